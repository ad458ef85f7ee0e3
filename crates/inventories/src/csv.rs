//! Tables with separators: the header names the columns, and only the wanted ones are looked at.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::tree::normal;

/// Longest row.
const LONGEST: usize = 1 << 20;

/// A table: its separator, its columns in the form in which names are compared, and where its rows begin.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    separator: u8,
    pub columns: Vec<String>,
    start: usize,
}

/// Reads the header of a table; nothing if the text has none.
pub(crate) fn table(text: &str) -> Option<Table> {
    let mut start = 0;
    let mut lines = text.split_inclusive('\n');
    let mut first = lines.next()?;
    // what Excel writes before a table, and what tools write above one
    while first.trim().is_empty() || first.trim().to_lowercase().starts_with("sep=") || first.starts_with("#TYPE") {
        start += first.len();
        first = lines.next()?;
    }
    let count = |separator: char| first.matches(separator).count();
    let separator = [',', ';', '\t', '|']
        .into_iter()
        .max_by_key(|separator| count(*separator))?;
    if count(separator) == 0 {
        return None;
    }
    let mut table = Table {
        separator: u8::try_from(u32::from(separator)).unwrap_or(b','),
        columns: Vec::new(),
        start,
    };
    let mut columns = None;
    let mut stop = text.len();
    table.each(text, &mut |cells, at, next| {
        if columns.is_none() {
            columns = Some(
                cells
                    .iter()
                    .map(|cell| normal(cell.trim().trim_start_matches('\u{feff}')))
                    .collect(),
            );
            stop = next;
        }
        let _ = at;
        false
    });
    table.columns = columns?;
    table.start = stop;
    Some(table)
}

/// Returns the text of a cell; empty where the row or the table has none.
pub(crate) fn cell<'t>(cells: &[&'t str], place: Option<usize>) -> &'t str {
    let cell = place.and_then(|place| cells.get(place));
    cell.map(|cell| cell.trim()).unwrap_or_default()
}

impl Table {
    /// Returns the place of the first column with one of these names, in the order of the names.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        names
            .iter()
            .find_map(|name| self.columns.iter().position(|column| column == name))
    }

    /// Returns whether there is a column of each name.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.column(&[name]).is_some())
    }

    /// Calls back with the cells of each row and where it begins; returns where a row was that is too long.
    pub fn rows(&self, text: &str, row: &mut dyn FnMut(&[&str], usize)) -> Option<usize> {
        self.each(text, &mut |cells, at, _| {
            if cells.len() > 1 || cells.first().is_some_and(|cell| !cell.trim().is_empty()) {
                row(cells, at);
            }
            true
        })
    }

    fn each(&self, text: &str, row: &mut dyn FnMut(&[&str], usize, usize) -> bool) -> Option<usize> {
        let mut reader: Reader = ReaderBuilder::new().delimiter(self.separator).build();
        let bytes = text.as_bytes();
        let (mut out, mut ends) = (vec![0; 8_192], vec![0; 256]);
        let (mut at, mut begin, mut written, mut ended) = (self.start, self.start, 0, 0);
        loop {
            let input = bytes.get(at..).unwrap_or_default();
            let (result, read, wrote, made) = reader.read_record(
                input,
                out.get_mut(written..).unwrap_or_default(),
                ends.get_mut(ended..).unwrap_or_default(),
            );
            at += read;
            written += wrote;
            ended += made;
            match result {
                // at the end of the text one more call gives the last row
                ReadRecordResult::InputEmpty if read == 0 && input.is_empty() => return None,
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if out.len() >= LONGEST => return Some(begin),
                ReadRecordResult::OutputFull => out.resize(out.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if ends.len() >= 20_000 => return Some(begin),
                ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
                ReadRecordResult::Record => {
                    let mut cells = Vec::with_capacity(ended);
                    let mut start = 0;
                    for end in ends.iter().take(ended) {
                        let cell = out.get(start..*end).and_then(|cell| std::str::from_utf8(cell).ok());
                        cells.push(cell.unwrap_or_default());
                        start = *end;
                    }
                    // line breaks before a row are read with it
                    let line = bytes.get(begin..at).unwrap_or_default();
                    begin += line.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
                    if !row(&cells, begin, at) {
                        return None;
                    }
                    (begin, written, ended) = (at, 0, 0);
                }
                ReadRecordResult::End => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read_with_any_separator() {
        for text in [
            "A B,c\r\n1,\"2,\n3\"\r\n\r\n4,5",
            "\u{feff}A B;c\n1;\"2,\n3\"\n4;5\n",
            "sep=;\nA_B;c\n1;\"2,\n3\"\n4;5\n",
        ] {
            let table = table(text).unwrap();
            assert_eq!(table.columns, ["ab", "c"]);
            let mut rows = Vec::new();
            let broken = table.rows(text, &mut |cells, _| rows.push(cells.join("|")));
            assert_eq!((rows, broken), (vec!["1|2,\n3".to_owned(), "4|5".to_owned()], None));
        }
        assert!(table("one line").is_none());
        let long = format!("a,b\n\"{}", "x".repeat(3 << 20));
        assert_eq!(table(&long).unwrap().rows(&long, &mut |_, _| {}), Some(4));
    }
}
