//! A file replaces the knowledge of a program: only a whole one, and in an installation only a newer one.

use limes_cli::{FINE, Output, UNREADABLE, WRONG_USAGE, run};
use limes_compiler::messages;
use limes_compiler::packs::update_of;
use limes_formats::{KnowledgeUpdate, knowledge_fault};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::{Date, FORMAT, PackError, PackKind, write_pack};

use super::records;
use crate::support::root;

const DAY: Date = Date::new(2027, 1, 15);

/// The knowledge of a later day, without one product and with another name for a second one.
fn later() -> Vec<u8> {
    let mut records = records();
    (records.version, records.date) = (Some("2027.01"), DAY);
    records.products.retain(|product| product.id != "exchange-online");
    let mut languages = messages::load(&root().join("messages")).unwrap();
    for (_, text) in languages.iter_mut().flat_map(|language| &mut language.files) {
        *text = text.replace("product-sharepoint-onedrive = ", "product-sharepoint-onedrive = New ");
    }
    update_of(&records, &messages::compile(&languages).unwrap()).unwrap()
}

fn read(bytes: &[u8], after: Option<Date>) -> Result<KnowledgeUpdate, PackError> {
    KnowledgeUpdate::read(bytes.to_vec().leak(), after)
}

#[test]
fn a_newer_knowledge_comes_with_its_words() {
    let update = read(&later(), Some(Knowledge::built_in().date())).unwrap();
    let knowledge = &update.knowledge;
    assert_eq!((knowledge.version(), knowledge.date()), (Some("2027.01"), DAY));
    assert!(knowledge.product("exchange-online").is_none());
    assert!(knowledge.has_sources() && knowledge.has_cases());
    let codes: Vec<&str> = update.words.iter().map(|pack| pack.code()).collect();
    assert_eq!(codes, Words::codes().collect::<Vec<_>>());
    let before = Words::new("de");
    let name = before.text("product-sharepoint-onedrive");
    let words = update.words.into_iter().fold(before, Words::updated);
    assert_eq!(words.text("product-sharepoint-onedrive"), format!("New {name}"));
    // what is not of the knowledge comes from the program
    assert_eq!(words.text("ui-start-title"), Words::new("de").text("ui-start-title"));
}

/// What the knowledge names by an id: a new one needs a word that the program cannot have.
const NAMED: [&str; 13] = [
    "area",
    "authority",
    "case",
    "common",
    "country",
    "example",
    "fact",
    "flow",
    "group",
    "product",
    "q",
    "status",
    "warning",
];

#[test]
fn whatever_the_knowledge_names_has_its_word_in_the_file() {
    for pack in read(&later(), None).unwrap().words {
        let whole = Words::new(pack.code());
        let own = Words::of(pack);
        let missing = whole.keys().into_iter().filter(|key| {
            let named = NAMED
                .iter()
                .any(|prefix| key.split_once('-').is_some_and(|(start, _)| start == *prefix));
            // the flows that people with access bring are part of the program
            named && !key.starts_with("flow-access-") && own.find(key, &[]).is_none()
        });
        assert_eq!(missing.collect::<Vec<_>>(), Vec::<String>::new());
    }
}

#[test]
fn a_file_that_is_not_newer_or_not_whole_is_refused_with_words() {
    let whole = later();
    let refused = |bytes: &[u8], after| read(bytes, after).unwrap_err();
    for day in [DAY, DAY.next()] {
        assert_eq!(refused(&whole, Some(day)), PackError::NotNewer(DAY));
    }
    for end in (1..whole.len()).step_by(4999) {
        assert_eq!(refused(&whole[..end], None).id(), "broken", "{end}");
    }
    for place in (14..whole.len()).step_by(4999) {
        let mut changed = whole.clone();
        changed[place] ^= 4;
        assert_eq!(refused(&changed, None), PackError::Checksum, "{place}");
    }
    for (format, fault) in [(FORMAT - 1, "older"), (FORMAT + 1, "newer")] {
        let mut changed = whole.clone();
        changed[8..10].copy_from_slice(&format.to_le_bytes());
        assert_eq!(refused(&changed, None).id(), fault);
    }
    assert_eq!(refused(b"{}", None).id(), "foreign");
    let records = records();
    assert_eq!(
        refused(&records.pack().unwrap(), None),
        PackError::Kind(PackKind::Knowledge)
    );
    // without the decided cases it is no whole knowledge
    let parts = [records.pack().unwrap(), records.pack_sources().unwrap()].concat();
    let part = write_pack(PackKind::Update, records.edition(), "", ("", &parts)).unwrap();
    assert_eq!(refused(&part, None).id(), "other");
    for code in Words::codes() {
        let words = Words::new(code);
        for id in ["broken", "foreign", "missing", "newer", "not-newer", "older", "other"] {
            assert!(!knowledge_fault(&words, id).starts_with("knowledge-file"), "{id}");
        }
    }
}

fn command(line: &str) -> Output {
    let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    run(&words, &|name| {
        Ok(match name {
            "later.limes" => later(),
            "cut.limes" => later()[..9000].to_vec(),
            _ => std::fs::read(root().join("tests/golden/api/microsoft-365-azure.setup.json")).unwrap(),
        })
    })
}

#[test]
fn the_command_line_takes_another_knowledge() {
    let version = command("version --knowledge later.limes");
    assert!(version.out.contains("2027.01") && version.code == FINE, "{version:?}");
    assert!(!command("version").out.contains("2027.01"));
    let check = |line: &str| (command(line).code, command(line).err);
    // the set-up names a product that this knowledge does not have
    let (code, said) = check("check setup.json --knowledge later.limes");
    assert!(code == UNREADABLE && said.contains("exchange-online"), "{said}");
    assert_eq!(check("check setup.json").0, FINE);
    let (code, said) = check("assess setup.json --knowledge cut.limes");
    assert!(code == UNREADABLE, "{said}");
    assert_eq!(
        said,
        format!(
            "cut.limes: not used as knowledge: {}\n",
            knowledge_fault(&Words::new("en"), "broken")
        )
    );
    assert_eq!(check("schema --knowledge later.limes").0, WRONG_USAGE);
}
