//! The questions that the evaluation itself reads, by name.

use limes_model::question::{Question, QuestionIndex};

macro_rules! well_known {
    ($($(#[$meta:meta])* $field:ident = $id:literal),+ $(,)?) => {
        /// Indices of the questions that the evaluation itself reads. A question that a knowledge does not have gets an
        /// index that no question has: its answer is never known, and what depends on it stays open.
        #[derive(Clone, Copy, Debug)]
        pub struct WellKnownQuestions { $($(#[$meta])* #[doc = concat!("`", $id, "`")] pub $field: QuestionIndex),+ }

        impl WellKnownQuestions {
            /// Ids of these questions.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// Finds the questions in a list.
            pub(crate) fn find(questions: &[Question]) -> Self {
                Self { $($field: index_of(questions, $id)),+ }
            }
        }
    };
}

well_known! {
    seat = "org.seat",
    organisation_kind = "org.kind",
    organisation_establishments = "org.establishments",
    organisation_compellable = "org.compellable",
    under_gdpr = "org.under-gdpr",
    sector = "org.sector",
    personal = "data.personal",
    pseudonymised = "data.pseudonymised",
    hr = "data.hr",
    excluded_purpose = "data.excluded-purpose",
    categories = "data.categories",
    flow_countries = "flow.countries",
    provider_countries = "provider.countries",
    provider_country = "provider.country",
    provider_parent = "provider.parent-country",
    provider_establishments = "provider.establishments",
    listed = "contract.listed",
    hr_listed = "contract.hr-listed",
    within_decision = "contract.within-decision",
    own_tasks = "contract.own-tasks",
    instrument = "contract.instrument",
    authorised = "contract.authorised",
    assessment = "contract.assessment",
    foreign_disclosure = "contract.foreign-disclosure",
    encryption = "protection.encryption",
    key_holder = "protection.key-holder",
    law_reaches = "law.reaches",
    old_contract = "contract.old-contract",
    key_control = "protection.key-control",
    trustee_independent = "protection.trustee-independent",
    trustee_countries = "protection.trustee-countries",
    trustee_compellable = "protection.trustee-compellable",
    pseudonyms_only = "protection.pseudonyms-only",
    annexes = "contract.annexes",
    law_adequate = "law.adequate",
    party_source = "party.source",
    party_own_purposes = "party.own-purposes",
    party_public_authority = "party.public-authority",
    party_relation = "party.relation",
    party_under_gdpr = "party.under-gdpr",
    party_compellable = "party.compellable",
    party_split = "party.split",
    party_parent = "party.parent-country",
    party_establishments = "party.establishments",
    party_engaged = "party.engaged-countries",
    other_establishments = "other.establishments",
    access_who = "access.who",
    access_establishments = "access.establishments",
    sector_decided = "sector.decided",
}

/// The index of the question with this id; [`QuestionIndex::MAX`] where there is none.
pub fn index_of(questions: &[Question], id: &str) -> QuestionIndex {
    let place = questions.iter().position(|question| question.id == id);
    place
        .and_then(|place| QuestionIndex::try_from(place).ok())
        .unwrap_or(QuestionIndex::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Knowledge;

    #[test]
    fn every_well_known_question_exists() {
        let knowledge = Knowledge::built_in();
        for id in WellKnownQuestions::IDS {
            assert!(knowledge.question_index(id).is_some(), "{id}");
        }
    }
}
