//! The knowledge: dated, sourced facts, compiled in, and look-ups on a day.

mod generated;
mod knowledge;
mod thought;
mod types;

pub(crate) use generated::behind_the_facts;
pub use generated::{FACTS, SOURCES};
pub use knowledge::{Declared, KNOWLEDGE_DATE, KNOWLEDGE_VERSION, Knowledge};
pub(crate) use thought::lasting;
pub use types::*;
