//! Is there a transfer to a third country in the sense of Chapter V GDPR? A question of its own beside place and basis.

use crate::{Assessment, Headline};
use limes_model::Truth;

/// The answer; message key `transfer-ID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Transfer {
    /// There is none.
    No,
    /// Whether there is one is contested, and a person has to decide.
    Contested,
    /// Open questions decide it.
    Open,
    /// There is one.
    Yes,
}

impl Transfer {
    /// All answers, least concern first.
    pub const ALL: &'static [Self] = &[Self::No, Self::Contested, Self::Open, Self::Yes];

    /// The stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Contested => "contested",
            Self::Open => "open",
            Self::Yes => "yes",
        }
    }

    /// Over all flows: yes as soon as one is a transfer for certain, open as long as one may be.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        // nothing is described, so nothing is ruled out
        if assessment.headline == Headline::Empty {
            return Self::Open;
        }
        let rules = assessment
            .units
            .iter()
            .flat_map(|unit| &unit.flows)
            .flat_map(|flow| &flow.rules);
        let answers = rules.filter_map(|result| match (result.rule.id, result.truth) {
            ("basis.third-country", Truth::Yes) => Some(Self::Yes),
            ("basis.third-country", Truth::Unknown) => Some(Self::Open),
            ("basis.contested-transfer" | "basis.contract-allows-disclosure", Truth::Yes) => Some(Self::Contested),
            _ => None,
        });
        answers.max().unwrap_or(Self::No)
    }
}
