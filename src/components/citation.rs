//! Citations of facts and sources.

use yew::prelude::*;

use crate::chunks::{Chunk, late};
use crate::components::element::element;
use crate::environment::Environment;
use crate::page::Page;
use crate::route::{Route, Sheet};
use limes_messages::key;
use limes_model::Grade;
use limes_model::facts::{Fact, FactValue};
use limes_model::law::{Law, LawOf};

/// Shows a source: title as a link, publisher, date.
pub fn source(environment: &Environment, id: &str) -> Html {
    let Some(source) = environment.knowledge.source(id) else {
        return Html::default();
    };
    let title = match source.url {
        None => html! { <cite>{ source.title }</cite> },
        Some(url) => html! { <a href={url} rel="noreferrer noopener"><cite>{ source.title }</cite></a> },
    };
    let date = if source.date == "undated" {
        environment.text("ui-undated")
    } else {
        source.date.to_owned()
    };
    html! {
        <li key={id.to_owned()}>
            { title }
            <span class="quiet">
                if let Some(publisher) = source.publisher { { ", " }{ publisher } }
                if !date.is_empty() { { ", " }{ date } }
            </span>
        </li>
    }
}

/// Shows that something is being loaded.
pub fn not_yet(environment: &Environment) -> Html {
    environment.element("p", "hint", "ui-loading")
}

late! {
    result => fn sources_now(environment: &Environment, ids: &[&str]) -> Html = sources;
    result => fn fact_now(page: &Page, id: &str) -> Html = fact;
}

/// Lists sources, in a view that is shown before the code for it is here.
pub fn late_sources(environment: &Environment, ids: &[&str]) -> Html {
    if Chunk::Result.is_here() {
        sources_now(environment, ids)
    } else {
        not_yet(environment)
    }
}

/// Shows a fact, in a view that is shown before the code for it is here.
pub fn late_fact(page: &Page, id: &str) -> Html {
    if Chunk::Result.is_here() {
        fact_now(page, id)
    } else {
        not_yet(page)
    }
}

/// Lists sources.
pub fn sources(environment: &Environment, ids: &[&str]) -> Html {
    if !environment.whole {
        return not_yet(environment);
    }
    html! { <ul class="sources">{ for ids.iter().map(|id| source(environment, id)) }</ul> }
}

/// Shows on which law something rests; nothing where it rests on none because it is no statement about law.
pub fn law(environment: &Environment, law: Option<&Law>) -> Html {
    let Some(law) = law.filter(|_| environment.whole) else {
        return Html::default();
    };
    let naming = environment.naming();
    let provisions = naming.provisions(law).into_iter();
    let provisions: Vec<Html> = provisions
        .map(|provision| {
            html! {
                <li>
                    <a href={provision.url} rel="noreferrer noopener">{ provision.text }</a>
                    <span class="quiet">{ " (" }{ provision.identifier }{ ")" }</span>
                    if let Some(doubt) = provision.doubt { { " " }{ element("span", "badge warn", doubt) } }
                </li>
            }
        })
        .collect();
    html! {
        <>
            { environment.element("p", "label", "rulebook-law") }
            if !provisions.is_empty() { <ul class="sources">{ provisions }</ul> }
            if let Some(remark) = naming.law_remark(law) { { element("p", "hint", remark) } }
        </>
    }
}

/// Links to an entry of the rule book.
pub fn to_entry(environment: &Environment, says: &str, sheet: Sheet, title: &str) -> Html {
    html! {
        <p class="to-entry">
            <a href={Route::Rulebook(Some(sheet)).href()}>{ environment.text(says) }<span class="unseen">{ ": " }{ title }</span></a>
        </p>
    }
}

/// Shows a fact with its period, grade, law and sources.
pub fn fact(page: &Page, id: &str) -> Html {
    let Some(fact) = page.knowledge.fact(id) else {
        return Html::default();
    };
    if !page.whole {
        return not_yet(page);
    }
    let said = page.naming().sentence(fact);
    html! {
        <div class="fact">
            <p>{ &said }{ " " }{ marks(page, fact) }</p>
            { for warnings(fact).iter().map(|warning| page.element("p", "warning", &key("warning", warning))) }
            if let Some(rests_on) = page.knowledge.law(LawOf::Fact(fact.id)) {
                { law(page, Some(rests_on)) }
                { page.element("p", "label", "rulebook-sources") }
            }
            { sources(page, page.knowledge.sources_of(fact)) }
            { to_entry(page, "library-entry", Sheet::Fact(fact.id), &said) }
        </div>
    }
}

/// Returns the ids of the warnings of a fact.
pub fn warnings(fact: &Fact) -> &[&'static str] {
    match &fact.value {
        FactValue::AccessLaw { warnings, .. } | FactValue::Instrument { warnings, .. } => warnings,
        _ => &[],
    }
}

/// Shows the period, a grade lower than verified, and an overdue review.
fn marks(page: &Page, fact: &Fact) -> Html {
    let period = page.naming().period(fact.valid);
    html! {
        <span class="marks">
            if !period.is_empty() { <span class="mark-period">{ period }</span> }
            { doubts(page, " ", Some(fact.grade), false) }
            if fact.review_by < page.setup().as_of.max(page.today) {
                { " " }{ element("span", "badge warn", page.with("ui-stale", "day", &page.day(fact.review_by))) }
            }
        </span>
    }
}

/// Shows marks for a grade lower than verified, and for an overdue review; each begins with `separator`.
pub fn doubts(environment: &Environment, separator: &'static str, grade: Option<Grade>, stale: bool) -> Html {
    html! {
        <>
            if let Some(grade) = grade.filter(|grade| *grade != Grade::Verified) {
                { separator }{ environment.element("span", "badge warn", &key("grade", grade.id())) }
            }
            if stale { { separator }{ environment.element("span", "badge warn", "library-stale") } }
        </>
    }
}
