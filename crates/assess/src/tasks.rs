//! The questionnaire as tasks: how much of a part of it is to do, waits for somebody, or is answered.

use limes_knowledge::Knowledge;
use limes_model::ids;
use limes_model::question::Section;

use crate::correspondence::{Asked, Correspondence};
use crate::{Assessment, Item, Key, Setup, State};

ids! {
    /// The state of a task, the one that wants most first.
    TaskState, key "task" {
        /// A question has no answer yet that could still change a verdict.
        ToDo = "to-do",
        /// Nothing is to do, but an answer is missing: somebody was asked, or the user did not know.
        Waiting = "waiting",
        /// Every question has an answer.
        Answered = "answered",
        /// No answer could change a verdict.
        NotNeeded = "not-needed",
    }
}

/// How far a part of the questionnaire has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Questions without an answer that can still change a verdict, and that nobody was asked.
    pub to_do: usize,
    /// Questions that can still change a verdict, and whose answer somebody has to find out.
    pub waiting: usize,
    /// Questions with an answer.
    pub answered: usize,
}

impl Item {
    /// Returns what became of it as a task: "I don't know" and an answer that leaves open which place is meant wait for
    /// somebody. `None` where nobody has to do anything: the answer follows from others, or makes no difference.
    #[must_use]
    pub fn task(&self, correspondence: &Correspondence) -> Option<TaskState> {
        match self.state {
            State::Open if correspondence.waits_for(&self.key).is_none() => Some(TaskState::ToDo),
            State::Derived(..) | State::Idle(_) => None,
            _ if self.is_open => Some(TaskState::Waiting),
            _ => Some(TaskState::Answered),
        }
    }

    /// Returns who was asked, and when, if the answer is still to come.
    #[must_use]
    pub fn asked<'c>(&self, correspondence: &'c Correspondence) -> Option<&'c Asked> {
        correspondence.waits_for(&self.key).filter(|_| self.is_open)
    }
}

impl Task {
    /// Returns the task that consists of these questions.
    #[must_use]
    pub fn of<'i>(items: impl IntoIterator<Item = &'i Item>, correspondence: &Correspondence) -> Self {
        let mut task = Self::default();
        for item in items {
            match item.task(correspondence) {
                Some(TaskState::ToDo) => task.to_do += 1,
                Some(TaskState::Waiting) => task.waiting += 1,
                Some(TaskState::Answered) => task.answered += 1,
                Some(TaskState::NotNeeded) | None => {}
            }
        }
        task
    }

    /// Returns its state: that of the question that wants most.
    #[must_use]
    pub const fn state(&self) -> TaskState {
        match (self.to_do, self.waiting, self.answered) {
            (1.., _, _) => TaskState::ToDo,
            (0, 1.., _) => TaskState::Waiting,
            (0, 0, 1..) => TaskState::Answered,
            (0, 0, 0) => TaskState::NotNeeded,
        }
    }
}

/// Returns whether questions of a section wait until others are answered.
#[must_use]
pub fn comes_later(assessment: &Assessment, knowledge: &Knowledge, section: Section) -> bool {
    let of_section = |key: &Key| {
        let question = knowledge.question(key.question);
        question.is_some_and(|question| question.section == section)
    };
    assessment.waiting.iter().any(of_section)
}

/// Returns how far a section has come. `None` while it cannot be said: nothing is described yet on which its questions depend,
/// they come after others, or the user decides alone whether the section is needed.
#[must_use]
pub fn section_task(
    setup: &Setup,
    knowledge: &Knowledge,
    assessment: &Assessment,
    items: &[Item],
    section: Section,
) -> Option<Task> {
    let of_section = items.iter().filter(|item| item.question.section == section);
    let mut task = Task::of(of_section, &setup.correspondence);
    let is_empty = match section {
        Section::People => setup.access().is_empty(),
        _ => setup.services().is_empty() && setup.access().is_empty(),
    };
    if section == Section::Services && is_empty && setup.correspondence.request.is_none() {
        // choosing the first service is to do
        task.to_do += 1;
    }
    let is_certain = !is_empty && !comes_later(assessment, knowledge, section);
    (is_certain || task.state() != TaskState::NotNeeded).then_some(task)
}
