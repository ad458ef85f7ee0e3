//! Every operation on diagrams gives the same function as on truth tables.

#![allow(clippy::indexing_slicing, reason = "in a test, a panic is the message")]

use std::collections::BTreeSet;

use limes_diagrams::{Diagram, Diagrams, HIGHEST_IN_SET, Node, Outcome, Settled};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;

/// A function by its values: the first variable changes slowest.
#[derive(Clone, Debug, PartialEq)]
struct Table {
    domains: Vec<usize>,
    values: Vec<u8>,
}

impl Table {
    fn assignments(&self) -> Vec<Vec<usize>> {
        self.domains.iter().fold(vec![Vec::new()], |all, count| {
            let extend = |start: Vec<usize>| (0..*count).map(move |value| [&start[..], &[value]].concat());
            all.into_iter().flat_map(extend).collect()
        })
    }

    fn value(&self, assignment: &[usize]) -> u8 {
        let digits = self.domains.iter().zip(assignment);
        self.values[digits.fold(0, |index, (count, value)| index * count + value)]
    }

    fn map(&self, value: impl Fn(&[usize]) -> u8) -> Self {
        Self {
            domains: self.domains.clone(),
            values: self.assignments().iter().map(|assignment| value(assignment)).collect(),
        }
    }

    /// The union, as bits, of what the function gives for all values of the variables that are left.
    fn union(&self, left: &[usize], set: impl Fn(u8) -> u8) -> Self {
        let all = self.assignments();
        self.map(|here| {
            let same = |there: &&Vec<usize>| (0..here.len()).all(|at| left.contains(&at) || here[at] == there[at]);
            let values = all.iter().filter(same).map(|there| set(self.value(there)));
            values.fold(0, |union, set| union | set)
        })
    }

    /// Builds the diagram; the variables are asked for in the order given.
    fn diagram(&self, store: &mut Diagrams<usize>, order: &[usize]) -> Diagram {
        self.rest(store, order, &mut vec![0; self.domains.len()])
    }

    fn rest(&self, store: &mut Diagrams<usize>, order: &[usize], assignment: &mut Vec<usize>) -> Diagram {
        let Some((variable, order)) = order.split_first() else {
            return store.leaf(self.value(assignment));
        };
        let mut children = Vec::new();
        for value in 0..self.domains[*variable] {
            assignment[*variable] = value;
            children.push(self.rest(store, order, assignment));
        }
        store.branch(*variable, &children)
    }
}

fn read(store: &Diagrams<usize>, diagram: Diagram, assignment: &[usize]) -> u8 {
    match store.node(diagram) {
        Node::Leaf(level) => level,
        Node::Branch(variable, children) => read(store, children[assignment[variable]], assignment),
    }
}

fn table(store: &Diagrams<usize>, diagram: Diagram, like: &Table) -> Table {
    like.map(|assignment| read(store, diagram, assignment))
}

fn domains() -> impl Strategy<Value = Vec<usize>> {
    vec(2_usize..=4, 2..=4)
}

/// Functions of the same variables, with levels from a range.
fn tables<const N: usize>(levels: std::ops::RangeInclusive<u8>) -> impl Strategy<Value = [Table; N]> {
    domains().prop_flat_map(move |domains| {
        let size = domains.iter().product::<usize>();
        // few levels in a function make parts equal
        let few = vec(levels.clone(), 1..=3);
        let values = few.prop_flat_map(move |few| vec(proptest::sample::select(few), size));
        std::array::from_fn::<_, N, _>(|_| values.clone()).prop_map(move |all| {
            all.map(|values| Table {
                domains: domains.clone(),
                values,
            })
        })
    })
}

fn order() -> impl Strategy<Value = Vec<usize>> {
    Just(vec![0, 1, 2, 3]).prop_shuffle()
}

fn some_variables() -> impl Strategy<Value = Vec<usize>> {
    subsequence(vec![0, 1, 2, 3], 0..=4)
}

/// The order of those variables that the function has.
fn of(order: &[usize], table: &Table) -> Vec<usize> {
    let known = order.iter().copied();
    known.filter(|variable| *variable < table.domains.len()).collect()
}

/// What is made of functions: 2 where the first is and the second is not, or else 1 where the third is. The second bit of
/// what is known says that the former is ruled out, the third that it is left to the latter.
fn outcome(known: u128, settled: Settled) -> Outcome {
    let is = |place: u32| match (settled.yes >> place & 1, settled.no >> place & 1) {
        (1, _) => Some(true),
        (_, 1) => Some(false),
        _ => None,
    };
    let first = match (is(0), is(1)) {
        _ if known & 2 != 0 => Some(false),
        (Some(false), _) | (_, Some(true)) => Some(false),
        (Some(true), Some(false)) => Some(true),
        _ => None,
    };
    match (first, is(2)) {
        (Some(true), _) => Outcome::Level(2),
        (Some(false), Some(third)) => Outcome::Level(third.into()),
        (Some(false), None) => Outcome::Open {
            known: known | 2,
            matters: 4,
        },
        (None, _) => Outcome::Open { known, matters: 7 },
    }
}

proptest! {
    #[test]
    fn a_function_of_many_is_that_of_their_values([a, b, c] in tables(0..=1), order in order()) {
        let expected = a.map(|at| match (a.value(at), b.value(at), c.value(at)) {
            (1, 0, _) => 2,
            (_, _, third) => third,
        });
        let mut store = Diagrams::default();
        let functions = [&a, &b, &c].map(|table| table.diagram(&mut store, &of(&order, table)));
        let decided = store.decide(&functions, 1, &outcome);
        prop_assert_eq!(table(&store, decided, &a), expected.clone());
        let found = store.outcomes(&functions, 1, &outcome);
        prop_assert_eq!(found, [expected.values.contains(&0), expected.values.iter().any(|level| *level > 0)]);
        // it is the same diagram as the one that is made of two at a time
        let not = store.relevel(functions[1], &[1, 0]);
        let first = store.both(functions[0], not);
        let first = store.relevel(first, &[0, 2]);
        prop_assert_eq!(store.worse(first, functions[2]), decided);
    }

    #[test]
    fn a_diagram_is_its_function([a] in tables(0..=5), order in order()) {
        let mut store = Diagrams::default();
        let diagram = a.diagram(&mut store, &of(&order, &a));
        prop_assert_eq!(table(&store, diagram, &a), a);
    }

    #[test]
    fn equal_functions_are_equal_diagrams([a, b] in tables(0..=1), one in order(), other in order()) {
        let mut store = Diagrams::default();
        let first = a.diagram(&mut store, &of(&one, &a));
        let again = a.diagram(&mut store, &of(&other, &a));
        prop_assert_eq!(first, again);
        let second = b.diagram(&mut store, &of(&one, &b));
        prop_assert_eq!(first == second, a == b);
    }

    #[test]
    fn a_branch_chooses_its_child(
        children in tables::<4>(0..=3), variable in 0_usize..4, order in order(),
    ) {
        let like = children[0].clone();
        prop_assume!(variable < like.domains.len());
        let mut store = Diagrams::default();
        let diagrams = children.iter().take(like.domains[variable]);
        let diagrams: Vec<Diagram> = diagrams.map(|child| child.diagram(&mut store, &of(&order, child))).collect();
        let branch = store.branch(variable, &diagrams);
        let expected = like.map(|assignment| children[assignment[variable]].value(assignment));
        prop_assert_eq!(table(&store, branch, &like), expected);
    }

    #[test]
    fn levels_and_variables_are_those_of_the_function([a] in tables(0..=63), order in order()) {
        let mut store = Diagrams::default();
        let diagram = a.diagram(&mut store, &of(&order, &a));
        let levels: BTreeSet<u8> = a.values.iter().copied().collect();
        prop_assert_eq!(store.levels(diagram), levels.into_iter().collect::<Vec<_>>());
        let matters = |variable: &usize| a.assignments().iter().any(|here| {
            let mut there = here.clone();
            (0..a.domains[*variable]).any(|value| {
                there[*variable] = value;
                a.value(here) != a.value(&there)
            })
        });
        let variables: Vec<usize> = (0..a.domains.len()).filter(matters).collect();
        prop_assert_eq!(store.variables(diagram), variables);
    }

    #[test]
    fn worse_is_the_higher_level([a, b] in tables(0..=5), order in order()) {
        let mut store = Diagrams::default();
        let (x, y) = (a.diagram(&mut store, &of(&order, &a)), b.diagram(&mut store, &of(&order, &b)));
        let worse = store.worse(x, y);
        let expected = a.map(|assignment| a.value(assignment).max(b.value(assignment)));
        prop_assert_eq!(table(&store, worse, &a), expected.clone());
        prop_assert_eq!(worse, expected.diagram(&mut store, &of(&[0, 1, 2, 3], &a)));
        prop_assert_eq!(worse, store.worse(y, x));
    }

    #[test]
    fn both_is_the_conjunction([a, b] in tables(0..=1), order in order()) {
        let mut store = Diagrams::default();
        let (x, y) = (a.diagram(&mut store, &of(&order, &a)), b.diagram(&mut store, &of(&order, &b)));
        let both = store.both(x, y);
        let expected = a.map(|assignment| a.value(assignment).min(b.value(assignment)));
        prop_assert_eq!(table(&store, both, &a), expected);
    }

    #[test]
    fn other_levels_are_read_from_the_list([a] in tables(0..=5), to in vec(0_u8..=63, 0..=6), order in order()) {
        let mut store = Diagrams::default();
        let diagram = a.diagram(&mut store, &of(&order, &a));
        let other = store.relevel(diagram, &to);
        let level = |from: u8| to.get(usize::from(from)).copied().unwrap_or(from);
        let expected = a.map(|assignment| level(a.value(assignment)));
        prop_assert_eq!(table(&store, other, &a), expected.clone());
        prop_assert_eq!(other, expected.diagram(&mut store, &of(&order, &a)));
    }

    #[test]
    fn possible_levels_are_a_union([a] in tables(0..=7), left in some_variables(), order in order()) {
        let mut store = Diagrams::default();
        let diagram = a.diagram(&mut store, &of(&order, &a));
        let sets = store.possible(diagram, &|variable| left.contains(variable));
        let expected = a.union(&left, |level| 1 << level.min(HIGHEST_IN_SET));
        prop_assert_eq!(table(&store, sets, &a), expected);
        prop_assert!(store.variables(sets).iter().all(|variable| !left.contains(variable)));
    }

    #[test]
    fn possible_sets_are_a_union([a] in tables(1..=63), left in some_variables(), order in order()) {
        let mut store = Diagrams::default();
        let diagram = a.diagram(&mut store, &of(&order, &a));
        let sets = store.possible_of_sets(diagram, &|variable| left.contains(variable));
        prop_assert_eq!(table(&store, sets, &a), a.union(&left, |set| set));
    }

    #[test]
    fn the_worse_of_each_set_is_that_of_every_pair([a, b] in tables(1..=63), order in order()) {
        let mut store = Diagrams::default();
        let (x, y) = (a.diagram(&mut store, &of(&order, &a)), b.diagram(&mut store, &of(&order, &b)));
        let worse = store.worse_of_each(x, y);
        let levels = |set: u8| (0..=HIGHEST_IN_SET).filter(move |level| set >> level & 1 == 1);
        let expected = a.map(|assignment| {
            let pairs = levels(a.value(assignment)).flat_map(|one| levels(b.value(assignment)).map(move |other| (one, other)));
            pairs.fold(0, |set, (one, other)| set | 1 << one.max(other))
        });
        prop_assert_eq!(table(&store, worse, &a), expected);
        prop_assert_eq!(worse, store.worse_of_each(y, x));
    }
}
