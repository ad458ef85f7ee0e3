//! The ledger of the researched material adds up, and no source is unused.

use std::collections::BTreeSet;
use std::fs;

use super::{read, records};
use crate::support::root;

struct Table {
    file: String,
    name: String,
    rows: usize,
    taken: usize,
    left_out: Vec<String>,
    merged: Vec<(String, String)>,
}

fn ledger() -> Vec<Table> {
    let ledger: toml::Table = read("knowledge/facts/ledger.toml").parse().unwrap();
    let mut tables = Vec::new();
    for file in ledger["file"].as_array().unwrap() {
        for table in file["table"].as_array().unwrap() {
            let rows = |key: &str| {
                table
                    .get(key)
                    .and_then(toml::Value::as_array)
                    .cloned()
                    .unwrap_or_default()
            };
            let text = |row: &toml::Value, key: &str| row[key].as_str().unwrap().to_owned();
            let number = |key: &str| usize::try_from(table[key].as_integer().unwrap()).unwrap();
            for row in rows("left_out") {
                assert!(!text(&row, "reason").is_empty());
            }
            tables.push(Table {
                file: text(file, "name"),
                name: text(table, "name"),
                rows: number("rows"),
                taken: number("taken"),
                left_out: rows("left_out").iter().map(|row| text(row, "row")).collect(),
                merged: rows("merged")
                    .iter()
                    .map(|row| (text(row, "row"), text(row, "into")))
                    .collect(),
            });
        }
    }
    tables
}

#[test]
fn the_ledger_adds_up() {
    let records = records();
    let facts: BTreeSet<&str> = records.facts.iter().map(|fact| fact.id).collect();
    for table in ledger() {
        let name = format!("{}/{}", table.file, table.name);
        let prefix = format!("{name}/");
        let origins: BTreeSet<&String> = records
            .origins
            .values()
            .filter(|origin| origin.starts_with(&prefix))
            .collect();
        let taken = if table.name == "source" {
            let prefix = format!("{}.", table.file.trim_end_matches(".toml"));
            let ids = records.sources.iter().map(|source| source.id);
            ids.filter(|id| id.starts_with(&prefix)).count()
        } else if table.file == "cases.toml" {
            // cases are not facts: they have a folder of their own
            let count: fn(&limes_model::decided_case::Case) -> usize = match table.name.as_str() {
                "case" => |_| 1,
                "case.rerun" => |case| case.again.len(),
                _ => |case| case.sources.len(),
            };
            records.cases.iter().map(count).sum()
        } else {
            origins.len()
        };
        assert_eq!(taken, table.taken, "{name}: taken");
        // `*` stands for one or more rows
        let named = table.taken + table.left_out.len() + table.merged.len();
        if table.left_out.iter().any(|row| row == "*") {
            assert!(named <= table.rows, "{name}: rows");
        } else {
            assert_eq!(named, table.rows, "{name}: rows");
        }
        for (row, into) in &table.merged {
            assert!(
                facts.contains(into.as_str()),
                "{name}: {row} is merged into {into}, which does not exist"
            );
        }
    }
}

#[test]
fn every_origin_is_in_the_ledger() {
    let tables: BTreeSet<String> = ledger()
        .iter()
        .map(|table| format!("{}/{}", table.file, table.name))
        .collect();
    for (fact, origin) in &records().origins {
        let table: Vec<&str> = origin.splitn(3, '/').take(2).collect();
        assert!(tables.contains(&table.join("/")), "{fact}: {origin}");
    }
}

#[test]
fn every_row_is_counted_once() {
    let records = records();
    for table in ledger() {
        let name = format!("{}/{}", table.file, table.name);
        let origin_of = |row: &str| format!("{name}/{row}");
        let source_of = |row: &str| format!("{}.{row}", table.file.trim_end_matches(".toml"));
        let mut seen = BTreeSet::new();
        let merged = table.merged.iter().map(|(row, _)| row);
        for row in table.left_out.iter().chain(merged).filter(|row| *row != "*") {
            assert!(seen.insert(row), "{name}: {row} is named twice");
            let is_taken = if table.name == "source" {
                records.sources.iter().any(|source| source.id == source_of(row))
            } else {
                records.origins.values().any(|origin| *origin == origin_of(row))
            };
            assert!(!is_taken, "{name}: {row} is left out or merged, but also taken");
        }
    }
}

#[test]
fn no_source_is_unused() {
    let by_rules: BTreeSet<String> = fs::read_to_string(root().join("knowledge/facts/cited-by-rules.toml"))
        .map(|text| {
            let file: toml::Table = text.parse().unwrap();
            file["cited"]
                .as_array()
                .unwrap()
                .iter()
                .map(|id| id.as_str().unwrap().to_owned())
                .collect()
        })
        .unwrap_or_default();
    let uncited = records().uncited;
    let unused: Vec<&String> = uncited.iter().filter(|id| !by_rules.contains(*id)).collect();
    assert!(unused.is_empty(), "cited by nothing: {unused:?}");
}
