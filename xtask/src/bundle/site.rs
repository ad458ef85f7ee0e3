//! A finished page: its files, by path, in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// Files by their path below the page's folder, with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// Path and content.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Reads a folder and all below it.
    ///
    /// # Errors
    /// The folder is not there or cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut site = Self::default();
        site.read_below(folder, "")?;
        Ok(site)
    }

    /// Adds a folder and all below it under `prefix` (empty, or ending in `/`).
    ///
    /// # Errors
    /// The folder is not there or cannot be read.
    pub fn read_below(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let read = || format!("could not read the folder {}", folder.display());
        for entry in fs::read_dir(folder).with_context(read)? {
            let entry = entry.with_context(read)?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let path = entry.path();
            if path.is_dir() {
                self.read_below(&path, &format!("{name}/"))?;
            } else {
                self.files.insert(name, read_file(&path)?);
            }
        }
        Ok(())
    }

    /// Replaces a folder by this site.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let write = || format!("could not write to the folder {}", folder.display());
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(write)?;
        }
        for (name, content) in &self.files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder)).with_context(write)?;
            fs::write(&path, content).with_context(|| format!("could not write {}", path.display()))?;
        }
        Ok(())
    }

    /// Returns a hash over the names and contents of all files.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut digest = Sha256::new();
        for (name, content) in &self.files {
            for part in [name.as_bytes(), content] {
                digest.update((part.len() as u64).to_le_bytes());
                digest.update(part);
            }
        }
        short(&digest.finalize())
    }
}

/// Reads one file.
///
/// # Errors
/// It is not there or cannot be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

/// Returns the name of a file with the hash of its content: `limes-<hash>.css` for `static/limes.css`. `suffix` follows the hash.
#[must_use]
pub fn hashed_name(path: &str, suffix: &str, content: &[u8]) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let hash = short(&Sha256::digest(content));
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}{suffix}.{extension}"),
        None => format!("{name}-{hash}{suffix}"),
    }
}

/// Returns the media type of a file, by the ending of its name.
#[must_use]
pub fn mime_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "toml" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn short(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_carry_the_hash_of_the_content() {
        assert_eq!(hashed_name("static/limes.css", "", b""), "limes-e3b0c44298fc1c14.css");
        assert_eq!(hashed_name("limes.wasm", "_bg", b""), "limes-e3b0c44298fc1c14_bg.wasm");
        assert_eq!(hashed_name("a/CNAME", "", b""), "CNAME-e3b0c44298fc1c14");
        assert_ne!(hashed_name("limes.css", "", b"a"), hashed_name("limes.css", "", b"b"));
    }

    #[test]
    fn the_fingerprint_sees_where_a_file_ends() {
        let site = |pairs: &[(&str, &str)]| Site {
            files: pairs
                .iter()
                .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
                .collect(),
        };
        assert_eq!(site(&[("a", "b")]).fingerprint(), site(&[("a", "b")]).fingerprint());
        assert_ne!(site(&[("a", "bc")]).fingerprint(), site(&[("ab", "c")]).fingerprint());
        assert_ne!(
            site(&[("a", "b"), ("c", "d")]).fingerprint(),
            site(&[("a", "bcd")]).fingerprint()
        );
    }

    #[test]
    fn written_and_read_again_is_the_same_and_old_files_go() {
        let folder = std::env::temp_dir().join(format!("limes-site-{}", std::process::id()));
        let mut site = Site::default();
        site.files.insert("old.txt".into(), b"old".to_vec());
        site.write(&folder).unwrap();
        let mut site = Site::default();
        site.files.insert("index.html".into(), b"<!doctype html>".to_vec());
        site.files.insert("a/b.js".into(), b"1".to_vec());
        site.write(&folder).unwrap();
        assert_eq!(Site::read(&folder).unwrap(), site);
        fs::remove_dir_all(folder).unwrap();
    }
}
