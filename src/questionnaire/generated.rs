//! The questions of `knowledge/questions`, packed by the build script.

use std::sync::LazyLock;

use super::types::Question;
use crate::facts::behind_the_facts;
use crate::vocab::{Table, Unpacker};

static UNPACKED: LazyLock<(&'static [Question], Unpacker)> = LazyLock::new(|| {
    let mut from = behind_the_facts();
    (from.list().unwrap_or_default(), from)
});

static TABLE: Table<Question> = Table::new(|| UNPACKED.0);

/// All questions, in the order of the author.
pub static QUESTIONS: &Table<Question> = &TABLE;

/// What is packed behind the questions: the catalogue.
pub(crate) fn behind_the_questions() -> Unpacker {
    UNPACKED.1.clone()
}
