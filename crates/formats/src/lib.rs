//! Reads and writes the files of Limes: the set-up file, the configuration of an organisation, options in a URL, messages
//! between a page and its host, and results for programs. Everything is text in and text out.
//!
//! This crate knows no browser, no file system and no clock. It judges nothing: [`limes_assess`] does.
//!
//! | module | content |
//! | --- | --- |
//! | [`read`] | readers of the set-up file, the configuration, host messages and options in a URL |
//! | [`mod@write`] | writer of the set-up file |
//! | [`wire`] | results and messages for other programs, by version |
//! | [`palette`] | the colours of the page that an organisation's colours must go with |
//! | [`url`] | queries of addresses, base64url |
//! | [`inventory`] | readers of what an organisation runs: the set-up file today, files of other tools later |
//! | [`report`] | writers of an assessment as a file |
//! | [`picture`] | pictures with a table that says the same |
//!
//! ```
//! use limes_formats::{read, write};
//!
//! let knowledge = limes_knowledge::Knowledge::built_in();
//! let setup = limes_assess::Setup::new("2026-11-22".parse()?);
//! let text = write::setup_json(&setup, knowledge);
//! assert_eq!(read::setup(&text, knowledge)?, setup);
//!
//! let problems = read::setup("{", knowledge).unwrap_err();
//! assert_eq!(problems.to_string(), "not-json (line 1, column 2)");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod format;
pub mod inventory;
mod knowledge_update;
pub mod palette;
pub mod picture;
mod position;
mod problem;
pub mod read;
pub mod report;
pub mod url;
pub mod wire;
pub mod write;

pub use format::{CONFIG_SCHEMA, FORMAT, MESSAGE_SCHEMA, SETUP_SCHEMA, VERSION};
pub use knowledge_update::{KnowledgeUpdate, knowledge_fault};
pub use position::Position;
pub use problem::{Problem, ProblemKind, Problems};
