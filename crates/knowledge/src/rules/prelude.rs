//! What a rule file needs.

pub use super::types::Term::*;
pub use super::types::{Exception, Rule};
pub use limes_model::{Axis, Basis, Period, Reach, Sector, Stays};
pub use limes_model::{Condition, all, any, is, not};

/// The exception with this id, condition and sources.
pub const fn exception(
    id: &'static str,
    when: Condition<super::types::Term>,
    sources: &'static [&'static str],
) -> Exception {
    Exception { id, when, sources }
}

/// EDPB Recommendations 01/2020 on supplementary measures.
pub const EDPB_01_2020: &str = "law.s-edpb-01-2020-start";
/// The use cases of the same recommendations.
pub const EDPB_01_2020_CASES: &str = "law.s-bratby-01-2020";
/// EDPB Guidelines 05/2021 on what is a transfer.
pub const EDPB_05_2021: &str = "law.s-edpb-05-2021-start";
/// Court of Justice, C-311/18 (Schrems II).
pub const SCHREMS_II: &str = "law.s-schrems2-text";
/// Status of transfer instruments.
pub const TRANSFER_TOOLS: &str = "law.s-lso-transfers";
/// Opinion of the University of Cologne on access by US authorities.
pub const COLOGNE: &str = "law.s-itmagazine-koeln";
/// Commission page on the areas and the United Kingdom.
pub const COMMISSION_AREAS: &str = "law.s-ec-enlargement";
/// What is known of the use cases of the recommendations.
const USE_CASES: &[&str] = &[EDPB_01_2020, EDPB_01_2020_CASES];

/// Use case 1.
pub const KEY: Exception = exception("key-out-of-reach", is(KeyOutOfReach), USE_CASES);
/// Use case 2.
pub const PSEUDONYMS: Exception = exception("pseudonymised", is(Pseudonymised), USE_CASES);
/// Use case 5.
pub const SPLIT: Exception = exception("split-processing", is(SplitProcessing), USE_CASES);
/// Use case 3.
pub const LINE: Exception = exception("line-only", is(LineOnly), USE_CASES);
/// Use case 4.
pub const PRIVILEGE: Exception = exception("protected-by-law", is(ProtectedByLaw), USE_CASES);

/// The supplementary measures that the European Data Protection Board calls effective (use cases 1 to 5).
pub const EFFECTIVE_MEASURES: &[Exception] = &[KEY, PSEUDONYMS, SPLIT, LINE, PRIVILEGE];
