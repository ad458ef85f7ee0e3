//! Holds the English of the project against a list of phrases that have a better wording.

pub mod prose;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use regex::{Regex, RegexBuilder};
use toml::{Table, Value};

use crate::ci::phrases::prose::prose;
use crate::workspace::{Workspace, files_below};

/// The phrases, and where they may be.
const LIST: &str = include_str!("phrases.toml");

/// A phrase that has a better wording.
#[derive(Debug)]
struct Phrase {
    pattern: Regex,
    better: String,
    /// Words behind which it is right: “there” for “there is no key”.
    unless_after: BTreeSet<String>,
}

/// A phrase where it may be, as in a quotation of law.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Allowed {
    path: String,
    text: String,
}

/// The contents of `phrases.toml`.
#[derive(Debug)]
struct List {
    phrases: Vec<Phrase>,
    allowed: BTreeSet<Allowed>,
    /// Folders and files that are read.
    read: Vec<String>,
    /// Folders and files among them that are not read.
    skip: Vec<String>,
}

/// A phrase in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    path: String,
    line: usize,
    text: String,
    better: String,
}

impl List {
    fn parse(text: &str) -> Result<Self> {
        let table: Table = text.parse().context("phrases.toml")?;
        let strings = |value: Option<&Value>| -> Vec<String> {
            let list = value.and_then(Value::as_array).into_iter().flatten();
            list.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let tables = |key: &str| table.get(key).and_then(Value::as_array).into_iter().flatten();
        let text_of = |value: &Value, key: &str| {
            let text = value.get(key).and_then(Value::as_str).map(str::to_owned);
            text.with_context(|| format!("phrases.toml: an entry needs {key}: {value:?}"))
        };
        let mut phrases = Vec::new();
        for entry in tables("phrase") {
            // a phrase may go over lines
            let pattern = text_of(entry, "pattern")?.replace(' ', r"\s+");
            let pattern = RegexBuilder::new(&pattern).case_insensitive(true).build();
            phrases.push(Phrase {
                pattern: pattern.context("phrases.toml")?,
                better: text_of(entry, "better")?,
                unless_after: strings(entry.get("unless_after")).into_iter().collect(),
            });
        }
        let allowed = tables("allow").map(|entry| {
            ensure!(
                !text_of(entry, "reason")?.is_empty(),
                "phrases.toml: an allow needs a reason"
            );
            Ok(Allowed {
                path: text_of(entry, "path")?,
                text: text_of(entry, "text")?.to_lowercase(),
            })
        });
        let list = Self {
            phrases,
            allowed: allowed.collect::<Result<_>>()?,
            read: strings(table.get("read")),
            skip: strings(table.get("skip")),
        };
        ensure!(
            !list.phrases.is_empty() && !list.read.is_empty(),
            "phrases.toml checks nothing"
        );
        Ok(list)
    }

    /// Returns the phrases in a file.
    fn find(&self, path: &str, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        for prose in prose(path, text) {
            let words = prose.text();
            for phrase in &self.phrases {
                for hit in phrase.pattern.find_iter(&words) {
                    let before = words
                        .get(..hit.start())
                        .unwrap_or_default()
                        .split_whitespace()
                        .next_back();
                    let before = before.unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
                    let before = before.to_lowercase();
                    if !phrase.unless_after.contains(&before) {
                        found.push(Found {
                            path: path.to_owned(),
                            line: prose.line(hit.start()),
                            text: hit.as_str().split_whitespace().collect::<Vec<_>>().join(" "),
                            better: phrase.better.clone(),
                        });
                    }
                }
            }
        }
        found.sort();
        found
    }

    /// Returns all phrases of the project that are not allowed, and what is wrong with the list itself.
    fn find_all(&self, root: &Path) -> Result<(Vec<Found>, Vec<String>)> {
        let (mut found, mut files, mut used) = (Vec::new(), 0, BTreeSet::new());
        for path in &self.read {
            let paths = if root.join(path).is_dir() {
                files_below(root, path, &["ftl", "md", "rs"])?
            } else {
                vec![path.clone()]
            };
            for path in paths.iter().filter(|path| !is_below(path, &self.skip)) {
                let text = fs::read_to_string(root.join(path)).with_context(|| format!("could not read {path}"))?;
                files += 1;
                for phrase in self.find(path, &text) {
                    let allowed = Allowed {
                        path: path.clone(),
                        text: phrase.text.to_lowercase(),
                    };
                    if self.allowed.contains(&allowed) {
                        used.insert(allowed);
                    } else {
                        found.push(phrase);
                    }
                }
            }
        }
        ensure!(files > 0, "phrases.toml names no file");
        let unused = self.allowed.difference(&used);
        let unused = unused.map(|allowed| format!("phrases.toml: {} does not say “{}”", allowed.path, allowed.text));
        Ok((found, unused.collect()))
    }
}

/// Whether a path is one of these files or in one of these folders.
fn is_below(path: &str, folders: &[String]) -> bool {
    folders.iter().any(|folder| {
        path.strip_prefix(folder.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Prints all phrases, with their number in each folder.
///
/// # Errors
/// A file cannot be read.
pub fn list(workspace: &Workspace) -> Result<()> {
    let (found, problems) = List::parse(LIST)?.find_all(&workspace.root)?;
    for phrase in &found {
        println!("{phrase}");
    }
    for problem in problems {
        println!("{problem}");
    }
    print!("{}", counts(&found));
    Ok(())
}

/// Checks that no file has a phrase with a better wording, and that the list needs all its exceptions.
///
/// # Errors
/// A file has one, or an exception is not needed.
pub fn check(workspace: &Workspace) -> Result<()> {
    let (found, mut problems) = List::parse(LIST)?.find_all(&workspace.root)?;
    problems.extend(found.iter().map(ToString::to_string));
    if problems.is_empty() {
        return Ok(());
    }
    bail!(
        "{} phrases have a better wording:\n{}",
        problems.len(),
        problems.join("\n")
    )
}

/// Returns how many phrases each folder has.
fn counts(found: &[Found]) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for phrase in found {
        let parts: Vec<&str> = phrase.path.split('/').collect();
        let folder = parts.iter().take(2.min(parts.len() - 1).max(1));
        *counts.entry(folder.copied().collect::<Vec<_>>().join("/")).or_default() += 1;
    }
    let lines = counts.iter().map(|(folder, count)| format!("{count:5}  {folder}\n"));
    lines.collect::<String>() + &format!("{:5}  in all\n", found.len())
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}:{}: “{}”; better: {}",
            self.path, self.line, self.text, self.better
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "read = ['a']\n\
        [[phrase]]\npattern = '\\bred apple\\b'\nbetter = 'green pear'\n\
        [[phrase]]\npattern = '\\bis no fruit\\b'\nbetter = 'is not a fruit'\nunless_after = ['there']\n\
        [[allow]]\npath = 'a/law.md'\ntext = 'Red apple'\nreason = 'a quotation'\n";

    fn lines(path: &str, text: &str) -> Vec<(usize, String)> {
        let found = List::parse(SMALL).unwrap().find(path, text);
        found.into_iter().map(|found| (found.line, found.text)).collect()
    }

    #[test]
    fn phrases_are_found_with_their_line() {
        assert_eq!(
            lines("a.md", "one\nA red\napple `red apple`"),
            [(2, "red apple".to_owned())]
        );
        assert_eq!(
            lines(
                "a.rs",
                "/// A Red\n/// apple.\nfn red() { bail!(\"this is no fruit\") }\n"
            ),
            [(1, "Red apple".to_owned()), (3, "is no fruit".to_owned())]
        );
        assert!(lines("a.md", "There is no fruit. A red apples.").is_empty());
        assert!(List::parse("read = ['a']").is_err());
        assert!(List::parse(&SMALL.replace("'a quotation'", "''")).is_err());
    }

    #[test]
    fn an_exception_must_be_needed() {
        let root = std::env::temp_dir().join(format!("limes-phrases-{}", std::process::id()));
        fs::create_dir_all(root.join("a/skipped")).unwrap();
        fs::write(root.join("a/law.md"), "Red apple").unwrap();
        fs::write(root.join("a/skipped/b.md"), "Red apple").unwrap();
        fs::write(root.join("a/c.ftl"), "key = red apple").unwrap();
        let all = |text: &str| List::parse(text).unwrap().find_all(&root).unwrap();
        let (found, problems) = all(&format!("skip = ['a/skipped']\n{SMALL}"));
        assert_eq!(
            found.iter().map(|found| found.path.as_str()).collect::<Vec<_>>(),
            ["a/c.ftl"]
        );
        assert!(problems.is_empty(), "{problems:?}");
        fs::write(root.join("a/law.md"), "Green pear").unwrap();
        let (_, problems) = all(SMALL);
        assert_eq!(problems.len(), 1, "{problems:?}");
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn the_list_of_the_project_can_be_read() {
        let list = List::parse(LIST).unwrap();
        assert!(list.phrases.len() > 10);
        assert!(is_below("docs/rulebook/rulebook.en.md", &list.skip));
        assert!(!is_below("docs/rulebooks.md", &list.skip));
    }
}
