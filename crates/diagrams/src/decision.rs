//! A function of many others, made at once: for each combination of what is left of them, and not two by two. Where some of
//! them settle it, the others are not looked at, so nothing is made that does not become part of the result.

use hashbrown::HashTable;
use std::hash::{BuildHasher, Hash};

use rustc_hash::FxBuildHasher;

use crate::{Diagram, Diagrams, LEAVES};

/// Which of up to 64 functions to the levels 0 (no) and 1 (yes) are settled, as bits by their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Those that are yes.
    pub yes: u64,
    /// Those that are no.
    pub no: u64,
}

/// What is made of functions of which some are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A level, whatever the others come to.
    Level(u8),
    /// It is open.
    Open {
        /// What is to be known of what was settled so far, in some form of the caller's.
        known: u128,
        /// The places of the functions that still matter, as bits, beside what is known: at least of one that is not settled.
        matters: u64,
    },
}

/// The combinations of what is left of the functions that were met, each with what came of it.
struct States {
    /// How many functions there are.
    width: usize,
    /// What is known of each, and what is left of the functions.
    known: Vec<u128>,
    all: Vec<Diagram>,
    results: Vec<Diagram>,
    places: HashTable<u32>,
    /// The combinations that are being looked at, of the innermost one last.
    open: Vec<Diagram>,
}

impl States {
    fn new(operands: &[Diagram]) -> Self {
        Self {
            width: operands.len(),
            known: Vec::new(),
            all: Vec::new(),
            results: Vec::new(),
            places: HashTable::new(),
            open: operands.to_vec(),
        }
    }

    fn state(&self, place: u32) -> &[Diagram] {
        let first = place as usize * self.width;
        self.all.get(first..first + self.width).unwrap_or_default()
    }

    /// The combination that is being looked at.
    fn current(&self) -> &[Diagram] {
        let first = self.open.len().saturating_sub(self.width);
        self.open.get(first..).unwrap_or_default()
    }

    /// What came of the current combination, or its place if it is new.
    fn met(&mut self, known: u128, unfinished: Diagram) -> Result<Diagram, usize> {
        let hash = FxBuildHasher.hash_one((known, self.current()));
        let same =
            |place: &u32| self.known.get(*place as usize) == Some(&known) && self.state(*place) == self.current();
        if let Some(place) = self.places.find(hash, same) {
            return Ok(self.results.get(*place as usize).copied().unwrap_or(unfinished));
        }
        let place = self.results.len();
        let first = self.open.len().saturating_sub(self.width);
        self.all.extend(self.open.iter().skip(first));
        self.known.push(known);
        self.results.push(unfinished);
        let (all, known, width) = (&self.all, &self.known, self.width);
        let again = |place: &u32| {
            let first = *place as usize * width;
            let state = all.get(first..first + width).unwrap_or_default();
            FxBuildHasher.hash_one((known.get(*place as usize).copied().unwrap_or_default(), state))
        };
        let number = u32::try_from(place).unwrap_or(u32::MAX);
        self.places.insert_unique(hash, number, again);
        Err(place)
    }
}

/// What is known of a combination.
enum Look {
    Level(u8),
    Met(Diagram),
    New(New),
}

/// A combination that is new.
struct New {
    place: usize,
    known: u128,
    settled: Settled,
    /// The functions that depend on the variable that decides next, as bits.
    moves: u64,
    /// That variable, and which of its values are not distinguished.
    variable: u32,
    partition: u32,
}

impl<V: Copy + Ord + Hash> Diagrams<V> {
    /// Returns the function to the level that `outcome` makes of up to 64 functions to the levels 0 (no) and 1 (yes): of what
    /// it said before is to be known, `known` in the beginning, and of which of them are settled.
    pub fn decide(
        &mut self,
        operands: &[Diagram],
        known: u128,
        outcome: &impl Fn(u128, Settled) -> Outcome,
    ) -> Diagram {
        let mut states = States::new(operands);
        let start = (known, self.settled_of(operands));
        self.decide_state(&mut states, start, outcome)
    }

    fn decide_state(
        &mut self,
        states: &mut States,
        start: (u128, Settled),
        outcome: &impl Fn(u128, Settled) -> Outcome,
    ) -> Diagram {
        let new = match self.look(states, start, outcome) {
            Look::Level(level) => return self.leaf(level),
            Look::Met(result) => return result,
            Look::New(new) => new,
        };
        let first = self.making.len();
        for class in 0..self.partitions.count(new.partition) {
            let next = self.descend(states, &new, class);
            let child = self.decide_state(states, next, outcome);
            states.open.truncate(states.open.len().saturating_sub(states.width));
            self.making.push(child);
        }
        let result = self.made(new.variable, new.partition, first);
        if let Some(known) = states.results.get_mut(new.place) {
            *known = result;
        }
        result
    }

    /// Returns whether `outcome` makes the levels 0 and 1 of functions, without making the function to them.
    pub fn outcomes(
        &mut self,
        operands: &[Diagram],
        known: u128,
        outcome: &impl Fn(u128, Settled) -> Outcome,
    ) -> [bool; 2] {
        let mut states = States::new(operands);
        let mut found = [false; 2];
        let start = (known, self.settled_of(operands));
        self.find_outcomes(&mut states, start, outcome, &mut found);
        found
    }

    fn find_outcomes(
        &mut self,
        states: &mut States,
        start: (u128, Settled),
        outcome: &impl Fn(u128, Settled) -> Outcome,
        found: &mut [bool; 2],
    ) {
        let new = match self.look(states, start, outcome) {
            Look::Level(level) => {
                if let Some(found) = found.get_mut(usize::from(level > 0)) {
                    *found = true;
                }
                return;
            }
            Look::Met(_) => return,
            Look::New(new) => new,
        };
        for class in 0..self.partitions.count(new.partition) {
            let next = self.descend(states, &new, class);
            self.find_outcomes(states, next, outcome, found);
            states.open.truncate(states.open.len().saturating_sub(states.width));
            if *found == [true; 2] {
                return;
            }
        }
    }

    /// Looks at the current combination, and leaves out what does not matter to it.
    fn look(
        &mut self,
        states: &mut States,
        (known, settled): (u128, Settled),
        outcome: &impl Fn(u128, Settled) -> Outcome,
    ) -> Look {
        let (known, matters) = match outcome(known, settled) {
            Outcome::Level(level) => return Look::Level(level),
            Outcome::Open { known, matters } => (known, matters),
        };
        if self.full {
            return Look::Level(0);
        }
        let no = self.leaf(0);
        let left = Settled {
            yes: settled.yes & matters,
            no: settled.no | !matters,
        };
        let mut next: Option<(u64, u32, u32)> = None;
        let mut moves = 0;
        let first = states.open.len().saturating_sub(states.width);
        for (place, operand) in states.open.iter_mut().skip(first).enumerate() {
            let bit = 1 << place;
            if matters & bit == 0 {
                *operand = no;
            } else if (left.yes | left.no) & bit == 0 {
                let node = self.nodes.get(*operand);
                let label = self.variables.label(node.variable);
                match next {
                    Some((least, ..)) if least < label => {}
                    Some((least, variable, partition)) if least == label => {
                        if partition != node.partition {
                            let common = self.partitions.common(partition, node.partition);
                            next = Some((least, variable, common.partition));
                        }
                        moves |= bit;
                    }
                    _ => {
                        next = Some((label, node.variable, node.partition));
                        moves = bit;
                    }
                }
            }
        }
        let Some((_, variable, partition)) = next else {
            // an outcome is open only where something that matters is not settled
            return Look::Level(LEAVES - 1);
        };
        match states.met(known, no) {
            Ok(result) => Look::Met(result),
            Err(place) => {
                self.full |= self.nodes.all.len() + place > self.limit;
                Look::New(New {
                    place,
                    known,
                    settled: left,
                    moves,
                    variable,
                    partition,
                })
            }
        }
    }

    /// Adds the combination that is left for the values of a class of the variable that decides next; says what is known and
    /// settled then.
    fn descend(&self, states: &mut States, new: &New, class: usize) -> (u128, Settled) {
        let value = self.partitions.first(new.partition, class);
        let first = states.open.len().saturating_sub(states.width);
        states.open.extend_from_within(first..);
        let first = first + states.width;
        let (mut settled, mut moves) = (new.settled, new.moves);
        while moves != 0 {
            let place = moves.trailing_zeros();
            moves &= moves - 1;
            if let Some(operand) = states.open.get_mut(first + place as usize) {
                let node = self.nodes.get(*operand);
                *operand = self.nodes.child(node, self.partitions.class_of(node.partition, value));
                match self.level(*operand) {
                    Some(0) => settled.no |= 1 << place,
                    Some(_) => settled.yes |= 1 << place,
                    None => {}
                }
            }
        }
        (new.known, settled)
    }

    /// Which of the functions are settled.
    fn settled_of(&self, operands: &[Diagram]) -> Settled {
        let mut settled = Settled::default();
        for (place, operand) in operands.iter().enumerate() {
            match self.level(*operand) {
                Some(0) => settled.no |= 1 << place,
                Some(_) => settled.yes |= 1 << place,
                None => {}
            }
        }
        settled
    }
}
