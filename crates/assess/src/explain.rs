//! Why: from a rule to the answers, facts and sources on which it rests for one flow.

use super::context::{Cite, EvalContext};
use super::cooperative::finish;
use super::eval::FlowEvaluator;
use super::judge::WorkLimit;
use super::setup::{Setup, UnitId};
use super::snapshot::Snapshot;
use super::subject::Subject;
use super::symbolic::Symbolic;
use super::unit::units;
use limes_knowledge::Knowledge;
use limes_knowledge::rules::{Rule, Term};
use limes_model::Condition;
use limes_model::Text;
use limes_model::Truth;

/// One step: a term, its truth, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The term.
    pub term: Term,
    /// Whether the rule needs it not to hold.
    pub negated: bool,
    /// Its truth.
    pub truth: Truth,
    /// Id of the exception to which it belongs; absent for the rule itself.
    pub exception: Option<Text>,
    /// What it rests on.
    pub cites: Vec<Cite>,
}

/// Why a rule holds, or may hold, for a flow.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The rule.
    pub rule: &'static Rule,
    /// Its truth.
    pub truth: Truth,
    /// On what it rests that the flow happens, and where.
    pub flow: Vec<Cite>,
    /// The terms that settle it.
    pub steps: Vec<Step>,
}

impl Proof {
    /// Everything that the proof rests on.
    pub fn cites(&self) -> impl Iterator<Item = Cite> + '_ {
        self.flow
            .iter()
            .copied()
            .chain(self.steps.iter().flat_map(|step| step.cites.iter().copied()))
    }
}

/// The proof of a rule for a flow; `None` where there is no such flow.
#[must_use]
pub fn explain(setup: &Setup, knowledge: &Knowledge, unit: UnitId, flow: &str, rule: &'static Rule) -> Option<Proof> {
    let snapshot = Snapshot::new(setup, knowledge);
    let unit = units(setup, knowledge)
        .into_iter()
        .find(|candidate| candidate.id == unit)?;
    let flow = unit.flows.iter().find(|candidate| candidate.id == flow)?;
    let mut context = EvalContext::new(knowledge, &snapshot, setup, &[]);
    context.cites = Some(Vec::new());
    let subject = Subject::new(&unit, flow);
    let mut evaluator = FlowEvaluator::new(&mut context, &subject);
    let mut cited = evaluator.context.cites.replace(Vec::new()).unwrap_or_default();
    cited.extend(
        flow.facts
            .iter()
            .filter(|id| knowledge.fact(id).is_some())
            .map(|id| Cite::Fact(id)),
    );
    cited.dedup();
    let mut truth = evaluator.rule(rule);
    evaluator.forget();
    if truth == Truth::Unknown {
        // no single step settles it, yet it may hold whatever the open answers are: then it rests on all of them
        let mut symbolic = Symbolic::new(knowledge, &snapshot, setup);
        symbolic.cites = Some(Vec::new());
        let limit = WorkLimit::default();
        symbolic.limit_work(limit.steps, limit.parts);
        let functions = finish(symbolic.flow(&unit, flow)).filter(|_| !symbolic.is_over());
        let holds = functions.is_some_and(|functions| {
            functions
                .rules
                .iter()
                .any(|function| function.rule.id == rule.id && function.truth == Truth::Yes)
        });
        if holds {
            truth = Truth::Yes;
            let given = |cite: &Cite| !matches!(cite, Cite::Answer(key) if !setup.answers.contains_key(key));
            let more = symbolic.cites.take().unwrap_or_default();
            cited.extend(more.into_iter().filter(given));
        }
    }
    let mut steps = Vec::new();
    settle(&rule.when, None, &mut evaluator, &mut steps);
    for exception in rule.unless {
        settle(&exception.when, Some(exception.id), &mut evaluator, &mut steps);
    }
    Some(Proof {
        rule,
        truth,
        flow: cited,
        steps,
    })
}

/// Adds the terms that settle a condition: of several alternatives only those that hold, if one does.
fn settle(
    condition: &Condition<Term>,
    exception: Option<Text>,
    evaluator: &mut FlowEvaluator<'_, '_, '_>,
    steps: &mut Vec<Step>,
) {
    match condition {
        Condition::Is(term) => steps.push(step(*term, false, exception, evaluator)),
        Condition::Not(term) => steps.push(step(*term, true, exception, evaluator)),
        Condition::All(parts) => {
            for part in *parts {
                settle(part, exception, evaluator, steps);
            }
        }
        Condition::Any(parts) => {
            let holding = parts
                .iter()
                .find(|part| part.truth(&mut |term| evaluator.truth(term)) == Truth::Yes);
            evaluator.forget();
            match holding {
                Some(part) => settle(part, exception, evaluator, steps),
                None => {
                    for part in *parts {
                        settle(part, exception, evaluator, steps);
                    }
                }
            }
        }
    }
}

fn step(term: Term, negated: bool, exception: Option<Text>, evaluator: &mut FlowEvaluator<'_, '_, '_>) -> Step {
    evaluator.forget();
    evaluator.context.cites = Some(Vec::new());
    let truth = evaluator.truth(term);
    let cites = evaluator.context.cites.replace(Vec::new()).unwrap_or_default();
    Step {
        term,
        negated,
        truth,
        exception,
        cites,
    }
}
