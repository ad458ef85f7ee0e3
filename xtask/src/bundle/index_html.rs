//! Reads and rewrites the HTML of the page: the links that name its assets, the policy and the name of the build.
//!
//! An asset is a `<link data-limes rel="…">`, where `rel` is rust, css, icon, manifest or copy-file.

use std::cell::{Cell, RefCell};

use anyhow::{Context, Result, anyhow, ensure};
use lol_html::html_content::{ContentType, Element};
use lol_html::{HandlerResult, RewriteStrSettings, element, rewrite_str};

/// The attribute of an element that the build reads and fills in.
pub const MARK: &str = "data-limes";

/// The name of the `<meta>` that holds the name of the build.
const BUILD: &str = "limes-build";

/// A `<link data-limes …>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its attributes except `data-limes`, in their order.
    attributes: Vec<(String, String)>,
}

impl Link {
    /// Returns `rel`: the kind of asset.
    #[must_use]
    pub fn rel(&self) -> &str {
        self.get("rel").unwrap_or_default()
    }

    /// Returns the value of an attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Returns the value of a required attribute.
    ///
    /// # Errors
    /// The attribute is missing.
    pub fn need(&self, name: &str) -> Result<&str> {
        self.get(name)
            .with_context(|| format!("index.html: <link {MARK} rel=\"{}\"> needs {name}=\"…\"", self.rel()))
    }

    /// Returns the tag for the browser: the same link with this `rel` and address, and with more attributes.
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

/// Returns all `<link data-limes …>`, in their order.
///
/// # Errors
/// The HTML cannot be read.
pub fn links(html: &str) -> Result<Vec<Link>> {
    let links = RefCell::new(Vec::new());
    rewrite(html, "link[data-limes]", |link| {
        let attributes = link.attributes().iter();
        let attributes = attributes.map(|attribute| (attribute.name(), attribute.value()));
        links.borrow_mut().push(Link {
            attributes: attributes.filter(|(name, _)| name != MARK).collect(),
        });
        Ok(())
    })?;
    Ok(links.into_inner())
}

/// Replaces the links that [`links`] returns, each by the text at its place in `tags`.
///
/// # Errors
/// There are more or fewer tags than links.
pub fn replace_links(html: &str, tags: &[String]) -> Result<String> {
    let mut rest = tags.iter();
    let html = rewrite(html, "link[data-limes]", |link| {
        link.replace(rest.next().ok_or("a link without a tag")?, ContentType::Html);
        Ok(())
    })?;
    ensure!(rest.next().is_none(), "index.html has fewer links than tags");
    Ok(html)
}

/// What is put into an element that has the attribute [`MARK`].
#[derive(Debug, Clone, Copy)]
pub enum Slot<'a> {
    /// The text between its tags.
    Content(&'a str),
    /// The value of an attribute.
    Attribute(&'a str, &'a str),
}

/// Fills in the one element with `data-limes="NAME"`, and removes that attribute.
///
/// # Errors
/// There is no such element, or more than one.
pub fn fill(html: &str, name: &str, slot: Slot<'_>) -> Result<String> {
    let found = Cell::new(0);
    let html = rewrite(html, &format!("[{MARK}=\"{name}\"]"), |element| {
        found.set(found.get() + 1);
        element.remove_attribute(MARK);
        match slot {
            Slot::Content(text) => element.set_inner_content(text, ContentType::Html),
            Slot::Attribute(key, value) => element.set_attribute(key, value)?,
        }
        Ok(())
    })?;
    ensure!(
        found.get() == 1,
        "{} elements have {MARK}=\"{name}\", not one",
        found.get()
    );
    Ok(html)
}

/// The tags that load and start the module.
#[derive(Debug, Clone, Copy)]
pub struct StartTags<'a> {
    /// The script that starts the page; it runs before anything is shown.
    pub boot: &'a str,
    /// Its hash.
    pub boot_integrity: &'a str,
    /// The JavaScript glue of the module.
    pub script: &'a str,
    /// Its hash.
    pub script_integrity: &'a str,
    /// The module.
    pub module: &'a str,
    /// Its hash.
    pub module_integrity: &'a str,
    /// Address and hash of each pack, as JSON.
    pub packs: &'a str,
    /// What the browser asks for before it runs `boot`, of whatever language the page will be: kind, name and hash of each file.
    pub ahead: &'a [(&'a str, &'a str, &'a str)],
    /// Whether the page also works offline.
    pub worker: bool,
}

impl StartTags<'_> {
    /// Returns the tags. A browser runs neither script if one byte of it differs, and `boot` passes on the hash of the module.
    #[must_use]
    pub fn write(&self) -> String {
        let worker = if self.worker { " data-worker=\"./sw.js\"" } else { "" };
        let mut tags = String::new();
        for (kind, name, integrity) in self.ahead {
            // a style sheet is requested in another mode than what scripts fetch and import
            let mode = if *kind == "style" { "" } else { " crossorigin" };
            tags.push_str(&format!(
                "<link rel=\"preload\" as=\"{kind}\" href=\"./{name}\" integrity=\"{integrity}\"{mode}>\n"
            ));
        }
        tags + &format!(
            "<script src=\"./{}\" integrity=\"{}\" data-module=\"./{}\" data-integrity=\"{}\" data-packs='{}'{worker}></script>\n\
             <script type=\"module\" src=\"./{}\" integrity=\"{}\"></script>",
            self.boot,
            self.boot_integrity,
            self.module,
            self.module_integrity,
            self.packs,
            self.script,
            self.script_integrity
        )
    }
}

/// Adds the content security policy, before everything that it governs.
///
/// # Errors
/// There is no `<meta charset>`, or a script, a style sheet or a link precedes it.
pub fn add_policy(html: &str, policy: &str) -> Result<String> {
    after_charset(
        html,
        &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
    )
}

/// Adds the name of the build.
///
/// # Errors
/// As [`add_policy`].
pub fn add_build(html: &str, build: &str) -> Result<String> {
    after_charset(html, &format!("<meta name=\"{BUILD}\" content=\"{build}\">"))
}

/// Returns the name of the build, if the page has one.
///
/// # Errors
/// The HTML cannot be read.
pub fn build(html: &str) -> Result<Option<String>> {
    let build = RefCell::new(None);
    rewrite(html, &format!("meta[name=\"{BUILD}\"]"), |meta| {
        build.replace(meta.get_attribute("content"));
        Ok(())
    })?;
    Ok(build.into_inner())
}

fn after_charset(html: &str, tag: &str) -> Result<String> {
    let found = Cell::new(false);
    let early = Cell::new(false);
    let html = rewrite(html, "meta[charset], script, style, link", |element| {
        if element.tag_name() != "meta" {
            early.set(early.get() || !found.get());
        } else if !found.replace(true) {
            element.after(&format!("\n{tag}"), ContentType::Html);
        }
        Ok(())
    })?;
    ensure!(found.get(), "the page has no <meta charset=\"utf-8\">");
    ensure!(
        !early.get(),
        "a script, a style sheet or a link precedes <meta charset=\"utf-8\"> and thus the policy"
    );
    Ok(html)
}

/// Rewrites the elements that match a selector.
fn rewrite(html: &str, selector: &str, handle: impl FnMut(&mut Element<'_, '_>) -> HandlerResult) -> Result<String> {
    let settings = RewriteStrSettings::new().append_element_content_handler(element!(selector, handle));
    rewrite_str(html, settings).map_err(|error| anyhow!("the HTML of the page: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<meta charset="utf-8"><link rel="help" href="x">
<link data-limes rel="icon" href="static/favicon.svg" type="image/svg+xml">
<link
  rel='rust' data-limes
  data-bin=limes data-cargo-features="app" />
<body>"#;

    #[test]
    fn links_are_found_and_replaced() {
        let links = links(PAGE).unwrap();
        let rels: Vec<&str> = links.iter().map(Link::rel).collect();
        assert_eq!(rels, ["icon", "rust"]);
        assert_eq!(links[1].need("data-bin").unwrap(), "limes");
        assert_eq!(links[1].need("data-cargo-features").unwrap(), "app");
        assert!(links[1].need("href").is_err());
        let icon = links[0].for_browser("icon", "favicon-1.svg", &[]);
        assert_eq!(icon, r#"<link rel="icon" href="./favicon-1.svg" type="image/svg+xml">"#);
        let html = replace_links(PAGE, &[icon.clone(), "GO".into()]).unwrap();
        assert_eq!(
            html,
            format!("<meta charset=\"utf-8\"><link rel=\"help\" href=\"x\">\n{icon}\nGO\n<body>")
        );
        assert!(replace_links(PAGE, &[String::new()]).is_err());
        assert!(replace_links(PAGE, &[const { String::new() }; 3]).is_err());
    }

    #[test]
    fn elements_are_filled_in_once() {
        let page = "<script data-limes=\"a\"></script><link rel=\"icon\" data-limes=\"b\"><p data-limes=\"c\"></p><p data-limes=\"c\">";
        let filled = fill(page, "a", Slot::Content("x < y && '{b}'")).unwrap();
        let filled = fill(&filled, "b", Slot::Attribute("href", "data:,")).unwrap();
        assert!(
            filled.starts_with("<script>x < y && '{b}'</script><link rel=\"icon\" href=\"data:,\">"),
            "{filled}"
        );
        assert!(fill(page, "c", Slot::Content("")).is_err());
        assert!(fill(page, "d", Slot::Content("")).is_err());
    }

    #[test]
    fn the_policy_and_the_build_precede_all_else() {
        let early = "<meta charset=\"utf-8\"><link href=\"x\">";
        let html = add_build(&add_policy(early, "default-src 'none'").unwrap(), "0a1b").unwrap();
        assert_eq!(build(&html).unwrap().as_deref(), Some("0a1b"));
        assert_eq!(build(PAGE).unwrap(), None);
        assert_eq!(
            html,
            "<meta charset=\"utf-8\">\n<meta name=\"limes-build\" content=\"0a1b\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><link href=\"x\">"
        );
        assert!(add_policy("<head>", "").is_err());
        assert!(add_policy("<style></style><meta charset=\"utf-8\">", "").is_err());
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
            packs: "{}",
            ahead: &[("style", "limes.css", "sha384-d"), ("fetch", "limes.wasm", "sha384-c")],
            worker: true,
        };
        assert_eq!(
            tags.write(),
            "<link rel=\"preload\" as=\"style\" href=\"./limes.css\" integrity=\"sha384-d\">\n\
             <link rel=\"preload\" as=\"fetch\" href=\"./limes.wasm\" integrity=\"sha384-c\" crossorigin>\n\
             <script src=\"./boot.js\" integrity=\"sha384-a\" data-module=\"./limes.wasm\" data-integrity=\"sha384-c\" \
             data-packs='{}' data-worker=\"./sw.js\"></script>\n<script type=\"module\" src=\"./limes.js\" integrity=\"sha384-b\"></script>"
        );
        let dev = StartTags { worker: false, ..tags };
        assert!(!dev.write().contains("sw.js"));
    }
}
