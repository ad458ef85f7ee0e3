//! Ordered decision diagrams with many values and many leaves.
//!
//! A diagram is a function from variables with few values each (the open answers of a questionnaire, say) to a level, a
//! small number of which more is worse. Equal parts are shared, and a variable that makes no difference does not occur.
//! Therefore two diagrams of one store are the same function if, and only if, they are equal; the leaves of a diagram are
//! exactly the levels that are still possible, and its variables are exactly those that can still change the level.
//!
//! ```
//! use limes_diagrams::Diagrams;
//!
//! let mut store = Diagrams::default();
//! let (good, bad) = (store.leaf(0), store.leaf(2));
//! // one part is bad if the answer to question 7 is yes, the other if it is no
//! let one = store.branch(7, &[good, bad]);
//! let other = store.branch(7, &[bad, good]);
//! assert_eq!(store.levels(one), [0, 2]);
//! assert_eq!(store.variables(one), [7]);
//! // together they are bad in any case, so nobody needs to ask
//! let whole = store.worse(one, other);
//! assert_eq!(whole, bad);
//! assert_eq!(store.variables(whole), [0_u8; 0]);
//! ```
//!
//! The crate does not know what the variables and levels mean. It contains no clock, no input or output and no unsafe code.
//!
//! # Literature
//! - R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers C-35(8),
//!   1986: ordered, reduced diagrams, which are canonical, and `apply` with a table of results.
//! - R. I. Bahar, E. A. Frohm, C. M. Gaona, G. D. Hachtel, E. Macii, A. Pardo, F. Somenzi, "Algebraic Decision Diagrams
//!   and Their Applications", ICCAD 1993: leaves other than true and false.
//! - T. Kam, T. Villa, R. K. Brayton, A. L. Sangiovanni-Vincentelli, "Multi-Valued Decision Diagrams: Theory and
//!   Applications", Multiple-Valued Logic 4(1–2), 1998: variables of more than two values.

mod decision;
mod partitions;
mod variables;

use std::cell::RefCell;
use std::hash::{BuildHasher, Hash};

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

pub use decision::{Outcome, Settled};
use partitions::{Partitions, distinct};
use variables::Variables;

/// A diagram: an index into the [`Diagrams`] that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagram(u32);

/// One node, as [`Diagrams::node`] returns it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Node<V> {
    /// The level is settled.
    Leaf(u8),
    /// The value of the variable decides; one child for each value of its domain, in its order.
    Branch(V, Vec<Diagram>),
}

/// One node as it is stored.
#[derive(Clone, Copy, Debug)]
struct Stored {
    /// The number of the variable; [`LEAF`] if the level is settled.
    variable: u32,
    /// Which values of the variable it does not distinguish.
    partition: u32,
    /// Where its children begin, one for each class of the partition.
    children: u32,
    count: u16,
    /// The lowest and the highest level.
    least: u8,
    most: u8,
    /// All levels as bits of one number, where the levels are sets.
    any: u8,
    hash: u32,
}

/// In place of the variable of a settled level.
const LEAF: u32 = u32::MAX;

/// How two diagrams are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Combination {
    /// The higher of two levels.
    Worse,
    /// 1 where both are 1.
    Both,
    /// The level of the second where the first is not 0.
    Where,
    /// The levels of either of two sets.
    Either,
    /// The levels that the higher of one of each of two sets can have.
    WorseOfEach,
}

impl Combination {
    /// All of them, in their order.
    const ALL: [Self; 5] = [Self::Worse, Self::Both, Self::Where, Self::Either, Self::WorseOfEach];
}

/// The nodes of a store. Each is there once.
#[derive(Clone, Debug)]
struct Nodes {
    all: Vec<Stored>,
    children: Vec<Diagram>,
    /// The places of the branches among the nodes, by what they consist of.
    known: HashTable<u32>,
}

impl Nodes {
    fn get(&self, diagram: Diagram) -> Stored {
        const WORST: Stored = Stored {
            variable: LEAF,
            partition: 0,
            children: 0,
            count: 0,
            least: LEAVES - 1,
            most: LEAVES - 1,
            any: LEAVES - 1,
            hash: 0,
        };
        self.all.get(diagram.0 as usize).copied().unwrap_or(WORST)
    }

    fn children(&self, node: Stored) -> &[Diagram] {
        let first = node.children as usize;
        let all = self.children.get(first..first + usize::from(node.count));
        all.unwrap_or_default()
    }

    fn child(&self, node: Stored, class: usize) -> Diagram {
        let child = self.children.get(node.children as usize + class);
        child.copied().unwrap_or(Diagram(0))
    }

    fn intern(&mut self, variable: u32, partition: u32, children: &[Diagram]) -> Diagram {
        let hash = FxBuildHasher.hash_one((variable, partition, children));
        let same = |place: &u32| {
            let node = self.get(Diagram(*place));
            node.variable == variable && node.partition == partition && self.children(node) == children
        };
        if let Some(found) = self.known.find(spread(short(hash)), same) {
            return Diagram(*found);
        }
        let place = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let levels = children.iter().map(|child| self.get(*child));
        let (least, most, any) = levels.fold((u8::MAX, 0, 0), |(least, most, any), child| {
            (child.least.min(least), child.most.max(most), child.any | any)
        });
        self.all.push(Stored {
            variable,
            partition,
            children: u32::try_from(self.children.len()).unwrap_or(u32::MAX),
            count: u16::try_from(children.len()).unwrap_or(u16::MAX),
            least,
            most,
            any,
            hash: short(hash),
        });
        self.children.extend_from_slice(children);
        let nodes = &self.all;
        self.known.insert_unique(spread(short(hash)), place, |place| {
            nodes.get(*place as usize).map_or(0, |node| spread(node.hash))
        });
        Diagram(place)
    }
}

/// The half of a hash that is kept with a node.
const fn short(hash: u64) -> u32 {
    (hash >> 32) as u32 ^ hash as u32
}

/// A hash of 64 bits from one of 32.
const fn spread(hash: u32) -> u64 {
    (hash as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// What two diagrams gave when they were combined. A newer result takes the place of an older one that happens to have the
/// same place, which is then computed again if it is needed: so the memory does not grow with the work.
#[derive(Clone, Debug, Default)]
struct Combined {
    results: Vec<(u32, u32, u32, u32)>,
}

impl Combined {
    fn place(&self, how: Combination, a: Diagram, b: Diagram) -> usize {
        let both = u64::from(a.0) << 32 | u64::from(b.0);
        let hash = (both ^ (how as u64) << 29).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (hash >> 20) as usize & self.results.len().wrapping_sub(1)
    }

    fn get(&self, how: Combination, a: Diagram, b: Diagram) -> Option<Diagram> {
        let (known, left, right, result) = self.results.get(self.place(how, a, b))?;
        (*known == how as u32 && (*left, *right) == (a.0, b.0)).then_some(Diagram(*result))
    }

    /// Keeps a result. There are as many places as nodes, up to a limit.
    fn insert(&mut self, how: Combination, a: Diagram, b: Diagram, result: Diagram, nodes: usize) {
        const LEAST: usize = 1 << 10;
        const MOST: usize = 1 << 20;
        let size = self.results.len();
        if size < nodes.min(MOST) {
            let more = vec![(UNUSED, 0, 0, 0); (size * 4).clamp(LEAST, MOST)];
            for (how, a, b, result) in std::mem::replace(&mut self.results, more) {
                if let Some(how) = Combination::ALL.get(how as usize) {
                    self.put(*how, Diagram(a), Diagram(b), Diagram(result));
                }
            }
        }
        self.put(how, a, b, result);
    }

    fn put(&mut self, how: Combination, a: Diagram, b: Diagram, result: Diagram) {
        let place = self.place(how, a, b);
        if let Some(known) = self.results.get_mut(place) {
            *known = (how as u32, a.0, b.0, result.0);
        }
    }
}

/// What came of the nodes that the present walk has seen, by their places: a newer walk has a higher number.
#[derive(Clone, Debug, Default)]
struct Seen {
    walk: u32,
    nodes: Vec<(u32, Diagram)>,
}

impl Seen {
    /// Begins a walk.
    fn begin(&mut self) {
        self.walk = self.walk.wrapping_add(1);
        if self.walk == 0 {
            self.nodes.clear();
            self.walk = 1;
        }
    }

    fn get(&self, node: Diagram) -> Option<Diagram> {
        let (walk, result) = self.nodes.get(node.0 as usize)?;
        (*walk == self.walk).then_some(*result)
    }

    fn insert(&mut self, node: Diagram, result: Diagram) {
        let place = node.0 as usize;
        if place >= self.nodes.len() {
            self.nodes.resize(place + 1, (0, Diagram(0)));
        }
        if let Some(known) = self.nodes.get_mut(place) {
            *known = (self.walk, result);
        }
    }
}

/// In place of a combination where there is none.
const UNUSED: u32 = u32::MAX;

/// A store of diagrams over variables `V`. Two diagrams of one store are the same function if, and only if, they are
/// equal.
#[derive(Clone, Debug)]
pub struct Diagrams<V> {
    variables: Variables<V>,
    partitions: Partitions,
    nodes: Nodes,
    combined: Combined,
    /// The children of the branches that are being made, of the innermost one last.
    making: Vec<Diagram>,
    seen: RefCell<Seen>,
    /// How many nodes there may be.
    limit: usize,
    full: bool,
}

impl<V: Copy + Ord + Hash> Default for Diagrams<V> {
    fn default() -> Self {
        let leaf = |level| Stored {
            variable: LEAF,
            partition: 0,
            children: 0,
            count: 0,
            least: level,
            most: level,
            any: level,
            hash: 0,
        };
        // every leaf is there from the beginning, so that a settled level takes no search
        Self {
            variables: Variables::default(),
            partitions: Partitions::default(),
            nodes: Nodes {
                all: (0..LEAVES).map(leaf).collect(),
                children: Vec::new(),
                known: HashTable::new(),
            },
            combined: Combined::default(),
            making: Vec::new(),
            seen: RefCell::default(),
            limit: usize::MAX,
            full: false,
        }
    }
}

/// How many leaves there are: a leaf is a level, or a set of levels up to [`HIGHEST_IN_SET`] as bits.
const LEAVES: u8 = 64;

/// The highest level that a set of levels can contain.
pub const HIGHEST_IN_SET: u8 = 5;

impl<V: Copy + Ord + Hash> Diagrams<V> {
    /// Returns how many different parts there are so far.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.nodes.all.len()
    }

    /// Limits how many different parts there may be. Where more would be needed, the store is full.
    pub const fn limit(&mut self, size: usize) {
        self.limit = size;
        self.full = false;
    }

    /// Returns whether the store is full: what was returned since then is no function of anything. All diagrams that were
    /// returned before are as they were, and after [`limit`](Self::limit) the store goes on with them.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.full
    }

    /// Returns the diagram of a settled level; a level above 63 counts as 63.
    #[must_use]
    pub fn leaf(&self, level: u8) -> Diagram {
        Diagram(u32::from(level.min(LEAVES - 1)))
    }

    /// Returns the function that is `children[value]` where `variable` has that value. The children may contain any
    /// variables, also `variable` itself. If all children are the same, the variable makes no difference and does not occur.
    ///
    /// Every branch of one variable must have the same number of children, at least one.
    pub fn branch(&mut self, variable: V, children: &[Diagram]) -> Diagram {
        let (classes, different) = distinct(children);
        if let [same] = different.as_slice() {
            return *same;
        }
        let variable = self.variables.number(variable);
        let partition = self.partitions.number(&classes);
        let label = self.variables.label(variable);
        if different.iter().all(|child| label < self.label(*child)) {
            return self.nodes.intern(variable, partition, &different);
        }
        // some child decides by what comes first in the order: the parts are put together where each of them counts
        let mut all = self.leaf(0);
        for (class, child) in different.iter().enumerate() {
            let first = self.making.len();
            for other in 0..different.len() {
                self.making.push(self.leaf(u8::from(other == class)));
            }
            let here = self.made(variable, partition, first);
            let part = self.combine(Combination::Where, here, *child);
            all = self.worse(all, part);
        }
        all
    }

    /// Returns where its variable is in the order; a settled level comes last.
    fn label(&self, diagram: Diagram) -> u64 {
        match self.nodes.get(diagram).variable {
            LEAF => u64::MAX,
            variable => self.variables.label(variable),
        }
    }

    /// Returns the branch of a variable that comes before all variables of its children, which are the last of those being
    /// made from `first` on, one for each class of values. They are no longer being made then.
    fn made(&mut self, variable: u32, partition: u32, first: usize) -> Diagram {
        let children = self.making.get(first..).unwrap_or_default();
        let result = match children.split_first() {
            None => self.leaf(0),
            Some((one, others)) if others.iter().all(|other| other == one) => *one,
            Some(_) => {
                let mut all = children.iter().enumerate();
                let repeated = all.any(|(place, child)| children.iter().take(place).any(|other| other == child));
                if repeated {
                    let (classes, different) = distinct(children);
                    let partition = self.partitions.merged(partition, &classes);
                    self.nodes.intern(variable, partition, &different)
                } else {
                    self.nodes.intern(variable, partition, children)
                }
            }
        };
        self.making.truncate(first);
        self.full |= self.nodes.all.len() > self.limit;
        result
    }

    /// Returns the level of a diagram whose level is settled.
    #[must_use]
    pub fn level(&self, diagram: Diagram) -> Option<u8> {
        let node = self.nodes.get(diagram);
        (node.variable == LEAF).then_some(node.least)
    }

    /// Returns the node of a diagram. A diagram of another store gives any node of this one, or the leaf 63.
    #[must_use]
    pub fn node(&self, diagram: Diagram) -> Node<V> {
        let node = self.nodes.get(diagram);
        match self.variables.get(node.variable) {
            None => Node::Leaf(node.least),
            Some(variable) => {
                let classes = self.partitions.classes(node.partition).iter();
                let children = classes.map(|class| self.nodes.child(node, usize::from(*class)));
                Node::Branch(variable, children.collect())
            }
        }
    }

    /// Returns the function that is the higher of the two levels everywhere.
    pub fn worse(&mut self, a: Diagram, b: Diagram) -> Diagram {
        self.combine(Combination::Worse, a, b)
    }

    /// Returns the function that is 1 where both are 1, of two functions with the levels 0 (no) and 1 (yes).
    pub fn both(&mut self, a: Diagram, b: Diagram) -> Diagram {
        self.combine(Combination::Both, a, b)
    }

    /// Returns the function from the other variables to the set of levels, as bits, that `diagram` can have over all
    /// values of the variables for which `leave` is true. Levels above [`HIGHEST_IN_SET`] count as that level.
    pub fn possible(&mut self, diagram: Diagram, leave: &impl Fn(&V) -> bool) -> Diagram {
        let set = |level: u8| 1 << level.min(HIGHEST_IN_SET);
        self.possible_by(diagram, leave, &set)
    }

    /// Returns the same for a function to sets of levels: the union of the sets.
    pub fn possible_of_sets(&mut self, sets: Diagram, leave: &impl Fn(&V) -> bool) -> Diagram {
        self.possible_by(sets, leave, &|set| set)
    }

    fn possible_by(&mut self, diagram: Diagram, leave: &impl Fn(&V) -> bool, leaf: &impl Fn(u8) -> u8) -> Diagram {
        let mut seen = self.seen.take();
        seen.begin();
        let mut left = Vec::new();
        let result = self.possible_seen(diagram, &mut left, leave, leaf, &mut seen);
        self.seen.replace(seen);
        result
    }

    fn possible_seen(
        &mut self,
        diagram: Diagram,
        left: &mut Vec<(u32, bool)>,
        leave: &impl Fn(&V) -> bool,
        leaf: &impl Fn(u8) -> u8,
        seen: &mut Seen,
    ) -> Diagram {
        let node = self.nodes.get(diagram);
        if node.variable == LEAF {
            return self.leaf(leaf(node.least));
        }
        if let Some(found) = seen.get(diagram) {
            return found;
        }
        let known = left.binary_search_by_key(&node.variable, |(variable, _)| *variable);
        let is_left = match known {
            Ok(place) => left.get(place).is_some_and(|(_, is_left)| *is_left),
            Err(place) => {
                let is_left = self
                    .variables
                    .get(node.variable)
                    .is_some_and(|variable| leave(&variable));
                left.insert(place, (node.variable, is_left));
                is_left
            }
        };
        let first = self.making.len();
        for class in 0..usize::from(node.count) {
            let set = self.possible_seen(self.nodes.child(node, class), left, leave, leaf, seen);
            self.making.push(set);
        }
        let result = if is_left {
            let mut sets = self.making.split_off(first).into_iter();
            let one = sets.next().unwrap_or(diagram);
            sets.fold(one, |a, b| self.combine(Combination::Either, a, b))
        } else {
            self.made(node.variable, node.partition, first)
        };
        seen.insert(diagram, result);
        result
    }

    /// Returns, of two functions to sets of levels, the levels that the higher of one of each can have.
    pub fn worse_of_each(&mut self, a: Diagram, b: Diagram) -> Diagram {
        self.combine(Combination::WorseOfEach, a, b)
    }

    /// Returns the combination where no variable makes a difference to it any more.
    fn settled(&self, how: Combination, (a, one): (Diagram, Stored), (b, other): (Diagram, Stored)) -> Option<Diagram> {
        let leaf = |node: Stored| (node.variable == LEAF).then_some(node.least);
        match (how, leaf(one), leaf(other)) {
            (Combination::Worse, _, _) if one.most <= other.least => Some(b),
            (Combination::Worse, _, _) if other.most <= one.least => Some(a),
            (Combination::Both, Some(0), _) | (Combination::Both, _, Some(1..)) => Some(a),
            (Combination::Both, Some(1..), _) | (Combination::Both, _, Some(0)) => Some(b),
            (Combination::Where, Some(0), _) | (Combination::Where, _, Some(0)) => Some(self.leaf(0)),
            (Combination::Where, Some(_), _) => Some(b),
            (Combination::Either, Some(x), Some(y)) => Some(self.leaf(x | y)),
            (Combination::WorseOfEach, Some(x), Some(y)) => Some(self.leaf(worse_of_each(x, y))),
            // in sets: the lowest level alone changes nothing
            (Combination::WorseOfEach, Some(1), _) => Some(b),
            (Combination::WorseOfEach, _, Some(1)) => Some(a),
            // the highest level of one is at most the lowest of the other
            (Combination::WorseOfEach, _, _) if highest(other.any) <= one.any.trailing_zeros() => Some(a),
            (Combination::WorseOfEach, _, _) if highest(one.any) <= other.any.trailing_zeros() => Some(b),
            _ => None,
        }
    }

    fn combine(&mut self, how: Combination, a: Diagram, b: Diagram) -> Diagram {
        if a == b && how != Combination::Where {
            return a;
        }
        let (a, b) = if a < b || how == Combination::Where {
            (a, b)
        } else {
            (b, a)
        };
        let (one, other) = (self.nodes.get(a), self.nodes.get(b));
        if let Some(settled) = self.settled(how, (a, one), (b, other)) {
            return settled;
        }
        if self.full {
            return a;
        }
        if let Some(found) = self.combined.get(how, a, b) {
            return found;
        }
        let first = self.making.len();
        let (variable, partition) = match self.label(a).cmp(&self.label(b)) {
            std::cmp::Ordering::Less => {
                for class in 0..usize::from(one.count) {
                    let child = self.combine(how, self.nodes.child(one, class), b);
                    self.making.push(child);
                }
                (one.variable, one.partition)
            }
            std::cmp::Ordering::Greater => {
                for class in 0..usize::from(other.count) {
                    let child = self.combine(how, a, self.nodes.child(other, class));
                    self.making.push(child);
                }
                (other.variable, other.partition)
            }
            std::cmp::Ordering::Equal => {
                let common = self.partitions.common(one.partition, other.partition);
                for (left, right) in common.pairs.iter() {
                    let left = self.nodes.child(one, (*left).into());
                    let right = self.nodes.child(other, (*right).into());
                    let child = self.combine(how, left, right);
                    self.making.push(child);
                }
                (one.variable, common.partition)
            }
        };
        let result = self.made(variable, partition, first);
        if !self.full {
            self.combined.insert(how, a, b, result, self.nodes.all.len());
        }
        result
    }

    /// Returns the same function with other levels: level `from` becomes `to[from]`; levels beyond the list stay.
    pub fn relevel(&mut self, diagram: Diagram, to: &[u8]) -> Diagram {
        let mut seen = self.seen.take();
        seen.begin();
        let result = self.relevel_seen(diagram, to, &mut seen);
        self.seen.replace(seen);
        result
    }

    fn relevel_seen(&mut self, diagram: Diagram, to: &[u8], seen: &mut Seen) -> Diagram {
        let node = self.nodes.get(diagram);
        if node.variable == LEAF {
            return self.leaf(to.get(usize::from(node.least)).copied().unwrap_or(node.least));
        }
        if let Some(found) = seen.get(diagram) {
            return found;
        }
        let first = self.making.len();
        for class in 0..usize::from(node.count) {
            let child = self.relevel_seen(self.nodes.child(node, class), to, seen);
            self.making.push(child);
        }
        let result = self.made(node.variable, node.partition, first);
        seen.insert(diagram, result);
        result
    }

    /// Returns the levels that are still possible, the lowest first, without repetition.
    #[must_use]
    pub fn levels(&self, diagram: Diagram) -> Vec<u8> {
        let mut levels = Vec::new();
        self.walk(diagram, &mut |node| {
            if node.variable == LEAF {
                insert(&mut levels, node.least);
            }
        });
        levels
    }

    /// Returns the variables that can still change the level, in their order.
    #[must_use]
    pub fn variables(&self, diagram: Diagram) -> Vec<V> {
        let mut numbers = Vec::new();
        self.walk(diagram, &mut |node| {
            if node.variable != LEAF {
                insert(&mut numbers, (self.variables.label(node.variable), node.variable));
            }
        });
        let numbers = numbers.into_iter();
        numbers.filter_map(|(_, number)| self.variables.get(number)).collect()
    }

    fn walk(&self, diagram: Diagram, visit: &mut impl FnMut(Stored)) {
        let mut seen = self.seen.take();
        seen.begin();
        let mut todo = vec![diagram];
        while let Some(next) = todo.pop() {
            if seen.get(next).is_some() {
                continue;
            }
            seen.insert(next, next);
            let node = self.nodes.get(next);
            visit(node);
            todo.extend_from_slice(self.nodes.children(node));
        }
        self.seen.replace(seen);
    }
}

/// Inserts an item into a sorted list, unless it is there.
fn insert<T: Ord>(items: &mut Vec<T>, item: T) {
    if let Err(place) = items.binary_search(&item) {
        items.insert(place, item);
    }
}

/// Returns the highest level of a set.
const fn highest(set: u8) -> u32 {
    match set.checked_ilog2() {
        Some(level) => level,
        None => 0,
    }
}

/// Returns the levels that the higher of two can have, each of which is one of a set.
fn worse_of_each(a: u8, b: u8) -> u8 {
    let least = a.trailing_zeros().max(b.trailing_zeros());
    (a | b) & u8::MAX.checked_shl(least).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_without_difference_does_not_occur() {
        let mut store: Diagrams<u8> = Diagrams::default();
        let leaf = store.leaf(2);
        assert_eq!(store.branch(0, &[leaf, leaf]), leaf);
    }

    #[test]
    fn opposite_parts_together_are_settled() {
        // one part leaves if the answer is yes, the other if it is no: together it always leaves
        let mut store: Diagrams<u8> = Diagrams::default();
        let (inside, leaves) = (store.leaf(0), store.leaf(2));
        let a = store.branch(0, &[inside, leaves]);
        let b = store.branch(0, &[leaves, inside]);
        let whole = store.worse(a, b);
        assert_eq!(store.levels(whole), vec![2]);
        assert!(store.variables(whole).is_empty());
        assert_eq!(store.levels(a), vec![0, 2]);
    }

    #[test]
    fn the_worse_of_independent_parts_keeps_the_order() {
        let mut store: Diagrams<u8> = Diagrams::default();
        let leaves: Vec<_> = (0..3).map(|level| store.leaf(level)).collect();
        let a = store.branch(1, &[leaves[0], leaves[1]]);
        let b = store.branch(0, &[leaves[0], leaves[2]]);
        let whole = store.worse(a, b);
        assert_eq!(store.levels(whole), vec![0, 1, 2]);
        assert_eq!(store.variables(whole), vec![0, 1]);
    }
}
