//! Messages of an instance to its host; `schemas/limes-message-1.schema.json` and `docs/embedding.md` describe them.

use serde::Serialize;

use super::v1::{self, Levels, Verdict};
use crate::problem::Problem;
use crate::write::{File, file, json};
use limes_assess::organisation::DeclarationEffect;
use limes_assess::{Assessment, Headline, Setup};
use limes_knowledge::Knowledge;
use limes_model::Text;

/// A message: the fields that every kind has, and those of its kind.
#[derive(Serialize)]
struct Message<'a, Fields: Serialize> {
    limes: u8,
    #[serde(rename = "type")]
    kind: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(flatten)]
    fields: Fields,
}

#[derive(Serialize)]
struct Ready<'a> {
    version: Text,
    knowledge: Stamp,
    language: &'a str,
}

#[derive(Serialize)]
struct Stamp {
    version: Text,
    date: String,
}

#[derive(Serialize)]
struct Height {
    height: u32,
}

#[derive(Serialize)]
struct View<'a> {
    view: &'a str,
}

#[derive(Serialize)]
struct State<'a> {
    setup: File<'a>,
    verdict: VerdictSummary,
}

#[derive(Serialize)]
struct Refusal<'a> {
    reason: Text,
    problems: Vec<Wrong<'a>>,
}

#[derive(Serialize)]
struct Wrong<'a> {
    path: &'a str,
    kind: Text,
    value: &'a str,
    expected: &'a str,
}

/// The verdict as a host sees it: which levels are still possible, and what of it rests on declarations of an
/// organisation. It contains no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerdictSummary {
    headline: Text,
    open: usize,
    stays: Levels,
    reach: Levels,
    basis: Levels,
    sector: Levels,
    #[serde(skip_serializing_if = "Option::is_none")]
    declared: Option<v1::Resting>,
}

impl VerdictSummary {
    /// Returns the summary of an assessment; `resting` is what of it rests on declarations.
    #[must_use]
    pub fn of(assessment: &Assessment, resting: Option<&DeclarationEffect>) -> Self {
        let Verdict {
            stays,
            reach,
            basis,
            sector,
        } = Verdict::of_whole(assessment);
        Self {
            headline: assessment.headline.id(),
            open: assessment.open.len(),
            stays,
            reach,
            basis,
            sector,
            declared: resting.map(v1::Resting::of),
        }
    }
}

fn message(kind: Text, id: Option<&str>, fields: impl Serialize) -> String {
    json(&Message {
        limes: 1,
        kind,
        id,
        fields,
    })
}

/// Returns the message that the instance is ready, in this language.
#[must_use]
pub fn ready_message(language: &str, knowledge: &Knowledge) -> String {
    let knowledge = Stamp {
        version: knowledge.version().unwrap_or_default(),
        date: knowledge.date().to_string(),
    };
    let fields = Ready {
        version: env!("CARGO_PKG_VERSION"),
        knowledge,
        language,
    };
    message("ready", None, fields)
}

/// Returns the message that the page needs this height, in CSS pixels, to show everything.
#[must_use]
pub fn height_message(height: u32) -> String {
    message("height", None, Height { height })
}

/// Returns the message that another view is shown, by its address without the `#/`.
#[must_use]
pub fn view_message(view: &str) -> String {
    message("view", None, View { view })
}

/// Returns the message that the verdict changed.
#[must_use]
pub fn verdict_message(verdict: &VerdictSummary) -> String {
    message("verdict", None, verdict)
}

/// Returns the message that no open question can change the verdict any more.
#[must_use]
pub fn finished_message(verdict: &VerdictSummary) -> String {
    message("finished", None, verdict)
}

/// Returns whether something is described and no open question can change the verdict any more.
#[must_use]
pub fn is_finished(assessment: &Assessment) -> bool {
    assessment.open.is_empty() && assessment.headline != Headline::Empty
}

/// Returns the message with set-up and verdict, as the answer to the request of this id.
#[must_use]
pub fn state_message(id: Option<&str>, (setup, knowledge): (&Setup, &Knowledge), verdict: VerdictSummary) -> String {
    let setup = file(setup, knowledge);
    message("state", id, State { setup, verdict })
}

/// Returns the message that a request was refused, because it was not understood (`message`) or its set-up has problems
/// (`setup`), or that the program has stopped (`internal`).
#[must_use]
pub fn error_message(id: Option<&str>, reason: Text, problems: &[Problem]) -> String {
    let problems = problems.iter().map(|problem| Wrong {
        path: &problem.path,
        kind: problem.kind.id(),
        value: &problem.value,
        expected: &problem.expected,
    });
    let problems = problems.collect();
    message("error", id, Refusal { reason, problems })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::problem::ProblemKind;
    use limes_assess::assess;
    use limes_model::Date;

    #[test]
    fn messages_are_json_whatever_stands_in_them() {
        let knowledge = Knowledge::built_in();
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        setup.add_access("\"</script>\u{2028}");
        let assessment = assess(&setup, knowledge);
        let verdict = VerdictSummary::of(&assessment, None);
        let problem = Problem {
            path: "\"\\".to_owned(),
            ..Problem::of_file(ProblemKind::NotJson, "1:1", "")
        };
        let id = Some("\"},{");
        for (kind, text) in [
            ("ready", ready_message("de", knowledge)),
            ("height", height_message(7)),
            ("view", view_message("questions/\"")),
            ("verdict", verdict_message(&verdict)),
            ("finished", finished_message(&verdict)),
            ("state", state_message(id, (&setup, knowledge), verdict.clone())),
            ("error", error_message(id, "setup", &[problem])),
            ("error", error_message(None, "message", &[])),
        ] {
            let message: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(
                (&message["limes"], &message["type"]),
                (&1.into(), &kind.into()),
                "{text}"
            );
        }
        let state: Value = serde_json::from_str(&state_message(id, (&setup, knowledge), verdict.clone())).unwrap();
        assert_eq!(state["id"], "\"},{");
        assert_eq!(state["setup"]["access"][0]["name"], "\"</script>\u{2028}");
        let verdict: Value = serde_json::from_str(&verdict_message(&verdict)).unwrap();
        assert_eq!(verdict["open"], assessment.open.len());
        assert_eq!(verdict["stays"], state["verdict"]["stays"]);
    }

    #[test]
    fn fields_are_in_the_order_of_the_schema() {
        let text: String = height_message(7).split_whitespace().collect();
        assert_eq!(text, r#"{"limes":1,"type":"height","height":7}"#);
        let text: String = error_message(Some("a"), "message", &[]).split_whitespace().collect();
        assert_eq!(
            text,
            r#"{"limes":1,"type":"error","id":"a","reason":"message","problems":[]}"#
        );
    }
}
