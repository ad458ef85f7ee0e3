//! Problems of a file: what can be wrong with it, and where.

use std::error::Error;
use std::fmt;
use std::ops::Deref;

use limes_messages::{Words, key};

use crate::position::Position;

macro_rules! problem_kinds {
    ($($(#[$meta:meta])* $variant:ident = $id:literal),+ $(,)?) => {
        /// Kind of a problem; message key `problem-ID`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ProblemKind { $($(#[$meta])* $variant),+ }

        impl ProblemKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the stable id, in kebab case.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }
        }
    };
}

problem_kinds! {
    /// The text is not JSON; the value is `LINE:COLUMN`.
    NotJson = "not-json",
    /// A link that should hold a set-up holds something else, or only part of one.
    NotALink = "not-a-link",
    /// The file is larger than any set-up can be.
    TooLarge = "too-large",
    /// The file is JSON, but not a set-up file.
    WrongFormat = "wrong-format",
    /// A later version of Limes wrote the file.
    NewerVersion = "newer-version",
    /// A required field is missing.
    Missing = "missing",
    /// A field holds another type of value.
    WrongType = "wrong-type",
    /// Unknown field.
    UnknownField = "unknown-field",
    /// A field is repeated.
    DuplicateField = "duplicate-field",
    /// Unknown kind of boundary.
    UnknownBoundary = "unknown-boundary",
    /// Unknown product.
    UnknownProduct = "unknown-product",
    /// Unknown product family.
    UnknownFamily = "unknown-family",
    /// Unknown provider.
    UnknownProvider = "unknown-provider",
    /// Unknown flows that come once with a provider.
    UnknownCommon = "unknown-common",
    /// The file has neither a service nor a group of people of this number.
    UnknownUnit = "unknown-unit",
    /// Unknown question.
    UnknownQuestion = "unknown-question",
    /// The question is about something else.
    MisplacedQuestion = "misplaced-question",
    /// The question does not have this option.
    UnknownOption = "unknown-option",
    /// Unknown country.
    UnknownCountry = "unknown-country",
    /// The provider of the product does not have this region.
    UnknownRegion = "unknown-region",
    /// Unknown flow.
    UnknownFlow = "unknown-flow",
    /// Unknown law.
    UnknownLaw = "unknown-law",
    /// Two services or groups of people have the same number.
    DuplicateId = "duplicate-id",
    /// The same question about the same law and company is answered twice.
    DuplicateAnswer = "duplicate-answer",
    /// The number is not a whole number in the permitted range.
    InvalidNumber = "invalid-number",
    /// The text is not a valid day.
    InvalidDay = "invalid-day",
    /// A list has more entries than Limes accepts.
    TooMany = "too-many",
    /// Unknown language.
    UnknownLanguage = "unknown-language",
    /// Unknown fact.
    UnknownFact = "unknown-fact",
    /// The fact is of another kind.
    OtherFact = "other-fact",
    /// The value is not one of those that the field accepts.
    UnknownValue = "unknown-value",
    /// An own id does not begin with `own:`, or has characters that are not allowed.
    InvalidId = "invalid-id",
    /// The same thing is declared twice.
    DeclaredTwice = "declared-twice",
    /// A period ends before it begins.
    InvalidPeriod = "invalid-period",
    /// The text is too long, or empty.
    InvalidLength = "invalid-length",
    /// The text is not a link that begins with `https://`.
    InvalidLink = "invalid-link",
    /// The text is not the path of a picture next to the page, nor a picture itself.
    InvalidPicture = "invalid-picture",
    /// The text is not a colour.
    InvalidColour = "invalid-colour",
    /// The contrast of the colour is too low.
    WeakColour = "weak-colour",
    /// The text is not an origin.
    InvalidOrigin = "invalid-origin",
    /// A declared answer is empty.
    InvalidAnswer = "invalid-answer",
}

/// One thing that is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path of the value, for example `services[0].answers["service.region"]`; empty for the file as a whole.
    pub path: String,
    /// Kind of the problem.
    pub kind: ProblemKind,
    /// The value, shortened.
    pub value: String,
    /// What would be right: ids, or a type (`text`, `list`, `object`, `whole-number`), or `none` if nothing would be;
    /// may be empty.
    pub expected: String,
    /// Position in the text: of the value, of its name if that is wrong, or of the object in which it is missing.
    /// Nothing if there is no text.
    pub position: Option<Position>,
}

impl Problem {
    /// Returns a problem of a file as a whole, without a position. The value is shortened.
    #[must_use]
    pub fn of_file(kind: ProblemKind, value: impl AsRef<str>, expected: impl Into<String>) -> Self {
        Self {
            path: String::new(),
            kind,
            value: shortened(value.as_ref()),
            expected: expected.into(),
            position: None,
        }
    }

    /// Returns the problem that a text is longer than a file may be, both in bytes.
    pub(crate) fn too_large(length: usize, longest: usize) -> Self {
        Self {
            position: Some(Position::START),
            ..Self::of_file(ProblemKind::TooLarge, length.to_string(), longest.to_string())
        }
    }

    /// Returns the problem in words.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let values = [
            ("path", self.path.as_str().into()),
            ("value", self.value.as_str().into()),
            ("expected", self.expected.as_str().into()),
        ];
        words.with(&key("problem", self.kind.id()), &values)
    }
}

/// Writes kind, path and position, for programmers; [`Problem::text`] returns the words for users.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.id())?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        match self.position {
            Some(Position { line, column }) => write!(f, " (line {line}, column {column})"),
            None => Ok(()),
        }
    }
}

impl Error for Problem {}

/// The problems of a file that could not be read: at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Returns the problems as an error, or nothing if there are none.
    pub(crate) fn of(problems: Vec<Problem>) -> Option<Self> {
        (!problems.is_empty()).then_some(Self(problems))
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl From<Problems> for Vec<Problem> {
    fn from(problems: Problems) -> Self {
        problems.0
    }
}

impl Deref for Problems {
    type Target = [Problem];

    fn deref(&self) -> &[Problem] {
        &self.0
    }
}

/// Writes the first problem, and how many more there are.
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(first) = self.0.first() {
            first.fmt(f)?;
        }
        match self.0.len() {
            0 | 1 => Ok(()),
            2 => f.write_str(" and 1 more problem"),
            several => write!(f, " and {} more problems", several - 1),
        }
    }
}

impl Error for Problems {}

/// Returns the text, cut to a length that can be shown.
pub(crate) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_the_first_problem_and_counts_the_others() {
        let first = Problem {
            path: "services[0].product".to_owned(),
            position: Some(Position { line: 7, column: 27 }),
            ..Problem::of_file(ProblemKind::UnknownProduct, "azure-storrage", "azure-storage")
        };
        let other = Problem::of_file(ProblemKind::NotALink, "", "");
        let shown = |problems: &[&Problem]| {
            let list = problems.iter().map(|problem| (*problem).clone()).collect();
            Problems::of(list).map(|problems| problems.to_string())
        };
        assert_eq!(shown(&[]), None);
        assert_eq!(shown(&[&other]).as_deref(), Some("not-a-link"));
        assert_eq!(
            shown(&[&first, &other]).as_deref(),
            Some("unknown-product at services[0].product (line 7, column 27) and 1 more problem")
        );
        assert_eq!(
            shown(&[&other, &first, &first]).as_deref(),
            Some("not-a-link and 2 more problems")
        );
    }
}
