//! Messages as the build script packs them: the contents of Project Fluent's files, without their syntax.

use crate::packed;

/// A message: its id and the names of its attributes. Of the id, only what differs from the message before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// How many bytes the id has in common with that of the message before it.
    pub shared: u16,
    /// The rest of the id.
    pub rest: &'static str,
    /// Attributes, in the order of their patterns, which follow that of the message itself.
    pub attributes: &'static [&'static str],
}

/// The content of a message or an attribute; empty where a language does not have it.
pub type Pattern = &'static [Piece];

/// A piece of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Literal text.
    Text(&'static str),
    /// The value with this name.
    Value(&'static str),
    /// One of several cases, by the value with this name.
    Choice(&'static str, &'static [Case]),
}

/// One case of a choice; the last one counts if no other fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// The value, or the plural category of a number.
    pub key: &'static str,
    /// The content in this case.
    pub pattern: Pattern,
}

packed!(struct Message { shared, rest, attributes });
packed!(enum Piece { 0 = Text(text), 1 = Value(name), 2 = Choice(name, cases) });
packed!(struct Case { key, pattern });

/// The plural rule of a language for whole numbers, as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// The categories of 0, 1, 2, …
    pub first: &'static [&'static str],
    /// The categories of the numbers after those, which repeat for ever; empty for a language without a rule.
    pub then: &'static [&'static str],
}

impl Plural {
    /// No rule.
    pub const NONE: Self = Self { first: &[], then: &[] };

    /// Returns the category of a number, for example `one`; `None` without a rule.
    #[must_use]
    pub fn category(&self, number: usize) -> Option<&'static str> {
        let behind = || {
            let at = (number - self.first.len()).checked_rem(self.then.len())?;
            self.then.get(at)
        };
        self.first.get(number).or_else(behind).copied()
    }
}

packed!(struct Plural { first, then });
