//! Random set-ups: a strategy with which proptest draws them and shrinks one that fails, and the runner of properties.
//!
//! Every machine draws the same set-ups. `LIMES_SEED=N` draws others; with `LIMES_SOAK_SECONDS=N` the properties go on
//! with the seeds that follow until the program has run for about N seconds. A failure names its seed and its case:
//! `LIMES_SEED=N LIMES_CASE=M cargo test --test it NAME` repeats that case alone.

use std::collections::BTreeMap;
use std::env;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use limes_assess::{Answer, Boundary, Key, Setup, Target, UnitId};
use limes_model::question::AnswerKind;
use limes_model::{Country, CountrySet, Date};
use proptest::prelude::Rng;
use proptest::strategy::{NewTree, Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};

use super::catalogue::{asked, products, question, units};
use super::reference::{Needed, World, describe, evaluate, regions_of};

/// The day of the built-in knowledge.
const TODAY: Date = Date::new(2026, 11, 22);

/// Random choices.
#[derive(Clone, Debug)]
pub struct Random(TestRng);

impl Random {
    /// Choices that depend on nothing but these three numbers.
    fn new(seed: u64, case: u64, purpose: u8) -> Self {
        let mut bytes = [purpose; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..16].copy_from_slice(&case.to_le_bytes());
        Self(TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.0.next_u64() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// How much of a set-up is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Everything.
    All,
    /// All but a few.
    Nearly,
    /// Each or not by chance.
    Partly,
    /// Nearly all or a part.
    Some,
    /// Everything but what is asked of single services: nothing of that, or each answer by chance.
    NotOfServices,
    /// Nothing.
    None,
}

/// Which services a set-up has.
#[derive(Clone, Copy, Debug)]
pub enum Services {
    /// One, two or none, and in a third of the set-ups one of the kinds below.
    Mixed,
    /// One, two or none.
    Few,
    /// This product.
    One(&'static str),
    /// This product twice.
    Twins(&'static str),
}

/// Parties that users describe by hand: who gets the data is what the answers say.
const DESCRIBED: [&str; 2] = ["other-product", "other-party"];

/// The strategy for set-ups.
#[derive(Clone, Copy, Debug)]
pub struct SetUps {
    pub services: Services,
    pub answers: Answers,
    /// Where the organisation is established; anywhere if not given.
    pub seat: Option<Country>,
}

impl SetUps {
    pub const fn new(answers: Answers) -> Self {
        Self {
            services: Services::Mixed,
            answers,
            seat: None,
        }
    }

    fn draw(&self, random: &mut Random) -> Setup {
        let answers = match self.answers {
            Answers::Some => *random.pick(&[Answers::Nearly, Answers::Partly]),
            answers => answers,
        };
        let mut setup = bare(random, self.services);
        if let Some(seat) = self.seat {
            let key = Key {
                target: Target::Organisation,
                question: question("org.seat"),
            };
            setup.answers.insert(key, Answer::Country(seat));
        }
        if answers == Answers::None {
            return setup;
        }
        complete(random, &mut setup);
        match answers {
            Answers::Nearly if setup.services().len() > 1 && random.one_in(2) => reopen_alike(random, &mut setup),
            Answers::Nearly => {
                let open = random.below(5);
                reopen(random, &mut setup, open);
            }
            Answers::Partly => {
                let share = 3 + random.below(7);
                setup.answers.retain(|_, _| random.below(10) < share);
            }
            Answers::NotOfServices => {
                let share = random.below(2);
                setup
                    .answers
                    .retain(|key, _| service_of(key.target).is_none() || random.below(2) < share);
            }
            Answers::All | Answers::Some | Answers::None => {}
        }
        setup
    }
}

impl Strategy for SetUps {
    type Tree = Shrinking;
    type Value = Setup;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        Ok(Shrinking::new(self.draw(&mut Random(runner.new_rng()))))
    }
}

/// The service that an answer is about.
fn service_of(target: Target) -> Option<u32> {
    match target {
        Target::Service(id) | Target::Flow(UnitId::Service(id), _) | Target::UnitLaw(UnitId::Service(id), _) => {
            Some(id)
        }
        _ => None,
    }
}

/// The group of people that an answer is about.
fn access_of(target: Target) -> Option<u32> {
    match target {
        Target::Access(id) | Target::Flow(UnitId::Access(id), _) | Target::UnitLaw(UnitId::Access(id), _) => Some(id),
        _ => None,
    }
}

/// One way in which a set-up becomes simpler.
#[derive(Clone, Copy, Debug)]
enum Step {
    WithoutService(u32),
    WithoutAccess(u32),
    WithoutAnswer(Key),
    Today,
    WithinArea,
}

impl Step {
    fn apply(self, setup: &mut Setup) {
        match self {
            Self::WithoutService(id) => {
                setup.remove_service(id);
                setup.answers.retain(|key, _| service_of(key.target) != Some(id));
            }
            Self::WithoutAccess(id) => {
                setup.remove_access(id);
                setup.answers.retain(|key, _| access_of(key.target) != Some(id));
            }
            Self::WithoutAnswer(key) => {
                setup.answers.remove(&key);
            }
            Self::Today => setup.as_of = TODAY,
            Self::WithinArea => setup.boundary = Boundary::Eea,
        }
    }
}

/// A set-up that becomes simpler as long as it still fails: services and people go, then answers.
#[derive(Clone, Debug)]
pub struct Shrinking {
    fails: Setup,
    now: Setup,
    steps: std::vec::IntoIter<Step>,
}

impl Shrinking {
    fn new(setup: Setup) -> Self {
        let mut steps = vec![Step::Today, Step::WithinArea];
        steps.extend(setup.services().iter().map(|service| Step::WithoutService(service.id)));
        steps.extend(setup.access().iter().map(|access| Step::WithoutAccess(access.id)));
        steps.extend(setup.answers.keys().map(|key| Step::WithoutAnswer(*key)));
        // what could not go at first may go once other things are gone
        let twice = [steps.clone(), steps].concat();
        Self {
            fails: setup.clone(),
            now: setup,
            steps: twice.into_iter(),
        }
    }

    fn advance(&mut self) -> bool {
        self.now = self.fails.clone();
        for step in self.steps.by_ref() {
            step.apply(&mut self.now);
            if self.now != self.fails {
                return true;
            }
        }
        false
    }
}

impl ValueTree for Shrinking {
    type Value = Setup;

    fn current(&self) -> Setup {
        self.now.clone()
    }

    fn simplify(&mut self) -> bool {
        self.fails = self.now.clone();
        self.advance()
    }

    fn complicate(&mut self) -> bool {
        self.advance()
    }
}

/// Any day from 2000 to 2035, in one of three cases that of the knowledge.
pub fn day(random: &mut Random) -> Date {
    if random.one_in(3) {
        return TODAY;
    }
    let mut part = |below| u32::try_from(random.below(below)).unwrap();
    Date::new(2000 + part(36), 1 + part(12), 1 + part(28))
}

const NEAR: [&str; 18] = [
    "DE", "FR", "IE", "AT", "NL", "SE", "NO", "IS", "CH", "GB", "US", "CN", "IN", "CA", "JP", "BR", "RU", "ZZ",
];

pub fn country(random: &mut Random, all: &[Country]) -> Country {
    if random.one_in(4) {
        *random.pick(all)
    } else {
        random.pick(&NEAR).parse().unwrap()
    }
}

fn countries(random: &mut Random, all: &[Country]) -> CountrySet {
    let count = 1 + [0, 0, 0, 1, 2][random.below(5)];
    let mut countries: CountrySet = (0..count).map(|_| country(random, all)).collect();
    if random.one_in(10) {
        countries.insert(Country::ANYWHERE);
    }
    countries
}

/// Any kind of boundary.
fn boundary(random: &mut Random, all: &[Country]) -> Boundary {
    match random.below(7) {
        0 => Boundary::Eu,
        1 | 2 => Boundary::Eea,
        3 => Boundary::EuEfta,
        4 => Boundary::EeaAdequate,
        5 => Boundary::Country(country(random, all)),
        _ => Boundary::List((0..random.below(12)).map(|_| country(random, all)).collect()),
    }
}

/// Any answer to a question, not only representative ones.
pub fn answer(random: &mut Random, world: &World, needed: Needed, all: &[Country]) -> Answer {
    let question = asked(needed.key.question);
    match question.kind {
        AnswerKind::Choice => Answer::Choice(u8::try_from(random.below(question.options.len())).unwrap()),
        AnswerKind::Choices => {
            let mut bits = 0;
            for _ in 0..random.below(4) {
                bits |= 1 << random.below(question.options.len());
            }
            Answer::Choices(bits)
        }
        AnswerKind::Country => Answer::Country(country(random, all)),
        AnswerKind::Countries => Answer::Countries(countries(random, all)),
        AnswerKind::Date => Answer::Date(day(random)),
        AnswerKind::Region => {
            let codes = regions_of(world, needed);
            assert!(
                !codes.is_empty(),
                "{:?} asks for a region of {:?}",
                needed.key,
                needed.regions
            );
            Answer::Region(codes[random.below(codes.len())])
        }
    }
}

/// A set-up without answers, sometimes with people who have access.
fn bare(random: &mut Random, services: Services) -> Setup {
    let mut setup = Setup::new(day(random));
    let all = World::new(&setup).countries();
    setup.boundary = boundary(random, &all);
    let picked: Vec<&'static str> = match services {
        Services::One(product) => vec![product],
        Services::Twins(product) => vec![product, product],
        Services::Mixed if random.one_in(3) => match random.below(4) {
            0 => vec![random.pick(products()).id; 2],
            1 => vec![*random.pick(&DESCRIBED); 2],
            2 => vec![*random.pick(&DESCRIBED)],
            _ => {
                let provider = random.pick(products()).provider;
                let of_it: Vec<_> = products()
                    .iter()
                    .filter(|product| product.provider == provider)
                    .collect();
                (0..2 + random.below(2)).map(|_| random.pick(&of_it).id).collect()
            }
        },
        Services::Mixed | Services::Few if random.one_in(20) => Vec::new(),
        Services::Mixed | Services::Few => {
            let count = 1 + usize::from(random.one_in(3));
            (0..count).map(|_| random.pick(products()).id).collect()
        }
    };
    for product in &picked {
        setup.add_service(product, "");
    }
    if picked.is_empty() || random.one_in(5) {
        setup.add_access("people");
    }
    setup
}

/// Answers everything that is needed, at random.
pub fn complete(random: &mut Random, setup: &mut Setup) {
    let world = World::new(setup);
    let all = world.countries();
    let units = units(setup);
    // "I don't know" is not an answer here: it is also replaced
    let mut answers: BTreeMap<Key, Answer> = setup.answers.iter().map(|(key, answer)| (*key, *answer)).collect();
    while let Err(needed) = evaluate(&world, &units, &answers) {
        let answer = answer(random, &world, needed, &all);
        answers.insert(needed.key, answer);
    }
    setup.answers = answers.into_iter().collect();
}

/// Several open countries or regions at once would make too many completions.
fn is_wide(key: &Key) -> bool {
    !matches!(asked(key.question).kind, AnswerKind::Choice | AnswerKind::Date)
}

/// Some area or country in which a region may be.
fn area_with(random: &mut Random, setup: &Setup, key: Key, code: &'static str) -> Option<&'static str> {
    let world = World::new(setup);
    let unit = units(setup).into_iter().find(|unit| unit.key(key.question) == key)?;
    let areas = [
        "any", "europe", "EEA", "EU", "EEA-CH", "DE", "FR", "GB", "US", "CH", "SG",
    ];
    let first = random.below(areas.len());
    let mut areas = areas.iter().cycle().skip(first).take(areas.len());
    let fits = |area: &&&'static str| {
        let needed = Needed {
            key,
            regions: unit.regions,
            area: Some(**area),
        };
        regions_of(&world, needed).contains(&code)
    };
    areas.find(fits).copied()
}

/// Takes answers away, so that `open` of them are open; one in four is "I don't know" instead, and of a region half are only said
/// to be in some area.
pub fn reopen(random: &mut Random, setup: &mut Setup, open: usize) {
    let mut opened: Vec<Key> = Vec::new();
    for _ in 0..open {
        let keys: Vec<Key> = setup
            .answers
            .iter()
            .filter(|(_, a)| !matches!(a, Answer::Unknown | Answer::RegionIn(_)))
            .map(|(key, _)| *key)
            .collect();
        if keys.is_empty() {
            return;
        }
        let key = *random.pick(&keys);
        if is_wide(&key) && opened.iter().any(is_wide) {
            continue;
        }
        opened.push(key);
        let area = match setup.answers.get(&key) {
            Some(Answer::Region(code)) if random.one_in(2) => area_with(random, setup, key, code),
            _ => None,
        };
        if let Some(area) = area {
            setup.answers.insert(key, Answer::RegionIn(area));
        } else if random.one_in(4) {
            setup.answers.insert(key, Answer::Unknown);
        } else {
            setup.answers.remove(&key);
        }
    }
}

/// Takes the answers to one or two questions away for every service that has them.
fn reopen_alike(random: &mut Random, setup: &mut Setup) {
    for _ in 0..1 + random.below(2) {
        let keys: Vec<Key> = setup
            .answers
            .keys()
            .filter(|key| matches!(key.target, Target::Service(_)))
            .copied()
            .collect();
        if keys.is_empty() {
            return;
        }
        let picked = random.pick(&keys).question;
        setup
            .answers
            .retain(|key, _| key.question != picked || !matches!(key.target, Target::Service(_)));
    }
}

/// The number in a variable of the environment.
fn number(name: &str) -> Option<u64> {
    let text = env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} must be a number, not {text}")),
    )
}

/// For how long one property goes on with further seeds: some two dozen of them share the time, two at once.
fn soak() -> Duration {
    Duration::from_secs_f64(
        number("LIMES_SOAK_SECONDS").map_or(0.0, |seconds| f64::from(u32::try_from(seconds).unwrap()) / 12.0),
    )
}

/// The distance from one case to the next for a share of the cases, in percent.
fn step(percent: Option<u64>) -> u64 {
    100 / percent.unwrap_or(100).clamp(1, 100)
}

/// Checks a property on as many set-ups; the first on which it panics is shrunk and shown.
pub fn check(set_ups: SetUps, cases: u64, property: impl Fn(&Setup, &mut Random) + Sync) {
    check_each(|_| set_ups, cases, property);
}

/// The same with a strategy for each case.
pub fn check_each(set_ups: impl Fn(usize) -> SetUps + Sync, cases: u64, property: impl Fn(&Setup, &mut Random) + Sync) {
    let began = Instant::now();
    let mut seed = number("LIMES_SEED").unwrap_or(20_261_122);
    loop {
        round(cases, &|case| {
            one(set_ups(usize::try_from(case).unwrap()), seed, case, &property)
        });
        if began.elapsed() >= soak() {
            return;
        }
        seed = seed.wrapping_add(1);
    }
}

/// One round of a property, spread over the processors.
fn round(cases: u64, check_one: &(impl Fn(u64) -> Result<(), String> + Sync)) {
    let only = number("LIMES_CASE");
    let next = AtomicU64::new(only.unwrap_or(0));
    let end = only.map_or(cases, |case| case + 1);
    let step = step(number("LIMES_SAMPLES"));
    let failure: Mutex<Option<String>> = Mutex::new(None);
    let work = || {
        loop {
            let case = next.fetch_add(step, Ordering::Relaxed);
            if case >= end || failure.lock().unwrap().is_some() {
                return;
            }
            if let Err(text) = check_one(case) {
                failure.lock().unwrap().get_or_insert(text);
            }
        }
    };
    let workers = std::thread::available_parallelism().map_or(2, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(work);
        }
    });
    if let Some(text) = failure.into_inner().unwrap() {
        panic!("{text}");
    }
}

/// Checks a property on one set-up.
fn one(set_ups: SetUps, seed: u64, case: u64, property: &impl Fn(&Setup, &mut Random)) -> Result<(), String> {
    let config = Config {
        failure_persistence: None,
        max_shrink_iters: 1_000,
        max_shrink_time: 60_000,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, Random::new(seed, case, 0).0);
    let tree = set_ups.new_tree(&mut runner).map_err(|reason| reason.to_string())?;
    let checked = runner.run_one(tree, |setup| {
        // the same choices for every set-up that shrinking tries
        property(&setup, &mut Random::new(seed, case, 1));
        Ok(())
    });
    match checked {
        Ok(_) => Ok(()),
        Err(TestError::Abort(reason)) => Err(reason.to_string()),
        Err(TestError::Fail(reason, setup)) => Err(format!(
            "LIMES_SEED={seed} LIMES_CASE={case}: {reason}\nthe smallest set-up on which it fails: {}",
            describe(&setup)
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A failing set-up loses everything that does not matter.
    #[test]
    fn shrinking_leaves_what_matters() {
        let seat = question("org.seat");
        let setup = SetUps::new(Answers::All).draw(&mut Random::new(1, 1, 0));
        assert!(setup.answers.len() > 1 && setup.answers.keys().any(|key| key.question == seat));
        let mut tree = Shrinking::new(setup);
        let fails = |setup: &Setup| setup.answers.keys().any(|key| key.question == seat);
        let mut moved = tree.simplify();
        while moved {
            moved = if fails(&tree.current()) {
                tree.simplify()
            } else {
                tree.complicate()
            };
        }
        let smallest = tree.current();
        assert_eq!(
            (
                smallest.services().len(),
                smallest.access().len(),
                smallest.answers.len()
            ),
            (0, 0, 1)
        );
        assert_eq!((smallest.as_of, smallest.boundary), (TODAY, Boundary::Eea));
    }

    #[test]
    fn a_share_of_the_cases_is_spread_over_all() {
        assert_eq!([None, Some(100), Some(4), Some(0)].map(step), [1, 1, 25, 100]);
    }

    #[test]
    fn the_same_seed_draws_the_same_set_ups() {
        let draw = |seed| SetUps::new(Answers::Some).draw(&mut Random::new(seed, 7, 0));
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }
}
