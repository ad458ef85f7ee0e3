//! Tables as CSV that Excel and LibreOffice open with all letters, and in which no cell is a formula.

use super::{Material, Table, exports, tables};

/// What marks the text as UTF-8; without it, Excel takes it for something else.
const MARK: char = '\u{feff}';

/// Returns the table of the transfers.
#[must_use]
pub fn transfers(material: &Material<'_>) -> Table {
    marked(material, tables::transfers(material))
}

/// Returns a table with one row for each data flow.
#[must_use]
pub fn flows(material: &Material<'_>) -> Table {
    marked(material, exports::flows(material))
}

/// Returns a table of everything that is to be done: the steps of the plan, and what to find out.
#[must_use]
pub fn actions(material: &Material<'_>) -> Table {
    marked(material, exports::actions(material))
}

/// Adds a row that says that the result is more lenient because of declarations, if it is.
fn marked(material: &Material<'_>, mut table: Table) -> Table {
    if let Some(note) = material.subject.declared() {
        let mut row = vec![String::new(); table.header.len()];
        if let Some(first) = row.first_mut() {
            *first = note;
        }
        table.rows.push(row);
    }
    table
}

/// Returns a table as CSV in the form that a language expects, or `None` if it cannot be read back as it is. Where a comma
/// separates the decimals, a semicolon separates the cells.
#[must_use]
pub fn write_csv(table: &Table, language: &str) -> Option<String> {
    let separator = if language == "en" { ',' } else { ';' };
    let mut text = String::from(MARK);
    let mut expected = Vec::new();
    for row in std::iter::once(&table.header).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|cell| harmless(cell)).collect();
        let quoted: Vec<String> = cells
            .iter()
            .map(|cell| ["\"", &cell.replace('"', "\"\""), "\""].concat())
            .collect();
        text.push_str(&quoted.join(separator.encode_utf8(&mut [0; 4])));
        text.push_str("\r\n");
        expected.push(cells);
    }
    (read_csv(&text, separator).as_ref() == Some(&expected)).then_some(text)
}

/// A cell that no program takes for a formula: what could begin one gets an apostrophe in front. Line breaks and control
/// characters become spaces.
fn harmless(cell: &str) -> String {
    let shown: String = cell
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    let begins = |text: &str| text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if begins(shown.trim_start()) || cell.starts_with(['\t', '\r', '\n']) {
        return ["'", &shown].concat();
    }
    shown
}

/// Returns the rows of a text in CSV; `None` if it is none.
#[must_use]
pub fn read_csv(text: &str, separator: char) -> Option<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut letters = text.strip_prefix(MARK).unwrap_or(text).chars().peekable();
    while letters.peek().is_some() {
        let mut cell = String::new();
        if letters.next_if_eq(&'"').is_some() {
            loop {
                match letters.next()? {
                    '"' if letters.next_if_eq(&'"').is_some() => cell.push('"'),
                    '"' => break,
                    letter => cell.push(letter),
                }
            }
        } else {
            while let Some(letter) = letters.next_if(|letter| ![separator, '\r', '\n'].contains(letter)) {
                cell.push(letter);
            }
        }
        row.push(cell);
        match letters.next() {
            Some(letter) if letter == separator => {}
            Some('\r') if letters.next_if_eq(&'\n').is_some() => rows.push(std::mem::take(&mut row)),
            Some('\n') | None => rows.push(std::mem::take(&mut row)),
            Some(_) => return None,
        }
    }
    if !row.is_empty() {
        row.push(String::new());
        rows.push(row);
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_every_letter_comes_back() {
        let table = Table {
            caption: String::new(),
            header: vec!["Größe".to_owned(), "b".to_owned()],
            rows: vec![
                vec!["=1+1".to_owned(), "@SUM(A1)".to_owned()],
                vec!["+49 30".to_owned(), "-1".to_owned()],
                vec!["\t=1".to_owned(), " =cmd|'/c calc'!A1".to_owned()],
                vec!["＝1".to_owned(), "a\r\n=2".to_owned()],
                vec!["\"quoted\"; and, more".to_owned(), String::new()],
            ],
        };
        for (language, separator) in [("de", ';'), ("en", ',')] {
            let text = write_csv(&table, language).unwrap();
            assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
            let rows = read_csv(&text, separator).unwrap();
            assert_eq!(rows.len(), 6);
            assert_eq!(rows[0], ["Größe", "b"]);
            for cell in rows[1..4].iter().flatten() {
                assert!(cell.starts_with('\''), "{cell:?}");
            }
            assert_eq!(rows[4], ["'＝1", "a  =2"]);
            assert_eq!(rows[5], ["\"quoted\"; and, more", ""]);
        }
    }

    #[test]
    fn other_csv_is_read_and_what_is_none_is_not() {
        let rows = read_csv("a,b\n\"c\"\"\",\n", ',').unwrap();
        assert_eq!(rows, [["a", "b"], ["c\"", ""]]);
        assert_eq!(read_csv("\"a", ','), None);
        assert_eq!(read_csv("\"a\"b", ','), None);
        assert_eq!(read_csv("", ','), Some(Vec::new()));
    }
}
