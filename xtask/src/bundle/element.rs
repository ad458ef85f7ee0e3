//! The custom element: its script, and the sheet of the page made fit for a shadow root.

use anyhow::{Context, Result};

use crate::bundle::assemble::Read;
use crate::bundle::integrity::integrity;
use crate::bundle::minify;
use crate::bundle::site::{Site, hashed_name};

/// Its script, under a name that stays.
const ELEMENT: &str = "limes-check.js";
/// The script for a page around an iframe.
const FRAME: &str = "limes-frame.js";
/// The page that shows both, and what it needs.
const DEMO: [&str; 3] = ["demo/index.html", "demo/demo.css", "demo/demo.js"];
/// JSON Schema of what an instance tells.
const SCHEMA: &str = "limes-message-1.schema.json";

/// Adds to a built page what other pages need to embed it.
///
/// # Errors
/// A file is missing.
pub fn add(site: &mut Site, read: Read<'_>) -> Result<()> {
    let text = |path: &str| String::from_utf8(read(path)?).with_context(|| format!("{path} is not UTF-8"));
    let sheet = [sheet(&text("static/limes.css")?), text("static/limes-element.css")?].concat();
    let sheet = minify::style(&sheet).into_bytes();
    let style = hashed_name("limes-element.css", "", &sheet);
    let module = built(site, "_bg.wasm")?;
    let module_hash = integrity(site.files.get(&module).map(Vec::as_slice).unwrap_or_default());
    let script = text("static/limes-check.js")?
        .replace("HASH_OF_MODULE", &module_hash)
        .replace("HASH_OF_STYLE", &integrity(&sheet))
        .replace("GLUE", &built(site, ".js")?)
        .replace("MODULE", &module)
        .replace("STYLE", &style);
    site.files.insert(style, sheet);
    site.files.insert(ELEMENT.into(), minify::script(&script).into_bytes());
    let frame = minify::script(&text("static/limes-frame.js")?);
    site.files.insert(FRAME.into(), frame.into_bytes());
    site.files.insert(SCHEMA.into(), read(&["schemas/", SCHEMA].concat())?);
    for name in DEMO {
        site.files.insert(name.into(), read(name)?);
    }
    Ok(())
}

/// The name of the page's file with this ending: `limes-HASH` and the ending.
fn built(site: &Site, ending: &str) -> Result<String> {
    let hashed = |name: &&String| {
        let hash = name.strip_prefix("limes-").and_then(|rest| rest.strip_suffix(ending));
        hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    let found = site.files.keys().find(hashed).cloned();
    found.with_context(|| format!("the page has no limes-….{}", ending.trim_start_matches('.')))
}

/// The sheet of the page for a shadow root: the root is a class, lengths follow the reader's own size instead of the
/// surrounding page's, the width is that of the element, and every colour can be set from outside.
#[must_use]
pub fn sheet(css: &str) -> String {
    let mut sheet = String::new();
    let mut dark = false;
    for line in css.lines() {
        // what holds for the document as a whole is the surrounding page's business
        if line.trim_start().starts_with("html {") {
            continue;
        }
        let media = line.starts_with("@media (max-width:");
        // the two blocks of dark colours
        if line.contains("prefers-color-scheme: dark") || line.starts_with(":root[data-scheme=\"dark\"] {") {
            dark = true;
        } else if line.starts_with('}') {
            dark = false;
        }
        let line = if media {
            line.replace("@media", "@container limes").replace("rem)", "em)")
        } else {
            lengths(line)
        };
        let line = line.replace(":root", ".instance");
        let line = match line.trim_start().strip_prefix("body {") {
            Some(rest) => [".instance {", rest].concat(),
            None => line,
        };
        sheet.push_str(&settable(&line, dark));
        sheet.push('\n');
    }
    [BEGIN, &sheet].concat()
}

/// Nothing that the page around says about its elements comes in; what it says with `--limes-…` does.
const BEGIN: &str = "\
.instance { all: initial; --rem: var(--limes-font-size, var(--medium, 16px)); display: block; \
font-size: var(--rem); container: limes / inline-size; }\n";

/// `1.5rem` follows the size that is set for the element; `2vw` is a part of its own width.
fn lengths(line: &str) -> String {
    let mut done = String::new();
    let mut rest = line;
    while let Some((before, after)) = [("rem", 3), ("vw", 2)]
        .iter()
        .filter_map(|(unit, length)| {
            let at = find_length(rest, unit)?;
            Some((at, *length))
        })
        .min()
        .map(|(at, length)| (rest.split_at(at).0, (rest.split_at(at).1, length)))
    {
        let (unit, length) = after;
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        let (kept, number) = before.split_at(before.len() - digits);
        // a minus belongs to the number, unless it is an operator
        let (kept, minus) = match kept.strip_suffix('-') {
            Some(less) if !less.ends_with(|c: char| c.is_ascii_alphanumeric()) => (less, "-"),
            _ => (kept, ""),
        };
        done.push_str(kept);
        if length == 3 {
            done.push_str(&format!("calc({minus}{number} * var(--rem))"));
        } else {
            done.push_str(&format!("{minus}{number}cqi"));
        }
        rest = unit.split_at(length).1;
    }
    done + rest
}

/// Where a unit begins that stands behind a number and ends there.
fn find_length(text: &str, unit: &str) -> Option<usize> {
    let ends = |at: usize| {
        let (before, after) = text.split_at(at);
        before.ends_with(|c: char| c.is_ascii_digit())
            && !after
                .split_at(unit.len())
                .1
                .starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    text.match_indices(unit).map(|(at, _)| at).find(|at| ends(*at))
}

/// `--ink: #111;` becomes `--ink: var(--limes-ink, #111);`, in dark colours `--limes-dark-ink`.
fn settable(line: &str, dark: bool) -> String {
    let trimmed = line.trim_start();
    let indent = line.split_at(line.len() - trimmed.len()).0;
    let own = |(name, value): (&str, &str)| {
        let name = name.strip_prefix("--")?;
        let value = value.trim().strip_suffix(';')?;
        let one = !value.contains(';') && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let from = if dark { "--limes-dark-" } else { "--limes-" };
        (one && name != "u" && name != "rem").then(|| format!("{indent}--{name}: var({from}{name}, {value});"))
    };
    // only the variables that stand on lines of their own are the palette
    match trimmed.split_once(':').and_then(own) {
        Some(line) if indent.len() >= 2 => line,
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_follow_the_element() {
        assert_eq!(
            lengths("a { margin: 0 1.5rem -2rem; }"),
            "a { margin: 0 calc(1.5 * var(--rem)) calc(-2 * var(--rem)); }"
        );
        assert_eq!(
            lengths("w: clamp(1.75rem, 1.35rem + 1.6vw, 2rem)"),
            "w: clamp(calc(1.75 * var(--rem)), calc(1.35 * var(--rem)) + 1.6cqi, calc(2 * var(--rem)))"
        );
        assert_eq!(
            lengths("inset: -100vw; max-height: 75vh; .premium {}"),
            "inset: -100cqi; max-height: 75vh; .premium {}"
        );
    }

    #[test]
    fn the_sheet_keeps_to_itself_and_takes_colours() {
        let css = ":root {\n  --ink: #111;\n  --u: 0.5rem;\n}\n@media (prefers-color-scheme: dark) {\n  :root:not([data-scheme=\"light\"]) {\n    --ink: #eee;\n  }\n}\n\
                   :root[data-scheme=\"dark\"] {\n  --ink: #eee;\n}\nhtml { font-size: 100%; }\nbody {\n  margin: 0;\n}\n.tone { --tone: var(--good); }\n@media (max-width: 48rem) {\n  a { gap: 1rem; }\n}\n";
        let wanted = ".instance {\n  --ink: var(--limes-ink, #111);\n  --u: calc(0.5 * var(--rem));\n}\n@media (prefers-color-scheme: dark) {\n  .instance:not([data-scheme=\"light\"]) {\n    --ink: var(--limes-dark-ink, #eee);\n  }\n}\n\
                      .instance[data-scheme=\"dark\"] {\n  --ink: var(--limes-dark-ink, #eee);\n}\n.instance {\n  margin: 0;\n}\n.tone { --tone: var(--good); }\n@container limes (max-width: 48em) {\n  a { gap: calc(1 * var(--rem)); }\n}\n";
        assert_eq!(sheet(css), [BEGIN, wanted].concat());
    }

    #[test]
    fn the_real_sheet_leaves_nothing_of_the_document() {
        let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../static/limes.css")).unwrap();
        let sheet = sheet(&css);
        for gone in [":root", "\nhtml {", "\nbody {", "@media (max-width", "1rem", "vw"] {
            assert!(!sheet.contains(gone), "{gone}");
        }
        assert!(sheet.contains("--accent: var(--limes-accent, var(--site-light, #00656a));"));
        assert!(sheet.contains("--accent: var(--limes-dark-accent, var(--site-dark, #74cdc4));"));
    }

    #[test]
    fn the_script_names_the_files_of_the_page() {
        let mut site = Site::default();
        for name in [
            "limes-0123456789abcdef.js",
            "limes-0123456789abcdef_bg.wasm",
            "limes-0123456789abcdef.css",
        ] {
            site.files.insert(name.into(), Vec::new());
        }
        let read = |path: &str| {
            Ok(match path {
                "static/limes-check.js" => "import('./GLUE'); fetch('./MODULE'); fetch('./STYLE')".into(),
                _ => Vec::new(),
            })
        };
        add(&mut site, &read).unwrap();
        let script = String::from_utf8(site.files[ELEMENT].clone()).unwrap();
        assert!(script.contains("'./limes-0123456789abcdef.js'") && script.contains("_bg.wasm'"));
        let style = script.split('\'').find(|part| part.ends_with(".css")).unwrap();
        assert!(site.files.contains_key(style.trim_start_matches("./")));
    }
}
