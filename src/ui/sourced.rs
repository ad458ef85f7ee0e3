//! Facts and their sources, as people read them.

use yew::prelude::*;

use super::page::Page;
use crate::facts::{Fact, FactValue};
use crate::vocab::Grade;
use crate::words::key;

/// A source: title as a plain link, publisher, date.
pub fn source(page: &Page, id: &str) -> Html {
    let Some(source) = page.knowledge.source(id) else {
        return Html::default();
    };
    let title = if source.url.is_empty() {
        html! { <cite>{ source.title }</cite> }
    } else {
        html! { <a href={source.url} rel="noreferrer noopener"><cite>{ source.title }</cite></a> }
    };
    let date = if source.date == "undated" {
        page.text("ui-undated")
    } else {
        source.date.to_owned()
    };
    html! {
        <li key={id.to_owned()}>
            { title }
            <span class="quiet">
                if !source.publisher.is_empty() { { ", " }{ source.publisher } }
                if !date.is_empty() { { ", " }{ date } }
            </span>
        </li>
    }
}

/// A list of sources.
pub fn sources(page: &Page, ids: &[&str]) -> Html {
    html! { <ul class="sources">{ for ids.iter().map(|id| source(page, id)) }</ul> }
}

/// A fact in one sentence.
pub fn sentence(page: &Page, fact: &Fact) -> String {
    let words = &page.language.words;
    if let Some(text) = words.find(&key("fact", fact.id), &[]) {
        return text;
    }
    match fact.value {
        FactValue::Region { provider, code, .. } => words.with(
            "ui-fact-region",
            &[
                (
                    "provider",
                    page.company(if provider == "azure" { "microsoft" } else { provider })
                        .into(),
                ),
                ("code", code.into()),
                ("place", page.region(provider, code).into()),
            ],
        ),
        FactValue::Member { area, country } => words.with(
            "ui-fact-member",
            &[
                ("area", page.area(area).into()),
                ("country", page.country(country).into()),
            ],
        ),
        FactValue::Area { area, .. } => page.area(area),
        FactValue::Provider { provider, .. } => words.with(
            "ui-fact-provider",
            &[
                ("name", page.company(provider).into()),
                ("seat", page.actor_by_id(provider).into()),
            ],
        ),
        FactValue::Service {
            provider,
            name,
            boundary,
            ..
        } => {
            let position = if boundary.is_empty() { "unknown" } else { boundary };
            let position = page.text(&key("ui-position", position));
            words.with(
                "ui-fact-service",
                &[
                    ("provider", page.company(provider).into()),
                    ("name", name.into()),
                    ("position", position.into()),
                ],
            )
        }
        FactValue::ExcessivePowers { country } => page.with("ui-fact-powers", "country", &page.country(country)),
        FactValue::AccessLaw { act, .. } | FactValue::Instrument { act, .. } | FactValue::SectorRule { act, .. } => {
            act.to_owned()
        }
        FactValue::Control { name, .. }
        | FactValue::Offering { name, .. }
        | FactValue::Commitment { name, .. }
        | FactValue::Scheme { name, .. }
        | FactValue::Guidance { name } => name.to_owned(),
        FactValue::ScopeRule { .. } | FactValue::Event { .. } => fact.id.to_owned(),
    }
}

/// A fact with its period, grade and sources.
pub fn fact(page: &Page, id: &str) -> Html {
    let Some(fact) = page.knowledge.fact(id) else {
        return Html::default();
    };
    html! {
        <div class="fact">
            <p>{ sentence(page, fact) }{ " " }{ marks(page, fact) }</p>
            { for warnings(fact).iter().map(|warning| html! {
                <p class="warning">{ page.text(&key("warning", warning)) }</p>
            }) }
            { sources(page, fact.sources) }
        </div>
    }
}

fn warnings(fact: &Fact) -> &'static [&'static str] {
    match fact.value {
        FactValue::AccessLaw { warnings, .. } | FactValue::Instrument { warnings, .. } => warnings,
        _ => &[],
    }
}

/// Period, grade where it is lower than verified, and age.
fn marks(page: &Page, fact: &Fact) -> Html {
    let words = &page.language.words;
    let period = match (fact.valid.from, fact.valid.to) {
        (None, None) => String::new(),
        (Some(from), None) => page.with("ui-valid-from", "from", &page.day(from)),
        (None, Some(to)) => page.with("ui-valid-to", "to", &page.day(to.previous())),
        (Some(from), Some(to)) => words.with(
            "ui-valid-from-to",
            &[("from", page.day(from).into()), ("to", page.day(to.previous()).into())],
        ),
    };
    html! {
        <span class="marks">
            if !period.is_empty() { <span class="mark-period">{ period }</span> }
            if fact.grade != Grade::Verified {
                <span class="badge warn">{ page.text(&key("grade", fact.grade.id())) }</span>
            }
            if fact.review_by < page.setup().as_of.max(page.today) {
                <span class="badge warn">{ page.with("ui-stale", "day", &page.day(fact.review_by)) }</span>
            }
        </span>
    }
}
