//! The products of `knowledge/catalogue`, written by the build script.

use super::types::*;
#[allow(unused_imports, reason = "depends on the knowledge")]
use crate::vocab::{Control, Country, DataKind, Date, Extent, FlowKind};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
