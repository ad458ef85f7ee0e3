//! The evaluation agrees with the slow reference on thousands of random set-ups.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

#[path = "mod.rs"]
mod oracle;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use limes_assess::{Assessment, Key, Setup, Target, assess};
use limes_knowledge::Knowledge;
use limes_model::Axis;
use oracle::random::{self, Random};
use oracle::reference::{Classes, Enumeration, describe, enumerate};

/// Which of several laws of the same strength is open is not told apart: one country stands for all of its class.
fn of_class(key: Key) -> Key {
    match key.target {
        Target::UnitLaw(unit, _) => Key {
            target: Target::UnitLaw(unit, "some"),
            question: key.question,
        },
        Target::Law(company, law) if !law.is_empty() => Key {
            target: Target::Law(company, "some"),
            question: key.question,
        },
        _ => key,
    }
}

fn name(keys: &BTreeSet<Key>) -> Vec<String> {
    keys.iter()
        .map(|key| {
            format!(
                "{} of {:?}",
                Knowledge::built_in().questions()[usize::from(key.question)].id,
                key.target
            )
        })
        .collect()
}

/// What differs between the two, or nothing.
fn difference(found: &Assessment, all: &Enumeration, pairs: bool) -> Option<String> {
    let mut index = 0;
    for unit in &found.units {
        let first = index;
        for flow in unit.unit.flows {
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
        let expected: BTreeSet<Key> = all.relevant().into_iter().map(of_class).collect();
        let got: BTreeSet<Key> = found.open.iter().map(|open| of_class(open.key)).collect();
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
    wrong: AtomicUsize,
    /// Microseconds.
    reference: AtomicUsize,
    engine: AtomicUsize,
}

fn compare(random: &mut Random, knowledge: &Knowledge, setup: &Setup, most: usize, count: &Count) {
    let mut pick = |end| random.below(end);
    let began = std::time::Instant::now();
    let enumerated = enumerate(setup, knowledge, &mut Classes { pick: &mut pick }, most);
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
    let found = assess(setup, knowledge);
    count
        .engine
        .fetch_add(usize::try_from(began.elapsed().as_micros()).unwrap(), Ordering::Relaxed);
    if let Some(difference) = difference(&found, &all, pairs)
        && count.wrong.fetch_add(1, Ordering::Relaxed) < 5
    {
        eprintln!("{difference}\n  {}", describe(setup));
    }
}

fn report(count: &Count) {
    let [compared, with_open, relevance, skipped, wrong] = [
        &count.compared,
        &count.with_open,
        &count.relevance,
        &count.skipped,
        &count.wrong,
    ]
    .map(|c| c.load(Ordering::Relaxed));
    println!(
        "{compared} set-ups compared, {with_open} of them with something open, {relevance} with their open questions, {skipped} skipped"
    );
    let ms = |count: &AtomicUsize| count.load(Ordering::Relaxed) / 1000;
    println!(
        "reference {} ms, evaluation {} ms",
        ms(&count.reference),
        ms(&count.engine)
    );
    assert_eq!(wrong, 0, "set-ups on which the two differ");
}

fn rounds(usual: u64) -> u64 {
    std::env::var("LIMES_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(usual)
}

#[test]
fn nearly_complete_set_ups_come_out_as_in_the_reference() {
    let (knowledge, count) = (Knowledge::built_in(), Count::default());
    random::many(rounds(13_000), |random| {
        let setup = random::nearly_complete(random, knowledge);
        compare(random, knowledge, &setup, 500, &count);
    });
    report(&count);
}

#[test]
fn partial_set_ups_come_out_as_in_the_reference() {
    let (knowledge, count) = (Knowledge::built_in(), Count::default());
    random::many(rounds(13_000) / 100, |random| {
        let setup = random::partial(random, knowledge);
        compare(random, knowledge, &setup, 20_000, &count);
    });
    report(&count);
}
