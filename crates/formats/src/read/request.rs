//! What the page around an instance may ask of it.

use limes_assess::Setup;
use limes_knowledge::Knowledge;
use limes_model::Text;

use super::options::Options;
use super::problem::Problem;
use super::setup_file::setup;

/// The fields of a message, as far as they are texts; a set-up as the text of its file.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Version of the form.
    pub limes: u32,
    /// Kind of message.
    pub kind: String,
    /// Chosen by whoever asks.
    pub id: Option<String>,
    /// A set-up.
    pub setup: Option<String>,
    /// Code of a language.
    pub language: Option<String>,
    /// Name of the colours.
    pub theme: Option<String>,
}

/// Something that is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// A set-up is to take the place of the one that is there.
    Load(Box<Setup>),
    /// Language and colours are to be others, where they are given.
    Set(Option<Text>, Option<Text>),
    /// Set-up and verdict are to be told.
    Get,
}

impl Asked {
    /// What is asked.
    ///
    /// # Errors
    /// What is wrong: `message` where it is no message of ours, `setup` with all problems of a set-up.
    pub fn understood(&self, knowledge: &Knowledge) -> Result<Request, (Text, Vec<Problem>)> {
        let no = Err(("message", Vec::new()));
        let long = self.id.as_ref().is_some_and(|id| id.chars().count() > 64);
        if self.limes != 1 || long {
            return no;
        }
        match (self.kind.as_str(), &self.setup) {
            ("load", Some(text)) => match setup(text, knowledge) {
                Ok(setup) => Ok(Request::Load(Box::new(setup))),
                Err(problems) => Err(("setup", problems)),
            },
            ("set", _) => {
                let mut options = Options::default();
                let mut wrong = self.language.is_none() && self.theme.is_none();
                for (name, value) in [("lang", &self.language), ("theme", &self.theme)] {
                    if let Some(value) = value {
                        wrong |= !options.set(name, value, knowledge).is_empty();
                    }
                }
                if wrong {
                    no
                } else {
                    Ok(Request::Set(options.language, options.theme))
                }
            }
            ("get", _) => Ok(Request::Get),
            _ => no,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::ProblemKind;
    use limes_model::Date;

    fn asked(kind: &str) -> Asked {
        Asked {
            limes: 1,
            kind: kind.to_owned(),
            ..Asked::default()
        }
    }

    #[test]
    fn requests_are_understood() {
        let knowledge = Knowledge::built_in();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(asked("get").understood(&knowledge), Ok(Request::Get));
        let set = Asked {
            language: some("de"),
            theme: some("auto"),
            ..asked("set")
        };
        assert_eq!(set.understood(&knowledge), Ok(Request::Set(Some("de"), Some(""))));
        let wanted = Setup::new(Date::new(2026, 11, 22));
        let load = Asked {
            setup: Some(crate::write::setup_json(&wanted, knowledge)),
            ..asked("load")
        };
        assert_eq!(load.understood(&knowledge), Ok(Request::Load(Box::new(wanted))));
    }

    #[test]
    fn what_is_malformed_is_refused() {
        let knowledge = Knowledge::built_in();
        let some = |text: &str| Some(text.to_owned());
        let wrong = [
            Asked {
                limes: 2,
                ..asked("get")
            },
            Asked {
                id: Some("x".repeat(65)),
                ..asked("get")
            },
            Asked {
                language: some("fr"),
                ..asked("set")
            },
            Asked {
                language: some("de"),
                theme: some("neon"),
                ..asked("set")
            },
            asked("set"),
            asked("load"),
            asked("eval"),
            asked(""),
        ];
        for one in wrong {
            assert_eq!(one.understood(&knowledge), Err(("message", Vec::new())), "{one:?}");
        }
        let broken = Asked {
            setup: some("{"),
            ..asked("load")
        };
        let Err((reason, problems)) = broken.understood(&knowledge) else {
            panic!("a broken set-up was taken");
        };
        assert_eq!((reason, problems[0].kind), ("setup", ProblemKind::NotJson));
    }
}
