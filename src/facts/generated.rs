//! The facts and sources of `knowledge/facts`, packed by the build script.

use std::sync::LazyLock;

use super::types::{Fact, Source};
use crate::vocab::{Table, Unpacker};

struct Unpacked {
    sources: &'static [Source],
    facts: &'static [Fact],
    rest: Unpacker,
}

static UNPACKED: LazyLock<Unpacked> = LazyLock::new(|| {
    let mut from = Unpacker::new(
        include_str!(concat!(env!("OUT_DIR"), "/knowledge.txt")),
        include_bytes!(concat!(env!("OUT_DIR"), "/knowledge.bin")),
    );
    // a test says that everything is there
    Unpacked {
        sources: from.list().unwrap_or_default(),
        facts: from.list().unwrap_or_default(),
        rest: from,
    }
});

static SOURCE_TABLE: Table<Source> = Table::new(|| UNPACKED.sources);
static FACT_TABLE: Table<Fact> = Table::new(|| UNPACKED.facts);

/// All sources, by id.
pub static SOURCES: &Table<Source> = &SOURCE_TABLE;
/// All facts, by id.
pub static FACTS: &Table<Fact> = &FACT_TABLE;

/// What is packed behind the facts: the questions, then the catalogue.
pub(crate) fn behind_the_facts() -> Unpacker {
    UNPACKED.rest.clone()
}
