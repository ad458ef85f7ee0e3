//! A document as Markdown that Pandoc turns into a file of a word processor, and its way back, by which what was written is
//! checked before it is offered.

use super::{Block, Document, Table};

/// Characters that mean something in some Markdown; a backslash before them takes the meaning away.
const SPECIAL: &str = "\\`*_{}[]<>#|~^$@&!";

/// Returns the document as Markdown, or `None` if it cannot be read back as it is.
#[must_use]
pub fn write_markdown(document: &Document) -> Option<String> {
    let mut text = ["# ", &escaped(&document.title), "\n"].concat();
    if let Some(draft) = &document.draft {
        text.push_str(&block(&Block::Note(draft.clone())));
    }
    for one in &document.blocks {
        text.push_str(&block(one));
    }
    let mut expected: Vec<Block> = vec![Block::Heading(1, plain(&document.title))];
    expected.extend(document.draft.iter().map(|draft| Block::Note(plain(draft))));
    expected.extend(document.blocks.iter().map(as_read));
    (read_markdown(&text) == expected).then_some(text)
}

fn block(block: &Block) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    match block {
        Block::Heading(level, text) => lines.push(["#".repeat(usize::from(*level)), escaped(text)].join(" ")),
        Block::Paragraph(text) => lines.push(begun(text)),
        Block::Note(text) => lines.push(["> ", &begun(text)].concat()),
        Block::List(items) => lines.extend(items.iter().map(|item| ["- ", &begun(item)].concat())),
        Block::Table(table) => {
            lines.push(["**", &escaped(&table.caption), "**"].concat());
            lines.push(String::new());
            lines.extend(rows(&table.header, &table.rows));
        }
        Block::SignOff(parts) => {
            let cells = |part: &String| vec![part.clone(), String::new()];
            let mut all = parts.iter().map(cells);
            lines.extend(rows(&all.next().unwrap_or_default(), &all.collect::<Vec<_>>()));
        }
    }
    lines.join("\n") + "\n"
}

fn rows(header: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        ["| ", &cells.join(" | "), " |"].concat()
    };
    let rule: Vec<&str> = header.iter().map(|_| "---").collect();
    let mut lines = vec![line(header), ["| ", &rule.join(" | "), " |"].concat()];
    lines.extend(rows.iter().map(|row| line(row)));
    lines
}

/// A text without line breaks and without space at its ends.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in plain(text).chars() {
        if SPECIAL.contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// A text at the beginning of a line, where signs and numbers begin lists and titles.
fn begun(text: &str) -> String {
    let text = escaped(text);
    let digits = text.chars().take_while(|letter| letter.is_ascii_alphanumeric()).count();
    let after = text.get(digits..).unwrap_or_default();
    if digits == 0 && after.starts_with(['-', '+', '=', ':', '%', '(']) {
        return ["\\", &text].concat();
    }
    // "1." and "a)" begin lists
    if after.starts_with(['.', ')']) {
        let (number, rest) = text.split_at(digits);
        return [number, "\\", rest].concat();
    }
    text
}

/// A block as it comes back.
fn as_read(block: &Block) -> Block {
    let all = |texts: &[String]| texts.iter().map(|text| plain(text)).collect::<Vec<_>>();
    match block {
        Block::Heading(level, text) => Block::Heading(*level, plain(text)),
        Block::Paragraph(text) => Block::Paragraph(plain(text)),
        Block::Note(text) => Block::Note(plain(text)),
        Block::List(items) => Block::List(all(items)),
        Block::Table(table) => Block::Table(Table {
            caption: plain(&table.caption),
            header: all(&table.header),
            rows: table.rows.iter().map(|row| all(row)).collect(),
        }),
        Block::SignOff(parts) => Block::SignOff(all(parts)),
    }
}

/// Returns the blocks of a text that [`write_markdown`] wrote, the title as a heading of level 1.
#[must_use]
pub fn read_markdown(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut caption: Option<String> = None;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.is_empty() {
            continue;
        }
        if let Some(bold) = line.strip_prefix("**").and_then(|line| line.strip_suffix("**")) {
            caption = Some(unescaped(bold));
        } else if line.starts_with('|') {
            let header = cells(line);
            lines.next();
            let mut rows = Vec::new();
            while let Some(row) = lines.next_if(|line| line.starts_with('|')) {
                rows.push(cells(row));
            }
            blocks.push(match caption.take() {
                Some(caption) => Block::Table(Table { caption, header, rows }),
                None => {
                    let all = std::iter::once(header).chain(rows);
                    Block::SignOff(all.filter_map(|row| row.into_iter().next()).collect())
                }
            });
        } else if let Some(item) = line.strip_prefix("- ") {
            let mut items = vec![unescaped(item)];
            while let Some(item) = lines.next_if(|line| line.starts_with("- ")) {
                items.push(unescaped(item.strip_prefix("- ").unwrap_or_default()));
            }
            blocks.push(Block::List(items));
        } else if let Some(note) = line.strip_prefix("> ") {
            blocks.push(Block::Note(unescaped(note)));
        } else if line.starts_with('#') {
            let level = line.chars().take_while(|letter| *letter == '#').count();
            let text = line.get(level..).unwrap_or_default();
            blocks.push(Block::Heading(
                u8::try_from(level).unwrap_or(u8::MAX),
                unescaped(text.trim()),
            ));
        } else {
            blocks.push(Block::Paragraph(unescaped(line)));
        }
    }
    blocks
}

/// The cells of a row; a bar behind a backslash belongs to a cell.
fn cells(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut letters = line.chars().skip(1);
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => cell.extend(letters.next()),
            '|' => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            other => cell.push(other),
        }
    }
    cells
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => out.extend(letters.next()),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(blocks: Vec<Block>) -> Document {
        Document {
            language: "en",
            title: "# Title | with [signs]".to_owned(),
            head: String::new(),
            draft: Some("Draft: 1 point".to_owned()),
            blocks,
        }
    }

    #[test]
    fn whatever_a_text_contains_comes_back() {
        for text in [
            "plain",
            "**not bold**",
            "| a | b |",
            "- no item",
            "1. no number",
            "a) no letter",
            "12) none",
            "(1) none",
            "# none",
            "> none",
            "+ = : % ~~~ --- ***",
            "\\ at the end \\",
            "<script>alert(1)</script> & [link](javascript:x) ![picture](y) @cite $x^2$ ~sub~",
            "https://example.org/a_b",
            "Überschrift – „Umlaute“",
            "",
        ] {
            let table = Table {
                caption: text.to_owned(),
                header: vec![text.to_owned(), "b".to_owned()],
                rows: vec![vec![text.to_owned(), String::new()]],
            };
            let mut blocks = vec![
                Block::Heading(2, "A".to_owned()),
                Block::Table(table),
                Block::SignOff(vec!["Date".to_owned(), "Place".to_owned()]),
            ];
            if !text.is_empty() {
                blocks.push(Block::Paragraph(text.to_owned()));
                blocks.push(Block::Note(text.to_owned()));
                blocks.push(Block::List(vec![text.to_owned(), "b".to_owned()]));
                blocks.push(Block::Heading(3, text.to_owned()));
            }
            let written = write_markdown(&of(blocks));
            assert!(written.is_some(), "{text:?}");
        }
    }

    #[test]
    fn a_line_break_cannot_begin_a_block() {
        let written = write_markdown(&of(vec![Block::Paragraph("a\n# b\r\n| c".to_owned())])).unwrap();
        assert!(written.ends_with("\na \\# b \\| c\n"), "{written}");
    }
}
