//! Who outside can be compelled to hand it over?

use super::prelude::*;

const SHIELDED: &[Exception] = EFFECTIVE_MEASURES;

/// Also data in encrypted transit, which no party on the way can read.
const SHIELDED_OR_PASSING: &[Exception] = &[
    KEY,
    PSEUDONYMS,
    SPLIT,
    LINE,
    PRIVILEGE,
    exception(
        "encrypted-transit",
        is(EncryptedTransit),
        &[EDPB_01_2020, EDPB_01_2020_CASES],
    ),
];

/// A company outside can be compelled, whether or not it can read the data.
pub static COMPELLABLE: Rule = Rule {
    id: "reach.compellable",
    axis: Axis::Reach,
    level: Reach::Unreadable.level(),
    when: any(&[
        is(CompanyCompellable),
        is(ParentCompellable),
        is(LinkCompellable),
        is(TerritoryCompellable),
        is(OwnParentOutside),
    ]),
    unless: &[PRIVILEGE],
    sources: &[COLOGNE, EDPB_05_2021],
    in_force: Period::ALWAYS,
};

/// A company under the law of a country outside handles it in clear text.
pub static COMPANY: Rule = Rule {
    id: "reach.company",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(CompanyCompellable),
    unless: SHIELDED_OR_PASSING,
    sources: &["law.s-justia-17-2", COLOGNE],
    in_force: Period::ALWAYS,
};

/// The parent of the company that handles it can be compelled.
pub static PARENT: Rule = Rule {
    id: "reach.parent",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(ParentCompellable),
    unless: SHIELDED,
    sources: &["law.s-justia-17-2", COLOGNE],
    in_force: Period::ALWAYS,
};

/// A subsidiary, branch or business abroad can be the way to the company.
pub static LINK: Rule = Rule {
    id: "reach.link",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(LinkCompellable),
    unless: SHIELDED,
    sources: &["law.s-register-ovh", COLOGNE],
    in_force: Period::ALWAYS,
};

/// Authorities act on their own territory.
pub static TERRITORY: Rule = Rule {
    id: "reach.territory",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(TerritoryCompellable),
    unless: SHIELDED_OR_PASSING,
    sources: &[EDPB_01_2020],
    in_force: Period::ALWAYS,
};

/// The organisation's own parent can be compelled; no key of the organisation's helps against that.
pub static OWN_PARENT: Rule = Rule {
    id: "reach.own-parent",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(OwnParentOutside),
    unless: &[],
    sources: &["law.s-justia-17-2", COLOGNE],
    in_force: Period::ALWAYS,
};
