//! Splits the linked module: what only later views need goes into files of its own. `src/chunks.rs` says where.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::bundle::order;
use crate::bundle::site::Site;

/// The script by which the splitter would load the chunks; the program loads them itself.
const LOADER: &str = "./__wasm_split.js";
/// The file of what several chunks share.
const SHARED: &str = "shared";
/// A chunk on which others build: what only these share is in its file.
const BASE: (&str, [&str; 4]) = ("open", ["cases", "embed", "open", "site"]);

/// A module in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// What the page starts with; wasm-bindgen has not seen it yet.
    pub main: Vec<u8>,
    /// The file of each chunk, by the name of the chunk.
    pub code: BTreeMap<String, Vec<u8>>,
}

/// Splits a module that was linked with `--emit-relocs`. `folder` is for files in between.
///
/// # Errors
/// The module cannot be read, or the folder cannot be written.
pub fn split(module: &[u8], folder: &Path) -> Result<Parts> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    let main = folder.join("main.wasm");
    let mut options = Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    let split = transform(options).map_err(|error| anyhow!("could not split the module: {error:#}"))?;
    let is_of_base = |file: &str| {
        let mut users = split
            .prefetch_map
            .iter()
            .filter(|(_, files)| files.iter().any(|other| other == file));
        users.all(|(chunk, _)| BASE.1.contains(&chunk.as_str()))
    };
    let mut parts = Parts {
        main: Vec::new(),
        code: BTreeMap::new(),
    };
    for (name, content) in Site::read(folder)?.files {
        let Some(name) = name.strip_suffix(".wasm") else {
            continue;
        };
        if name == "main" {
            parts.main = content;
            continue;
        }
        let chunk = match name.strip_prefix("split_") {
            Some(chunk) => chunk,
            None if is_of_base(name) => BASE.0,
            None => SHARED,
        };
        let module = order::ordered(&content)?;
        let length = u32::try_from(module.len()).context("a chunk is too large")?;
        let file = parts.code.entry(chunk.to_owned()).or_default();
        file.extend(length.to_le_bytes());
        file.extend(module);
    }
    if parts.main.is_empty() || parts.code.is_empty() {
        bail!("the module has no place at which it can be split; see src/chunks.rs");
    }
    Ok(parts)
}

/// Returns the JavaScript around the module without the script of the splitter: a chunk is called only when it is here.
///
/// # Errors
/// It does not import that script.
pub fn without_loader(script: &str) -> Result<String> {
    let start = "import * as ";
    let mut found = false;
    let lines = script.lines().map(|line| {
        let name = line
            .strip_prefix(start)
            .and_then(|rest| rest.strip_suffix(&format!(" from \"{LOADER}\"")));
        match name {
            Some(name) => {
                found = true;
                // the module calls `load(act, data)` once for each chunk, and expects `act(data, true)` when it is loaded
                format!(
                    "const {name} = new Proxy({{}}, {{ get: () => (act, data) => wasm.__indirect_function_table.get(act)(data, 1) }});"
                )
            }
            None => line.to_owned(),
        }
    });
    let script = lines.collect::<Vec<String>>().join("\n");
    if !found {
        bail!("the JavaScript around the module does not import {LOADER}");
    }
    Ok(script + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_of_the_splitter_is_answered_at_once() {
        let script = "import * as import1 from \"./__wasm_split.js\"\nlet wasm;\n";
        let written = without_loader(script).unwrap();
        assert!(written.starts_with("const import1 = new Proxy("), "{written}");
        assert!(
            written.ends_with("\nlet wasm;\n") && !written.contains("import *"),
            "{written}"
        );
        assert!(without_loader("let wasm;\n").is_err());
    }

    #[test]
    fn a_module_without_places_to_split_is_refused() {
        let folder = std::env::temp_dir().join(format!("limes-split-{}", std::process::id()));
        assert!(split(b"\0asm\x01\0\0\0", &folder).is_err());
        assert!(split(b"no module", &folder).is_err());
        if folder.exists() {
            fs::remove_dir_all(folder).unwrap();
        }
    }
}
