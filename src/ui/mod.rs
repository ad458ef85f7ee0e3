//! The page: shows what the library says and passes on what people answer. It holds no rule of its own.

mod about;
mod app;
mod ask;
mod browser;
mod cases;
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
use host::Host;
use site::Setting;

/// Shows the page in the document's body.
#[wasm_bindgen]
pub fn start(config: Option<String>) {
    console_error_panic_hook::set_once();
    if let Some(root) = browser::root() {
        run(root.clone(), Host::page(root), config.as_deref());
    }
}

/// Shows an instance of the page in an element within a page of others. It remembers something only under a name.
/// The configuration is the text of a `limes.config.json`.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element, name: Option<String>, config: Option<String>) -> Instance {
    console_error_panic_hook::set_once();
    let host = Host::within(root.clone(), name.as_deref());
    Instance(run(root, host, config.as_deref()))
}

fn run(root: web_sys::Element, host: Host, config: Option<&str>) -> AppHandle<App> {
    let site = Setting::read(config);
    Renderer::<App>::with_root_and_props(root, AppProps { host, site }).render()
}

/// An instance of the page, for the script that mounted it.
#[wasm_bindgen]
pub struct Instance(AppHandle<App>);

#[wasm_bindgen]
impl Instance {
    /// Takes the instance away.
    pub fn destroy(self) {
        self.0.destroy();
    }
}
