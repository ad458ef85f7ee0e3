//! Parts that the questionnaire and a request share: a group of questions, and the buttons that save the set-up.

use yew::prelude::*;

use super::question;
use crate::components::task;
use crate::hooks::LocalState;
use crate::page::Page;
use crate::prefs::Prefs;
use crate::session::persistence;
use limes_assess::Item;

/// Shows the questions about one subject.
pub fn one_group(page: &Page, items: &[Item]) -> Html {
    let Some(first) = items.first() else {
        return Html::default();
    };
    if first.key.target == limes_assess::Target::Organisation {
        return html! { <div key="organisation">{ question::list(page, items) }</div> };
    }
    let title = page.target(first.key.target);
    html! {
        <section class="card" key={title.clone()}>
            <h2>{ &title }</h2>
            { task::of_items(page, items) }
            { question::list(page, items) }
        </section>
    }
}

/// Shows the buttons that save the set-up.
pub fn keep(page: &Page, prefs: &LocalState<Prefs>) -> Html {
    html! {
        <div class="take" role="group" aria-label={page.text("ui-take-away")}>
            <button type="button" class="button plain" onclick={persistence::save(page)} data-testid="export">{ page.text("ui-save") }</button>
            { persistence::panel(page, prefs) }
        </div>
    }
}
