//! The notation of set-ups.

use limes_assess::{read_setup, setup_of, write_setup};
use limes_formats::write::setup_json;
use limes_formats::{ProblemKind, read};
use limes_knowledge::Knowledge;
use limes_model::notation::{SetupText, parse};

use crate::setup_file;

/// What the reader of files refuses, and the notation takes: it has no limits of size and takes every code of a country.
const LIMITS: [ProblemKind; 5] = [
    ProblemKind::InvalidLength,
    ProblemKind::TooMany,
    ProblemKind::TooLarge,
    ProblemKind::UnknownCountry,
    ProblemKind::UnknownLaw,
];

pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let knowledge = Knowledge::built_in();
    let setups = match parse(text) {
        Ok(setups) => setups,
        Err(error) => {
            assert!(error.line >= 1 && error.line as usize <= text.lines().count().max(1));
            assert!(!error.to_string().is_empty());
            assert!(read_setup(text, knowledge).is_err());
            return;
        }
    };
    assert!(!setups.is_empty());
    // what is parsed is written as what is parsed again
    let written: String = setups.iter().map(ToString::to_string).collect();
    let again = parse(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
    let without = |setups: &[SetupText]| setups.iter().cloned().map(without_lines).collect::<Vec<_>>();
    assert_eq!(without(&again), without(&setups), "{written}");
    for text in setups {
        let setup = match setup_of(&text, knowledge) {
            Ok(setup) => setup,
            Err(error) => {
                assert!(!error.to_string().is_empty());
                continue;
            }
        };
        let text = write_setup(&setup, knowledge).to_string();
        let again = read_setup(&text, knowledge);
        assert_eq!(again.as_ref(), Ok(&setup), "{text}");
        assert_eq!(write_setup(&setup, knowledge).to_string(), text);
        match read::setup(&setup_json(&setup, knowledge), knowledge) {
            Ok(_) => setup_file::survives(&setup, knowledge),
            Err(found) => assert!(
                found.iter().all(|problem| LIMITS.contains(&problem.kind)),
                "{found:?}: {text}"
            ),
        }
    }
}

fn without_lines(mut text: SetupText) -> SetupText {
    for block in &mut text.blocks {
        block.line = 0;
        for answer in &mut block.answers {
            answer.line = 0;
        }
    }
    text
}
