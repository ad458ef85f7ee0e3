//! Every text that a person sees, by language and key (Project Fluent's format, `messages/LANGUAGE/*.ftl`).
//!
//! `limes-compiler` compiles and checks the files; this crate contains only the code that formats a message. A language is
//! a folder: its plural rule is computed from CLDR, and the letters of a search from the decompositions of Unicode. With the
//! feature `embed` (the default) all languages are compiled in; without it, the program installs the packs of those that it
//! shows ([`WordsPack`]). The crate does not know where a text is shown, and contains no text itself.
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

mod languages {
    //! What the build script found in the folder of the messages.
    include!(concat!(env!("OUT_DIR"), "/languages.rs"));
}

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use languages::{EMBEDDED, FOLDS, LANGUAGES};
use limes_model::message::{Message, Pattern, Piece, Plural};
use limes_model::{Pack, PackError, PackKind, Unpacker};

/// The texts of a pack.
#[derive(Debug, Default)]
pub struct Table {
    plural: Option<Plural>,
    /// Messages by id, with their attributes and the position of their pattern.
    messages: Vec<(String, &'static [&'static str], usize)>,
    patterns: &'static [Pattern],
}

/// Where texts are looked up, in this order: those of an update win over those of the program.
#[derive(Clone, Copy)]
enum Part {
    Update,
    First,
    More,
}

const PARTS: usize = 3;

/// The tables of each language.
static TABLES: [[OnceLock<Table>; PARTS]; LANGUAGES.len()] =
    [const { [const { OnceLock::new() }; PARTS] }; LANGUAGES.len()];

fn table(language: usize, part: Part) -> Option<&'static Table> {
    let slot = TABLES.get(language)?.get(part as usize)?;
    match (part, EMBEDDED.get(language)) {
        // broken bytes show keys in place of texts; a test holds that the bytes are not broken
        (Part::First, Some(pack)) => Some(slot.get_or_init(|| {
            let read = Pack::read(pack, PackKind::Words).and_then(|pack| Table::of(&pack));
            read.unwrap_or_default()
        })),
        _ => slot.get(),
    }
}

fn position(code: &str) -> Option<usize> {
    LANGUAGES.iter().position(|(known, _)| *known == code)
}

impl Table {
    fn of(pack: &Pack) -> Result<Self, PackError> {
        pack.records(Self::unpack)
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let plural = limes_model::Packed::unpack(from);
        let mut messages = Vec::new();
        let (mut id, mut place) = (String::new(), 0);
        for message in from.list::<Message>() {
            id = id.chars().take(message.shared.into()).collect();
            id.push_str(message.rest);
            messages.push((id.clone(), message.attributes, place));
            place += 1 + message.attributes.len();
        }
        let patterns = from.list();
        if patterns.len() != place {
            from.broken(limes_model::RecordFault::End);
        }
        Self {
            plural: Some(plural),
            messages,
            patterns,
        }
    }

    fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<Pattern> {
        let found = self
            .messages
            .binary_search_by(|(known, _, _)| known.as_str().cmp(id))
            .ok()?;
        let (_, attributes, place) = self.messages.get(found)?;
        let place = match attribute {
            None => *place,
            Some(name) => place + 1 + attributes.iter().position(|attribute| *attribute == name)?,
        };
        self.patterns.get(place).copied().filter(|pattern| !pattern.is_empty())
    }
}

/// The pack of the words of one language, read and checked.
#[derive(Debug)]
pub struct WordsPack {
    language: usize,
    is_more: bool,
    table: Table,
}

impl WordsPack {
    /// Reads the pack of a language, that of its first texts or of the others. It is kept for as long as the program runs.
    ///
    /// # Errors
    /// It is not such a pack, or it is in a language that this program does not have.
    pub fn of(pack: &Pack) -> Result<Self, PackError> {
        let is_more = match pack.kind {
            PackKind::Words => false,
            PackKind::MoreWords => true,
            other => return Err(PackError::Kind(other)),
        };
        Ok(Self {
            language: position(pack.language).ok_or(PackError::Language(pack.language))?,
            is_more,
            table: Table::of(pack)?,
        })
    }

    /// Returns the code of the language.
    #[must_use]
    pub fn code(&self) -> &'static str {
        LANGUAGES.get(self.language).map_or("", |(code, _)| code)
    }

    /// Makes these the texts of the program in this language, once.
    ///
    /// # Errors
    /// The program has them already.
    pub fn install(self) -> Result<(), PackError> {
        let part = if self.is_more { Part::More } else { Part::First };
        self.put(part)
    }

    /// Makes these texts win over those of the program, once: they are those of a newer knowledge.
    ///
    /// # Errors
    /// There is such an update already.
    pub fn install_update(self) -> Result<(), PackError> {
        self.put(Part::Update)
    }

    fn put(self, part: Part) -> Result<(), PackError> {
        let slot = TABLES.get(self.language).and_then(|parts| parts.get(part as usize));
        let is_new = table(self.language, part).is_none() && slot.is_some_and(|slot| slot.set(self.table).is_ok());
        if is_new { Ok(()) } else { Err(PackError::Installed) }
    }
}

/// The texts of one language.
#[derive(Clone, Debug)]
pub struct Words {
    code: &'static str,
    plural: Plural,
    /// By [`Part`].
    tables: [Option<&'static Table>; PARTS],
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
    /// Returns the texts of a language by its code. If there is no such language, or its pack has not been installed, these
    /// are the English ones, or those of any other language.
    #[must_use]
    pub fn new(code: &str) -> Self {
        let here = |language: &usize| table(*language, Part::First).is_some();
        let any = || (0..LANGUAGES.len()).find(here);
        let wanted = [position(code), position("en")].into_iter().flatten().find(here);
        let found = wanted.or_else(any).unwrap_or_default();
        let tables = [Part::Update, Part::First, Part::More].map(|part| table(found, part));
        Self {
            code: LANGUAGES.get(found).map_or("en", |(code, _)| code),
            plural: tables
                .iter()
                .flatten()
                .find_map(|table| table.plural)
                .unwrap_or(Plural::NONE),
            tables,
        }
    }

    /// Returns the texts of one pack alone.
    #[must_use]
    pub fn of(pack: WordsPack) -> Self {
        Self {
            code: pack.code(),
            plural: pack.table.plural.unwrap_or(Plural::NONE),
            tables: [None, Some(Box::leak(Box::new(pack.table))), None],
        }
    }

    /// The same texts, after those of a newer knowledge.
    #[must_use]
    pub fn updated(mut self, pack: WordsPack) -> Self {
        if self.code == pack.code() {
            let [update, ..] = &mut self.tables;
            *update = Some(Box::leak(Box::new(pack.table)));
        }
        self
    }

    /// Returns the codes of all languages.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(code, _)| *code)
    }

    /// Returns the name of a language in itself, whether or not its pack has been installed.
    #[must_use]
    pub fn own_name(code: &str) -> &'static str {
        let found = LANGUAGES.iter().find(|(known, _)| *known == code);
        found.map_or("", |(_, name)| name)
    }

    /// Returns whether the texts of a language can be shown; `all` includes those that are read later.
    #[must_use]
    pub fn are_here(code: &str, all: bool) -> bool {
        let here = |part| position(code).is_some_and(|language| table(language, part).is_some());
        here(Part::First) && (!all || !EMBEDDED.is_empty() || here(Part::More))
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
        self.tables
            .iter()
            .flatten()
            .find_map(|table| table.pattern(id, attribute))
    }

    /// Returns all keys of this language, `id` and `id.attribute`.
    #[must_use]
    pub fn keys(&self) -> BTreeSet<String> {
        let messages = self.tables.iter().flatten().flat_map(|table| &table.messages);
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
        let known = |(_, letters): &&(&str, &str)| !letter.is_ascii() && letters.chars().any(|other| other == letter);
        match FOLDS.iter().find(known) {
            Some((base, _)) => folded.push_str(base),
            None => folded.push(letter.to_ascii_lowercase()),
        }
    }
    folded
}

/// Whether a text contains each of the words, for searching names; see [`fold`].
#[must_use]
pub fn has_words(text: &str, words: &str) -> bool {
    words.split_whitespace().all(|word| contains(text, word))
}

/// Whether a text contains another one. For names this takes little code: the search of the standard library, made for long
/// texts, comes to 3 kB.
#[must_use]
pub fn contains(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    part.is_empty() || text.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "embed")]
    #[test]
    fn the_packed_messages_are_not_broken() {
        assert_eq!(EMBEDDED.len(), LANGUAGES.len());
        for (pack, (code, _)) in EMBEDDED.iter().zip(LANGUAGES) {
            let read = WordsPack::of(&Pack::read(pack, PackKind::Words).unwrap()).unwrap();
            assert_eq!(read.code(), code);
            assert!(read.table.messages.len() > 1000, "{code}");
            assert!(Words::are_here(code, true), "{code}");
            // nothing replaces what is compiled in
            assert_eq!(read.install(), Err(PackError::Installed));
        }
        let words = Words::new("en");
        assert_eq!((words.code(), words.find("no-such-message", &[])), ("en", None));
        assert_eq!(Words::new("xx").code(), "en");
    }

    #[test]
    fn words_of_no_known_language_and_other_packs_are_refused() {
        use limes_model::{Date, Edition, write_pack};
        let none = Edition {
            version: "",
            date: Date::MIN,
        };
        let read = |kind, code, content: &[u8]| {
            let bytes = write_pack(kind, none, code, ("", content)).unwrap().leak();
            WordsPack::of(&Pack::read(bytes, kind).unwrap()).map(|pack| pack.code())
        };
        // a plural rule of two lists, ids and patterns
        let empty = [0; 4];
        assert_eq!(read(PackKind::Words, "de", &empty), Ok("de"));
        assert_eq!(read(PackKind::MoreWords, "en", &empty), Ok("en"));
        assert_eq!(read(PackKind::Words, "xx", &empty), Err(PackError::Language("xx")));
        assert_eq!(
            read(PackKind::Cases, "de", &empty),
            Err(PackError::Kind(PackKind::Cases))
        );
        // as many patterns as ids
        assert!(matches!(
            read(PackKind::Words, "de", &[0, 0, 0, 1, 0]),
            Err(PackError::Records(_))
        ));
        assert!(matches!(
            read(PackKind::Words, "de", &empty[..3]),
            Err(PackError::Records(_))
        ));
    }

    #[test]
    fn every_language_has_a_plural_rule_and_its_own_name() {
        for code in Words::codes() {
            let words = Words::new(code);
            assert_eq!(words.plural.category(1), Some("one"), "{code}");
            assert_eq!(words.text("language-name"), Words::own_name(code));
        }
    }

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(
            fold("Århus, Überlingen, STRASSE, Straße, Œuvre, Łódź"),
            "arhus, uberlingen, strasse, strasse, oeuvre, Łodź"
        );
    }

    #[test]
    fn each_word_is_found_wherever_it_is() {
        for (text, words, found) in [
            ("azure virtual machines", "", true),
            ("azure virtual machines", " machine  azure ", true),
            ("azure virtual machines", "azure storage", false),
            ("aws", "aws s3", false),
            ("łodź", "ź ł", true),
        ] {
            assert_eq!(has_words(text, words), found, "{text}: {words}");
        }
        for (text, part) in [
            ("a", ""),
            ("", "a"),
            ("", ""),
            ("abc", "bc"),
            ("abc", "cb"),
            ("aab", "ab"),
        ] {
            assert_eq!(contains(text, part), text.contains(part), "{text}: {part}");
        }
    }
}
