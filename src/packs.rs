//! What the page reads when it starts and later: the packs of the knowledge and of the languages, and parts of the program.
//!
//! The script that loads the program fetches and checks the files; this module asks it for them and installs them. A view
//! that needs a file is shown when the file is here, and never with a part of it.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use crate::chunks::{self, Chunk, late};
use crate::environment::Environment;
use crate::hooks::{LocalState, use_effect_on, use_local_state};
use crate::host::browser;
use crate::route::Route;
use limes_formats::{KnowledgeUpdate, knowledge_fault};
use limes_knowledge::Knowledge;
use limes_knowledge::rules::RULES;
use limes_messages::{Words, WordsPack};
use limes_model::{Pack, PackError, PackKind};

/// What is called with whether a file is here.
type Waiting = Box<dyn FnOnce(bool)>;

thread_local! {
    /// The function that returns a promise of the bytes of the file with a name.
    static LOADER: OnceCell<Function> = const { OnceCell::new() };
    /// The file that replaces the knowledge of the page, until that is installed.
    static UPDATE: Cell<Option<Vec<u8>>> = const { Cell::new(None) };
    /// Why that file is not used, by the id of the error.
    static REFUSED: Cell<Option<&'static str>> = const { Cell::new(None) };
    /// The files that are being loaded, and what is called then.
    static LOADING: RefCell<Vec<(Part, Waiting)>> = const { RefCell::new(Vec::new()) };
    /// How many files have been installed.
    static INSTALLED: Cell<usize> = const { Cell::new(0) };
}

/// A file that the page may need after the first pack of the knowledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What a language needs first.
    Words(&'static str),
    /// The other texts of a language.
    MoreWords(&'static str),
    Sources,
    Cases,
    /// A part of the program.
    Code(Chunk),
}

impl Part {
    /// Returns the name of its file, without the ending.
    pub fn name(self) -> String {
        match self {
            Self::Words(code) => [PackKind::Words.id(), "-", code].concat(),
            Self::MoreWords(code) => [PackKind::MoreWords.id(), "-", code].concat(),
            Self::Sources => PackKind::Sources.id().to_owned(),
            Self::Cases => PackKind::Cases.id().to_owned(),
            Self::Code(chunk) => ["code-", chunk.id()].concat(),
        }
    }

    pub fn is_here(self) -> bool {
        match self {
            Self::Words(code) => Words::are_here(code, false),
            Self::MoreWords(code) => Words::are_here(code, true),
            Self::Sources => Knowledge::built_in().has_sources(),
            Self::Cases => Knowledge::built_in().has_cases(),
            Self::Code(chunk) => chunk.is_loaded(),
        }
    }

    /// Returns what it takes to read or write a set-up.
    pub fn opening() -> Vec<Self> {
        [Chunk::Shared, Chunk::Open].map(Self::Code).to_vec()
    }

    /// Returns what it takes to read a set-up that may have mistakes, and to name them.
    pub fn reading(code: &'static str) -> Vec<Self> {
        let mut parts = Self::opening();
        parts.push(Self::MoreWords(code));
        parts
    }

    /// Returns what it takes to read the settings of an organisation.
    pub fn settings() -> Vec<Self> {
        [Chunk::Shared, Chunk::Open, Chunk::Site].map(Self::Code).to_vec()
    }

    /// Returns what it takes to speak with the page around an instance.
    pub fn embedding() -> Vec<Self> {
        [Chunk::Shared, Chunk::Open, Chunk::Embed].map(Self::Code).to_vec()
    }

    /// Returns what the view of a route cannot do without, in a language.
    pub fn needed(route: Route, code: &'static str) -> Vec<Self> {
        let mut needed = match route {
            Route::Start | Route::Questions(_) => return Vec::new(),
            Route::About => vec![Self::MoreWords(code)],
            Route::Result(_) | Route::Rulebook(_) => vec![Self::MoreWords(code), Self::Sources],
            Route::Cases => vec![
                Self::MoreWords(code),
                Self::Cases,
                Self::Sources,
                Self::Code(Chunk::Open),
            ],
        };
        let chunk = match route {
            Route::Rulebook(_) => Chunk::Rulebook,
            Route::Cases => Chunk::Cases,
            _ => Chunk::Result,
        };
        needed.extend([Chunk::Shared, chunk].map(Self::Code));
        // the plan is part of the result from the beginning
        needed.extend(matches!(route, Route::Result(_)).then_some(Self::Code(Chunk::Plans)));
        needed
    }

    /// Returns what a user of the view of a route is likely to need next: to save or open a file, or to unfold a part.
    pub fn wanted(route: Route, code: &'static str) -> Vec<Self> {
        let mut wanted = Self::opening();
        wanted.extend(match route {
            Route::Questions(_) => vec![Self::MoreWords(code), Self::Sources, Self::Code(Chunk::Result)],
            _ => Vec::new(),
        });
        wanted
    }

    /// Returns everything, what is likely to be needed first in front.
    fn all(code: &'static str) -> Vec<Self> {
        let mut all = vec![
            Self::Words(code),
            Self::Code(Chunk::Shared),
            Self::Code(Chunk::Result),
            Self::Code(Chunk::Open),
            Self::MoreWords(code),
            Self::Sources,
            Self::Code(Chunk::Plans),
            Self::Code(Chunk::Rulebook),
            Self::Cases,
            Self::Code(Chunk::Cases),
        ];
        for other in Words::codes().filter(|other| *other != code) {
            all.extend([Self::Words(other), Self::MoreWords(other)]);
        }
        all
    }
}

/// Installs the packs in the bytes, for as long as the program runs.
pub fn install(bytes: Vec<u8>) -> Result<(), PackError> {
    for pack in Pack::read_all(bytes.leak())? {
        match pack.kind {
            PackKind::Knowledge => install_knowledge(Knowledge::from_pack(pack, RULES)?)?,
            PackKind::Sources | PackKind::Cases => complete(pack)?,
            PackKind::Words | PackKind::MoreWords => WordsPack::of(&pack)?.install()?,
            PackKind::Update => return Err(PackError::Kind(pack.kind)),
        }
        count();
    }
    Ok(())
}

late! {
    /// Completes the knowledge with its sources or cases.
    open => fn complete(pack: Pack) -> Result<(), PackError> = completed;
}

fn completed(pack: Pack) -> Result<(), PackError> {
    Knowledge::built_in().complete(pack)
}

/// Checks that the words of a language are here: a file can hold another one than its name says.
pub fn expect(code: Option<&str>) -> Result<(), PackError> {
    match code {
        Some(code) if !Words::are_here(code, false) => Err(PackError::Language("")),
        _ => Ok(()),
    }
}

/// Installs a knowledge, or the newer one that replaces it.
fn install_knowledge(built: Knowledge) -> Result<(), PackError> {
    let Some(bytes) = UPDATE.take() else {
        return built.install();
    };
    match KnowledgeUpdate::read(bytes.leak(), Some(built.date())) {
        Ok(update) => update.install(),
        Err(error) => {
            REFUSED.set(Some(error.id()));
            built.install()
        }
    }
}

/// Offers the file that replaces the knowledge of the page, before that is installed; without bytes, it could not be loaded.
pub fn offer(bytes: Option<Vec<u8>>) {
    match bytes {
        Some(bytes) => UPDATE.set(Some(bytes)),
        None => REFUSED.set(Some("missing")),
    }
}

/// Says that the file that should replace the knowledge is not used, and why.
pub fn refusal(environment: &Environment) -> Html {
    let Some(id) = REFUSED.get() else {
        return Html::default();
    };
    let problem = knowledge_fault(environment.words(), id);
    html! {
        <section class="problems of-site" role="status" data-testid="knowledge-refused">
            { environment.element("h2", "", "knowledge-file") }
            <p>{ environment.with("knowledge-file.says", "problem", &problem) }</p>
        </section>
    }
}

/// Sets the function that returns a promise of the bytes of the pack with a name; the first one counts.
pub fn provide(load: Function) {
    LOADER.with(|loader| {
        let _ = loader.set(load);
    });
}

/// Loads a file, and says whether it is here.
pub fn load(part: Part, done: impl FnOnce(bool) + 'static) {
    load_boxed(part, Box::new(done));
}

fn load_boxed(part: Part, done: Waiting) {
    if part.is_here() {
        return done(true);
    }
    let is_first = LOADING.with_borrow_mut(|all| {
        let before = all.len();
        all.push((part, done));
        !all.iter().take(before).any(|(other, _)| *other == part)
    });
    if is_first {
        load_first(
            part,
            Box::new(move |is_here| {
                let waiting = LOADING.with_borrow_mut(|all| {
                    let (waiting, others) = std::mem::take(all).into_iter().partition(|(other, _)| *other == part);
                    *all = others;
                    waiting
                });
                let waiting: Vec<(Part, Waiting)> = waiting;
                for (_, done) in waiting {
                    done(is_here);
                }
            }),
        );
    }
}

/// Loads a file that is not being loaded.
fn load_first(part: Part, done: Waiting) {
    let Some(promise) = fetch(&part.name()) else {
        return done(false);
    };
    // the code that reads the pack
    let reader = match part {
        Part::Sources | Part::Cases => Part::opening(),
        _ => Vec::new(),
    };
    when(
        &promise,
        Box::new(move |bytes| {
            load_all(reader, move |missing| match bytes.filter(|_| missing.is_none()) {
                Some(bytes) => take(part, Uint8Array::new(&bytes).to_vec(), done),
                None => done(false),
            });
        }),
    );
}

/// Takes the bytes of a file.
fn take(part: Part, bytes: Vec<u8>, done: Waiting) {
    let Part::Code(chunk) = part else {
        if let Err(error) = install(bytes) {
            browser::warn(&[&part.name(), ": ", &error.to_string()].concat());
        }
        return done(part.is_here());
    };
    when(
        &chunks::instantiate(&bytes),
        Box::new(move |modules| {
            if modules.is_some() {
                chunk.set_loaded();
                count();
            } else {
                browser::warn(&[&part.name(), ": not a part of this program"].concat());
            }
            done(part.is_here());
        }),
    );
}

/// Returns a promise of the bytes of the file with a name, if files can be loaded.
fn fetch(name: &str) -> Option<Promise> {
    let promise = LOADER.with(|loader| loader.get()?.call1(&JsValue::NULL, &name.into()).ok());
    promise.map(Promise::from)
}

/// Calls a function with what a promise gives, or with nothing if it fails.
fn when(promise: &Promise, done: Box<dyn FnOnce(Option<JsValue>)>) {
    let done = Rc::new(Cell::new(Some(done)));
    let end = move |value: Option<JsValue>| {
        if let Some(done) = done.take() {
            done(value);
        }
    };
    let failed = end.clone();
    let (kept, failed) = (
        Closure::once(move |value| end(Some(value))),
        Closure::once(move |_| failed(None)),
    );
    let _ = promise.then2(&kept, &failed);
    // exactly one of them is called, and the browser drops both with the promise
    kept.forget();
    failed.forget();
}

/// Loads several files side by side, and then names one that could not be loaded, if there is one.
pub fn load_all(parts: Vec<Part>, done: impl FnOnce(Option<Part>) + 'static) {
    load_all_boxed(parts, Box::new(done));
}

fn load_all_boxed(mut parts: Vec<Part>, done: Box<dyn FnOnce(Option<Part>)>) {
    parts.retain(|part| !part.is_here());
    if parts.is_empty() {
        return done(None);
    }
    let left = Rc::new(Cell::new(parts.len()));
    let done = Rc::new(Cell::new(Some(done)));
    for part in parts.clone() {
        let (left, done, parts) = (Rc::clone(&left), Rc::clone(&done), parts.clone());
        load(part, move |_| {
            left.set(left.get().saturating_sub(1));
            if left.get() == 0
                && let Some(done) = done.take()
            {
                done(parts.into_iter().find(|part| !part.is_here()));
            }
        });
    }
}

/// Counts a file that was installed.
fn count() {
    INSTALLED.set(INSTALLED.get() + 1);
}

/// Loads everything that is not here yet, one pack after the other, when the browser has nothing else to do. What cannot be
/// loaded now is loaded when it is needed. A service worker keeps all packs on the device: with one, nothing is fetched ahead.
pub fn prefetch(code: &'static str) {
    let missing = Part::all(code).into_iter().filter(|part| !part.is_here());
    next(missing.collect::<Vec<_>>().into_iter());
}

fn next(mut parts: std::vec::IntoIter<Part>) {
    let Some(part) = parts.next() else { return };
    browser::when_idle(move || {
        if browser::has_worker() {
            return;
        }
        load(part, move |is_here| {
            if is_here {
                next(parts);
            }
        });
    });
}

/// What is being loaded for a page.
#[derive(Clone, PartialEq)]
pub struct Loading {
    /// Whether all packs are here without which the view cannot be shown.
    pub is_done: bool,
    /// A pack that could not be loaded.
    failed: Option<Part>,
    again: LocalState<usize>,
}

/// Loads the packs that are needed or wanted and not here, and renders the component again when one of them has come.
#[hook]
pub fn use_packs(needed: Vec<Part>, wanted: Vec<Part>) -> Loading {
    let came = use_local_state(|| INSTALLED.get());
    let failed = use_local_state(|| None::<Part>);
    let again = use_local_state(|| 0_usize);
    let is_done = needed.iter().all(|part| part.is_here());
    let missing: Vec<Part> = needed
        .into_iter()
        .chain(wanted)
        .filter(|part| !part.is_here())
        .collect();
    {
        let (came, failed) = (came.clone(), failed.clone());
        use_effect_on((missing.clone(), *again), move |(missing, _)| {
            for part in missing.clone() {
                let (came, failed) = (came.clone(), failed.clone());
                load(part, move |is_here| {
                    failed.set((!is_here).then_some(part));
                    came.set(INSTALLED.get());
                });
            }
        });
    }
    Loading {
        is_done,
        failed: failed.filter(|part| missing.contains(part)),
        again,
    }
}

impl Loading {
    /// Shows that something is being loaded, or that it could not be loaded, with another try.
    pub fn notice(&self, environment: &Environment) -> Html {
        let Some(failed) = self.failed else {
            if self.is_done {
                return Html::default();
            }
            return html! { <p class="hint" role="status" data-testid="loading">{ environment.text("ui-loading") }</p> };
        };
        let again = self.again.clone();
        let retry = Callback::from(move |_: MouseEvent| again.set(*again + 1));
        html! {
            <div class="problems" role="alert" data-testid="not-loaded">
                <p>{ environment.with("ui-not-loaded", "file", &failed.name()) }</p>
                <button type="button" class="button plain" onclick={retry} data-testid="load-again">{ environment.text("ui-load-again") }</button>
            </div>
        }
    }
}

/// Calls a function as soon as the words of a language are here, or cannot be loaded.
pub fn with_words(code: &'static str, act: impl FnOnce() + 'static) {
    if Part::Words(code).is_here() {
        act();
    } else {
        load(Part::Words(code), |_| act());
    }
}

/// Returns the reason why a pack was refused, for the script that loads the program.
pub fn reason(error: PackError) -> JsValue {
    let fault = js_sys::Error::new(&error.to_string());
    fault.set_name(error.id());
    fault.unchecked_into()
}
