//! Assessing one set-up after the other gives what assessing each alone gives, and a limit of work never reassures.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use limes_assess::repair::{Goal, plan_async};
use limes_assess::{
    Answer, Assessment, Assessor, Boundary, Headline, Key, Setup, Stress, UnitId, WorkLimit, assess, premises,
    timeline_async, what_if_async,
};
use limes_knowledge::Knowledge;
use limes_model::{Axis, Date};
use limes_oracle::catalogue::products;
use limes_oracle::samples::{Answers, Random, Services, SetUps, check};

/// Everything that an assessment says.
fn said(assessment: &Assessment) -> String {
    let Assessment {
        units,
        verdict,
        headline,
        open,
        findings,
        ..
    } = assessment;
    format!(
        "{headline:?} {verdict:?}\n{units:?}\n{open:?}\n{findings:?}\n{:?}",
        assessment.premises()
    )
}

/// One of the changes that a user makes.
fn change(random: &mut Random, setup: &mut Setup, original: &Setup) {
    let keys: Vec<Key> = original.answers.keys().copied().collect();
    match random.below(10) {
        0 => {
            let product = random.pick(products()).id;
            setup.add_service(product, "");
        }
        1 => {
            if let Some(service) = setup.services().first() {
                setup.remove_service(service.id);
            }
        }
        2 => {
            if let Some(service) = setup.services().last().map(|service| service.product) {
                setup.add_service(service, "");
            }
        }
        3 => {
            setup.boundary = random
                .pick(&[Boundary::Eea, Boundary::EuEfta, Boundary::EeaAdequate])
                .clone()
        }
        4 => setup.as_of = *random.pick(&[Date::new(2019, 1, 1), original.as_of]),
        _ if keys.is_empty() => {}
        5 | 6 => {
            setup.answers.remove(random.pick(&keys));
        }
        7 => {
            setup.answers.insert(*random.pick(&keys), Answer::Unknown);
        }
        _ => {
            let key = random.pick(&keys);
            setup.answers.insert(*key, *original.answers.get(key).unwrap());
        }
    }
}

fn as_assessed_alone(original: &Setup, random: &mut Random) {
    let knowledge = Knowledge::built_in();
    let mut assessor = Assessor::new();
    let mut setup = original.clone();
    for _ in 0..8 {
        let found = assessor.assess(&setup, knowledge);
        assert_eq!(said(&found), said(&assess(&setup, knowledge)));
        assert_eq!(found.premises(), premises(&setup, knowledge));
        change(random, &mut setup, original);
    }
}

#[test]
fn after_any_change_as_if_assessed_alone() {
    check(SetUps::new(Answers::Some), 200, as_assessed_alone);
}

#[test]
fn after_any_change_of_alike_services_as_if_assessed_alone() {
    let twins = SetUps {
        services: Services::Twins("other-party"),
        ..SetUps::new(Answers::NotOfServices)
    };
    check(twins, 60, as_assessed_alone);
}

/// Polls a computation up to so many times; returns its result if it came to its end.
fn polled<T>(computation: impl Future<Output = T>, most: usize) -> Option<T> {
    let mut computation = pin!(computation);
    let mut context = Context::from_waker(Waker::noop());
    (0..most).find_map(|_| match computation.as_mut().poll(&mut context) {
        Poll::Ready(result) => Some(result),
        Poll::Pending => None,
    })
}

#[test]
fn an_assessment_that_is_given_up_leaves_no_trace() {
    let knowledge = Knowledge::built_in();
    check(SetUps::new(Answers::Some), 60, |original, random| {
        let mut assessor = Assessor::new();
        let mut setup = original.clone();
        for _ in 0..4 {
            let _ = polled(assessor.assess_async(&setup, knowledge), random.below(40));
            change(random, &mut setup, original);
            let found = assessor.assess(&setup, knowledge);
            assert_eq!(said(&found), said(&assess(&setup, knowledge)));
        }
    });
}

#[test]
fn long_computations_give_up_control_for_each_unit_and_each_day() {
    let knowledge = Knowledge::built_in();
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    for product in products() {
        setup.add_service(product.id, "");
    }
    let most = products().len();
    assert!(polled(Assessor::new().assess_async(&setup, knowledge), most).is_none());
    let (first, last) = (Date::new(2019, 1, 1), setup.as_of);
    assert!(polled(timeline_async(&setup, knowledge, first, last), most).is_none());
    let now = assess(&setup, knowledge);
    assert!(polled(plan_async(&setup, knowledge, Goal::All, &now), most).is_none());
    let happened = [Stress::FrameworkFalls];
    assert!(polled(what_if_async(&setup, knowledge, &now, &happened), most).is_none());
}

#[test]
fn other_knowledge_is_noticed() {
    let knowledge = Knowledge::built_in();
    let mut assessor = Assessor::new();
    let mut setup = Setup::new(knowledge.date());
    setup.add_service("exchange-online", "");
    let with = said(&assessor.assess(&setup, knowledge));
    let less = knowledge.without("provider.microsoft");
    let without = said(&assessor.assess(&setup, &less));
    assert_eq!(without, said(&assess(&setup, &less)));
    assert_ne!(with, without);
    assert_eq!(said(&assessor.assess(&setup, knowledge)), with);
}

/// Whether every level of one axis is also one of the other.
fn contains(bound: &Assessment, exact: &Assessment) {
    for axis in Axis::ALL {
        let (wide, levels) = (bound.verdict.axis(axis), exact.verdict.axis(axis));
        assert!(
            levels.all().iter().all(|level| wide.all().contains(level)),
            "{axis:?}: {wide:?} {levels:?}"
        );
        for unit in &exact.units {
            let same = bound.units.iter().find(|other| other.unit.id == unit.unit.id).unwrap();
            let (wide, levels) = (same.verdict.axis(axis), unit.verdict.axis(axis));
            assert!(
                levels.all().iter().all(|level| wide.all().contains(level)),
                "{axis:?}: {wide:?} {levels:?}"
            );
        }
    }
    // that a rule of the sector forbids it may be open again, beside what is certain all the same
    let (bound, exact) = (bound.headline, exact.headline);
    let is_milder = bound != exact && bound != Headline::Unknown;
    assert!(
        !is_milder || (bound, exact) == (Headline::OutUnlawful, Headline::SectorForbidden),
        "{bound:?} {exact:?}"
    );
}

#[test]
fn a_limit_of_work_never_reassures() {
    let knowledge = Knowledge::built_in();
    let limits = [(0, 0, 0), (10, 60, 600), (300, 300, 3_000), (5_000, 2_000, 10_000)];
    check(SetUps::new(Answers::Some), 200, |setup, random| {
        let exact = Assessor::within(WorkLimit::NONE).assess(setup, knowledge);
        let (steps, parts, all_parts) = *random.pick(&limits);
        let limit = WorkLimit {
            steps,
            parts,
            all_parts,
        };
        let bound = Assessor::within(limit).assess(setup, knowledge);
        contains(&bound, &exact);
        if bound.is_exact() {
            assert_eq!(said(&bound), said(&exact));
        } else {
            // and it says what to answer first
            assert!(!bound.open.is_empty());
        }
    });
}

/// Set-ups of which users could fear that the page stands still with them.
fn large() -> Vec<(&'static str, Setup)> {
    let day = Knowledge::built_in().date();
    let all = |product: &'static str| {
        let mut setup = Setup::new(day);
        for _ in 0..500 {
            setup.add_service(product, "");
        }
        setup
    };
    let mut every = Setup::new(day);
    for place in 0..500 {
        every.add_service(products()[place % products().len()].id, "");
    }
    // parties of which something different is answered about each
    let mut parties = all("other-party");
    let knowledge = Knowledge::built_in();
    let open: Vec<Key> = {
        let mut one = Setup::new(day);
        one.add_service("other-party", "");
        assess(&one, knowledge).open.iter().map(|open| open.key).collect()
    };
    let mut state = 1_u32;
    let mut below = |count: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % count
    };
    let ids: Vec<u32> = parties.services().iter().map(|service| service.id).collect();
    for id in ids {
        for key in &open {
            let limes_assess::Target::Service(_) = key.target else {
                continue;
            };
            let question = knowledge.question(key.question).unwrap();
            if question.options.is_empty() || below(2) == 0 {
                continue;
            }
            let option = u8::try_from(below(question.options.len())).unwrap();
            let target = limes_assess::Target::Service(id);
            parties.answers.insert(Key { target, ..*key }, Answer::Choice(option));
        }
    }
    vec![
        ("m365-copilot", all("m365-copilot")),
        ("other-party", all("other-party")),
        ("every product", every),
        ("different parties", parties),
    ]
}

#[test]
fn whatever_a_file_may_hold_is_assessed_within_the_limit() {
    let knowledge = Knowledge::built_in();
    let limit = WorkLimit::default();
    for (name, setup) in large() {
        let mut assessor = Assessor::new();
        let found = assessor.assess(&setup, knowledge);
        // units that are bounded take a few more
        assert!(
            assessor.parts() < limit.all_parts + limit.parts,
            "{name}: {}",
            assessor.parts()
        );
        // what is alike is judged once, so these are exact
        assert!(
            found.is_exact() || name == "different parties",
            "{name}: {:?}",
            found.bounded
        );
        assert!(
            found.bounded.iter().all(|unit| matches!(unit, UnitId::Service(_))),
            "{name}"
        );
    }
}
