//! The oracle of the tests: a slow reference evaluator, the raw catalogue on which it works, and random set-ups on
//! which other evaluations are compared with it.
//!
//! It is a package of its own so that the tests use it optimized, and so that Cargo shows what it shares with the
//! library: the types of records, set-ups and rules. It compiles the files of the knowledge itself.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "only tests use it, and in a test, a panic is the message"
)]

pub mod catalogue;
pub mod reference;
pub mod samples;
