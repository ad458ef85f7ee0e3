//! Saved set-ups with declarations, and the schemas.

use super::*;

#[test]
fn a_set_up_with_declarations_is_saved_and_read_without_the_file() {
    let site = good(WHOLE);
    let knowledge = site.knowledge(&BUILT_IN);
    let mut setup = site.begin(TODAY);
    for own in &site.products {
        let id = setup.add_service(own.base.id, own.name.text("de").unwrap());
        own.declare(&mut setup, id, &BUILT_IN);
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
    assert_eq!(file["knowledge"], format!("2026.11+{}", site.stamp.as_ref().unwrap()));
    assert_eq!(
        file["services"][0]["answers"]["service.countries"],
        serde_json::json!({ "declared": ["DE"], "by": "own:data-centre" })
    );
    assert_eq!(
        file["answers"]["org.seat"],
        serde_json::json!({ "declared": "DE", "by": "own:defaults" })
    );
    // with the file and without it, it is read as it was written
    assert_eq!(read::setup(&text, &knowledge).unwrap(), setup);
    let elsewhere = read::setup(&text, &BUILT_IN).unwrap();
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
    let marks = declaration_effect(&elsewhere, &BUILT_IN, &there).unwrap();
    assert!(marks.unit(UnitId::Service(setup.services()[0].id)).is_some());
    // the first version of the file cannot contain a declaration
    let first = text.replace("\"version\": 2", "\"version\": 1");
    assert!(read::setup(&first, &knowledge).is_err());
    let unnamed = text.replace("own:data-centre", "data-centre");
    assert!(read::setup(&unnamed, &knowledge).is_err());
}

#[test]
fn a_changed_answer_is_no_longer_declared() {
    let site = good(WHOLE);
    let before = site.begin(TODAY);
    let mut after = before.clone();
    let seat = Key {
        target: Target::Organisation,
        question: index("org.seat"),
    };
    after.answers.insert(seat, Answer::Country(country("FR")));
    after.declared_as_in(&before);
    assert_eq!(after.declared.iter().count(), before.declared.iter().count() - 1);
}

#[test]
fn a_saved_set_up_with_a_withdrawn_region_is_read_and_open() {
    let mut setup = Setup::new(TODAY);
    let id = setup.add_service("aws-s3", "");
    let region = Key {
        target: Target::Service(id),
        question: index("service.region"),
    };
    setup.answers.insert(region, Answer::Region("eu-west-3"));
    let text = setup_json(&setup, &BUILT_IN);
    let site = good(&with(
        r#""facts": { "withdrawn": [ { "id": "own:no-paris", "fact": "region.aws.eu-west-3", "source": { "title": "Audit", "date": "2026-09-30" } } ] }"#,
    ));
    let knowledge = site.knowledge(&BUILT_IN);
    assert_eq!(read::setup(&text, &knowledge).unwrap(), setup);
    let place = |knowledge: &Knowledge| {
        let flows = assess(&setup, knowledge).units.into_iter().flat_map(|unit| unit.flows);
        let stored = flows.into_iter().find(|flow| flow.flow.id == "at-rest");
        stored.map(|flow| flow.located)
    };
    assert!(matches!(place(&BUILT_IN), Some(limes_assess::Located::At(_))));
    assert_eq!(place(&knowledge), Some(limes_assess::Located::Open));
    // a region that never was is still a mistake
    let wrong = text.replace("eu-west-3", "eu-west-33");
    assert!(read::setup(&wrong, &knowledge).is_err());
}

#[test]
fn the_schema_and_the_reader_agree() {
    let schema: Value = serde_json::from_str(CONFIG_SCHEMA).unwrap();
    let fits = jsonschema::validator_for(&schema).unwrap();
    let whole: Value = serde_json::from_str(WHOLE).unwrap();
    let errors: Vec<String> = fits.iter_errors(&whole).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    // the schema also rejects what the reader calls a mistake of form
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
        own.declare(&mut setup, id, &BUILT_IN);
    }
    let file: Value = serde_json::from_str(&setup_json(&setup, &BUILT_IN)).unwrap();
    let errors: Vec<String> = fits.iter_errors(&file).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}
