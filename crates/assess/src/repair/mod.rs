//! What to change so that a target is reached: the smallest sets of changes to what the user controls, each proven by
//! assessing the changed set-up. Where there is none: what prevents it, and the nearest result that can be reached.

mod moves;
mod replace;
mod search;

use crate::{Answer, Assessment, ConflictFinder, Key, Limits, Setup, Unit, Verdict, assess, units};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::{Axis, Basis, Reach, Sector, Stays, WhoKnows};
pub use moves::{Move, MoveOptions};
pub use replace::replacements;
use search::{BUDGET, Search};
use std::cell::Cell;

/// Up to so many alternatives are proposed.
pub const ALTERNATIVES: usize = 5;

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// The data stays inside.
    Stays,
    /// Nobody outside who can be compelled holds readable data.
    Reach,
    /// What leaves does so on a basis that holds, and no rule of the sector forbids it.
    Basis,
    /// All three.
    All,
}

impl Goal {
    /// All goals in their fixed order.
    pub const ALL: [Self; 4] = [Self::Stays, Self::Reach, Self::Basis, Self::All];

    /// The stable id.
    #[must_use]
    pub const fn id(self) -> Text {
        match self {
            Self::Stays => "stays",
            Self::Reach => "reach",
            Self::Basis => "basis",
            Self::All => "all",
        }
    }

    /// The highest level that the goal allows on each axis.
    #[must_use]
    pub const fn limits(self) -> Limits {
        let stays = Stays::Inside.level();
        let reach = Reach::Unreadable.level();
        let basis = Basis::SafeguardsInForce.level();
        let sector = Sector::NotForbidden.level();
        match self {
            Self::Stays => Limits { stays, ..Limits::NONE },
            Self::Reach => Limits { reach, ..Limits::NONE },
            Self::Basis => Limits {
                basis,
                sector,
                ..Limits::NONE
            },
            Self::All => Limits {
                stays,
                reach,
                basis,
                sector,
            },
        }
    }
}

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "there are a few dozen at most")]
pub enum Step {
    /// An answer becomes another.
    Change {
        /// What is changed.
        key: Key,
        /// The present answer; `None` if it is open.
        from: Option<Answer>,
        /// How it must be.
        to: Answer,
        /// What it takes.
        effort: u8,
        /// Who must act.
        acts: WhoKnows,
    },
    /// Another product takes the place of one.
    Replace {
        /// The number of the service.
        service: u32,
        /// The product in use.
        from: Text,
        /// The product instead.
        to: Text,
    },
}

/// Something that another party has to confirm, because it is a fact that cannot be brought about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// The open question.
    pub key: Key,
    /// The answer on which it depends.
    pub answer: Answer,
    /// Who can answer it.
    pub who: WhoKnows,
}

/// One way to reach a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// What to do.
    pub steps: Vec<Step>,
    /// On what it depends beside that.
    pub provided: Vec<Confirmation>,
    /// The effort of all steps together.
    pub weight: u32,
    /// The verdict when all of that is so.
    pub verdict: Verdict,
}

impl Alternative {
    /// The set-up with the steps carried out; what it depends on stays open.
    #[must_use]
    pub fn tried(&self, setup: &Setup) -> Setup {
        let mut setup = setup.clone();
        for step in &self.steps {
            match *step {
                Step::Change { key, to, .. } => {
                    setup.answers.insert(key, to);
                }
                Step::Replace { service, to, .. } => replace::replace(&mut setup, service, to),
            }
        }
        setup
    }

    /// The set-up with the steps carried out and everything confirmed on which it depends.
    #[must_use]
    pub fn proven(&self, setup: &Setup) -> Setup {
        let mut setup = self.tried(setup);
        setup
            .answers
            .extend(self.provided.iter().map(|condition| (condition.key, condition.answer)));
        setup
    }
}

/// A flow that no allowed change brings within the target.
#[derive(Clone, Copy, Debug)]
pub struct Obstacle {
    /// The unit.
    pub unit: Unit,
    /// The flow.
    pub flow: &'static Flow,
    /// Whether it might be repaired if an open question were answered first.
    pub waits: bool,
}

/// What to change for one goal.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The goal.
    pub goal: Goal,
    /// Whether the set-up reaches it already.
    pub reached: bool,
    /// Ways to reach it, the least effort first; those that depend on a confirmation only if there is no other.
    pub alternatives: Vec<Alternative>,
    /// What prevents it, if no change of settings, contract or conduct reaches it.
    pub obstacles: Vec<Obstacle>,
    /// In that case the way to the nearest verdict; without steps where that is the present one.
    pub nearest: Option<Alternative>,
    /// Whether everything was tried: only then it is certain that there is no other way.
    pub exhaustive: bool,
}

/// The plan for a goal.
#[must_use]
pub fn plan(setup: &Setup, knowledge: &Knowledge, goal: Goal, now: &Assessment) -> Plan {
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
        plan.obstacles = search.obstacles();
        // an obstacle that depends on no open question remains after any confirmation
        let for_good = search.exhaustive && plan.obstacles.iter().any(|obstacle| !obstacle.waits);
        if plan.obstacles.is_empty() {
            let found = search.alternatives(ALTERNATIVES);
            plan.alternatives = found
                .into_iter()
                .filter_map(|moves| proven(setup, knowledge, &[], &moves, &limits))
                .collect();
        }
        plan.exhaustive = search.exhaustive;
        if for_good || !plan.alternatives.is_empty() {
            break;
        }
    }
    if plan.alternatives.is_empty() {
        let options = MoveOptions::new(setup, knowledge, &finder, false);
        plan.nearest = nearest(setup, knowledge, &finder, &options, limits, &Cell::new(BUDGET));
    }
    plan
}

/// The way to the least of concern that can be reached: axis by axis the lowest level that nothing prevents.
fn nearest(
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
            if !Search::new(finder, options, units(setup, knowledge), alone, budget).is_hopeless() {
                break;
            }
        }
    }
    let found = Search::new(finder, options, units(setup, knowledge), limits, budget).alternatives(1);
    proven(setup, knowledge, &[], found.first()?, &limits)
}

/// The alternative that consists of replacements and moves, if assessing the changed set-up proves that it reaches the
/// target.
fn proven(
    setup: &Setup,
    knowledge: &Knowledge,
    replacements: &[Step],
    moves: &[Move],
    limits: &Limits,
) -> Option<Alternative> {
    let mut alternative = Alternative {
        steps: replacements.to_vec(),
        provided: Vec::new(),
        weight: u32::try_from(replacements.len()).unwrap_or(0) * replace::EFFORT,
        verdict: Verdict::default(),
    };
    for step in moves {
        let question = knowledge.question(step.key.question)?;
        if step.assumed {
            alternative.provided.push(Confirmation {
                key: step.key,
                answer: step.to,
                who: question.who,
            });
        } else {
            alternative.weight += u32::from(step.cost);
            alternative.steps.push(Step::Change {
                key: step.key,
                from: step.from,
                to: step.to,
                effort: step.cost,
                acts: question.acts,
            });
        }
    }
    let after = assess(&alternative.proven(setup), knowledge);
    if !limits.allow(&after.verdict) {
        return None;
    }
    alternative.verdict = after.verdict;
    Some(alternative)
}
