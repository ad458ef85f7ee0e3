//! The contents of the result: links to its sections.

use yew::prelude::*;

use crate::page::Page;
use crate::route::Route;

/// Returns a link to a section of the result, by the id of its heading.
pub fn link(page: &Page, id: &'static str, text: String) -> Html {
    let host = page.host.clone();
    let go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        host.scroll_to(id);
    });
    html! { <a href={Route::Result(None).href()} onclick={go}>{ text }</a> }
}

pub fn view(page: &Page) -> Html {
    let units = page.view.assessment.units.len();
    let open = page.view.assessment.open.len();
    let sections = [
        ("todo-title", page.text("todo")),
        ("where-title", page.text("answer-where")),
        ("reached-title", page.text("answer-who")),
        ("basis-title", page.text("answer-basis")),
        (
            "overview-title",
            page.with("answer-services", "count", &units.to_string()),
        ),
        ("unknown-title", page.with("answer-open", "count", &open.to_string())),
        ("time-line-title", page.text("ui-time")),
        ("what-if-title", page.text("ui-if")),
        ("findings-title", page.text("ui-findings")),
    ];
    html! {
        <nav class="contents" aria-label={page.text("answer-contents")}>
            <ul>{ for sections.into_iter().map(|(id, text)| html! { <li key={id}>{ link(page, id, text) }</li> }) }</ul>
        </nav>
    }
}
