//! The causes of an assessment, for programs.

use serde::Serialize;

use super::shared::{Party, UnitRef};
use limes_assess::{Destination, Setup, causes};
use limes_knowledge::Knowledge;
use limes_model::{CountrySet, Text};

/// Why the answer is what it is: findings grouped by who and where, each once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cause {
    /// The axis.
    pub axis: Text,
    /// The level that it brings about whatever is still answered, or nothing.
    pub certain: Option<Text>,
    /// The highest level that it may bring about.
    pub possible: Text,
    /// What it is.
    pub of: CauseOf,
    /// The flows to which it applies.
    pub effects: Vec<Effect>,
    /// Ids of the facts on which it rests.
    pub facts: Vec<Text>,
}

/// What distinguishes one cause from another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CauseOf {
    /// Data goes to a place outside.
    Place {
        /// By whose doing.
        by: Party,
        /// The countries outside, as far as they are known.
        countries: Vec<String>,
        /// `countries`, `area`, `boundless`, `open`.
        place: Text,
    },
    /// Somebody can be compelled.
    Reach {
        /// Who.
        party: Party,
        /// Through what.
        ways: Vec<Through>,
    },
    /// A transfer needs a basis.
    Basis {
        /// Who receives the data.
        importer: Party,
    },
    /// Rules of a sector.
    Sector {
        /// Ids of the facts about these rules.
        rules: Vec<Text>,
    },
}

/// A way in which a party can be compelled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Through {
    /// `seat`, `parent`, `link`, `territory`, `organisation`.
    pub way: Text,
    /// The countries whose laws are meant, as far as they are known.
    pub countries: Vec<String>,
    /// Ids of the facts about these laws.
    pub laws: Vec<Text>,
    /// Whether it is certain for at least one flow.
    pub certain: bool,
}

/// A flow to which a cause applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Effect {
    /// Of which unit.
    pub unit: UnitRef,
    /// Id of the flow.
    pub flow: Text,
    /// The level that the cause brings about in any case, or nothing.
    pub certain: Option<Text>,
    /// The highest level that it may bring about.
    pub possible: Text,
}

pub(super) fn causes_of(setup: &Setup, knowledge: &Knowledge, assessment: &limes_assess::Assessment) -> Vec<Cause> {
    let all = causes(setup, knowledge, assessment);
    let cause = |cause: &limes_assess::FindingCause| {
        let level = |level: u8| cause.axis.level_id(level);
        let certain = |of: u8| (of > 0).then(|| level(of));
        Cause {
            axis: cause.axis.id(),
            certain: certain(cause.certain()),
            possible: level(cause.possible()),
            of: cause.into(),
            effects: cause
                .effects
                .iter()
                .map(|effect| Effect {
                    unit: effect.unit.into(),
                    flow: effect.flow,
                    certain: certain(effect.certain),
                    possible: level(effect.possible),
                })
                .collect(),
            facts: cause.facts.clone(),
        }
    };
    all.iter().map(cause).collect()
}

pub(super) fn codes(countries: CountrySet) -> Vec<String> {
    countries.iter().map(|country| country.to_string()).collect()
}

impl From<&limes_assess::FindingCause> for CauseOf {
    fn from(cause: &limes_assess::FindingCause) -> Self {
        match &cause.of {
            limes_assess::CauseOf::Place { by, to } => {
                let (place, countries) = match to {
                    Destination::Countries(countries) => ("countries", *countries),
                    Destination::Area(countries) => ("area", *countries),
                    Destination::Boundless => ("boundless", CountrySet::EMPTY),
                    Destination::Open => ("open", CountrySet::EMPTY),
                };
                Self::Place {
                    by: (*by).into(),
                    countries: codes(countries),
                    place,
                }
            }
            limes_assess::CauseOf::Reach { party } => Self::Reach {
                party: (*party).into(),
                ways: cause.ways.iter().map(Into::into).collect(),
            },
            limes_assess::CauseOf::Basis { importer, .. } => Self::Basis {
                importer: (*importer).into(),
            },
            limes_assess::CauseOf::Sector { rules, .. } => Self::Sector { rules: rules.clone() },
        }
    }
}

impl From<&limes_assess::CompelledThrough> for Through {
    fn from(through: &limes_assess::CompelledThrough) -> Self {
        Self {
            way: through.way.id(),
            countries: codes(through.countries),
            laws: through.laws.clone(),
            certain: through.certain,
        }
    }
}
