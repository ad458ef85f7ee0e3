//! The packs of knowledge and words: written by `limes-compiler`, loaded by the page as files of their own.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::bundle::integrity::integrity;
use crate::bundle::site::{Site, hashed_name};
use crate::workspace::{Workspace, run};

/// The ending of a pack.
pub const ENDING: &str = ".limes";

/// The packs that a reader of one language loads before the first verdict, by the beginning of their names.
pub const FIRST: [&str; 2] = ["knowledge-", "words-en-"];

/// The knowledge of a newer day, in a file beside the page that can be replaced without a build; an empty one is none.
pub const UPDATE: &str = "knowledge.limes";

/// `cargo xtask knowledge`: writes the knowledge with its words to a file that replaces that of an installation.
///
/// # Errors
/// It has a mistake, or the file cannot be written.
pub fn write_update(workspace: &Workspace, file: &Path) -> Result<()> {
    // the compiler runs in the folder of the project
    let file = std::path::absolute(file).context("the file has no path")?;
    let mut compiler = workspace.cargo();
    compiler.args(["run", "--quiet", "--package", "limes-compiler", "--", "update"]);
    run(compiler.arg(&file)).context("the knowledge could not be compiled")?;
    println!("knowledge: {}", file.display());
    Ok(())
}

/// What `limes-compiler` writes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packs {
    /// By name without the ending, for example `words-en`.
    pub packs: BTreeMap<String, Vec<u8>>,
    /// The texts of the document itself: by language, and by id.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
}

impl Packs {
    /// Compiles the knowledge and the messages.
    ///
    /// # Errors
    /// They have a mistake, or the compiler cannot be built.
    pub fn compile(workspace: &Workspace) -> Result<Self> {
        let folder = workspace.target.join("packs");
        let mut compiler = workspace.cargo();
        compiler.args(["run", "--quiet", "--package", "limes-compiler", "--", "packs"]);
        run(compiler.arg(&folder)).context("the knowledge or the messages could not be compiled")?;
        Self::of(Site::read(&folder)?)
    }

    /// Sorts the files of the compiler.
    fn of(files: Site) -> Result<Self> {
        let mut packs = Self::default();
        for (name, content) in files.files {
            if let Some(name) = name.strip_suffix(ENDING) {
                packs.packs.insert(name.to_owned(), content);
            } else if let Some(code) = name
                .strip_prefix("document-")
                .and_then(|rest| rest.strip_suffix(".txt"))
            {
                let text = String::from_utf8(content).with_context(|| format!("{name} is not UTF-8"))?;
                let lines = text.lines().filter_map(|line| line.split_once('\t'));
                let lines = lines.map(|(id, text)| (id.to_owned(), text.to_owned()));
                packs.texts.insert(code.to_owned(), lines.collect());
            }
        }
        Ok(packs)
    }

    /// Returns all packs, one after the other, as the page in one file holds them: the knowledge comes before what completes
    /// it.
    #[must_use]
    pub fn joined(&self) -> Vec<u8> {
        let knowledge = self.packs.iter().filter(|(name, _)| *name == "knowledge");
        let others = self.packs.iter().filter(|(name, _)| *name != "knowledge");
        knowledge
            .chain(others)
            .flat_map(|(_, content)| content.clone())
            .collect()
    }
}

/// Adds files to the site, each under a name with its hash, and returns JSON: the address and the hash of each.
pub fn put<'a>(files: impl Iterator<Item = (String, &'a Vec<u8>)>, site: &mut Site) -> String {
    let mut listed = serde_json::Map::new();
    for (name, content) in files {
        let path = hashed_name(&[&name, ENDING].concat(), "", content);
        listed.insert(name, json!([format!("./{path}"), integrity(content)]));
        site.files.insert(path, content.clone());
    }
    serde_json::Value::from(listed).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_and_texts_are_told_apart_and_named_by_their_hash() {
        let mut files = Site::default();
        for (name, content) in [
            ("cases.limes", "cases"),
            ("knowledge.limes", "knowledge"),
            ("document-en.txt", "document-failed\tIt failed.\n"),
        ] {
            files.files.insert(name.into(), content.into());
        }
        let packs = Packs::of(files).unwrap();
        assert_eq!(packs.joined(), b"knowledgecases");
        assert_eq!(packs.texts["en"]["document-failed"], "It failed.");
        let mut site = Site::default();
        let listed: serde_json::Value = serde_json::from_str(&put(
            packs.packs.iter().map(|(name, pack)| (name.clone(), pack)),
            &mut site,
        ))
        .unwrap();
        assert_eq!(listed.as_object().unwrap().len(), 2);
        let address = listed["cases"][0].as_str().unwrap().trim_start_matches("./");
        assert_eq!(site.files[address], b"cases");
        assert_eq!(listed["cases"][1], integrity(b"cases"));
    }
}
