//! Enums whose values have stable ids: each has one table, from which everything else follows.

use std::fmt;

/// An id that belongs to no value of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownId {
    /// The ids that would be right.
    pub expected: &'static [&'static str],
}

impl fmt::Display for UnknownId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown id; expected one of {}", self.expected.join(", "))
    }
}

impl std::error::Error for UnknownId {}

/// Declares an enum whose values have stable ids: `ALL`, `IDS`, `id()`, [`FromStr`](std::str::FromStr) with
/// [`UnknownId`], [`Packed`](crate::Packed), and, where a prefix is named, `message_key()`.
///
/// ```
/// limes_model::ids! {
///     /// A traffic light.
///     Light, key "light" {
///         /// Go.
///         Green = "green",
///         /// Stop.
///         Red = "red",
///     }
/// }
///
/// assert_eq!("red".parse(), Ok(Light::Red));
/// assert_eq!(Light::Green.message_key(), "light-green");
/// assert_eq!("blue".parse::<Light>().unwrap_err().to_string(), "unknown id; expected one of green, red");
/// ```
#[macro_export]
macro_rules! ids {
    ($(#[$meta:meta])* $name:ident $(, key $prefix:literal)? { $($(#[$vmeta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// All values in their fixed order.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$variant),+];
            /// The ids of all values, in the same order.
            pub const IDS: [&'static str; [$($id),+].len()] = [$($id),+];

            /// Returns the stable id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            $(
                /// Returns the key of the message that names the value.
                #[must_use]
                pub fn message_key(self) -> String {
                    [$prefix, "-", self.id()].concat()
                }
            )?
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownId;

            fn from_str(id: &str) -> Result<Self, $crate::UnknownId> {
                let known = Self::ALL.into_iter().find(|value| value.id() == id);
                known.ok_or($crate::UnknownId { expected: &Self::IDS })
            }
        }

        impl $crate::Packed for $name {
            fn pack(&self, packer: &mut $crate::Packer) {
                packer.number(*self as u64);
            }

            fn unpack(from: &mut $crate::Unpacker) -> Self {
                let number = from.byte();
                Self::ALL.get(usize::from(number)).copied().unwrap_or_else(|| {
                    from.broken($crate::RecordFault::Variant);
                    Self::ALL[0]
                })
            }

            fn layout(layout: &mut $crate::Layout) {
                layout.record(stringify!($name), |layout| Self::IDS.into_iter().for_each(|id| layout.word(id)));
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::{Axis, Control, Grade};

    #[test]
    fn ids_are_read_as_they_are_written() {
        for control in Control::ALL {
            assert_eq!(control.id().parse(), Ok(control));
        }
        assert_eq!(Control::IDS, Control::ALL.map(Control::id));
        assert_eq!(
            "sure".parse::<Grade>().unwrap_err().to_string(),
            "unknown id; expected one of verified, recalled, needs-check, declared"
        );
    }

    #[test]
    fn keys_begin_with_the_prefix_of_the_type() {
        assert_eq!(Axis::Stays.message_key(), "axis-stays");
        assert_eq!(Axis::Basis.level_key(5), "basis-no-valid-basis");
    }
}
