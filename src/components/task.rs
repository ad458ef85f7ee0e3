//! The states of tasks: what is to do, what waits for somebody, what is answered and what is not needed; and whether one can
//! stop here.

use yew::prelude::*;

use crate::chunks::late;
use crate::components::element::element;
use crate::components::icon;
use crate::page::Page;
use limes_assess::{Headline, Item, Task, TaskState, section_task};
use limes_messages::key;
use limes_model::question::Section;

late! {
    result => fn remaining_now(page: &Page, section: Option<Section>) -> String = remaining;
    result => fn asked_now(page: &Page, item: &Item) -> Html = asked;
}

/// Returns how far a section has come, if that can be said.
pub fn of_section(page: &Page, section: Section) -> Option<Task> {
    section_task(
        page.setup(),
        &page.knowledge,
        &page.view.assessment,
        &page.view.items,
        section,
    )
}

/// Shows the state of the task that some questions are; nothing without any question.
pub fn of_items(page: &Page, items: &[Item]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    state(page, &Task::of(items, &page.setup().correspondence))
}

/// Shows the state of a task: by a shape, and in words.
pub fn state(page: &Page, task: &Task) -> Html {
    let state = task.state();
    let text = match state {
        TaskState::ToDo => page.count("task-to-do", task.to_do),
        TaskState::Waiting => page.count("task-waiting", task.waiting),
        other => page.text(&other.message_key()),
    };
    html! {
        <span class={classes!("task", state.id())} data-testid={key("task", state.id())}>
            { icon::task(state) }
            { text }
            if state == TaskState::ToDo && task.waiting > 0 {
                { ", " }{ page.count("task-waiting", task.waiting) }
            }
        </span>
    }
}

/// Says what the open questions of a section, or all, can still change, and who can answer them.
pub fn stop_here(page: &Page, section: Option<Section>) -> Html {
    // whether more is to be described, no question says
    let is_empty = match section {
        Some(Section::People) => page.setup().access().is_empty(),
        _ => page.view.assessment.headline == Headline::Empty,
    };
    if !page.in_words || is_empty || page.setup().correspondence.request.is_some() {
        return Html::default();
    }
    html! { <p class="left" data-testid="left">{ remaining_now(page, section) }</p> }
}

fn remaining(page: &Page, section: Option<Section>) -> String {
    page.about().remaining(section)
}

/// Says whom the question was put to, and when, while the reply is still to come.
pub fn waits(page: &Page, item: &Item) -> Html {
    if page.in_words && !page.setup().correspondence.asked.is_empty() {
        asked_now(page, item)
    } else {
        Html::default()
    }
}

fn asked(page: &Page, item: &Item) -> Html {
    let Some(asked) = item.asked(&page.setup().correspondence) else {
        return Html::default();
    };
    let values = [
        ("name", page.about().addressee(asked.to).into()),
        ("day", page.day(asked.day).into()),
    ];
    html! {
        <p class="who">{ element("span", "badge open", page.words().with("answer-asked-on", &values)) }</p>
    }
}
