//! The explanation of why a rule holds for a flow: step by step down to answers, facts and sources.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::citation;
use crate::components::element::element;
use crate::components::icon;
use crate::page::Page;
use crate::route::{Route, Sheet};
use limes_assess::State;
use limes_assess::{Answer, Cite, Key, Step, UnitId, explain};
use limes_knowledge::rules::Rule;
use limes_messages::key;
use limes_model::Truth;

pub fn view(page: &Page, unit: UnitId, flow: &str, rule: &'static Rule) -> Html {
    let Some(proof) = explain(page.setup(), &page.knowledge, unit, flow, rule) else {
        return Html::default();
    };
    let mut shown = BTreeSet::new();
    html! {
        <div class="proof">
            <ol class="steps">
                if !proof.flow.is_empty() {
                    <li class="step-flow">
                        { page.element("p", "", "ui-proof-flow") }
                        { cites(page, &proof.flow, &mut shown) }
                    </li>
                }
                { for proof.steps.iter().map(|step| one(page, step, &mut shown)) }
            </ol>
        </div>
    }
}

/// Shows a step as a full sentence: the statement, its negation, or the statement as an open point.
fn one(page: &Page, step: &Step, shown: &mut BTreeSet<Cite>) -> Html {
    let holds = step.truth != Truth::No;
    let text = page.text(&(key("term", step.term.id()) + if holds { "" } else { ".not" }));
    let exception = match step.truth {
        _ if step.exception.is_none() => None,
        Truth::No => Some("ui-exception-no"),
        Truth::Unknown => Some("ui-exception-open"),
        Truth::Yes => Some("ui-exception-yes"),
    };
    html! {
        <li>
            <p class="step-line">
                if step.truth == Truth::Unknown { { page.element("span", "badge open", "ui-open-yet") }{ " " } } else { { icon::check() } }
                <span>
                    { text }
                    if let Some(exception) = exception { { " " }{ page.element("span", "hint", exception) } }
                </span>
            </p>
            { cites(page, &step.cites, shown) }
        </li>
    }
}

/// Shows what a step rests on, unless an earlier step showed it.
fn cites(page: &Page, cites: &[Cite], shown: &mut BTreeSet<Cite>) -> Html {
    let new: Vec<Cite> = cites.iter().copied().filter(|cite| shown.insert(*cite)).collect();
    if new.is_empty() {
        return if cites.is_empty() {
            Html::default()
        } else {
            page.element("p", "hint", "ui-proof-above")
        };
    }
    html! { <ul class="cites">{ for new.into_iter().map(|cite| one_cite(page, cite)) }</ul> }
}

fn one_cite(page: &Page, cite: Cite) -> Html {
    match cite {
        Cite::Answer(about) => {
            let answer = page.setup().answers.get(&about).copied().unwrap_or(Answer::Unknown);
            let kind = if page.setup().declared.contains(&about) {
                "site-declared"
            } else {
                "ui-cite-answer"
            };
            answered(page, about, answer, kind, None)
        }
        Cite::Derived(about, fact) => {
            let item = page.view.items.iter().find(|item| item.key == about);
            let answer = item.map_or(Answer::Unknown, |item| match item.state {
                State::Derived(answer, _) => answer,
                _ => Answer::Unknown,
            });
            answered(page, about, answer, page.origin(fact), Some(fact))
        }
        Cite::Fact(fact) => html! {
            <li class="cite">{ page.element("span", "cite-kind", "ui-cite-fact") }{ citation::fact(page, fact) }</li>
        },
        Cite::Area(area) => html! {
            <li class="cite">{ page.element("span", "cite-kind", "ui-cite-area") }<div><p>{ area_members(page, area) }</p>{ area_entry(page, area) }</div></li>
        },
    }
}

fn answered(page: &Page, about: Key, answer: Answer, kind: &str, fact: Option<&str>) -> Html {
    html! {
        <li class="cite">
            { page.element("span", "cite-kind", kind) }
            <div>
                <p>{ to_question(page, about) }{ " " }{ element("strong", "", page.answer(about, answer)) }</p>
                if let Some(fact) = fact { { citation::fact(page, fact) } }
            </div>
        </li>
    }
}

/// Links the question to the place where the user can answer it.
pub fn to_question(page: &Page, about: Key) -> Html {
    let Some(question) = page.asked(about) else {
        return Html::default();
    };
    let (element, host) = (page.element_id(about), page.host.clone());
    let go = Callback::from(move |_: MouseEvent| {
        let (element, host) = (element.clone(), host.clone());
        // the section is rendered first, and moves the focus to its heading
        crate::host::browser::soon(move || {
            crate::host::browser::soon(move || {
                host.reveal(&element);
                host.focus_within(&element);
            })
        });
    });
    if !page.options.shows(question.section) {
        return html! { page.question(about, "") };
    }
    html! { <a href={Route::Questions(question.section).href()} onclick={go}>{ page.question(about, "") }</a> }
}

/// Links to the entry of the area in the rule book.
fn area_entry(page: &Page, area: &str) -> Html {
    let fact = page.knowledge.facts_of_area(area).next();
    fact.map(|fact| citation::to_entry(page, "library-entry", Sheet::Fact(fact.id), &page.area(area)))
        .unwrap_or_default()
}

fn area_members(page: &Page, area: &str) -> String {
    let members = page
        .view
        .areas
        .get(area)
        .map(|countries| page.countries(countries))
        .unwrap_or_default();
    let message = if members.is_empty() {
        "ui-area-empty"
    } else {
        "ui-area-members"
    };
    let values = [("area", page.area(area).into()), ("countries", members.into())];
    page.words().with(message, &values)
}
