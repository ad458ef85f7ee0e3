//! Does it stay inside the boundary?

use super::prelude::*;

/// A copy outside, or no limit on the place, means that the data leaves.
pub static OUTSIDE: Rule = Rule {
    id: "place.outside",
    axis: Axis::Stays,
    level: Stays::Leaves.level(),
    when: all(&[is(PlaceOutside), is(CarriesFullData)]),
    unless: &[],
    sources: &[EDPB_05_2021, COMMISSION_AREAS],
    in_force: Period::ALWAYS,
};

/// Logs, identifiers and single cases outside mean that a part leaves.
pub static OUTSIDE_IN_PART: Rule = Rule {
    id: "place.outside-in-part",
    axis: Axis::Stays,
    level: Stays::LeavesInPart.level(),
    when: is(PlaceOutside),
    unless: &[],
    sources: &[EDPB_05_2021, COMMISSION_AREAS],
    in_force: Period::ALWAYS,
};

/// A promise for a wider area than the boundary does not keep the data inside the boundary.
pub static AREA_WIDER: Rule = Rule {
    id: "place.area-wider",
    axis: Axis::Stays,
    level: Stays::LeavesInPart.level(),
    when: is(AreaWider),
    unless: &[],
    sources: &["law.s-ms-eudb", COMMISSION_AREAS],
    in_force: Period::ALWAYS,
};

/// A promise of the provider keeps it within an area of the contract: said beside the verdict, which it does not change.
pub static WITHIN_CONTRACT_AREA: Rule = Rule {
    id: "place.within-contract-area",
    axis: Axis::Stays,
    level: Stays::Inside.level(),
    when: is(WithinContractArea),
    unless: &[],
    sources: &["law.s-ms-eudb"],
    in_force: Period::ALWAYS,
};
