//! What programs get: the same bytes here and in Node (`tests/node/api.mjs`), kept in `tests/golden/api`.

use std::collections::BTreeSet;

use limes_assess::{Addressee, Answer, Asked, Boundary, Key, Reply, Setup, SetupBuilder, Target, assess};
use limes_formats::SETUP_SCHEMA;
use limes_formats::read;
use limes_formats::wire::v1 as api;
use limes_formats::write::{setup_json, setup_json_assessed};
use limes_knowledge::Knowledge;
use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{PrettyFormatter, Serializer};

use crate::support::{COMPANY, TODAY, golden};

const SHOWN: &[&str] = &["microsoft-365-azure", "european-server", "mailbox-ireland"];

fn check(name: &str, text: &str) {
    golden::check(&format!("tests/golden/api/{name}"), text);
}

#[test]
fn every_golden_file_and_example_of_the_package_is_compared() {
    golden::no_orphans("tests/golden/api", |name| {
        let of_example = |kind: &str| name.strip_suffix(kind).is_some_and(|id| SHOWN.contains(&id));
        name == "knowledge.json"
            || [".setup.json", ".assess.json", ".questions.json", ".plan.json"]
                .into_iter()
                .any(of_example)
    });
    golden::no_orphans("npm/examples", |name| {
        Knowledge::built_in()
            .examples()
            .iter()
            .any(|example| name.strip_suffix(".json") == Some(example.id))
    });
}

/// As `JSON.stringify(value, null, 1)` writes it.
fn json(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    value
        .serialize(&mut Serializer::with_formatter(
            &mut out,
            PrettyFormatter::with_indent(b" "),
        ))
        .unwrap();
    String::from_utf8(out).unwrap() + "\n"
}

fn set_up(id: &str) -> Setup {
    let knowledge = Knowledge::built_in();
    limes_assess::example_setup(knowledge.example(id).unwrap(), knowledge).unwrap()
}

#[test]
fn the_results_are_those_of_the_golden_files() {
    let knowledge = Knowledge::built_in();
    for id in SHOWN {
        let setup = set_up(id);
        check(&format!("{id}.setup.json"), &setup_json(&setup, Knowledge::built_in()));
        check(&format!("{id}.assess.json"), &json(&api::assessment(&setup, knowledge)));
        check(
            &format!("{id}.questions.json"),
            &json(&api::questions(&setup, knowledge)),
        );
    }
    for id in SHOWN {
        check(&format!("{id}.plan.json"), &json(&api::plan(&set_up(id), knowledge)));
    }
    check("knowledge.json", &json(&api::knowledge(knowledge)));
}

#[test]
fn every_example_can_be_saved() {
    let knowledge = Knowledge::built_in();
    for example in Knowledge::built_in().examples() {
        let setup = set_up(example.id);
        assert_eq!(
            read::setup(&setup_json(&setup, Knowledge::built_in()), knowledge).as_ref(),
            Ok(&setup),
            "{}",
            example.id
        );
        // the npm package includes them
        golden::check(
            &format!("npm/examples/{}.json", example.id),
            &setup_json(&setup, Knowledge::built_in()),
        );
    }
}

/// Every id in a result can be looked up in the knowledge or the set-up.
#[test]
fn results_point_to_what_exists() {
    let built_in = Knowledge::built_in();
    let known = api::knowledge(built_in);
    let facts: BTreeSet<_> = known.facts.iter().map(|fact| fact.id).collect();
    let sources: BTreeSet<_> = known.sources.iter().map(|source| source.id).collect();
    let questions: BTreeSet<_> = known.questions.iter().map(|question| question.id).collect();
    let rules: BTreeSet<_> = known.rules.iter().map(|rule| rule.id).collect();
    assert!(
        known
            .facts
            .iter()
            .flat_map(|fact| &fact.sources)
            .all(|id| sources.contains(id))
    );
    assert!(
        known
            .rules
            .iter()
            .flat_map(|rule| &rule.sources)
            .all(|id| sources.contains(id))
    );
    for example in Knowledge::built_in().examples() {
        let setup = set_up(example.id);
        let result = api::assessment(&setup, built_in);
        assert_eq!(result.services.len(), setup.services().len());
        assert_eq!(result.access.len(), setup.access().len());
        let units = || result.services.iter().chain(&result.access).chain(&result.commons);
        for flow in units().flat_map(|unit| &unit.flows) {
            assert!(flow.facts.iter().all(|id| facts.contains(id)), "{}", flow.id);
            assert!(flow.switch.is_none_or(|id| questions.contains(id)), "{}", flow.id);
        }
        for finding in &result.findings {
            assert!(
                rules.contains(finding.rule) && !finding.sources.is_empty(),
                "{}",
                finding.rule
            );
            let unit = units().find(|unit| unit.unit == finding.unit).unwrap();
            assert!(
                finding
                    .flows
                    .iter()
                    .all(|id| unit.flows.iter().any(|flow| flow.id == *id)),
                "{}",
                finding.rule
            );
        }
        assert!(
            result
                .open
                .iter()
                .all(|open| questions.contains(open.question) && !open.axes.is_empty())
        );
        assert!(result.warnings.iter().all(|warning| facts.contains(warning.fact)));
        assert_eq!(
            result.verdict.stays.settled.is_some(),
            result.verdict.stays.possible.len() == 1
        );
    }
}

/// The answers in the list of questions have the form of the set-up file.
#[test]
fn answers_are_written_as_in_the_file() {
    let knowledge = Knowledge::built_in();
    let mut setup = set_up("microsoft-365-azure");
    let first = *setup.answers.keys().next().unwrap();
    setup.answers.insert(first, Answer::Unknown);
    let file: Value = serde_json::from_str(&setup_json(&setup, Knowledge::built_in())).unwrap();
    let list = serde_json::to_value(api::questions(&setup, knowledge)).unwrap();
    let mut compared = 0;
    for item in list["questions"].as_array().unwrap() {
        if item["target"]["kind"] == "organisation" && item["state"] != "open" && item["state"] != "derived" {
            assert_eq!(
                item["answer"],
                file["answers"][item["question"].as_str().unwrap()],
                "{item}"
            );
            compared += 1;
        }
    }
    assert!(compared > 2, "{compared}");
}

/// The schema knows the fields that the file has.
#[test]
fn the_schema_fits_the_file() {
    let schema: Value = serde_json::from_str(SETUP_SCHEMA).unwrap();
    let fields = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let mut setup = set_up("microsoft-365-azure");
    setup.add_access("");
    let knowledge = Knowledge::built_in();
    let seat = Key {
        target: Target::Organisation,
        question: knowledge.well_known().seat,
    };
    let asked = Asked {
        to: Addressee::Organisation,
        day: TODAY,
        questions: vec![seat],
    };
    setup.correspondence.asked.push(asked.clone());
    setup.correspondence.request = Some(asked);
    setup.correspondence.replies.push(Reply {
        from: Addressee::Organisation,
        day: TODAY,
        answers: vec![(seat, Answer::Unknown)],
    });
    let text = setup_json_assessed(&setup, knowledge, &assess(&setup, knowledge));
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(fields(&schema["properties"]), fields(&file));
    assert_eq!(
        fields(&schema["$defs"]["service"]["properties"]),
        fields(&file["services"][0])
    );
    assert_eq!(
        fields(&schema["$defs"]["access"]["properties"]),
        fields(&file["access"][0])
    );
    for (name, written) in [
        ("asked", &file["asked"][0]),
        ("asked", &file["request"]),
        ("reply", &file["replies"][0]),
    ] {
        assert_eq!(fields(&schema["$defs"][name]["properties"]), fields(written));
    }
}

/// The organisation has no keys of its own, so a fact also settles the question about encryption.
#[test]
fn questions_list_the_answers_that_others_settle() {
    let knowledge = Knowledge::built_in();
    let setup = SetupBuilder::new(knowledge, TODAY, Boundary::Eea)
        .organisation(COMPANY)
        .organisation(&[("protection.own-keys", "no")])
        .service("exchange-online", &[])
        .build()
        .unwrap();
    let questions = serde_json::to_value(api::questions(&setup, knowledge)).unwrap();
    let items = questions["questions"].as_array().unwrap();
    let derived = items.iter().filter(|item| item["state"] == "derived");
    let derived: Vec<_> = derived
        .map(|item| [&item["question"], &item["answer"], &item["fact"]].map(|text| text.as_str().unwrap()))
        .collect();
    assert_eq!(derived, [["protection.encryption", "none", "guidance.edpb-01-2020"]]);
}
