//! Assessments under a knowledge of one's own: nothing comes from anywhere else, and nothing that is missing reassures.
#![allow(clippy::unwrap_used, reason = "tests stop at the first surprise")]

use std::fs;
use std::path::Path;

use limes_assess::{Answer, Headline, Key, Setup, Target, assess};
use limes_compiler::knowledge::{File, Files, compile};
use limes_knowledge::{Knowledge, rules};
use limes_model::Date;

fn knowledge(files: &Files) -> Knowledge {
    let records = compile(files).unwrap();
    let (texts, numbers) = records.pack();
    Knowledge::from_pack(texts.leak(), numbers.leak(), rules::RULES).unwrap()
}

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn an_empty_knowledge_never_reassures() {
    let empty = knowledge(&Files::default());
    assert!(empty.facts().next().is_none() && empty.products().is_empty() && empty.questions().is_empty());
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    setup.add_service("exchange-online", "");
    let found = assess(&setup, &empty);
    assert_eq!(found.headline, Headline::Unknown);
    assert_eq!(found.verdict.stays.all(), [0, 1, 2]);
    assert_eq!(found.verdict.basis.all(), [0, 1, 2, 3, 4, 5]);
    let mut people = Setup::new(Date::new(2026, 11, 22));
    people.add_access("");
    assert!(assess(&people, &empty).headline >= Headline::Lawyer);
}

#[test]
fn a_broken_pack_is_an_error() {
    let (texts, numbers) = compile(&Files::default()).unwrap().pack();
    let (texts, numbers): (&str, &[u8]) = (texts.leak(), numbers.leak());
    for end in 0..numbers.len() {
        let broken = Knowledge::from_pack(texts, &numbers[..end], rules::RULES);
        assert!(broken.is_err(), "{end}");
    }
    assert!(Knowledge::try_built_in().is_ok());
    assert!(!Knowledge::built_in().try_cases().unwrap().is_empty());
}

/// One product, one question, one fact: a mail server whose place is what the answer says.
#[test]
fn a_catalogue_of_ten_lines_is_assessed_alone() {
    let facts = "[[source]]\nid = \"law.a\"\ntitle = \"A\"\nurl = \"\"\ndate = \"2020\"\nkind = \"primary\"\n
[[fact]]\nid = \"area.EEA\"\ngrade = \"verified\"\nsources = [\"law.a\"]\nchecked = 2026-11-22\nreview_by = 2027-05-22
value = { area = \"EEA\" }\n
[[fact]]\nid = \"member.EEA.DE\"\ngrade = \"verified\"\nsources = [\"law.a\"]\nchecked = 2026-11-22\nreview_by = 2027-05-22
value = { area = \"EEA\", country = \"DE\" }\n
[[fact]]\nid = \"provider.acme\"\ngrade = \"verified\"\nsources = [\"law.a\"]\nchecked = 2026-11-22\nreview_by = 2027-05-22
value = { provider = \"acme\", name = \"Acme\", entity = \"Acme\", entity_country = \"DE\", parent = \"Acme\", parent_country = \"DE\", dpf = \"unknown\" }\n";
    let questions = "[[question]]\nid = \"mail.country\"\nsection = \"services\"\nscope = \"service\"\nkind = \"country\"\nwho = \"customer\"\n";
    let catalogue = "[[product]]\nid = \"mail\"\nprovider = \"acme\"\ngroup = \"acme\"\n[[product.flow]]\nid = \"at-rest\"\nkind = \"at-rest\"\ndata = \"content\"\nextent = \"full\"\nplace = \"answer:mail.country\"\nseen_by = [\"provider\"]\nclear_text = \"needed\"\ncontrol = \"inherent\"\n";
    let files = Files {
        facts: vec![file("facts.toml", facts)],
        questions: vec![file("questions.toml", questions)],
        catalogue: vec![file("catalogue.toml", catalogue)],
        ..Files::default()
    };
    let knowledge = knowledge(&files);
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    let mail = setup.add_service("mail", "");
    let open = assess(&setup, &knowledge);
    assert_eq!(open.verdict.stays.all(), [0, 2]);
    let key = Key {
        target: Target::Service(mail),
        question: knowledge.question_index("mail.country").unwrap(),
    };
    setup.answers.insert(key, Answer::Country("DE".parse().unwrap()));
    assert_eq!(assess(&setup, &knowledge).verdict.stays.settled(), Some(0));
    setup.answers.insert(key, Answer::Country("US".parse().unwrap()));
    assert_eq!(assess(&setup, &knowledge).verdict.stays.settled(), Some(2));
}

/// What is kept for as long as the program runs is a pack, its flows for people with access, or a text of a user's file.
/// Nothing that an evaluation computes is: a time line or a what-if frees all that it allocated.
#[test]
fn only_packs_and_texts_of_files_are_kept_for_good() {
    let mut found = Vec::new();
    for folder in ["assess", "formats", "knowledge", "labels", "model"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .join(folder)
            .join("src");
        let mut folders = vec![root];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap();
                if code.contains("leak(") || code.contains("mem::forget") {
                    found.push(path.file_name().unwrap().to_string_lossy().into_owned());
                }
            }
        }
    }
    found.sort();
    assert_eq!(
        found,
        ["access.rs", "codec.rs", "facts.rs", "intern.rs", "knowledge.rs"]
    );
}
