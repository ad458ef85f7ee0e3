//! The levels of concern that are allowed.

use limes_knowledge::rules::Rule;
use limes_model::Axis;

use crate::Verdict;

/// The highest level of concern that is allowed on each axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Whether it stays.
    pub stays: u8,
    /// Who outside can reach it.
    pub reach: u8,
    /// On which basis it leaves.
    pub basis: u8,
    /// Whether a rule of the sector forbids it.
    pub sector: u8,
}

impl Limits {
    /// Every level is allowed on every axis.
    pub const NONE: Self = Self {
        stays: u8::MAX,
        reach: u8::MAX,
        basis: u8::MAX,
        sector: u8::MAX,
    };

    /// The highest allowed level on an axis; [`u8::MAX`] where every level is allowed.
    #[must_use]
    pub const fn on(&self, axis: Axis) -> u8 {
        match axis {
            Axis::Stays => self.stays,
            Axis::Reach => self.reach,
            Axis::Basis => self.basis,
            Axis::Sector => self.sector,
        }
    }

    /// Sets the highest allowed level on an axis.
    pub const fn set(&mut self, axis: Axis, level: u8) {
        match axis {
            Axis::Stays => self.stays = level,
            Axis::Reach => self.reach = level,
            Axis::Basis => self.basis = level,
            Axis::Sector => self.sector = level,
        }
    }

    /// Whether what a rule concludes exceeds the limits.
    #[must_use]
    pub const fn forbid(&self, rule: &Rule) -> bool {
        rule.level > self.on(rule.axis)
    }

    /// Whether every level that is still possible is allowed.
    #[must_use]
    pub fn allow(&self, verdict: &Verdict) -> bool {
        Axis::ALL
            .into_iter()
            .all(|axis| verdict.axis(axis).worst() <= self.on(axis))
    }
}
