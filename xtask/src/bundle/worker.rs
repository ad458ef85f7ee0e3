//! The service worker: which files it keeps, and of which build.

use anyhow::{Context, Result};
use serde_json::json;

use crate::bundle::assemble::{Read, text};
use crate::bundle::integrity::integrity;
use crate::bundle::minify::{self, Kind};
use crate::bundle::site::Site;

/// Its name, which stays the same.
pub const FILE: &str = "sw.js";
/// The script that removes it, as a file of the project.
pub const OFF: &str = "static/sw-off.js";
/// The script that removes it, as a file beside the page.
pub const OFF_FILE: &str = "sw-off.js";

const WORKER: &str = "static/sw.js";

/// Writes the service worker for a page: `loaded` is what it keeps.
///
/// # Errors
/// Its template is missing or malformed.
pub fn worker(read: Read<'_>, loaded: &Site, build: &str) -> Result<Vec<u8>> {
    let files = loaded.files.iter().map(|(name, content)| {
        // servers give the page under the name of its folder, and may redirect from its own name to that
        let name = if name == "index.html" { "" } else { name };
        json!([format!("./{name}"), integrity(content)])
    });
    let files = serde_json::Value::from_iter(files).to_string();
    let mut script = text(read, WORKER)?;
    for (name, value) in [("{build}", build), ("{files}", &files)] {
        let (before, after) = script
            .split_once(name)
            .with_context(|| format!("{WORKER} has no {name}"))?;
        script = format!("{before}{value}{after}");
    }
    Ok(minify::script(WORKER, &script, Kind::Classic)?.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_names_its_build_and_each_file_with_its_hash() {
        let read = |path: &str| crate::bundle::site::read_file(&crate::workspace::Workspace::find()?.root.join(path));
        let mut site = Site::default();
        site.files.insert("index.html".into(), b"page".to_vec());
        site.files.insert("limes-1.css".into(), Vec::new());
        let script = String::from_utf8(worker(&read, &site, "0a1b2c3d").unwrap()).unwrap();
        let script = script.replace(['\'', '`'], "\"");
        assert!(script.contains("build=\"0a1b2c3d\""), "{script}");
        assert!(
            script.contains(&format!("[\"./\",\"{}\"]", integrity(b"page"))),
            "{script}"
        );
        assert!(script.contains(&format!("[\"./limes-1.css\",\"{}\"]", integrity(b""))));
    }
}
