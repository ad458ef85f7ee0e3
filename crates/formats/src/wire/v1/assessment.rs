//! The assessment, for programs.

use serde::Serialize;

use super::API_VERSION;
use super::causes::{Cause, causes_of};
use super::declared::{Mark, Policy, Resting};
use super::shared::{Stamp, Target, UnitRef, Verdict, question_id, truth_id};
use limes_assess::organisation::{Organisation, declaration_effect};
use limes_assess::{Beyond, FlowResult, Located, Setup, UnitId, UnitResult, assess};
use limes_assess::{Transfer, caveats};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::{Axis, CountrySet};

/// The whole assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// Version of this form.
    pub version: u32,
    /// The day for which it holds.
    pub as_of: String,
    /// The boundary.
    pub boundary: Boundary,
    /// Which knowledge it rests on.
    pub knowledge: Stamp,
    /// Id of the headline.
    pub headline: Text,
    /// Whether there is a transfer to a third country (Chapter V): `no`, `contested`, `open` or `yes`.
    pub transfer: Text,
    /// The worst of all units.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Services, in the order of the set-up.
    pub services: Vec<Unit>,
    /// Groups of people with access, in the order of the set-up.
    pub access: Vec<Unit>,
    /// Flows that come once with a provider.
    pub commons: Vec<Unit>,
    /// Findings, most weight first.
    pub findings: Vec<Finding>,
    /// Causes, in the order of the axes, what is certain first.
    pub causes: Vec<Cause>,
    /// Open questions, those to ask next first.
    pub open: Vec<Open>,
    /// Warnings about the verdict.
    pub warnings: Vec<Warning>,
    /// What had happened by the day, the latest first.
    pub events: Vec<Event>,
    /// Facts on which the verdict rests that were not verified, or whose review is overdue on the day.
    pub doubtful: Vec<Doubtful>,
    /// How many facts the verdict rests on.
    pub facts: usize,
    /// The services, people and common flows of which so much is open that their verdict is every level that a rule can
    /// conclude; absent if there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounded: Option<Bounded>,
    /// The effect of an organisation's declarations; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<Resting>,
    /// The parts that the organisation does not allow; absent without a policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<Policy>,
}

/// What was not worked out exactly. A bound never reassures more than the exact verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bounded {
    /// Units of which too much is open.
    pub units: Vec<UnitRef>,
    /// Whether the verdict of the whole is a bound, although those of the units are exact.
    pub whole: bool,
}

/// The boundary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Boundary {
    /// As in the set-up file.
    pub kind: Text,
    /// The countries inside on the day.
    pub countries: Vec<String>,
    /// Id of the organisation's own boundary, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<Text>,
}

/// One unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unit {
    /// Which unit.
    pub unit: UnitRef,
    /// The user's own name for it, or empty.
    pub name: String,
    /// Id of the product; nothing for people and common flows.
    pub product: Option<Text>,
    /// Id of the provider, or empty.
    pub provider: Text,
    /// Whether it can be used on the day: `yes`, `no`, `unknown`.
    pub available: Text,
    /// The worst of its flows.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// The flows that happen or may happen.
    pub flows: Vec<Flow>,
    /// Where it is milder because of what an organisation declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<Mark>,
}

/// One flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Flow {
    /// Id within the product.
    pub id: Text,
    /// Kind of flow.
    pub kind: Text,
    /// Kind of data.
    pub data: Text,
    /// `full` or `limited`.
    pub extent: Text,
    /// `yes`, or `unknown` while open.
    pub happens: Text,
    /// Where.
    #[serde(rename = "where")]
    pub place: Where,
    /// The customer's means against it.
    pub control: Text,
    /// The question whose answer is that control.
    pub switch: Option<Text>,
    /// The four answers for this flow.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Facts that document it.
    pub facts: Vec<Text>,
}

/// Where a flow happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Where {
    /// Countries in each of which it happens.
    pub countries: Vec<String>,
    /// An area in some countries of which it happens.
    pub area: Option<Area>,
    /// `outside-eu-efta` or `anywhere`, where more than named countries comes in.
    pub beyond: Option<Text>,
    /// Whether the place is open.
    pub open: bool,
}

/// An area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Area {
    /// Id, or empty.
    pub id: Text,
    /// Its countries on the day.
    pub countries: Vec<String>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Id of the rule.
    pub rule: Text,
    /// The axis.
    pub axis: Text,
    /// The level of concern that it concludes.
    pub level: Text,
    /// Of which unit.
    pub unit: UnitRef,
    /// Ids of the flows.
    pub flows: Vec<Text>,
    /// `yes`, or `unknown` if it depends on open questions.
    pub truth: Text,
    /// Sources of the rule.
    pub sources: Vec<Text>,
}

/// One open question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Open {
    /// Id of the question.
    pub question: Text,
    /// The subject of the question.
    pub target: Target,
    /// Who can answer it: `customer`, `provider`, `lawyer`.
    pub who: Text,
    /// Whether the answer was "I don't know".
    pub asked: bool,
    /// How many flows it can change.
    pub flows: usize,
    /// The axes on which it can change something.
    pub axes: Vec<Text>,
}

/// One warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Warning {
    /// Id of the warning.
    pub id: Text,
    /// The fact to which it belongs.
    pub fact: Text,
}

/// Something that had happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// The fact.
    pub fact: Text,
    /// The day, if known.
    pub date: Option<String>,
}

/// A fact that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Doubtful {
    /// The fact.
    pub fact: Text,
    /// How it was established.
    pub grade: Text,
    /// Whether its review is overdue on the day.
    pub stale: bool,
}

/// Assesses a set-up on its day, and returns the result for programs.
#[must_use]
pub fn assessment(setup: &Setup, knowledge: &Knowledge) -> Assessment {
    assessment_under(setup, knowledge, &Organisation::default())
}

/// Returns the same under the configuration of an organisation; the knowledge is that of [`Organisation::knowledge`].
#[must_use]
pub fn assessment_under(setup: &Setup, knowledge: &Knowledge, site: &Organisation) -> Assessment {
    assessment_of(setup, knowledge, site, &assess(setup, knowledge))
}

/// Returns the same from an assessment that was already made.
#[must_use]
pub fn assessment_of(
    setup: &Setup,
    knowledge: &Knowledge,
    site: &Organisation,
    assessment: &limes_assess::Assessment,
) -> Assessment {
    let resting = declaration_effect(setup, knowledge, assessment);
    let caveats = caveats(setup, knowledge, assessment);
    let units = |wanted: fn(UnitId) -> bool| -> Vec<Unit> {
        assessment
            .units
            .iter()
            .filter(|unit| wanted(unit.unit.id))
            .map(|result| unit(setup, knowledge, result, resting.as_ref()))
            .collect()
    };
    Assessment {
        version: API_VERSION,
        as_of: setup.as_of.to_string(),
        boundary: Boundary {
            kind: setup.boundary.kind().id(),
            countries: codes(
                &setup
                    .boundary
                    .countries(&knowledge.areas(setup.as_of), knowledge, setup.as_of),
            ),
            own: site.boundary(&setup.boundary).map(|own| own.id),
        },
        knowledge: Stamp::of(knowledge),
        headline: assessment.headline.id(),
        transfer: Transfer::of(assessment).id(),
        verdict: Verdict::of_whole(assessment),
        services: units(|id| matches!(id, UnitId::Service(_))),
        access: units(|id| matches!(id, UnitId::Access(_))),
        commons: units(|id| matches!(id, UnitId::Common(_))),
        findings: assessment.findings.iter().map(finding).collect(),
        causes: causes_of(setup, knowledge, assessment),
        open: assessment.open.iter().map(|one| open(one, knowledge)).collect(),
        warnings: caveats
            .warnings
            .iter()
            .map(|(id, fact)| Warning { id, fact: fact.id })
            .collect(),
        events: caveats
            .events
            .iter()
            .map(|fact| Event {
                fact: fact.id,
                date: fact.valid.from.map(|day| day.to_string()),
            })
            .collect(),
        doubtful: caveats
            .doubtful
            .iter()
            .map(|fact| Doubtful {
                fact: fact.id,
                grade: fact.grade.id(),
                stale: fact.review_by < setup.as_of,
            })
            .collect(),
        facts: caveats.facts,
        bounded: (!assessment.is_exact()).then(|| Bounded {
            units: assessment.bounded.iter().map(|unit| (*unit).into()).collect(),
            whole: assessment.bounded_whole,
        }),
        declared: resting.as_ref().map(Resting::of),
        policy: Policy::of(site, setup, knowledge, assessment),
    }
}

fn codes(countries: &CountrySet) -> Vec<String> {
    countries.iter().map(|country| country.to_string()).collect()
}

fn unit(
    setup: &Setup,
    knowledge: &Knowledge,
    result: &UnitResult,
    resting: Option<&limes_assess::organisation::DeclarationEffect>,
) -> Unit {
    let id = result.unit.id;
    let name = match id {
        UnitId::Service(id) => setup.services().iter().find(|s| s.id == id).map(|s| s.name.as_str()),
        UnitId::Access(id) => setup.access().iter().find(|a| a.id == id).map(|a| a.name.as_str()),
        UnitId::Common(_) => None,
    };
    Unit {
        unit: id.into(),
        name: name.unwrap_or_default().to_owned(),
        product: matches!(id, UnitId::Service(_)).then_some(result.unit.source),
        provider: result.unit.provider.unwrap_or_default(),
        available: truth_id(result.available),
        verdict: Verdict::of(&result.verdict),
        flows: result.flows.iter().map(|result| flow(result, knowledge)).collect(),
        declared: resting.and_then(|resting| resting.unit(id)).map(Mark::of),
    }
}

fn flow(result: &FlowResult, knowledge: &Knowledge) -> Flow {
    let flow = result.flow;
    Flow {
        id: flow.id,
        kind: flow.kind.id(),
        data: flow.data.id(),
        extent: flow.extent.id(),
        happens: truth_id(result.happens),
        place: place(result.located),
        control: flow.control.id(),
        switch: flow.switch.map(|question| question_id(question, knowledge)),
        verdict: Verdict::of(&result.verdict),
        facts: flow.facts.to_vec(),
    }
}

fn place(located: Located) -> Where {
    let nowhere = Where {
        countries: Vec::new(),
        area: None,
        beyond: None,
        open: false,
    };
    match located {
        Located::Nowhere => nowhere,
        Located::Open => Where { open: true, ..nowhere },
        Located::At(place) => Where {
            countries: codes(&place.certain),
            area: (!place.area.is_empty()).then(|| Area {
                id: place.area_id.unwrap_or_default(),
                countries: codes(&place.area),
            }),
            beyond: match place.beyond {
                Beyond::Nothing => None,
                Beyond::OutsideEuEfta => Some("outside-eu-efta"),
                Beyond::Anywhere => Some("anywhere"),
            },
            open: false,
        },
    }
}

fn finding(finding: &limes_assess::Finding) -> Finding {
    Finding {
        rule: finding.rule.id,
        axis: finding.rule.axis.id(),
        level: finding.rule.axis.level_id(finding.rule.level),
        unit: finding.unit.into(),
        flows: finding.flows.clone(),
        truth: truth_id(finding.truth),
        sources: finding.rule.sources.to_vec(),
    }
}

fn open(open: &limes_assess::Open, knowledge: &Knowledge) -> Open {
    Open {
        question: question_id(open.key.question, knowledge),
        target: open.key.target.into(),
        who: open.who.id(),
        asked: open.asked,
        flows: open.flows,
        axes: Axis::ALL
            .into_iter()
            .zip(open.axes)
            .filter(|(_, can)| *can)
            .map(|(axis, _)| axis.id())
            .collect(),
    }
}
