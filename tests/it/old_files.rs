//! Files of every published version of the set-up file open, mean what they meant, and are written as they were
//! (docs/compatibility.md).
//!
//! The set-up files in `tests/golden/setup-file` are never changed. `UPDATE_GOLDEN=1 cargo test --test it old_files` writes only
//! the ids of their assessments, `*.txt`.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use limes_formats::read;
use limes_formats::wire::v1 as api;
use limes_formats::write::setup_json;
use limes_knowledge::Knowledge;
use serde_json::Value;

use crate::support::{golden, root};

/// The files, by version of the format.
const FILES: &[(u8, &[&str])] = &[
    (1, &["1-everything", "1-microsoft-365-azure"]),
    (2, &["2-everything"]),
    (3, &["3-everything"]),
];

fn folder() -> PathBuf {
    root().join("tests/golden/setup-file")
}

/// The ids in an assessment: levels that are possible, rules with what they concern, open questions.
fn ids(result: &Value) -> String {
    let mut out = format!("headline: {}\ntransfer: {}\n", result["headline"], result["transfer"]);
    for axis in ["stays", "reach", "basis", "sector"] {
        let _ = writeln!(out, "{axis}: {}", result[axis]["possible"]);
    }
    for kind in ["services", "access", "commons"] {
        for unit in result[kind].as_array().unwrap() {
            let _ = write!(out, "unit {}:", unit["unit"]);
            for axis in ["stays", "reach", "basis", "sector"] {
                let _ = write!(out, " {axis} {}", unit[axis]["possible"]);
            }
            out.push('\n');
        }
    }
    for finding in result["findings"].as_array().unwrap() {
        let _ = writeln!(
            out,
            "finding {} {} {}",
            finding["rule"], finding["unit"], finding["flows"]
        );
    }
    for open in result["open"].as_array().unwrap() {
        let _ = writeln!(out, "open {} {}", open["question"], open["target"]);
    }
    out
}

#[test]
fn every_version_opens_and_means_what_it_meant() {
    let knowledge = Knowledge::built_in();
    for (version, names) in FILES {
        for name in *names {
            let text = fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
            let file: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(file["version"], *version, "{name}");
            let setup = read::setup(&text, knowledge).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));

            // it is written in the same version, with the same content; only the version of the knowledge is the present one
            let written: Value = serde_json::from_str(&setup_json(&setup, knowledge)).unwrap();
            let mut expected = file.clone();
            expected["knowledge"] = written["knowledge"].clone();
            assert_eq!(written, expected, "{name}");

            let result = serde_json::to_value(api::assessment(&setup, knowledge)).unwrap();
            golden::check(&format!("tests/golden/setup-file/{name}.txt"), &ids(&result));
        }
    }
}

#[test]
fn every_version_that_is_read_has_a_file() {
    let schema: Value = serde_json::from_str(limes_formats::SETUP_SCHEMA).unwrap();
    let read: Vec<u8> = serde_json::from_value(schema["properties"]["version"]["enum"].clone()).unwrap();
    let kept: Vec<u8> = FILES.iter().map(|(version, _)| *version).collect();
    assert_eq!(read, kept);
    let mut found: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect();
    found.sort();
    let named: Vec<&str> = FILES.iter().flat_map(|(_, names)| *names).copied().collect();
    assert_eq!(found, named);
    golden::no_orphans("tests/golden/setup-file", |name| {
        let id = name.strip_suffix(".txt").or_else(|| name.strip_suffix(".json"));
        id.is_some_and(|id| named.contains(&id))
    });
}
