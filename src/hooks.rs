//! Yew's hooks for effects and states, each compiled once.
//!
//! Yew compiles `use_effect_with` once for every effect and `use_state_eq` for every type of state, and each copy costs the
//! module more than a kilobyte. Here, their values are behind pointers, so that one copy does for all.

use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use yew::functional::TearDown;
use yew::prelude::*;

/// A value of any type that can be compared.
#[derive(Clone)]
pub struct Erased(Rc<dyn Comparable>);

trait Comparable: Any {
    fn is(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + 'static> Comparable for T {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other| self == other)
    }
}

impl Erased {
    pub fn new(value: impl PartialEq + 'static) -> Self {
        Self(Rc::new(value))
    }

    pub fn any(&self) -> &dyn Any {
        &*self.0
    }
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.any())
    }
}

/// What is done before an effect happens again, and in the end.
type CleanUp = Box<dyn FnOnce()>;

/// As Yew's `use_effect_with`: `effect` happens after the first rendering, and whenever its dependencies changed.
#[hook]
pub fn use_effect_on<D, F, T>(dependencies: D, effect: F)
where
    D: PartialEq + 'static,
    F: FnOnce(&D) -> T + 'static,
    T: TearDown,
{
    let effect = move |dependencies: &Erased| -> CleanUp {
        match dependencies.any().downcast_ref() {
            Some(dependencies) => {
                let clean_up = effect(dependencies);
                Box::new(move || clean_up.tear_down())
            }
            None => Box::new(|| ()),
        }
    };
    use_boxed_effect(Erased::new(dependencies), Box::new(effect));
}

#[hook]
fn use_boxed_effect(dependencies: Erased, effect: Box<dyn FnOnce(&Erased) -> CleanUp>) {
    use_effect_with(dependencies, effect);
}

/// A state of a component, as Yew's `UseStateHandle`.
pub struct LocalState<T> {
    handle: UseStateHandle<Erased>,
    kind: PhantomData<T>,
}

/// As Yew's `use_state_eq`: setting another value renders the component again.
#[hook]
pub fn use_local_state<T, F>(first: F) -> LocalState<T>
where
    T: PartialEq + 'static,
    F: FnOnce() -> T,
{
    LocalState {
        handle: use_erased_state(Box::new(|| Erased::new(first()))),
        kind: PhantomData,
    }
}

#[hook]
fn use_erased_state<'a>(first: Box<dyn FnOnce() -> Erased + 'a>) -> UseStateHandle<Erased> {
    use_state_eq(first)
}

impl<T: PartialEq + 'static> LocalState<T> {
    pub fn set(&self, value: T) {
        self.handle.set(Erased::new(value));
    }
}

impl<T: 'static> Deref for LocalState<T> {
    type Target = T;

    #[allow(clippy::expect_used, reason = "a state is only ever given values of its type")]
    fn deref(&self) -> &T {
        self.handle.any().downcast_ref().expect("a value of its type")
    }
}

impl<T> Clone for LocalState<T> {
    fn clone(&self) -> Self {
        Self {
            handle: self.handle.clone(),
            kind: PhantomData,
        }
    }
}

impl<T> PartialEq for LocalState<T> {
    fn eq(&self, other: &Self) -> bool {
        self.handle == other.handle
    }
}
