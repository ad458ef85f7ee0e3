//! Every text that a person sees, by language and key (Project Fluent's format, `messages/LANGUAGE/*.ftl`).
//!
//! The build script compiles and checks the files; this crate contains only the code that formats a message. A language is
//! a folder: its plural rule is computed from CLDR, and the letters of a search from the decompositions of Unicode. The
//! crate does not know where a text is shown, and contains no text itself.
//!
//! ```
//! use limes_messages::{Words, fold, key};
//!
//! let words = Words::new("de");
//! assert_eq!(words.text("language-name"), "Deutsch");
//! assert_eq!(words.text(&key("country", "AT")), "Österreich");
//! assert_eq!(fold("Österreich"), "osterreich");
//! // a key without a message is shown itself
//! assert_eq!(words.text("no-such-message"), "no-such-message");
//! ```

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use limes_model::message::{Fold, Message, Pattern, Piece, Plural};
use limes_model::{PackError, Unpacker};

#[derive(Default)]
struct Unpacked {
    /// Codes of the languages.
    codes: &'static [&'static str],
    /// The plural rule of each language.
    plurals: &'static [Plural],
    /// Letters that a search treats as equal.
    folds: &'static [Fold],
    /// Messages by id, with their attributes and the position of their pattern.
    messages: Vec<(String, &'static [&'static str], usize)>,
    /// The patterns of each language.
    patterns: Vec<&'static [Pattern]>,
}

static UNPACKED: LazyLock<Unpacked> = LazyLock::new(|| {
    let from = Unpacker::new(
        include_str!(concat!(env!("OUT_DIR"), "/messages.txt")),
        include_bytes!(concat!(env!("OUT_DIR"), "/messages.bin")),
    );
    // broken bytes show keys in place of texts; a test holds that the bytes are not broken
    unpack(from).unwrap_or_default()
});

fn unpack(from: Unpacker) -> Result<Unpacked, PackError> {
    from.records(read)
}

fn read(from: &mut Unpacker) -> Unpacked {
    let (codes, plurals, folds): (&[_], _, _) = (from.list(), from.list(), from.list());
    let mut messages = Vec::new();
    let (mut id, mut place) = (String::new(), 0);
    for message in from.list::<Message>() {
        id = id.chars().take(message.shared.into()).collect();
        id.push_str(message.rest);
        messages.push((id.clone(), message.attributes, place));
        place += 1 + message.attributes.len();
    }
    let patterns = codes.iter().map(|_| from.list()).collect();
    Unpacked {
        codes,
        plurals,
        folds,
        messages,
        patterns,
    }
}

/// The texts of one language.
#[derive(Debug)]
pub struct Words {
    code: &'static str,
    plural: Plural,
    patterns: &'static [Pattern],
}

/// A value within a text.
pub type Value<'a> = (&'a str, Cow<'a, str>);

/// A text in the making.
struct Said<'a> {
    plural: Plural,
    values: &'a [Value<'a>],
    count: Option<usize>,
    text: String,
}

impl Words {
    /// Returns the texts of a language by its code, or the English ones if there is no such language.
    #[must_use]
    pub fn new(code: &str) -> Self {
        let place = |code| UNPACKED.codes.iter().position(|known| *known == code);
        let found = place(code).or_else(|| place("en")).unwrap_or_default();
        Self {
            code: UNPACKED.codes.get(found).copied().unwrap_or("en"),
            plural: UNPACKED.plurals.get(found).copied().unwrap_or(Plural::NONE),
            patterns: UNPACKED.patterns.get(found).copied().unwrap_or_default(),
        }
    }

    /// Returns the codes of all languages.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        UNPACKED.codes.iter().copied()
    }

    /// Returns the code of this language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// Returns the text of a key, or of `key.attribute`. Dots in ids are dashes in keys: see [`key`]. For a missing text, it
    /// returns the key, so that nothing is ever blank; a test holds that none is missing.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// Returns the text of a key, with values.
    #[must_use]
    pub fn with(&self, key: &str, values: &[Value<'_>]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// Returns the text of a key, with a number that decides between singular and plural.
    #[must_use]
    pub fn count(&self, key: &str, count: usize) -> String {
        let values = [("count", count.to_string().into())];
        self.say(key, &values, Some(count)).unwrap_or_else(|| key.to_owned())
    }

    /// Returns the text of a key, with values, if there is one.
    #[must_use]
    pub fn find(&self, key: &str, values: &[Value<'_>]) -> Option<String> {
        self.say(key, values, None)
    }

    fn say(&self, key: &str, values: &[Value<'_>], count: Option<usize>) -> Option<String> {
        let pattern = self.pattern(key)?;
        let mut said = Said {
            plural: self.plural,
            values,
            count,
            text: String::new(),
        };
        said.add(pattern);
        Some(said.text)
    }

    fn pattern(&self, key: &str) -> Option<Pattern> {
        let (id, attribute) = key
            .split_once('.')
            .map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let messages = &UNPACKED.messages;
        let found = messages.binary_search_by(|(known, _, _)| known.as_str().cmp(id)).ok()?;
        let (_, attributes, place) = messages.get(found)?;
        let place = match attribute {
            None => *place,
            Some(name) => place + 1 + attributes.iter().position(|attribute| *attribute == name)?,
        };
        self.patterns.get(place).copied().filter(|pattern| !pattern.is_empty())
    }

    /// Returns all keys of this language, `id` and `id.attribute`.
    #[must_use]
    pub fn keys(&self) -> BTreeSet<String> {
        let messages = UNPACKED.messages.iter();
        let keys = messages.flat_map(|(id, attributes, _)| {
            let attributes = attributes.iter().map(|attribute| [id, ".", attribute].concat());
            std::iter::once(id.clone()).chain(attributes)
        });
        keys.filter(|key| self.pattern(key).is_some()).collect()
    }
}

impl Said<'_> {
    fn add(&mut self, pattern: Pattern) {
        for piece in pattern {
            match piece {
                Piece::Text(text) => self.text.push_str(text),
                Piece::Value(name) => match self.values.iter().find(|(known, _)| known == name) {
                    Some((_, value)) => self.text.push_str(value),
                    None => {
                        self.text.push_str("{$");
                        self.text.push_str(name);
                        self.text.push('}');
                    }
                },
                Piece::Choice(name, cases) => {
                    let value = self
                        .values
                        .iter()
                        .find(|(known, _)| known == name)
                        .map(|(_, value)| &**value);
                    let category = self.count.and_then(|count| self.plural.category(count));
                    // as in Fluent, a number in brackets fits numbers only, and never a text of digits
                    let comparable = |key: &str| self.count.is_some() || !key.starts_with(|c: char| c.is_ascii_digit());
                    let fits =
                        |key| value.is_some() && (value == Some(key) && comparable(key) || category == Some(key));
                    if let Some(case) = cases.iter().find(|case| fits(case.key)).or_else(|| cases.last()) {
                        self.add(case.pattern);
                    }
                }
            }
        }
    }
}

/// Returns the message key of an id, with dashes in place of dots and slashes.
#[must_use]
pub fn key(prefix: &str, id: &str) -> String {
    let id: String = id
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    [prefix, "-", &id].concat()
}

/// Returns the text in lower case without accents, for searching and sorting names. It covers the letters that occur in the
/// messages and those of Western European keyboards; others are left as they are.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        let known = |fold: &&Fold| !letter.is_ascii() && fold.letters.contains(letter);
        match UNPACKED.folds.iter().find(known) {
            Some(fold) => folded.push_str(fold.base),
            None => folded.push(letter.to_ascii_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_messages_are_not_broken() {
        let unpacked = unpack(Unpacker::new(
            include_str!(concat!(env!("OUT_DIR"), "/messages.txt")),
            include_bytes!(concat!(env!("OUT_DIR"), "/messages.bin")),
        ))
        .unwrap();
        assert!(unpacked.codes.len() > 1 && unpacked.messages.len() > 1000);
        let words = Words::new("en");
        assert_eq!((words.code(), words.find("no-such-message", &[])), ("en", None));
    }

    #[test]
    fn every_language_has_a_plural_rule_and_its_own_name() {
        for code in Words::codes() {
            let words = Words::new(code);
            assert_eq!(words.plural.category(1), Some("one"), "{code}");
            assert!(words.find("language-name", &[]).is_some(), "{code}");
        }
    }

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(
            fold("Århus, Überlingen, STRASSE, Straße, Œuvre, Łódź"),
            "arhus, uberlingen, strasse, strasse, oeuvre, Łodź"
        );
    }
}
