//! The evaluation agrees with the slow reference on thousands of random set-ups.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use limes_assess::{Answer, Assessment, Boundary, Key, Setup, Target, assess};
use limes_knowledge::Knowledge;
use limes_model::{Axis, Country};

use limes_oracle::catalogue::{asked, question};
use limes_oracle::reference::{Classes, Enumeration, enumerate};
use limes_oracle::samples::{Answers, Random, Services, SetUps, check};

/// Which of several laws of the same strength is open is not distinguished: one country represents all of its class.
/// Whether it is a law, or a country of which no law is known, is distinguished if `finely`.
fn of_class(key: Key, finely: bool) -> Key {
    let kind = |law: &str| if finely && law.len() == 2 { "a country" } else { "a law" };
    match key.target {
        Target::UnitLaw(unit, law) => Key {
            target: Target::UnitLaw(unit, kind(law)),
            question: key.question,
        },
        Target::Law(company, law) if !company.is_empty() && !law.is_empty() => Key {
            target: Target::Law(company, kind(law)),
            question: key.question,
        },
        _ => key,
    }
}

fn name(keys: &BTreeSet<Key>) -> Vec<String> {
    keys.iter()
        .map(|key| format!("{} of {:?}", asked(key.question).id, key.target))
        .collect()
}

/// What differs between the two, or nothing.
fn difference(setup: &Setup, found: &Assessment, all: &Enumeration, pairs: bool) -> Option<String> {
    let ids = |flows: &[&'static str]| flows.join(" ");
    let got: Vec<String> = found
        .units
        .iter()
        .map(|unit| {
            let flows: Vec<&str> = unit.unit.flows.iter().map(|flow| flow.id).collect();
            format!("{:?} {}: {}", unit.unit.id, unit.unit.source, ids(&flows))
        })
        .collect();
    let expected: Vec<String> = all
        .units
        .iter()
        .map(|unit| {
            let flows: Vec<&str> = unit.flows.iter().map(|flow| flow.id).collect();
            format!("{:?} {}: {}", unit.id, unit.source, ids(&flows))
        })
        .collect();
    if got != expected {
        return Some(format!("the units: {got:?}, expected {expected:?}"));
    }
    let mut index = 0;
    for (unit, of_reference) in found.units.iter().zip(&all.units) {
        let first = index;
        for flow in &of_reference.flows {
            let result = unit.flows.iter().find(|result| result.flow.id == flow.id);
            for (axis, which) in Axis::ALL.into_iter().enumerate() {
                let expected = all.levels(|i| i == index, axis);
                let got = result.map_or(vec![0], |result| result.verdict.axis(which).all().to_vec());
                if got != expected {
                    return Some(format!(
                        "{} {} {which:?}: {got:?}, expected {expected:?}",
                        unit.unit.source, flow.id
                    ));
                }
            }
            index += 1;
        }
        for (axis, which) in Axis::ALL.into_iter().enumerate() {
            let expected = all.levels(|i| first <= i && i < index, axis);
            let got = unit.verdict.axis(which).all();
            if got != expected {
                return Some(format!(
                    "{} {which:?}: {got:?}, expected {expected:?}",
                    unit.unit.source
                ));
            }
        }
    }
    for (axis, which) in Axis::ALL.into_iter().enumerate() {
        let expected = all.levels(|_| true, axis);
        let got = found.verdict.axis(which).all();
        if got != expected {
            return Some(format!("the whole, {which:?}: {got:?}, expected {expected:?}"));
        }
    }
    if pairs {
        // the country that represents its class may be the one whose law is decided already: the laws of the others
        // are then asked once the country is known
        let decided = question("law.reaches");
        let finely = !setup.answers.keys().any(|key| key.question == decided);
        let of_class = |key| of_class(key, finely);
        let expected: BTreeSet<Key> = all.relevant().into_iter().map(of_class).collect();
        let asked = found.open.iter().map(|open| open.key);
        let got: BTreeSet<Key> = asked.chain(found.waiting.iter().copied()).map(of_class).collect();
        if got != expected {
            let missing = name(&expected.difference(&got).copied().collect());
            let idle = name(&got.difference(&expected).copied().collect());
            return Some(format!("open questions: missing {missing:?}, without effect {idle:?}"));
        }
    }
    None
}

#[derive(Default)]
struct Count {
    compared: AtomicUsize,
    with_open: AtomicUsize,
    relevance: AtomicUsize,
    skipped: AtomicUsize,
    /// Microseconds.
    reference: AtomicUsize,
    engine: AtomicUsize,
}

fn compare(random: &mut Random, setup: &Setup, most: usize, count: &Count) {
    let mut pick = |end| random.below(end);
    let began = std::time::Instant::now();
    let enumerated = enumerate(setup, &mut Classes { pick: &mut pick }, most);
    count
        .reference
        .fetch_add(usize::try_from(began.elapsed().as_micros()).unwrap(), Ordering::Relaxed);
    let Some(all) = enumerated else {
        count.skipped.fetch_add(1, Ordering::Relaxed);
        return;
    };
    count.compared.fetch_add(1, Ordering::Relaxed);
    count
        .with_open
        .fetch_add(usize::from(all.outcomes.len() > 1), Ordering::Relaxed);
    let pairs = all.outcomes.len() <= 1500;
    count
        .relevance
        .fetch_add(usize::from(pairs && all.outcomes.len() > 1), Ordering::Relaxed);
    let began = std::time::Instant::now();
    let found = assess(setup, Knowledge::built_in());
    count
        .engine
        .fetch_add(usize::try_from(began.elapsed().as_micros()).unwrap(), Ordering::Relaxed);
    if let Some(difference) = difference(setup, &found, &all, pairs) {
        panic!("{difference}");
    }
}

fn report(count: &Count) {
    let [compared, with_open, relevance, skipped] =
        [&count.compared, &count.with_open, &count.relevance, &count.skipped].map(|c| c.load(Ordering::Relaxed));
    println!(
        "{compared} set-ups compared, {with_open} of them with something open, {relevance} with their open questions, {skipped} skipped"
    );
    let ms = |count: &AtomicUsize| count.load(Ordering::Relaxed) / 1000;
    println!(
        "reference {} ms, evaluation {} ms",
        ms(&count.reference),
        ms(&count.engine)
    );
    // a small share of the set-ups may happen to be open
    let few = compared + skipped < 50;
    assert!(
        few || 3 * compared > skipped,
        "most set-ups are too open to be compared"
    );
}

#[test]
fn nearly_complete_set_ups_come_out_as_in_the_reference() {
    let count = Count::default();
    check(SetUps::new(Answers::Nearly), 13_000, |setup, random| {
        compare(random, setup, 500, &count);
    });
    report(&count);
}

#[test]
fn partial_set_ups_come_out_as_in_the_reference() {
    let count = Count::default();
    let few = SetUps {
        services: Services::Few,
        ..SetUps::new(Answers::Partly)
    };
    check(few, 130, |setup, random| {
        // open kinds of data and sectors make most set-ups too open to be compared
        let mut setup = setup.clone();
        if !random.one_in(3) {
            for id in ["data.categories", "org.sector"] {
                let key = Key {
                    target: Target::Organisation,
                    question: question(id),
                };
                if !setup.answers.contains_key(&key) {
                    setup.answers.insert(key, Answer::Choices(0));
                }
            }
        }
        compare(random, &setup, 20_000, &count);
    });
    report(&count);
}

/// What the law of a country makes of an establishment there differs from what it makes of a seat: the party itself is
/// at home inside, and where it is established is open, as is which laws reach it.
#[test]
fn parties_with_open_establishments_come_out_as_in_the_reference() {
    let count = Count::default();
    let parties = SetUps {
        services: Services::One("other-party"),
        ..SetUps::new(Answers::All)
    };
    check(parties, 200, |setup, random| {
        let mut setup = setup.clone();
        let Some(service) = setup.services().first().map(|service| service.id) else {
            return; // nothing is left of a set-up that shrinks
        };
        setup.boundary = Boundary::Eea;
        for id in ["party.company-country", "party.parent-country"] {
            let key = Key {
                target: Target::Service(service),
                question: question(id),
            };
            setup.answers.insert(key, Answer::Country(Country::new(*b"DE")));
        }
        let establishments = question("party.establishments");
        setup
            .answers
            .retain(|key, _| key.question != establishments && !matches!(key.target, Target::UnitLaw(..)));
        compare(random, &setup, 3_000, &count);
    });
    report(&count);
}
