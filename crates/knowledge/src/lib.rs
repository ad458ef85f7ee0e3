//! The knowledge of Limes: dated, sourced facts, products, questions, decided cases and rules, with look-ups on a day.
//!
//! This crate knows no set-up and evaluates nothing.

mod intern;
mod knowledge;
mod load;
pub mod rules;

pub use intern::lasting;
pub use knowledge::{Declared, KNOWLEDGE_DATE, KNOWLEDGE_VERSION, Knowledge};
pub use load::{CASES, COMMONS, FACTS, PRODUCTS, QUESTIONS, SOURCES};
