//! Packs: the knowledge, its sources and cases, the words of a language, and files that replace the knowledge.
//!
//! A checksum keeps random bytes out, so the input is what is checksummed: the records themselves, or changes of the pack of
//! a small knowledge. What is read is then used: an assessment does not panic, whatever the knowledge says.

use std::sync::LazyLock;

use limes_assess::repair::{Goal, plan};
use limes_assess::{Assessor, Setup, items};
use limes_compiler::knowledge::{File, Files, compile};
use limes_formats::KnowledgeUpdate;
use limes_knowledge::Knowledge;
use limes_knowledge::rules::RULES;
use limes_labels::{Labels, entries, texts};
use limes_messages::{Words, WordsPack};
use limes_model::{Date, Edition, Pack, PackError, PackKind, crc32, write_pack};

/// Bytes up to the end of the checksum, and where the length and the checksum are.
const HEAD: usize = 18;
const LENGTH: usize = 10;
const CHECKSUM: usize = 14;

static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let file = |path: &str, text: &str| {
        vec![File {
            path: path.to_owned(),
            text: text.to_owned(),
        }]
    };
    let files = Files {
        facts: file("facts.toml", include_str!("small/facts.toml")),
        questions: file("questions.toml", include_str!("small/questions.toml")),
        catalogue: file("catalogue.toml", include_str!("small/catalogue.toml")),
        ..Files::default()
    };
    let records = compile(&files).unwrap_or_else(|error| panic!("{error}"));
    records.pack().unwrap()
});

/// The first byte says what the rest is: the whole file (0), the records of a pack of the kind with this number (from 1), or
/// changes of a small knowledge (every other number).
pub(crate) fn check(bytes: &[u8]) {
    let Some((mode, rest)) = bytes.split_first() else {
        return;
    };
    let kinds = PackKind::ALL;
    match usize::from(*mode) {
        0 => whole_file(rest),
        mode if mode <= kinds.len() => records(kinds[mode - 1], rest),
        _ => changed(rest),
    }
}

/// Readers of packs keep what they read for as long as the program runs.
fn kept(bytes: &[u8]) -> &'static [u8] {
    bytes.to_vec().leak()
}

fn whole_file(bytes: &[u8]) {
    let bytes = kept(bytes);
    let refused = |error: PackError| assert!(!error.to_string().is_empty() && !error.id().is_empty());
    let _ = Pack::read_all(bytes).map_err(refused);
    for kind in PackKind::ALL {
        let _ = Pack::read(bytes, kind).map_err(refused);
    }
    let _ = KnowledgeUpdate::read(bytes, None).map_err(refused);
    match Knowledge::read(bytes) {
        Ok(knowledge) => is_used(&knowledge),
        Err(error) => refused(error),
    }
}

/// Two bytes are the length of the texts, which come next; then come the numbers.
fn records(kind: PackKind, bytes: &[u8]) {
    let Some((length, rest)) = bytes.split_at_checked(2) else {
        return;
    };
    let length = usize::from(u16::from_le_bytes([length[0], length[1]])).min(rest.len());
    let (texts, numbers) = rest.split_at(length);
    let Ok(texts) = std::str::from_utf8(texts) else { return };
    let edition = Edition {
        version: "",
        date: Date::MIN,
    };
    let file = write_pack(kind, edition, "de", (texts, numbers)).unwrap().leak();
    let pack = Pack::read(file, kind).unwrap_or_else(|error| panic!("written, and refused: {error}"));
    match kind {
        PackKind::Knowledge => {
            if let Ok(knowledge) = Knowledge::from_pack(pack, RULES) {
                is_used(&knowledge);
            }
        }
        PackKind::Sources | PackKind::Cases => {
            let _ = Knowledge::read(&SMALL).unwrap().complete(pack);
        }
        PackKind::Words | PackKind::MoreWords => {
            if let Ok(pack) = WordsPack::of(&pack) {
                let words = Words::of(pack);
                for key in words.keys() {
                    let _ = words.text(&key);
                    let _ = words.count(&key, 2);
                }
            }
        }
        PackKind::Update => {
            let _ = KnowledgeUpdate::read(file, None);
        }
    }
}

/// Each change is four bytes: where (two), how, and the byte.
fn changed(changes: &[u8]) {
    let mut bytes = SMALL.clone();
    for change in changes.chunks_exact(4) {
        let place = HEAD + usize::from(u16::from_le_bytes([change[0], change[1]])) % (bytes.len() - HEAD);
        match change[2] % 4 {
            0 => bytes[place] = change[3],
            1 => bytes[place] = bytes[place].wrapping_add(change[3]),
            2 => bytes.insert(place, change[3]),
            _ if bytes.len() > HEAD + 1 => {
                bytes.remove(place);
            }
            _ => {}
        }
    }
    if let Ok(knowledge) = Knowledge::read(kept(&checked(bytes))) {
        is_used(&knowledge);
    }
}

/// Writes the right length and checksum into a pack.
fn checked(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap();
    bytes[LENGTH..CHECKSUM].copy_from_slice(&length.to_le_bytes());
    let checksum = crc32(&bytes[HEAD..]);
    bytes[CHECKSUM..HEAD].copy_from_slice(&checksum.to_le_bytes());
    bytes
}

/// Whatever a knowledge says, it can be assessed and shown.
fn is_used(knowledge: &Knowledge) {
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    for product in knowledge.products().iter().take(2) {
        setup.add_service(product.id, "");
    }
    setup.add_access("people");
    let mut assessor = Assessor::new();
    let assessment = assessor.assess(&setup, knowledge);
    let _ = items(&setup, knowledge, &assessment);
    let _ = plan(&setup, knowledge, Goal::ALL[0], &assessment);
    let words = Words::new("en");
    let labels = Labels {
        words: &words,
        knowledge,
    };
    assert_eq!(texts(&entries(knowledge), labels).len(), entries(knowledge).len());
}
