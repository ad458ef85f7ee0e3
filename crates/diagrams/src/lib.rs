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
//! let one = store.branch(7, vec![good, bad]);
//! let other = store.branch(7, vec![bad, good]);
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

use std::collections::HashMap;
use std::hash::Hash;

use rustc_hash::FxBuildHasher;

/// A diagram: an index into the [`Diagrams`] that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagram(u32);

/// One node.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Node<V> {
    /// The level is settled.
    Leaf(u8),
    /// The value of the variable decides; one child for each value of its domain, in its order.
    Branch(V, Vec<Diagram>),
}

/// A hash map with a fast hash, which is safe because its keys come from the program itself.
type Table<K> = HashMap<K, Diagram, FxBuildHasher>;

/// How two diagrams are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Combination {
    /// The higher of two levels.
    Worse,
    /// 1 where both are 1.
    Both,
    /// The levels of either of two sets.
    Either,
    /// The levels that the higher of one of each of two sets can have.
    WorseOfEach,
}

/// A store of diagrams over variables `V`. Two diagrams of one store are the same function if, and only if, they are
/// equal.
#[derive(Clone, Debug)]
pub struct Diagrams<V> {
    nodes: Vec<Node<V>>,
    known: Table<Node<V>>,
    combined: Table<(Combination, Diagram, Diagram)>,
}

impl<V: Copy + Ord + Hash> Default for Diagrams<V> {
    fn default() -> Self {
        // every leaf is there from the beginning, so that a settled level takes no search
        Self {
            nodes: (0..LEAVES).map(Node::Leaf).collect(),
            known: Table::default(),
            combined: Table::default(),
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
        self.nodes.len()
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
    pub fn branch(&mut self, variable: V, children: Vec<Diagram>) -> Diagram {
        if let Some(first) = children.first()
            && children.iter().all(|child| child == first)
        {
            return *first;
        }
        match children.iter().filter_map(|child| self.first(*child)).min() {
            Some((before, _)) if before == variable => {
                let own = children
                    .iter()
                    .enumerate()
                    .map(|(case, child)| self.under(*child, variable, case))
                    .collect();
                self.branch(variable, own)
            }
            Some((before, count)) if before < variable => {
                let cases: Vec<Vec<Diagram>> = (0..count)
                    .map(|case| children.iter().map(|child| self.under(*child, before, case)).collect())
                    .collect();
                let cases = cases
                    .into_iter()
                    .map(|children| self.branch(variable, children))
                    .collect();
                self.branch(before, cases)
            }
            _ => self.intern(Node::Branch(variable, children)),
        }
    }

    /// Returns the first variable, and how many values it has.
    fn first(&self, diagram: Diagram) -> Option<(V, usize)> {
        match self.node(diagram) {
            Node::Leaf(_) => None,
            Node::Branch(variable, children) => Some((*variable, children.len())),
        }
    }

    /// Returns the rest of a diagram when the variable, which is its first or does not occur, has the value.
    fn under(&self, diagram: Diagram, variable: V, value: usize) -> Diagram {
        match self.node(diagram) {
            Node::Branch(first, children) if *first == variable => children.get(value).copied().unwrap_or(diagram),
            _ => diagram,
        }
    }

    /// Returns the branch of a variable that comes before all variables of its children.
    fn reduced(&mut self, variable: V, children: Vec<Diagram>) -> Diagram {
        match children.first() {
            Some(first) if children.iter().all(|child| child == first) => *first,
            _ => self.intern(Node::Branch(variable, children)),
        }
    }

    fn intern(&mut self, node: Node<V>) -> Diagram {
        if let Some(found) = self.known.get(&node) {
            return *found;
        }
        let diagram = Diagram(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(node.clone());
        self.known.insert(node, diagram);
        diagram
    }

    /// Returns the node of a diagram. A diagram of another store gives any node of this one, or the leaf 63.
    #[must_use]
    pub fn node(&self, diagram: Diagram) -> &Node<V> {
        const WORST: u8 = LEAVES - 1;
        self.nodes.get(diagram.0 as usize).unwrap_or(&Node::Leaf(WORST))
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
        self.possible_seen(diagram, leave, &set, &mut Table::default())
    }

    /// Returns the same for a function to sets of levels: the union of the sets.
    pub fn possible_of_sets(&mut self, sets: Diagram, leave: &impl Fn(&V) -> bool) -> Diagram {
        self.possible_seen(sets, leave, &|set| set, &mut Table::default())
    }

    fn possible_seen(
        &mut self,
        diagram: Diagram,
        leave: &impl Fn(&V) -> bool,
        leaf: &impl Fn(u8) -> u8,
        seen: &mut Table<Diagram>,
    ) -> Diagram {
        let (variable, children) = match self.node(diagram) {
            Node::Leaf(level) => return self.leaf(leaf(*level)),
            Node::Branch(variable, children) => (*variable, children.clone()),
        };
        if let Some(found) = seen.get(&diagram) {
            return *found;
        }
        let left = leave(&variable);
        let mut sets = Vec::with_capacity(children.len());
        for child in children {
            let set = self.possible_seen(child, leave, leaf, seen);
            if left {
                insert(&mut sets, set);
            } else {
                sets.push(set);
            }
        }
        let result = if left {
            sets.into_iter()
                .reduce(|a, b| self.combine(Combination::Either, a, b))
                .unwrap_or(diagram)
        } else {
            self.reduced(variable, sets)
        };
        seen.insert(diagram, result);
        result
    }

    /// Returns, of two functions to sets of levels, the levels that the higher of one of each can have.
    pub fn worse_of_each(&mut self, a: Diagram, b: Diagram) -> Diagram {
        self.combine(Combination::WorseOfEach, a, b)
    }

    fn combine(&mut self, how: Combination, a: Diagram, b: Diagram) -> Diagram {
        if a == b {
            return a;
        }
        // the leaves come first in the store
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        match (how, self.node(a), self.node(b)) {
            (Combination::Worse, Node::Leaf(x), Node::Leaf(y)) => return if x >= y { a } else { b },
            (Combination::Either, Node::Leaf(x), Node::Leaf(y)) => return self.leaf(x | y),
            (Combination::WorseOfEach, Node::Leaf(x), Node::Leaf(y)) => return self.leaf(worse_of_each(*x, *y)),
            // in sets: the lowest level alone changes nothing
            (Combination::WorseOfEach, Node::Leaf(1), _) => return b,
            (Combination::Worse, Node::Leaf(0), _) | (Combination::Both, Node::Leaf(1..), _) => return b,
            (Combination::Both, Node::Leaf(0), _) => return a,
            _ => {}
        }
        if let Some(found) = self.combined.get(&(how, a, b)) {
            return *found;
        }
        let result = match self.first(a).into_iter().chain(self.first(b)).min() {
            None => a,
            Some((variable, count)) => {
                let mut children = Vec::with_capacity(count);
                for value in 0..count {
                    let (left, right) = (self.under(a, variable, value), self.under(b, variable, value));
                    children.push(self.combine(how, left, right));
                }
                self.reduced(variable, children)
            }
        };
        self.combined.insert((how, a, b), result);
        result
    }

    /// Returns the same function with other levels: level `from` becomes `to[from]`; levels beyond the list stay.
    pub fn relevel(&mut self, diagram: Diagram, to: &[u8]) -> Diagram {
        self.relevel_seen(diagram, to, &mut Table::default())
    }

    fn relevel_seen(&mut self, diagram: Diagram, to: &[u8], seen: &mut Table<Diagram>) -> Diagram {
        let (variable, children) = match self.node(diagram) {
            Node::Leaf(level) => return self.leaf(to.get(usize::from(*level)).copied().unwrap_or(*level)),
            Node::Branch(variable, children) => (*variable, children.clone()),
        };
        if let Some(found) = seen.get(&diagram) {
            return *found;
        }
        let children = children
            .into_iter()
            .map(|child| self.relevel_seen(child, to, seen))
            .collect();
        let result = self.reduced(variable, children);
        seen.insert(diagram, result);
        result
    }

    /// Returns the levels that are still possible, the lowest first, without repetition.
    #[must_use]
    pub fn levels(&self, diagram: Diagram) -> Vec<u8> {
        let mut levels = Vec::new();
        self.walk(diagram, &mut |node| {
            if let Node::Leaf(level) = node {
                insert(&mut levels, *level);
            }
        });
        levels
    }

    /// Returns the variables that can still change the level, in their order.
    #[must_use]
    pub fn variables(&self, diagram: Diagram) -> Vec<V> {
        let mut variables = Vec::new();
        self.walk(diagram, &mut |node| {
            if let Node::Branch(variable, _) = node {
                insert(&mut variables, *variable);
            }
        });
        variables
    }

    fn walk<'a>(&'a self, diagram: Diagram, visit: &mut impl FnMut(&'a Node<V>)) {
        let mut seen: Table<Diagram> = Table::default();
        let mut todo = vec![diagram];
        while let Some(next) = todo.pop() {
            if seen.insert(next, next).is_some() {
                continue;
            }
            let node = self.node(next);
            visit(node);
            if let Node::Branch(_, children) = node {
                todo.extend(children.iter().copied());
            }
        }
    }
}

/// Inserts an item into a sorted list, unless it is there.
fn insert<T: Ord>(items: &mut Vec<T>, item: T) {
    if let Err(place) = items.binary_search(&item) {
        items.insert(place, item);
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
        assert_eq!(store.branch(0, vec![leaf, leaf]), leaf);
    }

    #[test]
    fn opposite_parts_together_are_settled() {
        // one part leaves if the answer is yes, the other if it is no: together it always leaves
        let mut store: Diagrams<u8> = Diagrams::default();
        let (inside, leaves) = (store.leaf(0), store.leaf(2));
        let a = store.branch(0, vec![inside, leaves]);
        let b = store.branch(0, vec![leaves, inside]);
        let whole = store.worse(a, b);
        assert_eq!(store.levels(whole), vec![2]);
        assert!(store.variables(whole).is_empty());
        assert_eq!(store.levels(a), vec![0, 2]);
    }

    #[test]
    fn the_worse_of_independent_parts_keeps_the_order() {
        let mut store: Diagrams<u8> = Diagrams::default();
        let leaves: Vec<_> = (0..3).map(|level| store.leaf(level)).collect();
        let a = store.branch(1, vec![leaves[0], leaves[1]]);
        let b = store.branch(0, vec![leaves[0], leaves[2]]);
        let whole = store.worse(a, b);
        assert_eq!(store.levels(whole), vec![0, 1, 2]);
        assert_eq!(store.variables(whole), vec![0, 1]);
    }
}
