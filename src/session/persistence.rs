//! Saving and opening: files, and this browser's memory if the user wants it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::chunks::late;
use crate::components::element::element;
use crate::components::problems;
use crate::hooks::{LocalState, use_effect_on};
use crate::host::{Host, browser};
use crate::packs::{self, Part};
use crate::page::Page;
use crate::prefs::{Memory, Prefs, Scheme};
use crate::route::{Route, Sheet};
use crate::state::{AppState, Earlier, Session, is_blank};
use limes_assess::organisation::Organisation;
use limes_assess::{Assessment, Setup};
use limes_formats::read::FactChanges;
use limes_formats::{Problem, ProblemKind, Problems, read, url, wire, write};
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
    /// The newest set-up, for the case of an internal error.
    static SHOWN: RefCell<Option<(Rc<Setup>, Rc<Knowledge>)>> = const { RefCell::new(None) };
    /// The instances in this document, which share one program.
    static HOSTS: RefCell<Vec<Host>> = const { RefCell::new(Vec::new()) };
}

/// Notes an instance that stops with the program.
pub fn begin(host: &Host) {
    HOSTS.with(|hosts| hosts.borrow_mut().push(host.clone()));
}

/// Notes that an instance was removed.
pub fn end(host: &Host) {
    HOSTS.with(|hosts| hosts.borrow_mut().retain(|other| other != host));
}

/// Keeps the newest set-up at hand.
fn show(page: &Page) {
    if !page.host.is_guest() {
        let shown = (Rc::clone(&page.newest.get().setup), Rc::clone(&page.knowledge));
        SHOWN.with(|last| last.replace(Some(shown)));
    }
}

/// After an internal error nothing follows the answers any longer: hides the page, offers its last set-up as a file, and
/// reports the error to the pages around.
pub fn stop() {
    let hosts = HOSTS.with(|hosts| hosts.try_borrow().map(|hosts| hosts.clone()).unwrap_or_default());
    for host in hosts {
        host.post(&wire::error_message(None, "internal", &[]));
    }
    let Some(document) = browser::document() else { return };
    let Some(notice) = document.get_element_by_id("stopped") else {
        return;
    };
    if let Some(root) = document.document_element() {
        let _ = root.class_list().add_1("stopped");
    }
    let _ = notice.remove_attribute("hidden");
    let last = SHOWN.with(|last| last.try_borrow().ok().and_then(|last| last.clone()));
    let last = last.filter(|_| Part::opening().iter().all(|part| part.is_here()));
    if let (Some(link), Some((setup, knowledge))) = (document.get_element_by_id("stopped-save"), last) {
        let text = setup_json_under(&setup, &knowledge);
        let address = [
            "data:application/json,",
            &String::from(js_sys::encode_uri_component(&text)),
        ]
        .concat();
        let _ = link.set_attribute("href", &address);
    }
    if let Some(notice) = notice.dyn_ref::<HtmlElement>() {
        let _ = notice.focus();
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

/// Whether the page begins with a set-up that the host gives or this browser remembers: reading it takes `Part::opening`.
pub fn has_setup(host: &Host) -> bool {
    host.given().is_some() || host.remembered(SETUP).is_some()
}

/// Returns the set-up that the host gives or this browser remembers, if it can be read. A remembered one that cannot be read
/// is set aside until the user has saved it; where that is not possible, nothing is written over it.
pub fn setup(host: &Host, knowledge: &Knowledge) -> Option<AppState> {
    if let Some(text) = host.given() {
        return read_setup(text, knowledge).ok().map(AppState::new);
    }
    let text = host.remembered(SETUP)?;
    let read = read_saved(&text, knowledge);
    let aside = || {
        let is_shown = !host.is_guest() && !host.options().embed;
        let is_free = unread(host).is_none_or(|other| *other == *text);
        is_shown && is_free && host.remember(UNREAD, &text)
    };
    let is_safe = read.is_ok() || aside();
    // a text that is never the remembered one counts as that of another window
    host.set_kept(Some(if is_safe { text } else { String::new() }));
    let (setup, earlier) = read.ok()?;
    let mut state = AppState::new(setup);
    state.earlier = earlier;
    Some(state)
}

/// Returns the remembered set-up that could not be read.
pub fn unread(host: &Host) -> Option<Rc<str>> {
    host.remembered(UNREAD).map(Rc::from)
}

/// Forgets a set-up that could not be read: the user has saved it.
pub fn forget_unread(host: &Host, text: &str) {
    if unread(host).is_some_and(|other| *other == *text) {
        host.forget(UNREAD);
    }
}

/// Stores the set-up and the choices in this browser, if the user wants that.
pub fn keep(page: &Page, prefs: &LocalState<Prefs>) {
    show(page);
    let newest = page.newest.get();
    // the user did not choose what a link contains
    if prefs.memory != Memory::On || newest.offered {
        return;
    }
    let (page, prefs) = (page.clone(), prefs.clone());
    packs::load_all(Part::opening(), move |missing| {
        if missing.is_some() {
            choose(&prefs, Memory::Refused);
        } else {
            write_down(&page, &prefs);
        }
    });
}

/// Stores the set-up and the choices in this browser.
fn write_down(page: &Page, prefs: &LocalState<Prefs>) {
    let host = &page.host;
    if let Some(memory) = noticed(host) {
        return choose(prefs, memory);
    }
    let text = file(page, &page.newest.get().setup);
    if !host.remember(SETUP, &text) {
        return choose(prefs, Memory::Refused);
    }
    host.set_kept(Some(text));
    if page.options.language != Some(prefs.language) {
        host.remember(LANGUAGE, prefs.language);
    }
    if page.options.theme.map(Scheme::of_theme) != Some(prefs.scheme) {
        host.remember(SCHEME, prefs.scheme.id());
    }
}

/// Returns the text of the file with a set-up, and with what came of it if the page shows that.
pub fn file(page: &Page, setup: &Setup) -> String {
    if setup == page.setup() {
        setup_json_assessed(setup, &page.knowledge, &page.view.assessment)
    } else {
        setup_json_under(setup, &page.knowledge)
    }
}

/// Returns what became of the memory if another window changed it: it forgot the set-up, or kept another one.
fn noticed(host: &Host) -> Option<Memory> {
    let remembered = host.remembered(SETUP);
    host.is_kept_elsewhere(remembered.as_deref())
        .then_some(if remembered.is_some() {
            Memory::Elsewhere
        } else {
            Memory::Off
        })
}

/// Deletes what this browser keeps.
fn forget(host: &Host) {
    for name in [SETUP, UNREAD, LANGUAGE, SCHEME] {
        host.forget(name);
    }
    host.set_kept(None);
}

fn choose(prefs: &LocalState<Prefs>, memory: Memory) {
    prefs.set(Prefs {
        memory,
        ..(**prefs).clone()
    });
}

/// Notices that another window stopped to keep the set-up, or kept another one.
#[hook]
pub fn use_other_windows(host: &Host, prefs: &LocalState<Prefs>) {
    let (host, prefs) = (host.clone(), prefs.clone());
    use_effect_on((*prefs).clone(), move |now| {
        let listener = now.memory.is_on().then(|| {
            browser::listen_to_window("storage", move |_| {
                if let Some(memory) = noticed(&host) {
                    choose(&prefs, memory);
                }
            })
        });
        move || drop(listener)
    });
}

/// A set-up, and from which assessment its file was saved, if that was under another knowledge than the page has.
pub type Saved = (Setup, Option<Rc<Earlier>>);

late! {
    /// Reads a set-up.
    open => pub fn read_setup(text: &str, knowledge: &Knowledge) -> Result<Setup, Problems> = read::setup;
    /// Writes a set-up with the version of the knowledge.
    open => pub fn setup_json(setup: &Setup, knowledge: &Knowledge) -> String = write::setup_json;
    open => fn setup_json_under(setup: &Setup, knowledge: &Knowledge) -> String = write::setup_json_under;
    open => fn setup_json_assessed(setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> String = write::setup_json_assessed;
    open => fn read_saved(text: &str, knowledge: &Knowledge) -> Result<Saved, Problems> = saved;
}

/// Reads the text of a file.
fn saved(text: &str, knowledge: &Knowledge) -> Result<Saved, Problems> {
    Ok((read::setup(text, knowledge)?, Earlier::of(text, knowledge)))
}

/// Says that a set-up was saved under another knowledge than that of the page, and what changed since.
pub fn earlier(page: &Page, earlier: &Earlier) -> Html {
    let values = [
        ("saved", earlier.version.as_str().into()),
        ("now", write::knowledge_version(&page.knowledge).into()),
    ];
    let assessed = earlier.assessed.as_ref();
    let headline = assessed.and_then(|assessed| assessed.headline);
    let changes = assessed.and_then(|assessed| assessed.changes(&page.knowledge));
    html! {
        <div class="hint earlier" role="status" data-testid="earlier-knowledge">
            <p>{ page.words().with("knowledge-earlier", &values) }</p>
            if let Some(headline) = headline {
                { element("p", "", page.with("knowledge-earlier-answer", "answer", &page.text(&headline.message_key()))) }
            }
            if let Some(FactChanges { changed, gone }) = changes {
                { element("p", "", page.count("knowledge-earlier-changed", changed.len() + gone.len())) }
                if !changed.is_empty() || !gone.is_empty() {
                    <ul>
                        { for changed.iter().filter_map(|id| page.knowledge.fact(id)).map(|fact| html! {
                            <li><a href={Route::Rulebook(Some(Sheet::Fact(fact.id))).href()}>{ page.naming().sentence(fact) }</a></li>
                        }) }
                        { for gone.iter().map(|id| element("li", "", page.with("knowledge-earlier-gone", "id", id))) }
                    </ul>
                }
            }
        </div>
    }
}

/// Returns the callback that opens the text of a file: it replaces the set-up, or reports the problems and changes nothing.
pub fn opener(page: &Page, found: UseStateHandle<Vec<Problem>>) -> Callback<String> {
    let (act, knowledge, host) = (page.act.clone(), Rc::clone(&page.knowledge), page.host.clone());
    let code = page.words().code();
    Callback::from(move |text: String| {
        let (act, knowledge, host, found) = (act.clone(), Rc::clone(&knowledge), host.clone(), found.clone());
        packs::load_all(Part::reading(code), move |missing| {
            // the start view says what is missing
            if missing.is_some() {
                return;
            }
            match read_saved(&text, &knowledge) {
                Ok((setup, other)) => {
                    found.set(Vec::new());
                    act.emit(Session::Load(Box::new(setup)).into());
                    act.emit(Session::Earlier(other).into());
                    host.set_hash(&Route::Result(None).href());
                }
                Err(problems) => {
                    found.set(problems.into());
                    host.focus(problems::ID);
                }
            }
        });
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
    let code = page.words().code();
    use_effect_on((), move |()| {
        let at = host.clone();
        let take = move || {
            let hash = at.hash();
            let Some(text) = hash.strip_prefix(LINK) else { return };
            let text = url::from_base64url(text)
                .ok_or_else(|| Problems::from(Problem::of_file(ProblemKind::NotALink, "", "")));
            let (act, knowledge, at, found) = (act.clone(), Rc::clone(&knowledge), at.clone(), found.clone());
            packs::load_all(Part::reading(code), move |missing| {
                // the start view says what is missing
                if missing.is_some() {
                    return;
                }
                match text.and_then(|text| read_saved(&text, &knowledge)) {
                    Ok((setup, other)) => {
                        found.set(Vec::new());
                        act.emit(Session::Offer(Box::new(setup)).into());
                        act.emit(Session::Earlier(other).into());
                        at.replace_hash(&Route::Result(None).href());
                    }
                    Err(problems) => {
                        found.set(problems.into());
                        at.replace_hash(&Route::Start.href());
                    }
                }
                // a listener may be running at this moment; the problems come before the heading
                browser::soon(move || {
                    at.moved();
                    at.focus(problems::ID);
                });
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
        let (prefs, host) = (prefs.clone(), page.host.clone());
        Callback::from(move |_: Event| {
            // what is remembered from now on is what this window shows
            host.set_kept(None);
            if prefs.memory.is_on() {
                forget(&host);
                choose(&prefs, Memory::Off);
            } else {
                choose(&prefs, Memory::On);
            }
        })
    };
    html! {
        <div class="keep">
            if page.host.remembers() {
                <label class="tick">
                    <input type="checkbox" checked={prefs.memory.is_on()} onchange={remember} data-testid="remember" />
                    <span>{ page.text("ui-remember") }{ " " }{ page.element("span", "hint", "ui-remember.hint") }</span>
                </label>
                if browser::is_file() {
                    { page.element("p", "hint", "ui-remember.file") }
                }
            }
            // elsewhere the reason is among the notices of every view
            if let Some(reason) = prefs.memory.reason().filter(|_| page.embedded()) {
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
    let page = page.clone();
    Callback::from(move |_| {
        let page = page.clone();
        // without the sources, the file does not say on which facts its answer rested
        let mut parts = Part::opening();
        parts.push(Part::Sources);
        packs::load_all(parts, move |_| {
            // the view says what is missing
            if Part::opening().iter().all(|part| part.is_here()) {
                let setup = Rc::clone(&page.newest.get().setup);
                let name = format!("limes-{}.json", setup.as_of);
                browser::download(&name, "application/json", &file(&page, &setup));
                page.act.emit(Session::Saved.into());
            }
        });
    })
}
