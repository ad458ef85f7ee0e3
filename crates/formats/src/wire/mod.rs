//! Types and messages for other programs. They have ids, numbers and days only, none of the types of the library, so that
//! the library can change without them.

mod message;
pub mod v1;

pub use message::{
    VerdictSummary, error_message, finished_message, height_message, is_finished, ready_message, state_message,
    verdict_message, view_message,
};
