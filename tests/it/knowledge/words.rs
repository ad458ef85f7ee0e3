//! Facts and countries have their words in every language.

use std::collections::BTreeSet;

use limes_knowledge::Knowledge;
use limes_model::Country;
use limes_model::facts::{Destination, FactValue};

use super::read;

fn message_keys(path: &str) -> BTreeSet<String> {
    let is_key = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains(" =");
    read(path)
        .lines()
        .filter(is_key)
        .map(|line| line.split(" =").next().unwrap().to_owned())
        .collect()
}

#[test]
fn facts_that_need_a_sentence_have_one_in_every_language() {
    let silent = ["member", "region", "service", "provider", "area"];
    let mut wanted: BTreeSet<String> = Knowledge::built_in()
        .facts()
        .filter(|fact| !silent.contains(&fact.id.split('.').next().unwrap()))
        .map(|fact| format!("fact-{}", fact.id.replace('.', "-")))
        .collect();
    for fact in Knowledge::built_in().facts() {
        if let FactValue::Instrument { warnings, .. } | FactValue::AccessLaw { warnings, .. } = &fact.value {
            wanted.extend(warnings.iter().map(|warning| format!("warning-{warning}")));
        }
    }
    for language in ["en", "de"] {
        let keys = message_keys(&format!("messages/{language}/facts.ftl"));
        let missing: Vec<&String> = wanted.difference(&keys).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
        let extra: Vec<&String> = keys
            .difference(&wanted)
            .filter(|key| !key.starts_with("warning-"))
            .collect();
        assert!(extra.is_empty(), "{language} has sentences for no fact: {extra:?}");
    }
    assert_eq!(
        message_keys("messages/en/facts.ftl"),
        message_keys("messages/de/facts.ftl")
    );
}

#[test]
fn every_country_has_a_name_in_every_language() {
    let mut countries: BTreeSet<Country> = BTreeSet::from([Country::OTHER]);
    for fact in Knowledge::built_in().facts() {
        match fact.value {
            FactValue::Member { country, .. }
            | FactValue::ExcessivePowers { country, .. }
            | FactValue::AccessLaw { country, .. } => {
                countries.insert(country);
            }
            FactValue::Instrument {
                countries: ref more, ..
            }
            | FactValue::Region {
                countries: ref more, ..
            } => {
                countries.extend(more.iter());
            }
            FactValue::Provider {
                entity_country,
                parent_country,
                ref links,
                ..
            } => {
                countries.extend(entity_country.iter().chain(&parent_country));
                countries.extend(links.iter().map(|link| link.country));
            }
            FactValue::Service { leaving, .. } => {
                for to in leaving.iter().flat_map(|way| way.to) {
                    if let Destination::Country(country) | Destination::ThirdParty(Some(country)) = to {
                        countries.insert(*country);
                    }
                }
            }
            _ => {}
        }
    }
    for language in ["en", "de"] {
        let keys = message_keys(&format!("messages/{language}/countries.ftl"));
        for country in &countries {
            assert!(
                keys.contains(&format!("country-{country}")),
                "{language} has no name for {country}"
            );
        }
    }
    assert_eq!(
        message_keys("messages/en/countries.ftl"),
        message_keys("messages/de/countries.ftl")
    );
}
