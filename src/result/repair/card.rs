//! One way to reach the target: the steps, who must act, the conditions, and the verdict afterwards.

use yew::prelude::*;

use crate::components::element::element;
use crate::components::icon;
use crate::components::verdict::{levels_text, levels_tone, shown_axes};
use crate::page::Page;
use crate::state::Session;
use limes_assess::repair::{Alternative, Confirmation, Step};
use limes_assess::{Answer, UnitId, Verdict};
use limes_model::WhoKnows;

/// Lists all ways.
pub fn all(page: &Page, alternatives: &[Alternative]) -> Html {
    html! {
        <ol class="ways">
            { for alternatives.iter().enumerate().map(|(index, alternative)| html! {
                <li key={index} class="card way" data-testid="way">
                    <div class="way-head">
                        { element("h3", "", page.with("ui-way", "number", &(index + 1).to_string())) }
                        if !alternative.steps.is_empty() {
                            { page.element("span", "effort", effort_of_all(alternative.weight)) }
                        }
                    </div>
                    { body(page, alternative, &(index + 1).to_string()) }
                </li>
            }) }
        </ol>
    }
}

/// Shows the steps, the conditions, the verdict afterwards, and the button that tries the way.
pub fn body(page: &Page, alternative: &Alternative, name: &str) -> Html {
    html! {
        <>
            if !alternative.steps.is_empty() {
                <ul class="plain-list ways-steps">{ for alternative.steps.iter().map(|step| self::step(page, step)) }</ul>
            }
            if !alternative.provided.is_empty() {
                { page.element("p", "label", "ui-provided") }
                <ul class="plain-list ways-steps">{ for alternative.provided.iter().map(|one| condition(page, one)) }</ul>
            }
            { then(page, &alternative.verdict) }
            if !alternative.steps.is_empty() { { try_it(page, alternative, name) } }
        </>
    }
}

fn step(page: &Page, step: &Step) -> Html {
    match *step {
        Step::Change {
            key,
            from,
            to,
            effort,
            acts,
        } => {
            let from = from.map(|from| page.answer(key, from));
            let acts = if acts == WhoKnows::Provider {
                "ui-acts-provider"
            } else {
                "ui-acts-customer"
            };
            html! {
                <li data-testid="step">
                    { element("p", "eyebrow", page.target(key.target)) }
                    { element("p", "", page.question(key, "")) }
                    <p class="change">
                        if let Some(from) = from {
                            <span class="from">{ from }</span><span class="unseen">{ " " }{ page.text("ui-becomes") }{ " " }</span><span class="to-arrow" aria-hidden="true">{ "→" }</span>
                        }
                        { element("strong", "", page.answer(key, to)) }
                    </p>
                    <p class="hint">{ page.text(acts) }{ " · " }{ page.text(effort_of_one(effort.into())) }</p>
                </li>
            }
        }
        Step::Replace { service, from, to } => html! {
            <li data-testid="step">
                { element("p", "eyebrow", page.unit(UnitId::Service(service))) }
                { page.element("p", "", "ui-replace") }
                <p class="change">
                    { element("span", "from", page.product(from)) }<span class="unseen">{ " " }{ page.text("ui-becomes") }{ " " }</span><span class="to-arrow" aria-hidden="true">{ "→" }</span>
                    { element("strong", "", page.product(to)) }
                </p>
                <p class="hint">{ page.text("ui-acts-customer") }{ " · " }{ page.text("ui-effort-product") }</p>
            </li>
        },
    }
}

fn condition(page: &Page, condition: &Confirmation) -> Html {
    let answer = match condition.answer {
        Answer::Countries(countries) if countries == page.view.inside => page.text("ui-only-inside"),
        // for a flow that goes beyond the Union, only adequate countries are assumed
        Answer::Countries(countries) if !countries.is_subset(&page.view.inside) => {
            page.with("ui-only-adequate", "countries", &page.countries(&countries))
        }
        answer => page.answer(condition.key, answer),
    };
    let who = if condition.who == WhoKnows::Lawyer {
        "ui-confirms-lawyer"
    } else {
        "ui-confirms-provider"
    };
    html! {
        <li data-testid="condition">
            { element("p", "", page.question(condition.key, "")) }
            <p class="change"><strong>{ answer }</strong></p>
            { page.element("p", "hint", who) }
        </li>
    }
}

/// Shows the verdict after all steps.
fn then(page: &Page, verdict: &Verdict) -> Html {
    html! {
        <div class="then">
            { page.element("p", "label", "ui-then") }
            <ul class="plain-list">
                { for shown_axes(verdict).map(|axis| {
                    let levels = verdict.axis(axis);
                    html! { <li key={axis.id()} class="cell">{ icon::tone(levels_tone(axis, levels)) }{ levels_text(page.words(), axis, levels) }</li> }
                }) }
            </ul>
        </div>
    }
}

fn try_it(page: &Page, alternative: &Alternative, name: &str) -> Html {
    let (act, newest, host) = (page.act.clone(), page.newest.clone(), page.host.clone());
    let alternative = alternative.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(Session::Try(Box::new(alternative.tried(&newest.get().setup))).into());
        host.focus("repair-title");
    });
    html! { <p class="row"><button type="button" class="button plain try" {onclick} data-testid={format!("try-{name}")}>{ page.text("ui-try") }</button></p> }
}

/// Returns what a change takes, in words.
pub const fn effort_of_one(effort: u32) -> &'static str {
    match effort {
        0 | 1 => "ui-effort-1",
        2 => "ui-effort-2",
        3 => "ui-effort-3",
        4 => "ui-effort-4",
        _ => "ui-effort-5",
    }
}

const fn effort_of_all(weight: u32) -> &'static str {
    match weight {
        0..=2 => "ui-effort-small",
        3..=7 => "ui-effort-medium",
        8..=15 => "ui-effort-large",
        _ => "ui-effort-huge",
    }
}
