//! Cycles in a graph: its strongly connected components (Tarjan).

use std::collections::BTreeMap;

/// Returns the strongly connected components of more than one node, each sorted, and sorted among themselves.
#[must_use]
pub fn cycles(edges: &BTreeMap<String, Vec<String>>) -> Vec<Vec<String>> {
    let mut search = Search {
        edges,
        number: BTreeMap::new(),
        stack: Vec::new(),
        found: Vec::new(),
    };
    for node in edges.keys() {
        if !search.number.contains_key(node) {
            search.visit(node);
        }
    }
    search.found.sort();
    search.found
}

struct Search<'a> {
    edges: &'a BTreeMap<String, Vec<String>>,
    /// In which order the nodes were reached.
    number: BTreeMap<&'a String, usize>,
    stack: Vec<&'a String>,
    found: Vec<Vec<String>>,
}

impl<'a> Search<'a> {
    /// Returns the lowest number that a node reaches through nodes on the stack.
    fn visit(&mut self, node: &'a String) -> usize {
        let number = self.number.len();
        let mut low = number;
        self.number.insert(node, number);
        self.stack.push(node);
        for next in self.edges.get(node).into_iter().flatten() {
            if !self.number.contains_key(next) {
                low = low.min(self.visit(next));
            } else if self.stack.contains(&next) {
                low = low.min(self.number.get(next).copied().unwrap_or(low));
            }
        }
        if low == number {
            let start = self.stack.iter().position(|other| *other == node).unwrap_or_default();
            let mut component: Vec<String> = self.stack.drain(start..).cloned().collect();
            if component.len() > 1 {
                component.sort();
                self.found.push(component);
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(edges: &[(&str, &[&str])]) -> Vec<String> {
        let edges = edges
            .iter()
            .map(|(from, to)| ((*from).to_owned(), to.iter().map(|to| (*to).to_owned()).collect()));
        cycles(&edges.collect()).iter().map(|cycle| cycle.join(" ")).collect()
    }

    #[test]
    fn a_cycle_is_found_and_a_diamond_is_none() {
        assert!(found(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]).is_empty());
        assert_eq!(
            found(&[("a", &["b"]), ("b", &["c"]), ("c", &["a", "d"]), ("d", &[])]),
            ["a b c"]
        );
        assert_eq!(
            found(&[
                ("a", &["b"]),
                ("b", &["a", "c"]),
                ("c", &["d"]),
                ("d", &["e"]),
                ("e", &["c"])
            ]),
            ["a b", "c d e"]
        );
        assert!(found(&[("a", &["a"])]).is_empty());
    }
}
