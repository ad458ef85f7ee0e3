//! Mistakes in the files of the knowledge are reported with file, line and key.

use std::path::Path;

use super::knowledge::{File, Files, compile};

const SOURCE: &str = r#"
[[source]]
id = "law.a"
title = "A"
url = "https://example.org/a"
date = "2020"
kind = "primary"
"#;

const FACTS_BEFORE: &str = r#"
[[fact]]
id = "provider.acme"
grade = "verified"
sources = ["law.a"]
checked = 2026-11-22
review_by = 2027-05-22
value = { provider = "acme", name = "Acme", entity = "Acme", parent = "Acme", dpf = "unknown" }

[[fact]]
id = "area.EU"
grade = "verified"
sources = ["law.a"]
checked = 2026-11-22
review_by = 2027-05-22
value = { area = "EU" }

[[fact]]
id = "region.acme.one"
grade = "verified"
sources = ["law.a"]
checked = 2026-11-22
review_by = 2027-05-22
value = { provider = "acme", code = "one", countries = ["DE"], kind = "region" }

[[fact]]
id = "service.acme.mail"
grade = "verified"
sources = ["law.a"]
checked = 2026-11-22
review_by = 2027-05-22
value = { provider = "acme", name = "Mail", leaving = [{ id = "1", to = ["US"], control = "inherent" }] }
"#;

const QUESTIONS_BEFORE: &str = r#"
[[question]]
id = "service.region"
section = "services"
scope = "service"
kind = "region"
who = "customer"

[[question]]
id = "acme.started"
section = "services"
scope = "family"
kind = "date"
cuts = [2026-03-26]
who = "customer"

[[question]]
id = "acme.switch"
section = "services"
scope = "family"
kind = "choice"
options = ["off", "on"]
who = "customer"
"#;

const FLOW: &str = r#"id = "mail"
provider = "acme"
group = "acme"
[[product.flow]]
id = "at-rest"
kind = "at-rest"
data = "content"
extent = "full"
place = "answer:service.region"
seen_by = ["provider"]
clear_text = "needed"
control = "inherent"
facts = ["service.acme.mail"]
covers = ["processing", "copies"]
"#;

fn file(folder: &str, name: &str, text: &str) -> File {
    File {
        path: format!("knowledge/{folder}/{name}.toml"),
        text: text.to_owned(),
    }
}

/// The mistakes in a file `bad.toml` of a folder, beside good files.
pub(super) fn mistakes(folder: &str, bad: &str) -> String {
    let mut files = Files {
        facts: vec![file("facts", "good", &format!("{SOURCE}{FACTS_BEFORE}"))],
        questions: vec![file("questions", "good", QUESTIONS_BEFORE)],
        ..Files::default()
    };
    match folder {
        "cases" => files.cases.push(file(folder, "bad", bad)),
        "facts" => files.facts.push(file(folder, "bad", bad)),
        "questions" => files.questions.push(file(folder, "bad", bad)),
        _ => files.catalogue.push(file(folder, "bad", bad)),
    }
    compile(&files).err().map(|error| error.to_string()).unwrap_or_default()
}

pub(super) fn check(folder: &str, bad: &str, line: usize, expected: &str) {
    let reported = mistakes(folder, bad);
    let wanted = format!("knowledge/{folder}/bad.toml:{line}: {expected}");
    assert!(
        reported.contains(&wanted),
        "expected\n{wanted}\nbut found\n{reported}in\n{bad}"
    );
}

/// A good event, with one line replaced by another.
fn event(line: &str, instead: &str) -> String {
    let good = r#"[[fact]]
id = "event.x"
valid_from = 2020-01-01
grade = "verified"
sources = ["law.a"]
checked = 2026-11-22
review_by = 2027-05-22
value = { about = "provider.acme" }
"#;
    assert!(good.contains(line));
    good.replace(line, instead)
}

pub(super) fn value(id: &str, value: &str) -> String {
    event("event.x", id).replace(r#"{ about = "provider.acme" }"#, value)
}

#[test]
fn good_files_have_no_mistakes() {
    assert_eq!(mistakes("facts", &event("", "")), "");
    assert_eq!(mistakes("catalogue", &format!("[[product]]\n{FLOW}")), "");
}

#[test]
fn mistakes_in_facts_are_reported() {
    check("facts", "[[fact]]\nid = \"event.x\n", 2, "file: not valid TOML");
    for (bad, line, expected) in [
        (
            event("value =", "colour = \"red\"\nvalue ="),
            8,
            r#"fact "event.x": colour: unknown key"#,
        ),
        (event("[[fact]]", "[[facts]]"), 1, "file: facts: unknown key"),
        (
            event("checked = 2026-11-22\n", ""),
            1,
            r#"fact "event.x": checked: missing"#,
        ),
        (
            event("checked = 2026-11-22", "checked = \"2026-11-22\""),
            6,
            r#"fact "event.x": checked: not a valid date between 1900-01-01 and 2199-12-31"#,
        ),
        (
            event("valid_from = 2020-01-01", "valid_from = 1820-01-01"),
            3,
            r#"fact "event.x": valid_from: not a valid date between 1900-01-01 and 2199-12-31"#,
        ),
        (
            event("sources = [\"law.a\"]", "sources = \"law.a\""),
            5,
            r#"fact "event.x": sources: found a text; expected a list"#,
        ),
        (
            event("sources = [\"law.a\"]", "sources = [1]"),
            5,
            r#"fact "event.x": sources: found a number in the list; expected texts"#,
        ),
        (
            event("sources = [\"law.a\"]", "sources = []"),
            5,
            r#"fact "event.x": sources: empty"#,
        ),
        (
            event("law.a", "law.b"),
            5,
            r#"fact "event.x": sources: unknown source "law.b""#,
        ),
        (
            event("\"verified\"", "\"sure\""),
            4,
            r#"fact "event.x": grade: unknown value "sure"; expected one of verified"#,
        ),
        (
            event("\"verified\"", "\"declared\""),
            4,
            r#"fact "event.x": grade: unknown value "declared""#,
        ),
        (
            event("event.x", "rumour.x"),
            2,
            r#"fact "rumour.x": id: unknown kind of fact "rumour""#,
        ),
        (
            event("event.x", "event.X_1"),
            2,
            r#"fact "event.X_1": id: not a valid id"#,
        ),
        (event("event.x", "area.EU"), 2, r#"fact "area.EU": id: used twice"#),
        (
            event("grade =", "valid_to = 2019-01-01\ngrade ="),
            4,
            r#"fact "event.x": valid_to: 2019-01-01 is not after valid_from 2020-01-01"#,
        ),
        (
            event("2027-05-22", "2026-11-22"),
            7,
            r#"fact "event.x": review_by: 2026-11-22 is not after checked"#,
        ),
        (
            event("provider.acme", "provider.nobody"),
            8,
            r#"fact "event.x": value.about: unknown fact "provider.nobody""#,
        ),
        (
            event("about =", "aboot ="),
            8,
            r#"fact "event.x": value.aboot: unknown key; expected one of about"#,
        ),
        (
            value("excessive-powers.de", r#"{ country = "Germany" }"#),
            8,
            r#"fact "excessive-powers.de": value.country: "Germany" is not a country code; expected two capital letters"#,
        ),
        (
            value("member.EU.DE", r#"{ area = "EU", country = "FR" }"#),
            8,
            r#"fact "member.EU.DE": value.country: does not match the id; expected the id member.EU.FR"#,
        ),
        (
            value("member.EFTA.DE", r#"{ area = "EFTA", country = "DE" }"#),
            8,
            r#"fact "member.EFTA.DE": value.area: unknown area "EFTA"; expected one of EU"#,
        ),
        (
            value(
                "region.acme.two",
                r#"{ provider = "acme", code = "two", kind = "region", pair = "three" }"#,
            ),
            8,
            r#"fact "region.acme.two": value.pair: unknown region "three" of acme"#,
        ),
        (
            value(
                "region.acme.two",
                r#"{ provider = "acme", code = "one", kind = "region" }"#,
            ),
            8,
            r#"fact "region.acme.two": value.code: "one" is used twice"#,
        ),
        (
            value(
                "region.other.two",
                r#"{ provider = "acme", code = "two", kind = "region" }"#,
            ),
            8,
            r#"fact "region.other.two": value.provider: "acme" does not match the id"#,
        ),
        (
            value("commitment.nobody.x", r#"{ provider = "nobody", name = "X" }"#),
            8,
            r#"fact "commitment.nobody.x": value.provider: unknown provider "nobody""#,
        ),
        (
            value("instrument.x", r#"{ regime = "MARS", kind = "adequacy", act = "X" }"#),
            8,
            r#"fact "instrument.x": value.regime: unknown value "MARS"; expected one of EU, EUI, CH, UK"#,
        ),
        (
            value(
                "access-law.x",
                r#"{ country = "US", kind = "criminal", company = "maybe", through_parent = "no", through_subsidiary = "no", through_business = "no", on_territory = "no", through_staff = "no", act = "X" }"#,
            ),
            8,
            r#"fact "access-law.x": value.company: unknown value "maybe"; expected one of no, contested, likely, yes"#,
        ),
        (
            value(
                "service.acme.x",
                r#"{ provider = "acme", name = "X", leaving = [{ id = "1", to = ["moon"], control = "inherent" }] }"#,
            ),
            8,
            r#"fact "service.acme.x": to: unknown destination "moon"; expected a country code or one of anywhere"#,
        ),
        (
            value(
                "service.acme.x",
                r#"{ provider = "acme", name = "X", leaving = [{ id = "1", to = ["US"], control = "magic" }] }"#,
            ),
            8,
            r#"fact "service.acme.x": control: unknown value "magic"; expected one of inherent"#,
        ),
    ] {
        check("facts", &bad, line, expected);
    }
    let twice = format!("{SOURCE}{}", SOURCE.replace("law.a", "law.b"));
    check("facts", &twice, 3, r#"source "law.a": id: used twice"#);
    // a reader has to be able to look it up
    let other = SOURCE.replace("law.a", "law.b");
    for address in ["", "ftp://example.org/a", "https://", "https://nowhere"] {
        let bad = other.replace("https://example.org/a", address);
        check("facts", &bad, 5, r#"source "law.b": url: no usable address"#);
    }
    let bad = other.replace("\"A\"", "\"A note (index id 17)\"");
    check("facts", &bad, 4, r#"source "law.b": title: names "index id""#);
    check(
        "facts",
        &SOURCE.replace("\"primary\"", "\"rumour\"").replace("law.a", "law.b"),
        7,
        r#"source "law.b": kind: unknown value "rumour"; expected one of primary, secondary"#,
    );
}

#[test]
fn overlapping_periods_are_reported() {
    let first =
        value("member.EU.GB", r#"{ area = "EU", country = "GB" }"#).replace("grade", "valid_to = 2021-01-01\ngrade");
    let again =
        |from: &str| value("member.EU.GB.again", r#"{ area = "EU", country = "GB" }"#).replace("2020-01-01", from);
    check(
        "facts",
        &format!("{first}{}", again("2020-12-31")),
        17,
        r#"fact "member.EU.GB.again": value.country: GB is in EU twice on the same day"#,
    );
    assert_eq!(mistakes("facts", &format!("{first}{}", again("2021-01-01"))), "");
}

#[test]
fn mistakes_in_questions_are_reported() {
    let good = r#"[[question]]
id = "acme.copy"
section = "services"
scope = "service"
kind = "choice"
options = ["no", "yes"]
who = "customer"
derive = [{ value = "yes", when = ["acme.switch=on"], fact = "provider.acme" }]
"#;
    assert_eq!(mistakes("questions", good), "");
    for (line, instead, at, expected) in [
        (
            "section = \"services\"",
            "section = \"misc\"",
            3,
            r#"question "acme.copy": section: unknown value "misc""#,
        ),
        (
            "who = \"customer\"",
            "who = \"customer\"\neffort = [1]\nacts = \"customer\"",
            8,
            r#"question "acme.copy": effort: not a valid effort; expected 1 to 5"#,
        ),
        (
            "who = \"customer\"",
            "who = \"customer\"\nacts = \"customer\"",
            8,
            r#"question "acme.copy": acts: used without `effort`"#,
        ),
        (
            "[\"no\", \"yes\"]",
            "[\"no\", \"unknown\"]",
            6,
            r#"question "acme.copy": options: not valid options; expected kebab-case ids, without "unknown""#,
        ),
        (
            "kind = \"choice\"",
            "kind = \"country\"",
            6,
            r#"question "acme.copy": options: only for choices"#,
        ),
        (
            "who =",
            "cuts = [2026-01-01]\nwho =",
            7,
            r#"question "acme.copy": cuts: only for dates"#,
        ),
        (
            "value = \"yes\"",
            "value = \"perhaps\"",
            8,
            r#"question "acme.copy": value: "perhaps" is not an answer to the question; expected one of no, yes"#,
        ),
        (
            "acme.switch=on",
            "acme.switch=half",
            8,
            r#"question "acme.copy": when: unknown option "half" of acme.switch; expected one of off, on"#,
        ),
        (
            "acme.switch=on",
            "acme.swich=on",
            8,
            r#"question "acme.copy": when: unknown question "acme.swich""#,
        ),
        (
            "acme.switch=on",
            "acme.switch",
            8,
            r#"question "acme.copy": when: "acme.switch" is not a condition; expected one of question=option"#,
        ),
        (
            "acme.switch=on",
            "acme.switch in DE",
            8,
            r#"question "acme.copy": when: the answer to "acme.switch" is a choice; expected a country or countries or region"#,
        ),
        (
            "acme.switch=on",
            "service.region in area:EFTA",
            8,
            r#"question "acme.copy": when: unknown area "EFTA""#,
        ),
        (
            "acme.switch=on",
            "service.region not in Germany",
            8,
            r#"question "acme.copy": when: "Germany" is not a country code"#,
        ),
        (
            "acme.switch=on",
            "service.region is two",
            8,
            r#"question "acme.copy": when: unknown region "two""#,
        ),
        (
            "acme.switch=on",
            "acme.started>=2026-03-27",
            8,
            r#"question "acme.copy": when: 2026-03-27 is not a cut of acme.started"#,
        ),
        (
            "acme.switch=on",
            "as-of<yesterday",
            8,
            r#"question "acme.copy": when: "yesterday" is not a valid date"#,
        ),
        (
            "acme.switch=on",
            "acme.copy=no",
            8,
            r#"question "acme.copy": derive: derived from itself"#,
        ),
        (
            "provider.acme",
            "provider.nobody",
            8,
            r#"question "acme.copy": fact: unknown fact "provider.nobody""#,
        ),
        (
            "acme.copy",
            "acme.switch",
            2,
            r#"question "acme.switch": id: used twice"#,
        ),
    ] {
        check("questions", &good.replace(line, instead), at, expected);
    }
    for condition in [
        "acme.started<2026-03-26",
        "as-of>=2026-04-17",
        "service.region in area:EU",
        "service.region not in DE|FR",
        "service.region is one",
        "acme.switch!=off|on",
    ] {
        assert_eq!(
            mistakes("questions", &good.replace("acme.switch=on", condition)),
            "",
            "{condition}"
        );
    }
}

#[test]
fn mistakes_in_the_catalogue_are_reported() {
    let flow = r#"product "mail", flow "at-rest": "#;
    for (line, instead, at, expected) in [
        (
            "place = \"answer:service.region\"\n",
            "",
            5,
            format!("{flow}place: missing"),
        ),
        (
            "kind = \"at-rest\"",
            "kind = \"ai-inference\"",
            12,
            format!("{flow}clear_text: not \"always\"; expected \"always\" for a flow of the kind \"ai-inference\""),
        ),
        (
            "answer:service.region",
            "somewhere",
            10,
            format!("{flow}place: unknown place \"somewhere\"; expected answer:QUESTION"),
        ),
        (
            "answer:service.region",
            "answer:acme.switch",
            10,
            format!("{flow}place: the answer to \"acme.switch\" is a choice"),
        ),
        (
            "answer:service.region",
            "leaving:service.acme.mail#2",
            10,
            format!("{flow}place: unknown way of leaving \"2\" of service.acme.mail; expected one of 1"),
        ),
        (
            "answer:service.region",
            "leaving:provider.acme#1",
            10,
            format!("{flow}place: \"provider.acme\" is of another kind; expected the id of a fact that begins with service."),
        ),
        (
            "answer:service.region",
            "region:region.acme.two",
            10,
            format!("{flow}place: unknown fact \"region.acme.two\""),
        ),
        (
            "answer:service.region",
            "area:EFTA",
            10,
            format!("{flow}place: unknown area \"EFTA\""),
        ),
        (
            "answer:service.region",
            "countries:DE|fr",
            10,
            format!("{flow}place: \"fr\" is not a country code"),
        ),
        ("\"answer:service.region\"", "[]", 10, format!("{flow}place: empty")),
        (
            "\"answer:service.region\"",
            "[{ when = [\"acme.switch=on\"], is = \"ask\" }]",
            10,
            format!("{flow}when: used in the last case"),
        ),
        (
            "\"answer:service.region\"",
            "[{ when = [\"acme.switch=half\"], is = \"ask\" }, { is = \"ask\" }]",
            10,
            format!("{flow}when: unknown option \"half\" of acme.switch"),
        ),
        (
            "seen_by = [\"provider\"]",
            "seen_by = [\"nobody\"]",
            11,
            format!("{flow}seen_by: unknown provider \"nobody\""),
        ),
        (
            "seen_by = [\"provider\"]",
            "seen_by = [\"country:usa\"]",
            11,
            format!("{flow}seen_by: \"usa\" is not a country code"),
        ),
        (
            "facts = [\"service.acme.mail\"]",
            "facts = [\"service.acme.post\"]",
            14,
            format!("{flow}facts: unknown fact \"service.acme.post\""),
        ),
        (
            "control = \"inherent\"",
            "control = \"magic\"",
            13,
            format!("{flow}control: unknown value \"magic\""),
        ),
        (
            "control = \"inherent\"",
            "control = \"inherent\"\nswitch = \"acme.swich\"",
            14,
            format!("{flow}switch: unknown question \"acme.swich\""),
        ),
        (
            "data = \"content\"",
            "data = \"gold\"",
            8,
            format!("{flow}data: unknown value \"gold\""),
        ),
        (
            "kind = \"at-rest\"",
            "kind = \"asleep\"",
            7,
            format!("{flow}kind: unknown value \"asleep\""),
        ),
        (
            "provider = \"acme\"",
            "provider = \"nobody\"",
            3,
            "product \"mail\": provider: unknown provider \"nobody\"".to_owned(),
        ),
        (
            "group = \"acme\"",
            "group = \"acme\"\nregions = \"other\"",
            5,
            "product \"mail\": regions: \"other\" has no regions".to_owned(),
        ),
        (
            "group = \"acme\"",
            "group = \"acme\"\noffering = \"provider.acme\"",
            5,
            "product \"mail\": offering: \"provider.acme\" is of another kind; expected the id of a fact that begins with offering.".to_owned(),
        ),
    ] {
        assert!(FLOW.contains(line), "{line}");
        check(
            "catalogue",
            &format!("[[product]]\n{}", FLOW.replace(line, instead)),
            at,
            &expected,
        );
    }
    let without_flow = "[[product]]\nid = \"mail\"\nprovider = \"acme\"\ngroup = \"acme\"\n";
    check("catalogue", without_flow, 1, "product \"mail\": flow: missing");
    let common = format!(
        "[[common]]\nfamilies = [\"none\"]\n{}",
        FLOW.replace("group = \"acme\"\n", "").replace("product.", "common.")
    );
    check(
        "catalogue",
        &common,
        2,
        "common \"mail\": families: unknown family \"none\" of acme",
    );
    let template = FLOW
        .replace("provider = \"acme\"\ngroup = \"acme\"\n", "")
        .replace("product.", "template.")
        .replace("answer:service.region", "leaving:document#1");
    let like = "[[product]]\nid = \"post\"\nprovider = \"acme\"\ngroup = \"acme\"\n";
    for (more, line, expected) in [
        (
            "like = [\"letter\"]",
            5,
            "product \"post\": like: unknown template \"letter\"",
        ),
        (
            "like = [\"mail\"]",
            5,
            "product \"post\": like: \"mail\" needs the key document",
        ),
        (
            "document = \"service.acme.post\"\nlike = [\"mail\"]",
            5,
            "product \"post\": document: unknown fact \"service.acme.post\"",
        ),
        (
            "document = \"service.acme.mail\"\nlike = [\"mail\", \"mail\"]",
            6,
            "product \"post\": like: two flows have the id \"at-rest\"",
        ),
    ] {
        let before = format!("[[template]]\n{template}");
        let at = before.lines().count() + line;
        check("catalogue", &format!("{before}{like}{more}\n"), at, expected);
    }
    check(
        "catalogue",
        &format!(
            "[[product]]\n{}",
            FLOW.replace("answer:service.region", "among:area:EEA|DE")
        ),
        10,
        &format!("{flow}place: unknown area \"EEA\""),
    );
    check(
        "catalogue",
        &format!("[[product]]\n{FLOW}[[product]]\n{FLOW}"),
        17,
        "product \"mail\": id: used twice",
    );
}

#[test]
fn a_missing_folder_has_no_files() {
    let files = Files::load(Path::new("no-such-folder")).unwrap();
    assert!(files.facts.is_empty() && files.questions.is_empty() && files.catalogue.is_empty());
    let records = compile(&files).unwrap();
    assert!(records.facts.is_empty() && records.questions.is_empty() && records.products.is_empty());
}

#[test]
fn mistakes_in_cases_are_reported() {
    let good = r#"[[case]]
id = "one"
authority = "Court"
authority_kind = "court"
decided = 2021-01-01
facts_as_of = 2021-01-01
regime = "EU"
boundary = "EEA"
status = "good-law"
confidence = "verified"
usable_as_test = true
recalled = []
facts = { controller = "x" }
expected = { check_date = 2021-01-01, leaves_boundary = "no", transfer = "no", lawful = "yes", exposed_to = [], reach = "reachable", basis = "unknown", verdict = "lawyer" }
source = [{ title = "t", url = "", date = "2021", kind = "primary" }]
no_provision = "not-found"
"#;
    let case = "case \"one\": ";
    for (line, instead, at, expected) in [
        ("id = \"one\"", "id = \"One\"", 2, "case \"One\": id: not a valid id"),
        (
            "status = \"good-law\"",
            "status = \"fine\"",
            9,
            "status: unknown value \"fine\"",
        ),
        (
            "boundary = \"EEA\"",
            "boundary = \"Europe\"",
            8,
            "boundary: unknown value \"Europe\"",
        ),
        (
            "recalled = []",
            "recalled = []\nmood = \"good\"",
            13,
            "mood: unknown key",
        ),
        (
            "controller = \"x\"",
            "controler = \"x\"",
            13,
            "facts.controler: unknown key",
        ),
        (
            "verdict = \"lawyer\"",
            "verdict = \"fine\"",
            14,
            "expected.verdict: unknown value \"fine\"",
        ),
        ("url = \"\"", "url = \"ftp://x\"", 15, "url: not a valid address"),
        ("source = [{", "sources = [{", 1, "source: missing"),
        ("no_provision = \"not-found\"\n", "", 1, "provisions: missing"),
    ] {
        assert!(good.contains(line), "{line}");
        let expected = if expected.starts_with("case") {
            expected.to_owned()
        } else {
            format!("{case}{expected}")
        };
        check("cases", &good.replace(line, instead), at, &expected);
    }
    check("cases", &format!("{good}{good}"), 18, "case \"one\": id: used twice");
    assert_eq!(mistakes("cases", good), "");
}
