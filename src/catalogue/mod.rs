//! The products that a person can pick, with the flows that each brings.

mod generated;
mod types;

pub use generated::{COMMONS, PRODUCTS};
pub use types::*;
