//! Takes from the built page what no browser needs: comments, indentation, and long names between module and glue.

use std::collections::{BTreeMap, BTreeSet};

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

/// wasm-bindgen's JavaScript without the comments and indentation of lines. Not for texts that go over lines.
#[must_use]
pub fn script(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut comment = false;
    for line in text.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        comment &= !line.ends_with("*/");
    }
    out
}

/// A style sheet without comments and indentation.
#[must_use]
pub fn style(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines: Vec<&str> = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
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
    fn comments_and_indentation_go() {
        let text = "/**\n * One\n */\nexport function a() {\n    // why\n    const b = 'x  // y';\n\n    return b; // c\n}\n/* d */\nlet e;\n";
        assert_eq!(
            script(text),
            "export function a() {\nconst b = 'x  // y';\nreturn b; // c\n}\nlet e;\n"
        );
        assert_eq!(
            style("/* Ink\n  on paper */\na {\n  color: red; /* b */\n}\n\n\nb { c: d }"),
            "a {\ncolor: red;\n}\nb { c: d }\n"
        );
    }
}
