//! Scenarios for each rule, in `tests/rules/ID.md`: it fires, it does not, it is unknown, and one for each exception.
//!
//! A table lists answers from top to bottom. `organisation`, `provider NAME`, `service PRODUCT`, `access NAME` and
//! `law COMPANY LAW` say what the answers below them are about; `day` and `boundary` stand for themselves. What is not
//! listed about the organisation is a German company with personal data and no sector.

use std::fs;
use std::path::{Path, PathBuf};

use limes_assess::SetupBuilder;
use limes_assess::{Boundary, Setup, assess};
use limes_knowledge::Knowledge;
use limes_model::{Date, Truth};

use crate::support::{COMPANY, root};

struct Scenario {
    file: String,
    kind: String,
    title: String,
    rows: Vec<(String, String)>,
    unit: String,
    flow: String,
    truth: Truth,
    asks: Option<String>,
}

fn folder() -> PathBuf {
    root().join("tests/rules")
}

fn read(file: &Path) -> Vec<Scenario> {
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(file).unwrap();
    let mut scenarios = Vec::new();
    for part in text.split("\n## ").skip(1) {
        let (heading, rest) = part.split_once('\n').unwrap();
        let (kind, title) = heading
            .split_once(": ")
            .unwrap_or_else(|| panic!("{name}: heading {heading}"));
        let cells = rest.lines().filter(|line| line.starts_with("| ")).skip(1);
        let rows = cells.map(|line| {
            let mut cells = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
            (cells.next().unwrap(), cells.next().unwrap())
        });
        let expect = rest.lines().find_map(|line| line.strip_prefix("Expect: "));
        let expect = expect.unwrap_or_else(|| panic!("{name}: {title}: no line Expect"));
        let (result, asks) = expect
            .split_once(", asks ")
            .map_or((expect, None), |(result, asks)| (result, Some(asks.to_owned())));
        let (place, truth) = result.split_once(" = ").unwrap();
        let (unit, flow) = place.split_once(' ').unwrap();
        let truth = match truth {
            "yes" => Truth::Yes,
            "no" => Truth::No,
            "unknown" => Truth::Unknown,
            other => panic!("{name}: {title}: {other}"),
        };
        scenarios.push(Scenario {
            file: name.clone(),
            kind: kind.to_owned(),
            title: title.to_owned(),
            rows: rows.collect(),
            unit: unit.to_owned(),
            flow: flow.to_owned(),
            truth,
            asks,
        });
    }
    scenarios
}

fn boundary(text: &str) -> Boundary {
    match text {
        "eu" => Boundary::Eu,
        "eea" => Boundary::Eea,
        "eu-efta" => Boundary::EuEfta,
        other => Boundary::Country(other.strip_prefix("country ").unwrap().parse().unwrap()),
    }
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

fn setup(scenario: &Scenario, knowledge: &Knowledge) -> Setup {
    let find = |key: &str| {
        scenario
            .rows
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, value)| value.as_str())
    };
    let day: Date = find("day").unwrap_or("2026-11-22").parse().unwrap();
    let mut draft =
        SetupBuilder::new(knowledge, day, boundary(find("boundary").unwrap_or("eea"))).organisation(COMPANY);
    let heads = ["organisation", "provider", "service", "access", "law"];
    let mut rows = scenario
        .rows
        .iter()
        .filter(|(key, _)| key != "day" && key != "boundary")
        .peekable();
    while let Some((head, name)) = rows.next() {
        assert!(
            heads.contains(&head.as_str()),
            "{}: {}: {head} stands under nothing",
            scenario.file,
            scenario.title
        );
        let mut answers: Vec<(&str, &str)> = Vec::new();
        while let Some((key, value)) = rows.peek() {
            if heads.contains(&key.as_str()) {
                break;
            }
            answers.push((key, value));
            rows.next();
        }
        draft = match head.as_str() {
            "organisation" => draft.organisation(&answers),
            "provider" => draft.provider(leak(name), &answers),
            "service" => draft.named_service(name, "", &answers),
            "access" => draft.access(name, &answers),
            _ => {
                let (company, law) = name.split_once(' ').unwrap();
                let company = if company == "-" { "" } else { leak(company) };
                answers.iter().fold(draft, |draft, (question, answer)| {
                    draft.law(company, leak(law), question, answer)
                })
            }
        };
    }
    draft
        .build()
        .unwrap_or_else(|wrong| panic!("{}: {}: {wrong:?}", scenario.file, scenario.title))
}

#[test]
fn every_scenario_comes_out_as_written() {
    let knowledge = Knowledge::built_in();
    let mut count = 0;
    for rule in Knowledge::built_in().rules() {
        for scenario in read(&folder().join(format!("{}.md", rule.id))) {
            let told = format!("{}, {}: {}", scenario.file, scenario.kind, scenario.title);
            let result = assess(&setup(&scenario, knowledge), knowledge);
            let unit = result.units.iter().find(|unit| unit.unit.source == scenario.unit);
            let unit = unit.unwrap_or_else(|| panic!("{told}: there is no {}", scenario.unit));
            assert!(
                unit.unit.flows.iter().any(|flow| flow.id == scenario.flow),
                "{told}: no flow {}",
                scenario.flow
            );
            let flow = unit.flows.iter().find(|flow| flow.flow.id == scenario.flow);
            let found = flow
                .and_then(|flow| flow.rules.iter().find(|r| r.rule.id == rule.id))
                .map_or(Truth::No, |r| r.truth);
            assert_eq!(found, scenario.truth, "{told}");
            if let Some(asks) = &scenario.asks {
                let asked = result
                    .open
                    .iter()
                    .any(|open| Knowledge::built_in().questions()[usize::from(open.key.question)].id == asks);
                assert!(asked, "{told}: {asks} is not asked");
            }
            count += 1;
        }
    }
    println!("{count} scenarios");
}

#[test]
fn every_rule_has_its_scenarios() {
    for rule in Knowledge::built_in().rules() {
        let scenarios = read(&folder().join(format!("{}.md", rule.id)));
        let has = |kind: &str, truth: Truth| scenarios.iter().any(|s| s.kind == kind && s.truth == truth);
        assert!(has("fires", Truth::Yes), "{}: no scenario in which it fires", rule.id);
        assert!(
            has("does not fire", Truth::No),
            "{}: no scenario in which it does not",
            rule.id
        );
        assert!(
            has("unknown", Truth::Unknown),
            "{}: no scenario in which it is unknown",
            rule.id
        );
        for exception in rule.unless {
            assert!(
                has(&format!("unless {}", exception.id), Truth::No),
                "{}: no scenario for {}",
                rule.id,
                exception.id
            );
        }
    }
    for entry in fs::read_dir(folder()).unwrap().flatten() {
        let name = entry.path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            Knowledge::built_in().rules().iter().any(|rule| rule.id == name),
            "{name}: there is no such rule"
        );
    }
}
