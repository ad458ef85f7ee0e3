//! What differs between two assessments, in words.

use limes_assess::{Answer, CauseChange, Comparison, FindingCause, FlowChange, Key, UnitId};
use limes_messages::key;
use limes_model::Axis;

use super::Subject;

/// What differs in one respect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedPart {
    /// The respect: the answer, its causes, the flows, or the answers to questions.
    pub title: String,
    /// What differs, one change each.
    pub changes: Vec<String>,
}

/// Returns what differs between two set-ups in words: the answer, the causes, the flows and the answers, as far as they differ.
/// Without a difference there is no part.
#[must_use]
pub fn compared_parts(before: &Subject<'_>, after: &Subject<'_>, found: &Comparison) -> Vec<ComparedPart> {
    let words = before.labels.words;
    if found.is_empty() && found.headline.0 == found.headline.1 {
        return Vec::new();
    }
    let headline = |headline: limes_assess::Headline| words.text(&key("headline", headline.id()));
    let changed = |what: String, before: String, after: String| {
        let values = [
            ("what", what.into()),
            ("before", before.into()),
            ("after", after.into()),
        ];
        words.with("compare-changed", &values)
    };
    let mut answer = Vec::new();
    if found.headline.0 == found.headline.1 {
        answer.push(words.with(
            "compare-headline-same",
            &[("headline", headline(found.headline.0).into())],
        ));
    } else {
        answer.push(changed(
            words.text("compare-headline"),
            headline(found.headline.0),
            headline(found.headline.1),
        ));
    }
    for change in &found.axes {
        answer.push(changed(
            words.text(&change.axis.message_key()),
            before.labels.range(change.axis, &change.before),
            after.labels.range(change.axis, &change.after),
        ));
    }
    answer.push(changed(
        words.text("compare-open"),
        found.open.0.to_string(),
        found.open.1.to_string(),
    ));
    let answers = found.answers.iter().filter_map(|change| {
        let (subject, about) = match (change.before, change.after) {
            (Some((about, _)), _) => (before, about),
            (None, Some((about, _))) => (after, about),
            (None, None) => return None,
        };
        let none = || words.text("compare-none");
        let said = |subject: &Subject<'_>, said: Option<(Key, Answer)>| {
            said.map_or_else(none, |(about, answer)| subject.answer(about, answer))
        };
        let what = [subject.target(about.target), subject.question(about, "")].join(": ");
        Some(changed(what, said(before, change.before), said(after, change.after)))
    });
    let parts = [
        ("compare-answer", answer),
        (
            "compare-causes",
            found.causes.iter().map(|change| cause(before, after, change)).collect(),
        ),
        (
            "compare-flows",
            found.flows.iter().map(|change| flow(before, after, change)).collect(),
        ),
        ("compare-answers", answers.collect()),
    ];
    let some = parts.into_iter().filter(|(_, changes)| !changes.is_empty());
    let named = some.map(|(title, changes)| ComparedPart {
        title: words.text(title),
        changes,
    });
    named.collect()
}

/// Returns the same as lines of text: the changes of each part are indented below its title, after an empty line.
#[must_use]
pub fn comparison_lines(before: &Subject<'_>, after: &Subject<'_>, found: &Comparison) -> Vec<String> {
    let mut lines = Vec::new();
    for part in compared_parts(before, after, found) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(part.title);
        lines.extend(part.changes.iter().map(|change| ["  ", change].concat()));
    }
    if lines.is_empty() {
        lines.push(before.labels.words.text("compare-same"));
    }
    lines
}

fn cause(before: &Subject<'_>, after: &Subject<'_>, change: &CauseChange) -> String {
    let words = before.labels.words;
    let said = |subject: &Subject<'_>, cause: &FindingCause| {
        let count = words.count("compare-flow-count", cause.effects.len());
        (subject.cause(cause), count)
    };
    let (key, (text, count)) = match change {
        CauseChange::New(cause) => ("compare-new", said(after, cause)),
        CauseChange::Gone(cause) => ("compare-gone", said(before, cause)),
        CauseChange::Changed {
            before: old,
            after: new,
        } => {
            let (was, was_count) = said(before, old);
            let (is, count) = said(after, new);
            if was == is {
                let key = if was_count == count {
                    "compare-cause-extent"
                } else {
                    "compare-cause-count"
                };
                let values = [
                    ("what", is.into()),
                    ("countBefore", was_count.into()),
                    ("count", count.into()),
                ];
                return words.with(key, &values);
            }
            let values = [
                ("before", was.into()),
                ("after", is.into()),
                ("countBefore", was_count.into()),
                ("count", count.into()),
            ];
            return words.with("compare-cause-changed", &values);
        }
    };
    words.with(key, &[("what", text.into()), ("count", count.into())])
}

fn flow(before: &Subject<'_>, after: &Subject<'_>, change: &FlowChange) -> String {
    let words = before.labels.words;
    let named = |subject: &Subject<'_>, unit: UnitId| [subject.unit(unit), subject.flow(unit, change.flow)].join(": ");
    match (&change.before, &change.after) {
        (Some((unit, was)), Some((_, is))) => {
            let axes = Axis::ALL.into_iter().filter(|axis| was.axis(*axis) != is.axis(*axis));
            let parts = axes.map(|axis| {
                let values = [
                    ("what", words.text(&axis.message_key()).into()),
                    ("before", before.labels.range(axis, was.axis(axis)).into()),
                    ("after", after.labels.range(axis, is.axis(axis)).into()),
                ];
                words.with("compare-changed", &values)
            });
            let parts: Vec<String> = parts.collect();
            let values = [
                ("flow", named(before, *unit).into()),
                ("changes", parts.join("; ").into()),
            ];
            words.with("compare-flow", &values)
        }
        (Some((unit, _)), None) => words.with("compare-flow-gone", &[("flow", named(before, *unit).into())]),
        (None, Some((unit, _))) => words.with("compare-flow-new", &[("flow", named(after, *unit).into())]),
        (None, None) => String::new(),
    }
}
