//! What a person reads, in the order in which it is read; still without words, by ids.

mod context;
mod draft;
mod examples;
mod questions;
mod rulebook;
mod transfer;

pub use context::{Context, context};
pub use draft::Draft;
pub use examples::{EXAMPLES, Example};
pub use questions::{Item, Progress, State, items, progress};
pub use rulebook::rulebook;
pub use transfer::Transfer;
