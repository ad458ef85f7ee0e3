//! Which answers the verdict rests on: the given ones, and those that the set-up fixes.

use std::collections::{BTreeMap, BTreeSet};

use super::assessment::rule_truth;
use super::day::Day;
use super::look::{Cite, Look};
use super::setup::{Answer, Key, Setup};
use super::terms::FlowTerms;
use super::unit::units;
use crate::facts::{Knowledge, Text};
use crate::rules::RULES;
use crate::vocab::Truth;

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
pub struct Grounds {
    /// Answers, given or fixed by the set-up.
    pub answers: BTreeMap<Key, Origin>,
    /// Ids of facts.
    pub facts: BTreeSet<Text>,
}

/// The answers and facts on which the verdict rests.
#[must_use]
pub fn grounds(setup: &Setup, knowledge: &Knowledge) -> Grounds {
    let day = Day::new(setup, knowledge);
    let mut grounds = Grounds::default();
    for unit in units(setup) {
        for flow in unit.flows {
            let mut look = Look::new(knowledge, &day, setup, &[]);
            look.cites = Some(Vec::new());
            let mut terms = FlowTerms::new(&mut look, &unit, flow);
            if terms.happens != Truth::No {
                grounds
                    .facts
                    .extend(flow.facts.iter().filter(|id| knowledge.fact(id).is_some()));
            }
            for rule in RULES {
                rule_truth(rule, &mut terms, &day);
            }
            for cite in look.cites.take().unwrap_or_default() {
                match cite {
                    Cite::Answer(key) => {
                        grounds.answers.insert(key, Origin::Given);
                    }
                    Cite::Derived(key, fact) => {
                        grounds.facts.insert(fact);
                        if let Some(answer) = Look::new(knowledge, &day, setup, &[]).answer_to(&unit, key) {
                            grounds.answers.insert(key, Origin::Derived(answer, fact));
                        }
                    }
                    Cite::Fact(fact) => {
                        grounds.facts.insert(fact);
                    }
                    Cite::Area(_) => {}
                }
            }
        }
    }
    grounds
}
