//! Reading values of the expected type, and telling where there are others.

use std::collections::BTreeMap;

use super::json::Node;
use super::names::{Names, find, nearest};
use super::problem::{Problem, ProblemKind, shortened};
use super::setup_file::MAX_PROBLEMS;
use limes_assess::{Answer, DeclaredBy, Key};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::order;
use limes_model::{Country, CountrySet, Date};

/// The fields of an object.
pub(super) struct Fields<'n> {
    pub path: String,
    pub list: Vec<(&'n str, &'n Node)>,
}

impl<'n> Fields<'n> {
    pub(super) fn get(&self, name: &str) -> Option<&'n Node> {
        self.list.iter().find(|(n, _)| *n == name).map(|(_, node)| *node)
    }

    /// The path of a field by its name.
    pub(super) fn at(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    /// The path of an entry by its key.
    pub(super) fn entry(&self, key: &str) -> String {
        format!("{}[\"{}\"]", self.path, shortened(key))
    }
}

/// Reads a file and collects what is wrong with it.
pub(super) struct Reader<'k> {
    pub names: Names<'k>,
    pub problems: Vec<Problem>,
    pub answers: BTreeMap<Key, Answer>,
    /// Answers that an organisation declared.
    pub declared: DeclaredBy,
    /// How many problems there were, also those that are not told any more.
    pub count: usize,
    /// Whether an answer may stand there as declared.
    pub may_declare: bool,
}

impl<'k> Reader<'k> {
    pub(super) fn new(knowledge: &'k Knowledge) -> Self {
        Self {
            names: Names::new(knowledge),
            problems: Vec::new(),
            answers: BTreeMap::new(),
            declared: DeclaredBy::new(),
            count: 0,
            may_declare: false,
        }
    }

    pub(super) fn full(&self) -> bool {
        self.problems.len() >= MAX_PROBLEMS
    }

    /// Names that look like it, as long as anybody is told.
    pub(super) fn nearest(&self, names: &[Text], name: &str) -> String {
        if self.full() {
            String::new()
        } else {
            nearest(names, name)
        }
    }

    pub(super) fn tell(&mut self, path: &str, kind: ProblemKind, value: &str, expected: &str) {
        self.count += 1;
        if !self.full() {
            let (path, value, expected) = (path.to_owned(), shortened(value), expected.to_owned());
            self.problems.push(Problem {
                path,
                kind,
                value,
                expected,
            });
        }
    }

    pub(super) fn wrong_type(&mut self, path: &str, node: &Node, expected: &str) {
        self.tell(path, ProblemKind::WrongType, &node.shown(), expected);
    }

    // ---- types

    pub(super) fn object<'n>(&mut self, path: &str, node: &'n Node) -> Option<Fields<'n>> {
        let Node::Object(fields) = node else {
            self.wrong_type(path, node, "object");
            return None;
        };
        Some(Fields {
            path: path.to_owned(),
            list: fields.iter().map(|(name, node)| (name.as_str(), node)).collect(),
        })
    }

    /// An object with these fields and no others.
    pub(super) fn record<'n>(&mut self, path: &str, node: &'n Node, known: &[Text]) -> Option<Fields<'n>> {
        let fields = self.object(path, node)?;
        for (place, (name, _)) in fields.list.iter().enumerate() {
            if self.full() {
                break;
            }
            if !known.contains(name) {
                let expected = self.nearest(known, name);
                self.tell(&fields.at(&shortened(name)), ProblemKind::UnknownField, name, &expected);
            } else if fields.list.iter().take(place).any(|(earlier, _)| earlier == name) {
                self.tell(&fields.at(name), ProblemKind::DuplicateField, name, "");
            }
        }
        Some(fields)
    }

    /// An object whose keys are ids.
    pub(super) fn table<'n>(&mut self, path: &str, node: &'n Node) -> Option<Fields<'n>> {
        let table = self.object(path, node)?;
        let mut seen: Vec<&str> = table.list.iter().map(|(key, _)| *key).collect();
        order(&mut seen);
        let twice = seen.windows(2).filter_map(|pair| match pair {
            [a, b] if a == b => Some(*a),
            _ => None,
        });
        for key in twice {
            self.tell(&table.entry(key), ProblemKind::DuplicateField, key, "");
        }
        Some(table)
    }

    /// The same for a field; one that is missing is empty.
    pub(super) fn table_at<'n>(&mut self, fields: &Fields<'n>, name: &str) -> Option<Fields<'n>> {
        self.table(&fields.at(name), fields.get(name)?)
    }

    pub(super) fn list<'n>(&mut self, fields: &Fields<'n>, name: &str, most: usize) -> &'n [Node] {
        let path = fields.at(name);
        match fields.get(name) {
            None => &[],
            Some(Node::List(items)) => {
                if items.len() > most {
                    self.tell(&path, ProblemKind::TooMany, &items.len().to_string(), &most.to_string());
                    return items.get(..most).unwrap_or(items);
                }
                items
            }
            Some(node) => {
                self.wrong_type(&path, node, "list");
                &[]
            }
        }
    }

    pub(super) fn needed<'n>(&mut self, fields: &Fields<'n>, name: &str, expected: &str) -> Option<&'n Node> {
        let node = fields.get(name);
        if node.is_none() {
            self.tell(&fields.at(name), ProblemKind::Missing, "", expected);
        }
        node
    }

    pub(super) fn as_text<'n>(&mut self, path: &str, node: &'n Node) -> Option<&'n str> {
        match node {
            Node::Text(text) => Some(text),
            _ => {
                self.wrong_type(path, node, "text");
                None
            }
        }
    }

    pub(super) fn text<'n>(&mut self, fields: &Fields<'n>, name: &str, expected: &str) -> Option<&'n str> {
        let node = self.needed(fields, name, expected)?;
        self.as_text(&fields.at(name), node)
    }

    pub(super) fn known(&mut self, path: &str, name: &str, names: &[Text], kind: ProblemKind) -> Option<Text> {
        let found = find(names, name);
        if found.is_none() {
            let expected = self.nearest(names, name);
            self.tell(path, kind, name, &expected);
        }
        found
    }

    pub(super) fn country(&mut self, path: &str, code: &str) -> Option<Country> {
        let country = self.names.country(code);
        if country.is_none() {
            self.tell(path, ProblemKind::UnknownCountry, code, "DE, FR, CH");
        }
        country
    }

    pub(super) fn countries(&mut self, path: &str, node: &Node) -> Option<CountrySet> {
        let Node::List(items) = node else {
            self.wrong_type(path, node, "list");
            return None;
        };
        let mut countries = CountrySet::EMPTY;
        for (place, item) in items.iter().enumerate() {
            let path = format!("{path}[{place}]");
            if let Some(country) = self.as_text(&path, item).and_then(|code| self.country(&path, code)) {
                countries.insert(country);
            }
        }
        Some(countries)
    }

    pub(super) fn day(&mut self, path: &str, node: &Node) -> Option<Date> {
        let text = self.as_text(path, node)?;
        let day = text.parse().ok();
        if day.is_none() {
            self.tell(path, ProblemKind::InvalidDay, text, "2026-11-22");
        }
        day
    }
}
