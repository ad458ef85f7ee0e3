//! The conditions of `--fail-on`. The most concern that is still possible counts: what is not known never reassures.

use limes_assess::organisation::Breach;
use limes_assess::{Assessment, Headline};
use limes_messages::Words;
use limes_model::{Axis, Basis, Reach, Sector, Stays, Truth};

/// When to fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// An axis has at least a level of concern.
    Level(Axis, u8),
    /// Something is still open, or nothing was described.
    Unknown,
    /// A service cannot be used on the day.
    NotAvailable,
    /// The organisation's policy does not allow it.
    NotAllowed,
}

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It does not.
    No,
    /// It may, as long as so many questions are open.
    Possibly(usize),
    /// Nothing is described, so nothing is ruled out.
    Undescribed,
    /// It does.
    Yes,
}

/// Names with their condition. Levels have the ids of the results; the lowest level of an axis is no condition.
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

/// Shorter names for some of them.
const SHORT: &[(&str, &str)] = &[
    ("reachable-unreadable", "unreadable"),
    ("adequate", "adequate-country"),
    ("case-by-case", "safeguards-case-by-case"),
    ("no-basis", "no-valid-basis"),
];

impl Condition {
    /// The condition of this name.
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

    /// All names.
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
                let place = Axis::ALL.iter().position(|other| *other == axis);
                let decides = |axes: &[bool; 4]| place.and_then(|place| axes.get(place)) == Some(&true);
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

/// Which of the conditions hold.
pub fn judged(conditions: &[Condition], assessment: &Assessment, breaches: &[Breach]) -> Vec<(Condition, Holds)> {
    conditions
        .iter()
        .map(|condition| (*condition, condition.of(assessment, breaches)))
        .collect()
}

/// The same in words, line by line.
pub fn told(words: &Words, judged: &[(Condition, Holds)], file: &str) -> String {
    let mut text = String::new();
    for (condition, holds) in judged {
        let (key, count) = match holds {
            Holds::No => ("cli-holds-no", 0),
            Holds::Possibly(count) => ("cli-holds-possibly", *count),
            Holds::Undescribed => ("cli-holds-undescribed", 0),
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
