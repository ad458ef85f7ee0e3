//! What every part of the page may use and what stays the same while people work: the host, the organisation's settings,
//! the language, the knowledge, and the way to change something.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::host::Host;
use crate::setting::Setting;
use crate::state::{Action, Newest};
use limes_assess::known_countries;
use limes_knowledge::Knowledge;
use limes_messages::{Words, fold, key};
use limes_model::{Country, CountrySet, Date, order};

/// The words of a language, and the countries in its order.
pub struct Language {
    pub words: Words,
    pub countries: Vec<(Country, String)>,
}

impl Language {
    /// Returns the words of a language and the countries in its order. The examples of official texts are not offered.
    pub fn new(code: &str, knowledge: &Knowledge) -> Self {
        Self::with(Words::new(code), knowledge)
    }

    /// The same with these words.
    pub fn with(words: Words, knowledge: &Knowledge) -> Self {
        let mut all: CountrySet = known_countries(knowledge);
        for a in b'A'..=b'Z' {
            for b in b'A'..=b'Z' {
                let country = Country::new([a, b]);
                if words.find(&key("country", country.code()), &[]).is_some() {
                    all.insert(country);
                }
            }
        }
        let offered = all
            .iter()
            .filter(|country| country.is_place() || *country == Country::OTHER);
        let mut ordered: Vec<(bool, String, Country, String)> = offered
            .map(|country| {
                let name = words.text(&key("country", country.code()));
                (country == Country::OTHER, fold(&name), country, name)
            })
            .collect();
        order(&mut ordered);
        let countries = ordered
            .into_iter()
            .map(|(_, _, country, name)| (country, name))
            .collect();
        Self { words, countries }
    }
}

/// The constant surroundings of all components. Components take them from the context; functions take a reference.
#[derive(Clone)]
pub struct Environment(Rc<Surroundings>);

/// The parts of an [`Environment`].
pub struct Surroundings {
    pub host: Host,
    pub setting: Setting,
    pub language: Language,
    pub knowledge: Rc<Knowledge>,
    /// Whether the texts and sources are here that the page reads after it has started.
    pub whole: bool,
    /// The state after the last action, which the page may not show yet.
    pub newest: Newest,
    /// Dispatches an action.
    pub act: Callback<Action>,
    /// The current day, by the user's clock.
    pub today: Date,
}

impl Environment {
    /// Shares the surroundings.
    pub fn new(surroundings: Surroundings) -> Self {
        Self(Rc::new(surroundings))
    }

    /// Returns the words of the language.
    pub fn words(&self) -> &Words {
        &self.language.words
    }

    /// Returns the text under a key.
    pub fn text(&self, key: &str) -> String {
        self.words().text(key)
    }

    /// Returns the text under a key, with one value.
    pub fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.words().with(key, &[(name, value.into())])
    }

    /// Returns the text under a key, with a number.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.words().count(key, count)
    }

    /// Returns a callback that always dispatches the same action.
    pub fn on<E: 'static>(&self, action: impl Into<Action>) -> Callback<E> {
        let (act, action) = (self.act.clone(), action.into());
        Callback::from(move |_: E| act.emit(action.clone()))
    }
}

impl Deref for Environment {
    type Target = Surroundings;

    fn deref(&self) -> &Surroundings {
        &self.0
    }
}

impl PartialEq for Environment {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
