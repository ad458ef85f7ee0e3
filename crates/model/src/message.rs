//! A message as the build script packs it: what Project Fluent's files say, without their syntax.

use crate::packed;

/// A message: its id and the names of its attributes. Of the id, only what differs from the message before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// How many bytes the id has in common with that of the message before it.
    pub shared: u16,
    /// What comes behind them.
    pub rest: &'static str,
    /// Attributes, in the order of their patterns, which follow that of the message itself.
    pub attributes: &'static [&'static str],
}

/// What a message or an attribute says; empty where a language does not have it.
pub type Pattern = &'static [Piece];

/// A piece of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it stands.
    Text(&'static str),
    /// The value with this name.
    Value(&'static str),
    /// What the value with this name decides.
    Choice(&'static str, &'static [Case]),
}

/// One case of a choice; the last one counts where no other fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// The value, or the plural category of a number.
    pub key: &'static str,
    /// What is said then.
    pub pattern: Pattern,
}

packed!(struct Message { shared, rest, attributes });
packed!(enum Piece { 0 = Text(text), 1 = Value(name), 2 = Choice(name, cases) });
packed!(struct Case { key, pattern });

/// The plural category of a number by the rules of Unicode (CLDR); nothing for a language whose rule is not written here.
#[must_use]
pub fn plural(language: &str, number: usize) -> Option<&'static str> {
    match language {
        "de" | "en" => Some(if number == 1 { "one" } else { "other" }),
        _ => None,
    }
}
