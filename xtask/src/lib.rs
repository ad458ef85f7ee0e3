//! Development tasks of the project: building, serving, checking and testing.
//!
//! A library, so that the browser tests use the same server and the same paths as `cargo xtask`.

pub mod args;
pub mod bundle;
pub mod ci;
pub mod licences;
pub mod serve;
pub mod snippets;
pub mod workspace;
