//! What passes between an instance and the page around it. Answers are told only to whoever may ask for them.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};
use yew::prelude::*;

use super::app::Prefs;
use super::browser::{self, Listener};
use super::host::Host;
use super::page::Page;
use super::state::{Action, is_blank};
use limes_formats::read::{HostMessage, Ignored, Options, Request};
use limes_formats::wire::VerdictSummary;
use limes_formats::{read, wire};
use limes_messages::Words;

/// Where an instance tells what happens.
pub enum Ear {
    /// Nowhere.
    Nobody,
    /// The window around the frame, if it has this origin.
    Parent(Window, String),
    /// The script that mounted it.
    Script(js_sys::Function),
}

/// Something that comes from outside.
pub enum Order {
    /// Something else was chosen about the instance.
    Choose(Box<Options>),
    /// The text of a set-up is to take the place of the one that is there.
    Load(String),
    /// A request, with the id of whoever asks.
    Ask(Request, Option<String>),
}

/// The window around the frame, where it may be told something.
pub fn parent(options: &Options, allowed: &[String]) -> Ear {
    let Some((window, around)) = browser::window().and_then(|window| Some((window.clone(), window.parent().ok()??)))
    else {
        return Ear::Nobody;
    };
    if !options.embed || around == window {
        return Ear::Nobody;
    }
    let own = window.location().origin().unwrap_or_default();
    match read::message_origin(&own, allowed, &options.origin) {
        Some(origin) => Ear::Parent(around, origin),
        None => {
            let words = Words::new(options.language.unwrap_or_else(browser::language));
            browser::warn(&words.with("embed-origin", &[("value", options.origin.as_str().into())]));
            Ear::Nobody
        }
    }
}

/// Names in the console what was not understood.
pub fn name_ignored(options: &Options, ignored: &[Ignored]) {
    let words = Words::new(options.language.unwrap_or_else(browser::language));
    for one in ignored {
        let values = [("name", one.name.as_str().into()), ("value", one.value.as_str().into())];
        browser::warn(&words.with("embed-ignored", &values));
    }
}

/// Does what comes from outside, and tells what happens.
#[hook]
pub fn use_embedding(page: &Page, prefs: &UseStateHandle<Prefs>, options: &UseStateHandle<Rc<Options>>) {
    {
        let (page, prefs, options) = (page.clone(), prefs.clone(), options.clone());
        use_effect(move || {
            let host = page.host.clone();
            host.obey(Some(Callback::from(move |order| obey(&page, &prefs, &options, order))));
            move || host.obey(None)
        });
    }
    {
        let page = page.clone();
        use_effect_with((), move |()| {
            page.host
                .tell(&wire::ready_message(page.language.words.code(), &page.knowledge));
            let kept = (listen(&page), observe(&page.host));
            move || drop(kept)
        });
    }
    {
        let host = page.host.clone();
        use_effect_with(page.route, move |route| {
            host.tell(&wire::view_message(route.href().trim_start_matches("#/")));
        });
    }
    let told = use_mut_ref(|| None::<VerdictSummary>);
    let page = page.clone();
    use_effect_with(page.state.setup.clone(), move |_| {
        let assessment = &page.view.assessment;
        let verdict = VerdictSummary::of(assessment, page.view.resting.as_ref());
        if told.borrow().as_ref() != Some(&verdict) {
            page.host.tell(&wire::verdict_message(&verdict));
            if wire::is_finished(assessment) {
                page.host.tell(&wire::finished_message(&verdict));
            }
            *told.borrow_mut() = Some(verdict);
        }
    });
}

fn obey(page: &Page, prefs: &UseStateHandle<Prefs>, options: &UseStateHandle<Rc<Options>>, order: Order) {
    match order {
        Order::Choose(new) => {
            let old = (**options).clone();
            let mut now = (**prefs).clone();
            if new.language != old.language {
                now.language = new.language.unwrap_or_else(browser::language);
            }
            if new.theme != old.theme {
                now.scheme = new.theme.unwrap_or_default();
            }
            prefs.set(now);
            // what a person has answered is not replaced by other products to begin with
            let empty = || page.site.begin(page.setup().as_of);
            let untouched = is_blank(page.setup()) || *page.setup() == old.begin(empty());
            if new.services != old.services && untouched {
                page.act.emit(Action::Load(Box::new(new.begin(empty()))));
                page.act.emit(Action::Dismiss);
            } else if let (true, Some(boundary)) = (new.boundary != old.boundary, new.boundary.clone()) {
                page.act.emit(Action::Boundary(boundary));
            }
            if new.start != old.start && !new.start.is_empty() {
                page.host.set_hash(&new.start);
            }
            options.set(Rc::new(*new));
        }
        Order::Load(text) => match read::setup(&text, &page.knowledge) {
            Ok(setup) => page.act.emit(Action::Offer(Box::new(setup))),
            Err(problems) => page.host.tell(&wire::error_message(None, "setup", &problems)),
        },
        Order::Ask(Request::Load(setup), _) => page.act.emit(Action::Offer(setup)),
        Order::Ask(Request::Set(language, scheme), _) => {
            let now = &**prefs;
            prefs.set(Prefs {
                language: language.unwrap_or(now.language),
                scheme: scheme.unwrap_or(now.scheme),
                ..now.clone()
            });
        }
        Order::Ask(Request::Get, id) => {
            let verdict = VerdictSummary::of(&page.view.assessment, page.view.resting.as_ref());
            let told = wire::state_message(id.as_deref(), (page.setup(), &page.knowledge), verdict);
            page.host.tell(&told);
        }
    }
}

/// Messages from the window around the frame. Whoever else sends one is not answered, not even with an error.
fn listen(page: &Page) -> Option<Listener> {
    let Ear::Parent(parent, origin) = page.host.ear() else {
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
            Ok(request) => host.order(Order::Ask(request, message.id)),
            Err(error) => {
                let id = message.id.filter(|id| id.chars().count() <= 64);
                let answer = wire::error_message(id.as_deref(), error.reason(), error.problems());
                host.tell(&answer);
            }
        }
    })
}

/// What stands in a message. A getter may do as it likes: whatever fails is simply not there.
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

/// Tells how high everything is, whenever that changes.
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
    if !matches!(host.ear(), Ear::Parent(..)) {
        return None;
    }
    let seen = host.clone();
    let act = Closure::<dyn FnMut()>::new(move || {
        let height = seen.root().get_bounding_client_rect().height().ceil();
        // no page is higher than a number can be, or lower than nothing
        seen.tell(&wire::height_message(height as u32));
    });
    let observer = ResizeObserver::new(act.as_ref().unchecked_ref()).ok()?;
    observer.observe(host.root());
    Some(Observer { observer, _act: act })
}
