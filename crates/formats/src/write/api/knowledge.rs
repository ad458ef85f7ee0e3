//! The knowledge, for programs: what may stand in a set-up, and what results point to.

use serde::Serialize;

use super::API_VERSION;
use super::declared::{DeclarationDto, declarations};
use super::shared::{StampDto, axis_id, level_id};
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Rule;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::facts::{Fact, FactValue};
use limes_model::question::{AnswerKind, Question, Scope};
use limes_model::{Date, Period};

/// The knowledge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KnowledgeDto {
    /// Version of this form.
    pub version: u32,
    /// Version and date of the knowledge.
    pub knowledge: StampDto,
    /// Products.
    pub products: Vec<ProductDto>,
    /// Flows that come once with a provider.
    pub commons: Vec<CommonDto>,
    /// Regions by provider and code.
    pub regions: Vec<RegionDto>,
    /// Questions.
    pub questions: Vec<QuestionDto>,
    /// Rules.
    pub rules: Vec<RuleDto>,
    /// Facts.
    pub facts: Vec<FactDto>,
    /// Sources.
    pub sources: Vec<SourceDto>,
    /// What an organisation declares: facts that it adds, changes or withdraws.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub declared: Vec<DeclarationDto>,
}

/// A product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProductDto {
    /// Id.
    pub id: Text,
    /// Id of the provider, or empty.
    pub provider: Text,
    /// Group in the picker.
    pub group: Text,
    /// Family, or empty.
    pub family: Text,
    /// Whose regions can be answered, or empty.
    pub regions: Text,
    /// Ids of its flows.
    pub flows: Vec<Text>,
}

/// Flows that come once with a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CommonDto {
    /// Id.
    pub id: Text,
    /// Id of the provider.
    pub provider: Text,
    /// Families of which one service is enough; empty = any product of the provider.
    pub families: Vec<Text>,
    /// Ids of its flows.
    pub flows: Vec<Text>,
}

/// A region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RegionDto {
    /// Owner of the list, as in a product's `regions`.
    pub provider: Text,
    /// Code.
    pub code: Text,
    /// Name, or empty.
    pub name: Text,
    /// Countries in which it may lie; empty when not named.
    pub countries: Vec<String>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionDto {
    /// Id.
    pub id: Text,
    /// Section of the questionnaire.
    pub section: Text,
    /// How often it is asked: `organisation`, `provider`, `family`, `service`, `access`, `flow`, `law`.
    pub scope: Text,
    /// `choice`, `choices`, `country`, `countries`, `region`, `date`.
    pub kind: Text,
    /// Options, the one of least concern first.
    pub options: Vec<Text>,
    /// Who can answer it.
    pub who: Text,
    /// Sources behind it.
    pub sources: Vec<Text>,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleDto {
    /// Id.
    pub id: Text,
    /// The axis.
    pub axis: Text,
    /// The level of concern that it concludes.
    pub level: Text,
    /// Sources.
    pub sources: Vec<Text>,
    /// Exceptions.
    pub exceptions: Vec<ExceptionDto>,
    /// First day, or nothing.
    pub from: Option<String>,
    /// First day on which it no longer holds, or nothing.
    pub to: Option<String>,
}

/// An exception of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExceptionDto {
    /// Id within the rule.
    pub id: Text,
    /// Sources.
    pub sources: Vec<Text>,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FactDto {
    /// Id.
    pub id: Text,
    /// How it was established: `verified`, `recalled`, `needs-check`, `declared`.
    pub grade: Text,
    /// First day, or nothing.
    pub valid_from: Option<String>,
    /// First day on which it no longer holds, or nothing.
    pub valid_to: Option<String>,
    /// Sources.
    pub sources: Vec<Text>,
    /// After this day it counts as stale.
    pub review_by: String,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceDto {
    /// Id.
    pub id: Text,
    /// Title.
    pub title: Text,
    /// Address, or empty.
    pub url: Text,
    /// Publisher, or empty.
    pub publisher: Text,
    /// Date as printed there.
    pub date: Text,
    /// Whether the law-maker, court, authority or maker itself speaks.
    pub primary: bool,
    /// How much of it was read, or empty.
    pub extent: Text,
}

/// The knowledge as it stands.
#[must_use]
pub fn knowledge(knowledge: &Knowledge) -> KnowledgeDto {
    KnowledgeDto {
        version: API_VERSION,
        knowledge: StampDto::of(knowledge),
        products: knowledge
            .products()
            .iter()
            .map(|p| ProductDto {
                id: p.id,
                provider: p.provider,
                group: p.group,
                family: p.family,
                regions: p.regions,
                flows: flow_ids(p.flows),
            })
            .collect(),
        commons: knowledge
            .commons()
            .iter()
            .map(|c| CommonDto {
                id: c.id,
                provider: c.provider,
                families: c.families.to_vec(),
                flows: flow_ids(c.flows),
            })
            .collect(),
        regions: knowledge.facts().filter_map(region).collect(),
        questions: knowledge.questions().iter().map(question).collect(),
        rules: knowledge.rules().iter().map(|r| rule(r)).collect(),
        facts: knowledge.facts().map(fact).collect(),
        sources: knowledge
            .sources()
            .iter()
            .chain(knowledge.own_sources())
            .map(|s| SourceDto {
                id: s.id,
                title: s.title,
                url: s.url,
                publisher: s.publisher,
                date: s.date,
                primary: s.primary,
                extent: s.extent,
            })
            .collect(),
        declared: declarations(knowledge),
    }
}

fn flow_ids(flows: &[Flow]) -> Vec<Text> {
    flows.iter().map(|flow| flow.id).collect()
}

fn region(fact: &Fact) -> Option<RegionDto> {
    let FactValue::Region {
        provider,
        code,
        name,
        ref countries,
        ..
    } = fact.value
    else {
        return None;
    };
    let countries = countries.iter().map(ToString::to_string).collect();
    Some(RegionDto {
        provider,
        code,
        name,
        countries,
    })
}

fn question(question: &Question) -> QuestionDto {
    QuestionDto {
        id: question.id,
        section: question.section.id(),
        scope: scope_id(question.scope),
        kind: kind_id(question.kind),
        options: question.options.to_vec(),
        who: question.who.id(),
        sources: question.sources.to_vec(),
    }
}

fn rule(rule: &Rule) -> RuleDto {
    let (from, to) = days(rule.in_force);
    RuleDto {
        id: rule.id,
        axis: axis_id(rule.axis),
        level: level_id(rule.axis, rule.level),
        sources: rule.sources.to_vec(),
        exceptions: rule
            .unless
            .iter()
            .map(|e| ExceptionDto {
                id: e.id,
                sources: e.sources.to_vec(),
            })
            .collect(),
        from,
        to,
    }
}

fn fact(fact: &Fact) -> FactDto {
    let (valid_from, valid_to) = days(fact.valid);
    FactDto {
        id: fact.id,
        grade: fact.grade.id(),
        valid_from,
        valid_to,
        sources: fact.sources.to_vec(),
        review_by: fact.review_by.to_string(),
    }
}

fn days(period: Period) -> (Option<String>, Option<String>) {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    (day(period.from), day(period.to))
}

const fn scope_id(scope: Scope) -> Text {
    match scope {
        Scope::Organisation => "organisation",
        Scope::Provider => "provider",
        Scope::Family => "family",
        Scope::Service => "service",
        Scope::Access => "access",
        Scope::Flow => "flow",
        Scope::Law => "law",
    }
}

pub(super) const fn kind_id(kind: AnswerKind) -> Text {
    match kind {
        AnswerKind::Choice => "choice",
        AnswerKind::Choices => "choices",
        AnswerKind::Country => "country",
        AnswerKind::Countries => "countries",
        AnswerKind::Region => "region",
        AnswerKind::Date => "date",
    }
}
