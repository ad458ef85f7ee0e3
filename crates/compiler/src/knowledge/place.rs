//! Files, places in them, and the mistakes found there.

use std::cell::RefCell;
use std::fmt;

use crate::{CompileError, Problem};

/// A file of the knowledge: its path for messages, and its text.
#[derive(Clone, Debug)]
pub struct File {
    /// Path from the root of the project.
    pub path: String,
    /// Text.
    pub text: String,
}

/// The place of a value in a file, kept for checks that need all files.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) what: String,
}

impl Place {
    /// The row and key that it names.
    pub fn name(&self) -> &str {
        &self.what
    }
}

/// Collects mistakes, so that one build reports all of them.
#[derive(Debug, Default)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Adds a mistake at a place.
    pub fn add(&self, place: &Place, text: impl fmt::Display) {
        self.0.borrow_mut().push(Problem {
            path: place.path.clone(),
            line: Some(place.line),
            what: format!("{}: {text}", place.what),
        });
    }

    /// Adds a mistake on a line of a file that is not TOML.
    pub fn add_at(&self, path: &str, line: usize, text: impl fmt::Display) {
        self.0.borrow_mut().push(Problem {
            path: path.to_owned(),
            line: Some(line),
            what: text.to_string(),
        });
    }

    /// Returns `Ok` if there is no mistake.
    pub fn check(self) -> Result<(), CompileError> {
        CompileError::check(self.0.into_inner())
    }
}

/// A text with its place.
#[derive(Clone, Debug, Default)]
pub struct Word {
    /// The text.
    pub text: String,
    /// The place.
    pub place: Place,
}
