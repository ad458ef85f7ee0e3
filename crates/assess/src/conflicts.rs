//! One flow under trial answers: whether it may exceed given levels, and on which answers that rests. Whatever keeps it
//! within the levels changes one of these answers at least.

use std::cell::RefCell;

use super::context::{Cite, EvalContext};
use super::eval::FlowEvaluator;
use super::judge::{Kind, WorkLimit};
use super::limits::Limits;
use super::setup::{Answer, Key, Setup, Target, UnitId};
use super::snapshot::Snapshot;
use super::subject::Subject;
use super::symbolic::Symbolic;
use super::unit::{UNNAMED_COMPANY, Unit};
use super::value_classes::ValueClasses;
use limes_knowledge::Knowledge;
use limes_model::catalogue::{ActorRef, Flow};
use limes_model::facts::LegalRegime;
use limes_model::{CountrySet, Truth};

/// An answer on which a level rests: given or fixed by the set-up, or open.
pub type Premise = (Key, Option<Answer>);

/// How much work one trial may take: a part of what an assessment may, because there are many of them.
const TRIAL: WorkLimit = WorkLimit {
    steps: 10_000,
    parts: 20_000,
    all_parts: usize::MAX,
};

/// What came of a trial of one flow.
#[derive(Clone, Debug, Default)]
pub struct Conflict {
    /// Nothing if the flow is within the levels whatever the open answers are. Otherwise the answers on which one rule
    /// rests that holds, or may hold; of several rules the one with the fewest answers that are of use.
    pub premises: Option<Vec<Premise>>,
    /// Whether that depends on open answers.
    pub open: bool,
    /// How large the functions of the open answers became: what the trial cost.
    pub work: usize,
}

/// Answers that are tried instead of the given ones.
pub type Assumptions = [(Key, Answer)];

/// Tries answers on a set-up without changing it.
pub struct ConflictFinder<'a> {
    knowledge: &'a Knowledge,
    setup: &'a Setup,
    snapshot: Snapshot<'a>,
    /// The classes of values of the last trial: most trials have the same.
    classes: RefCell<Option<ValueClasses>>,
}

impl<'a> ConflictFinder<'a> {
    /// For a set-up on its day.
    #[must_use]
    pub fn new(setup: &'a Setup, knowledge: &'a Knowledge) -> Self {
        Self {
            knowledge,
            setup,
            snapshot: Snapshot::new(setup, knowledge),
            classes: RefCell::new(None),
        }
    }

    /// The countries inside.
    #[must_use]
    pub const fn inside(&self) -> CountrySet {
        self.snapshot.boundary
    }

    /// Countries outside the Union and EFTA: those inside, and those with an adequacy decision that needs no more.
    #[must_use]
    pub fn beyond(&self) -> [CountrySet; 2] {
        let near = self.snapshot.eu_and_efta();
        let adequate = self
            .snapshot
            .decisions
            .iter()
            .filter(|decision| decision.regime == LegalRegime::Eu);
        let (partial, whole): (Vec<_>, Vec<_>) = adequate.partition(|decision| decision.partial);
        let all = |decisions: Vec<&super::snapshot::Decision<'_>>| -> CountrySet {
            decisions
                .iter()
                .flat_map(|decision| decision.countries)
                .copied()
                .collect()
        };
        [
            self.snapshot.boundary.without(&near),
            all(whole).without(&all(partial)).without(&near),
        ]
    }

    /// What distinguishes a unit from others.
    pub(crate) fn kind(&self, unit: &Unit) -> Kind {
        Kind::of(unit, self.setup)
    }

    /// Whether a flow exceeds the levels. Gives up control after each rule.
    pub async fn flow_async(
        &self,
        assumptions: &Assumptions,
        unit: &Unit,
        flow: &'static Flow,
        limits: &Limits,
        of_use: &dyn Fn(&Premise) -> bool,
    ) -> Conflict {
        let mut context = EvalContext::new(self.knowledge, &self.snapshot, self.setup, assumptions);
        context.cites = Some(Vec::new());
        let subject = Subject::new(unit, flow);
        let mut evaluator = FlowEvaluator::new(&mut context, &subject);
        if evaluator.happens == Truth::No {
            return Conflict::default();
        }
        let place = evaluator.context.cites.replace(Vec::new()).unwrap_or_default();
        let mut least: Option<Vec<Premise>> = None;
        let mut open = false;
        for rule in self.knowledge.rules().iter().filter(|rule| limits.forbid(rule)) {
            evaluator.forget();
            if let Some(cites) = &mut evaluator.context.cites {
                cites.clear();
            }
            match evaluator.rule(rule) {
                Truth::No => {}
                Truth::Unknown => open = true,
                Truth::Yes => {
                    let own = evaluator.context.cites.take().unwrap_or_default();
                    evaluator.context.cites = Some(Vec::new());
                    let premises = self.premises(assumptions, &subject, place.iter().chain(&own), of_use);
                    fewest(&mut least, premises);
                }
            }
        }
        if least.is_none() && open {
            let mut work = 0;
            return Conflict {
                premises: self
                    .may_exceed(assumptions, unit, flow, limits, of_use, &mut work)
                    .await,
                open: true,
                work,
            };
        }
        Conflict {
            premises: least,
            open: false,
            work: 0,
        }
    }

    /// The same where something is open: the function of the open answers decides.
    async fn may_exceed(
        &self,
        assumptions: &Assumptions,
        unit: &Unit,
        flow: &'static Flow,
        limits: &Limits,
        of_use: &dyn Fn(&Premise) -> bool,
        work: &mut usize,
    ) -> Option<Vec<Premise>> {
        let mut setup = Setup::new(self.setup.as_of);
        setup.boundary = self.setup.boundary.clone();
        let given = self.setup.answers.iter().map(|(key, answer)| (*key, *answer));
        // `collect` would put them in order before, with the library's sort
        for (key, answer) in given.chain(assumptions.iter().copied()) {
            if concerns(key.target, unit) {
                setup.answers.insert(key, answer);
            }
        }
        let start = || {
            let mut symbolic = Symbolic::new(self.knowledge, &self.snapshot, &setup);
            symbolic.limits = Some(*limits);
            symbolic.shares = false;
            symbolic.limit_work(TRIAL.steps, TRIAL.parts);
            symbolic.domains = self
                .classes
                .take()
                .filter(|classes| classes.fit(self.knowledge, &setup));
            symbolic
        };
        let mut symbolic = start();
        let functions = symbolic.flow(unit, flow).await;
        *work = symbolic.diagrams.size();
        self.classes.replace(symbolic.domains.take());
        if symbolic.is_over() {
            // too much is open to tell: it may exceed the levels, and only answers can settle that
            return Some(Vec::new());
        }
        let functions = functions?;
        if !functions.rules.iter().any(|function| limits.forbid(function.rule)) {
            return None;
        }
        // once more, now noting what is looked at
        let mut symbolic = start();
        symbolic.cites = Some(Vec::new());
        let functions = symbolic.flow(unit, flow).await?;
        let cites = symbolic.cites.take().unwrap_or_default();
        let mut least = None;
        for holds in functions.rules.iter().filter_map(|function| function.holds) {
            let asked: Vec<Cite> = symbolic
                .diagrams
                .variables(holds)
                .into_iter()
                .map(|variable| variable.key)
                .filter(|key| self.knowledge.question(key.question).is_some())
                .map(Cite::Answer)
                .collect();
            fewest(
                &mut least,
                self.premises(
                    assumptions,
                    &Subject::new(unit, flow),
                    cites.iter().chain(&asked),
                    of_use,
                ),
            );
        }
        least
    }

    fn premises<'c>(
        &self,
        assumptions: &Assumptions,
        subject: &Subject<'_>,
        cites: impl Iterator<Item = &'c Cite>,
        of_use: &dyn Fn(&Premise) -> bool,
    ) -> Vec<Premise> {
        let mut premises: Vec<Premise> = Vec::new();
        for cite in cites {
            let (Cite::Answer(key) | Cite::Derived(key, _)) = cite else {
                continue;
            };
            if assumptions.iter().any(|(other, _)| other == key) || premises.iter().any(|(other, _)| other == key) {
                continue;
            }
            let answer =
                EvalContext::new(self.knowledge, &self.snapshot, self.setup, assumptions).answer_to(subject, *key);
            let premise = (*key, answer);
            if of_use(&premise) {
                premises.push(premise);
            }
        }
        premises
    }
}

fn fewest(least: &mut Option<Vec<Premise>>, premises: Vec<Premise>) {
    if least.as_ref().is_none_or(|least| premises.len() < least.len()) {
        *least = Some(premises);
    }
}

/// Whether an answer about the target can matter to a unit.
#[must_use]
pub fn concerns(target: Target, unit: &Unit) -> bool {
    let company = |id: &str| {
        unit.provider == Some(id)
            || id == UNNAMED_COMPANY
            || unit.flows.iter().any(|flow| {
                flow.seen_by
                    .iter()
                    .any(|actor| matches!(actor, ActorRef::Other(other) if *other == id))
            })
    };
    match target {
        Target::Organisation | Target::LawItself(_) => true,
        Target::Family(family) => unit.family == Some(family),
        Target::Access(id) => unit.id == UnitId::Access(id),
        Target::Service(id) => unit.id == UnitId::Service(id),
        Target::Flow(id, _) | Target::UnitLaw(id, _) => unit.id == id,
        Target::Provider(id) | Target::Law(id, _) => company(id),
    }
}
