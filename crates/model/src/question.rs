//! What a question is made of.

use crate::{Country, Date, Packed, Packer, Text, Unpacker, WhoKnows, packed};

/// Index of a question in the list of questions of a knowledge.
pub type QuestionIndex = u16;

/// A conjunction of tests; empty = always.
#[derive(Clone, Copy, Debug)]
pub struct When(pub &'static [Test]);

/// One test of an answer or of the as-of date.
#[derive(Clone, Copy, Debug)]
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

/// A named area or a list of countries.
#[derive(Clone, Copy, Debug)]
pub enum AreaRef {
    /// An area of the facts, by id, with its members on the as-of date.
    Area(Text),
    /// A list.
    List(&'static [Country]),
}

/// Part of the questionnaire in which a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The organisation.
    Organisation,
    /// The data.
    Data,
    /// The services.
    Services,
    /// People with access.
    People,
    /// Contracts.
    Contracts,
    /// Protection.
    Protection,
}

impl Section {
    /// All sections in their order.
    pub const ALL: [Self; 6] = [
        Self::Organisation,
        Self::Data,
        Self::Services,
        Self::People,
        Self::Contracts,
        Self::Protection,
    ];

    /// Stable id.
    #[must_use]
    pub const fn id(self) -> Text {
        match self {
            Self::Organisation => "organisation",
            Self::Data => "data",
            Self::Services => "services",
            Self::People => "people",
            Self::Contracts => "contracts",
            Self::Protection => "protection",
        }
    }
}

/// What an answer is about: how often the question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Once.
    Organisation,
    /// Once for all services of a provider.
    Provider,
    /// Once for all services of a product family, for example a Microsoft 365 tenant.
    Family,
    /// For each service.
    Service,
    /// For each group of people with access.
    Access,
    /// For one flow of which the facts do not say where it happens.
    Flow,
    /// For one law and one company: whether the law reaches it.
    Law,
}

/// What kind of answer it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// One of the options.
    Choice,
    /// Any number of the options.
    Choices,
    /// A country.
    Country,
    /// One or more countries.
    Countries,
    /// A region of the product's provider.
    Region,
    /// A day.
    Date,
}

/// An answer that the set-up already fixes.
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
    /// Where it stands.
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
    /// What it takes to bring an answer about, from 1 (a switch) to 5 (a project): a choice has one number for each
    /// option, 0 = never to be proposed. Empty: the answer is a fact that nobody can change for the assessment's sake.
    pub effort: &'static [u8],
    /// Who brings it about.
    pub acts: WhoKnows,
    /// Sources behind the question.
    pub sources: &'static [Text],
    /// What the set-up may already fix.
    pub derive: &'static [Derivation],
}

impl Packed for When {
    fn pack(&self, packer: &mut Packer) {
        packer.list(self.0);
    }

    fn unpack(from: &mut Unpacker) -> Option<Self> {
        from.list().map(Self)
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
packed!(enum Section { 0 = Organisation, 1 = Data, 2 = Services, 3 = People, 4 = Contracts, 5 = Protection });
packed!(enum Scope { 0 = Organisation, 1 = Provider, 2 = Family, 3 = Service, 4 = Access, 5 = Flow, 6 = Law });
packed!(enum AnswerKind { 0 = Choice, 1 = Choices, 2 = Country, 3 = Countries, 4 = Region, 5 = Date });
packed!(struct Derivation { value, when, fact });
packed!(struct Question { id, section, scope, kind, options, cuts, who, effort, acts, sources, derive });
