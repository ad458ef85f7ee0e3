//! A request: the questions that somebody put to the reader, all in one list, and the reply to save.

use yew::prelude::*;

use super::parts::{keep, one_group};
use super::units;
use crate::components::element::heading;
use crate::hooks::LocalState;
use crate::page::Page;
use crate::prefs::Prefs;
use limes_assess::{Asked, progress};

/// Shows the questions in place of the questionnaire.
pub fn view(page: &Page, prefs: &LocalState<Prefs>) -> Html {
    page.setup()
        .correspondence
        .request
        .as_ref()
        .map_or_else(Html::default, |asked| questions(page, asked, prefs))
}

fn questions(page: &Page, asked: &Asked, prefs: &LocalState<Prefs>) -> Html {
    let name = page.about().addressee(asked.to);
    let values = [
        ("day", page.day(page.setup().as_of).into()),
        ("boundary", page.about().boundary_name().into()),
        ("asked", page.day(asked.day).into()),
    ];
    let open = progress(&page.view.items, None).open;
    html! {
        <div class="ask request" data-testid="request-questions">
            <div class="questions">
                { heading(page.with("request-title", "name", &name)) }
                <p class="lead">{ page.words().with("request-says", &values) }</p>
                { units::grouped(page, page.view.items.clone(), one_group) }
                <p role="status">{ page.count("request-open", open) }</p>
                { page.element("p", "hint", "request-send") }
                { keep(page, prefs) }
            </div>
        </div>
    }
}
