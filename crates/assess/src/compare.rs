//! What differs between two assessments: of two set-ups, or of one on two days or under two knowledges.

use limes_knowledge::Knowledge;
use limes_model::{Axis, SortedMap, Text, order, order_by_key};

use super::assessment::Assessment;
use super::causes::{CauseOf, Effect, FindingCause, causes};
use super::correspondence::Party;
use super::setup::{Answer, Key, Setup, Target, UnitId};
use super::verdict::{Headline, Levels, Verdict};

/// A set-up with what it is assessed under and what came of it.
#[derive(Clone, Copy, Debug)]
pub struct Assessed<'a> {
    /// The set-up.
    pub setup: &'a Setup,
    /// The knowledge.
    pub knowledge: &'a Knowledge,
    /// The assessment.
    pub assessment: &'a Assessment,
}

/// What differs between one assessment and another. What is about one of the set-ups has its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The headlines, before and after.
    pub headline: (Headline, Headline),
    /// The levels on the axes on which they differ.
    pub axes: Vec<AxisChange>,
    /// How many questions are open, before and after.
    pub open: (usize, usize),
    /// Causes that differ, in the order of the axes.
    pub causes: Vec<CauseChange>,
    /// Flows that differ, in the order of the first set-up, then of the second.
    pub flows: Vec<FlowChange>,
    /// Answers that differ, by what they are about.
    pub answers: Vec<AnswerChange>,
}

/// What is possible on one axis, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisChange {
    /// The axis.
    pub axis: Axis,
    /// Before.
    pub before: Levels,
    /// After.
    pub after: Levels,
}

/// What became of a cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CauseChange {
    /// It is there no more.
    Gone(FindingCause),
    /// It is new.
    New(FindingCause),
    /// It brings about something else, or applies to other flows.
    Changed {
        /// As it was.
        before: FindingCause,
        /// As it is.
        after: FindingCause,
    },
}

impl CauseChange {
    /// The axis on which it counts.
    #[must_use]
    pub const fn axis(&self) -> Axis {
        match self {
            Self::Gone(cause) | Self::New(cause) | Self::Changed { after: cause, .. } => cause.axis,
        }
    }
}

/// What became of a flow: absent where it does not happen or its unit is not part of the set-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowChange {
    /// Id of the flow.
    pub flow: Text,
    /// Its unit and its verdict before.
    pub before: Option<(UnitId, Verdict)>,
    /// The same after.
    pub after: Option<(UnitId, Verdict)>,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// The question and its answer before.
    pub before: Option<(Key, Answer)>,
    /// The same after.
    pub after: Option<(Key, Answer)>,
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.axes.is_empty() && self.causes.is_empty() && self.flows.is_empty() && self.answers.is_empty()
    }
}

/// Compares two assessments.
///
/// Services and groups of people are the same where they have the same number and product, otherwise where product and name are the
/// same, and otherwise where the product is, in the order of the set-ups.
#[must_use]
pub fn compare(before: Assessed<'_>, after: Assessed<'_>) -> Comparison {
    let same = Same::of(before.setup, after.setup);
    let axes = Axis::ALL.into_iter().filter_map(|axis| {
        let levels = |assessed: Assessed<'_>| assessed.assessment.verdict.axis(axis).clone();
        let (before, after) = (levels(before), levels(after));
        (before != after).then_some(AxisChange { axis, before, after })
    });
    Comparison {
        headline: (before.assessment.headline, after.assessment.headline),
        axes: axes.collect(),
        open: (before.assessment.open.len(), after.assessment.open.len()),
        causes: compared_causes(before, after, &same),
        flows: compared_flows(before, after, &same),
        answers: compared_answers(before.setup, after.setup, &same),
    }
}

/// The units of the second set-up, each with its number in the first one, or a number that the first one does not have.
struct Same(Vec<(UnitId, UnitId)>);

/// A service or a group of people: its number, its product and its name.
type Known<'a> = (UnitId, Text, &'a str);

impl Same {
    fn of(before: &Setup, after: &Setup) -> Self {
        let (mut olds, news) = (known(before), known(after));
        let mut same: Vec<(UnitId, UnitId)> = Vec::new();
        let fits: [fn(&Known<'_>, &Known<'_>) -> bool; 3] = [
            |old, new| (old.0, old.1) == (new.0, new.1),
            |old, new| (old.1, old.2) == (new.1, new.2),
            |old, new| old.1 == new.1,
        ];
        for fit in fits {
            for new in &news {
                if same.iter().any(|(id, _)| *id == new.0) {
                    continue;
                }
                if let Some(place) = olds.iter().position(|old| fit(old, new)) {
                    same.push((new.0, olds.remove(place).0));
                }
            }
        }
        let mut next = before.next_id().max(after.next_id());
        for new in &news {
            if !same.iter().any(|(id, _)| *id == new.0) {
                let number = match new.0 {
                    UnitId::Access(_) => UnitId::Access(next),
                    _ => UnitId::Service(next),
                };
                same.push((new.0, number));
                next = next.saturating_add(1);
            }
        }
        order(&mut same);
        Self(same)
    }

    fn unit(&self, unit: UnitId) -> UnitId {
        let found = self.0.iter().find(|(new, _)| *new == unit);
        found.map_or(unit, |(_, old)| *old)
    }

    fn key(&self, key: Key) -> Key {
        let target = match key.target {
            Target::Flow(unit, flow) => Target::Flow(self.unit(unit), flow),
            Target::UnitLaw(unit, law) => Target::UnitLaw(self.unit(unit), law),
            Target::Service(id) => match self.unit(UnitId::Service(id)) {
                UnitId::Service(id) => Target::Service(id),
                _ => key.target,
            },
            Target::Access(id) => match self.unit(UnitId::Access(id)) {
                UnitId::Access(id) => Target::Access(id),
                _ => key.target,
            },
            other => other,
        };
        Key { target, ..key }
    }

    fn cause(&self, mut cause: FindingCause) -> FindingCause {
        let party = |party: &mut Party| {
            if let Party::Described(unit) = party {
                *unit = self.unit(*unit);
            }
        };
        match &mut cause.of {
            CauseOf::Place { by, .. } => party(by),
            CauseOf::Reach { party: who } => party(who),
            CauseOf::Basis { importer } => party(importer),
            CauseOf::Sector { .. } => {}
        }
        for effect in &mut cause.effects {
            effect.unit = self.unit(effect.unit);
        }
        cause
    }
}

fn known(setup: &Setup) -> Vec<Known<'_>> {
    let services = setup.services().iter();
    let services = services.map(|service| (UnitId::Service(service.id), service.product, service.name.as_str()));
    let access = setup.access().iter();
    let access = access.map(|group| (UnitId::Access(group.id), "access", group.name.as_str()));
    services.chain(access).collect()
}

fn compared_causes(before: Assessed<'_>, after: Assessed<'_>, same: &Same) -> Vec<CauseChange> {
    let of = |assessed: Assessed<'_>| causes(assessed.setup, assessed.knowledge, assessed.assessment);
    // each cause of the second set-up, and the same with the numbers of the first
    let mut news: Vec<(FindingCause, FindingCause)> = Vec::new();
    for cause in of(after) {
        news.push((cause.clone(), same.cause(cause)));
    }
    let mut changes = Vec::new();
    for old in of(before) {
        let is_same = |(_, new): &(FindingCause, FindingCause)| (new.axis, &new.of) == (old.axis, &old.of);
        match news.iter().position(is_same) {
            None => changes.push(CauseChange::Gone(old)),
            Some(place) => {
                let (after, new) = news.remove(place);
                if (ordered(&new.effects), &new.ways) != (ordered(&old.effects), &old.ways) {
                    changes.push(CauseChange::Changed { before: old, after });
                }
            }
        }
    }
    changes.extend(news.into_iter().map(|(cause, _)| CauseChange::New(cause)));
    order_by_key(&mut changes, |change| {
        let kind = match change {
            CauseChange::New(_) => 0,
            CauseChange::Changed { .. } => 1,
            CauseChange::Gone(_) => 2,
        };
        (change.axis(), kind)
    });
    changes
}

fn ordered(effects: &[Effect]) -> Vec<Effect> {
    let mut effects = effects.to_vec();
    order(&mut effects);
    effects
}

fn compared_flows(before: Assessed<'_>, after: Assessed<'_>, same: &Same) -> Vec<FlowChange> {
    let flows = |assessed: Assessed<'_>| -> Vec<(UnitId, Text, Verdict)> {
        let units = assessed.assessment.units.iter();
        let flows = units.flat_map(|result| result.flows.iter().map(|flow| (result.unit.id, flow)));
        flows
            .map(|(unit, result)| (unit, result.flow.id, result.verdict.clone()))
            .collect()
    };
    let mut news = flows(after);
    let mut changes = Vec::new();
    for (unit, flow, verdict) in flows(before) {
        let place = news
            .iter()
            .position(|(other, id, _)| (same.unit(*other), *id) == (unit, flow));
        let now = place.map(|place| news.remove(place));
        let now = now.map(|(unit, _, verdict)| (unit, verdict));
        if now.as_ref().map(|(_, verdict)| verdict) != Some(&verdict) {
            changes.push(FlowChange {
                flow,
                before: Some((unit, verdict)),
                after: now,
            });
        }
    }
    changes.extend(news.into_iter().map(|(unit, flow, verdict)| FlowChange {
        flow,
        before: None,
        after: Some((unit, verdict)),
    }));
    changes
}

fn compared_answers(before: &Setup, after: &Setup, same: &Same) -> Vec<AnswerChange> {
    // answers about what was removed are no longer part of a set-up
    let is_part = |setup: &Setup, key: &Key| {
        let is_known = |unit| matches!(unit, UnitId::Common(_)) || known(setup).iter().any(|(id, _, _)| *id == unit);
        key.target.unit().is_none_or(is_known)
    };
    // by the key with the numbers of the first set-up
    let mut changes: SortedMap<Key, AnswerChange> = SortedMap::new();
    for (key, answer) in before.answers.iter().filter(|(key, _)| is_part(before, key)) {
        let change = AnswerChange {
            before: Some((*key, *answer)),
            after: None,
        };
        changes.insert(*key, change);
    }
    for (key, answer) in after.answers.iter().filter(|(key, _)| is_part(after, key)) {
        let (now, place) = (Some((*key, *answer)), same.key(*key));
        match changes.get_mut(&place) {
            Some(change) => change.after = now,
            None => {
                let change = AnswerChange {
                    before: None,
                    after: now,
                };
                changes.insert(place, change);
            }
        }
    }
    let answer = |said: Option<(Key, Answer)>| said.map(|(_, answer)| answer);
    let differs = |change: &&AnswerChange| answer(change.before) != answer(change.after);
    changes.values().filter(differs).copied().collect()
}
