//! What differs between two assessments, for programs.

use serde::Serialize;

use super::API_VERSION;
use super::causes::codes;
use super::declared::Resting;
use super::shared::{Levels, Target, UnitRef, Verdict, levels, question_id};
use crate::write::{Value, addressee_id, value};
use limes_assess::organisation::declaration_effect;
use limes_assess::{
    Addressee, Answer, Assessed, CauseChange, CauseOf, Destination, FindingCause, Key, UnitId, compare,
};
use limes_knowledge::Knowledge;
use limes_model::{CountrySet, Text};

/// What differs. What is about one of the set-ups has its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Version of this form.
    pub version: u32,
    /// The set-up before.
    pub before: Compared,
    /// The set-up after.
    pub after: Compared,
    /// The axes on which the verdicts differ.
    pub axes: Vec<ChangedAxis>,
    /// Causes that differ.
    pub causes: Vec<ChangedCause>,
    /// Flows that differ.
    pub flows: Vec<ChangedFlow>,
    /// Answers that differ.
    pub answers: Vec<ChangedAnswer>,
}

/// One of two set-ups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// The day for which it was assessed.
    pub as_of: String,
    /// Id of the headline.
    pub headline: Text,
    /// How many questions are open.
    pub open: usize,
    /// What the result rests on of the organisation's declarations; nothing if it made none.
    pub declared: Option<Resting>,
}

/// The levels that are possible on one axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangedAxis {
    /// The axis.
    pub axis: Text,
    /// Before.
    pub before: Levels,
    /// After.
    pub after: Levels,
}

/// What became of a cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangedCause {
    /// `new`, `changed` or `gone`.
    pub change: Text,
    /// The axis.
    pub axis: Text,
    /// Who: `organisation`, `provider:ID`, `service:NUMBER`, `access:NUMBER` or `country:CODE`; nothing for rules of a sector.
    pub who: Option<String>,
    /// The countries where data goes, or whose laws are meant.
    pub countries: Vec<String>,
    /// Ids of the laws or rules.
    pub laws: Vec<Text>,
    /// How it was before.
    pub before: Option<CauseExtent>,
    /// How it is after.
    pub after: Option<CauseExtent>,
}

/// What a cause brings about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CauseExtent {
    /// The level that it brings about, whatever is still answered; nothing if it may bring about nothing.
    pub certain: Option<Text>,
    /// The highest level that it may bring about.
    pub possible: Text,
    /// How many flows it concerns.
    pub flows: usize,
}

/// What became of a flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangedFlow {
    /// Id of the flow.
    pub flow: Text,
    /// Before; nothing if it was not there.
    pub before: Option<FlowVerdict>,
    /// After; nothing if it is not there.
    pub after: Option<FlowVerdict>,
}

/// A flow of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlowVerdict {
    /// The unit.
    pub unit: UnitRef,
    /// Its verdict.
    pub verdict: Verdict,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangedAnswer {
    /// Id of the question.
    pub question: Text,
    /// Before; nothing if there was none.
    pub before: Option<AnswerAbout>,
    /// After; nothing if there is none.
    pub after: Option<AnswerAbout>,
}

/// An answer about something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerAbout {
    /// What it is about.
    pub target: Target,
    /// The answer, as in the set-up file; nothing if it cannot be written.
    pub answer: Option<Value>,
}

/// Compares two assessments, and returns the result for programs.
#[must_use]
pub fn comparison(before: Assessed<'_>, after: Assessed<'_>) -> Comparison {
    let found = compare(before, after);
    let whole = |assessed: Assessed<'_>| {
        let Assessed {
            setup,
            knowledge,
            assessment,
        } = assessed;
        Compared {
            as_of: setup.as_of.to_string(),
            headline: assessment.headline.id(),
            open: assessment.open.len(),
            declared: declaration_effect(setup, knowledge, assessment)
                .as_ref()
                .map(Resting::of),
        }
    };
    let axes = found.axes.iter().map(|change| ChangedAxis {
        axis: change.axis.id(),
        before: levels(change.axis, &change.before),
        after: levels(change.axis, &change.after),
    });
    let flow = |of: &Option<(UnitId, limes_assess::Verdict)>| {
        of.as_ref().map(|(unit, verdict)| FlowVerdict {
            unit: (*unit).into(),
            verdict: Verdict::of(verdict),
        })
    };
    let flows = found.flows.iter().map(|change| ChangedFlow {
        flow: change.flow,
        before: flow(&change.before),
        after: flow(&change.after),
    });
    let answers = found.answers.iter().filter_map(|change| {
        let (key, _) = change.before.or(change.after)?;
        Some(ChangedAnswer {
            question: question_id(key.question, before.knowledge),
            before: change.before.map(|said| about(said, before.knowledge)),
            after: change.after.map(|said| about(said, after.knowledge)),
        })
    });
    Comparison {
        version: API_VERSION,
        before: whole(before),
        after: whole(after),
        axes: axes.collect(),
        causes: found.causes.iter().map(cause).collect(),
        flows: flows.collect(),
        answers: answers.collect(),
    }
}

fn about((key, answer): (Key, Answer), knowledge: &Knowledge) -> AnswerAbout {
    AnswerAbout {
        target: key.target.into(),
        answer: value(key.question, answer, knowledge),
    }
}

fn cause(change: &CauseChange) -> ChangedCause {
    let (id, cause, before, after) = match change {
        CauseChange::New(cause) => ("new", cause, None, Some(cause)),
        CauseChange::Gone(cause) => ("gone", cause, Some(cause), None),
        CauseChange::Changed { before, after } => ("changed", after, Some(before), Some(after)),
    };
    let (who, countries) = match &cause.of {
        CauseOf::Place { by, to } => match to {
            Destination::Countries(to) | Destination::Area(to) => (Some(by), *to),
            Destination::Boundless | Destination::Open => (Some(by), CountrySet::EMPTY),
        },
        CauseOf::Reach { party } => (Some(party), cause.countries(false)),
        CauseOf::Basis { importer } => (Some(importer), CountrySet::EMPTY),
        CauseOf::Sector { .. } => (None, CountrySet::EMPTY),
    };
    ChangedCause {
        change: id,
        axis: change.axis().id(),
        who: who.map(|party| addressee_id(Addressee::Party(*party))),
        countries: codes(countries),
        laws: cause.laws(),
        before: before.map(extent),
        after: after.map(extent),
    }
}

fn extent(cause: &FindingCause) -> CauseExtent {
    CauseExtent {
        certain: cause.is_certain().then(|| cause.axis.level_id(cause.certain())),
        possible: cause.axis.level_id(cause.possible()),
        flows: cause.effects.len(),
    }
}
