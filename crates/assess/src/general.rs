//! The general questions by name, so that the evaluation can read them.

use std::sync::LazyLock;

use limes_knowledge::QUESTIONS;
use limes_model::question::QuestionIndex;

macro_rules! general {
    ($($field:ident = $id:literal),+ $(,)?) => {
        /// Indices of the questions that the evaluation itself reads.
        pub(super) struct General { $(pub $field: QuestionIndex),+ }

        /// Ids of these questions; a test says that each of them exists.
        #[cfg(test)]
        pub(super) const IDS: &[&str] = &[$($id),+];

        pub(super) static GENERAL: LazyLock<General> = LazyLock::new(|| General { $($field: index_of($id)),+ });
    };
}

general! {
    seat = "org.seat",
    organisation_kind = "org.kind",
    under_gdpr = "org.under-gdpr",
    sector = "org.sector",
    personal = "data.personal",
    pseudonymised = "data.pseudonymised",
    hr = "data.hr",
    categories = "data.categories",
    flow_countries = "flow.countries",
    provider_countries = "provider.countries",
    provider_country = "provider.country",
    provider_parent = "provider.parent-country",
    listed = "contract.listed",
    hr_listed = "contract.hr-listed",
    within_decision = "contract.within-decision",
    instrument = "contract.instrument",
    assessment = "contract.assessment",
    foreign_disclosure = "contract.foreign-disclosure",
    encryption = "protection.encryption",
    key_holder = "protection.key-holder",
    law_reaches = "law.reaches",
    old_contract = "contract.old-contract",
    trustee_independent = "protection.trustee-independent",
    law_adequate = "law.adequate",
    party_source = "party.source",
    party_relation = "party.relation",
    party_under_gdpr = "party.under-gdpr",
    party_compellable = "party.compellable",
    party_split = "party.split",
    party_parent = "party.parent-country",
    party_establishments = "party.establishments",
    access_who = "access.who",
    sector_decided = "sector.decided",
}

/// The index of the question with this id. An id that does not exist gives an index of no question, whose answer is
/// never known.
pub(super) fn index_of(id: &str) -> QuestionIndex {
    QUESTIONS
        .iter()
        .position(|q| q.id == id)
        .and_then(|i| QuestionIndex::try_from(i).ok())
        .unwrap_or(QuestionIndex::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_general_question_exists() {
        for id in IDS {
            assert_ne!(index_of(id), QuestionIndex::MAX, "{id}");
        }
    }
}
