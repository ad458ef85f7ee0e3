//! What differs between two set-ups, or between two days.

use limes_assess::{Assessed, CauseChange, CauseOf, Comparison, Setup, UnitId, assess, compare};
use limes_formats::wire::v1;
use limes_knowledge::Knowledge;
use limes_labels::{Labels, Subject, comparison_lines};
use limes_messages::Words;
use limes_model::{Axis, Date};

use crate::support::company_setup;

fn compared(before: &Setup, after: &Setup) -> (Comparison, String) {
    let knowledge = Knowledge::built_in();
    let assessments = [before, after].map(|setup| assess(setup, knowledge));
    let assessed = |setup, assessment| Assessed {
        setup,
        knowledge,
        assessment,
    };
    let (was, is) = (assessed(before, &assessments[0]), assessed(after, &assessments[1]));
    let found = compare(was, is);
    // the form for programs has as many changes
    let json = serde_json::to_value(v1::comparison(was, is)).unwrap();
    for (list, length) in [
        ("axes", found.axes.len()),
        ("causes", found.causes.len()),
        ("flows", found.flows.len()),
        ("answers", found.answers.len()),
    ] {
        assert_eq!(json[list].as_array().unwrap().len(), length, "{list}");
    }
    for (change, json) in found.causes.iter().zip(json["causes"].as_array().unwrap()) {
        let (CauseChange::New(cause) | CauseChange::Gone(cause) | CauseChange::Changed { after: cause, .. }) = change;
        let laws: Vec<&str> = json["laws"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|law| law.as_str())
            .collect();
        assert_eq!(laws, cause.laws());
        if matches!(cause.of, CauseOf::Reach { .. }) {
            let countries = json["countries"].as_array().unwrap().len();
            assert_eq!(countries, cause.countries(false).iter().count());
        }
    }
    let words = Words::new("en");
    let labels = Labels {
        words: &words,
        knowledge,
    };
    let subject = |setup, assessment| Subject {
        labels,
        setup,
        assessment,
    };
    let lines = comparison_lines(
        &subject(before, &assessments[0]),
        &subject(after, &assessments[1]),
        &found,
    );
    (found, lines.join("\n"))
}

const SLACK: &str = "service slack\n  slack.residency = none\n";

#[test]
fn the_same_set_up_does_not_differ() {
    let setup = company_setup(SLACK).unwrap();
    let (found, text) = compared(&setup, &setup.clone());
    assert!(found.is_empty());
    assert_eq!(
        text,
        "Nothing differs: neither the answer, nor its causes, nor a data flow."
    );
}

#[test]
fn an_answer_changes_its_flow_and_its_cause() {
    let before = company_setup(SLACK).unwrap();
    let after = company_setup(&SLACK.replace("= none", "= frankfurt-paris")).unwrap();
    let (found, text) = compared(&before, &after);
    assert_eq!(found.answers.len(), 1);
    assert!(found.flows.iter().any(|change| change.flow == "at-rest"), "{found:#?}");
    let gone = |change: &CauseChange| matches!(change, CauseChange::Gone(cause) if cause.axis == Axis::Stays);
    let changed = |change: &CauseChange| matches!(change, CauseChange::Changed { .. });
    assert!(
        found.causes.iter().any(|change| gone(change) || changed(change)),
        "{found:#?}"
    );
    assert!(
        text.contains("Slack: Which data residency has been agreed for Slack? None → Frankfurt or Paris"),
        "{text}"
    );
    // the other way round, the same differs
    let (back, _) = compared(&after, &before);
    assert_eq!(back.flows.len(), found.flows.len());
    assert_eq!(back.causes.len(), found.causes.len());
}

#[test]
fn a_service_is_the_same_under_another_number() {
    let before = company_setup("service slack\nservice zoom\n").unwrap();
    let mut after = before.clone();
    let (_, mut slack) = after.remove_service(before.services()[0].id).unwrap();
    slack.id = 40;
    after.insert_service(0, slack).unwrap();
    assert!(compared(&before, &after).0.is_empty());
    // a new one is new, whatever number another one had
    let mut other = before.clone();
    let id = other.services()[0].id;
    other.change_product(id, "asana");
    let (found, text) = compared(&before, &other);
    let of = |unit: UnitId| {
        found.flows.iter().filter(move |change| {
            [&change.before, &change.after]
                .into_iter()
                .flatten()
                .any(|(known, _)| *known == unit)
        })
    };
    assert!(of(UnitId::Service(id)).all(|change| change.before.is_none() || change.after.is_none()));
    assert!(
        text.contains("New: Asana") && text.contains("No longer: Slack"),
        "{text}"
    );
}

#[test]
fn a_day_alone_changes_the_answer() {
    let mut before =
        company_setup("service slack\n  slack.residency = none\nprovider slack\n  contract.instrument = none\n")
            .unwrap();
    before.as_of = Date::new(2023, 7, 1);
    let mut after = before.clone();
    after.as_of = Date::new(2023, 7, 11);
    let (found, text) = compared(&before, &after);
    assert!(found.answers.is_empty());
    assert!(found.axes.iter().any(|change| change.axis == Axis::Basis), "{text}");
}
