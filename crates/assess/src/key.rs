//! What a question is about, and how it is answered.

use limes_model::question::QuestionIndex;
use limes_model::{Country, CountrySet, Date, Text};

/// What an answer is about. The order matters: an answer that makes another question arise comes before it (where a flow
/// happens before the contract with the company that receives it there, the seat of a company before the laws of that country).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The organisation.
    Organisation,
    /// All services of a product family.
    Family(Text),
    /// A group of people with access.
    Access(u32),
    /// One service.
    Service(u32),
    /// One flow of a unit.
    Flow(UnitId, Text),
    /// A provider, for all its services.
    Provider(Text),
    /// A law itself, whatever company it is about: the id of a rule of a sector, or the code of a country for its list of
    /// adequate countries.
    LawItself(Text),
    /// Whether one law reaches one company, by the ids of both. The code of a country in place of a law means all laws
    /// of that country where no fact names any.
    Law(Text, Text),
    /// The same for the companies that the user describes for one service or one group of people.
    UnitLaw(UnitId, Text),
}

impl Target {
    /// Returns the target of a question about a law, and about a company if one is named, by their ids.
    #[must_use]
    pub const fn law(company: Option<Text>, law: Text) -> Self {
        match company {
            Some(company) => Self::Law(company, law),
            None => Self::LawItself(law),
        }
    }

    /// Returns the unit that it is about, if it is about one alone.
    #[must_use]
    pub const fn unit(self) -> Option<UnitId> {
        match self {
            Self::Service(id) => Some(UnitId::Service(id)),
            Self::Access(id) => Some(UnitId::Access(id)),
            Self::Flow(unit, _) | Self::UnitLaw(unit, _) => Some(unit),
            _ => None,
        }
    }
}

/// A unit of the assessment: a service, a group of people with access, or flows that come once with a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitId {
    /// Flows that come once, by the id of the common.
    Common(Text),
    /// A service.
    Service(u32),
    /// A group of people.
    Access(u32),
}

/// One question about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What it is about. First in the order: what several services share comes before what one service has alone.
    pub target: Target,
    /// The question.
    pub question: QuestionIndex,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// "I don't know": asked, and still open.
    Unknown,
    /// One of the options, by its place.
    Choice(u8),
    /// Several options, bits by their places.
    Choices(u64),
    /// A country.
    Country(Country),
    /// Countries.
    Countries(CountrySet),
    /// A region, by its code within the provider of the product.
    Region(Text),
    /// A day.
    Date(Date),
}

impl Answer {
    /// Whether it says something: "I don't know" does not, and neither does a list of no country.
    #[must_use]
    pub fn says_something(&self) -> bool {
        match self {
            Self::Unknown => false,
            Self::Countries(countries) => !countries.is_empty(),
            _ => true,
        }
    }
}
