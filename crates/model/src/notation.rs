//! The notation of a set-up as plain text, for examples, decided cases, tests and documentation.
//!
//! ```text
//! as of 2026-11-22, boundary eea
//! organisation
//!   org.seat = DE
//! provider microsoft
//!   contract.listed = yes
//! service exchange-online "Mail"
//!   m365.data-location = DE
//!   flow:support = US
//! access "Helpdesk"
//!   access.who = contractor
//! ```
//!
//! The first line names the day and the boundary. A line without an equals sign says what the answers below it are about;
//! a line with one is a question and its answer. Indentation and empty lines have no meaning, and `#` begins a comment
//! line. A text may contain several set-ups, each of which begins with its day.
//!
//! This module knows the form only: whether a product, question or answer exists is decided by the knowledge.

use std::error::Error;
use std::fmt;

use crate::Date;

/// One set-up as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupText {
    /// The day.
    pub as_of: Date,
    /// The boundary: the id of an area, a country, or `list` followed by countries.
    pub boundary: String,
    /// The parts, in the order in which they are written.
    pub blocks: Vec<BlockText>,
}

/// What a block of answers is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubjectText {
    /// The organisation and its data.
    Organisation,
    /// The contract with a provider, by its id.
    Provider(String),
    /// A service.
    Service {
        /// Id of the product.
        product: String,
        /// The user's own name for it; absent where it has none.
        name: Option<String>,
    },
    /// A group of people with access, with its name, if it has one.
    Access(Option<String>),
    /// Flows that come once with a provider, by the id of the common flows.
    Common(String),
    /// Whether a law reaches a company.
    Law {
        /// Id of the company.
        company: String,
        /// Id of the law, or the code of a country.
        law: String,
    },
}

/// Answers about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockText {
    /// Line of the text, from 1.
    pub line: u32,
    /// What they are about.
    pub subject: SubjectText,
    /// The answers.
    pub answers: Vec<AnswerText>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerText {
    /// Line of the text, from 1.
    pub line: u32,
    /// Id of the question; `flow:ID` for the countries of a flow, `law:ID` for whether a law reaches the companies of the
    /// unit.
    pub question: String,
    /// The answer: an option, options or countries separated by spaces, a region, a day, or `?` for "I don't know".
    pub value: String,
}

/// Why a text is not in the notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotationError {
    /// Line of the text, from 1.
    pub line: u32,
    /// What is wrong.
    pub kind: NotationErrorKind,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotationErrorKind {
    /// The text has no line `as of DAY, boundary BOUNDARY`.
    NoDay,
    /// The first line of a set-up is not of the form `as of DAY, boundary BOUNDARY`.
    BadDay,
    /// A line begins with a word that names no subject.
    UnknownSubject(String),
    /// The subject lacks its id, or has more than it takes.
    BadSubject(&'static str),
    /// An answer has no subject above it.
    NoSubject,
    /// An answer has no question.
    NoQuestion,
    /// A quoted name does not end on its line.
    OpenName,
}

impl fmt::Display for NotationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.kind)
    }
}

impl fmt::Display for NotationErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDay => f.write_str("expected `as of YYYY-MM-DD, boundary BOUNDARY`"),
            Self::BadDay => f.write_str("expected `as of YYYY-MM-DD, boundary BOUNDARY`, with a valid date"),
            Self::UnknownSubject(word) => write!(
                f,
                "unknown subject `{word}`; expected `organisation`, `provider`, `service`, `access`, `common` or `law`, or an answer `QUESTION = VALUE`"
            ),
            Self::BadSubject(form) => write!(f, "expected `{form}`"),
            Self::NoSubject => {
                f.write_str("the answer has no subject above it, such as `organisation` or `service PRODUCT`")
            }
            Self::NoQuestion => f.write_str("the answer has no question before the equals sign"),
            Self::OpenName => f.write_str("the name does not end with a quotation mark"),
        }
    }
}

impl Error for NotationError {}

/// Returns the set-ups of a text, at least one.
///
/// # Errors
/// Returns the first line that is not in the notation.
pub fn parse(text: &str) -> Result<Vec<SetupText>, NotationError> {
    let mut setups: Vec<SetupText> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        let wrong = |kind| NotationError { line: number, kind };
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(rest) = line.strip_prefix("as of ") {
            setups.push(first_line(rest).ok_or_else(|| wrong(NotationErrorKind::BadDay))?);
            continue;
        }
        let setup = setups.last_mut().ok_or_else(|| wrong(NotationErrorKind::NoDay))?;
        match line.split_once('=') {
            // a name may contain an equals sign
            Some((question, value)) if !question.contains('"') => {
                let (question, value) = (question.trim(), value.trim());
                if question.is_empty() {
                    return Err(wrong(NotationErrorKind::NoQuestion));
                }
                // written with spaces around the equals sign, it would begin a set-up
                if question == "as of" {
                    return Err(wrong(NotationErrorKind::BadDay));
                }
                let block = setup
                    .blocks
                    .last_mut()
                    .ok_or_else(|| wrong(NotationErrorKind::NoSubject))?;
                block.answers.push(AnswerText {
                    line: number,
                    question: question.to_owned(),
                    value: value.to_owned(),
                });
            }
            _ => setup.blocks.push(BlockText {
                line: number,
                subject: subject(line).map_err(wrong)?,
                answers: Vec::new(),
            }),
        }
    }
    if setups.is_empty() {
        return Err(NotationError {
            line: 1,
            kind: NotationErrorKind::NoDay,
        });
    }
    Ok(setups)
}

fn first_line(rest: &str) -> Option<SetupText> {
    let (day, boundary) = rest.split_once(',')?;
    let boundary = boundary.trim().strip_prefix("boundary ")?.trim();
    Some(SetupText {
        as_of: day.trim().parse().ok()?,
        boundary: boundary.to_owned(),
        blocks: Vec::new(),
    })
}

fn subject(line: &str) -> Result<SubjectText, NotationErrorKind> {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let one = |form| match rest {
        "" => Err(NotationErrorKind::BadSubject(form)),
        id if id.contains(char::is_whitespace) => Err(NotationErrorKind::BadSubject(form)),
        id => Ok(id.to_owned()),
    };
    match word {
        "organisation" if rest.is_empty() => Ok(SubjectText::Organisation),
        "organisation" => Err(NotationErrorKind::BadSubject("organisation")),
        "provider" => one("provider ID").map(SubjectText::Provider),
        "common" => one("common ID").map(SubjectText::Common),
        "access" => name(rest, "access \"NAME\"").map(SubjectText::Access),
        "service" => {
            let form = "service PRODUCT \"NAME\"";
            let (product, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            if product.is_empty() || product.starts_with('"') {
                return Err(NotationErrorKind::BadSubject(form));
            }
            Ok(SubjectText::Service {
                product: product.to_owned(),
                name: name(rest.trim(), form)?,
            })
        }
        "law" => match rest.split_whitespace().collect::<Vec<_>>().as_slice() {
            [company, law] => Ok(SubjectText::Law {
                company: (*company).to_owned(),
                law: (*law).to_owned(),
            }),
            _ => Err(NotationErrorKind::BadSubject("law COMPANY LAW")),
        },
        other => Err(NotationErrorKind::UnknownSubject(other.to_owned())),
    }
}

/// Returns the name in quotation marks; an empty one is none.
fn name(text: &str, form: &'static str) -> Result<Option<String>, NotationErrorKind> {
    if text.is_empty() {
        return Ok(None);
    }
    let inner = text.strip_prefix('"').ok_or(NotationErrorKind::BadSubject(form))?;
    let mut name = String::new();
    let mut characters = inner.chars();
    loop {
        match characters.next() {
            None => return Err(NotationErrorKind::OpenName),
            Some('"') => break,
            Some('\\') => match characters.next() {
                Some('n') => name.push('\n'),
                Some('r') => name.push('\r'),
                Some(escaped) => name.push(escaped),
                None => return Err(NotationErrorKind::OpenName),
            },
            Some(other) => name.push(other),
        }
    }
    if characters.next().is_some() {
        return Err(NotationErrorKind::BadSubject(form));
    }
    Ok(Some(name).filter(|name| !name.is_empty()))
}

impl fmt::Display for SetupText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "as of {}, boundary {}", self.as_of, self.boundary)?;
        for block in &self.blocks {
            writeln!(f, "{}", block.subject)?;
            for answer in &block.answers {
                writeln!(f, "{}", format!("  {} = {}", answer.question, answer.value).trim_end())?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for SubjectText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation => f.write_str("organisation"),
            Self::Provider(id) => write!(f, "provider {id}"),
            Self::Service { product, name } => {
                write!(f, "service {product}")?;
                quoted(f, name.as_deref())
            }
            Self::Access(name) => {
                f.write_str("access")?;
                quoted(f, name.as_deref())
            }
            Self::Common(id) => write!(f, "common {id}"),
            Self::Law { company, law } => write!(f, "law {company} {law}"),
        }
    }
}

fn quoted(f: &mut fmt::Formatter<'_>, name: Option<&str>) -> fmt::Result {
    let Some(name) = name else { return Ok(()) };
    f.write_str(" \"")?;
    for character in name.chars() {
        match character {
            '"' | '\\' => write!(f, "\\{character}")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            other => write!(f, "{other}")?,
        }
    }
    f.write_str("\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
as of 2026-11-22, boundary eea
organisation
  org.seat = DE
  org.sector =
provider microsoft
  contract.listed = yes
service exchange-online \"Mail = \\\"Post\\\"\"
  flow:support = US GB
access
  access.who = own-staff
common microsoft-all
  flow:telemetry = US
law microsoft us-fisa-702
  law.reaches = ?
";

    #[test]
    fn a_text_that_was_read_is_written_as_it_was() {
        let setups = parse(TEXT).unwrap();
        assert_eq!(setups.len(), 1);
        assert_eq!(setups[0].to_string(), TEXT);
        assert_eq!(setups[0].blocks.len(), 6);
        assert_eq!(setups[0].blocks[2].line, 7);
        let SubjectText::Service { name, .. } = &setups[0].blocks[2].subject else {
            panic!("no service");
        };
        assert_eq!(name.as_deref(), Some("Mail = \"Post\""));
    }

    #[test]
    fn comments_indentation_and_empty_lines_have_no_meaning() {
        let loose = "# a comment\n\nas of 2026-11-22, boundary eea\r\n\torganisation\n\n  # another\norg.seat=DE\n";
        let tight = "as of 2026-11-22, boundary eea\norganisation\n  org.seat = DE\n";
        let text = |text| parse(text).unwrap()[0].to_string();
        assert_eq!(text(loose), text(tight));
    }

    #[test]
    fn several_set_ups_begin_with_their_days() {
        let setups =
            parse("as of 2026-11-22, boundary eea\norganisation\nas of 2020-01-01, boundary list DE FR").unwrap();
        let boundaries: Vec<&str> = setups.iter().map(|setup| setup.boundary.as_str()).collect();
        assert_eq!(boundaries, ["eea", "list DE FR"]);
    }

    #[test]
    fn a_mistake_names_its_line() {
        let begin = "as of 2026-11-22, boundary eea\n";
        for (text, line, part) in [
            ("", 1, "expected `as of"),
            ("organisation", 1, "expected `as of"),
            ("as of 2026-02-30, boundary eea", 1, "valid date"),
            ("as of 2026-02-03", 1, "boundary BOUNDARY"),
            (&format!("{begin}org.seat = DE"), 2, "no subject"),
            (&format!("{begin}organisation\n\n= DE"), 4, "no question"),
            (
                &format!("{begin}organisation\nas of=2026-11-22"),
                3,
                "boundary BOUNDARY",
            ),
            (&format!("{begin}company x"), 2, "unknown subject `company`"),
            (&format!("{begin}service"), 2, "service PRODUCT"),
            (&format!("{begin}service a b"), 2, "service PRODUCT"),
            (&format!("{begin}service a \"b"), 2, "quotation mark"),
            (&format!("{begin}law a"), 2, "law COMPANY LAW"),
            (&format!("{begin}organisation x"), 2, "expected `organisation`"),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.line, line, "{text}");
            assert!(error.to_string().contains(part), "{text}: {error}");
        }
    }
}
