//! The page: shows what the library assesses and passes on what people answer. It contains no rule of its own.

mod about;
mod app;
mod ask;
mod background;
mod cases;
mod chunks;
mod components;
mod environment;
mod hooks;
mod host;
mod labels;
mod packs;
mod page;
mod prefs;
mod result;
mod route;
mod rulebook;
mod session;
mod setting;
mod shell;
mod start;
mod state;
mod store;
#[cfg(test)]
mod testing;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::{AppHandle, Renderer};

use app::{App, AppProps};
use host::channel::{Command, HostChannel};
use host::{Host, browser};
use packs::Part;
use session::update::HandedOver;
use session::{embedding, persistence};
use setting::Setting;

use limes_formats::read::{Options, Request};

/// Installs packs: that of the knowledge first, before everything else. `code`: the language that they must contain.
///
/// # Errors
/// Throws an error whose name says what is wrong with the file.
#[wasm_bindgen]
pub fn install(bytes: Vec<u8>, code: Option<String>) -> Result<(), JsValue> {
    let installed = packs::install(bytes).and_then(|()| packs::expect(code.as_deref()));
    installed.map_err(packs::reason)
}

/// Offers the file that replaces the knowledge of the page, before that is installed; without bytes, there may be such a file,
/// and it could not be loaded.
#[wasm_bindgen]
pub fn offer(bytes: Option<Vec<u8>>) {
    packs::offer(bytes);
}

/// Sets the function that returns a promise of the bytes of the pack with a name, if packs are to be loaded later.
#[wasm_bindgen]
pub fn provide(load: Function) {
    packs::provide(load);
}

/// Shows the page in the document's body, with the options of its address. `config` is the text of `limes.config.json`, if
/// the site has one; `missing` says that it could not be loaded. The promise fails with the name of a file without which the
/// page cannot start.
#[wasm_bindgen]
pub fn start(config: Option<String>, missing: Option<bool>) -> Promise {
    Promise::new(&mut |kept, failed| begin(config.clone(), missing, settle(kept, failed)))
}

/// Returns what it takes to read the text of a `limes.config.json`.
fn readers(config: Option<&str>) -> Vec<Part> {
    if config.is_some_and(Setting::needs_reader) {
        Part::settings()
    } else {
        Vec::new()
    }
}

/// Keeps a promise, or breaks it with the name of the file that is missing.
fn settle(kept: Function, failed: Function) -> impl FnOnce(Option<Part>) {
    move |missing| {
        let _ = match missing {
            None => kept.call0(&JsValue::NULL),
            Some(part) => failed.call1(&JsValue::NULL, &part.name().into()),
        };
    }
}

fn begin(config: Option<String>, missing: Option<bool>, done: impl FnOnce(Option<Part>) + 'static) {
    let query = browser::window().and_then(|window| window.location().search().ok());
    let query = query.unwrap_or_default();
    let Some(root) = browser::root() else { return };
    // few addresses have options, and those that have are mostly of pages within others
    let mut parts = if query.is_empty() {
        Vec::new()
    } else {
        Part::embedding()
    };
    parts.extend(readers(config.as_deref()));
    packs::load_all(parts, move |missing_part| {
        let options = match missing_part {
            _ if query.is_empty() => Options::default(),
            None => embedding::chosen_now(&query),
            Some(_) if Part::embedding().into_iter().all(Part::is_here) => embedding::chosen_now(&query),
            missing_part => return done(missing_part),
        };
        let setting = match missing {
            Some(true) => Setting::missing(),
            _ => Setting::read(config.as_deref()),
        };
        // the page's own origin needs no permission
        let channel = embedding::parent(&options, &setting.origins);
        let host = Host::page(root.clone(), options, channel);
        // the script that loads the program does not know the language of the site's settings
        let language = persistence::prefs(&host, &setting).language;
        let parts = if host.is_heard() {
            Part::embedding()
        } else if persistence::has_setup(&host) || HandedOver::is_there(&host) {
            Part::opening()
        } else {
            Vec::new()
        };
        packs::load_all(parts, move |missing| {
            if missing.is_some() {
                return done(missing);
            }
            packs::with_words(language, move || {
                run(root, host, setting);
                done(None);
            });
        });
    });
}

/// Loads what an instance in another page needs, given the text of a `limes.config.json`; the promise fails with the name of a
/// file that cannot be loaded.
#[wasm_bindgen]
pub fn prepare(config: Option<String>) -> Promise {
    let mut parts = Part::embedding();
    parts.extend(readers(config.as_deref()));
    Promise::new(&mut |kept, failed| packs::load_all(parts.clone(), settle(kept, failed)))
}

/// Shows an instance of the page in an element of another page. `options` are written as in an address, `setup` is the
/// text of a set-up to begin with, `config` that of a `limes.config.json`, for which `prepare` was called before; `post` is called
/// with each message.
#[wasm_bindgen]
pub fn mount(
    root: web_sys::Element,
    options: &str,
    setup: Option<String>,
    config: Option<String>,
    post: Function,
) -> Instance {
    let options = embedding::chosen_now(options);
    let host = Host::within(root.clone(), options, setup, HostChannel::Script(post));
    Instance {
        host: host.clone(),
        handle: run(root, host, Setting::read(config.as_deref())),
    }
}

fn run(root: web_sys::Element, host: Host, setting: Setting) -> AppHandle<App> {
    yew::set_custom_panic_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        persistence::stop();
    }));
    persistence::begin(&host);
    packs::prefetch(persistence::prefs(&host, &setting).language);
    // what the document shows before the program runs
    root.set_text_content(None);
    Renderer::<App>::with_root_and_props(root, AppProps { host, setting }).render()
}

/// An instance of the page, for the script that mounted it.
#[wasm_bindgen]
pub struct Instance {
    host: Host,
    handle: AppHandle<App>,
}

#[wasm_bindgen]
impl Instance {
    /// Applies other options, written as in an address.
    pub fn choose(&self, options: &str) {
        self.host
            .handle(Command::Choose(Box::new(embedding::chosen_now(options))));
    }

    /// Replaces the set-up with the one in a text, or posts what is wrong with the text.
    pub fn load(&self, text: &str) {
        self.host.handle(Command::Load(text.to_owned()));
    }

    /// Requests a message with the set-up and the verdict.
    pub fn ask(&self) {
        self.host.handle(Command::Ask(Request::Get, None));
    }

    /// Removes the instance.
    pub fn destroy(self) {
        persistence::end(&self.host);
        self.handle.destroy();
    }
}
