//! Types that several results share.

use serde::Serialize;

use limes_assess::{Assessment, Headline, UnitId};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::question::QuestionIndex;
use limes_model::{Axis, Truth};

/// The knowledge of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stamp {
    /// Version of the knowledge.
    pub version: Text,
    /// Its day.
    pub date: String,
    /// If an organisation extended the knowledge: short hash of its file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended: Option<String>,
}

impl Stamp {
    pub(super) fn of(knowledge: &Knowledge) -> Self {
        Self {
            version: knowledge.version().unwrap_or_default(),
            date: knowledge.date().to_string(),
            extended: knowledge.stamp().map(str::to_owned),
        }
    }
}

/// The levels that are still possible on one axis, the least serious first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Levels {
    /// Ids of the levels.
    pub possible: Vec<Text>,
    /// The level, if only one is possible.
    pub settled: Option<Text>,
}

/// The four answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// Does it stay inside the boundary?
    pub stays: Levels,
    /// Who outside can reach it?
    pub reach: Levels,
    /// Is there a legal basis for the data that leaves?
    pub basis: Levels,
    /// Does a rule of the sector forbid it?
    pub sector: Levels,
}

impl Verdict {
    /// Returns the verdict of a whole set-up. If nothing is described, every level is possible.
    #[must_use]
    pub fn of_whole(assessment: &Assessment) -> Self {
        if assessment.headline != Headline::Empty {
            return Self::of(&assessment.verdict);
        }
        Self {
            stays: all(Axis::Stays),
            reach: all(Axis::Reach),
            basis: all(Axis::Basis),
            sector: all(Axis::Sector),
        }
    }

    /// Returns a verdict for programs.
    #[must_use]
    pub fn of(verdict: &limes_assess::Verdict) -> Self {
        let levels = |axis| levels(axis, verdict.axis(axis));
        Self {
            stays: levels(Axis::Stays),
            reach: levels(Axis::Reach),
            basis: levels(Axis::Basis),
            sector: levels(Axis::Sector),
        }
    }
}

/// Returns every level of an axis.
fn all(axis: Axis) -> Levels {
    Levels {
        possible: axis.level_ids().to_vec(),
        settled: None,
    }
}

pub(super) fn levels(axis: Axis, levels: &limes_assess::Levels) -> Levels {
    Levels {
        possible: levels.all().iter().map(|level| axis.level_id(*level)).collect(),
        settled: levels.settled().map(|level| axis.level_id(level)),
    }
}

pub(super) const fn truth_id(truth: Truth) -> Text {
    match truth {
        Truth::No => "no",
        Truth::Unknown => "unknown",
        Truth::Yes => "yes",
    }
}

pub(super) fn question_id(question: QuestionIndex, knowledge: &Knowledge) -> Text {
    knowledge.question(question).map_or("", |question| question.id)
}

/// One unit of the assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum UnitRef {
    /// A service, by its number in the set-up.
    Service {
        /// Number.
        id: u32,
    },
    /// A group of people with access, by its number in the set-up.
    Access {
        /// Number.
        id: u32,
    },
    /// Flows that come once with a provider.
    Common {
        /// Id.
        id: Text,
    },
}

impl From<UnitId> for UnitRef {
    fn from(unit: UnitId) -> Self {
        match unit {
            UnitId::Service(id) => Self::Service { id },
            UnitId::Access(id) => Self::Access { id },
            UnitId::Common(id) => Self::Common { id },
        }
    }
}

/// The subject of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Target {
    /// The organisation.
    Organisation,
    /// All services of a product family.
    Family {
        /// Id of the family.
        family: Text,
    },
    /// All services of a provider.
    Provider {
        /// Id of the provider.
        provider: Text,
    },
    /// One service.
    Service {
        /// Its number.
        id: u32,
    },
    /// One group of people with access.
    Access {
        /// Its number.
        id: u32,
    },
    /// One flow.
    Flow {
        /// Of which unit.
        unit: UnitRef,
        /// Id of the flow.
        flow: Text,
    },
    /// One law and one company.
    Law {
        /// Id of the company.
        company: Text,
        /// Id of the law, or the code of a country for its laws if no fact names any.
        law: Text,
    },
    /// One law, and a company that the user describes for one unit.
    UnitLaw {
        /// The unit.
        unit: UnitRef,
        /// Id of the law, or the code of a country for its laws if no fact names any.
        law: Text,
    },
}

impl From<limes_assess::Target> for Target {
    fn from(target: limes_assess::Target) -> Self {
        match target {
            limes_assess::Target::Organisation => Self::Organisation,
            limes_assess::Target::Family(family) => Self::Family { family },
            limes_assess::Target::Provider(provider) => Self::Provider { provider },
            limes_assess::Target::Service(id) => Self::Service { id },
            limes_assess::Target::Access(id) => Self::Access { id },
            limes_assess::Target::Flow(unit, flow) => Self::Flow {
                unit: unit.into(),
                flow,
            },
            limes_assess::Target::LawItself(law) => Self::Law { company: "", law },
            limes_assess::Target::Law(company, law) => Self::Law { company, law },
            limes_assess::Target::UnitLaw(unit, law) => Self::UnitLaw { unit: unit.into(), law },
        }
    }
}

/// Somebody who handles data, or can be compelled to hand it over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Party {
    /// The user's own organisation.
    Organisation,
    /// A company.
    Company {
        /// Id of the provider.
        provider: Text,
    },
    /// The company behind a unit that the user describes.
    Described {
        /// The unit.
        unit: UnitRef,
    },
    /// A company that the facts do not name.
    Unnamed {
        /// Its country.
        country: String,
    },
}

impl From<limes_assess::Party> for Party {
    fn from(party: limes_assess::Party) -> Self {
        match party {
            limes_assess::Party::Organisation => Self::Organisation,
            limes_assess::Party::Company(provider) => Self::Company { provider },
            limes_assess::Party::Described(unit) => Self::Described { unit: unit.into() },
            limes_assess::Party::Unnamed(country) => Self::Unnamed {
                country: country.to_string(),
            },
        }
    }
}

/// Who can answer an open question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Addressee {
    /// The user's own organisation.
    Organisation,
    /// A person with legal responsibility.
    Lawyer,
    /// A company, or what the user described.
    Party {
        /// Which.
        party: Party,
    },
}

impl From<limes_assess::Addressee> for Addressee {
    fn from(addressee: limes_assess::Addressee) -> Self {
        match addressee {
            limes_assess::Addressee::Organisation => Self::Organisation,
            limes_assess::Addressee::Lawyer => Self::Lawyer,
            limes_assess::Addressee::Party(party) => Self::Party { party: party.into() },
        }
    }
}
