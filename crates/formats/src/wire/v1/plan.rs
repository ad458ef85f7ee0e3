//! The plan in steps, for programs.

use serde::Serialize;

use super::API_VERSION;
use super::declared::Resting;
use super::questions::{Answer, as_in_file};
use super::shared::{Addressee, Stamp, Target, UnitRef, question_id};
use limes_assess::organisation::declaration_effect;
use limes_assess::repair::{self, StepwisePlan};
use limes_assess::{Assessment, Setup};
use limes_knowledge::Knowledge;
use limes_model::{Axis, Text};

/// A plan in steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// Version of this form.
    pub version: u32,
    /// The day of the set-up.
    pub as_of: String,
    /// Which knowledge it rests on.
    pub knowledge: Stamp,
    /// What the result rests on of the organisation's declarations; nothing if it made none.
    pub declared: Option<Resting>,
    /// The measure of the set-up as it is.
    pub before: Measure,
    /// What to change, in this order; each step is proven by an assessment.
    pub steps: Vec<PlanStep>,
    /// The measure when all steps are done.
    pub after: Measure,
    /// What to find out then.
    pub lookups: Vec<Lookup>,
    /// What is of concern when all steps are done.
    pub residual: Vec<Residual>,
    /// Whether everything was tried: otherwise there may be more steps.
    pub exhaustive: bool,
}

/// Numbers of data flows that are of concern, and of open questions. What is still possible counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Measure {
    /// Data flows that happen or may happen.
    pub flows: usize,
    /// Data flows that leave in full, whatever is still answered.
    pub in_full: usize,
    /// Data flows that may leave in full.
    pub perhaps_in_full: usize,
    /// Data flows of which at least a part leaves or may leave.
    pub outside: usize,
    /// Data flows that can or may be demanded from outside in clear text.
    pub readable: usize,
    /// Data flows without a valid legal basis, or perhaps without one.
    pub without_basis: usize,
    /// Data flows that a rule of the sector forbids, or may forbid.
    pub forbidden: usize,
    /// Open questions that can be asked now.
    pub open: usize,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanStep {
    /// What is changed; no part can be left out.
    pub changes: Vec<PlanChange>,
    /// What it takes, the more the higher.
    pub effort: u32,
    /// Who must act: `customer` or `provider`.
    pub acts: Text,
    /// The measure before.
    pub before: Measure,
    /// The measure after it.
    pub after: Measure,
    /// The flows that it improves.
    pub flows: Vec<ImprovedFlow>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PlanChange {
    /// An answer becomes another.
    Answer {
        /// Id of the question.
        question: Text,
        /// The subject of the question.
        target: Target,
        /// The present answer; nothing if it is open.
        from: Option<Answer>,
        /// How it must be.
        to: Option<Answer>,
    },
    /// Another product takes the place of one.
    Product {
        /// The number of the service.
        service: u32,
        /// Id of the product in use.
        from: Text,
        /// Id of the product instead.
        to: Text,
    },
}

/// A flow that a step improves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImprovedFlow {
    /// Of which unit.
    pub unit: UnitRef,
    /// Id of the flow.
    pub flow: Text,
    /// Whether nothing about it is of concern or open any more, or it is gone.
    pub settled: bool,
}

/// What to find out. It is no promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lookup {
    /// The questions.
    pub questions: Vec<LookupQuestion>,
    /// Who can answer them.
    pub addressee: Addressee,
    /// Whether anybody can look the answer up in public.
    pub public: bool,
    /// What it takes, the more the higher.
    pub effort: u8,
    /// The measure if every answer is the best one; nothing where it was not worked out.
    pub best: Option<Measure>,
    /// The measure if every answer is the worst one.
    pub worst: Option<Measure>,
}

/// One question about one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LookupQuestion {
    /// Id of the question.
    pub question: Text,
    /// The subject of the question.
    pub target: Target,
}

/// A flow that is of concern when all steps are done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Residual {
    /// Of which unit.
    pub unit: UnitRef,
    /// Id of the flow.
    pub flow: Text,
    /// The axes on which it is of concern.
    pub axes: Vec<Text>,
    /// Why: `open`, `part-of-product`, `conduct`, `no-control`.
    pub reason: Text,
}

/// Returns the plan in steps for a set-up.
#[must_use]
pub fn plan(setup: &Setup, knowledge: &Knowledge) -> Plan {
    let assessment = limes_assess::assess(setup, knowledge);
    let plan = repair::steps(setup, knowledge, &assessment);
    plan_of(setup, knowledge, &assessment, &plan)
}

/// Returns the same from an assessment and a plan that were already made.
#[must_use]
pub fn plan_of(setup: &Setup, knowledge: &Knowledge, assessment: &Assessment, plan: &StepwisePlan) -> Plan {
    Plan {
        version: API_VERSION,
        as_of: setup.as_of.to_string(),
        knowledge: Stamp::of(knowledge),
        declared: declaration_effect(setup, knowledge, assessment)
            .as_ref()
            .map(Resting::of),
        before: plan.before.into(),
        steps: plan.steps.iter().map(|step| as_step(step, knowledge)).collect(),
        after: plan.after.into(),
        lookups: plan.lookups.iter().map(|lookup| as_lookup(lookup, knowledge)).collect(),
        residual: plan
            .residual
            .iter()
            .map(|one| Residual {
                unit: one.unit.into(),
                flow: one.flow,
                axes: Axis::ALL
                    .into_iter()
                    .zip(one.axes)
                    .filter(|(_, of_concern)| *of_concern)
                    .map(|(axis, _)| axis.id())
                    .collect(),
                reason: one.reason.id(),
            })
            .collect(),
        exhaustive: plan.exhaustive,
    }
}

fn as_step(step: &repair::PlannedStep, knowledge: &Knowledge) -> PlanStep {
    let change = |change: &repair::Step| match *change {
        repair::Step::Change { key, from, to, .. } => PlanChange::Answer {
            question: question_id(key.question, knowledge),
            target: key.target.into(),
            from: from.and_then(|answer| as_in_file(key.question, answer, knowledge)),
            to: as_in_file(key.question, to, knowledge),
        },
        repair::Step::Replace { service, from, to } => PlanChange::Product { service, from, to },
    };
    PlanStep {
        changes: step.changes.iter().map(change).collect(),
        effort: step.effort,
        acts: step.acts.id(),
        before: step.before.into(),
        after: step.after.into(),
        flows: step
            .flows
            .iter()
            .map(|flow| ImprovedFlow {
                unit: flow.unit.into(),
                flow: flow.flow,
                settled: flow.settled,
            })
            .collect(),
    }
}

fn as_lookup(lookup: &repair::Lookup, knowledge: &Knowledge) -> Lookup {
    Lookup {
        questions: lookup
            .keys
            .iter()
            .map(|key| LookupQuestion {
                question: question_id(key.question, knowledge),
                target: key.target.into(),
            })
            .collect(),
        addressee: lookup.addressee.into(),
        public: lookup.public,
        effort: lookup.effort,
        best: lookup.outcome.map(|outcome| outcome.best.into()),
        worst: lookup.outcome.map(|outcome| outcome.worst.into()),
    }
}

impl From<repair::Measure> for Measure {
    fn from(measure: repair::Measure) -> Self {
        Self {
            flows: measure.flows,
            in_full: measure.in_full,
            perhaps_in_full: measure.perhaps_in_full,
            outside: measure.outside,
            readable: measure.readable,
            without_basis: measure.without_basis,
            forbidden: measure.forbidden,
            open: measure.open,
        }
    }
}
