//! The knowledge, for programs: the ids that a set-up can have, and those that results name.

use serde::Serialize;

use super::API_VERSION;
use super::declared::{Declaration, declarations};
use super::shared::Stamp;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::facts::FactValue;
use limes_model::law::{self, LawOf, NoProvision, Support};
use limes_model::{Date, Period};

/// The knowledge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Knowledge {
    /// Version of this form.
    pub version: u32,
    /// Version and date of the knowledge.
    pub knowledge: Stamp,
    /// Products.
    pub products: Vec<Product>,
    /// Flows that come once with a provider.
    pub commons: Vec<Common>,
    /// Regions by provider and code.
    pub regions: Vec<Region>,
    /// Questions.
    pub questions: Vec<Question>,
    /// Rules.
    pub rules: Vec<Rule>,
    /// Facts.
    pub facts: Vec<Fact>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Acts, decisions and guidance on which rules and facts rest.
    pub acts: Vec<Act>,
    /// Declarations of an organisation: facts that it adds, changes or withdraws.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub declared: Vec<Declaration>,
}

/// A product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Product {
    /// Id.
    pub id: Text,
    /// Id of the provider, or empty.
    pub provider: Text,
    /// Group in the picker.
    pub group: Text,
    /// Family, or empty.
    pub family: Text,
    /// The provider whose regions can be answered, or empty.
    pub regions: Text,
    /// Ids of its flows.
    pub flows: Vec<Text>,
}

/// Flows that come once with a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Common {
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
pub struct Region {
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
pub struct Question {
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
pub struct Rule {
    /// Id.
    pub id: Text,
    /// The axis.
    pub axis: Text,
    /// The level of concern that it concludes.
    pub level: Text,
    /// Sources.
    pub sources: Vec<Text>,
    /// The law on which it rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalBasis>,
    /// Exceptions.
    pub exceptions: Vec<Exception>,
    /// First day, or nothing.
    pub from: Option<String>,
    /// First day on which it no longer holds, or nothing.
    pub to: Option<String>,
}

/// An exception of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exception {
    /// Id within the rule.
    pub id: Text,
    /// Sources.
    pub sources: Vec<Text>,
    /// The law on which it rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalBasis>,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
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
    /// The law on which it rests, of facts about law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalBasis>,
    /// After this day it counts as stale.
    pub review_by: String,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
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
    /// Whether the source is the legislator, court, authority or vendor itself.
    pub primary: bool,
    /// How much of it was read, or empty.
    pub extent: Text,
}

/// An act, a decision or guidance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Act {
    /// Id.
    pub id: Text,
    /// Official title.
    pub title: Text,
    /// `union-act`, `union-judgment`, `appeal`, `statute`, `agreement`, `judgment`, `decision`, `guidance`.
    pub kind: Text,
    /// CELEX number, or empty.
    pub celex: Text,
    /// European legislation identifier, or empty.
    pub eli: Text,
    /// European case law identifier, or empty.
    pub ecli: Text,
    /// Its number or place of publication in its state, or the docket, or empty.
    pub national: Text,
    /// The day of a decision or of guidance, or nothing.
    pub date: Option<String>,
    /// Official address.
    pub url: Text,
    /// How its text was seen: `read`, `quoted`, `cited` (from memory).
    pub seen: Text,
}

/// The law on which something rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LegalBasis {
    /// Provisions.
    pub provisions: Vec<Provision>,
    /// Where they do not carry all of it: `narrower`, `day-doubtful`, `doubtful`; or empty.
    pub support: Text,
    /// Why there are none: `own-method`, `contract-terms`, `example-country`, `not-found`; or empty.
    pub none: Text,
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Provision {
    /// Id of the act.
    pub act: Text,
    /// Article, paragraph or margin number; empty for the whole act.
    pub at: Text,
}

/// Returns the knowledge.
#[must_use]
pub fn knowledge(knowledge: &limes_knowledge::Knowledge) -> Knowledge {
    Knowledge {
        version: API_VERSION,
        knowledge: Stamp::of(knowledge),
        products: knowledge
            .products()
            .iter()
            .map(|p| Product {
                id: p.id,
                provider: p.provider.unwrap_or_default(),
                group: p.group,
                family: p.family.unwrap_or_default(),
                regions: p.regions.unwrap_or_default(),
                flows: flow_ids(p.flows),
            })
            .collect(),
        commons: knowledge
            .commons()
            .iter()
            .map(|c| Common {
                id: c.id,
                provider: c.provider,
                families: c.families.to_vec(),
                flows: flow_ids(c.flows),
            })
            .collect(),
        regions: knowledge.facts().filter_map(|f| region(knowledge, f)).collect(),
        questions: knowledge.questions().iter().map(|q| question(knowledge, q)).collect(),
        rules: knowledge.rules().iter().map(|r| rule(knowledge, r)).collect(),
        facts: knowledge.facts().map(|f| fact(knowledge, f)).collect(),
        sources: knowledge
            .sources()
            .iter()
            .chain(knowledge.own_sources())
            .map(|s| Source {
                id: s.id,
                title: s.title,
                url: s.url.unwrap_or_default(),
                publisher: s.publisher.unwrap_or_default(),
                date: s.date,
                primary: s.primary,
                extent: s.extent.unwrap_or_default(),
            })
            .collect(),
        acts: knowledge.acts().iter().map(act).collect(),
        declared: declarations(knowledge),
    }
}

fn flow_ids(flows: &[Flow]) -> Vec<Text> {
    flows.iter().map(|flow| flow.id).collect()
}

fn region(knowledge: &limes_knowledge::Knowledge, fact: &limes_model::facts::Fact) -> Option<Region> {
    let FactValue::Region {
        provider,
        code,
        name,
        ref countries,
        ..
    } = *knowledge.said(fact)
    else {
        return None;
    };
    let countries = countries.iter().map(ToString::to_string).collect();
    Some(Region {
        provider,
        code,
        name: name.unwrap_or_default(),
        countries,
    })
}

fn question(knowledge: &limes_knowledge::Knowledge, question: &limes_model::question::Question) -> Question {
    Question {
        id: question.id,
        section: question.section.id(),
        scope: question.scope.id(),
        kind: question.kind.id(),
        options: question.options.to_vec(),
        who: question.who.id(),
        sources: knowledge.sources_of_question(question.id).to_vec(),
    }
}

fn rule(knowledge: &limes_knowledge::Knowledge, rule: &limes_knowledge::rules::Rule) -> Rule {
    let (from, to) = days(rule.in_force);
    Rule {
        id: rule.id,
        axis: rule.axis.id(),
        level: rule.axis.level_id(rule.level),
        sources: rule.sources.to_vec(),
        law: knowledge.law(LawOf::Rule(rule.id)).map(law),
        exceptions: rule
            .unless
            .iter()
            .map(|e| Exception {
                id: e.id,
                sources: e.sources.to_vec(),
                law: knowledge.law_of_exception(rule, e).map(law),
            })
            .collect(),
        from,
        to,
    }
}

fn fact(knowledge: &limes_knowledge::Knowledge, fact: &limes_model::facts::Fact) -> Fact {
    let (valid_from, valid_to) = days(fact.valid);
    Fact {
        id: fact.id,
        grade: fact.grade.id(),
        valid_from,
        valid_to,
        sources: knowledge.sources_of(fact).to_vec(),
        law: knowledge.law(LawOf::Fact(fact.id)).map(law),
        review_by: fact.review_by.to_string(),
    }
}

fn act(act: &law::Act) -> Act {
    Act {
        id: act.id,
        title: act.title,
        kind: act.kind.id(),
        celex: act.celex.unwrap_or_default(),
        eli: act.eli.unwrap_or_default(),
        ecli: act.ecli.unwrap_or_default(),
        national: act.national.unwrap_or_default(),
        date: act.date.map(|day| day.to_string()),
        url: act.url,
        seen: act.seen.id(),
    }
}

fn law(law: &law::Law) -> LegalBasis {
    let provisions = law.provisions.iter().map(|provision| Provision {
        act: provision.act,
        at: provision.at.unwrap_or_default(),
    });
    LegalBasis {
        provisions: provisions.collect(),
        support: law.support.map(Support::id).unwrap_or_default(),
        none: law.none.map(NoProvision::id).unwrap_or_default(),
    }
}

fn days(period: Period) -> (Option<String>, Option<String>) {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    (day(period.from), day(period.to))
}
