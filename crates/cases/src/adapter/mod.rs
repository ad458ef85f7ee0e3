//! From the facts of a case to a set-up.

mod encryption_keys;
mod processing_chain;
mod setup;

pub use setup::{Adapted, adapt};
