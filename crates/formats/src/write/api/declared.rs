//! What an organisation declared and allows, for programs.

use serde::Serialize;

use super::shared::{UnitRefDto, VerdictDto, axis_id, truth_id};
use limes_assess::organisation::{Breach, Mark, Resting, Site, breaches};
use limes_assess::{Assessment, Setup};
use limes_knowledge::Knowledge;
use limes_model::Axis;
use limes_model::Text;

/// What of a result rests on declarations of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RestingDto {
    /// Id of the headline without them.
    pub headline: Text,
    /// Where the whole is milder because of them; nothing where it is not.
    pub mark: Option<MarkDto>,
    /// Ids of all declarations that come into it, also of those that make it stricter.
    pub used: Vec<Text>,
}

/// A verdict that is milder because of declarations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MarkDto {
    /// The axes on which it is milder.
    pub axes: Vec<Text>,
    /// The verdict without them.
    pub without: VerdictDto,
    /// Ids of the declarations.
    pub because: Vec<Text>,
}

impl MarkDto {
    pub(super) fn of(mark: &Mark) -> Self {
        let milder = Axis::ALL.into_iter().zip(mark.axes).filter(|(_, milder)| *milder);
        Self {
            axes: milder.map(|(axis, _)| axis_id(axis)).collect(),
            without: VerdictDto::of(&mark.without),
            because: mark.because.clone(),
        }
    }
}

impl RestingDto {
    /// Of what a result rests on.
    #[must_use]
    pub fn of(resting: &Resting) -> Self {
        Self {
            headline: resting.headline.id(),
            mark: resting.whole.as_ref().map(MarkDto::of),
            used: resting.used.clone(),
        }
    }
}

/// A fact that an organisation adds, changes or withdraws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeclarationDto {
    /// The organisation's id.
    pub id: Text,
    /// Id of the fact.
    pub fact: Text,
    /// `new`, `changed` or `withdrawn`.
    pub what: Text,
}

pub(super) fn declarations(knowledge: &Knowledge) -> Vec<DeclarationDto> {
    let all = knowledge.declared().iter();
    all.map(|declared| DeclarationDto {
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

/// What an organisation does not allow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicyDto {
    /// Short hash of the file in which the policy stands.
    pub config: String,
    /// What is not allowed, and what cannot be told yet; empty where all is allowed.
    pub findings: Vec<BreachDto>,
}

/// Something that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BreachDto {
    /// `product`, `provider`, `region`, `boundary`, `stays`, `reach`, `basis`, `sector` or `incomplete`.
    pub rule: Text,
    /// The service; nothing for the whole.
    pub unit: Option<UnitRefDto>,
    /// Id of the product or provider, or code of the region; empty where that is not known or needed.
    pub value: Text,
    /// `yes`, or `unknown` where it cannot be told yet.
    pub not_allowed: Text,
}

impl PolicyDto {
    pub(super) fn of(site: &Site, setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> Option<Self> {
        if site.policy.is_empty() {
            return None;
        }
        let dto = |breach: &Breach| BreachDto {
            rule: breach.rule.id(),
            unit: breach.unit.map(UnitRefDto::from),
            value: breach.value,
            not_allowed: truth_id(breach.not_allowed),
        };
        Some(Self {
            config: site.stamp.clone(),
            findings: breaches(site, setup, knowledge, assessment).iter().map(dto).collect(),
        })
    }
}
