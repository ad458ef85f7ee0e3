//! Questions to others and their replies: a request holds only what is asked, a reply is merged and never replaces an own answer.

use limes_assess::{
    Addressee, Answer, Asked, Key, MergeError, Party, Setup, State, Target, UnitId, Unmerged, assess, contradictions,
    items, merge, request,
};
use limes_formats::read;
use limes_formats::write::setup_json;
use limes_knowledge::Knowledge;
use limes_model::{Country, Date};
use serde_json::{Value, json};

use crate::support::company_setup;

const DAY: Date = Date::new(2026, 11, 23);
const LATER: Date = Date::new(2026, 12, 10);
const SLACK: Addressee = Addressee::Party(Party::Company("slack"));

fn key(target: Target, question: &str) -> Key {
    let question = Knowledge::built_in().question_index(question).unwrap();
    Key { target, question }
}

fn listed() -> Key {
    key(Target::Provider("slack"), "contract.listed")
}

fn support(id: u32) -> Key {
    key(Target::Flow(UnitId::Service(id), "operations"), "flow.countries")
}

/// Slack under a name of one's own, and an answer that concerns only the organisation.
fn organisation() -> (Setup, u32) {
    let mut setup = company_setup("service slack\n  slack.residency = frankfurt-paris\n").unwrap();
    let id = setup.services()[0].id;
    setup.rename(UnitId::Service(id), "Chats of the works council");
    (setup, id)
}

fn asked(questions: &[Key]) -> Asked {
    Asked {
        to: SLACK,
        day: DAY,
        questions: questions.to_vec(),
    }
}

/// The organisation after it asked, and the request.
fn sent() -> (Setup, Setup, u32) {
    let (mut setup, id) = organisation();
    let asked = asked(&[listed(), support(id)]);
    let request = request(&setup, Knowledge::built_in(), &asked);
    setup.correspondence.record(asked);
    (setup, request, id)
}

fn reopened(setup: &Setup) -> Setup {
    let knowledge = Knowledge::built_in();
    let text = setup_json(setup, knowledge);
    let read = read::setup(&text, knowledge).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    assert_eq!(setup_json(&read, knowledge), text);
    read
}

fn in_germany() -> Answer {
    Answer::Countries(std::iter::once(Country::new(*b"DE")).collect())
}

#[test]
fn a_request_holds_the_questions_and_nothing_else() {
    let (_, request, id) = sent();
    let file: Value = serde_json::from_str(&setup_json(&request, Knowledge::built_in())).unwrap();
    let expected = json!({
        "format": "limes-setup",
        "version": 3,
        "knowledge": file["knowledge"],
        "asOf": "2026-11-22",
        "boundary": { "kind": "eea" },
        "answers": {}, "families": {}, "providers": {},
        "services": [{ "id": id, "name": "", "product": "slack", "answers": {}, "flows": {} }],
        "access": [], "commons": {}, "laws": [],
        "request": {
            "to": "provider:slack",
            "day": "2026-11-23",
            "questions": [
                { "question": "flow.countries", "service": id, "flow": "operations" },
                { "question": "contract.listed", "provider": "slack" },
            ],
        },
    });
    assert_eq!(file, expected);
    // opened, it asks exactly that
    let request = reopened(&request);
    let assessment = assess(&request, Knowledge::built_in());
    let shown = items(&request, Knowledge::built_in(), &assessment);
    let mut keys: Vec<Key> = shown.iter().map(|item| item.key).collect();
    keys.sort();
    assert_eq!(keys, [support(id), listed()]);
    assert!(shown.iter().all(|item| item.state == State::Open));
}

#[test]
fn what_only_its_name_identifies_keeps_it_and_common_flows_bring_one_service() {
    let knowledge = Knowledge::built_in();
    let mut setup = company_setup("service other-product\nservice slack\nservice slack\nservice zoom\n").unwrap();
    let ids: Vec<u32> = setup.services().iter().map(|service| service.id).collect();
    setup.rename(UnitId::Service(ids[0]), "Doctolib");
    let described = Asked {
        to: Addressee::Party(Party::Described(UnitId::Service(ids[0]))),
        ..asked(&[key(Target::Service(ids[0]), "other.countries")])
    };
    let of = request(&setup, knowledge, &described);
    let kept: Vec<(u32, &str)> = of
        .services()
        .iter()
        .map(|service| (service.id, service.name.as_str()))
        .collect();
    assert_eq!(kept, [(ids[0], "Doctolib")]);
    reopened(&of);

    let common = key(Target::Flow(UnitId::Common("company-slack"), "open"), "flow.countries");
    let of = request(&setup, knowledge, &asked(&[common]));
    let kept: Vec<u32> = of.services().iter().map(|service| service.id).collect();
    assert_eq!(kept, [ids[1]]);
    reopened(&of);
}

#[test]
fn a_reply_fills_what_is_open_and_who_said_it_is_kept() {
    let (setup, request, id) = sent();
    assert_eq!(
        setup.correspondence.waits_for(&listed()).map(|asked| asked.day),
        Some(DAY)
    );
    let mut reply = reopened(&request);
    reply.answers.insert(listed(), Answer::Choice(0));
    reply.answers.insert(support(id), Answer::Unknown);
    let merged = merge(&reopened(&setup), &reopened(&reply), LATER).unwrap();
    assert_eq!(merged.changes.len(), 1);
    assert_eq!(
        (merged.changes[0].key, merged.changes[0].now),
        (listed(), Answer::Choice(0))
    );
    assert_eq!(merged.unanswered, [support(id)]);
    assert!(merged.contradictions.is_empty() && merged.unmerged.is_empty());
    assert_eq!(merged.setup.answers.get(&listed()), Some(&Answer::Choice(0)));
    // nothing else of the set-up changed, and "I don't know" was said, and answers nothing
    assert_eq!(merged.setup.services(), setup.services());
    assert_eq!(merged.setup.answers.get(&support(id)), None);
    let kept = reopened(&merged.setup);
    let said: Vec<_> = kept.correspondence.said(&support(id)).collect();
    assert_eq!(
        (said[0].0.from, said[0].0.day, said[0].1),
        (SLACK, LATER, Answer::Unknown)
    );
    assert_eq!(kept.correspondence.waits_for(&listed()), None);
    // the same reply again changes nothing
    let again = merge(&kept, &reply, LATER).unwrap();
    assert_eq!(
        (again.setup, again.changes.len(), again.confirmed),
        (kept, 0, vec![listed()])
    );
}

#[test]
fn an_own_answer_is_never_replaced() {
    let (mut setup, request, id) = sent();
    setup.answers.insert(listed(), Answer::Choice(1));
    let mut reply = request.clone();
    reply.answers.insert(listed(), Answer::Choice(0));
    reply.answers.insert(support(id), in_germany());
    let merged = merge(&setup, &reply, LATER).unwrap();
    assert_eq!(merged.setup.answers.get(&listed()), Some(&Answer::Choice(1)));
    let found = &merged.contradictions[0];
    assert_eq!(
        (found.key, found.own, found.said),
        (listed(), Answer::Choice(1), Answer::Choice(0))
    );
    // it stays marked, with both values, whenever the file is opened
    let kept = reopened(&merged.setup);
    assert_eq!(contradictions(&kept), merged.contradictions);
    // it is settled once both say the same
    let mut settled = kept.clone();
    settled.answers.insert(listed(), Answer::Choice(0));
    assert_eq!(contradictions(&settled), []);
    // what an organisation declared counts as its own
    let mut declared = setup.clone();
    declared.declared.insert(listed(), "own:example");
    assert_eq!(merge(&declared, &reply, LATER).unwrap().contradictions.len(), 1);

    // what an addressee corrects is for a person to decide as well: the organisation may have said the same before
    let mut correction = request;
    let elsewhere = Answer::Countries(std::iter::once(Country::new(*b"US")).collect());
    correction.answers.insert(support(id), elsewhere);
    let corrected = merge(&kept, &correction, LATER.next()).unwrap();
    assert_eq!(corrected.changes.len(), 0);
    assert_eq!(corrected.setup.answers.get(&support(id)), Some(&in_germany()));
    let shown = contradictions(&corrected.setup);
    assert!(
        shown
            .iter()
            .any(|found| (found.key, found.said) == (support(id), elsewhere)),
        "{shown:?}"
    );
}

/// That a region is somewhere in an area leaves open which one it is, and is an answer of one's own all the same.
#[test]
fn some_region_in_an_area_is_an_own_answer() {
    let region = |id| key(Target::Service(id), "service.region");
    let (own, said) = (Answer::RegionIn("EEA"), Answer::Region("us-east-1"));
    let mut setup = company_setup("service aws-s3\n").unwrap();
    let id = setup.services()[0].id;
    let asked = Asked {
        to: Addressee::Party(Party::Company("aws")),
        day: DAY,
        questions: vec![region(id)],
    };
    let mut reply = request(&setup, Knowledge::built_in(), &asked);
    setup.correspondence.record(asked);
    reply.answers.insert(region(id), said);
    assert_eq!(
        merge(&setup, &reply, LATER).unwrap().setup.answers.get(&region(id)),
        Some(&said)
    );

    setup.answers.insert(region(id), own);
    let merged = merge(&setup, &reply, LATER).unwrap();
    assert_eq!(merged.setup.answers.get(&region(id)), Some(&own));
    assert_eq!(
        (merged.contradictions[0].own, merged.contradictions[0].said),
        (own, said)
    );

    // a reply may say no more than that
    setup.answers.remove(&region(id));
    reply.answers.insert(region(id), own);
    let merged = merge(&setup, &reply, LATER).unwrap();
    assert_eq!(merged.setup.answers.get(&region(id)), Some(&own));
    assert_eq!(merged.unanswered, []);
}

#[test]
fn what_was_not_asked_or_is_gone_is_left_out() {
    let (setup, request, id) = sent();
    let mut reply = request.clone();
    let own = key(Target::Organisation, "data.personal");
    reply.answers.insert(own, Answer::Choice(1));
    reply.answers.insert(support(id), in_germany());
    // a file cannot widen what was asked
    let other = key(Target::Provider("slack"), "contract.within-decision");
    reply.answers.insert(other, Answer::Choice(0));
    reply.correspondence.request.as_mut().unwrap().questions.push(other);
    let mut changed = setup.clone();
    changed.change_product(id, "zoom");
    let merged = merge(&changed, &reply, LATER).unwrap();
    let left_out: Vec<_> = merged.unmerged.clone();
    assert!(left_out.contains(&(own, Unmerged::NotAsked)), "{left_out:?}");
    assert!(left_out.contains(&(other, Unmerged::NotAsked)), "{left_out:?}");
    assert!(left_out.contains(&(support(id), Unmerged::Gone)), "{left_out:?}");
    assert_eq!(merged.setup, changed);

    assert_eq!(merge(&setup, &setup, LATER).unwrap_err(), MergeError::NoRequest);
    let (never, _) = organisation();
    assert_eq!(merge(&never, &request, LATER).unwrap_err(), MergeError::NeverAsked);
}

#[test]
fn letters_about_what_was_removed_do_not_travel_with_the_file() {
    let (mut setup, _, id) = sent();
    let other = asked(&[support(id)]);
    setup.correspondence.record(other);
    setup.retain_services(|_| false);
    let file: Value = serde_json::from_str(&setup_json(&setup, Knowledge::built_in())).unwrap();
    let expected = json!([{
        "to": "provider:slack", "day": "2026-11-23", "questions": [{ "question": "contract.listed", "provider": "slack" }],
    }]);
    assert_eq!(file["asked"], expected);
    reopened(&setup);
}

#[test]
fn every_kind_of_question_and_addressee_is_written_and_read() {
    let mut setup = company_setup("service aws-s3\nservice exchange-online\nservice slack\n").unwrap();
    let group = setup.add_access("Support");
    let id = setup.services()[0].id;
    let law = "access-law.us-sca-cloud-act";
    let questions = [
        (Target::Organisation, "org.seat", Answer::Country(Country::new(*b"DE"))),
        (Target::Family("microsoft365"), "m365.multi-geo", Answer::Choice(0)),
        (Target::Service(id), "service.region", Answer::Region("eu-central-1")),
        (Target::Access(group), "access.countries", in_germany()),
        (
            Target::Flow(UnitId::Common("company-slack"), "open"),
            "flow.countries",
            in_germany(),
        ),
        (Target::Provider("slack"), "contract.listed", Answer::Choice(0)),
        (Target::LawItself("CH"), "law.adequate", Answer::Choice(0)),
        (Target::Law("slack", law), "law.reaches", Answer::Choice(0)),
        (
            Target::UnitLaw(UnitId::Access(group), law),
            "law.reaches",
            Answer::Unknown,
        ),
    ];
    let parties = [
        Addressee::Organisation,
        Addressee::Lawyer,
        SLACK,
        Addressee::Party(Party::Described(UnitId::Service(id))),
        Addressee::Party(Party::Described(UnitId::Access(group))),
        Addressee::Party(Party::Unnamed(Country::new(*b"US"))),
    ];
    for to in parties {
        let questions: Vec<Key> = questions.iter().map(|(target, id, _)| key(*target, id)).collect();
        setup.correspondence.record(Asked {
            to,
            day: DAY,
            questions,
        });
    }
    let answers = questions.iter().map(|(target, id, answer)| (key(*target, id), *answer));
    setup.correspondence.replies.push(limes_assess::Reply {
        from: SLACK,
        day: LATER,
        answers: answers.collect(),
    });
    assert_eq!(reopened(&setup).correspondence, setup.correspondence);
}

/// A file with one letter, as JSON.
fn with_letter(letter: &Value) -> String {
    let mut file = json!({
        "format": "limes-setup", "version": 3, "asOf": "2026-11-22", "boundary": { "kind": "eea" },
        "services": [{ "id": 1, "product": "slack" }],
    });
    file["asked"] = json!([letter]);
    file.to_string()
}

#[test]
fn mistakes_in_letters_are_reported_where_they_are() {
    let letter = |to: &str, question: Value| json!({ "to": to, "day": "2026-11-22", "questions": [question] });
    let fine = json!({ "question": "contract.listed", "provider": "slack" });
    for (letter, path, kind) in [
        (letter("provider:slak", fine.clone()), "asked[0].to", "unknown-provider"),
        (letter("somebody", fine.clone()), "asked[0].to", "unknown-value"),
        (letter("service:9", fine.clone()), "asked[0].to", "unknown-unit"),
        (json!({ "to": "lawyer", "questions": [] }), "asked[0].day", "missing"),
        (
            letter("lawyer", json!({ "question": "contract.liste", "provider": "slack" })),
            "asked[0].questions[0].question",
            "unknown-question",
        ),
        (
            letter("lawyer", json!({ "question": "org.seat", "provider": "slack" })),
            "asked[0].questions[0].question",
            "misplaced-question",
        ),
        (
            letter(
                "lawyer",
                json!({ "question": "flow.countries", "service": 1, "flow": "other" }),
            ),
            "asked[0].questions[0].flow",
            "unknown-flow",
        ),
        (
            letter("lawyer", json!({ "question": "service.region", "service": 2 })),
            "asked[0].questions[0].service",
            "unknown-unit",
        ),
        (
            letter(
                "lawyer",
                json!({ "question": "law.reaches", "law": "no-law", "provider": "slack" }),
            ),
            "asked[0].questions[0].law",
            "unknown-law",
        ),
        (
            letter("lawyer", json!({ "question": "flow.countries", "flow": "operations" })),
            "asked[0].questions[0].flow",
            "missing",
        ),
        (
            letter(
                "lawyer",
                json!({ "question": "flow.countries", "common": "company-slak", "flow": "open" }),
            ),
            "asked[0].questions[0].common",
            "unknown-common",
        ),
    ] {
        let problems = read::setup(&with_letter(&letter), Knowledge::built_in()).unwrap_err();
        let found: Vec<(&str, &str)> = problems
            .iter()
            .map(|problem| (problem.path.as_str(), problem.kind.id()))
            .collect();
        assert_eq!(found, [(path, kind)], "{letter}");
    }
    // earlier versions have no letters
    let older = with_letter(&letter("lawyer", fine)).replace("\"version\":3", "\"version\":2");
    let problems = read::setup(&older, Knowledge::built_in()).unwrap_err();
    assert_eq!(problems[0].kind.id(), "unknown-field");
}

#[test]
fn the_documented_letters_are_read() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/setup-file.md")).unwrap();
    let block = page
        .split(&["```json snippet=", "setup-file-asked", "\n"].concat())
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let setup = read::setup(block, Knowledge::built_in()).unwrap();
    let letters = &setup.correspondence;
    assert_eq!((letters.asked.len(), letters.replies.len()), (1, 1));
    assert_eq!(letters.waits_for(&listed()), None);
    assert!(letters.waits_for(&support(7)).is_some());
}
