//! Does a rule of the sector on places, conditions or secrecy forbid it?

/// The terms about rules of a sector.
macro_rules! sector_terms {
    ([$next:ident $($more:ident)*] $($before:tt)*) => {
        $next! { [$($more)*] $($before)*
            /// A rule of the sector names the allowed countries, and the flow happens elsewhere.
            SectorForbidsPlace = "sector-forbids-place",
            /// A rule of the sector sets a condition for the flow, and it is not met.
            SectorConditionMissing = "sector-condition-missing",
            /// A secrecy duty may forbid that somebody outside can read it, and a person has decided that it does.
            SecrecyForbids = "secrecy-forbids",
            /// A rule that leaves it to a person may forbid the flow, and a person has decided that it does.
            PersonForbids = "person-forbids",
            /// No rule is known about this kind of data, and a person has decided that one forbids the flow.
            UnknownRuleForbids = "unknown-rule-forbids",
        }
    };
}

use super::prelude::*;

/// The rules of this file.
pub const RULES: &[&Rule] = &[&PLACE, &CONDITION, &SECRECY, &PERSON, &NO_RULE];

/// The rule names the allowed countries.
static PLACE: Rule = Rule {
    id: "sector.place",
    axis: Axis::Sector,
    level: Sector::Forbidden.level(),
    when: is(SectorForbidsPlace),
    unless: &[],
    sources: &[
        "law.s-gesetze-393",
        "law.s-sgbx80",
        "law.s-kiehl-146ao",
        "law.s-mondaq-lecornu",
        "law.s-boe-rdl14",
    ],
    in_force: Period::ALWAYS,
};

/// The rule sets a condition: a certificate, an establishment, a contract, a notice.
static CONDITION: Rule = Rule {
    id: "sector.condition",
    axis: Axis::Sector,
    level: Sector::Forbidden.level(),
    when: is(SectorConditionMissing),
    unless: &[],
    sources: &["law.s-gesetze-393", "law.s-sgbx80", "additions.sren-arrete"],
    in_force: Period::ALWAYS,
};

/// Secrecy and somebody outside: a person has to decide.
static SECRECY: Rule = Rule {
    id: "sector.secrecy",
    axis: Axis::Sector,
    level: Sector::Forbidden.level(),
    when: is(SecrecyForbids),
    unless: &[exception(
        "key-out-of-reach",
        is(KeyOutOfReach),
        &["law.s-datenrecht-privatim"],
    )],
    sources: &[
        "law.s-datenrecht-privatim",
        "law.s-datenrecht-zh",
        "law.s-edr-finma",
        "additions.brao",
    ],
    in_force: Period::ALWAYS,
};

/// A rule whose conditions only a person can judge.
static PERSON: Rule = Rule {
    id: "sector.person",
    axis: Axis::Sector,
    level: Sector::Forbidden.level(),
    when: is(PersonForbids),
    unless: &[],
    sources: &["additions.dinum"],
    in_force: Period::ALWAYS,
};

/// Data about which no rule is known: a person has to decide.
static NO_RULE: Rule = Rule {
    id: "sector.no-rule",
    axis: Axis::Sector,
    level: Sector::Forbidden.level(),
    when: is(UnknownRuleForbids),
    unless: &[],
    sources: &["law.s-datenrecht-privatim"],
    in_force: Period::ALWAYS,
};
