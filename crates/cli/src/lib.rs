//! The command line without its input and output: arguments and the contents of files go in, text and an exit code come
//! out. The program (`src/main.rs`) and the npm package's `limes` are thin wrappers around it.
//!
//! This crate knows no file system, no terminal and no clock.
//!
//! ```
//! let file = r#"{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{"kind":"eea"}}"#;
//! let words = ["check", "my.json"].map(str::to_owned);
//! let output = limes_cli::run(&words, &|_| Ok(file.as_bytes().to_vec()));
//! assert_eq!((output.out.as_str(), output.code), ("my.json: valid set-up file.\n", limes_cli::FINE));
//! ```

mod arguments;
mod correspondence;
mod fail_on;
mod files;
mod inventories;
mod report;
mod summary;

use serde::Serialize;

use arguments::{Arguments, Command, Format};
pub use files::{FAILED, FINE, INTERNAL, Output, Read, UNREADABLE, WRONG_USAGE};
use files::{bytes, configured, opened};
use limes_assess::assess;
use limes_assess::organisation::{Organisation, breaches};
use limes_assess::repair::steps;
use limes_formats::wire::v1;
use limes_formats::write::json;
use limes_formats::{KnowledgeUpdate, SETUP_SCHEMA, knowledge_fault};
use limes_knowledge::Knowledge;
use limes_messages::Words;

/// Runs a command: the arguments after the program's name. The output contains no control characters of a terminal,
/// whatever a file or its name contains.
#[must_use]
pub fn run(words: &[String], read: Read<'_>) -> Output {
    let output = answer(words, read);
    // in JSON they can occur in strings only, where an escape means the same
    let json = output.out.starts_with(['{', '[']);
    Output {
        out: harmless(&output.out, json),
        err: harmless(&output.err, false),
        file: output.file,
        code: output.code,
    }
}

/// How services that run pipelines recognise a command anywhere in a line of output; `::` counts at its beginning only.
const COMMANDS: [&str; 2] = ["##[", "##vso["];

/// Returns the text without characters that move the cursor, switch colours or change the direction of reading, and without
/// what a pipeline takes as a command.
fn harmless(text: &str, json: bool) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut line_begins = true;
    for (place, c) in text.char_indices() {
        let rest = || text.get(place..).unwrap_or_default();
        let begins_a_command = || {
            rest()
                .lines()
                .next()
                .is_some_and(|line| line.trim_start().starts_with("::"))
        };
        let command = c == '#' && COMMANDS.iter().any(|command| rest().starts_with(command))
            || line_begins && !json && begins_a_command();
        line_begins = c == '\n';
        let ends_a_line = c == '\n' || rest().starts_with("\r\n");
        let steers = c.is_control() && !ends_a_line && c != '\t'
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        match (steers || command, json) {
            (false, _) => shown.push(c),
            (true, true) => shown.push_str(&format!("\\u{:04x}", u32::from(c))),
            (true, false) => shown.push(char::REPLACEMENT_CHARACTER),
        }
    }
    shown
}

fn answer(words: &[String], read: Read<'_>) -> Output {
    let arguments = match Arguments::read(words) {
        Ok(arguments) => arguments,
        Err(mistake) => {
            let language = Words::new(arguments::language(words));
            return Output::refuse(mistake.text(&language) + "\n" + &language.text("cli-try-help") + "\n");
        }
    };
    let (language, knowledge) = match of_file(&arguments, read) {
        Ok(found) => found,
        Err(said) => {
            return Output {
                err: said,
                code: UNREADABLE,
                ..Output::default()
            };
        }
    };
    let text = match arguments.command {
        Command::Help => language.text("cli-help") + "\n",
        Command::Version => version(&language, &knowledge),
        Command::Schema => SETUP_SCHEMA.to_owned(),
        Command::Read => return inventories::read(&arguments, &language, &knowledge, read),
        Command::Assess | Command::Questions | Command::Check | Command::Plan | Command::Report => {
            return files(&arguments, &language, &knowledge, read);
        }
        Command::Letters | Command::Merge | Command::Compare => {
            return correspondence::output(&arguments, &language, &knowledge, read);
        }
    };
    Output::print(text)
}

/// Returns the words and the knowledge: those of the program, or those of the file of `--knowledge`.
fn of_file(arguments: &Arguments, read: Read<'_>) -> Result<(Words, Knowledge), String> {
    let words = Words::new(arguments.language);
    let Some(file) = &arguments.knowledge else {
        return Ok((words, Knowledge::built_in().clone()));
    };
    let bytes = bytes(file, &words, read)?;
    let update = KnowledgeUpdate::read(bytes.leak(), None).map_err(|error| {
        let values = [
            ("file", file.as_str().into()),
            ("problem", knowledge_fault(&words, error.id()).into()),
        ];
        words.with("cli-knowledge", &values) + "\n"
    })?;
    let words = update.words.into_iter().fold(words, Words::updated);
    Ok((words, update.knowledge))
}

fn version(words: &Words, knowledge: &Knowledge) -> String {
    let stamp = [
        ("version", knowledge.version().unwrap_or_default().into()),
        ("day", knowledge.date().to_string().into()),
    ];
    [
        "limes ",
        env!("CARGO_PKG_VERSION"),
        "\n",
        &words.with("ui-knowledge", &stamp),
        "\n",
    ]
    .concat()
}

/// The result of one of several files.
#[derive(Serialize)]
struct Named<'a, T> {
    file: &'a str,
    result: T,
}

fn files(arguments: &Arguments, words: &Words, known: &Knowledge, read: Read<'_>) -> Output {
    let mut output = Output::default();
    let site = match arguments
        .config
        .as_deref()
        .map(|file| configured(file, words, known, read))
    {
        None => Organisation::default(),
        Some(Ok(site)) => site,
        Some(Err(problems)) => {
            // nothing is judged by half a policy
            output.err = problems;
            output.raise(UNREADABLE);
            return output;
        }
    };
    let knowledge = site.knowledge(known);
    let mut assessments = Vec::new();
    let mut questions = Vec::new();
    let mut plans = Vec::new();
    for (place, file) in arguments.files.iter().enumerate() {
        let (setup, text) = match opened(file, words, &knowledge, read) {
            Ok((setup, text)) => (arguments.applied(setup), text),
            Err(problems) => {
                output.err.push_str(&problems);
                output.raise(UNREADABLE);
                continue;
            }
        };
        if place > 0 && !arguments.json && arguments.command != Command::Check {
            output.out.push('\n');
        }
        match arguments.command {
            Command::Questions if arguments.json => questions.push(Named {
                file,
                result: v1::questions(&setup, &knowledge),
            }),
            Command::Questions => output
                .out
                .push_str(&summary::questions(words, &knowledge, file, &setup)),
            Command::Plan => {
                let assessment = assess(&setup, &knowledge);
                let plan = steps(&setup, &knowledge, &assessment);
                if arguments.json {
                    let result = v1::plan_of(&setup, &knowledge, &assessment, &plan);
                    plans.push(Named { file, result });
                } else {
                    let made = report::Made {
                        setup: &setup,
                        assessment: &assessment,
                        plan: &plan,
                        file: &text,
                    };
                    output.out.push_str(&report::plan(words, &knowledge, file, &made));
                }
            }
            Command::Report => {
                let assessment = assess(&setup, &knowledge);
                let plan = steps(&setup, &knowledge, &assessment);
                let made = report::Made {
                    setup: &setup,
                    assessment: &assessment,
                    plan: &plan,
                    file: &text,
                };
                let format = arguments.format.unwrap_or(Format::Markdown);
                match report::report(words, &knowledge, format, &made) {
                    Some(text) => output.out.push_str(&text),
                    None => output.raise(INTERNAL),
                }
            }
            Command::Assess => {
                let assessment = assess(&setup, &knowledge);
                let breaches = breaches(&site, &setup, &knowledge, &assessment);
                let fails = fail_on::judged(&arguments.fail_on, &assessment, &breaches);
                if fails.iter().any(|(_, holds)| *holds != fail_on::Holds::No) {
                    output.raise(FAILED);
                }
                let told = fail_on::in_words(words, &fails, file);
                if arguments.json {
                    // the standard output stays JSON
                    output.err.push_str(&told);
                    assessments.push(Named {
                        file,
                        result: v1::assessment_of(&setup, &knowledge, &site, &assessment),
                    });
                } else {
                    let text = summary::assessment(words, &knowledge, file, &setup, &assessment, &breaches);
                    let gap = if told.is_empty() { "" } else { "\n" };
                    output.out.push_str(&[&text, gap, &told].concat());
                }
            }
            _ => {
                let valid = words.with("cli-valid", &[("file", file.as_str().into())]);
                output.out.push_str(&(valid + "\n"));
            }
        }
    }
    if arguments.json {
        let several = arguments.files.len() > 1;
        output.out = match arguments.command {
            Command::Questions => listed(&questions, several),
            Command::Plan => listed(&plans, several),
            _ => listed(&assessments, several),
        };
    }
    output
}

/// Returns the result of one file as it is, and the results of several as a list with their names.
fn listed<T: Serialize>(results: &[Named<'_, T>], several: bool) -> String {
    match results {
        [] if !several => String::new(),
        [one] if !several => json(&one.result) + "\n",
        all => json(&all) + "\n",
    }
}
