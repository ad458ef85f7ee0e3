//! The questions.

mod generated;
mod types;

pub use generated::*;
pub use types::*;
