//! The list of sections with the progress of each.

use yew::prelude::*;

use crate::components::element::element;
use crate::components::icon;
use crate::components::icon::Tone;
use crate::page::Page;
use crate::route::Route;
use limes_assess::progress;
use limes_model::question::Section;

pub fn view(page: &Page, current: Section) -> Html {
    html! {
        <nav class="sections" aria-label={page.label("ui-sections")}>
            <ol>{ for page.sections().map(|section| one(page, section, section == current)) }</ol>
        </nav>
    }
}

fn one(page: &Page, section: Section, current: bool) -> Html {
    let id = section.id();
    let progress = progress(&page.view.items, Some(section));
    let (state, mark) = if progress.open > 0 {
        (
            page.count("ui-open-questions", progress.open),
            html! { <span class="count" aria-hidden="true">{ progress.open }</span> },
        )
    } else if progress.answered > 0 {
        (page.text("ui-done"), icon::tone(Tone::Good))
    } else {
        (String::new(), Html::default())
    };
    html! {
        <li key={id}>
            <a id={format!("nav-{id}")} href={Route::Questions(section).href()} aria-current={current.then_some("step")} data-testid={format!("section-{id}")}>
                { page.element("span", "", &format!("section-{id}")) }
                { mark }
                if !state.is_empty() { { " " }{ element("span", "unseen", state) } }
            </a>
        </li>
    }
}
