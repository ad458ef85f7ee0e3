//! The list of sections with the state of each.

use yew::prelude::*;

use crate::components::task;
use crate::page::Page;
use crate::route::Route;
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
    html! {
        <li key={id}>
            <a id={format!("nav-{id}")} href={Route::Questions(section).href()} aria-current={current.then_some("step")} data-testid={format!("section-{id}")}>
                { page.element("span", "", &format!("section-{id}")) }
                { for task::of_section(page, section).map(|state| html! { <>{ " " }{ task::state(page, &state) }</> }) }
            </a>
        </li>
    }
}
