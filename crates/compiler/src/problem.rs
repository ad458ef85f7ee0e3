//! Mistakes in the files, each with its place.

use std::error::Error;
use std::fmt;

/// One mistake in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path of the file from the root of the project.
    pub path: String,
    /// Line, counted from 1; `None` where only the file is known.
    pub line: Option<usize>,
    /// The row and key, what is wrong, and what would be right.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.what),
            None => write!(f, "{}: {}", self.path, self.what),
        }
    }
}

impl Error for Problem {}

/// All mistakes that a compilation found; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError(Vec<Problem>);

impl CompileError {
    /// Returns `Ok` if there is no mistake. Sorts the mistakes by file and line, and drops repetitions.
    pub(crate) fn check(mut problems: Vec<Problem>) -> Result<(), Self> {
        problems.sort();
        problems.dedup();
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Self(problems))
        }
    }

    /// Returns the mistakes, by file and line.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.0
    }
}

impl fmt::Display for CompileError {
    /// Writes one mistake per line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl Error for CompileError {}
