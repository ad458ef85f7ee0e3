//! The files that a person chose or dropped, and those in folders among them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

/// Most files that are read at once.
const MOST: usize = 2_000;

/// A file, with its path in the folder that was chosen.
#[derive(Clone, PartialEq)]
pub struct Chosen {
    pub name: String,
    pub file: File,
}

impl Chosen {
    pub fn bytes(&self) -> f64 {
        self.file.size()
    }
}

/// What is called with the files.
type Done = Box<dyn FnOnce(Vec<Chosen>)>;

/// Folders are searched side by side; whatever ends last calls `done`.
struct Search {
    found: RefCell<Vec<Chosen>>,
    waiting: Cell<usize>,
    done: Cell<Option<Done>>,
}

/// Returns all files of a list of files and of entries of the file system. What is below a folder with a dot at the beginning of
/// its name belongs to tools.
pub fn gather(given: &Array, done: impl FnOnce(Vec<Chosen>) + 'static) {
    let search = Rc::new(Search {
        found: RefCell::default(),
        waiting: Cell::new(1),
        done: Cell::new(Some(Box::new(done))),
    });
    for one in given.iter() {
        match one.dyn_into::<File>() {
            Ok(file) => {
                let path = text(&file, "webkitRelativePath").filter(|path| !path.is_empty());
                let name = path.unwrap_or_else(|| file.name());
                search.add(name, file);
            }
            Err(entry) => search.enter(&entry),
        }
    }
    search.end();
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    Reflect::get(of, &name.into()).ok()?.as_string()
}

fn is(of: &JsValue, name: &str) -> bool {
    Reflect::get(of, &name.into()).is_ok_and(|value| value == JsValue::TRUE)
}

/// Calls a method with two callbacks, of which the browser calls one.
fn call(of: &JsValue, method: &str, kept: impl FnOnce(JsValue) + 'static, failed: impl FnOnce() + 'static) {
    let function = Reflect::get(of, &method.into()).ok();
    let Some(function) = function.and_then(|function| function.dyn_into::<Function>().ok()) else {
        return failed();
    };
    let kept = Closure::once_into_js(kept);
    let failed = Closure::once_into_js(move |_: JsValue| failed());
    let _ = function.call2(of, &kept, &failed);
}

impl Search {
    fn add(&self, name: String, file: File) {
        let hidden = name.split('/').rev().skip(1).any(|folder| folder.starts_with('.'));
        let mut found = self.found.borrow_mut();
        if !hidden && found.len() < MOST {
            found.push(Chosen { name, file });
        }
    }

    /// One of those that are waited for has come.
    fn end(&self) {
        self.waiting.set(self.waiting.get() - 1);
        if self.waiting.get() == 0
            && let Some(done) = self.done.take()
        {
            let mut found = self.found.take();
            found.sort_by(|a, b| a.name.cmp(&b.name));
            done(found);
        }
    }

    fn begin(&self) {
        self.waiting.set(self.waiting.get() + 1);
    }

    fn enter(self: &Rc<Self>, entry: &JsValue) {
        let path = text(entry, "fullPath").unwrap_or_default();
        let name = path.trim_start_matches('/').to_owned();
        let (search, missed) = (Rc::clone(self), Rc::clone(self));
        if is(entry, "isFile") {
            self.begin();
            let take = move |file: JsValue| {
                if let Ok(file) = file.dyn_into::<File>() {
                    search.add(name, file);
                }
                search.end();
            };
            call(entry, "file", take, move || missed.end());
        } else if is(entry, "isDirectory") {
            let reader = Reflect::get(entry, &"createReader".into()).ok();
            let reader = reader.and_then(|create| create.dyn_into::<Function>().ok()?.call0(entry).ok());
            if let Some(reader) = reader {
                self.list(reader);
            }
        }
    }

    /// Reads a folder, which comes in parts until one is empty.
    fn list(self: &Rc<Self>, reader: JsValue) {
        self.begin();
        let (search, missed) = (Rc::clone(self), Rc::clone(self));
        let again = reader.clone();
        let take = move |entries: JsValue| {
            let entries = Array::from(&entries);
            for entry in entries.iter() {
                search.enter(&entry);
            }
            if entries.length() > 0 && search.found.borrow().len() < MOST {
                search.list(again);
            }
            search.end();
        };
        call(&reader, "readEntries", take, move || missed.end());
    }
}
