//! Reads values of the expected type, and reports the others with their place.

use super::json::{Node, Value};
use super::resolve::{Names, find, nearest};
use crate::position::Position;
use crate::problem::{Problem, ProblemKind, shortened};
use limes_assess::{Answer, DeclaredBy, Key};
use limes_knowledge::Knowledge;
use limes_model::{Country, CountrySet, Date, SortedMap, Text, order};

/// Most problems that are reported at once.
pub const MAX_PROBLEMS: usize = 50;

/// A place in a file: its path for people, and the byte where it begins.
#[derive(Clone, Debug)]
pub(super) struct Location {
    pub path: String,
    pub at: usize,
}

impl Location {
    /// The place of the file as a whole.
    pub(super) fn whole(root: &Node) -> Self {
        Self {
            path: String::new(),
            at: root.at,
        }
    }

    /// The place of an item of the list here.
    pub(super) fn item(&self, index: usize, item: &Node) -> Self {
        Self {
            path: format!("{}[{index}]", self.path),
            at: item.at,
        }
    }
}

/// One field of an object of a file.
#[derive(Clone, Copy)]
pub(super) struct Field<'n> {
    pub name: &'n str,
    /// The byte where its name begins.
    at: usize,
    pub node: &'n Node,
}

/// The fields of an object.
pub(super) struct Fields<'n> {
    pub location: Location,
    pub list: Vec<Field<'n>>,
}

impl<'n> Fields<'n> {
    fn find(&self, name: &str) -> Option<&Field<'n>> {
        self.list.iter().find(|field| field.name == name)
    }

    pub(super) fn get(&self, name: &str) -> Option<&'n Node> {
        self.find(name).map(|field| field.node)
    }

    fn below(&self, name: &str, at: usize) -> Location {
        let path = if self.location.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.location.path)
        };
        Location { path, at }
    }

    /// The place of the value of a field; of the object if the field is missing.
    pub(super) fn at(&self, name: &str) -> Location {
        self.below(name, self.get(name).map_or(self.location.at, |node| node.at))
    }

    /// The place of the name of a field.
    pub(super) fn at_name(&self, name: &str) -> Location {
        self.below(name, self.find(name).map_or(self.location.at, |field| field.at))
    }

    fn entry(&self, key: &str, at: usize) -> Location {
        let path = format!("{}[\"{}\"]", self.location.path, shortened(key));
        Location { path, at }
    }

    /// The place of the value of an entry of a table.
    pub(super) fn at_entry(&self, entry: &Field<'_>) -> Location {
        self.entry(entry.name, entry.node.at)
    }

    /// The place of the key of an entry of a table.
    pub(super) fn at_key(&self, entry: &Field<'_>) -> Location {
        self.entry(entry.name, entry.at)
    }
}

/// Reads a file and collects what is wrong with it.
pub(super) struct Reader<'k> {
    text: &'k str,
    pub names: Names<'k>,
    pub problems: Vec<Problem>,
    pub answers: SortedMap<Key, Answer>,
    /// The place of each answer, in the order of the file.
    pub places: Vec<(Key, Location)>,
    /// Answers that an organisation declared.
    pub declared: DeclaredBy,
    /// How many problems were found, those beyond [`MAX_PROBLEMS`] included.
    pub count: usize,
    /// Whether the file may have declared answers.
    pub may_declare: bool,
    /// Whether the file may have questions to others and their replies.
    pub may_correspond: bool,
}

impl<'k> Reader<'k> {
    /// Returns a reader of the tree of this text.
    pub(super) fn new(text: &'k str, knowledge: &'k Knowledge) -> Self {
        Self {
            text,
            names: Names::new(knowledge),
            problems: Vec::new(),
            answers: SortedMap::new(),
            places: Vec::new(),
            declared: DeclaredBy::new(),
            count: 0,
            may_declare: false,
            may_correspond: false,
        }
    }

    pub(super) fn full(&self) -> bool {
        self.problems.len() >= MAX_PROBLEMS
    }

    /// Returns similar names, as long as problems are still reported.
    pub(super) fn nearest(&self, names: &[Text], name: &str) -> String {
        if self.full() {
            String::new()
        } else {
            nearest(names, name)
        }
    }

    pub(super) fn report(&mut self, location: &Location, kind: ProblemKind, value: &str, expected: &str) {
        self.count += 1;
        if !self.full() {
            self.problems.push(Problem {
                path: location.path.clone(),
                kind,
                value: shortened(value),
                expected: expected.to_owned(),
                position: Some(Position::of(self.text, location.at)),
            });
        }
    }

    pub(super) fn wrong_type(&mut self, location: &Location, node: &Node, expected: &str) {
        self.report(location, ProblemKind::WrongType, &node.shown(), expected);
    }

    // ---- types

    pub(super) fn object<'n>(&mut self, location: &Location, node: &'n Node) -> Option<Fields<'n>> {
        let Value::Object(fields) = &node.value else {
            self.wrong_type(location, node, "object");
            return None;
        };
        let list = fields.iter().map(|field| Field {
            name: &field.name,
            at: field.at,
            node: &field.node,
        });
        Some(Fields {
            location: location.clone(),
            list: list.collect(),
        })
    }

    /// Reads an object with these fields and no others.
    pub(super) fn record<'n>(&mut self, location: &Location, node: &'n Node, known: &[Text]) -> Option<Fields<'n>> {
        let fields = self.object(location, node)?;
        for (place, field) in fields.list.iter().enumerate() {
            if self.full() {
                break;
            }
            let name = field.name;
            if !known.contains(&name) {
                let expected = self.nearest(known, name);
                let at = fields.below(&shortened(name), field.at);
                self.report(&at, ProblemKind::UnknownField, name, &expected);
            } else if fields.list.iter().take(place).any(|earlier| earlier.name == name) {
                self.report(&fields.below(name, field.at), ProblemKind::DuplicateField, name, "");
            }
        }
        Some(fields)
    }

    /// Reads an object whose keys are ids.
    pub(super) fn table<'n>(&mut self, location: &Location, node: &'n Node) -> Option<Fields<'n>> {
        let table = self.object(location, node)?;
        let mut seen: Vec<(&str, usize)> = table.list.iter().map(|field| (field.name, field.at)).collect();
        order(&mut seen);
        let twice = seen.windows(2).filter_map(|pair| match pair {
            [(a, _), (b, at)] if a == b => Some((*b, *at)),
            _ => None,
        });
        for (key, at) in twice {
            self.report(&table.entry(key, at), ProblemKind::DuplicateField, key, "");
        }
        Some(table)
    }

    /// Reads a field that is an object whose keys are ids; nothing if it is missing.
    pub(super) fn table_at<'n>(&mut self, fields: &Fields<'n>, name: &str) -> Option<Fields<'n>> {
        self.table(&fields.at(name), fields.get(name)?)
    }

    /// Reads a field that is a list, at most so many items of it; a missing one is empty. Returns each item with its place.
    pub(super) fn list<'n>(
        &mut self,
        fields: &Fields<'n>,
        name: &str,
        most: usize,
    ) -> impl Iterator<Item = (Location, &'n Node)> + use<'n> {
        let location = fields.at(name);
        let items = fields.get(name).and_then(|node| self.slice(&location, node));
        let items = items.unwrap_or_default();
        if items.len() > most {
            let length = items.len().to_string();
            self.report(&location, ProblemKind::TooMany, &length, &most.to_string());
        }
        each(location, items).take(most)
    }

    /// Reads a list. Returns each item with its place.
    pub(super) fn items<'n>(
        &mut self,
        location: &Location,
        node: &'n Node,
    ) -> Option<impl Iterator<Item = (Location, &'n Node)> + use<'n>> {
        let items = self.slice(location, node)?;
        Some(each(location.clone(), items))
    }

    fn slice<'n>(&mut self, location: &Location, node: &'n Node) -> Option<&'n [Node]> {
        let Value::List(items) = &node.value else {
            self.wrong_type(location, node, "list");
            return None;
        };
        Some(items)
    }

    pub(super) fn needed<'n>(&mut self, fields: &Fields<'n>, name: &str, expected: &str) -> Option<&'n Node> {
        let node = fields.get(name);
        if node.is_none() {
            self.report(&fields.at(name), ProblemKind::Missing, "", expected);
        }
        node
    }

    pub(super) fn as_text<'n>(&mut self, location: &Location, node: &'n Node) -> Option<&'n str> {
        match &node.value {
            Value::Text(text) => Some(text),
            _ => {
                self.wrong_type(location, node, "text");
                None
            }
        }
    }

    pub(super) fn text<'n>(&mut self, fields: &Fields<'n>, name: &str, expected: &str) -> Option<&'n str> {
        let node = self.needed(fields, name, expected)?;
        self.as_text(&fields.at(name), node)
    }

    pub(super) fn known(&mut self, location: &Location, name: &str, names: &[Text], kind: ProblemKind) -> Option<Text> {
        let found = find(names, name);
        if found.is_none() {
            let expected = self.nearest(names, name);
            self.report(location, kind, name, &expected);
        }
        found
    }

    pub(super) fn country(&mut self, location: &Location, code: &str) -> Option<Country> {
        self.found_country(self.names.country(code), location, code)
    }

    /// A country of a boundary.
    pub(super) fn place(&mut self, location: &Location, code: &str) -> Option<Country> {
        self.found_country(self.names.place(code), location, code)
    }

    fn found_country(&mut self, found: Option<Country>, location: &Location, code: &str) -> Option<Country> {
        if found.is_none() {
            self.report(location, ProblemKind::UnknownCountry, code, "DE, FR, CH");
        }
        found
    }

    pub(super) fn countries(&mut self, location: &Location, node: &Node) -> Option<CountrySet> {
        self.country_list(location, node, Self::country)
    }

    /// The countries of a boundary.
    pub(super) fn places(&mut self, location: &Location, node: &Node) -> Option<CountrySet> {
        self.country_list(location, node, Self::place)
    }

    fn country_list(
        &mut self,
        location: &Location,
        node: &Node,
        read: fn(&mut Self, &Location, &str) -> Option<Country>,
    ) -> Option<CountrySet> {
        let mut countries = CountrySet::EMPTY;
        for (location, item) in self.items(location, node)? {
            let code = self.as_text(&location, item);
            if let Some(country) = code.and_then(|code| read(self, &location, code)) {
                countries.insert(country);
            }
        }
        Some(countries)
    }

    pub(super) fn day(&mut self, location: &Location, node: &Node) -> Option<Date> {
        let text = self.as_text(location, node)?;
        let day = text.parse().ok();
        if day.is_none() {
            self.report(location, ProblemKind::InvalidDay, text, "2026-11-22");
        }
        day
    }
}

/// Returns the items of a list, each with its place.
fn each(list: Location, items: &[Node]) -> impl Iterator<Item = (Location, &Node)> {
    let items = items.iter().enumerate();
    items.map(move |(index, item)| (list.item(index, item), item))
}
