//! The slow reference evaluator, and random set-ups to try it on.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests; each uses its part"
)]

pub mod random;
pub mod reference;
