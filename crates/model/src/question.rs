//! Records of questions and of the conditions on their answers.

use crate::{Country, Date, Layout, Packed, Packer, Text, Unpacker, WhoKnows, ids, packed};

/// Index of a question in the list of questions of a knowledge.
pub type QuestionIndex = u16;

/// A conjunction of tests; empty = always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When(pub &'static [Test]);

/// One test of an answer or of the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Test {
    /// The answer is one of these options (bits by the option's index).
    OneOf(QuestionIndex, u64),
    /// The answer is none of these options (bits by the option's index).
    NoneOf(QuestionIndex, u64),
    /// The answered day is this day or later.
    From(QuestionIndex, Date),
    /// The answered day is before this day.
    Before(QuestionIndex, Date),
    /// Every country of the answer (a country, countries, or those of a region) is in the area or list.
    In(QuestionIndex, AreaRef),
    /// Not every country of the answer is in the area or list.
    NotIn(QuestionIndex, AreaRef),
    /// The as-of date is this day or later.
    AsOfFrom(Date),
    /// The as-of date is before this day.
    AsOfBefore(Date),
    /// The answered region is one of these codes.
    RegionIs(QuestionIndex, &'static [Text]),
}

impl Test {
    /// Returns the question whose answer is tested; nothing where it is the as-of date.
    #[must_use]
    pub const fn question(&self) -> Option<QuestionIndex> {
        match self {
            Self::OneOf(question, _)
            | Self::NoneOf(question, _)
            | Self::From(question, _)
            | Self::Before(question, _)
            | Self::In(question, _)
            | Self::NotIn(question, _)
            | Self::RegionIs(question, _) => Some(*question),
            Self::AsOfFrom(_) | Self::AsOfBefore(_) => None,
        }
    }
}

/// A named area or a list of countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AreaRef {
    /// An area of the facts, by id, with its members on the as-of date.
    Area(Text),
    /// A list.
    List(&'static [Country]),
}

ids! {
    /// A part of the questionnaire: first what is in use and who uses it, then what only matters for some.
    Section, key "section" {
        /// The services.
        Services = "services",
        /// The organisation.
        Organisation = "organisation",
        /// The data.
        Data = "data",
        /// Contracts.
        Contracts = "contracts",
        /// Protection.
        Protection = "protection",
        /// People with access.
        People = "people",
    }
}

ids! {
    /// What an answer is about: how often the question is asked.
    Scope {
        /// Once.
        Organisation = "organisation",
        /// Once for all services of a provider.
        Provider = "provider",
        /// Once for all services of a product family, for example a Microsoft 365 tenant.
        Family = "family",
        /// For each service.
        Service = "service",
        /// For each group of people with access.
        Access = "access",
        /// For one flow of which the facts do not say where it happens.
        Flow = "flow",
        /// For one law and one company: whether the law reaches it.
        Law = "law",
    }
}

ids! {
    /// What kind of answer a question takes.
    AnswerKind {
        /// One of the options.
        Choice = "choice",
        /// Any number of the options.
        Choices = "choices",
        /// A country.
        Country = "country",
        /// One or more countries.
        Countries = "countries",
        /// A region of the product's provider.
        Region = "region",
        /// A day.
        Date = "date",
    }
}

/// An answer that follows from the rest of the set-up.
#[derive(Clone, Copy, Debug)]
pub struct Derivation {
    /// The value that follows, an option or a code.
    pub value: Text,
    /// When it follows.
    pub when: When,
    /// The fact behind it.
    pub fact: Text,
}

/// One question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Stable id, kebab-case with dots; message key `q-…` with dashes for dots.
    pub id: Text,
    /// The part of the questionnaire that it belongs to.
    pub section: Section,
    /// How often it is asked.
    pub scope: Scope,
    /// What kind of answer it takes.
    pub kind: AnswerKind,
    /// Options of a choice, the one of least concern first.
    pub options: &'static [Text],
    /// Days at which a date answer begins to make a difference.
    pub cuts: &'static [Date],
    /// Who can answer it.
    pub who: WhoKnows,
    /// The effort to bring an answer about, from 1 (a switch) to 5 (a project): a choice has one number for each
    /// option, 0 = never to be proposed. Empty: the answer is a fact that nobody can change for the assessment's sake.
    pub effort: &'static [u8],
    /// Who brings it about.
    pub acts: WhoKnows,
    /// Answers that may follow from the rest of the set-up.
    pub derive: &'static [Derivation],
    /// The question about the same thing that is asked before it: only its answer shows whether this one matters.
    pub follows: Option<QuestionIndex>,
}

impl Packed for When {
    fn pack(&self, packer: &mut Packer) {
        packer.list(self.0);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        Self(from.list())
    }

    fn layout(layout: &mut Layout) {
        layout.field("When", |when: &Self| &when.0);
    }
}

packed!(enum Test {
    0 = OneOf(question, options),
    1 = NoneOf(question, options),
    2 = From(question, day),
    3 = Before(question, day),
    4 = In(question, area),
    5 = NotIn(question, area),
    6 = AsOfFrom(day),
    7 = AsOfBefore(day),
    8 = RegionIs(question, codes),
});
packed!(enum AreaRef { 0 = Area(id), 1 = List(countries) });
packed!(struct Derivation { value, when, fact });
packed!(struct Question { id, section, scope, kind, options, cuts, who, effort, acts, derive, follows });
