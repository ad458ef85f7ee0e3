//! What a command puts out, and the files that it reads.

use limes_assess::Setup;
use limes_assess::organisation::Organisation;
use limes_formats::{Position, Problem, read};
use limes_knowledge::Knowledge;
use limes_messages::Words;

/// Exit code: success.
pub const FINE: u8 = 0;
/// Exit code: a condition of `--fail-on` holds, or may hold.
pub const FAILED: u8 = 1;
/// Exit code: the arguments have a mistake.
pub const WRONG_USAGE: u8 = 2;
/// Exit code: a file cannot be read, or is not a set-up.
pub const UNREADABLE: u8 = 3;
/// Exit code: an error in the program itself.
pub const INTERNAL: u8 = 4;

/// Returns the content of a file, or why it cannot be read; `-` is the standard input.
pub type Read<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, String>;

/// The output of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// For the standard output.
    pub out: String,
    /// For the standard error.
    pub err: String,
    /// A file to write: its name and its content. Where it cannot be written, nothing else is said and the code is
    /// [`UNREADABLE`].
    pub file: Option<(String, String)>,
    /// The exit code.
    pub code: u8,
}

impl Output {
    pub(crate) fn print(text: String) -> Self {
        Self {
            out: text,
            ..Self::default()
        }
    }

    pub(crate) fn refuse(text: String) -> Self {
        Self {
            err: text,
            code: WRONG_USAGE,
            ..Self::default()
        }
    }

    /// Raises the code: an unreadable file is worse than a condition that holds.
    pub(crate) fn raise(&mut self, code: u8) {
        self.code = self.code.max(code);
    }
}

pub(crate) fn bytes(file: &str, words: &Words, read: Read<'_>) -> Result<Vec<u8>, String> {
    read(file).map_err(|reason| unreadable(file, words, reason))
}

fn text(file: &str, words: &Words, read: Read<'_>) -> Result<String, String> {
    String::from_utf8(bytes(file, words, read)?)
        .map_err(|error| unreadable(file, words, error.utf8_error().to_string()))
}

fn unreadable(file: &str, words: &Words, reason: String) -> String {
    let values = [("file", file.into()), ("reason", reason.into())];
    words.with("cli-unreadable", &values) + "\n"
}

/// Returns a problem as a compiler prints it: file, line, column.
fn located(file: &str, problem: &Problem, words: &Words) -> String {
    let at = problem.position.unwrap_or(Position::START);
    let place = [at.line, at.column].map(|number| number.to_string());
    [file, ":", &place.join(":"), ": ", &problem.text(words), "\n"].concat()
}

/// Returns the set-up of a file and its text, or its problems, line by line.
pub(crate) fn opened(
    file: &str,
    words: &Words,
    knowledge: &Knowledge,
    read: Read<'_>,
) -> Result<(Setup, String), String> {
    let text = text(file, words, read)?;
    let setup = read::setup(&text, knowledge).map_err(|problems| {
        let lines = problems.iter();
        lines.map(|problem| located(file, problem, words)).collect::<String>()
    })?;
    Ok((setup, text))
}

/// Returns the configuration of an organisation, or the problems of its file.
pub(crate) fn configured(file: &str, words: &Words, known: &Knowledge, read: Read<'_>) -> Result<Organisation, String> {
    let config = read::config(&text(file, words, read)?, known);
    if config.problems.is_empty() {
        return Ok(config.site);
    }
    let lines = config.problems.iter();
    Err(lines.map(|problem| located(file, problem, words)).collect())
}
