//! The questions.

mod generated;
mod sections;
mod types;

pub use generated::QUESTIONS;
pub(crate) use generated::behind_the_questions;
pub use types::*;
