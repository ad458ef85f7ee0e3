//! The record types of decided cases: what an authority looked at, its conclusion, and its facts as a set-up.

use crate::Date;
use crate::Text;
use crate::block::{Block, TextAnswer};
use crate::packed;

/// A decided case or an official example. Message keys `case-ID` and `case-ID.says`, maybe `case-ID.later`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Stable id.
    pub id: Text,
    /// Who decided, by name.
    pub authority: Text,
    /// Which kind of authority: message key `authority-KIND`.
    pub kind: Text,
    /// Day of the decision.
    pub decided: Date,
    /// The day whose facts were looked at.
    pub facts_as_of: Date,
    /// The later course of the decision: message key `status-STATUS`.
    pub status: Text,
    /// Whether the case as a whole was not read again.
    pub recalled: bool,
    /// Whether some of its facts were not read again.
    pub filled_in: bool,
    /// Whether it may be checked by machine; otherwise it is kept for its lesson only.
    pub usable: bool,
    /// What the law in force on the day of the check says for the facts.
    pub expected: Expected,
    /// What the authority itself said where a better authority decided otherwise: `transfer` or `lawful`, and the value.
    pub said: &'static [TextAnswer],
    /// What counts as inside: an area or a country.
    pub boundary: Text,
    /// The facts as a set-up.
    pub blocks: &'static [Block],
    /// The same on another day, or with one change.
    pub again: &'static [Again],
    /// Documents.
    pub sources: &'static [CaseSource],
}

/// What a case comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The day.
    pub day: Date,
    /// Whether data leaves: `no`, `partly`, `yes`, `unknown`.
    pub leaves: Text,
    /// Whether there is a transfer: `no`, `yes`, `contested`.
    pub transfer: Text,
    /// Whether it is lawful.
    pub lawful: Text,
    /// A level of reach, or `unknown`.
    pub reach: Text,
    /// A level of basis, or `unknown`.
    pub basis: Text,
    /// The level: id of a headline.
    pub verdict: Text,
    /// Further levels that a careful tool may give.
    pub also: &'static [Text],
}

/// The facts of a case on another day, or with one change. Message key `case-ID.again-DAY`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Again {
    /// The day.
    pub day: Date,
    /// The level.
    pub verdict: Text,
    /// The facts as a set-up; empty where only the day differs.
    pub blocks: &'static [Block],
}

/// A document about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseSource {
    /// Title.
    pub title: Text,
    /// Address; absent where there is none.
    pub url: Option<Text>,
    /// Date as printed there.
    pub date: Text,
    /// Whether the authority itself speaks.
    pub primary: bool,
}

packed!(struct Case { id, authority, kind, decided, facts_as_of, status, recalled, filled_in, usable, expected, said, boundary, blocks, again, sources });
packed!(struct Expected { day, leaves, transfer, lawful, reach, basis, verdict, also });
packed!(struct Again { day, verdict, blocks });
packed!(struct CaseSource { title, url, date, primary });
