//! The facts of a case, read so that nothing strange is ever taken for something known.

use std::cell::RefCell;
use std::collections::BTreeSet;

use toml::{Table, Value};

/// A yes or no of the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// The source does not say, or says it in a way that is not understood.
    Unknown,
    /// The facts have no such key.
    Missing,
}

impl Said {
    /// The answer, with one for facts that do not speak of it.
    #[must_use]
    pub const fn or(self, missing: &'static str) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "?",
            Self::Missing => missing,
        }
    }
}

/// The facts of one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// As they were written.
    pub table: Table,
    /// The keys that were looked at.
    read: RefCell<BTreeSet<String>>,
}

impl Facts {
    /// Facts of which nothing was looked at.
    #[must_use]
    pub const fn new(table: Table) -> Self {
        Self {
            table,
            read: RefCell::new(BTreeSet::new()),
        }
    }

    fn get(&self, key: &str) -> Option<&Value> {
        self.read.borrow_mut().insert(key.to_owned());
        self.table.get(key)
    }

    /// The keys that were not looked at.
    #[must_use]
    pub fn unread(&self) -> Vec<&str> {
        let read = self.read.borrow();
        let keys = self.table.keys().map(String::as_str);
        keys.filter(|key| !read.contains(*key)).collect()
    }

    /// A yes or no.
    #[must_use]
    pub fn said(&self, key: &str) -> Said {
        said(self.get(key))
    }

    /// Whether there is such a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// A text, or empty.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        self.get(key).and_then(Value::as_str).unwrap_or_default()
    }

    /// Texts of a list, or the one text; nothing if the value, or a part of the list, is of another kind.
    #[must_use]
    pub fn texts(&self, key: &str) -> Option<Vec<&str>> {
        match self.get(key)? {
            Value::String(text) => Some(vec![text]),
            Value::Array(items) => items.iter().map(Value::as_str).collect(),
            _ => None,
        }
    }

    /// The tables of a list; nothing if the value, or a part of the list, is of another kind.
    #[must_use]
    pub fn tables(&self, key: &str) -> Option<Vec<Self>> {
        let items = self.get(key)?.as_array()?;
        items
            .iter()
            .map(|item| item.as_table().cloned().map(Self::new))
            .collect()
    }

    /// The first key for which it holds, with what is said there.
    pub fn find(&self, holds: impl Fn(&str) -> bool) -> Option<(&str, Said)> {
        let (key, _) = self.table.iter().find(|(key, _)| holds(key))?;
        Some((key, self.said(key)))
    }
}

fn said(value: Option<&Value>) -> Said {
    match value {
        Some(Value::Boolean(true)) => Said::Yes,
        Some(Value::Boolean(false)) => Said::No,
        Some(Value::String(text)) => match text.as_str() {
            "yes" | "true" => Said::Yes,
            "no" | "false" => Said::No,
            _ => Said::Unknown,
        },
        Some(_) => Said::Unknown,
        None => Said::Missing,
    }
}

/// Whether a text says that something is not known or not certain.
#[must_use]
pub fn uncertain(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "unclear",
        "unknown",
        "possibl",
        "not known",
        "not stated",
        "disputed",
        "may ",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// A country as the facts write it: a code, an area of which one country stands for all, or an example without name.
/// Nothing where it is none of that.
#[must_use]
pub fn country(text: &str) -> Option<String> {
    let code = match text {
        "EEA" | "EU" | "EUI" => "BE",
        "TC-NOADQ" => "XA",
        "TC2-NOADQ" => "XB",
        "UK" => "GB",
        "EL" => "GR",
        other => other,
    };
    let known: limes_model::Country = code.parse().ok()?;
    Some(known.code().to_owned())
}

/// The proper name with which a text begins: what follows from the first small word on describes, and is left out.
#[must_use]
pub fn proper_name(text: &str) -> String {
    let begins_small = |word: &str| {
        word.trim_start_matches('(')
            .chars()
            .next()
            .is_none_or(|c| c.is_lowercase() || c.is_ascii_digit())
    };
    let words: Vec<&str> = text.split_whitespace().take_while(|word| !begins_small(word)).collect();
    let all: Vec<&str> = text.split_whitespace().collect();
    // of "US company" or "EU processor" nothing is left but a code
    let only_a_code = words.len() < all.len() && words.iter().all(|word| word.len() < 4);
    if only_a_code { String::new() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_what_describes() {
        for (text, name) in [
            ("Google LLC", "Google LLC"),
            ("Google LLC and sub-processors", "Google LLC"),
            ("Mailchimp (Rocket Science Group)", "Mailchimp (Rocket Science Group)"),
            ("US company on the DPF list", ""),
            ("EU processor", ""),
            ("host", ""),
            ("", ""),
            ("Amazon Web Services EMEA Sarl", "Amazon Web Services EMEA Sarl"),
        ] {
            assert_eq!(proper_name(text), name);
        }
    }

    #[test]
    fn countries_are_codes_or_stand_for_one() {
        for (text, code) in [
            ("DE", Some("DE")),
            ("EEA", Some("BE")),
            ("TC-NOADQ", Some("XA")),
            ("unknown", None),
            ("TC3-NOADQ", None),
            ("", None),
        ] {
            assert_eq!(country(text).as_deref(), code);
        }
    }
}
