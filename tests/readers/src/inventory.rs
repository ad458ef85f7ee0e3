//! Inventories, in every format that has a reader.

use limes_formats::Position;
use limes_formats::inventory::{Confidence, READERS, read, reader};
use limes_knowledge::Knowledge;

use crate::{problems, setup_file};

pub(crate) fn check(bytes: &[u8]) {
    let knowledge = Knowledge::built_in();
    let text = String::from_utf8_lossy(bytes);
    let surest = READERS.iter().map(|reader| reader.recognises(bytes)).max();
    assert_eq!(reader(bytes).is_some(), surest > Some(Confidence::No));
    // a reader that is given another tool's file refuses it and does not panic
    for reader in READERS {
        let _ = reader.read(bytes, knowledge);
    }
    match read(bytes, knowledge) {
        Ok(inventory) => {
            setup_file::survives(&inventory.setup, knowledge);
            let mut given = inventory.setup.answers.keys().collect::<Vec<_>>();
            for found in &inventory.evidence {
                assert!(!found.place.is_empty());
                position(&text, found.position);
                given.retain(|key| **key != found.key);
            }
            assert!(given.is_empty(), "answers without evidence: {given:?}");
            for gap in &inventory.not_understood {
                position(&text, gap.position);
            }
        }
        Err(found) => {
            assert!(!found.is_empty());
            problems::check(&text, &found);
        }
    }
}

fn position(text: &str, at: Position) {
    let line = text.split('\n').nth(at.line - 1).unwrap();
    assert!(at.column >= 1 && at.column <= line.chars().count() + 1, "{at:?}");
}
