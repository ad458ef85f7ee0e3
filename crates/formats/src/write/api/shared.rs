//! What several results have in common.

use serde::Serialize;

use limes_assess::{Assessment, Headline, Levels, Target, UnitId, Verdict};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::question::QuestionIndex;
use limes_model::{Axis, Basis, Reach, Sector, Stays, Truth};

/// Which knowledge the result rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StampDto {
    /// Version of the knowledge.
    pub version: Text,
    /// Its day.
    pub date: String,
    /// Where an organisation extended it: short hash of the file that did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended: Option<String>,
}

impl StampDto {
    pub(super) fn of(knowledge: &Knowledge) -> Self {
        Self {
            version: knowledge.version(),
            date: knowledge.date().to_string(),
            extended: Some(knowledge.stamp().to_owned()).filter(|stamp| !stamp.is_empty()),
        }
    }
}

/// The levels that are still possible on one axis, least concern first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LevelsDto {
    /// Ids of the levels.
    pub possible: Vec<Text>,
    /// The level, if only one is possible.
    pub settled: Option<Text>,
}

/// The four answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerdictDto {
    /// Does it stay inside the boundary?
    pub stays: LevelsDto,
    /// Who outside can reach it?
    pub reach: LevelsDto,
    /// Is what leaves lawful?
    pub basis: LevelsDto,
    /// Does a rule of the sector forbid it?
    pub sector: LevelsDto,
}

impl VerdictDto {
    /// Of a whole set-up. Where nothing is described, nothing is ruled out.
    #[must_use]
    pub fn of_whole(assessment: &Assessment) -> Self {
        if assessment.headline != Headline::Empty {
            return Self::of(&assessment.verdict);
        }
        Self {
            stays: all(Stays::ALL, Stays::id),
            reach: all(Reach::ALL, Reach::id),
            basis: all(Basis::ALL, Basis::id),
            sector: all(Sector::ALL, Sector::id),
        }
    }

    /// Of a verdict.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Self {
        let levels = |axis| levels(axis, verdict.axis(axis));
        Self {
            stays: levels(Axis::Stays),
            reach: levels(Axis::Reach),
            basis: levels(Axis::Basis),
            sector: levels(Axis::Sector),
        }
    }
}

/// Every level of an axis.
fn all<Level: Copy>(levels: &[Level], id: fn(Level) -> Text) -> LevelsDto {
    LevelsDto {
        possible: levels.iter().map(|level| id(*level)).collect(),
        settled: None,
    }
}

fn levels(axis: Axis, levels: &Levels) -> LevelsDto {
    LevelsDto {
        possible: levels.all().iter().map(|level| level_id(axis, *level)).collect(),
        settled: levels.settled().map(|level| level_id(axis, level)),
    }
}

/// The id of a level of concern on an axis.
pub(super) fn level_id(axis: Axis, level: u8) -> Text {
    match axis {
        Axis::Stays => Stays::from_level(level).id(),
        Axis::Reach => Reach::from_level(level).id(),
        Axis::Basis => Basis::from_level(level).id(),
        Axis::Sector => Sector::from_level(level).id(),
    }
}

pub(super) const fn axis_id(axis: Axis) -> Text {
    match axis {
        Axis::Stays => "stays",
        Axis::Reach => "reach",
        Axis::Basis => "basis",
        Axis::Sector => "sector",
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
pub enum UnitRefDto {
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

impl From<UnitId> for UnitRefDto {
    fn from(unit: UnitId) -> Self {
        match unit {
            UnitId::Service(id) => Self::Service { id },
            UnitId::Access(id) => Self::Access { id },
            UnitId::Common(id) => Self::Common { id },
        }
    }
}

/// What a question is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum TargetDto {
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
        unit: UnitRefDto,
        /// Id of the flow.
        flow: Text,
    },
    /// One law and one company.
    Law {
        /// Id of the company.
        company: Text,
        /// Id of the law, or the code of a country for its laws where no fact names any.
        law: Text,
    },
    /// Whether one law reaches a company that the user describes for one unit.
    UnitLaw {
        /// The unit.
        unit: UnitRefDto,
        /// Id of the law, or the code of a country for its laws where no fact names any.
        law: Text,
    },
}

impl From<Target> for TargetDto {
    fn from(target: Target) -> Self {
        match target {
            Target::Organisation => Self::Organisation,
            Target::Family(family) => Self::Family { family },
            Target::Provider(provider) => Self::Provider { provider },
            Target::Service(id) => Self::Service { id },
            Target::Access(id) => Self::Access { id },
            Target::Flow(unit, flow) => Self::Flow {
                unit: unit.into(),
                flow,
            },
            Target::Law(company, law) => Self::Law { company, law },
            Target::UnitLaw(unit, law) => Self::UnitLaw { unit: unit.into(), law },
        }
    }
}
