//! Files of decided cases.

use limes_cases::{read, rows, setups_file, table};
use limes_knowledge::Knowledge;
use limes_model::notation::parse;

/// More than this, and one input takes as long as a thousand others.
const MOST_CASES: usize = 4;
const MOST_RERUNS: usize = 4;

pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let cases = match read(text) {
        Ok(cases) => cases,
        Err(error) => {
            assert!(!error.is_empty());
            return;
        }
    };
    let mut all = Vec::new();
    for mut case in cases.into_iter().take(MOST_CASES) {
        case.reruns.truncate(MOST_RERUNS);
        // the adapter writes only what the knowledge has
        let rows = rows(&case, Knowledge::built_in()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(rows.len(), 1 + case.reruns.len());
        // the set-ups are written as what is parsed again
        let written = setups_file(&rows);
        let setups = parse(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
        assert_eq!(setups[0].to_string(), rows[0].adapted.setup.to_string());
        all.extend(rows);
    }
    assert!(!table(&all).is_empty());
}
