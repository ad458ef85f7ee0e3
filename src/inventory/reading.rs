//! The reader at work: a module of its own, in a worker, or in the page where there is none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

use super::files::Chosen;
use crate::packs;
use limes_inventories::Found;

/// What the reader says.
pub enum Said {
    /// So many bytes of the file at this place have been read.
    Read(usize, f64),
    /// Everything has been read.
    Found(Vec<Found>),
    /// It has stopped at the file at this place; without one, it could not begin.
    Failed(Option<usize>, String),
    /// It runs in the page, which does not answer meanwhile.
    InPage,
}

type Listener = Closure<dyn FnMut(MessageEvent)>;

/// The reader at work. Dropped, it stops.
pub struct Reading {
    port: RefCell<Option<JsValue>>,
    listeners: RefCell<Vec<Listener>>,
    stopped: Cell<bool>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Reading {
    fn stop(&self) {
        self.stopped.set(true);
        let Some(port) = self.port.take() else { return };
        // a worker is ended, the port of the page is closed
        for name in ["terminate", "close"] {
            let end = Reflect::get(&port, &name.into()).ok();
            if let Some(end) = end.and_then(|end| end.dyn_into::<Function>().ok()) {
                let _ = end.call0(&port);
            }
        }
    }

    fn listen(&self, port: &JsValue, event: &str, act: impl FnMut(MessageEvent) + 'static) {
        let listener = Listener::new(act);
        let _ = Reflect::set(port, &event.into(), listener.as_ref());
        self.listeners.borrow_mut().push(listener);
    }
}

/// Reads files; `said` is called with what the reader says, until the last message or until it is dropped.
pub fn read(files: Rc<[Chosen]>, said: Rc<dyn Fn(Said)>) -> Rc<Reading> {
    let reading = Rc::new(Reading {
        port: RefCell::default(),
        listeners: RefCell::default(),
        stopped: Cell::new(false),
    });
    let begun = Rc::downgrade(&reading);
    packs::fetch_reader(move |module| {
        let Some(reading) = begun.upgrade().filter(|reading| !reading.stopped.get()) else {
            return;
        };
        match module {
            Some(module) => begin(&reading, module, files, said, false),
            None => said(Said::Failed(None, String::new())),
        }
    });
    reading
}

fn begin(reading: &Rc<Reading>, module: JsValue, files: Rc<[Chosen]>, said: Rc<dyn Fn(Said)>, in_page: bool) {
    let begun = Rc::downgrade(reading);
    packs::start_reader(in_page, move |port| {
        let Some(reading) = begun.upgrade().filter(|reading| !reading.stopped.get()) else {
            return;
        };
        let Some(port) = port else {
            return said(Said::Failed(None, String::new()));
        };
        // the port of a channel has no way to be terminated
        let is_worker = Reflect::has(&port, &"terminate".into()).unwrap_or_default();
        if !is_worker {
            said(Said::InPage);
        }
        {
            let said = Rc::clone(&said);
            reading.listen(&port, "onmessage", move |event| {
                if let Some(heard) = understood(&event.data()) {
                    said(heard);
                }
            });
        }
        if is_worker {
            let (begun, module, files, said) = (begun, module.clone(), Rc::clone(&files), Rc::clone(&said));
            // the browser does not let this page have a worker
            reading.listen(&port, "onerror", move |_| {
                if let Some(reading) = begun.upgrade().filter(|reading| !reading.stopped.get()) {
                    begin(&reading, module.clone(), Rc::clone(&files), Rc::clone(&said), true);
                }
            });
        }
        let message = order(&module, &files);
        let post = Reflect::get(&port, &"postMessage".into()).ok();
        if let Some(post) = post.and_then(|post| post.dyn_into::<Function>().ok()) {
            let _ = post.call1(&port, &message);
        }
        reading.port.replace(Some(port));
    });
}

/// The message with which the reader begins.
fn order(module: &JsValue, files: &[Chosen]) -> Object {
    let list = Array::new();
    for chosen in files {
        list.push(&Array::of2(&chosen.name.as_str().into(), &chosen.file));
    }
    let message = Object::new();
    let packs: JsValue = Uint8Array::from(packs::knowledge_bytes()).into();
    for (name, value) in [("module", module), ("packs", &packs), ("files", &list.into())] {
        let _ = Reflect::set(&message, &name.into(), value);
    }
    message
}

fn understood(data: &JsValue) -> Option<Said> {
    let get = |name: &str| {
        Reflect::get(data, &name.into())
            .ok()
            .filter(|value| !value.is_undefined())
    };
    let place = || {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in a list"
        )]
        get("place")
            .and_then(|place| place.as_f64())
            .map(|place| place as usize)
    };
    if let Some(found) = get("found").and_then(|found| found.as_string()) {
        let found = serde_json::from_str(&found);
        return Some(found.map_or_else(|error| Said::Failed(None, error.to_string()), Said::Found));
    }
    if let Some(failed) = get("failed").and_then(|failed| failed.as_string()) {
        return Some(Said::Failed(place(), failed));
    }
    Some(Said::Read(place()?, get("bytes")?.as_f64()?))
}
