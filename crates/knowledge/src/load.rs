//! The knowledge of the program: what is compiled in, or what was installed when the program started.

use std::sync::{LazyLock, OnceLock};

use limes_model::Pack;

use crate::rules::RULES;
use crate::{Knowledge, PackError};

/// The packs that are compiled in: the knowledge and what completes it.
#[cfg(feature = "embed")]
const EMBEDDED: Option<(&[u8], [&[u8]; 2])> = Some((
    include_bytes!(concat!(env!("OUT_DIR"), "/knowledge.limes")),
    [
        include_bytes!(concat!(env!("OUT_DIR"), "/sources.limes")),
        include_bytes!(concat!(env!("OUT_DIR"), "/cases.limes")),
    ],
));
#[cfg(not(feature = "embed"))]
const EMBEDDED: Option<(&[u8], [&[u8]; 2])> = None;

static BUILT_IN: OnceLock<Result<Knowledge, PackError>> = OnceLock::new();

static EMPTY: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::empty(RULES));

fn embedded((knowledge, more): (&'static [u8], [&'static [u8]; 2])) -> Result<Knowledge, PackError> {
    let knowledge = Knowledge::read(knowledge)?;
    for bytes in more {
        Pack::read_all(bytes)?
            .into_iter()
            .try_for_each(|pack| knowledge.complete(pack))?;
    }
    Ok(knowledge)
}

impl Knowledge {
    /// Returns the knowledge of the program: what is compiled in (feature `embed`), or what was installed when the program
    /// started.
    ///
    /// If there is none, this is an empty knowledge, under which every service is unknown and nothing is ever ruled out. A
    /// test makes sure that the packs of a build can be read; [`Knowledge::try_built_in`] returns what is wrong with them.
    #[must_use]
    pub fn built_in() -> &'static Self {
        match Self::try_built_in() {
            Ok(Some(knowledge)) => knowledge,
            _ => &EMPTY,
        }
    }

    /// Returns the knowledge of the program; `None` if nothing is compiled in or installed.
    ///
    /// # Errors
    /// The packs that were compiled in are broken.
    pub fn try_built_in() -> Result<Option<&'static Self>, PackError> {
        let known = match EMBEDDED {
            Some(packs) => Some(BUILT_IN.get_or_init(|| embedded(packs))),
            None => BUILT_IN.get(),
        };
        known.map(Result::as_ref).transpose().map_err(|error| *error)
    }

    /// Makes this the knowledge of the program, once, before anything is assessed.
    ///
    /// # Errors
    /// The program has a knowledge already.
    pub fn install(self) -> Result<(), PackError> {
        if EMBEDDED.is_some() {
            return Err(PackError::Installed);
        }
        BUILT_IN.set(Ok(self)).map_err(|_| PackError::Installed)
    }
}
