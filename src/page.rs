//! What a view of the page shows: the set-up, what follows from it, and how it is to be shown.

use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::chunks::{Chunk, late};
use crate::environment::Environment;
use crate::route::Route;
use crate::state::{AppState, Edit};
use limes_assess::organisation::{Breach, DeclarationEffect, Organisation, breaches, declaration_effect_async};
use limes_assess::{Assessment, Assessor, FindingCause, Item, Setup, causes, items, yield_now};
use limes_formats::read::Options;
use limes_knowledge::Knowledge;
use limes_model::question::Section;
use limes_model::{CountrySet, Date, SortedMap, Text};

/// What follows from the set-up; computed once for each change.
pub struct View {
    pub assessment: Assessment,
    pub items: Vec<Item>,
    /// The members of all areas on the as-of date.
    pub areas: SortedMap<Text, CountrySet>,
    /// The countries inside the boundary.
    pub inside: CountrySet,
    /// What rests on declarations of the organisation.
    pub resting: Option<DeclarationEffect>,
    /// The breaches of the organisation's policy.
    pub breaches: Vec<Breach>,
    /// The causes of the answer, once they were wanted.
    causes: OnceCell<Vec<FindingCause>>,
}

late! {
    site => fn breaches_now(site: &Organisation, setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> Vec<Breach> = breaches;
}

impl View {
    /// Assesses the set-up and everything that the page shows about it. The future gives up control after each unit.
    pub async fn new(assessor: &mut Assessor, setup: &Setup, knowledge: &Knowledge, site: &Organisation) -> Self {
        let assessment = assessor.assess_async(setup, knowledge).await;
        yield_now().await;
        let items = items(setup, knowledge, &assessment);
        let areas = knowledge.areas(setup.as_of);
        let inside = setup.boundary.countries(&areas, knowledge, setup.as_of);
        Self {
            resting: declaration_effect_async(setup, knowledge, &assessment).await,
            // without the code for it no policy has been read
            breaches: if Chunk::Site.is_here() {
                breaches_now(site, setup, knowledge, &assessment)
            } else {
                Vec::new()
            },
            assessment,
            items,
            areas,
            inside,
            causes: OnceCell::new(),
        }
    }
}

/// A view of the page, passed down from the top. It contains the [`Environment`], which most parts need alone.
#[derive(Clone)]
pub struct Page {
    pub environment: Environment,
    pub options: Rc<Options>,
    pub state: Rc<AppState>,
    pub view: Rc<View>,
    pub route: Route,
    /// Whether everything is unfolded for the printer.
    pub printing: bool,
}

impl Deref for Page {
    type Target = Environment;

    fn deref(&self) -> &Environment {
        &self.environment
    }
}

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        self.environment == other.environment
            && Rc::ptr_eq(&self.state, &other.state)
            && Rc::ptr_eq(&self.view, &other.view)
            && self.options == other.options
            && self.route == other.route
            && self.printing == other.printing
    }
}

impl Page {
    /// Returns the sections that are shown, in their order.
    pub fn sections(&self) -> impl Iterator<Item = Section> {
        Section::ALL.into_iter().filter(|section| self.options.shows(*section))
    }

    /// Returns the questionnaire's first section.
    pub fn first_section(&self) -> Section {
        self.options.shown(Section::Services)
    }

    /// Whether the page is part of another page, which has a header of its own.
    pub fn embedded(&self) -> bool {
        self.options.embed || self.host.is_guest()
    }

    /// Returns the name of a landmark of this instance; the label of the instance distinguishes two on one page.
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

    /// Returns the causes of the answer.
    pub fn causes(&self) -> &[FindingCause] {
        let of = || causes(self.setup(), &self.knowledge, &self.view.assessment);
        self.view.causes.get_or_init(of)
    }

    /// Returns the callback of the field for the as-of date.
    pub fn on_day(&self) -> Callback<Option<Date>> {
        let act = self.act.clone();
        Callback::from(move |day: Option<Date>| {
            if let Some(day) = day {
                act.emit(Edit::AsOf(day).into());
            }
        })
    }
}
