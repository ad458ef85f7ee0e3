//! Three-valued truth with Kleene's strong tables.

/// True, false, or not known. "Does not apply" is a rule's scope and not a truth value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Certainly not the case.
    No,
    /// Not known yet.
    Unknown,
    /// Certainly the case.
    Yes,
}

impl Truth {
    /// Returns the conjunction: one No settles it; otherwise one Unknown keeps it open.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Returns the disjunction: one Yes settles it; otherwise one Unknown keeps it open.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }
}
