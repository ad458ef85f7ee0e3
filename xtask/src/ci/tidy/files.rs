//! Rules for single files: an opening line, a readable length, folders that are not too deep, one place for each id.

use std::collections::BTreeMap;

use anyhow::Result;

/// A file with more lines is worth a second look.
pub const LONG: usize = 500;
/// A file with more lines fails the check.
pub const TOO_LONG: usize = 800;
/// The number of folders below the `src` of a crate.
const DEPTH: usize = 3;
/// The number of lines of `ARCHITECTURE.md`.
const ARCHITECTURE: usize = 200;

/// What must be in a project.
const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/// The tables of the knowledge that have ids.
const TABLES: [&str; 5] = ["[[fact]]", "[[question]]", "[[product]]", "[[common]]", "[[case]]"];

/// Returns what is wrong with a Rust file, apart from its length.
#[must_use]
pub fn problems(path: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if !text.starts_with("//!") {
        problems.push(format!("{path}: must open with a line `//! …` that says what it is"));
    }
    let below = path.split_once("src/").map_or("", |(_, below)| below);
    if below.matches('/').count() > DEPTH {
        problems.push(format!("{path}: more than {DEPTH} folders below src"));
    }
    problems
}

/// Returns what is wrong with the documents at the top; `read` gives the text of a file, or nothing.
#[must_use]
pub fn document_problems(read: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut problems = Vec::new();
    for name in DOCUMENTS {
        let lines = read(name).map_or(0, |text| text.lines().count());
        if lines == 0 {
            problems.push(format!("{name} is missing"));
        }
        if name == "ARCHITECTURE.md" && lines >= ARCHITECTURE {
            problems.push(format!(
                "{name} has {lines} lines; at most {} are allowed",
                ARCHITECTURE - 1
            ));
        }
    }
    problems
}

/// Returns the ids that are defined in more than one place; `files`: path and text of the files of the knowledge.
///
/// # Errors
/// None of the files defines an id.
pub fn repeated_ids(files: &[(String, String)]) -> Result<Vec<String>> {
    let mut places: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (path, text) in files {
        let mut table = "";
        for line in text.lines() {
            if line.starts_with("[[") {
                table = line.trim();
            }
            if let Some(id) = line.strip_prefix("id = ")
                && TABLES.contains(&table)
            {
                places.entry(format!("{table} {id}")).or_default().push(path);
            }
        }
    }
    anyhow::ensure!(!places.is_empty(), "the knowledge defines no id");
    let repeated = places.iter().filter(|(_, paths)| paths.len() > 1);
    Ok(repeated
        .map(|(id, paths)| format!("{id} is defined in {}", paths.join(" and ")))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_it_is_and_is_not_too_deep() {
        assert!(problems("crates/a/src/b/c/d/e.rs", "//! What.\n").is_empty());
        assert_eq!(problems("crates/a/src/b/c/d/e/f.rs", "use a;\n").len(), 2);
    }

    #[test]
    fn documents_are_there_and_short() {
        assert_eq!(document_problems(|_| None).len(), 4);
        assert!(document_problems(|_| Some("a\n".into())).is_empty());
        assert_eq!(document_problems(|_| Some("a\n".repeat(200))).len(), 1);
    }

    #[test]
    fn an_id_has_one_place() {
        let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
        let files = [
            file(
                "a.toml",
                "[[fact]]\nid = \"x\"\n[[question]]\nid = \"x\"\n[[source]]\nid = \"s\"\n",
            ),
            file("b.toml", "[[source]]\nid = \"s\"\n"),
        ];
        assert!(repeated_ids(&files).unwrap().is_empty());
        let twice = [files[0].clone(), file("c.toml", "[[fact]]\nid = \"x\"\n")];
        assert_eq!(
            repeated_ids(&twice).unwrap(),
            ["[[fact]] \"x\" is defined in a.toml and c.toml"]
        );
        assert!(repeated_ids(&[]).is_err());
    }
}
