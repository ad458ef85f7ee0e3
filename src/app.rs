//! The whole page: holds the state, computes what follows from it, and shows the view that the address names.

use std::rc::Rc;

use yew::prelude::*;

use super::host::Host;
use super::page::{Language, Page, View};
use super::route::{Route, use_route};
use super::site::{self, Setting};
use super::state::{Action, State};
use super::update::{Handed, Update};
use super::{about, ask, browser, cases, embed, frame, names, place, problems, result, rulebook, saved, start, toast};
use limes_assess::known_countries;
use limes_formats::Problem;
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::order;
use limes_model::{Country, CountrySet};

/// What the user chose about the page itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Prefs {
    pub language: &'static str,
    /// `light`, `dark`, or empty for the system's.
    pub scheme: &'static str,
    /// Whether the set-up is kept in this browser.
    pub remember: bool,
}

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub host: Host,
    pub site: Setting,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let host = &props.host;
    let site = &props.site;
    let knowledge = use_memo((), |()| site.knowledge(Knowledge::built_in()));
    let route = use_route(host, &knowledge);
    let handed = use_memo((), |()| Handed::take(host, &knowledge));
    let prefs = use_state_eq(|| match &*handed {
        Some(handed) => handed.prefs(saved::prefs(host, site)),
        None => saved::prefs(host, site),
    });
    let options = use_state(|| Rc::new(host.options()));
    // a section that is not shown has nothing to show
    let route = match route {
        Route::Questions(section) => Route::Questions(options.shown(section)),
        other => other,
    };
    let problems = use_state(Vec::<Problem>::new);
    let printing = use_state_eq(|| false);
    let read = use_state_eq(|| false);
    let state = {
        let (knowledge, host, handed, site) = (knowledge.clone(), host.clone(), handed.clone(), site.clone());
        let handed = move || (*handed).as_ref().and_then(Handed::state);
        use_reducer(move || {
            let begin = || State::new(host.options().begin(site.begin(browser::today())));
            handed()
                .or_else(|| saved::setup(&host, &knowledge))
                .unwrap_or_else(begin)
        })
    };
    let language = use_memo(prefs.language, |code| language(code, &knowledge));
    let view = use_memo(state.setup.clone(), |setup| View::new(setup, &knowledge, site));
    let dispatcher = state.dispatcher();
    let act = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let page = Page {
        host: host.clone(),
        site: site.clone(),
        options: (*options).clone(),
        language,
        knowledge,
        state: Rc::new((*state).clone()),
        view,
        act,
        route,
        today: browser::today(),
        printing: *printing,
    };
    use_arrival(&page, &prefs);
    use_printing(printing);
    saved::use_link(&page, &problems);
    embed::use_embedding(&page, &prefs, &options);
    {
        let (page, prefs) = (page.clone(), prefs.clone());
        use_effect_with((page.state.setup.clone(), (*prefs).clone()), move |_| {
            saved::keep(&page, &prefs)
        });
    }
    let open = saved::opener(&page, problems.clone());
    let main = match route {
        Route::Start => start::view(&page, &open),
        Route::Questions(section) => ask::view(&page, section, &prefs),
        Route::Result(unit) => result::view(&page, unit, &prefs),
        Route::Cases => cases::view(&page),
        Route::About => about::view(&page),
        Route::Rulebook(sheet) => rulebook::view(&page, sheet),
    };
    let follow = {
        let host = host.clone();
        Callback::from(move |event: MouseEvent| host.follow(&event))
    };
    let note = {
        let host = host.clone();
        Callback::from(move |event: MouseEvent| place::note(&host, &event))
    };
    let kind = match route {
        Route::Start => "view-start",
        Route::Questions(_) => "view-questions",
        Route::Result(_) => "view-result",
        Route::Cases => "view-cases",
        Route::About => "view-about",
        Route::Rulebook(_) => "view-rulebook",
    };
    html! {
        <div class={classes!("page", kind, page.embedded().then_some("embedded"))} onclick={follow}>
            { frame::header(&page, &prefs) }
            if !page.embedded() {
                <Update page={page.clone()} prefs={(*prefs).clone()} unread={(*handed).as_ref().and_then(Handed::unread)} />
            }
            <@{frame::part(&page, "main")} class="main" id="main" tabindex="-1" onclick={note}>
                { site::notice(&page, &read) }
                if route == Route::Start { { problems::list(&page, &problems) } }
                { main }
            </@>
            { toast::view(&page) }
            { frame::footer(&page) }
        </div>
    }
}

/// Names of countries in the order of the language. The examples of official texts are not offered.
fn language(code: &str, knowledge: &Knowledge) -> Language {
    let words = Words::new(code);
    let mut all: CountrySet = known_countries(knowledge);
    for a in b'A'..=b'Z' {
        for b in b'A'..=b'Z' {
            let country = Country::new([a, b]);
            if words
                .find(&limes_messages::key("country", country.code()), &[])
                .is_some()
            {
                all.insert(country);
            }
        }
    }
    let offered = all
        .iter()
        .filter(|country| !matches!(country.code(), "XA" | "XB" | "XP" | "EU"));
    let mut ordered: Vec<(bool, String, Country, String)> = offered
        .map(|country| {
            let name = words.text(&limes_messages::key("country", country.code()));
            (country == Country::OTHER, names::fold(&name), country, name)
        })
        .collect();
    order(&mut ordered);
    let countries = ordered
        .into_iter()
        .map(|(_, _, country, name)| (country, name))
        .collect();
    Language { words, countries }
}

/// Tells the document what it shows, and brings focus to the heading when another view was chosen.
#[hook]
fn use_arrival(page: &Page, prefs: &UseStateHandle<Prefs>) {
    let title = match page.route {
        Route::Start => page.text("ui-title-start"),
        Route::Questions(section) => page.with("ui-title-of", "view", &page.text(&format!("section-{}", section.id()))),
        Route::Result(_) => page.with("ui-title-of", "view", &page.text("ui-result")),
        Route::Cases => page.with("ui-title-of", "view", &page.text("ui-cases")),
        Route::About => page.with("ui-title-of", "view", &page.text("ui-about")),
        Route::Rulebook(sheet) => page.with("ui-title-of", "view", &rulebook::title(page, sheet)),
    };
    let (language, scheme) = (prefs.language, prefs.scheme);
    let (host, colours) = (page.host.clone(), page.colours());
    use_effect_with((title, language, scheme), move |(title, language, scheme)| {
        host.describe(language, title, scheme, &colours);
    });
    let (act, host) = (page.act.clone(), page.host.clone());
    let first = use_mut_ref(|| true);
    use_effect_with(page.route, move |route| {
        act.emit(Action::Entered);
        if !std::mem::replace(&mut *first.borrow_mut(), false) && !place::return_there(&host) {
            match route {
                Route::Result(Some(unit)) => host.focus_within(&format!("unit-{}", super::route::unit_id(*unit))),
                _ => {
                    host.scroll_to_top();
                    if let Route::Questions(section) = route {
                        let link = format!("nav-{}", section.id());
                        let host = host.clone();
                        browser::soon(move || host.reveal(&link));
                    }
                    host.focus("heading");
                }
            }
        }
    });
}

/// Unfolds everything while the browser prints.
#[hook]
fn use_printing(printing: UseStateHandle<bool>) {
    use_effect_with((), move |()| {
        let (before, after) = (printing.clone(), printing);
        let listeners = (
            browser::listen_to_window("beforeprint", move |_| before.set(true)),
            browser::listen_to_window("afterprint", move |_| after.set(false)),
        );
        move || drop(listeners)
    });
}
