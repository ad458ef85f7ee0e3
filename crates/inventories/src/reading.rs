//! Several files read together: archives are unpacked, and sources that name each other are read as one.

use limes_knowledge::Knowledge;

use crate::inventory::{Fault, Format, Inventory, Problem};
use crate::{Limits, Part, is_source, parts, read, read_sources};

/// What was read from a file.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Found {
    /// The name of the file; of a file in an archive, with that of the archive before it; of sources, that of their folder.
    pub file: String,
    /// What was read.
    pub inventory: Inventory,
}

/// Reads files one after the other.
///
/// ```
/// use limes_inventories::{Limits, Reading};
/// use limes_knowledge::Knowledge;
///
/// let mut reading = Reading::new(Knowledge::built_in(), Limits::default());
/// reading.add("infra/main.tf", br#"provider "aws" { region = "eu-central-1" }"#.to_vec());
/// reading.add("infra/data.tf", br#"resource "aws_s3_bucket" "a" {}"#.to_vec());
/// let found = reading.finish();
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].file, "infra");
/// assert_eq!(found[0].inventory.services[0].region.as_deref(), Some("eu-central-1"));
/// ```
#[derive(Debug)]
pub struct Reading<'k> {
    knowledge: &'k Knowledge,
    limits: Limits,
    found: Vec<Found>,
    sources: Vec<Part>,
}

impl<'k> Reading<'k> {
    /// Begins to read, with these limits for each file.
    #[must_use]
    pub const fn new(knowledge: &'k Knowledge, limits: Limits) -> Self {
        Self {
            knowledge,
            limits,
            found: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// Returns the limits.
    #[must_use]
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Reads a file. Sources are kept until the end.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        if is_source(name) && bytes.len() <= self.limits.bytes {
            self.sources.push(Part {
                name: name.to_owned(),
                bytes,
            });
            return;
        }
        let several = parts(&bytes, &self.limits);
        if several.is_empty() {
            let inventory = read(&bytes, self.knowledge, &self.limits);
            self.put(name, inventory);
        }
        for part in several {
            let inventory = read(&part.bytes, self.knowledge, &self.limits);
            self.put(&[name, "/", &part.name].concat(), inventory);
        }
    }

    /// Notes a file whose content is not there, and why.
    pub fn refuse(&mut self, name: &str, fault: Fault) {
        let mut inventory = Inventory::new(Format::Unknown);
        inventory.problems.push(Problem { fault, at: None });
        self.put(name, inventory);
    }

    fn put(&mut self, name: &str, inventory: Inventory) {
        self.found.push(Found {
            file: name.to_owned(),
            inventory,
        });
    }

    /// Returns what was read, in the order of the files; sources come last.
    #[must_use]
    pub fn finish(mut self) -> Vec<Found> {
        let folders = self
            .sources
            .iter()
            .map(|part| part.name.rsplit_once(['/', '\\']).map_or(".", |(folder, _)| folder));
        if let Some(folder) = folders.min_by_key(|folder| folder.len()).map(str::to_owned) {
            let inventory = read_sources(&self.sources, self.knowledge, &self.limits);
            self.put(&folder, inventory);
        }
        self.found
    }
}
