//! Scenarios for each rule, in `tests/rules/ID.md`: it fires, it does not, it is unknown, and one for each exception.
//!
//! A block in the notation of set-ups describes the scenario. Without a line `as of`, it is the day of the knowledge, and the
//! boundary is the EEA. The organisation is a German company with personal data and no sector, unless the block says
//! otherwise.

use std::fs;
use std::path::{Path, PathBuf};

use limes_assess::{Setup, assess};
use limes_knowledge::Knowledge;
use limes_model::Truth;

use crate::support::{company_setup, root};

struct Scenario {
    file: String,
    kind: String,
    title: String,
    setup: String,
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
        let block = rest
            .split_once("```setup\n")
            .and_then(|(_, rest)| rest.split_once("```"));
        let (block, _) = block.unwrap_or_else(|| panic!("{name}: {heading}: no block ```setup"));
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
            setup: block.to_owned(),
            unit: unit.to_owned(),
            flow: flow.to_owned(),
            truth,
            asks,
        });
    }
    scenarios
}

fn setup(scenario: &Scenario) -> Setup {
    company_setup(&scenario.setup).unwrap_or_else(|error| panic!("{}: {}: {error}", scenario.file, scenario.title))
}

#[test]
fn every_scenario_comes_out_as_written() {
    let knowledge = Knowledge::built_in();
    let mut count = 0;
    for rule in Knowledge::built_in().rules() {
        for scenario in read(&folder().join(format!("{}.md", rule.id))) {
            let name = format!("{}, {}: {}", scenario.file, scenario.kind, scenario.title);
            let result = assess(&setup(&scenario), knowledge);
            let unit = result.units.iter().find(|unit| unit.unit.source == scenario.unit);
            let unit = unit.unwrap_or_else(|| panic!("{name}: there is no {}", scenario.unit));
            assert!(
                unit.unit.flows.iter().any(|flow| flow.id == scenario.flow),
                "{name}: no flow {}",
                scenario.flow
            );
            let flow = unit.flows.iter().find(|flow| flow.flow.id == scenario.flow);
            let found = flow
                .and_then(|flow| flow.rules.iter().find(|r| r.rule.id == rule.id))
                .map_or(Truth::No, |r| r.truth);
            assert_eq!(found, scenario.truth, "{name}");
            if let Some(asks) = &scenario.asks {
                let asked = result
                    .open
                    .iter()
                    .any(|open| Knowledge::built_in().questions()[usize::from(open.key.question)].id == asks);
                assert!(asked, "{name}: {asks} is not asked");
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
