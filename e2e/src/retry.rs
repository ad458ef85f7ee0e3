//! Which failed tests are run a second time: one in a run of all tests, and none of the security tests.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::ci::retry::FILE_VARIABLE;

/// Returns whether a failed test of a source file may be run again. `cargo xtask test` names the file that counts across
/// all test programs; without it no test is repeated.
///
/// # Errors
/// The file cannot be written.
pub fn may_retry(what: &str, source: &str, reason: &str) -> Result<bool> {
    let file = std::env::var_os(FILE_VARIABLE).map(PathBuf::from);
    match file {
        Some(file) if !is_security(source) => claim(&file, what, reason),
        _ => Ok(false),
    }
}

/// A test that tries an attack must succeed at once: a second run could hide a race that an attacker can win.
fn is_security(source: &str) -> bool {
    Path::new(source).file_stem().is_some_and(|stem| stem == "security")
}

/// Takes the one retry of the run, unless another test has taken it.
fn claim(file: &Path, what: &str, reason: &str) -> Result<bool> {
    // of two processes only one creates the file
    match OpenOptions::new().write(true).create_new(true).open(file) {
        Ok(mut created) => {
            writeln!(created, "{what}: {reason}").with_context(|| format!("could not write {}", file.display()))?;
            Ok(true)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error).with_context(|| format!("could not write {}", file.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_test_of_a_run_is_repeated() {
        let file = std::env::temp_dir().join(format!("limes-retry-{}", std::process::id()));
        let _ = std::fs::remove_file(&file);
        assert!(claim(&file, "print in Firefox", "a step was missed").unwrap());
        assert!(!claim(&file, "print", "a step was missed").unwrap());
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(text, "print in Firefox: a step was missed\n");
        std::fs::remove_file(&file).unwrap();
        assert!(claim(Path::new("no/such/folder/file"), "a", "b").is_err());
    }

    #[test]
    fn security_tests_are_not_repeated() {
        assert!(is_security("e2e/tests/page/security.rs"));
        assert!(!is_security("e2e/tests/page/print.rs"));
    }
}
