//! The assessment, for programs.

use serde::Serialize;

use super::API_VERSION;
use super::declared::{MarkDto, PolicyDto, RestingDto};
use super::shared::{StampDto, TargetDto, UnitRefDto, VerdictDto, axis_id, level_id, question_id, truth_id};
use limes_assess::organisation::{Resting, Site, resting};
use limes_assess::{Beyond, Boundary, Finding, FlowResult, Located, Open, Setup, UnitId, UnitResult, assess};
use limes_assess::{Transfer, context};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::{Axis, CountrySet};

/// The whole assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentDto {
    /// Version of this form.
    pub version: u32,
    /// The day for which it holds.
    pub as_of: String,
    /// What counts as inside.
    pub boundary: BoundaryDto,
    /// Which knowledge it rests on.
    pub knowledge: StampDto,
    /// Id of the headline.
    pub headline: Text,
    /// Whether there is a transfer to a third country (Chapter V): `no`, `contested`, `open` or `yes`.
    pub transfer: Text,
    /// The worst of all units.
    #[serde(flatten)]
    pub verdict: VerdictDto,
    /// Services, in the order of the set-up.
    pub services: Vec<UnitDto>,
    /// Groups of people with access, in the order of the set-up.
    pub access: Vec<UnitDto>,
    /// Flows that come once with a provider.
    pub commons: Vec<UnitDto>,
    /// Findings, most weight first.
    pub findings: Vec<FindingDto>,
    /// Open questions, those to ask next first.
    pub open: Vec<OpenDto>,
    /// Warnings that stand beside the verdict.
    pub warnings: Vec<WarningDto>,
    /// What had happened by the day, the latest first.
    pub events: Vec<EventDto>,
    /// Facts on which the verdict rests that were not verified, or whose review is overdue on the day.
    pub doubtful: Vec<DoubtfulDto>,
    /// How many facts the verdict rests on.
    pub facts: usize,
    /// What of it rests on declarations of an organisation; absent where nothing does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<RestingDto>,
    /// What the organisation does not allow; absent where it has no policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyDto>,
}

/// The boundary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BoundaryDto {
    /// As in the set-up file.
    pub kind: Text,
    /// The countries inside on the day.
    pub countries: Vec<String>,
    /// Id of the organisation's own boundary, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<Text>,
}

/// One unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UnitDto {
    /// Which unit.
    pub unit: UnitRefDto,
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
    pub verdict: VerdictDto,
    /// The flows that happen or may happen.
    pub flows: Vec<FlowDto>,
    /// Where it is milder because of what an organisation declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<MarkDto>,
}

/// One flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlowDto {
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
    pub place: WhereDto,
    /// What the customer can do about it.
    pub control: Text,
    /// The question whose answer is that control.
    pub switch: Option<Text>,
    /// The four answers for this flow.
    #[serde(flatten)]
    pub verdict: VerdictDto,
    /// Facts that document it.
    pub facts: Vec<Text>,
}

/// Where a flow happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WhereDto {
    /// Countries in each of which it happens.
    pub countries: Vec<String>,
    /// An area in some countries of which it happens.
    pub area: Option<AreaDto>,
    /// `outside-eu-efta` or `anywhere`, where more than named countries comes in.
    pub beyond: Option<Text>,
    /// Whether the place is open.
    pub open: bool,
}

/// An area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AreaDto {
    /// Id, or empty.
    pub id: Text,
    /// Its countries on the day.
    pub countries: Vec<String>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FindingDto {
    /// Id of the rule.
    pub rule: Text,
    /// The axis.
    pub axis: Text,
    /// The level of concern that it concludes.
    pub level: Text,
    /// Of which unit.
    pub unit: UnitRefDto,
    /// Ids of the flows.
    pub flows: Vec<Text>,
    /// `yes`, or `unknown` where it depends on open questions.
    pub truth: Text,
    /// Sources of the rule.
    pub sources: Vec<Text>,
}

/// One open question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenDto {
    /// Id of the question.
    pub question: Text,
    /// What it is about.
    pub target: TargetDto,
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
pub struct WarningDto {
    /// Id of the warning.
    pub id: Text,
    /// The fact to which it belongs.
    pub fact: Text,
}

/// Something that had happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventDto {
    /// The fact.
    pub fact: Text,
    /// The day, if known.
    pub date: Option<String>,
}

/// A fact that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DoubtfulDto {
    /// The fact.
    pub fact: Text,
    /// How it was established.
    pub grade: Text,
    /// Whether its review is overdue on the day.
    pub stale: bool,
}

/// Assesses a set-up on its day.
#[must_use]
pub fn assessment(setup: &Setup, knowledge: &Knowledge) -> AssessmentDto {
    assessment_under(setup, knowledge, &Site::default())
}

/// The same under what a site brings along: the knowledge is that of [`Site::knowledge`].
#[must_use]
pub fn assessment_under(setup: &Setup, knowledge: &Knowledge, site: &Site) -> AssessmentDto {
    let assessment = assess(setup, knowledge);
    let resting = resting(setup, knowledge, &assessment);
    let context = context(setup, knowledge);
    let units = |wanted: fn(UnitId) -> bool| -> Vec<UnitDto> {
        assessment
            .units
            .iter()
            .filter(|unit| wanted(unit.unit.id))
            .map(|result| unit(setup, knowledge, result, resting.as_ref()))
            .collect()
    };
    AssessmentDto {
        version: API_VERSION,
        as_of: setup.as_of.to_string(),
        boundary: BoundaryDto {
            kind: boundary_kind(&setup.boundary),
            countries: codes(
                &setup
                    .boundary
                    .countries(&knowledge.areas(setup.as_of), knowledge, setup.as_of),
            ),
            own: site.boundary(&setup.boundary).map(|own| own.id),
        },
        knowledge: StampDto::of(knowledge),
        headline: assessment.headline.id(),
        transfer: Transfer::of(&assessment).id(),
        verdict: VerdictDto::of_whole(&assessment),
        services: units(|id| matches!(id, UnitId::Service(_))),
        access: units(|id| matches!(id, UnitId::Access(_))),
        commons: units(|id| matches!(id, UnitId::Common(_))),
        findings: assessment.findings.iter().map(finding).collect(),
        open: assessment.open.iter().map(|one| open(one, knowledge)).collect(),
        warnings: context
            .warnings
            .iter()
            .map(|(id, fact)| WarningDto { id, fact: fact.id })
            .collect(),
        events: context
            .events
            .iter()
            .map(|fact| EventDto {
                fact: fact.id,
                date: fact.valid.from.map(|day| day.to_string()),
            })
            .collect(),
        doubtful: context
            .doubtful
            .iter()
            .map(|fact| DoubtfulDto {
                fact: fact.id,
                grade: fact.grade.id(),
                stale: fact.review_by < setup.as_of,
            })
            .collect(),
        facts: context.facts,
        declared: resting.as_ref().map(RestingDto::of),
        policy: PolicyDto::of(site, setup, knowledge, &assessment),
    }
}

const fn boundary_kind(boundary: &Boundary) -> Text {
    match boundary {
        Boundary::Eu => "eu",
        Boundary::Eea => "eea",
        Boundary::EuEfta => "eu-efta",
        Boundary::EeaAdequate => "eea-adequate",
        Boundary::Country(_) => "country",
        Boundary::List(_) => "list",
    }
}

fn codes(countries: &CountrySet) -> Vec<String> {
    countries.iter().map(|country| country.to_string()).collect()
}

fn unit(setup: &Setup, knowledge: &Knowledge, result: &UnitResult, resting: Option<&Resting>) -> UnitDto {
    let id = result.unit.id;
    let name = match id {
        UnitId::Service(id) => setup.services.iter().find(|s| s.id == id).map(|s| s.name.as_str()),
        UnitId::Access(id) => setup.access.iter().find(|a| a.id == id).map(|a| a.name.as_str()),
        UnitId::Common(_) => None,
    };
    UnitDto {
        unit: id.into(),
        name: name.unwrap_or_default().to_owned(),
        product: matches!(id, UnitId::Service(_)).then_some(result.unit.source),
        provider: result.unit.provider,
        available: truth_id(result.available),
        verdict: VerdictDto::of(&result.verdict),
        flows: result.flows.iter().map(|result| flow(result, knowledge)).collect(),
        declared: resting.and_then(|resting| resting.unit(id)).map(MarkDto::of),
    }
}

fn flow(result: &FlowResult, knowledge: &Knowledge) -> FlowDto {
    let flow = result.flow;
    FlowDto {
        id: flow.id,
        kind: flow.kind.id(),
        data: flow.data.id(),
        extent: flow.extent.id(),
        happens: truth_id(result.happens),
        place: place(result.located),
        control: flow.control.id(),
        switch: flow.switch.map(|question| question_id(question, knowledge)),
        verdict: VerdictDto::of(&result.verdict),
        facts: flow.facts.to_vec(),
    }
}

fn place(located: Located) -> WhereDto {
    let nowhere = WhereDto {
        countries: Vec::new(),
        area: None,
        beyond: None,
        open: false,
    };
    match located {
        Located::Nowhere => nowhere,
        Located::Open => WhereDto { open: true, ..nowhere },
        Located::At(place) => WhereDto {
            countries: codes(&place.certain),
            area: (!place.area.is_empty()).then(|| AreaDto {
                id: place.area_id,
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

fn finding(finding: &Finding) -> FindingDto {
    FindingDto {
        rule: finding.rule.id,
        axis: axis_id(finding.rule.axis),
        level: level_id(finding.rule.axis, finding.rule.level),
        unit: finding.unit.into(),
        flows: finding.flows.clone(),
        truth: truth_id(finding.truth),
        sources: finding.rule.sources.to_vec(),
    }
}

fn open(open: &Open, knowledge: &Knowledge) -> OpenDto {
    OpenDto {
        question: question_id(open.key.question, knowledge),
        target: open.key.target.into(),
        who: open.who.id(),
        asked: open.asked,
        flows: open.flows,
        axes: Axis::ALL
            .into_iter()
            .zip(open.axes)
            .filter(|(_, can)| *can)
            .map(|(axis, _)| axis_id(axis))
            .collect(),
    }
}
