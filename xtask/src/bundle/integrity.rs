//! Hashes by which browsers and administrators check that a file is as it was built.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};

use crate::bundle::site::Site;

/// The list of all files.
pub const LIST: &str = "integrity.json";

/// A hash as an `integrity` attribute holds it.
#[must_use]
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// A hash as a content security policy names what may stand inline.
#[must_use]
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Returns the list of the files of a site and their hashes, so that administrators can check what a server sends. The settings of
/// the organisation are not in it.
///
/// # Errors
/// The list cannot be serialised, which does not happen for strings.
pub fn list(site: &Site, build: &str, own: &[&str]) -> Result<Vec<u8>> {
    let files = site.files.iter().filter(|(name, _)| !own.contains(&name.as_str()));
    let files: BTreeMap<&String, String> = files.map(|(name, content)| (name, integrity(content))).collect();
    let list = json!({ "version": env!("CARGO_PKG_VERSION"), "build": build, "files": files });
    let text = serde_json::to_string_pretty(&list).context("could not write the list of hashes")?;
    Ok((text + "\n").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_written_as_browsers_read_them() {
        assert_eq!(
            integrity(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
        assert_eq!(source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn the_list_names_each_file_but_the_own_ones() {
        let mut site = Site::default();
        site.files.insert("index.html".into(), Vec::new());
        site.files.insert("limes.config.json".into(), Vec::new());
        let list = String::from_utf8(list(&site, "b1", &["limes.config.json"]).unwrap()).unwrap();
        assert!(
            list.contains("\"index.html\": \"sha384-OLBg") && list.contains("\"build\": \"b1\""),
            "{list}"
        );
        assert!(!list.contains("limes.config.json"));
    }
}
