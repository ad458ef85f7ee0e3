//! Display names of what Limes knows, the printed rule book, and the search over rules and facts.
//!
//! This crate turns ids into words of a language. It reads no file and judges nothing.

mod knowledge_browser;
mod labels;
mod rulebook;
mod subject;

pub use knowledge_browser::{Entry, FACT_KINDS, Numbers, Query, What, decoded, entries, find, numbers, texts};
pub use labels::{Field, Naming};
pub use rulebook::{Clause, clause, concluded, rulebook};
pub use subject::About;
