//! How long an assessment takes: with 10 to 500 services, everything answered, as in an example, half of it, and nothing;
//! one more answer; one more service; a rule for a flow; what to change; the timeline. At the end, how much memory it takes.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a measurement"
)]

use std::hint::black_box;
use std::process::Command;
use std::{env, fs};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group};
use limes_assess::items;
use limes_assess::repair::{Goal, plan, steps};
use limes_assess::{Answer, Assessor, Key, Setup, Target, UnitId, assess, example_setup, units};
use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;
use limes_model::question::AnswerKind;
use limes_model::{Country, Date};

/// Products of five providers, as a company would mix them.
const PRODUCTS: [&str; 10] = [
    "exchange-online",
    "azure-vm",
    "azure-storage",
    "aws-s3",
    "aws-ec2",
    "teams",
    "gcp-bigquery",
    "hetzner-server",
    "oci-compute",
    "azure-sql",
];

fn set_up(services: usize) -> Setup {
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    for index in 0..services {
        setup.add_service(PRODUCTS[index % PRODUCTS.len()], "");
    }
    setup
}

/// Some answer to a question; different ones for different services.
fn answer(setup: &Setup, knowledge: &Knowledge, key: Key) -> Answer {
    let question = &knowledge.questions()[usize::from(key.question)];
    let germany = Country::new(*b"DE");
    match question.kind {
        AnswerKind::Choice => Answer::Choice(u8::from(question.options.len() > 1)),
        AnswerKind::Choices => Answer::Choices(0),
        AnswerKind::Country => Answer::Country(germany),
        AnswerKind::Countries => Answer::Countries([germany, Country::new(*b"US")].into_iter().collect()),
        AnswerKind::Date => Answer::Date(Date::new(2021, 3, 1)),
        AnswerKind::Region => {
            let unit = units(setup, knowledge)
                .into_iter()
                .find(|unit| unit.key(key.question, knowledge) == key)
                .unwrap();
            let inside = knowledge
                .regions(unit.regions.unwrap())
                .find_map(|fact| match &fact.value {
                    FactValue::Region { code, countries, .. } if countries.contains(&germany) => Some(*code),
                    _ => None,
                });
            Answer::Region(inside.unwrap())
        }
    }
}

/// Every question that can change a verdict is answered.
fn answered(services: usize, knowledge: &Knowledge) -> Setup {
    let mut setup = set_up(services);
    loop {
        let open = assess(&setup, knowledge).open;
        if open.is_empty() {
            return setup;
        }
        for open in open {
            let answer = answer(&setup, knowledge, open.key);
            setup.answers.insert(open.key, answer);
        }
    }
}

/// Every other answer is missing.
fn half_answered(services: usize, knowledge: &Knowledge) -> Setup {
    let mut setup = answered(services, knowledge);
    let given = std::mem::take(&mut setup.answers);
    setup.answers = given
        .into_iter()
        .enumerate()
        .filter(|(index, _)| index % 2 == 0)
        .map(|(_, answer)| answer)
        .collect();
    setup
}

/// The services of an example with the answers about them, over and over; the other answers once.
fn real(services: usize, knowledge: &Knowledge) -> Setup {
    let example = example_setup(knowledge.example("microsoft-365-azure").unwrap(), knowledge).unwrap();
    let mut setup = example.clone();
    setup.retain_services(|_| false);
    for old in example.services().iter().cycle().take(services) {
        let id = setup.add_service(old.product, "");
        for (key, answer) in example.answers.iter() {
            let target = match key.target {
                Target::Service(of) if of == old.id => Target::Service(id),
                Target::Flow(UnitId::Service(of), flow) if of == old.id => Target::Flow(UnitId::Service(id), flow),
                Target::UnitLaw(UnitId::Service(of), law) if of == old.id => Target::UnitLaw(UnitId::Service(id), law),
                _ => continue,
            };
            setup.answers.insert(Key { target, ..*key }, *answer);
        }
    }
    setup
}

const SIZES: [usize; 4] = [10, 50, 200, 500];
const STATES: [&str; 4] = ["answered", "real", "half answered", "nothing answered"];

/// The set-up of a state of answers.
fn of_state(state: &str, services: usize, knowledge: &Knowledge) -> Setup {
    match state {
        "answered" => answered(services, knowledge),
        "real" => real(services, knowledge),
        "half answered" => half_answered(services, knowledge),
        _ => set_up(services),
    }
}

fn assessments(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let mut group = criterion.benchmark_group("assess");
    group.sample_size(20);
    for services in SIZES {
        for state in STATES {
            let setup = of_state(state, services, knowledge);
            group.bench_with_input(BenchmarkId::new(state, services), &setup, |bencher, setup| {
                bencher.iter(|| assess(black_box(setup), knowledge));
            });
        }
    }
    group.finish();
}

/// Nothing answered about services of every kind, and about parties that a user describes.
fn emptiest(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let mut group = criterion.benchmark_group("nothing answered");
    group.sample_size(10);
    for services in [10, 111, 200, 500] {
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        for place in 0..services {
            setup.add_service(knowledge.products()[place % knowledge.products().len()].id, "");
        }
        group.bench_with_input(BenchmarkId::new("every product", services), &setup, |bencher, setup| {
            bencher.iter(|| assess(black_box(setup), knowledge));
        });
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        for _ in 0..services {
            setup.add_service("other-party", "");
        }
        group.bench_with_input(BenchmarkId::new("other-party", services), &setup, |bencher, setup| {
            bencher.iter(|| assess(black_box(setup), knowledge));
        });
    }
    group.finish();
}

/// An answer about one service is given and withdrawn in turn.
fn one_answer(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let mut group = criterion.benchmark_group("one answer, 200 services");
    group.sample_size(20);
    let full = answered(200, knowledge);
    let own = full
        .answers
        .iter()
        .find(|(key, _)| matches!(key.target, Target::Service(_)));
    let (key, answer) = own.map(|(key, answer)| (*key, *answer)).unwrap();
    for (name, mut setup) in [
        ("answered", full.clone()),
        ("half answered", half_answered(200, knowledge)),
        ("nothing answered", set_up(200)),
    ] {
        let mut assessor = Assessor::new();
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                if setup.answers.remove(&key).is_none() {
                    setup.answers.insert(key, answer);
                }
                assessor.assess(black_box(&setup), knowledge)
            });
        });
    }
    group.finish();
}

/// A service is added and removed in turn.
fn one_service(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let mut group = criterion.benchmark_group("one service more or less, 200 services");
    group.sample_size(20);
    for state in STATES {
        let mut setup = of_state(state, 200, knowledge);
        let mut assessor = Assessor::new();
        let mut added = None;
        group.bench_function(state, |bencher| {
            bencher.iter(|| {
                match added.take() {
                    Some(id) => drop(setup.remove_service(id)),
                    None => added = Some(setup.add_service("azure-sql", "")),
                }
                assessor.assess(black_box(&setup), knowledge)
            });
        });
    }
    group.finish();
}

/// Every rule for every flow of services that all differ, with everything answered: the throughput is that of pairs.
fn rules_and_flows(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let setup = answered(PRODUCTS.len(), knowledge);
    let flows: usize = assess(&setup, knowledge)
        .units
        .iter()
        .map(|unit| unit.flows.len())
        .sum();
    let mut group = criterion.benchmark_group("rules for flows");
    group.throughput(Throughput::Elements((flows * knowledge.rules().len()) as u64));
    group.bench_function(format!("{flows} flows, {} rules", knowledge.rules().len()), |bencher| {
        bencher.iter(|| assess(black_box(&setup), knowledge));
    });
    group.finish();
}

fn next_question(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let setup = half_answered(20, knowledge);
    let assessment = assess(&setup, knowledge);
    criterion.bench_function("all questions, 20 services half answered", |bencher| {
        bencher.iter(|| items(black_box(&setup), knowledge, &assessment));
    });
}

fn repairs(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let mut group = criterion.benchmark_group("what to change, 10 services");
    group.sample_size(10);
    for (name, setup) in [
        ("answered", answered(10, knowledge)),
        ("half answered", half_answered(10, knowledge)),
    ] {
        let now = assess(&setup, knowledge);
        for goal in Goal::ALL {
            group.bench_function(BenchmarkId::new(name, goal.id()), |bencher| {
                bencher.iter(|| plan(black_box(&setup), knowledge, goal, &now));
            });
        }
    }
    group.finish();
}

/// A plan in steps.
fn plans_in_steps(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let mut group = criterion.benchmark_group("plan in steps");
    group.sample_size(10);
    let sizes = [
        ("real", 10),
        ("answered", 200),
        ("half answered", 30),
        ("nothing answered", 50),
    ];
    for (state, services) in sizes {
        let setup = of_state(state, services, knowledge);
        let now = assess(&setup, knowledge);
        group.bench_function(BenchmarkId::new(state, services), |bencher| {
            bencher.iter(|| steps(black_box(&setup), knowledge, &now));
        });
    }
    group.finish();
}

fn time_lines(criterion: &mut Criterion) {
    let knowledge = Knowledge::built_in();
    let mut group = criterion.benchmark_group("time line");
    group.sample_size(10);
    let (first, last) = (limes_assess::FIRST_DAY, Date::new(2026, 11, 22));
    let cases = [
        ("answered", answered(10, knowledge)),
        ("half answered", half_answered(10, knowledge)),
    ];
    for (name, setup) in cases {
        group.bench_with_input(BenchmarkId::new(name, 10), &setup, |bencher, setup| {
            bencher.iter(|| limes_assess::timeline(black_box(setup), knowledge, first, last));
        });
    }
    group.finish();
}

fn start(criterion: &mut Criterion) {
    criterion.bench_function("knowledge at start-up", |bencher| bencher.iter(Knowledge::built_in));
}

criterion_group!(
    benches,
    assessments,
    emptiest,
    one_answer,
    one_service,
    rules_and_flows,
    next_question,
    repairs,
    plans_in_steps,
    time_lines,
    start
);
/// Prints the greatest memory of this process, in kilobytes, after an assessment of one state and size.
fn one_memory(case: &str, knowledge: &Knowledge) {
    let (state, services) = case.split_once('/').unwrap();
    let setup = of_state(state, services.parse().unwrap(), knowledge);
    let mut assessor = Assessor::new();
    let _ = black_box(assessor.assess(&setup, knowledge));
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!(
        "{case}: {}, {} parts of diagrams",
        peak.unwrap_or("?").trim(),
        assessor.parts()
    );
}

/// The memory of each state and size, each in a process of its own.
fn memory() {
    for state in STATES {
        for services in SIZES {
            let mut own = Command::new(env::current_exe().unwrap());
            let output = own.env("LIMES_MEMORY", format!("{state}/{services}")).output().unwrap();
            print!("memory: {}", String::from_utf8_lossy(&output.stdout));
        }
    }
}

fn main() {
    if let Ok(case) = env::var("LIMES_MEMORY") {
        return one_memory(&case, Knowledge::built_in());
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
    if env::args().any(|word| word == "--bench") && env::args().len() == 2 {
        memory();
    }
}
