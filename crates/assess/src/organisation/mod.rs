//! The configuration of an organisation (`limes.config.json`): its own knowledge, its policy, its appearance.

mod colour;
mod declaration_effect;
mod policy;

pub use colour::{clearer, contrast, soft};
pub use declaration_effect::{DeclarationEffect, Mark, declaration_effect, declaration_effect_async};
pub use policy::{Breach, Policy, PolicyRule, breaches};

use crate::{Answer, Boundary, Key, Setup, Target, Unit, UnitId, units};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::Product;
use limes_model::facts::{Fact, Source};
use limes_model::question::QuestionIndex;
use limes_model::{CountrySet, Date};

/// Beginning of every id that an organisation gives.
pub const OWN: &str = "own:";
/// By this id the answers of `defaults` are declared.
pub const DEFAULTS: &str = "own:defaults";

/// A text of the organisation, by language; without a language it is for every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(pub Vec<(Option<Text>, String)>);

impl Said {
    /// In a language, otherwise for every language, otherwise in English, otherwise in the first there is; `None` where
    /// nothing is said.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&str> {
        let in_language = |code: Option<&str>| self.0.iter().find(|(known, _)| *known == code);
        let found = in_language(Some(language))
            .or_else(|| in_language(None))
            .or_else(|| in_language(Some("en")));
        found.or_else(|| self.0.first()).map(|(_, text)| text.as_str())
    }
}

/// A boundary of the organisation's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnBoundary {
    /// `own:…`.
    pub id: Text,
    /// Its name.
    pub name: Said,
    /// The countries inside.
    pub countries: CountrySet,
}

/// A product of the organisation's own: one of the catalogue with answers.
#[derive(Clone, Debug)]
pub struct OwnProduct {
    /// `own:…`.
    pub id: Text,
    /// Its name.
    pub name: Said,
    /// What else there is to say, or nothing.
    pub note: Said,
    /// The product of the catalogue.
    pub base: &'static Product,
    /// Id of the company that provides it; absent where it is that of the catalogue.
    pub company: Option<Text>,
    /// What the organisation declares about it.
    pub answers: Vec<(QuestionIndex, Answer)>,
    /// The document behind it.
    pub source: Source,
}

/// A fact of the organisation's own.
#[derive(Clone, Debug)]
pub struct OwnFact {
    /// `own:…`.
    pub id: Text,
    /// The fact; absent where one is only withdrawn.
    pub fact: Option<Fact>,
    /// Id of the fact that is withdrawn; absent where none is.
    pub withdraws: Option<Text>,
    /// The document behind it.
    pub source: Source,
    /// What else there is to say.
    pub note: Said,
}

/// Answers to begin with.
#[derive(Clone, Debug, Default)]
pub struct Defaults {
    /// About the organisation.
    pub answers: Vec<(QuestionIndex, Answer)>,
    /// What counts as inside.
    pub boundary: Option<Boundary>,
    /// Code of the language.
    pub language: Option<Text>,
    /// `light` or `dark`.
    pub theme: Option<Text>,
}

/// Texts and links of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Name of the organisation.
    pub organisation: Said,
    /// Introduction on the start view.
    pub introduction: Said,
    /// Note at the foot.
    pub note: Said,
    /// Whom to ask, as text.
    pub help: Said,
    /// Whom to ask, as link; absent without one.
    pub help_link: Option<String>,
    /// Address of the imprint; absent without one.
    pub imprint: Option<String>,
    /// Address of the privacy notice; absent without one.
    pub privacy: Option<String>,
}

/// Colours and logo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The accent in light and in dark, as `#rrggbb`; absent where the page keeps its own.
    pub accent: [Option<String>; 2],
    /// Path of the logo for light and for dark; absent without one.
    pub logo: [Option<String>; 2],
}

/// The configuration of an organisation; empty without one.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    /// Short hash of the text of the file; absent where nothing in it can change a result.
    pub stamp: Option<String>,
    /// Answers to begin with.
    pub defaults: Defaults,
    /// Own boundaries.
    pub boundaries: Vec<OwnBoundary>,
    /// What is allowed.
    pub policy: Policy,
    /// Own products.
    pub products: Vec<OwnProduct>,
    /// Own facts.
    pub facts: Vec<OwnFact>,
    /// Texts and links.
    pub texts: Texts,
    /// Colours and logo.
    pub look: Look,
    /// Origins that may embed the page.
    pub origins: Vec<String>,
}

impl Organisation {
    /// The knowledge with what the organisation declares.
    #[must_use]
    pub fn knowledge(&self, built_in: &Knowledge) -> Knowledge {
        if !self.declares() {
            return built_in.clone();
        }
        let facts: Vec<(Text, Fact)> = self
            .facts
            .iter()
            .filter_map(|own| Some((own.id, own.fact.clone()?)))
            .collect();
        let withdrawn = self.facts.iter().filter_map(|own| Some((own.id, own.withdraws?)));
        let withdrawn: Vec<(Text, Text)> = withdrawn.collect();
        let products = self.products.iter().map(|own| own.source);
        let sources: Vec<Source> = self.facts.iter().map(|own| own.source).chain(products).collect();
        built_in
            .with_declared(&facts, &withdrawn, &sources)
            .stamped(self.stamp.as_deref())
    }

    /// Whether something in it can change what a result says.
    #[must_use]
    pub fn declares(&self) -> bool {
        !self.facts.is_empty() || !self.products.is_empty() || !self.defaults.answers.is_empty()
    }

    /// An empty set-up for a day, with the answers to begin with.
    #[must_use]
    pub fn begin(&self, day: Date) -> Setup {
        let mut setup = Setup::new(day);
        if let Some(boundary) = &self.defaults.boundary {
            setup.boundary = boundary.clone();
        }
        for (question, answer) in &self.defaults.answers {
            let key = Key {
                target: Target::Organisation,
                question: *question,
            };
            setup.answers.insert(key, *answer);
            setup.declared.insert(key, DEFAULTS);
        }
        setup
    }

    /// The own product with this id.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<&OwnProduct> {
        self.products.iter().find(|product| product.id == id)
    }

    /// The own boundary of exactly these countries.
    #[must_use]
    pub fn boundary(&self, boundary: &Boundary) -> Option<&OwnBoundary> {
        match boundary {
            Boundary::List(countries) => self.boundaries.iter().find(|own| own.countries == *countries),
            _ => None,
        }
    }
}

impl OwnProduct {
    /// Gives a service that was just added what the organisation declares about it. What was answered already stays.
    pub fn declare(&self, setup: &mut Setup, service: u32, knowledge: &Knowledge) {
        let id = UnitId::Service(service);
        let Some(unit) = units(setup, knowledge).into_iter().find(|unit: &Unit| unit.id == id) else {
            return;
        };
        for (question, answer) in &self.answers {
            let key = unit.key(*question, knowledge);
            let answered = setup.answers.contains_key(&key);
            if !answered {
                setup.answers.insert(key, *answer);
                setup.declared.insert(key, self.id);
            }
        }
    }
}
