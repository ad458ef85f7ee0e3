//! On which days the verdict of a set-up changed, or will change as far as is known, and because of what.

mod incremental;

pub use incremental::{Change, IncrementalAssessment, Moment, Preview};

use crate::cooperative::{finish, yield_now};
use crate::{Headline, Setup, UnitId, Verdict};
use limes_knowledge::{Knowledge, SharedFact};
use limes_model::Text;
use limes_model::facts::{Fact, FactValue};
use limes_model::order_by_key;
use limes_model::{Date, Period};

/// The first day that a time line shows.
pub const FIRST_DAY: Date = Date::new(2000, 1, 1);

/// Why the verdict changes on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The fact begins to hold.
    Begins(Text),
    /// The fact no longer holds.
    Ends(Text),
    /// The clauses go on in old contracts only.
    NoNewContracts(Text),
    /// The rule begins to count.
    RuleBegins(Text),
    /// The rule no longer counts.
    RuleEnds(Text),
    /// The products of these units are different from this day on, according to their documentation.
    Product(Vec<UnitId>),
}

/// A time in which the verdict stays the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// First day.
    pub from: Date,
    /// First day on which it is different; absent for the last one.
    pub to: Option<Date>,
    /// One word.
    pub headline: Headline,
    /// The levels of the four axes.
    pub verdict: Verdict,
    /// Whether too much is open for an exact result: then more levels are named than are possible.
    pub bounded: bool,
    /// Units that are judged differently from the day before.
    pub changed: Vec<UnitId>,
    /// Why; empty for the first segment only.
    pub causes: Vec<Cause>,
    /// What happened on the first day about the facts among the causes.
    pub events: Vec<Text>,
    /// Whether it begins in the future: only what is known so far counts.
    pub announced: bool,
}

/// The segments without gap, the earliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The segments.
    pub segments: Vec<Segment>,
}

impl Timeline {
    /// Returns the segment that contains a day.
    #[must_use]
    pub fn at(&self, day: Date) -> Option<&Segment> {
        self.segments.iter().rev().find(|segment| segment.from <= day)
    }
}

/// The time line of a set-up from a first day on. What begins after `last` is marked as announced.
#[must_use]
pub fn timeline(setup: &Setup, knowledge: &Knowledge, first: Date, last: Date) -> Timeline {
    finish(timeline_async(setup, knowledge, first, last))
}

/// As [`timeline`], and gives up control after each day and each unit.
pub async fn timeline_async(setup: &Setup, knowledge: &Knowledge, first: Date, last: Date) -> Timeline {
    let mut builder = TimelineBuilder::new(setup, knowledge, first, last).await;
    while builder.step(knowledge).await {
        yield_now().await;
    }
    builder.line
}

/// A time line while it is drawn.
struct TimelineBuilder {
    assessment: IncrementalAssessment,
    changes: Vec<(Date, Change)>,
    /// How many of the changes have been evaluated.
    done: usize,
    last: Date,
    before: Moment,
    line: Timeline,
}

impl TimelineBuilder {
    /// Begins with the first day.
    async fn new(setup: &Setup, knowledge: &Knowledge, first: Date, last: Date) -> Self {
        let mut assessment = IncrementalAssessment::new(setup, knowledge);
        let changes = assessment.changes(knowledge);
        let done = changes.partition_point(|(day, _)| *day <= first);
        let step = assessment.preview(knowledge, first, &[]).await;
        let before = assessment.advance(step);
        let mut drawing = Self {
            assessment,
            changes,
            done,
            last,
            line: Timeline::default(),
            before: before.clone(),
        };
        drawing.begin(first, &before, Vec::new(), Vec::new(), Vec::new());
        drawing
    }

    fn begin(&mut self, from: Date, moment: &Moment, changed: Vec<UnitId>, causes: Vec<Cause>, events: Vec<Text>) {
        if let Some(segment) = self.line.segments.last_mut() {
            segment.to = Some(from);
        }
        self.line.segments.push(Segment {
            from,
            to: None,
            headline: moment.headline,
            verdict: moment.verdict.clone(),
            bounded: moment.bounded,
            changed,
            causes,
            events,
            announced: from > self.last,
        });
    }

    /// Goes on to the next day on which something changed; no when there is none.
    async fn step(&mut self, knowledge: &Knowledge) -> bool {
        loop {
            let ahead = self.changes.get(self.done..).unwrap_or_default();
            let Some((day, _)) = ahead.first() else {
                return false;
            };
            let day = *day;
            let here = ahead.iter().take_while(|(other, _)| *other == day);
            let changed: Vec<Change> = here.map(|(_, change)| change.clone()).collect();
            self.done += changed.len();
            if changed.iter().any(|change| self.assessment.is_affected_by(change)) {
                self.day(knowledge, day, changed).await;
                return true;
            }
        }
    }

    async fn day(&mut self, knowledge: &Knowledge, day: Date, mut changed: Vec<Change>) {
        let before: Vec<bool> = changed
            .iter()
            .map(|change| self.assessment.is_affected_by(change))
            .collect();
        let preview = self.assessment.preview(knowledge, day, &changed).await;
        let ended = |change: &Change| match change {
            Change::Rule(rule) if rule.in_force.to == Some(day) => self.assessment.may_hold(rule).then_some(rule.id),
            _ => None,
        };
        let rules_ended: Vec<Cause> = changed.iter().filter_map(ended).map(Cause::RuleEnds).collect();
        let now = self.assessment.advance(preview);
        if !now.same_whole(&self.before) {
            // of several facts that are needed, only the first that was missing was looked at before
            let mut noticed = before.into_iter();
            changed.retain(|change| noticed.next() == Some(true) || self.assessment.is_affected_by(change));
            let mut causes = self.causes(knowledge, day, &changed, &now).await;
            causes.extend(rules_ended);
            let units = now.units.iter().zip(&self.before.units);
            let differ = units
                .filter(|(now, before)| now != before)
                .map(|(now, _)| now.0)
                .collect();
            let events = events(knowledge, day, &causes);
            self.begin(day, &now, differ, causes, events);
        }
        self.before = now;
    }

    /// Why it is different. A fact is a cause if the verdict would be another had the fact stayed as it was.
    async fn causes(&mut self, knowledge: &Knowledge, day: Date, changed: &[Change], now: &Moment) -> Vec<Cause> {
        let facts: Vec<SharedFact> = changed
            .iter()
            .filter_map(|change| match change {
                Change::Fact(fact) => Some(fact.clone()),
                _ => None,
            })
            .collect();
        let all = |facts: &[SharedFact]| facts.iter().map(|fact| of_fact(fact, day)).collect::<Vec<_>>();
        // what changed alone did it alone
        if changed.len() == 1 && facts.len() == 1 {
            return all(&facts);
        }
        let mut causes = Vec::new();
        let mut still = knowledge.clone();
        let mut facts_changed = Vec::new();
        for fact in &facts {
            let change = Change::Fact(fact.clone());
            let kept = kept(fact, day);
            let otherwise = self
                .assessment
                .preview(&knowledge.with(kept.clone()), day, std::slice::from_ref(&change))
                .await
                .moment;
            if !otherwise.same_whole(now) {
                causes.push(of_fact(fact, day));
            }
            still = still.with(kept);
            facts_changed.push(change);
        }
        let without_facts = self.assessment.preview(&still, day, &facts_changed).await.moment;
        if without_facts.same_whole(&self.before) {
            // the facts did it; where none did it alone, each would have been enough
            return if causes.is_empty() { all(&facts) } else { causes };
        }
        for change in changed {
            if let Change::Rule(rule) = change
                && rule.in_force.from == Some(day)
                && self.assessment.may_hold(rule)
            {
                causes.push(Cause::RuleBegins(rule.id));
            }
        }
        if causes.is_empty() {
            let units: Vec<UnitId> = self
                .assessment
                .affected(&Change::Day(day))
                .map(|unit| unit.id)
                .collect();
            if !units.is_empty() {
                causes.push(Cause::Product(units));
            }
        }
        if causes.is_empty() { all(&facts) } else { causes }
    }
}

fn of_fact(fact: &Fact, day: Date) -> Cause {
    if fact.valid.from == Some(day) {
        Cause::Begins(fact.id)
    } else if fact.valid.to != Some(day) {
        Cause::NoNewContracts(fact.id)
    } else {
        Cause::Ends(fact.id)
    }
}

/// The fact as if what comes on the day came one day later.
fn kept(fact: &Fact, day: Date) -> Fact {
    let later = |end: Option<Date>| end.map(|end| if end == day { day.next() } else { end });
    let mut kept = Fact {
        valid: Period {
            from: later(fact.valid.from),
            to: later(fact.valid.to),
        },
        ..fact.clone()
    };
    if let FactValue::Instrument {
        no_new_contracts_from, ..
    } = &mut kept.value
    {
        *no_new_contracts_from = later(*no_new_contracts_from);
    }
    kept
}

fn events(knowledge: &Knowledge, day: Date, causes: &[Cause]) -> Vec<Text> {
    let about_a_cause = |about: Text| {
        causes.iter().any(
            |cause| matches!(cause, Cause::Begins(id) | Cause::Ends(id) | Cause::NoNewContracts(id) if *id == about),
        )
    };
    let is_a_cause = |id: Text| about_a_cause(id);
    let mut events: Vec<Text> = knowledge
        .facts()
        .filter(|fact| fact.valid.from == Some(day) && !is_a_cause(fact.id))
        .filter(|fact| matches!(fact.value, FactValue::Event { about } if about_a_cause(about)))
        .map(|fact| fact.id)
        .collect();
    order_by_key(&mut events, |id| *id);
    events
}
