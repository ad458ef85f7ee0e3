//! `cargo xtask mutants`: small changes of the assessing crates, each of which a test must notice, with `cargo mutants`.

use anyhow::{Context, Result};

use crate::workspace::{Workspace, need_cargo_command, run};

/// The programs whose tests run: those of the assessing crates, and those that guard them, without the page.
const PROGRAMS: [&str; 3] = ["knowledge", "truth_tables", "engine"];

/// The tests that are left out: neither words nor the greatest files depend on what is changed, and they take longer than the
/// rest.
const SKIPPED: [&str; 2] = ["words::", "whatever_a_file_may_hold"];

/// The share of the sampled set-ups that is tried for each mutant, in percent: one that changes results changes many.
const SAMPLES: &str = "10";

/// A mutant under which the tests take longer counts as noticed, in seconds.
const LONGEST: &str = "300";

/// Tries mutants; `.cargo/mutants.toml` says which.
///
/// # Errors
/// The tests fail without any mutant, a mutant survived, or `cargo mutants` is missing.
pub fn mutants(workspace: &Workspace, words: &[String]) -> Result<()> {
    need_cargo_command("cargo-mutants")?;
    let mut tests = workspace.cargo();
    tests.args(["test", "--profile", "mutants", "--workspace"]);
    let mut mutants = workspace.cargo();
    mutants.args(["mutants", "--package", "limes-assess", "--package", "limes-diagrams"]);
    // its own run without a mutant knows only the packages that are changed
    mutants.args(["--baseline", "skip", "--timeout", LONGEST, "--test-workspace", "true"]);
    for program in PROGRAMS {
        tests.args(["--test", program]);
        mutants.args(["--cargo-arg=--test".to_owned(), format!("--cargo-arg={program}")]);
    }
    tests.arg("--");
    mutants.arg("--cargo-test-arg=--");
    for name in SKIPPED {
        tests.args(["--skip", name]);
        mutants.args(["--cargo-test-arg=--skip".to_owned(), format!("--cargo-test-arg={name}")]);
    }
    run(tests.env("LIMES_SAMPLES", SAMPLES)).context("the tests must pass before anything is changed")?;
    mutants.arg("--output").arg(&workspace.target).args(words);
    run(mutants.env("LIMES_SAMPLES", SAMPLES)).with_context(|| {
        format!(
            "for each mutant in {}, add a test that notices it, or name it in .cargo/mutants.toml with the reason why it \
             changes nothing",
            workspace.target.join("mutants.out").join("missed.txt").display()
        )
    })
}
