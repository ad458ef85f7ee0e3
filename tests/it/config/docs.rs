//! The examples of `docs/configuration.md` do what the page says of them.

use super::law::milder;
use super::*;

/// A block of the page, by its id.
fn snippet(id: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/configuration.md");
    let page = std::fs::read_to_string(path).unwrap();
    let begin = format!("```json snippet={id}\n");
    let block = page.split(&begin).nth(1).unwrap_or_else(|| panic!("no snippet {id}"));
    block.split("\n```").next().unwrap().to_owned()
}

#[test]
fn the_first_example_holds() {
    let text = snippet("config-first");
    let site = good(&text);
    let schema: Value = serde_json::from_str(CONFIG_SCHEMA).unwrap();
    assert!(jsonschema::is_valid(&schema, &serde_json::from_str(&text).unwrap()));
    assert_eq!(site.texts.organisation.text("de"), Some("Stadt Musterhausen"));
    let mut setup = site.begin(TODAY);
    let own = site.product("own:data-centre").unwrap();
    let id = setup.add_service(own.base.id, "");
    own.declare(&mut setup, id, &BUILT_IN);
    let knowledge = site.knowledge(&BUILT_IN);
    let result = assess(&setup, &knowledge);
    let marks = declaration_effect(&setup, &knowledge, &result).unwrap();
    assert_eq!(result.verdict.stays.settled(), Some(0));
    assert!(marks.unit(UnitId::Service(id)).is_some());
    assert_eq!(breaches(&site, &setup, &knowledge, &result), []);
}

#[test]
fn the_facts_do_what_the_page_says_of_them() {
    let site = good(&snippet("config-facts"));
    let knowledge = site.knowledge(&BUILT_IN);
    let result = |product: &'static str, region: Option<Text>| {
        let mut setup = Setup::new(TODAY);
        let id = setup.add_service(product, "");
        if let Some(region) = region {
            let key = Key {
                target: Target::Service(id),
                question: index("service.region"),
            };
            setup.answers.insert(key, Answer::Region(region));
        }
        let copies = Key {
            target: Target::Provider("aws"),
            question: index("provider.copy-countries"),
        };
        setup.answers.insert(
            copies,
            Answer::Countries([limes_model::Country::new(*b"DE")].into_iter().collect()),
        );
        let (with, without) = (assess(&setup, &knowledge), assess(&setup, &BUILT_IN));
        let marks = declaration_effect(&setup, &knowledge, &with);
        (with.verdict, without.verdict, marks)
    };
    let (with, without, marks) = result("aws-ec2", Some("own:frankfurt-2"));
    assert!(milder(&with, &without) && marks.unwrap().whole.unwrap().because.contains(&"own:frankfurt-2"));
    // stricter and open: listed, not marked
    for (product, region, id) in [
        ("hetzner-server", None, "own:hetzner-sold"),
        ("aws-ec2", Some("eu-west-3"), "own:no-paris"),
    ] {
        let (with, without, marks) = result(product, region);
        assert!(
            with != without && !milder(&with, &without),
            "{product}: {with:?} {without:?}"
        );
        let marks = marks.unwrap();
        assert!(
            marks.whole.is_none() && marks.used.contains(&id),
            "{product}: {marks:?}"
        );
    }
}
