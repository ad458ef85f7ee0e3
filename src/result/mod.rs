//! The result: the answer in a sentence, what to do, where data goes, who can demand it, on which basis it leaves, the services,
//! what is open, the time line, what-if, and the rules as evidence.

mod answer;
mod causes;
mod caveats;
mod chains;
mod contents;
mod declared;
mod destinations;
mod findings;
mod flows;
mod importers;
mod letters;
mod open_questions;
mod proof;
mod repair;
mod report;
mod table;
mod time_line;
mod timeline_list;
mod todo;
mod what_if;

use std::rc::Rc;

use yew::prelude::*;

use self::todo::Planned;
use crate::about::not_looked_at;
use crate::chunks::{Chunk, late};
use crate::components::element::{element, heading};
use crate::components::icon;
use crate::hooks::LocalState;
use crate::page::Page;
use crate::prefs::Prefs;
use crate::route::Route;
use crate::session::persistence;
use limes_assess::{Headline, UnitId};
use limes_model::Axis;

late! {
    result => pub fn late_view(page: &Page, unfolded: Option<UnitId>, prefs: &LocalState<Prefs>) -> Html = view;
    plans => fn late_planned(page: &Page, around: &Callback<Rc<Planned>, Html>) -> Html = planned;
    plans => fn late_times(page: &Page) -> Html = times;
}

pub fn view(page: &Page, unfolded: Option<UnitId>, prefs: &LocalState<Prefs>) -> Html {
    let assessment = &page.view.assessment;
    if assessment.headline == Headline::Empty {
        return html! {
            <section class="prose">
                { heading(page.text("ui-result")) }
                { page.element("p", "lead", "ui-result-empty") }
                <p><a class="button strong" href={Route::Questions(page.first_section()).href()}>{ page.text("ui-start-begin") }{ icon::arrow() }</a></p>
            </section>
        };
    }
    let around = {
        // on paper there is the report, not the unfolded page
        let (page, prefs) = (
            Page {
                printing: false,
                ..page.clone()
            },
            prefs.clone(),
        );
        Callback::from(move |planned: Rc<Planned>| whole(&page, unfolded, &prefs, &planned))
    };
    if Chunk::Plans.is_here() {
        late_planned(page, &around)
    } else {
        around.emit(Rc::new(Planned::waiting(page)))
    }
}

/// Shows the result around the parts of the plan.
fn whole(page: &Page, unfolded: Option<UnitId>, prefs: &LocalState<Prefs>, planned: &Planned) -> Html {
    html! {
        <div class="result">
            { for page.state.earlier.iter().map(|earlier| persistence::earlier(page, earlier)) }
            { request(page) }
            { answer::view(page, planned.first.clone()) }
            { bounded(page) }
            { declared::whole(page) }
            { planned.exports.clone() }
            { actions(page, prefs) }
            { declared::policy(page) }
            { contents::view(page) }
            { planned.all.clone() }
            { destinations::view(page) }
            { chains::view(page) }
            { importers::view(page) }
            { sector(page) }
            { table::view(page) }
            { flows::view(page, unfolded) }
            { open_questions::view(page) }
            { once_here(page, late_times) }
            { findings::view(page) }
            { caveats::view(page) }
            <section class="limits" aria-labelledby="limits-title">
                { page.title("limits-title", "ui-not-looked-at") }
                { not_looked_at(page) }
                { element("p", "hint", page.stamp()) }
            </section>
        </div>
    }
}

/// Shows a part of the view once its code is here.
fn once_here(page: &Page, part: fn(&Page) -> Html) -> Html {
    if Chunk::Plans.is_here() {
        part(page)
    } else {
        html! { <p class="hint" data-testid="loading-part">{ page.text("ui-loading") }</p> }
    }
}

/// Shows the result around the plan.
fn planned(page: &Page, around: &Callback<Rc<Planned>, Html>) -> Html {
    html! { <todo::Todo page={page.clone()} around={around.clone()} /> }
}

/// Shows what changes with time, and under other facts.
fn times(page: &Page) -> Html {
    html! {
        <>
            <time_line::TimeLineView page={page.clone()} />
            <what_if::WhatIfView page={page.clone()} />
        </>
    }
}

/// Shows the rules of the sector that hold or may hold.
fn sector(page: &Page) -> Html {
    if page.view.assessment.verdict.sector.worst() == 0 {
        return Html::default();
    }
    html! {
        <section class="of-sector" aria-labelledby="sector-title">
            { page.title("sector-title", "axis-sector") }
            { causes::view(page, Axis::Sector) }
        </section>
    }
}

/// Says that the set-up is a request: a part of what somebody uses, with questions for one addressee.
fn request(page: &Page) -> Html {
    let Some(asked) = &page.setup().correspondence.request else {
        return Html::default();
    };
    let name = page.about().addressee(asked.to);
    html! {
        <p class="cell note" data-testid="request">{ icon::tone(icon::Tone::Note) }{ page.with("answer-request", "name", &name) }</p>
    }
}

/// Says of what too much is open for an exact result.
fn bounded(page: &Page) -> Html {
    page.about().bounded().map_or_else(Html::default, |text| {
        html! {
            <p class="cell note" data-testid="bounded">{ icon::tone(icon::Tone::Note) }{ text }</p>
        }
    })
}

fn actions(page: &Page, prefs: &LocalState<Prefs>) -> Html {
    html! {
        <div class="take" role="group" aria-label={page.text("ui-take-away")}>
            <button type="button" class="button plain" onclick={persistence::save(page)} data-testid="export">{ page.text("ui-save") }</button>
            <a class="button plain" href={Route::Questions(page.first_section()).href()} data-testid="to-questions">{ page.text("ui-to-questions") }</a>
            { persistence::panel(page, prefs) }
        </div>
    }
}
