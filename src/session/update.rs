//! The notice that a new version of the page is ready, and the change to it without loss. The boot script finds new
//! versions and reloads the page; what the user entered is handed over in memory.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::environment::Environment;
use crate::hooks::{use_effect_on, use_local_state};
use crate::host::{Host, browser};
use crate::packs::{self, Part};
use crate::prefs::{Memory, Prefs};
use crate::session::persistence;
use crate::state::AppState;
use limes_knowledge::Knowledge;
use limes_messages::{Words, contains};

/// The version of the page.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The property of the window in which the boot script passes on what the previous page handed over.
const HANDED_OVER: &str = "limesHandedOver";

/// Words for the state of a set-up that is handed over.
const OFFERED: &str = "offered";
const SAVED: &str = "saved";
const ELSEWHERE: &str = "elsewhere";

/// What the page before the reload handed over.
pub struct HandedOver {
    language: String,
    scheme: String,
    /// Whether another window has kept another set-up.
    elsewhere: bool,
    /// The set-up, as in a file.
    text: Rc<str>,
    /// `None` if this version cannot read it.
    state: Option<AppState>,
}

impl HandedOver {
    /// Whether something was handed over.
    pub fn is_there(host: &Host) -> bool {
        let window = browser::window().filter(|_| !host.is_guest());
        window.is_some_and(|window| Reflect::get(&window, &HANDED_OVER.into()).is_ok_and(|all| all.is_string()))
    }

    /// Takes what was handed over, so that it is used only once.
    pub fn take(host: &Host, knowledge: &Knowledge) -> Option<Self> {
        let window = browser::window().filter(|_| !host.is_guest())?;
        let all = Reflect::get(&window, &HANDED_OVER.into()).ok()?.as_string()?;
        let _ = Reflect::set(&window, &HANDED_OVER.into(), &JsValue::UNDEFINED);
        let mut parts = all.splitn(4, '\n');
        let (language, scheme, saved) = (parts.next()?, parts.next()?, parts.next()?);
        let text = parts.next()?;
        let state = persistence::read_setup(text, knowledge).ok().map(|setup| {
            let mut state = AppState::new(setup);
            state.offered = contains(saved, OFFERED);
            state.saved = state.offered || contains(saved, SAVED);
            state
        });
        let elsewhere = contains(saved, ELSEWHERE);
        Some(Self {
            language: language.to_owned(),
            scheme: scheme.to_owned(),
            elsewhere,
            text: text.into(),
            state,
        })
    }

    pub fn state(&self) -> Option<AppState> {
        self.state.clone()
    }

    /// Returns the choices about the page as they were before the reload.
    pub fn prefs(&self, prefs: Prefs) -> Prefs {
        Prefs {
            language: Words::codes()
                .find(|code| *code == self.language)
                .unwrap_or(prefs.language),
            scheme: self.scheme.parse().unwrap_or_default(),
            memory: match prefs.memory {
                Memory::On if self.elsewhere => Memory::Elsewhere,
                memory => memory,
            },
        }
    }

    /// Returns the text of the set-up, if this version cannot read it.
    pub fn unread(&self) -> Option<Rc<str>> {
        self.state.is_none().then(|| Rc::clone(&self.text))
    }
}

/// Returns the version of the page and of this build of it.
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
    pub environment: Environment,
    pub prefs: Prefs,
    /// A set-up that this version cannot read.
    pub unread: Option<Rc<str>>,
}

/// Both notices remain until the user decides.
#[component]
pub fn Update(props: &UpdateProps) -> Html {
    let UpdateProps {
        environment,
        prefs,
        unread,
    } = props;
    let ready = use_local_state(|| false);
    let unread = use_local_state(|| unread.clone());
    {
        let ready = ready.clone();
        use_effect_on((), move |()| {
            let listener = browser::listen_to_window("limes-update", move |_| ready.set(true));
            move || drop(listener)
        });
    }
    let take = {
        let (environment, prefs) = (environment.clone(), prefs.clone());
        Callback::from(move |_: MouseEvent| {
            let (environment, prefs) = (environment.clone(), prefs.clone());
            packs::load_all(Part::opening(), move |missing| {
                // the view says what is missing
                if missing.is_none() {
                    hand_over(&environment, &environment.newest.get(), &prefs);
                }
            });
        })
    };
    let later = {
        let (ready, host) = (ready.clone(), environment.host.clone());
        Callback::from(move |_: MouseEvent| {
            ready.set(false);
            host.focus("heading");
        })
    };
    let keep = {
        let (unread, host) = (unread.clone(), environment.host.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(text) = &*unread {
                browser::download("limes.json", "application/json", text);
                persistence::forget_unread(&host, text);
            }
            unread.set(None);
            host.focus("heading");
        })
    };
    // screen readers announce only what appears in a live region that is already there
    html! {
        <div class="update" role="status">
            if unread.is_some() {
                <div data-testid="unread">
                    { environment.element("p", "", "ui-update-unread") }
                    <button type="button" class="button plain" onclick={keep}>{ environment.text("ui-update-keep") }</button>
                </div>
            }
            if let Some(reason) = prefs.memory.reason() {
                <div data-testid="memory"><p>{ environment.text(reason) }</p></div>
            }
            if *ready {
                <div data-testid="update">
                    { environment.element("p", "", "ui-update") }
                    <button type="button" class="button plain" onclick={take} data-testid="update-take">{ environment.text("ui-update-take") }</button>
                    <button type="button" class="button bare" onclick={later} data-testid="update-later">{ environment.text("ui-update-later") }</button>
                </div>
            }
        </div>
    }
}

/// Hands everything that the user entered over to the next page.
fn hand_over(environment: &Environment, state: &AppState, prefs: &Prefs) {
    let Some(window) = browser::window() else { return };
    let said = [
        (state.offered, OFFERED),
        (state.saved, SAVED),
        (prefs.memory == Memory::Elsewhere, ELSEWHERE),
    ];
    let saved = said.iter().filter(|(holds, _)| *holds).map(|(_, word)| *word);
    let saved = saved.collect::<Vec<&str>>().join(" ");
    let setup = persistence::setup_json(&state.setup, &environment.knowledge);
    let all = [prefs.language, prefs.scheme.id(), &saved, &setup].join("\n");
    let _ = Reflect::set(&window, &HANDED_OVER.into(), &all.into());
    if let Ok(event) = web_sys::Event::new("limes-take-over") {
        let _ = window.dispatch_event(&event);
    }
}
