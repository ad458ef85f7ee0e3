//! Does a location, ownership or secrecy rule of the sector forbid it?

/// The terms about rules of a sector.
macro_rules! sector_terms {
    ([$next:ident $($more:ident)*] $($before:tt)*) => {
        $next! { [$($more)*] $($before)*
            /// A rule of the sector names the allowed countries, and the flow happens elsewhere.
            SectorForbidsPlace = "sector-forbids-place",
            /// A rule of the sector excludes providers under foreign control, and such a provider handles the flow.
            SectorForbidsOwner = "sector-forbids-owner",
            /// A secrecy duty may forbid that a provider under foreign control can read it, and a person has decided that it does.
            SecrecyForbids = "secrecy-forbids",
        }
    };
}

use super::prelude::*;

/// The rules of this file.
pub const RULES: &[&Rule] = &[&PLACE, &OWNER, &SECRECY];

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

/// The rule excludes providers under foreign control.
static OWNER: Rule = Rule {
    id: "sector.owner",
    axis: Axis::Sector,
    level: Sector::Forbidden.level(),
    when: is(SectorForbidsOwner),
    unless: &[],
    sources: &["law.s-mondaq-lecornu", "law.s-dsih-sren"],
    in_force: Period::ALWAYS,
};

/// Secrecy and a provider under foreign control: a person has to decide.
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
    sources: &["law.s-datenrecht-privatim", "law.s-datenrecht-zh", "law.s-edr-finma"],
    in_force: Period::ALWAYS,
};
