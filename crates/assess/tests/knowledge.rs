//! Assessments under a knowledge of one's own: nothing comes from anywhere else, and nothing that is missing reassures.
#![allow(clippy::unwrap_used, reason = "tests stop at the first surprise")]

use std::fs;
use std::path::Path;

use limes_assess::{Answer, Cause, Headline, Key, Setup, Target, assess, timeline};
use limes_compiler::knowledge::{File, Files, compile};
use limes_knowledge::rules::{Rule, Term};
use limes_knowledge::{Knowledge, WellKnownQuestions};
use limes_model::{Axis, Date, Pack, PackKind, Period, is};

fn knowledge(files: &Files) -> Knowledge {
    Knowledge::read(compile(files).unwrap().pack().unwrap().leak()).unwrap()
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
    let pack: &[u8] = compile(&Files::default()).unwrap().pack().unwrap().leak();
    for end in 0..pack.len() {
        assert!(Knowledge::read(&pack[..end]).is_err(), "{end}");
    }
    let built_in = Knowledge::try_built_in().unwrap().unwrap();
    assert!(built_in.has_sources() && built_in.has_cases());
}

/// One product, one question, one fact: a mail server whose place is what the answer says.
fn of_ten_lines(more_facts: &str) -> Knowledge {
    of_files(more_facts, "", "")
}

/// The same with more facts and questions, and with more said of the one flow.
fn of_files(more_facts: &str, more_questions: &str, more_of_flow: &str) -> Knowledge {
    Knowledge::read(of_pack(more_facts, more_questions, more_of_flow)).unwrap()
}

fn of_pack(more_facts: &str, more_questions: &str, more_of_flow: &str) -> &'static [u8] {
    let facts = "[[source]]\nid = \"law.a\"\ntitle = \"A\"\nurl = \"https://example.org/a\"\ndate = \"2020\"\nkind = \"primary\"\n
[[fact]]\nid = \"area.EEA\"\ngrade = \"verified\"\nsources = [\"law.a\"]\nchecked = 2026-11-22\nreview_by = 2027-05-22
value = { area = \"EEA\" }\n
[[fact]]\nid = \"member.EEA.DE\"\ngrade = \"verified\"\nsources = [\"law.a\"]\nchecked = 2026-11-22\nreview_by = 2027-05-22
value = { area = \"EEA\", country = \"DE\" }\n
[[fact]]\nid = \"provider.acme\"\ngrade = \"verified\"\nsources = [\"law.a\"]\nchecked = 2026-11-22\nreview_by = 2027-05-22
value = { provider = \"acme\", name = \"Acme\", entity = \"Acme\", entity_country = \"DE\", parent = \"Acme\", parent_country = \"DE\", dpf = \"unknown\" }\n";
    let questions = "[[question]]\nid = \"mail.country\"\nsection = \"services\"\nscope = \"service\"\nkind = \"country\"\nwho = \"customer\"\n";
    let catalogue = "[[product]]\nid = \"mail\"\nprovider = \"acme\"\ngroup = \"acme\"\n[[product.flow]]\nid = \"at-rest\"\nkind = \"at-rest\"\ndata = \"content\"\nextent = \"full\"\nplace = \"answer:mail.country\"\nseen_by = [\"provider\"]\nclear_text = \"needed\"\ncontrol = \"inherent\"\ncovers = [\"processing\", \"copies\", \"support\", \"administration\", \"usage\", \"account\"]\n";
    let files = Files {
        facts: vec![file("facts.toml", &[facts, more_facts].concat())],
        questions: vec![file("questions.toml", &[questions, more_questions].concat())],
        catalogue: vec![file("catalogue.toml", &[catalogue, more_of_flow].concat())],
        ..Files::default()
    };
    compile(&files).unwrap().pack().unwrap().leak()
}

fn in_country(knowledge: &Knowledge, country: &str) -> Setup {
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    let key = Key {
        target: Target::Service(setup.add_service("mail", "")),
        question: knowledge.question_index("mail.country").unwrap(),
    };
    setup.answers.insert(key, Answer::Country(country.parse().unwrap()));
    setup
}

#[test]
fn a_catalogue_of_ten_lines_is_assessed_alone() {
    let knowledge = of_ten_lines("");
    let mut open = Setup::new(Date::new(2026, 11, 22));
    open.add_service("mail", "");
    assert_eq!(assess(&open, &knowledge).verdict.stays.all(), [0, 2]);
    let stays = |country| assess(&in_country(&knowledge, country), &knowledge).verdict.stays;
    assert_eq!(stays("DE").settled(), Some(0));
    assert_eq!(stays("US").settled(), Some(2));
}

/// The catalogue lacks every question that the rules read themselves. Nobody can be asked, and nothing is ruled out: what
/// depends on such a question is open, whether the answer would reassure or not.
#[test]
fn what_a_catalogue_does_not_ask_stays_open() {
    let knowledge = of_ten_lines("");
    for id in WellKnownQuestions::IDS {
        assert_eq!(knowledge.question_index(id), None);
    }
    let inside = assess(&in_country(&knowledge, "DE"), &knowledge);
    // the organisation may have a parent outside, the company an establishment, and a key may help against the latter
    assert_eq!(inside.verdict.reach.all(), [0, 1, 2]);
    let outside = assess(&in_country(&knowledge, "US"), &knowledge);
    assert_eq!(outside.verdict.basis.all(), [1, 2, 3, 4, 5]);
    for found in [inside, outside] {
        assert_eq!(found.headline, Headline::Unknown);
        assert!(found.open.is_empty(), "no question can be put to the user");
    }
}

/// A flow that happens if one of several things is chosen does not happen if only others are.
#[test]
fn a_condition_on_several_choices_needs_one_of_its_own() {
    let question = "\n[[question]]\nid = \"mail.parts\"\nsection = \"services\"\nscope = \"service\"\nkind = \"choices\"\noptions = [\"logs\", \"copies\", \"drafts\"]\nwho = \"customer\"\n";
    let knowledge = of_files("", question, "when = [\"mail.parts=copies\"]\n");
    for (chosen, stays) in [
        ("?", [0, 2].as_slice()),
        ("", &[0]),
        ("logs drafts", &[0]),
        ("copies", &[2]),
        ("logs copies", &[2]),
    ] {
        let setup = Setup::builder(&knowledge).as_of(Date::new(2026, 11, 22));
        let setup = setup.service("mail", &[("mail.country", "US"), ("mail.parts", chosen)]);
        let found = assess(&setup.build().unwrap(), &knowledge);
        assert_eq!(found.verdict.stays.all(), stays, "{chosen}");
    }
}

/// Where it is outside, the data leaves: between two days. The other rules of the same period never hold.
static OUTSIDE: Rule = rule("place.test", Term::PlaceOutside);
static WIDER: Rule = rule("place.test-wider", Term::AreaWider);
static OF_A_PERIOD: [&Rule; 2] = [&OUTSIDE, &WIDER];

const fn rule(id: &'static str, term: Term) -> Rule {
    Rule {
        id,
        axis: Axis::Stays,
        level: 2,
        when: is(term),
        unless: &[],
        sources: &[],
        in_force: Period {
            from: Some(Date::new(2015, 3, 1)),
            to: Some(Date::new(2020, 5, 1)),
        },
    }
}

#[test]
fn a_timeline_names_the_rule_that_begins_or_ends() {
    let known = of_pack("", "", "");
    let knowledge = Knowledge::from_pack(Pack::read(known, PackKind::Knowledge).unwrap(), &OF_A_PERIOD).unwrap();
    let setup = in_country(&knowledge, "US");
    let line = timeline(&setup, &knowledge, Date::new(2000, 1, 1), Date::new(2026, 1, 1));
    let causes = |day: Date| line.at(day).map(|segment| segment.causes.clone());
    assert_eq!(causes(Date::new(2010, 1, 1)), Some(vec![]));
    assert_eq!(
        causes(Date::new(2015, 3, 1)),
        Some(vec![Cause::RuleBegins("place.test")])
    );
    assert_eq!(causes(Date::new(2020, 5, 1)), Some(vec![Cause::RuleEnds("place.test")]));
}

#[test]
fn a_rule_of_a_sector_may_apply_where_the_sector_is_not_asked() {
    let rule = "[[fact]]\nid = \"sector-rule.x\"\ngrade = \"verified\"\nsources = [\"law.a\"]\nno_provision = \"not-found\"\nchecked = 2026-11-22\nreview_by = 2027-05-22
[fact.value]\ncountry = \"DE\"\nsectors = [\"health\"]\ncategories = [\"health\"]\nallowed = [\"EEA\"]\nadequate_allowed = false\nact = \"A\"\n";
    let knowledge = of_ten_lines(rule);
    let sector = |country| assess(&in_country(&knowledge, country), &knowledge).verdict.sector;
    assert_eq!(sector("US").all(), [0, 1]);
    assert_eq!(sector("DE").all(), [0]);
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
        [
            "access.rs",
            "catalogue.rs",
            "codec.rs",
            "facts.rs",
            "intern.rs",
            "knowledge.rs"
        ]
    );
}
