//! The table of agreement.

use std::fmt::Write as _;

use crate::outcome::{Agreement, Outcome, Row};

/// Rows as a table in Markdown, with notes below.
#[must_use]
pub fn table(rows: &[Row]) -> String {
    let mut text = String::from(
        "| case | day | leaves | transfer | reach | basis | level | agreement |\n|---|---|---|---|---|---|---|---|\n",
    );
    for row in rows {
        let name = match &row.change {
            Some(change) => format!("↳ {change}"),
            None => row.id.clone(),
        };
        let _ = write!(text, "| {name} | {} |", row.day);
        for outcome in row.axes.iter().chain([&row.level]) {
            let _ = write!(text, " {} |", cell(outcome));
        }
        let lesson = if row.usable { "" } else { " (kept for its lesson)" };
        let _ = writeln!(text, " {}{lesson} |", row.agreement().text());
    }
    let _ = writeln!(text, "\n{}\n", summary(rows));
    for row in rows {
        let mut notes: Vec<&str> = row.adapted.notes.iter().map(String::as_str).collect();
        if !row.why.is_empty() {
            notes.push(&row.why);
        }
        if !notes.is_empty() {
            let _ = writeln!(text, "- {} ({}): {}.", row.id, row.day, notes.join(". "));
        }
    }
    text
}

/// How many rows agree, in one line.
#[must_use]
pub fn summary(rows: &[Row]) -> String {
    let count = |wanted: &[Agreement]| {
        let counted = rows.iter().filter(|row| row.usable);
        counted.filter(|row| wanted.contains(&row.agreement())).count()
    };
    let levels = rows
        .iter()
        .filter(|row| row.usable && row.level.agreement == Agreement::Agrees)
        .count();
    format!(
        "{} rows: {} agree in every value, {} within a range that only a lawyer narrows, {} are open, {} stricter, {} milder, {} grave. The level agrees in {levels}.",
        rows.iter().filter(|row| row.usable).count(),
        count(&[Agreement::Agrees]),
        count(&[Agreement::Within]),
        count(&[Agreement::Open]),
        count(&[Agreement::Stricter]),
        count(&[Agreement::Milder]),
        count(&[Agreement::Grave]),
    )
}

/// One value where both say the same, otherwise both.
fn cell(outcome: &Outcome) -> String {
    let found = outcome.found.join(" … ");
    match &outcome.expected {
        Some(expected) if *expected != found => format!("{expected} → {found}"),
        _ => found,
    }
}
