//! The verdict over time: on each further day, only the units that a change affects are evaluated again.

use std::rc::Rc;

use crate::judge::{Judged, KEPT_PARTS, Kind, State};
use crate::reads::{Read, Reads};
use crate::results::{headline, only_lawyers_know};
use crate::setup::{Answer, Key, Setup, Target, UnitId};
use crate::snapshot::Snapshot;
use crate::unit::{Unit, units};
use crate::value_classes::{ValueClasses, World};
use crate::variable_order::Variable;
use crate::verdict::{Headline, Levels, Verdict};
use limes_diagrams::Diagrams;
use limes_knowledge::rules::Rule;
use limes_knowledge::{Knowledge, SharedFact, WellKnownQuestions};
use limes_model::Text;
use limes_model::facts::FactValue;
use limes_model::question::{Question, QuestionIndex};
use limes_model::{Date, Period, Truth};

/// What can change a verdict on a day.
#[derive(Clone, Debug)]
pub enum Change {
    /// A fact begins or ceases to hold.
    Fact(SharedFact),
    /// A rule begins or ceases to count.
    Rule(&'static Rule),
    /// Products or derived answers ask for this day.
    Day(Date),
}

impl PartialEq for Change {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fact(a), Self::Fact(b)) => a.id == b.id,
            (Self::Rule(a), Self::Rule(b)) => a.id == b.id,
            (Self::Day(a), Self::Day(b)) => a == b,
            _ => false,
        }
    }
}

/// The whole on a day, and each unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// One word.
    pub headline: Headline,
    /// The levels of the four axes.
    pub verdict: Verdict,
    /// Each unit: whether it can be used, and its levels.
    pub units: Vec<(UnitId, Truth, Verdict)>,
    /// Whether too much is open for an exact result: then more levels are named than are possible.
    pub bounded: bool,
}

impl Moment {
    /// Whether the headline and the verdict of the whole are the same.
    #[must_use]
    pub fn same_whole(&self, other: &Self) -> bool {
        self.headline == other.headline && self.verdict == other.verdict
    }
}

/// A look at a day.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The whole and each unit on the day.
    pub moment: Moment,
    /// What was judged again, by the place of its kind.
    judged: Vec<(usize, Rc<Judged>)>,
    values: Values,
}

/// The values of open answers by question, and by whose regions they are.
type Values = Vec<(Read, Rc<[Answer]>)>;

/// A set-up on one day after the other. The set-up's own day does not count.
#[derive(Clone, Debug)]
pub struct IncrementalAssessment {
    questions: &'static [Question],
    known: &'static WellKnownQuestions,
    rules: &'static [&'static Rule],
    setup: Setup,
    /// The units, each with the place of its kind.
    units: Vec<(Unit, usize)>,
    /// The first unit of each kind: units of one kind come out alike on every day.
    kinds: Vec<Unit>,
    /// What came of each kind on the day that was judged last.
    judged: Vec<Rc<Judged>>,
    /// What any of them looked at.
    reads: Reads,
    /// The values that open answers can take, as they were on that day.
    values: Values,
    diagrams: Diagrams<Variable>,
    /// Whether the functions of what was judged were dropped, because there were too many: then everything is judged again.
    dropped: bool,
    /// The day that was judged last.
    last: Option<Moment>,
}

impl IncrementalAssessment {
    /// The set-up, not judged yet.
    #[must_use]
    pub fn new(setup: &Setup, knowledge: &Knowledge) -> Self {
        let mut known: Vec<Kind> = Vec::new();
        let mut kinds = Vec::new();
        let place = |unit: Unit| {
            let kind = Kind::of(&unit, setup);
            let place = known.iter().position(|other| *other == kind).unwrap_or_else(|| {
                known.push(kind);
                kinds.push(unit);
                kinds.len() - 1
            });
            (unit, place)
        };
        Self {
            questions: knowledge.questions(),
            known: knowledge.well_known(),
            rules: knowledge.rules(),
            setup: setup.clone(),
            units: units(setup, knowledge).into_iter().map(place).collect(),
            kinds,
            judged: Vec::new(),
            reads: Reads::default(),
            values: Values::new(),
            diagrams: Diagrams::default(),
            dropped: false,
            last: None,
        }
    }

    /// Everything that begins or ends on a day, in the order of days.
    #[must_use]
    pub fn changes(&self, knowledge: &Knowledge) -> Vec<(Date, Change)> {
        let mut changes: Vec<(Date, Change)> = Vec::new();
        let mut add = |period: Period, change: &Change| {
            for day in period.from.into_iter().chain(period.to) {
                changes.push((day, change.clone()));
            }
        };
        for fact in knowledge.shared_facts() {
            let change = Change::Fact(fact.clone());
            // old clauses lose their use for new contracts before they end
            let last = match fact.value {
                FactValue::Instrument {
                    no_new_contracts_from, ..
                } => no_new_contracts_from,
                _ => None,
            };
            add(fact.valid, &change);
            add(Period { from: last, to: None }, &change);
        }
        for rule in self.rules {
            add(rule.in_force, &Change::Rule(rule));
        }
        for day in knowledge.usage().days() {
            changes.push((*day, Change::Day(*day)));
        }
        limes_model::order_by_key(&mut changes, |(day, _)| *day);
        changes
    }

    /// Whether something that was looked at changes; of open answers only what was looked at beside their values, if these
    /// are known to be the same.
    fn is_noticed(&self, reads: &Reads, change: &Change, same_values: bool) -> bool {
        match change {
            Change::Rule(_) => true,
            Change::Day(day) => reads.contains(Read::Day(*day)),
            Change::Fact(fact) => match fact.value {
                // a rule about data that the organisation does not have; one of another sector still shows that there is a rule
                FactValue::SectorRule { categories, .. } if !self.may_apply(self.known.categories, categories) => false,
                _ if same_values => reads.notice_with_same_values(fact),
                _ => reads.notice(fact),
            },
        }
    }

    /// Whether one of the options is chosen, or the question is open; without options it is about everybody.
    fn may_apply(&self, question: QuestionIndex, wanted: &[Text]) -> bool {
        if wanted.is_empty() {
            return true;
        }
        let options = self.questions.get(usize::from(question)).map_or(&[][..], |q| q.options);
        let key = Key {
            target: Target::Organisation,
            question,
        };
        match self.setup.answers.get(&key) {
            Some(Answer::Choices(chosen)) => {
                let mut options = options.iter().enumerate();
                options.any(|(place, option)| chosen >> place.min(63) & 1 == 1 && wanted.contains(option))
            }
            _ => true,
        }
    }

    /// Returns the verdict on a day, given all that changed since the last day that was kept; the day is not kept.
    pub async fn preview(&mut self, knowledge: &Knowledge, day: Date, changed: &[Change]) -> Preview {
        self.setup.as_of = day;
        let day = Snapshot::new(&self.setup, knowledge);
        let mut state = State::new(&self.setup, knowledge, &day);
        // most facts about a country leave the values of open answers as they are
        let mut classes = ValueClasses::new(knowledge, &day, &self.setup);
        let world = World {
            knowledge,
            snapshot: &day,
        };
        let mut values = Values::new();
        let mut moved = Vec::new();
        for (read, before) in &self.values {
            let Read::Values(question, regions) = *read else {
                continue;
            };
            let now = classes.values_of(world, question, regions);
            if now != *before {
                moved.push(*read);
            }
            values.push((*read, now));
        }
        state.symbolic.domains = Some(classes);
        let concerned = |place: &usize| {
            let known = self.judged.get(*place).filter(|_| !self.dropped);
            known.is_none_or(|judged| {
                moved.iter().any(|read| judged.reads.contains(*read))
                    || changed
                        .iter()
                        .any(|change| self.is_noticed(&judged.reads, change, true))
            })
        };
        let places: Vec<usize> = (0..self.kinds.len()).filter(concerned).collect();
        // functions do not depend on the day once they are made, and are of use on the next
        state.symbolic.diagrams = std::mem::take(&mut self.diagrams);
        state.limit.all_parts = state.symbolic.diagrams.size().saturating_add(state.limit.all_parts);
        let mut fresh = Vec::new();
        for place in places {
            if let Some(unit) = self.kinds.get(place) {
                fresh.push((place, Rc::new(state.judge(*unit).await)));
            }
        }
        let dropped = self.dropped;
        let same = |(place, one): &(usize, Rc<Judged>)| {
            let old = self.judged.get(*place).filter(|_| !dropped);
            old.is_some_and(|old| is_alike(old, one))
        };
        if let (true, false, Some(last)) = (fresh.iter().all(same), moves_areas(changed), &self.last) {
            self.diagrams = std::mem::take(&mut state.symbolic.diagrams);
            return Preview {
                moment: last.clone(),
                values: values_of(&fresh, values, &mut state, world),
                judged: fresh,
            };
        }
        let mut kinds: Vec<Option<&Judged>> = self.judged.iter().map(|judged| Some(&**judged)).collect();
        kinds.resize(self.kinds.len(), None);
        for (place, one) in &fresh {
            if let Some(old) = kinds.get_mut(*place) {
                *old = Some(one);
            }
        }
        let of = |(unit, place): &(Unit, usize)| Some((*unit, (*kinds.get(*place)?)?));
        let judged: Vec<(Unit, &Judged)> = self.units.iter().filter_map(of).collect();
        let (levels, bounded_whole) = state.whole(&judged).await;
        self.diagrams = std::mem::take(&mut state.symbolic.diagrams);
        let nobody_bound = || state.nobody_bound(judged.iter().map(|(unit, _)| unit));
        let moment = moment(&self.setup, knowledge, &judged, (levels, bounded_whole), nobody_bound);
        Preview {
            moment,
            values: values_of(&fresh, values, &mut state, world),
            judged: fresh,
        }
    }

    /// Goes to the day of a look.
    pub fn advance(&mut self, preview: Preview) -> Moment {
        for (place, judged) in preview.judged {
            match self.judged.get_mut(place) {
                Some(old) => *old = judged,
                None => self.judged.push(judged),
            }
        }
        self.values = preview.values;
        self.dropped = self.diagrams.size() > KEPT_PARTS;
        if self.dropped {
            self.diagrams = Diagrams::default();
        }
        self.reads = Reads::default();
        for judged in &self.judged {
            self.reads.extend(&judged.reads);
        }
        self.last = Some(preview.moment.clone());
        preview.moment
    }

    /// Whether a unit could notice one of the changes.
    #[must_use]
    pub fn is_affected_by(&self, change: &Change) -> bool {
        self.last.is_none() || self.is_noticed(&self.reads, change, false)
    }

    /// The units that can notice the change.
    pub fn affected<'s>(&'s self, change: &'s Change) -> impl Iterator<Item = &'s Unit> {
        let affected = self.units.iter().filter(move |(_, place)| {
            let judged = self.judged.get(*place);
            judged.is_some_and(|judged| self.is_noticed(&judged.reads, change, false))
        });
        affected.map(|(unit, _)| unit)
    }

    /// Whether the rule holds or may hold for something.
    #[must_use]
    pub fn may_hold(&self, rule: &Rule) -> bool {
        let mut flows = self.judged.iter().flat_map(|judged| &judged.result.flows);
        flows.any(|flow| flow.rules.iter().any(|other| other.rule.id == rule.id))
    }
}

fn moment(
    setup: &Setup,
    knowledge: &Knowledge,
    units: &[(Unit, &Judged)],
    (levels, bounded_whole): ([Vec<u8>; 4], bool),
    nobody_bound: impl FnOnce() -> bool,
) -> Moment {
    let verdict = Verdict::new(levels.map(Levels::new));
    let open = units.iter().flat_map(|(_, judged)| judged.open.keys());
    // beside what a bound names, more may be open
    let is_exact = !bounded_whole && units.iter().all(|(_, judged)| !judged.bounded);
    let lawyer_decides = is_exact && only_lawyers_know(knowledge, open);
    let available = units.iter().map(|(_, judged)| judged.result.available);
    Moment {
        headline: headline(available, &verdict, lawyer_decides, setup, nobody_bound),
        verdict,
        units: units
            .iter()
            .map(|(unit, judged)| (unit.id, judged.result.available, judged.result.verdict.clone()))
            .collect(),
        bounded: !is_exact,
    }
}

/// The values of the open answers at which what was judged again looked, with those that are known already.
fn values_of(judged: &[(usize, Rc<Judged>)], mut values: Values, state: &mut State<'_>, world: World<'_>) -> Values {
    for read in judged.iter().flat_map(|(_, judged)| judged.reads.iter()) {
        let Read::Values(question, regions) = read else {
            continue;
        };
        if !values.iter().any(|(known, _)| *known == read)
            && let Some(classes) = &mut state.symbolic.domains
        {
            values.push((read, classes.values_of(world, question, regions)));
        }
    }
    values
}

/// Whether it may be another law that binds the organisation.
fn moves_areas(changed: &[Change]) -> bool {
    changed.iter().any(|change| {
        matches!(change, Change::Fact(fact) if matches!(fact.value, FactValue::Area { .. } | FactValue::Member { .. }))
    })
}

/// Whether the whole cannot distinguish the two.
fn is_alike(one: &Judged, other: &Judged) -> bool {
    one.left == other.left
        && one.result.available == other.result.available
        && one.result.verdict == other.result.verdict
        && one.open.keys().eq(other.open.keys())
}
