//! The knowledge: complete, sourced, dated, and every mistake in its files is reported with file, line and key.

mod days;
mod law;
mod ledger;
mod mistakes;
mod mistakes_in_law;
mod packed;
mod services;
mod slots;
mod update;
mod words;

use limes_compiler::knowledge;

use std::fs;

use crate::support::root;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the records of the files of the knowledge.
fn records() -> knowledge::Records {
    let files = knowledge::Files::load(&root()).unwrap();
    knowledge::compile(&files).unwrap_or_else(|error| panic!("{error}"))
}
