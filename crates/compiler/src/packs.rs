//! The files that a program reads when it starts and later: all packs of a project, by name.

use std::error::Error;
use std::num::TryFromIntError;
use std::path::Path;

use limes_model::{PackKind, write_pack};

use crate::knowledge::{self, Files, Records};
use crate::messages::{self, Compiled, Selection};

/// A file: its name, and what it holds.
pub type PackFile = (String, Vec<u8>);

/// Compiles the project below a folder and returns its packs: `knowledge.limes`, `sources.limes`, `cases.limes`, and for
/// each language `words-CODE.limes`, `more-words-CODE.limes` and `document-CODE.txt`. The latter holds the texts that the
/// page shows before and without its program, one on each line, after the id and a tab.
///
/// # Errors
/// A file cannot be read, something is wrong with one of them, or a pack is too long.
pub fn packs(root: &Path) -> Result<Vec<PackFile>, Box<dyn Error>> {
    let records = knowledge::compile(&Files::load(root)?)?;
    let compiled = messages::compile(&messages::load(&root.join("messages"))?)?;
    let mut files = vec![
        ("knowledge.limes".to_owned(), records.pack()?),
        ("sources.limes".to_owned(), records.pack_sources()?),
        ("cases.limes".to_owned(), records.pack_cases()?),
    ];
    for language in &compiled.languages {
        let code = &language.code;
        let pack = |selection| language.pack(records.edition(), selection);
        files.push((format!("words-{code}.limes"), pack(Selection::First)?));
        files.push((format!("more-words-{code}.limes"), pack(Selection::More)?));
        let lines = language.document().map(|(id, text)| {
            let text = text.replace('\n', " ");
            format!("{id}\t{text}\n")
        });
        files.push((format!("document-{code}.txt"), lines.collect::<String>().into_bytes()));
    }
    Ok(files)
}

/// Compiles the knowledge of a project, with its words in all languages, to the one file by which an administrator replaces
/// the knowledge of an installation.
///
/// # Errors
/// As [`packs`].
pub fn update(root: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let records = knowledge::compile(&Files::load(root)?)?;
    let compiled = messages::compile(&messages::load(&root.join("messages"))?)?;
    Ok(update_of(&records, &compiled)?)
}

/// The same for records and messages that have been compiled.
///
/// # Errors
/// A pack is too long.
pub fn update_of(records: &Records, compiled: &Compiled) -> Result<Vec<u8>, TryFromIntError> {
    let mut parts = [records.pack()?, records.pack_sources()?, records.pack_cases()?].concat();
    for language in &compiled.languages {
        parts.extend(language.pack(records.edition(), Selection::Knowledge)?);
    }
    write_pack(PackKind::Update, records.edition(), "", ("", &parts))
}
