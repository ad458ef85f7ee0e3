//! Writes the set-up file, and values as JSON.

mod setup_file;

pub(crate) use setup_file::{File, file, value};
pub use setup_file::{Value, addressee_id, knowledge_version, setup_json, setup_json_assessed, setup_json_under};

use serde::Serialize;

/// Returns a value as JSON on one line, for programs that read line by line.
#[must_use]
pub fn json_line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Returns a value as JSON, with two spaces for each level: files and programs share one way of writing, and so one copy
/// of its code.
#[must_use]
pub fn json(value: &impl Serialize) -> String {
    // numbers, texts and lists only: there is nothing that could not be written
    serde_json::to_string_pretty(value).unwrap_or_default()
}
