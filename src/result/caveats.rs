//! Caveats beside the verdict: warnings, events, facts that are not fully verified.

use yew::prelude::*;

use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::page::Page;
use limes_assess::caveats;
use limes_messages::key;
use limes_model::Text;
use limes_model::facts::Fact;

pub fn view(page: &Page) -> Html {
    let context = caveats(page.setup(), &page.knowledge, &page.view.assessment);
    let (warnings, events, doubtful) = (context.warnings, context.events, context.doubtful);
    let part = |summary: String, testid: &'static str, body: Callback<(), Html>| {
        html! { <Disclosure class="unit-flows" {testid} summary={html! { <span class="finding-title">{ summary }</span> }} {body} force={page.printing} /> }
    };
    let facts = |facts: Vec<&Fact>| {
        let (page, ids) = (page.clone(), facts.iter().map(|fact| fact.id).collect::<Vec<_>>());
        Callback::from(move |()| html! { <>{ for ids.iter().map(|id| citation::fact(&page, id)) }</> })
    };
    let warned = !warnings.is_empty();
    let warning_list = {
        let page = page.clone();
        let warnings: Vec<(Text, Vec<Text>)> = warnings
            .iter()
            .map(|(id, fact)| (*id, page.knowledge.sources_of(fact).to_vec()))
            .collect();
        Callback::from(move |()| {
            html! {
                <ul class="plain-list">
                    { for warnings.iter().map(|(warning, from)| html! {
                        <li>{ page.element("p", "", &key("warning", warning)) }{ citation::sources(&page, from) }</li>
                    }) }
                </ul>
            }
        })
    };
    html! {
        <section class="beside" aria-labelledby="beside-title">
            { page.title("beside-title", "ui-beside") }
            { element("p", "hint", page.count("ui-rests-on", context.facts)) }
            if warned { { part(page.text("ui-warnings"), "warnings", warning_list) } }
            if !events.is_empty() { { part(page.text("ui-events"), "events", facts(events)) } }
            if !doubtful.is_empty() { { part(page.count("ui-doubtful", doubtful.len()), "doubtful", facts(doubtful)) } }
        </section>
    }
}
