//! What stands beside the answer without changing it: warnings, events, facts that were not fully verified.

use yew::prelude::*;

use crate::page::Page;
use crate::sourced;
use crate::unfold::Unfold;
use limes_assess::context;
use limes_messages::key;

pub fn view(page: &Page) -> Html {
    let context = context(page.setup(), &page.knowledge);
    let (warnings, events, doubtful) = (context.warnings, context.events, context.doubtful);
    let part = |summary: String, testid: &'static str, body: Callback<(), Html>| {
        html! { <Unfold class="unit-flows" {testid} summary={html! { <span class="finding-title">{ summary }</span> }} {body} force={page.printing} /> }
    };
    let facts = |facts: Vec<&'static limes_model::facts::Fact>| {
        let page = page.clone();
        Callback::from(move |()| html! { <>{ for facts.iter().map(|fact| sourced::fact(&page, fact.id)) }</> })
    };
    let warned = !warnings.is_empty();
    let warning_list = {
        let page = page.clone();
        Callback::from(move |()| {
            html! {
                <ul class="plain-list">
                    { for warnings.iter().map(|(warning, fact)| html! {
                        <li><p>{ page.text(&key("warning", warning)) }</p>{ sourced::sources(&page, fact.sources) }</li>
                    }) }
                </ul>
            }
        })
    };
    html! {
        <section class="beside" aria-labelledby="beside-title">
            <h2 id="beside-title">{ page.text("ui-beside") }</h2>
            <p class="hint">{ page.count("ui-rests-on", context.facts) }</p>
            if warned { { part(page.text("ui-warnings"), "warnings", warning_list) } }
            if !events.is_empty() { { part(page.text("ui-events"), "events", facts(events)) } }
            if !doubtful.is_empty() { { part(page.count("ui-doubtful", doubtful.len()), "doubtful", facts(doubtful)) } }
        </section>
    }
}
