//! The set-ups of a case as the file that the page is built from.

use std::fmt::Write as _;

use crate::outcome::Row;
use crate::setting::UnitText;

/// The file for the rows of one case: its own set-up, and those of its re-runs that differ in more than the day.
#[must_use]
pub fn file(rows: &[Row]) -> String {
    let mut text =
        String::from("# Written by `cargo xtask cases --write` from the facts of the case: not to be edited.\n");
    let Some((base, again)) = rows.split_first() else {
        return text;
    };
    units(&mut text, "unit", &base.setting.units);
    for row in again.iter().filter(|row| row.setting.units != base.setting.units) {
        let _ = writeln!(text, "\n[[again]]\nday = {}", row.day);
        units(&mut text, "again.unit", &row.setting.units);
    }
    text
}

fn units(text: &mut String, table: &str, units: &[UnitText]) {
    for unit in units {
        let _ = writeln!(text, "\n[[{table}]]\nwhat = \"{}\"", unit.what);
        if !unit.name.is_empty() {
            let _ = writeln!(text, "name = {:?}", unit.name);
        }
        text.push_str("answers = [\n");
        for (question, value) in &unit.answers {
            let _ = writeln!(text, "  \"{question} = {value}\",");
        }
        text.push_str("]\n");
    }
}
