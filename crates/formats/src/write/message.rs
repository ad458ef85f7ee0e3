//! What an instance tells the page around it; `schemas/limes-message-1.schema.json` and `docs/embedding.md` say the same.

use serde::Serialize;

use super::api::{LevelsDto, RestingDto, VerdictDto};
use super::{json, setup_json_under};
use crate::read::Problem;
use limes_assess::organisation::Resting;
use limes_assess::{Assessment, Headline, Setup};
use limes_knowledge::Knowledge;
use limes_model::Text;

/// JSON Schema of the messages.
pub const MESSAGE_SCHEMA: &str = include_str!("../../../../schemas/limes-message-1.schema.json");

#[derive(Serialize)]
struct Told {
    headline: Text,
    open: usize,
    stays: LevelsDto,
    reach: LevelsDto,
    basis: LevelsDto,
    sector: LevelsDto,
    #[serde(skip_serializing_if = "Option::is_none")]
    declared: Option<RestingDto>,
}

#[derive(Serialize)]
struct Wrong<'a> {
    path: &'a str,
    kind: Text,
    value: &'a str,
    expected: &'a str,
}

/// A message of a kind; `fields` is written as JSON, without the braces.
fn message(kind: &str, fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    ["{\"limes\":1,\"type\":\"", kind, "\"", comma, fields, "}"].concat()
}

fn quoted(text: &str) -> String {
    json(&text)
}

/// The instance is there.
#[must_use]
pub fn ready_message(language: &str, knowledge: &Knowledge) -> String {
    let day = knowledge.date().to_string();
    let parts = [
        "\"version\":",
        &quoted(env!("CARGO_PKG_VERSION")),
        ",\"knowledge\":{\"version\":",
        &quoted(knowledge.version()),
        ",\"date\":",
        &quoted(&day),
        "},\"language\":",
        &quoted(language),
    ];
    message("ready", &parts.concat())
}

/// So many pixels are needed to show everything.
#[must_use]
pub fn height_message(height: u32) -> String {
    message("height", &["\"height\":", &height.to_string()].concat())
}

/// Another view is shown; its address without the `#/`.
#[must_use]
pub fn view_message(view: &str) -> String {
    message("view", &["\"view\":", &quoted(view)].concat())
}

/// What is possible now, and what of it rests on declarations of an organisation; without a word on the answers.
#[must_use]
pub fn verdict_fields(assessment: &Assessment, resting: Option<&Resting>) -> String {
    let VerdictDto {
        stays,
        reach,
        basis,
        sector,
    } = VerdictDto::of_whole(assessment);
    let told = Told {
        headline: assessment.headline.id(),
        open: assessment.open.len(),
        stays,
        reach,
        basis,
        sector,
        declared: resting.map(RestingDto::of),
    };
    let object = json(&told);
    let inside = object.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    inside.unwrap_or_default().to_owned()
}

/// `verdict` or `finished`, with what [`verdict_fields`] says.
#[must_use]
pub fn verdict_message(kind: &str, fields: &str) -> String {
    message(kind, fields)
}

/// Whether something is described and no open question could change the verdict any more.
#[must_use]
pub fn is_finished(assessment: &Assessment) -> bool {
    assessment.open.is_empty() && assessment.headline != Headline::Empty
}

/// Set-up and verdict, for whoever asked with this id.
#[must_use]
pub fn state_message(
    id: Option<&str>,
    (setup, knowledge): (&Setup, &Knowledge),
    (assessment, resting): (&Assessment, Option<&Resting>),
) -> String {
    let parts = [
        &asked(id),
        "\"setup\":",
        &setup_json_under(setup, knowledge),
        ",\"verdict\":{",
        &verdict_fields(assessment, resting),
        "}",
    ];
    message("state", &parts.concat())
}

/// What was sent is no message that is understood (`message`), or holds no set-up (`setup`).
#[must_use]
pub fn error_message(id: Option<&str>, reason: &str, problems: &[Problem]) -> String {
    let wrong = problems.iter().map(|problem| Wrong {
        path: &problem.path,
        kind: problem.kind.id(),
        value: &problem.value,
        expected: &problem.expected,
    });
    let list: Vec<Wrong<'_>> = wrong.collect();
    let parts = [
        &asked(id),
        "\"reason\":",
        &quoted(reason),
        ",\"problems\":",
        &json(&list),
    ];
    message("error", &parts.concat())
}

fn asked(id: Option<&str>) -> String {
    id.map(|id| ["\"id\":", &quoted(id), ","].concat()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::read::ProblemKind;
    use limes_assess::assess;
    use limes_model::Date;

    #[test]
    fn messages_are_json_whatever_stands_in_them() {
        let knowledge = Knowledge::built_in();
        let mut setup = Setup::new(Date::new(2026, 11, 22));
        setup.add_access("\"</script>\u{2028}");
        let assessment = assess(&setup, &knowledge);
        let fields = verdict_fields(&assessment, None);
        let problem = Problem {
            path: "\"\\".to_owned(),
            kind: ProblemKind::NotJson,
            value: "1:1".to_owned(),
            expected: String::new(),
        };
        let id = Some("\"},{");
        for (kind, text) in [
            ("ready", ready_message("de", knowledge)),
            ("height", height_message(7)),
            ("view", view_message("questions/\"")),
            ("verdict", verdict_message("verdict", &fields)),
            ("state", state_message(id, (&setup, &knowledge), (&assessment, None))),
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
        let state: Value = serde_json::from_str(&state_message(id, (&setup, &knowledge), (&assessment, None))).unwrap();
        assert_eq!(state["id"], "\"},{");
        assert_eq!(state["setup"]["access"][0]["name"], "\"</script>\u{2028}");
        let verdict: Value = serde_json::from_str(&verdict_message("verdict", &fields)).unwrap();
        assert_eq!(verdict["open"], assessment.open.len());
        assert_eq!(verdict["stays"], state["verdict"]["stays"]);
    }
}
