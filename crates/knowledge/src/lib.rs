//! The knowledge of Limes: dated, sourced facts, products, questions, decided cases and rules, with look-ups on a day.
//!
//! This crate knows no set-up and evaluates nothing.

mod access;
mod intern;
mod knowledge;
mod load;
mod pack;
pub mod rules;
mod usage;
mod well_known;

pub use intern::interned;
pub use knowledge::{Declared, Knowledge, SharedFact};
pub use limes_model::PackError;
pub use pack::Pack;
pub use usage::{CountryUse, Usage, asked_by};
pub use well_known::WellKnownQuestions;
