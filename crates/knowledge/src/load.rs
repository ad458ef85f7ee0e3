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

impl Knowledge {
    /// Returns the knowledge that is compiled in.
    ///
    /// If the pack of a build is broken, this is an empty knowledge, under which every service is unknown and nothing is
    /// ever ruled out. A test makes sure that the pack of a build can be read; [`Knowledge::try_built_in`] returns what is
    /// wrong with it.
    #[must_use]
    pub fn built_in() -> &'static Self {
        Self::try_built_in().unwrap_or_else(|_| &EMPTY)
    }

    /// Returns the knowledge that is compiled in.
    ///
    /// # Errors
    /// The pack that was compiled in is broken.
    pub fn try_built_in() -> Result<&'static Self, PackError> {
        BUILT_IN.as_ref().map_err(|error| *error)
    }
}
