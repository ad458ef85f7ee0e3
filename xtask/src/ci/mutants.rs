//! `cargo xtask mutants`: small changes of the assessing crates, each of which a test must notice, with `cargo mutants`.

use anyhow::{Context, Result};

use crate::workspace::{Workspace, need_cargo_command, run};

/// The share of the sampled set-ups that is tried for each mutant, in percent: one that changes results changes many.
const SAMPLES: &str = "4";

/// Tries mutants; `.cargo/mutants.toml` says which, and which tests must notice them.
///
/// # Errors
/// A mutant survived, or `cargo mutants` is missing.
pub fn mutants(workspace: &Workspace, words: &[String]) -> Result<()> {
    need_cargo_command("cargo-mutants")?;
    let mut cargo = workspace.cargo();
    cargo
        .args([
            "mutants",
            "--package",
            "limes-assess",
            "--package",
            "limes-diagrams",
            "--output",
        ])
        .arg(&workspace.target)
        .args(words)
        .env("LIMES_SAMPLES", SAMPLES);
    run(&mut cargo).with_context(|| {
        format!(
            "for each mutant in {}, add a test that notices it, or name it in .cargo/mutants.toml with the reason why it \
             changes nothing",
            workspace.target.join("mutants.out").join("missed.txt").display()
        )
    })
}
