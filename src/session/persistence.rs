//! Saving and opening: files, and this browser's memory if the user wants it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::components::problems;
use crate::hooks::{LocalState, use_effect_on};
use crate::host::{Host, browser};
use crate::page::Page;
use crate::prefs::{Memory, Prefs, Scheme};
use crate::route::Route;
use crate::state::{AppState, Session, is_blank};
use limes_assess::Setup;
use limes_assess::organisation::Organisation;
use limes_formats::{Problem, ProblemKind, Problems, read, url, write};
use limes_knowledge::Knowledge;
use limes_messages::Words;

/// The prefix of a set-up in the address.
const LINK: &str = "#setup=";
const SETUP: &str = "limes-setup";
/// A remembered set-up that could not be read, until the user has saved it.
const UNREAD: &str = "limes-setup-unread";
const LANGUAGE: &str = "limes-language";
const SCHEME: &str = "limes-scheme";

thread_local! {
    /// The set-up that the page shows, for the case of an internal error.
    static SHOWN: RefCell<Option<(Rc<Setup>, Rc<Knowledge>)>> = const { RefCell::new(None) };
}

/// Keeps the set-up that the page shows at hand.
fn show(page: &Page) {
    let shown = (Rc::clone(&page.state.setup), Rc::clone(&page.knowledge));
    SHOWN.with(|last| last.replace(Some(shown)));
}

/// After an internal error nothing follows the answers any longer: hides the page, and offers its last set-up as a file.
pub fn stop() {
    let Some(document) = browser::document() else { return };
    if let Some(root) = document.document_element() {
        let _ = root.class_list().add_1("stopped");
    }
    let last = SHOWN.with(|last| last.try_borrow().ok().and_then(|last| last.clone()));
    if let (Some(link), Some((setup, knowledge))) = (document.get_element_by_id("stopped-save"), last) {
        let text = write::setup_json_under(&setup, &knowledge);
        let address = [
            "data:application/json,",
            &String::from(js_sys::encode_uri_component(&text)),
        ]
        .concat();
        let _ = link.set_attribute("href", &address);
    }
}

/// Returns the user's choices about the page, as far as this browser remembers them.
pub fn prefs(host: &Host, site: &Organisation) -> Prefs {
    let options = host.options();
    let memory = if host.remembered(SETUP).is_some() {
        Memory::On
    } else {
        Memory::Off
    };
    let language = host
        .remembered(LANGUAGE)
        .and_then(|text| Words::codes().find(|code| *code == text));
    let scheme = match host.remembered(SCHEME) {
        Some(text) => text.parse().unwrap_or_default(),
        None => site.defaults.theme.map(Scheme::of_theme).unwrap_or_default(),
    };
    Prefs {
        language: options
            .language
            .or(language)
            .or(site.defaults.language)
            .unwrap_or_else(browser::language),
        scheme: options.theme.map_or(scheme, Scheme::of_theme),
        memory,
    }
}

/// Returns the set-up that the host gives or this browser remembers, if it can be read. A remembered one that cannot be read
/// is set aside, because the next change is stored in its place.
pub fn setup(host: &Host, knowledge: &Knowledge) -> Option<AppState> {
    if let Some(text) = host.given() {
        return read::setup(text, knowledge).ok().map(AppState::new);
    }
    let text = host.remembered(SETUP)?;
    let setup = read::setup(&text, knowledge);
    if setup.is_err() {
        host.remember(UNREAD, &text);
    }
    setup.ok().map(AppState::new)
}

/// Returns the remembered set-up that could not be read.
pub fn unread(host: &Host) -> Option<Rc<str>> {
    host.remembered(UNREAD).map(Rc::from)
}

/// Forgets the set-up that could not be read: the user has saved it.
pub fn forget_unread(host: &Host) {
    host.forget(UNREAD);
}

/// Stores the set-up and the choices in this browser, or deletes them there.
pub fn keep(page: &Page, prefs: &LocalState<Prefs>) {
    let host = &page.host;
    show(page);
    if prefs.memory == Memory::Elsewhere {
        return;
    }
    if prefs.memory == Memory::On {
        // the user did not choose what a link contains
        if !page.state.offered && !host.remember(SETUP, &text_of(page)) {
            choose(prefs, Memory::Refused);
            return;
        }
        if page.options.language != Some(prefs.language) {
            host.remember(LANGUAGE, prefs.language);
        }
        if page.options.theme.map(Scheme::of_theme) != Some(prefs.scheme) {
            host.remember(SCHEME, prefs.scheme.id());
        }
    } else {
        for name in [SETUP, UNREAD, LANGUAGE, SCHEME] {
            host.forget(name);
        }
    }
}

fn text_of(page: &Page) -> String {
    write::setup_json_under(page.setup(), &page.knowledge)
}

fn choose(prefs: &LocalState<Prefs>, memory: Memory) {
    prefs.set(Prefs {
        memory,
        ..(**prefs).clone()
    });
}

/// Notices that another window stopped to keep the set-up, or kept another one.
#[hook]
pub fn use_other_windows(page: &Page, prefs: &LocalState<Prefs>) {
    let (page, prefs) = (page.clone(), prefs.clone());
    let of = (page.state.setup.clone(), (*prefs).clone());
    use_effect_on(of, move |_| {
        let watched = prefs.memory == Memory::On && !page.state.offered;
        let listener = watched.then(|| {
            browser::listen_to_window("storage", move |_| match page.host.remembered(SETUP) {
                None => choose(&prefs, Memory::Off),
                Some(kept) if kept != text_of(&page) => choose(&prefs, Memory::Elsewhere),
                Some(_) => {}
            })
        });
        move || drop(listener)
    });
}

/// Returns the callback that opens the text of a file: it replaces the set-up, or reports the problems and changes nothing.
pub fn opener(page: &Page, found: UseStateHandle<Vec<Problem>>) -> Callback<String> {
    let (act, knowledge, host) = (page.act.clone(), Rc::clone(&page.knowledge), page.host.clone());
    Callback::from(move |text: String| match read::setup(&text, &knowledge) {
        Ok(setup) => {
            found.set(Vec::new());
            act.emit(Session::Load(Box::new(setup)).into());
            host.set_hash(&Route::Result(None).href());
        }
        Err(problems) => {
            found.set(problems.into());
            host.focus(problems::ID);
        }
    })
}

/// Replaces the set-up with the one in the address, or reports its problems and changes nothing.
#[hook]
pub fn use_link(page: &Page, found: &UseStateHandle<Vec<Problem>>) {
    let (act, knowledge, host, found) = (
        page.act.clone(),
        Rc::clone(&page.knowledge),
        page.host.clone(),
        found.clone(),
    );
    use_effect_on((), move |()| {
        let at = host.clone();
        let take = move || {
            let hash = at.hash();
            let Some(text) = hash.strip_prefix(LINK) else { return };
            let text = url::from_base64url(text)
                .ok_or_else(|| Problems::from(Problem::of_file(ProblemKind::NotALink, "", "")));
            match text.and_then(|text| read::setup(&text, &knowledge)) {
                Ok(setup) => {
                    found.set(Vec::new());
                    act.emit(Session::Offer(Box::new(setup)).into());
                    at.replace_hash(&Route::Result(None).href());
                }
                Err(problems) => {
                    found.set(problems.into());
                    at.replace_hash(&Route::Start.href());
                }
            }
            // a listener may be running at this moment; the problems come before the heading
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

/// Shows the choice to remember the set-up, and whether it is saved.
pub fn panel(page: &Page, prefs: &LocalState<Prefs>) -> Html {
    let remember = {
        let prefs = prefs.clone();
        Callback::from(move |_: Event| {
            choose(&prefs, if prefs.memory.is_on() { Memory::Off } else { Memory::On });
        })
    };
    html! {
        <div class="keep">
            if page.host.remembers() {
                <label class="tick">
                    <input type="checkbox" checked={prefs.memory.is_on()} onchange={remember} data-testid="remember" />
                    <span>{ page.text("ui-remember") }{ " " }{ page.element("span", "hint", "ui-remember.hint") }</span>
                </label>
            }
            if let Some(reason) = prefs.memory.reason() {
                <p class="hint" role="alert">{ page.text(reason) }</p>
            }
            if !page.state.saved && !prefs.memory.is_on() && !is_blank(page.setup()) {
                { page.element("p", "hint", "ui-not-saved") }
            }
        </div>
    }
}

/// Returns the callback that downloads the set-up as a file.
pub fn save(page: &Page) -> Callback<MouseEvent> {
    let (act, setup, knowledge) = (
        page.act.clone(),
        Rc::clone(&page.state.setup),
        Rc::clone(&page.knowledge),
    );
    Callback::from(move |_| {
        let name = format!("limes-{}.json", setup.as_of);
        browser::download(&name, "application/json", &write::setup_json_under(&setup, &knowledge));
        act.emit(Session::Saved.into());
    })
}
