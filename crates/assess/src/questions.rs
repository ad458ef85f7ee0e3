//! The questions and their state: open ones that can still change a verdict, answered ones, and what the set-up fixes.

use crate::{Answer, Assessment, Key, Origin, Setup, Target, UnitId};
use limes_knowledge::Knowledge;
use limes_model::question::{Question, Section};
use limes_model::{SortedMap, SortedSet, Text, order_by_key};

/// The state of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not answered, and the answer can still change a verdict.
    Open,
    /// The user said "I don't know", and the answer can still change a verdict.
    NotKnown,
    /// Answered.
    Given(Answer),
    /// Fixed by the set-up; the fact says why. It can be overridden.
    Derived(Answer, Text),
    /// Answered, but in this set-up the answer makes no difference. It is kept.
    Idle(Answer),
}

/// One question about one thing.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// The question and what it is about.
    pub key: Key,
    /// The question.
    pub question: &'static Question,
    /// Its state.
    pub state: State,
}

/// All questions to show; of a request only those that it asks. They come by section, then in the user's order of services, then in the author's order of questions.
#[must_use]
pub fn items(setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> Vec<Item> {
    let mut items = Vec::new();
    let mut add = |key: Key, state: State| {
        if let Some(question) = knowledge.question(key.question) {
            items.push(Item { key, question, state });
        }
    };
    if let Some(request) = &setup.correspondence.request {
        for key in &request.questions {
            add(
                *key,
                match setup.answers.get(key) {
                    None => State::Open,
                    Some(Answer::Unknown) => State::NotKnown,
                    Some(answer) => State::Given(*answer),
                },
            );
        }
    } else {
        add_all(setup, assessment, &mut add);
    }
    let mut places = SortedMap::new();
    for (place, service) in setup.services().iter().enumerate() {
        places.insert(UnitId::Service(service.id), place);
    }
    for (place, access) in setup.access().iter().enumerate() {
        places.insert(UnitId::Access(access.id), place);
    }
    order_by_key(&mut items, |item| {
        (
            item.question.section,
            place(&places, item.key.target),
            item.key.question,
            item.key.target,
        )
    });
    items
}

/// Adds the open questions, what was derived, and the answers.
fn add_all(setup: &Setup, assessment: &Assessment, add: &mut dyn FnMut(Key, State)) {
    let used = assessment.premises().answers;
    let mut open_keys = SortedSet::new();
    for open in &assessment.open {
        open_keys.insert(open.key);
        let state = match setup.answers.get(&open.key) {
            Some(answer @ Answer::RegionIn(_)) => State::Given(*answer),
            _ if open.asked => State::NotKnown,
            _ => State::Open,
        };
        add(open.key, state);
    }
    for (key, origin) in used.iter().filter(|(key, _)| !open_keys.contains(key)) {
        match origin {
            Origin::Derived(answer, fact) => add(*key, State::Derived(*answer, fact)),
            Origin::Given => {
                if let Some(answer) = setup.answers.get(key) {
                    add(*key, State::Given(*answer));
                }
            }
        }
    }
    for (key, answer) in setup.answers.iter() {
        if !open_keys.contains(key) && !used.contains_key(key) && *answer != Answer::Unknown {
            add(*key, State::Idle(*answer));
        }
    }
}

/// The place of a question within its section.
fn place(units: &SortedMap<UnitId, usize>, target: Target) -> (usize, usize) {
    let of = |id: UnitId| units.get(&id).copied().unwrap_or(usize::MAX);
    match target {
        Target::Organisation => (0, 0),
        Target::Family(_) => (1, 0),
        Target::Service(id) | Target::Flow(UnitId::Service(id), _) => (2, of(UnitId::Service(id))),
        Target::Access(id) | Target::Flow(UnitId::Access(id), _) => (3, of(UnitId::Access(id))),
        Target::Provider(_) | Target::Flow(UnitId::Common(_), _) => (4, 0),
        Target::LawItself(_) | Target::Law(..) | Target::UnitLaw(..) => (5, 0),
    }
}

/// How far the questionnaire has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Questions with an answer, "I don't know" included.
    pub answered: usize,
    /// Questions that can still change a verdict and were not asked yet.
    pub open: usize,
}

/// Progress over all sections, or within one.
#[must_use]
pub fn progress(items: &[Item], section: Option<Section>) -> Progress {
    let within = items
        .iter()
        .filter(|item| section.is_none_or(|section| item.question.section == section));
    within.fold(Progress { answered: 0, open: 0 }, |progress, item| match item.state {
        State::Open => Progress {
            open: progress.open + 1,
            ..progress
        },
        State::Given(_) | State::NotKnown => Progress {
            answered: progress.answered + 1,
            ..progress
        },
        State::Derived(..) | State::Idle(_) => progress,
    })
}
