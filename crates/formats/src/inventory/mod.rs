//! Readers of inventories: files that list what an organisation runs, each read by the reader that recognises it.
//!
//! A reader of another tool's format need not understand all of a file. It lists what it did not understand, and for
//! each answer the place in the file that gave it. The set-up file is the first member of [`READERS`].
//!
//! ```
//! use limes_formats::inventory;
//!
//! let file = br#"{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{"kind":"eea"},"answers":{"org.seat":"DE"}}"#;
//! let knowledge = limes_knowledge::Knowledge::built_in();
//! let inventory = inventory::read(file, knowledge)?;
//! assert_eq!(inventory.setup.answers.len(), 1);
//! assert_eq!(inventory.evidence[0].place, "answers[\"org.seat\"]");
//! # Ok::<(), limes_formats::Problems>(())
//! ```

mod setup_file;
mod types;

pub use setup_file::SetupFile;
pub use types::{Confidence, Evidence, Gap, Inventory, InventoryReader};

use limes_knowledge::Knowledge;
use limes_model::Text;

use crate::problem::{Problem, ProblemKind, Problems};

/// All readers. Of those that are equally sure of a file, the first reads it.
pub const READERS: &[&dyn InventoryReader] = &[&SetupFile];

/// Returns the reader that is most sure of a file, if there is one.
#[must_use]
pub fn reader(bytes: &[u8]) -> Option<&'static dyn InventoryReader> {
    let mut best = (Confidence::No, None);
    for reader in READERS {
        let confidence = reader.recognises(bytes);
        if confidence > best.0 {
            best = (confidence, Some(*reader));
        }
    }
    best.1
}

/// Reads a file with the reader that is most sure of it.
///
/// # Errors
/// No reader recognises the file, or its reader cannot use it.
pub fn read(bytes: &[u8], knowledge: &Knowledge) -> Result<Inventory, Problems> {
    match reader(bytes) {
        Some(reader) => reader.read(bytes, knowledge),
        None => Err(Problem::of_file(ProblemKind::WrongFormat, "", ids()).into()),
    }
}

/// Returns the ids of all formats, separated by commas.
fn ids() -> String {
    let ids: Vec<Text> = READERS.iter().map(|reader| reader.id()).collect();
    ids.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Position;
    use limes_assess::Target;

    const FILE: &str = "{\n\"format\":\"limes-setup\",\"version\":1,\"asOf\":\"2026-11-22\",\n\"boundary\":{\"kind\":\"eea\"},\n\
         \"answers\":{\"org.seat\":\"DE\"},\n\"services\":[{\"id\":1,\"product\":\"exchange-online\",\n\"flows\":{\"at-rest\":[\"DE\"]}}]}";

    #[test]
    fn a_set_up_file_finds_its_reader() {
        for (file, confidence) in [
            (FILE, Confidence::Certain),
            ("{\"format\":\"limes-setup\"", Confidence::Possible),
            ("{\"format\":\"other\"}", Confidence::No),
            ("name,region", Confidence::No),
            ("", Confidence::No),
        ] {
            assert_eq!(SetupFile.recognises(file.as_bytes()), confidence, "{file}");
            let found = reader(file.as_bytes()).map(InventoryReader::id);
            let wanted = (confidence != Confidence::No).then_some("limes-setup");
            assert_eq!(found, wanted, "{file}");
        }
        assert_eq!(SetupFile.recognises(b"\xff\xfe"), Confidence::No);
    }

    #[test]
    fn each_answer_has_its_place() {
        let inventory = read(FILE.as_bytes(), Knowledge::built_in()).unwrap();
        assert_eq!(
            (inventory.setup.services().len(), inventory.setup.answers.len()),
            (1, 2)
        );
        assert_eq!(inventory.not_understood, []);
        let places: Vec<_> = inventory
            .evidence
            .iter()
            .map(|found| (found.key.target, found.place.as_str(), found.position))
            .collect();
        let at = |line, column| Position { line, column };
        let mut targets = inventory.setup.answers.keys().map(|key| key.target);
        let flow = targets.find(|target| matches!(target, Target::Flow(..))).unwrap();
        assert_eq!(
            places,
            [
                (Target::Organisation, "answers[\"org.seat\"]", at(4, 23)),
                (flow, "services[0].flows[\"at-rest\"]", at(6, 20)),
            ]
        );
    }

    #[test]
    fn other_files_are_refused() {
        let knowledge = Knowledge::built_in();
        let kind = |bytes: &[u8]| read(bytes, knowledge).unwrap_err()[0].kind;
        assert_eq!(kind(b"name,region"), ProblemKind::WrongFormat);
        assert_eq!(kind(b"{\"format\":\"limes-setup\""), ProblemKind::NotJson);
        assert_eq!(kind(b"{\"format\":\"limes-setup\"}"), ProblemKind::Missing);
    }
}
