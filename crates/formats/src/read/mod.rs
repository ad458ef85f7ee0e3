//! What comes in from outside. Nothing in a file is trusted: everything is checked, and whatever is wrong is told.

mod answers;
mod config;
mod json;
mod names;
mod options;
mod position;
mod problem;
mod reader;
mod request;
mod setup_file;

pub use config::{Config, Located, MAX_CONFIG_BYTES, config};
pub use options::{Ignored, Options, from_base64url, told_origin};
pub use position::{Position, position};
pub use problem::{Problem, ProblemKind};
pub use request::{Asked, Request};
pub use setup_file::{MAX_ACCESS, MAX_BYTES, MAX_PROBLEMS, MAX_SERVICES, setup};
