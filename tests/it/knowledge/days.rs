//! What the facts say, on which day.

use std::collections::{BTreeMap, BTreeSet};

use limes_knowledge::Knowledge;
use limes_model::facts::{Fact, FactValue};
use limes_model::{Country, Date, Grade};

fn member(area: &str, country: &str, day: &str) -> bool {
    let (day, country) = (day.parse::<Date>().unwrap(), country.parse::<Country>().unwrap());
    let holds = |fact: &&Fact| fact.valid.contains(day);
    Knowledge::built_in()
        .facts()
        .filter(holds)
        .any(|fact| match fact.value {
            FactValue::Member { area: of, country: who } => of == area && who == country,
            FactValue::Area { area: of, includes, .. } if of == area => includes
                .iter()
                .any(|included| member(included, country.code(), &day.to_string())),
            _ => false,
        })
}

fn in_force(id: &str, day: &str) -> bool {
    let fact = Knowledge::built_in()
        .facts()
        .find(|fact| fact.id == id)
        .unwrap_or_else(|| panic!("no fact {id}"));
    fact.valid.contains(day.parse().unwrap())
}

#[test]
fn membership_follows_the_date() {
    for (area, country, day, expected) in [
        ("EU", "GB", "2020-01-31", true),
        ("EU", "GB", "2020-02-01", false),
        ("EEA", "GB", "2020-12-31", true),
        ("EEA", "GB", "2021-01-01", false),
        ("UK-BRIDGE", "GB", "2021-06-27", true),
        ("UK-BRIDGE", "GB", "2021-06-28", false),
        ("EU", "HR", "2013-06-30", false),
        ("EEA", "HR", "2013-07-01", true),
        ("EEA", "NO", "2026-11-22", true),
        ("EU", "NO", "2026-11-22", false),
        ("EEA", "CH", "2026-11-22", false),
        ("EU-DATA-BOUNDARY", "CH", "2023-01-01", true),
        ("EU-DATA-BOUNDARY", "CH", "2022-12-31", false),
        ("EU-DATA-BOUNDARY", "GB", "2026-11-22", false),
        ("EU-GDPR-TERRITORY", "DE", "2018-05-24", false),
        ("EU-GDPR-TERRITORY", "IS", "2018-07-19", false),
        ("EU-GDPR-TERRITORY", "IS", "2018-07-20", true),
        ("EU-GDPR-TERRITORY", "GB", "2020-12-31", true),
    ] {
        assert_eq!(member(area, country, day), expected, "{country} in {area} on {day}");
    }
}

#[test]
fn instruments_and_laws_follow_the_date() {
    for (id, day, expected) in [
        ("instrument.us-safe-harbour", "2015-10-05", true),
        ("instrument.us-safe-harbour", "2015-10-06", false),
        ("instrument.us-privacy-shield", "2020-07-15", true),
        ("instrument.us-privacy-shield", "2020-07-16", false),
        ("instrument.us-dpf", "2023-07-09", false),
        ("instrument.us-dpf", "2023-07-10", true),
        ("instrument.ch-us-dpf", "2024-09-14", false),
        ("instrument.scc-2010", "2022-12-27", true),
        ("instrument.scc-2010", "2022-12-28", false),
        ("instrument.adq-gb", "2031-12-27", true),
        ("instrument.adq-gb", "2031-12-28", false),
        ("access-law.us-sca-cloud-act", "2018-03-22", false),
        ("access-law.us-sca-cloud-act", "2018-03-23", true),
        ("access-law.us-sca-before-cloud-act", "2018-03-23", false),
        ("excessive-powers.us", "2020-07-16", true),
        ("excessive-powers.us", "2023-07-10", false),
        ("offering.mcd", "2015-11-12", false),
        ("offering.mcd", "2021-10-29", true),
        ("offering.mcd", "2021-10-30", false),
        ("offering.aws-eusc", "2025-06-01", false),
        ("offering.aws-eusc", "2026-01-15", true),
        ("commitment.microsoft.eudb-contract", "2022-12-31", false),
        ("event.eudb-announced", "2021-05-06", true),
    ] {
        assert_eq!(in_force(id, day), expected, "{id} on {day}");
    }
}

#[test]
fn every_fact_is_sourced_or_recalled_and_dated() {
    let edition = Knowledge::built_in().date();
    let sources: BTreeSet<&str> = Knowledge::built_in().sources().iter().map(|source| source.id).collect();
    for fact in Knowledge::built_in().facts() {
        assert!(
            !Knowledge::built_in().sources_of(fact).is_empty() || fact.grade == Grade::Recalled,
            "{} has no source",
            fact.id
        );
        assert!(fact.grade != Grade::Declared, "{} is declared", fact.id);
        assert!(
            fact.checked <= edition,
            "{} was checked after the edition was made",
            fact.id
        );
        assert!(fact.review_by > fact.checked, "{} is stale from the start", fact.id);
        for source in Knowledge::built_in().sources_of(fact) {
            assert!(sources.contains(source), "{}: {source}", fact.id);
        }
    }
}

#[test]
fn ids_are_kebab_case_and_in_order() {
    for fact in Knowledge::built_in().facts() {
        let capitals = fact.id.starts_with("area.") || fact.id.starts_with("member.");
        let id = if capitals {
            fact.id.to_ascii_lowercase()
        } else {
            fact.id.to_owned()
        };
        let right = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b == b'-' || b.is_ascii_digit() || b.is_ascii_lowercase())
        };
        assert!(id.split('.').all(right), "{}", fact.id);
    }
    assert!(Knowledge::built_in().facts().is_sorted_by(|a, b| a.id < b.id));
    assert!(Knowledge::built_in().sources().is_sorted_by(|a, b| a.id < b.id));
}

#[test]
fn all_regions_are_there() {
    let mut regions: BTreeMap<&str, usize> = BTreeMap::new();
    for fact in Knowledge::built_in().facts() {
        if let FactValue::Region { provider, .. } = fact.value {
            *regions.entry(provider).or_default() += 1;
        }
    }
    assert_eq!(regions.values().sum::<usize>(), 562);
    assert_eq!(
        (regions["azure"], regions["aws"], regions["gcp"], regions["oci"]),
        (60, 54, 66, 83)
    );
}

#[test]
fn regions_with_similar_names_have_their_own_countries() {
    for (id, expected) in [
        ("region.aws.eu-west-2", "GB"),
        ("region.aws.eu-central-2", "CH"),
        ("region.oci.eu-jovanovac-1", "RS"),
        ("region.azure.norwayeast", "NO"),
        ("region.aws.us-east-1", "US"),
        ("region.aws-eusc.eusc-de-east-1", "DE"),
    ] {
        let fact = Knowledge::built_in()
            .facts()
            .find(|fact| fact.id == id)
            .unwrap_or_else(|| panic!("no {id}"));
        let FactValue::Region { countries, .. } = &fact.value else {
            panic!("{id}")
        };
        assert_eq!(**countries, [expected.parse::<Country>().unwrap()], "{id}");
    }
    let dual = Knowledge::built_in()
        .facts()
        .find(|fact| fact.id == "region.gcp.eur5-storage")
        .unwrap();
    let FactValue::Region { code, countries, .. } = &dual.value else {
        panic!()
    };
    assert!(*code == "EUR5" && countries.iter().any(|country| country.code() == "GB"));
}

#[test]
fn a_dated_warning_has_its_event() {
    let known: BTreeSet<&str> = Knowledge::built_in().facts().map(|fact| fact.id).collect();
    for fact in Knowledge::built_in().facts() {
        let warnings: &[&str] = match &fact.value {
            FactValue::Instrument { warnings, .. } | FactValue::AccessLaw { warnings, .. } => warnings,
            _ => &[],
        };
        for warning in warnings {
            assert!(
                known.contains(format!("event.{warning}").as_str()),
                "{}: {warning} has no first day",
                fact.id
            );
        }
    }
}
