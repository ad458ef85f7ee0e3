//! Limes agrees with what was decided, and the files that follow from the cases are up to date.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::BTreeSet;
use std::fs;

use limes_assess::{case_setup, case_setup_again, setup_of};
use limes_cases::{Agreement, Case, Row, own_files, page, page_path, read, rows, setups_file, setups_folder, table};
use limes_knowledge::Knowledge;

/// Rows that do not agree in every value, with what they come to: `docs/cases.md` says why. Nothing may come to be here
/// that once agreed.
const KNOWN: &[(&str, Agreement)] = &[("ms-ireland-2016 2016-07-14", Agreement::Stricter)];

fn own() -> Vec<Case> {
    let files = own_files().unwrap();
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap());
    texts.flat_map(|text| read(&text).unwrap()).collect()
}

fn judged(cases: &[Case]) -> Vec<Row> {
    let knowledge = Knowledge::built_in();
    cases.iter().flat_map(|case| rows(case, knowledge).unwrap()).collect()
}

fn name(row: &Row) -> String {
    format!("{} {}", row.id, row.day)
}

#[test]
fn nothing_is_inside_or_out_of_reach_that_is_not() {
    for row in judged(&own()) {
        assert_ne!(
            row.agreement(),
            Agreement::Grave,
            "{}\n{}",
            name(&row),
            table(std::slice::from_ref(&row))
        );
    }
}

#[test]
fn what_agreed_still_agrees() {
    let mut wrong = Vec::new();
    for row in judged(&own()).into_iter().filter(|row| row.usable) {
        let known = KNOWN.iter().find(|(known, _)| *known == name(&row));
        let wanted = known.map_or(Agreement::Agrees, |(_, agreement)| *agreement);
        if row.agreement() != wanted {
            wrong.push(row);
        }
    }
    assert!(wrong.is_empty(), "not as before:\n{}", table(&wrong));
}

#[test]
fn words_that_no_decided_case_uses_are_understood() {
    let cases = read(include_str!("made-up.toml")).unwrap();
    let rows = judged(&cases);
    let may_be_within = "processor-of-a-parent-abroad";
    for row in &rows {
        let agreed =
            row.agreement() == Agreement::Agrees || row.id == may_be_within && row.agreement() == Agreement::Within;
        assert!(agreed, "{}", table(std::slice::from_ref(row)));
    }
}

#[test]
fn the_page_of_the_table_is_up_to_date() {
    let rows = judged(&own());
    println!("{}", table(&rows));
    let written = fs::read_to_string(page_path()).unwrap();
    assert!(
        written == page(&rows).unwrap(),
        "docs/cases.md is out of date: read the difference after `cargo xtask cases --write`"
    );
}

#[test]
fn the_set_ups_beside_the_cases_are_up_to_date() {
    let knowledge = Knowledge::built_in();
    let mut files: BTreeSet<String> = fs::read_dir(setups_folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for case in own() {
        let file = format!("{}.setup", case.id);
        let written = fs::read_to_string(setups_folder().join(&file)).unwrap_or_default();
        let fresh = setups_file(&rows(&case, knowledge).unwrap());
        assert!(written == fresh, "{file} is out of date: `cargo xtask cases --write`");
        files.remove(&file);
    }
    assert!(files.is_empty(), "set-ups without a case: {files:?}");
}

#[test]
fn the_page_loads_what_the_adapter_writes() {
    let knowledge = Knowledge::built_in();
    let cases = own();
    assert_eq!(Knowledge::built_in().cases().len(), cases.len());
    for case in cases {
        let packed = Knowledge::built_in()
            .cases()
            .iter()
            .find(|packed| packed.id == case.id)
            .unwrap();
        let rows = rows(&case, knowledge).unwrap();
        assert_eq!(
            case_setup(packed, knowledge).unwrap(),
            setup_of(&rows[0].adapted.setup, knowledge).unwrap(),
            "{}",
            case.id
        );
        assert_eq!(packed.again.len(), rows.len() - 1, "{}", case.id);
        for (again, row) in packed.again.iter().zip(&rows[1..]) {
            let written = setup_of(&row.adapted.setup, knowledge).unwrap();
            assert_eq!(
                case_setup_again(packed, again, knowledge).unwrap(),
                written,
                "{} {}",
                case.id,
                again.day
            );
        }
    }
}
