//! What to change so that a target is reached: the smallest sets of changes to what the user controls, each proven by
//! assessing the changed set-up. Where there is none: what prevents it, and the nearest result that can be reached.

mod lookups;
mod measure;
mod moves;
mod parts;
mod planner;
mod replace;
mod search;
mod steps;
mod trials;

use crate::cooperative::finish;
use crate::{Assessment, ConflictFinder, Limits, Setup, units};
use limes_knowledge::Knowledge;
use limes_model::{Axis, Basis};
pub use lookups::{Lookup, Prospect};
pub use measure::Measure;
pub use moves::{Move, MoveOptions};
use parts::proven;
pub use parts::{ALTERNATIVES, Alternative, Confirmation, Goal, Obstacle, Plan, Step, carry_out};
pub use replace::{replacements, replacements_async};
use search::{BUDGET, Search};
use std::cell::Cell;
pub use steps::{Improved, PlannedStep, Remains, Residual, StepwisePlan, steps, steps_async};

/// The plan for a goal.
#[must_use]
pub fn plan(setup: &Setup, knowledge: &Knowledge, goal: Goal, now: &Assessment) -> Plan {
    finish(plan_async(setup, knowledge, goal, now))
}

/// As [`plan`], and gives up control after each trial.
pub async fn plan_async(setup: &Setup, knowledge: &Knowledge, goal: Goal, now: &Assessment) -> Plan {
    let limits = goal.limits();
    let mut plan = Plan {
        goal,
        reached: limits.allow(&now.verdict),
        alternatives: Vec::new(),
        obstacles: Vec::new(),
        nearest: None,
        exhaustive: true,
    };
    if plan.reached {
        return plan;
    }
    let finder = ConflictFinder::new(setup, knowledge);
    for assume in [false, true] {
        let options = MoveOptions::new(setup, knowledge, &finder, assume);
        let budget = Cell::new(BUDGET);
        let mut search = Search::new(&finder, &options, units(setup, knowledge), limits, &budget);
        plan.obstacles = search.obstacles().await;
        // an obstacle that depends on no open question remains after any confirmation
        let for_good = search.exhaustive && plan.obstacles.iter().any(|obstacle| !obstacle.waits);
        if plan.obstacles.is_empty() {
            for moves in search.alternatives(ALTERNATIVES).await {
                plan.alternatives
                    .extend(proven(setup, knowledge, &[], &moves, &limits).await);
            }
        }
        plan.exhaustive = search.exhaustive;
        if for_good || !plan.alternatives.is_empty() {
            break;
        }
    }
    if plan.alternatives.is_empty() {
        let options = MoveOptions::new(setup, knowledge, &finder, false);
        plan.nearest = nearest(setup, knowledge, &finder, &options, limits, &Cell::new(BUDGET)).await;
    }
    plan
}

/// The way to the least of concern that can be reached: axis by axis the lowest level that nothing prevents.
async fn nearest(
    setup: &Setup,
    knowledge: &Knowledge,
    finder: &ConflictFinder<'_>,
    options: &MoveOptions<'_>,
    mut limits: Limits,
    budget: &Cell<u32>,
) -> Option<Alternative> {
    for axis in Axis::ALL {
        if limits.on(axis) == Limits::NONE.on(axis) {
            continue;
        }
        for level in limits.on(axis)..=Basis::NoValidBasis.level() {
            let mut alone = Limits::NONE;
            alone.set(axis, level);
            limits.set(axis, level);
            let mut search = Search::new(finder, options, units(setup, knowledge), alone, budget);
            if !search.is_hopeless().await {
                break;
            }
        }
    }
    let mut search = Search::new(finder, options, units(setup, knowledge), limits, budget);
    let found = search.alternatives(1).await;
    proven(setup, knowledge, &[], found.first()?, &limits).await
}
