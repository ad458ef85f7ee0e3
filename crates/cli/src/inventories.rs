//! `limes read`: files of other tools, what was recognised in them, and the set-up that comes of it.

use limes_assess::{Setup, assess};
use limes_formats::write::{json_line, setup_json_under};
use limes_inventories::{Inventory, Limits, Part, Service, Value, into_setup, is_source, parts, read_sources};
use limes_knowledge::Knowledge;
use limes_messages::{Words, key};
use serde::Serialize;

use super::arguments::Arguments;
use super::fail_on::{self, Holds};
use super::files::{FAILED, Output, Read, UNREADABLE, bytes, opened};

/// Most names in one line.
const MOST: usize = 12;

/// An inventory with the name of its file.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    #[serde(flatten)]
    inventory: &'a Inventory,
}

/// Reads the files of the arguments.
pub(crate) fn read(arguments: &Arguments, words: &Words, knowledge: &Knowledge, read: Read<'_>) -> Output {
    let mut output = Output::default();
    let mut found: Vec<(String, Inventory)> = Vec::new();
    let mut sources: Vec<Part> = Vec::new();
    let limits = Limits::default();
    for file in &arguments.files {
        match bytes(file, words, read) {
            Ok(bytes) if is_source(file) => {
                sources.push(Part {
                    name: file.clone(),
                    bytes,
                });
            }
            Ok(bytes) => {
                let several = parts(&bytes, &limits);
                if several.is_empty() {
                    found.push((file.clone(), limes_inventories::read(&bytes, knowledge, &limits)));
                }
                for part in several {
                    let name = [file, "/", &part.name].concat();
                    found.push((name, limes_inventories::read(&part.bytes, knowledge, &limits)));
                }
            }
            Err(said) => {
                output.err.push_str(&said);
                output.raise(UNREADABLE);
            }
        }
    }
    // sources name each other, so they are read together
    let folders = sources
        .iter()
        .map(|part| part.name.rsplit_once(['/', '\\']).map_or(".", |(folder, _)| folder));
    if let Some(folder) = folders.min_by_key(|folder| folder.len()) {
        found.push((folder.to_owned(), read_sources(&sources, knowledge, &limits)));
    }
    for (place, (file, inventory)) in found.iter().enumerate() {
        if inventory.services.is_empty() && !inventory.problems.is_empty() {
            output.raise(UNREADABLE);
        }
        if arguments.json {
            output.out.push_str(&(json_line(&Line { file, inventory }) + "\n"));
            continue;
        }
        if place > 0 {
            output.out.push('\n');
        }
        output.out.push_str(&told(words, file, inventory));
    }
    let inventories: Vec<Inventory> = found.into_iter().map(|(_, inventory)| inventory).collect();
    if arguments.into.is_some() || !arguments.fail_on.is_empty() {
        set_up(arguments, words, knowledge, read, &inventories, &mut output);
    }
    output
}

/// Adds the inventories to the set-up of `--into`, or to an empty one, and judges it.
fn set_up(
    arguments: &Arguments,
    words: &Words,
    knowledge: &Knowledge,
    read: Read<'_>,
    inventories: &[Inventory],
    output: &mut Output,
) {
    let mut setup = Setup::new(arguments.as_of.unwrap_or_else(|| knowledge.date()));
    let into = arguments.into.as_deref();
    if let Some(file) = into.filter(|file| read(file).is_ok_and(|bytes| !bytes.is_empty())) {
        match opened(file, words, knowledge, read) {
            Ok((known, _)) => setup = known,
            Err(problems) => {
                // a file that is no set-up is not written over
                output.err.push_str(&problems);
                output.raise(UNREADABLE);
                return;
            }
        }
    }
    setup = arguments.applied(setup);
    let report = into_setup(inventories, &mut setup, knowledge);
    let mut lines = Vec::new();
    if let Some(file) = into {
        let new = report.changes.iter().filter(|change| change.new).count();
        let values = [
            ("file", file.into()),
            ("new", new.to_string().into()),
            ("known", (report.changes.len() - new).to_string().into()),
            ("left", report.left.to_string().into()),
        ];
        lines.push(words.with("read-added", &values));
        output.file = Some((file.to_owned(), setup_json_under(&setup, knowledge)));
    }
    for disagreement in &report.disagreements {
        let about = disagreement.service.map_or_else(
            || disagreement.about.clone(),
            |id| [&product(words, &disagreement.about), " (", &id.to_string(), ")"].concat(),
        );
        let values = [
            ("about", about.into()),
            ("question", disagreement.question.as_str().into()),
            ("kept", disagreement.kept.join(", ").into()),
            ("file", disagreement.file.join(", ").into()),
        ];
        lines.push(words.with("read-disagreement", &values));
    }
    let mut said = lines.iter().map(|line| [line, "\n"].concat()).collect::<String>();
    if !arguments.fail_on.is_empty() {
        let assessment = assess(&setup, knowledge);
        let mut judged = fail_on::judged(&arguments.fail_on, &assessment, &[]);
        // what the files do not say, or Limes does not know, may be anything
        if report.left > 0 || inventories.iter().any(is_partial) {
            for (_, holds) in judged.iter_mut().filter(|(_, holds)| *holds == Holds::No) {
                *holds = Holds::Incomplete;
            }
        }
        if judged.iter().any(|(_, holds)| *holds != Holds::No) {
            output.raise(FAILED);
        }
        said.push_str(&fail_on::in_words(words, &judged, into.unwrap_or("-")));
    }
    if arguments.json {
        // the standard output stays one line for each file
        output.err.push_str(&said);
    } else if !said.is_empty() {
        output.out.push_str(&["\n", &said].concat());
    }
}

/// Whether something of a file is in no service of the set-up.
fn is_partial(inventory: &Inventory) -> bool {
    use limes_inventories::Cause;
    let beyond = [
        Cause::SeveralCopies,
        Cause::CopyElsewhere,
        Cause::PerhapsCopies,
        Cause::Module,
        Cause::Elsewhere,
        Cause::Variants,
        Cause::Candidates,
    ];
    !inventory.is_complete()
        || inventory.unrecognised.iter().any(|row| row.missing)
        || inventory.unclear.iter().any(|unclear| beyond.contains(&unclear.cause))
}

fn product(words: &Words, id: &str) -> String {
    words.text(&key("product", id))
}

/// Returns what was read from a file, in words.
fn told(words: &Words, file: &str, inventory: &Inventory) -> String {
    let counts = [
        ("resources", inventory.counts.resources.to_string().into()),
        ("data", inventory.counts.data.to_string().into()),
        ("services", inventory.counts.services.to_string().into()),
    ];
    let head = [
        ("file", file.into()),
        ("format", words.text(&inventory.format.message_key()).into()),
        ("counts", words.with("read-counts", &counts).into()),
    ];
    let mut lines = vec![words.with("read-head", &head)];
    for problem in &inventory.problems {
        let at = problem
            .at
            .map_or_else(String::new, |at| format!("{}:{}: ", at.line, at.column));
        lines.push(["  ", &at, &words.text(&problem.fault.message_key())].concat());
    }
    for gap in &inventory.incomplete {
        let says = words.text(&gap.why.message_key());
        let line = match (gap.has, gap.of) {
            (Some(has), Some(of)) => {
                let values = [
                    ("says", says.into()),
                    ("has", has.to_string().into()),
                    ("of", of.to_string().into()),
                ];
                words.with("read-of", &values)
            }
            _ => says,
        };
        lines.push(["  ", &line].concat());
    }
    if let (Some(from), Some(to)) = (inventory.period.first(), inventory.period.last()) {
        let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
        lines.push(["  ", &words.with("read-period", &values)].concat());
    }
    section(
        words,
        &mut lines,
        "read-services",
        inventory.services.iter().flat_map(|row| service(words, row)).collect(),
    );
    let shared = inventory
        .shared
        .values()
        .flatten()
        .map(|(question, value)| answer(words, question, value));
    section(
        words,
        &mut lines,
        "read-shared",
        shared.map(|line| ["    ", &line].concat()).collect(),
    );
    section(words, &mut lines, "read-unclear", unclear(words, inventory));
    let (missing, taken): (Vec<_>, Vec<_>) = inventory.unrecognised.iter().partition(|row| row.missing);
    for (title, line, rows) in [
        ("read-unknown-types", "read-unknown-type", missing),
        ("read-inexact-types", "read-inexact-type", taken),
    ] {
        let row = |row: &&limes_inventories::Unrecognised| {
            let instead = if row.missing {
                row.instead.clone()
            } else {
                product(words, &row.instead)
            };
            let values = [
                ("type", row.name.as_str().into()),
                ("count", row.count.to_string().into()),
                ("instead", instead.into()),
            ];
            ["    ", &words.with(line, &values)].concat()
        };
        section(words, &mut lines, title, rows.iter().map(row).collect());
    }
    let omitted = inventory.omitted.iter().map(|row| {
        let values = [
            ("type", row.name.as_str().into()),
            ("count", row.count.to_string().into()),
            ("why", words.text(&row.why.message_key()).into()),
        ];
        ["    ", &words.with("read-left-out-type", &values)].concat()
    });
    section(words, &mut lines, "read-left-out-types", omitted.collect());
    let hints = inventory.hints.iter().map(|hint| {
        let says = words.text(&hint.kind.message_key());
        let line = if hint.about.is_empty() {
            says
        } else {
            words.with(
                "read-hint-line",
                &[("says", says.into()), ("about", some(words, &hint.about).into())],
            )
        };
        ["    ", &line].concat()
    });
    section(words, &mut lines, "read-hints", hints.collect());
    lines.join("\n") + "\n"
}

fn section(words: &Words, lines: &mut Vec<String>, title: &str, rows: Vec<String>) {
    if !rows.is_empty() {
        lines.push(["  ", &words.text(title)].concat());
        lines.extend(rows);
    }
}

fn service(words: &Words, row: &Service) -> Vec<String> {
    let asked = row.region.is_some() || !row.candidates.is_empty() || !row.open.is_empty();
    let place = match (&row.region, row.candidates.as_slice()) {
        (Some(region), _) if row.countries.is_empty() => {
            words.with("read-place-region", &[("region", region.as_str().into())])
        }
        (Some(region), _) => {
            let values = [
                ("region", region.as_str().into()),
                ("countries", row.countries.join(", ").into()),
            ];
            words.with("read-place-countries", &values)
        }
        (None, []) => words.text("read-place-open"),
        (None, regions) => words.with("read-place-either", &[("regions", regions.join(", ").into())]),
    };
    let values = [
        ("product", product(words, row.product).into()),
        ("place", place.into()),
        ("count", row.count.to_string().into()),
    ];
    let head = if asked { "read-service" } else { "read-service-bare" };
    let mut lines = vec![["    ", &words.with(head, &values)].concat()];
    let mut add = |line: String| lines.push(["      ", &line].concat());
    row.answers
        .iter()
        .for_each(|(question, value)| add(answer(words, question, value)));
    if !row.further.is_empty() {
        add(words.with("read-further", &[("regions", row.further.join(", ").into())]));
    }
    for (name, value) in &row.notes {
        add(words.with(&key("read-note", name), &[("value", value.as_str().into())]));
    }
    if let Some(company) = row.company {
        add(words.with("read-company", &[("name", product(words, company).into())]));
    }
    for (is, id) in [(row.confirm, "read-confirm"), (row.off, "read-off")] {
        if is {
            add(words.text(id));
        }
    }
    row.open.iter().for_each(|cause| add(words.text(&cause.message_key())));
    lines
}

fn answer(words: &Words, question: &str, value: &Value) -> String {
    let values = [
        ("question", question.into()),
        ("value", value.values.join(", ").into()),
        ("how", words.text(&value.how.message_key()).into()),
        ("line", value.at.line.to_string().into()),
        ("column", value.at.column.to_string().into()),
    ];
    words.with("read-answer", &values)
}

fn unclear(words: &Words, inventory: &Inventory) -> Vec<String> {
    let line = |unclear: &limes_inventories::Unclear| {
        let names: Vec<String> = unclear
            .about
            .iter()
            .map(|about| words.find(&key("product", about), &[]).unwrap_or_else(|| about.clone()))
            .collect();
        let values = [
            ("says", words.text(&unclear.cause.message_key()).into()),
            ("about", some(words, &names).into()),
            ("count", unclear.count.to_string().into()),
        ];
        let id = if names.is_empty() {
            "read-unclear-bare"
        } else {
            "read-unclear-line"
        };
        ["    ", &words.with(id, &values)].concat()
    };
    inventory.unclear.iter().map(line).collect()
}

/// Returns the first names, and how many more there are.
fn some(words: &Words, names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().take(MOST).cloned().collect();
    let more = names.len().saturating_sub(MOST);
    if more > 0 {
        shown.push(words.count("cli-more", more));
    }
    shown.join(", ")
}
