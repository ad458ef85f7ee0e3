//! What the library unpacks is exactly what the files say.

use std::fmt::Debug;

use limes_knowledge::{Knowledge, PackError};
use limes_model::facts::Fact;
use limes_model::{Date, Edition, Pack, PackKind, write_pack};

use super::records;

fn check<T: Debug>(unpacked: &[T], written: &[T]) {
    for (one, other) in unpacked.iter().zip(written) {
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }
    assert_eq!(unpacked.len(), written.len());
    assert!(!unpacked.is_empty());
}

#[test]
fn the_library_holds_what_the_files_say() {
    let records = records();
    assert!(records.version.is_some());
    assert_eq!(Knowledge::built_in().version(), records.version);
    assert_eq!(Knowledge::built_in().date(), records.date);
    check(Knowledge::built_in().sources(), &records.sources);
    let knowledge = Knowledge::built_in();
    let facts = knowledge.facts().map(|fact| Fact {
        own_sources: knowledge.sources_of(fact).to_vec(),
        value: knowledge.said(fact).clone(),
        ..fact.clone()
    });
    check(&facts.collect::<Vec<_>>(), &records.facts);
    check(knowledge.questions(), &records.questions);
    let of_questions = knowledge
        .questions()
        .iter()
        .map(|question| knowledge.sources_of_question(question.id));
    check(&of_questions.collect::<Vec<_>>(), &records.question_sources);
    check(Knowledge::built_in().products(), &records.products);
    check(Knowledge::built_in().commons(), &records.commons);
    check(Knowledge::built_in().cases(), &records.cases);
}

#[test]
fn packing_twice_gives_the_same_bytes() {
    assert_eq!(records().pack(), records().pack());
    assert_eq!(records().pack_sources(), records().pack_sources());
    assert_eq!(records().pack_cases(), records().pack_cases());
}

#[test]
fn a_knowledge_is_completed_once_and_only_by_its_own_packs() {
    let records = records();
    let knowledge = Knowledge::read(records.pack().unwrap().leak()).unwrap();
    assert_eq!((knowledge.version(), knowledge.date()), (records.version, records.date));
    assert!(!knowledge.has_sources() && !knowledge.has_cases());
    let pack = |bytes: Vec<u8>, kind| Pack::read(bytes.leak(), kind).unwrap();
    let sources = pack(records.pack_sources().unwrap(), PackKind::Sources);
    // what is of another knowledge, of another kind, or no list of sources
    let written = |edition| {
        let bytes = write_pack(PackKind::Sources, edition, "", ("", &[9])).unwrap();
        knowledge.complete(pack(bytes, PackKind::Sources))
    };
    let old = Edition {
        version: "2025.01",
        date: Date::new(2025, 1, 1),
    };
    assert_eq!(written(old), Err(PackError::Edition(old.date)));
    assert!(matches!(written(records.edition()), Err(PackError::Records(_))));
    let whole = pack(records.pack().unwrap(), PackKind::Knowledge);
    assert_eq!(knowledge.complete(whole), Err(PackError::Kind(PackKind::Knowledge)));
    assert!(!knowledge.has_sources());
    let copy = knowledge.clone();
    assert_eq!(knowledge.complete(sources), Ok(()));
    assert_eq!(copy.sources().len(), records.sources.len());
    assert_eq!(knowledge.complete(sources), Err(PackError::Installed));
    let cases = pack(records.pack_cases().unwrap(), PackKind::Cases);
    assert_eq!(knowledge.complete(cases), Ok(()));
    assert_eq!(knowledge.cases().len(), records.cases.len());
    // what is compiled in stays
    assert_eq!(knowledge.install(), Err(PackError::Installed));
}
