//! The facts and sources of `knowledge/facts`, written by the build script.

use super::types::*;
use crate::vocab::{Country, Date, Grade, Period};

include!(concat!(env!("OUT_DIR"), "/facts.rs"));
