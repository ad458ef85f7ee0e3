//! Style sheets as trees: reading, checking and minifying them.

use std::convert::Infallible;

use anyhow::{Result, anyhow, bail, ensure};
use lightningcss::rules::CssRule;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};
use lightningcss::values::url::Url;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit, VisitTypes, Visitor};

/// Returns the browsers of the end of 2023, the first that all know `:has()`, which the sheet needs. The minifier uses no
/// notation that they do not know. Nothing is rewritten or prefixed for them: the sheet is sent as it was meant.
fn targets() -> Targets {
    let version = |major: u32| Some(major << 16);
    Targets {
        exclude: Features::all(),
        ..Targets::from(Browsers {
            chrome: version(120),
            edge: version(120),
            firefox: version(121),
            safari: version(17),
            ios_saf: version(17),
            ..Browsers::default()
        })
    }
}

/// Reads a style sheet.
///
/// # Errors
/// It is not valid CSS; the error names the line.
pub fn parse<'css>(name: &str, text: &'css str) -> Result<StyleSheet<'css>> {
    let options = ParserOptions {
        filename: name.to_owned(),
        ..ParserOptions::default()
    };
    StyleSheet::parse(text, options).map_err(|error| anyhow!("{error}"))
}

/// Returns the style sheet without comments and blanks, in as few words as mean the same.
///
/// # Errors
/// It is not valid CSS, or refers to another file: it is served from another folder and under another name.
pub fn minified(name: &str, text: &str) -> Result<String> {
    let mut sheet = parse(name, text)?;
    need_self_contained(name, &mut sheet)?;
    let targets = targets();
    let options = MinifyOptions {
        targets,
        ..MinifyOptions::default()
    };
    sheet.minify(options).map_err(|error| anyhow!("{error}"))?;
    let options = PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    };
    let written = sheet.to_css(options).map_err(|error| anyhow!("{error}"))?;
    Ok(written.code)
}

/// Collects the lines of addresses that are neither `data:` nor `#…`.
#[derive(Default)]
struct Addresses {
    lines: Vec<u32>,
}

impl<'css> Visitor<'css> for Addresses {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(URLS)
    }

    fn visit_url(&mut self, url: &mut Url<'css>) -> Result<(), Infallible> {
        if !url.url.starts_with("data:") && !url.url.starts_with('#') {
            self.lines.push(url.loc.line);
        }
        Ok(())
    }
}

fn need_self_contained(name: &str, sheet: &mut StyleSheet<'_>) -> Result<()> {
    let imports = sheet.rules.0.iter().any(|rule| matches!(rule, CssRule::Import(_)));
    ensure!(!imports, "{name}: the style sheet must not have an @import");
    let mut found = Addresses::default();
    let Ok(()) = sheet.visit(&mut found);
    if let Some(line) = found.lines.first() {
        bail!("{name}, line {line}: the style sheet must not refer to a file; write a data: address");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blanks_go_and_the_meaning_stays() {
        let text = "/* Ink\n  on paper */\na {\n  color: red; /* b */\n}\n\n\nb { c: d }";
        assert_eq!(minified("a.css", text).unwrap(), "a{color:red}b{c:d}");
        let text = ":root { color-scheme: dark; hyphens: auto }";
        assert_eq!(
            minified("a.css", text).unwrap(),
            ":root{color-scheme:dark;hyphens:auto}"
        );
        let text = "@media (max-width: 48rem) {\n  a:has(b) { inset: 0; text-wrap: pretty }\n}";
        assert_eq!(
            minified("a.css", text).unwrap(),
            "@media (width<=48rem){a:has(b){text-wrap:pretty;inset:0}}"
        );
    }

    #[test]
    fn a_style_sheet_is_self_contained() {
        let check = |text: &str| minified("limes.css", text).map_err(|error| error.to_string());
        let good = "a { mask: url(\"data:image/svg+xml,<svg/>\"); clip-path: url(#x) }";
        assert!(check(good).is_ok());
        let error = check("a {}\nb {\n  background:\n    url(flag.svg)\n}").unwrap_err();
        assert!(error.starts_with("limes.css, line 4: "), "{error}");
        assert!(check("@import\n'other.css';\na {}").is_err());
        assert!(check("a { --logo: url(flag.svg) }").is_err());
        assert!(check("a { color: red").is_ok() && check("} a {}").is_err());
    }
}
