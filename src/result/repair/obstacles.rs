//! The case that no change reaches the target: the obstacles, the closest result, and other products.

use yew::prelude::*;

use super::card;
use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::page::Page;
use limes_assess::UnitId;
use limes_assess::repair::{Alternative, Obstacle, Plan};
use limes_messages::key;
use limes_model::Control;

/// Ways with other products.
pub enum Others {
    /// The user did not request them; the callback does.
    NotAsked(Callback<MouseEvent>),
    Sought,
    Found(Vec<Alternative>),
}

/// Shows that the search is at work.
pub fn wait(page: &Page) -> Html {
    html! { <p class="hint" data-testid="repair-wait">{ page.text("ui-repair-wait") }</p> }
}

pub fn view(page: &Page, plan: &Plan, others: &Others) -> Html {
    // if the search left something out, no obstacle is certain
    let certain: Vec<Obstacle> = plan
        .obstacles
        .iter()
        .filter(|one| !one.waits && plan.exhaustive)
        .copied()
        .collect();
    let (title, says) = if !certain.is_empty() {
        ("ui-hindered", "ui-hindered-says")
    } else if plan.exhaustive && !plan.obstacles.is_empty() {
        ("ui-undecided", "ui-undecided-says")
    } else {
        ("ui-not-found", "ui-not-found-says")
    };
    html! {
        <>
            <div class="card hindered" data-testid="hindered">
                { page.element("h3", "", title) }
                { page.element("p", "", says) }
                if !certain.is_empty() { { obstacles(page, certain) } }
                if let Some(nearest) = &plan.nearest { { self::nearest(page, nearest) } }
            </div>
            if !plan.obstacles.is_empty() { { replaced(page, others) } }
        </>
    }
}

/// Lists the flows that prevent the target, by service, with the party that could change each.
fn obstacles(page: &Page, obstacles: Vec<Obstacle>) -> Html {
    let summary = element("span", "finding-title", page.count("ui-obstacles", obstacles.len()));
    let inside = page.clone();
    let body = Callback::from(move |()| {
        let mut units: Vec<UnitId> = Vec::new();
        for one in &obstacles {
            if !units.contains(&one.unit.id) {
                units.push(one.unit.id);
            }
        }
        html! {
            <>
                { for units.into_iter().map(|unit| html! {
                    <div class="concerned">
                        { element("h4", "", inside.unit(unit)) }
                        <ul class="plain-list">
                            { for obstacles.iter().filter(|one| one.unit.id == unit).map(|one| html! {
                                <li>
                                    { element("p", "", inside.flow(&one.unit, one.flow.id)) }
                                    <p class="hint">{ inside.text(acts(one.flow.control)) }{ " " }{ inside.text(&key("control", one.flow.control.id())) }</p>
                                </li>
                            }) }
                        </ul>
                    </div>
                }) }
            </>
        }
    });
    html! { <Disclosure class="unit-flows" testid="obstacles" {summary} {body} force={page.printing} /> }
}

/// Returns the message key of the party that could change a flow.
const fn acts(control: Control) -> &'static str {
    match control {
        Control::Inherent => "ui-acts-nobody",
        Control::AvoidService => "ui-acts-avoid",
        Control::Contract | Control::NotSeen => "ui-acts-provider",
        Control::AdminSetting | Control::DeploymentChoice | Control::UserChoice => "ui-acts-partly",
    }
}

fn nearest(page: &Page, nearest: &Alternative) -> Html {
    let title = if nearest.steps.is_empty() {
        "ui-nearest-now"
    } else {
        "ui-nearest"
    };
    html! {
        <div class="nearest" data-testid="nearest">
            { page.element("h4", "", title) }
            { card::body(page, nearest, "nearest") }
        </div>
    }
}

fn replaced(page: &Page, others: &Others) -> Html {
    match others {
        Others::Sought => wait(page),
        Others::NotAsked(more) => html! {
            <p class="row"><button type="button" class="button plain" onclick={more.clone()} data-testid="other-products">{ page.text("ui-other-products") }</button></p>
        },
        Others::Found(others) if others.is_empty() => {
            html! { <p class="empty" data-testid="no-others">{ page.text("ui-no-others") }</p> }
        }
        Others::Found(others) => html! {
            <>
                { element("p", "", page.count("ui-others", others.len())) }
                { card::all(page, others) }
            </>
        },
    }
}
