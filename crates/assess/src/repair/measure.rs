//! How much a set-up leaves to be done, in numbers of data flows.

use crate::{Assessment, FlowResult, Verdict};
use limes_model::{Basis, Reach, Sector, Stays};

/// Numbers of data flows that are of concern, and of open questions. What is still possible counts as much as what is certain,
/// unless it is said otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// Data flows that happen or may happen.
    pub flows: usize,
    /// Data flows that leave in full, whatever is still answered.
    pub in_full: usize,
    /// Data flows that may leave in full.
    pub perhaps_in_full: usize,
    /// Data flows of which at least a part leaves or may leave, those in full among them.
    pub outside: usize,
    /// Data flows that somebody outside can be compelled to hand over in clear text, or may.
    pub readable: usize,
    /// Data flows for which there is, or may be, no valid legal basis.
    pub without_basis: usize,
    /// Data flows that a rule of the sector forbids, or may forbid.
    pub forbidden: usize,
    /// Open questions that can still change a verdict, and can be asked now.
    pub open: usize,
}

impl Measure {
    /// Returns the measure of an assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let mut all = Self::default();
        for unit in &assessment.units {
            all.add(&Self::of_flows(&unit.flows));
        }
        all.open = assessment.open.len();
        all
    }

    /// The measure of some flows, without open questions.
    pub(super) fn of_flows(flows: &[FlowResult]) -> Self {
        let mut all = Self::default();
        for FlowResult { verdict, .. } in flows {
            all.flows += 1;
            let full = Stays::Leaves.level();
            all.in_full += usize::from(verdict.stays.best() >= full);
            all.perhaps_in_full += usize::from(verdict.stays.best() < full && verdict.stays.worst() >= full);
            let [outside, readable, without_basis, forbidden] = concerns(verdict);
            all.outside += usize::from(outside);
            all.readable += usize::from(readable);
            all.without_basis += usize::from(without_basis);
            all.forbidden += usize::from(forbidden);
        }
        all
    }

    /// Adds the flows of another measure.
    pub(super) fn add(&mut self, other: &Self) {
        self.with(other, usize::saturating_add);
    }

    /// Takes the flows of another measure away.
    pub(super) fn subtract(&mut self, other: &Self) {
        self.with(other, usize::saturating_sub);
    }

    fn with(&mut self, other: &Self, combine: impl Fn(usize, usize) -> usize) {
        let pairs = [
            (&mut self.flows, other.flows),
            (&mut self.in_full, other.in_full),
            (&mut self.perhaps_in_full, other.perhaps_in_full),
            (&mut self.outside, other.outside),
            (&mut self.readable, other.readable),
            (&mut self.without_basis, other.without_basis),
            (&mut self.forbidden, other.forbidden),
        ];
        for (own, other) in pairs {
            *own = combine(*own, other);
        }
    }

    /// The numbers of flows none of which may grow, each with its weight.
    const fn weighed(&self) -> [(usize, usize); 6] {
        [
            (self.in_full, 6),
            (self.in_full + self.perhaps_in_full, 6),
            (self.without_basis, 4),
            (self.outside, 2),
            (self.forbidden, 6),
            (self.readable, 3),
        ]
    }

    /// Everything of concern in one number, the less the better.
    pub(super) fn weight(&self) -> usize {
        self.weighed().into_iter().map(|(count, weight)| count * weight).sum()
    }

    /// Returns how much better another measure is: 0 where a number of flows grew, or none became less. That flows can no longer
    /// be read or are no longer forbidden because they are gone is no gain in itself: a copy given up protects nothing.
    pub(super) fn gain(&self, after: &Self) -> usize {
        let gone = self.flows.saturating_sub(after.flows);
        let mut gain = 0;
        for (place, ((before, weight), (after, _))) in self.weighed().into_iter().zip(after.weighed()).enumerate() {
            match before.checked_sub(after) {
                Some(less) if place < 4 => gain += less * weight,
                Some(less) => gain += less.saturating_sub(gone) * weight,
                None => return 0,
            }
        }
        gain
    }

    /// Returns whether a measure is better than another: no number of flows is higher and at least one is lower, not only because
    /// flows inside the boundary are gone.
    #[must_use]
    pub fn is_better_than(&self, before: &Self) -> bool {
        before.gain(self) > 0
    }

    /// The worst that can come of answers if these measures did: what is possible now stays possible.
    pub(super) fn worst_with(&self, found: &Self) -> Self {
        let full = self.in_full + self.perhaps_in_full;
        let in_full = self.in_full.max(found.in_full);
        Self {
            flows: self.flows.max(found.flows),
            in_full,
            perhaps_in_full: full.max(found.in_full + found.perhaps_in_full) - in_full,
            outside: self.outside.max(found.outside),
            readable: self.readable.max(found.readable),
            without_basis: self.without_basis.max(found.without_basis),
            forbidden: self.forbidden.max(found.forbidden),
            open: found.open,
        }
    }
}

/// Whether a verdict is of concern on each axis: something leaves, it can be read outside, there may be no basis, it may be forbidden.
pub(super) fn concerns(verdict: &Verdict) -> [bool; 4] {
    [
        verdict.stays.worst() > Stays::Inside.level(),
        verdict.reach.worst() >= Reach::Reachable.level(),
        verdict.basis.worst() >= Basis::NoValidBasis.level(),
        verdict.sector.worst() >= Sector::Forbidden.level(),
    ]
}
