//! Access to the browser. A browser may refuse storage, files or focus; none of these functions fails when it does.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, EventTarget, Storage, Window};

use limes_model::Date;

pub fn window() -> Option<Window> {
    web_sys::window()
}

pub fn document() -> Option<Document> {
    window()?.document()
}

/// Returns the element for the page; creates it if the document has none.
pub fn root() -> Option<Element> {
    let document = document()?;
    if let Some(found) = document.get_element_by_id("limes") {
        return Some(found);
    }
    let made = document.create_element("div").ok()?;
    made.set_id("limes");
    document.body()?.append_child(&made).ok()?;
    Some(made)
}

/// Returns the value of the control that an event comes from.
pub fn value(event: &web_sys::Event) -> String {
    let control = event.target().map(wasm_bindgen::JsValue::from);
    let value = control.and_then(|control| js_sys::Reflect::get(&control, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether the control that an event comes from contains text that is not, or not yet, a value.
pub fn incomplete(event: &web_sys::Event) -> bool {
    let get = |of: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    let control = event.target().map(wasm_bindgen::JsValue::from);
    let validity = control.and_then(|control| get(&control, "validity"));
    validity.and_then(|validity| get(&validity, "badInput")?.as_bool()) == Some(true)
}

/// Listens to an event until the value is dropped.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(web_sys::Event)>,
}

pub fn listen(target: EventTarget, event: &'static str, act: impl FnMut(web_sys::Event) + 'static) -> Listener {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(act);
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    Listener { target, event, closure }
}

/// Listens to an event of the window.
pub fn listen_to_window(event: &'static str, act: impl FnMut(web_sys::Event) + 'static) -> Option<Listener> {
    Some(listen(window()?.into(), event, act))
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, callback);
    }
}

/// Returns the current day by the user's clock.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let text = format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    );
    text.parse()
        .unwrap_or_else(|_| limes_knowledge::Knowledge::built_in().date())
}

/// Returns the milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Returns the code of the browser's language, or English if the page does not speak it.
pub fn language() -> &'static str {
    let wanted = window().and_then(|w| w.navigator().language()).unwrap_or_default();
    let short = wanted.split('-').next().unwrap_or_default().to_ascii_lowercase();
    limes_messages::Words::codes()
        .find(|code| *code == short)
        .unwrap_or("en")
}

/// Calls a function after the page has been rendered.
pub fn soon(act: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let closure = Closure::once_into_js(act);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), 0);
    }
}

/// Calls a function when the browser has nothing else to do, or after a while where it does not say so.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let closure = Closure::once_into_js(act);
    // a missing function is an error here, which some browsers have
    if window.request_idle_callback(closure.unchecked_ref()).is_err() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), 300);
    }
}

/// Whether the page is open as a file, without a server.
pub fn is_file() -> bool {
    window().and_then(|window| window.location().protocol().ok()).as_deref() == Some("file:")
}

/// Returns whether a service worker answers the requests of the page.
pub fn has_worker() -> bool {
    let get = |of: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    let workers = window().and_then(|window| get(&window.navigator(), "serviceWorker"));
    workers
        .and_then(|workers| get(&workers, "controller"))
        .is_some_and(|worker| worker.is_object())
}

/// Writes a warning to the console, for the operator of the page.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&text.into());
}

/// Prints the page after everything that belongs on paper is unfolded.
pub fn print() {
    let Some(window) = window() else { return };
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        let _ = window.dispatch_event(&event);
    }
    soon(move || {
        let _ = window.print();
    });
}

fn storage() -> Option<Storage> {
    // a sandboxed frame, or a user's choice, refuses it
    window()?.local_storage().ok().flatten()
}

/// Returns the text that this browser stores under a name.
pub fn remembered(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Stores a text in this browser; returns whether that succeeded.
pub fn remember(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// Deletes what this browser stores under a name.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

/// Downloads a text as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else {
        return;
    };
    let Ok(address) = web_sys::Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let link = document().and_then(|d| d.create_element("a").ok());
    if let Some(link) = link.and_then(|a| a.dyn_into::<web_sys::HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    soon(move || {
        let _ = web_sys::Url::revoke_object_url(&address);
    });
}

/// Reads a file as text; invalid bytes are replaced.
pub fn read_file(file: &web_sys::File, done: impl FnOnce(String) + 'static) {
    let Ok(reader) = web_sys::FileReader::new() else { return };
    let source = reader.clone();
    let loaded = Closure::once_into_js(move || {
        done(
            source
                .result()
                .ok()
                .and_then(|text| text.as_string())
                .unwrap_or_default(),
        );
    });
    reader.set_onloadend(Some(loaded.unchecked_ref()));
    let _ = reader.read_as_text(file);
}
