//! The state of the page with what follows from it. An action changes the state at once; the page shows the new state when
//! it is assessed. That takes as many time slices as it needs, and the page shows the state before with a note meanwhile.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::background::{Work, advance};
use crate::environment::Environment;
use crate::host::{Host, browser};
use crate::page::View;
use crate::setting::Setting;
use crate::state::{Action, AppState, Newest};
use limes_assess::{Assessor, Setup};
use limes_knowledge::Knowledge;

/// A state with what follows from it.
#[derive(Clone)]
pub struct Shown {
    pub state: Rc<AppState>,
    pub view: Rc<View>,
    /// Whether this is an empty set-up in place of the first one, which is not assessed yet.
    pub is_empty: bool,
}

/// The state after the last action, and the last one that was assessed.
pub struct Store {
    pub newest: Newest,
    host: Host,
    knowledge: Rc<Knowledge>,
    setting: Setting,
    shown: RefCell<Option<Shown>>,
    /// Keeps what an answer does not change; away while it assesses.
    assessor: Cell<Option<Assessor>>,
    /// What it is assessing.
    running: Cell<Option<(Assessing, Rc<AppState>)>>,
    render: RefCell<Callback<()>>,
    note: RefCell<Callback<()>>,
}

type Assessing = Work<(Assessor, View)>;

impl Store {
    pub fn new(state: AppState, host: Host, knowledge: Rc<Knowledge>, setting: Setting) -> Rc<Self> {
        let store = Rc::new(Self {
            newest: Newest::new(state),
            host,
            knowledge,
            setting,
            shown: RefCell::new(None),
            assessor: Cell::new(Some(Assessor::new())),
            running: Cell::new(None),
            render: RefCell::default(),
            note: RefCell::default(),
        });
        store.refresh();
        store
    }

    /// Returns what the page shows.
    pub fn shown(&self) -> Shown {
        if let Some(shown) = &*self.shown.borrow() {
            return shown.clone();
        }
        let setup = Setup::new(self.newest.get().setup.as_of);
        let mut work = self.assess(Assessor::new(), Rc::new(setup.clone()));
        let view = loop {
            if let Some((_, view)) = advance(&mut work) {
                break view;
            }
        };
        let shown = Shown {
            state: Rc::new(AppState::new(setup)),
            view: Rc::new(view),
            is_empty: true,
        };
        self.shown.borrow_mut().get_or_insert(shown).clone()
    }

    /// Applies an action.
    pub fn act(self: &Rc<Self>, action: Action) {
        self.newest.act(action);
        self.refresh();
    }

    /// Whether the page does not show the newest set-up yet.
    pub fn is_assessing(&self) -> bool {
        self.host.is_assessing()
    }

    fn assess(&self, mut assessor: Assessor, setup: Rc<Setup>) -> Assessing {
        let (knowledge, setting) = (Rc::clone(&self.knowledge), self.setting.clone());
        Box::pin(async move {
            let view = View::new(&mut assessor, &setup, &knowledge, &setting).await;
            (assessor, view)
        })
    }

    /// Whether what is shown follows from the newest set-up.
    fn shows_newest(&self) -> bool {
        let shown = self.shown.borrow();
        let shown = shown.as_ref().filter(|shown| !shown.is_empty);
        shown.is_some_and(|shown| shown.state.setup == self.newest.get().setup)
    }

    /// Shows the newest state, if it has the set-up that was assessed; otherwise assesses it first.
    fn refresh(self: &Rc<Self>) {
        let state = self.newest.get();
        if self.shows_newest() {
            self.show(state, self.shown().view);
        } else if let Some(assessor) = self.assessor.take() {
            let work = self.assess(assessor, Rc::clone(&state.setup));
            self.running.set(Some((work, state)));
            self.go_on();
        }
        // what is being assessed is finished first: the next one then needs less
        self.set_assessing(!self.shows_newest());
    }

    /// Goes on for one time slice; returns whether there was something to do.
    fn go_on(self: &Rc<Self>) -> bool {
        let Some((mut work, state)) = self.running.take() else {
            return false;
        };
        if let Some((assessor, view)) = advance(&mut work) {
            self.assessor.set(Some(assessor));
            // a change may have been taken back meanwhile, and the newest set-up is shown already
            if !self.shows_newest() {
                let newest = self.newest.get();
                let is_newest = newest.setup == state.setup;
                self.show(if is_newest { newest } else { state }, Rc::new(view));
            }
            self.refresh();
            return true;
        }
        self.running.set(Some((work, state)));
        let store = Rc::clone(self);
        browser::soon(move || {
            store.go_on();
        });
        true
    }

    /// Assesses the newest state to the end, for a program that waits, and returns it with what follows from it.
    pub fn finish(self: &Rc<Self>) -> Shown {
        while self.is_assessing() && self.go_on() {}
        self.shown()
    }

    fn show(&self, state: Rc<AppState>, view: Rc<View>) {
        let before = self.shown.borrow().clone();
        if before.is_some_and(|before| Rc::ptr_eq(&before.state, &state)) {
            return;
        }
        let is_empty = false;
        self.shown.replace(Some(Shown { state, view, is_empty }));
        self.render.borrow().emit(());
    }

    fn set_assessing(&self, is_assessing: bool) {
        if self.host.is_assessing() != is_assessing {
            self.host.set_assessing(is_assessing);
            self.note.borrow().emit(());
        }
    }
}

/// Creates the store, and renders the component again whenever it shows something else.
#[hook]
pub fn use_store(create: impl FnOnce() -> Rc<Store>) -> Rc<Store> {
    let store = use_memo((), |()| create());
    let update = use_force_update();
    store.render.replace(Callback::from(move |()| update.force_update()));
    Rc::clone(&store)
}

#[derive(Clone, Properties)]
pub struct AssessingNoteProps {
    pub environment: Environment,
    pub store: Rc<Store>,
    /// Keeps the newest set-up, although it is not shown yet.
    pub keep: Callback<()>,
}

impl PartialEq for AssessingNoteProps {
    fn eq(&self, other: &Self) -> bool {
        self.environment == other.environment && Rc::ptr_eq(&self.store, &other.store) && self.keep == other.keep
    }
}

/// Says, while it is so, that what is shown does not follow from the last change yet.
#[component]
pub fn AssessingNote(props: &AssessingNoteProps) -> Html {
    let AssessingNoteProps {
        environment,
        store,
        keep,
    } = props;
    let update = use_force_update();
    {
        let keep = keep.clone();
        store.note.replace(Callback::from(move |()| {
            keep.emit(());
            update.force_update();
        }));
    }
    // screen readers announce only what appears in a live region that is already there
    html! {
        <div class="assessing-note" role="status" data-testid="assessing">
            if store.is_assessing() {
                <p>{ environment.text("ui-assessing") }</p>
            }
        </div>
    }
}
