//! Input from outside. Nothing in a file is trusted: everything is checked, and every mistake is reported.

mod answers;
mod boundary;
mod config;
mod correspondence;
mod host_message;
mod json;
mod reader;
mod resolve;
mod setup_file;
mod url_options;

pub use boundary::boundary;
pub use config::{Config, MAX_CONFIG_BYTES, config};
pub use host_message::{HostMessage, HostMessageError, Request};
pub use reader::MAX_PROBLEMS;
pub use setup_file::{
    FactChanges, LONGEST_NAME, MAX_ACCESS, MAX_BYTES, MAX_SERVICES, SavedAssessment, knowledge_version,
    saved_assessment, setup,
};
pub(crate) use setup_file::{has_format, setup_with_places};
pub use url_options::{Ignored, Options, message_origin};
