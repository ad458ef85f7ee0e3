//! Tasks of the questionnaire, and whether one can stop: what is said of the open questions holds for every answer to them.

use limes_assess::{
    Addressee, Answer, Asked, Correspondence, Item, Key, Party, Setup, State, Task, TaskState, assess, example_setup,
    items, section_task,
};
use limes_knowledge::Knowledge;
use limes_labels::{Labels, Subject};
use limes_messages::Words;
use limes_model::Axis;
use limes_model::question::{AnswerKind, Section};
use limes_oracle::reference::describe;
use limes_oracle::samples::{Answers, SetUps, check};

fn example(id: &str) -> Setup {
    let knowledge = Knowledge::built_in();
    example_setup(knowledge.example(id).unwrap(), knowledge).unwrap()
}

fn all(setup: &Setup) -> Vec<Item> {
    let knowledge = Knowledge::built_in();
    items(setup, knowledge, &assess(setup, knowledge))
}

fn of(items: &[Item], correspondence: &Correspondence, key: Key) -> Option<TaskState> {
    items.iter().find(|item| item.key == key).unwrap().task(correspondence)
}

#[test]
fn what_is_not_known_waits_and_is_never_done() {
    let mut setup = example("microsoft-365-azure");
    let before = all(&setup);
    let open: Vec<Key> = before.iter().filter(|item| item.is_open).map(|item| item.key).collect();
    assert!(open.len() > 1);
    for key in &open {
        setup.answers.insert(*key, Answer::Unknown);
    }
    let after = all(&setup);
    for key in &open {
        if after.iter().any(|item| item.key == *key) {
            assert_eq!(of(&after, &setup.correspondence, *key), Some(TaskState::Waiting));
        }
    }
    let task = Task::of(&after, &setup.correspondence);
    assert_eq!(
        task.state(),
        if task.to_do > 0 {
            TaskState::ToDo
        } else {
            TaskState::Waiting
        }
    );
    assert!(task.waiting > 0);
}

#[test]
fn a_letter_makes_a_question_wait_until_the_reply_is_there() {
    let mut setup = example("microsoft-365-azure");
    let key = all(&setup).iter().find(|item| item.state == State::Open).unwrap().key;
    let to = Addressee::Party(Party::Company("microsoft"));
    assert_eq!(of(&all(&setup), &setup.correspondence, key), Some(TaskState::ToDo));
    setup.correspondence.record(Asked {
        to,
        day: setup.as_of,
        questions: vec![key],
    });
    let items = all(&setup);
    assert_eq!(of(&items, &setup.correspondence, key), Some(TaskState::Waiting));
    let item = items.iter().find(|item| item.key == key).unwrap();
    assert_eq!(item.asked(&setup.correspondence).map(|asked| asked.to), Some(to));
    setup.correspondence.replies.push(limes_assess::Reply {
        from: to,
        day: setup.as_of,
        answers: vec![(key, Answer::Unknown)],
    });
    assert_eq!(of(&all(&setup), &setup.correspondence, key), Some(TaskState::ToDo));
}

#[test]
fn a_section_is_not_needed_only_where_no_question_can_follow() {
    let knowledge = Knowledge::built_in();
    let nothing = Setup::new(limes_model::Date::new(2026, 11, 22));
    let task = |setup: &Setup, section: Section| {
        let assessment = assess(setup, knowledge);
        let items = items(setup, knowledge, &assessment);
        section_task(setup, knowledge, &assessment, &items, section).map(|task| task.state())
    };
    for section in Section::ALL {
        let wanted = (section == Section::Services).then_some(TaskState::ToDo);
        assert_eq!(task(&nothing, section), wanted, "{section:?}");
    }
    let setup = example("microsoft-365-azure");
    let states: Vec<_> = Section::ALL.into_iter().map(|section| task(&setup, section)).collect();
    assert!(states.contains(&Some(TaskState::ToDo)), "{states:?}");
}

/// No answer to the open questions of a section changes the answer on an axis that is not named for them.
fn holds(setup: &Setup) {
    let knowledge = Knowledge::built_in();
    let words = &Words::new("en");
    let assessment = &assess(setup, knowledge);
    let subject = Subject {
        labels: Labels { words, knowledge },
        setup,
        assessment,
    };
    let all = items(setup, knowledge, assessment);
    for section in Section::ALL {
        let undecided = subject.undecided(Some(section));
        let open = all
            .iter()
            .filter(|item| item.question.section == section && item.is_open);
        for item in open.filter(|item| item.question.kind == AnswerKind::Choice) {
            for option in 0..item.question.options.len() {
                let mut answered = setup.clone();
                answered
                    .answers
                    .insert(item.key, Answer::Choice(u8::try_from(option).unwrap()));
                let after = assess(&answered, knowledge);
                if !after.is_exact() {
                    continue;
                }
                for axis in Axis::ALL.into_iter().filter(|axis| !undecided.contains(axis)) {
                    let (before, after) = (assessment.verdict.axis(axis), after.verdict.axis(axis));
                    let is_shown = axis != Axis::Sector || before.worst() > 0;
                    assert!(
                        !is_shown || before == after,
                        "{} changes {axis:?} in\n{}",
                        item.question.id,
                        describe(setup)
                    );
                }
            }
        }
    }
    for language in ["en", "de"] {
        let words = &Words::new(language);
        let labels = Labels { words, knowledge };
        let subject = Subject { labels, ..subject };
        let text = subject.remaining(None);
        let stops = text.contains("stop here") || text.contains("aufhören");
        let settled = Axis::ALL
            .into_iter()
            .any(|axis| assessment.verdict.axis(axis).settled().is_some());
        assert!(!stops || (settled && !assessment.open.is_empty()), "{text}");
    }
}

#[test]
fn what_is_said_of_open_questions_holds_for_each_answer() {
    for example in Knowledge::built_in().examples() {
        holds(&example_setup(example, Knowledge::built_in()).unwrap());
    }
    check(SetUps::new(Answers::Some), 30, |setup, _| holds(setup));
}
