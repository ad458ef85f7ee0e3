//! Reads `index.html`, which is in trunk's form, and fills in what was built.
//!
//! Understood are `<link data-trunk rel="…">` with rust, css, icon, copy-file and copy-dir, as trunk does.

use std::ops::Range;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy goes right behind this, before anything that it should govern.
const CHARSET: &str = r#"<meta charset="utf-8">"#;

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
    pub fn for_browser(&self, rel: &str, href: &str) -> String {
        let mut text = format!(r#"<link rel="{rel}" href="./{href}""#);
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

/// What starts the page: a script that loads the module and, if that fails, uncovers `#start-failed`.
#[must_use]
pub fn boot(js: &str, wasm: &str) -> String {
    format!(
        "import('./{js}').then(async m=>{{await m.default({{module_or_path:'./{wasm}'}});m.start(null)}}).catch(e=>{{\
         const p=document.getElementById('start-failed');if(p)p.hidden=false;throw e}})"
    )
}

/// The tags that load and start the module.
#[must_use]
pub fn start_tags(js: &str, wasm: &str) -> String {
    format!(
        "<link rel=\"modulepreload\" href=\"./{js}\">\n\
         <link rel=\"preload\" href=\"./{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <script type=\"module\">{}</script>",
        boot(js, wasm)
    )
}

/// Adds the content security policy: nothing from elsewhere, nothing inline but the given script.
///
/// # Errors
/// There is no `<meta charset="utf-8">` behind which it could stand.
pub fn add_policy(html: &str, script: &str) -> Result<String> {
    let (before, after) = html
        .split_once(CHARSET)
        .with_context(|| format!("index.html needs {CHARSET}, written like that"))?;
    let hash = STANDARD.encode(Sha256::digest(script));
    Ok(format!(
        "{before}{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'\">{after}"
    ))
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
        let icon = links[0].for_browser("icon", "favicon-1.svg");
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
    fn policy_allows_the_boot_script_only() {
        let html = add_policy(PAGE, "").unwrap();
        assert!(html.contains("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
        assert!(!html.contains("unsafe-inline"));
        assert!(add_policy("<head>", "").is_err());
        let tags = start_tags("a.js", "b.wasm");
        assert!(tags.contains(&format!(">{}</script>", boot("a.js", "b.wasm"))));
    }
}
