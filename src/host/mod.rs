//! The place of an instance in the browser: its root element, its address, its memory and its channel to the page around it.
//!
//! The page in a document of its own follows the document's address and describes the document. An instance within
//! another page keeps a history of its own and describes its own root element. No instance touches what is outside it.

pub mod browser;
pub mod channel;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use limes_formats::read::Options;
use yew::Callback;

use crate::prefs::Scheme;
use browser::{Listener, document, listen, soon, window};
use channel::{Command, HostChannel};

/// The event that asks for the creation of a part of a long list.
pub const FILL: &str = "limes-fill";
/// The attribute with the ids of the elements in such a part, until it is created.
pub const HOLDS: &str = "data-holds";

/// The event that announces another address.
const MOVED: &str = "hashchange";

/// Where the third-party notices of the page are.
pub enum Notices {
    /// Within the document, as in the page in one file.
    Text(String),
    /// In a file, at this address.
    Address(String),
}

/// An instance's place in the browser.
#[derive(Clone)]
pub struct Host(Rc<Inner>);

/// An address within the instance, and the note that was left with it.
type HistoryEntry = (String, Option<String>);

struct Inner {
    root: Element,
    /// The history, if the document's address belongs to another page; the last entry is the current one.
    steps: Option<RefCell<Vec<HistoryEntry>>>,
    /// The suffix of the names under which something is remembered; without it, nothing is remembered.
    keep: Option<String>,
    options: RefCell<Options>,
    /// The text of a set-up to begin with.
    given: Option<String>,
    channel: HostChannel,
    handler: RefCell<Option<Callback<Command>>>,
    /// Whether the user came to the rule book from within the page.
    came: Cell<bool>,
    /// The text of the set-up that this window last read from the browser's memory, or wrote to it.
    kept: RefCell<Option<String>>,
    /// Whether the page does not show yet what follows from the last change.
    assessing: Cell<bool>,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Host {
    /// Creates the host of the page in its own document.
    pub fn page(root: Element, options: Options, channel: HostChannel) -> Self {
        // a frame neither reads nor writes what the page itself remembers
        let keep = named(&options).or_else(|| (!options.embed).then(String::new));
        let start = options.start.clone();
        let host = Self::new(root, None, keep, options, None, channel);
        if !start.is_empty() && host.hash().is_empty() {
            host.replace_hash(&start);
        }
        host
    }

    /// Creates the host of an instance within another page. Only an instance with an id can remember something.
    pub fn within(root: Element, options: Options, given: Option<String>, channel: HostChannel) -> Self {
        let steps = RefCell::new(vec![(options.start.clone(), None)]);
        let keep = named(&options);
        Self::new(root, Some(steps), keep, options, given, channel)
    }

    fn new(
        root: Element,
        steps: Option<RefCell<Vec<HistoryEntry>>>,
        keep: Option<String>,
        options: Options,
        given: Option<String>,
        channel: HostChannel,
    ) -> Self {
        Self(Rc::new(Inner {
            root,
            steps,
            keep,
            options: RefCell::new(options),
            given,
            channel,
            handler: RefCell::new(None),
            came: Cell::new(false),
            kept: RefCell::default(),
            assessing: Cell::new(false),
        }))
    }

    /// Whether the instance is part of another page's document.
    pub fn is_guest(&self) -> bool {
        self.0.steps.is_some()
    }

    /// Returns the element that contains the instance.
    pub fn root(&self) -> &Element {
        &self.0.root
    }

    /// Returns the options with which the instance began.
    pub fn options(&self) -> Options {
        self.0.options.borrow().clone()
    }

    /// Returns the text of a set-up to begin with.
    pub fn given(&self) -> Option<&str> {
        self.0.given.as_deref()
    }

    /// Returns where the third-party notices are.
    pub fn notices(&self) -> Notices {
        let own = document().filter(|_| !self.is_guest());
        let text = own.and_then(|document| document.get_element_by_id("third-party")?.text_content());
        text.map_or_else(
            || {
                let address = self.0.root.get_attribute("data-notices");
                Notices::Address(address.unwrap_or_else(|| "./THIRD-PARTY.txt".into()))
            },
            Notices::Text,
        )
    }

    // ---- the page around it

    /// Returns the channel to the page around the instance.
    pub fn channel(&self) -> &HostChannel {
        &self.0.channel
    }

    /// Whether the page around the instance receives messages, and may send some.
    pub fn is_heard(&self) -> bool {
        !matches!(self.0.channel, HostChannel::Closed)
    }

    /// Posts a message, given as JSON, to the page around the instance.
    pub fn post(&self, message: &str) {
        self.0.channel.post(message);
    }

    /// Sets what handles commands from the page around the instance.
    pub fn on_command(&self, handler: Option<Callback<Command>>) {
        *self.0.handler.borrow_mut() = handler;
    }

    /// Handles a command from the page around the instance.
    pub fn handle(&self, command: Command) {
        let handler = self.0.handler.borrow().clone();
        if let Some(handler) = handler {
            handler.emit(command);
        }
    }

    // ---- what follows from the last change

    /// Whether the page does not show yet what follows from the last change.
    pub fn is_assessing(&self) -> bool {
        self.0.assessing.get()
    }

    /// Notes whether it does, and marks the root for the style sheet.
    pub fn set_assessing(&self, is_assessing: bool) {
        self.0.assessing.set(is_assessing);
        let _ = self.0.root.class_list().toggle_with_force("assessing", is_assessing);
        let _ = self
            .0
            .root
            .set_attribute("aria-busy", if is_assessing { "true" } else { "false" });
    }

    // ---- what is below the root

    fn element(&self, id: &str) -> Option<HtmlElement> {
        self.first(&["[id=\"", id, "\"]"].concat())?.dyn_into().ok()
    }

    fn first(&self, selector: &str) -> Option<Element> {
        self.0.root.query_selector(selector).ok().flatten()
    }

    /// Returns all elements of the instance that match the selector.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.0.root.query_selector_all(selector).ok();
        let found = found
            .iter()
            .flat_map(|list| (0..list.length()).map(|index| list.item(index)));
        found.flatten().filter_map(|node| node.dyn_into().ok()).collect()
    }

    /// Moves the focus, once the page has been drawn.
    pub fn focus(&self, id: &str) {
        let (host, id) = (self.clone(), id.to_owned());
        soon(move || match host.element(&id) {
            Some(element) => {
                let _ = element.focus();
            }
            None if host.may_come(&id) => host.focus(&id),
            None => {}
        });
    }

    /// Moves the focus to the first control within an element, once the page has been drawn.
    pub fn focus_within(&self, id: &str) {
        let (host, id) = (self.clone(), id.to_owned());
        soon(move || {
            let found = host
                .element(&id)
                .and_then(|e| e.query_selector("input, button, summary").ok().flatten());
            match found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
                Some(found) => {
                    let _ = found.focus();
                }
                None if host.may_come(&id) => host.focus_within(&id),
                None => {}
            }
        });
    }

    /// Whether an element comes with what follows from the last change, or is in the part of a long list that is not created
    /// yet; that is created then.
    fn may_come(&self, id: &str) -> bool {
        let Some(batch) = self.first(&["[", HOLDS, "~=\"", id, "\"]"].concat()) else {
            return self.is_assessing();
        };
        Event::new(FILL).is_ok_and(|event| batch.dispatch_event(&event).is_ok())
    }

    /// Scrolls an element into view within its own list, or the page.
    pub fn reveal(&self, id: &str) {
        if let Some(element) = self.element(id) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Scrolls to an element, and moves the focus to it, so that the keyboard goes on from there.
    pub fn scroll_to(&self, id: &str) {
        if let Some(element) = self.element(id) {
            element.scroll_into_view();
            if let Ok(element) = element.dyn_into::<HtmlElement>() {
                element.set_tab_index(-1);
                let _ = element.focus();
            }
        }
    }

    /// Scrolls to the beginning of the instance.
    pub fn scroll_to_top(&self) {
        if !self.is_guest() {
            if let Some(window) = window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        } else if self.0.root.get_bounding_client_rect().top() < 0.0 {
            self.0.root.scroll_into_view();
        }
    }

    /// Sets the value of a control.
    pub fn set_value(&self, id: &str, value: &str) {
        if let Some(control) = self.element(id) {
            let _ = js_sys::Reflect::set(&control, &"value".into(), &value.into());
        }
    }

    /// Sets `lang`, the colour scheme and the organisation's colours on the root element, and the title of the document.
    pub fn describe(&self, language: &str, title: &str, scheme: Scheme, colours: &[(&str, String)]) {
        let own = document().filter(|_| !self.is_guest());
        if let Some(document) = &own {
            document.set_title(title);
        }
        let described = match own {
            Some(document) => document.document_element(),
            None => Some(self.0.root.clone()),
        };
        if let Some(described) = described {
            let _ = described.set_attribute("lang", language);
            let _ = match scheme {
                Scheme::System => described.remove_attribute("data-scheme"),
                scheme => described.set_attribute("data-scheme", scheme.id()),
            };
            if let Some(described) = described.dyn_ref::<HtmlElement>() {
                for (name, colour) in colours {
                    let _ = described.style().set_property(name, colour);
                }
            }
        }
    }

    // ---- its address

    /// Returns the part of the address after the `#`.
    pub fn hash(&self) -> String {
        match &self.0.steps {
            Some(steps) => steps.borrow().last().map(|(hash, _)| hash.clone()).unwrap_or_default(),
            None => window().and_then(|w| w.location().hash().ok()).unwrap_or_default(),
        }
    }

    /// Navigates to another address within the page.
    pub fn set_hash(&self, hash: &str) {
        if let Some(steps) = &self.0.steps {
            if self.hash() != hash {
                steps.borrow_mut().push((hash.to_owned(), None));
                self.moved();
            }
        } else if let Some(window) = window() {
            let _ = window.location().set_hash(hash);
        }
    }

    /// Replaces the address without an entry in the history, and without an event.
    pub fn replace_hash(&self, hash: &str) {
        if let Some(steps) = &self.0.steps {
            if let Some(last) = steps.borrow_mut().last_mut() {
                *last = (hash.to_owned(), None);
            }
        } else if let Some(history) = window().and_then(|w| w.history().ok()) {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
        }
    }

    /// Goes one entry back in the history.
    pub fn back(&self) {
        if let Some(steps) = &self.0.steps {
            if steps.borrow().len() > 1 {
                steps.borrow_mut().pop();
                self.moved();
            }
        } else if let Some(history) = window().and_then(|window| window.history().ok()) {
            let _ = history.back();
        }
    }

    /// Leaves a note with the address, to be read when the user comes back to it.
    pub fn note(&self, text: &str) {
        if let Some(steps) = &self.0.steps {
            if let Some(last) = steps.borrow_mut().last_mut() {
                last.1 = Some(text.to_owned());
            }
        } else if let Some(history) = window().and_then(|window| window.history().ok()) {
            let _ = history.replace_state(&JsValue::from_str(text), "");
        }
        self.0.came.set(true);
    }

    /// Returns the note that was left with the address.
    pub fn noted(&self) -> Option<String> {
        match &self.0.steps {
            Some(steps) => steps.borrow().last().and_then(|(_, note)| note.clone()),
            None => window()?.history().ok()?.state().ok()?.as_string(),
        }
    }

    /// Whether a note was left since the page was opened.
    pub fn came(&self) -> bool {
        self.0.came.get()
    }

    /// Listens to changes of the address as long as the value lives.
    pub fn on_move(&self, mut act: impl FnMut() + 'static) -> Option<Listener> {
        let target: EventTarget = match self.0.steps {
            Some(_) => self.0.root.clone().into(),
            None => window()?.into(),
        };
        Some(listen(target, MOVED, move |_| act()))
    }

    /// Notifies the listeners that the address changed.
    pub fn moved(&self) {
        let Ok(event) = Event::new(MOVED) else { return };
        let _ = match (self.is_guest(), window()) {
            (false, Some(window)) => window.dispatch_event(&event),
            _ => self.0.root.dispatch_event(&event),
        };
    }

    /// Follows a link. In another page's document, a link within the instance leaves the document's address alone, and any
    /// other link opens a new tab.
    pub fn follow(&self, event: &Event) {
        if event.default_prevented() {
            return;
        }
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else {
            return;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let guest = self.is_guest();
        if href.starts_with('#') {
            if guest {
                event.prevent_default();
                self.set_hash(&href);
            }
        } else if guest || self.0.options.borrow().embed {
            // in the same tab, the link would replace the page around the instance and lose the answers
            let _ = link.set_attribute("target", "_blank");
        }
    }

    // ---- what is remembered

    /// Whether this instance can remember something.
    pub fn remembers(&self) -> bool {
        self.0.keep.is_some()
    }

    pub fn remembered(&self, name: &str) -> Option<String> {
        browser::remembered(&self.key(name)?)
    }

    /// Stores a text in this browser; returns whether that succeeded.
    pub fn remember(&self, name: &str, text: &str) -> bool {
        self.key(name).is_some_and(|key| browser::remember(&key, text))
    }

    /// Notes which set-up this window last read from the browser's memory, or wrote to it.
    pub fn set_kept(&self, text: Option<String>) {
        self.0.kept.replace(text);
    }

    /// Whether the browser remembers another set-up than this window last read or wrote.
    pub fn is_kept_elsewhere(&self, remembered: Option<&str>) -> bool {
        let kept = self.0.kept.borrow();
        kept.as_deref().is_some_and(|kept| Some(kept) != remembered)
    }

    pub fn forget(&self, name: &str) {
        if let Some(key) = self.key(name) {
            browser::forget(&key);
        }
    }

    fn key(&self, name: &str) -> Option<String> {
        Some([name, self.0.keep.as_deref()?].concat())
    }
}

/// Returns the suffix of the names under which an instance with an id remembers something.
fn named(options: &Options) -> Option<String> {
    (!options.id.is_empty()).then(|| [":", &options.id].concat())
}
