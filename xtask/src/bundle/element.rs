//! The custom element: its script, and the style sheet of the page, adapted to a shadow root.

use std::convert::Infallible;

use anyhow::{Context, Result, anyhow, bail, ensure};
use lightningcss::properties::custom::{Function, Token, TokenList, TokenOrValue, Variable};
use lightningcss::rules::style::StyleRule;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleAttribute};
use lightningcss::traits::ToCss;
use lightningcss::values::ident::{DashedIdent, DashedIdentReference, Ident};
use lightningcss::values::length::LengthValue;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit, VisitTypes, Visitor};

use crate::bundle::assemble::{Compiled, Read};
use crate::bundle::css;
use crate::bundle::document::Document;
use crate::bundle::integrity::integrity;
use crate::bundle::minify::{self, Kind};
use crate::bundle::site::{Site, hashed_name};

/// Its script, under a name that stays.
const ELEMENT: &str = "limes-check.js";
/// The script for a page around an iframe.
const FRAME: &str = "limes-frame.js";
/// The demonstration of both.
const DEMO: [&str; 3] = ["demo/index.html", "demo/demo.css", "demo/demo.js"];
/// The JSON Schema of the messages that an instance posts.
const SCHEMA: &str = "limes-message-1.schema.json";

/// Adds to a built page what other pages need to embed it.
///
/// # Errors
/// A file is missing.
pub fn add(site: &mut Site, read: Read<'_>, compiled: &Compiled) -> Result<()> {
    let text = |path: &str| String::from_utf8(read(path)?).with_context(|| format!("{path} is not UTF-8"));
    let sheet = [sheet(&text("static/limes.css")?)?, text("static/limes-element.css")?].concat();
    let sheet = css::minified("limes-element.css", &sheet)?.into_bytes();
    let style = hashed_name("limes-element.css", "", &sheet);
    let module = built(site, "_bg.wasm")?;
    let module_hash = integrity(site.files.get(&module).map(Vec::as_slice).unwrap_or_default());
    let script = text("static/limes-check.js")?
        .replace("PACK_FILES", &compiled.put(site))
        .replace("FAILED_TEXTS", &Document::new(&compiled.packs).element_failed()?)
        .replace("HASH_OF_MODULE", &module_hash)
        .replace("HASH_OF_STYLE", &integrity(&sheet))
        .replace("GLUE", &built(site, ".js")?)
        .replace("MODULE", &module)
        .replace("STYLE", &style);
    site.files.insert(style, sheet);
    site.files.insert(
        ELEMENT.into(),
        minify::script(ELEMENT, &script, Kind::Module)?.into_bytes(),
    );
    let frame = minify::script(FRAME, &text("static/limes-frame.js")?, Kind::Classic)?;
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

/// Returns the sheet of the page for a shadow root: its root is the class `instance`, lengths follow the text size of the
/// element instead of that of the surrounding page, widths are those of the element, and every colour can be set from outside.
///
/// # Errors
/// The sheet is not valid CSS, or nests style rules, which this does not read.
pub fn sheet(css: &str) -> Result<String> {
    let mut sheet = css::parse("limes.css", css)?;
    let mut text = BEGIN.to_owned();
    write_rules(&mut sheet.rules, false, false, &mut text)?;
    Ok(text)
}

/// Keeps out what the surrounding page says about its elements; lets in what it says with `--limes-…`.
const BEGIN: &str = "\
.instance { all: initial; --rem: var(--limes-font-size, var(--medium, 16px)); display: block; \
font-size: var(--rem); container: limes / inline-size; }\n";

/// Custom properties of the page that are no setting of its look.
const NOT_SETTABLE: [&str; 2] = ["--u", "--rem"];

/// Writes rules. `dark`: within dark colours; `print`: on paper, whose colours nobody sets.
fn write_rules(rules: &mut CssRuleList<'_>, dark: bool, print: bool, out: &mut String) -> Result<()> {
    for rule in &mut rules.0 {
        match rule {
            CssRule::Media(media) => {
                let mut query = text_of(&media.query)?;
                let width = query.contains("width");
                if width {
                    let Ok(()) = media.query.visit(&mut RemToEm);
                    query = format!("@container limes {}", text_of(&media.query)?);
                } else {
                    query.insert_str(0, "@media ");
                }
                let dark = dark || query.contains("prefers-color-scheme: dark");
                let print = print || query.contains("print");
                out.push_str(&format!("{query} {{\n"));
                write_rules(&mut media.rules, dark, print, out)?;
                out.push_str("}\n");
            }
            CssRule::Style(style) => write_style(style, dark, print, out)?,
            CssRule::Keyframes(_) if !text_of(rule)?.contains("rem") => out.push_str(&format!("{}\n", text_of(rule)?)),
            CssRule::Keyframes(_) | CssRule::Supports(_) | CssRule::Container(_) | CssRule::LayerBlock(_) => {
                bail!(
                    "limes.css has a rule that xtask cannot make fit for a shadow root: {}",
                    text_of(rule)?
                )
            }
            other => out.push_str(&format!("{}\n", text_of(other)?)),
        }
    }
    Ok(())
}

fn write_style(style: &mut StyleRule<'_>, dark: bool, print: bool, out: &mut String) -> Result<()> {
    ensure!(
        style.rules.0.is_empty(),
        "limes.css nests rules in {}, which xtask does not read",
        text_of(&style.selectors)?
    );
    // what holds for the document as a whole is the business of the surrounding page
    let of_document = |selector: &Selector<'_>| selector.iter_raw_match_order().any(|part| is_type(part, "html"));
    style.selectors.0.retain(|selector| !of_document(selector));
    if style.selectors.0.is_empty() {
        return Ok(());
    }
    let is_root = |part: &Component<'_>| matches!(part, Component::Root);
    let root = style
        .selectors
        .0
        .iter()
        .any(|selector| selector.iter_raw_match_order().any(is_root));
    let dark = dark || text_of(&style.selectors)?.contains("[data-scheme=\"dark\"]") && root;
    let Ok(()) = style.selectors.visit(&mut RootToInstance);
    out.push_str(&format!("{} {{\n", text_of(&style.selectors)?));
    let settable = (root && !print).then_some(if dark { "--limes-dark-" } else { "--limes-" });
    for (property, important) in style.declarations.iter() {
        let name = property.property_id().name().to_owned();
        let mut value = lengths(&property.value_to_css_string(PrinterOptions::default())?)?;
        if let (Some(prefix), Some(own)) = (settable, name.strip_prefix("--"))
            && !NOT_SETTABLE.contains(&name.as_str())
        {
            value = format!("var({prefix}{own}, {value})");
        }
        let important = if important { " !important" } else { "" };
        out.push_str(&format!("  {name}: {value}{important};\n"));
    }
    out.push_str("}\n");
    Ok(())
}

fn text_of(part: &impl ToCss) -> Result<String> {
    part.to_css_string(PrinterOptions::default())
        .map_err(|error| anyhow!("limes.css: {error}"))
}

fn is_type(part: &Component<'_>, name: &str) -> bool {
    matches!(part, Component::LocalName(local) if local.lower_name.as_ref() == name)
}

/// Makes `rem` in a condition on the width the text size of the element.
struct RemToEm;

impl<'css> Visitor<'css> for RemToEm {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(LENGTHS)
    }

    fn visit_length(&mut self, length: &mut LengthValue) -> Result<(), Infallible> {
        if let LengthValue::Rem(size) = *length {
            *length = LengthValue::Em(size);
        }
        Ok(())
    }
}

/// Makes the root and the body of the document the class `instance`.
struct RootToInstance;

impl<'css> Visitor<'css> for RootToInstance {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(SELECTORS)
    }

    fn visit_selector(&mut self, selector: &mut Selector<'css>) -> Result<(), Infallible> {
        let instance = || Component::Class("instance".into());
        let alone = selector.len() == 1;
        for part in selector.iter_mut_raw_match_order() {
            if matches!(part, Component::Root) || alone && is_type(part, "body") {
                *part = instance();
            }
        }
        Ok(())
    }
}

/// Returns a value in which `1.5rem` follows the text size of the element and `2vw` is a part of its own width.
fn lengths(value: &str) -> Result<String> {
    let declaration = format!("{ANY}: {value}");
    let parsed = StyleAttribute::parse(&declaration, ParserOptions::default());
    let mut parsed = parsed.map_err(|error| anyhow!("limes.css: {value}: {error}"))?;
    let Ok(()) = parsed.visit(&mut OwnLengths);
    let written = parsed.declarations.iter().next();
    let (property, _) = written.with_context(|| format!("limes.css: {value} is not a value"))?;
    Ok(property.value_to_css_string(PrinterOptions::default())?)
}

/// The name of a custom property, whose value is read as tokens.
const ANY: &str = "--any";

struct OwnLengths;

impl<'css> Visitor<'css> for OwnLengths {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(TOKENS)
    }

    fn visit_token(&mut self, token: &mut TokenOrValue<'css>) -> Result<(), Infallible> {
        match *token {
            TokenOrValue::Length(LengthValue::Rem(size)) => *token = times_rem(size),
            TokenOrValue::Length(LengthValue::Vw(part)) => *token = TokenOrValue::Length(LengthValue::Cqi(part)),
            // within functions and blocks
            _ => token.visit_children(self)?,
        }
        Ok(())
    }
}

/// Returns `calc(SIZE * var(--rem))`.
fn times_rem<'css>(size: f32) -> TokenOrValue<'css> {
    let number = Token::Number {
        has_sign: false,
        value: size,
        int_value: None,
    };
    let blank = || TokenOrValue::Token(Token::WhiteSpace(" ".into()));
    let rem = Variable {
        name: DashedIdentReference {
            ident: DashedIdent("--rem".into()),
            from: None,
        },
        fallback: None,
    };
    TokenOrValue::Function(Function {
        name: Ident("calc".into()),
        arguments: TokenList(vec![
            TokenOrValue::Token(number),
            blank(),
            TokenOrValue::Token(Token::Delim('*')),
            blank(),
            TokenOrValue::Var(rem),
        ]),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::bundle::packs::Packs;

    #[test]
    fn lengths_belong_to_the_element() {
        for (value, wanted) in [
            ("0 1.5rem -2rem", "0 calc(1.5 * var(--rem)) calc(-2 * var(--rem))"),
            (
                "clamp(1.75rem, 1.35rem + 1.6vw, 2rem)",
                "clamp(calc(1.75 * var(--rem)), calc(1.35 * var(--rem)) + 1.6cqi, calc(2 * var(--rem)))",
            ),
            ("-100vw 75vh", "-100cqi 75vh"),
            (
                "\"1rem\" attr(rem) var(--rem, 1rem)",
                "\"1rem\" attr(rem) var(--rem, calc(1 * var(--rem)))",
            ),
        ] {
            assert_eq!(lengths(value).unwrap(), wanted);
        }
    }

    #[test]
    fn the_sheet_keeps_to_itself_and_takes_colours() {
        let css = ":root{--ink: #111; --u: 0.5rem}\n@media (prefers-color-scheme: dark) {\n  :root:not([data-scheme=\"light\"]) {\n    --ink: #eee;\n  }\n}\n\
                   :root[data-scheme=\"dark\"] /* dark */ {\n  --ink: #eee;\n}\nhtml { font-size: 100%; } html:has(a) {}\nbody {\n  margin: 0;\n}\n\
                   .tone { --tone: var(--good); }\n@media\n(max-width: 48rem) {\n  a, html { gap: 1rem !important; }\n}\n@media print { :root { --ink: #000; } }";
        let wanted = ".instance {\n  --ink: var(--limes-ink, #111);\n  --u: calc(.5 * var(--rem));\n}\n@media (prefers-color-scheme: dark) {\n.instance:not([data-scheme=\"light\"]) {\n  --ink: var(--limes-dark-ink, #eee);\n}\n}\n\
                      .instance[data-scheme=\"dark\"] {\n  --ink: var(--limes-dark-ink, #eee);\n}\n.instance {\n  margin: 0;\n}\n.tone {\n  --tone: var(--good);\n}\n\
                      @container limes (width <= 48em) {\na {\n  gap: calc(1 * var(--rem)) !important;\n}\n}\n@media print {\n.instance {\n  --ink: #000;\n}\n}\n";
        assert_eq!(sheet(css).unwrap(), [BEGIN, wanted].concat());
        assert!(sheet("a { b { color: red } }").is_err());
        assert!(sheet("@supports (color: red) { a { width: 1rem } }").is_err());
    }

    #[test]
    fn the_real_sheet_leaves_nothing_of_the_document() {
        let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../static/limes.css")).unwrap();
        let sheet = sheet(&css).unwrap();
        for gone in [
            r":root",
            r"\bhtml\b",
            r"^body \{",
            r"@media \((max-)?width",
            r"\drem\b",
            r"\dvw\b",
        ] {
            let left = regex::Regex::new(gone).unwrap();
            assert_eq!(sheet.lines().find(|line| left.is_match(line)), None, "{gone}");
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
        let compiled = Compiled {
            name: "limes".into(),
            module: Vec::new(),
            script: Vec::new(),
            code: BTreeMap::new(),
            classic: None,
            notices: String::new(),
            packs: Packs::default(),
        };
        add(&mut site, &read, &compiled).unwrap();
        let script = String::from_utf8(site.files[ELEMENT].clone()).unwrap();
        let script = script.replace(['\'', '`'], "\"");
        assert!(script.contains("\"./limes-0123456789abcdef.js\"") && script.contains("_bg.wasm\""));
        let style = script.split('"').find(|part| part.ends_with(".css")).unwrap();
        assert!(site.files.contains_key(style.trim_start_matches("./")));
    }
}
