//! The snippets of the documentation: every one has a name, and a test that runs it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::snippets::snippets;
use crate::workspace::files_below;

/// Holds every code block of `README.md` and `docs/*.md` against the tests.
///
/// # Errors
/// A block has no name, a name is used twice, or no test names it.
pub fn check(root: &Path) -> Result<usize> {
    let mut pages = vec![PathBuf::from("README.md")];
    for path in files_below(root, "docs", &["md"])? {
        // decisions and generated pages have folders of their own
        if path.matches('/').count() == 1 {
            pages.push(path.into());
        }
    }
    let tests = sources(root)?;
    let mut problems = Vec::new();
    let mut names = BTreeSet::new();
    for page in &pages {
        let text = fs::read_to_string(root.join(page)).with_context(|| format!("could not read {}", page.display()))?;
        for snippet in snippets(&text) {
            let place = format!("{}, line {}", page.display(), snippet.line);
            match snippet.id {
                None => problems.push(format!(
                    "{place}: write snippet=NAME after the language, and a test that runs it"
                )),
                Some(id) if !names.insert(id.clone()) => problems.push(format!("{place}: the name {id} is used twice")),
                Some(id) if !tests.iter().any(|test| names_it(test, &id)) => {
                    problems.push(format!("{place}: no test runs the snippet {id}"));
                }
                Some(_) => {}
            }
        }
    }
    if !problems.is_empty() {
        bail!("{}", problems.join("\n"));
    }
    Ok(names.len())
}

/// Holds the threats of a page against the tests: in every row of its tables the last cell names one or several as
/// `path::function`.
///
/// # Errors
/// A row names no test, or one that is not there.
pub fn check_threats(root: &Path, page: &str) -> Result<usize> {
    let text = fs::read_to_string(root.join(page)).with_context(|| format!("could not read {page}"))?;
    let mut problems = Vec::new();
    let mut rows = 0;
    for (number, line) in text.lines().enumerate() {
        let row = line.starts_with("| ") && !line.starts_with("| ---") && !line.ends_with("| test |");
        let Some(cell) = line.trim_end_matches(['|', ' ']).rsplit('|').next().filter(|_| row) else {
            continue;
        };
        rows += 1;
        let named: Vec<&str> = cell.split('`').filter(|part| part.contains("::")).collect();
        if named.is_empty() {
            problems.push(format!("{page}, line {}: no test tries this", number + 1));
        }
        for name in named {
            let there = name.split_once("::").is_some_and(|(path, function)| {
                let function = function.rsplit("::").next().unwrap_or(function);
                fs::read_to_string(root.join(path)).is_ok_and(|text| {
                    text.contains(&format!("fn {function}(")) || text.contains(&format!("test('{function}'"))
                })
            });
            if !there {
                problems.push(format!("{page}, line {}: there is no test {name}", number + 1));
            }
        }
    }
    if !problems.is_empty() {
        bail!("{}", problems.join("\n"));
    }
    Ok(rows)
}

fn names_it(test: &str, id: &str) -> bool {
    ['"', '\'', '`']
        .iter()
        .any(|quote| test.contains(&format!("{quote}{id}{quote}")))
}

/// The text of everything that tests.
fn sources(root: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for folder in ["tests", "e2e/tests", "xtask/src", "crates"] {
        if root.join(folder).is_dir() {
            paths.extend(files_below(root, folder, &["rs", "mjs", "ts"])?);
        }
    }
    let read = |path: String| fs::read_to_string(root.join(&path)).with_context(|| format!("could not read {path}"));
    paths.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use crate::args;
    use crate::snippets::snippet;

    use super::*;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    #[test]
    fn a_block_that_nothing_runs_is_told() {
        let folder = std::env::temp_dir().join(format!("limes-docs-{}", std::process::id()));
        fs::create_dir_all(folder.join("docs")).unwrap();
        fs::create_dir_all(folder.join("tests")).unwrap();
        fs::write(folder.join("README.md"), "```sh\nls\n```\n").unwrap();
        fs::write(
            folder.join("docs/a.md"),
            "```sh snippet=run\nls\n```\n```sh snippet=not\nls\n```\n",
        )
        .unwrap();
        fs::write(folder.join("tests/a.rs"), "snippet(page, \"run\")").unwrap();
        let told = check(&folder).unwrap_err().to_string();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            told,
            "README.md, line 1: write snippet=NAME after the language, and a test that runs it\n\
             docs/a.md, line 4: no test runs the snippet not"
        );
    }

    #[test]
    fn every_snippet_is_run_by_a_test() {
        match check(root()) {
            Ok(count) => assert!(count > 0),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn every_threat_is_tried() {
        match check_threats(root(), "docs/security.md") {
            Ok(rows) => assert!(rows > 4, "{rows} threats are few"),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn a_threat_that_nobody_tries_is_told() {
        let folder = std::env::temp_dir().join(format!("limes-threats-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let page = "| threat | test |\n| --- | --- |\n| a | `t.rs::known` |\n| b | `t.rs::unknown` |\n| c | soon |\n";
        fs::write(folder.join("s.md"), page).unwrap();
        fs::write(folder.join("t.rs"), "fn known() {}").unwrap();
        let told = check_threats(&folder, "s.md").unwrap_err().to_string();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            told,
            "s.md, line 4: there is no test t.rs::unknown\ns.md, line 5: no test tries this"
        );
    }

    #[test]
    fn the_commands_of_the_readme_are_known() {
        for line in snippet(root(), "README.md", "two-commands").unwrap().lines() {
            let command = line.split('#').next().unwrap().trim();
            let words: Vec<String> = command
                .strip_prefix("cargo xtask ")
                .unwrap()
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            args::parse(&words).unwrap();
        }
    }
}
