//! The module with which the page reads the files of other tools: in a worker, or in the page where there is none.
//!
//! It is not part of the page's program. The script `static/reader.js` gives it the bytes of each file as they come from the
//! browser, and returns what was read as JSON. It knows neither the set-up nor a language.

use limes_inventories::{Fault, Limits, Reading};
use limes_knowledge::Knowledge;
use limes_model::{Pack, PackError, PackKind};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads files one after the other.
#[wasm_bindgen]
pub struct Reader {
    reading: Reading<'static>,
    name: String,
    bytes: Vec<u8>,
}

/// Returns the knowledge in packs: the only one, or the newer one in an update.
fn knowledge(packs: Vec<u8>) -> Result<Knowledge, PackError> {
    for pack in Pack::read_all(packs.leak())? {
        let parts = if pack.kind == PackKind::Update {
            pack.parts()?
        } else {
            vec![pack]
        };
        if let Some(part) = parts.into_iter().find(|part| part.kind == PackKind::Knowledge) {
            // nothing is assessed here, so the rules are left out
            return Knowledge::from_pack(part, &[]);
        }
    }
    Err(PackError::Kind(PackKind::Words))
}

#[wasm_bindgen]
impl Reader {
    /// Begins to read, with the knowledge in these packs.
    ///
    /// # Errors
    /// They hold none that can be read.
    #[wasm_bindgen(constructor)]
    pub fn new(packs: Vec<u8>) -> Result<Self, JsError> {
        let knowledge = knowledge(packs).map_err(|error| JsError::new(&error.to_string()))?;
        Ok(Self {
            // kept for as long as the module is there
            reading: Reading::new(Box::leak(Box::new(knowledge)), Limits::default()),
            name: String::new(),
            bytes: Vec::new(),
        })
    }

    /// Begins with a file of so many bytes. Returns whether its bytes are wanted: one that is too large is noted as such.
    pub fn begin(&mut self, name: String, size: f64) -> bool {
        // a size is a whole number that fits, or too large
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
        let size = size as usize;
        self.name = name;
        self.bytes = Vec::new();
        let fits = size <= self.reading.limits().bytes && self.bytes.try_reserve_exact(size).is_ok();
        if !fits {
            self.reading.refuse(&self.name, Fault::TooLarge);
        }
        fits
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Reads the file whose bytes are all here.
    pub fn end(&mut self) {
        self.reading.add(&self.name, std::mem::take(&mut self.bytes));
    }

    /// Notes that the browser did not give the content of the file.
    pub fn refuse(&mut self) {
        self.bytes = Vec::new();
        self.reading.refuse(&self.name, Fault::Unreadable);
    }

    /// Returns what was read: a JSON array with an object for each file.
    #[must_use]
    pub fn finish(self) -> String {
        // texts, numbers and lists only: there is nothing that could not be written
        serde_json::to_string(&self.reading.finish()).unwrap_or_default()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use std::fs;
    use std::path::Path;

    use limes_compiler::packs::{packs, update};
    use limes_inventories::{Found, Inventory, read};

    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    fn pack() -> Vec<u8> {
        let all = packs(Path::new(ROOT)).unwrap();
        let knowledge = all.into_iter().find(|(name, _)| name == "knowledge.limes");
        knowledge.unwrap().1
    }

    fn examples() -> Vec<(String, Vec<u8>)> {
        let folder = Path::new(ROOT).join("crates/inventories/tests/examples");
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()).collect();
        files.sort_by_key(fs::DirEntry::file_name);
        let read = |entry: fs::DirEntry| {
            (
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            )
        };
        files.into_iter().map(read).collect()
    }

    fn read_in_pieces(mut reader: Reader, files: &[(String, Vec<u8>)]) -> Vec<Found> {
        for (name, bytes) in files {
            #[allow(clippy::cast_precision_loss, reason = "small files")]
            let size = bytes.len() as f64;
            assert!(reader.begin(name.clone(), size));
            bytes.chunks(1_000).for_each(|piece| reader.push(piece));
            reader.end();
        }
        serde_json::from_str(&reader.finish()).unwrap()
    }

    #[test]
    fn what_comes_in_pieces_and_goes_as_json_is_what_the_library_reads() {
        let whole = Knowledge::read(pack().leak()).unwrap();
        let (files, limits) = (examples(), Limits::default());
        let found = read_in_pieces(Reader::new(pack()).ok().unwrap(), &files);
        assert_eq!(found.len(), files.len());
        for (found, (name, bytes)) in found.iter().zip(&files) {
            assert_eq!((&found.file, &found.inventory), (name, &read(bytes, &whole, &limits)));
        }
    }

    #[test]
    fn the_knowledge_may_be_that_of_an_update() {
        let files = &examples()[..2];
        let update = update(Path::new(ROOT)).unwrap();
        let (one, other) = (Reader::new(pack()).ok().unwrap(), Reader::new(update).ok().unwrap());
        assert_eq!(read_in_pieces(one, files), read_in_pieces(other, files));
    }

    #[test]
    fn what_is_too_large_or_not_given_is_a_fault_of_that_file_alone() {
        let mut reader = Reader::new(pack()).ok().unwrap();
        assert!(!reader.begin("large.json".to_owned(), 1e12));
        assert!(reader.begin("gone.json".to_owned(), 10.0));
        reader.push(b"[");
        reader.refuse();
        let found = read_in_pieces(reader, &examples()[..1]);
        let faults = |inventory: &Inventory| {
            inventory
                .problems
                .iter()
                .map(|problem| problem.fault)
                .collect::<Vec<_>>()
        };
        assert_eq!(faults(&found[0].inventory), [Fault::TooLarge]);
        assert_eq!(faults(&found[1].inventory), [Fault::Unreadable]);
        assert!(faults(&found[2].inventory).is_empty() && !found[2].inventory.services.is_empty());
    }
}
