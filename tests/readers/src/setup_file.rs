//! The set-up file, in every version.

use limes_assess::Setup;
use limes_formats::read::{knowledge_version, setup};
use limes_formats::write::setup_json;
use limes_knowledge::Knowledge;

use crate::problems;

pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let knowledge = Knowledge::built_in();
    let _ = knowledge_version(text);
    match setup(text, knowledge) {
        Ok(setup) => survives(&setup, knowledge),
        Err(found) => {
            assert!(!found.is_empty(), "refused without a problem");
            problems::check(text, &found);
        }
    }
}

/// What is read, written and read again is the same, and so is what is written.
pub(crate) fn survives(before: &Setup, knowledge: &Knowledge) {
    let text = setup_json(before, knowledge);
    let after = setup(&text, knowledge);
    assert_eq!(after.as_ref(), Ok(before), "{text}");
    assert_eq!(after.map(|after| setup_json(&after, knowledge)).as_ref(), Ok(&text));
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    // the first version is the same, but for the answers of an organisation, which it does not have
    let mut first = json;
    first["version"] = 1.into();
    let old = setup(&first.to_string(), knowledge);
    if before.declared.iter().next().is_none() {
        assert_eq!(old.as_ref(), Ok(before), "{first}");
    } else {
        assert!(old.is_err(), "{first}");
    }
}
