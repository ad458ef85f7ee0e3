//! The questions of `knowledge/questions`, written by the build script.

use super::types::*;
#[allow(unused_imports, reason = "depends on the knowledge")]
use crate::catalogue::{AreaRef, Test, When};
#[allow(unused_imports, reason = "depends on the knowledge")]
use crate::vocab::{Country, Date, WhoKnows};

include!(concat!(env!("OUT_DIR"), "/questions.rs"));
