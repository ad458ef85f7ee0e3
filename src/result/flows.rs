//! The flows of each service: where its data goes.

use std::ops::Range;

use yew::prelude::*;

use super::declared;
use super::table::available;
use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::components::icon;
use crate::components::lazy_list::{Batches, lazy_list};
use crate::components::verdict::{levels_text, levels_tone, shown_axes};
use crate::page::Page;
use crate::route::unit_id;
use limes_assess::{FlowResult, UnitId, UnitResult};
use limes_messages::key;
use limes_model::{Control, Truth};

pub fn view(page: &Page, unfolded: Option<UnitId>) -> Html {
    html! {
        <section class="flows" aria-labelledby="flows-title">
            { page.title("flows-title", "ui-flows") }
            { page.element("p", "hint", "ui-flows.says") }
            { units(page, unfolded) }
        </section>
    }
}

/// How units are created.
const UNITS: Batches = Batches {
    tag: "div",
    class: "batch",
    role: None,
    size: 25,
    whole: 100,
    height: 4,
};

fn units(page: &Page, unfolded: Option<UnitId>) -> Html {
    let count = page.view.assessment.units.len();
    let ids = {
        let view = page.view.clone();
        Callback::from(move |place: usize| {
            let unit = view.assessment.units.get(place);
            unit.map(|unit| format!("unit-{}", unit_id(unit.unit.id)))
                .unwrap_or_default()
        })
    };
    let entries = {
        let page = page.clone();
        Callback::from(move |range: Range<usize>| {
            let units = page.view.assessment.units.get(range).unwrap_or_default();
            units.iter().map(|unit| one_unit(&page, unit, unfolded)).collect()
        })
    };
    lazy_list(page, &UNITS, count, page.printing, &ids, &entries)
}

fn one_unit(page: &Page, result: &UnitResult, unfolded: Option<UnitId>) -> Html {
    let id = result.unit.id;
    let summary = html! {
        <span class="finding-title">{ page.unit(id) }{ " " }{ element("span", "hint", page.count("ui-flow-count", result.flows.len())) }</span>
    };
    let body = {
        let (page, result) = (page.clone(), result.clone());
        Callback::from(move |()| {
            let note = match id {
                UnitId::Common(_) => page.words().find(&(key("common", result.unit.source) + ".note"), &[]),
                UnitId::Service(_) => page
                    .language
                    .words
                    .find(&(key("product", result.unit.source) + ".note"), &[]),
                UnitId::Access(_) => None,
            };
            html! {
                <>
                    { available(&page, &result) }
                    { declared::unit(&page, id) }
                    if let Some(note) = note { { element("p", "", note) } }
                    if result.flows.is_empty() { { page.element("p", "empty", "ui-no-flows") } }
                    <ul class="flow-list">{ for result.flows.iter().map(|flow| one_flow(&page, &result, flow)) }</ul>
                </>
            }
        })
    };
    html! {
        <Disclosure key={unit_id(id)} class="unit-flows" id={format!("unit-{}", unit_id(id))} {summary} {body}
            open={unfolded == Some(id)} force={page.printing} />
    }
}

fn one_flow(page: &Page, result: &UnitResult, flow: &FlowResult) -> Html {
    let control = page.words().find(
        &(key(
            "flow",
            &format!("{}-{}", result.unit.words_of(flow.flow.id), flow.flow.id),
        ) + ".control"),
        &[],
    );
    let facts = flow.flow.facts;
    let inside = page.clone();
    html! {
        <li class="flow" key={flow.flow.id}>
            <p class="eyebrow">
                { page.text(&key("kind", flow.flow.kind.id())) }{ " · " }{ page.text(&key("data", flow.flow.data.id())) }
                if flow.happens == Truth::Unknown { { " · " }{ page.text("ui-may-happen") } }
            </p>
            { element("h3", "", page.flow(&result.unit, flow.flow.id)) }
            <dl class="facts">
                <div>{ page.element("dt", "", "ui-where") }{ element("dd", "", page.place(&flow.located)) }</div>
                <div>{ page.element("dt", "", "ui-who") }<dd>{ actors(page, result, flow) }</dd></div>
                <div>
                    { page.element("dt", "", "ui-control") }
                    <dd>
                        { page.text(&key("control", flow.flow.control.id())) }
                        if let Some(control) = control { { " " }{ element("span", "hint", control) } }
                        if flow.flow.control == Control::NotSeen { { " " }{ page.element("span", "hint", "ui-control-ask") } }
                    </dd>
                </div>
                { for shown_axes(&page.view.assessment.verdict).map(|axis| {
                    let levels = flow.verdict.axis(axis);
                    html! {
                        <div key={axis.id()}>
                            { page.element("dt", "", &axis.message_key()) }
                            <dd><span class="cell">{ icon::tone(levels_tone(axis, levels)) }{ levels_text(page.words(), axis, levels) }</span></dd>
                        </div>
                    }
                }) }
            </dl>
            if !facts.is_empty() {
                <Disclosure class="why" summary={html! { page.text("ui-facts") }} force={page.printing}
                    body={Callback::from(move |()| html! { <>{ for facts.iter().map(|fact| citation::fact(&inside, fact)) }</> })} />
            }
        </li>
    }
}

fn actors(page: &Page, result: &UnitResult, flow: &FlowResult) -> Html {
    if flow.flow.seen_by.is_empty() {
        return html! { page.text("ui-actor-nobody") };
    }
    let mut names: Vec<String> = flow
        .flow
        .seen_by
        .iter()
        .map(|actor| page.actor(&result.unit, *actor))
        .collect();
    names.dedup();
    html! { names.join("; ") }
}
