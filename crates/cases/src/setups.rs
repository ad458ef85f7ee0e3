//! The set-ups of a case as the file from which the knowledge is built.

use std::fmt::Write as _;

use crate::outcome::Row;

/// Returns the file for the rows of one case: its own set-up, and those of its re-runs that differ in more than the day.
#[must_use]
pub fn file(rows: &[Row]) -> String {
    let mut text =
        String::from("# Written by `cargo xtask cases --write` from the facts of the case: not to be edited.\n");
    let Some((base, again)) = rows.split_first() else {
        return text;
    };
    let base = &base.adapted.setup;
    let others = again.iter().map(|row| &row.adapted.setup);
    for setup in std::iter::once(base).chain(others.filter(|other| other.blocks != base.blocks)) {
        let _ = write!(text, "\n{setup}");
    }
    text
}
