//! Steps of a plan in words.

use super::Material;
use super::view::View;
use limes_assess::repair::{Lookup, Measure, PlannedStep, Step};
use limes_assess::{Addressee, Answer, Key};
use limes_messages::{Words, key};
use limes_model::question::QuestionIndex;

/// What a lookup may come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// At best.
    pub best: String,
    /// At worst.
    pub worst: String,
}

/// Returns what a step changes, one line for each change; the same change to several things is one line.
#[must_use]
pub fn step_title(material: &Material<'_>, step: &PlannedStep) -> Vec<String> {
    titles(&View::new(material), step)
}

pub(super) fn titles(view: &View<'_>, step: &PlannedStep) -> Vec<String> {
    let mut changes: Vec<(QuestionIndex, Answer, Option<Answer>, Vec<Key>)> = Vec::new();
    let mut lines = Vec::new();
    for change in &step.changes {
        match *change {
            Step::Change { key, from, to, .. } => {
                let known = changes
                    .iter_mut()
                    .find(|(question, answer, before, _)| (*question, *answer, *before) == (key.question, to, from));
                match known {
                    Some((.., keys)) => keys.push(key),
                    None => changes.push((key.question, to, from, vec![key])),
                }
            }
            Step::Replace { service, from, to } => {
                let name = view.material.subject.unit(limes_assess::UnitId::Service(service));
                let values = [
                    ("name", name.into()),
                    ("from", view.text(&key("product", from)).into()),
                    ("to", view.text(&key("product", to)).into()),
                ];
                lines.push(view.with("report-replace", &values));
            }
        }
    }
    lines.extend(changes.iter().filter_map(|(_, to, from, keys)| {
        let first = keys.first()?;
        let asked = asked(view, keys)?;
        let now = match from {
            Some(from) => view.material.subject.answer(*first, *from),
            None => view.text("report-not-known"),
        };
        let values = [
            ("question", asked.into()),
            ("to", view.material.subject.answer(*first, *to).into()),
            ("from", now.into()),
        ];
        Some(view.with("report-change", &values))
    }));
    lines
}

/// One question about some things, which it names.
fn asked(view: &View<'_>, keys: &[Key]) -> Option<String> {
    let subject = view.material.subject;
    let first = keys.first()?;
    if keys.len() == 1 {
        let question = subject.question(*first, "");
        let about = subject.target(first.target);
        let named = about.is_empty() || question.contains(&about) || first.target == limes_assess::Target::Organisation;
        return Some(if named {
            question
        } else {
            view.with(
                "report-asked-of",
                &[("question", question.into()), ("about", about.into())],
            )
        });
    }
    let question = subject.labels.knowledge.question(first.question)?;
    let about = view.names(keys.iter().map(|key| subject.target(key.target)));
    let values = [
        ("question", subject.labels.question(question, "").into()),
        ("about", about.into()),
    ];
    Some(view.with("report-asked-of", &values))
}

/// Returns what is to be found out by whom.
#[must_use]
pub fn lookup_title(material: &Material<'_>, lookup: &Lookup) -> String {
    lookup_of(&View::new(material), lookup)
}

pub(super) fn lookup_of(view: &View<'_>, lookup: &Lookup) -> String {
    match lookup.addressee {
        Addressee::Party(party) => {
            let values = [
                ("party", view.material.subject.party(party).into()),
                ("questions", view.count("report-questions", lookup.keys.len()).into()),
            ];
            view.with("report-ask", &values)
        }
        Addressee::Organisation if lookup.public => {
            let about = view.names(lookup.keys.iter().map(|key| view.material.subject.target(key.target)));
            view.with("report-look-up-list", &[("about", about.into())])
        }
        Addressee::Organisation | Addressee::Lawyer => asked(view, &lookup.keys).unwrap_or_default(),
    }
}

/// Returns the best and the worst that may come of a lookup, in words; nothing where it was not worked out.
#[must_use]
pub fn outlook(words: &Words, before: &Measure, lookup: &Lookup) -> Option<Outlook> {
    let outcome = lookup.outcome?;
    Some(Outlook {
        best: measure(words, before, &outcome.best),
        worst: measure(words, before, &outcome.worst),
    })
}

/// Returns what changes from one measure to another, in words: only the numbers that change.
#[must_use]
pub fn measure(words: &Words, before: &Measure, after: &Measure) -> String {
    let numbers = [
        ("in-full", before.in_full, after.in_full),
        ("perhaps-in-full", before.perhaps_in_full, after.perhaps_in_full),
        ("outside", before.outside, after.outside),
        ("readable", before.readable, after.readable),
        ("without-basis", before.without_basis, after.without_basis),
        ("forbidden", before.forbidden, after.forbidden),
        ("open", before.open, after.open),
    ];
    let changed = numbers.into_iter().filter(|(_, before, after)| before != after);
    let changed = changed.map(|(name, before, after)| {
        let values = [
            ("name", words.text(&key("report-measure", name)).into()),
            ("before", before.to_string().into()),
            ("after", after.to_string().into()),
        ];
        words.with("report-becomes", &values)
    });
    let all: Vec<String> = changed.collect();
    if all.is_empty() {
        return words.text("report-unchanged");
    }
    all.join("; ")
}
