//! Removes what no browser needs from scripts: comments, blanks, and long names.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_mangler::Mangler;
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Short names for those by which the module and its glue find each other; names in `taken` are left as they are.
#[must_use]
pub fn short_names<'a>(names: impl IntoIterator<Item = &'a str>, taken: &BTreeSet<String>) -> BTreeMap<String, String> {
    let names: BTreeSet<&str> = names.into_iter().filter(|name| !taken.contains(*name)).collect();
    // wasm-bindgen's names all end in a hash or a number: no word of the glue is like `i_7`
    let short = names.iter().enumerate();
    short
        .map(|(place, name)| ((*name).to_owned(), format!("i_{place}")))
        .collect()
}

/// Puts other names in the place of whole words.
#[must_use]
pub fn renamed(text: &str, names: &BTreeMap<String, String>) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        out.push_str(names.get(word).map_or(word, String::as_str));
        let end = after.find(is_word).unwrap_or(after.len());
        let (between, after) = after.split_at(end);
        out.push_str(between);
        rest = after;
    }
    out
}

/// How a browser loads a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As a classic script, whose names at the top are those of the page.
    Classic,
    /// As a module.
    Module,
}

/// Returns JavaScript without comments and blanks, and with short names for what only it sees.
///
/// # Errors
/// It is not valid JavaScript; the error shows where.
pub fn script(name: &str, text: &str, kind: Kind) -> Result<String> {
    let kind = match kind {
        Kind::Classic => SourceType::script(),
        Kind::Module => SourceType::mjs(),
    };
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind).parse();
    if let Some(problem) = parsed.diagnostics.into_iter().next() {
        bail!("{name}: {:?}", problem.with_source_code(text.to_owned()));
    }
    let names = Mangler::new().build(&parsed.program);
    let options = CodegenOptions {
        minify: true,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let written = Codegen::new()
        .with_options(options)
        .with_scoping(Some(names.scoping))
        .with_private_member_mappings(Some(names.class_private_mappings))
        .build(&parsed.program);
    Ok(written.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_replaced_as_whole_words() {
        let taken = BTreeSet::from(["__wbindgen_free".to_owned()]);
        let names = short_names(["__wbg_set_0a", "__wbg_get_1b", "__wbindgen_free"], &taken);
        assert_eq!(names.len(), 2);
        assert_eq!(
            renamed(
                "x = {__wbg_get_1b: 1, __wbg_set_0a(a) {}, __wbg_set_0a2: wasm.__wbindgen_free}",
                &names
            ),
            "x = {i_0: 1, i_1(a) {}, __wbg_set_0a2: wasm.__wbindgen_free}"
        );
    }

    #[test]
    fn comments_and_blanks_go_and_the_meaning_stays() {
        let text = "/**\n * One\n */\nexport function add(first) {\n    // why\n    const second = 'x  // y';\n    const line = `a\n    // b`;\n\n    \
                    return /[/*]/.test(first) ? second + line : imported_1; // c\n}\n/* d */\n";
        assert_eq!(
            script("a.js", text, Kind::Module).unwrap(),
            "export function add(e){const t=`x  // y`;const n=`a\n    // b`;return/[/*]/.test(e)?t+n:imported_1}"
        );
        let error = script("a.js", "let a = ;", Kind::Module).unwrap_err().to_string();
        assert!(error.starts_with("a.js: "), "{error}");
    }

    #[test]
    fn a_classic_script_keeps_its_names_and_stays_inside_its_element() {
        let text = "let wasm_bindgen = (() => { const hidden = 1; return hidden })();";
        let short = script("a.js", text, Kind::Classic).unwrap();
        assert!(
            short.starts_with("let wasm_bindgen=") && !short.contains("hidden"),
            "{short}"
        );
        assert!(
            !script("a.js", "f('</script>')", Kind::Classic)
                .unwrap()
                .contains("</script")
        );
    }
}
