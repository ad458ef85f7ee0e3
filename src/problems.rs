//! What is wrong with a file that could not be opened.

use yew::prelude::*;

use super::page::Page;
use limes_formats::Problem;

/// Id of the list, for focus.
pub const ID: &str = "problems";

pub fn list(page: &Page, problems: &UseStateHandle<Vec<Problem>>) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let close = {
        let problems = problems.clone();
        Callback::from(move |_| problems.set(Vec::new()))
    };
    html! {
        <section class="problems" id={ID} tabindex="-1" role="alert" data-testid="problems">
            <h2>{ page.text("ui-problems") }</h2>
            <p>{ page.text("ui-problems.says") }</p>
            <ul>{ for problems.iter().map(|problem| html! { <li>{ problem.text(&page.language.words) }</li> }) }</ul>
            <button type="button" class="button plain" onclick={close}>{ page.text("ui-close") }</button>
        </section>
    }
}
