//! `limes guardrails`: policies that keep a set-up inside its boundary, and what they would deny of files of other tools.

use limes_assess::repair::{carry_out, steps};
use limes_assess::{Setup, assess};
use limes_formats::write::json;
use limes_guardrails::{DryRun, File, Policy, Resources, Scope, Why, dry_run, files};
use limes_inventories::Inventory;
use limes_knowledge::Knowledge;
use limes_messages::{Words, key};
use serde::Serialize;

use super::arguments::Arguments;
use super::files::{FAILED, Output, Read, UNREADABLE, opened};
use super::inventories::inventories;

/// A file that was written, for programs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    name: &'static str,
    media_type: &'static str,
    policies: &'a [Policy],
    /// The content, unless it was written to a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

/// The result, for programs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Result<'a> {
    as_of: String,
    files: Vec<Written<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    inventories: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dry_run: Option<&'a DryRun>,
}

/// Writes the policies of the set-up of the arguments, and runs them over the files of `--against`.
pub(crate) fn write(arguments: &Arguments, words: &Words, knowledge: &Knowledge, read: Read<'_>) -> Output {
    let mut output = Output::default();
    let Some(file) = arguments.files.first() else {
        return output;
    };
    let setup = match opened(file, words, knowledge, read) {
        Ok((setup, _)) => arguments.applied(setup),
        Err(problems) => {
            output.err = problems;
            output.raise(UNREADABLE);
            return output;
        }
    };
    let setup = if arguments.with_plan {
        planned(setup, knowledge)
    } else {
        setup
    };
    let found = inventories(&arguments.against, words, knowledge, read, &mut output);
    let found = found.into_iter().map(|found| (found.file, found.inventory));
    let (names, found): (Vec<String>, Vec<Inventory>) = found.unzip();
    let scope = Scope::new(&setup, &found, knowledge);
    let written = files(&scope, words, knowledge);
    let run = (!arguments.against.is_empty()).then(|| dry_run(&scope, &found, knowledge));
    if run.as_ref().is_some_and(|run| run.denies() || run.may_deny()) {
        output.raise(FAILED);
    }
    if arguments.json {
        let result = Result {
            as_of: scope.day.to_string(),
            files: written
                .iter()
                .map(|file| for_programs(file, arguments.into.is_none()))
                .collect(),
            inventories: run.as_ref().map(|_| names.iter().map(String::as_str).collect()),
            dry_run: run.as_ref(),
        };
        output.out = json(&result) + "\n";
    } else {
        output.out = in_words(words, &written);
        if let Some(run) = &run {
            output.out.push_str(&["\n", &told(words, run, &names)].concat());
        }
    }
    if let Some(folder) = &arguments.into {
        let folder = folder.trim_end_matches(['/', '\\']);
        let named = written.into_iter();
        output.folder = named
            .map(|file| ([folder, "/", file.name.path()].concat(), file.text))
            .collect();
    }
    output
}

/// The set-up after all steps of its plan.
fn planned(mut setup: Setup, knowledge: &Knowledge) -> Setup {
    let assessment = assess(&setup, knowledge);
    let plan = steps(&setup, knowledge, &assessment);
    for change in plan.steps.iter().flat_map(|step| &step.changes) {
        carry_out(&mut setup, change);
    }
    setup
}

fn for_programs(file: &File, with_text: bool) -> Written<'_> {
    Written {
        name: file.name.path(),
        media_type: file.name.media_type(),
        policies: &file.policies,
        text: with_text.then_some(file.text.as_str()),
    }
}

/// Returns the names of the files, with what is in them.
fn in_words(words: &Words, files: &[File]) -> String {
    let mut lines = vec![words.count("guardrail-written", files.len())];
    for file in files {
        let what: Vec<String> = file
            .policies
            .iter()
            .map(|policy| words.text(&policy.message_key()))
            .collect();
        let what = if what.is_empty() {
            words.text("guardrail-title")
        } else {
            what.join("; ")
        };
        let values = [("path", file.name.path().into()), ("what", what.into())];
        lines.push(["  ", &words.with("guardrail-file", &values)].concat());
    }
    lines.join("\n") + "\n"
}

/// Returns the result of the dry run.
fn told(words: &Words, run: &DryRun, names: &[String]) -> String {
    let mut lines = vec![words.text("guardrail-run")];
    let count = |rows: &[Resources]| rows.iter().map(|row| row.count).sum::<usize>().to_string();
    for judged in &run.policies {
        // what concerns nothing in the files is not worth a line
        if judged.denied.is_empty() && judged.open.is_empty() && judged.passed == 0 {
            continue;
        }
        let values = [
            ("policy", words.text(&judged.policy.message_key()).into()),
            ("denied", count(&judged.denied).into()),
            ("open", count(&judged.open).into()),
            ("passed", judged.passed.to_string().into()),
        ];
        lines.push(["  ", &words.with("guardrail-run-policy", &values)].concat());
        for (rows, id) in [
            (&judged.denied, "guardrail-run-denied"),
            (&judged.open, "guardrail-run-open"),
        ] {
            lines.extend(rows.iter().map(|row| ["    ", &line(words, row, names, id)].concat()));
        }
    }
    if !run.not_covered.is_empty() {
        lines.push(["  ", &words.text("guardrail-run-not-covered")].concat());
        let rows = run.not_covered.iter();
        lines.extend(rows.map(|row| ["    ", &line(words, row, names, "guardrail-run-not-covered-row")].concat()));
    }
    for (number, id) in [
        (run.unrecognised, "guardrail-run-unrecognised"),
        (run.left_out, "guardrail-run-left-out"),
    ] {
        if number > 0 {
            lines.push(["  ", &words.count(id, number)].concat());
        }
    }
    if run.incomplete {
        lines.push(["  ", &words.text("guardrail-run-incomplete")].concat());
    }
    for check in &run.contrary {
        let values = [
            ("tool", check.tool.into()),
            ("check", check.check.into()),
            ("product", words.text(&key("product", check.product)).into()),
        ];
        lines.push(["  ", &words.with("guardrail-run-contrary", &values)].concat());
    }
    lines.join("\n") + "\n"
}

fn line(words: &Words, row: &Resources, names: &[String], id: &str) -> String {
    let place = row.region.as_ref().map(|region| {
        let values = [
            ("region", region.as_str().into()),
            ("countries", row.countries.join(", ").into()),
        ];
        let id = if row.countries.is_empty() {
            "guardrail-run-place"
        } else {
            "guardrail-run-place-countries"
        };
        words.with(id, &values)
    });
    let mut why = row.why.map(|why| words.text(&why.message_key())).unwrap_or_default();
    if matches!(row.why, Some(Why::Copy | Why::CopyUnseen)) {
        why = [&why, ": ", &row.copies.join(", ")].concat();
    }
    let values = [
        ("product", words.text(&key("product", row.product)).into()),
        ("place", place.unwrap_or_default().into()),
        ("count", row.count.to_string().into()),
        ("why", why.into()),
        ("file", names.get(row.inventory).map_or("", String::as_str).into()),
        ("line", row.at.line.to_string().into()),
        ("column", row.at.column.to_string().into()),
    ];
    words.with(id, &values)
}
