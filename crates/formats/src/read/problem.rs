//! What can be wrong with a file.

use limes_messages::{Words, key};

macro_rules! problem_kinds {
    ($($(#[$meta:meta])* $variant:ident = $id:literal),+ $(,)?) => {
        /// Kind of a problem; message key `problem-ID`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ProblemKind { $($(#[$meta])* $variant),+ }

        impl ProblemKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable id, kebab-case.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }
        }
    };
}

problem_kinds! {
    /// The text is no JSON; the value is `LINE:COLUMN`.
    NotJson = "not-json",
    /// A link that should hold a set-up holds something else, or a part of one.
    NotALink = "not-a-link",
    /// It is larger than any set-up can be.
    TooLarge = "too-large",
    /// It is JSON, but no set-up file.
    WrongFormat = "wrong-format",
    /// It was written by a later version of the tool.
    NewerVersion = "newer-version",
    /// A field is missing.
    Missing = "missing",
    /// A field holds another type of value.
    WrongType = "wrong-type",
    /// There is no such field.
    UnknownField = "unknown-field",
    /// A field stands twice.
    DuplicateField = "duplicate-field",
    /// There is no such kind of boundary.
    UnknownBoundary = "unknown-boundary",
    /// There is no such product.
    UnknownProduct = "unknown-product",
    /// There is no such product family.
    UnknownFamily = "unknown-family",
    /// There is no such provider.
    UnknownProvider = "unknown-provider",
    /// There are no such common flows of a provider.
    UnknownCommon = "unknown-common",
    /// There is no service or group of people of this number in the file.
    UnknownUnit = "unknown-unit",
    /// There is no such question.
    UnknownQuestion = "unknown-question",
    /// The question is not asked about this.
    MisplacedQuestion = "misplaced-question",
    /// The question has no such option.
    UnknownOption = "unknown-option",
    /// There is no such country.
    UnknownCountry = "unknown-country",
    /// The provider of the product has no such region.
    UnknownRegion = "unknown-region",
    /// There is no such flow.
    UnknownFlow = "unknown-flow",
    /// There is no such law.
    UnknownLaw = "unknown-law",
    /// Two services or groups of people have the same number.
    DuplicateId = "duplicate-id",
    /// The same question about the same law and company is answered twice.
    DuplicateAnswer = "duplicate-answer",
    /// The number is no whole number that can be used.
    InvalidNumber = "invalid-number",
    /// There is no such day.
    InvalidDay = "invalid-day",
    /// There are more services or groups of people than the tool takes.
    TooMany = "too-many",
    /// There is no such language.
    UnknownLanguage = "unknown-language",
    /// There is no such fact.
    UnknownFact = "unknown-fact",
    /// The fact is of another kind.
    OtherFact = "other-fact",
    /// It is none of the values that can stand there.
    UnknownValue = "unknown-value",
    /// An id of one's own begins with `own:`.
    InvalidId = "invalid-id",
    /// The same is declared twice.
    DeclaredTwice = "declared-twice",
    /// It ends before it begins.
    InvalidPeriod = "invalid-period",
    /// The text is too long, or empty.
    InvalidLength = "invalid-length",
    /// It is no link that begins with `https://`.
    InvalidLink = "invalid-link",
    /// It is no picture beside the page.
    InvalidPicture = "invalid-picture",
    /// It is no colour.
    InvalidColour = "invalid-colour",
    /// The colour stands out too little.
    WeakColour = "weak-colour",
    /// It is no origin.
    InvalidOrigin = "invalid-origin",
    /// A declared answer says nothing.
    InvalidAnswer = "invalid-answer",
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands, for example `services[0].answers["service.region"]`; empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    pub kind: ProblemKind,
    /// What stands there, shortened.
    pub value: String,
    /// What would be right: ids that exist, or a type (`text`, `list`, `object`, `whole-number`), or
    /// `none` where nothing would be; may be empty.
    pub expected: String,
}

impl Problem {
    /// The problem in words.
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

/// A text cut to a length that can be shown.
pub(super) fn shortened(text: &str) -> String {
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
