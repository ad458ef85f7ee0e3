//! What a rule is made of.

use limes_model::Condition;
use limes_model::Text;
use limes_model::{Axis, Period};

macro_rules! terms {
    ($($(#[$meta:meta])* $variant:ident = $id:literal),+ $(,)?) => {
        /// The words in which rules speak about one flow.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Term { $($(#[$meta])* $variant),+ }

        impl Term {
            /// All terms in their fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable id; message key `term-ID`, with attribute `not` for the negation.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }
        }
    };
}

terms! {
    /// The flow happens in a country outside the boundary, or nothing limits where it happens.
    PlaceOutside = "place-outside",
    /// The flow may happen in some country of an area of which a part is outside the boundary.
    AreaWider = "area-wider",
    /// The provider's contract keeps the flow within an area that the contract names.
    WithinContractArea = "within-contract-area",
    /// The flow carries the data as such, or a copy of it.
    CarriesFullData = "carries-full-data",
    /// A company that handles the flow is established outside, where a law compels it.
    CompanyCompellable = "company-compellable",
    /// A company that handles the flow has a parent outside, through which a law reaches it.
    ParentCompellable = "parent-compellable",
    /// A company that handles the flow is linked to a country outside otherwise, and a law claims to reach it.
    LinkCompellable = "link-compellable",
    /// The organisation itself has a parent company outside, which can be compelled and can have the data handed to it.
    OwnParentOutside = "own-parent-outside",
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
    /// The importer is itself bound by the GDPR for this processing (Art. 3(2)).
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
    /// A rule of the sector names the allowed countries, and the flow happens elsewhere.
    SectorForbidsPlace = "sector-forbids-place",
    /// A rule of the sector excludes providers under foreign control, and such a provider handles the flow.
    SectorForbidsOwner = "sector-forbids-owner",
    /// A secrecy duty may forbid that a provider under foreign control can read it, and a person has decided that it does.
    SecrecyForbids = "secrecy-forbids",
}

/// A named exception of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Exception {
    /// Id within the rule; message key `rule-RULE` attribute `unless-ID`.
    pub id: Text,
    /// When it applies.
    pub when: Condition<Term>,
    /// Where it comes from.
    pub sources: &'static [Text],
}

/// A dated, sourced conclusion about one flow. It concludes that the flow is of at least some level of concern on one
/// axis; a flow is of the highest level that a rule concludes, and of the lowest where none does.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable id `topic.finding`; message key `rule-ID` with attributes `says` and `unless-…`.
    pub id: Text,
    /// The axis.
    pub axis: Axis,
    /// The level of concern on the scale of the axis.
    pub level: u8,
    /// When it holds.
    pub when: Condition<Term>,
    /// Exceptions.
    pub unless: &'static [Exception],
    /// Sources of the rule itself.
    pub sources: &'static [Text],
    /// When the rule is law or guidance.
    pub in_force: Period,
}
