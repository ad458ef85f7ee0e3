//! The compiler of what the policies of providers consist of: reads `knowledge/guardrails/policies.toml`, checks it against the
//! knowledge, and writes one table as text.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::knowledge::Records;
use crate::{CompileError, Problem};

/// The file, from the root of the project.
const FILE: &str = "knowledge/guardrails/policies.toml";
/// The grades.
const GRADES: [&str; 3] = ["verified", "recalled", "needs-check"];
/// What a definition takes beside the lists of the file.
const LOCATIONS: &str = "locations";

/// The tables: name, the keys that each row has, and those that it may have.
const TABLES: [(&str, &[&str], &[&str]); 4] = [
    ("source", &["id", "title", "url", "publisher", "date"], &[]),
    (
        "definition",
        &["policy", "reference", "id", "grade", "sources", "checked", "review_by"],
        &["parameter", "takes", "effect"],
    ),
    (
        "list",
        &["id", "values", "grade", "sources", "checked", "review_by"],
        &[],
    ),
    (
        "contrary",
        &["tool", "check", "grade", "sources", "checked", "review_by"],
        &["products", "types"],
    ),
];

/// Returns the text of the file.
///
/// # Errors
/// It cannot be read.
pub fn load(root: &Path) -> io::Result<String> {
    fs::read_to_string(root.join(FILE))
}

/// Returns the table: a line for each row, with tabs between the columns and `|` between the values of a list. The first column is
/// the kind of the row: `S` a source, `D` a definition, `L` a list, `C` a check that asks for the opposite.
///
/// # Errors
/// Names every row with an unknown or missing key, an unknown source, product, list or grade, and every id that comes twice.
pub fn compile(text: &str, records: &Records) -> Result<String, CompileError> {
    let mut problems = Vec::new();
    let file = DeTable::parse(text).map_or_else(
        |error| {
            let start = error.span().map_or(0, |span| span.start);
            problems.push(problem(line_of(text, start), error.message().to_owned()));
            DeTable::new()
        },
        Spanned::into_inner,
    );
    let mut compiler = Compiler {
        records,
        text,
        file: &file,
        problems,
        cited: BTreeSet::new(),
    };
    for name in file.keys() {
        if !TABLES.iter().any(|(known, ..)| *known == name.get_ref().as_ref()) {
            let line = line_of(text, name.span().start);
            compiler
                .problems
                .push(problem(line, format!("unknown table {}", name.get_ref())));
        }
    }
    let mut table = String::new();
    for (kind, required, optional) in TABLES {
        let mut seen = BTreeSet::new();
        for (at, row) in compiler.rows(kind) {
            let line = compiler.row(kind, (at, row), required, optional);
            // its name comes first in its line, after its kind
            let name = if matches!(kind, "source" | "list") { 2 } else { 3 };
            if !seen.insert(line.split('\t').take(name).collect::<Vec<_>>().join("\t")) {
                compiler
                    .problems
                    .push(problem(at, format!("{kind}: the same row twice")));
            }
            table.push_str(&line);
            table.push('\n');
        }
    }
    for (at, row) in compiler.rows("source") {
        let id = text_of(row, "id");
        if !compiler.cited.contains(&id) {
            compiler
                .problems
                .push(problem(at, format!("source {id}: nothing cites it")));
        }
    }
    CompileError::check(compiler.problems)?;
    Ok(table)
}

fn problem(line: usize, what: String) -> Problem {
    Problem {
        path: FILE.to_owned(),
        line: Some(line),
        what,
    }
}

/// The line of a byte.
fn line_of(text: &str, byte: usize) -> usize {
    1 + text.bytes().take(byte).filter(|byte| *byte == b'\n').count()
}

fn text_of(row: &DeTable<'_>, key: &str) -> String {
    match row.get(key).map(Spanned::get_ref) {
        Some(DeValue::String(text)) => text.to_string(),
        Some(DeValue::Datetime(day)) => day.to_string(),
        Some(DeValue::Array(values)) => {
            let texts = values.iter().filter_map(|value| value.get_ref().as_str());
            texts.collect::<Vec<_>>().join("|")
        }
        _ => String::new(),
    }
}

struct Compiler<'a> {
    records: &'a Records,
    text: &'a str,
    file: &'a DeTable<'a>,
    problems: Vec<Problem>,
    cited: BTreeSet<String>,
}

impl<'a> Compiler<'a> {
    /// The rows of a table, each with its line.
    fn rows(&self, kind: &str) -> Vec<(usize, &'a DeTable<'a>)> {
        let rows = self.file.get(kind).and_then(|rows| rows.get_ref().as_array());
        let rows = rows.into_iter().flatten();
        rows.filter_map(|row| Some((line_of(self.text, row.span().start), row.get_ref().as_table()?)))
            .collect()
    }

    fn has(&self, kind: &str, id: &str) -> bool {
        self.rows(kind).iter().any(|(_, row)| text_of(row, "id") == id)
    }

    fn row(&mut self, kind: &str, (at, row): (usize, &DeTable<'_>), required: &[&str], optional: &[&str]) -> String {
        let what = [kind, " ", &text_of(row, "id"), &text_of(row, "check")].concat();
        let mut say = |text: String| self.problems.push(problem(at, [&what, ": ", &text].concat()));
        for key in row.keys().map(|key| key.get_ref().as_ref()) {
            if !required.contains(&key) && !optional.contains(&key) {
                say(format!("unknown key {key}"));
            }
        }
        for key in required {
            if text_of(row, key).is_empty() {
                say(format!("{key} is missing"));
            }
        }
        let all = required.iter().chain(optional).map(|key| text_of(row, key));
        if all.into_iter().any(|text| text.contains(['\t', '\n'])) {
            say("a tab or a line break".to_owned());
        }
        let cell = |key: &str| text_of(row, key);
        if kind == "source" {
            return [
                "S",
                &cell("id"),
                &cell("title"),
                &cell("publisher"),
                &cell("date"),
                &cell("url"),
            ]
            .join("\t");
        }
        if !GRADES.contains(&cell("grade").as_str()) {
            say(format!(
                "unknown grade {}; expected one of {}",
                cell("grade"),
                GRADES.join(", ")
            ));
        }
        let mut unknown = Vec::new();
        for source in cell("sources").split('|') {
            if !self.has("source", source) {
                unknown.push(format!("unknown source {source}"));
            }
            self.cited.insert(source.to_owned());
        }
        let end = [cell("grade"), cell("sources"), cell("checked"), cell("review_by")].join("\t");
        let line = match kind {
            "definition" => {
                let takes = cell("takes");
                if !takes.is_empty() && takes != LOCATIONS && !self.has("list", &takes) {
                    unknown.push(format!("unknown list {takes}"));
                }
                if takes.is_empty() != cell("parameter").is_empty() {
                    unknown.push("parameter and takes belong together".to_owned());
                }
                let cells = [
                    cell("policy"),
                    cell("reference"),
                    cell("id"),
                    cell("parameter"),
                    takes,
                    cell("effect"),
                ];
                ["D", &cells.join("\t"), &end].join("\t")
            }
            "list" => ["L", &cell("id"), &cell("values"), &end].join("\t"),
            _ => {
                for product in cell("products").split('|').filter(|id| !id.is_empty()) {
                    if !self.records.products.iter().any(|known| known.id == product) {
                        unknown.push(format!("unknown product {product}"));
                    }
                }
                [
                    "C",
                    &cell("tool"),
                    &cell("check"),
                    &cell("products"),
                    &cell("types"),
                    &end,
                ]
                .join("\t")
            }
        };
        let problems = unknown
            .into_iter()
            .map(|text| problem(at, [&what, ": ", &text].concat()));
        self.problems.extend(problems);
        line
    }
}
