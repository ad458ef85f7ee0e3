//! The set-up file: saved files are read again, and every mistake in a file is reported.

use std::sync::LazyLock;

use limes_assess::{Answer, Boundary, Key, Setup, Target, UnitId, known_countries, read_setup, units};
use limes_formats::read::{MAX_ACCESS, MAX_BYTES, MAX_PROBLEMS, MAX_SERVICES, setup};
use limes_formats::write::setup_json;
use limes_formats::{Problem, ProblemKind, read, write};
use limes_knowledge::Knowledge;
use limes_messages::{Words, key};
use limes_model::Text;
use limes_model::facts::FactValue;
use limes_model::question::{AnswerKind, Scope};
use limes_model::{Country, CountrySet, Date};
use proptest::prelude::*;
use proptest::sample::{Index, select};

static KNOWLEDGE: LazyLock<&Knowledge> = LazyLock::new(Knowledge::built_in);
static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| known_countries(&KNOWLEDGE).iter().collect());

fn read(text: &str) -> Result<Setup, Vec<Problem>> {
    setup(text, &KNOWLEDGE).map_err(Vec::from)
}

/// One of everything.
fn example() -> Setup {
    let text = "as of 2026-11-22, boundary list DE FR
      organisation
        org.seat = DE
        org.kind = public-body
        org.sector =
        data.personal = ?
        data.categories = health tax
      provider microsoft
        contract.listed = yes
      service exchange-online \"Mail “of the town”\"
        m365.tenant-created = 2024-01-31
        protection.encryption = client-side
        flow:at-rest = DE CH
      service azure-storage
        service.region = westeurope
        contract.instrument = scc-2021
      access \"Administrators\"
        access.countries = DE CH
      common aws-control-plane
        flow:identity = ?
      law exoscale CH
        law.reaches = no";
    read_setup(text, &KNOWLEDGE).unwrap()
}

// ---------------------------------------------------------------- round trip

#[test]
fn what_is_saved_is_read_again() {
    let before = example();
    let text = setup_json(&before, &KNOWLEDGE);
    assert_eq!(read(&text).unwrap(), before);
    assert_eq!(setup_json(&read(&text).unwrap(), &KNOWLEDGE), text);
    assert!(text.ends_with("}\n"));
}

#[test]
fn what_was_removed_does_not_travel_with_the_file() {
    let mut setup = example();
    setup.retain_services(|_| false);
    setup.retain_access(|_| false);
    let text = setup_json(&setup, &KNOWLEDGE);
    assert!(
        !text.contains("protection.encryption") && !text.contains("access.countries"),
        "{text}"
    );
    let after = read(&text).unwrap();
    assert!(after.answers.keys().all(|key| {
        !matches!(
            key.target,
            Target::Service(_) | Target::Access(_) | Target::Flow(UnitId::Service(_) | UnitId::Access(_), _)
        )
    }));
    assert_eq!(setup_json(&after, &KNOWLEDGE), text);
}

#[test]
fn one_question_is_asked_about_flows() {
    // the file has no place for a second one
    assert_eq!(
        Knowledge::built_in()
            .questions()
            .iter()
            .filter(|q| q.scope == Scope::Flow)
            .count(),
        1
    );
    assert!(Knowledge::built_in().questions().iter().all(|q| q.options.len() <= 64));
}

fn any_answer(index: usize, regions: &[Text], picks: &[Index]) -> Option<Answer> {
    let question = &Knowledge::built_in().questions()[index];
    let pick = |place: usize, among: usize| picks[place].index(among);
    if pick(0, 8) == 0 {
        return Some(Answer::Unknown);
    }
    Some(match question.kind {
        AnswerKind::Choice => Answer::Choice(u8::try_from(pick(1, question.options.len())).unwrap()),
        AnswerKind::Choices => Answer::Choices(
            (0..question.options.len())
                .filter(|i| pick(1 + i % 4, 1 + i * 2) % 2 == 1)
                .fold(0, |a, i| a | 1 << i),
        ),
        AnswerKind::Country => Answer::Country(COUNTRIES[pick(1, COUNTRIES.len())]),
        AnswerKind::Countries => Answer::Countries(
            (1..1 + pick(4, 4))
                .map(|i| COUNTRIES[pick(i, COUNTRIES.len())])
                .collect(),
        ),
        AnswerKind::Date => Answer::Date(Date::new(
            1990 + u32::try_from(pick(1, 60)).unwrap(),
            1 + u32::try_from(pick(2, 12)).unwrap(),
            1 + u32::try_from(pick(3, 28)).unwrap(),
        )),
        AnswerKind::Region => {
            let codes: Vec<Text> = regions
                .iter()
                .flat_map(|list| KNOWLEDGE.regions(list))
                .filter_map(|fact| match fact.value {
                    FactValue::Region { code, .. } => Some(code),
                    _ => None,
                })
                .collect();
            if codes.is_empty() {
                return None;
            }
            if pick(2, 4) == 0 {
                return Some(Answer::RegionIn(["any", "europe", "EEA", "DE"][pick(1, 4)]));
            }
            Answer::Region(codes[pick(1, codes.len())])
        }
    })
}

prop_compose! {
    fn setups()(
        products in prop::collection::vec((select(Knowledge::built_in().products()), ".{0,12}"), 0..6),
        groups in prop::collection::vec(".{0,12}", 0..3),
        boundary in 0..6_usize,
        listed in prop::collection::vec(any::<Index>(), 0..5),
        answers in prop::collection::vec((any::<Index>(), any::<Index>(), prop::collection::vec(any::<Index>(), 5)), 0..40),
        day in (1995..2030_u32, 1..13_u32, 1..29_u32),
    ) -> Setup {
        let mut setup = Setup::new(Date::new(day.0, day.1, day.2));
        let some: CountrySet = listed.iter().map(|i| COUNTRIES[i.index(COUNTRIES.len())]).collect();
        setup.boundary = match boundary {
            0 => Boundary::Eu,
            1 => Boundary::Eea,
            2 => Boundary::EuEfta,
            3 => Boundary::EeaAdequate,
            4 => Boundary::Country(some.iter().find(|one| one.is_place()).unwrap_or(Country::new(*b"DE"))),
            _ => Boundary::List(some.iter().filter(|one| one.is_place()).collect()),
        };
        for (product, name) in &products {
            setup.add_service(product.id, name);
        }
        for name in &groups {
            setup.add_access(name);
        }
        let units = units(&setup, &KNOWLEDGE);
        for (which, whose, picks) in &answers {
            let index = which.index(Knowledge::built_in().questions().len());
            let question = u16::try_from(index).unwrap();
            let scope = Knowledge::built_in().questions()[index].scope;
            let target = if scope == Scope::Law {
                let facts = KNOWLEDGE.facts().filter(|f| matches!(f.value, FactValue::AccessLaw { .. } | FactValue::SectorRule { .. }));
                let laws: Vec<Text> = COUNTRIES.iter().map(|c| c.static_code()).chain(facts.map(|f| f.id)).collect();
                let law = laws[picks[4].index(laws.len())];
                Target::law([None, Some("unnamed"), Some("microsoft")][picks[3].index(3)], law)
            } else if scope == Scope::Organisation {
                Target::Organisation
            } else if units.is_empty() {
                continue
            } else {
                let unit = &units[whose.index(units.len())];
                match (scope, unit.id) {
                    (Scope::Flow, id) => match unit.flows {
                        [] => continue,
                        flows => Target::Flow(id, flows[picks[4].index(flows.len())].id),
                    },
                    // contracts of described companies belong to the service
                    (Scope::Provider, UnitId::Service(id)) if picks[4].index(2) == 0 => Target::Service(id),
                    (Scope::Access, UnitId::Access(id)) => Target::Access(id),
                    (Scope::Access, _) => continue,
                    _ => unit.key(question, &KNOWLEDGE).target,
                }
            };
            let regions = units.iter().find(|unit| unit.key(question, &KNOWLEDGE).target == target).and_then(|unit| unit.regions).unwrap_or_default();
            if let Some(answer) = any_answer(index, &[regions], picks) {
                setup.answers.insert(Key { target, question }, answer);
            }
        }
        setup
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_set_up_survives(before in setups()) {
        let text = setup_json(&before, &KNOWLEDGE);
        let after = read(&text);
        prop_assert_eq!(after.as_ref(), Ok(&before), "{}", text);
        prop_assert_eq!(setup_json(&before, &KNOWLEDGE), text);
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,200}") {
        prop_assert!(read(&text).is_err());
    }

    #[test]
    fn a_damaged_file_is_reported(before in setups(), cuts in prop::collection::vec((any::<Index>(), any::<u8>(), 0..4_u8), 1..6)) {
        let mut bytes = setup_json(&before, &KNOWLEDGE).into_bytes();
        for (place, byte, how) in cuts {
            if bytes.is_empty() {
                break;
            }
            let at = place.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, byte),
                _ => bytes.truncate(at.max(1)),
            }
        }
        check(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn a_field_of_another_type_is_reported(before in setups(), place in any::<Index>(), value in select(VALUES)) {
        let mut json: serde_json::Value = serde_json::from_str(&setup_json(&before, &KNOWLEDGE)).unwrap();
        let count = count(&json);
        replace(&mut json, &mut place.index(count), &serde_json::from_str(value).unwrap());
        check(&json.to_string())?;
    }
}

static VALUES: &[&str] = &[
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "1e300",
    "99999999999999999999",
    "\"\"",
    "\"DE\"",
    "\"\\u0000\"",
    "[]",
    "[[]]",
    "[null]",
    "{}",
    "{\"unknown\":true}",
    "{\"unknown\":false}",
    "{\"a\":{}}",
];

/// Either the file is read and survives, or problems are reported, each of which has words.
fn check(text: &str) -> Result<(), TestCaseError> {
    match read(text) {
        Ok(setup) => {
            let again = read(&setup_json(&setup, &KNOWLEDGE));
            prop_assert_eq!(again.as_ref(), Ok(&setup));
        }
        Err(problems) => {
            prop_assert!(
                !problems.is_empty() && problems.len() <= MAX_PROBLEMS,
                "{} problems",
                problems.len()
            );
            for problem in problems {
                prop_assert!(problem.value.chars().count() <= 61, "{:?}", problem);
            }
        }
    }
    Ok(())
}

fn count(json: &serde_json::Value) -> usize {
    1 + match json {
        serde_json::Value::Array(items) => items.iter().map(count).sum::<usize>(),
        serde_json::Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

fn replace(json: &mut serde_json::Value, place: &mut usize, value: &serde_json::Value) -> bool {
    if *place == 0 {
        json.clone_from(value);
        return true;
    }
    *place -= 1;
    match json {
        serde_json::Value::Array(items) => items.iter_mut().any(|item| replace(item, place, value)),
        serde_json::Value::Object(fields) => fields.values_mut().any(|item| replace(item, place, value)),
        _ => false,
    }
}

// ---------------------------------------------------------------- problems

fn problems(text: &str) -> Vec<(String, &'static str, String, String)> {
    let problems = read(text).expect_err(text);
    problems
        .into_iter()
        .map(|p| (p.path, p.kind.id(), p.value, p.expected))
        .collect()
}

/// A correct file with an addition.
fn file(more: &str) -> String {
    format!(r#"{{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{{"kind":"eea"}}{more}}}"#)
}

fn one(text: &str, path: &str, kind: &str, value: &str, expected: &str) {
    let wanted = (path.to_owned(), KIND(kind), value.to_owned(), expected.to_owned());
    let found = problems(text);
    // the list of similar names may grow with the knowledge
    let right = found.len() == 1 && found[0].3.starts_with(expected) && (expected.is_empty() == found[0].3.is_empty());
    assert!(
        right && (&found[0].0, found[0].1, &found[0].2) == (&wanted.0, wanted.1, &wanted.2),
        "{text}: {found:?}"
    );
}

#[allow(non_snake_case, reason = "reads as a word")]
fn KIND(id: &str) -> &'static str {
    ProblemKind::ALL
        .iter()
        .map(|kind| kind.id())
        .find(|known| *known == id)
        .unwrap_or_else(|| panic!("no kind {id}"))
}

#[test]
fn the_smallest_file_is_read() {
    assert_eq!(read(&file("")).unwrap(), Setup::new("2026-11-22".parse().unwrap()));
    assert!(read(&format!("\u{feff}{}", file(""))).is_ok());
}

#[test]
fn other_files_are_reported() {
    one("", "", "not-json", "1:0", "");
    one("{\n  \"format\": limes", "", "not-json", "2:13", "");
    one("[]", "", "wrong-type", "[]", "object");
    one("{}", "format", "wrong-format", "", "limes-setup");
    one(
        r#"{"format":"other","version":9}"#,
        "format",
        "wrong-format",
        "other",
        "limes-setup",
    );
    one(
        r#"{"format":"limes-setup","version":4,"new":[]}"#,
        "version",
        "newer-version",
        "4",
        "3",
    );
    one(
        r#"{"format":"limes-setup","version":"1"}"#,
        "version",
        "wrong-type",
        "1",
        "whole-number",
    );
    one(
        r#"{"format":"limes-setup","version":0.5}"#,
        "version",
        "invalid-number",
        "0.5",
        "3",
    );
    one(r#"{"format":"limes-setup"}"#, "version", "missing", "", "3");
    one(&" ".repeat(MAX_BYTES + 1), "", "too-large", "1048577", "1048576");
    let deep = "[".repeat(100_000);
    assert_eq!(problems(&deep)[0].1, "not-json");
}

#[test]
fn every_problem_has_its_place() {
    let service = |more: &str| {
        file(&format!(
            r#","services":[{{"id":1,"name":"","product":"azure-storage"{more}}}]"#
        ))
    };
    let region = r#"services[0].answers["service.region"]"#;
    one(
        &service(r#","answers":{"service.region":"westeurop"}"#),
        region,
        "unknown-region",
        "westeurop",
        "westeurope",
    );
    one(
        &service(r#","answers":{"service.region":7}"#),
        region,
        "wrong-type",
        "7",
        "text",
    );
    one(
        &service(r#","answers":{"protection.encryption":"rot13"}"#),
        r#"services[0].answers["protection.encryption"]"#,
        "unknown-option",
        "rot13",
        "client-side, external-key, managed-hsm, customer-managed-key, provider-key, none",
    );
    one(
        &service(r#","answers":{"org.seat":"DE"}"#),
        r#"services[0].answers["org.seat"]"#,
        "misplaced-question",
        "org.seat",
        "answers",
    );
    one(
        &service(r#","flows":{"at-rest":["DE","QQ"]}"#),
        r#"services[0].flows["at-rest"][1]"#,
        "unknown-country",
        "QQ",
        "DE, FR, CH",
    );
    assert_eq!(problems(&service(r#","flows":{"at-rst":["DE"]}"#))[0].1, "unknown-flow");
    one(
        &service(r#","note":1"#),
        "services[0].note",
        "unknown-field",
        "note",
        "name",
    );
    one(&service(r#","id":2"#), "services[0].id", "duplicate-field", "id", "");
    one(
        &file(r#","answers":{"org.seat":"DE","org.seat":"FR"}"#),
        r#"answers["org.seat"]"#,
        "duplicate-field",
        "org.seat",
        "",
    );
    one(
        &file(r#","answers":{"org.seat":"Germany"}"#),
        r#"answers["org.seat"]"#,
        "unknown-country",
        "Germany",
        "DE, FR, CH",
    );
    one(
        &file(r#","answers":{"org.seet":"DE"}"#),
        r#"answers["org.seet"]"#,
        "unknown-question",
        "org.seet",
        "org.seat",
    );
    one(
        &file(r#","answers":{"data.categories":["health","x"]}"#),
        r#"answers["data.categories"][1]"#,
        "unknown-option",
        "x",
        "health, social, tax, client-identifying, state-sensitive, register, secrecy",
    );
    one(
        &file(r#","families":{"microsoft365":{"m365.tenant-created":"2024-02-30"}}"#),
        r#"families["microsoft365"]["m365.tenant-created"]"#,
        "invalid-day",
        "2024-02-30",
        "2026-11-22",
    );
    assert_eq!(problems(&file(r#","families":{"m365":{}}"#))[0].1, "unknown-family");
    assert_eq!(
        problems(&file(r#","providers":{"mikrosoft":{}}"#))[0]
            .3
            .split(", ")
            .next(),
        Some("microsoft")
    );
    assert_eq!(
        problems(&file(r#","commons":{"microsoft-some":{}}"#))[0].1,
        "unknown-common"
    );
    assert_eq!(
        problems(&file(r#","commons":{"microsoft-all":{"nothing":["DE"]}}"#))[0].0,
        r#"commons["microsoft-all"]["nothing"]"#
    );
    one(&file(r#","access":{}"#), "access", "wrong-type", "{}", "list");
    one(
        &file(r#","access":[{"id":0}]"#),
        "access[0].id",
        "invalid-number",
        "0",
        "1–4000000000",
    );
    one(
        &file(r#","access":[{"id":3},{"id":3,"name":"B"}]"#),
        "access[1].id",
        "duplicate-id",
        "3",
        "",
    );
    let law = |law: &str| format!(r#"{{"company":"microsoft","law":"{law}","question":"law.reaches","answer":"no"}}"#);
    one(
        &file(&format!(r#","laws":[{0},{0}]"#, law("CH"))),
        "laws[1].answer",
        "duplicate-answer",
        "",
        "",
    );
    assert_eq!(
        problems(&file(&format!(r#","laws":[{}]"#, law("access-law.xx"))))[0].1,
        "unknown-law"
    );
    let head = r#"{"format":"limes-setup","version":1,"#;
    one(
        &format!(r#"{head}"asOf":"2026-11-22"}}"#),
        "boundary",
        "missing",
        "",
        "eu, eea, eu-efta, eea-adequate, country, list",
    );
    one(
        &format!(r#"{head}"boundary":{{"kind":"eea"}}}}"#),
        "asOf",
        "missing",
        "",
        "2026-11-22",
    );
    let boundary = |text: &str| format!(r#"{head}"asOf":"2026-11-22","boundary":{text}}}"#);
    one(
        &boundary(r#"{"kind":"europe"}"#),
        "boundary.kind",
        "unknown-boundary",
        "europe",
        "eu, eea, eu-efta, eea-adequate, country, list",
    );
    one(
        &boundary(r#"{"kind":"country"}"#),
        "boundary.country",
        "missing",
        "",
        "DE",
    );
    one(
        &boundary(r#"{"kind":"eea","country":"DE"}"#),
        "boundary.country",
        "unknown-field",
        "country",
        "kind",
    );
}

#[test]
fn problems_are_reported_up_to_the_limit() {
    let text =
        file(r#","answers":{"org.seat":"XY1","org.kind":"club"},"services":[{"id":1,"product":"x"},{}],"more":1"#);
    let kinds: Vec<_> = problems(&text)
        .into_iter()
        .map(|(path, kind, ..)| format!("{path}: {kind}"))
        .collect();
    assert_eq!(
        kinds,
        [
            "more: unknown-field",
            "answers[\"org.seat\"]: unknown-country",
            "answers[\"org.kind\"]: unknown-option",
            "services[0].product: unknown-product",
            "services[1].id: missing",
            "services[1].product: missing",
        ]
    );
    let many = vec!["{}"; 200].join(",");
    assert_eq!(problems(&file(&format!(r#","services":[{many}]"#))).len(), MAX_PROBLEMS);
}

#[test]
fn limits_hold() {
    let list = |name: &str, count: usize, more: &str| {
        let items: Vec<_> = (1..=count).map(|id| format!(r#"{{"id":{id}{more}}}"#)).collect();
        file(&format!(r#","{name}":[{}]"#, items.join(",")))
    };
    let mail = r#","product":"exchange-online""#;
    assert!(read(&list("services", MAX_SERVICES, mail)).is_ok());
    one(
        &list("services", MAX_SERVICES + 1, mail),
        "services",
        "too-many",
        "501",
        "500",
    );
    one(&list("access", MAX_ACCESS + 1, ""), "access", "too-many", "101", "100");
    // a browser takes many seconds to lay out a long name, above all one of combining marks
    for letter in ["a", "\u{301}"] {
        let named = |length: usize| {
            let name = letter.repeat(length);
            file(&format!(r#","access":[{{"id":1,"name":"{name}"}}]"#))
        };
        assert!(read(&named(200)).is_ok());
        one(&named(201), "access[0].name", "invalid-length", "201", "0–200");
    }
}

#[test]
fn a_value_is_shown_shortened_and_harmless() {
    let long = "x".repeat(5000);
    let found = &problems(&file(&format!(
        r#","answers":{{"org.seat":"{long}","{long}":1,"a\u0007\n":"b"}}"#
    )));
    assert!(
        found
            .iter()
            .all(|(path, _, value, _)| path.len() < 200 && value.len() < 200),
        "{found:?}"
    );
    assert!(
        found.iter().all(|(path, ..)| !path.contains(char::is_control)),
        "{found:?}"
    );
}

#[test]
fn every_problem_has_words() {
    for code in Words::codes() {
        let words = Words::new(code);
        for kind in ProblemKind::ALL {
            let text = Problem {
                path: "PATH".into(),
                ..Problem::of_file(*kind, "VALUE", "text")
            }
            .text(&words);
            assert_ne!(text, key("problem", kind.id()), "{code}");
            assert!(!text.contains('{') && !text.contains('$'), "{code}: {text}");
        }
    }
}

#[test]
fn the_documented_example_is_read() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/setup-file.md")).unwrap();
    let block = page
        .split(&["```json snippet=", "setup-file", "\n"].concat())
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let setup = read(block).unwrap();
    assert_eq!(setup.answers.len(), 10);
    assert_eq!(read(&setup_json(&setup, &KNOWLEDGE)).as_ref(), Ok(&setup));
}

#[test]
fn a_file_says_on_which_facts_its_answer_rested() {
    let knowledge = Knowledge::built_in();
    let example = knowledge.example("microsoft-365-azure").unwrap();
    let setup = limes_assess::example_setup(example, knowledge).unwrap();
    let assessment = limes_assess::assess(&setup, knowledge);
    let text = write::setup_json_assessed(&setup, knowledge, &assessment);
    assert_eq!(read(&text).as_ref(), Ok(&setup));
    let saved = read::saved_assessment(&text).unwrap();
    assert_eq!(saved.headline, Some(assessment.headline));
    let ids: Vec<&str> = saved.facts.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, assessment.premises().facts.into_iter().collect::<Vec<_>>());
    assert_eq!(saved.changes(knowledge), Some(read::FactChanges::default()));
    let mut other = saved.clone();
    other.facts[0].1 ^= 1;
    other.facts.push(("law.gone".to_owned(), 7));
    let changes = other.changes(knowledge).unwrap();
    assert_eq!(
        (changes.changed, changes.gone),
        (vec![ids[0]], vec!["law.gone".to_owned()])
    );
    // nothing is judged by it, yet it must be what it is
    for (wrong, path) in [
        ("7", "assessed"),
        ("{\"facts\": 7}", "assessed.facts"),
        ("{\"more\": 7}", "assessed.more"),
    ] {
        let wrong = file(&format!(", \"assessed\": {wrong}"));
        assert_eq!(problems(&wrong)[0].0, path, "{wrong}");
    }
    let strange = file(", \"assessed\": {\"headline\": \"no such\", \"facts\": {\"x\": \"not hexadecimal\"}}");
    assert!(read(&strange).is_ok());
    assert_eq!(read::saved_assessment(&strange), Some(read::SavedAssessment::default()));
}

#[test]
fn a_file_names_the_knowledge_with_which_it_was_saved() {
    let setup = Setup::new(Date::new(2026, 11, 22));
    let text = setup_json(&setup, &KNOWLEDGE);
    assert_eq!(read::knowledge_version(&text).as_deref(), KNOWLEDGE.version());
    let stamped = KNOWLEDGE.clone().stamped(Some("1a2b3c4d"));
    let text = write::setup_json_under(&setup, &stamped);
    assert_eq!(read::knowledge_version(&text), Some(write::knowledge_version(&stamped)));
    for text in ["", "[]", "{\"knowledge\": 7}", "{\"version\": 2}"] {
        assert_eq!(read::knowledge_version(text), None, "{text}");
    }
}
