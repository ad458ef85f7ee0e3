//! Reads `index.html`, which is in trunk's form, and fills in what was built.
//!
//! Understood are `<link data-trunk rel="…">` with rust, css, icon, manifest and copy-file.

use std::ops::Range;

use anyhow::{Context, Result, bail};

/// The policy goes right behind this, before anything that it should govern.
const CHARSET: &str = r#"<meta charset="utf-8">"#;
/// What stands before the name of the build.
const BUILD: &str = "<meta name=\"limes-build\" content=\"";

/// A `<link data-trunk …>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// Its attributes but for `data-trunk`, in their order.
    attributes: Vec<(String, String)>,
}

impl Link {
    /// `rel`: what kind of asset it is.
    #[must_use]
    pub fn rel(&self) -> &str {
        self.get("rel").unwrap_or_default()
    }

    /// An attribute's value.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// An attribute that must be there.
    ///
    /// # Errors
    /// It is not.
    pub fn need(&self, name: &str) -> Result<&str> {
        self.get(name).with_context(|| {
            format!(
                "index.html: <link data-trunk rel=\"{}\"> needs {name}=\"…\"",
                self.rel()
            )
        })
    }

    /// The same link, for the browser.
    #[must_use]
    pub fn for_browser(&self, rel: &str, href: &str, more: &[(&str, &str)]) -> String {
        let mut text = format!(r#"<link rel="{rel}" href="./{href}""#);
        for (key, value) in more {
            text.push_str(&format!(r#" {key}="{value}""#));
        }
        for (key, value) in &self.attributes {
            if key != "rel" && key != "href" && !key.starts_with("data-") {
                text.push_str(&format!(r#" {key}="{value}""#));
            }
        }
        text + ">"
    }
}

/// All `<link data-trunk …>`, in their order.
///
/// # Errors
/// A link that cannot be read.
pub fn links(html: &str) -> Result<Vec<Link>> {
    let mut links = Vec::new();
    let mut from = 0;
    while let Some(start) = html.get(from..).and_then(|rest| rest.find("<link")).map(|at| at + from) {
        let rest = html.get(start..).unwrap_or_default();
        let length = rest.find('>').context("index.html: a <link is not closed")? + 1;
        let tag = rest.get(..length).unwrap_or_default();
        from = start + length;
        if tag.contains("data-trunk") {
            links.push(Link {
                range: start..from,
                attributes: attributes(tag)?,
            });
        }
    }
    Ok(links)
}

fn attributes(tag: &str) -> Result<Vec<(String, String)>> {
    let mut rest = tag
        .trim_start_matches("<link")
        .trim_end_matches('>')
        .trim_end_matches('/')
        .trim();
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let value = if let Some(after) = after.strip_prefix("=\"") {
            let (value, after) = after
                .split_once('"')
                .with_context(|| format!("index.html: {name} is not closed in {tag}"))?;
            rest = after.trim_start();
            value
        } else if after.starts_with('=') {
            bail!("index.html: write {name}=\"…\", with double quotes, in {tag}");
        } else {
            rest = after.trim_start();
            ""
        };
        if name != "data-trunk" {
            attributes.push((name.to_owned(), value.to_owned()));
        }
    }
    Ok(attributes)
}

/// Puts a text in the place of each link.
#[must_use]
pub fn replace(html: &str, replacements: &[(Range<usize>, String)]) -> String {
    let mut text = String::new();
    let mut from = 0;
    for (range, replacement) in replacements {
        text.push_str(html.get(from..range.start).unwrap_or_default());
        text.push_str(replacement);
        from = range.end;
    }
    text + html.get(from..).unwrap_or_default()
}

/// What loads and starts the module.
#[derive(Debug, Clone, Copy)]
pub struct StartTags<'a> {
    /// The script that starts all, and runs before anything is shown.
    pub boot: &'a str,
    /// Its hash.
    pub boot_integrity: &'a str,
    /// The JavaScript around the module.
    pub script: &'a str,
    /// Its hash.
    pub script_integrity: &'a str,
    /// The module.
    pub module: &'a str,
    /// Its hash.
    pub module_integrity: &'a str,
    /// Whether the page also works without a network.
    pub worker: bool,
}

impl StartTags<'_> {
    /// The tags. A browser runs neither script if one byte of it is another one, and `boot` hands out the module's hash.
    #[must_use]
    pub fn write(&self) -> String {
        let worker = if self.worker { " data-worker=\"./sw.js\"" } else { "" };
        format!(
            "<script src=\"./{}\" integrity=\"{}\" data-module=\"./{}\" data-integrity=\"{}\"{worker}></script>\n\
             <script type=\"module\" src=\"./{}\" integrity=\"{}\"></script>",
            self.boot, self.boot_integrity, self.module, self.module_integrity, self.script, self.script_integrity
        )
    }
}

/// Adds the content security policy.
///
/// # Errors
/// There is no `<meta charset="utf-8">` behind which it could stand.
pub fn add_policy(html: &str, policy: &str) -> Result<String> {
    after_charset(
        html,
        &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
    )
}

/// Says which build this is.
///
/// # Errors
/// There is no `<meta charset="utf-8">` behind which it could stand.
pub fn add_build(html: &str, build: &str) -> Result<String> {
    after_charset(html, &format!("{BUILD}{build}\">"))
}

/// Which build a page says it is.
#[must_use]
pub fn build(html: &str) -> Option<&str> {
    Some(html.split_once(BUILD)?.1.split_once('"')?.0)
}

fn after_charset(html: &str, tag: &str) -> Result<String> {
    let (before, after) = html
        .split_once(CHARSET)
        .with_context(|| format!("index.html needs {CHARSET}, written like that"))?;
    Ok(format!("{before}{CHARSET}\n{tag}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<meta charset="utf-8"><link rel="help" href="x">
<link data-trunk rel="icon" href="static/favicon.svg" type="image/svg+xml">
<link data-trunk rel="rust" data-bin="limes" data-cargo-features="app" />
<body>"#;

    #[test]
    fn links_are_found_and_replaced() {
        let links = links(PAGE).unwrap();
        let rels: Vec<&str> = links.iter().map(Link::rel).collect();
        assert_eq!(rels, ["icon", "rust"]);
        assert_eq!(links[1].need("data-cargo-features").unwrap(), "app");
        assert!(links[1].need("href").is_err());
        let icon = links[0].for_browser("icon", "favicon-1.svg", &[]);
        assert_eq!(icon, r#"<link rel="icon" href="./favicon-1.svg" type="image/svg+xml">"#);
        let html = replace(
            PAGE,
            &[
                (links[0].range.clone(), icon.clone()),
                (links[1].range.clone(), "GO".into()),
            ],
        );
        assert_eq!(
            html,
            format!("<meta charset=\"utf-8\"><link rel=\"help\" href=\"x\">\n{icon}\nGO\n<body>")
        );
    }

    #[test]
    fn strange_links_are_refused() {
        assert!(links("<link data-trunk rel=css>").is_err());
        assert!(links("<link data-trunk rel=\"css>").is_err());
        assert!(links("<link data-trunk").is_err());
    }

    #[test]
    fn policy_and_build_are_said_first() {
        let html = add_build(&add_policy(PAGE, "default-src 'none'").unwrap(), "0a1b").unwrap();
        assert_eq!(build(&html), Some("0a1b"));
        assert_eq!(build(PAGE), None);
        assert!(html.find("Content-Security-Policy") < html.find("<link"));
        assert!(add_policy("<head>", "").is_err());
    }

    #[test]
    fn each_script_is_checked() {
        let tags = StartTags {
            boot: "boot.js",
            boot_integrity: "sha384-a",
            script: "limes.js",
            script_integrity: "sha384-b",
            module: "limes.wasm",
            module_integrity: "sha384-c",
            worker: true,
        };
        assert_eq!(
            tags.write(),
            "<script src=\"./boot.js\" integrity=\"sha384-a\" data-module=\"./limes.wasm\" data-integrity=\"sha384-c\" \
             data-worker=\"./sw.js\"></script>\n<script type=\"module\" src=\"./limes.js\" integrity=\"sha384-b\"></script>"
        );
        let dev = StartTags { worker: false, ..tags };
        assert!(!dev.write().contains("sw.js"));
    }
}
