//! Facts that somebody thinks of or declares: each is kept once for as long as the program runs, and there are only so
//! many.

use std::sync::{Mutex, PoisonError};

use limes_model::Country;
use limes_model::Text;
use limes_model::facts::{Fact, Link, Source};

/// What a changed fact is made of.
pub trait Thought: PartialEq + Sized + 'static {
    /// What was thought of before.
    fn store() -> &'static Mutex<Vec<&'static Self>>;
}

macro_rules! thoughts {
    ($($kind:ty),+) => {
        $(impl Thought for $kind {
            fn store() -> &'static Mutex<Vec<&'static Self>> {
                static STORE: Mutex<Vec<&$kind>> = Mutex::new(Vec::new());
                &STORE
            }
        })+
    };
}

thoughts!(Fact, Source, String, Vec<Country>, Vec<Link>, Vec<Text>);

/// The same, for as long as the program runs.
pub fn lasting<T: Thought>(thought: T) -> &'static T {
    let mut all = T::store().lock().unwrap_or_else(PoisonError::into_inner);
    match all.iter().find(|known| ***known == thought) {
        Some(known) => known,
        None => {
            let thought: &'static T = Box::leak(Box::new(thought));
            all.push(thought);
            thought
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thought_is_kept_once() {
        let one = lasting(vec!["a", "b"]);
        assert!(std::ptr::eq(one, lasting(vec!["a", "b"])));
        assert!(!std::ptr::eq(one, lasting(vec!["a"])));
    }
}
