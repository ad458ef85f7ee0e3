//! Declarations and policy of an organisation, for programs.

use serde::Serialize;

use super::shared::{UnitRef, Verdict, truth_id};
use limes_assess::organisation::{Organisation, breaches};
use limes_assess::{Assessment, Setup};
use limes_knowledge::Knowledge;
use limes_model::Axis;
use limes_model::Text;

/// The effect of an organisation's declarations on a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Resting {
    /// Id of the headline without them.
    pub headline: Text,
    /// The mark of the whole if the declarations make it more lenient; otherwise nothing.
    pub mark: Option<Mark>,
    /// Ids of all declarations that are used, including those that make the result stricter.
    pub used: Vec<Text>,
}

/// A verdict that is more lenient because of declarations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// The axes on which it is more lenient.
    pub axes: Vec<Text>,
    /// The verdict without them.
    pub without: Verdict,
    /// Ids of the declarations.
    pub because: Vec<Text>,
}

impl Mark {
    pub(super) fn of(mark: &limes_assess::organisation::Mark) -> Self {
        let milder = Axis::ALL.into_iter().zip(mark.axes).filter(|(_, milder)| *milder);
        Self {
            axes: milder.map(|(axis, _)| axis.id()).collect(),
            without: Verdict::of(&mark.without),
            because: mark.because.clone(),
        }
    }
}

impl Resting {
    /// Returns the effect of declarations for programs.
    #[must_use]
    pub fn of(resting: &limes_assess::organisation::DeclarationEffect) -> Self {
        Self {
            headline: resting.headline.id(),
            mark: resting.whole.as_ref().map(Mark::of),
            used: resting.used.clone(),
        }
    }
}

/// A fact that an organisation adds, changes or withdraws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Declaration {
    /// The organisation's id.
    pub id: Text,
    /// Id of the fact.
    pub fact: Text,
    /// `new`, `changed` or `withdrawn`.
    pub what: Text,
}

pub(super) fn declarations(knowledge: &Knowledge) -> Vec<Declaration> {
    let all = knowledge.declared().iter();
    all.map(|declared| Declaration {
        id: declared.id,
        fact: declared.fact,
        what: match &declared.built_in {
            _ if declared.withdrawn => "withdrawn",
            Some(_) => "changed",
            None => "new",
        },
    })
    .collect()
}

/// The parts of a set-up that the policy of an organisation does not allow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// Short hash of the file with the policy.
    pub config: String,
    /// The parts that are not allowed or not yet decided; empty if everything is allowed.
    pub findings: Vec<Breach>,
}

/// A part that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Breach {
    /// `product`, `provider`, `region`, `boundary`, `stays`, `reach`, `basis`, `sector` or `incomplete`.
    pub rule: Text,
    /// The service; nothing for the set-up as a whole.
    pub unit: Option<UnitRef>,
    /// Id of the product or provider, or code of the region; empty if that is not known or not needed.
    pub value: Text,
    /// `yes`, or `unknown` if it depends on open questions.
    pub not_allowed: Text,
}

impl Policy {
    pub(super) fn of(
        site: &Organisation,
        setup: &Setup,
        knowledge: &Knowledge,
        assessment: &Assessment,
    ) -> Option<Self> {
        if site.policy.is_empty() {
            return None;
        }
        let dto = |breach: &limes_assess::organisation::Breach| Breach {
            rule: breach.rule.id(),
            unit: breach.unit.map(UnitRef::from),
            value: breach.value.unwrap_or_default(),
            not_allowed: truth_id(breach.not_allowed),
        };
        Some(Self {
            config: site.stamp.clone().unwrap_or_default(),
            findings: breaches(site, setup, knowledge, assessment).iter().map(dto).collect(),
        })
    }
}
