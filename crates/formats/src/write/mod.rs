//! What leaves the tool in a form that other programs read: the set-up file and the results.

pub mod api;
mod message;
mod setup_file;

pub use message::{
    MESSAGE_SCHEMA, error_message, height_message, is_finished, ready_message, state_message, verdict_fields,
    verdict_message, view_message,
};
pub use setup_file::{setup_json, setup_json_under};

use serde::Serialize;

/// The word by which a set-up file is known.
pub const FORMAT: &str = "limes-setup";
/// Newest version of the form of the set-up file: written where an organisation declared answers, otherwise the first is.
pub const VERSION: u32 = 2;
/// JSON Schema of the set-up file, all versions.
pub const SETUP_SCHEMA: &str = include_str!("../../../../schemas/limes-setup-2.schema.json");
/// JSON Schema of `limes.config.json`.
pub const CONFIG_SCHEMA: &str = include_str!("../../../../schemas/limes-config-1.schema.json");

/// A value as JSON, with two spaces for each level: one way of writing for files and programs, and so one copy of its code.
#[must_use]
pub fn json(value: &impl Serialize) -> String {
    // numbers, texts and lists only: there is nothing that could not be written
    serde_json::to_string_pretty(value).unwrap_or_default()
}
