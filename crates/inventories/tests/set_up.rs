//! What files mean for a set-up: a person's answers count first, then files, then what the organisation declared.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use limes_assess::{Answer, Key, Setup, Target};
use limes_inventories::{Found, Limits, Report, Row, group, into_setup, read};
use limes_knowledge::Knowledge;
use limes_model::Date;

const DAY: Date = Date::new(2026, 11, 28);
const LATER: Date = Date::new(2026, 12, 24);

fn knowledge() -> &'static Knowledge {
    Knowledge::built_in()
}

fn account(region: &str, sku: &str) -> String {
    format!(
        r#"{{"type":"Microsoft.Storage/storageAccounts","id":"/subscriptions/1/x","location":"{region}","sku":{{"name":"{sku}"}}}}"#
    )
}

fn found(file: &str, items: &[String]) -> Found {
    let text = format!("[{}]", items.join(","));
    Found {
        file: file.to_owned(),
        inventory: read(text.as_bytes(), knowledge(), &Limits::default()),
    }
}

fn put(found: &[Found], rows: &[Row], day: Date, setup: &mut Setup) -> Report {
    into_setup(found, rows, day, setup, knowledge())
}

fn key(service: u32, question: &str) -> Key {
    Key {
        target: Target::Service(service),
        question: knowledge().question_index(question).unwrap(),
    }
}

const REDUNDANCY: &str = "azure-storage.redundancy";

#[test]
fn each_answer_names_its_file_and_the_day() {
    let list = [found("list.json", &[account("westeurope", "Standard_GRS")])];
    let mut setup = Setup::new(DAY);
    let report = put(&list, &group(&list), DAY, &mut setup);
    let id = report.changes[0].service;
    for question in ["service.region", REDUNDANCY] {
        let input = setup.inputs.of_answer(&key(id, question)).unwrap();
        assert_eq!(
            (input.file.as_str(), input.format, input.day),
            ("list.json", "azure-resource-graph", DAY)
        );
    }
    assert_eq!(setup.inputs.of_service(id).unwrap().day, DAY);
    assert_eq!((report.answers, report.gone), (2, Vec::new()));
}

#[test]
fn a_later_reading_of_the_same_file_says_what_is_new_gone_and_changed() {
    let before = [found(
        "list.json",
        &[
            account("westeurope", "Standard_LRS"),
            account("northeurope", "Standard_LRS"),
        ],
    )];
    let mut setup = Setup::new(DAY);
    let first = put(&before, &group(&before), DAY, &mut setup);
    assert_eq!(first.changes.len(), 2);
    let now = [found(
        "list.json",
        &[
            account("westeurope", "Standard_GRS"),
            account("uksouth", "Standard_LRS"),
        ],
    )];
    let second = put(&now, &group(&now), LATER, &mut setup);
    let [new, known] = {
        let mut all: Vec<_> = second.changes.iter().collect();
        all.sort_by_key(|change| !change.new);
        <[_; 2]>::try_from(all).unwrap()
    };
    assert!(new.new && !known.new && new.renewed.is_empty());
    assert_eq!(known.renewed.len(), 1);
    assert_eq!(
        (known.renewed[0].before.as_slice(), known.renewed[0].now.as_slice()),
        (&["lrs".to_owned()][..], &["grs".to_owned()][..])
    );
    assert_eq!(second.gone.len(), 1, "the one in northeurope");
    assert!(second.disagreements.is_empty());
    // what is gone stays until a person removes it, and is still of the earlier reading
    assert_eq!(setup.services().len(), 3);
    let days = |id: u32| setup.inputs.of_service(id).unwrap().day;
    assert_eq!(
        (days(second.gone[0]), days(known.service), days(new.service)),
        (DAY, LATER, LATER)
    );
    // another file does not change what this one says
    let other = [found("other.json", &[account("westeurope", "Standard_LRS")])];
    let third = put(&other, &group(&other), LATER, &mut setup);
    assert_eq!((third.disagreements.len(), third.gone.len()), (1, 0));
}

#[test]
fn a_persons_answer_wins_over_a_file_and_a_file_over_a_declaration() {
    let lrs = [found("list.json", &[account("westeurope", "Standard_LRS")])];
    let grs = [found("list.json", &[account("westeurope", "Standard_GRS")])];
    let mut setup = Setup::new(DAY);
    let id = put(&grs, &group(&grs), DAY, &mut setup).changes[0].service;
    // a person says otherwise
    let own = key(id, REDUNDANCY);
    setup.answers.insert(own, Answer::Choice(0));
    setup.inputs.remove(&own);
    let again = put(&grs, &group(&grs), LATER, &mut setup);
    assert_eq!(setup.answers.get(&own), Some(&Answer::Choice(0)));
    assert_eq!(
        (again.disagreements.len(), again.disagreements[0].file[0].as_str()),
        (1, "grs")
    );
    assert!(setup.inputs.of_answer(&own).is_none());
    // the same as a person said stays that person's
    put(&lrs, &group(&lrs), LATER, &mut setup);
    assert!(setup.inputs.of_answer(&own).is_none());
    // a declaration gives way, and is one no more
    let mut setup = Setup::new(DAY);
    let id = setup.add_service("azure-storage", "");
    let region = key(id, "service.region");
    setup.answers.insert(region, Answer::Region("westeurope"));
    setup.answers.insert(key(id, REDUNDANCY), Answer::Choice(0));
    setup.declared.insert(key(id, REDUNDANCY), "own:x");
    let report = put(&grs, &group(&grs), DAY, &mut setup);
    assert_eq!((report.changes[0].service, report.changes[0].renewed.len()), (id, 1));
    assert!(setup.declared.is_empty() && setup.inputs.of_answer(&key(id, REDUNDANCY)).is_some());
    // the service itself and its region are still the person's
    assert!(setup.inputs.of_service(id).is_none() && setup.inputs.of_answer(&region).is_none());
}

#[test]
fn a_person_chooses_rows_and_one_of_two_regions() {
    let plan = include_bytes!("examples/04-tf-plan-ambiguous-modules.json");
    let list = [Found {
        file: "plan.json".to_owned(),
        inventory: read(plan, knowledge(), &Limits::default()),
    }];
    let mut rows = group(&list);
    assert_eq!(rows[0].service.candidates, ["eu-west-1", "us-east-1"]);
    let mut setup = Setup::new(DAY);
    rows[0].taken = false;
    let report = put(&list, &rows, DAY, &mut setup);
    assert_eq!((setup.services().len(), report.left), (0, 1));
    assert!(setup.inputs.files().is_empty(), "a file that gives nothing is not kept");
    rows[0].taken = true;
    let open = put(&list, &rows, DAY, &mut setup).changes[0].service;
    assert!(
        !setup.answers.contains_key(&key(open, "service.region")),
        "none of two is chosen"
    );
    rows[0].region = Some("us-east-1");
    let mut setup = Setup::new(DAY);
    let id = put(&list, &rows, DAY, &mut setup).changes[0].service;
    let region = key(id, "service.region");
    assert_eq!(setup.answers.get(&region), Some(&Answer::Region("us-east-1")));
    assert!(setup.inputs.of_answer(&region).is_none(), "the choice is the person's");
    assert!(setup.inputs.of_service(id).is_some());
}

#[test]
fn what_is_to_be_confirmed_enters_only_when_a_person_takes_it() {
    let record = include_bytes!("examples/28-verarbeitungsverzeichnis-excel.csv");
    let list = [Found {
        file: "record.csv".to_owned(),
        inventory: read(record, knowledge(), &Limits::default()),
    }];
    let mut rows = group(&list);
    assert!(!rows.is_empty() && rows.iter().all(|row| !row.taken));
    let mut setup = Setup::new(DAY);
    assert_eq!(put(&list, &rows, DAY, &mut setup).left, rows.len());
    assert!(setup.services().is_empty() && setup.answers.is_empty());
    let place = rows.iter().position(|row| !row.service.answers.is_empty()).unwrap();
    rows[place].taken = true;
    rows[place].name = "Company".to_owned();
    let report = put(&list, &rows, DAY, &mut setup);
    assert_eq!(
        (setup.services().len(), setup.services()[0].name.as_str()),
        (1, "Company")
    );
    assert!(report.answers > 0 && !setup.answers.is_empty());
}
