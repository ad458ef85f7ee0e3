//! The integration tests, in one program: `cargo test --test it`, or `cargo test --test it time_line` for one module.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

mod answer;
mod api;
mod assessor;
mod causes;
mod cli;
mod comparison;
mod config;
mod correspondence;
mod effort;
mod fluent;
mod knowledge;
mod laws;
mod letters;
mod library;
mod names;
mod notation;
mod old_files;
mod oracle;
mod order;
mod readers;
mod repair;
mod report;
mod rulebook;
mod rules;
mod scenarios;
mod sectors;
mod setup_file;
mod steps;
mod support;
mod time_line;
mod twins;
mod types;
mod what_if;
mod words;
