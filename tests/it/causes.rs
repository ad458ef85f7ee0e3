//! The causes of an answer: each finding has one, and none says more than the verdict.

use std::collections::BTreeSet;

use limes_assess::{
    Addressee, Assessment, Boundary, CauseOf, CompelledThrough, Effect, FindingCause, FlowResult, Party, Setup, UnitId,
    Way, addressee, assess, causes,
};
use limes_knowledge::Knowledge;
use limes_labels::{Labels, Subject};
use limes_messages::Words;
use limes_model::{Axis, Text};
use limes_oracle::reference::describe;
use limes_oracle::samples::{Answers, SetUps, check};

fn levels(assessment: &Assessment, axis: Axis, unit: UnitId, flow: &str) -> (u8, Vec<u8>) {
    let unit = assessment.units.iter().find(|one| one.unit.id == unit).unwrap();
    let flow = unit.flows.iter().find(|one| one.flow.id == flow).unwrap();
    let levels = flow.verdict.axis(axis);
    (levels.best(), levels.all().to_vec())
}

fn agree(setup: &Setup, knowledge: &Knowledge) {
    let assessment = assess(setup, knowledge);
    let all = causes(setup, knowledge, &assessment);
    let mut named: BTreeSet<(Axis, UnitId, Text)> = BTreeSet::new();
    for (place, cause) in all.iter().enumerate() {
        assert!(
            !all[..place]
                .iter()
                .any(|other| (other.axis, &other.of) == (cause.axis, &cause.of)),
            "{cause:?} twice"
        );
        let mut effects = BTreeSet::new();
        for effect in &cause.effects {
            assert!(
                effects.insert((effect.unit, effect.flow)),
                "{effect:?} twice in {cause:?}"
            );
            let (best, possible) = levels(&assessment, cause.axis, effect.unit, effect.flow);
            assert!(best >= effect.certain, "{effect:?} is not certain: {}", describe(setup));
            assert!(possible.contains(&effect.possible), "{effect:?}: {}", describe(setup));
            assert!(effect.certain <= effect.possible, "{effect:?}");
            named.insert((cause.axis, effect.unit, effect.flow));
        }
        for fact in &cause.facts {
            assert!(knowledge.fact(fact).is_some(), "{fact}");
        }
        for language in ["en", "de"] {
            let words = &Words::new(language);
            let labels = Labels { words, knowledge };
            let subject = Subject {
                labels,
                setup,
                assessment: &assessment,
            };
            let text = subject.cause(cause);
            assert!(
                !text.contains("cause-") && !text.contains(['{', '}']),
                "{language}: {text}"
            );
        }
    }
    // what is certain of a place is said to be certain
    for unit in &assessment.units {
        let best = |flow: &FlowResult| flow.verdict.axis(Axis::Stays).best();
        let certain = unit.flows.iter().any(|flow| best(flow) > 0);
        let of_unit = |effect: &Effect| effect.unit == unit.unit.id && effect.certain > 0;
        let mut placed = all.iter().filter(|cause| cause.axis == Axis::Stays);
        assert_eq!(
            placed.any(|cause| cause.effects.iter().any(of_unit)),
            certain,
            "{}",
            describe(setup)
        );
    }
    let found: BTreeSet<(Axis, UnitId, Text)> = assessment
        .findings
        .iter()
        .filter(|finding| finding.rule.level > 0)
        .flat_map(|finding| {
            finding
                .flows
                .iter()
                .map(|flow| (finding.rule.axis, finding.unit, *flow))
        })
        .collect();
    assert_eq!(named, found, "{}", describe(setup));
}

#[test]
fn each_finding_has_a_cause_and_no_cause_says_more_than_the_verdict() {
    check(SetUps::new(Answers::Some), 200, |setup, _| {
        agree(setup, Knowledge::built_in())
    });
    check(SetUps::new(Answers::All), 200, |setup, _| {
        agree(setup, Knowledge::built_in())
    });
}

fn microsoft() -> Setup {
    Setup::builder(Knowledge::built_in())
        .as_of("2026-11-22".parse().unwrap())
        .boundary(Boundary::Eea)
        .organisation(&[("org.seat", "DE"), ("org.kind", "company")])
        .service("exchange-online", &[("m365.data-location", "DE")])
        .service("slack", &[])
        .build()
        .unwrap()
}

#[test]
fn a_cause_names_the_company_the_way_and_the_law() {
    let (knowledge, setup) = (Knowledge::built_in(), microsoft());
    let all = causes(&setup, knowledge, &assess(&setup, knowledge));
    let through_parent = |company: &str| -> Vec<&FindingCause> {
        let is =
            |cause: &&FindingCause| matches!(&cause.of, CauseOf::Reach { party: Party::Company(id) } if *id == company);
        all.iter().filter(is).collect()
    };
    for company in ["microsoft", "slack"] {
        let cause = through_parent(company)[0];
        let through = cause.ways.iter().find(|through| through.way == Way::Parent).unwrap();
        let CompelledThrough {
            countries,
            laws,
            certain,
            ..
        } = through;
        assert!(certain, "{through:?}");
        assert_eq!(
            countries
                .iter()
                .map(|country| country.code().to_owned())
                .collect::<Vec<_>>(),
            ["US"]
        );
        assert!(laws.contains(&"access-law.us-sca-cloud-act"), "{laws:?}");
        assert!(cause.is_certain(), "{cause:?}");
    }
    let to_usa = all.iter().find(|cause| {
        matches!(
            cause.of,
            CauseOf::Place {
                by: Party::Company("slack"),
                ..
            }
        )
    });
    assert!(to_usa.is_some(), "{all:?}");
}

#[test]
fn an_open_question_has_an_addressee() {
    let (knowledge, setup) = (Knowledge::built_in(), microsoft());
    let assessment = assess(&setup, knowledge);
    let asked: BTreeSet<Addressee> = assessment
        .open
        .iter()
        .map(|open| addressee(&setup, knowledge, open))
        .collect();
    for expected in [Addressee::Organisation, Addressee::Party(Party::Company("slack"))] {
        assert!(asked.contains(&expected), "{asked:?}");
    }
}
