//! The search for the next step: single changes, the same change to all that do not differ, and bundles of which no part helps
//! alone; each is tried, and only what the trial shows counts.

use std::rc::Rc;

use super::measure::concerns;
use super::moves::{Move, MoveOptions, is_hoped_for};
use super::parts::{Step, carry_out};
use super::trials::{Outcome, Trials};
use crate::judge::{Judged, renamed};
use crate::{Answer, Key, Origin, Target, Unit, UnitId, Verdict, concerns as matters};
use limes_knowledge::Knowledge;
use limes_model::question::QuestionIndex;
use limes_model::{Stays, Text, WhoKnows, order_by_key};

/// So many products are tried in the place of one.
const PRODUCTS: usize = 8;
/// How often more questions may come up in a bundle of changes.
const ROUNDS: usize = 3;

/// So many values of a question are tried at first.
const FEW: usize = 2;
/// So many parts are joined that depend on each other.
const PARTS: usize = 12;

/// A set of moves that was tried, with the gain it had then.
#[derive(Clone)]
struct Candidate {
    moves: Vec<Move>,
    effort: usize,
    gain: usize,
}

impl Candidate {
    fn new(here: &Outcome, moves: Vec<Move>, gain: usize) -> Self {
        let costs = moves.iter().map(|step| (step.key, step.to, u32::from(step.cost)));
        Self {
            effort: effort(&here.units, costs) as usize,
            moves,
            gain,
        }
    }

    /// Gain for effort, in a number that can be compared.
    fn worth(&self) -> usize {
        self.gain * 5040 / self.effort.max(1)
    }
}

pub struct Planner<'a> {
    pub knowledge: &'a Knowledge,
    pub options: MoveOptions<'a>,
    pub trials: Trials<'a>,
    /// What earlier steps changed: it is not changed again.
    pub changed: Vec<Key>,
    /// What was tried before, with the gain it had then.
    known: Vec<Candidate>,
    /// The same of bundles, by group.
    bundles: Vec<(Group, Option<Candidate>)>,
}

/// What is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Single changes, with the gain they had before an earlier step.
    Known,
    /// All single changes once more.
    Anew,
    /// Bundles.
    Bundles,
}

/// Who acts, the subject of a question by the first part of its id, and what it is about.
type Group = (WhoKnows, Text, Target);

/// A question of a unit that can be changed, with what it can become.
struct Lever {
    unit: Unit,
    key: Key,
    moves: Vec<Move>,
}

impl<'a> Planner<'a> {
    pub const fn new(knowledge: &'a Knowledge, options: MoveOptions<'a>, trials: Trials<'a>) -> Self {
        Self {
            knowledge,
            options,
            trials,
            changed: Vec::new(),
            known: Vec::new(),
            bundles: Vec::new(),
        }
    }

    /// Forgets what was tried before.
    pub fn forget(&mut self) {
        self.known.clear();
    }

    /// The changes that improve most for their effort; `None` where none improves anything.
    pub async fn best(&mut self, here: &Outcome) -> Option<Vec<Step>> {
        let levers = self.levers(here);
        // what gained nothing before may help now; bundles take long, and are tried where no single change helps
        for stage in [Stage::Known, Stage::Anew, Stage::Bundles] {
            let mut all = match stage {
                Stage::Known => self.single(here, &levers, FEW).await,
                Stage::Anew => {
                    self.forget();
                    self.single(here, &levers, usize::MAX).await
                }
                Stage::Bundles => self.bundles(here, &levers).await,
            };
            while !self.trials.is_over() {
                order_by_key(&mut all, |one| std::cmp::Reverse((one.worth(), one.moves.len())));
                let Some(first) = all.first_mut().filter(|one| one.gain > 0) else {
                    break;
                };
                let before = first.gain;
                let after = self.trials.answers(moved(&first.moves)).await.measure;
                first.gain = here.measure.gain(&after);
                if first.gain < before {
                    continue;
                }
                let first = first.clone();
                if stage != Stage::Bundles {
                    self.known.clone_from(&all);
                }
                let moves = self.joined(here, first, &all).await;
                return Some(self.as_steps(&moves));
            }
        }
        None
    }

    /// Single changes, the same to all units that do not differ, and of each question so many that may help most.
    async fn single(&mut self, here: &Outcome, levers: &[Lever], most: usize) -> Vec<Candidate> {
        let mut all: Vec<Candidate> = Vec::new();
        for lever in levers {
            for step in lever.moves.iter().take(most) {
                let moves = alike(here, &lever.unit, step);
                let candidate = self.tried(here, moves).await;
                all.push(candidate);
            }
        }
        all
    }

    /// Changes to the same subject that help together.
    async fn bundles(&mut self, here: &Outcome, levers: &[Lever]) -> Vec<Candidate> {
        let mut seen: Vec<Group> = Vec::new();
        let mut all: Vec<Candidate> = Vec::new();
        for lever in levers {
            let Some(group) = self.group(lever.key) else { continue };
            if seen.contains(&group) {
                continue;
            }
            seen.push(group);
            let known = self.bundles.iter().find(|(known, _)| *known == group);
            let bundle = match known {
                Some((_, known)) => known.clone(),
                None => {
                    let found = self.bundle(here, levers, group).await;
                    self.bundles.push((group, found.clone()));
                    found
                }
            };
            let is_left = |bundle: &Candidate| !bundle.moves.iter().any(|step| self.changed.contains(&step.key));
            all.extend(bundle.filter(is_left));
        }
        all
    }

    /// The candidate with its gain: that of before, or that of a trial.
    async fn tried(&mut self, here: &Outcome, moves: Vec<Move>) -> Candidate {
        if let Some(known) = self.known.iter().find(|known| known.moves == moves) {
            return known.clone();
        }
        let after = self.trials.answers(moved(&moves)).await.measure;
        let gain = here.measure.gain(&after);
        Candidate::new(here, moves, gain)
    }

    fn group(&self, key: Key) -> Option<Group> {
        let question = self.knowledge.question(key.question)?;
        let subject = question.id.split('.').next().unwrap_or_default();
        Some((question.acts, subject, key.target))
    }

    /// What can be changed, each of units that do not differ once.
    fn levers(&self, here: &Outcome) -> Vec<Lever> {
        let mut levers: Vec<Lever> = Vec::new();
        let mut seen: Vec<*const Judged> = Vec::new();
        for (unit, judged) in &here.units {
            if seen.contains(&Rc::as_ptr(judged)) {
                continue;
            }
            seen.push(Rc::as_ptr(judged));
            let used = judged.premises.answers.keys();
            let keys = used.chain(judged.open.keys());
            for key in keys.map(|key| renamed(*key, unit.id)) {
                if levers.iter().any(|lever| lever.key == key) || self.changed.contains(&key) {
                    continue;
                }
                let moves = self.moves(unit, judged, key);
                if !moves.is_empty() {
                    levers.push(Lever {
                        unit: *unit,
                        key,
                        moves,
                    });
                }
            }
        }
        levers
    }

    fn moves(&self, unit: &Unit, judged: &Judged, key: Key) -> Vec<Move> {
        if !matters(key.target, unit) || is_hoped_for(self.knowledge, key) {
            return Vec::new();
        }
        let given = self.trials.setup.answers.get(&key).copied();
        let derived = || {
            let answers = judged.premises.answers.iter();
            let mut own = answers.filter(|(other, _)| renamed(**other, unit.id) == key);
            own.find_map(|(_, origin)| match origin {
                Origin::Derived(answer, _) => Some(*answer),
                Origin::Given => None,
            })
        };
        let from = given.filter(|answer| *answer != Answer::Unknown).or_else(derived);
        self.options.moves(unit, &(key, from))
    }

    /// The changes to one subject that help together: the most reassuring of each, and then only what is needed.
    async fn bundle(&mut self, here: &Outcome, levers: &[Lever], group: (WhoKnows, Text, Target)) -> Option<Candidate> {
        let (acts, subject, target) = group;
        let fits = |planner: &Self, key: Key| {
            let own = planner.group(key);
            own == Some(group) || target.unit().is_some() && own == Some((acts, subject, Target::Organisation))
        };
        let first = levers.iter().find(|lever| self.group(lever.key) == Some(group))?;
        let unit = first.unit;
        let mut moves: Vec<Move> = Vec::new();
        let mut count = 0;
        for lever in levers.iter().filter(|lever| fits(self, lever.key)) {
            if let Some(step) = lever.moves.first() {
                moves.extend(alike(here, &lever.unit, step));
                count += 1;
            }
        }
        let mut after = self.trials.answers(moved(&moves)).await;
        for _ in 0..ROUNDS {
            let new = self.new_moves(&after, unit.id, &moves, &|planner, key| fits(planner, key));
            if new.is_empty() {
                break;
            }
            count += 1;
            for step in new {
                moves.extend(alike(here, &unit, &step));
            }
            after = self.trials.answers(moved(&moves)).await;
        }
        let gain = here.measure.gain(&after.measure);
        if count < 2 {
            return None;
        }
        if gain == 0 {
            return Some(Candidate::new(here, moves, gain));
        }
        let cheaper = self.smallest(here, moves).await;
        let cheaper = self.cheapest(here, &unit, cheaper).await;
        (cheaper.moves.len() > 1).then_some(cheaper)
    }

    /// The first moves of questions that came up about a unit.
    fn new_moves(&self, after: &Outcome, unit: UnitId, moves: &[Move], fits: &dyn Fn(&Self, Key) -> bool) -> Vec<Move> {
        let Some((unit, judged)) = after.units.iter().find(|(known, _)| known.id == unit) else {
            return Vec::new();
        };
        let used = judged.premises.answers.keys();
        let mut keys: Vec<Key> = used
            .chain(judged.open.keys())
            .map(|key| renamed(*key, unit.id))
            .collect();
        keys.retain(|key| {
            !moves.iter().any(|step| step.key == *key) && !self.changed.contains(key) && fits(self, *key)
        });
        let mut new: Vec<Move> = Vec::new();
        for key in keys {
            if !new.iter().any(|step: &Move| step.key == key) {
                new.extend(self.moves(unit, judged, key).first());
            }
        }
        new
    }

    /// The same with less effort for each question, as far as that is as good.
    async fn cheapest(&mut self, here: &Outcome, unit: &Unit, mut candidate: Candidate) -> Candidate {
        let mut questions: Vec<(QuestionIndex, Key, u8)> = Vec::new();
        for step in &candidate.moves {
            if !questions.iter().any(|(known, ..)| *known == step.key.question) {
                questions.push((step.key.question, step.key, step.cost));
            }
        }
        for (question, key, cost) in questions {
            let from = candidate
                .moves
                .iter()
                .find(|step| step.key == key)
                .and_then(|step| step.from);
            let mut others = self.options.moves(unit, &(key, from));
            others.retain(|other| other.cost < cost);
            order_by_key(&mut others, |other| other.cost);
            for other in others {
                let mut moves = candidate.moves.clone();
                for step in moves.iter_mut().filter(|step| step.key.question == question) {
                    (step.to, step.cost) = (other.to, other.cost);
                }
                let gain = here.measure.gain(&self.trials.answers(moved(&moves)).await.measure);
                if gain >= candidate.gain {
                    candidate = Candidate::new(here, moves, gain);
                    break;
                }
            }
        }
        candidate
    }

    /// The best candidate with what belongs to it: more by the same party about the same subject, and the same changes to others.
    /// No part of it can be left out.
    async fn joined(&mut self, here: &Outcome, first: Candidate, all: &[Candidate]) -> Vec<Move> {
        let Some((group, lead)) = first.moves.first().map(|step| (self.group(step.key), step.key)) else {
            return first.moves;
        };
        let what = |moves: &[Move]| {
            let mut what: Vec<(QuestionIndex, Answer)> = Vec::new();
            for step in moves {
                if !what.contains(&(step.key.question, step.to)) {
                    what.push((step.key.question, step.to));
                }
            }
            what
        };
        let acts = |key: Key| self.knowledge.question(key.question).map(|question| question.acts);
        // what adds much less is a step of its own, later
        let helps = |other: &&Candidate| other.gain > 0 && other.worth() * 4 >= first.worth();
        let mut parts = vec![first.clone()];
        for other in all.iter().filter(helps) {
            let Some(own) = other.moves.first().map(|step| step.key) else {
                continue;
            };
            let same_subject = self.group(own) == group;
            let same_change = acts(own) == acts(lead) && what(&other.moves) == what(&first.moves);
            let taken = |step: &Move| {
                parts
                    .iter()
                    .flat_map(|part| &part.moves)
                    .any(|known| known.key == step.key)
            };
            if (same_subject || same_change) && !other.moves.iter().any(taken) {
                parts.push(other.clone());
            }
        }
        let moves: Vec<Move> = parts.iter().flat_map(|part| &part.moves).copied().collect();
        let gain = here.measure.gain(&self.trials.answers(moved(&moves)).await.measure);
        let sum: usize = parts.iter().map(|part| part.gain).sum();
        // parts that help each for itself, and do the same to all that do not differ
        let is_simple = |part: &Candidate| what(&part.moves).len() == 1;
        if gain == sum && parts.iter().all(is_simple) {
            return moves;
        }
        let mut moves = first.moves;
        let mut gain = first.gain;
        for part in parts.iter().skip(1).take(PARTS) {
            let mut more = moves.clone();
            more.extend(part.moves.iter().copied());
            let with = here.measure.gain(&self.trials.answers(moved(&more)).await.measure);
            if with > gain {
                (moves, gain) = (more, with);
            }
        }
        self.smallest(here, moves).await.moves
    }

    /// What is left of moves without those that are not needed.
    async fn smallest(&mut self, here: &Outcome, mut moves: Vec<Move>) -> Candidate {
        let mut after = self.trials.answers(moved(&moves)).await.measure;
        let mut place = moves.len();
        while let Some(before) = place.checked_sub(1).filter(|_| moves.len() > 1) {
            place = before;
            let mut fewer = moves.clone();
            fewer.remove(place);
            let without = self.trials.answers(moved(&fewer)).await.measure;
            if !after.is_better_than(&without) && without.is_better_than(&here.measure) {
                moves = fewer;
                after = without;
            }
        }
        Candidate::new(here, moves, here.measure.gain(&after))
    }

    fn as_steps(&self, moves: &[Move]) -> Vec<Step> {
        let acts = |key: Key| {
            self.knowledge
                .question(key.question)
                .map_or(WhoKnows::Customer, |q| q.acts)
        };
        let step = |step: &Move| Step::Change {
            key: step.key,
            from: step.from,
            to: step.to,
            effort: step.cost,
            acts: acts(step.key),
        };
        let mut steps: Vec<Step> = moves.iter().map(step).collect();
        order_by_key(&mut steps, |step| match step {
            Step::Change { key, .. } => Some(*key),
            Step::Replace { .. } => None,
        });
        steps
    }

    /// Another product in the place of one of which data leaves in full, or without a basis, or where a rule of the sector forbids
    /// it, with the settings that it needs.
    pub async fn replacement(&mut self, here: &Outcome) -> Option<Vec<Step>> {
        let mut best: Option<(usize, Vec<Step>)> = None;
        let mut seen: Vec<*const Judged> = Vec::new();
        for (unit, judged) in &here.units {
            let UnitId::Service(service) = unit.id else { continue };
            let weighs = |verdict: &Verdict| {
                let [_, _, basis, sector] = concerns(verdict);
                basis || sector || verdict.stays.worst() >= Stays::Leaves.level()
            };
            if seen.contains(&Rc::as_ptr(judged)) || !judged.result.flows.iter().any(|flow| weighs(&flow.verdict)) {
                continue;
            }
            seen.push(Rc::as_ptr(judged));
            let Some(now) = self.knowledge.product(unit.source) else {
                continue;
            };
            let day = self.trials.setup.as_of;
            let others = self.knowledge.products().iter().filter(|other| {
                let alike = other.serves.iter().any(|purpose| now.serves.contains(purpose));
                let offering = other.offering.and_then(|offering| self.knowledge.fact(offering));
                let in_use = other.offering.is_none() || offering.is_some_and(|fact| fact.valid.contains(day));
                other.id != now.id && alike && in_use
            });
            for other in others.take(PRODUCTS) {
                let step = Step::Replace {
                    service,
                    from: now.id,
                    to: other.id,
                };
                let Some((gain, steps)) = self.replaced(here, unit.id, step).await else {
                    continue;
                };
                if best.as_ref().is_none_or(|(most, _)| gain > *most) {
                    best = Some((gain, steps));
                }
            }
        }
        best.map(|(_, steps)| steps)
    }

    /// A replacement with the settings that it needs, and what it gains.
    async fn replaced(&mut self, here: &Outcome, unit: UnitId, step: Step) -> Option<(usize, Vec<Step>)> {
        let mut base = self.trials.setup.clone();
        carry_out(&mut base, &step);
        let with = |moves: &[Move]| {
            let mut setup = base.clone();
            for (key, answer) in moved(moves) {
                setup.answers.insert(key, answer);
            }
            setup
        };
        let mut moves: Vec<Move> = Vec::new();
        let mut after = self.trials.outcome(&base).await;
        for _ in 0..ROUNDS {
            let own = |_: &Self, key: Key| key.target.unit() == Some(unit);
            let new = self.new_moves(&after, unit, &moves, &own);
            if new.is_empty() {
                break;
            }
            moves.extend(new);
            after = self.trials.outcome(&with(&moves)).await;
        }
        if here.measure.gain(&after.measure) == 0 {
            return None;
        }
        let mut measure = after.measure;
        let mut place = moves.len();
        while let Some(before) = place.checked_sub(1) {
            place = before;
            let mut fewer = moves.clone();
            fewer.remove(place);
            let without = self.trials.outcome(&with(&fewer)).await.measure;
            if !measure.is_better_than(&without) && without.is_better_than(&here.measure) {
                moves = fewer;
                measure = without;
            }
        }
        let mut steps = vec![step];
        steps.extend(self.as_steps(&moves));
        Some((here.measure.gain(&measure), steps))
    }
}

/// The effort of changes: the same change to several services of a provider counts once.
pub fn effort(units: &[(Unit, Rc<Judged>)], changes: impl Iterator<Item = (Key, Answer, u32)>) -> u32 {
    let mut seen: Vec<(QuestionIndex, Answer, Option<Text>)> = Vec::new();
    let mut all = 0;
    for (key, to, effort) in changes {
        let unit = key.target.unit();
        let of = match (key.target, unit) {
            (Target::Provider(id) | Target::Family(id), _) => Some(id),
            _ => unit.and_then(|id| units.iter().find(|(known, _)| known.id == id)?.0.provider),
        };
        if !seen.contains(&(key.question, to, of)) {
            seen.push((key.question, to, of));
            all += effort;
        }
    }
    all
}

fn moved(moves: &[Move]) -> impl Iterator<Item = (Key, Answer)> + '_ {
    moves.iter().map(|step| (step.key, step.to))
}

/// A move, and the same for each unit that does not differ from the one it is about.
fn alike(here: &Outcome, unit: &Unit, step: &Move) -> Vec<Move> {
    let own = here.units.iter().find(|(known, _)| known.id == unit.id);
    let Some((_, judged)) = own.filter(|_| step.key.target.unit() == Some(unit.id)) else {
        return vec![*step];
    };
    let same = here.units.iter().filter(|(_, other)| Rc::ptr_eq(other, judged));
    let of = |(unit, _): &(Unit, Rc<Judged>)| Move {
        key: renamed(step.key, unit.id),
        ..*step
    };
    same.map(of).collect()
}
