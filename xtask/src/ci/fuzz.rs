//! `cargo xtask fuzz`: random input for the readers, with `cargo fuzz`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::{Workspace, files_below, need_cargo_command, run};

/// The memory that one target may use, in megabytes. The reader of packs keeps what it read for as long as the program runs.
const MEMORY: u32 = 512;
const MEMORY_OF_PACKS: u32 = 4096;

/// Runs the fuzz targets, or one of them, each for some seconds.
///
/// # Errors
/// A target failed, there is no such target, or the compiler or `cargo fuzz` is missing.
pub fn fuzz(workspace: &Workspace, target: Option<&str>, seconds: u32) -> Result<()> {
    let all = targets(workspace)?;
    let wanted: Vec<&str> = match target {
        None => all.iter().map(String::as_str).collect(),
        Some(target) if all.iter().any(|known| known == target) => vec![target],
        Some(target) => bail!("there is no target `{target}`; the targets are {}", all.join(", ")),
    };
    need_compiler()?;
    need_cargo_command("cargo-fuzz")?;
    let words = workspace.target.join("fuzz-words.txt");
    fs::write(&words, dictionary(workspace)?).with_context(|| format!("could not write {}", words.display()))?;
    for target in wanted {
        println!("\n== {target}, {seconds} s");
        run(&mut command(workspace, target, seconds, &words)?).with_context(|| {
            format!(
                "`{target}` failed; once the reader is right, keep the input that is named above in fuzz/found/{target}, \
                 where `cargo test --test it readers` reads it"
            )
        })?;
    }
    Ok(())
}

fn command(workspace: &Workspace, target: &str, seconds: u32, words: &Path) -> Result<Command> {
    let corpus = format!("fuzz/corpus/{target}");
    fs::create_dir_all(workspace.root.join(&corpus)).with_context(|| format!("could not create {corpus}"))?;
    let memory = if target == "packs" { MEMORY_OF_PACKS } else { MEMORY };
    let mut cargo = workspace.cargo();
    // no sanitizer: the project has no unsafe code, and without one a target runs several times faster
    cargo.args(["fuzz", "run", "--sanitizer", "none", target, &corpus]);
    cargo.args(inputs(workspace)?);
    cargo.arg("--").args([
        format!("-max_total_time={seconds}"),
        format!("-rss_limit_mb={memory}"),
        format!("-dict={}", words.display()),
        "-max_len=65536".to_owned(),
        "-timeout=20".to_owned(),
        "-print_final_stats=1".to_owned(),
    ]);
    Ok(cargo)
}

/// The names of the targets.
fn targets(workspace: &Workspace) -> Result<Vec<String>> {
    let files = files_below(&workspace.root, "fuzz/fuzz_targets", &["rs"])?;
    let names = files.iter().filter_map(|path| Path::new(path).file_stem());
    Ok(names.map(|name| name.to_string_lossy().into_owned()).collect())
}

/// The folders of the committed inputs. Each target gets those of all: what one reader takes may surprise another.
fn inputs(workspace: &Workspace) -> Result<Vec<String>> {
    let mut folders = Vec::new();
    for kind in ["fuzz/seeds", "fuzz/found"] {
        for entry in fs::read_dir(workspace.root.join(kind)).with_context(|| format!("could not read {kind}"))? {
            folders.push(format!("{kind}/{}", entry?.file_name().to_string_lossy()));
        }
    }
    folders.sort();
    Ok(folders)
}

/// Fails if the compiler does not take the flags of `cargo fuzz`.
fn need_compiler() -> Result<()> {
    let answer = Command::new("rustc").arg("--version").output();
    let answer = answer.context("could not start rustc; is Rust installed? see https://rustup.rs")?;
    let version = String::from_utf8_lossy(&answer.stdout).into_owned();
    if takes_flags(&version, std::env::var_os("RUSTC_BOOTSTRAP").is_some()) {
        return Ok(());
    }
    bail!(
        "fuzzing needs flags that only nightly Rust takes, and this is {}; run `cargo +nightly xtask fuzz`, or let this \
         compiler take them: `RUSTC_BOOTSTRAP=1 cargo xtask fuzz`",
        version.trim()
    )
}

fn takes_flags(version: &str, bootstrap: bool) -> bool {
    bootstrap || version.contains("-nightly") || version.contains("-dev")
}

/// The ids of the knowledge as words for the fuzzer, which would hardly guess them.
fn dictionary(workspace: &Workspace) -> Result<String> {
    let mut words = BTreeSet::new();
    for path in files_below(&workspace.root, "knowledge", &["toml"])? {
        let text = fs::read_to_string(workspace.root.join(&path)).with_context(|| format!("could not read {path}"))?;
        words.extend(quoted(&text));
    }
    Ok(words.iter().map(|word| format!("\"{word}\"\n")).collect())
}

/// The texts in quotation marks that can be ids.
fn quoted(text: &str) -> BTreeSet<String> {
    let is_id = |word: &&str| {
        let fits = |c: char| c.is_ascii_alphanumeric() || ".:_-".contains(c);
        (2..=40).contains(&word.len()) && word.chars().all(fits)
    };
    text.split('"').filter(is_id).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_targets_and_inputs() {
        let workspace = Workspace::find().unwrap();
        let targets = targets(&workspace).unwrap();
        assert!(targets.contains(&"setup_file".to_owned()), "{targets:?}");
        let inputs = inputs(&workspace).unwrap();
        for folder in ["fuzz/found/notation", "fuzz/seeds/setup_file"] {
            assert!(inputs.contains(&folder.to_owned()), "{inputs:?}");
        }
        let words = dictionary(&workspace).unwrap();
        assert!(words.contains("\"exchange-online\"\n") && words.contains("\"org.seat\"\n"));
        let command = command(&workspace, "url", 5, Path::new("words.txt")).unwrap();
        let line = crate::workspace::line(&command);
        assert!(
            line.contains("--sanitizer none url fuzz/corpus/url fuzz/found/"),
            "{line}"
        );
        assert!(
            line.ends_with("-print_final_stats=1") && line.contains("-max_total_time=5"),
            "{line}"
        );
    }

    #[test]
    fn an_unknown_target_is_refused_with_the_names_of_all() {
        let error = fuzz(&Workspace::find().unwrap(), Some("none"), 1).unwrap_err();
        assert!(error.to_string().contains("setup_file, url, whole"), "{error}");
    }

    #[test]
    fn stable_rust_needs_the_variable() {
        assert!(!takes_flags("rustc 1.95.0 (59807616e 2026-04-14)", false));
        assert!(takes_flags("rustc 1.95.0 (59807616e 2026-04-14)", true));
        assert!(takes_flags("rustc 1.97.0-nightly (e50aa6fba 2026-05-19)", false));
    }

    #[test]
    fn ids_are_words() {
        let words = quoted("id = \"org.seat\"\noptions = [\"yes\", \"a b\"]");
        assert_eq!(words.into_iter().collect::<Vec<_>>(), ["org.seat", "yes"]);
    }
}
