//! The correct parts are read, and each mistake is reported with its place.

use super::*;

#[test]
fn a_file_that_says_nothing_changes_nothing() {
    for text in [
        "{}",
        r#"{"version":1}"#,
        "{ \"version\": 1, \"$schema\": \"limes-config-1.schema.json\" }\n",
    ] {
        let site = good(text);
        assert_eq!(site.stamp, None);
        assert!(!site.declares() && site.policy.is_empty());
        assert_eq!(site.begin(TODAY), Setup::new(TODAY));
        let knowledge = site.knowledge(&BUILT_IN);
        assert_eq!((knowledge.stamp(), knowledge.declared().len()), (None, 0));
        assert_eq!(knowledge.facts().count(), BUILT_IN.facts().count());
    }
}

fn said(texts: &[Option<String>; 2]) -> [Option<&str>; 2] {
    texts.each_ref().map(Option::as_deref)
}

#[test]
fn every_section_is_read() {
    let site = good(WHOLE);
    assert_eq!(site.stamp.as_ref().unwrap().len(), 8);
    let group: Boundary = Boundary::List([country("DE"), country("AT")].into_iter().collect());
    assert_eq!(site.defaults.boundary, Some(group.clone()));
    assert_eq!(
        (site.defaults.language, site.defaults.theme),
        (Some("de"), Some("dark"))
    );
    assert_eq!(site.boundary(&group).unwrap().name.text("de"), Some("Konzernraum"));
    assert_eq!(site.policy.providers.as_deref(), Some(&["aws", "own:it-works"][..]));
    assert_eq!(site.policy.regions, [("aws", vec!["eu-central-1", "own:frankfurt-2"])]);
    assert_eq!(site.policy.verdicts, [Some(0), Some(1), Some(2), Some(0)]);
    assert!(!site.policy.incomplete);
    assert_eq!(site.products.len(), 2);
    assert_eq!(site.products[1].company, Some("own:it-works"));
    assert_eq!(site.facts.len(), 5);
    assert_eq!(site.texts.introduction.text("de"), Some("Willkommen."));
    assert_eq!(site.texts.introduction.text("xx"), Some("Welcome."));
    assert_eq!(site.texts.organisation.text("de"), Some("Town of Example"));
    assert_eq!(
        said(&site.look.logo),
        [Some("brand/logo.svg"), Some("brand/logo-dark.png")]
    );
    assert_eq!(said(&site.look.accent), [Some("#8a1538"), Some("#ffb3c7")]);
    assert_eq!(site.origins.len(), 4);
}

#[test]
fn own_facts_are_in_the_knowledge_as_declared() {
    let knowledge = good(WHOLE).knowledge(&BUILT_IN);
    let region = knowledge.region("aws", "own:frankfurt-2").unwrap();
    assert_eq!((region.id, region.grade), ("own:frankfurt-2", Grade::Declared));
    assert_eq!(region.review_by, Date::new(2027, 4, 1));
    let source = knowledge.source(knowledge.sources_of(region)[0]).unwrap();
    assert_eq!(
        (source.title, source.publisher, source.date),
        ("Letter of the provider", Some("Town of Example"), "2026-09-30")
    );
    let ireland = knowledge.fact("region.aws.eu-west-1").unwrap();
    assert_eq!(
        (ireland.grade, ireland.review_by),
        (Grade::Declared, Date::new(2027, 9, 30))
    );
    assert!(matches!(&ireland.value, FactValue::Region { code: "eu-west-1", countries, .. } if countries.len() == 2));
    let hetzner = knowledge.provider("hetzner").unwrap();
    let before = BUILT_IN.provider("hetzner").unwrap();
    match (&hetzner.value, &before.value) {
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
            // what the file does not name is unchanged
            assert_eq!(
                (entity_country, name, parent_country),
                (old, old_name, &Some(country("US")))
            );
        }
        _ => panic!("no companies"),
    }
    assert!(knowledge.fact("region.aws.eu-west-3").is_none());
    assert_eq!(knowledge.declared().len(), 5);
    // and without them it is as before
    let bare = knowledge.undeclared();
    assert!(bare.facts().eq(BUILT_IN.facts()));
    assert_eq!((bare.stamp(), bare.declared().len()), (None, 0));
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
fn mistakes_are_reported_with_line_and_column() {
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
        assert_eq!(reported(text), [expected], "{text}");
    }
}

#[test]
fn columns_count_characters_and_lines_as_an_editor_does() {
    assert_eq!(
        reported("\u{feff}{ \"version\": 1,\r\n \"texts\": { \"note\": \"ä😀\", \"x\": 1 } }"),
        ["2:27 unknown-field texts.x"]
    );
}

#[test]
fn a_set_up_file_also_has_positions() {
    let text = "{\n  \"format\": \"limes-setup\",\n  \"version\": 1,\n  \"asOf\": \"2026-11-22\",\n  \"boundary\": { \"kind\": \"eea\" },\n  \"services\": [\n    { \"id\": 1, \"product\": \"azure-storrage\" }\n  ]\n}";
    let problems = read::setup(text, &BUILT_IN).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].position, Some(Position { line: 7, column: 27 }));
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
    // the region is gone, so the policy names an unknown one
    let kinds: Vec<&str> = config.problems.iter().map(|p| p.kind.id()).collect();
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
    assert_eq!(said(&site.look.accent), [Some("#8a1538"), None]);
    assert_eq!(site.products.len(), 1);
    assert_eq!(site.facts.len(), 4);
    assert!(site.texts.privacy.is_none() && site.texts.imprint.is_some());
    assert!(site.policy.incomplete);
    assert_eq!(site.policy.regions, [("aws", vec!["eu-central-1"])]);
}

#[test]
fn an_unreadable_file_leaves_the_built_in_facts_in_force() {
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
        assert!(config.site.stamp.is_none() && config.site.texts.note.text("").is_none());
        assert!(!config.site.declares());
    }
}

/// Own declarations that are incomplete or invalid.
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
        let all: Vec<(&str, &str)> = config.problems.iter().map(|p| (p.kind.id(), p.path.as_str())).collect();
        assert_eq!(all, [(kind, path)], "{more}");
        assert!(config.site.facts.is_empty() && !config.site.declares(), "{more}");
    }
    // the same twice: the second is left out
    let one = format!(r#"{{ "id": "own:a", "provider": "aws", "countries": ["DE"], {rest} }}"#);
    let again = read(&with(&format!("\"facts\": {{ \"regions\": [ {one}, {one} ] }}")));
    assert_eq!(again.site.facts.len(), 1);
    assert_eq!(again.problems[0].kind, ProblemKind::DeclaredTwice);
    // a product whose provider is known has no other
    let product = r#""products": [ { "id": "own:b", "name": "B", "base": "aws-ec2", "company": "own:a", "source": { "title": "T", "date": "2026-01-01" } } ]"#;
    assert_eq!(reported(&with(product)), ["2:64 unknown-field products[0].company"]);
}

#[test]
fn nothing_in_a_file_reaches_further_than_it_should() {
    let texts = good(&with(
        "\"texts\": { \"organisation\": \"<b>&amp;\\u0000\\u202eevil\\n</b>\" }",
    ))
    .texts;
    assert_eq!(texts.organisation.text("en"), Some("<b>&amp; evil </b>"));
    for logo in [
        "//evil.example/a.svg",
        "/a.svg",
        "../a.svg",
        "a/../b.svg",
        "a\\\\b.svg",
        "data:image/svg+xml,x.svg",
        "data:image/svg+xml;base64,",
        "data:image/svg+xml;base64,PHN2Zy8+\\\"onerror=x",
        "data:image/svg+xml;utf8;base64,PHN2Zy8+",
        "data:text/html;base64,PHN2Zy8+",
        "javascript:alert(1)//a.svg",
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
            reported(&with(&format!("\"logo\": \"{logo}\""))),
            ["2:9 invalid-picture logo"],
            "{logo}"
        );
    }
    let inside = "data:image/svg+xml;base64,PHN2Zy8+";
    assert_eq!(
        said(&good(&with(&format!("\"logo\": \"{inside}\""))).look.logo),
        [Some(inside), Some(inside)]
    );
    let too_long = format!("data:image/png;base64,{}", "A".repeat(100_000));
    assert_eq!(
        reported(&with(&format!("\"logo\": \"{too_long}\""))),
        ["2:9 invalid-picture logo"]
    );
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
        assert_eq!(config.problems[0].kind, ProblemKind::InvalidOrigin, "{origin}");
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
        assert_eq!(config.problems[0].kind, ProblemKind::InvalidLink, "{link}");
        assert!(config.site.texts.imprint.is_none(), "{link}");
    }
    // the number of reported problems is limited, and all invalid entries are left out
    let many = vec!["\"*\""; 200].join(",");
    let config = read(&with(&format!(
        "\"embedding\": {{ \"origins\": [{many}] }}, \"policy\": {{ \"forbiddenProducts\": [{many}] }}"
    )));
    assert!(config.problems.len() <= 100 && config.site.origins.is_empty() && config.site.policy.incomplete);
    let more = vec!["\"https://a.example\""; 1000].join(",");
    let config = read(&with(&format!("\"embedding\": {{ \"origins\": [{more}] }}")));
    assert_eq!(
        (config.problems.len(), config.problems[0].kind),
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
                ..Problem::of_file(*kind, "V", "E")
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

/// The colours that the reader compares with are those of the page.
#[test]
fn colours_are_compared_with_those_of_the_page() {
    let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/static/limes.css")).unwrap();
    let light = css.split("color-scheme: light;").nth(1).unwrap();
    let dark = css.split("color-scheme: dark;").nth(1).unwrap();
    for (block, scheme) in [(light, palette::LIGHT), (dark, palette::DARK)] {
        let block = block.split('}').next().unwrap();
        let on_accent = format!("--on-accent: var(--site-{}-on, {});", scheme.id, scheme.on_accent);
        for line in [
            format!("--paper: {};", scheme.paper),
            format!("--surface: {};", scheme.surface),
            on_accent,
        ] {
            assert!(block.contains(&line), "{line}");
        }
    }
    // a colour with enough contrast on white but not on the page's background is refused
    assert!(contrast("#767676", "#ffffff").unwrap() > 4.5);
    assert_eq!(
        reported(&with("\"colours\": { \"light\": { \"accent\": \"#767676\" } }"))[0]
            .split(' ')
            .nth(1),
        Some("weak-colour")
    );
}
