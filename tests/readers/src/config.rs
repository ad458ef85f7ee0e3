//! `limes.config.json`.

use limes_assess::organisation::{breaches, declaration_effect};
use limes_assess::{Setup, assess};
use limes_formats::read::config;
use limes_knowledge::Knowledge;
use limes_model::Date;

use crate::{problems, setup_file};

pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let built_in = Knowledge::built_in();
    let found = config(text, built_in);
    problems::check(text, &found.problems);
    let again = config(text, built_in);
    assert_eq!(
        format!("{:?}", (&found.site, &found.problems)),
        format!("{:?}", (&again.site, &again.problems))
    );
    let site = found.site;
    let knowledge = site.knowledge(built_in);
    if site.stamp.is_none() {
        // nothing that concerns a verdict was understood
        setup_file::survives(&site.begin(Date::new(2026, 11, 22)), &knowledge);
        return;
    }
    // a set-up with the defaults and every product of the organisation
    let mut setup = site.begin(Date::new(2026, 11, 22));
    setup.add_service("exchange-online", "");
    for own in &site.products {
        let id = setup.add_service(own.base.id, "own");
        own.declare(&mut setup, id, &knowledge);
    }
    setup_file::survives(&setup, &knowledge);
    let with = assess(&setup, &knowledge);
    let _ = breaches(&site, &setup, &knowledge, &with);
    let _ = declaration_effect(&setup, &knowledge, &with);
    if !site.declares() {
        assert_eq!(
            with.verdict,
            assess(&setup, built_in).verdict,
            "policy, words and colours change a verdict"
        );
        // what is asked before anything is answered does not depend on the site either
        let empty = Setup::new(setup.as_of);
        assert_eq!(assess(&empty, &knowledge).verdict, assess(&empty, built_in).verdict);
    }
}
