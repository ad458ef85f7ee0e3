//! The rules of the project that no compiler knows: no cycles of modules, dependencies that point down, pure libraries,
//! readable files.

pub mod arrows;
pub mod cycles;
pub mod files;
pub mod modules;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use toml::Table;

use crate::ci::tidy::modules::{Graph, Source, module_path};
use crate::workspace::{Workspace, files_below};

/// The exceptions.
const EXCEPTIONS: &str = include_str!("tidy.toml");

/// Libraries without clock, input and output, and browser.
const PURE: [&str; 8] = [
    "assess",
    "diagrams",
    "formats",
    "inventories",
    "knowledge",
    "labels",
    "messages",
    "model",
];

/// What a pure library must not use.
const IMPURE: [&str; 9] = [
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
];

/// How many uses of a cycle are shown.
const SHOWN: usize = 12;

/// Folders with Rust code.
const FOLDERS: [&str; 5] = ["src", "crates", "e2e", "tests", "xtask/src"];

/// Checks the rules.
///
/// # Errors
/// One is broken; the error names every place.
pub fn check(workspace: &Workspace) -> Result<()> {
    let root = &workspace.root;
    let exceptions = Exceptions::read(EXCEPTIONS)?;
    let mut problems = Vec::new();
    check_files(root, &exceptions, &mut problems)?;
    check_modules(root, &exceptions, &mut problems)?;
    problems.extend(arrows::problems(&arrows::dependencies(&workspace.metadata()?)?));
    let read = |name: &str| fs::read_to_string(root.join(name)).ok();
    problems.extend(arrows::document_problems(&read("ARCHITECTURE.md").unwrap_or_default()));
    problems.extend(files::document_problems(read));
    problems.extend(files::repeated_ids(&texts(root, "knowledge", "toml")?)?);
    if problems.is_empty() {
        return Ok(());
    }
    bail!("{} rules are broken:\n{}", problems.len(), problems.join("\n"))
}

/// The exceptions of `tidy.toml`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Exceptions {
    long: BTreeSet<String>,
    /// For each crate, the files of each known cycle.
    cycles: BTreeMap<String, Vec<Vec<String>>>,
}

impl Exceptions {
    fn read(text: &str) -> Result<Self> {
        let table: Table = text.parse().context("tidy.toml")?;
        let strings = |value: &toml::Value| -> Option<Vec<String>> {
            let strings = value.as_array()?.iter();
            strings.map(|value| value.as_str().map(str::to_owned)).collect()
        };
        let long = table
            .get("long")
            .and_then(strings)
            .context("tidy.toml: long is not a list of paths")?;
        let mut cycles = BTreeMap::new();
        for (name, list) in table
            .get("cycles")
            .and_then(toml::Value::as_table)
            .into_iter()
            .flatten()
        {
            let list = list
                .as_array()
                .and_then(|list| list.iter().map(strings).collect::<Option<Vec<_>>>());
            let list = list.with_context(|| format!("tidy.toml: cycles.{name} is not a list of cycles"))?;
            cycles.insert(name.clone(), list);
        }
        Ok(Self {
            long: long.into_iter().collect(),
            cycles,
        })
    }
}

/// Returns path and text of all files with an ending below a folder, as seen from the root.
fn texts(root: &Path, folder: &str, ending: &str) -> Result<Vec<(String, String)>> {
    let read = |path: String| {
        let text = fs::read_to_string(root.join(&path)).with_context(|| format!("could not read {path}"))?;
        Ok((path, text))
    };
    files_below(root, folder, &[ending])?.into_iter().map(read).collect()
}

fn check_files(root: &Path, exceptions: &Exceptions, problems: &mut Vec<String>) -> Result<()> {
    let mut needed = BTreeSet::new();
    for folder in FOLDERS {
        for (path, text) in texts(root, folder, "rs")? {
            problems.extend(files::problems(&path, &text));
            let lines = text.lines().count();
            if lines > files::TOO_LONG {
                if exceptions.long.contains(&path) {
                    needed.insert(path);
                } else {
                    problems.push(format!(
                        "{path} has {lines} lines; at most {} are allowed",
                        files::TOO_LONG
                    ));
                }
            } else if lines > files::LONG {
                println!("note: {path} has {lines} lines; is it one thing?");
            }
        }
    }
    for path in exceptions.long.difference(&needed) {
        problems.push(format!("tidy.toml: {path} needs no exception"));
    }
    Ok(())
}

fn check_modules(root: &Path, exceptions: &Exceptions, problems: &mut Vec<String>) -> Result<()> {
    let mut folders = vec![
        ("page".to_owned(), "src".to_owned()),
        ("xtask".to_owned(), "xtask/src".to_owned()),
    ];
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(root.join("crates")).context("there is no folder crates")? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    folders.extend(
        names
            .into_iter()
            .map(|name| (name.clone(), format!("crates/{name}/src"))),
    );
    for (name, folder) in folders {
        let files = texts(root, &folder, "rs")?;
        let below = |path: &str| {
            path.strip_prefix(&folder)
                .unwrap_or(path)
                .trim_start_matches('/')
                .to_owned()
        };
        // the program of a crate is a crate of its own that uses the library
        let files = files
            .iter()
            .map(|(path, text)| (below(path), text))
            .filter(|(path, _)| path != "main.rs");
        let sources: Vec<Source> = files
            .map(|(path, text)| Source {
                module: module_path(&path),
                text: text.clone(),
            })
            .collect();
        let graph = modules::graph(&sources).with_context(|| folder.clone())?;
        let known = exceptions.cycles.get(&name).map(Vec::as_slice).unwrap_or_default();
        problems.extend(cycle_problems(&name, &graph, known));
        if PURE.contains(&name.as_str()) {
            problems.extend(impure(&folder, &graph));
        }
    }
    Ok(())
}

/// Returns the cycles that are not part of a known one, and the known ones of which nothing is left.
fn cycle_problems(name: &str, graph: &Graph, known: &[Vec<String>]) -> Vec<String> {
    let edges = graph
        .uses
        .iter()
        .map(|(from, to)| (from.clone(), to.keys().cloned().collect()));
    let found = cycles::cycles(&edges.collect());
    let mut problems = Vec::new();
    let is_part = |cycle: &[String], of: &[String]| cycle.iter().all(|module| of.contains(module));
    for cycle in &found {
        if known.iter().any(|known| is_part(cycle, known)) {
            continue;
        }
        problems.push(format!("{name}: a cycle of modules: {}", cycle.join(", ")));
        let mut uses = Vec::new();
        for from in cycle {
            for (to, usage) in graph.uses.get(from).into_iter().flatten() {
                if cycle.contains(to) {
                    uses.push(format!("    {from}, line {}: uses {to} ({})", usage.line, usage.path));
                }
            }
        }
        let more = uses.len().saturating_sub(SHOWN);
        problems.extend(uses.into_iter().take(SHOWN));
        if more > 0 {
            problems.push(format!("    and {more} more"));
        }
    }
    for known in known
        .iter()
        .filter(|known| !found.iter().any(|cycle| is_part(cycle, known)))
    {
        problems.push(format!("tidy.toml: {name} has no cycle within {}", known.join(", ")));
    }
    problems
}

/// Returns the uses of clock, input and output, and browser.
fn impure(folder: &str, graph: &Graph) -> Vec<String> {
    let mut problems = Vec::new();
    for (module, usages) in &graph.external {
        for usage in usages {
            let uses = |path: &&&str| {
                let rest = usage.path.strip_prefix(**path);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
            };
            if let Some(path) = IMPURE.iter().find(uses) {
                problems.push(format!(
                    "{folder}: {module}, line {}: a pure library must not use {path}",
                    usage.line
                ));
            }
        }
    }
    problems
}

impl Workspace {
    /// Returns what `cargo metadata` says of the workspace members.
    fn metadata(&self) -> Result<Value> {
        let answer = self
            .cargo()
            .args(["metadata", "--format-version=1", "--no-deps"])
            .output();
        let answer = answer.context("could not start cargo")?;
        serde_json::from_slice(&answer.stdout).context("`cargo metadata` printed no JSON")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(files: &[(&str, &str)]) -> Graph {
        let sources: Vec<Source> = files
            .iter()
            .map(|(file, text)| Source {
                module: module_path(file),
                text: (*text).to_owned(),
            })
            .collect();
        modules::graph(&sources).unwrap()
    }

    #[test]
    fn a_cycle_is_named_with_its_lines_and_a_known_one_is_not() {
        let graph = graph(&[
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", "use crate::b::{B};\npub struct A;"),
            ("b.rs", "pub struct B;\nfn f(_: super::a::A) {}"),
        ]);
        let cycle = vec!["crate::a".to_owned(), "crate::b".to_owned()];
        assert_eq!(
            cycle_problems("x", &graph, &[]),
            [
                "x: a cycle of modules: crate::a, crate::b",
                "    crate::a, line 1: uses crate::b (crate::b::B)",
                "    crate::b, line 2: uses crate::a (super::a::A)"
            ]
        );
        assert!(cycle_problems("x", &graph, &[cycle]).is_empty());
        let gone = vec!["crate::a".to_owned(), "crate::c".to_owned()];
        assert_eq!(cycle_problems("x", &graph, &[gone]).len(), 4);
    }

    #[test]
    fn a_pure_library_has_no_clock_and_no_browser() {
        let graph = graph(&[(
            "lib.rs",
            "use std::{time::Instant as Now, collections::BTreeMap};\nfn f() { Now::now(); web_sys::window(); stdx::fs() }",
        )]);
        let found = impure("crates/x/src", &graph);
        assert!(
            found
                .iter()
                .any(|problem| problem.contains("line 1: a pure library must not use std::time"))
        );
        assert!(
            found
                .iter()
                .any(|problem| problem.contains("line 2: a pure library must not use web_sys"))
        );
        assert!(!found.iter().any(|problem| problem.contains("collections")));
    }

    #[test]
    fn exceptions_are_read() {
        let read = Exceptions::read("long = ['a.rs']\n[cycles]\nassess = [['crate::a', 'crate::b']]\n").unwrap();
        assert_eq!(read.cycles["assess"], [["crate::a", "crate::b"]]);
        assert!(Exceptions::read("long = 1").is_err());
        assert!(Exceptions::read(EXCEPTIONS).is_ok());
    }
}
