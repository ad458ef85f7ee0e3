//! The house rules that a machine can read: layers, opening lines, sizes, and that a thing has one place.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

use limes_knowledge::Knowledge;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut todo = vec![folder.to_path_buf()];
    while let Some(next) = todo.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

#[test]
fn the_core_knows_no_browser_and_no_clock() {
    let forbidden = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "yew",
        "std::time",
        "std::fs",
        "std::net",
        "std::env",
        "SystemTime",
        "Instant::",
    ];
    for module in [
        "model",
        "diagrams",
        "messages",
        "knowledge",
        "assess",
        "labels",
        "formats",
    ] {
        for file in rust_files(&root().join("crates").join(module).join("src")) {
            let text = fs::read_to_string(&file).unwrap();
            for word in forbidden {
                let found = text
                    .lines()
                    .any(|line| line.contains(word) && !line.trim_start().starts_with("//"));
                assert!(!found, "{} uses {word}", file.display());
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_and_stays_readable() {
    let mut wrong = Vec::new();
    for folder in ["src", "crates", "xtask/src", "tests", "e2e"] {
        for file in rust_files(&root().join(folder)) {
            let text = fs::read_to_string(&file).unwrap();
            if !text.starts_with("//!") {
                wrong.push(format!(
                    "{}: does not open with a line that says what it is",
                    file.display()
                ));
            }
            // the slow reference is one text, to be read from end to end beside the definitions
            if text.lines().count() > 800 && !file.ends_with("tests/oracle/reference.rs") {
                wrong.push(format!("{}: over 800 lines", file.display()));
            }
        }
    }
    for file in rust_files(&root().join("src")) {
        let depth = file.strip_prefix(root().join("src")).unwrap().components().count();
        if depth > 4 {
            wrong.push(format!("{}: more than three folders deep", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_have_ids_of_their_own_and_sources_that_exist() {
    let knowledge = limes_knowledge::Knowledge::built_in();
    let mut seen = BTreeSet::new();
    for rule in Knowledge::built_in().rules() {
        assert!(seen.insert(rule.id), "{} stands twice", rule.id);
        assert!(!rule.sources.is_empty(), "{} has no source", rule.id);
        let exceptions = rule.unless.iter().flat_map(|exception| exception.sources);
        for source in rule.sources.iter().chain(exceptions) {
            assert!(
                knowledge.source(source).is_some(),
                "{}: there is no source {source}",
                rule.id
            );
        }
    }
}

#[test]
fn a_question_comes_after_those_on_which_its_answer_depends() {
    use limes_model::question::Test;
    for (index, question) in limes_knowledge::Knowledge::built_in().questions().iter().enumerate() {
        for test in question.derive.iter().flat_map(|derivation| derivation.when.0) {
            let on = match test {
                Test::OneOf(q, _) | Test::NoneOf(q, _) | Test::From(q, _) | Test::Before(q, _) => Some(*q),
                Test::In(q, _) | Test::NotIn(q, _) | Test::RegionIs(q, _) => Some(*q),
                Test::AsOfFrom(_) | Test::AsOfBefore(_) => None,
            };
            if let Some(on) = on {
                assert!(
                    usize::from(on) < index,
                    "{} is derived from a later question",
                    question.id
                );
            }
        }
    }
}

#[test]
fn documents_are_there_and_short() {
    for name in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(name)).unwrap_or_default();
        assert!(!text.is_empty(), "{name} is missing");
    }
    let lines = fs::read_to_string(root().join("ARCHITECTURE.md"))
        .unwrap()
        .lines()
        .count();
    assert!(lines < 200, "ARCHITECTURE.md has {lines} lines");
}

#[test]
fn adding_a_thing_touches_one_place() {
    // ids of facts, questions and products stand in one file each
    let mut places: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for folder in ["facts", "questions", "catalogue", "cases"] {
        for entry in fs::read_dir(root().join("knowledge").join(folder)).unwrap().flatten() {
            let text = fs::read_to_string(entry.path()).unwrap_or_default();
            let mut table = "";
            for line in text.lines() {
                if line.starts_with("[[") {
                    table = line.trim();
                }
                if ["[[fact]]", "[[question]]", "[[product]]", "[[common]]", "[[case]]"].contains(&table)
                    && let Some(id) = line.strip_prefix("id = ")
                {
                    places.entry(format!("{table} {id}")).or_default().push(entry.path());
                }
            }
        }
    }
    for (id, files) in places {
        assert_eq!(files.len(), 1, "{id} stands in {files:?}");
    }
}
