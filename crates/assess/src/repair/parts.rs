//! What a plan consists of: goals, steps, alternatives and obstacles; and the proof of an alternative.

use super::moves::Move;
use crate::{Answer, Key, Limits, Setup, Target, Unit, UnitId, Verdict, assess_async};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::Flow;
use limes_model::{Basis, Reach, Sector, Stays, WhoKnows};

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
                Step::Replace { service, to, .. } => replace(&mut setup, service, to),
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

/// What it takes to change the product.
pub const EFFORT: u32 = 10;

/// Puts another product in the place of one. What holds only for the old one goes: where it lay, and what its provider
/// said about its flows.
pub fn replace(setup: &mut Setup, service: u32, to: Text) {
    setup.change_product(service, to);
    setup.answers.retain(|key, answer| match key.target {
        Target::Service(id) => id != service || !matches!(answer, Answer::Region(_)),
        Target::Flow(UnitId::Service(id), _) | Target::UnitLaw(UnitId::Service(id), _) => id != service,
        _ => true,
    });
}

/// Carries one change out.
pub fn carry_out(setup: &mut Setup, change: &Step) {
    match *change {
        Step::Change { key, to, .. } => {
            setup.answers.insert(key, to);
        }
        Step::Replace { service, to, .. } => replace(setup, service, to),
    }
}

/// The alternative that consists of replacements and moves, if assessing the changed set-up proves that it reaches the
/// target.
pub async fn proven(
    setup: &Setup,
    knowledge: &Knowledge,
    replacements: &[Step],
    moves: &[Move],
    limits: &Limits,
) -> Option<Alternative> {
    let mut alternative = Alternative {
        steps: replacements.to_vec(),
        provided: Vec::new(),
        weight: u32::try_from(replacements.len()).unwrap_or(0) * EFFORT,
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
    let changed = alternative.proven(setup);
    let after = assess_async(&changed, knowledge).await;
    if !limits.allow(&after.verdict) {
        return None;
    }
    alternative.verdict = after.verdict;
    Some(alternative)
}
