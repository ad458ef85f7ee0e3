//! The scales of the answers, each from the least to the most concern.

/// The questions that every flow, every service and the whole are asked (design, section 3), and the sector rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// Does it stay inside the boundary?
    Stays,
    /// Who outside can reach it?
    Reach,
    /// Is what leaves lawful?
    Basis,
    /// Does a rule of the sector forbid it?
    Sector,
}

impl Axis {
    /// All axes in their fixed order.
    pub const ALL: [Self; 4] = [Self::Stays, Self::Reach, Self::Basis, Self::Sector];
}

macro_rules! scale {
    (@last $name:ident $only:ident) => { $name::$only };
    (@last $name:ident $first:ident $($rest:ident)+) => { scale!(@last $name $($rest)+) };
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(clippy::enum_variant_names, reason = "no valid basis is a term of its own")]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// All values, least concern first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable id, kebab-case.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The place on the scale, 0 = least concern.
            #[must_use]
            pub const fn level(self) -> u8 {
                self as u8
            }

            /// The value at a place on the scale; a place beyond the end gives the last value.
            #[must_use]
            pub fn from_level(level: u8) -> Self {
                const WORST: $name = scale!(@last $name $($variant)+);
                Self::ALL.get(usize::from(level)).copied().unwrap_or(WORST)
            }
        }
    };
}

scale! {
    /// Does it stay inside the boundary?
    Stays {
        /// Everything stays inside.
        Inside = "inside",
        /// A limited part of the data leaves.
        LeavesInPart = "leaves-in-part",
        /// The data as such leaves, or a full copy of it.
        Leaves = "leaves",
    }
}

scale! {
    /// Who outside the boundary can reach it?
    Reach {
        /// Nobody outside can be compelled to hand it over.
        NobodyOutside = "nobody-outside",
        /// Somebody can be compelled, but holds nothing that can be read.
        Unreadable = "unreadable",
        /// Somebody can be compelled to hand it over in clear text.
        Reachable = "reachable",
    }
}

scale! {
    /// On which basis does what leaves do so? (GDPR Chapter V)
    Basis {
        /// Nothing leaves.
        NothingLeaves = "nothing-leaves",
        /// Data leaves the boundary, but it is no transfer to a third country.
        NoTransfer = "no-transfer",
        /// An adequacy decision covers the country and the importer on the date.
        AdequateCountry = "adequate-country",
        /// Appropriate safeguards, with a technical measure that works where one is needed.
        SafeguardsInForce = "safeguards-in-force",
        /// Appropriate safeguards whose sufficiency a person has to assess.
        SafeguardsCaseByCase = "safeguards-case-by-case",
        /// No valid basis on the date.
        NoValidBasis = "no-valid-basis",
    }
}

scale! {
    /// Does a location, ownership or secrecy rule of the sector stand against it?
    Sector {
        /// No rule of the sector stands against it.
        NotForbidden = "not-forbidden",
        /// A rule of the sector forbids it.
        Forbidden = "forbidden",
    }
}
