//! Which answers the verdict rests on: the given ones, and those that the set-up fixes.

use super::context::{Cite, EvalContext, Located};
use super::eval::FlowEvaluator;
use super::setup::{Answer, Key, Setup, UnitId};
use super::snapshot::Snapshot;
use super::subject::Subject;
use super::unit::{Unit, units};
use limes_knowledge::Knowledge;
use limes_model::catalogue::{Flow, Place};
use limes_model::facts::{Fact, FactValue};
use limes_model::question::AnswerKind;
use limes_model::{SortedMap, SortedSet, Text, Truth};

/// Where an answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The user gave it.
    Given,
    /// The set-up fixes it: the answer, and the fact behind it.
    Derived(Answer, Text),
}

/// On what the rules looked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Premises {
    /// Answers, given or fixed by the set-up.
    pub answers: SortedMap<Key, Origin>,
    /// Ids of facts.
    pub facts: SortedSet<Text>,
}

impl Premises {
    /// Adds what the evaluation of a flow used.
    pub(super) fn add(
        &mut self,
        context: &mut EvalContext<'_>,
        subject: &Subject<'_>,
        flow: &Flow,
        happens: Truth,
        cites: Vec<Cite>,
    ) {
        if happens != Truth::No {
            self.facts
                .extend(flow.facts.iter().copied().filter(|id| context.has_fact(id)));
        }
        for cite in cites {
            match cite {
                Cite::Answer(key) => {
                    self.answers.insert(key, Origin::Given);
                }
                Cite::Derived(key, fact) => {
                    self.facts.insert(fact);
                    if let Some(answer) = context.answer_to(subject, key) {
                        self.answers.insert(key, Origin::Derived(answer, fact));
                    }
                }
                Cite::Fact(fact) => {
                    self.facts.insert(fact);
                }
                Cite::Area(_) => {}
            }
        }
    }
}

/// The answers and facts on which the verdict rests.
#[must_use]
pub fn premises(setup: &Setup, knowledge: &Knowledge) -> Premises {
    premises_of(setup, knowledge, None)
}

/// The same for one unit only, if one is given.
#[must_use]
pub fn premises_of(setup: &Setup, knowledge: &Knowledge, only: Option<UnitId>) -> Premises {
    let snapshot = Snapshot::new(setup, knowledge);
    let mut premises = Premises::default();
    let units = units(setup, knowledge).into_iter();
    for unit in units.filter(|unit| only.is_none_or(|id| id == unit.id)) {
        for flow in unit.flows {
            let mut context = EvalContext::new(knowledge, &snapshot, setup, &[]);
            context.cites = Some(Vec::new());
            let subject = Subject::new(&unit, flow);
            let mut evaluator = FlowEvaluator::new(&mut context, &subject);
            let happens = evaluator.happens;
            for rule in knowledge.rules() {
                evaluator.rule(rule);
            }
            let cites = context.cites.take().unwrap_or_default();
            premises.add(&mut context, &subject, flow, happens, cites);
        }
    }
    premises
}

/// The regions of a provider in which a flow happens, as far as it happens in regions.
#[derive(Clone, Debug)]
pub struct InRegions<'k> {
    /// The unit.
    pub unit: UnitId,
    /// Whose regions they are.
    pub list: Text,
    /// Id of the flow.
    pub flow: Text,
    /// Whether it happens.
    pub happens: Truth,
    /// The facts of the regions.
    pub regions: Vec<&'k Fact>,
    /// Whether the region, or its country, is not known.
    pub open: bool,
}

/// In which regions the flows of a set-up happen.
#[must_use]
pub fn in_regions<'k>(setup: &Setup, knowledge: &'k Knowledge) -> Vec<InRegions<'k>> {
    let snapshot = Snapshot::new(setup, knowledge);
    let mut all = Vec::new();
    for unit in &units(setup, knowledge) {
        let Some(list) = unit.regions else { continue };
        for flow in unit.flows {
            let mut context = EvalContext::new(knowledge, &snapshot, setup, &[]);
            let subject = Subject::new(unit, flow);
            let happens = context.happens(&subject);
            context.cites = Some(Vec::new());
            let located = context.locate(&subject);
            if happens == Truth::No || located == Located::Nowhere {
                continue;
            }
            let cites = context.cites.take().unwrap_or_default();
            let regions: Vec<&Fact> = cites.iter().filter_map(|cite| region(unit, knowledge, *cite)).collect();
            let asks = flow.place.iter().any(|case| match case.is {
                Place::Answer(question) | Place::Pair(question) => knowledge
                    .question(question)
                    .is_some_and(|question| question.kind == AnswerKind::Region),
                _ => false,
            });
            // a flow whose place is open, or known only from an answer of the user, may be in any region
            let told = cites.contains(&Cite::Answer(context.flow_key(&subject)));
            let open = asks && (located == Located::Open || told || regions.is_empty());
            if open || !regions.is_empty() {
                all.push(InRegions {
                    unit: unit.id,
                    list,
                    flow: flow.id,
                    happens,
                    regions,
                    open,
                });
            }
        }
    }
    all
}

/// The fact of a region from the list of the unit.
fn region<'k>(unit: &Unit, knowledge: &'k Knowledge, cite: Cite) -> Option<&'k Fact> {
    let Cite::Fact(id) = cite else { return None };
    let fact = knowledge.fact(id)?;
    matches!(fact.value, FactValue::Region { provider, .. } if unit.regions == Some(provider)).then_some(fact)
}
