//! What if: hypothetical events that the user switches on, and their verdict beside that of the set-up.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::declared;
use super::timeline_list::change;
use crate::background::use_computed;
use crate::components::disclosure::Disclosure;
use crate::components::element::{cell_label, column, element};
use crate::components::icon;
use crate::components::icon::Tone;
use crate::components::verdict::{headline_tone, levels_text, levels_tone, rule_tone, shown_axes};
use crate::hooks::use_local_state;
use crate::page::Page;
use limes_assess::{Consequence, NewRule, Offer, Stress, WhatIf, offer, what_if_async};
use limes_assess::{Headline, UnitId, Verdict};
use limes_messages::key;
use limes_model::facts::FactValue;
use limes_model::{Axis, Country, Truth};

#[derive(Properties, PartialEq)]
pub struct WhatIfProps {
    pub page: Page,
}

#[component]
pub fn WhatIfView(props: &WhatIfProps) -> Html {
    let page = &props.page;
    let chosen = use_local_state(Vec::<Stress>::new);
    let setup = page.state.setup.clone();
    let offered: Rc<Offer> = use_memo(setup.clone(), |_| offer(&setup, &page.knowledge, &page.view.assessment));
    // events that can no longer happen are dropped
    let possible = |stress: &&Stress| {
        offered
            .first
            .iter()
            .chain(&offered.more)
            .any(|other| same(other, stress))
    };
    let thought: Vec<Stress> = chosen.iter().filter(possible).copied().collect();
    let then = {
        let (knowledge, view) = (page.knowledge.clone(), page.view.clone());
        use_computed((setup, thought.clone()), move |(setup, thought)| {
            let (setup, thought) = (setup.clone(), thought.clone());
            Box::pin(async move {
                if thought.is_empty() {
                    return None;
                }
                Some(what_if_async(&setup, &knowledge, &view.assessment, &thought).await)
            })
        })
    };
    let set = {
        let chosen = chosen.clone();
        Callback::from(move |(stress, on): (Stress, bool)| {
            let mut next: Vec<Stress> = chosen.iter().filter(|other| !same(other, &stress)).copied().collect();
            if on {
                next.push(stress);
            }
            chosen.set(next);
        })
    };
    let off = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| chosen.set(Vec::new()))
    };
    let tick = |page: &Page, stress: &Stress| option(page, *stress, &thought, &set);
    let more = {
        let (page, offered, thought, set) = (page.clone(), offered.clone(), thought.clone(), set.clone());
        Callback::from(move |()| {
            html! { <div class="ticks">{ for offered.more.iter().map(|stress| option(&page, *stress, &thought, &set)) }</div> }
        })
    };
    html! {
        <section class="thought" aria-labelledby="what-if-title" data-testid="what-if">
            { page.title("what-if-title", "ui-if") }
            { page.element("p", "hint", "ui-if.says") }
            { declared::also(page) }
            <fieldset>
                { element("legend", "", page.with("ui-if-choose", "day", &page.day(page.setup().as_of))) }
                <div class="ticks">{ for offered.first.iter().map(|stress| tick(page, stress)) }</div>
                if !offered.more.is_empty() {
                    <Disclosure class="resting" testid="what-if-more" summary={html! { <>{ page.text("ui-if-more") }</> }} body={more} force={page.printing} />
                }
            </fieldset>
            <div role="status" data-testid="what-if-answer">
                { match then.as_deref() {
                    Some(Some(then)) => answer(page, then),
                    _ if thought.is_empty() => Html::default(),
                    _ => page.element("p", "hint", "ui-if-wait"),
                } }
            </div>
            if !thought.is_empty() {
                <p><button type="button" class="button plain" onclick={off} data-testid="what-if-off">{ page.text("ui-if-off") }</button></p>
            }
        </section>
    }
}

/// Whether two events are the same, apart from the country of a buyer.
fn same(a: &Stress, b: &Stress) -> bool {
    match (a, b) {
        (Stress::Bought(a, _), Stress::Bought(b, _)) => a == b,
        _ => a == b,
    }
}

fn option(page: &Page, stress: Stress, thought: &[Stress], set: &Callback<(Stress, bool)>) -> Html {
    let on = thought.iter().find(|other| same(other, &stress)).copied();
    let now = on.unwrap_or(stress);
    let toggle = {
        let set = set.clone();
        Callback::from(move |_: Event| set.emit((now, on.is_none())))
    };
    let (text, hint) = words(page, stress);
    let id = match stress {
        Stress::FrameworkFalls => "framework".to_owned(),
        Stress::SurveillanceRenewed => "renewed".to_owned(),
        Stress::SurveillanceEnds => "ends".to_owned(),
        Stress::Bought(id, _) => format!("bought-{id}"),
        Stress::Withdrawn(id) | Stress::PromiseEnds(id) | Stress::FailsOver(id) => id.to_owned(),
    };
    html! {
        <div class="thought-option" key={id.clone()}>
            <label class="tick">
                <input type="checkbox" checked={on.is_some()} onchange={toggle} data-testid={format!("if-{id}")} />
                <span>{ text }if let Some(hint) = hint { { " " }{ element("span", "hint", hint) } }</span>
            </label>
            if let Stress::Bought(provider, country) = now { { buyer(page, provider, country, set) } }
        </div>
    }
}

/// Shows the choice of the buyer's country: any country outside.
fn buyer(page: &Page, provider: &'static str, country: Country, set: &Callback<(Stress, bool)>) -> Html {
    let choose = {
        let set = set.clone();
        Callback::from(move |event: Event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(Ok(country)) = select.map(|select| select.value().parse()) {
                set.emit((Stress::Bought(provider, country), true));
            }
        })
    };
    let likely = [Country::new(*b"US"), Country::new(*b"CN")];
    let all = page
        .language
        .countries
        .iter()
        .filter(|(country, _)| !likely.contains(country));
    let all = all
        .filter(|(country, _)| !page.view.inside.contains(*country))
        .map(|(country, _)| *country);
    html! {
        <select class="input" aria-label={page.with("ui-if-buyer", "name", &page.company(provider))} onchange={choose}
            data-testid={format!("if-buyer-{provider}")}>
            { for likely.into_iter().chain(all).map(|other| html! {
                <option value={other.code().to_owned()} selected={other == country}>{ page.country(other) }</option>
            }) }
        </select>
    }
}

fn words(page: &Page, stress: Stress) -> (String, Option<String>) {
    let fact = |id: &str| {
        page.knowledge
            .fact(id)
            .map(|fact| page.naming().sentence(fact))
            .unwrap_or_default()
    };
    let plain = |key: &str| (page.text(key), Some(page.text(&[key, ".says"].concat())));
    match stress {
        Stress::FrameworkFalls => plain("ui-if-framework"),
        Stress::SurveillanceRenewed => plain("ui-if-renewed"),
        Stress::SurveillanceEnds => plain("ui-if-ends"),
        Stress::Bought(id, _) => (page.with("ui-if-bought", "name", &page.company(id)), None),
        Stress::Withdrawn(id) => (page.text("ui-if-withdrawn"), Some(fact(id))),
        Stress::PromiseEnds(id) => (page.text("ui-if-promise"), Some(fact(id))),
        Stress::FailsOver(id) => match page.knowledge.fact(id).map(|fact| &fact.value) {
            Some(FactValue::Region {
                provider,
                code,
                pair: Some(pair),
                ..
            }) => {
                let named = |code: &str| format!("{code} ({})", page.region(provider, code));
                let values = [("region", named(code).into()), ("pair", named(pair).into())];
                (page.words().with("ui-if-fails", &values), None)
            }
            _ => (id.to_owned(), None),
        },
    }
}

/// Compares the verdict of the set-up with the hypothetical one; then shows what would change first.
fn answer(page: &Page, then: &WhatIf) -> Html {
    let now = &page.view.assessment;
    let axes: Vec<Axis> = Axis::ALL
        .into_iter()
        .filter(|axis| {
            shown_axes(&now.verdict)
                .chain(shown_axes(&then.verdict))
                .any(|other| other == *axis)
        })
        .collect();
    let whole = |headline: Headline| {
        let word = page.text(&headline.message_key());
        html! { <span class="cell">{ icon::tone(headline_tone(headline)) }{ word }</span> }
    };
    let cell = |verdict: &Verdict, axis: Axis| {
        let levels = verdict.axis(axis);
        html! { <span class="cell">{ icon::tone(levels_tone(axis, levels)) }{ levels_text(page.words(), axis, levels) }</span> }
    };
    let row = |name: String, before: Html, after: Html| {
        let label = |key: &str| cell_label(page.text(key));
        html! {
            <tr role="row">
                <th role="rowheader" scope="row">{ name }</th>
                <td role="cell">{ label("ui-if-now") }{ before }</td>
                <td role="cell">{ label("ui-if-then") }{ after }</td>
            </tr>
        }
    };
    html! {
        <div class="thought-answer">
            <p>{ page.element("span", "badge warn", "ui-if-badge") }</p>
            if then.bounded { { page.element("p", "hint", "ui-time-bounded") } }
            <table role="table" aria-label={page.text("ui-if")}>
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        { column(page.text("ui-if-now")) }
                        { column(page.text("ui-if-then")) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { row(page.text("ui-if-whole"), whole(now.headline), whole(then.headline)) }
                    { for axes.into_iter().map(|axis| row(page.text(&axis.message_key()), cell(&now.verdict, axis), cell(&then.verdict, axis))) }
                </tbody>
            </table>
            if then.consequences.is_empty() {
                <p data-testid="what-if-nothing">{ page.text("ui-if-nothing") }</p>
            } else {
                { page.element("h3", "", "ui-if-first") }
                <ol class="course-list">{ for then.consequences.iter().enumerate().map(|(place, one)| consequence(page, one, place == 0)) }</ol>
            }
        </div>
    }
}

fn consequence(page: &Page, one: &Consequence, first: bool) -> Html {
    let differs = |axis: &Axis| one.before.axis(*axis) != one.after.axis(*axis);
    let axes: Vec<Axis> = Axis::ALL.into_iter().filter(differs).collect();
    let body = {
        let (page, unit, rules) = (page.clone(), one.unit, one.rules.clone());
        Callback::from(
            move |()| html! { <ul class="course-why">{ for rules.iter().map(|rule| new_rule(&page, unit, rule)) }</ul> },
        )
    };
    let summary = html! { <>{ page.count("ui-if-rules", one.rules.len()) }<span class="unseen">{ ": " }{ page.unit(one.unit) }</span></> };
    html! {
        <li>
            { element("p", "label", page.unit(one.unit)) }
            if !axes.is_empty() {
                <dl class="course-what">{ for axes.iter().map(|axis| change(page, *axis, one.before.axis(*axis), one.after.axis(*axis))) }</dl>
            }
            if !one.rules.is_empty() { <Disclosure class="why" {summary} {body} open={first} force={page.printing} /> }
        </li>
    }
}

/// Shows a rule that holds in the hypothetical case only, with the flows that it concerns.
fn new_rule(page: &Page, unit: UnitId, (rule, truth, flows): &NewRule) -> Html {
    let certain = *truth == Truth::Yes;
    let tone = if certain {
        rule_tone(rule.axis, rule.level)
    } else {
        Tone::Open
    };
    let names: Vec<String> = flows.iter().map(|flow| page.flow_of(unit, flow)).collect();
    html! {
        <li class="cell">
            { icon::tone(tone) }
            <span>
                { page.text(&key("rule", rule.id)) }
                if !certain { { " (" }{ page.text("ui-may-happen") }{ ")" } }
                { " " }<span class="hint">{ names.join(" ") }</span>
            </span>
        </li>
    }
}
