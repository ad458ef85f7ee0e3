//! Assesses one set-up after the other, and judges again only what may come out differently.
//!
//! Units that have everything in common but their numbers are judged once. What was judged is kept with what was looked at;
//! when answers change, it is dropped if it looked at one of them.

use std::rc::Rc;

use limes_diagrams::Diagrams;
use limes_knowledge::Knowledge;
use limes_model::{Date, SortedMap, order_by_key};

use crate::Verdict;
use crate::askable::{asked_before, comes_last, conditions, waits};
use crate::assessment::Assessment;
use crate::cooperative::{finish, yield_now};
use crate::judge::{Joins, Judged, KEPT_PARTS, Kind, OpenAnswers, State, Table, WorkLimit, add_open, renamed};
use crate::reads::Read;
use crate::results::{Finding, Open, UnitResult, headline, only_lawyers_know, order_findings};
use crate::setup::{Answer, Boundary, Key, Setup};
use crate::snapshot::Snapshot;
use crate::unit::{Unit, units};
use crate::value_classes::ValueClasses;
use crate::variable_order::{Variable, VariableOrder};
use crate::verdict::Levels;

/// Assesses a set-up on its day. Who assesses one set-up after the other uses an [`Assessor`].
#[must_use]
pub fn assess(setup: &Setup, knowledge: &Knowledge) -> Assessment {
    finish(assess_async(setup, knowledge))
}

/// As [`assess`], and gives up control after each rule.
pub async fn assess_async(setup: &Setup, knowledge: &Knowledge) -> Assessment {
    Assessor::new().assess_async(setup, knowledge).await
}

/// Assesses one set-up after the other. The result is always that of [`assess`]; what did not change since
/// the last set-up is not judged again.
///
/// ```
/// use limes_assess::{Assessor, Setup, assess};
/// use limes_knowledge::Knowledge;
///
/// let knowledge = Knowledge::built_in();
/// let mut setup = Setup::new("2026-11-22".parse()?);
/// let mut assessor = Assessor::new();
/// for product in ["exchange-online", "aws-s3", "aws-s3"] {
///     setup.add_service(product, "");
///     let assessment = assessor.assess(&setup, knowledge);
///     assert_eq!(assessment.verdict, assess(&setup, knowledge).verdict);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct Assessor {
    limit: WorkLimit,
    last: Option<Last>,
}

/// What is kept of the last assessment.
#[derive(Debug)]
struct Last {
    knowledge: Knowledge,
    day: Date,
    boundary: Boundary,
    order: VariableOrder,
    /// The answers that are not about one unit alone.
    answers: SortedMap<Key, Answer>,
    diagrams: Diagrams<Variable>,
    classes: Option<ValueClasses>,
    joins: Joins,
    judged: Table<Kind, Rc<Judged>>,
}

impl Assessor {
    /// One that has assessed nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One with another limit of work.
    #[must_use]
    pub fn within(limit: WorkLimit) -> Self {
        Self { limit, last: None }
    }

    /// Returns how many different parts of functions the last assessment left in memory.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.last.as_ref().map_or(0, |last| last.diagrams.size())
    }

    /// Assesses a set-up on its day.
    pub fn assess(&mut self, setup: &Setup, knowledge: &Knowledge) -> Assessment {
        finish(self.assess_async(setup, knowledge))
    }

    /// As [`Assessor::assess`], and gives up control after each unit. If the future is dropped before its end, the next
    /// assessment judges everything again.
    pub async fn assess_async(&mut self, setup: &Setup, knowledge: &Knowledge) -> Assessment {
        let snapshot = Snapshot::new(setup, knowledge);
        let mut state = State::new(setup, knowledge, &snapshot);
        state.records_premises = true;
        state.limit = self.limit;
        // `collect` would put them in order before, with the library's sort
        let mut shared = SortedMap::new();
        for (key, answer) in setup.answers.iter().filter(|(key, _)| key.target.unit().is_none()) {
            shared.insert(*key, *answer);
        }
        let mut known = self.still_valid(setup, knowledge, &state.symbolic.order, &shared);
        let same = self.last.take().map(|last| {
            state.symbolic.diagrams = last.diagrams;
            state.joins = last.joins;
            state.symbolic.domains = last.classes.filter(|classes| classes.fit(knowledge, setup));
            last.knowledge
        });
        let mut judged = Vec::new();
        for unit in units(setup, knowledge) {
            let kind = Kind::of(&unit, setup);
            let one = match known.get(&kind) {
                Some(known) => Rc::clone(known),
                None => {
                    let fresh = Rc::new(state.judge(unit).await);
                    known.insert(kind, Rc::clone(&fresh));
                    fresh
                }
            };
            judged.push((unit, one));
        }
        let assessment = assessment(setup, knowledge, &mut state, judged).await;
        self.last = Some(Last {
            knowledge: same.unwrap_or_else(|| knowledge.clone()),
            day: setup.as_of,
            boundary: setup.boundary.clone(),
            order: state.symbolic.order,
            answers: shared,
            diagrams: state.symbolic.diagrams,
            classes: state.symbolic.domains,
            joins: state.joins,
            judged: known,
        });
        assessment
    }

    /// What was judged and comes out the same for a set-up. Drops everything that nothing of it can use.
    fn still_valid(
        &mut self,
        setup: &Setup,
        knowledge: &Knowledge,
        order: &VariableOrder,
        shared: &SortedMap<Key, Answer>,
    ) -> Table<Kind, Rc<Judged>> {
        let usable = self.last.as_ref().is_some_and(|last| {
            last.day == setup.as_of
                && last.boundary == setup.boundary
                && last.diagrams.size() < KEPT_PARTS
                && last.order.agrees(order)
                && last.knowledge.is_same(knowledge)
        });
        if !usable {
            self.last = None;
        }
        let Some(last) = &mut self.last else {
            return Table::default();
        };
        let said = |answers: &SortedMap<Key, Answer>, key: &Key| {
            answers.get(key).copied().filter(|answer| *answer != Answer::Unknown)
        };
        let keys = shared.keys().chain(last.answers.keys());
        let changed = keys.filter(|key| said(shared, key) != said(&last.answers, key));
        let changed: Vec<Key> = changed.copied().collect();
        let mut known = std::mem::take(&mut last.judged);
        known.retain(|_, judged| {
            !judged.bounded && !changed.iter().any(|key| judged.reads.contains(Read::Answer(*key)))
        });
        known
    }
}

async fn assessment(
    setup: &Setup,
    knowledge: &Knowledge,
    state: &mut State<'_>,
    judged: Vec<(Unit, Rc<Judged>)>,
) -> Assessment {
    let borrowed: Vec<(Unit, &Judged)> = judged.iter().map(|(unit, judged)| (*unit, &**judged)).collect();
    let (whole, bounded_whole) = state.whole(&borrowed).await;
    yield_now().await;
    let verdict = Verdict::new(whole.map(Levels::new));
    let mut open = OpenAnswers::new();
    let mut all_findings = Vec::new();
    for (unit, judged) in &judged {
        for (key, (flows, axes)) in judged.open.iter() {
            add_open(&mut open, renamed(*key, unit.id), *flows, *axes);
        }
        all_findings.extend(judged.findings.iter().map(|finding| Finding {
            unit: unit.id,
            ..finding.clone()
        }));
    }
    order_findings(&mut all_findings);
    // beside what a bound names, more may be open
    let is_exact = !bounded_whole && judged.iter().all(|(_, judged)| !judged.bounded);
    let lawyer_decides = is_exact && only_lawyers_know(knowledge, open.keys());
    let headline = headline(
        judged.iter().map(|(_, judged)| judged.result.available),
        &verdict,
        lawyer_decides,
        setup,
        || state.nobody_bound(judged.iter().map(|(unit, _)| unit)),
    );
    let result = |(unit, judged): &(Unit, Rc<Judged>)| UnitResult {
        unit: *unit,
        ..judged.result.clone()
    };
    let (asked, waiting) = open_questions(setup, knowledge, state.snapshot, &open);
    Assessment {
        units: judged.iter().map(result).collect(),
        verdict,
        headline,
        open: asked,
        waiting,
        findings: all_findings,
        bounded: judged
            .iter()
            .filter(|(_, judged)| judged.bounded)
            .map(|(unit, _)| unit.id)
            .collect(),
        bounded_whole,
        judged: judged.into_iter().map(|(_, judged)| judged).collect(),
    }
}

/// The open questions, and those that wait for another; what is open because the knowledge lacks the question is none.
pub(crate) fn open_questions(
    setup: &Setup,
    knowledge: &Knowledge,
    snapshot: &Snapshot<'_>,
    open: &OpenAnswers,
) -> (Vec<Open>, Vec<Key>) {
    // who does not know whether it happens may know where
    let was_asked = |key: &Key| matches!(setup.answers.get(key), Some(Answer::Unknown | Answer::RegionIn(_)));
    let of = |(key, (flows, axes)): (&Key, &(usize, [bool; 4]))| {
        let question = knowledge.question(key.question)?;
        Some(Open {
            question,
            key: *key,
            who: question.who,
            asked: was_asked(key),
            flows: *flows,
            axes: *axes,
        })
    };
    let units = units(setup, knowledge);
    let waits = |key: Key| {
        asked_before(knowledge, key).is_some_and(|before| open.contains_key(&before))
            || conditions(&units, knowledge, key).any(|before| open.contains_key(&before) && !was_asked(&before))
            || waits(setup, knowledge, snapshot, key)
    };
    let (mut later, mut open): (Vec<Open>, Vec<Open>) = open.iter().filter_map(of).partition(|open| waits(open.key));
    if open.len() > 1
        && let Some(last) = open.iter().position(|open| comes_last(setup, knowledge, open.key))
    {
        later.push(open.remove(last));
    }
    // what was asked already, and what others must answer, comes later; otherwise in the author's order
    order_by_key(&mut open, |open| {
        (
            open.asked,
            open.who,
            open.question.section,
            open.key.question,
            open.key.target,
        )
    });
    (open, later.iter().map(|open| open.key).collect())
}
