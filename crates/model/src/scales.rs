//! The scales of the answers, each from the least to the most concern.

use crate::ids;

ids! {
    /// The questions that every flow, every service and the whole are asked (design, section 3), and the sector rules.
    Axis, key "axis" {
        /// Does it stay inside the boundary?
        Stays = "stays",
        /// Who outside can reach it?
        Reach = "reach",
        /// Is the transfer lawful?
        Basis = "basis",
        /// Does a rule of the sector forbid it?
        Sector = "sector",
    }
}

impl Axis {
    /// Returns the ids of the levels of its scale, least concern first.
    #[must_use]
    pub const fn level_ids(self) -> &'static [&'static str] {
        match self {
            Self::Stays => &Stays::IDS,
            Self::Reach => &Reach::IDS,
            Self::Basis => &Basis::IDS,
            Self::Sector => &Sector::IDS,
        }
    }

    /// Returns the highest level of its scale, the one of most concern.
    #[must_use]
    pub const fn top(self) -> u8 {
        match self {
            Self::Stays => Stays::WORST.level(),
            Self::Reach => Reach::WORST.level(),
            Self::Basis => Basis::WORST.level(),
            Self::Sector => Sector::WORST.level(),
        }
    }

    /// Returns the id of a level; a level above the scale counts as its highest.
    #[must_use]
    pub fn level_id(self, level: u8) -> &'static str {
        let level = usize::from(level.min(self.top()));
        self.level_ids().get(level).copied().unwrap_or_default()
    }

    /// Returns the key of the message that names a level.
    #[must_use]
    pub fn level_key(self, level: u8) -> String {
        [self.id(), "-", self.level_id(level)].concat()
    }

    /// Returns its position in [`Axis::ALL`], for lists with one item for each axis.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

macro_rules! scale {
    ($name:ident, worst $worst:ident) => {
        impl $name {
            /// The value of most concern.
            pub const WORST: Self = Self::$worst;

            /// Returns the position on the scale, 0 = least concern.
            #[must_use]
            pub const fn level(self) -> u8 {
                self as u8
            }

            /// Returns the value at a position on the scale; a position beyond the end counts as the last one.
            #[must_use]
            pub fn from_level(level: u8) -> Self {
                Self::ALL.get(usize::from(level)).copied().unwrap_or(Self::WORST)
            }
        }
    };
}

ids! {
    /// Does it stay inside the boundary?
    Stays, key "stays" {
        /// Everything stays inside.
        Inside = "inside",
        /// A limited part of the data leaves.
        LeavesInPart = "leaves-in-part",
        /// The data as such leaves, or a full copy of it.
        Leaves = "leaves",
    }
}

ids! {
    /// Who outside the boundary can reach it?
    Reach, key "reach" {
        /// Nobody outside can be compelled to hand it over.
        NobodyOutside = "nobody-outside",
        /// Somebody can be compelled, but holds nothing that can be read.
        Unreadable = "unreadable",
        /// Somebody can be compelled to hand it over in clear text.
        Reachable = "reachable",
    }
}

ids! {
    /// On which basis does data leave? (GDPR Chapter V)
    #[allow(clippy::enum_variant_names, reason = "no valid basis is a term of its own")]
    Basis, key "basis" {
        /// Nothing leaves.
        NothingLeaves = "nothing-leaves",
        /// Data leaves the boundary without a transfer to a third country.
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

ids! {
    /// Does a location, ownership or secrecy rule of the sector forbid it?
    Sector, key "sector" {
        /// No rule of the sector forbids it.
        NotForbidden = "not-forbidden",
        /// A rule of the sector forbids it.
        Forbidden = "forbidden",
    }
}

scale!(Stays, worst Leaves);
scale!(Reach, worst Reachable);
scale!(Basis, worst NoValidBasis);
scale!(Sector, worst Forbidden);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scale_ends_with_its_worst_value() {
        assert_eq!(Axis::ALL.map(Axis::top), [2, 2, 5, 1]);
        for axis in Axis::ALL {
            assert_eq!(usize::from(axis.top()) + 1, axis.level_ids().len());
            assert_eq!(axis.level_id(u8::MAX), axis.level_id(axis.top()));
            assert_eq!(Axis::ALL.get(axis.index()), Some(&axis));
        }
        assert_eq!(Basis::from_level(9), Basis::NoValidBasis);
        assert_eq!(Stays::from_level(1), Stays::LeavesInPart);
    }
}
