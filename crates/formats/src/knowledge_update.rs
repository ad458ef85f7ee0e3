//! A file that replaces the knowledge of a program: the knowledge of a newer day, with its sources, cases and words.

use limes_knowledge::Knowledge;
use limes_knowledge::rules::RULES;
use limes_messages::{Words, WordsPack, key};
use limes_model::{Date, Pack, PackError, PackKind};

/// The knowledge of such a file.
#[derive(Debug)]
pub struct KnowledgeUpdate {
    /// Facts, products, questions, examples, sources and cases.
    pub knowledge: Knowledge,
    /// Their words, in each language that this program has.
    pub words: Vec<WordsPack>,
}

impl KnowledgeUpdate {
    /// Reads the file. It is kept for as long as the program runs. `after`: the day of the knowledge that it has to be newer
    /// than, if it has to.
    ///
    /// # Errors
    /// It is not such a file, something in it is missing, or it is not newer.
    pub fn read(bytes: &'static [u8], after: Option<Date>) -> Result<Self, PackError> {
        let update = Pack::read(bytes, PackKind::Update)?;
        let parts = update.parts()?;
        let the = |kind| {
            let found = parts.iter().find(|part| part.kind == kind);
            found.copied().ok_or(PackError::Kind(PackKind::Update))
        };
        let knowledge = Knowledge::from_pack(the(PackKind::Knowledge)?, RULES)?;
        for kind in [PackKind::Sources, PackKind::Cases] {
            knowledge.complete(the(kind)?)?;
        }
        let mut words = Vec::new();
        for part in parts.iter().filter(|part| part.kind == PackKind::Words) {
            match WordsPack::of(part) {
                Ok(pack) => words.push(pack),
                // a language that this program does not have
                Err(PackError::Language(_)) => {}
                Err(error) => return Err(error),
            }
        }
        match after {
            Some(day) if knowledge.date() <= day => Err(PackError::NotNewer(knowledge.date())),
            _ => Ok(Self { knowledge, words }),
        }
    }

    /// Makes this the knowledge of the program.
    ///
    /// # Errors
    /// The program has a knowledge already.
    pub fn install(self) -> Result<(), PackError> {
        self.knowledge.install()?;
        self.words.into_iter().try_for_each(WordsPack::install_update)
    }
}

/// Says what is wrong with such a file, and what to do, by the id of the error.
#[must_use]
pub fn knowledge_fault(words: &Words, id: &str) -> String {
    words.text(&key("knowledge-file", id))
}
