//! Reads and writes the files of Limes: the set-up file, the configuration of an organisation, options in a URL, messages
//! between a page and its host, and results for programs. Everything is text in and text out.
//!
//! This crate knows no browser, no file system and no clock.

pub mod read;
pub mod write;
