//! What the reply of somebody changed, in words.

use limes_assess::{Merged, Unmerged};

use super::Subject;

/// Returns what a reply changed, one line each: first the number of answers of each kind, then those that were taken over,
/// contradictions, questions without an answer, and what was left out. The subject is the set-up with the reply.
#[must_use]
pub fn reply_lines(subject: &Subject<'_>, merged: &Merged) -> Vec<String> {
    let words = subject.labels.words;
    let count = |number: usize| number.to_string();
    let head = [
        ("name", subject.addressee(merged.from).into()),
        ("changes", count(merged.changes.len()).into()),
        ("confirmed", count(merged.confirmed.len()).into()),
        ("contradictions", count(merged.contradictions.len()).into()),
        ("unanswered", count(merged.unanswered.len()).into()),
        ("unmerged", count(merged.unmerged.len()).into()),
    ];
    let mut lines = vec![words.with("letter-merge-head", &head)];
    let question = |key| ("question", subject.question(key, "").into());
    for change in &merged.changes {
        let answer = ("answer", subject.answer(change.key, change.now).into());
        lines.push(words.with("letter-merge-changed", &[question(change.key), answer]));
    }
    for found in &merged.contradictions {
        let values = [
            question(found.key),
            ("own", subject.answer(found.key, found.own).into()),
            ("answer", subject.answer(found.key, found.said).into()),
        ];
        lines.push(words.with("letter-merge-contradiction", &values));
    }
    let unanswered = merged.unanswered.iter();
    lines.extend(unanswered.map(|key| words.with("letter-merge-unanswered", &[question(*key)])));
    for (key, why) in &merged.unmerged {
        let text = match why {
            Unmerged::NotAsked => "letter-merge-not-asked",
            Unmerged::Gone => "letter-merge-gone",
        };
        lines.push(words.with(text, &[question(*key)]));
    }
    lines
}
