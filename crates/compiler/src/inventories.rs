//! The compiler of the mapping from the resources of other tools to products and answers: reads `knowledge/inventories/*.csv`,
//! checks it against the knowledge, and writes one table as text.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use crate::knowledge::Records;
use crate::{CompileError, Problem};

/// The files: name, and the header of its columns.
const FILES: [(&str, &str); 3] = [
    ("types.csv", "vocabulary,type,product,grade"),
    ("lists.csv", "vocabulary,type,product,grade"),
    ("answers.csv", "vocabulary,type,question,path,reading,grade"),
];

/// The vocabularies of names of products.
const OF_PRODUCTS: [&str; 9] = ["tf", "arm", "cfn", "cai", "arn", "bill", "plan", "name", "node"];
/// Those of names of types or regions.
const OF_NAMES: [&str; 3] = ["portal", "alias-azure", "alias-aws"];
/// The grades.
const GRADES: [&str; 3] = ["verified", "recalled", "needs-check"];
/// Why a type is not a service of its own.
const CLASSES: [&str; 6] = ["-ignored", "-part", "-common", "-logs", "-key", "-guard-rail"];
/// How the value at a path becomes an answer; `is=VALUE` and `map:FROM=TO;…` as well.
const READINGS: [&str; 18] = [
    "region",
    "aws-key",
    "azure-key",
    "google-key",
    "key",
    "further",
    "further-arn",
    "copy",
    "copy-unless",
    "mode",
    "acs",
    "bedrock",
    "vertex",
    "policy",
    "sql-backup",
    "build",
    "log-region",
    "present=yes",
];

/// Returns the texts of the files, by name.
///
/// # Errors
/// A file cannot be read.
pub fn load(root: &Path) -> io::Result<Vec<(String, String)>> {
    let folder = root.join("knowledge/inventories");
    let read = |(name, _): &(&str, &str)| Ok(((*name).to_owned(), fs::read_to_string(folder.join(name))?));
    FILES.iter().map(read).collect()
}

/// Returns the table: a line for each type and each answer, with tabs between the columns. Paths are in the form in which the
/// reader compares names: lower case, without `_` and `-`.
///
/// # Errors
/// Names every row with an unknown vocabulary, product, question, reading or grade, and every repetition.
pub fn compile(files: &[(String, String)], records: &Records) -> Result<String, CompileError> {
    let (mut problems, mut table) = (Vec::new(), String::new());
    let mut seen = BTreeSet::new();
    for (name, text) in files {
        let header = FILES
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, header)| *header);
        let mut lines = text.lines().enumerate();
        if lines.next().map(|(_, line)| line) != Some(header) {
            problems.push(problem(name, 1, format!("the first line is not `{header}`")));
        }
        for (index, line) in lines {
            let cells: Vec<&str> = line.split(',').collect();
            match row(&cells, records, header.split(',').count()) {
                Ok(row) if seen.insert(row.clone()) => {
                    table.push_str(&row);
                    table.push('\n');
                }
                Ok(_) => problems.push(problem(name, index + 1, "the same row twice".to_owned())),
                Err(what) => problems.push(problem(name, index + 1, what)),
            }
        }
    }
    CompileError::check(problems)?;
    Ok(table)
}

fn problem(name: &str, line: usize, what: String) -> Problem {
    Problem {
        path: format!("knowledge/inventories/{name}"),
        line: Some(line),
        what,
    }
}

fn row(cells: &[&str], records: &Records, columns: usize) -> Result<String, String> {
    if cells.len() != columns {
        return Err(format!("{} columns; expected {columns}", cells.len()));
    }
    let grade = cells.last().copied().unwrap_or_default();
    if !GRADES.contains(&grade) {
        return Err(format!("unknown grade {grade}; expected one of {}", GRADES.join(", ")));
    }
    match cells {
        [vocabulary, name, product, _] => {
            let known = records.products.iter().any(|known| known.id == *product);
            let fits = known || CLASSES.contains(product) || product.len() > 1 && product.starts_with('?');
            if !OF_PRODUCTS.contains(vocabulary) && !OF_NAMES.contains(vocabulary) {
                return Err(format!("unknown vocabulary {vocabulary}"));
            }
            if OF_PRODUCTS.contains(vocabulary) && !fits {
                return Err(format!(
                    "unknown product {product}; a product that the catalogue lacks begins with `?`"
                ));
            }
            Ok(["T", vocabulary, &name.to_lowercase(), product].join("\t"))
        }
        [vocabulary, name, question, path, reading, _] => {
            if !OF_PRODUCTS.contains(vocabulary) {
                return Err(format!("unknown vocabulary {vocabulary}"));
            }
            let asked = records.questions.iter().find(|known| known.id == *question);
            let asked = asked.ok_or_else(|| format!("unknown question {question}"))?;
            let options = || match (reading.strip_prefix("is="), reading.strip_prefix("map:")) {
                (Some(value), _) => Some(vec![value]),
                (_, Some(pairs)) => Some(pairs.split(';').filter_map(|pair| pair.split('=').nth(1)).collect()),
                _ => None,
            };
            match options() {
                None if !READINGS.contains(reading) => return Err(format!("unknown reading {reading}")),
                Some(values) => {
                    if let Some(value) = values.iter().find(|value| !asked.options.contains(value)) {
                        return Err(format!("{question} has no option {value}"));
                    }
                }
                None => {}
            }
            let path: Vec<String> = path
                .split('.')
                .map(|part| part.to_lowercase().replace(['_', '-'], ""))
                .collect();
            Ok([
                "A",
                vocabulary,
                &name.to_lowercase(),
                question,
                &path.join("."),
                reading,
            ]
            .join("\t"))
        }
        _ => Err("not a row".to_owned()),
    }
}
