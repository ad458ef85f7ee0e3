//! The code blocks of the documentation, each with a name.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// A code block of a page of the documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Its name: the value of `snippet=` after the opening fence.
    pub id: Option<String>,
    /// The line of the opening fence.
    pub line: usize,
    /// The code.
    pub text: String,
}

/// The text of the snippet `id` in a page of the documentation; `page` as seen from the project's folder.
///
/// # Errors
/// The page cannot be read, or has no such snippet.
pub fn snippet(root: &Path, page: &str, id: &str) -> Result<String> {
    let path = root.join(page);
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let found = snippets(&text)
        .into_iter()
        .find(|found| found.id.as_deref() == Some(id));
    found
        .map(|found| found.text)
        .with_context(|| format!("{page} has no snippet with the name {id}"))
}

/// All code blocks of a page.
#[must_use]
pub fn snippets(markdown: &str) -> Vec<Snippet> {
    let mut found = Vec::new();
    let mut open: Option<Snippet> = None;
    for (event, range) in Parser::new(markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                open = Some(Snippet {
                    id: info
                        .split_whitespace()
                        .find_map(|word| word.strip_prefix("snippet="))
                        .map(str::to_owned),
                    line: markdown.get(..range.start).unwrap_or_default().matches('\n').count() + 1,
                    text: String::new(),
                });
            }
            Event::Text(text) => {
                if let Some(open) = &mut open {
                    open.text.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => found.extend(open.take()),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snippets_are_found_with_their_names() {
        let page = "# A\n\n```js snippet=call\nf(1);\n```\n\n- x\n\n  ````html snippet=frame title\n  ```\n  ````\n\n```sh\nls\n```\n\n    old style\n";
        let found = snippets(page);
        let seen: Vec<(Option<&str>, usize, &str)> = found
            .iter()
            .map(|s| (s.id.as_deref(), s.line, s.text.as_str()))
            .collect();
        assert_eq!(
            seen,
            [
                (Some("call"), 3, "f(1);\n"),
                (Some("frame"), 9, "```\n"),
                (None, 13, "ls\n"),
                (None, 17, "old style\n")
            ]
        );
    }
}
