//! The trait of the readers of inventories, and the types that they return.

use limes_assess::{Key, Setup};
use limes_knowledge::Knowledge;
use limes_model::Text;

use crate::position::Position;
use crate::problem::Problems;

/// How sure a reader is that a file has its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The file has another format.
    No,
    /// The file may have the format.
    Possible,
    /// The file has the format.
    Certain,
}

/// The content of an inventory.
#[derive(Clone, Debug, PartialEq)]
pub struct Inventory {
    /// The set-up, as far as the file describes it.
    pub setup: Setup,
    /// The places in the file that gave the answers.
    pub evidence: Vec<Evidence>,
    /// The parts of the file that were not understood.
    pub not_understood: Vec<Gap>,
}

/// The place in a file that gave an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The question that is answered, and about what.
    pub key: Key,
    /// The path of the value in the file.
    pub place: String,
    /// Its position.
    pub position: Position,
}

/// A part of a file that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The path of the part in the file.
    pub place: String,
    /// Its position.
    pub position: Position,
    /// The part, shortened.
    pub value: String,
}

/// Reads the inventories of one format.
pub trait InventoryReader: Sync {
    /// Returns the id of the format, in kebab case.
    fn id(&self) -> Text;

    /// Returns whether a file has the format, from a look at it.
    fn recognises(&self, bytes: &[u8]) -> Confidence;

    /// Reads a file.
    ///
    /// # Errors
    /// The file as a whole cannot be used. Parts that are not understood are gaps of the inventory.
    fn read(&self, bytes: &[u8], knowledge: &Knowledge) -> Result<Inventory, Problems>;
}
