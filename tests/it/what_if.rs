//! What if: each thought changes the verdict where it should, leaves it alone elsewhere, and never touches the set-up.

use limes_assess::{
    Answer, Boundary, Headline, Setup, Stress, UnitId, WhatIf, assess, caveats, offer, read_setup, suppose, what_if,
};
use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;
use limes_model::question::AnswerKind;
use limes_model::{Axis, Country, CountrySet, Truth};
use limes_oracle::reference::describe;
use limes_oracle::samples::{Answers, SetUps, check as check_samples};

use crate::support::TODAY;

const US: Country = Country::new(*b"US");
const CN: Country = Country::new(*b"CN");

fn example(id: &str, knowledge: &Knowledge) -> Setup {
    limes_assess::example_setup(knowledge.example(id).unwrap(), knowledge).unwrap()
}

fn imagine(setup: &Setup, stresses: &[Stress]) -> WhatIf {
    let knowledge = Knowledge::built_in();
    what_if(setup, knowledge, &assess(setup, knowledge), stresses)
}

/// A file server of a company in Germany at a provider in the Union, with everything answered.
fn server(region: &str, knowledge: &Knowledge) -> Setup {
    let mut setup = example("european-server", knowledge);
    for answer in setup.answers.values_mut() {
        if let Answer::Region(code) = answer {
            let found = knowledge.regions("hetzner").find_map(|fact| match fact.value {
                FactValue::Region { code, .. } if code == region => Some(code),
                _ => None,
            });
            *code = found.unwrap();
        }
    }
    setup
}

/// Files in the region of a provider, kept in its pair as well.
fn storage(region: &str, knowledge: &Knowledge) -> Setup {
    let text = format!(
        "as of {TODAY}, boundary eea
          organisation
            org.seat = DE
            org.kind = company
            data.personal = yes
          service azure-storage
            service.region = {region}
            azure-storage.redundancy = lrs"
    );
    read_setup(&text, knowledge).unwrap()
}

/// Data at a company in the country, named on the list of the framework, without other instruments.
fn company_in(country: &str, knowledge: &Knowledge) -> Setup {
    let mut setup = example("safe-harbour", knowledge);
    setup.as_of = Knowledge::built_in().date();
    for answer in setup.answers.values_mut() {
        match answer {
            Answer::Country(place) if *place == US => *place = country.parse().unwrap(),
            Answer::Countries(places) if places.contains(US) => {
                *places = std::iter::once(country.parse().unwrap()).collect();
            }
            _ => {}
        }
    }
    complete(setup, knowledge)
}

/// Every open question gets the first of its options.
fn complete(mut setup: Setup, knowledge: &Knowledge) -> Setup {
    while let Some(open) = assess(&setup, knowledge).open.first() {
        let answer = match Knowledge::built_in().questions()[usize::from(open.key.question)].kind {
            AnswerKind::Choices => Answer::Choices(0),
            AnswerKind::Choice => Answer::Choice(0),
            kind => panic!("{kind:?} is open"),
        };
        setup.answers.insert(open.key, answer);
    }
    setup
}

/// What the thought does to one axis.
fn check(setup: &Setup, stresses: &[Stress], axis: Axis, before: &[u8], after: &[u8]) {
    let knowledge = Knowledge::built_in();
    let now = assess(setup, knowledge);
    assert_eq!(now.verdict.axis(axis).all(), before, "as it is: {}", describe(setup));
    let then = what_if(setup, knowledge, &now, stresses);
    assert_eq!(
        then.verdict.axis(axis).all(),
        after,
        "if {stresses:?}: {}",
        describe(setup)
    );
    if before == after {
        return;
    }
    let worst = &then.consequences[0];
    assert_ne!(worst.before, worst.after);
    let of_axis = |(rule, _, _): &(&limes_knowledge::rules::Rule, Truth, Vec<_>)| rule.axis == axis;
    assert!(
        after.last() <= before.last() || worst.rules.iter().any(of_axis),
        "no rule says why: {worst:?}"
    );
}

#[test]
fn the_framework_falls() {
    let knowledge = Knowledge::built_in();
    let falls = [Stress::FrameworkFalls];
    check(&company_in("US", knowledge), &falls, Axis::Basis, &[2], &[5]);
    check(&company_in("CH", knowledge), &falls, Axis::Basis, &[2], &[2]);
    check(&example("european-server", knowledge), &falls, Axis::Basis, &[0], &[0]);
    // before there was a framework, none can fall
    let setup = example("safe-harbour", knowledge);
    assert!(!offers(&setup).contains(&Stress::FrameworkFalls));
}

#[test]
fn surveillance_is_prolonged_or_ends() {
    let knowledge = Knowledge::built_in();
    let warned = |setup: &Setup, knowledge: &Knowledge| {
        let warnings = caveats(setup, knowledge, &assess(setup, knowledge)).warnings;
        warnings.iter().any(|(id, _)| *id == "statute-lapsed-orders-continue")
    };
    let mut setup = example("mailbox-ireland", knowledge);
    setup.as_of = Knowledge::built_in().date();
    let then = suppose(knowledge, setup.as_of, &[Stress::SurveillanceRenewed]);
    assert!(warned(&setup, knowledge) && !warned(&setup, &then));
    check(&setup, &[Stress::SurveillanceRenewed], Axis::Reach, &[2], &[2]);
    // the CLOUD Act stays
    check(&setup, &[Stress::SurveillanceEnds], Axis::Reach, &[2], &[2]);
    // before it, nothing else was beyond dispute
    let setup = example("mailbox-ireland", knowledge);
    check(&setup, &[Stress::SurveillanceEnds], Axis::Reach, &[2], &[0, 2]);
    assert!(
        !offers(&setup).contains(&Stress::SurveillanceRenewed),
        "nothing has lapsed yet"
    );
}

#[test]
fn a_provider_is_bought() {
    let knowledge = Knowledge::built_in();
    let server = example("european-server", knowledge);
    check(&server, &[Stress::Bought("hetzner", US)], Axis::Reach, &[0], &[2]);
    check(&server, &[Stress::Bought("hetzner", CN)], Axis::Reach, &[0], &[2]);
    check(&server, &[Stress::Bought("microsoft", CN)], Axis::Reach, &[0], &[0]);
    // of a country whose law reaches subsidiaries in the view of some only, a person has to decide
    check(
        &server,
        &[Stress::Bought("hetzner", Country::new(*b"IN"))],
        Axis::Reach,
        &[0],
        &[0, 2],
    );
    // of a country of which no law is known as well
    check(
        &server,
        &[Stress::Bought("hetzner", Country::new(*b"BR"))],
        Axis::Reach,
        &[0],
        &[0, 2],
    );
    // the former parent stays in between
    let cloud = example("microsoft-365-azure", knowledge);
    check(
        &cloud,
        &[Stress::Bought("microsoft", Country::new(*b"IN"))],
        Axis::Reach,
        &[2],
        &[2],
    );
}

#[test]
fn a_decision_is_withdrawn() {
    let knowledge = Knowledge::built_in();
    let withdrawn = [Stress::Withdrawn("instrument.adq-ch")];
    check(&company_in("CH", knowledge), &withdrawn, Axis::Basis, &[2], &[5]);
    check(&company_in("US", knowledge), &withdrawn, Axis::Basis, &[2], &[2]);
    // what counts as inside may hang on it
    let mut setup = company_in("CH", knowledge);
    setup.boundary = Boundary::EeaAdequate;
    let setup = complete(setup, knowledge);
    check(&setup, &withdrawn, Axis::Stays, &[0], &[2]);
}

#[test]
fn a_promise_ends() {
    let knowledge = Knowledge::built_in();
    let ends = [Stress::PromiseEnds("area.EU-DATA-BOUNDARY")];
    let cloud = example("microsoft-365-azure", knowledge);
    assert!(offers(&cloud).contains(&ends[0]));
    check(&cloud, &ends, Axis::Stays, &[1], &[2]);
    let server = example("european-server", knowledge);
    assert!(!offers(&server).contains(&ends[0]));
    check(&server, &ends, Axis::Stays, &[0], &[0]);
}

#[test]
fn a_region_fails_over_to_its_pair() {
    let knowledge = Knowledge::built_in();
    // UK South and UK West, Ireland and the Netherlands, Brazil and Texas
    let brazil = storage("brazilsouth", knowledge);
    let content = |setup: &Setup, stresses: &[Stress]| {
        let then = assess(setup, &suppose(knowledge, setup.as_of, stresses));
        let unit = then
            .units
            .iter()
            .find(|unit| matches!(unit.unit.id, UnitId::Service(_)))
            .unwrap();
        let flow = unit.flows.iter().find(|flow| flow.flow.id == "at-rest").unwrap();
        let limes_assess::Located::At(place) = flow.located else {
            panic!()
        };
        place
            .named()
            .iter()
            .map(|country| country.code().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(content(&brazil, &[]), ["BR"]);
    assert_eq!(
        content(&brazil, &[Stress::FailsOver("region.azure.brazilsouth")]),
        ["BR", "US"]
    );
    let ireland = storage("northeurope", knowledge);
    let fails = Stress::FailsOver("region.azure.northeurope");
    assert_eq!(content(&ireland, &[fails]), ["IE", "NL"]);
    // inside one boundary, but not inside the other
    let mut only_ireland = ireland.clone();
    only_ireland.boundary = Boundary::Country(Country::new(*b"IE"));
    let (now, then) = (assess(&only_ireland, knowledge), imagine(&only_ireland, &[fails]));
    let service = now
        .units
        .iter()
        .find(|unit| matches!(unit.unit.id, UnitId::Service(_)))
        .unwrap();
    let at_rest = service.flows.iter().find(|flow| flow.flow.id == "at-rest").unwrap();
    assert_eq!(at_rest.verdict.stays.all(), [0]);
    let rules = &then.consequences[0].rules;
    assert!(
        rules.iter().any(|(rule, truth, flows)| {
            rule.id == "place.outside" && *truth == Truth::Yes && flows.contains(&"at-rest")
        }),
        "{rules:?}"
    );
    // a region without pair cannot
    let alone = server("fsn1", knowledge);
    assert!(
        !offers(&alone)
            .iter()
            .any(|stress| matches!(stress, Stress::FailsOver(_)))
    );
}

fn offers(setup: &Setup) -> Vec<Stress> {
    let knowledge = Knowledge::built_in();
    let offer = offer(setup, knowledge, &assess(setup, knowledge));
    let both = [offer.first.clone(), offer.more.clone()].concat();
    assert!(offer.first.iter().all(|stress| !offer.more.contains(stress)));
    both
}

#[test]
fn several_at_once() {
    let knowledge = Knowledge::built_in();
    let cloud = example("microsoft-365-azure", knowledge);
    let (falls, ends) = (Stress::FrameworkFalls, Stress::PromiseEnds("area.EU-DATA-BOUNDARY"));
    let (one, other, both) = (
        imagine(&cloud, &[falls]),
        imagine(&cloud, &[ends]),
        imagine(&cloud, &[falls, ends]),
    );
    for axis in Axis::ALL {
        let least = one.verdict.axis(axis).best().max(other.verdict.axis(axis).best());
        assert!(both.verdict.axis(axis).best() >= least, "{axis:?}");
    }
    assert_eq!(
        (both.verdict.stays.all(), both.verdict.basis.all()),
        (&[2][..], &[5][..])
    );
    assert_eq!(both.headline, Headline::OutUnlawful);
    // in whichever order one thinks of it
    let turned = imagine(&cloud, &[ends, falls]);
    assert_eq!(format!("{both:?}"), format!("{turned:?}"));
}

#[test]
fn nothing_remains_of_a_thought() {
    let knowledge = Knowledge::built_in();
    for example in Knowledge::built_in().examples() {
        let setup = limes_assess::example_setup(example, knowledge).unwrap();
        let (answers, before) = (setup.clone(), assess(&setup, knowledge));
        for stress in offers(&setup) {
            let _ = what_if(&setup, knowledge, &before, &[stress]);
        }
        assert_eq!(setup, answers);
        let after = assess(&setup, &suppose(knowledge, setup.as_of, &[]));
        assert_eq!(format!("{after:?}"), format!("{before:?}"), "{}", example.id);
        let none = what_if(&setup, knowledge, &before, &[]);
        assert!(none.consequences.is_empty() && none.verdict == before.verdict);
    }
}

#[test]
fn the_worst_comes_first() {
    let knowledge = Knowledge::built_in();
    let cloud = example("microsoft-365-azure", knowledge);
    let then = imagine(&cloud, &[Stress::PromiseEnds("area.EU-DATA-BOUNDARY")]);
    let leaves = |consequence: &limes_assess::Consequence| consequence.after.stays.best() == 2;
    let first_other = then.consequences.iter().position(|c| !leaves(c)).unwrap();
    assert!(first_other > 0 && !then.consequences[first_other..].iter().any(leaves));
}

#[test]
fn no_thought_of_something_bad_reassures() {
    let knowledge = Knowledge::built_in();
    check_samples(SetUps::new(Answers::Nearly), 80, |setup, random| {
        let before = assess(setup, knowledge);
        let offer = offer(setup, knowledge, &before);
        let all = [offer.first, offer.more].concat();
        for _ in 0..4 {
            if all.is_empty() {
                return;
            }
            let stress = *random.pick(&all);
            let known = |id: &str, country: Country| {
                let parent = knowledge.provider(id).map(|fact| &fact.value);
                !before_boundary(setup, knowledge).contains(country)
                    && matches!(
                        parent,
                        Some(FactValue::Provider {
                            parent_country: Some(_),
                            ..
                        })
                    )
            };
            let axes: &[Axis] = match stress {
                Stress::SurveillanceEnds => continue,
                Stress::Bought(id, country) if !known(id, country) => continue,
                // what limits the place is gone: on which basis it then leaves hangs on what the provider says
                Stress::PromiseEnds(_) => &[Axis::Stays, Axis::Reach],
                _ => &Axis::ALL,
            };
            let then = what_if(setup, knowledge, &before, &[stress]);
            for axis in axes {
                let (was, is) = (before.verdict.axis(*axis), then.verdict.axis(*axis));
                assert!(
                    is.worst() >= was.worst(),
                    "{stress:?} reassures on {axis:?}: {was:?}, {is:?}: {}",
                    describe(setup)
                );
            }
        }
    });
}

fn before_boundary(setup: &Setup, knowledge: &Knowledge) -> CountrySet {
    setup
        .boundary
        .countries(&knowledge.areas(setup.as_of), knowledge, setup.as_of)
}
