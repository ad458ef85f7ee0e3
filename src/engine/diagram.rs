//! Ordered decision diagrams with many leaves: a function from the open answers to a level of concern, in which equal
//! parts are shared and an answer that makes no difference does not occur. So the leaves are exactly the verdicts that
//! are still possible, and the variables exactly the answers that can still change them.
//! (Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986, with more than two values.)

use std::collections::BTreeMap;

/// A diagram: an index into its [`Diagrams`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagram(u32);

/// One node.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node<V> {
    /// The level of concern is settled.
    Leaf(u8),
    /// The value of the variable decides; one child for each value of its domain, in its order.
    Branch(V, Vec<Diagram>),
}

/// How two diagrams become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Combination {
    Worse,
    Milder,
}

/// A store of diagrams over variables `V`. Two diagrams of one store are the same function if, and only if, they are
/// equal, provided that every branch was built with its variable before (less than) those of its children.
#[derive(Clone, Debug)]
pub struct Diagrams<V> {
    nodes: Vec<Node<V>>,
    known: BTreeMap<Node<V>, Diagram>,
    combined: BTreeMap<(Combination, Diagram, Diagram), Diagram>,
}

impl<V: Copy + Ord> Default for Diagrams<V> {
    fn default() -> Self {
        // the first leaves stand ready, so that settled verdicts cost no search
        Self { nodes: (0..LEAVES).map(Node::Leaf).collect(), known: BTreeMap::new(), combined: BTreeMap::new() }
    }
}

const LEAVES: u8 = 8;

impl<V: Copy + Ord> Diagrams<V> {
    /// The diagram of a settled level; levels above 7 count as 7.
    #[must_use]
    pub fn leaf(&self, level: u8) -> Diagram {
        Diagram(u32::from(level.min(LEAVES - 1)))
    }

    /// The diagram that asks for `variable` first. Where all children are the same, the variable makes no difference
    /// and does not occur.
    pub fn branch(&mut self, variable: V, children: Vec<Diagram>) -> Diagram {
        if let Some(first) = children.first()
            && children.iter().all(|child| child == first)
        {
            return *first;
        }
        self.intern(Node::Branch(variable, children))
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

    /// The node of a diagram.
    #[must_use]
    pub fn node(&self, diagram: Diagram) -> &Node<V> {
        const WORST: u8 = LEAVES - 1;
        self.nodes.get(diagram.0 as usize).unwrap_or(&Node::Leaf(WORST))
    }

    /// The worse of the two, for every completion of the answers.
    pub fn worse(&mut self, a: Diagram, b: Diagram) -> Diagram {
        self.combine(Combination::Worse, a, b)
    }

    /// The milder of the two, for every completion of the answers.
    pub fn milder(&mut self, a: Diagram, b: Diagram) -> Diagram {
        self.combine(Combination::Milder, a, b)
    }

    fn combine(&mut self, how: Combination, a: Diagram, b: Diagram) -> Diagram {
        if a == b {
            return a;
        }
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        match (how, self.node(a), self.node(b)) {
            (Combination::Worse, Node::Leaf(x), Node::Leaf(y)) => return if x >= y { a } else { b },
            (Combination::Milder, Node::Leaf(x), Node::Leaf(y)) => return if x <= y { a } else { b },
            (Combination::Worse, Node::Leaf(0), _) => return b,
            (Combination::Milder, Node::Leaf(0), _) => return a,
            _ => {}
        }
        if let Some(found) = self.combined.get(&(how, a, b)) {
            return *found;
        }
        let first = |node: &Node<V>| match node {
            Node::Leaf(_) => None,
            Node::Branch(variable, children) => Some((*variable, children.len())),
        };
        let (x, y) = (first(self.node(a)), first(self.node(b)));
        let result = match x.into_iter().chain(y).min() {
            None => a,
            Some((variable, count)) => {
                let children = |node: &Node<V>, whole: Diagram| match node {
                    Node::Branch(v, children) if *v == variable => children.clone(),
                    _ => vec![whole; count],
                };
                let (left, right) = (children(self.node(a), a), children(self.node(b), b));
                let merged = left.into_iter().zip(right).map(|(l, r)| self.combine(how, l, r)).collect();
                self.branch(variable, merged)
            }
        };
        self.combined.insert((how, a, b), result);
        result
    }

    /// The same function with other levels: level `from` becomes `to[from]`; levels beyond the list stay.
    pub fn relevel(&mut self, diagram: Diagram, to: &[u8]) -> Diagram {
        self.relevel_seen(diagram, to, &mut BTreeMap::new())
    }

    fn relevel_seen(&mut self, diagram: Diagram, to: &[u8], seen: &mut BTreeMap<Diagram, Diagram>) -> Diagram {
        let (variable, children) = match self.node(diagram) {
            Node::Leaf(level) => return self.leaf(to.get(usize::from(*level)).copied().unwrap_or(*level)),
            Node::Branch(variable, children) => (*variable, children.clone()),
        };
        if let Some(found) = seen.get(&diagram) {
            return *found;
        }
        let children = children.into_iter().map(|child| self.relevel_seen(child, to, seen)).collect();
        let result = self.branch(variable, children);
        seen.insert(diagram, result);
        result
    }

    /// The levels that are still possible, least concern first, without repetition.
    #[must_use]
    pub fn levels(&self, diagram: Diagram) -> Vec<u8> {
        let mut levels = Vec::new();
        self.walk(diagram, &mut |node| {
            if let Node::Leaf(level) = node
                && !levels.contains(level)
            {
                levels.push(*level);
            }
        });
        levels.sort_unstable();
        levels
    }

    /// The variables that can still change the level, in their order.
    #[must_use]
    pub fn variables(&self, diagram: Diagram) -> Vec<V> {
        let mut variables = Vec::new();
        self.walk(diagram, &mut |node| {
            if let Node::Branch(variable, _) = node {
                variables.push(*variable);
            }
        });
        variables.sort_unstable();
        variables.dedup();
        variables
    }

    fn walk<'a>(&'a self, diagram: Diagram, visit: &mut impl FnMut(&'a Node<V>)) {
        let mut seen = std::collections::BTreeSet::new();
        let mut todo = vec![diagram];
        while let Some(next) = todo.pop() {
            if !seen.insert(next) {
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
