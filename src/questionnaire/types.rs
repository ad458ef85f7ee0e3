//! What a question is made of.

use crate::catalogue::When;
use crate::facts::Text;
use crate::packed;
use crate::vocab::{Date, WhoKnows};

/// Index of a question in [`super::QUESTIONS`].
pub type QuestionIndex = u16;

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

packed!(enum Section { 0 = Organisation, 1 = Data, 2 = Services, 3 = People, 4 = Contracts, 5 = Protection });
packed!(enum Scope { 0 = Organisation, 1 = Provider, 2 = Family, 3 = Service, 4 = Access, 5 = Flow, 6 = Law });
packed!(enum AnswerKind { 0 = Choice, 1 = Choices, 2 = Country, 3 = Countries, 4 = Region, 5 = Date });
packed!(struct Derivation { value, when, fact });
packed!(struct Question { id, section, scope, kind, options, cuts, who, effort, acts, sources, derive });
