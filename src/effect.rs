//! Effects of components, all of one type.
//!
//! Yew's `use_effect_with` is compiled anew for every effect, and each copy costs the module more than a kilobyte. Here,
//! what an effect depends on and what it does are behind pointers, so that one copy does for all.

use std::any::Any;

use yew::functional::TearDown;
use yew::prelude::*;

/// What an effect depends on.
struct Dependencies(Box<dyn Dependency>);

trait Dependency: Any {
    fn is(&self, other: &dyn Any) -> bool;
}

impl<D: PartialEq + 'static> Dependency for D {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other| self == other)
    }
}

impl Dependencies {
    fn any(&self) -> &dyn Any {
        &*self.0
    }
}

impl PartialEq for Dependencies {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.any())
    }
}

/// What is done before the effect happens again, and in the end.
type CleanUp = Box<dyn FnOnce()>;

/// As Yew's `use_effect_with`: `effect` happens after the first rendering, and whenever its dependencies changed.
#[hook]
pub fn use_effect_on<D, F, T>(dependencies: D, effect: F)
where
    D: PartialEq + 'static,
    F: FnOnce(&D) -> T + 'static,
    T: TearDown,
{
    let effect = move |dependencies: &Dependencies| -> CleanUp {
        match dependencies.any().downcast_ref() {
            Some(dependencies) => {
                let clean_up = effect(dependencies);
                Box::new(move || clean_up.tear_down())
            }
            None => Box::new(|| ()),
        }
    };
    use_boxed_effect(Dependencies(Box::new(dependencies)), Box::new(effect));
}

#[hook]
fn use_boxed_effect(dependencies: Dependencies, effect: Box<dyn FnOnce(&Dependencies) -> CleanUp>) {
    use_effect_with(dependencies, effect);
}
