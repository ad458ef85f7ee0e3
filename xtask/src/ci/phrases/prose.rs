//! Finds the prose of a file: comments and texts of Rust, Markdown without code, messages.

/// Text that belongs together, such as a comment over several lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    /// Each line with its number in the file, from 1 on.
    pub lines: Vec<(usize, String)>,
}

impl Prose {
    /// Returns the text, with a line break between the lines.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|(_, line)| line.as_str()).collect();
        lines.join("\n")
    }

    /// Returns the line of the file at a place in [`Prose::text`].
    #[must_use]
    pub fn line(&self, at: usize) -> usize {
        let above = self.text().get(..at).map_or(0, |before| before.matches('\n').count());
        self.lines.get(above).map_or(0, |(number, _)| *number)
    }
}

/// Returns the prose of a file, by the ending of its name.
#[must_use]
pub fn prose(path: &str, text: &str) -> Vec<Prose> {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "rs" => rust(text),
        "md" => vec![markdown(text)],
        _ => vec![all(text)],
    }
}

fn all(text: &str) -> Prose {
    let lines = text.lines().enumerate();
    Prose {
        lines: lines.map(|(index, line)| (index + 1, without_code(line))).collect(),
    }
}

fn markdown(text: &str) -> Prose {
    let mut fenced = false;
    let mut prose = all(text);
    for ((_, shown), line) in prose.lines.iter_mut().zip(text.lines()) {
        let fence = line.trim_start().starts_with("```");
        if fenced || fence {
            shown.clear();
        }
        fenced ^= fence;
    }
    prose
}

/// Blanks what is between backticks.
fn without_code(line: &str) -> String {
    let parts: Vec<&str> = line.split('`').collect();
    let last = parts.len() - 1;
    let mut shown = String::new();
    for (index, part) in parts.iter().enumerate() {
        // an odd backtick is only a backtick
        match (index % 2 == 1, index == last) {
            (true, false) => shown.push_str("`…`"),
            (true, true) => shown.push_str(&["`", part].concat()),
            _ => shown.push_str(part),
        }
    }
    shown
}

/// Returns the comments and the string literals of Rust code.
fn rust(text: &str) -> Vec<Prose> {
    let mut found: Vec<Prose> = Vec::new();
    let mut comment = Prose::default();
    let (mut rest, mut line) = (text, 1);
    // whether the line has only a comment so far, which may go on in the next line
    let mut starts_line = true;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            let (words, after) = rest.split_at(end);
            let words = words.trim_start_matches(['/', '!']);
            let goes_on = starts_line && comment.lines.last().is_some_and(|(last, _)| last + 1 == line);
            if !goes_on {
                found.push(std::mem::take(&mut comment));
            }
            comment.lines.push((line, without_code(words)));
            rest = after;
            continue;
        }
        let (token, kind) = token(rest);
        if let Some(words) = kind {
            let lines = words.lines().enumerate();
            found.push(Prose {
                lines: lines.map(|(index, words)| (line + index, words.to_owned())).collect(),
            });
        }
        line += token.matches('\n').count();
        starts_line = next == '\n' || starts_line && next.is_whitespace();
        rest = rest.split_at(token.len()).1;
    }
    found.push(comment);
    found.retain(|prose| !prose.lines.is_empty());
    found.sort_by_key(|prose| prose.lines.first().map(|(line, _)| *line));
    found
}

/// Splits a token off: the text of the token, and the words in it if it is a string or a block comment.
fn token(rest: &str) -> (&str, Option<&str>) {
    let until = |from: usize, end: &str| {
        let behind = rest.get(from..).unwrap_or_default();
        let inside = behind.find(end).unwrap_or(behind.len());
        let close = (from + inside + end.len()).min(rest.len());
        let words = behind.get(..inside).unwrap_or_default();
        (rest.get(..close).unwrap_or(rest), Some(words))
    };
    if rest.starts_with("/*") {
        return until(2, "*/");
    }
    if rest.starts_with('"') {
        let mut escaped = false;
        let end = rest.char_indices().skip(1).find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        let end = end.map_or(rest.len() - 1, |(at, _)| at);
        return (rest.get(..=end).unwrap_or(rest), rest.get(1..end));
    }
    for prefix in ["r#\"", "br#\""] {
        if rest.starts_with(prefix) {
            return until(prefix.len(), "\"#");
        }
    }
    for prefix in ["r\"", "br\""] {
        if rest.starts_with(prefix) {
            return until(prefix.len(), "\"");
        }
    }
    // a word is one token: the r at its end begins no string
    let word = rest
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(rest.len());
    if word > 0 {
        return (rest.split_at(word).0, None);
    }
    // '"' is a character
    for quote in ["'\"'", "'\\\"'", "'\\''", "'\\\\'"] {
        if rest.starts_with(quote) {
            return (quote, None);
        }
    }
    (rest.split_at(rest.chars().next().map_or(0, char::len_utf8)).0, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(path: &str, text: &str) -> Vec<String> {
        prose(path, text).iter().map(Prose::text).collect()
    }

    #[test]
    fn comments_over_lines_belong_together() {
        let code = "//! One\n//! two `code` three.\n\nfn f() { // four\n    let a = 'x'; /* five\n six */\n}\n";
        assert_eq!(texts("a.rs", code), [" One\n two `…` three.", " four", " five\n six "]);
        let block = prose("a.rs", code).remove(0);
        assert_eq!(block.line(block.text().find("two").unwrap()), 2);
    }

    #[test]
    fn strings_are_found_and_characters_are_not() {
        let code =
            "f(\"one \\\" two\", '\"', r#\"three \"four\" five\"#, for r in \"//\", '\\'', b\"six\");\n\"a\nb\" // end";
        let found = texts("a.rs", code);
        assert_eq!(
            found,
            ["one \\\" two", "three \"four\" five", "//", "six", "a\nb", " end"]
        );
    }

    #[test]
    fn code_in_markdown_is_left_out() {
        let page = "# A `b` c\n```sh\nls\n```\nd ` e\n";
        assert_eq!(texts("a.md", page), ["# A `…` c\n\n\n\nd ` e"]);
        assert_eq!(texts("a.ftl", "key = Text\n"), ["key = Text"]);
    }
}
