//! What a rule file needs.

pub use super::types::Term::*;
pub use super::types::{Exception, Rule};
pub use crate::engine::{Condition, all, any, is, not};
pub use crate::vocab::{Axis, Basis, Period, Reach, Sector, Stays};

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
