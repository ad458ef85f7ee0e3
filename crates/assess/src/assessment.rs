//! The assessment itself.

use std::rc::Rc;

use super::judge::{Judged, joined_premises};
use super::provenance::Premises;
use super::results::{Finding, Open, UnitResult};
use super::setup::{Key, UnitId};
use super::verdict::{Headline, Verdict};

/// The result.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The units in a fixed order.
    pub units: Vec<UnitResult>,
    /// The worst of all.
    pub verdict: Verdict,
    /// One word for it.
    pub headline: Headline,
    /// Questions that can still change a verdict, those to ask next first.
    pub open: Vec<Open>,
    /// What can still change the verdict as well, and is asked once an open question is answered on which it depends.
    pub waiting: Vec<Key>,
    /// Findings, most weight first.
    pub findings: Vec<Finding>,
    /// The units about which so much is open that not every combination of answers was worked out: their verdict is every
    /// level that a rule can conclude, which never reassures more than the exact one.
    pub bounded: Vec<UnitId>,
    /// Whether not every combination was worked out for the whole: its levels are then all between the least and the most
    /// that a unit makes possible.
    pub bounded_whole: bool,
    pub(super) judged: Vec<Rc<Judged>>,
}

impl Assessment {
    /// Returns the worst verdict of all units.
    #[must_use]
    pub const fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// Returns the answers and facts on which the verdict rests.
    #[must_use]
    pub fn premises(&self) -> Premises {
        joined_premises(self.judged())
    }

    /// Returns those on which the verdict of one unit rests.
    #[must_use]
    pub fn premises_of(&self, unit: UnitId) -> Premises {
        joined_premises(self.judged().filter(|(id, _)| *id == unit))
    }

    fn judged(&self) -> impl Iterator<Item = (UnitId, &Rc<Judged>)> {
        self.units.iter().map(|unit| unit.unit.id).zip(&self.judged)
    }

    /// Returns whether all combinations of open answers were worked out.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        self.bounded.is_empty() && !self.bounded_whole
    }

    /// Returns the questions that can still change a verdict, those to ask next first.
    pub fn open_questions(&self) -> impl Iterator<Item = &Open> {
        self.open.iter()
    }
}
