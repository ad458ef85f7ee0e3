//! The result: headline, gauges, findings, repair, flows, open questions, time line and what-if.

mod caveats;
mod declared;
mod findings;
mod flows;
mod gauges;
mod open_questions;
mod proof;
mod repair;
mod table;
mod time_line;
mod timeline_list;
mod what_if;

use yew::prelude::*;

use crate::about::not_looked_at;
use crate::chunks::{Chunk, late};
use crate::components::element::{element, heading};
use crate::components::{icon, verdict};
use crate::hooks::LocalState;
use crate::host::browser;
use crate::page::Page;
use crate::prefs::Prefs;
use crate::route::Route;
use crate::session::persistence;
use limes_assess::{Headline, UnitId};

late! {
    result => pub fn late_view(page: &Page, unfolded: Option<UnitId>, prefs: &LocalState<Prefs>) -> Html = view;
    plans => fn late_changes(page: &Page) -> Html = changes;
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
    html! {
        <div class="result">
            { for page.state.earlier.iter().map(|earlier| persistence::earlier(page, earlier)) }
            { headline(page) }
            { bounded(page) }
            { declared::whole(page) }
            { actions(page, prefs) }
            { gauges::view(page) }
            { declared::policy(page) }
            { findings::view(page) }
            { once_here(page, late_changes) }
            { table::view(page) }
            { flows::view(page, unfolded) }
            { open_questions::view(page) }
            { caveats::view(page) }
            { once_here(page, late_times) }
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

/// Shows what to change.
fn changes(page: &Page) -> Html {
    html! { <repair::Repair page={page.clone()} /> }
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

fn headline(page: &Page) -> Html {
    let headline = page.view.assessment.headline;
    let tone = verdict::headline_tone(headline);
    let (title, rest) = verdict::headline(page);
    let values = [
        ("day", page.day(page.setup().as_of).into()),
        ("boundary", page.boundary().into()),
    ];
    html! {
        <section class={classes!("banner", tone.class())} data-testid="headline">
            { element("p", "eyebrow", page.words().with("ui-result-for", &values)) }
            <div class="banner-line">
                { icon::tone(tone) }
                { heading(title) }
            </div>
            if page.view.resting.as_ref().is_some_and(|resting| resting.whole.is_some()) {
                <p class="cell note" data-testid="declared-headline">{ icon::tone(icon::Tone::Note) }{ page.text("site-note.short") }</p>
            }
            <p class="lead">
                if let Some(rest) = rest {
                    { element("strong", "", rest) }{ " " }
                }
                { page.text(&format!("headline-{}.says", headline.id())) }
            </p>
        </section>
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
            <button type="button" class="button strong" onclick={persistence::save(page)} data-testid="export">{ page.text("ui-save") }</button>
            if !page.host.is_guest() {
                <button type="button" class="button plain" onclick={Callback::from(|_: MouseEvent| browser::print())} data-testid="print">{ page.text("ui-print") }</button>
            }
            <a class="button plain" href={Route::Questions(page.first_section()).href()} data-testid="to-questions">{ page.text("ui-to-questions") }</a>
            { persistence::panel(page, prefs) }
        </div>
    }
}
