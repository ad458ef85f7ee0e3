//! What differs between two assessments, in words.

use limes_assess::{Answer, CauseChange, Comparison, FindingCause, FlowChange, Key, UnitId};
use limes_messages::key;
use limes_model::Axis;

use super::Subject;

/// Returns what differs between two set-ups in words, one line each: the answer, the causes, the flows and the answers.
#[must_use]
pub fn comparison_lines(before: &Subject<'_>, after: &Subject<'_>, found: &Comparison) -> Vec<String> {
    let words = before.labels.words;
    if found.is_empty() && found.headline.0 == found.headline.1 {
        return vec![words.text("compare-same")];
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
    let mut lines = vec![words.text("compare-answer")];
    if found.headline.0 == found.headline.1 {
        lines.push(words.with(
            "compare-headline-same",
            &[("headline", headline(found.headline.0).into())],
        ));
    } else {
        lines.push(changed(
            words.text("compare-headline"),
            headline(found.headline.0),
            headline(found.headline.1),
        ));
    }
    for change in &found.axes {
        lines.push(changed(
            words.text(&change.axis.message_key()),
            before.labels.range(change.axis, &change.before),
            after.labels.range(change.axis, &change.after),
        ));
    }
    lines.push(changed(
        words.text("compare-open"),
        found.open.0.to_string(),
        found.open.1.to_string(),
    ));
    section(&mut lines, words.text("compare-causes"), &found.causes, |change| {
        cause(before, after, change)
    });
    section(&mut lines, words.text("compare-flows"), &found.flows, |change| {
        flow(before, after, change)
    });
    section(&mut lines, words.text("compare-answers"), &found.answers, |change| {
        let (subject, about) = match (change.before, change.after) {
            (Some((about, _)), _) => (before, about),
            (None, Some((about, _))) => (after, about),
            (None, None) => return String::new(),
        };
        let none = || words.text("compare-none");
        let said = |subject: &Subject<'_>, said: Option<(Key, Answer)>| {
            said.map_or_else(none, |(about, answer)| subject.answer(about, answer))
        };
        let what = [subject.target(about.target), subject.question(about, "")].join(": ");
        changed(what, said(before, change.before), said(after, change.after))
    });
    lines
}

fn section<T>(lines: &mut Vec<String>, title: String, changes: &[T], text: impl Fn(&T) -> String) {
    if !changes.is_empty() {
        lines.push(String::new());
        lines.push(title);
        lines.extend(changes.iter().map(text));
    }
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
                words.with("compare-changed", &values).trim_start().to_owned()
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
