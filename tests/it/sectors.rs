//! Rules of sectors: what they demand is asked, and a rule that demands nothing of places changes nothing.

use limes_assess::{Setup, assess};
use limes_knowledge::Knowledge;
use limes_model::Date;
use limes_model::facts::{Fact, FactValue, PersonDecides};

use crate::support::{HETZNER, TODAY, company_setup};

/// An organisation to which a rule applies, on the last day on which it does, with what it needs of services.
fn setup(fact: &Fact) -> Setup {
    let FactValue::SectorRule {
        country,
        sectors,
        categories,
        public_bodies,
        ..
    } = fact.value
    else {
        panic!("{} is no rule of a sector", fact.id)
    };
    let day = fact.valid.to.map_or(TODAY, Date::previous);
    // where no rule is known, the seat is in a country without one
    let seat = if country == "ZZ" || country == "EU" {
        "AT"
    } else {
        country
    };
    let kind = if public_bodies { "public-body" } else { "company" };
    let (sectors, categories) = (sectors.join(" "), categories.join(" "));
    company_setup(&format!(
        "as of {day}, boundary eea
        organisation
          org.seat = {seat}
          org.kind = {kind}
          org.sector = {sectors}
          data.categories = {categories}
        {HETZNER}
        service hetzner-server
          service.region = fsn1
          protection.encryption = provider-key
        access
          access.who = own-staff
          access.countries = DE"
    ))
    .unwrap_or_else(|error| panic!("{}: {error}", fact.id))
}

fn rules() -> impl Iterator<Item = &'static Fact> {
    let facts = Knowledge::built_in().facts();
    facts.filter(|fact| matches!(fact.value, FactValue::SectorRule { .. }))
}

#[test]
fn no_rule_is_settled_while_a_condition_is_open() {
    let knowledge = Knowledge::built_in();
    let mut count = 0;
    for fact in rules() {
        let FactValue::SectorRule { conditions, person, .. } = fact.value else {
            continue;
        };
        let decided = matches!(
            person,
            PersonDecides::Others | PersonDecides::Always | PersonDecides::NoRule
        );
        if conditions.is_empty() && !decided {
            continue;
        }
        let result = assess(&setup(fact), knowledge);
        assert_eq!(result.verdict.sector.all(), [0, 1], "{}", fact.id);
        let asked = |id: &str| {
            let index = knowledge.question_index(id).unwrap();
            result.open.iter().any(|open| open.key.question == index)
        };
        for condition in conditions {
            // the facts say that Hetzner is established in Germany
            let known = condition.established.is_some();
            assert_ne!(asked(condition.question), known, "{}: {}", fact.id, condition.question);
        }
        assert_eq!(asked("sector.decided"), decided, "{}", fact.id);
        count += 1;
    }
    assert_eq!(count, 20);
}

#[test]
fn each_condition_names_a_question_and_answers_that_exist() {
    let knowledge = Knowledge::built_in();
    for fact in rules() {
        let FactValue::SectorRule {
            sectors,
            categories,
            unless,
            conditions,
            ..
        } = fact.value
        else {
            continue;
        };
        let options = |id: &str| {
            let index = knowledge.question_index(id);
            let index = index.unwrap_or_else(|| panic!("{}: there is no question {id}", fact.id));
            knowledge.question(index).unwrap().options
        };
        for condition in unless.iter().chain(conditions) {
            let options = options(condition.question);
            assert!(!condition.met.is_empty(), "{}: {}", fact.id, condition.question);
            assert!(
                condition.met.len() < options.len(),
                "{}: {}",
                fact.id,
                condition.question
            );
            assert!(condition.met.iter().all(|met| options.contains(met)), "{}", fact.id);
        }
        assert!(
            categories.iter().all(|one| options("data.categories").contains(one)),
            "{}",
            fact.id
        );
        // these are not asked: their rules restrict no place
        let known =
            |one: &&str| ["financial-entity-eu", "eu-institution"].contains(one) || options("org.sector").contains(one);
        assert!(sectors.iter().all(known), "{}", fact.id);
    }
}

#[test]
fn a_kind_of_data_without_a_known_rule_is_asked_once() {
    let knowledge = Knowledge::built_in();
    let setup = company_setup(&format!(
        "organisation
          org.seat = AT
          org.kind = public-body
          data.categories = health secrecy
        {HETZNER}
        service hetzner-server
          service.region = fsn1
        service hetzner-server
          service.region = nbg1
        service own-data-centre
          service.countries = AT"
    ));
    let result = assess(&setup.unwrap(), knowledge);
    let decided = knowledge.question_index("sector.decided").unwrap();
    let asked = result.open.iter().filter(|open| open.key.question == decided);
    assert_eq!(asked.count(), 2, "one question for each kind of data");
}

#[test]
fn a_rule_that_restricts_no_place_changes_nothing() {
    let knowledge = Knowledge::built_in();
    let mut count = 0;
    for fact in rules() {
        let FactValue::SectorRule {
            allowed: [],
            conditions: [],
            person: PersonDecides::Never,
            ..
        } = fact.value
        else {
            continue;
        };
        let setup = company_setup("service exchange-online\n m365.signup-country = DE").unwrap();
        let (with, without) = (assess(&setup, knowledge), assess(&setup, &knowledge.without(fact.id)));
        assert_eq!(
            format!("{:?}", with.verdict),
            format!("{:?}", without.verdict),
            "{}",
            fact.id
        );
        assert_eq!(with.open.len(), without.open.len(), "{}", fact.id);
        count += 1;
    }
    assert_eq!(count, 13);
}
