//! The record type of the ready examples.

use crate::block::Block;
use crate::{Date, Text, packed};

/// A ready set-up. Message keys `example-ID` and `example-ID.says`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Stable id.
    pub id: Text,
    /// The day of the set-up.
    pub as_of: Date,
    /// The boundary: id of an area, or a country.
    pub boundary: Text,
    /// The parts of the set-up.
    pub blocks: &'static [Block],
    /// Further days on which the same set-up is worth a look.
    pub again: &'static [Date],
}

packed!(struct Example { id, as_of, boundary, blocks, again });
