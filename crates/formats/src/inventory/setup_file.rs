//! The set-up file as an inventory: all of it is understood, or it is refused.

use limes_knowledge::Knowledge;
use limes_model::Text;

use super::types::{Confidence, Evidence, Inventory, InventoryReader};
use crate::format::FORMAT;
use crate::problem::{Problem, ProblemKind, Problems};
use crate::read::{has_format, setup_with_places};

/// Reads set-up files.
pub struct SetupFile;

impl InventoryReader for SetupFile {
    fn id(&self) -> Text {
        FORMAT
    }

    fn recognises(&self, bytes: &[u8]) -> Confidence {
        match std::str::from_utf8(bytes) {
            Ok(text) if has_format(text) => Confidence::Certain,
            Ok(text) if text.contains(FORMAT) => Confidence::Possible,
            _ => Confidence::No,
        }
    }

    fn read(&self, bytes: &[u8], knowledge: &Knowledge) -> Result<Inventory, Problems> {
        let text = std::str::from_utf8(bytes).map_err(|_| Problem::of_file(ProblemKind::NotJson, "", FORMAT))?;
        let (setup, places) = setup_with_places(text, knowledge)?;
        let evidence = places
            .into_iter()
            .map(|(key, place, position)| Evidence { key, place, position });
        Ok(Inventory {
            setup,
            evidence: evidence.collect(),
            not_understood: Vec::new(),
        })
    }
}
