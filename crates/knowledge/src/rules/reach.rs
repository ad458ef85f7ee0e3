//! Who outside can be compelled to hand it over?

/// The terms about access by authorities.
macro_rules! reach_terms {
    ([$next:ident $($more:ident)*] $($before:tt)*) => {
        $next! { [$($more)*] $($before)*
            /// A company that handles the flow is established outside, where a law compels it.
            CompanyCompellable = "company-compellable",
            /// A company that handles the flow has a parent outside, through which a law reaches it.
            ParentCompellable = "parent-compellable",
            /// A company that handles the flow is linked to a country outside otherwise, and a law claims to reach it.
            LinkCompellable = "link-compellable",
            /// The organisation itself can be compelled from outside: it is established there, it has a parent company there,
            /// or it or a company of its group has an establishment there through which a law reaches it.
            OrganisationCompellable = "organisation-compellable",
            /// The flow happens on the territory of a country outside, whose authorities can act there.
            TerritoryCompellable = "territory-compellable",
            /// The data is encrypted before it reaches the provider, or with a key that the provider never holds while it needs
            /// no clear text, and nobody outside holds the key in fact.
            KeyOutOfReach = "key-out-of-reach",
            /// The data is pseudonymised, and only the customer can tell who is meant.
            Pseudonymised = "pseudonymised",
            /// Encrypted transit: nobody on the way holds a key.
            EncryptedTransit = "encrypted-transit",
            /// The law of the destination keeps the recipient of the flow from being compelled, as a person has found: a privilege,
            /// for example of a doctor or a lawyer (EDPB Recommendations 01/2020, use case 4).
            ProtectedByLaw = "protected-by-law",
            /// As a person has found, authorities can only tap the line, and on the line the data is encrypted by the state of the
            /// art (use case 3).
            LineOnly = "line-only",
            /// The data is split over several parties so that none of them, and no authority, can put it together (use case 5).
            SplitProcessing = "split-processing",
        }
    };
}

use super::prelude::*;

/// The rules of this file.
pub const RULES: &[&Rule] = &[&COMPELLABLE, &COMPANY, &PARENT, &LINK, &TERRITORY, &ORGANISATION];

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
static COMPELLABLE: Rule = Rule {
    id: "reach.compellable",
    axis: Axis::Reach,
    level: Reach::Unreadable.level(),
    when: any(&[
        is(CompanyCompellable),
        is(ParentCompellable),
        is(LinkCompellable),
        is(TerritoryCompellable),
        is(OrganisationCompellable),
    ]),
    unless: &[PRIVILEGE],
    sources: &[COLOGNE, EDPB_05_2021],
    in_force: Period::ALWAYS,
};

/// A company under the law of a country outside handles it in clear text.
static COMPANY: Rule = Rule {
    id: "reach.company",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(CompanyCompellable),
    unless: SHIELDED_OR_PASSING,
    sources: &["law.s-justia-17-2", COLOGNE],
    in_force: Period::ALWAYS,
};

/// The parent of the company that handles it can be compelled.
static PARENT: Rule = Rule {
    id: "reach.parent",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(ParentCompellable),
    unless: SHIELDED,
    sources: &["law.s-justia-17-2", COLOGNE],
    in_force: Period::ALWAYS,
};

/// A subsidiary, branch or business abroad can be the way to the company.
static LINK: Rule = Rule {
    id: "reach.link",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(LinkCompellable),
    unless: SHIELDED,
    sources: &["law.s-register-ovh", COLOGNE],
    in_force: Period::ALWAYS,
};

/// Authorities act on their own territory.
static TERRITORY: Rule = Rule {
    id: "reach.territory",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(TerritoryCompellable),
    unless: SHIELDED_OR_PASSING,
    sources: &[EDPB_01_2020],
    in_force: Period::ALWAYS,
};

/// The organisation itself can be compelled, through its seat, its parent or an establishment; no key of its own helps against
/// that.
static ORGANISATION: Rule = Rule {
    id: "reach.organisation",
    axis: Axis::Reach,
    level: Reach::Reachable.level(),
    when: is(OrganisationCompellable),
    unless: &[],
    sources: &["law.s-justia-17-2", COLOGNE],
    in_force: Period::ALWAYS,
};
