//! JSON through a white list: of a document, only what a [`Schema`] names is kept, in a small tree. Everything else is skipped
//! while it is read, and never held.
//!
//! Names are compared in lower case and without `_`, `-` and spaces, so that one white list serves the ways in which tools
//! write the same thing. Lists are transparent: what a schema says of a value holds for each value of a list.

use std::collections::{BTreeMap, BTreeSet};

use jiter::{Jiter, JiterError, Peek};

/// Greatest depth.
const DEEPEST: usize = 100;
/// Longest text that is kept; longer ones are no names of types, places or settings.
const LONGEST: usize = 600;

/// A value of the white list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Null,
    Bool(bool),
    Text(Box<str>),
    List(Vec<Node>),
    Map(Map),
}

/// An object: where it begins, under which name it is in a list of objects, and its kept fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Map {
    pub at: usize,
    pub key: Option<Box<str>>,
    pub fields: Vec<(&'static str, Node)>,
}

/// The value that is nowhere.
pub(crate) const NOTHING: &Node = &Node::Null;

impl Node {
    /// Returns the value of a field; of a list, that of its first object with the field.
    pub fn get(&self, name: &str) -> Option<&Node> {
        match self {
            Self::Map(map) => map
                .fields
                .iter()
                .rev()
                .find(|(known, _)| *known == name)
                .map(|(_, node)| node),
            Self::List(list) => list.iter().find_map(|node| node.get(name)),
            _ => None,
        }
    }

    /// Returns the value at a path of names with dots between them.
    pub fn at(&self, path: &str) -> Option<&Node> {
        path.split('.').try_fold(self, |node, name| node.get(name))
    }

    /// Adds all values at a path, through all lists.
    pub fn all<'a>(&'a self, path: &str, found: &mut Vec<&'a Node>) {
        match self {
            Self::List(list) => list.iter().for_each(|node| node.all(path, found)),
            _ if path.is_empty() => found.push(self),
            Self::Map(map) => {
                let (name, rest) = path.split_once('.').unwrap_or((path, ""));
                let fields = map.fields.iter().filter(|(known, _)| *known == name);
                fields.for_each(|(_, node)| node.all(rest, found));
            }
            _ => {}
        }
    }

    /// Returns all values at a path, through all lists.
    pub fn every(&self, path: &str) -> Vec<&Node> {
        let mut found = Vec::new();
        self.all(path, &mut found);
        found
    }

    /// Returns the text, if it is one and not empty.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            Self::List(list) => list.iter().find_map(Node::text),
            _ => None,
        }
    }

    /// Returns the text of a field.
    pub fn str(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Node::text)
    }

    /// Returns the objects of a list, of an object of objects, or the object itself.
    pub fn objects(&self) -> Vec<&Node> {
        match self {
            Self::List(list) => list.iter().flat_map(Node::objects).collect(),
            Self::Map(map) => {
                let items: Vec<&Node> = map
                    .fields
                    .iter()
                    .filter(|(name, _)| *name == ITEM)
                    .map(|(_, node)| node)
                    .collect();
                if items.is_empty() {
                    vec![self]
                } else {
                    items.into_iter().flat_map(Node::objects).collect()
                }
            }
            _ => Vec::new(),
        }
    }

    /// Returns under which name the object is in its object.
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Map(map) => map.key.as_deref(),
            _ => None,
        }
    }

    /// Returns where the object begins.
    pub fn place(&self) -> usize {
        match self {
            Self::Map(map) => map.at,
            Self::List(list) => list.first().map_or(0, Node::place),
            _ => 0,
        }
    }

    /// Whether it says nothing: absent, null, empty.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Bool(_) => false,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(list) => list.iter().all(Node::is_empty),
            Self::Map(_) => false,
        }
    }

    /// Returns whether it is true, as a truth value or as a word.
    pub fn truth(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            Self::Text(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Self::Text(text) if text.eq_ignore_ascii_case("false") => Some(false),
            Self::List(list) => list.first().and_then(Node::truth),
            _ => None,
        }
    }
}

/// The name of the values of an object whose names are not known in advance.
pub(crate) const ITEM: &str = "*";

/// The name of a value that is no object, in the object that has its name.
pub(crate) const ALONE: &str = "=";

/// A name in the form in which names are compared.
pub(crate) fn normal(name: &str) -> String {
    let letters = name.chars().filter(|c| !matches!(c, '_' | '-' | ' '));
    letters.flat_map(char::to_lowercase).collect()
}

/// What is kept of a value: an index into the [`Schemas`].
pub(crate) type SchemaId = usize;

#[derive(Clone, Debug, Default)]
struct Schema {
    /// Texts, truth values and numbers are kept.
    leaf: bool,
    /// A text that is itself JSON is read.
    inner: bool,
    /// Names with dots are paths, numbers in them are places of lists.
    flat: bool,
    fields: BTreeMap<&'static str, SchemaId>,
    /// What is kept of fields of any other name.
    any: Option<SchemaId>,
    /// Of an object of any names, only those that are wanted are kept.
    filtered: bool,
    /// What is kept of the values of a list, where a list and an object of objects mean the same.
    elements: Option<SchemaId>,
}

/// A white list: schemas that refer to each other. The first is that of the document.
#[derive(Clone, Debug)]
pub(crate) struct Schemas(Vec<Schema>);

impl Schemas {
    pub fn new() -> Self {
        Self(vec![Schema::default()])
    }

    pub fn node(&mut self) -> SchemaId {
        self.0.push(Schema::default());
        self.0.len() - 1
    }

    fn change(&mut self, id: SchemaId, change: impl FnOnce(&mut Schema)) {
        if let Some(schema) = self.0.get_mut(id) {
            change(schema);
        }
    }

    /// Adds a path of names below a schema, and returns the schema of its end. `*` is any name.
    pub fn path(&mut self, mut at: SchemaId, path: &'static str) -> SchemaId {
        for name in path.split('.').filter(|name| !name.is_empty()) {
            let known = self.0.get(at).and_then(|schema| match name {
                ITEM => schema.any,
                _ => schema.fields.get(name).copied(),
            });
            let next = known.unwrap_or_else(|| self.node());
            self.link(at, name, next);
            at = next;
        }
        at
    }

    /// The field of a schema has another schema.
    pub fn link(&mut self, at: SchemaId, name: &'static str, to: SchemaId) {
        self.change(at, |schema| {
            if name == ITEM {
                schema.any = Some(to);
            } else {
                schema.fields.insert(name, to);
            }
        });
    }

    /// Keeps the values at paths below a schema.
    pub fn keep(&mut self, at: SchemaId, paths: &[&'static str]) {
        for path in paths {
            let end = self.path(at, path);
            self.change(end, |schema| schema.leaf = true);
        }
    }

    /// A list, or an object of any names, of values of one schema.
    pub fn collection(&mut self, at: SchemaId, of: SchemaId) {
        self.change(at, |schema| {
            schema.any = Some(of);
            schema.elements = Some(of);
        });
    }

    /// Of an object of any names, keeps only those that are wanted.
    pub fn filter(&mut self, at: SchemaId) {
        self.change(at, |schema| schema.filtered = true);
    }

    /// Reads texts at a schema as JSON.
    pub fn inner(&mut self, at: SchemaId) {
        self.change(at, |schema| schema.inner = true);
    }

    /// A schema that keeps the same, with names with dots as paths.
    pub fn flat_copy(&mut self, of: SchemaId) -> SchemaId {
        let mut copy = self.0.get(of).cloned().unwrap_or_default();
        copy.flat = true;
        self.0.push(copy);
        self.0.len() - 1
    }

    /// Returns what is kept of a field of any spelling.
    pub fn known(&self, at: SchemaId, name: &str) -> Option<(&'static str, SchemaId)> {
        self.field(at, name)
    }

    fn field(&self, at: SchemaId, name: &str) -> Option<(&'static str, SchemaId)> {
        let schema = self.0.get(at)?;
        if schema.fields.is_empty() {
            return schema.any.map(|id| (ITEM, id));
        }
        let known = if name.bytes().all(|byte| byte.is_ascii_lowercase()) {
            schema.fields.get_key_value(name)
        } else {
            schema.fields.get_key_value(normal(name).as_str())
        };
        let known = known.map(|(name, id)| (*name, *id));
        known.or_else(|| schema.any.map(|id| (ITEM, id)))
    }
}

/// What was read of a text: the values one after the other, and from where it is not JSON.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub values: Vec<Node>,
    pub broken: Option<usize>,
}

/// Reads a text of one or several JSON values, each through the white list. What was read before a mistake is kept.
pub(crate) fn read(text: &str, schemas: &Schemas, most: usize) -> Document {
    read_wanted(text, schemas, most, &BTreeSet::new())
}

/// The same, with the names that are wanted where a schema filters them.
pub(crate) fn read_wanted(text: &str, schemas: &Schemas, most: usize, wanted: &BTreeSet<String>) -> Document {
    let mut reader = Reader {
        jiter: Jiter::new(text.as_bytes()),
        wanted,
        schemas,
        left: most,
        stopped: false,
    };
    let mut values = Vec::new();
    loop {
        let index = reader.jiter.current_index();
        let rest = text.as_bytes().get(index..).unwrap_or_default();
        let gap = rest
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | 0x1e))
            .count();
        if gap == rest.len() {
            return Document { values, broken: None };
        }
        if gap > 0 {
            // between the lines of a file of several values
            reader.jiter = Jiter::new(rest.get(gap..).unwrap_or_default());
            let document = rest_of(reader, text, index + gap, values);
            return document;
        }
        let mut value = Node::Null;
        let read = reader.value(0, 0, &mut value);
        values.push(value);
        if read.is_err() || reader.stopped {
            let broken = reader.jiter.current_index();
            return Document {
                values,
                broken: Some(broken),
            };
        }
    }
}

/// The same for a text of which the beginning has been read: positions stay those of the whole text.
fn rest_of(reader: Reader<'_, '_>, text: &str, start: usize, mut values: Vec<Node>) -> Document {
    let (schemas, wanted, mut left, mut start) = (reader.schemas, reader.wanted, reader.left, start);
    loop {
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        let gap = rest
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | 0x1e))
            .count();
        start += gap;
        let Some(rest) = rest.get(gap..).filter(|rest| !rest.is_empty()) else {
            return Document { values, broken: None };
        };
        let mut reader = Reader {
            jiter: Jiter::new(rest),
            wanted,
            schemas,
            left,
            stopped: false,
        };
        let mut value = Node::Null;
        let read = reader.value(0, 0, &mut value);
        shift(&mut value, start);
        values.push(value);
        left = reader.left;
        let index = reader.jiter.current_index();
        if read.is_err() || reader.stopped || index == 0 {
            return Document {
                values,
                broken: Some(start + index),
            };
        }
        start += index;
    }
}

/// Moves the places of all objects.
fn shift(node: &mut Node, by: usize) {
    match node {
        Node::List(list) => list.iter_mut().for_each(|node| shift(node, by)),
        Node::Map(map) => {
            map.at += by;
            map.fields.iter_mut().for_each(|(_, node)| shift(node, by));
        }
        _ => {}
    }
}

struct Reader<'j, 's> {
    jiter: Jiter<'j>,
    wanted: &'s BTreeSet<String>,
    schemas: &'s Schemas,
    /// How many values may still be kept.
    left: usize,
    stopped: bool,
}

type Read = Result<(), JiterError>;

impl Reader<'_, '_> {
    fn value(&mut self, schema: SchemaId, depth: usize, into: &mut Node) -> Read {
        let peek = self.jiter.peek()?;
        self.known(peek, schema, depth, into)
    }

    fn known(&mut self, peek: Peek, schema: SchemaId, depth: usize, into: &mut Node) -> Read {
        let Some(own) = self.schemas.0.get(schema) else {
            return self.jiter.known_skip(peek);
        };
        if depth > DEEPEST || self.left == 0 {
            self.stopped |= self.left == 0;
            return self.jiter.known_skip(peek);
        }
        let (leaf, inner, flat, elements) = (own.leaf, own.inner, own.flat, own.elements);
        self.left -= 1;
        match peek {
            Peek::Array => {
                let mut list = Vec::new();
                let read = self.list(elements.unwrap_or(schema), depth, &mut list);
                *into = Node::List(list);
                read
            }
            Peek::Object => {
                let at = self.jiter.current_index();
                let mut map = Map { at, ..Map::default() };
                let read = if flat {
                    self.flat_object(schema, &mut map)
                } else {
                    self.object(schema, depth, &mut map)
                };
                *into = Node::Map(map);
                read
            }
            Peek::String if inner || leaf => {
                let text = self.jiter.known_str()?;
                if inner && text.len() < (8 << 20) && matches!(text.trim_start().as_bytes().first(), Some(b'{' | b'['))
                {
                    let mut reader = Reader {
                        jiter: Jiter::new(text.as_bytes()),
                        wanted: self.wanted,
                        schemas: self.schemas,
                        left: self.left,
                        stopped: false,
                    };
                    // what is broken inside is kept as far as it was read
                    let _ = reader.value(schema, depth + 1, into);
                    let left = reader.left;
                    self.left = left;
                } else if leaf && text.len() <= LONGEST {
                    *into = Node::Text(text.into());
                }
                Ok(())
            }
            Peek::True | Peek::False => {
                *into = Node::Bool(self.jiter.known_bool(peek)?);
                Ok(())
            }
            Peek::Null => self.jiter.known_null(),
            peek if leaf && peek.is_num() => {
                let digits = self.jiter.known_number_bytes(peek)?;
                if digits.len() <= 40 {
                    *into = Node::Text(String::from_utf8_lossy(digits).into());
                }
                Ok(())
            }
            peek => self.jiter.known_skip(peek),
        }
    }

    fn list(&mut self, schema: SchemaId, depth: usize, list: &mut Vec<Node>) -> Read {
        let mut next = self.jiter.known_array()?;
        while let Some(peek) = next {
            let mut value = Node::Null;
            let read = self.known(peek, schema, depth + 1, &mut value);
            list.push(value);
            read?;
            next = self.jiter.array_step()?;
        }
        Ok(())
    }

    fn object(&mut self, schema: SchemaId, depth: usize, map: &mut Map) -> Read {
        let mut name = self
            .jiter
            .known_object()?
            .map(|name| field(self.schemas, self.wanted, schema, name));
        while let Some(known) = name {
            match known {
                Some((name, id, key)) => {
                    let mut value = Node::Null;
                    let read = self.value(id, depth + 1, &mut value);
                    map.fields.push((name, keyed(key, value)));
                    read?;
                }
                None => self.jiter.next_skip()?,
            }
            name = self
                .jiter
                .next_key()?
                .map(|name| field(self.schemas, self.wanted, schema, name));
        }
        Ok(())
    }

    /// Reads an object of names with dots, as old states have them.
    fn flat_object(&mut self, schema: SchemaId, map: &mut Map) -> Read {
        let mut kept: Vec<(FlatPath, Box<str>)> = Vec::new();
        let mut name = self
            .jiter
            .known_object()?
            .map(|name| flat_path(self.schemas, schema, name));
        while let Some(known) = name {
            let peek = self.jiter.peek()?;
            match (known, peek) {
                (Some(path), Peek::String) => {
                    let text = self.jiter.known_str()?;
                    if text.len() <= LONGEST && self.left > 0 {
                        self.left -= 1;
                        kept.push((path, text.into()));
                    }
                }
                (_, peek) => self.jiter.known_skip(peek)?,
            }
            name = self.jiter.next_key()?.map(|name| flat_path(self.schemas, schema, name));
        }
        for (path, text) in kept {
            put(map, &path, text);
        }
        Ok(())
    }
}

/// The value of an object of any names: an object has the name, anything else is put into one.
fn keyed(key: Option<Box<str>>, value: Node) -> Node {
    match (key, value) {
        (None, value) => value,
        (key, Node::Map(map)) => Node::Map(Map { key, ..map }),
        (key, value) => Node::Map(Map {
            at: 0,
            key,
            fields: vec![(ALONE, value)],
        }),
    }
}

type Known = Option<(&'static str, SchemaId, Option<Box<str>>)>;

fn field(schemas: &Schemas, wanted: &BTreeSet<String>, schema: SchemaId, name: &str) -> Known {
    let filtered = schemas.0.get(schema).is_some_and(|schema| schema.filtered);
    if filtered && !wanted.contains(&name.to_lowercase()) {
        return None;
    }
    schemas.field(schema, name).map(|(known, id)| {
        let key = (known == ITEM && name.len() <= LONGEST).then(|| Box::from(name));
        (known, id, key)
    })
}

/// The parts of a flat name, each with the place in a list before it.
type FlatPath = Vec<(Option<u32>, &'static str)>;

/// Returns the path of a flat name, each part with the place in the list before it; nothing if it is not kept, or counts.
fn flat_path(schemas: &Schemas, mut schema: SchemaId, name: &str) -> Option<FlatPath> {
    let (mut path, mut place) = (Vec::new(), None);
    for part in name.split('.') {
        if part == "#" || part == "%" {
            return None;
        }
        if let Ok(number) = part.parse::<u32>() {
            place = Some(number);
            continue;
        }
        let (known, id) = schemas.field(schema, part)?;
        path.push((place.take(), known));
        schema = id;
    }
    let leaf = schemas.0.get(schema).is_some_and(|schema| schema.leaf);
    (leaf && path.len() < DEEPEST).then_some(path)
}

/// Puts a text at a path; a place in a list makes one object for each number.
fn put(map: &mut Map, path: &[(Option<u32>, &'static str)], text: Box<str>) {
    let [(_, name), rest @ ..] = path else { return };
    let known = map.fields.iter().position(|(known, _)| known == name);
    let Some((next, _)) = rest.first() else {
        match known.and_then(|place| map.fields.get_mut(place)) {
            // a list of texts
            Some((_, Node::List(list))) => list.push(Node::Text(text)),
            _ => map.fields.push((name, Node::List(vec![Node::Text(text)]))),
        }
        return;
    };
    if known.is_none() {
        map.fields.push((name, Node::List(Vec::new())));
    }
    let place = known.unwrap_or(map.fields.len() - 1);
    if let Some((_, Node::List(list))) = map.fields.get_mut(place) {
        let number = usize::try_from(next.unwrap_or(0)).unwrap_or(usize::MAX);
        let of_number = |node: &Node| matches!(node, Node::Map(map) if map.at == number);
        if !list.iter().any(of_number) {
            list.push(Node::Map(Map {
                at: number,
                ..Map::default()
            }));
        }
        if let Some(Node::Map(inner)) = list.iter_mut().find(|node| of_number(node)) {
            put(inner, rest, text);
        }
    }
}

/// Returns the names of the fields of the first value of a text, in the form in which names are compared, each with its text
/// if that is short; and whether the value is a list. Of a list, those of its first object.
pub(crate) fn outline(text: &str) -> (Vec<(String, Option<String>)>, bool) {
    let mut jiter = Jiter::new(text.as_bytes());
    let mut names = Vec::new();
    let listed = match jiter.peek() {
        Ok(Peek::Array) => {
            let mut first = jiter.next_array();
            // lists in lists, as tools write that join files
            for _ in 0..8 {
                if matches!(first, Ok(Some(Peek::Array))) {
                    first = jiter.known_array();
                }
            }
            if !matches!(first, Ok(Some(Peek::Object))) {
                return (names, true);
            }
            true
        }
        Ok(Peek::Object) => false,
        _ => return (names, false),
    };
    let _ = outlined(&mut jiter, &mut names);
    (names, listed)
}

fn outlined(jiter: &mut Jiter<'_>, names: &mut Vec<(String, Option<String>)>) -> Read {
    let mut name = jiter.next_object()?.map(normal);
    while let Some(known) = name {
        let peek = jiter.peek()?;
        let value = match peek {
            Peek::String => Some(jiter.known_str()?)
                .filter(|text| text.len() <= 200)
                .map(str::to_owned),
            peek if peek.is_num() => {
                let digits = jiter.known_number_bytes(peek)?;
                Some(String::from_utf8_lossy(digits).into_owned()).filter(|text| text.len() <= 20)
            }
            peek => {
                // the kind of a value tells formats apart as well
                names.push((known.clone(), Some(kind(peek).to_owned())));
                jiter.known_skip(peek)?;
                name = jiter.next_key()?.map(normal);
                continue;
            }
        };
        names.push((known, value));
        if names.len() > 400 {
            return Ok(());
        }
        name = jiter.next_key()?.map(normal);
    }
    Ok(())
}

fn kind(peek: Peek) -> &'static str {
    match peek {
        Peek::Array => "[]",
        Peek::Object => "{}",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schemas() -> Schemas {
        let mut schemas = Schemas::new();
        schemas.keep(0, &["a", "b.c", "items.*.name"]);
        let inner = schemas.path(0, "said");
        schemas.keep(inner, &["x"]);
        schemas.inner(inner);
        let flat = schemas.path(0, "flat");
        schemas.keep(flat, &["replica.regionname", "id"]);
        let flat = schemas.flat_copy(flat);
        schemas.link(0, "flat", flat);
        schemas
    }

    fn first(text: &str) -> Node {
        read(text, &schemas(), 1_000).values.into_iter().next().unwrap()
    }

    #[test]
    fn only_the_white_list_is_kept() {
        let node = first(
            r#"{"secret":"s","A":1,"b":[{"c":"x","d":"no"},{"C":"y"}],"items":{"k":{"name":"n","z":0}},"said":"{\"x\":\"in\",\"y\":1}"}"#,
        );
        assert!(!format!("{node:?}").contains("no"));
        assert_eq!(node.str("a"), Some("1"));
        assert_eq!(
            node.every("b.c")
                .iter()
                .filter_map(|node| node.text())
                .collect::<Vec<_>>(),
            ["x", "y"]
        );
        let items = node.get("items").unwrap().objects();
        assert_eq!((items[0].key(), items[0].str("name")), (Some("k"), Some("n")));
        assert_eq!(node.at("said.x").and_then(Node::text), Some("in"));
    }

    #[test]
    fn flat_names_are_paths() {
        let node = first(
            r##"{"flat":{"replica.#":"2","replica.101.region_name":"a","replica.102.region_name":"b","id":"i","pass.word":"p"}}"##,
        );
        let regions = node.every("flat.replica.regionname");
        assert_eq!(
            regions.iter().filter_map(|node| node.text()).collect::<Vec<_>>(),
            ["a", "b"]
        );
        assert_eq!(node.at("flat.id").and_then(Node::text), Some("i"));
    }

    #[test]
    fn lines_lists_and_broken_texts_are_read() {
        let lines = read("{\"a\":\"1\"}\r\n{\"a\":\"2\"}\n", &schemas(), 1_000);
        assert_eq!((lines.values.len(), lines.broken), (2, None));
        assert_eq!(lines.values[1].place(), 11);
        let cut = read("[{\"a\":\"1\"},{\"a\":\"2\",\"b", &schemas(), 1_000);
        assert!(cut.broken.is_some());
        assert_eq!(cut.values[0].objects().len(), 2);
        let deep = "[".repeat(100_000);
        assert!(read(&deep, &schemas(), 1_000).broken.is_some());
        assert_eq!(read("", &schemas(), 9).values.len(), 0);
    }
}
