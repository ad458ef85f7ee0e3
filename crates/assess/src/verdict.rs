//! Ranges of verdicts.

use limes_model::{Axis, Basis, Reach, Sector, Stays, ids};

/// The levels of concern that are still possible on each axis.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Does it stay?
    pub stays: Levels,
    /// Who can reach it?
    pub reach: Levels,
    /// On which basis?
    pub basis: Levels,
    /// Does a rule of the sector forbid it?
    pub sector: Levels,
}

/// Possible levels on one axis, least concern first. One level: settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels(Vec<u8>);

impl Default for Levels {
    fn default() -> Self {
        Self(vec![0])
    }
}

impl Levels {
    /// From levels in ascending order; an empty list counts as the lowest level.
    #[must_use]
    pub fn new(levels: Vec<u8>) -> Self {
        if levels.is_empty() {
            Self::default()
        } else {
            Self(levels)
        }
    }

    /// All possible levels, least concern first.
    #[must_use]
    pub fn all(&self) -> &[u8] {
        &self.0
    }

    /// The least concern that is possible.
    #[must_use]
    pub fn best(&self) -> u8 {
        self.0.first().copied().unwrap_or(0)
    }

    /// The most concern that is possible.
    #[must_use]
    pub fn worst(&self) -> u8 {
        self.0.last().copied().unwrap_or(0)
    }

    /// The level, if only one is possible.
    #[must_use]
    pub fn settled(&self) -> Option<u8> {
        match self.0.as_slice() {
            [level] => Some(*level),
            _ => None,
        }
    }
}

/// The levels that are still possible on one axis, as values of the axis's own scale.
#[derive(Clone, Copy, Debug)]
pub struct Range<'v, L> {
    levels: &'v Levels,
    level: fn(u8) -> L,
}

impl<L> Range<'_, L> {
    /// Returns the possible level of least concern.
    #[must_use]
    pub fn best(&self) -> L {
        (self.level)(self.levels.best())
    }

    /// Returns the possible level of most concern.
    #[must_use]
    pub fn worst(&self) -> L {
        (self.level)(self.levels.worst())
    }

    /// Returns the level if only one is possible.
    #[must_use]
    pub fn settled(&self) -> Option<L> {
        self.levels.settled().map(self.level)
    }

    /// Returns all possible levels, the one of least concern first.
    pub fn all(&self) -> impl Iterator<Item = L> {
        self.levels.all().iter().map(|level| (self.level)(*level))
    }
}

impl Verdict {
    /// Of the levels on the four axes, in the order of [`Axis::ALL`].
    pub(super) fn new([stays, reach, basis, sector]: [Levels; 4]) -> Self {
        Self {
            stays,
            reach,
            basis,
            sector,
        }
    }

    /// Does the data stay inside the boundary?
    #[must_use]
    pub const fn stays(&self) -> Range<'_, Stays> {
        Range {
            levels: &self.stays,
            level: Stays::from_level,
        }
    }

    /// Who outside can reach the data?
    #[must_use]
    pub const fn reach(&self) -> Range<'_, Reach> {
        Range {
            levels: &self.reach,
            level: Reach::from_level,
        }
    }

    /// On which basis does the data leave?
    #[must_use]
    pub const fn basis(&self) -> Range<'_, Basis> {
        Range {
            levels: &self.basis,
            level: Basis::from_level,
        }
    }

    /// Does a rule of the sector forbid it?
    #[must_use]
    pub const fn sector(&self) -> Range<'_, Sector> {
        Range {
            levels: &self.sector,
            level: Sector::from_level,
        }
    }

    /// The levels of one axis.
    #[must_use]
    pub const fn axis(&self, axis: Axis) -> &Levels {
        match axis {
            Axis::Stays => &self.stays,
            Axis::Reach => &self.reach,
            Axis::Basis => &self.basis,
            Axis::Sector => &self.sector,
        }
    }
}

ids! {
    /// One word for the three answers together, in order of increasing concern (law notes, "Verdict levels").
    Headline, key "headline" {
        /// There is nothing to assess yet.
        Empty = "empty",
        /// Stays inside, nobody outside.
        Inside = "inside",
        /// Stays inside; the companies that can be compelled hold nothing readable.
        InsideShielded = "inside-shielded",
        /// Stays inside, within reach of a foreign order.
        InsideExposed = "inside-exposed",
        /// No law on transfers binds the organisation: only place and reach are judged.
        OutsideScope = "outside-scope",
        /// Leaves, but there is no transfer to a third country.
        OutNoTransfer = "out-no-transfer",
        /// Leaves to adequate countries.
        OutAdequate = "out-adequate",
        /// Leaves under safeguards.
        OutSafeguarded = "out-safeguarded",
        /// Facts are there, and a person has to decide a legal question.
        Lawyer = "lawyer",
        /// Answers or facts are missing.
        Unknown = "unknown",
        /// Leaves without a valid basis.
        OutUnlawful = "out-unlawful",
        /// A rule of the sector forbids it.
        SectorForbidden = "sector-forbidden",
        /// One of the services cannot be used on the day.
        NotAvailable = "not-available",
    }
}

impl Headline {
    /// The headline of a verdict. `lawyer_decides` says whether every open question is one that only a person with
    /// legal responsibility may decide.
    #[must_use]
    pub fn of(verdict: &Verdict, lawyer_decides: bool) -> Self {
        let (stays, reach, basis, sector) = (
            verdict.stays.settled().map(Stays::from_level),
            verdict.reach.settled().map(Reach::from_level),
            verdict.basis.settled().map(Basis::from_level),
            verdict.sector.settled().map(Sector::from_level),
        );
        if sector == Some(Sector::Forbidden) {
            return Self::SectorForbidden;
        }
        if basis == Some(Basis::NoValidBasis) {
            return Self::OutUnlawful;
        }
        let open = if lawyer_decides { Self::Lawyer } else { Self::Unknown };
        let (Some(stays), Some(reach), Some(basis), Some(_)) = (stays, reach, basis, sector) else {
            return open;
        };
        match (stays, reach, basis) {
            (_, _, Basis::SafeguardsCaseByCase) => Self::Lawyer,
            (_, _, Basis::SafeguardsInForce) => Self::OutSafeguarded,
            (_, _, Basis::AdequateCountry) => Self::OutAdequate,
            (Stays::Inside, Reach::NobodyOutside, _) => Self::Inside,
            (Stays::Inside, Reach::Unreadable, _) => Self::InsideShielded,
            (Stays::Inside, Reach::Reachable, _) => Self::InsideExposed,
            _ => Self::OutNoTransfer,
        }
    }
}
