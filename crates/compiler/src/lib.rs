//! Compiles the knowledge (TOML files) and the messages (Fluent files) of Limes to packed tables.
//!
//! The compiler checks everything that can be checked without a set-up and reports every mistake with file, line and key.
//! It knows the record types of [`limes_model`], and neither rules nor assessments. The build scripts of `limes-knowledge`
//! and `limes-messages` call it; see [`knowledge::compile`] and [`messages::compile`] for examples.

pub mod inventories;
pub mod knowledge;
mod letters;
pub mod messages;
pub mod packs;
mod plural;
mod problem;

pub use problem::{CompileError, Problem};
