//! The conversation between an instance and the page around it. Answers go only to an origin that may receive them.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver};
use yew::prelude::*;

use crate::chunks::late;
use crate::hooks::{LocalState, use_effect_on};
use crate::host::Host;
use crate::host::browser::{self, Listener};
use crate::host::channel::{Command, HostChannel};
use crate::page::Page;
use crate::prefs::{Prefs, Scheme};
use crate::route::Route;
use crate::state::{Edit, Session, is_blank};
use crate::store::{Shown, Store};
use limes_formats::read::{HostMessage, Options, Request};
use limes_formats::wire::VerdictSummary;
use limes_formats::{read, wire};
use limes_knowledge::Knowledge;
use limes_messages::Words;

/// Returns the channel to the window around the frame, if its origin may receive messages.
pub fn parent(options: &Options, allowed: &[String]) -> HostChannel {
    let Some((window, around)) = browser::window().and_then(|window| Some((window.clone(), window.parent().ok()??)))
    else {
        return HostChannel::Closed;
    };
    if !options.embed || around == window {
        return HostChannel::Closed;
    }
    let own = window.location().origin().unwrap_or_default();
    match read::message_origin(&own, allowed, &options.origin) {
        Some(origin) => HostChannel::Parent(around, origin),
        None => {
            let words = Words::new(options.language.unwrap_or_else(browser::language));
            browser::warn(&words.with("embed-origin", &[("value", options.origin.as_str().into())]));
            HostChannel::Closed
        }
    }
}

fn chosen(query: &str) -> Options {
    let (options, ignored) = Options::read(query, Knowledge::built_in());
    let words = Words::new(options.language.unwrap_or_else(browser::language));
    for one in &ignored {
        let values = [("name", one.name.as_str().into()), ("value", one.value.as_str().into())];
        browser::warn(&words.with("embed-ignored", &values));
    }
    options
}

/// Handles commands from outside, and posts what happens.
#[hook]
pub fn use_embedding(page: &Page, store: &Rc<Store>, prefs: &LocalState<Prefs>, options: &UseStateHandle<Rc<Options>>) {
    {
        let store = Rc::clone(store);
        let dependencies = (page.clone(), prefs.clone(), options.clone());
        use_effect_on(dependencies, move |(page, prefs, options)| {
            let host = page.host.clone();
            let (page, store, prefs, options) = (page.clone(), store, prefs.clone(), options.clone());
            if host.is_heard() {
                host.on_command(Some(Callback::from(move |command| {
                    handle_now(&page, &store, &prefs, &options, command);
                })));
            }
            move || host.on_command(None)
        });
    }
    {
        let page = page.clone();
        use_effect_on((), move |()| {
            let kept = page.host.is_heard().then(|| greet_now(&page));
            move || drop(kept)
        });
    }
    {
        let host = page.host.clone();
        use_effect_on(page.route, move |route| {
            if host.is_heard() {
                post_view_now(&host, *route);
            }
        });
    }
    let posted = use_mut_ref(|| None::<VerdictSummary>);
    let page = page.clone();
    let is_empty = store.shown().is_empty;
    use_effect_on((page.state.setup.clone(), is_empty), move |_| {
        if page.host.is_heard() && !is_empty {
            post_verdict_now(&page, &posted);
        }
    });
}

late! {
    /// Returns the options of an address, and warns of those that are not understood.
    embed => pub fn chosen_now(query: &str) -> Options = chosen;
    embed => fn greet_now(page: &Page) -> Box<dyn Any> = greet;
    embed => fn handle_now(page: &Page, store: &Rc<Store>, prefs: &LocalState<Prefs>, options: &UseStateHandle<Rc<Options>>, command: Command) = handle;
    embed => fn post_view_now(host: &Host, route: Route) = post_view;
    embed => fn post_verdict_now(page: &Page, posted: &RefCell<Option<VerdictSummary>>) = post_verdict;
}

/// Says that the instance is ready, and listens and reports its height until the value is dropped.
fn greet(page: &Page) -> Box<dyn Any> {
    page.host
        .post(&wire::ready_message(page.words().code(), &page.knowledge));
    Box::new((listen(page), observe(&page.host)))
}

/// Says which view is shown.
fn post_view(host: &Host, route: Route) {
    host.post(&wire::view_message(route.href().trim_start_matches("#/")));
}

/// Posts the verdict if it is not the one that was posted.
fn post_verdict(page: &Page, posted: &RefCell<Option<VerdictSummary>>) {
    let assessment = &page.view.assessment;
    let verdict = VerdictSummary::of(assessment, page.view.resting.as_ref());
    if posted.borrow().as_ref() != Some(&verdict) {
        page.host.post(&wire::verdict_message(&verdict));
        if wire::is_finished(assessment) {
            page.host.post(&wire::finished_message(&verdict));
        }
        *posted.borrow_mut() = Some(verdict);
    }
}

/// Handles a command from outside.
fn handle(
    page: &Page,
    store: &Rc<Store>,
    prefs: &LocalState<Prefs>,
    options: &UseStateHandle<Rc<Options>>,
    command: Command,
) {
    match command {
        Command::Choose(new) => {
            let old = (**options).clone();
            let mut now = (**prefs).clone();
            if new.language != old.language {
                now.language = new.language.unwrap_or_else(browser::language);
            }
            if new.theme != old.theme {
                now.scheme = new.theme.map(Scheme::of_theme).unwrap_or_default();
            }
            prefs.set(now);
            // other products to begin with do not replace what the user answered
            let now = Rc::clone(&page.newest.get().setup);
            let empty = || page.setting.begin(now.as_of);
            let untouched = is_blank(&now) || *now == old.begin(empty());
            if new.services != old.services && untouched {
                page.act.emit(Session::Load(Box::new(new.begin(empty()))).into());
                page.act.emit(Session::Dismiss.into());
            } else if let (true, Some(boundary)) = (new.boundary != old.boundary, new.boundary.clone()) {
                page.act.emit(Edit::Boundary(boundary).into());
            }
            if new.start != old.start && !new.start.is_empty() {
                page.host.set_hash(&new.start);
            }
            options.set(Rc::new(*new));
        }
        Command::Load(text) => match read::setup(&text, &page.knowledge) {
            Ok(setup) => page.act.emit(Session::Offer(Box::new(setup)).into()),
            Err(problems) => page.host.post(&wire::error_message(None, "setup", &problems)),
        },
        Command::Ask(Request::Load(setup), _) => page.act.emit(Session::Offer(setup).into()),
        Command::Ask(Request::Set(language, theme), _) => {
            let now = &**prefs;
            prefs.set(Prefs {
                language: language.unwrap_or(now.language),
                scheme: theme.map_or(now.scheme, Scheme::of_theme),
                ..now.clone()
            });
        }
        Command::Ask(Request::Get, id) => {
            // the answer follows from what was loaded before
            let Shown { state, view, .. } = store.finish();
            let verdict = VerdictSummary::of(&view.assessment, view.resting.as_ref());
            let message = wire::state_message(id.as_deref(), (&state.setup, &page.knowledge), verdict);
            page.host.post(&message);
        }
    }
}

/// Listens to messages from the window around the frame. No other sender gets an answer, not even an error.
fn listen(page: &Page) -> Option<Listener> {
    let HostChannel::Parent(parent, origin) = page.host.channel() else {
        return None;
    };
    let (parent, origin, host, knowledge) = (
        parent.clone(),
        origin.clone(),
        page.host.clone(),
        page.knowledge.clone(),
    );
    browser::listen_to_window("message", move |event| {
        let Ok(event) = event.dyn_into::<MessageEvent>() else {
            return;
        };
        let sent_by_parent = event
            .source()
            .is_some_and(|source| js_sys::Object::is(&source, &parent));
        if !sent_by_parent || event.origin() != origin {
            return;
        }
        let message = message(&event.data());
        match message.request(&knowledge) {
            Ok(request) => host.handle(Command::Ask(request, message.id)),
            Err(error) => {
                let id = message.id.filter(|id| id.chars().count() <= 64);
                let answer = wire::error_message(id.as_deref(), error.reason(), error.problems());
                host.post(&answer);
            }
        }
    })
}

/// Reads a message. A getter may throw; a field whose getter fails counts as absent.
fn message(data: &JsValue) -> HostMessage {
    let get = |name: &str| js_sys::Reflect::get(data, &name.into()).ok();
    let text = |name: &str| get(name).and_then(|value| value.as_string());
    let setup = || {
        let value = get("setup")?;
        match value.as_string() {
            Some(text) => Some(text),
            None if value.is_object() => JsValue::from(js_sys::JSON::stringify(&value).ok()?).as_string(),
            None => None,
        }
    };
    let limes = get("limes").and_then(|value| value.as_f64());
    HostMessage {
        limes: u32::from(limes == Some(1.0)),
        kind: text("type").unwrap_or_default(),
        id: text("id"),
        setup: setup(),
        language: text("language"),
        theme: text("theme"),
    }
}

/// Posts the height of the instance whenever it changes.
struct Observer {
    observer: ResizeObserver,
    _act: Closure<dyn FnMut()>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn observe(host: &Host) -> Option<Observer> {
    if !matches!(host.channel(), HostChannel::Parent(..)) {
        return None;
    }
    let seen = host.clone();
    let act = Closure::<dyn FnMut()>::new(move || {
        let height = seen.root().get_bounding_client_rect().height().ceil();
        // the height is never negative and fits in 32 bits
        seen.post(&wire::height_message(height as u32));
    });
    let observer = ResizeObserver::new(act.as_ref().unchecked_ref()).ok()?;
    observer.observe(host.root());
    Some(Observer { observer, _act: act })
}
