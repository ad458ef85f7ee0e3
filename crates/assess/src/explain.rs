//! Why: from a rule to the answers, facts and sources on which it rests for one flow.

use super::assessment::rule_truth;
use super::day::Day;
use super::look::{Cite, Look};
use super::possible::Possible;
use super::setup::{Setup, UnitId};
use super::terms::FlowTerms;
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
    /// Id of the exception to which it belongs, or empty for the rule itself.
    pub exception: Text,
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
    let day = Day::new(setup, knowledge);
    let unit = units(setup, knowledge)
        .into_iter()
        .find(|candidate| candidate.id == unit)?;
    let flow = unit.flows.iter().find(|candidate| candidate.id == flow)?;
    let mut look = Look::new(knowledge, &day, setup, &[]);
    look.cites = Some(Vec::new());
    let mut terms = FlowTerms::new(&mut look, &unit, flow);
    let mut cited = terms.look.cites.replace(Vec::new()).unwrap_or_default();
    cited.extend(
        flow.facts
            .iter()
            .filter(|id| knowledge.fact(id).is_some())
            .map(|id| Cite::Fact(id)),
    );
    cited.dedup();
    let mut truth = rule_truth(rule, &mut terms, &day);
    terms.forget();
    if truth == Truth::Unknown {
        // no single step settles it, yet it may hold whatever the open answers are: then it rests on all of them
        let mut possible = Possible::new(knowledge, &day, setup);
        possible.cites = Some(Vec::new());
        let holds = possible.flow(&unit, flow).is_some_and(|functions| {
            functions
                .rules
                .iter()
                .any(|(r, holds)| r.id == rule.id && *holds == possible.diagrams.leaf(1))
        });
        if holds {
            truth = Truth::Yes;
            let given = |cite: &Cite| !matches!(cite, Cite::Answer(key) if !setup.answers.contains_key(key));
            let more = possible.cites.take().unwrap_or_default();
            cited.extend(more.into_iter().filter(given));
        }
    }
    let mut steps = Vec::new();
    settle(&rule.when, "", &mut terms, &mut steps);
    for exception in rule.unless {
        settle(&exception.when, exception.id, &mut terms, &mut steps);
    }
    Some(Proof {
        rule,
        truth,
        flow: cited,
        steps,
    })
}

/// Adds the terms that settle a condition: of several alternatives only those that hold, if one does.
fn settle(condition: &Condition<Term>, exception: Text, terms: &mut FlowTerms<'_, '_, '_>, steps: &mut Vec<Step>) {
    match condition {
        Condition::Is(term) => steps.push(step(*term, false, exception, terms)),
        Condition::Not(term) => steps.push(step(*term, true, exception, terms)),
        Condition::All(parts) => {
            for part in *parts {
                settle(part, exception, terms, steps);
            }
        }
        Condition::Any(parts) => {
            let holding = parts
                .iter()
                .find(|part| part.truth(&mut |term| terms.truth(term)) == Truth::Yes);
            terms.forget();
            match holding {
                Some(part) => settle(part, exception, terms, steps),
                None => {
                    for part in *parts {
                        settle(part, exception, terms, steps);
                    }
                }
            }
        }
    }
}

fn step(term: Term, negated: bool, exception: Text, terms: &mut FlowTerms<'_, '_, '_>) -> Step {
    terms.forget();
    terms.look.cites = Some(Vec::new());
    let truth = terms.truth(term);
    let cites = terms.look.cites.replace(Vec::new()).unwrap_or_default();
    Step {
        term,
        negated,
        truth,
        exception,
        cites,
    }
}
