//! The command line without its input and output: words and the contents of files go in, text and an exit code come out.
//! The program (`src/main.rs`) and the npm package's `limes` are two skins around it.

mod arguments;
mod condition;
mod summary;

use serde::Serialize;

use arguments::{Arguments, Command};
use limes_assess::organisation::{Site, breaches};
use limes_assess::{Setup, assess};
use limes_formats::read;
use limes_formats::read::{Position, Problem};
use limes_formats::write::{SETUP_SCHEMA, api, json};
use limes_knowledge::Knowledge;
use limes_messages::Words;

/// Nothing speaks against it.
pub const FINE: u8 = 0;
/// A condition of `--fail-on` holds, or may hold.
pub const FAILED: u8 = 1;
/// The words are no command.
pub const WRONG_USAGE: u8 = 2;
/// A file cannot be read, or is no set-up.
pub const UNREADABLE: u8 = 3;
/// Something that the program did not expect.
pub const INTERNAL: u8 = 4;

/// The content of a file, or why it cannot be read; `-` is the standard input.
pub type Read<'a> = &'a dyn Fn(&str) -> Result<String, String>;

/// What a command gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// For the standard output.
    pub out: String,
    /// For the standard error.
    pub err: String,
    /// The exit code.
    pub code: u8,
}

impl Output {
    fn print(text: String) -> Self {
        Self {
            out: text,
            ..Self::default()
        }
    }

    fn refuse(text: String) -> Self {
        Self {
            err: text,
            code: WRONG_USAGE,
            ..Self::default()
        }
    }

    /// The graver code stays: an unreadable file weighs more than a condition.
    fn raise(&mut self, code: u8) {
        self.code = self.code.max(code);
    }
}

/// Runs a command: the words after the program's name. Nothing in what it gives steers a terminal, whatever stands in a
/// file or its name.
#[must_use]
pub fn run(words: &[String], read: Read<'_>) -> Output {
    let output = answer(words, read);
    // within JSON it can stand in texts only, which stay what they are
    let json = output.out.starts_with(['{', '[']);
    Output {
        out: harmless(&output.out, json),
        err: harmless(&output.err, false),
        code: output.code,
    }
}

/// The text without characters that move the cursor, switch colours or turn the order of reading.
fn harmless(text: &str, json: bool) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        let steers = c.is_control() && c != '\n' && c != '\t'
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        match (steers, json) {
            (false, _) => shown.push(c),
            (true, false) => shown.push(char::REPLACEMENT_CHARACTER),
            (true, true) => shown.push_str(&format!("\\u{:04x}", u32::from(c))),
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
    let language = Words::new(arguments.language);
    let text = match arguments.command {
        Command::Help => language.text("cli-help") + "\n",
        Command::Version => version(&language),
        Command::Schema => SETUP_SCHEMA.to_owned(),
        Command::Assess | Command::Questions | Command::Check => return files(&arguments, &language, read),
    };
    Output::print(text)
}

fn version(words: &Words) -> String {
    let knowledge = Knowledge::built_in();
    let stamp = [
        ("version", knowledge.version().into()),
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

/// One result among several.
#[derive(Serialize)]
struct Named<'a, T> {
    file: &'a str,
    result: T,
}

fn files(arguments: &Arguments, words: &Words, read: Read<'_>) -> Output {
    let mut output = Output::default();
    let site = match arguments.config.as_deref().map(|file| configured(file, words, read)) {
        None => Site::default(),
        Some(Ok(site)) => site,
        Some(Err(problems)) => {
            // half a policy is none: nothing is judged by it
            output.err = problems;
            output.raise(UNREADABLE);
            return output;
        }
    };
    let knowledge = site.knowledge(Knowledge::built_in());
    let mut assessments = Vec::new();
    let mut questions = Vec::new();
    for (place, file) in arguments.files.iter().enumerate() {
        let setup = match opened(file, words, &knowledge, read) {
            Ok(setup) => arguments.applied(setup),
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
                result: api::questions(&setup, &knowledge),
            }),
            Command::Questions => output
                .out
                .push_str(&summary::questions(words, &knowledge, file, &setup)),
            Command::Assess => {
                let assessment = assess(&setup, &knowledge);
                let breaches = breaches(&site, &setup, &knowledge, &assessment);
                let fails = condition::judged(&arguments.fail_on, &assessment, &breaches);
                if fails.iter().any(|(_, holds)| *holds != condition::Holds::No) {
                    output.raise(FAILED);
                }
                let told = condition::told(words, &fails, file);
                if arguments.json {
                    // the standard output stays JSON
                    output.err.push_str(&told);
                    assessments.push(Named {
                        file,
                        result: api::assessment_under(&setup, &knowledge, &site),
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
            _ => listed(&assessments, several),
        };
    }
    output
}

/// One file: its result as it is. Several: a list that names them.
fn listed<T: Serialize>(results: &[Named<'_, T>], several: bool) -> String {
    match results {
        [] if !several => String::new(),
        [one] if !several => json(&one.result) + "\n",
        all => json(&all) + "\n",
    }
}

fn text(file: &str, words: &Words, read: Read<'_>) -> Result<String, String> {
    read(file).map_err(|reason| {
        let values = [("file", file.into()), ("reason", reason.into())];
        words.with("cli-unreadable", &values) + "\n"
    })
}

/// A problem as compilers tell it: file, line, column.
fn located(file: &str, at: Position, problem: &Problem, words: &Words) -> String {
    let place = [at.line, at.column].map(|number| number.to_string());
    [file, ":", &place.join(":"), ": ", &problem.text(words), "\n"].concat()
}

/// The set-up of a file, or all that is wrong with it, line by line.
fn opened(file: &str, words: &Words, knowledge: &Knowledge, read: Read<'_>) -> Result<Setup, String> {
    let text = text(file, words, read)?;
    read::setup(&text, knowledge).map_err(|problems| {
        let lines = problems.iter();
        lines
            .map(|problem| located(file, read::position(&text, problem), problem, words))
            .collect()
    })
}

/// What a site brings along, or all that is wrong with its file.
fn configured(file: &str, words: &Words, read: Read<'_>) -> Result<Site, String> {
    let config = read::config(&text(file, words, read)?, Knowledge::built_in());
    if config.problems.is_empty() {
        return Ok(config.site);
    }
    let lines = config.problems.iter();
    Err(lines
        .map(|found| located(file, found.position, &found.problem, words))
        .collect())
}
