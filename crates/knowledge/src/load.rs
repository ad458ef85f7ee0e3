//! Loads the built-in knowledge from what the build script packs.

use std::sync::LazyLock;

use crate::rules::RULES;
use crate::{Knowledge, Pack, PackError};

static BUILT_IN: LazyLock<Result<Knowledge, PackError>> = LazyLock::new(|| {
    let pack = Pack {
        texts: include_str!(concat!(env!("OUT_DIR"), "/knowledge.txt")),
        numbers: include_bytes!(concat!(env!("OUT_DIR"), "/knowledge.bin")),
    };
    let cases = Pack {
        texts: include_str!(concat!(env!("OUT_DIR"), "/cases.txt")),
        numbers: include_bytes!(concat!(env!("OUT_DIR"), "/cases.bin")),
    };
    Knowledge::from_packs(pack, cases, RULES)
});

static EMPTY: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::empty(RULES));

/// The built-in knowledge, or what is wrong with its pack.
pub fn try_built_in() -> Result<&'static Knowledge, PackError> {
    BUILT_IN.as_ref().map_err(|error| *error)
}

/// The built-in knowledge; an empty one if its pack is broken.
pub fn built_in() -> &'static Knowledge {
    try_built_in().unwrap_or_else(|_| &EMPTY)
}
