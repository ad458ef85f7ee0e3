//! What a person reads, in the order in which it is read; still without words, by ids.

pub mod case;
mod cases;
mod context;
mod draft;
mod examples;
mod questions;
mod rulebook;
mod transfer;

pub use cases::{CASES, add_unit, case_boundary};
pub use context::{Context, context};
pub use draft::Draft;
pub use examples::{EXAMPLES, Example};
pub use questions::{Item, Progress, State, items, progress};
pub use rulebook::rulebook;
pub use transfer::Transfer;
