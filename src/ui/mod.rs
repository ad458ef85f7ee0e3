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

/// Shows the page in the document's body.
#[wasm_bindgen]
pub fn start(_config: Option<String>) {
    console_error_panic_hook::set_once();
    if let Some(root) = browser::root() {
        run(root.clone(), Host::page(root));
    }
}

/// Shows an instance of the page in an element within a page of others. It remembers something only under a name.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element, name: Option<String>) -> Instance {
    console_error_panic_hook::set_once();
    Instance(run(root.clone(), Host::within(root, name.as_deref())))
}

fn run(root: web_sys::Element, host: Host) -> AppHandle<App> {
    Renderer::<App>::with_root_and_props(root, AppProps { host }).render()
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
