//! The page: shows what the library says and passes on what people answer. It holds no rule of its own.

mod about;
mod app;
mod ask;
mod browser;
mod cases;
mod day;
mod embed;
mod frame;
mod host;
mod icon;
mod names;
mod page;
mod place;
mod problems;
mod result;
mod route;
mod rulebook;
mod saved;
mod site;
mod sourced;
mod start;
pub mod state;
mod toast;
mod unfold;
mod update;
mod verdict;

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{AppHandle, Renderer};

use app::{App, AppProps};
use embed::{Ear, Order};
use host::Host;
use site::Setting;

use limes_formats::read::{Options, Request};

/// Shows the page in the document's body, as its address says.
#[wasm_bindgen]
pub fn start(config: Option<String>) {
    console_error_panic_hook::set_once();
    let query = browser::window().and_then(|window| window.location().search().ok());
    let options = chosen(&query.unwrap_or_default());
    if let Some(root) = browser::root() {
        let site = Setting::read(config.as_deref());
        // own origin needs no permission
        let ear = embed::parent(&options, &site.origins);
        run(root.clone(), Host::page(root, options, ear), site);
    }
}

/// Shows an instance of the page in an element within a page of others. `options` are written as in an address, `setup`
/// is the text of a set-up to begin with, `config` that of a `limes.config.json`, and `tell` is called with each message.
#[wasm_bindgen]
pub fn mount(
    root: web_sys::Element,
    options: &str,
    setup: Option<String>,
    config: Option<String>,
    tell: js_sys::Function,
) -> Instance {
    console_error_panic_hook::set_once();
    let options = chosen(options);
    let host = Host::within(root.clone(), options, setup, Ear::Script(tell));
    Instance {
        host: host.clone(),
        handle: run(root, host, Setting::read(config.as_deref())),
    }
}

fn run(root: web_sys::Element, host: Host, site: Setting) -> AppHandle<App> {
    Renderer::<App>::with_root_and_props(root, AppProps { host, site }).render()
}

fn chosen(query: &str) -> Options {
    let (options, ignored) = Options::read(query, limes_knowledge::Knowledge::built_in());
    embed::name_ignored(&options, &ignored);
    options
}

/// An instance of the page, for the script that mounted it.
#[wasm_bindgen]
pub struct Instance {
    host: Host,
    handle: AppHandle<App>,
}

#[wasm_bindgen]
impl Instance {
    /// Chooses other options, written as in an address.
    pub fn choose(&self, options: &str) {
        self.host.order(Order::Choose(Box::new(chosen(options))));
    }

    /// Shows the set-up of a text in place of the one that is there, or tells what is wrong with it.
    pub fn load(&self, text: &str) {
        self.host.order(Order::Load(text.to_owned()));
    }

    /// Has set-up and verdict told.
    pub fn ask(&self) {
        self.host.order(Order::Ask(Request::Get, None));
    }

    /// Takes the instance away.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}
