//! The search: whatever repairs a flow changes one of the answers on which it rests that the flow exceeds the target.
//! So trying these, and again what then prevents it, finds every way; cheapest first (Reiter, "A Theory of
//! Diagnosis from First Principles", 1987; the estimate of what is still to pay shares the cost of a change among the
//! flows that it can help, so that it never says too much).

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::moves::{Move, MoveOptions};
use super::parts::Obstacle;
use crate::cooperative::yield_now;
use crate::judge::{Kind, renamed};
use crate::{Answer, Conflict, ConflictFinder, Key, Limits, Premise, Unit, UnitId, concerns};
use limes_model::catalogue::Flow;
use limes_model::order_by_key;
use limes_model::question::AnswerKind;

/// The moves of one way, in the order of their keys.
type Way = Vec<Move>;

/// One effort, divisible by every small number of flows that share it.
const UNIT: u64 = 5040;

/// How much is tried before the search gives up: evaluations of a flow, and how many of them one counts for about which
/// something is open.
pub const BUDGET: u32 = 60_000;
const OPEN: u32 = 40;
/// How many parts of functions of open answers cost as much as one settled evaluation.
const PARTS: usize = 2;

/// How many ways are noted for one flow.
const WAYS: usize = 16;

/// What is known under the moves that concern a flow.
struct Known<T>(Vec<(Way, Rc<T>)>);

/// A flow of a unit.
#[derive(Clone, Copy)]
struct Subject {
    unit: Unit,
    flow: &'static Flow,
    /// The place of what is known of it, which is the same for all units of one kind.
    place: usize,
}

/// What is known of a flow of the units of one kind; the keys are those of the first of them.
struct Trials {
    unit: Unit,
    flow: &'static Flow,
    outcomes: Known<Conflict>,
    ways: Known<Vec<Way>>,
    /// Whether it might be repaired if an open question were answered.
    waits: bool,
}

/// A search for one target.
pub struct Search<'a> {
    finder: &'a ConflictFinder<'a>,
    options: &'a MoveOptions<'a>,
    limits: Limits,
    subjects: Vec<Subject>,
    trials: Vec<Trials>,
    budget: &'a Cell<u32>,
    /// Whether nothing was left out.
    pub exhaustive: bool,
}

/// A set of moves with what it costs and what is still to pay at least.
struct Node {
    moves: Way,
    paid: u64,
    total: u64,
    violated: Vec<(usize, Rc<Vec<Way>>)>,
}

impl<'a> Search<'a> {
    pub fn new(
        finder: &'a ConflictFinder<'a>,
        options: &'a MoveOptions<'a>,
        units: Vec<Unit>,
        limits: Limits,
        budget: &'a Cell<u32>,
    ) -> Self {
        let mut subjects = Vec::new();
        let mut trials = Vec::new();
        let mut kinds: Vec<(Kind, usize)> = Vec::new();
        for unit in units {
            let kind = finder.kind(&unit);
            let first = match kinds.iter().find(|(known, _)| *known == kind) {
                Some((_, first)) => *first,
                None => {
                    let first = trials.len();
                    kinds.push((kind, first));
                    trials.extend(unit.flows.iter().map(|flow| Trials {
                        unit,
                        flow,
                        outcomes: Known(Vec::new()),
                        ways: Known(Vec::new()),
                        waits: false,
                    }));
                    first
                }
            };
            let flows = unit.flows.iter().zip(first..);
            subjects.extend(flows.map(|(flow, place)| Subject { unit, flow, place }));
        }
        Self {
            finder,
            options,
            limits,
            subjects,
            trials,
            budget,
            exhaustive: true,
        }
    }

    /// Whether nothing brings a flow within the target.
    async fn is_lost(&mut self, index: usize) -> bool {
        let none = MovesByUnit::default();
        self.outcome(index, &none).await.premises.is_some() && self.ways(index, &none).await.is_empty()
    }

    /// Whether there is a flow that nothing brings within the target.
    pub async fn is_hopeless(&mut self) -> bool {
        for index in 0..self.subjects.len() {
            if self.is_lost(index).await {
                return true;
            }
        }
        false
    }

    /// Flows that nothing brings within the target.
    pub async fn obstacles(&mut self) -> Vec<Obstacle> {
        let mut lost = Vec::new();
        for index in 0..self.subjects.len() {
            if self.is_lost(index).await {
                lost.push(index);
            }
        }
        let subjects = lost.into_iter().filter_map(|index| self.subjects.get(index));
        let obstacle = |subject: &Subject| Obstacle {
            unit: subject.unit,
            flow: subject.flow,
            waits: self.trials.get(subject.place).is_some_and(|trials| trials.waits),
        };
        subjects.map(obstacle).collect()
    }

    /// The cheapest ways for everything, none of which contains another.
    pub async fn alternatives(&mut self, count: usize) -> Vec<Way> {
        let mut found: Vec<Way> = Vec::new();
        let mut open: Vec<Node> = self.node(Vec::new()).await.into_iter().collect();
        let mut seen: Vec<Way> = Vec::new();
        while let Some(node) = open.pop() {
            if self.budget.get() == 0 {
                self.exhaustive = false;
                break;
            }
            if found.iter().any(|way| contains(self.options, &node.moves, way)) {
                continue;
            }
            let Some((_, ways)) = node.violated.iter().min_by_key(|(_, ways)| ways.len()) else {
                let smallest = self.smallest(node.moves).await;
                if !found.iter().any(|way| contains(self.options, &smallest, way)) {
                    found.push(smallest);
                }
                if found.len() == count {
                    break;
                }
                continue;
            };
            for way in ways.iter() {
                let moves = joined(&node.moves, way);
                if seen.contains(&moves) || found.iter().any(|way| contains(self.options, &moves, way)) {
                    continue;
                }
                seen.push(moves.clone());
                if let Some(child) = self.node(moves).await {
                    // the last one is taken first: the least to pay in all, and of those the furthest
                    let place = open.partition_point(|other| {
                        (other.total, std::cmp::Reverse(other.paid)) > (child.total, std::cmp::Reverse(child.paid))
                    });
                    open.insert(place, child);
                }
            }
        }
        found
    }

    /// Returns a set of moves with everything that it leaves undone; `None` if that cannot be repaired any more.
    async fn node(&mut self, moves: Way) -> Option<Node> {
        let parts = MovesByUnit::new(&moves);
        let mut violated = Vec::new();
        for index in 0..self.subjects.len() {
            if self.outcome(index, &parts).await.premises.is_some() {
                let ways = self.ways(index, &parts).await;
                if ways.is_empty() {
                    return None;
                }
                violated.push((index, ways));
            }
        }
        yield_now().await;
        let paid = moves.iter().map(|step| u64::from(step.cost) * UNIT).sum();
        let total = paid + still(&violated);
        Some(Node {
            moves,
            paid,
            total,
            violated,
        })
    }

    /// What is left of a set of moves without those that are not needed. Where the search had to leave something out, a
    /// smaller part may do.
    async fn smallest(&mut self, mut moves: Way) -> Way {
        'again: loop {
            for place in 0..moves.len() {
                let mut fewer = moves.clone();
                fewer.remove(place);
                if !self.exceeds(&fewer).await {
                    moves = fewer;
                    continue 'again;
                }
            }
            return moves;
        }
    }

    /// Whether any flow exceeds the target under the moves.
    async fn exceeds(&mut self, moves: &[Move]) -> bool {
        yield_now().await;
        let parts = MovesByUnit::new(moves);
        for index in 0..self.subjects.len() {
            if self.outcome(index, &parts).await.premises.is_some() {
                return true;
            }
        }
        false
    }

    /// Whether a flow exceeds the target under the moves, and on what that rests.
    async fn outcome(&mut self, index: usize, moves: &MovesByUnit) -> Rc<Conflict> {
        match self.alike(index, moves) {
            Some((subject, own)) => self.trial(subject.place, own).await,
            None => Rc::default(),
        }
    }

    /// The moves that concern a flow, as those of the first unit of its kind.
    fn alike(&self, index: usize, moves: &MovesByUnit) -> Option<(Subject, Way)> {
        let subject = *self.subjects.get(index)?;
        let first = self.trials.get(subject.place)?.unit.id;
        let own = moves.concerning(&subject.unit);
        let mut own: Way = own.map(|step| of_unit(*step, first)).collect();
        order_by_key(&mut own, |step| step.key);
        Some((subject, own))
    }

    /// The same for the first unit of a kind, and moves that concern it.
    async fn trial(&mut self, place: usize, own: Way) -> Rc<Conflict> {
        let Some(trials) = self.trials.get(place) else {
            return Rc::default();
        };
        if let Some(known) = trials.outcomes.get(&own) {
            return known;
        }
        let (unit, flow) = (trials.unit, trials.flow);
        if self.budget.get() == 0 {
            // what was not tried may exceed the target, and nothing that was tried helps
            self.exhaustive = false;
            return Rc::new(Conflict {
                premises: Some(Vec::new()),
                open: true,
                work: 0,
            });
        }
        yield_now().await;
        let tried: Vec<(Key, Answer)> = own.iter().map(|step| (step.key, step.to)).collect();
        let of_use = |premise: &Premise| !self.options.moves(&unit, premise).is_empty();
        let outcome = self.finder.flow_async(&tried, &unit, flow, &self.limits, &of_use);
        let outcome = Rc::new(outcome.await);
        // the more is open, the fewer trials there are
        let large = u32::try_from(outcome.work / PARTS).unwrap_or(u32::MAX);
        let spent = if outcome.open { large.max(OPEN) } else { 1 };
        self.budget.set(self.budget.get().saturating_sub(spent));
        if let Some(trials) = self.trials.get_mut(place) {
            trials.outcomes.0.push((own, outcome.clone()));
        }
        outcome
    }

    /// Every smallest set of further moves that brings a flow within the target, cheapest first.
    async fn ways(&mut self, index: usize, moves: &MovesByUnit) -> Rc<Vec<Way>> {
        let Some((Subject { unit, place, .. }, own)) = self.alike(index, moves) else {
            return Rc::default();
        };
        let ways = self.ways_of_first(place, own).await;
        if self.trials.get(place).is_some_and(|trials| trials.unit.id == unit.id) {
            return ways;
        }
        let renamed = |way: &Way| way.iter().map(|step| of_unit(*step, unit.id)).collect();
        Rc::new(ways.iter().map(renamed).collect())
    }

    /// The same for the first unit of a kind, and moves that concern it.
    async fn ways_of_first(&mut self, place: usize, own: Way) -> Rc<Vec<Way>> {
        let Some(trials) = self.trials.get(place) else {
            return Rc::default();
        };
        if let Some(known) = trials.ways.get(&own) {
            return known;
        }
        let unit = trials.unit;
        let mut found: Vec<Way> = Vec::new();
        let mut open: Vec<(u32, Way)> = vec![(0, Vec::new())];
        let mut seen: Vec<Way> = Vec::new();
        let mut waits = false;
        while let Some((paid, way)) = open.pop() {
            if found.iter().any(|smaller| contains(self.options, &way, smaller)) {
                continue;
            }
            if self.budget.get() == 0 || found.len() >= WAYS {
                self.exhaustive = false;
                break;
            }
            let outcome = self.trial(place, joined(&own, &way)).await;
            let Some(premises) = &outcome.premises else {
                found.push(way);
                continue;
            };
            waits |= outcome.open && premises.is_empty();
            for premise in premises {
                for step in self.options.moves(&unit, premise) {
                    let longer = joined(&way, &[step]);
                    if seen.contains(&longer) {
                        continue;
                    }
                    seen.push(longer.clone());
                    let cost = paid + u32::from(step.cost);
                    let place = open.partition_point(|(other, way)| (*other, way.len()) > (cost, longer.len()));
                    open.insert(place, (cost, longer));
                }
            }
        }
        let found = Rc::new(found);
        if let Some(trials) = self.trials.get_mut(place) {
            trials.waits |= waits;
            trials.ways.0.push((own, found.clone()));
        }
        found
    }
}

/// The move of another unit of the same kind.
fn of_unit(step: Move, id: UnitId) -> Move {
    Move {
        key: renamed(step.key, id),
        ..step
    }
}

impl<T> Known<T> {
    fn get(&self, moves: &Way) -> Option<Rc<T>> {
        let same = |known: &Way| {
            known.len() == moves.len() && known.iter().zip(moves).all(|(a, b)| a.key == b.key && a.to == b.to)
        };
        self.0
            .iter()
            .find(|(known, _)| same(known))
            .map(|(_, value)| value.clone())
    }
}

/// What is still to pay at least. A move that can help several flows is paid by them together.
fn still(violated: &[(usize, Rc<Vec<Way>>)]) -> u64 {
    let mut shares: Vec<(Key, u64)> = Vec::new();
    for (_, ways) in violated {
        let mut own: Vec<Key> = Vec::new();
        for step in ways.iter().flatten() {
            if !own.contains(&step.key) {
                own.push(step.key);
            }
        }
        for key in own {
            match shares.iter_mut().find(|(known, _)| *known == key) {
                Some((_, count)) => *count += 1,
                None => shares.push((key, 1)),
            }
        }
    }
    let share = |step: &Move| {
        let count = shares
            .iter()
            .find(|(key, _)| *key == step.key)
            .map_or(1, |(_, count)| *count);
        u64::from(step.cost) * UNIT / count.max(1)
    };
    let least = |ways: &Rc<Vec<Way>>| {
        ways.iter()
            .map(|way| way.iter().map(share).sum::<u64>())
            .min()
            .unwrap_or(0)
    };
    violated.iter().map(|(_, ways)| least(ways)).sum()
}

/// Moves by the unit whose answers they change, each in the order of keys.
#[derive(Default)]
struct MovesByUnit {
    /// Those that change answers about several units.
    shared: Way,
    own: BTreeMap<UnitId, Way>,
}

impl MovesByUnit {
    fn new(moves: &[Move]) -> Self {
        let mut by_unit = Self::default();
        for step in moves {
            let way = match step.key.target.unit() {
                Some(unit) => by_unit.own.entry(unit).or_default(),
                None => &mut by_unit.shared,
            };
            way.push(*step);
        }
        by_unit
    }

    /// Those that can matter to a unit.
    fn concerning<'m>(&'m self, unit: &'m Unit) -> impl Iterator<Item = &'m Move> {
        let shared = self.shared.iter().filter(|step| concerns(step.key.target, unit));
        shared.chain(self.own.get(&unit.id).into_iter().flatten())
    }
}

/// Both sets of moves, in the order of their keys.
fn joined(moves: &[Move], more: &[Move]) -> Way {
    let mut all = moves.to_vec();
    for step in more {
        let place = all.partition_point(|other| other.key < step.key);
        all.insert(place, *step);
    }
    all
}

/// Whether a set of moves holds all of another, or the same with another region or other countries: which one of
/// several places inside is taken makes no alternative of its own.
fn contains(options: &MoveOptions<'_>, moves: &[Move], others: &[Move]) -> bool {
    others.iter().all(|other| {
        let is_choice = options
            .knowledge
            .question(other.key.question)
            .is_some_and(|question| question.kind == AnswerKind::Choice);
        moves
            .iter()
            .any(|step| step.key == other.key && (!is_choice || step.to == other.to))
    })
}
