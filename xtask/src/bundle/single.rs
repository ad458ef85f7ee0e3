//! The page in a single file, `limes.html`: opened from a folder, it works like the page from a server, without any request.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::bundle::assemble::{Read, style, text};
use crate::bundle::compress;
use crate::bundle::document::{Document, Form};
use crate::bundle::index_html::{self, Slot};
use crate::bundle::integrity::source;
use crate::bundle::minify::{self, Kind};
use crate::bundle::packs::Packs;

/// Its name.
pub const FILE: &str = "limes.html";

const PAGE: &str = "static/single.html";
const BOOT: &str = "static/boot-single.js";
const STYLE: &str = "static/limes.css";
const ICON: &str = "static/favicon.svg";
/// Hides the message that the page could not start.
const STARTING: &str = "document.documentElement.classList.add('starting')";

/// What goes into the file.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// The WebAssembly module.
    pub module: &'a [u8],
    /// The JavaScript around it, as a plain script that sets `wasm_bindgen`.
    pub script: &'a [u8],
    /// Knowledge and words.
    pub packs: &'a Packs,
    /// The third-party notices of what is compiled in.
    pub notices: &'a str,
    /// A site's settings.
    pub config: &'a [u8],
    /// The name of the build.
    pub build: &'a str,
}

/// Writes the file.
///
/// # Errors
/// A part cannot be embedded in a page.
pub fn single(read: Read<'_>, parts: Parts<'_>) -> Result<Vec<u8>> {
    let script = String::from_utf8(parts.script.to_vec()).context("the script is not UTF-8")?;
    let boot = minify::script(BOOT, &text(read, BOOT)?, Kind::Classic)?;
    let style = style(read, STYLE)?;
    for (name, code) in [("the module's script", &script), (BOOT, &boot)] {
        if code.contains("</script") || code.contains("<!--") {
            bail!("{name} holds what would end it inside a page");
        }
    }
    if style.contains("</style") {
        bail!("{STYLE} holds what would end it inside a page");
    }
    let icon = format!("data:image/svg+xml;base64,{}", STANDARD.encode(read(ICON)?));
    let config = config(parts.config)?;
    let module = STANDARD.encode(compress::gzip(parts.module)?);
    let packs = STANDARD.encode(compress::gzip(&parts.packs.joined())?);
    let document = Document::new(parts.packs);
    let (stopped, failed) = (document.stopped()?, document.failed(Form::Single)?);
    let notices = STANDARD.encode(compress::gzip(parts.notices.as_bytes())?);
    let mut html = text(read, PAGE)?;
    for (name, slot) in [
        ("icon", Slot::Attribute("href", &icon)),
        ("starting", Slot::Content(STARTING)),
        ("style", Slot::Content(&style)),
        ("config", Slot::Content(&config)),
        ("module", Slot::Content(&module)),
        ("packs", Slot::Content(&packs)),
        ("stopped", Slot::Content(&stopped)),
        ("failed", Slot::Content(&failed)),
        ("notices", Slot::Content(&notices)),
        ("script", Slot::Content(&script)),
        ("boot", Slot::Content(&boot)),
    ] {
        html = index_html::fill(&html, name, slot).context(PAGE)?;
    }
    let policy = format!(
        "default-src 'none'; script-src {} {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        source(STARTING),
        source(&script),
        source(&boot),
        source(&style)
    );
    let html = index_html::add_policy(&html, &policy)?;
    Ok(index_html::add_build(&html, parts.build)?.into_bytes())
}

/// Returns the settings, escaped so that they cannot end the element that contains them.
///
/// # Errors
/// They are not UTF-8.
pub fn config(content: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(content).context("the site's settings are not UTF-8")?;
    // outside its strings JSON holds no `<`, and within them this says the same
    Ok(text.trim_start_matches('\u{feff}').replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn files(path: &str) -> Result<Vec<u8>> {
        let root = crate::workspace::Workspace::find()?.root;
        crate::bundle::site::read_file(&root.join(path))
    }

    fn page(script: &str, config: &str) -> Result<String> {
        let parts = Parts {
            module: b"module",
            packs: &Packs::default(),
            notices: "Copyright (c) 2014 A. Author",
            script: script.as_bytes(),
            config: config.as_bytes(),
            build: "0a1b2c3d",
        };
        Ok(String::from_utf8(single(&files, parts)?)?)
    }

    #[test]
    fn everything_stands_in_the_file_and_nothing_else_is_let_in() {
        let html = page("let wasm_bindgen;\n", "{}").unwrap();
        assert_eq!(index_html::build(&html).unwrap().as_deref(), Some("0a1b2c3d"));
        for foreign in [
            "src=",
            "href=\"./",
            "href=\"http",
            index_html::MARK,
            "unsafe-inline",
            "'self'",
        ] {
            assert!(!html.contains(foreign), "{foreign}");
        }
        let notices = html.split_once("id=\"limes-notices\">").unwrap().1;
        let notices = STANDARD.decode(notices.split_once('<').unwrap().0).unwrap();
        let mut text = String::new();
        flate2::read::GzDecoder::new(notices.as_slice())
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "Copyright (c) 2014 A. Author");
        let policy = html.split_once("Security-Policy\" content=\"").unwrap().1;
        let policy = policy.split_once('"').unwrap().0;
        // each script and the style sheet has its hash in the policy
        let inline = html
            .split("<script>")
            .skip(1)
            .map(|rest| rest.split_once("</script>").unwrap().0);
        let inline: Vec<&str> = inline.collect();
        assert_eq!(inline.len(), 3);
        for code in inline {
            assert!(policy.contains(&source(code)), "{code}");
        }
        let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        assert!(policy.contains(&source(style)));
    }

    #[test]
    fn nothing_breaks_out_of_its_block() {
        assert!(page("'</script>'", "{}").is_err());
        assert!(page("'<!--'", "{}").is_err());
        let html = page("", r#"{"note": "</script><script>alert(1)</script><!--"}"#).unwrap();
        assert!(html.contains(r#"{"note": "\u003c/script>\u003cscript>alert(1)\u003c/script>\u003c!--"}"#));
        assert!(
            single(
                &files,
                Parts {
                    module: b"",
                    packs: &Packs::default(),
                    notices: "",
                    script: b"",
                    config: &[0xff],
                    build: ""
                }
            )
            .is_err()
        );
    }
}
