//! What happens to the state of the page.

use super::*;

impl AppState {
    fn then(&self, action: impl Into<Action>) -> Self {
        self.after(action.into())
    }
}

fn start() -> AppState {
    let mut setup = Setup::new(Date::new(2026, 11, 22));
    let id = setup.add_service("exchange-online", "Mail");
    setup.add_access("Support team");
    let question = 8;
    setup.answers.insert(
        Key {
            target: Target::Service(id),
            question,
        },
        Answer::Unknown,
    );
    setup.answers.insert(
        Key {
            target: Target::Flow(UnitId::Service(id), "at-rest"),
            question,
        },
        Answer::Choice(1),
    );
    AppState::new(setup)
}

#[test]
fn a_removal_can_be_taken_back() {
    let before = start();
    for unit in [UnitId::Service(1), UnitId::Access(2)] {
        let removed = before.then(Edit::Remove(unit));
        assert_ne!(removed.setup, before.setup);
        assert_eq!(removed.then(Session::Undo).setup, before.setup);
        assert_eq!(removed.then(Session::Undo).undo, []);
    }
}

#[test]
fn several_removals_can_be_taken_back_one_after_the_other() {
    let before = start();
    let one = before.then(Edit::Remove(UnitId::Service(1)));
    let both = one.then(Edit::Remove(UnitId::Access(2)));
    let moved = both.then(Edit::AsOf(Date::new(2020, 2, 2)));
    let back = moved.then(Session::Undo);
    assert_eq!(back.setup, both.setup);
    assert_eq!(back.then(Session::Undo).setup, one.setup);
    assert_eq!(back.then(Session::Undo).then(Session::Undo).setup, before.setup);
    assert_eq!(moved.then(Session::Dismiss).undo, []);
}

#[test]
fn what_the_organisation_declared_stays_its_own() {
    let key = |id| Key {
        target: Target::Service(id),
        question: 8,
    };
    let mut setup = (*start().setup).clone();
    setup.declared.insert(key(1), "own:x");
    let before = AppState::new(setup);
    let declared = |state: &AppState, id| state.setup.declared.contains(&key(id));
    // a copy has the same declarations, and what comes back is still the organisation's
    let copied = before.then(Edit::Duplicate(UnitId::Service(1), String::new()));
    assert!(declared(&copied, 1) && declared(&copied, 3));
    let back = before.then(Edit::Remove(UnitId::Service(1))).then(Session::Undo);
    assert!(declared(&back, 1));
    // what a person answers is that person's
    assert!(!declared(&before.then(Edit::Answer(key(1), Answer::Unknown)), 1));
    assert!(!declared(&before.then(Edit::Clear(key(1))), 1));
    let mut tried = (*before.setup).clone();
    tried.answers.insert(key(1), Answer::Choice(2));
    assert!(!declared(&before.then(Session::Try(Box::new(tried))), 1));
    assert!(declared(
        &before.then(Session::Try(Box::new((*before.setup).clone()))),
        1
    ));
}

#[test]
fn numbers_are_never_used_again() {
    let removed = start()
        .then(Edit::Remove(UnitId::Service(1)))
        .then(Edit::Remove(UnitId::Access(2)));
    let added = removed.then(Edit::AddAccess("Others".to_owned()));
    assert_eq!(added.setup.access().first().map(|a| a.id), Some(3));
}

#[test]
fn a_copy_takes_the_answers_along() {
    let copied = start().then(Edit::Duplicate(UnitId::Service(1), "Mail 2".to_owned()));
    assert_eq!(copied.setup.services().len(), 2);
    let of = |id| {
        copied
            .setup
            .answers
            .keys()
            .filter(|key| key.target.unit() == Some(UnitId::Service(id)))
            .count()
    };
    assert_eq!((of(1), of(3)), (2, 2));
}

#[test]
fn opening_another_set_up_can_be_taken_back() {
    let before = start();
    let loaded = before.then(Session::Load(Box::new(Setup::new(Date::new(2020, 1, 1)))));
    assert!(loaded.setup.services().is_empty());
    assert_eq!(loaded.then(Session::Undo).setup, before.setup);
}

#[test]
fn a_trial_can_be_taken_back_however_many_followed() {
    let before = start();
    let mut changed = (*before.setup).clone();
    changed.answers.clear();
    let tried = before.then(Session::Try(Box::new(changed.clone())));
    assert_eq!(*tried.setup, changed);
    changed.as_of = Date::new(2020, 1, 1);
    let again = tried.then(Session::Try(Box::new(changed)));
    assert_eq!(again.then(Session::Undo).setup, before.setup);
    assert_eq!(again.then(Session::Dismiss).setup, again.setup);
}

#[test]
fn what_was_read_is_one_step_and_what_a_person_answers_is_of_no_file() {
    let before = start();
    let mut setup = (*before.setup).clone();
    let key = |id| Key {
        target: Target::Service(id),
        question: 8,
    };
    let id = setup.add_service("azure-storage", "");
    setup.answers.insert(key(id), Answer::Choice(1));
    assert!(setup.inputs.insert(limes_assess::Input {
        id: 1,
        file: "list.json".to_owned(),
        format: "azure-resource-list",
        day: Date::new(2026, 11, 28),
    }));
    setup.inputs.put_service(id, 1);
    setup.inputs.put_answer(key(id), 1);
    let read = before.then(Session::Read(Box::new(setup.clone()), vec![1]));
    // the service that is gone went with its answers
    assert_eq!(
        read.setup
            .services()
            .iter()
            .map(|service| service.id)
            .collect::<Vec<_>>(),
        [id]
    );
    assert!(
        read.setup
            .answers
            .keys()
            .all(|key| key.target.unit() != Some(UnitId::Service(1)))
    );
    assert!(!read.saved && read.next() > id);
    assert_eq!(read.then(Session::Undo).setup, before.setup);
    let of_file = |state: &AppState| state.setup.inputs.of_answer(&key(id)).is_some();
    assert!(of_file(&read) && of_file(&read.then(Edit::AsOf(Date::new(2020, 1, 1)))));
    for edit in [
        Edit::Answer(key(id), Answer::Choice(1)),
        Edit::AnswerAll(vec![key(id)], Answer::Unknown),
        Edit::Clear(key(id)),
    ] {
        assert!(!of_file(&read.then(edit)));
    }
    let mut tried = (*read.setup).clone();
    tried.answers.insert(key(id), Answer::Choice(0));
    assert!(!of_file(&read.then(Session::Try(Box::new(tried)))));
}

#[test]
fn another_day_can_be_taken_back() {
    let before = start();
    let moved = before.then(Edit::AsOf(Date::new(2020, 7, 16)));
    assert_eq!(moved.setup.as_of, Date::new(2020, 7, 16));
    assert_eq!(moved.then(Session::Undo).setup, before.setup);
    assert_eq!(before.then(Edit::AsOf(before.setup.as_of)).undo, []);
}

#[test]
fn only_changes_of_the_set_up_call_for_saving() {
    let state = start();
    assert!(state.then(Session::Entered).saved && state.then(Session::Dismiss).saved);
    let changed = state.then(Edit::AsOf(Date::new(2020, 1, 1)));
    assert!(!changed.saved && changed.then(Session::Saved).saved);
}

#[test]
fn the_newest_state_stays_the_same_until_an_action_changes_it() {
    let newest = Newest::new(start());
    let before = newest.get();
    newest.act(Session::Entered.into());
    assert!(Rc::ptr_eq(&before, &newest.get()));
    newest.act(Edit::AsOf(Date::new(2020, 7, 16)).into());
    assert!(!Rc::ptr_eq(&before, &newest.get()));
}

#[test]
fn a_part_of_an_answer_changes_in_the_newest_state() {
    let key = Key {
        target: Target::Organisation,
        question: 3,
    };
    let answer = |state: &AppState| state.setup.answers.get(&key).copied();
    let one = start().then(Edit::Option(key, 0)).then(Edit::Option(key, 2));
    assert_eq!(answer(&one), Some(Answer::Choices(0b101)));
    let none = one.then(Edit::Option(key, 0)).then(Edit::Option(key, 2));
    assert_eq!(answer(&none), None);
    let [de, fr] = [*b"DE", *b"FR"].map(Country::new);
    let alone = |country: Country| std::iter::once(country).collect::<CountrySet>();
    let two = start()
        .then(Edit::Countries(key, alone(de), true))
        .then(Edit::Countries(key, alone(fr), true));
    assert_eq!(answer(&two), Some(Answer::Countries([de, fr].into_iter().collect())));
    let less = two.then(Edit::Countries(key, alone(de), false));
    assert_eq!(answer(&less), Some(Answer::Countries(std::iter::once(fr).collect())));
    assert_eq!(answer(&less.then(Edit::Countries(key, alone(fr), false))), None);
    let list = start().then(Edit::Boundary(Boundary::List(std::iter::once(de).collect())));
    let list = list
        .then(Edit::BoundaryCountry(fr, true))
        .then(Edit::BoundaryCountry(de, false));
    assert_eq!(list.setup.boundary, Boundary::List(std::iter::once(fr).collect()));
}

#[test]
fn the_version_with_which_a_file_was_saved_goes_with_the_set_up() {
    let earlier = Earlier {
        version: "2025.01".to_owned(),
        assessed: None,
    };
    let opened = start().then(Session::Earlier(Some(Rc::new(earlier.clone()))));
    assert_eq!(opened.then(Session::Entered).earlier.as_deref(), Some(&earlier));
    let other = Session::Load(Box::new(Setup::new(Date::new(2020, 1, 1))));
    assert_eq!(opened.then(other).earlier, None);
}

#[test]
fn a_reply_is_taken_back_as_one_step_with_what_it_said() {
    let before = start();
    let mut with_reply = (*before.setup).clone();
    with_reply.answers.clear();
    let merged = Merged {
        setup: with_reply.clone(),
        from: Addressee::Lawyer,
        changes: Vec::new(),
        confirmed: Vec::new(),
        contradictions: Vec::new(),
        unanswered: Vec::new(),
        unmerged: Vec::new(),
    };
    let taken = before.then(Session::Merge(Box::new(merged)));
    assert_eq!(*taken.setup, with_reply);
    assert!(taken.merged.is_some() && !taken.saved);
    let back = taken.then(Session::Undo);
    assert_eq!((back.setup, back.merged), (before.setup, None));
}

#[test]
fn it_is_kept_when_somebody_was_asked_until_that_proves_wrong() {
    let asked = Asked {
        to: Addressee::Lawyer,
        day: Date::new(2026, 11, 22),
        questions: Vec::new(),
    };
    let noted = start()
        .then(Edit::Asked(asked.clone()))
        .then(Edit::Asked(asked.clone()));
    assert_eq!(noted.setup.correspondence.asked, [asked]);
    assert!(!noted.saved);
    let forgotten = noted.then(Edit::NotAsked(Addressee::Lawyer));
    assert_eq!(forgotten.setup, start().setup);
}

#[test]
fn the_same_answer_to_several_questions_is_one_step() {
    let question = Knowledge::built_in().question_index("service.region").unwrap();
    let keys = [1, 2].map(|id| Key {
        target: Target::Service(id),
        question,
    });
    let answer = Edit::AnswerAll(keys.to_vec(), Answer::Region("eu-central-1"));
    let twice = start().then(answer.clone()).then(answer);
    assert_eq!(twice.undo.len(), start().undo.len() + 1);
    assert_eq!(twice.then(Session::Undo).setup, start().setup);
}

#[test]
fn a_list_adds_services_with_their_names_and_answers() {
    let knowledge = Knowledge::built_in();
    let region = knowledge.question_index("service.region").unwrap();
    let listed = |product: Text, name: String, answers: Vec<(QuestionIndex, Answer)>| Listed { product, name, answers };
    let state = start().then(Edit::AddListed(vec![
        listed(
            "aws-s3",
            "Images".to_owned(),
            vec![(region, Answer::Region("eu-central-1"))],
        ),
        listed("slack", "x".repeat(LONGEST_NAME + 5), Vec::new()),
    ]));
    let [.., images, slack] = state.setup.services() else {
        panic!("two services");
    };
    assert_eq!((images.product, images.name.as_str()), ("aws-s3", "Images"));
    assert_eq!(slack.name.chars().count(), LONGEST_NAME);
    assert_ne!(images.id, slack.id);
    let key = Key {
        target: Target::Service(images.id),
        question: region,
    };
    assert_eq!(state.setup.answers.get(&key), Some(&Answer::Region("eu-central-1")));
}

#[test]
fn an_offered_set_up_is_taken_over_by_an_edit_and_not_by_a_look() {
    let offered = start().then(Session::Offer(Box::new(Setup::new(Date::new(2020, 1, 1)))));
    assert!(offered.offered && offered.then(Session::Entered).offered);
    assert!(!offered.then(Edit::AddAccess("Others".to_owned())).offered);
    assert!(!offered.then(Session::Saved).offered);
}
