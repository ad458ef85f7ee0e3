//! Does a location, ownership or secrecy rule of the sector forbid it?

use super::prelude::*;

/// The rule names the allowed countries.
pub static PLACE: Rule = Rule {
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
pub static OWNER: Rule = Rule {
    id: "sector.owner",
    axis: Axis::Sector,
    level: Sector::Forbidden.level(),
    when: is(SectorForbidsOwner),
    unless: &[],
    sources: &["law.s-mondaq-lecornu", "law.s-dsih-sren"],
    in_force: Period::ALWAYS,
};

/// Secrecy and a provider under foreign control: a person has to decide.
pub static SECRECY: Rule = Rule {
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
