//! Reads files of cases. What is missing in a case is noted there and never makes the whole fail.

use limes_compiler::knowledge::CASE_FACTS;
use limes_model::Date;
use toml::{Table, Value};

use crate::facts::Facts;
use crate::phrases::{Change, change};

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Stable id, for the table only.
    pub id: String,
    /// Day of the decision.
    pub decided: Option<Date>,
    /// Whose law: `EU`, `EUI`, `CH`, or another.
    pub regime: String,
    /// What counts as inside.
    pub boundary: String,
    /// Whether it is meant for a check by machine.
    pub usable: bool,
    /// The facts.
    pub facts: Facts,
    /// What should come out.
    pub expected: Expected,
    /// The same on other days, or with a change.
    pub reruns: Vec<Rerun>,
}

/// What should come out; absent where it is not said.
#[derive(Clone, Debug)]
pub struct Expected {
    /// The day.
    pub day: Date,
    /// `leaves_boundary`.
    pub leaves: Option<String>,
    /// `transfer`.
    pub transfer: Option<String>,
    /// `reach`.
    pub reach: Option<String>,
    /// `basis`.
    pub basis: Option<String>,
    /// `verdict`.
    pub verdict: Option<String>,
    /// `also_acceptable`.
    pub also: Vec<String>,
}

/// The facts on another day, or with a change.
#[derive(Clone, Debug)]
pub struct Rerun {
    /// The day.
    pub day: Date,
    /// What changed, in words.
    pub note: String,
    /// The facts that changed.
    pub change: Change,
    /// The level that should come out; absent where it is not said.
    pub verdict: Option<String>,
    /// Further levels.
    pub also: Vec<String>,
}

/// The cases of a file.
///
/// # Errors
/// The file is no TOML, or holds no list of cases, or a case has no day on which it is to be checked.
pub fn read(text: &str) -> Result<Vec<Case>, String> {
    let file: Table = text.parse().map_err(|error: toml::de::Error| error.to_string())?;
    let Some(cases) = file.get("case").and_then(Value::as_array) else {
        return Err("the file has no [[case]]".to_owned());
    };
    cases
        .iter()
        .enumerate()
        .map(|(place, value)| case(place, value))
        .collect()
}

fn case(place: usize, value: &Value) -> Result<Case, String> {
    let none = Table::new();
    let table = value.as_table().unwrap_or(&none);
    let sub = |key: &str| table.get(key).and_then(Value::as_table).unwrap_or(&none);
    let id = text(table, "id");
    let expected = sub("expected");
    let reruns = table.get("rerun").and_then(Value::as_array).into_iter().flatten();
    let mut again = Vec::new();
    for rerun in reruns.filter_map(Value::as_table) {
        let Some(day) = date(rerun, "check_date") else { continue };
        let note = text(rerun, "note");
        let (note, change) = match rerun.get("change") {
            Some(Value::Table(facts)) => {
                if let Some(key) = facts.keys().find(|key| !CASE_FACTS.contains(&key.as_str())) {
                    return Err(format!("case {id}: change names the unknown fact {key}"));
                }
                let facts = facts.clone();
                (
                    note,
                    Change {
                        facts,
                        ..Change::default()
                    },
                )
            }
            Some(Value::String(description)) => (description.clone(), change(description)),
            Some(_) => return Err(format!("case {id}: change must be a table of facts or a description")),
            None => (note, Change::default()),
        };
        again.push(Rerun {
            day,
            note,
            change,
            verdict: said(rerun, "verdict"),
            also: texts(rerun, "also_acceptable"),
        });
    }
    let day =
        date(expected, "check_date").ok_or_else(|| format!("case {} ({id}) has no expected.check_date", place + 1))?;
    Ok(Case {
        decided: date(table, "decided"),
        regime: text(table, "regime"),
        boundary: text(table, "boundary"),
        usable: table.get("usable_as_test").and_then(Value::as_bool).unwrap_or(true),
        facts: Facts::new(sub("facts").clone()),
        expected: Expected {
            day,
            leaves: said(expected, "leaves_boundary"),
            transfer: said(expected, "transfer"),
            reach: said(expected, "reach"),
            basis: said(expected, "basis"),
            verdict: said(expected, "verdict"),
            also: texts(expected, "also_acceptable"),
        },
        reruns: again,
        id,
    })
}

fn text(table: &Table, key: &str) -> String {
    said(table, key).unwrap_or_default()
}

fn said(table: &Table, key: &str) -> Option<String> {
    let text = table.get(key).and_then(Value::as_str);
    text.filter(|text| !text.is_empty()).map(str::to_owned)
}

fn texts(table: &Table, key: &str) -> Vec<String> {
    let items = table.get(key).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn date(table: &Table, key: &str) -> Option<Date> {
    match table.get(key)? {
        Value::Datetime(day) => day.to_string().get(..10)?.parse().ok(),
        Value::String(day) => day.parse().ok(),
        _ => None,
    }
}
