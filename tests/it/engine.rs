//! The integration tests that guard the assessing crates, compiled without everything else: `cargo xtask mutants` builds
//! this program for each mutant.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

mod assessor;
mod laws;
mod oracle;
mod order;
mod repair;
mod rules;
mod scenarios;
mod support;
mod time_line;
mod twins;
mod words;
