//! Decided cases: the decisions, and the assessments by Limes of the same facts.

mod card;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::chunks::late;
use crate::components::element::heading;
use crate::environment::Environment;
use crate::hooks::use_local_state;
use crate::page::Page;
use limes_assess::{Assessment, assess};
use limes_messages::key;
use limes_messages::{fold, has_words};
use limes_model::decided_case::Case;

late! {
    cases => pub fn late_view(page: &Page) -> Html = view;
}

/// Shows all cases.
fn view(page: &Page) -> Html {
    html! { <Gallery environment={page.environment.clone()} printing={page.printing} /> }
}

#[derive(Properties, PartialEq)]
pub struct GalleryProps {
    pub environment: Environment,
    /// Whether everything is unfolded for the printer.
    pub printing: bool,
}

/// The filter of the list; an empty field does not filter.
#[derive(Clone, PartialEq, Default)]
struct Filter {
    typed: String,
    level: String,
    kind: String,
}

#[component]
pub fn Gallery(props: &GalleryProps) -> Html {
    let environment = &props.environment;
    let filter = use_local_state(Filter::default);
    // each case has a day and a boundary of its own: neither the user's set-up nor the organisation's declarations
    // matter
    let found = {
        let knowledge = environment.knowledge.undeclared();
        use_memo((), move |()| {
            let judged = knowledge
                .cases()
                .iter()
                .map(|case| Rc::new(assess(&card::setup(case, None, &knowledge), &knowledge)));
            judged.collect::<Vec<Rc<Assessment>>>()
        })
    };
    let shown: Vec<(&'static Case, &Rc<Assessment>)> = environment
        .knowledge
        .cases()
        .iter()
        .zip(found.iter())
        .filter(|(case, found)| fits(environment, case, found, &filter))
        .collect();
    let typing = {
        let filter = filter.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                filter.set(Filter {
                    typed: input.value(),
                    ..(*filter).clone()
                });
            }
        })
    };
    let level = chooser(
        environment,
        "level",
        "headline",
        &filter.level,
        unlike(found.iter().map(|found| found.headline.id())),
        {
            let filter = filter.clone();
            Callback::from(move |level| {
                filter.set(Filter {
                    level,
                    ..(*filter).clone()
                });
            })
        },
    );
    let kind = chooser(
        environment,
        "kind",
        "authority",
        &filter.kind,
        unlike(environment.knowledge.cases().iter().map(|case| case.kind)),
        {
            let filter = filter.clone();
            Callback::from(move |kind| {
                filter.set(Filter {
                    kind,
                    ..(*filter).clone()
                });
            })
        },
    );
    html! {
        <div class="cases">
            { heading(environment.text("ui-cases")) }
            { environment.element("p", "lead", "ui-cases.says") }
            <div class="sieve" role="search" aria-label={environment.text("ui-cases-search")}>
                <label>
                    { environment.element("span", "label", "ui-cases-search") }
                    <input class="input" type="search" value={filter.typed.clone()} oninput={typing} autocomplete="off" data-testid="cases-search" />
                </label>
                { level }
                { kind }
            </div>
            <p class="hint" role="status" data-testid="cases-count">{ environment.count("ui-cases-count", shown.len()) }</p>
            if shown.is_empty() { { environment.element("p", "empty", "ui-cases-none") } }
            <ul class="case-list">
                { for shown.into_iter().map(|(case, found)| html! {
                    <li key={case.id} class="card case" id={key("case", case.id)} data-testid={key("case", case.id)}>{ card::view(environment, case, found, props.printing) }</li>
                }) }
            </ul>
        </div>
    }
}

fn fits(environment: &Environment, case: &Case, found: &Assessment, filter: &Filter) -> bool {
    let level = filter.level.is_empty() || filter.level == found.headline.id();
    let kind = filter.kind.is_empty() || filter.kind == case.kind;
    if !level || !kind {
        return false;
    }
    let id = key("case", case.id);
    let year = case.decided.year().to_string();
    let all = [
        environment.text(&id),
        environment.text(&(id.clone() + ".says")),
        case.authority.to_owned(),
        year,
    ];
    has_words(&fold(&all.join(" ")), &fold(&filter.typed))
}

fn unlike(ids: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut all = Vec::new();
    for id in ids {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

/// Shows a list from which the user chooses one, or all.
fn chooser(
    environment: &Environment,
    id: &str,
    prefix: &str,
    chosen: &str,
    ids: Vec<&'static str>,
    choose: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()) {
            choose.emit(select.value());
        }
    });
    html! {
        <label>
            { environment.element("span", "label", &format!("ui-cases-{id}")) }
            <select class="input" {onchange} data-testid={format!("cases-{id}")}>
                <option value="" selected={chosen.is_empty()}>{ environment.text("ui-cases-any") }</option>
                { for ids.into_iter().map(|id| html! {
                    <option key={id} value={id} selected={chosen == id}>{ environment.text(&key(prefix, id)) }</option>
                }) }
            </select>
        </label>
    }
}
