//! On which basis does what leaves do so? (GDPR Chapter V)

use super::prelude::*;

const TRANSFER: Condition<super::types::Term> = all(&[is(ChapterFiveApplies), is(InThirdCountry), is(AnotherParty)]);

const EFFECTIVE_MEASURES: &[Exception] = &[
    exception(
        "key-out-of-reach",
        is(KeyOutOfReach),
        &[EDPB_01_2020, EDPB_01_2020_CASES],
    ),
    exception("pseudonymised", is(Pseudonymised), &[EDPB_01_2020, EDPB_01_2020_CASES]),
];

/// The Court of Justice asks for an assessment of the destination from 2020-07-16 on.
const SINCE_SCHREMS_II: Period = Period::since(2020, 7, 16);

/// It leaves the boundary, but not to another party in a third country.
pub static WITHOUT_TRANSFER: Rule = Rule {
    id: "basis.without-transfer",
    axis: Axis::Basis,
    level: Basis::NoTransfer.level(),
    when: any(&[is(PlaceOutside), is(AreaWider)]),
    unless: &[],
    sources: &[EDPB_05_2021],
    in_force: Period::ALWAYS,
};

/// Another party in a third country receives it: that needs Chapter V.
pub static THIRD_COUNTRY: Rule = Rule {
    id: "basis.third-country",
    axis: Axis::Basis,
    level: Basis::AdequateCountry.level(),
    when: TRANSFER,
    unless: &[],
    sources: &[EDPB_05_2021],
    in_force: Period::ALWAYS,
};

/// Without an adequacy decision for country and importer, appropriate safeguards are needed.
pub static NO_ADEQUACY: Rule = Rule {
    id: "basis.no-adequacy",
    axis: Axis::Basis,
    level: Basis::SafeguardsInForce.level(),
    when: all(&[TRANSFER, not(Adequate)]),
    unless: &[],
    sources: &[TRANSFER_TOOLS],
    in_force: Period::ALWAYS,
};

/// Whether clauses suffice without an effective technical measure is for a person to assess.
pub static PERSON_ASSESSES: Rule = Rule {
    id: "basis.person-assesses",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[TRANSFER, not(Adequate)]),
    unless: EFFECTIVE_MEASURES,
    sources: &[SCHREMS_II, EDPB_01_2020],
    in_force: SINCE_SCHREMS_II,
};

/// No usable instrument, no basis.
pub static NO_INSTRUMENT: Rule = Rule {
    id: "basis.no-instrument",
    axis: Axis::Basis,
    level: Basis::NoValidBasis.level(),
    when: all(&[TRANSFER, not(Adequate), not(InstrumentInForce)]),
    unless: &[],
    sources: &[TRANSFER_TOOLS, "law.s-gdpr-transfers-2026-09"],
    in_force: Period::ALWAYS,
};

/// Clauses without an assessment of the destination are no basis.
pub static NO_ASSESSMENT: Rule = Rule {
    id: "basis.no-assessment",
    axis: Axis::Basis,
    level: Basis::NoValidBasis.level(),
    when: all(&[TRANSFER, not(Adequate), not(AssessmentDone)]),
    unless: &[],
    sources: &[SCHREMS_II, EDPB_01_2020],
    in_force: SINCE_SCHREMS_II,
};

/// Clear text where access powers go too far: no technical measure is known that would help (use cases 6 and 7).
pub static EXCESSIVE_POWERS: Rule = Rule {
    id: "basis.excessive-powers",
    axis: Axis::Basis,
    level: Basis::NoValidBasis.level(),
    when: all(&[TRANSFER, not(Adequate), is(ExcessivePowers)]),
    unless: EFFECTIVE_MEASURES,
    sources: &[SCHREMS_II, EDPB_01_2020],
    in_force: SINCE_SCHREMS_II,
};

/// A contract that lets the provider obey foreign orders may be an intended transfer: a person has to look at it.
pub static CONTRACT_ALLOWS_DISCLOSURE: Rule = Rule {
    id: "basis.contract-allows-disclosure",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[
        is(ChapterFiveApplies),
        is(AnotherParty),
        any(&[is(CompanyCompellable), is(ParentCompellable), is(LinkCompellable)]),
        is(ContractAllowsDisclosure),
    ]),
    unless: EFFECTIVE_MEASURES,
    sources: &["law.s-datatilsynet-kombit", "law.s-kl-dk"],
    in_force: SINCE_SCHREMS_II,
};
