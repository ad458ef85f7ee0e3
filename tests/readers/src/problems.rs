//! What holds for every list of problems.

use std::sync::LazyLock;

use limes_formats::Problem;
use limes_formats::read::MAX_PROBLEMS;
use limes_messages::{Words, key};

static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| Words::codes().map(Words::new).collect());

/// Every problem is short, has words in every language, and its position is in the text.
pub(crate) fn check(text: &str, problems: &[Problem]) {
    assert!(problems.len() <= MAX_PROBLEMS, "{} problems", problems.len());
    let lines = text.split('\n').count();
    for problem in problems {
        assert!(problem.value.chars().count() <= 61, "{problem:?}");
        assert!(!problem.value.contains(char::is_control), "{problem:?}");
        if let Some(at) = problem.position {
            assert!(at.line >= 1 && at.line <= lines && at.column >= 1, "{problem:?}");
            let line = text.split('\n').nth(at.line - 1).unwrap_or_default();
            assert!(at.column <= line.chars().count() + 1, "{problem:?}");
        }
        for words in WORDS.iter() {
            let said = problem.text(words);
            let is_key = said.starts_with(&key("problem", problem.kind.id()));
            assert!(
                !said.is_empty() && (!is_key || (!problem.path.is_empty() && said.starts_with(&problem.path))),
                "{problem:?}: {said}"
            );
        }
    }
}
