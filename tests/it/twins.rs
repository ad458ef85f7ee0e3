//! Services side by side are assessed as each of them alone: what they share leads to no mistake.

use std::collections::BTreeSet;

use limes_assess::{Assessment, Key, Setup, UnitId, UnitResult, assess};
use limes_knowledge::Knowledge;

use limes_oracle::catalogue::products;
use limes_oracle::samples::{Answers, Services, SetUps, check, check_each};

/// The set-up with one of its services.
fn alone(setup: &Setup, id: u32) -> Setup {
    let mut alone = setup.clone();
    alone.retain_services(|service| service.id == id);
    alone
}

/// What is found out about a unit: the level of each flow and the rules behind it.
fn found(unit: &UnitResult) -> String {
    let flows = unit.flows.iter().map(|flow| {
        let rules: Vec<_> = flow.rules.iter().map(|rule| (rule.rule.id, rule.truth)).collect();
        (flow.flow.id, &flow.verdict, rules)
    });
    format!("{:?} {:?}", unit.verdict, flows.collect::<Vec<_>>())
}

fn unit(assessment: &Assessment, id: UnitId) -> &UnitResult {
    assessment.units.iter().find(|unit| unit.unit.id == id).unwrap()
}

fn open(assessment: &Assessment) -> BTreeSet<Key> {
    assessment.open.iter().map(|open| open.key).collect()
}

fn as_each_alone(setup: &Setup) {
    let knowledge = Knowledge::built_in();
    let together = assess(setup, knowledge);
    let mut asked = BTreeSet::new();
    for service in setup.services() {
        let single = assess(&alone(setup, service.id), knowledge);
        for of_single in &single.units {
            let id = of_single.unit.id;
            assert_eq!(found(unit(&together, id)), found(of_single), "{id:?}");
        }
        asked.extend(open(&single));
    }
    assert_eq!(open(&together), asked);
}

#[test]
fn the_same_product_twice() {
    let twins = |case: usize| SetUps {
        services: Services::Twins(products()[case % products().len()].id),
        ..SetUps::new(Answers::NotOfServices)
    };
    let cases = 6 * u64::try_from(products().len()).unwrap();
    check_each(twins, cases, |setup, _| as_each_alone(setup));
}

#[test]
fn parties_that_users_describe() {
    // who gets the data, where it is established and what laws reach it is open for both
    let twins = |case: usize| SetUps {
        services: Services::Twins(["other-product", "other-party"][case % 2]),
        ..SetUps::new(Answers::NotOfServices)
    };
    check_each(twins, 200, |setup, _| as_each_alone(setup));
}

#[test]
fn services_of_any_kind() {
    check(SetUps::new(Answers::Some), 300, |setup, _| {
        // without a service, the people are alone
        if !setup.services().is_empty() {
            as_each_alone(setup);
        }
    });
}
