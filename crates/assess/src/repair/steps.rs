//! A plan in steps: at each step the change that improves most for its effort, proven by assessing the changed set-up. Then what
//! to find out, with the best and the worst that may come of it, and what no step changes.

use super::lookups::{Lookup, lookups};
use super::measure::{Measure, concerns};
use super::moves::MoveOptions;
use super::parts::{EFFORT, Step, carry_out};
use super::planner::{Planner, effort};
use super::trials::{Outcome, Trials};
use crate::cooperative::finish;
use crate::{Assessment, ConflictFinder, Setup, UnitId, assess_async};
use limes_knowledge::Knowledge;
use limes_model::{Axis, Control, Text, WhoKnows, order_by_key};

/// How many units may be judged before the search for steps gives up.
const BUDGET: usize = 4_000;
/// The plan has at most so many steps.
const STEPS: usize = 40;
/// One step: changes by the same party to the same subject, none of which can be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// What is changed.
    pub changes: Vec<Step>,
    /// What it takes; the same change to several services of a provider counts once.
    pub effort: u32,
    /// Who must act.
    pub acts: WhoKnows,
    /// The measure before the step.
    pub before: Measure,
    /// The measure after it, proven by an assessment.
    pub after: Measure,
    /// The flows about which the step makes a difference.
    pub flows: Vec<Improved>,
}

/// A flow about which a step makes a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Improved {
    /// The unit.
    pub unit: UnitId,
    /// Id of the flow.
    pub flow: Text,
    /// Whether nothing about it is of concern any more, and nothing open.
    pub settled: bool,
}

/// Why no step changes something about a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remains {
    /// Answers can still settle it.
    Open,
    /// It is part of the product, and goes only with the product.
    PartOfProduct,
    /// It depends on what users do.
    Conduct,
    /// No setting, key, contract term or other product is known that helps.
    NoControl,
}

impl Remains {
    /// All reasons in their order.
    pub const ALL: [Self; 4] = [Self::Open, Self::PartOfProduct, Self::Conduct, Self::NoControl];

    /// The stable id.
    #[must_use]
    pub const fn id(self) -> Text {
        match self {
            Self::Open => "open",
            Self::PartOfProduct => "part-of-product",
            Self::Conduct => "conduct",
            Self::NoControl => "no-control",
        }
    }
}

/// A flow that is still of concern when all steps are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Residual {
    /// The unit.
    pub unit: UnitId,
    /// Id of the flow.
    pub flow: Text,
    /// The axes on which it is of concern for this reason.
    pub axes: [bool; 4],
    /// Why no step changes it.
    pub reason: Remains,
}

/// A plan in steps.
#[derive(Clone, Debug)]
pub struct StepwisePlan {
    /// The measure of the set-up as it is.
    pub before: Measure,
    /// What to change, in this order; each step improves on the one before.
    pub steps: Vec<PlannedStep>,
    /// The measure when all steps are done.
    pub after: Measure,
    /// What to find out then, that which may help most for its effort first.
    pub lookups: Vec<Lookup>,
    /// What is still of concern when all steps are done.
    pub residual: Vec<Residual>,
    /// Whether everything was tried: otherwise there may be more steps.
    pub exhaustive: bool,
}

impl PlannedStep {
    /// Carries the step out.
    pub fn apply(&self, setup: &mut Setup) {
        for change in &self.changes {
            carry_out(setup, change);
        }
    }
}

impl StepwisePlan {
    /// Returns the set-up with all steps carried out; what is to be found out stays open.
    #[must_use]
    pub fn applied(&self, setup: &Setup) -> Setup {
        let mut setup = setup.clone();
        for step in &self.steps {
            step.apply(&mut setup);
        }
        setup
    }
}

/// Returns the plan in steps for a set-up, from its assessment.
#[must_use]
pub fn steps(setup: &Setup, knowledge: &Knowledge, now: &Assessment) -> StepwisePlan {
    finish(steps_async(setup, knowledge, now))
}

/// As [`steps`], and gives up control after each trial.
pub async fn steps_async(setup: &Setup, knowledge: &Knowledge, now: &Assessment) -> StepwisePlan {
    let finder = ConflictFinder::new(setup, knowledge);
    let options = MoveOptions::new(setup, knowledge, &finder, false);
    let mut planner = Planner::new(knowledge, options, Trials::new(setup, knowledge, BUDGET));
    let mut plan = StepwisePlan {
        before: Measure::of(now),
        steps: Vec::new(),
        after: Measure::of(now),
        lookups: Vec::new(),
        residual: Vec::new(),
        exhaustive: true,
    };
    let mut last = now.clone();
    let mut here = planner.trials.take(setup.clone()).await;
    while plan.steps.len() < STEPS && !planner.trials.is_over() {
        let mut found = planner.best(&here).await;
        if found.is_none() {
            found = planner.replacement(&here).await;
        }
        let Some(changes) = found else { break };
        let mut changed = planner.trials.setup.clone();
        for change in &changes {
            carry_out(&mut changed, change);
        }
        let proven = assess_async(&changed, knowledge).await;
        let (before, after) = (plan.after, Measure::of(&proven));
        for change in &changes {
            if let Step::Change { key, .. } = change {
                planner.changed.push(*key);
            }
        }
        if !after.is_better_than(&before) {
            // an assessment bounds more than trials of single units do
            planner.forget();
            continue;
        }
        plan.steps.push(PlannedStep {
            effort: effort_of(&here, &changes),
            acts: acts(&changes),
            changes,
            before,
            after,
            flows: improved(&last, &proven),
        });
        plan.after = after;
        last = proven;
        here = planner.trials.take(changed).await;
    }
    plan.exhaustive = plan.steps.len() < STEPS && !planner.trials.is_over();
    plan.residual = residual(&last);
    let setup = planner.trials.setup.clone();
    plan.lookups = lookups(&setup, knowledge, &last).await;
    plan
}

/// The effort of all changes together.
fn effort_of(here: &Outcome, changes: &[Step]) -> u32 {
    let answers = changes.iter().filter_map(|change| match *change {
        Step::Change { key, to, effort, .. } => Some((key, to, u32::from(effort))),
        Step::Replace { .. } => None,
    });
    let products = changes.iter().filter(|change| matches!(change, Step::Replace { .. }));
    effort(&here.units, answers) + u32::try_from(products.count()).unwrap_or(0) * EFFORT
}

/// Who must act: the party of the first change; the user replaces a product.
fn acts(changes: &[Step]) -> WhoKnows {
    match changes.first() {
        Some(Step::Change { acts, .. }) => *acts,
        _ => WhoKnows::Customer,
    }
}

/// The flows that are better in an assessment than in the one before, or that are gone.
fn improved(before: &Assessment, after: &Assessment) -> Vec<Improved> {
    let mut all = Vec::new();
    for unit in &before.units {
        let id = unit.unit.id;
        let then = after.units.iter().find(|other| other.unit.id == id);
        for flow in &unit.flows {
            let same = then.filter(|then| then.unit.source == unit.unit.source);
            let then = same.and_then(|then| then.flows.iter().find(|other| other.flow.id == flow.flow.id));
            let Some(then) = then else {
                all.push(Improved {
                    unit: id,
                    flow: flow.flow.id,
                    settled: true,
                });
                continue;
            };
            let better = |axis: Axis| {
                let (one, other) = (flow.verdict.axis(axis), then.verdict.axis(axis));
                (other.worst(), other.best()) < (one.worst(), one.best())
            };
            if Axis::ALL.into_iter().any(better) {
                let open = Axis::ALL
                    .into_iter()
                    .any(|axis| then.verdict.axis(axis).settled().is_none());
                all.push(Improved {
                    unit: id,
                    flow: flow.flow.id,
                    settled: !open && concerns(&then.verdict) == [false; 4],
                });
            }
        }
    }
    all
}

fn residual(assessment: &Assessment) -> Vec<Residual> {
    let mut all = Vec::new();
    for unit in &assessment.units {
        for flow in &unit.flows {
            let axes = concerns(&flow.verdict);
            let open = Axis::ALL.map(|axis| flow.verdict.axis(axis).settled().is_none());
            let both = |settled: bool| {
                std::array::from_fn(|place: usize| axes.get(place) == Some(&true) && open.get(place) == Some(&!settled))
            };
            let certain = match flow.flow.control {
                Control::Inherent | Control::AvoidService => Remains::PartOfProduct,
                Control::UserChoice => Remains::Conduct,
                _ => Remains::NoControl,
            };
            for (reason, axes) in [(Remains::Open, both(false)), (certain, both(true))] {
                if axes != [false; 4] {
                    all.push(Residual {
                        unit: unit.unit.id,
                        flow: flow.flow.id,
                        axes,
                        reason,
                    });
                }
            }
        }
    }
    order_by_key(&mut all, |one| one.reason);
    all
}
