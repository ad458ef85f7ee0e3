//! The logos that the settings of an organisation name.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::bundle::site::mime_type;
use crate::bundle::site::read_file;

/// A picture, under the path by which the settings name it.
pub type Picture = (String, Vec<u8>);

/// Reads the logos beside a file of settings. A value that is not a relative path of a picture is left to the page, which reports it.
///
/// # Errors
/// One is not there.
pub fn beside(config: &Path, text: &[u8]) -> Result<Vec<Picture>> {
    let folder = config.parent().unwrap_or(Path::new(""));
    let read = |name: String| {
        let content = read_file(&folder.join(&name));
        let content = content.with_context(|| format!("{} names a logo that is not there", config.display()))?;
        Ok((name, content))
    };
    named(text).into_iter().map(read).collect()
}

/// The settings with the pictures in them, as `data:` addresses.
#[must_use]
pub fn inside(config: &str, pictures: &[Picture]) -> String {
    // only the top level has this key; lines and columns before it do not change
    let Some((before, after)) = config.split_once("\"logo\"") else {
        return config.to_owned();
    };
    let mut after = after.to_owned();
    for (name, content) in pictures {
        let address = format!("data:{};base64,{}", mime_type(name), STANDARD.encode(content));
        after = after.replacen(&format!("\"{name}\""), &format!("\"{address}\""), 1);
    }
    [before, "\"logo\"", &after].concat()
}

fn named(text: &[u8]) -> Vec<String> {
    let config: Value = serde_json::from_slice(text).unwrap_or_default();
    let logo = config.get("logo");
    let forms = [
        logo,
        logo.and_then(|logo| logo.get("light")),
        logo.and_then(|logo| logo.get("dark")),
    ];
    let mut names: Vec<String> = Vec::new();
    for name in forms.into_iter().flatten().filter_map(Value::as_str) {
        if is_picture(name) && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// Whether it is a path that the page takes for a picture: one that leads neither up nor elsewhere.
fn is_picture(path: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let kind = [".svg", ".png", ".webp"].iter().any(|end| path.ends_with(end));
    let part = |part: &str| !part.is_empty() && !part.starts_with('.');
    kind && path.chars().all(allowed) && path.split('/').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_named_once_and_none_above_the_folder() {
        assert_eq!(named(br#"{ "logo": "a/logo.svg" }"#), ["a/logo.svg"]);
        let both = br#"{ "logo": { "light": "a.svg", "dark": "b.png" } }"#;
        assert_eq!(named(both), ["a.svg", "b.png"]);
        assert_eq!(
            named(br#"{ "logo": { "light": "a.svg", "dark": "a.svg" } }"#),
            ["a.svg"]
        );
        for other in [
            "../a.svg",
            "/a.svg",
            "a.js",
            "https://x/a.svg",
            "data:image/png;base64,AA",
            "a//b.svg",
        ] {
            assert!(
                named(format!(r#"{{ "logo": "{other}" }}"#).as_bytes()).is_empty(),
                "{other}"
            );
        }
        assert!(named(b"{ no JSON").is_empty() && named(b"{}").is_empty());
    }

    #[test]
    fn only_the_logo_is_replaced() {
        let config = r#"{ "texts": { "note": "a.svg" }, "logo": { "light": "a.svg", "dark": "b.png" } }"#;
        let pictures = [
            ("a.svg".to_owned(), b"<svg/>".to_vec()),
            ("b.png".to_owned(), vec![0, 1, 2]),
        ];
        assert_eq!(
            inside(config, &pictures),
            r#"{ "texts": { "note": "a.svg" }, "logo": { "light": "data:image/svg+xml;base64,PHN2Zy8+", "dark": "data:image/png;base64,AAEC" } }"#
        );
        assert_eq!(inside("{}", &pictures), "{}");
    }

    #[test]
    fn a_logo_that_is_not_there_is_told() {
        let error = beside(Path::new("nowhere/limes.config.json"), br#"{ "logo": "logo.svg" }"#).unwrap_err();
        let text = format!("{error:#}");
        assert!(
            text.contains("limes.config.json names a logo") && text.contains("logo.svg"),
            "{text}"
        );
    }
}
