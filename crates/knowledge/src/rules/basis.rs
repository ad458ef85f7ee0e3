//! On which basis does what leaves do so? (GDPR Chapter V)

/// The terms about transfers and their basis.
macro_rules! basis_terms {
    ([$next:ident $($more:ident)*] $($before:tt)*) => {
        $next! { [$($more)*] $($before)*
            /// The data is personal data to which Chapter V applies for the exporter.
            ChapterFiveApplies = "chapter-five-applies",
            /// The flow happens, or may happen, in a third country.
            InThirdCountry = "in-third-country",
            /// Another legal entity than the customer receives it.
            AnotherParty = "another-party",
            /// The person concerned, or somebody whom no law of data protection binds, hands the data over itself.
            GivenByPerson = "given-by-person",
            /// Whether anybody exports the data is contested, for example where the location that a visitor seems to have decides.
            SourceContested = "source-contested",
            /// The data goes back to the controller for whom the organisation processes it.
            ReturnsToController = "returns-to-controller",
            /// The recipient is a public authority.
            PublicAuthority = "public-authority",
            /// The importer is itself bound by the GDPR for this processing (Art. 3(2)), and the exporter is not one under the law of
            /// the United Kingdom, whose agreement may be used with such importers.
            ImporterBound = "importer-bound",
            /// An adequacy decision covers each of the third countries and each importer.
            Adequate = "adequate",
            /// An instrument of Art. 46 GDPR that is usable on the date is agreed with each importer.
            InstrumentInForce = "instrument-in-force",
            /// In place of an instrument, a derogation for occasional transfers or an agreement between states is relied on.
            DerogationClaimed = "derogation-claimed",
            /// The transfer impact assessment is done and documented.
            AssessmentDone = "assessment-done",
            /// The access powers of one of the third countries go beyond what is necessary, as established on the date, or as the
            /// exporter's own assessment found.
            ExcessivePowers = "excessive-powers",
            /// The contract lets the provider disclose data under the law of a third country.
            ContractAllowsDisclosure = "contract-allows-disclosure",
        }
    };
}

use super::prelude::*;

/// The rules of this file.
pub const RULES: &[&Rule] = &[
    &WITHOUT_TRANSFER,
    &THIRD_COUNTRY,
    &NO_ADEQUACY,
    &PERSON_ASSESSES,
    &DEROGATION,
    &IMPORTER_BOUND,
    &FOREIGN_AUTHORITY,
    &CONTESTED_TRANSFER,
    &NO_INSTRUMENT,
    &NO_ASSESSMENT,
    &EXCESSIVE_POWERS,
    &CONTRACT_ALLOWS_DISCLOSURE,
];

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

/// Since 2020-07-16 it is known that clauses need an assessment of the destination. The judgment reaches back, but nobody is held
/// here to what was not known.
const SINCE_SCHREMS_II: Period = Period::since(2020, 7, 16);

/// It leaves the boundary, but not to another party in a third country.
static WITHOUT_TRANSFER: Rule = Rule {
    id: "basis.without-transfer",
    axis: Axis::Basis,
    level: Basis::NoTransfer.level(),
    when: any(&[is(PlaceOutside), is(AreaWider)]),
    unless: &[],
    sources: &[EDPB_05_2021],
    in_force: Period::ALWAYS,
};

/// Another party in a third country receives it: that needs Chapter V.
static THIRD_COUNTRY: Rule = Rule {
    id: "basis.third-country",
    axis: Axis::Basis,
    level: Basis::AdequateCountry.level(),
    when: TRANSFER,
    unless: &[],
    sources: &[EDPB_05_2021],
    in_force: Period::ALWAYS,
};

/// Without an adequacy decision for country and importer, appropriate safeguards are needed.
static NO_ADEQUACY: Rule = Rule {
    id: "basis.no-adequacy",
    axis: Axis::Basis,
    level: Basis::SafeguardsInForce.level(),
    when: all(&[TRANSFER, not(Adequate)]),
    unless: &[],
    sources: &[TRANSFER_TOOLS],
    in_force: Period::ALWAYS,
};

/// Whether clauses suffice without an effective technical measure is for a person to assess.
static PERSON_ASSESSES: Rule = Rule {
    id: "basis.person-assesses",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[TRANSFER, not(Adequate)]),
    unless: EFFECTIVE_MEASURES,
    sources: &[SCHREMS_II, EDPB_01_2020],
    in_force: SINCE_SCHREMS_II,
};

/// Whether a derogation is met, or an agreement suffices, is for a person to decide. As a rule, standing transfers do not rest on one.
static DEROGATION: Rule = Rule {
    id: "basis.derogation",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[TRANSFER, not(Adequate), is(DerogationClaimed)]),
    unless: &[],
    sources: &[TRANSFER_TOOLS, "primary.gdpr"],
    in_force: Period::ALWAYS,
};

/// For importers that the GDPR binds itself, no clauses of the Commission exist.
static IMPORTER_BOUND: Rule = Rule {
    id: "basis.importer-bound",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[TRANSFER, not(Adequate), is(ImporterBound)]),
    unless: &[],
    sources: &[TRANSFER_TOOLS, "primary.gdpr"],
    in_force: Period::since(2021, 6, 27),
};

/// A transfer to an authority of a third country is for a person to decide, whatever its basis (Art. 48 GDPR).
static FOREIGN_AUTHORITY: Rule = Rule {
    id: "basis.foreign-authority",
    axis: Axis::Basis,
    level: Basis::SafeguardsCaseByCase.level(),
    when: all(&[TRANSFER, is(PublicAuthority)]),
    unless: &[],
    sources: &["primary.gdpr"],
    in_force: Period::since(2018, 5, 25),
};

/// Whether there is a transfer at all is contested: a person has to decide.
static CONTESTED_TRANSFER: Rule = Rule {
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
static NO_INSTRUMENT: Rule = Rule {
    id: "basis.no-instrument",
    axis: Axis::Basis,
    level: Basis::NoValidBasis.level(),
    when: all(&[TRANSFER, not(Adequate), not(InstrumentInForce)]),
    unless: &[],
    sources: &[TRANSFER_TOOLS, "primary.gdpr"],
    in_force: Period::ALWAYS,
};

/// Clauses without an assessment of the destination are no basis.
static NO_ASSESSMENT: Rule = Rule {
    id: "basis.no-assessment",
    axis: Axis::Basis,
    level: Basis::NoValidBasis.level(),
    when: all(&[TRANSFER, not(Adequate), not(AssessmentDone)]),
    unless: &[RETURN, DEROGATION_INSTEAD],
    sources: &[SCHREMS_II, EDPB_01_2020],
    in_force: SINCE_SCHREMS_II,
};

/// Clear text where access powers go too far: no technical measure is known that would help (use cases 6 and 7).
static EXCESSIVE_POWERS: Rule = Rule {
    id: "basis.excessive-powers",
    axis: Axis::Basis,
    level: Basis::NoValidBasis.level(),
    when: all(&[TRANSFER, not(Adequate), is(ExcessivePowers)]),
    unless: &[KEY, PSEUDONYMS, SPLIT, LINE, PRIVILEGE, RETURN, DEROGATION_INSTEAD],
    sources: &[SCHREMS_II, EDPB_01_2020],
    in_force: SINCE_SCHREMS_II,
};

/// A contract that lets the provider obey foreign orders may be an intended transfer: a person has to look at it.
static CONTRACT_ALLOWS_DISCLOSURE: Rule = Rule {
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
    sources: &["law.s-datatilsynet-kombit"],
    in_force: Period::since(2018, 5, 25),
};
