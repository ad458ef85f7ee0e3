//! On which basis does what leaves do so? (GDPR Chapter V)

use super::prelude::*;

/// The three tests of EDPB Guidelines 05/2021: an exporter bound by the law, another party, a third country.
const TRANSFER: Condition<super::types::Term> = all(&[
    is(ChapterFiveApplies),
    is(InThirdCountry),
    is(AnotherParty),
    not(GivenByPerson),
    not(SourceContested),
]);

/// Clauses that bring data back to the controller who gave it (module four) need no assessment of the destination, as long
/// as the processor adds no data of its own.
const RETURN: Exception = exception(
    "returns-to-controller",
    is(ReturnsToController),
    &[TRANSFER_TOOLS, EDPB_05_2021],
);

/// Whether a derogation or an agreement between states carries the transfer is a question of its own.
const DEROGATION_INSTEAD: Exception = exception("derogation-claimed", is(DerogationClaimed), &[TRANSFER_TOOLS]);

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

/// Whether a derogation is met, or an agreement suffices, is for a person to decide. Standing transfers never rest on one.
pub static DEROGATION: Rule = Rule {
    id: "basis.derogation",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[TRANSFER, not(Adequate), is(DerogationClaimed)]),
    unless: &[],
    sources: &[TRANSFER_TOOLS, "law.s-gdpr-transfers-2026-09"],
    in_force: Period::ALWAYS,
};

/// For importers that the GDPR binds itself, no clauses of the Commission exist.
pub static IMPORTER_BOUND: Rule = Rule {
    id: "basis.importer-bound",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[TRANSFER, not(Adequate), is(ImporterBound)]),
    unless: &[],
    sources: &[TRANSFER_TOOLS, "law.s-gdpr-transfers-2026-09"],
    in_force: Period::since(2021, 6, 27),
};

/// Whether there is a transfer at all is contested: a person has to decide.
pub static CONTESTED_TRANSFER: Rule = Rule {
    id: "basis.contested-transfer",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[
        is(ChapterFiveApplies),
        is(AnotherParty),
        is(SourceContested),
        any(&[
            all(&[is(InThirdCountry), not(Adequate)]),
            all(&[
                not(InThirdCountry),
                any(&[is(CompanyCompellable), is(ParentCompellable), is(LinkCompellable)]),
            ]),
        ]),
    ]),
    unless: EFFECTIVE_MEASURES,
    sources: &[EDPB_05_2021, "law.s-edpb-05-2021-annex"],
    in_force: Period::ALWAYS,
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
    unless: &[RETURN, DEROGATION_INSTEAD],
    sources: &[SCHREMS_II, EDPB_01_2020],
    in_force: SINCE_SCHREMS_II,
};

/// Clear text where access powers go too far: no technical measure is known that would help (use cases 6 and 7).
pub static EXCESSIVE_POWERS: Rule = Rule {
    id: "basis.excessive-powers",
    axis: Axis::Basis,
    level: Basis::NoValidBasis.level(),
    when: all(&[TRANSFER, not(Adequate), is(ExcessivePowers)]),
    unless: &[KEY, PSEUDONYMS, SPLIT, LINE, PRIVILEGE, RETURN, DEROGATION_INSTEAD],
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
