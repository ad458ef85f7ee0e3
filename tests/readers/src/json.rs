//! The reader of JSON, beside `serde_json`.

use limes_formats::ProblemKind;
use limes_formats::read::{LONGEST_NAME, MAX_CONFIG_BYTES, config, setup};
use limes_knowledge::Knowledge;
use serde_json::Value;

pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if text.len() > MAX_CONFIG_BYTES {
        return;
    }
    let knowledge = Knowledge::built_in();
    // every file of this reader is JSON first: whether it is, both say alike
    let tree = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = serde_json::from_str::<Value>(tree);
    let found = config(text, knowledge).problems;
    let is_json = found.iter().all(|problem| problem.kind != ProblemKind::NotJson);
    match &value {
        Ok(_) => assert!(is_json, "{text:?}: {found:?}"),
        // a number that is out of range is reported by what reads the file
        Err(error) if error.to_string().starts_with("number out of range") => {}
        Err(error) => assert!(!is_json, "{text:?}: {error}"),
    }
    // as the name of a service, a text is the same text and any other value is refused
    let Ok(value) = value else { return };
    let file = format!(
        r#"{{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{{"kind":"eea"}},
           "services":[{{"id":1,"product":"azure-storage","name":{tree}}}]}}"#
    );
    let read = setup(&file, knowledge);
    match value {
        Value::String(name) if name.chars().count() <= LONGEST_NAME => {
            let names = read.map(|setup| setup.services().iter().map(|one| one.name.clone()).collect());
            assert_eq!(names, Ok(vec![name]));
        }
        _ => assert!(read.is_err(), "{file}"),
    }
}
