//! Trials of changed set-ups: only the units that read what was changed are judged again.

use std::rc::Rc;

use super::measure::Measure;
use crate::assessor::open_questions;
use crate::cooperative::yield_now;
use crate::judge::{Judged, Kind, OpenAnswers, State, Table, add_open, renamed};
use crate::reads::Read;
use crate::setup::{Answer, Key, Setup};
use crate::snapshot::Snapshot;
use crate::symbolic::Symbolic;
use crate::unit::{Unit, units};
use crate::value_classes::ValueClasses;
use crate::variable_order::VariableOrder;
use limes_knowledge::Knowledge;

/// So many parts of functions of open answers cost as much as to judge one unit about which everything is known.
const PARTS: usize = 500;

/// What came of a set-up, or of a trial: then only the units that were judged again, and the open questions are those of before.
pub struct Outcome {
    pub units: Vec<(Unit, Rc<Judged>)>,
    pub measure: Measure,
}

/// A set-up with what came of it, and trials of others that differ in a few answers or products.
pub struct Trials<'a> {
    knowledge: &'a Knowledge,
    snapshot: Snapshot<'a>,
    pub setup: Setup,
    order: VariableOrder,
    units: Vec<(Unit, Rc<Judged>)>,
    measure: Measure,
    classes: Option<ValueClasses>,
    /// How many more units may be judged; to look at fifty costs as much as to judge one.
    budget: usize,
}

impl<'a> Trials<'a> {
    pub fn new(setup: &Setup, knowledge: &'a Knowledge, budget: usize) -> Self {
        Self {
            knowledge,
            snapshot: Snapshot::new(setup, knowledge),
            setup: setup.clone(),
            order: VariableOrder::default(),
            units: Vec::new(),
            measure: Measure::default(),
            classes: None,
            budget,
        }
    }

    /// Whether no more may be tried.
    pub const fn is_over(&self) -> bool {
        self.budget == 0
    }

    /// Takes a set-up as the one from which others differ, and returns what comes of it.
    pub async fn take(&mut self, setup: Setup) -> Outcome {
        self.order = VariableOrder::new(&setup, self.knowledge);
        let outcome = self.outcome(&setup).await;
        self.units.clone_from(&outcome.units);
        self.measure = outcome.measure;
        self.setup = setup;
        outcome
    }

    /// Returns what comes of some answers; the open questions are not counted again. Gives up control once.
    pub async fn answers(&mut self, changes: impl Iterator<Item = (Key, Answer)>) -> Outcome {
        yield_now().await;
        let mut setup = self.setup.clone();
        let mut keys: Vec<Key> = Vec::new();
        for (key, answer) in changes {
            setup.answers.insert(key, answer);
            keys.push(key);
        }
        let mut concerned: Vec<(*const Judged, bool)> = Vec::new();
        let mut again = Vec::new();
        let mut measure = self.measure;
        for (unit, judged) in &self.units {
            let shared = match concerned.iter().find(|(known, _)| *known == Rc::as_ptr(judged)) {
                Some((_, shared)) => *shared,
                None => {
                    let mut shared = keys.iter().filter(|key| key.target.unit().is_none());
                    let reads = shared.any(|key| judged.reads.contains(Read::Answer(*key)));
                    concerned.push((Rc::as_ptr(judged), reads));
                    reads
                }
            };
            if shared || keys.iter().any(|key| key.target.unit() == Some(unit.id)) {
                measure.subtract(&Measure::of_flows(&judged.result.flows));
                again.push(*unit);
            }
        }
        let units = self.judged(&setup, again, |_, _| None).await;
        for (_, judged) in &units {
            measure.add(&Measure::of_flows(&judged.result.flows));
        }
        Outcome { units, measure }
    }

    /// Returns what comes of a set-up, the open questions included. Gives up control once.
    pub async fn outcome(&mut self, setup: &Setup) -> Outcome {
        yield_now().await;
        let said = |setup: &Setup, key: &Key| {
            let answer = setup.answers.get(key).copied();
            answer.filter(|answer| *answer != Answer::Unknown)
        };
        let shared = |key: &&Key| key.target.unit().is_none();
        let keys = setup.answers.keys().chain(self.setup.answers.keys()).filter(shared);
        let changed: Vec<Key> = keys
            .filter(|key| said(setup, key) != said(&self.setup, key))
            .copied()
            .collect();
        let mut known: Table<Kind, Rc<Judged>> = Table::default();
        for (unit, judged) in &self.units {
            if !changed.iter().any(|key| judged.reads.contains(Read::Answer(*key))) {
                known.insert(Kind::of(unit, &self.setup), Rc::clone(judged));
            }
        }
        let all = units(setup, self.knowledge);
        let judged = self.judged(setup, all, |_, kind| known.get(kind).cloned()).await;
        let mut open = OpenAnswers::new();
        let mut measure = Measure::default();
        for (unit, one) in &judged {
            measure.add(&Measure::of_flows(&one.result.flows));
            for (key, (flows, axes)) in one.open.iter() {
                add_open(&mut open, renamed(*key, unit.id), *flows, *axes);
            }
        }
        let (asked, _) = open_questions(setup, self.knowledge, &self.snapshot, &open);
        measure.open = asked.len();
        Outcome { units: judged, measure }
    }

    /// Judges units, those that do not differ once.
    async fn judged(
        &mut self,
        setup: &Setup,
        units: Vec<Unit>,
        known: impl Fn(&Unit, &Kind) -> Option<Rc<Judged>>,
    ) -> Vec<(Unit, Rc<Judged>)> {
        let symbolic = Symbolic::in_order(self.knowledge, &self.snapshot, setup, self.order.clone());
        let mut state = State::of(setup, self.knowledge, symbolic, &self.snapshot);
        state.records_premises = true;
        state.symbolic.domains = self.classes.take().filter(|classes| classes.fit(self.knowledge, setup));
        let mut fresh: Table<Kind, Rc<Judged>> = Table::default();
        let mut judged = Vec::with_capacity(units.len());
        self.budget = self.budget.saturating_sub(1 + units.len() / 50);
        for unit in units {
            let kind = Kind::of(&unit, setup);
            let one = match fresh.get(&kind).cloned().or_else(|| known(&unit, &kind)) {
                Some(known) => known,
                None => {
                    let before = state.symbolic.diagrams.size();
                    let new = Rc::new(state.judge(unit).await);
                    let size = state.symbolic.diagrams.size() - before;
                    self.budget = self.budget.saturating_sub(1 + size / PARTS);
                    fresh.insert(kind, Rc::clone(&new));
                    new
                }
            };
            judged.push((unit, one));
        }
        self.classes = state.symbolic.domains;
        judged
    }
}
