//! The arguments of the command line.

use lexopt::{Arg, Parser};

use super::fail_on::Condition;
use limes_assess::{Boundary, Setup};
use limes_formats::{Problem, ProblemKind, read};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Date;

/// A command.
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
    /// Read what an organisation runs from the files of other tools.
    Read,
    /// Check whether files are set-ups.
    Check,
    /// Print a plan in steps.
    Plan,
    /// Print a report for filing.
    Report,
    /// Write letters to those who can answer what is open.
    Letters,
    /// Take a reply into the set-up that asked.
    Merge,
    /// Say what differs between two set-ups, or between two days.
    Compare,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The whole report as Markdown.
    Markdown,
    /// The transfers as CSV.
    Transfers,
    /// The data flows as CSV.
    Flows,
    /// The actions as CSV.
    Actions,
}

/// The forms by name.
const FORMATS: [(&str, Format); 4] = [
    ("markdown", Format::Markdown),
    ("csv-transfers", Format::Transfers),
    ("csv-flows", Format::Flows),
    ("csv-actions", Format::Actions),
];

/// A command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    pub command: Command,
    pub files: Vec<String>,
    /// Results as JSON.
    pub json: bool,
    /// Conditions under which it fails.
    pub fail_on: Vec<Condition>,
    /// A day that replaces the one of the file.
    pub as_of: Option<Date>,
    /// A boundary that replaces the one of the file.
    pub boundary: Option<Boundary>,
    /// The file of the organisation's configuration.
    pub config: Option<String>,
    /// The file of another knowledge.
    pub knowledge: Option<String>,
    /// Code of the language.
    pub language: &'static str,
    /// The form of the report; absent where none is given.
    pub format: Option<Format>,
    /// To whom a letter goes: a part of the name, or an id.
    pub to: Option<String>,
    /// Whether a request file is written in place of a letter.
    pub as_file: bool,
    /// Letters as Markdown.
    pub markdown: bool,
    /// The file that is written.
    pub into: Option<String>,
    /// The day on which somebody was asked or answered.
    pub on: Option<Date>,
    /// The day until which an answer is wanted.
    pub until: Option<Date>,
    /// Two days to compare.
    pub days: Option<(Date, Date)>,
}

/// A mistake in the arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Unknown command.
    Command(String),
    /// Unknown option, or one that the command does not have.
    Option(String),
    /// An option without its value.
    Value(String),
    /// No file is given, or one that the command does not need.
    Files,
    /// Unknown condition.
    Condition(String),
    /// A condition about the policy of an organisation, without a configuration.
    NeedsConfig,
    /// Unknown language.
    Language(String),
    /// Unknown form of a report.
    Format(String),
    /// An invalid day or boundary.
    Problem(Problem),
}

impl Mistake {
    /// Returns the mistake in words.
    pub fn text(&self, words: &Words) -> String {
        let (key, value) = match self {
            Self::Command(word) => ("cli-no-command", word.as_str()),
            Self::Option(word) => ("cli-no-option", word.as_str()),
            Self::Value(word) => ("cli-no-value", word.as_str()),
            Self::Files => ("cli-files", ""),
            Self::Condition(word) => ("cli-no-condition", word.as_str()),
            Self::NeedsConfig => ("cli-needs-config", ""),
            Self::Language(word) => ("cli-no-language", word.as_str()),
            Self::Format(word) => ("cli-no-format", word.as_str()),
            Self::Problem(problem) => return problem.text(words),
        };
        let (conditions, languages) = (Condition::names(), Words::codes().collect::<Vec<_>>().join(", "));
        let values = [
            ("value", value.into()),
            ("conditions", conditions.into()),
            ("languages", languages.into()),
            ("formats", FORMATS.map(|(name, _)| name).join(", ").into()),
        ];
        words.with(key, &values)
    }
}

/// Returns the language of the arguments, even if they have mistakes.
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
    /// Reads the arguments after the program's name.
    pub fn read(words: &[String]) -> Result<Self, Mistake> {
        let mut arguments = Self {
            command: Command::Help,
            files: Vec::new(),
            json: false,
            fail_on: Vec::new(),
            as_of: None,
            boundary: None,
            config: None,
            knowledge: None,
            language: "en",
            format: None,
            to: None,
            as_file: false,
            markdown: false,
            into: None,
            on: None,
            until: None,
            days: None,
        };
        let (mut command, mut help, mut day, mut boundary) = (None, false, None, None);
        let mut parser = Parser::from_args(words);
        while let Some(argument) = parser.next().map_err(mistake)? {
            match argument {
                Arg::Value(word) => {
                    let word = word.to_string_lossy().into_owned();
                    match command {
                        None => command = Some(named(&word)?),
                        Some(_) => arguments.files.push(word),
                    }
                }
                Arg::Long("fail-on") => {
                    for name in value(&mut parser)?.split(',') {
                        let condition = Condition::named(name.trim());
                        arguments
                            .fail_on
                            .push(condition.ok_or_else(|| Mistake::Condition(name.to_owned()))?);
                    }
                }
                Arg::Long("as-of") => day = Some(value(&mut parser)?),
                Arg::Long("boundary") => boundary = Some(value(&mut parser)?),
                Arg::Long("config") => arguments.config = Some(value(&mut parser)?),
                Arg::Long("knowledge") => arguments.knowledge = Some(value(&mut parser)?),
                Arg::Long("lang") => {
                    let code = value(&mut parser)?;
                    let known = Words::codes().find(|known| *known == code);
                    arguments.language = known.ok_or(Mistake::Language(code))?;
                }
                Arg::Long("format") => {
                    let name = value(&mut parser)?;
                    let known = FORMATS.iter().find(|(known, _)| *known == name);
                    arguments.format = Some(known.ok_or(Mistake::Format(name))?.1);
                }
                Arg::Long("to") => arguments.to = Some(value(&mut parser)?),
                Arg::Long("into") => arguments.into = Some(value(&mut parser)?),
                Arg::Long("on") => arguments.on = Some(day_of("--on", &value(&mut parser)?)?),
                Arg::Long("until") => arguments.until = Some(day_of("--until", &value(&mut parser)?)?),
                Arg::Long("days") => {
                    let days = value(&mut parser)?;
                    let (first, second) = days
                        .split_once(',')
                        .ok_or_else(|| Mistake::Value("--days".to_owned()))?;
                    arguments.days = Some((day_of("--days", first)?, day_of("--days", second)?));
                }
                Arg::Long("as-file") => arguments.as_file = true,
                Arg::Long("markdown") => arguments.markdown = true,
                Arg::Long("json") => arguments.json = true,
                Arg::Long("help") | Arg::Short('h') => help = true,
                Arg::Long("version") | Arg::Short('V') => command = command.or(Some(Command::Version)),
                Arg::Long(name) => return Err(Mistake::Option(["--", name].concat())),
                Arg::Short(letter) => return Err(Mistake::Option(format!("-{letter}"))),
            }
        }
        if help {
            return Ok(arguments);
        }
        arguments.command = command.unwrap_or(Command::Help);
        arguments.fit(day.is_some() || boundary.is_some())?;
        arguments.override_by(day.as_deref(), boundary.as_deref())?;
        Ok(arguments)
    }

    /// Checks that command, files and options go together.
    fn fit(&self, changed: bool) -> Result<(), Mistake> {
        let unfit = |option: &str| Err(Mistake::Option(option.to_owned()));
        let (reads, assesses) = match self.command {
            Command::Assess | Command::Read => (true, true),
            Command::Questions
            | Command::Check
            | Command::Plan
            | Command::Report
            | Command::Letters
            | Command::Merge
            | Command::Compare => (true, false),
            Command::Help | Command::Version | Command::Schema => (false, false),
        };
        // a report is one file
        if reads == self.files.is_empty() || self.command == Command::Report && self.files.len() > 1 {
            return Err(Mistake::Files);
        }
        if !assesses && !self.fail_on.is_empty() {
            return unfit("--fail-on");
        }
        if (!reads || self.command == Command::Read) && self.config.is_some() {
            return unfit("--config");
        }
        if !reads && self.command != Command::Version && self.knowledge.is_some() {
            return unfit("--knowledge");
        }
        if self.config.is_none() && self.fail_on.contains(&Condition::NotAllowed) {
            return Err(Mistake::NeedsConfig);
        }
        if self.command != Command::Report && self.format.is_some() {
            return unfit("--format");
        }
        let of_letters = self.as_file || self.markdown || self.until.is_some() || self.to.is_some();
        if of_letters && self.command != Command::Letters {
            return unfit("--to, --as-file, --markdown, --until");
        }
        let writes = matches!(self.command, Command::Letters | Command::Merge);
        if self.into.is_some() && !writes && self.command != Command::Read || !writes && self.on.is_some() {
            return unfit("--into, --on");
        }
        let wanted = match self.command {
            Command::Letters => 1,
            Command::Merge => 2,
            Command::Compare if self.days.is_some() => 1,
            Command::Compare => 2,
            _ => self.files.len(),
        };
        if self.files.len() != wanted {
            return Err(Mistake::Files);
        }
        if self.days.is_some() && (self.command != Command::Compare || self.as_of.is_some()) {
            return unfit("--days");
        }
        if self.as_file && self.to.is_none() {
            return Err(Mistake::Value("--to".to_owned()));
        }
        let changes = matches!(self.command, Command::Check | Command::Merge);
        if changes && changed {
            return unfit("--as-of, --boundary");
        }
        let tells = matches!(
            self.command,
            Command::Assess | Command::Questions | Command::Compare | Command::Plan | Command::Read
        );
        if !tells && self.json {
            return unfit("--json");
        }
        let shows = reads && self.command != Command::Check;
        if (!shows || self.command == Command::Report) && self.json {
            return unfit("--json");
        }
        if !shows && changed {
            return unfit("--as-of, --boundary");
        }
        Ok(())
    }

    /// Sets day and boundary, if they are given.
    fn override_by(&mut self, day: Option<&str>, boundary: Option<&str>) -> Result<(), Mistake> {
        if let Some(text) = day {
            self.as_of = Some(day_of("--as-of", text)?);
        }
        if let Some(text) = boundary {
            let boundary = read::boundary(text, Knowledge::built_in());
            self.boundary = Some(boundary.map_err(|problem| wrong("--boundary", problem))?);
        }
        Ok(())
    }

    /// Returns the set-up with the day and the boundary of the arguments.
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

/// Returns the mistake that the value of an option has a problem.
fn wrong(option: &str, problem: Problem) -> Mistake {
    Mistake::Problem(Problem {
        path: option.to_owned(),
        ..problem
    })
}

fn day_of(option: &str, text: &str) -> Result<Date, Mistake> {
    let problem = || Problem::of_file(ProblemKind::InvalidDay, text, "2026-11-22");
    text.trim().parse().map_err(|_| wrong(option, problem()))
}

/// Returns the value of the option that was read last.
fn value(parser: &mut Parser) -> Result<String, Mistake> {
    let value = parser.value().map_err(mistake)?;
    Ok(value.to_string_lossy().into_owned())
}

fn mistake(error: lexopt::Error) -> Mistake {
    match error {
        lexopt::Error::MissingValue { option } => Mistake::Value(option.unwrap_or_default()),
        lexopt::Error::UnexpectedValue { option, value } => {
            Mistake::Option([&option, "=", &value.to_string_lossy()].concat())
        }
        other => Mistake::Option(other.to_string()),
    }
}

fn named(word: &str) -> Result<Command, Mistake> {
    Ok(match word {
        "assess" => Command::Assess,
        "questions" => Command::Questions,
        "read" => Command::Read,
        "check" => Command::Check,
        "plan" => Command::Plan,
        "report" => Command::Report,
        "letters" => Command::Letters,
        "merge" => Command::Merge,
        "compare" => Command::Compare,
        "schema" => Command::Schema,
        "version" => Command::Version,
        "help" => Command::Help,
        other => return Err(Mistake::Command(other.to_owned())),
    })
}
