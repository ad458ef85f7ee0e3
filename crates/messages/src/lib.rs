//! Every text that a person sees, by language and key (Project Fluent's format, `messages/LANGUAGE/*.ftl`).
//!
//! The build script reads the files and refuses what is wrong with them; here is only what it takes to say a message.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use limes_model::Unpacker;
use limes_model::message::{Message, Pattern, Piece, plural};

struct Unpacked {
    /// Codes of the languages.
    codes: &'static [&'static str],
    /// Messages by id, with their attributes and the place of their pattern.
    messages: Vec<(String, &'static [&'static str], usize)>,
    /// The patterns of each language.
    patterns: Vec<&'static [Pattern]>,
}

static UNPACKED: LazyLock<Unpacked> = LazyLock::new(|| {
    let mut from = Unpacker::new(
        include_str!(concat!(env!("OUT_DIR"), "/messages.txt")),
        include_bytes!(concat!(env!("OUT_DIR"), "/messages.bin")),
    );
    // a test says that every message is there
    let codes = from.list().unwrap_or_default();
    let mut messages = Vec::new();
    let (mut id, mut place) = (String::new(), 0);
    for message in from.list::<Message>().unwrap_or_default() {
        id = id.chars().take(message.shared.into()).collect();
        id.push_str(message.rest);
        messages.push((id.clone(), message.attributes, place));
        place += 1 + message.attributes.len();
    }
    let patterns = codes.iter().map(|_| from.list().unwrap_or_default()).collect();
    Unpacked {
        codes,
        messages,
        patterns,
    }
});

/// The texts of one language.
#[derive(Debug)]
pub struct Words {
    code: &'static str,
    patterns: &'static [Pattern],
}

/// A value within a text.
pub type Value<'a> = (&'a str, Cow<'a, str>);

/// What a text is said with.
struct Said<'a> {
    code: &'static str,
    values: &'a [Value<'a>],
    count: Option<usize>,
    text: String,
}

impl Words {
    /// The texts of a language by its code; English where there is no such language.
    #[must_use]
    pub fn new(code: &str) -> Self {
        let place = |code| UNPACKED.codes.iter().position(|known| *known == code);
        let found = place(code).or_else(|| place("en")).unwrap_or_default();
        Self {
            code: UNPACKED.codes.get(found).copied().unwrap_or("en"),
            patterns: UNPACKED.patterns.get(found).copied().unwrap_or_default(),
        }
    }

    /// The codes of all languages.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        UNPACKED.codes.iter().copied()
    }

    /// The code of this language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The text under a key, or under `key.attribute`. Dots in ids stand as dashes: [`key`].
    /// A missing text shows its key, so that nothing is ever blank; a test says that none is missing.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text under a key, with values.
    #[must_use]
    pub fn with(&self, key: &str, values: &[Value<'_>]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// The text under a key, with a number that decides between singular and plural.
    #[must_use]
    pub fn count(&self, key: &str, count: usize) -> String {
        let values = [("count", count.to_string().into())];
        self.say(key, &values, Some(count)).unwrap_or_else(|| key.to_owned())
    }

    /// The text under a key, if there is one.
    #[must_use]
    pub fn find(&self, key: &str, values: &[Value<'_>]) -> Option<String> {
        self.say(key, values, None)
    }

    fn say(&self, key: &str, values: &[Value<'_>], count: Option<usize>) -> Option<String> {
        let pattern = self.pattern(key)?;
        let mut said = Said {
            code: self.code,
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

    /// All keys of this language, `id` and `id.attribute`.
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
                    let category = self.count.and_then(|count| plural(self.code, count));
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

/// The message key for an id: dots and slashes stand as dashes.
#[must_use]
pub fn key(prefix: &str, id: &str) -> String {
    let id: String = id
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    [prefix, "-", &id].concat()
}

/// Lower case without accents, for finding and ordering names.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ä' | 'á' | 'à' | 'â' | 'ã' | 'å' | 'Ä' | 'Å' | 'Á' => folded.push('a'),
            'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'Ö' | 'Ø' => folded.push('o'),
            'ü' | 'ú' | 'ù' | 'û' | 'Ü' => folded.push('u'),
            'é' | 'è' | 'ê' | 'ë' | 'É' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' | 'İ' => folded.push('i'),
            'ç' | 'č' => folded.push('c'),
            'ñ' => folded.push('n'),
            'ß' => folded.push_str("ss"),
            other => folded.push(other.to_ascii_lowercase()),
        }
    }
    folded
}
