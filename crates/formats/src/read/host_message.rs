//! Reads messages of the host: the page around an instance, or the script that mounted it.

use std::error::Error;
use std::fmt;

use limes_assess::Setup;
use limes_knowledge::Knowledge;
use limes_model::Text;

use super::setup_file::setup;
use super::url_options::Options;
use crate::problem::{Problem, Problems};

/// The fields of a message of the host, as far as they are texts; a set-up is the text of its file.
#[derive(Clone, Debug, Default)]
pub struct HostMessage {
    /// Version of the format.
    pub limes: u32,
    /// Kind of message.
    pub kind: String,
    /// Id that the host chose, for the answer.
    pub id: Option<String>,
    /// A set-up.
    pub setup: Option<String>,
    /// Code of a language.
    pub language: Option<String>,
    /// Name of the colours.
    pub theme: Option<String>,
}

/// A request of the host.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Replace the set-up by this one.
    Load(Box<Setup>),
    /// Change language and colours, those that are given.
    Set(Option<Text>, Option<Text>),
    /// Send set-up and verdict.
    Get,
}

/// The reason for which a message of the host is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostMessageError {
    /// The message is not one that Limes understands.
    Message,
    /// The message holds a set-up with problems.
    Setup(Problems),
}

impl HostMessageError {
    /// Returns the reason as in the answer: `message` or `setup`.
    #[must_use]
    pub const fn reason(&self) -> Text {
        match self {
            Self::Message => "message",
            Self::Setup(_) => "setup",
        }
    }

    /// Returns the problems of the set-up; none if the message as a whole is refused.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Message => &[],
            Self::Setup(problems) => problems,
        }
    }
}

impl fmt::Display for HostMessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message => f.write_str("the message was not understood"),
            Self::Setup(problems) => write!(f, "the set-up was not understood: {problems}"),
        }
    }
}

impl Error for HostMessageError {}

impl From<Problems> for HostMessageError {
    fn from(problems: Problems) -> Self {
        Self::Setup(problems)
    }
}

impl HostMessage {
    /// Returns the request of the message.
    ///
    /// # Errors
    /// The message is not understood, or its set-up has problems.
    pub fn request(&self, knowledge: &Knowledge) -> Result<Request, HostMessageError> {
        let long = self.id.as_ref().is_some_and(|id| id.chars().count() > 64);
        if self.limes != 1 || long {
            return Err(HostMessageError::Message);
        }
        match (self.kind.as_str(), &self.setup) {
            ("load", Some(text)) => Ok(Request::Load(Box::new(setup(text, knowledge)?))),
            ("set", _) => {
                let mut options = Options::default();
                let mut wrong = self.language.is_none() && self.theme.is_none();
                for (name, value) in [("lang", &self.language), ("theme", &self.theme)] {
                    if let Some(value) = value {
                        wrong |= !options.set(name, value, knowledge).is_empty();
                    }
                }
                if wrong {
                    Err(HostMessageError::Message)
                } else {
                    Ok(Request::Set(options.language, options.theme))
                }
            }
            ("get", _) => Ok(Request::Get),
            _ => Err(HostMessageError::Message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::ProblemKind;
    use limes_model::Date;

    fn message(kind: &str) -> HostMessage {
        HostMessage {
            limes: 1,
            kind: kind.to_owned(),
            ..HostMessage::default()
        }
    }

    #[test]
    fn requests_are_understood() {
        let knowledge = Knowledge::built_in();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(message("get").request(knowledge), Ok(Request::Get));
        let set = HostMessage {
            language: some("de"),
            theme: some("auto"),
            ..message("set")
        };
        assert_eq!(set.request(knowledge), Ok(Request::Set(Some("de"), Some(""))));
        let wanted = Setup::new(Date::new(2026, 11, 22));
        let load = HostMessage {
            setup: Some(crate::write::setup_json(&wanted, knowledge)),
            ..message("load")
        };
        assert_eq!(load.request(knowledge), Ok(Request::Load(Box::new(wanted))));
    }

    #[test]
    fn malformed_messages_are_refused() {
        let knowledge = Knowledge::built_in();
        let some = |text: &str| Some(text.to_owned());
        let wrong = [
            HostMessage {
                limes: 2,
                ..message("get")
            },
            HostMessage {
                id: Some("x".repeat(65)),
                ..message("get")
            },
            HostMessage {
                language: some("fr"),
                ..message("set")
            },
            HostMessage {
                language: some("de"),
                theme: some("neon"),
                ..message("set")
            },
            message("set"),
            message("load"),
            message("eval"),
            message(""),
        ];
        for one in wrong {
            assert_eq!(one.request(knowledge), Err(HostMessageError::Message), "{one:?}");
        }
        let broken = HostMessage {
            setup: some("{"),
            ..message("load")
        };
        let error = broken.request(knowledge).unwrap_err();
        assert_eq!(
            (error.reason(), error.problems()[0].kind),
            ("setup", ProblemKind::NotJson)
        );
        assert_eq!(
            error.to_string(),
            "the set-up was not understood: not-json (line 1, column 2)"
        );
    }
}
