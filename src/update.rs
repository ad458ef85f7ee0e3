//! The note that a new version of the page is ready, and the way over to it that loses nothing. The script that starts the
//! page finds new versions and loads the page anew; what the user has entered is handed over in memory.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::app::Prefs;
use super::browser;
use super::host::Host;
use super::page::Page;
use super::state::State;
use limes_formats::{read, write};
use limes_knowledge::Knowledge;
use limes_messages::Words;

/// The version of the page.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where the script that starts the page puts what the page before has handed over, and takes it from.
const HANDED_OVER: &str = "limesHandedOver";

/// What the page before the reload has handed over.
pub struct Handed {
    language: String,
    scheme: String,
    /// The set-up, as in a file.
    text: Rc<str>,
    /// `None` if this version cannot read it.
    state: Option<State>,
}

impl Handed {
    /// Takes it, so that it is there only once.
    pub fn take(host: &Host, knowledge: &Knowledge) -> Option<Self> {
        let window = browser::window().filter(|_| !host.is_guest())?;
        let all = Reflect::get(&window, &HANDED_OVER.into()).ok()?.as_string()?;
        let _ = Reflect::set(&window, &HANDED_OVER.into(), &JsValue::UNDEFINED);
        let mut parts = all.splitn(4, '\n');
        let (language, scheme, saved) = (parts.next()?, parts.next()?, parts.next()?);
        let text = parts.next()?;
        let state = read::setup(text, knowledge).ok().map(|setup| {
            let mut state = State::new(setup);
            state.offered = saved == "offered";
            state.saved = state.offered || saved == "saved";
            state
        });
        Some(Self {
            language: language.to_owned(),
            scheme: scheme.to_owned(),
            text: text.into(),
            state,
        })
    }

    pub fn state(&self) -> Option<State> {
        self.state.clone()
    }

    /// The choices about the page, as they were.
    pub fn prefs(&self, prefs: Prefs) -> Prefs {
        Prefs {
            language: Words::codes()
                .find(|code| *code == self.language)
                .unwrap_or(prefs.language),
            scheme: match self.scheme.as_str() {
                "light" => "light",
                "dark" => "dark",
                _ => "",
            },
            ..prefs
        }
    }

    /// The set-up, if this version cannot read it.
    pub fn unread(&self) -> Option<Rc<str>> {
        self.state.is_none().then(|| Rc::clone(&self.text))
    }
}

/// The version of the page and of this build of it.
pub fn version() -> String {
    let build = browser::document().and_then(|document| {
        let tag = document.query_selector("meta[name=limes-build]").ok()??;
        tag.get_attribute("content")
    });
    match build {
        Some(build) => [VERSION, " (", &build, ")"].concat(),
        None => VERSION.to_owned(),
    }
}

#[derive(Properties, PartialEq)]
pub struct UpdateProps {
    pub page: Page,
    pub prefs: Prefs,
    /// A set-up that this version cannot read.
    pub unread: Option<Rc<str>>,
}

/// Both notes stay until the user has decided.
#[component]
pub fn Update(props: &UpdateProps) -> Html {
    let UpdateProps { page, prefs, unread } = props;
    let ready = use_state_eq(|| false);
    let unread = use_state_eq(|| unread.clone());
    {
        let ready = ready.clone();
        use_effect_with((), move |()| {
            let listener = browser::listen_to_window("limes-update", move |_| ready.set(true));
            move || drop(listener)
        });
    }
    let take = {
        let (page, prefs) = (page.clone(), prefs.clone());
        Callback::from(move |_: MouseEvent| hand_over(&page, &prefs))
    };
    let later = {
        let (ready, host) = (ready.clone(), page.host.clone());
        Callback::from(move |_: MouseEvent| {
            ready.set(false);
            host.focus("heading");
        })
    };
    let keep = {
        let (unread, host) = (unread.clone(), page.host.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(text) = &*unread {
                browser::download("limes.json", "application/json", text);
            }
            unread.set(None);
            host.focus("heading");
        })
    };
    // the live region stays in the page, so that what appears in it is read out
    html! {
        <div class="update" role="status">
            if unread.is_some() {
                <div data-testid="unread">
                    <p>{ page.text("ui-update-unread") }</p>
                    <button type="button" class="button plain" onclick={keep}>{ page.text("ui-update-keep") }</button>
                </div>
            }
            if *ready {
                <div data-testid="update">
                    <p>{ page.text("ui-update") }</p>
                    <button type="button" class="button plain" onclick={take} data-testid="update-take">{ page.text("ui-update-take") }</button>
                    <button type="button" class="button bare" onclick={later} data-testid="update-later">{ page.text("ui-update-later") }</button>
                </div>
            }
        </div>
    }
}

/// Gives all that the user has entered to the page that comes next.
fn hand_over(page: &Page, prefs: &Prefs) {
    let Some(window) = browser::window() else { return };
    let saved = match (page.state.offered, page.state.saved) {
        (true, _) => "offered",
        (_, true) => "saved",
        _ => "",
    };
    let setup = write::setup_json(page.setup(), &page.knowledge);
    let all = [prefs.language, prefs.scheme, saved, &setup].join("\n");
    let _ = Reflect::set(&window, &HANDED_OVER.into(), &all.into());
    if let Ok(event) = web_sys::Event::new("limes-take-over") {
        let _ = window.dispatch_event(&event);
    }
}
