//! What every part of the page gets to see.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::host::Host;
use super::route::Route;
use super::site::Setting;
use super::state::{Action, State};
use limes_assess::organisation::{Breach, Resting, Site, breaches, resting};
use limes_assess::{Assessment, Setup, assess};
use limes_assess::{Item, items};
use limes_formats::read::Options;
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Text;
use limes_model::question::Section;
use limes_model::{Country, CountrySet, Date};

/// What follows from the set-up; computed once for each change.
pub struct View {
    pub assessment: Assessment,
    pub items: Vec<Item>,
    /// Members of all areas on the as-of date.
    pub areas: BTreeMap<Text, CountrySet>,
    /// The countries inside.
    pub inside: CountrySet,
    /// What rests on declarations of the organisation.
    pub resting: Option<Resting>,
    /// What the organisation does not allow.
    pub breaches: Vec<Breach>,
}

impl View {
    pub fn new(setup: &Setup, knowledge: &Knowledge, site: &Site) -> Self {
        let assessment = assess(setup, knowledge);
        let items = items(setup, knowledge, &assessment);
        let areas = knowledge.areas(setup.as_of);
        let inside = setup.boundary.countries(&areas, knowledge, setup.as_of);
        Self {
            resting: resting(setup, knowledge, &assessment),
            breaches: breaches(site, setup, knowledge, &assessment),
            assessment,
            items,
            areas,
            inside,
        }
    }
}

/// The words of a language, and the countries in its order.
pub struct Language {
    pub words: Words,
    pub countries: Vec<(Country, String)>,
}

/// Everything that a part of the page may need, passed down from the top.
#[derive(Clone)]
pub struct Page {
    pub host: Host,
    /// What the site brings along.
    pub site: Setting,
    pub options: Rc<Options>,
    pub language: Rc<Language>,
    pub knowledge: Rc<Knowledge>,
    pub state: Rc<State>,
    pub view: Rc<View>,
    pub act: Callback<Action>,
    pub route: Route,
    pub today: Date,
    /// Whether everything is unfolded for the printer.
    pub printing: bool,
}

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.language, &other.language)
            && Rc::ptr_eq(&self.state, &other.state)
            && Rc::ptr_eq(&self.view, &other.view)
            && self.options == other.options
            && self.route == other.route
            && self.printing == other.printing
    }
}

impl Page {
    /// The text under a key.
    pub fn text(&self, key: &str) -> String {
        self.language.words.text(key)
    }

    /// The text under a key, with one value.
    pub fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.language.words.with(key, &[(name, value.into())])
    }

    /// The text under a key, with a number.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.language.words.count(key, count)
    }

    /// The sections that are shown, in their order.
    pub fn sections(&self) -> impl Iterator<Item = Section> {
        Section::ALL.into_iter().filter(|section| self.options.shows(*section))
    }

    /// The questionnaire's first section.
    pub fn first_section(&self) -> Section {
        self.options.shown(Section::Organisation)
    }

    /// Whether it stands within a page of others, which has a head of its own.
    pub fn embedded(&self) -> bool {
        self.options.embed || self.host.is_guest()
    }

    /// What a part of the instance is called; two instances on a page are told apart by theirs.
    pub fn label(&self, key: &str) -> String {
        let mut text = self.text(key);
        if !self.options.label.is_empty() {
            text.push_str(", ");
            text.push_str(&self.options.label);
        }
        text
    }

    pub fn setup(&self) -> &Setup {
        &self.state.setup
    }

    /// A callback that does always the same.
    pub fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |_: E| act.emit(action.clone()))
    }

    /// What the field for the day for which the answer is wanted tells.
    pub fn on_day(&self) -> Callback<Option<Date>> {
        let act = self.act.clone();
        Callback::from(move |day: Option<Date>| {
            if let Some(day) = day {
                act.emit(Action::AsOf(day));
            }
        })
    }

    /// A day as people write it in the language.
    pub fn day(&self, day: Date) -> String {
        self.naming().day(day)
    }
}
