//! What a rule is made of.

use limes_model::Condition;
use limes_model::Text;
use limes_model::{Axis, Period};

macro_rules! terms {
    ([] $($(#[$meta:meta])* $variant:ident = $id:literal),+ $(,)?) => {
        /// The words in which rules speak about one flow.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Term { $($(#[$meta])* $variant),+ }

        impl Term {
            /// All terms in their fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable id; message key `term-ID`, with attribute `not` for the negation.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }
        }
    };
}

// each file of rules lists its terms, and hands the list on to the next
place_terms! { [reach_terms basis_terms sector_terms terms] }

/// A named exception of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Exception {
    /// Id within the rule; message key `rule-RULE` attribute `unless-ID`.
    pub id: Text,
    /// When it applies.
    pub when: Condition<Term>,
    /// Where it comes from.
    pub sources: &'static [Text],
}

/// A dated, sourced conclusion about one flow. It concludes that the flow is of at least some level of concern on one
/// axis; a flow is of the highest level that a rule concludes, and of the lowest where none does.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable id `topic.finding`; message key `rule-ID` with attributes `says` and `unless-…`.
    pub id: Text,
    /// The axis.
    pub axis: Axis,
    /// The level of concern on the scale of the axis.
    pub level: u8,
    /// When it holds.
    pub when: Condition<Term>,
    /// Exceptions.
    pub unless: &'static [Exception],
    /// Sources of the rule itself.
    pub sources: &'static [Text],
    /// When the rule is law or guidance.
    pub in_force: Period,
}
