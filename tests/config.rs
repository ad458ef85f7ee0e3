//! `limes.config.json`: what is right holds, whatever is wrong is told with line and column, and nothing that an
//! organisation declares reassures without a mark.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

#[allow(dead_code, reason = "shared with the tests of the engine")]
mod oracle;

use std::sync::LazyLock;

use limes::assess::{Answer, Assessment, Boundary, Key, Setup, Target, UnitId, Verdict, assess};
use limes::export::{CONFIG_SCHEMA, SETUP_SCHEMA, api, setup_json, setup_json_under};
use limes::facts::{FactValue, Knowledge, Text};
use limes::import::{self, Config, MAX_CONFIG_BYTES, Position, Problem, ProblemKind, config, position};
use limes::questionnaire::{QUESTIONS, QuestionIndex};
use limes::report::site::{Breach, PolicyRule, Site, breaches, contrast, resting};
use limes::vocab::{Axis, Country, Date, Grade, Truth};
use limes::words::{Words, key};
use oracle::random::{self, Random};
use oracle::reference::describe;
use serde_json::Value;

static BUILT_IN: LazyLock<Knowledge> = LazyLock::new(Knowledge::built_in);
const TODAY: Date = Date::new(2026, 11, 22);

/// One of everything, all of it right.
const WHOLE: &str = r##"{
  "$schema": "limes-config-1.schema.json",
  "version": 1,
  "defaults": {
    "answers": { "org.seat": "DE", "org.sector": [] },
    "boundary": { "kind": "own", "id": "own:group" },
    "language": "de",
    "theme": "dark"
  },
  "boundaries": [
    { "id": "own:group", "name": { "de": "Konzernraum", "en": "Group area" }, "countries": ["DE", "AT"] }
  ],
  "policy": {
    "allowedProviders": ["aws", "own:it-works"],
    "allowedRegions": { "aws": ["eu-central-1", "own:frankfurt-2"] },
    "requiredBoundary": { "kind": "eea" },
    "forbiddenProducts": ["aws-cloudfront"],
    "requiredVerdicts": { "stays": "inside", "reach": "unreadable", "basis": "adequate-country", "sector": "not-forbidden" },
    "link": "https://intranet.example/cloud?x=1#policy"
  },
  "products": [
    {
      "id": "own:data-centre",
      "name": { "de": "Rechenzentrum Nord", "en": "Data centre North" },
      "note": "Run by our IT.",
      "base": "own-data-centre",
      "answers": { "service.countries": ["DE"] },
      "source": { "title": "Service description", "link": "https://intranet.example/rz", "date": "2026-10-01" }
    },
    {
      "id": "own:archive",
      "name": "Archive",
      "base": "other-product",
      "company": "own:it-works",
      "answers": { "other.countries": ["DE"], "other.operator-country": "DE", "other.parent-country": "DE" },
      "source": { "title": "Contract 17", "date": "2026-10-01" }
    }
  ],
  "facts": {
    "regions": [
      {
        "id": "own:frankfurt-2", "provider": "aws", "name": "Frankfurt 2", "countries": ["DE"],
        "source": { "title": "Letter of the provider", "date": "2026-09-30" },
        "validFrom": "2026-10-01", "validTo": "2027-10-01", "reviewBy": "2027-04-01",
        "note": { "de": "Laut Schreiben", "en": "By letter" }
      },
      {
        "id": "own:ireland", "replaces": "region.aws.eu-west-1", "countries": ["IE", "GB"],
        "source": { "title": "Audit", "date": "2026-09-30" }, "validFrom": "2026-01-01"
      }
    ],
    "companies": [
      {
        "id": "own:it-works", "name": "IT Works", "country": "DE", "parent": "Holding", "parentCountry": "AT",
        "source": { "title": "Register", "date": "2026-09-30" }, "validFrom": "2026-01-01"
      },
      {
        "id": "own:hetzner", "replaces": "provider.hetzner", "parentCountry": "US",
        "source": { "title": "Register", "date": "2026-09-30" }, "validFrom": "2026-01-01"
      }
    ],
    "withdrawn": [
      { "id": "own:no-paris", "fact": "region.aws.eu-west-3", "source": { "title": "Audit", "date": "2026-09-30" }, "note": "Not trusted." }
    ]
  },
  "texts": {
    "organisation": "Town of Example",
    "introduction": { "de": "Willkommen.", "en": "Welcome." },
    "note": "Internal use.",
    "help": { "text": "Ask the data protection officer", "link": "https://intranet.example/dpo" },
    "imprint": "https://www.example.eu/imprint",
    "privacy": "https://www.example.eu/privacy"
  },
  "logo": { "light": "brand/logo.svg", "dark": "brand/logo-dark.png" },
  "colours": { "light": { "accent": "#8a1538" }, "dark": { "accent": "#ffb3c7" } },
  "embedding": { "origins": ["https://intranet.example", "https://wiki.example:8443", "http://localhost:8080", "http://127.0.0.1"] }
}"##;

fn read(text: &str) -> Config {
    config(text, &BUILT_IN)
}

fn good(text: &str) -> Site {
    let config = read(text);
    assert_eq!(config.problems, [], "{text}");
    config.site
}

/// A file with this section, on a line of its own.
fn with(section: &str) -> String {
    format!("{{ \"version\": 1,\n{section}\n}}")
}

/// The problems, each as `LINE:COLUMN kind path`.
fn told(text: &str) -> Vec<String> {
    let problems = read(text).problems;
    let one = |located: &import::Located| {
        let (position, problem) = (located.position, &located.problem);
        format!(
            "{}:{} {} {}",
            position.line,
            position.column,
            problem.kind.id(),
            problem.path
        )
    };
    problems.iter().map(one).collect()
}

fn index(id: &str) -> QuestionIndex {
    u16::try_from(QUESTIONS.iter().position(|q| q.id == id).unwrap()).unwrap()
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

// ---------------------------------------------------------------- reading

#[test]
fn a_file_that_says_nothing_changes_nothing() {
    for text in [
        "{}",
        r#"{"version":1}"#,
        "{ \"version\": 1, \"$schema\": \"limes-config-1.schema.json\" }\n",
    ] {
        let site = good(text);
        assert_eq!(site.stamp, "");
        assert!(!site.declares() && site.policy.is_empty());
        assert_eq!(site.begin(TODAY), Setup::new(TODAY));
        let knowledge = site.knowledge(&BUILT_IN);
        assert_eq!((knowledge.stamp(), knowledge.declared().len()), ("", 0));
        assert_eq!(knowledge.facts().count(), BUILT_IN.facts().count());
    }
}

#[test]
fn every_section_is_read() {
    let site = good(WHOLE);
    assert_eq!(site.stamp.len(), 8);
    let group: Boundary = Boundary::List([country("DE"), country("AT")].into_iter().collect());
    assert_eq!(site.defaults.boundary, Some(group.clone()));
    assert_eq!(
        (site.defaults.language, site.defaults.theme),
        (Some("de"), Some("dark"))
    );
    assert_eq!(site.boundary(&group).unwrap().name.text("de"), "Konzernraum");
    assert_eq!(site.policy.providers.as_deref(), Some(&["aws", "own:it-works"][..]));
    assert_eq!(site.policy.regions, [("aws", vec!["eu-central-1", "own:frankfurt-2"])]);
    assert_eq!(site.policy.verdicts, [Some(0), Some(1), Some(2), Some(0)]);
    assert!(!site.policy.incomplete);
    assert_eq!(site.products.len(), 2);
    assert_eq!(site.products[1].company, "own:it-works");
    assert_eq!(site.facts.len(), 5);
    assert_eq!(site.texts.introduction.text("de"), "Willkommen.");
    assert_eq!(site.texts.introduction.text("xx"), "Welcome.");
    assert_eq!(site.texts.organisation.text("de"), "Town of Example");
    assert_eq!(site.look.logo, ["brand/logo.svg", "brand/logo-dark.png"]);
    assert_eq!(site.look.accent, ["#8a1538", "#ffb3c7"]);
    assert_eq!(site.origins.len(), 4);
}

#[test]
fn own_facts_stand_in_the_knowledge_as_declared() {
    let knowledge = good(WHOLE).knowledge(&BUILT_IN);
    let region = knowledge.region("aws", "own:frankfurt-2").unwrap();
    assert_eq!((region.id, region.grade), ("own:frankfurt-2", Grade::Declared));
    assert_eq!(region.review_by, Date::new(2027, 4, 1));
    let source = knowledge.source(region.sources[0]).unwrap();
    assert_eq!(
        (source.title, source.publisher, source.date),
        ("Letter of the provider", "Town of Example", "2026-09-30")
    );
    let ireland = knowledge.fact("region.aws.eu-west-1").unwrap();
    assert_eq!(
        (ireland.grade, ireland.review_by),
        (Grade::Declared, Date::new(2027, 9, 30))
    );
    assert!(matches!(ireland.value, FactValue::Region { code: "eu-west-1", countries, .. } if countries.len() == 2));
    let hetzner = knowledge.provider("hetzner").unwrap();
    let before = BUILT_IN.provider("hetzner").unwrap();
    match (hetzner.value, before.value) {
        (
            FactValue::Provider {
                entity_country,
                parent_country,
                name,
                ..
            },
            FactValue::Provider {
                entity_country: old,
                name: old_name,
                ..
            },
        ) => {
            // what is not said stays as it was
            assert_eq!(
                (entity_country, name, parent_country),
                (old, old_name, Some(country("US")))
            );
        }
        _ => panic!("no companies"),
    }
    assert!(knowledge.fact("region.aws.eu-west-3").is_none());
    assert_eq!(knowledge.declared().len(), 5);
    // and without them it is as before
    let bare = knowledge.undeclared();
    assert!(bare.facts().eq(BUILT_IN.facts()));
    assert_eq!((bare.stamp(), bare.declared().len()), ("", 0));
}

#[test]
fn a_declared_fact_holds_in_its_period_only() {
    let knowledge = good(WHOLE).knowledge(&BUILT_IN);
    let on = |day: &str| {
        knowledge
            .region_on("aws", "own:frankfurt-2", day.parse().unwrap())
            .is_some()
    };
    assert_eq!(
        [on("2026-09-30"), on("2026-10-01"), on("2027-09-30"), on("2027-10-01")],
        [false, true, true, false]
    );
    let stays = |day: &str| {
        let mut setup = Setup::new(day.parse().unwrap());
        let id = setup.add_service("aws-ec2", "");
        let region = Key {
            target: Target::Service(id),
            question: index("service.region"),
        };
        setup.answers.insert(region, Answer::Region("own:frankfurt-2"));
        let result = assess(&setup, &knowledge);
        result.units[0]
            .flows
            .iter()
            .find(|flow| flow.flow.id == "at-rest")
            .unwrap()
            .verdict
            .stays
            .settled()
    };
    assert_eq!(
        (stays("2026-09-30"), stays("2026-11-22"), stays("2027-10-01")),
        (None, Some(0), None)
    );
}

#[test]
fn what_is_wrong_is_told_with_line_and_column() {
    for (text, expected) in [
        ("", "1:1 not-json "),
        ("{ \"version\": 1,\n  \"texts\": { x } }", "2:14 not-json "),
        ("[]", "1:1 wrong-type "),
        ("{\n \"version\": 2 }", "2:13 newer-version version"),
        ("{\n \"version\": \"1\" }", "2:13 invalid-number version"),
        ("{ \"texts\": {} }", "1:1 missing version"),
        (&with("\"text\": {}"), "2:1 unknown-field text"),
        (&with("\"texts\": {},\n\"texts\": {}"), "3:1 duplicate-field texts"),
        // defaults
        (
            &with("\"defaults\": { \"answers\": { \"org.seat\": \"XX\" } }"),
            "2:40 unknown-country defaults.answers[\"org.seat\"]",
        ),
        (
            &with("\"defaults\": { \"answers\": { \"org.seet\": \"DE\" } }"),
            "2:28 unknown-question defaults.answers[\"org.seet\"]",
        ),
        (
            &with("\"defaults\": { \"answers\": { \"service.region\": \"x\" } }"),
            "2:28 misplaced-question defaults.answers[\"service.region\"]",
        ),
        (
            &with("\"defaults\": { \"answers\": { \"org.seat\": { \"unknown\": true } } }"),
            "2:40 invalid-answer defaults.answers[\"org.seat\"]",
        ),
        (
            &with("\"defaults\": { \"answers\": { \"org.seat\": { \"declared\": \"DE\", \"by\": \"own:a\" } } }"),
            "2:40 wrong-type defaults.answers[\"org.seat\"]",
        ),
        (
            &with("\"defaults\": { \"boundary\": { \"kind\": \"europe\" } }"),
            "2:37 unknown-boundary defaults.boundary.kind",
        ),
        (
            &with("\"defaults\": { \"boundary\": { \"kind\": \"own\", \"id\": \"own:x\" } }"),
            "2:50 unknown-boundary defaults.boundary.id",
        ),
        (
            &with("\"defaults\": { \"language\": \"fr\" }"),
            "2:27 unknown-language defaults.language",
        ),
        (
            &with("\"defaults\": { \"theme\": \"blue\" }"),
            "2:24 unknown-value defaults.theme",
        ),
        // boundaries
        (
            &with("\"boundaries\": [ { \"id\": \"own:a\", \"name\": \"A\", \"countries\": [] } ]"),
            "2:60 missing boundaries[0].countries",
        ),
        (
            &with("\"boundaries\": [ { \"id\": \"group\", \"name\": \"A\", \"countries\": [\"DE\"] } ]"),
            "2:25 invalid-id boundaries[0].id",
        ),
        (
            &with("\"boundaries\": [ { \"id\": \"own:A\", \"name\": \"A\", \"countries\": [\"DE\"] } ]"),
            "2:25 invalid-id boundaries[0].id",
        ),
        (
            &with("\"boundaries\": [ { \"id\": \"own:defaults\", \"name\": \"A\", \"countries\": [\"DE\"] } ]"),
            "2:25 invalid-id boundaries[0].id",
        ),
        (
            &with("\"boundaries\": [ { \"id\": \"own:a\", \"countries\": [\"DE\"] } ]"),
            "2:17 missing boundaries[0].name",
        ),
        // policy
        (
            &with("\"policy\": { \"allowedProviders\": [\"aws\", \"amazon\"] }"),
            "2:41 unknown-provider policy.allowedProviders[1]",
        ),
        (
            &with("\"policy\": { \"allowedRegions\": { \"aws\": [\"eu-centrall-1\"] } }"),
            "2:41 unknown-region policy.allowedRegions[\"aws\"][0]",
        ),
        (
            &with("\"policy\": { \"allowedRegions\": { \"amazon\": [] } }"),
            "2:33 unknown-provider policy.allowedRegions[\"amazon\"]",
        ),
        (
            &with("\"policy\": { \"forbiddenProducts\": [\"temas\"] }"),
            "2:35 unknown-product policy.forbiddenProducts[0]",
        ),
        (
            &with("\"policy\": { \"requiredVerdicts\": { \"stays\": \"outside\" } }"),
            "2:44 unknown-value policy.requiredVerdicts.stays",
        ),
        (
            &with("\"policy\": { \"link\": \"http://intranet.example\" }"),
            "2:21 invalid-link policy.link",
        ),
        // texts
        (
            &with("\"texts\": { \"organisation\": \"\" }"),
            "2:28 invalid-length texts.organisation",
        ),
        (
            &with("\"texts\": { \"note\": { \"fr\": \"Bonjour\" } }"),
            "2:22 unknown-language texts.note[\"fr\"]",
        ),
        (&with("\"texts\": { \"note\": 7 }"), "2:20 wrong-type texts.note"),
        (
            &with("\"texts\": { \"help\": { \"link\": \"https://a.example\" } }"),
            "2:20 missing texts.help.text",
        ),
        (
            &with("\"texts\": { \"imprint\": \"javascript:alert(1)\" }"),
            "2:23 invalid-link texts.imprint",
        ),
        // look
        (
            &with("\"logo\": \"https://cdn.example/logo.svg\""),
            "2:9 invalid-picture logo",
        ),
        (&with("\"logo\": { \"dark\": \"logo.svg\" }"), "2:9 missing logo.light"),
        (
            &with("\"colours\": { \"light\": { \"accent\": \"red\" } }"),
            "2:35 invalid-colour colours.light.accent",
        ),
        (
            &with("\"colours\": { \"light\": { \"accent\": \"#ffb3c7\" } }"),
            "2:35 weak-colour colours.light.accent",
        ),
        (
            &with("\"colours\": { \"dark\": { \"accent\": \"#8a1538\" } }"),
            "2:34 weak-colour colours.dark.accent",
        ),
        (
            &with("\"embedding\": { \"origins\": [\"https://a.example\", \"*\"] }"),
            "2:49 invalid-origin embedding.origins[1]",
        ),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn columns_count_characters_and_lines_as_an_editor_does() {
    assert_eq!(
        told("\u{feff}{ \"version\": 1,\r\n \"texts\": { \"note\": \"ä😀\", \"x\": 1 } }"),
        ["2:27 unknown-field texts.x"]
    );
}

#[test]
fn a_set_up_file_has_positions_too() {
    let text = "{\n  \"format\": \"limes-setup\",\n  \"version\": 1,\n  \"asOf\": \"2026-11-22\",\n  \"boundary\": { \"kind\": \"eea\" },\n  \"services\": [\n    { \"id\": 1, \"product\": \"azure-storrage\" }\n  ]\n}";
    let problems = import::setup(text, &BUILT_IN).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(position(text, &problems[0]), Position { line: 7, column: 27 });
}

#[test]
fn parts_that_are_wrong_are_left_out_one_by_one() {
    let text = WHOLE
        .replace(
            "\"countries\": [\"DE\"],\n        \"source\": { \"title\": \"Letter",
            "\"countries\": [\"Germany\"],\n        \"source\": { \"title\": \"Letter",
        )
        .replace("\"#ffb3c7\"", "\"pink\"")
        .replace("\"base\": \"other-product\"", "\"base\": \"other\"")
        .replace("\"https://www.example.eu/privacy\"", "\"/privacy\"");
    let config = read(&text);
    let site = config.site;
    // the region is gone, so the policy names one that there is not
    let kinds: Vec<&str> = config.problems.iter().map(|p| p.problem.kind.id()).collect();
    assert_eq!(
        kinds,
        [
            "unknown-region",
            "unknown-product",
            "unknown-country",
            "invalid-link",
            "invalid-colour"
        ]
    );
    assert_eq!(site.look.accent, ["#8a1538", ""]);
    assert_eq!(site.products.len(), 1);
    assert_eq!(site.facts.len(), 4);
    assert!(site.texts.privacy.is_empty() && !site.texts.imprint.is_empty());
    assert!(site.policy.incomplete);
    assert_eq!(site.policy.regions, [("aws", vec!["eu-central-1"])]);
}

#[test]
fn what_is_no_file_at_all_leaves_the_built_in_in_force() {
    let long = " ".repeat(MAX_CONFIG_BYTES + 1);
    let deep = "[".repeat(10_000);
    for text in [
        "",
        "null",
        "[]",
        "\"{}\"",
        "{",
        r#"{"version":7,"texts":{"note":"x"}}"#,
        &long,
        &deep,
    ] {
        let config = read(text);
        assert_eq!(config.problems.len(), 1, "{:.40}", text);
        assert!(config.site.stamp.is_empty() && config.site.texts.note.text("").is_empty());
        assert!(!config.site.declares());
    }
}

/// Own declarations that cannot be what they say.
#[test]
fn facts_are_checked() {
    let region = |more: &str| with(&format!("\"facts\": {{ \"regions\": [ {{ {more} }} ] }}"));
    let rest = r#""source": { "title": "T", "date": "2026-01-01" }, "validFrom": "2026-01-01""#;
    for (more, kind, path) in [
        (format!(r#""id": "own:a", "provider": "aws", "countries": ["DE"], {rest}, "code": "x""#), "unknown-field", "facts.regions[0].code"),
        (format!(r#""id": "own:a", "countries": ["DE"], {rest}"#), "missing", "facts.regions[0].provider"),
        (format!(r#""id": "own:a", "provider": "aws", "countries": [], {rest}"#), "missing", "facts.regions[0].countries"),
        (format!(r#""id": "own:a", "replaces": "provider.aws", "countries": ["DE"], {rest}"#), "other-fact", "facts.regions[0].replaces"),
        (format!(r#""id": "own:a", "replaces": "region.aws.eu-centrl-1", "countries": ["DE"], {rest}"#), "unknown-fact", "facts.regions[0].replaces"),
        (format!(r#""id": "own:a", "replaces": "region.aws.eu-central-1", "provider": "aws", "countries": ["DE"], {rest}"#), "unknown-field", "facts.regions[0].provider"),
        (format!(r#""id": "region.aws.eu-central-1", "provider": "aws", "countries": ["DE"], {rest}"#), "invalid-id", "facts.regions[0].id"),
        (format!(r#""id": "own:a", "provider": "aws", "countries": ["DE"], {rest}, "validTo": "2026-01-01""#), "invalid-period", "facts.regions[0].validTo"),
        (r#""id": "own:a", "provider": "aws", "countries": ["DE"], "validFrom": "2026-01-01""#.to_owned(), "missing", "facts.regions[0].source"),
        (r#""id": "own:a", "provider": "aws", "countries": ["DE"], "source": { "title": "T", "date": "2026-01-01" }"#.to_owned(), "missing", "facts.regions[0].validFrom"),
        (r#""id": "own:a", "provider": "aws", "countries": ["DE"], "source": { "title": "T", "date": "2026-13-01" }, "validFrom": "2026-01-01""#.to_owned(), "invalid-day", "facts.regions[0].source.date"),
        (r#""id": "own:a", "provider": "aws", "countries": ["DE"], "source": { "title": "T", "link": "data:text/html,x", "date": "2026-01-01" }, "validFrom": "2026-01-01""#.to_owned(), "invalid-link", "facts.regions[0].source.link"),
    ] {
        let config = read(&region(&more));
        let all: Vec<(&str, &str)> = config.problems.iter().map(|p| (p.problem.kind.id(), p.problem.path.as_str())).collect();
        assert_eq!(all, [(kind, path)], "{more}");
        assert!(config.site.facts.is_empty() && !config.site.declares(), "{more}");
    }
    // the same twice: the second is left out
    let one = format!(r#"{{ "id": "own:a", "provider": "aws", "countries": ["DE"], {rest} }}"#);
    let again = read(&with(&format!("\"facts\": {{ \"regions\": [ {one}, {one} ] }}")));
    assert_eq!(again.site.facts.len(), 1);
    assert_eq!(again.problems[0].problem.kind, ProblemKind::DeclaredTwice);
    // a product whose provider is known has no other
    let product = r#""products": [ { "id": "own:b", "name": "B", "base": "aws-ec2", "company": "own:a", "source": { "title": "T", "date": "2026-01-01" } } ]"#;
    assert_eq!(told(&with(product)), ["2:64 unknown-field products[0].company"]);
}

#[test]
fn nothing_in_a_file_reaches_further_than_it_should() {
    let texts = good(&with(
        "\"texts\": { \"organisation\": \"<b>&amp;\\u0000\\u202eevil\\n</b>\" }",
    ))
    .texts;
    assert_eq!(texts.organisation.text("en"), "<b>&amp; evil </b>");
    for logo in [
        "//evil.example/a.svg",
        "/a.svg",
        "../a.svg",
        "a/../b.svg",
        "a\\\\b.svg",
        "data:image/svg+xml,x.svg",
        "a.svg?x",
        "a.svg#x",
        "a.js",
        "a.svg ",
        "https:a.svg",
        "./a.svg",
        ".git/a.svg",
        "a//b.svg",
        "%2e%2e/a.svg",
        "a.SVG",
        "",
    ] {
        assert_eq!(
            told(&with(&format!("\"logo\": \"{logo}\""))),
            ["2:9 invalid-picture logo"],
            "{logo}"
        );
    }
    for origin in [
        "*",
        "null",
        "https://*.example",
        "https://a.example/",
        "https://a.example/x",
        "http://a.example",
        "https://",
        "https://a b.example",
        "https://user@a.example",
        "https://a.example:443",
        "https://a.example:0",
        "https://a.example:99999",
        "HTTPS://a.example",
        "https://A.example",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "file://",
        "https://[::1]",
        "https://-a.example",
        "https://a..example",
        "https://a.example;script-src",
        "https://a.example:+80",
    ] {
        let config = read(&with(&format!("\"embedding\": {{ \"origins\": [\"{origin}\"] }}")));
        assert_eq!(config.problems[0].problem.kind, ProblemKind::InvalidOrigin, "{origin}");
        assert!(config.site.origins.is_empty(), "{origin}");
    }
    for link in [
        "https:///x",
        "https://a.example/\\\"><script>",
        "https://a.example/ b",
        "//a.example",
        "/x",
        "mailto:a@b.example",
        "https://a.example\\\\@b",
        "https://user:p@a.example",
    ] {
        let config = read(&with(&format!("\"texts\": {{ \"imprint\": \"{link}\" }}")));
        assert_eq!(config.problems[0].problem.kind, ProblemKind::InvalidLink, "{link}");
        assert!(config.site.texts.imprint.is_empty(), "{link}");
    }
    // however much is wrong, only so much is told, and all of it is left out
    let many = vec!["\"*\""; 200].join(",");
    let config = read(&with(&format!(
        "\"embedding\": {{ \"origins\": [{many}] }}, \"policy\": {{ \"forbiddenProducts\": [{many}] }}"
    )));
    assert!(config.problems.len() <= 100 && config.site.origins.is_empty() && config.site.policy.incomplete);
    let more = vec!["\"https://a.example\""; 1000].join(",");
    let config = read(&with(&format!("\"embedding\": {{ \"origins\": [{more}] }}")));
    assert_eq!(
        (config.problems.len(), config.problems[0].problem.kind),
        (1, ProblemKind::TooMany)
    );
}

#[test]
fn every_problem_has_words() {
    for code in ["en", "de"] {
        let words = Words::new(code);
        for kind in ProblemKind::ALL {
            let problem = Problem {
                path: "P".into(),
                kind: *kind,
                value: "V".into(),
                expected: "E".into(),
            };
            let text = problem.text(&words);
            assert!(
                !text.is_empty() && !text.contains("problem-"),
                "{code}: {}",
                key("problem", kind.id())
            );
        }
    }
}

/// The grounds that the reader counts with are those of the page.
#[test]
fn colours_are_held_against_those_of_the_page() {
    let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/static/limes.css")).unwrap();
    let light = css.split("color-scheme: light;").nth(1).unwrap();
    let dark = css.split("color-scheme: dark;").nth(1).unwrap();
    for (block, [paper, surface]) in [(light, ["#f8f4ec", "#fffdf8"]), (dark, ["#0e1d22", "#15282e"])] {
        let block = block.split('}').next().unwrap();
        assert!(block.contains(&format!("--paper: {paper};")) && block.contains(&format!("--surface: {surface};")));
    }
    // a colour that just stands out on white but not on the paper is refused
    assert!(contrast("#767676", "#ffffff").unwrap() > 4.5);
    assert_eq!(
        told(&with("\"colours\": { \"light\": { \"accent\": \"#767676\" } }"))[0]
            .split(' ')
            .nth(1),
        Some("weak-colour")
    );
}

// ---------------------------------------------------------------- the law: nothing reassures without a mark

fn verdicts(assessment: &Assessment) -> Vec<(Option<UnitId>, &Verdict)> {
    let units = assessment.units.iter().map(|unit| (Some(unit.unit.id), &unit.verdict));
    std::iter::once((None, &assessment.verdict)).chain(units).collect()
}

fn milder(with: &Verdict, without: &Verdict) -> bool {
    Axis::ALL.into_iter().any(|axis| {
        with.axis(axis).worst() < without.axis(axis).worst() || with.axis(axis).best() < without.axis(axis).best()
    })
}

/// A random file of own facts, and which of them stand in it.
fn random_facts(random: &mut Random, setup: &Setup) -> String {
    let mut regions = Vec::new();
    let mut companies = Vec::new();
    let mut withdrawn = Vec::new();
    let source = r#""source": { "title": "T", "date": "2026-01-01" }"#;
    let grounds: Vec<Text> = limes::assess::grounds(setup, &BUILT_IN).facts.into_iter().collect();
    let all: Vec<Text> = BUILT_IN.facts().map(|fact| fact.id).collect();
    let from = random::day(random);
    let rest = format!(r#"{source}, "validFrom": "{from}""#);
    let near = ["DE", "FR", "US", "CN", "CH", "GB", "JP"];
    let mut about: Vec<Text> = Vec::new();
    for number in 0..1 + random.below(4) {
        let id = format!("own:f{number}");
        let place = *random.pick(&near);
        let other = *random.pick(&near);
        let known = if grounds.is_empty() || random.one_in(3) {
            *random.pick(&all)
        } else {
            *random.pick(&grounds)
        };
        if about.contains(&known) {
            continue;
        }
        about.push(known);
        match BUILT_IN.fact(known).unwrap().value {
            FactValue::Region { .. } if random.one_in(2) => {
                regions.push(format!(
                    r#"{{ "id": "{id}", "replaces": "{known}", "countries": ["{place}"], {rest} }}"#
                ));
            }
            FactValue::Region { provider, .. } if random.one_in(2) => {
                regions.push(format!(
                    r#"{{ "id": "{id}", "provider": "{provider}", "countries": ["{place}"], {rest} }}"#
                ));
            }
            FactValue::Provider { .. } if !random.one_in(3) => {
                companies.push(format!(
                    r#"{{ "id": "{id}", "replaces": "{known}", "country": "{place}", "parentCountry": "{other}", {rest} }}"#
                ));
            }
            _ => withdrawn.push(format!(r#"{{ "id": "{id}", "fact": "{known}", {source} }}"#)),
        }
    }
    let (regions, companies, withdrawn) = (regions.join(","), companies.join(","), withdrawn.join(","));
    with(&format!(
        r#""facts": {{ "regions": [{regions}], "companies": [{companies}], "withdrawn": [{withdrawn}] }}"#
    ))
}

#[test]
fn whatever_is_milder_is_marked() {
    let counted = std::sync::Mutex::new((0, 0, 0));
    random::many(500, |random| {
        let mut setup = if random.one_in(2) {
            random::nearly_complete(random, &BUILT_IN)
        } else {
            random::partial(random, &BUILT_IN)
        };
        let text = random_facts(random, &setup);
        let config = read(&text);
        // one whose list of regions nothing knows is refused, and is then not there
        let site = config.site;
        let knowledge = site.knowledge(&BUILT_IN);
        // some answers are those of the organisation, and some name its regions
        let keys: Vec<Key> = setup.answers.keys().copied().collect();
        for key in keys {
            let own = site
                .facts
                .iter()
                .filter_map(|own| own.fact)
                .find_map(|fact| match fact.value {
                    FactValue::Region { code, provider, .. } if code.starts_with("own:") => Some((code, provider)),
                    _ => None,
                });
            if let (Answer::Region(_), Some((code, list)), Target::Service(id)) = (setup.answers[&key], own, key.target)
            {
                let product = setup.services.iter().find(|s| s.id == id).map(|s| s.product).unwrap();
                if limes::assess::product(product).unwrap().regions == list && !random.one_in(3) {
                    setup.answers.insert(key, Answer::Region(code));
                }
            }
            if random.one_in(4) {
                setup.declared.insert(key, "own:product");
            }
        }
        let what = || format!("{text}\n{}\n{:?}", describe(&setup), setup.declared);
        let with = assess(&setup, &knowledge);
        let mut bare = setup.clone();
        for key in setup.declared.keys() {
            bare.answers.remove(key);
        }
        let without = assess(&bare, &BUILT_IN);
        let marks = resting(&setup, &knowledge, &with);
        let mut counts = (0, 0, 0);
        for ((unit, now), (same, before)) in verdicts(&with).into_iter().zip(verdicts(&without)) {
            assert_eq!(unit, same);
            let mark = marks.as_ref().and_then(|marks| match unit {
                None => marks.whole.as_ref(),
                Some(unit) => marks.unit(unit),
            });
            if milder(now, before) {
                counts.0 += 1;
                let mark = mark.unwrap_or_else(|| panic!("{unit:?} is milder without a mark: {}", what()));
                assert!(!mark.because.is_empty() && mark.without == *before, "{}", what());
                let declared = |id: &Text| *id == "own:product" || site.facts.iter().any(|own| own.id == *id);
                assert!(mark.because.iter().all(declared), "{:?} {}", mark.because, what());
            } else if unit.is_some() {
                assert_eq!(mark, None, "{}", what());
            }
            if now != before {
                counts.1 += 1;
                // stricter is free, and is still listed
                assert!(marks.as_ref().is_some_and(|marks| !marks.used.is_empty()), "{}", what());
            }
        }
        if with.headline < without.headline {
            assert!(marks.as_ref().is_some_and(|marks| marks.whole.is_some()), "{}", what());
        }
        // programs get the same
        if marks.is_some() && random.one_in(5) {
            counts.2 += 1;
            let dto = serde_json::to_value(api::assessment_under(&setup, &knowledge, &site)).unwrap();
            assert_eq!(
                dto["declared"]["mark"].is_null(),
                marks.as_ref().unwrap().whole.is_none()
            );
        }
        let mut all = counted.lock().unwrap();
        *all = (all.0 + counts.0, all.1 + counts.1, all.2 + counts.2);
    });
    let counted = *counted.lock().unwrap();
    // the test would be worth nothing if nothing ever became milder
    assert!(counted.0 > 100 && counted.1 > counted.0 && counted.2 > 5, "{counted:?}");
}

#[test]
fn without_a_file_nothing_is_marked() {
    random::many(60, |random| {
        let setup = random::partial(random, &BUILT_IN);
        let dto = serde_json::to_string(&api::assessment_under(&setup, &BUILT_IN, &Site::default())).unwrap();
        assert_eq!(dto, serde_json::to_string(&api::assessment(&setup, &BUILT_IN)).unwrap());
        for field in ["\"declared\"", "\"policy\"", "\"extended\"", "\"own\":"] {
            assert!(!dto.contains(field), "{field}");
        }
        assert_eq!(setup_json(&setup), setup_json_under(&setup, &BUILT_IN));
    });
}

/// The example of the documentation: an own data centre makes the place known, and says on what that rests.
#[test]
fn an_own_product_is_marked_inside() {
    let site = good(WHOLE);
    let knowledge = site.knowledge(&BUILT_IN);
    let mut setup = site.begin(TODAY);
    assert_eq!(setup.declared.len(), 2);
    let own = site.product("own:data-centre").unwrap();
    let id = setup.add_service(own.base.id, own.name.text("en"));
    own.declare(&mut setup, id);
    let result = assess(&setup, &knowledge);
    let marks = resting(&setup, &knowledge, &result).unwrap();
    assert_eq!(result.verdict.stays.settled(), Some(0));
    let mark = marks.unit(UnitId::Service(id)).unwrap();
    assert!(mark.because.contains(&"own:data-centre"), "{mark:?}");
    assert_eq!(mark.without.stays.settled(), None);
    assert!(marks.whole.is_some() && marks.used.contains(&"own:data-centre"));
    // what the user answered stays, and is the user's
    let mut other = Setup::new(TODAY);
    let id = other.add_service(own.base.id, "");
    let key = Key {
        target: Target::Service(id),
        question: index("service.countries"),
    };
    other
        .answers
        .insert(key, Answer::Countries(std::iter::once(country("US")).collect()));
    own.declare(&mut other, id);
    assert!(other.declared.is_empty());
}

// ---------------------------------------------------------------- the saved file

#[test]
fn a_set_up_with_declarations_is_saved_and_read_without_the_file() {
    let site = good(WHOLE);
    let knowledge = site.knowledge(&BUILT_IN);
    let mut setup = site.begin(TODAY);
    for own in &site.products {
        let id = setup.add_service(own.base.id, own.name.text("de"));
        own.declare(&mut setup, id);
    }
    let id = setup.add_service("aws-ec2", "");
    let key = Key {
        target: Target::Service(id),
        question: index("service.region"),
    };
    setup.answers.insert(key, Answer::Region("own:frankfurt-2"));
    let text = setup_json_under(&setup, &knowledge);
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["version"], 2);
    assert_eq!(file["knowledge"], format!("2026.11+{}", site.stamp));
    assert_eq!(
        file["services"][0]["answers"]["service.countries"],
        serde_json::json!({ "declared": ["DE"], "by": "own:data-centre" })
    );
    assert_eq!(
        file["answers"]["org.seat"],
        serde_json::json!({ "declared": "DE", "by": "own:defaults" })
    );
    // with the file and without it, it is read as it was written
    assert_eq!(import::setup(&text, &knowledge).unwrap(), setup);
    let elsewhere = import::setup(&text, &BUILT_IN).unwrap();
    assert_eq!(elsewhere, setup);
    assert_eq!(setup_json_under(&elsewhere, &knowledge), text);
    // a region that nobody declares there is open, and what was declared is still marked
    let there = assess(&elsewhere, &BUILT_IN);
    let ec2 = there
        .units
        .iter()
        .find(|unit| unit.unit.id == UnitId::Service(id))
        .unwrap();
    assert_eq!(ec2.verdict.stays.settled(), None);
    let marks = resting(&elsewhere, &BUILT_IN, &there).unwrap();
    assert!(marks.unit(UnitId::Service(setup.services[0].id)).is_some());
    // nobody can slip a declaration into the first version of the file
    let first = text.replace("\"version\": 2", "\"version\": 1");
    assert!(import::setup(&first, &knowledge).is_err());
    let unnamed = text.replace("own:data-centre", "data-centre");
    assert!(import::setup(&unnamed, &knowledge).is_err());
}

#[test]
fn an_answer_that_is_changed_is_declared_no_more() {
    let site = good(WHOLE);
    let before = site.begin(TODAY);
    let mut after = before.clone();
    let seat = Key {
        target: Target::Organisation,
        question: index("org.seat"),
    };
    after.answers.insert(seat, Answer::Country(country("FR")));
    after.declared_as_in(&before);
    assert_eq!(after.declared.len(), before.declared.len() - 1);
}

// ---------------------------------------------------------------- policy

fn policy(text: &str) -> Site {
    good(&with(&format!("\"policy\": {{ {text} }}")))
}

fn found(site: &Site, setup: &Setup) -> Vec<Breach> {
    breaches(site, setup, &BUILT_IN, &assess(setup, &BUILT_IN))
}

#[test]
fn the_policy_finds_what_is_not_allowed() {
    let mut setup = Setup::new(TODAY);
    let store = setup.add_service("aws-s3", "");
    let server = setup.add_service("hetzner-server", "");
    let other = setup.add_service("other-product", "");
    let own = setup.add_service("own-data-centre", "");
    let site = policy(r#""allowedProviders": ["hetzner"], "forbiddenProducts": ["aws-s3"]"#);
    let all = found(&site, &setup);
    let of = |rule: PolicyRule, id: u32| {
        let of = all
            .iter()
            .find(|breach| (breach.rule, breach.unit) == (rule, Some(UnitId::Service(id))));
        of.map(|breach| (breach.value, breach.not_allowed))
    };
    assert_eq!(of(PolicyRule::Provider, store), Some(("aws", Truth::Yes)));
    assert_eq!(of(PolicyRule::Provider, server), None);
    assert_eq!(of(PolicyRule::Provider, other), Some(("", Truth::Unknown)));
    assert_eq!(of(PolicyRule::Provider, own), None);
    assert_eq!(of(PolicyRule::Product, store), Some(("aws-s3", Truth::Yes)));
    assert_eq!(all.len(), 3);
}

#[test]
fn the_policy_knows_regions() {
    let site = policy(r#""allowedRegions": { "aws": ["eu-central-1"] }"#);
    let mut setup = Setup::new(TODAY);
    let id = setup.add_service("aws-ec2", "");
    let key = Key {
        target: Target::Service(id),
        question: index("service.region"),
    };
    let regions = |setup: &Setup| -> Vec<(Text, Truth)> {
        found(&site, setup).iter().map(|b| (b.value, b.not_allowed)).collect()
    };
    assert_eq!(regions(&setup), [("", Truth::Unknown)]);
    setup.answers.insert(key, Answer::Region("eu-central-1"));
    assert_eq!(regions(&setup), []);
    setup.answers.insert(key, Answer::Region("eu-west-1"));
    assert_eq!(regions(&setup), [("eu-west-1", Truth::Yes)]);
    // a region that nobody knows is not allowed either
    setup.answers.insert(key, Answer::Region("own:elsewhere"));
    assert_eq!(regions(&setup), [("", Truth::Unknown)]);
    // regions of others are not asked
    let mut other = Setup::new(TODAY);
    other.add_service("gcp-compute", "");
    assert_eq!(regions(&other), []);
}

#[test]
fn the_policy_knows_boundary_and_verdicts() {
    let site = policy(r#""requiredBoundary": { "kind": "eea" }, "requiredVerdicts": { "stays": "inside" }"#);
    let mut setup = Setup::new(TODAY);
    assert_eq!(found(&site, &setup), []);
    setup.boundary = Boundary::EuEfta;
    assert_eq!(found(&site, &setup)[0].rule, PolicyRule::Boundary);
    setup.boundary = Boundary::Country(country("DE"));
    let id = setup.add_service("own-data-centre", "");
    let stays = |setup: &Setup| {
        found(&site, setup)
            .first()
            .map(|breach| (breach.rule, breach.not_allowed))
    };
    assert_eq!(stays(&setup), Some((PolicyRule::Verdict(Axis::Stays), Truth::Unknown)));
    let key = Key {
        target: Target::Service(id),
        question: index("service.countries"),
    };
    setup
        .answers
        .insert(key, Answer::Countries(std::iter::once(country("US")).collect()));
    assert_eq!(stays(&setup), Some((PolicyRule::Verdict(Axis::Stays), Truth::Yes)));
    setup
        .answers
        .insert(key, Answer::Countries(std::iter::once(country("DE")).collect()));
    assert_eq!(stays(&setup), None);
    // what is wrong with a policy could have been what forbids
    let site = read(&with("\"policy\": { \"forbiddenProducts\": [\"x\"] }")).site;
    assert_eq!(found(&site, &setup)[0].rule, PolicyRule::Incomplete);
}

fn random_policy(random: &mut Random) -> String {
    let providers = ["aws", "microsoft", "hetzner", "stackit"];
    let some = |random: &mut Random, all: &[&str]| -> String {
        let picked = all.iter().filter(|_| random.one_in(2)).map(|id| format!("\"{id}\""));
        picked.collect::<Vec<_>>().join(",")
    };
    let allowed = some(random, &providers);
    let regions: Vec<String> = ["aws", "azure"]
        .iter()
        .map(|list| {
            let codes: Vec<&str> = BUILT_IN
                .regions(list)
                .filter_map(|fact| match fact.value {
                    FactValue::Region { code, .. } => Some(code),
                    _ => None,
                })
                .collect();
            format!("\"{list}\": [{}]", some(random, &codes))
        })
        .collect();
    let stays = *random.pick(&["inside", "leaves-in-part"]);
    let reach = *random.pick(&["nobody-outside", "unreadable"]);
    format!(
        r#""allowedProviders": [{allowed}], "allowedRegions": {{ {} }}, "requiredVerdicts": {{ "stays": "{stays}", "reach": "{reach}" }}, "requiredBoundary": {{ "kind": "eea" }}"#,
        regions.join(",")
    )
}

fn kinds(breaches: &[Breach]) -> Vec<(PolicyRule, Option<UnitId>)> {
    breaches.iter().map(|breach| (breach.rule, breach.unit)).collect()
}

#[test]
fn missing_knowledge_never_takes_a_finding_away() {
    random::many(300, |random| {
        let site = policy(&random_policy(random));
        let setup = random::nearly_complete(random, &BUILT_IN);
        let before = found(&site, &setup);
        let mut less = setup.clone();
        random::reopen(random, &mut less, 1);
        let after = kinds(&found(&site, &less));
        for lost in kinds(&before) {
            assert!(
                after.contains(&lost),
                "{lost:?} is gone: {}\n{:?}",
                describe(&setup),
                site.policy
            );
        }
        let places: Vec<Text> = BUILT_IN
            .facts()
            .filter(|fact| matches!(fact.value, FactValue::Region { .. } | FactValue::Provider { .. }))
            .map(|fact| fact.id)
            .collect();
        let grounds: Vec<Text> = limes::assess::grounds(&setup, &BUILT_IN)
            .facts
            .into_iter()
            .filter(|id| places.contains(id))
            .collect();
        let Some(id) = grounds.first() else { return };
        let without = BUILT_IN.without(id);
        let after = kinds(&breaches(&site, &setup, &without, &assess(&setup, &without)));
        for lost in kinds(&before) {
            assert!(
                after.contains(&lost),
                "{lost:?} is gone without {id}: {}",
                describe(&setup)
            );
        }
    });
}

#[test]
fn a_longer_list_of_what_is_allowed_never_adds_a_finding() {
    random::many(300, |random| {
        let site = policy(&random_policy(random));
        let setup = random::partial(random, &BUILT_IN);
        let mut wider = site.clone();
        wider.policy.providers.as_mut().unwrap().push("aws");
        for (list, codes) in &mut wider.policy.regions {
            let more = BUILT_IN.regions(list).filter_map(|fact| match fact.value {
                FactValue::Region { code, .. } => Some(code),
                _ => None,
            });
            codes.extend(more.filter(|_| random.one_in(2)));
        }
        let (before, after) = (found(&site, &setup), found(&wider, &setup));
        assert!(
            after.iter().all(|breach| before.contains(breach)),
            "{}",
            describe(&setup)
        );
        // and the policy never touches the verdict
        let plain = api::assessment(&setup, &BUILT_IN);
        let under = api::assessment_under(&setup, &BUILT_IN, &site);
        assert_eq!((plain.verdict, plain.headline), (under.verdict, under.headline));
        assert!(under.policy.is_some() && under.declared.is_none());
    });
}

// ---------------------------------------------------------------- schemas

#[test]
fn the_schema_and_the_reader_agree() {
    let schema: Value = serde_json::from_str(CONFIG_SCHEMA).unwrap();
    let fits = jsonschema::validator_for(&schema).unwrap();
    let whole: Value = serde_json::from_str(WHOLE).unwrap();
    let errors: Vec<String> = fits.iter_errors(&whole).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    // what the reader calls a mistake of form, the schema does too
    for section in [
        r#""text": {}"#,
        r#""defaults": { "theme": "blue" }"#,
        r#""defaults": { "answers": { "org.seat": { "unknown": true } } }"#,
        r#""boundaries": [ { "id": "group", "name": "A", "countries": ["DE"] } ]"#,
        r#""policy": { "requiredVerdicts": { "stays": "outside" } }"#,
        r#""texts": { "imprint": "http://a.example" }"#,
        r#""texts": { "note": { "fr": "x" } }"#,
        r#""logo": "../logo.svg""#,
        r#""logo": "//evil.example/a.svg""#,
        r#""colours": { "light": { "accent": "red" } }"#,
        r#""embedding": { "origins": ["*"] }"#,
        r#""embedding": { "origins": ["http://a.example"] }"#,
        r#""facts": { "regions": [ { "id": "own:a", "countries": ["DE"], "source": { "title": "T", "date": "2026-01-01" }, "validFrom": "2026-01-01" } ] }"#,
        r#""facts": { "withdrawn": [ { "id": "own:a", "fact": "x" } ] }"#,
        r#""products": [ { "id": "own:a", "name": "A", "base": "aws-ec2" } ]"#,
    ] {
        let text = with(section);
        assert!(!read(&text).problems.is_empty(), "{section}");
        assert!(!fits.is_valid(&serde_json::from_str(&text).unwrap()), "{section}");
    }
    for (text, right) in [
        ("{}", true),
        (r#"{"version":1}"#, true),
        (r#"{"texts":{}}"#, false),
        (r#"{"version":2}"#, false),
        ("[]", false),
    ] {
        assert_eq!(fits.is_valid(&serde_json::from_str(text).unwrap()), right, "{text}");
        assert_eq!(read(text).problems.is_empty(), right, "{text}");
    }
}

#[test]
fn the_schema_of_the_set_up_file_takes_declared_answers() {
    let schema: Value = serde_json::from_str(SETUP_SCHEMA).unwrap();
    let fits = jsonschema::validator_for(&schema).unwrap();
    let site = good(WHOLE);
    let mut setup = site.begin(TODAY);
    for own in &site.products {
        let id = setup.add_service(own.base.id, "");
        own.declare(&mut setup, id);
    }
    let file: Value = serde_json::from_str(&setup_json(&setup)).unwrap();
    let errors: Vec<String> = fits.iter_errors(&file).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}
