//! What has a truth of its own, and what an evaluation looks up once.

use limes_knowledge::rules::Term;

/// What is asked of the rules of sectors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectorTest {
    /// Is the place forbidden?
    Place,
    /// Is a condition not met?
    Condition,
    /// Has a person decided that secrecy forbids it?
    Secrecy,
    /// Has a person decided that it is forbidden for another reason?
    Person,
    /// Has a person decided that a rule which is not known forbids it?
    NoRule,
}

/// What has a truth of its own: a term, or something on which terms rest. Where questions are open, the function of each is
/// made once, and not again under all values of what else the terms read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A term.
    Term(Term),
    /// Whether an authority outside can compel the organisation.
    Organisation,
    /// Whether a rule of a sector, by its place among them, applies to the organisation.
    Applies(u16),
    /// Whether the organisation is subject to none of the rules that are known in place of which there is such a rule.
    Lacks(u16),
    /// Whether such a rule forbids the flow, by a test.
    Forbids(SectorTest, u16),
    /// Whether the exporter's own assessment found that powers go too far.
    FoundExcessive,
}

impl Part {
    /// Returns a number that no other part has, below 10 000; of more than a thousand rules of sectors the last ones share theirs.
    pub const fn number(self) -> u16 {
        const FIRST: u16 = Term::ALL.len() as u16;
        const fn of_rule(rule: u16) -> u16 {
            FIRST + 2 + if rule < 1000 { rule } else { 1000 } * 8
        }
        match self {
            Self::Term(term) => term as u16,
            Self::Organisation => FIRST,
            Self::FoundExcessive => FIRST + 1,
            Self::Applies(rule) => of_rule(rule),
            Self::Lacks(rule) => of_rule(rule) + 1,
            Self::Forbids(test, rule) => of_rule(rule) + 2 + test as u16,
        }
    }
}

/// What was chosen of the questions about the organisation, each looked up when a rule first needs it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chosen {
    /// The kinds of data.
    pub categories: Option<Option<u64>>,
    /// The sectors.
    pub sectors: Option<Option<u64>>,
}
