//! Search field and filters. What they say stands in the address, and nowhere else.

use yew::prelude::*;

use crate::browser;
use crate::day::DayField;
use crate::host::Host;
use crate::page::Page;
use limes_labels::{Entry, FACT_KINDS, Query};
use limes_messages::{fold, key};
use limes_model::order;
use limes_model::{Date, Grade};

/// Values with what they are called; the first one stands for all.
pub type Options = Vec<(&'static str, String)>;

/// The lists to choose from.
pub struct Lists {
    kinds: Options,
    grades: Options,
    sources: Options,
}

pub fn lists(page: &Page, entries: &[Entry]) -> Lists {
    let kinds = ["rule", "question"].into_iter().chain(FACT_KINDS);
    let counted = kinds.map(|kind| {
        let count = entries.iter().filter(|entry| entry.kind == kind).count();
        let name = page.text(&key("library-kind", kind));
        (kind, [&name, " (", &count.to_string(), ")"].concat())
    });
    let some = !page.knowledge.declared().is_empty();
    let grades = Grade::ALL.iter().filter(|grade| some || **grade != Grade::Declared);
    let graded = grades.map(|grade| (grade.id(), page.text(&key("grade", grade.id()))));
    let mut titles: Vec<(String, Options)> = page
        .knowledge
        .sources()
        .iter()
        .map(|source| (fold(source.title), vec![(source.id, source.title.to_owned())]))
        .collect();
    order(&mut titles);
    let all = |name: &str| ("", page.text(name));
    let mut lists = Lists {
        kinds: vec![all("library-kind-any")],
        grades: vec![all("library-grade-any")],
        sources: vec![all("library-source-any")],
    };
    lists.kinds.extend(counted);
    lists.grades.extend(graded);
    lists.sources.extend(titles.into_iter().flat_map(|(_, source)| source));
    lists
}

/// The form; `set` gives a part of the query another value.
pub fn view(page: &Page, query: &Query, lists: &Lists, set: &Callback<(&'static str, String)>) -> Html {
    let told = |name: &'static str| {
        let set = set.clone();
        Callback::from(move |event: Event| set.emit((name, browser::value(&event))))
    };
    let search = told("q");
    let on = {
        let set = set.clone();
        Callback::from(move |day: Option<Date>| {
            set.emit(("on", day.map(|day| day.to_string()).unwrap_or_default()));
        })
    };
    let tick = {
        let (set, other) = (set.clone(), if query.stale { "no" } else { "yes" });
        Callback::from(move |_: Event| set.emit(("stale", other.to_owned())))
    };
    let clear = {
        let (set, host) = (set.clone(), page.host.clone());
        Callback::from(move |_: MouseEvent| {
            set.emit(("", String::new()));
            host.focus("find-q");
        })
    };
    html! {
        <form class="find" role="search" aria-labelledby="library-find" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            <h2 id="library-find">{ page.text("library-find") }</h2>
            { field(page, "q", "library-search", html! {
                <input class="input" type="search" id="find-q" value={query.text.clone()} autocomplete="off" aria-describedby="find-hint"
                    oninput={Callback::from(move |event: InputEvent| search.emit(event.into()))} data-testid="find-q" />
            }) }
            <p class="hint" id="find-hint">{ page.text("library-search.hint") }</p>
            { choice(page, "kind", "library-kind", &lists.kinds, told("kind")) }
            { choice(page, "grade", "library-grade", &lists.grades, told("grade")) }
            { field(page, "on", "library-on", html! {
                <DayField id="find-on" testid="find-on" day={query.on} told={on} />
            }) }
            { choice(page, "source", "library-source", &lists.sources, told("source")) }
            <label class="tick">
                <input type="checkbox" checked={query.stale} onchange={tick} data-testid="library-stale" />
                <span>{ page.text("library-only-stale") }</span>
            </label>
            if !query.is_empty() {
                <button type="button" class="button plain" onclick={clear} data-testid="library-clear">{ page.text("library-clear") }</button>
            }
        </form>
    }
}

fn field(page: &Page, name: &str, label: &str, control: Html) -> Html {
    html! {
        <div class="field">
            <label class="label" for={key("find", name)}>{ page.text(label) }</label>
            { control }
        </div>
    }
}

/// One of many; which one is chosen is told to the list itself, since it no longer listens once somebody has chosen.
fn choice(page: &Page, name: &str, label: &str, options: &Options, onchange: Callback<Event>) -> Html {
    let id = key("find", name);
    let control = html! {
        <select class="input" id={id.clone()} data-testid={id} {onchange}>
            { for options.iter().map(|(value, text)| html! { <option key={*value} value={*value}>{ text }</option> }) }
        </select>
    };
    field(page, name, label, control)
}

/// Shows in the lists what is chosen.
pub fn show(host: &Host, query: &Query) {
    host.set_value("find-kind", query.kind);
    host.set_value("find-grade", query.grade.map(Grade::id).unwrap_or_default());
    host.set_value("find-source", query.source);
}

/// The filter in words, for paper.
pub fn in_words(page: &Page, query: &Query) -> String {
    let kind = page.language.words.find(&key("library-kind", query.kind), &[]);
    let parts = [
        (!query.text.is_empty()).then(|| query.text.clone()),
        kind,
        query.grade.map(|grade| page.text(&key("grade", grade.id()))),
        query.on.map(|day| page.day(day)),
        page.knowledge
            .source(query.source)
            .map(|source| source.title.to_owned()),
        query.stale.then(|| page.text("library-stale")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    page.with("library-filter", "parts", &parts.join("; "))
}
