//! What came of reading files, and what it would make of the set-up.

use std::rc::Rc;

use super::files::Chosen;
use crate::environment::Environment;
use limes_assess::Setup;
use limes_inventories::{Found, Report, Row};

/// What came of reading files, and what a person decided about it.
#[derive(Clone, PartialEq)]
pub struct Finding {
    pub found: Rc<[Found]>,
    pub rows: Rc<Vec<Row>>,
    /// The services to remove that are no longer in the files.
    pub removed: Rc<Vec<u32>>,
    pub files: Rc<[Chosen]>,
}

/// What the set-up would be with the rows that are taken.
pub struct Trial {
    pub setup: Setup,
    pub report: Report,
}

/// Returns a number of bytes in words.
pub fn size(environment: &Environment, bytes: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of files")]
    let tenths = (bytes / 1e5).round() as u64;
    if tenths == 0 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of files")]
        let kilobytes = (bytes / 1e3).ceil() as u64;
        return environment.with("read-page-kilobytes", "size", &kilobytes.to_string());
    }
    let values = [
        ("whole", (tenths / 10).to_string().into()),
        ("tenth", (tenths % 10).to_string().into()),
    ];
    environment.words().with("read-page-megabytes", &values)
}
