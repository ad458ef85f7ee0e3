//! What to find out: open questions by who can answer them, with the best and the worst that may come of it. Nothing of it is a
//! promise.

use std::rc::Rc;

use super::measure::Measure;
use super::moves::is_hoped_for;
use super::trials::{Outcome, Trials};
use crate::causes::addressee;
use crate::correspondence::{Addressee, Party};
use crate::judge::{Judged, renamed};
use crate::reads::Regions;
use crate::snapshot::Snapshot;
use crate::value_classes::{ValueClasses, World};
use crate::{Answer, Assessment, Key, Origin, Setup, UnitId};
use limes_knowledge::Knowledge;
use limes_model::question::QuestionIndex;
use limes_model::{CountrySet, order_by_key};

/// How many units may be judged.
const BUDGET: usize = 2_000;

/// What it takes to look something up, to examine it, to ask a company, and to have a person decide.
const LOOK_UP: u8 = 1;
const EXAMINE: u8 = 3;
const ASK: u8 = 4;
const DECIDE: u8 = 6;

/// Open questions that the same party can answer. What comes of it is not known before: at best this, at worst that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The questions; the same one about several things, or all for one company.
    pub keys: Vec<Key>,
    /// Who can answer them.
    pub addressee: Addressee,
    /// Whether anybody can look the answer up in public.
    pub public: bool,
    /// What it takes.
    pub effort: u8,
    /// What may come of it, when all steps are done; absent where too much is open to tell.
    pub outcome: Option<Prospect>,
}

/// What may come of answers, no promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The measure if every answer is the best one.
    pub best: Measure,
    /// The measure if every answer is the worst one. What is possible now counts as possible still.
    pub worst: Measure,
}

/// Returns what to find out, that which may help most for its effort first: of everybody but a company by question, and of a
/// company all at once.
pub async fn lookups(setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> Vec<Lookup> {
    let mut trials = Trials::new(setup, knowledge, BUDGET);
    let here = trials.take(setup.clone()).await;
    let mut all: Vec<(Option<QuestionIndex>, Lookup)> = Vec::new();
    for open in &assessment.open {
        let public = open.key.question == knowledge.well_known().listed;
        let by = match addressee(setup, knowledge, open) {
            Addressee::Party(Party::Unnamed(_) | Party::Organisation) => Addressee::Organisation,
            _ if public => Addressee::Organisation,
            by => by,
        };
        add(&mut all, knowledge, open.key, by, public);
    }
    for key in examinations(setup, knowledge, &here) {
        add(&mut all, knowledge, key, Addressee::Organisation, false);
    }
    let snapshot = Snapshot::new(setup, knowledge);
    let world = World {
        knowledge,
        snapshot: &snapshot,
    };
    let mut ends = EndsOf {
        here: &here,
        classes: ValueClasses::new(knowledge, &snapshot, setup),
        world,
        known: Vec::new(),
    };
    let mut lookups: Vec<Lookup> = all.into_iter().map(|(_, lookup)| lookup).collect();
    for lookup in &mut lookups {
        let mut of_keys: Vec<(Key, Ends)> = Vec::new();
        for key in &lookup.keys {
            of_keys.extend(ends.of(&mut trials, *key).await.map(|found| (*key, found)));
        }
        if trials.is_over() || of_keys.len() < lookup.keys.len() {
            continue;
        }
        let with = |answer: fn(&Ends) -> Answer| {
            let mut setup = setup.clone();
            for (key, ends) in &of_keys {
                setup.answers.insert(*key, answer(ends));
            }
            setup
        };
        let best = trials.outcome(&with(|ends| ends.best)).await;
        let worst = trials.outcome(&with(|ends| ends.worst)).await;
        lookup.outcome = Some(Prospect {
            best: best.measure,
            worst: here.measure.worst_with(&worst.measure),
        });
    }
    let measure = here.measure;
    let gain = |lookup: &Lookup| lookup.outcome.map_or(0, |outcome| measure.gain(&outcome.best));
    // an examination without an open question is worth what it may gain
    let is_open = |key: &Key| {
        let answer = setup.answers.get(key);
        answer.is_none_or(|answer| matches!(answer, Answer::Unknown | Answer::RegionIn(_)))
    };
    lookups.retain(|lookup| lookup.keys.iter().any(is_open) || gain(lookup) > 0);
    order_by_key(&mut lookups, |lookup| {
        std::cmp::Reverse((gain(lookup) + lookup.keys.len()) * 60 / usize::from(lookup.effort.max(1)))
    });
    lookups
}

fn add(
    all: &mut Vec<(Option<QuestionIndex>, Lookup)>,
    knowledge: &Knowledge,
    key: Key,
    addressee: Addressee,
    public: bool,
) {
    let question = match addressee {
        Addressee::Organisation | Addressee::Lawyer => Some(key.question),
        Addressee::Party(_) => None,
    };
    let mut known = all.iter_mut();
    match known.find(|(of, known)| *of == question && known.addressee == addressee) {
        Some((_, known)) => known.keys.push(key),
        None => all.push((
            question,
            Lookup {
                keys: vec![key],
                addressee,
                public,
                effort: match addressee {
                    Addressee::Organisation if is_hoped_for(knowledge, key) => EXAMINE,
                    Addressee::Organisation => LOOK_UP,
                    Addressee::Lawyer => DECIDE,
                    Addressee::Party(_) => ASK,
                },
                outcome: None,
            },
        )),
    }
}

/// Examinations that were not made, so the answers say.
fn examinations(setup: &Setup, knowledge: &Knowledge, here: &Outcome) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    for (unit, judged) in &here.units {
        for (key, origin) in judged.premises.answers.iter() {
            let key = renamed(*key, unit.id);
            let question = knowledge.question(key.question);
            let may_help = match (setup.answers.get(&key), question) {
                (Some(Answer::Choice(now)), Some(question)) => question.options.get(usize::from(*now)) == Some(&"no"),
                _ => false,
            };
            if *origin == Origin::Given && may_help && is_hoped_for(knowledge, key) && !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// The best and the worst answer to a question.
#[derive(Clone, Copy)]
struct Ends {
    best: Answer,
    worst: Answer,
}

/// Tries every value of one question after the other that makes a difference.
struct EndsOf<'a> {
    here: &'a Outcome,
    classes: ValueClasses,
    world: World<'a>,
    /// What was found for units that do not differ.
    known: Vec<(*const Judged, Key, Ends)>,
}

impl EndsOf<'_> {
    async fn of(&mut self, trials: &mut Trials<'_>, key: Key) -> Option<Ends> {
        let reads = |(unit, judged): &&(crate::Unit, Rc<Judged>)| {
            let keys = judged.open.keys().chain(judged.premises.answers.keys());
            keys.map(|known| renamed(*known, unit.id)).any(|known| known == key)
        };
        let (unit, judged) = self.here.units.iter().find(reads)?;
        let own = key.target.unit().is_some();
        let common = renamed(key, UnitId::Service(0));
        let mut known = self.known.iter();
        let known = known.find(|(of, other, _)| own && *of == Rc::as_ptr(judged) && *other == common);
        if let Some((.., ends)) = known {
            return Some(*ends);
        }
        let regions = Regions::of(&trials.setup, key, unit.regions);
        let values = self.classes.values_of(self.world, key.question, regions);
        let mut found: Option<(Ends, usize, usize)> = None;
        // of answers that come to the same, the first one is the best and the last one the worst
        for value in &few(&values, self.world.snapshot.boundary) {
            if trials.is_over() {
                return None;
            }
            let weight = trials.answers(std::iter::once((key, *value))).await.measure.weight();
            let (ends, least, most) = found.get_or_insert((
                Ends {
                    best: *value,
                    worst: *value,
                },
                weight,
                weight,
            ));
            if weight < *least {
                (ends.best, *least) = (*value, weight);
            }
            if weight >= *most {
                (ends.worst, *most) = (*value, weight);
            }
        }
        let (ends, ..) = found?;
        if own {
            self.known.push((Rc::as_ptr(judged), common, ends));
        }
        Some(ends)
    }
}

/// Of many countries one inside, which is the best answer, and three others.
fn few(values: &[Answer], inside: CountrySet) -> Vec<Answer> {
    let is_inside = |value: &&Answer| match value {
        Answer::Country(country) => inside.contains(*country),
        Answer::Countries(countries) => countries.is_subset(&inside),
        _ => false,
    };
    if !matches!(values.first(), Some(Answer::Country(_) | Answer::Countries(_))) {
        return values.to_vec();
    }
    let mut few: Vec<Answer> = values.iter().filter(is_inside).take(1).copied().collect();
    few.extend(values.iter().filter(|value| !is_inside(value)).take(2).copied());
    few.extend(values.last().filter(|last| !few.contains(last)).copied());
    few
}
