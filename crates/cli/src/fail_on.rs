//! The conditions of `--fail-on`. The most serious level that is still possible counts: an open question never
//! reassures.

use limes_assess::organisation::Breach;
use limes_assess::{Assessment, Headline};
use limes_messages::Words;
use limes_model::{Axis, Basis, Reach, Sector, Stays, Truth};

/// A condition under which the command fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// An axis has at least this level.
    Level(Axis, u8),
    /// A question is still open, or nothing is described.
    Unknown,
    /// A service cannot be used on the day.
    NotAvailable,
    /// The organisation's policy does not allow it.
    NotAllowed,
}

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The condition does not hold.
    No,
    /// It may hold, as long as this many questions are open.
    Possibly(usize),
    /// Nothing is described, so nothing is ruled out.
    Undescribed,
    /// The files say not everything, so nothing is ruled out.
    Incomplete,
    /// The condition holds.
    Yes,
}

/// Names with their condition. Levels have the ids of the results; the lowest level of an axis is not a condition.
const NAMES: &[(&str, Condition)] = &[
    (
        "leaves-in-part",
        Condition::Level(Axis::Stays, Stays::LeavesInPart.level()),
    ),
    ("leaves", Condition::Level(Axis::Stays, Stays::Leaves.level())),
    ("unreadable", Condition::Level(Axis::Reach, Reach::Unreadable.level())),
    ("reachable", Condition::Level(Axis::Reach, Reach::Reachable.level())),
    ("no-transfer", Condition::Level(Axis::Basis, Basis::NoTransfer.level())),
    (
        "adequate-country",
        Condition::Level(Axis::Basis, Basis::AdequateCountry.level()),
    ),
    (
        "safeguards-in-force",
        Condition::Level(Axis::Basis, Basis::SafeguardsInForce.level()),
    ),
    (
        "safeguards-case-by-case",
        Condition::Level(Axis::Basis, Basis::SafeguardsCaseByCase.level()),
    ),
    (
        "no-valid-basis",
        Condition::Level(Axis::Basis, Basis::NoValidBasis.level()),
    ),
    ("forbidden", Condition::Level(Axis::Sector, Sector::Forbidden.level())),
    ("unknown", Condition::Unknown),
    ("not-available", Condition::NotAvailable),
    ("not-allowed", Condition::NotAllowed),
];

/// Shorter names for some of the conditions.
const SHORT: &[(&str, &str)] = &[
    ("reachable-unreadable", "unreadable"),
    ("adequate", "adequate-country"),
    ("case-by-case", "safeguards-case-by-case"),
    ("no-basis", "no-valid-basis"),
];

impl Condition {
    /// Returns the condition of this name.
    pub fn named(name: &str) -> Option<Self> {
        let name = SHORT
            .iter()
            .find(|(short, _)| *short == name)
            .map_or(name, |(_, long)| long);
        NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, condition)| *condition)
    }

    /// Returns all names.
    pub fn names() -> String {
        let names: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
        names.join(", ")
    }

    fn name(self) -> &'static str {
        NAMES
            .iter()
            .find(|(_, known)| *known == self)
            .map_or("", |(name, _)| name)
    }

    fn of(self, assessment: &Assessment, breaches: &[Breach]) -> Holds {
        if assessment.headline == Headline::Empty {
            return Holds::Undescribed;
        }
        match self {
            Self::Level(axis, level) => {
                let levels = assessment.verdict.axis(axis);
                let decides = |axes: &[bool; 4]| axes.get(axis.index()) == Some(&true);
                match (levels.best() >= level, levels.worst() >= level) {
                    (true, _) => Holds::Yes,
                    (false, true) => Holds::Possibly(assessment.open.iter().filter(|open| decides(&open.axes)).count()),
                    _ => Holds::No,
                }
            }
            Self::Unknown if !assessment.open.is_empty() => Holds::Yes,
            Self::Unknown => {
                let settled = |axis: Axis| assessment.verdict.axis(axis).settled().is_some();
                if Axis::ALL.into_iter().all(settled) {
                    Holds::No
                } else {
                    Holds::Yes
                }
            }
            Self::NotAvailable => {
                let some = |truth| assessment.units.iter().any(|unit| unit.available == truth);
                either(some(Truth::No), some(Truth::Unknown), assessment)
            }
            Self::NotAllowed => {
                let some = |truth| breaches.iter().any(|breach| breach.not_allowed == truth);
                either(some(Truth::Yes), some(Truth::Unknown), assessment)
            }
        }
    }
}

fn either(certain: bool, possible: bool, assessment: &Assessment) -> Holds {
    match (certain, possible) {
        (true, _) => Holds::Yes,
        (false, true) => Holds::Possibly(assessment.open.len()),
        _ => Holds::No,
    }
}

/// Returns the conditions, each with whether it holds.
pub fn judged(conditions: &[Condition], assessment: &Assessment, breaches: &[Breach]) -> Vec<(Condition, Holds)> {
    conditions
        .iter()
        .map(|condition| (*condition, condition.of(assessment, breaches)))
        .collect()
}

/// Returns the same in words, line by line.
pub fn in_words(words: &Words, judged: &[(Condition, Holds)], file: &str) -> String {
    let mut text = String::new();
    for (condition, holds) in judged {
        let (key, count) = match holds {
            Holds::No => ("cli-holds-no", 0),
            Holds::Possibly(count) => ("cli-holds-possibly", *count),
            Holds::Undescribed => ("cli-holds-undescribed", 0),
            Holds::Incomplete => ("cli-holds-incomplete", 0),
            Holds::Yes => ("cli-holds", 0),
        };
        let values = [
            ("condition", condition.name().into()),
            ("questions", words.count("cli-questions-count", count).into()),
        ];
        text.push_str(&[file, ": ", &words.with(key, &values), "\n"].concat());
    }
    text
}
