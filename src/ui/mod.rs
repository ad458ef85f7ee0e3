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
mod verdict;

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the page in the document's body.
#[wasm_bindgen]
pub fn start(_config: Option<String>) {
    console_error_panic_hook::set_once();
    if let Some(root) = browser::root() {
        let host = host::Host::page(root.clone());
        yew::Renderer::<app::App>::with_root_and_props(root, app::AppProps { host }).render();
    }
}
