//! The plan in steps: each step improves, none is larger than need be, and the plan keeps what it says.

use limes_assess::repair::{Measure, PlannedStep, Remains, Step, StepwisePlan, steps};
use limes_assess::{Answer, Key, Setup, assess};
use limes_formats::read;
use limes_knowledge::Knowledge;
use limes_oracle::reference::describe;
use limes_oracle::samples::{Answers, Services, SetUps, check};

use crate::repair::universe;
use crate::support::root;

/// The set-up that a person described, as the page saved it.
pub fn person(name: &str) -> Setup {
    let text = std::fs::read_to_string(root().join(format!("tests/setups/{name}.json"))).unwrap();
    read::setup(&text, Knowledge::built_in()).unwrap()
}

fn planned(setup: &Setup) -> StepwisePlan {
    let knowledge = Knowledge::built_in();
    let plan = steps(setup, knowledge, &assess(setup, knowledge));
    lawful(setup, &plan);
    plan
}

fn counts(measure: &Measure) -> [usize; 6] {
    [
        measure.in_full,
        measure.in_full + measure.perhaps_in_full,
        measure.outside,
        measure.readable,
        measure.without_basis,
        measure.forbidden,
    ]
}

fn question(key: &Key) -> &'static str {
    Knowledge::built_in().questions()[usize::from(key.question)].id
}

/// The laws of every plan.
fn lawful(setup: &Setup, plan: &StepwisePlan) {
    let knowledge = Knowledge::built_in();
    let what = || describe(setup);
    assert_eq!(plan.before, Measure::of(&assess(setup, knowledge)), "{}", what());
    let mut now = setup.clone();
    let mut before = plan.before;
    for step in &plan.steps {
        assert_eq!(step.before, before, "{}", what());
        assert!(step.after.is_better_than(&step.before), "{step:?} {}", what());
        let (less, more) = (counts(&step.after), counts(&step.before));
        assert!(less.iter().zip(more).all(|(less, more)| *less <= more), "{}", what());
        assert!(!step.flows.is_empty() && step.effort > 0, "{step:?} {}", what());
        smallest(&now, step);
        for change in &step.changes {
            if let Step::Change {
                key, from, to, acts, ..
            } = change
            {
                assert_ne!(Some(*to), *from, "{}", what());
                assert_eq!(*acts, step.acts, "{step:?}");
                assert!(!["contract.assessment", "contract.authorised"].contains(&question(key)));
            }
        }
        step.apply(&mut now);
        assert_eq!(Measure::of(&assess(&now, knowledge)), step.after, "{step:?} {}", what());
        before = step.after;
    }
    assert_eq!(plan.applied(setup), now);
    assert_eq!(plan.after, before, "{}", what());
    let last = assess(&now, knowledge);
    for lookup in &plan.lookups {
        let Some(outcome) = lookup.outcome else { continue };
        let now = counts(&plan.after);
        assert!(
            counts(&outcome.worst).iter().zip(now).all(|(worst, now)| *worst >= now),
            "{}",
            what()
        );
        assert!(lookup.effort > 0 && !lookup.keys.is_empty());
    }
    let mut asked: Vec<Key> = plan
        .lookups
        .iter()
        .flat_map(|lookup| lookup.keys.iter().copied())
        .collect();
    let all = asked.len();
    asked.sort_unstable();
    asked.dedup();
    assert_eq!(asked.len(), all, "no question is put twice");
    assert!(last.open.iter().all(|open| asked.contains(&open.key)), "{}", what());
    for residual in &plan.residual {
        assert_ne!(residual.axes, [false; 4]);
    }
    let of_concern = last.units.iter().flat_map(|unit| {
        let leaves = unit.flows.iter().filter(|flow| flow.verdict.stays.worst() > 0);
        leaves.map(|flow| (unit.unit.id, flow.flow.id))
    });
    for (unit, flow) in of_concern {
        let named = |one: &limes_assess::repair::Residual| one.unit == unit && one.flow == flow;
        assert!(plan.residual.iter().any(named), "{unit:?} {flow} {}", what());
    }
}

/// Without any part of it, less improves.
fn smallest(setup: &Setup, step: &PlannedStep) {
    let knowledge = Knowledge::built_in();
    if step.changes.len() == 1 {
        return;
    }
    for place in 0..step.changes.len() {
        let mut fewer = step.clone();
        fewer.changes.remove(place);
        let mut changed = setup.clone();
        fewer.apply(&mut changed);
        let after = Measure::of(&assess(&changed, knowledge));
        assert!(
            step.after.is_better_than(&after) || !after.is_better_than(&step.before),
            "{:?} is not needed",
            step.changes[place]
        );
    }
}

#[test]
fn the_data_protection_officer_gets_steps() {
    let plan = planned(&person("person-dpo"));
    assert!(plan.steps.len() >= 6 && plan.exhaustive);
    let keys = |step: &PlannedStep| {
        let keys = step.changes.iter().filter_map(|change| match change {
            Step::Change { key, .. } => Some(question(key)),
            Step::Replace { .. } => None,
        });
        keys.collect::<Vec<_>>()
    };
    // three switches of the same family are one step
    let switches = ["copilot.flex-routing", "copilot.web-search", "copilot.openai-operated"];
    assert!(plan.steps.iter().any(|step| keys(step) == switches), "{:?}", plan.steps);
    assert!(plan.steps.iter().any(|step| keys(step) == ["slack.residency"]));
    // the same at several companies as well
    assert!(
        plan.steps
            .iter()
            .any(|step| keys(step) == ["provider.copy-countries"; 3])
    );
    // a product is replaced only when nothing else helps
    let replaces = |step: &PlannedStep| matches!(step.changes[0], Step::Replace { .. });
    let first = plan.steps.iter().position(replaces).unwrap_or(plan.steps.len());
    assert!(first >= 5, "{:?}", plan.steps);
    assert!(plan.residual.iter().any(|one| one.reason == Remains::PartOfProduct));
    let listed = plan.lookups.iter().find(|lookup| lookup.public).unwrap();
    assert!(listed.keys.iter().all(|key| question(key) == "contract.listed"));
}

#[test]
fn the_architect_and_the_hospital_get_steps() {
    for name in ["person-architect", "person-hospital"] {
        let plan = planned(&person(name));
        assert!(plan.steps.len() >= 3 && plan.exhaustive, "{name}");
        // to give up a copy that is inside anyway helps nobody
        let drops = |step: &PlannedStep| {
            step.changes
                .iter()
                .any(|change| matches!(change, Step::Change { key, .. } if question(key) == "cloud.replica"))
        };
        assert!(!plan.steps.iter().any(drops), "{name}");
    }
}

#[test]
fn nothing_to_do_where_nothing_leaves() {
    let knowledge = Knowledge::built_in();
    let example = knowledge.example("european-server").unwrap();
    let plan = planned(&limes_assess::example_setup(example, knowledge).unwrap());
    assert!(plan.steps.is_empty() && plan.residual.is_empty(), "{plan:?}");
}

/// At most two services and one group of people.
const FEW: SetUps = SetUps {
    services: Services::Few,
    answers: Answers::Some,
    seat: None,
};

#[test]
fn no_plan_is_empty_while_a_single_change_improves_anything() {
    let knowledge = Knowledge::built_in();
    check(FEW, 24, |setup, _| {
        let plan = planned(setup);
        if !plan.exhaustive {
            return;
        }
        let changed: Vec<Key> = plan
            .steps
            .iter()
            .flat_map(|step| &step.changes)
            .filter_map(|change| match change {
                Step::Change { key, .. } => Some(*key),
                Step::Replace { .. } => None,
            })
            .collect();
        let last = plan.applied(setup);
        for step in universe(&last, knowledge) {
            let hoped = ["contract.assessment", "contract.authorised"].contains(&question(&step.key));
            if hoped || changed.contains(&step.key) {
                continue;
            }
            let mut tried = last.clone();
            tried.answers.insert(step.key, step.to);
            let after = Measure::of(&assess(&tried, knowledge));
            assert!(
                !after.is_better_than(&plan.after),
                "{} = {:?} helps: {}",
                question(&step.key),
                step.to,
                describe(&last)
            );
        }
    });
}

/// An answer that a person can only hope for is no step.
#[test]
fn an_assessment_not_made_is_to_be_made_and_may_come_out_either_way() {
    let plan = planned(&person("person-dpo"));
    let made = plan
        .lookups
        .iter()
        .find(|lookup| lookup.keys.iter().all(|key| question(key) == "contract.assessment"))
        .unwrap();
    let outcome = made.outcome.unwrap();
    assert!(outcome.best.without_basis < plan.after.without_basis);
    assert_eq!(outcome.worst.without_basis, plan.after.without_basis);
    let mut setup = plan.applied(&person("person-dpo"));
    for key in &made.keys {
        setup.answers.insert(*key, Answer::Choice(0));
    }
    assert_eq!(Measure::of(&assess(&setup, Knowledge::built_in())), outcome.best);
}
