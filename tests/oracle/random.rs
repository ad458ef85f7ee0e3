//! Random set-ups, from a seed that is printed: `LIMES_SEED=… cargo test` repeats a run.

use std::collections::BTreeMap;

use limes_assess::{Answer, Boundary, Key, Setup, units};
use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;
use limes_model::question::AnswerKind;
use limes_model::{Country, CountrySet, Date};

use super::reference::{Needed, World, evaluate};

/// A small generator of random numbers (splitmix64).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The seed of this run, printed so that a failure can be repeated: always the same one, or that of `LIMES_SEED`, which
/// may be `random`.
pub fn seed() -> u64 {
    let given = std::env::var("LIMES_SEED").unwrap_or_default();
    let seed = if given == "random" {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        now.map_or(1, |now| u64::from(now.subsec_nanos()) ^ now.as_secs())
    } else {
        given.parse().unwrap_or(20_261_122)
    };
    println!("LIMES_SEED={seed}");
    seed
}

/// Runs `check` on `count` seeds, spread over the processors; each gets its own generator.
pub fn many(count: u64, check: impl Fn(&mut Random) + Sync) {
    let first = seed();
    let workers = u64::try_from(std::thread::available_parallelism().map_or(2, usize::from))
        .unwrap()
        .min(8);
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let check = &check;
            scope.spawn(move || {
                for index in (worker..count).step_by(usize::try_from(workers).unwrap()) {
                    check(&mut Random::new(
                        first.wrapping_add(index.wrapping_mul(0x5851_F42D_4C95_7F2D)),
                    ));
                }
            });
        }
    });
}

/// Any day from 2000-01-01 to 2026-11-22.
pub fn day(random: &mut Random) -> Date {
    if random.one_in(3) {
        return Date::new(2026, 11, 22);
    }
    let last = Date::new(2026, 11, 22);
    let year = 2000 + u32::try_from(random.below(27)).unwrap();
    let day = Date::new(
        year,
        1 + u32::try_from(random.below(12)).unwrap(),
        1 + u32::try_from(random.below(28)).unwrap(),
    );
    day.min(last)
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
    (0..count).map(|_| country(random, all)).collect()
}

/// Any kind of boundary.
pub fn boundary(random: &mut Random, all: &[Country]) -> Boundary {
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
    let question = &Knowledge::built_in().questions()[usize::from(needed.key.question)];
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
            let codes: Vec<&'static str> = world
                .facts
                .iter()
                .filter_map(|fact| match fact.value {
                    FactValue::Region { provider, code, .. } if provider == needed.regions => Some(code),
                    _ => None,
                })
                .collect();
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

/// A set-up without answers: one or two products, sometimes people with access.
pub fn bare(random: &mut Random, knowledge: &Knowledge) -> Setup {
    let mut setup = Setup::new(day(random));
    let all = World::new(knowledge, &setup).countries();
    setup.boundary = boundary(random, &all);
    let services = if random.one_in(20) {
        0
    } else {
        1 + usize::from(random.one_in(3))
    };
    for _ in 0..services {
        setup.add_service(random.pick(Knowledge::built_in().products()).id, "");
    }
    if services == 0 || random.one_in(5) {
        setup.add_access("people");
    }
    setup
}

/// Answers everything that is needed, at random.
pub fn complete(random: &mut Random, knowledge: &Knowledge, setup: &mut Setup) {
    let world = World::new(knowledge, setup);
    let all = world.countries();
    let units = units(setup, knowledge);
    // "I don't know" is no answer: it is filled in as well
    while let Err(needed) = evaluate(&world, &units, &setup.answers) {
        let answer = answer(random, &world, needed, &all);
        setup.answers.insert(needed.key, answer);
    }
}

/// Takes answers away, so that `open` of them are open; one in four is "I don't know" instead.
pub fn reopen(random: &mut Random, setup: &mut Setup, open: usize) {
    let mut opened: Vec<Key> = Vec::new();
    for _ in 0..open {
        let keys: Vec<Key> = setup
            .answers
            .iter()
            .filter(|(_, a)| **a != Answer::Unknown)
            .map(|(key, _)| *key)
            .collect();
        if keys.is_empty() {
            return;
        }
        let key = *random.pick(&keys);
        // several open countries or regions at once would make too many completions
        let wide = |key: &Key| {
            !matches!(
                Knowledge::built_in().questions()[usize::from(key.question)].kind,
                AnswerKind::Choice | AnswerKind::Date
            )
        };
        if wide(&key) && opened.iter().any(wide) {
            continue;
        }
        opened.push(key);
        if random.one_in(4) {
            setup.answers.insert(key, Answer::Unknown);
        } else {
            setup.answers.remove(&key);
        }
    }
}

/// A set-up in which nearly everything is answered.
pub fn nearly_complete(random: &mut Random, knowledge: &Knowledge) -> Setup {
    let mut setup = bare(random, knowledge);
    complete(random, knowledge, &mut setup);
    let open = random.below(5);
    reopen(random, &mut setup, open);
    setup
}

/// A set-up in which each answer is given or not by chance.
pub fn partial(random: &mut Random, knowledge: &Knowledge) -> Setup {
    let mut setup = bare(random, knowledge);
    complete(random, knowledge, &mut setup);
    let share = 1 + random.below(9);
    let answers: BTreeMap<Key, Answer> = setup
        .answers
        .iter()
        .filter(|_| random.below(10) < share)
        .map(|(k, a)| (*k, *a))
        .collect();
    setup.answers = answers;
    setup
}
