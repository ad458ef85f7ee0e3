//! What stands behind `limes` on the command line.

use serde_json::{Value, json};

use super::condition::Condition;
use limes_assess::{Boundary, Setup};
use limes_formats::read;
use limes_formats::read::Problem;
use limes_formats::write::{FORMAT, VERSION};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Date;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the commands.
    Help,
    /// Print the versions.
    Version,
    /// Print the schema of the set-up file.
    Schema,
    /// Assess set-ups.
    Assess,
    /// List open questions.
    Questions,
    /// Tell whether files are set-ups.
    Check,
}

/// A command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    pub command: Command,
    pub files: Vec<String>,
    /// Results as JSON.
    pub json: bool,
    /// Conditions that make it fail.
    pub fail_on: Vec<Condition>,
    /// A day in place of that of the file.
    pub as_of: Option<Date>,
    /// A boundary in place of that of the file.
    pub boundary: Option<Boundary>,
    /// The file of what a site brings along.
    pub config: Option<String>,
    /// The language's code.
    pub language: &'static str,
}

/// What is wrong with the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// There is no such command.
    Command(String),
    /// The command has no such option.
    Option(String),
    /// The option needs a value.
    Value(String),
    /// No file is named, or one where none is needed.
    Files,
    /// There is no such condition.
    Condition(String),
    /// A condition about what a site allows, and no file that says what that is.
    NeedsConfig,
    /// There is no such language.
    Language(String),
    /// A day or a boundary that is none.
    Problems(Vec<Problem>),
}

impl Mistake {
    /// In words.
    pub fn text(&self, words: &Words) -> String {
        let (key, value) = match self {
            Self::Command(word) => ("cli-no-command", word.as_str()),
            Self::Option(word) => ("cli-no-option", word.as_str()),
            Self::Value(word) => ("cli-no-value", word.as_str()),
            Self::Files => ("cli-files", ""),
            Self::Condition(word) => ("cli-no-condition", word.as_str()),
            Self::NeedsConfig => ("cli-needs-config", ""),
            Self::Language(word) => ("cli-no-language", word.as_str()),
            Self::Problems(problems) => {
                let texts: Vec<String> = problems.iter().map(|problem| problem.text(words)).collect();
                return texts.join("\n");
            }
        };
        let (conditions, languages) = (Condition::names(), Words::codes().collect::<Vec<_>>().join(", "));
        let values = [
            ("value", value.into()),
            ("conditions", conditions.into()),
            ("languages", languages.into()),
        ];
        words.with(key, &values)
    }
}

/// The language that is asked for, whatever else is wrong.
pub fn language(words: &[String]) -> &'static str {
    let mut words = words.iter().map(String::as_str);
    let mut wanted = "";
    while let Some(word) = words.next() {
        match word.split_once('=') {
            Some(("--lang", code)) => wanted = code,
            None if word == "--lang" => wanted = words.next().unwrap_or(""),
            _ => {}
        }
    }
    Words::new(wanted).code()
}

impl Arguments {
    /// Reads the words after the program's name.
    pub fn read(words: &[String]) -> Result<Self, Mistake> {
        let mut arguments = Self {
            command: Command::Help,
            files: Vec::new(),
            json: false,
            fail_on: Vec::new(),
            as_of: None,
            boundary: None,
            config: None,
            language: "en",
        };
        let (mut command, mut help, mut day, mut boundary) = (None, false, None, None);
        let mut only_files = false;
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            if only_files || word == "-" || !word.starts_with('-') {
                match command {
                    None => command = Some(named(word)?),
                    Some(_) => arguments.files.push(word.to_owned()),
                }
                continue;
            }
            let (name, given) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (word, None),
            };
            let mut value = || {
                given
                    .or_else(|| words.next())
                    .ok_or_else(|| Mistake::Value(name.to_owned()))
            };
            match name {
                "--fail-on" => {
                    for name in value()?.split(',') {
                        let condition = Condition::named(name.trim());
                        arguments
                            .fail_on
                            .push(condition.ok_or_else(|| Mistake::Condition(name.to_owned()))?);
                    }
                }
                "--as-of" => day = Some(value()?),
                "--boundary" => boundary = Some(value()?),
                "--config" => arguments.config = Some(value()?.to_owned()),
                "--lang" => {
                    let code = value()?;
                    let known = Words::codes().find(|known| *known == code);
                    arguments.language = known.ok_or_else(|| Mistake::Language(code.to_owned()))?;
                }
                _ if given.is_some() => return Err(Mistake::Option(word.to_owned())),
                "--json" => arguments.json = true,
                "--help" | "-h" => help = true,
                "--version" | "-V" => command = command.or(Some(Command::Version)),
                "--" => only_files = true,
                _ => return Err(Mistake::Option(word.to_owned())),
            }
        }
        if help {
            return Ok(arguments);
        }
        arguments.command = command.unwrap_or(Command::Help);
        arguments.fit(day.is_some() || boundary.is_some())?;
        arguments.override_by(day, boundary)?;
        Ok(arguments)
    }

    /// Whether command, files and options go together.
    fn fit(&self, changed: bool) -> Result<(), Mistake> {
        let unfit = |option: &str| Err(Mistake::Option(option.to_owned()));
        let (reads, assesses) = match self.command {
            Command::Assess => (true, true),
            Command::Questions | Command::Check => (true, false),
            Command::Help | Command::Version | Command::Schema => (false, false),
        };
        if reads == self.files.is_empty() {
            return Err(Mistake::Files);
        }
        if !assesses && !self.fail_on.is_empty() {
            return unfit("--fail-on");
        }
        if !reads && self.config.is_some() {
            return unfit("--config");
        }
        if self.config.is_none() && self.fail_on.contains(&Condition::NotAllowed) {
            return Err(Mistake::NeedsConfig);
        }
        let shows = reads && self.command != Command::Check;
        if !shows && self.json {
            return unfit("--json");
        }
        if !shows && changed {
            return unfit("--as-of, --boundary");
        }
        Ok(())
    }

    /// Day and boundary are read as those of a file are.
    fn override_by(&mut self, day: Option<&str>, boundary: Option<&str>) -> Result<(), Mistake> {
        let knowledge = Knowledge::built_in();
        let usual = knowledge.date().to_string();
        let file = json!({
            "format": FORMAT,
            "version": VERSION,
            "asOf": day.unwrap_or(&usual),
            "boundary": boundary.map_or_else(|| json!({ "kind": "eea" }), edge),
        });
        let setup = read::setup(&file.to_string(), knowledge).map_err(Mistake::Problems)?;
        self.as_of = day.map(|_| setup.as_of);
        self.boundary = boundary.map(|_| setup.boundary);
        Ok(())
    }

    /// The set-up with the day and the boundary that were asked for.
    pub fn applied(&self, mut setup: Setup) -> Setup {
        if let Some(day) = self.as_of {
            setup.as_of = day;
        }
        if let Some(boundary) = &self.boundary {
            setup.boundary = boundary.clone();
        }
        setup
    }
}

fn named(word: &str) -> Result<Command, Mistake> {
    Ok(match word {
        "assess" => Command::Assess,
        "questions" => Command::Questions,
        "check" => Command::Check,
        "schema" => Command::Schema,
        "version" => Command::Version,
        "help" => Command::Help,
        other => return Err(Mistake::Command(other.to_owned())),
    })
}

/// `eea`, one country as `DE`, or several as `DE,FR`.
fn edge(text: &str) -> Value {
    let countries: Vec<&str> = text.split(',').map(str::trim).collect();
    match countries.as_slice() {
        [one] if one.len() == 2 && one.chars().all(|c| c.is_ascii_uppercase()) => {
            json!({ "kind": "country", "country": one })
        }
        [one] => json!({ "kind": one }),
        several => json!({ "kind": "list", "countries": several }),
    }
}
