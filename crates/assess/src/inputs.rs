//! From which files of other tools services and answers were read. The evaluation does not look at it.

use super::key::Key;
use limes_model::{Date, Text};

/// A file of another tool from which services or answers were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Number, unique within the set-up.
    pub id: u32,
    /// The name of the file.
    pub file: String,
    /// The id of its format.
    pub format: Text,
    /// The day on which it was read.
    pub day: Date,
}

/// Which services and answers were read from which files. Lists in order, as [`DeclaredBy`](super::DeclaredBy) is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    files: Vec<Input>,
    answers: Vec<(Key, u32)>,
    services: Vec<(u32, u32)>,
}

/// Sets a value of a list in order.
fn put<K: Ord>(list: &mut Vec<(K, u32)>, key: K, input: u32) {
    let place = list.partition_point(|(known, _)| *known < key);
    match list.get_mut(place) {
        Some(known) if known.0 == key => known.1 = input,
        _ => list.insert(place, (key, input)),
    }
}

impl Inputs {
    /// None.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            files: Vec::new(),
            answers: Vec::new(),
            services: Vec::new(),
        }
    }

    /// Whether nothing was read from a file.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.services.is_empty()
    }

    /// Returns the files, in the order in which they were added.
    #[must_use]
    pub fn files(&self) -> &[Input] {
        &self.files
    }

    /// Adds a file, and returns whether its number was free.
    pub fn insert(&mut self, file: Input) -> bool {
        let is_free = self.file(file.id).is_none();
        if is_free {
            self.files.push(file);
        }
        is_free
    }

    /// Returns the number that the next file gets.
    #[must_use]
    pub fn next_id(&self) -> u32 {
        let used = self.files.iter().map(|file| file.id).max();
        used.unwrap_or(0).saturating_add(1)
    }

    fn file(&self, id: u32) -> Option<&Input> {
        self.files.iter().find(|file| file.id == id)
    }

    /// Returns the file from which an answer was read.
    #[must_use]
    pub fn of_answer(&self, key: &Key) -> Option<&Input> {
        let place = self.answers.binary_search_by(|(known, _)| known.cmp(key)).ok()?;
        self.file(self.answers.get(place)?.1)
    }

    /// Returns the file from which a service was read, by its number.
    #[must_use]
    pub fn of_service(&self, id: u32) -> Option<&Input> {
        let place = self.services.binary_search_by(|(known, _)| known.cmp(&id)).ok()?;
        self.file(self.services.get(place)?.1)
    }

    /// An answer was read from a file.
    pub fn put_answer(&mut self, key: Key, input: u32) {
        put(&mut self.answers, key, input);
    }

    /// A service was read from a file.
    pub fn put_service(&mut self, id: u32, input: u32) {
        put(&mut self.services, id, input);
    }

    /// An answer is a person's now.
    pub fn remove(&mut self, key: &Key) {
        if let Ok(place) = self.answers.binary_search_by(|(known, _)| known.cmp(key)) {
            self.answers.remove(place);
        }
    }

    /// Keeps only the answers for which it holds.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(&Key) -> bool) {
        self.answers.retain(|(key, _)| keep(key));
    }

    /// Drops the files from which nothing is left.
    pub fn tidy(&mut self) {
        let Self {
            files,
            answers,
            services,
        } = self;
        files.retain(|file| {
            answers.iter().any(|(_, input)| *input == file.id) || services.iter().any(|(_, input)| *input == file.id)
        });
    }

    /// Returns the services that were read from files, with the numbers of the files.
    pub fn services(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.services.iter().copied()
    }

    /// Returns the answers that were read from files, with the numbers of the files.
    pub fn answers(&self) -> impl Iterator<Item = (Key, u32)> + '_ {
        self.answers.iter().copied()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::Target;

    fn file(id: u32) -> Input {
        Input {
            id,
            file: "plan.json".to_owned(),
            format: "terraform-plan",
            day: Date::new(2026, 11, 28),
        }
    }

    #[test]
    fn what_a_person_answers_is_of_no_file_and_a_file_without_anything_goes() {
        let key = |question| Key {
            target: Target::Organisation,
            question,
        };
        let mut inputs = Inputs::new();
        assert!(inputs.is_empty() && inputs.next_id() == 1);
        assert!(inputs.insert(file(1)) && inputs.insert(file(2)) && !inputs.insert(file(2)));
        inputs.put_answer(key(7), 1);
        inputs.put_answer(key(3), 1);
        inputs.put_answer(key(7), 2);
        inputs.put_service(4, 1);
        assert_eq!(inputs.of_answer(&key(7)).unwrap().id, 2);
        assert_eq!(inputs.of_service(4).unwrap().id, 1);
        assert!(inputs.of_answer(&key(5)).is_none() && inputs.of_service(5).is_none());
        inputs.remove(&key(7));
        inputs.tidy();
        assert!(inputs.of_answer(&key(7)).is_none());
        assert_eq!((inputs.files().len(), inputs.next_id()), (1, 2));
        inputs.retain(|_| false);
        assert!(!inputs.is_empty());
    }
}
