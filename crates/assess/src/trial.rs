//! One flow under trial answers: whether it may exceed given levels, and on which answers that rests. Whatever keeps it
//! within the levels changes one of these answers at least.

use super::assessment::rule_truth;
use super::day::Day;
use super::look::{Cite, Look};
use super::possible::Possible;
use super::setup::{Answer, Key, Setup, Target, UnitId};
use super::terms::FlowTerms;
use super::unit::Unit;
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Rule;
use limes_model::catalogue::{ActorRef, Flow};
use limes_model::facts::LegalRegime;
use limes_model::{Axis, CountrySet, Truth};

/// The highest level that is allowed on each axis, in the order of [`Axis::ALL`].
pub type Most = [u8; 4];

/// An answer on which a level rests: given or fixed by the set-up, or open.
pub type Ground = (Key, Option<Answer>);

/// What came of a trial of one flow.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Nothing if the flow is within the levels whatever the open answers are. Otherwise the answers on which one rule
    /// rests that holds, or may hold; of several rules the one with the fewest answers that are of use.
    pub exceeds: Option<Vec<Ground>>,
    /// Whether that depends on open answers.
    pub open: bool,
    /// How large the functions of the open answers became: what the trial cost.
    pub work: usize,
}

/// Answers that are tried instead of the given ones.
pub type Tried = [(Key, Answer)];

/// Tries answers on a set-up without changing it.
pub struct Trial<'a> {
    knowledge: &'a Knowledge,
    setup: &'a Setup,
    day: Day<'a>,
}

impl<'a> Trial<'a> {
    /// For a set-up on its day.
    #[must_use]
    pub fn new(setup: &'a Setup, knowledge: &'a Knowledge) -> Self {
        Self {
            knowledge,
            setup,
            day: Day::new(setup, knowledge),
        }
    }

    /// The countries inside.
    #[must_use]
    pub const fn inside(&self) -> CountrySet {
        self.day.boundary
    }

    /// Countries outside the Union and EFTA: those inside, and those with an adequacy decision that needs no more.
    #[must_use]
    pub fn beyond(&self) -> [CountrySet; 2] {
        let near = self.day.eu_and_efta();
        let adequate = self
            .day
            .decisions
            .iter()
            .filter(|decision| decision.regime == LegalRegime::Eu);
        let (partial, whole): (Vec<_>, Vec<_>) = adequate.partition(|decision| decision.partial);
        let all = |decisions: Vec<&super::day::Decision<'_>>| -> CountrySet {
            decisions
                .iter()
                .flat_map(|decision| decision.countries)
                .copied()
                .collect()
        };
        [
            self.day.boundary.without(&near),
            all(whole).without(&all(partial)).without(&near),
        ]
    }

    /// Whether a flow exceeds the levels.
    #[must_use]
    pub fn flow(
        &self,
        tried: &Tried,
        unit: &Unit,
        flow: &'static Flow,
        most: &Most,
        of_use: &dyn Fn(&Ground) -> bool,
    ) -> Outcome {
        let mut look = Look::new(self.knowledge, &self.day, self.setup, tried);
        look.cites = Some(Vec::new());
        let mut terms = FlowTerms::new(&mut look, unit, flow);
        if terms.happens == Truth::No {
            return Outcome::default();
        }
        let place = terms.look.cites.replace(Vec::new()).unwrap_or_default();
        let mut least: Option<Vec<Ground>> = None;
        let mut open = false;
        for rule in self.knowledge.rules().iter().filter(|rule| forbidden(most, rule)) {
            terms.forget();
            if let Some(cites) = &mut terms.look.cites {
                cites.clear();
            }
            match rule_truth(rule, &mut terms, &self.day) {
                Truth::No => {}
                Truth::Unknown => open = true,
                Truth::Yes => {
                    let own = terms.look.cites.take().unwrap_or_default();
                    terms.look.cites = Some(Vec::new());
                    let grounds = self.grounds(tried, unit, place.iter().chain(&own), of_use);
                    fewest(&mut least, grounds);
                }
            }
        }
        if least.is_none() && open {
            let mut work = 0;
            return Outcome {
                exceeds: self.may_exceed(tried, unit, flow, most, of_use, &mut work),
                open: true,
                work,
            };
        }
        Outcome {
            exceeds: least,
            open: false,
            work: 0,
        }
    }

    /// The same where something is open: the function of the open answers decides.
    fn may_exceed(
        &self,
        tried: &Tried,
        unit: &Unit,
        flow: &'static Flow,
        most: &Most,
        of_use: &dyn Fn(&Ground) -> bool,
        work: &mut usize,
    ) -> Option<Vec<Ground>> {
        let mut setup = Setup::new(self.setup.as_of);
        setup.boundary = self.setup.boundary.clone();
        let given = self.setup.answers.iter().map(|(key, answer)| (*key, *answer));
        setup.answers = given
            .chain(tried.iter().copied())
            .filter(|(key, _)| concerns(key.target, unit))
            .collect();
        let start = || {
            let mut possible = Possible::new(self.knowledge, &self.day, &setup);
            possible.counts = forbidden;
            possible.most = *most;
            possible
        };
        let mut possible = start();
        let never = possible.diagrams.leaf(0);
        let functions = possible.flow(unit, flow);
        *work = possible.diagrams.size();
        let functions = functions?;
        if !functions
            .rules
            .iter()
            .any(|(rule, holds)| *holds != never && forbidden(most, rule))
        {
            return None;
        }
        // once more, now noting what is looked at
        let mut possible = start();
        possible.cites = Some(Vec::new());
        let functions = possible.flow(unit, flow)?;
        let never = possible.diagrams.leaf(0);
        let cites = possible.cites.take().unwrap_or_default();
        let mut least = None;
        for (rule, holds) in functions.rules {
            if holds == never || !forbidden(most, rule) {
                continue;
            }
            let asked: Vec<Cite> = possible
                .diagrams
                .variables(holds)
                .into_iter()
                .map(|variable| Cite::Answer(variable.key))
                .collect();
            fewest(
                &mut least,
                self.grounds(tried, unit, cites.iter().chain(&asked), of_use),
            );
        }
        least
    }

    fn grounds<'c>(
        &self,
        tried: &Tried,
        unit: &Unit,
        cites: impl Iterator<Item = &'c Cite>,
        of_use: &dyn Fn(&Ground) -> bool,
    ) -> Vec<Ground> {
        let mut grounds: Vec<Ground> = Vec::new();
        for cite in cites {
            let (Cite::Answer(key) | Cite::Derived(key, _)) = cite else {
                continue;
            };
            if tried.iter().any(|(other, _)| other == key) || grounds.iter().any(|(other, _)| other == key) {
                continue;
            }
            let answer = Look::new(self.knowledge, &self.day, self.setup, tried).answer_to(unit, *key);
            let ground = (*key, answer);
            if of_use(&ground) {
                grounds.push(ground);
            }
        }
        grounds
    }
}

fn fewest(least: &mut Option<Vec<Ground>>, grounds: Vec<Ground>) {
    if least.as_ref().is_none_or(|least| grounds.len() < least.len()) {
        *least = Some(grounds);
    }
}

fn forbidden(most: &Most, rule: &Rule) -> bool {
    Axis::ALL
        .iter()
        .zip(most)
        .any(|(axis, most)| *axis == rule.axis && rule.level > *most)
}

/// Whether an answer about the target can matter to a unit.
#[must_use]
pub fn concerns(target: Target, unit: &Unit) -> bool {
    let company = |id: &str| {
        id == unit.provider
            || matches!(id, "" | "unnamed")
            || unit.flows.iter().any(|flow| {
                flow.seen_by
                    .iter()
                    .any(|actor| matches!(actor, ActorRef::Other(other) if *other == id))
            })
    };
    match target {
        Target::Organisation => true,
        Target::Family(family) => family == unit.family,
        Target::Access(id) => unit.id == UnitId::Access(id),
        Target::Service(id) => unit.id == UnitId::Service(id),
        Target::Flow(id, _) | Target::UnitLaw(id, _) => unit.id == id,
        Target::Provider(id) | Target::Law(id, _) => company(id),
    }
}
