//! What comes in from outside. Nothing in a file is trusted: everything is checked, and whatever is wrong is told.

mod answers;
mod json;
mod names;
mod problem;
mod reader;
mod setup_file;

pub use problem::{Problem, ProblemKind};
pub use setup_file::{MAX_ACCESS, MAX_BYTES, MAX_PROBLEMS, MAX_SERVICES, setup};
