//! The one retry that a run of the browser tests has, counted across their processes.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The environment variable that names the file: the test that takes the retry creates it, and writes its name and why it failed.
pub const FILE_VARIABLE: &str = "LIMES_RETRY_FILE";

/// Returns the file, which is not there before the run.
///
/// # Errors
/// The file of an earlier run cannot be removed.
pub fn new_run(workspace: &Workspace) -> Result<PathBuf> {
    let file = workspace.target.join("browser-test-retry.txt");
    match fs::remove_file(&file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", file.display()))
        }
        _ => Ok(file),
    }
}

/// Returns a line about the retry that a run has taken, for the end of its output.
#[must_use]
pub fn report(file: &Path) -> String {
    match fs::read_to_string(file) {
        Ok(taken) => format!(
            "retries of browser tests: 1 (no more are allowed): {}",
            taken.trim_end()
        ),
        Err(_) => "retries of browser tests: 0".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_begins_without_a_retry_and_reports_the_one_it_took() {
        let target = std::env::temp_dir().join(format!("limes-retries-{}", std::process::id()));
        fs::create_dir_all(&target).unwrap();
        let workspace = Workspace {
            root: target.clone(),
            target: target.clone(),
        };
        let file = new_run(&workspace).unwrap();
        assert_eq!(report(&file), "retries of browser tests: 0");
        fs::write(&file, "print: slow\n").unwrap();
        assert_eq!(
            report(&file),
            "retries of browser tests: 1 (no more are allowed): print: slow"
        );
        assert_eq!(report(&new_run(&workspace).unwrap()), "retries of browser tests: 0");
        fs::remove_dir_all(&target).unwrap();
    }
}
