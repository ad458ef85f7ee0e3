//! The questions as they stand, for programs.

use serde::Serialize;

use super::API_VERSION;
use super::knowledge::kind_id;
use super::shared::{StampDto, TargetDto};
use crate::write::setup_file::{Value, value};
use limes_assess::{Answer, Setup, assess};
use limes_assess::{Item, State, items, progress};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::question::QuestionIndex;

/// All questions to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionsDto {
    /// Version of this form.
    pub version: u32,
    /// The day of the set-up.
    pub as_of: String,
    /// Which knowledge asks.
    pub knowledge: StampDto,
    /// How far the questionnaire has come.
    pub progress: ProgressDto,
    /// The questions by section, then in the order of services, then in the author's order.
    pub questions: Vec<ItemDto>,
}

/// How far the questionnaire has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProgressDto {
    /// Questions with an answer, "I don't know" included.
    pub answered: usize,
    /// Questions that can still change a verdict and were not asked yet.
    pub open: usize,
}

/// One question about one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemDto {
    /// Id of the question.
    pub question: Text,
    /// What it is about.
    pub target: TargetDto,
    /// Section of the questionnaire.
    pub section: Text,
    /// `choice`, `choices`, `country`, `countries`, `region`, `date`.
    pub kind: Text,
    /// Options, the one of least concern first.
    pub options: Vec<Text>,
    /// Who can answer it: `customer`, `provider`, `lawyer`.
    pub who: Text,
    /// `open`, `not-known`, `given`, `derived`, `idle`.
    pub state: Text,
    /// The answer as in the set-up file.
    pub answer: Option<AnswerDto>,
    /// The fact that fixes a derived answer.
    pub fact: Option<Text>,
    /// Id of the declaration of an organisation by which it is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<Text>,
}

/// An answer as in the set-up file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct AnswerDto(Value);

/// The questions of a set-up.
#[must_use]
pub fn questions(setup: &Setup, knowledge: &Knowledge) -> QuestionsDto {
    let items = items(setup, knowledge, &assess(setup, knowledge));
    let progress = progress(&items, None);
    QuestionsDto {
        version: API_VERSION,
        as_of: setup.as_of.to_string(),
        knowledge: StampDto::of(knowledge),
        progress: ProgressDto {
            answered: progress.answered,
            open: progress.open,
        },
        questions: items.iter().map(|item| as_dto(item, setup, knowledge)).collect(),
    }
}

fn as_dto(item: &Item, setup: &Setup, knowledge: &Knowledge) -> ItemDto {
    let (state, answer, fact) = match item.state {
        State::Open => ("open", None, None),
        State::NotKnown => ("not-known", Some(Answer::Unknown), None),
        State::Given(answer) => ("given", Some(answer), None),
        State::Derived(answer, fact) => ("derived", Some(answer), Some(fact)),
        State::Idle(answer) => ("idle", Some(answer), None),
    };
    ItemDto {
        question: item.question.id,
        target: item.key.target.into(),
        section: item.question.section.id(),
        kind: kind_id(item.question.kind),
        options: item.question.options.to_vec(),
        who: item.question.who.id(),
        state,
        answer: answer.and_then(|answer| as_in_file(item.key.question, answer, knowledge)),
        fact,
        declared: setup.declared.get(&item.key),
    }
}

fn as_in_file(question: QuestionIndex, answer: Answer, knowledge: &Knowledge) -> Option<AnswerDto> {
    value(question, answer, knowledge).map(AnswerDto)
}
