//! What the library unpacks is exactly what the files say.

use limes_knowledge::Knowledge;
use std::fmt::Debug;

use super::records;

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
    assert!(records.version.is_some());
    assert_eq!(Knowledge::built_in().version(), records.version);
    assert_eq!(Knowledge::built_in().date(), records.date);
    check(Knowledge::built_in().sources(), &records.sources);
    let facts: Vec<_> = Knowledge::built_in().facts().cloned().collect();
    check(&facts, &records.facts);
    check(Knowledge::built_in().questions(), &records.questions);
    check(Knowledge::built_in().products(), &records.products);
    check(Knowledge::built_in().commons(), &records.commons);
    check(Knowledge::built_in().cases(), &records.cases);
}

#[test]
fn packing_twice_gives_the_same_bytes() {
    assert_eq!(records().pack(), records().pack());
    assert_eq!(records().pack_cases(), records().pack_cases());
}
