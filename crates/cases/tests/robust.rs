//! Facts that are missing, unknown or strange never make the answer more reassuring.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::fs;

use limes_assess::{Assessment, assess, setup_of};
use limes_cases::{Case, Facts, adapt, own_files, read};
use limes_knowledge::Knowledge;
use toml::{Table, Value};

fn all() -> Vec<Case> {
    let files = own_files().unwrap();
    let mut texts: Vec<String> = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    texts.push(include_str!("made-up.toml").to_owned());
    texts.iter().flat_map(|text| read(text).unwrap()).collect()
}

fn judge(case: &Case, facts: &Facts, knowledge: &Knowledge) -> Assessment {
    let adapted = adapt(case, facts, case.expected.day, knowledge);
    let setup = setup_of(&adapted.setup, knowledge);
    assess(
        &setup.unwrap_or_else(|wrong| panic!("{}: {wrong:?}\n{facts:#?}", case.id)),
        knowledge,
    )
}

/// What may replace a value.
fn strange() -> Vec<Option<Value>> {
    vec![
        None,
        Some(Value::from("unknown")),
        Some(Value::from("")),
        Some(Value::from("no such word")),
        Some(Value::Integer(7)),
        Some(Value::Table(Table::new())),
    ]
}

/// The facts with one value replaced, at every place: at the top, in the members of the chain, in the remote accesses.
fn mutated(facts: &Facts) -> Vec<(String, Facts)> {
    let mut all = Vec::new();
    for key in facts.table.keys() {
        for value in strange() {
            let mut table = facts.table.clone();
            put(&mut table, key, &value);
            all.push((format!("{key} = {value:?}"), Facts::new(table)));
        }
        let Some(rows) = facts.table[key].as_array() else {
            continue;
        };
        for (place, row) in rows.iter().enumerate() {
            let mut items = vec![Some(Value::from("unknown")), Some(Value::Integer(7))];
            if let Some(row) = row.as_table() {
                items.clear();
                for inner in row.keys() {
                    for value in strange() {
                        let mut changed = row.clone();
                        put(&mut changed, inner, &value);
                        items.push(Some(Value::Table(changed)));
                    }
                }
            }
            for item in items.into_iter().flatten() {
                let mut table = facts.table.clone();
                table[key].as_array_mut().unwrap()[place] = item.clone();
                all.push((format!("{key}[{place}] = {item}"), Facts::new(table)));
            }
        }
    }
    all
}

fn put(table: &mut Table, key: &str, value: &Option<Value>) {
    match value {
        Some(value) => table.insert(key.to_owned(), value.clone()),
        None => table.remove(key),
    };
}

#[test]
fn what_is_missing_or_strange_never_reassures() {
    let knowledge = Knowledge::built_in();
    let mut wrong = Vec::new();
    let mut tried = 0;
    for case in all() {
        let base = judge(&case, &case.facts, knowledge);
        for (what, facts) in mutated(&case.facts) {
            let found = judge(&case, &facts, knowledge);
            tried += 1;
            let place = found.verdict.stays.worst() >= base.verdict.stays.worst();
            let reach = found.verdict.reach.worst() >= base.verdict.reach.worst();
            if !place || !reach {
                wrong.push(format!(
                    "{}: {what}: {:?} {:?} after {:?} {:?}",
                    case.id, found.verdict.stays, found.verdict.reach, base.verdict.stays, base.verdict.reach
                ));
            }
        }
    }
    assert!(tried > 3000, "{tried}");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}
