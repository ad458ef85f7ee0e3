//! What the library unpacks is exactly what the files say.

use std::fmt::Debug;

use limes_knowledge::CASES;
use limes_knowledge::QUESTIONS;
use limes_knowledge::{COMMONS, PRODUCTS};
use limes_knowledge::{FACTS, SOURCES};

use crate::records;

fn check<T: Debug>(unpacked: &[T], written: &[T]) {
    for (one, other) in unpacked.iter().zip(written) {
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }
    assert_eq!(unpacked.len(), written.len());
    assert!(!unpacked.is_empty());
}

#[test]
fn the_library_holds_what_the_files_say() {
    let records = records();
    check(SOURCES, &records.sources);
    check(FACTS, &records.facts);
    check(QUESTIONS, &records.questions);
    check(PRODUCTS, &records.products);
    check(COMMONS, &records.commons);
    check(CASES, &records.cases);
}

#[test]
fn packing_twice_gives_the_same_bytes() {
    assert_eq!(records().pack(), records().pack());
    assert_eq!(records().pack_cases(), records().pack_cases());
}
