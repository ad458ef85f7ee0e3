//! `cargo xtask test`, `check`, `cases`, `fuzz`, `mutants` and `bench`: their steps, in order, and their results.

pub mod browser_tools;
pub mod counts;
pub mod docs;
pub mod fuzz;
pub mod mutants;
pub mod node_tools;
pub mod phrases;
pub mod retry;
pub mod server_tools;
pub mod soak;
pub mod tidy;

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::bundle::{package, page};
use crate::ci::browser_tools::{begin_geckodriver, need_axe, need_browser, need_firefox};
use crate::ci::counts::Counts;
use crate::ci::server_tools::need_servers;
use crate::licences;
use crate::workspace::{WASM_TARGET, Workspace, line, need_node, need_wasm_target, run, run_and_see};

#[derive(Default)]
struct Steps {
    counts: Counts,
    rows: Vec<(String, Duration, Option<String>)>,
}

impl Steps {
    /// Runs a step and keeps its time; a failure does not keep the next step from running.
    fn step(&mut self, name: &str, what: impl FnOnce(&mut Counts) -> Result<()>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let failure = what(&mut self.counts).err().map(|error| format!("{error:#}"));
        if let Some(failure) = &failure {
            eprintln!("error: {failure}");
        }
        let good = failure.is_none();
        self.rows.push((name.to_owned(), start.elapsed(), failure));
        good
    }

    fn print(&self) {
        println!();
        for (name, time, failure) in &self.rows {
            let result = failure
                .as_ref()
                .map_or_else(|| "ok".to_owned(), |failure| format!("FAILED: {}", first_line(failure)));
            println!("{name:20} {:>6.1} s  {result}", time.as_secs_f32());
        }
    }

    fn end(self) -> Result<()> {
        let failed: Vec<&str> = self
            .rows
            .iter()
            .filter(|row| row.2.is_some())
            .map(|row| row.0.as_str())
            .collect();
        if !failed.is_empty() {
            bail!("failed: {}", failed.join(", "));
        }
        Ok(())
    }
}

/// The rest of a long failure is printed where the step ran.
fn first_line(failure: &str) -> &str {
    failure.lines().next().unwrap_or_default()
}

/// All tests; `fast`: the native ones.
///
/// # Errors
/// A test failed, or something that the tests need is missing.
pub fn test(workspace: &Workspace, fast: bool) -> Result<()> {
    let mut steps = Steps::default();
    let mut retries = None;
    // takes a while, and nothing needs it before the browser tests
    let geckodriver = (!fast).then(|| begin_geckodriver(workspace));
    steps.step("native tests", |counts| {
        let mut cargo = workspace.cargo();
        tests_of(
            cargo.args(["test", "--workspace", "--exclude", "limes-e2e", "--no-fail-fast"]),
            counts,
        )
    });
    steps.step("decided cases", |_| cases(workspace, &[]));
    if !fast {
        // each step is reported, and the later ones need them all
        let built = [
            steps.step("page", |_| {
                page::build_release(
                    workspace,
                    &page::Wanted {
                        single_file: true,
                        ..page::Wanted::default()
                    },
                )
            }),
            steps.step("package", |_| package::build_release(workspace)),
            steps.step("application", |_| node_tools::prepare(workspace)),
        ];
        if built == [true, true, true] {
            steps.step("browser tests", |counts| {
                need_browser()?;
                need_firefox()?;
                if let Some(geckodriver) = geckodriver {
                    geckodriver?.wait()?;
                }
                need_servers()?;
                need_node()?;
                let axe = need_axe(workspace)?;
                println!("axe-core: {}", axe.display());
                let file = retries.insert(retry::new_run(workspace)?);
                let mut cargo = workspace.cargo();
                let cargo = cargo.args(["test", "--package", "limes-e2e", "--no-fail-fast"]);
                tests_of(cargo.env(retry::FILE_VARIABLE, file), counts)
            });
            steps.step("Node tests", |counts| {
                need_node()?;
                let scripts = node_scripts(workspace)?;
                let mut node = Command::new("node");
                tests_of(
                    node.current_dir(&workspace.root)
                        .env("LIMES_NODE", node_tools::folder(workspace))
                        .args(["--test", "--test-reporter=tap"])
                        .args(scripts),
                    counts,
                )
            });
        } else {
            steps.rows.push((
                "browser and Node".into(),
                Duration::ZERO,
                Some("not run, because there is no page or no package".into()),
            ));
        }
    }
    steps.print();
    println!("\n{} passed, {} failed", steps.counts.passed, steps.counts.failed);
    if let Some(file) = retries {
        println!("{}", retry::report(&file));
    }
    steps.end()
}

/// Runs a test command; it also fails if it runs no test.
fn tests_of(command: &mut Command, counts: &mut Counts) -> Result<()> {
    let mut own = Counts::default();
    let good = run_and_see(command, |line| own.see(line))?;
    counts.passed += own.passed;
    counts.failed += own.failed;
    match own {
        Counts { failed: 1.., .. } => bail!("{} of {} tests failed", own.failed, own.passed + own.failed),
        _ if !good => bail!("`{}` failed", line(command)),
        Counts { passed: 0, .. } => bail!("`{}` ran no test", line(command)),
        _ => Ok(()),
    }
}

fn node_scripts(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let folder = workspace.root.join("tests").join("node");
    let entries =
        fs::read_dir(&folder).with_context(|| format!("there are no Node tests: {} is missing", folder.display()))?;
    let mut scripts: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    // the other files are imported by the tests
    let tests = |path: &PathBuf| fs::read_to_string(path).is_ok_and(|text| text.contains("from 'node:test'"));
    scripts.retain(|path| path.extension().is_some_and(|extension| extension == "mjs") && tests(path));
    scripts.sort();
    if scripts.is_empty() {
        bail!(
            "there are no Node tests: {} holds no *.mjs with tests",
            folder.display()
        );
    }
    Ok(scripts)
}

/// Checks formatting, lints, licences, and the rules of the project; `fast`: without the lints, which compile.
///
/// # Errors
/// One of them found something.
pub fn check(workspace: &Workspace, fast: bool) -> Result<()> {
    let mut steps = Steps::default();
    steps.step("formatting", |_| {
        run(workspace.cargo().args(["fmt", "--all", "--check"])).context("run `cargo fmt --all`")
    });
    steps.step("tidy", |_| tidy::check(workspace));
    steps.step("phrases", |_| phrases::check(workspace));
    steps.step("licences", |_| licences::check(workspace));
    if !fast {
        let clippy = |words: &[&str]| {
            let mut cargo = workspace.cargo();
            run(cargo.arg("clippy").args(words).args(["--", "-D", "warnings"]))
        };
        steps.step("lints", |_| clippy(&["--workspace", "--all-targets"]));
        // both modules as they are compiled for browsers and Node, in one go
        steps.step("lints of the modules", |_| {
            need_wasm_target()?;
            let packages = ["--package", "limes", "--package", "limes-npm", "--lib", "--bins"];
            let features = ["--features", "limes/split"];
            clippy(&[packages.as_slice(), &features, &["--target", WASM_TARGET]].concat())
        });
    }
    steps.print();
    steps.end()
}

/// Compares Limes with decided cases.
///
/// # Errors
/// Limes judges a case to be inside where the decision does not, or a file cannot be read.
pub fn cases(workspace: &Workspace, words: &[String]) -> Result<()> {
    // paths are relative to the current folder
    let words = words.iter().map(|word| match std::path::absolute(word) {
        Ok(path) if !word.starts_with('-') => path.into_os_string(),
        _ => word.into(),
    });
    run(workspace
        .cargo()
        .args(["run", "--quiet", "--package", "limes-cases", "--"])
        .args(words))
}

/// Benchmarks.
///
/// # Errors
/// A benchmark did not run.
pub fn bench(workspace: &Workspace) -> Result<()> {
    run(workspace
        .cargo()
        .args(["bench", "--package", "limes-assess", "--benches"]))?;
    let report = workspace.target.join("criterion").join("report").join("index.html");
    if !report.is_file() {
        bail!("no benchmark has left a report; are there any in benches/, and are they in Cargo.toml?");
    }
    println!("report: {}", report.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_is_told_at_the_end_and_the_next_one_runs() {
        let mut steps = Steps::default();
        assert!(!steps.step("one", |_| bail!("broken")));
        assert!(steps.step("two", |counts| {
            counts.passed += 1;
            Ok(())
        }));
        assert_eq!(steps.counts.passed, 1);
        assert_eq!(steps.end().unwrap_err().to_string(), "failed: one");
    }

    #[test]
    fn a_run_without_a_test_fails() {
        let mut counts = Counts::default();
        let error = tests_of(Command::new("cargo").arg("--version"), &mut counts).unwrap_err();
        assert!(error.to_string().contains("ran no test"), "{error}");
    }
}
