//! The built page, used as people use it. One binary, so that it links once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod accessible;
mod api;
mod around;
mod cases;
mod chunks;
mod config;
mod element;
mod embed;
mod files;
mod first_paint;
mod integrity;
mod knowledge_file;
mod large;
mod layout;
mod offline;
mod packs;
mod remember;
mod repair;
mod rulebook;
mod security;
mod services;
mod single_file;
mod time;
mod time_line;
mod update;
mod ways;
mod what_if;
