//! The questions of a set-up with their answers, for programs.

use serde::Serialize;

use super::API_VERSION;
use super::shared::{Stamp, Target};
use crate::write::{Value, value};
use limes_assess::{Setup, assess};
use limes_assess::{State, items, progress};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::question::QuestionIndex;

/// All questions to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Questions {
    /// Version of this form.
    pub version: u32,
    /// The day of the set-up.
    pub as_of: String,
    /// The knowledge of the questions.
    pub knowledge: Stamp,
    /// The progress of the questionnaire.
    pub progress: Progress,
    /// The questions by section, then in the order of services, then in the author's order.
    pub questions: Vec<Item>,
}

/// How far the questionnaire has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Questions with an answer, "I don't know" included.
    pub answered: usize,
    /// Questions that can still change a verdict and were not asked yet.
    pub open: usize,
}

/// One question about one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Id of the question.
    pub question: Text,
    /// The subject of the question.
    pub target: Target,
    /// Section of the questionnaire.
    pub section: Text,
    /// `choice`, `choices`, `country`, `countries`, `region`, `date`.
    pub kind: Text,
    /// Options, the least serious first.
    pub options: Vec<Text>,
    /// Who can answer it: `customer`, `provider`, `lawyer`.
    pub who: Text,
    /// `open`, `not-known`, `given`, `derived`, `idle`.
    pub state: Text,
    /// The answer, as in the set-up file.
    pub answer: Option<Answer>,
    /// The fact that fixes a derived answer.
    pub fact: Option<Text>,
    /// Id of the declaration of an organisation by which it is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<Text>,
}

/// An answer as in the set-up file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Answer(Value);

/// Returns the questions of a set-up.
#[must_use]
pub fn questions(setup: &Setup, knowledge: &Knowledge) -> Questions {
    let items = items(setup, knowledge, &assess(setup, knowledge));
    let progress = progress(&items, None);
    Questions {
        version: API_VERSION,
        as_of: setup.as_of.to_string(),
        knowledge: Stamp::of(knowledge),
        progress: Progress {
            answered: progress.answered,
            open: progress.open,
        },
        questions: items.iter().map(|item| as_dto(item, setup, knowledge)).collect(),
    }
}

fn as_dto(item: &limes_assess::Item, setup: &Setup, knowledge: &Knowledge) -> Item {
    let (state, answer, fact) = match item.state {
        State::Open => ("open", None, None),
        State::NotKnown => ("not-known", Some(limes_assess::Answer::Unknown), None),
        State::Given(answer) => ("given", Some(answer), None),
        State::Derived(answer, fact) => ("derived", Some(answer), Some(fact)),
        State::Idle(answer) => ("idle", Some(answer), None),
    };
    Item {
        question: item.question.id,
        target: item.key.target.into(),
        section: item.question.section.id(),
        kind: item.question.kind.id(),
        options: item.question.options.to_vec(),
        who: item.question.who.id(),
        state,
        answer: answer.and_then(|answer| as_in_file(item.key.question, answer, knowledge)),
        fact,
        declared: setup.declared.get(&item.key),
    }
}

pub(super) fn as_in_file(
    question: QuestionIndex,
    answer: limes_assess::Answer,
    knowledge: &Knowledge,
) -> Option<Answer> {
    value(question, answer, knowledge).map(Answer)
}
