//! Saving and opening: files, and this browser if the user wants it to remember.

use std::rc::Rc;

use yew::prelude::*;

use super::app::Prefs;
use super::host::Host;
use super::page::Page;
use super::route::Route;
use super::state::{Action, State, is_blank};
use super::{browser, problems};
use limes_assess::organisation::Site;
use limes_formats::{Problem, ProblemKind, Problems, read, url, write};
use limes_knowledge::Knowledge;
use limes_messages::Words;

/// What stands before a set-up in the address.
const LINK: &str = "#setup=";
const SETUP: &str = "limes-setup";
const LANGUAGE: &str = "limes-language";
const SCHEME: &str = "limes-scheme";

/// What was chosen about the page, as far as this browser remembers.
pub fn prefs(host: &Host, site: &Site) -> Prefs {
    let (options, remember) = (host.options(), host.remembered(SETUP).is_some());
    let language = host
        .remembered(LANGUAGE)
        .and_then(|text| Words::codes().find(|code| *code == text));
    let scheme = match host.remembered(SCHEME).as_deref() {
        Some("light") => "light",
        Some("dark") => "dark",
        None => site.defaults.theme.unwrap_or_default(),
        Some(_) => "",
    };
    Prefs {
        language: options
            .language
            .or(language)
            .or(site.defaults.language)
            .unwrap_or_else(browser::language),
        scheme: options.theme.unwrap_or(scheme),
        remember,
    }
}

/// The set-up that this browser remembers. What cannot be read any more counts as nothing.
pub fn setup(host: &Host, knowledge: &Knowledge) -> Option<State> {
    if let Some(text) = host.given() {
        return read::setup(text, knowledge).ok().map(State::new);
    }
    let text = host.remembered(SETUP)?;
    read::setup(&text, knowledge).ok().map(State::new)
}

/// Keeps set-up and choices in this browser, or deletes them there.
pub fn keep(page: &Page, prefs: &Prefs) {
    let host = &page.host;
    if prefs.remember {
        // what a link brought, or chose, is not what the person wants to be remembered
        if !page.state.offered {
            host.remember(SETUP, &write::setup_json_under(page.setup(), &page.knowledge));
        }
        if page.options.language != Some(prefs.language) {
            host.remember(LANGUAGE, prefs.language);
        }
        if page.options.theme != Some(prefs.scheme) {
            host.remember(SCHEME, prefs.scheme);
        }
    } else {
        for name in [SETUP, LANGUAGE, SCHEME] {
            host.forget(name);
        }
    }
}

/// Opens the text of a file: takes it over, or says what is wrong with it and leaves all as it is.
pub fn opener(page: &Page, found: UseStateHandle<Vec<Problem>>) -> Callback<String> {
    let (act, knowledge, host) = (page.act.clone(), Rc::clone(&page.knowledge), page.host.clone());
    Callback::from(move |text: String| match read::setup(&text, &knowledge) {
        Ok(setup) => {
            found.set(Vec::new());
            act.emit(Action::Load(Box::new(setup)));
            host.set_hash(&Route::Result(None).href());
        }
        Err(problems) => {
            found.set(problems.into());
            host.focus(problems::ID);
        }
    })
}

/// Takes over the set-up that stands in the address, or says what is wrong with it and leaves all as it is.
#[hook]
pub fn use_link(page: &Page, found: &UseStateHandle<Vec<Problem>>) {
    let (act, knowledge, host, found) = (
        page.act.clone(),
        Rc::clone(&page.knowledge),
        page.host.clone(),
        found.clone(),
    );
    use_effect_with((), move |()| {
        let at = host.clone();
        let take = move || {
            let hash = at.hash();
            let Some(text) = hash.strip_prefix(LINK) else { return };
            let text = url::from_base64url(text)
                .ok_or_else(|| Problems::from(Problem::of_file(ProblemKind::NotALink, "", "")));
            match text.and_then(|text| read::setup(&text, &knowledge)) {
                Ok(setup) => {
                    found.set(Vec::new());
                    act.emit(Action::Offer(Box::new(setup)));
                    at.replace_hash(&Route::Result(None).href());
                }
                Err(problems) => {
                    found.set(problems.into());
                    at.replace_hash(&Route::Start.href());
                }
            }
            // whoever listens may be at it just now; what is wrong comes before the heading
            let at = at.clone();
            browser::soon(move || {
                at.moved();
                at.focus(problems::ID);
            });
        };
        take();
        let listener = host.on_move(take);
        move || drop(listener)
    });
}

/// The button that saves, and what is to be known about saving.
pub fn panel(page: &Page, prefs: &UseStateHandle<Prefs>) -> Html {
    let remember = {
        let prefs = prefs.clone();
        Callback::from(move |_: Event| {
            prefs.set(Prefs {
                remember: !prefs.remember,
                ..(*prefs).clone()
            })
        })
    };
    html! {
        <div class="keep">
            if page.host.remembers() {
                <label class="tick">
                    <input type="checkbox" checked={prefs.remember} onchange={remember} data-testid="remember" />
                    <span>{ page.text("ui-remember") }<span class="hint">{ page.text("ui-remember.hint") }</span></span>
                </label>
            }
            if !page.state.saved && !prefs.remember && !is_blank(page.setup()) {
                <p class="hint">{ page.text("ui-not-saved") }</p>
            }
        </div>
    }
}

/// Offers the set-up as a file.
pub fn save(page: &Page) -> Callback<MouseEvent> {
    let (act, setup, knowledge) = (
        page.act.clone(),
        Rc::clone(&page.state.setup),
        Rc::clone(&page.knowledge),
    );
    Callback::from(move |_| {
        let name = format!("limes-{}.json", setup.as_of);
        browser::download(&name, "application/json", &write::setup_json_under(&setup, &knowledge));
        act.emit(Action::Saved);
    })
}
