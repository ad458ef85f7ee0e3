//! Does it stay inside the boundary?

/// The terms about the place.
macro_rules! place_terms {
    ([$next:ident $($more:ident)*] $($before:tt)*) => {
        $next! { [$($more)*] $($before)*
            /// The flow happens in a country outside the boundary, or nothing limits where it happens.
            PlaceOutside = "place-outside",
            /// The flow may happen in some country of an area of which a part is outside the boundary.
            AreaWider = "area-wider",
            /// The provider's contract keeps the flow within an area that the contract names.
            WithinContractArea = "within-contract-area",
            /// The flow carries the data as such, or a copy of it.
            CarriesFullData = "carries-full-data",
        }
    };
}

use super::prelude::*;

/// The rules of this file.
pub const RULES: &[&Rule] = &[&OUTSIDE, &OUTSIDE_IN_PART, &AREA_WIDER, &WITHIN_CONTRACT_AREA];

/// A copy outside, or no limit on the place, means that the data leaves.
static OUTSIDE: Rule = Rule {
    id: "place.outside",
    axis: Axis::Stays,
    level: Stays::Leaves.level(),
    when: all(&[is(PlaceOutside), is(CarriesFullData)]),
    unless: &[],
    sources: &[EDPB_05_2021, COMMISSION_AREAS],
    in_force: Period::ALWAYS,
};

/// Logs, identifiers and single cases outside mean that a part leaves.
static OUTSIDE_IN_PART: Rule = Rule {
    id: "place.outside-in-part",
    axis: Axis::Stays,
    level: Stays::LeavesInPart.level(),
    when: is(PlaceOutside),
    unless: &[],
    sources: &[EDPB_05_2021, COMMISSION_AREAS],
    in_force: Period::ALWAYS,
};

/// A promise for a wider area than the boundary does not keep the data inside the boundary.
static AREA_WIDER: Rule = Rule {
    id: "place.area-wider",
    axis: Axis::Stays,
    level: Stays::LeavesInPart.level(),
    when: is(AreaWider),
    unless: &[],
    sources: &["law.s-ms-eudb", COMMISSION_AREAS],
    in_force: Period::ALWAYS,
};

/// A promise of the provider keeps it within an area of the contract: said beside the verdict, which it does not change.
static WITHIN_CONTRACT_AREA: Rule = Rule {
    id: "place.within-contract-area",
    axis: Axis::Stays,
    level: Stays::Inside.level(),
    when: is(WithinContractArea),
    unless: &[],
    sources: &["law.s-ms-eudb"],
    in_force: Period::ALWAYS,
};
