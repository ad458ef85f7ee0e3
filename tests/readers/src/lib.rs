//! What must hold for every input of every reader: nothing panics, what is read and written again is the same, and what is
//! refused is refused with words.
//!
//! Each [`Target`] is a function of bytes that panics where that does not hold. The fuzz targets in `fuzz/` call them with
//! random bytes; the test `readers` of `tests/it` calls them with every committed input.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic is the finding"
)]

mod cases;
mod command_line;
mod config;
mod host_message;
mod inventories;
mod inventory;
mod json;
mod notation;
mod packs;
mod problems;
mod setup_file;
mod url;
mod whole;

/// A reader, with what must hold for each of its inputs.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The name: that of the fuzz target, and of the folders of its inputs.
    pub name: &'static str,
    /// Panics where something does not hold. Bytes that the reader never gets, such as invalid UTF-8, are
    /// skipped.
    pub check: fn(&[u8]),
}

/// All targets.
pub const TARGETS: &[Target] = &[
    Target {
        name: "cases",
        check: cases::check,
    },
    Target {
        name: "command_line",
        check: command_line::check,
    },
    Target {
        name: "config",
        check: config::check,
    },
    Target {
        name: "host_message",
        check: host_message::check,
    },
    Target {
        name: "inventories",
        check: inventories::check,
    },
    Target {
        name: "inventory",
        check: inventory::check,
    },
    Target {
        name: "json",
        check: json::check,
    },
    Target {
        name: "notation",
        check: notation::check,
    },
    Target {
        name: "packs",
        check: packs::check,
    },
    Target {
        name: "setup_file",
        check: setup_file::check,
    },
    Target {
        name: "url",
        check: url::check,
    },
    Target {
        name: "whole",
        check: whole::check,
    },
];

/// Runs the target of a name; this is all that a fuzz target does.
///
/// # Panics
/// Something does not hold, or there is no such target.
pub fn check(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    let target = target.unwrap_or_else(|| panic!("there is no target {name}"));
    (target.check)(bytes);
}
