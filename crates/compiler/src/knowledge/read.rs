//! Reads rows of TOML and reports every mistake with file, line and key.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use limes_model::{Country, Date, Text};

use super::place::{File, Place, Problems, Word};

/// One table of a file, read key by key; keys that are not read are mistakes.
pub struct Row<'a> {
    file: &'a Lines<'a>,
    problems: &'a Problems,
    table: &'a DeTable<'a>,
    line: usize,
    what: RefCell<String>,
    prefix: &'static str,
    known: RefCell<BTreeSet<&'static str>>,
}

/// Reads a file as TOML and gives its top table to `read`.
pub fn read_file(file: &File, problems: &Problems, read: impl FnOnce(&Row<'_>)) {
    let lines = Lines::new(file);
    match DeTable::parse(&file.text) {
        Ok(table) => {
            let row = Row::new(&lines, problems, table.get_ref(), 1, "file", "");
            read(&row);
            row.finish();
        }
        Err(error) => {
            let line = error.span().map_or(1, |span| lines.of(&span));
            let place = Place {
                path: file.path.clone(),
                line,
                what: "file".to_owned(),
            };
            problems.add(
                &place,
                format!("not valid TOML: {}; check quotes, brackets and commas", error.message()),
            );
        }
    }
}

/// A file, and where its lines end.
struct Lines<'a> {
    path: &'a str,
    ends: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn new(file: &'a File) -> Self {
        let ends = file
            .text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(at, _)| at)
            .collect();
        Self { path: &file.path, ends }
    }

    fn of(&self, span: &Range<usize>) -> usize {
        self.ends.partition_point(|end| *end < span.start) + 1
    }
}

impl<'a> Row<'a> {
    fn new(
        file: &'a Lines<'a>,
        problems: &'a Problems,
        table: &'a DeTable<'a>,
        line: usize,
        what: &str,
        prefix: &'static str,
    ) -> Self {
        let known = RefCell::default();
        Self {
            file,
            problems,
            table,
            line,
            what: RefCell::new(what.to_owned()),
            prefix,
            known,
        }
    }

    /// Names the row for messages, for example `fact "us-dpf"`.
    pub fn call(&self, what: String) {
        *self.what.borrow_mut() = what;
    }

    /// The place of the row.
    pub fn place(&self) -> Place {
        Place {
            path: self.file.path.to_owned(),
            line: self.line,
            what: self.what.borrow().clone(),
        }
    }

    /// The place of a key, or of the row where the key is missing.
    pub fn place_of(&self, key: &'static str) -> Place {
        let line = self.value(key).map_or(self.line, |value| self.file.of(&value.span()));
        self.place_at(key, line)
    }

    fn place_at(&self, key: &str, line: usize) -> Place {
        let what = format!("{}: {}{key}", self.what.borrow(), self.prefix);
        Place {
            path: self.file.path.to_owned(),
            line,
            what,
        }
    }

    /// Adds a mistake at a key.
    pub fn wrong(&self, key: &'static str, text: impl fmt::Display) {
        self.problems.add(&self.place_of(key), text);
    }

    fn value(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table
            .iter()
            .find(|(name, _)| name.get_ref() == key)
            .map(|(_, value)| value)
    }

    fn take(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.known.borrow_mut().insert(key);
        self.value(key)
    }

    fn wrong_type(&self, key: &'static str, found: &DeValue<'_>, wanted: &str) {
        self.wrong(key, format!("found {}; expected {wanted}", type_name(found)));
    }

    fn missing(&self, key: &'static str, wanted: &str) {
        self.wrong(key, format!("missing; expected {wanted}"));
    }

    /// Whether the key is there.
    pub fn has(&self, key: &'static str) -> bool {
        self.value(key).is_some()
    }

    /// Returns a text; adds a mistake if it is missing.
    pub fn text(&self, key: &'static str) -> String {
        if !self.has(key) {
            self.missing(key, "a text in quotes");
        }
        self.optional_text(key).unwrap_or_default()
    }

    /// Returns a text; `None` if it is missing or empty.
    pub fn optional_text(&self, key: &'static str) -> Option<String> {
        let text = match self.take(key)?.get_ref() {
            DeValue::String(text) => text.to_string(),
            other => {
                self.wrong_type(key, other, "a text in quotes");
                return None;
            }
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// Returns a text with its place; adds a mistake if it is missing.
    pub fn word(&self, key: &'static str) -> Word {
        Word {
            text: self.text(key),
            place: self.place_of(key),
        }
    }

    /// Returns a text for a record; adds a mistake if it is missing.
    pub fn kept(&self, key: &'static str) -> Text {
        keep(self.text(key))
    }

    /// Returns a text for a record; `None` if it is missing or empty.
    pub fn optional_kept(&self, key: &'static str) -> Option<Text> {
        self.optional_text(key).map(keep)
    }

    /// Returns a text for a record, `None` if it is empty; adds a mistake if it is missing.
    pub fn kept_or_empty(&self, key: &'static str) -> Option<Text> {
        Some(self.kept(key)).filter(|text| !text.is_empty())
    }

    /// Returns texts for a record, none if they are missing.
    pub fn kept_words(&self, key: &'static str) -> &'static [Text] {
        keep_words(&self.words(key))
    }

    /// Returns the value with the id in the text; adds a mistake and returns the first value if there is none.
    pub fn choose<T: Copy, const N: usize>(&self, key: &'static str, allowed: [T; N], id: fn(T) -> Text) -> T {
        const { assert!(N > 0, "there is a value to choose") };
        let text = self.one_of(key, &allowed.map(id));
        let [first, ..] = allowed.as_slice() else {
            unreachable!()
        };
        allowed.into_iter().find(|value| id(*value) == text).unwrap_or(*first)
    }

    /// Returns the text; adds a mistake if it is none of the listed words.
    pub fn one_of(&self, key: &'static str, allowed: &[&str]) -> String {
        let text = self.text(key);
        if self.has(key) && !allowed.contains(&text.as_str()) {
            self.wrong(
                key,
                format!("unknown value \"{text}\"; expected one of {}", allowed.join(", ")),
            );
        }
        text
    }

    /// Returns the text, `None` if it is missing or empty; adds a mistake if it is there and none of the listed words.
    pub fn optional_one_of(&self, key: &'static str, allowed: &[&str]) -> Option<Text> {
        let text = self.has(key).then(|| self.one_of(key, allowed));
        self.leave(&[key]);
        text.filter(|text| !text.is_empty()).map(keep)
    }

    /// Returns texts with their places, none if they are missing.
    pub fn words(&self, key: &'static str) -> Vec<Word> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, value.get_ref(), "a list of texts");
            return Vec::new();
        };
        let mut words = Vec::new();
        for item in items.iter() {
            let place = self.place_at(key, self.file.of(&item.span()));
            match item.get_ref() {
                DeValue::String(text) => words.push(Word {
                    text: text.to_string(),
                    place,
                }),
                other => self.problems.add(
                    &place,
                    format!("found {} in the list; expected texts in quotes", type_name(other)),
                ),
            }
        }
        words
    }

    /// Returns texts; adds a mistake if the list is missing, but not if it is empty.
    pub fn required_words(&self, key: &'static str) -> Vec<Word> {
        if !self.has(key) {
            self.missing(key, "a list of texts, possibly []");
        }
        self.words(key)
    }

    /// Whether the value is a list.
    pub fn is_list(&self, key: &'static str) -> bool {
        matches!(self.value(key).map(Spanned::get_ref), Some(DeValue::Array(_)))
    }

    /// Returns a yes or no, no if it is missing.
    pub fn flag(&self, key: &'static str) -> bool {
        match self.take(key).map(Spanned::get_ref) {
            Some(DeValue::Boolean(flag)) => *flag,
            Some(other) => {
                self.wrong_type(key, other, "true or false");
                false
            }
            None => false,
        }
    }

    /// Returns a yes or no; adds a mistake if it is missing.
    pub fn required_flag(&self, key: &'static str) -> bool {
        if !self.has(key) {
            self.missing(key, "true or false");
        }
        self.flag(key)
    }

    /// Returns a small number or a list of them, none if they are missing.
    pub fn numbers(&self, key: &'static str) -> Vec<u8> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let number = |value: &DeValue<'_>| match value {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        let numbers: Option<Vec<u8>> = match value.get_ref() {
            DeValue::Array(items) => items.iter().map(|item| number(item.get_ref())).collect(),
            one => number(one).map(|number| vec![number]),
        };
        numbers.unwrap_or_else(|| {
            self.wrong(
                key,
                "not a valid effort; expected a number from 0 to 5, or a list of such numbers",
            );
            Vec::new()
        })
    }

    /// Returns a day, `None` if it is missing.
    pub fn date(&self, key: &'static str) -> Option<Date> {
        let value = self.take(key)?;
        let day = date_of(value.get_ref());
        if day.is_none() {
            self.wrong(
                key,
                "not a valid date between 1900-01-01 and 2199-12-31; write it without quotes, as in 2023-07-10",
            );
        }
        day
    }

    /// Returns a day; adds a mistake if it is missing.
    pub fn required_date(&self, key: &'static str) -> Date {
        if !self.has(key) {
            self.missing(key, "a date without quotes, as in 2023-07-10");
        }
        self.date(key).unwrap_or(Date::MIN)
    }

    /// Returns days, none if they are missing.
    pub fn dates(&self, key: &'static str) -> Vec<Date> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, value.get_ref(), "a list of dates");
            return Vec::new();
        };
        let mut days = Vec::new();
        for item in items.iter() {
            match date_of(item.get_ref()) {
                Some(day) => days.push(day),
                None => self.problems.add(
                    &self.place_at(key, self.file.of(&item.span())),
                    "the list contains an invalid date; write dates without quotes, as in [2023-07-10]",
                ),
            }
        }
        days
    }

    /// Returns a country; adds a mistake if it is missing.
    pub fn country(&self, key: &'static str) -> Country {
        if !self.has(key) {
            self.missing(key, "a country code of two capital letters");
        }
        self.optional_country(key).unwrap_or(Country::OTHER)
    }

    /// Returns a country, `None` if it is missing.
    pub fn optional_country(&self, key: &'static str) -> Option<Country> {
        self.value(key).map(|_| {
            let text = self.optional_text(key).unwrap_or_default();
            country_of(
                self.problems,
                &Word {
                    text,
                    place: self.place_of(key),
                },
            )
        })
    }

    /// Returns countries, none if they are missing.
    pub fn countries(&self, key: &'static str) -> Vec<Country> {
        self.words(key)
            .iter()
            .map(|word| country_of(self.problems, word))
            .collect()
    }

    /// Returns the rows of a list of tables, none if they are missing.
    pub fn rows(&self, key: &'static str) -> Vec<Row<'a>> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, value.get_ref(), "a list of tables");
            return Vec::new();
        };
        let what = self.what.borrow().clone();
        let mut rows = Vec::new();
        for item in items.iter() {
            let line = self.file.of(&item.span());
            match item.get_ref() {
                DeValue::Table(table) => {
                    rows.push(Row::new(self.file, self.problems, table, line, &what, ""));
                }
                other => self.problems.add(
                    &self.place_at(key, line),
                    format!("found {} in the list; expected tables", type_name(other)),
                ),
            }
        }
        rows
    }

    /// Returns a table; adds a mistake if it is missing.
    pub fn table(&self, key: &'static str, prefix: &'static str) -> Option<Row<'a>> {
        let Some(value) = self.take(key) else {
            self.missing(key, "a table");
            return None;
        };
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(key, value.get_ref(), "a table");
            return None;
        };
        let line = self.file.of(&value.span());
        Some(Row::new(
            self.file,
            self.problems,
            table,
            line,
            &self.what.borrow(),
            prefix,
        ))
    }

    /// Allows keys that are read elsewhere.
    pub fn leave(&self, keys: &[&'static str]) {
        self.known.borrow_mut().extend(keys);
    }

    /// Adds a mistake for every key that has not been read.
    pub fn finish(&self) {
        let known = self.known.borrow();
        for (key, _) in self.table.iter() {
            if !known.contains(key.get_ref().as_ref()) {
                let place = self.place_at(key.get_ref(), self.file.of(&key.span()));
                let list: Vec<&str> = known.iter().copied().collect();
                self.problems
                    .add(&place, format!("unknown key; expected one of {}", list.join(", ")));
            }
        }
    }
}

/// A text that lives as long as the records: until the end of the build.
pub fn keep(text: impl Into<String>) -> Text {
    text.into().leak()
}

/// Texts that live as long as the records.
pub fn keep_words(words: &[Word]) -> &'static [Text] {
    keep_list(words.iter().map(|word| keep(word.text.as_str())))
}

/// A list that lives as long as the records.
pub fn keep_list<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    items.into_iter().collect::<Vec<T>>().leak()
}

/// Returns the country of a code; adds a mistake and returns [`Country::OTHER`] if it is none.
pub fn country_of(problems: &Problems, word: &Word) -> Country {
    word.text.parse().unwrap_or_else(|_| {
        problems.add(
            &word.place,
            format!(
                "\"{}\" is not a country code; expected two capital letters, as in DE",
                word.text
            ),
        );
        Country::OTHER
    })
}

fn date_of(value: &DeValue<'_>) -> Option<Date> {
    match value {
        DeValue::Datetime(day) if day.time.is_none() => day.to_string().parse().ok(),
        _ => None,
    }
}

fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
