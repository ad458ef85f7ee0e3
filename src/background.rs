//! Long computations in time slices: the browser gets control in between, so that the page never stops to react.
//!
//! The futures of `limes-assess` wait for nothing; they go on when they are polled.

use std::any::Any;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use yew::prelude::*;

use crate::hooks::Erased;
use crate::host::browser;

/// The longest time slice, in milliseconds.
const SLICE: f64 = 16.0;

/// A computation that can go on later.
pub type Work<T> = Pin<Box<dyn Future<Output = T>>>;

/// Goes on with a computation for one time slice; returns its result if that is ready.
pub fn advance<T>(work: &mut Work<T>) -> Option<T> {
    let begun = browser::now();
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = work.as_mut().poll(&mut context) {
            return Some(result);
        }
        if browser::now() - begun >= SLICE {
            return None;
        }
    }
}

/// A computation that goes on until it is done or this is dropped.
pub struct Task {
    is_dropped: Rc<Cell<bool>>,
}

impl Drop for Task {
    fn drop(&mut self) {
        self.is_dropped.set(true);
    }
}

/// Begins a computation once the page has been drawn.
pub fn spawn(work: Work<()>) -> Task {
    let is_dropped = Rc::new(Cell::new(false));
    go_on(work, Rc::clone(&is_dropped));
    Task { is_dropped }
}

fn go_on(mut work: Work<()>, is_dropped: Rc<Cell<bool>>) {
    browser::soon(move || {
        if !is_dropped.get() && advance(&mut work).is_none() {
            go_on(work, is_dropped);
        }
    });
}

/// Returns what a computation makes of the dependencies, or `None` as long as it is at work. It begins again whenever they
/// change.
#[hook]
pub fn use_computed<D, T>(dependencies: D, start: impl FnOnce(&D) -> Work<T> + 'static) -> Option<Rc<T>>
where
    D: PartialEq + 'static,
    T: 'static,
{
    let start = move |dependencies: &Erased| -> Work<Rc<dyn Any>> {
        let work = dependencies.any().downcast_ref().map(start);
        Box::pin(async move {
            match work {
                Some(work) => Rc::new(work.await) as Rc<dyn Any>,
                None => Rc::new(()),
            }
        })
    };
    use_erased_computed(Erased::new(dependencies), Box::new(start))?
        .downcast()
        .ok()
}

type Start = Box<dyn FnOnce(&Erased) -> Work<Rc<dyn Any>>>;

/// The same for all types, compiled once.
#[hook]
fn use_erased_computed(dependencies: Erased, start: Start) -> Option<Rc<dyn Any>> {
    let found = use_state(|| None::<(Erased, Rc<dyn Any>)>);
    {
        let found = found.clone();
        use_effect_with(dependencies.clone(), move |dependencies| {
            let (work, dependencies) = (start(dependencies), dependencies.clone());
            let task = spawn(Box::pin(async move {
                let result = work.await;
                found.set(Some((dependencies, result)));
            }));
            move || drop(task)
        });
    }
    // what was found for others is out of date
    let (of, result) = (*found).as_ref()?;
    (*of == dependencies).then(|| Rc::clone(result))
}
