//! The questionnaire: sections on the left, questions in the middle, the answer so far on the right.

mod controls;
mod countries;
mod day_and_boundary;
mod found;
mod picker;
mod question;
mod sections;
mod title;
mod units;

use yew::prelude::*;

use crate::components::element::{element, heading};
use crate::components::icon;
use crate::components::verdict::Panel;
use crate::hooks::LocalState;
use crate::page::Page;
use crate::prefs::Prefs;
use crate::route::Route;
use crate::session::persistence;
use limes_assess::{Item, progress};
use limes_model::question::Section;

pub fn view(page: &Page, section: Section, prefs: &LocalState<Prefs>) -> Html {
    let id = section.id();
    let body = match section {
        Section::Organisation => html! { <>{ day_and_boundary::view(page) }{ groups(page, section) }</> },
        Section::Services => units::services(page),
        Section::People => units::people(page),
        Section::Data | Section::Contracts | Section::Protection => groups(page, section),
    };
    html! {
        <div class="ask">
            { sections::view(page, section) }
            <div class="questions" key={id}>
                { heading(page.text(&format!("section-{id}"))) }
                { page.element("p", "lead", &format!("section-{id}.says")) }
                { body }
                { turn(page, section) }
                { keep(page, prefs) }
            </div>
            <Panel page={page.clone()} />
        </div>
    }
}

/// Shows the questions of a section that do not belong to a service or a group of people, grouped by subject.
fn groups(page: &Page, section: Section) -> Html {
    let items: Vec<Item> = page
        .view
        .items
        .iter()
        .filter(|item| item.question.section == section)
        .copied()
        .collect();
    if items.is_empty() {
        let key = match section {
            Section::Organisation | Section::Data
                if page.setup().services().is_empty() && page.setup().access().is_empty() =>
            {
                "ui-nothing-yet"
            }
            _ => "ui-nothing-asked",
        };
        return html! {
            <div class="empty">
                { page.element("p", "", key) }
                if key == "ui-nothing-yet" && page.options.shows(Section::Services) {
                    <p><a href={Route::Questions(Section::Services).href()}>{ page.text("ui-add-service") }</a></p>
                }
            </div>
        };
    }
    units::grouped(page, items, one_group)
}

fn one_group(page: &Page, items: &[Item]) -> Html {
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
            { question::list(page, items) }
        </section>
    }
}

/// Shows the links to the previous and the next section. They skip sections without questions; the last one leads to what is
/// still open.
fn turn(page: &Page, section: Section) -> Html {
    let sections: Vec<Section> = page.sections().collect();
    let place = sections.iter().position(|s| *s == section).unwrap_or(0);
    let before = place.checked_sub(1).and_then(|p| sections.get(p));
    let asked = |s: &&Section| {
        matches!(s, Section::Services | Section::People)
            || page.view.items.iter().any(|item| item.question.section == **s)
    };
    let open_there = |s: &&Section| **s != section && progress(&page.view.items, Some(**s)).open > 0;
    let after = sections.iter().skip(place + 1).find(asked);
    let left = if after.is_none() {
        sections.iter().find(open_there)
    } else {
        None
    };
    let open = progress(&page.view.items, Some(section)).open;
    html! {
        <nav class="turn" aria-label={page.label("ui-turn")}>
            if let Some(before) = before {
                <a class="button plain" href={Route::Questions(*before).href()} data-testid="back">{ page.text("ui-back") }</a>
            }
            if after.is_none() && left.is_some() {
                <a class="button plain" href={Route::Result(None).href()}>{ page.text("ui-to-result") }</a>
            }
            <a class="button strong" href={after.or(left).map_or(Route::Result(None), |s| Route::Questions(*s)).href()} data-testid="next">
                { match (after, left) {
                    (Some(_), _) => page.text("ui-next"),
                    (None, Some(left)) => page.with("ui-still-open-in", "section", &page.text(&left.message_key())),
                    (None, None) => page.text("ui-to-result"),
                } }{ icon::arrow() }
            </a>
            if open > 0 { { element("p", "hint", page.count("ui-section-open", open)) } }
        </nav>
    }
}

/// Shows the buttons that save the set-up.
fn keep(page: &Page, prefs: &LocalState<Prefs>) -> Html {
    html! {
        <div class="take" role="group" aria-label={page.text("ui-take-away")}>
            <button type="button" class="button plain" onclick={persistence::save(page)} data-testid="export">{ page.text("ui-save") }</button>
            { persistence::panel(page, prefs) }
        </div>
    }
}
