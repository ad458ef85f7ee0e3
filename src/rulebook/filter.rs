//! The search field and the filters. Only the address stores their values.

use yew::prelude::*;

use crate::components::date_field::DateField;
use crate::environment::Environment;
use crate::host::Host;
use crate::host::browser;
use limes_labels::{Entry, Query};
use limes_messages::Words;
use limes_messages::{fold, key};
use limes_model::facts::FactKind;
use limes_model::order;
use limes_model::{Date, Grade};

/// Values with their names; the first one does not filter.
pub type SelectOptions = Vec<(&'static str, String)>;

/// The options of the filters.
pub struct Lists {
    kinds: SelectOptions,
    grades: SelectOptions,
    sources: SelectOptions,
}

pub fn lists(environment: &Environment, entries: &[Entry]) -> Lists {
    let kinds = ["rule", "question"].into_iter().chain(FactKind::IDS);
    let counted = kinds.map(|kind| {
        let count = entries.iter().filter(|entry| entry.kind == kind).count();
        let name = environment.text(&key("library-kind", kind));
        (kind, [&name, " (", &count.to_string(), ")"].concat())
    });
    let some = !environment.knowledge.declared().is_empty();
    let grades = Grade::ALL.iter().filter(|grade| some || **grade != Grade::Declared);
    let graded = grades.map(|grade| (grade.id(), environment.text(&key("grade", grade.id()))));
    let mut titles: Vec<(String, SelectOptions)> = environment
        .knowledge
        .sources()
        .iter()
        .map(|source| (fold(source.title), vec![(source.id, source.title.to_owned())]))
        .collect();
    order(&mut titles);
    let all = |name: &str| ("", environment.text(name));
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

/// Shows the form; `set` changes a part of the query.
pub fn view(environment: &Environment, query: &Query, lists: &Lists, set: &Callback<(&'static str, String)>) -> Html {
    let changed = |name: &'static str| {
        let set = set.clone();
        Callback::from(move |event: Event| set.emit((name, browser::value(&event))))
    };
    let search = changed("q");
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
        let (set, host) = (set.clone(), environment.host.clone());
        Callback::from(move |_: MouseEvent| {
            set.emit(("", String::new()));
            host.focus("find-q");
        })
    };
    html! {
        <form class="find" role="search" aria-labelledby="library-find" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            { environment.title("library-find", "library-find") }
            { field(environment.words(), "q", "library-search", html! {
                <input class="input" type="search" id="find-q" value={query.text.clone()} autocomplete="off" aria-describedby="find-hint"
                    oninput={Callback::from(move |event: InputEvent| search.emit(event.into()))} data-testid="find-q" />
            }) }
            <p class="hint" id="find-hint">{ environment.text("library-search.hint") }</p>
            { choice(environment.words(), "kind", "library-kind", &lists.kinds, changed("kind")) }
            { choice(environment.words(), "grade", "library-grade", &lists.grades, changed("grade")) }
            { field(environment.words(), "on", "library-on", html! {
                <DateField id="find-on" testid="find-on" day={query.on} on_date={on} />
            }) }
            { choice(environment.words(), "source", "library-source", &lists.sources, changed("source")) }
            <label class="tick">
                <input type="checkbox" checked={query.stale} onchange={tick} data-testid="library-stale" />
                { environment.element("span", "", "library-only-stale") }
            </label>
            if !query.is_empty() {
                <button type="button" class="button plain" onclick={clear} data-testid="library-clear">{ environment.text("library-clear") }</button>
            }
        </form>
    }
}

fn field(words: &Words, name: &str, label: &str, control: Html) -> Html {
    html! {
        <div class="field">
            <label class="label" for={key("find", name)}>{ words.text(label) }</label>
            { control }
        </div>
    }
}

/// Shows a list of options. [`show`] selects one, since a list that the user has changed ignores the `selected` attribute.
fn choice(words: &Words, name: &str, label: &str, options: &SelectOptions, onchange: Callback<Event>) -> Html {
    let id = key("find", name);
    let control = html! {
        <select class="input" id={id.clone()} data-testid={id} {onchange}>
            { for options.iter().map(|(value, text)| html! { <option key={*value} value={*value}>{ text }</option> }) }
        </select>
    };
    field(words, name, label, control)
}

/// Selects the current values in the lists.
pub fn show(host: &Host, query: &Query) {
    host.set_value("find-kind", query.kind.unwrap_or_default());
    host.set_value("find-grade", query.grade.map(Grade::id).unwrap_or_default());
    host.set_value("find-source", query.source.unwrap_or_default());
}

/// Returns the filter in words, for printing.
pub fn in_words(environment: &Environment, query: &Query) -> String {
    let kind = query
        .kind
        .and_then(|kind| environment.words().find(&key("library-kind", kind), &[]));
    let parts = [
        (!query.text.is_empty()).then(|| query.text.clone()),
        kind,
        query.grade.map(|grade| environment.text(&key("grade", grade.id()))),
        query.on.map(|day| environment.day(day)),
        query
            .source
            .and_then(|id| environment.knowledge.source(id))
            .map(|source| source.title.to_owned()),
        query.stale.then(|| environment.text("library-stale")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    environment.with("library-filter", "parts", &parts.join("; "))
}
