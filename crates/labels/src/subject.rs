//! Names of questions, units and laws in one set-up.

use super::{Labels, one_line};
use limes_assess::organisation::{DeclarationEffect, declaration_effect};
use limes_assess::{Answer, Assessment, Key, Setup, Target, UnitId};
use limes_messages::key;
use limes_model::facts::FactValue;
use limes_model::question::Scope;
use limes_model::{Country, Text};

/// The subject of a text: a set-up and its assessment.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The names of what the knowledge has.
    pub labels: Labels<'a>,
    /// The set-up.
    pub setup: &'a Setup,
    /// Its assessment.
    pub assessment: &'a Assessment,
}

impl Subject<'_> {
    fn text(&self, key: &str) -> String {
        self.labels.words.text(key)
    }

    /// Returns the user's own name of a unit in one line, or the name of its product.
    #[must_use]
    pub fn unit(&self, unit: UnitId) -> String {
        match unit {
            UnitId::Common(id) => self.labels.common(id),
            UnitId::Service(id) => match self.setup.services().iter().find(|s| s.id == id) {
                Some(service) => one_line(&service.name).unwrap_or_else(|| self.text(&key("product", service.product))),
                None => String::new(),
            },
            UnitId::Access(id) => {
                let access = self.setup.access().iter().find(|a| a.id == id);
                let name = access.and_then(|access| one_line(&access.name));
                name.unwrap_or_else(|| self.text("ui-people-unnamed"))
            }
        }
    }

    /// Returns what the result has to do with declarations of the organisation that make it more lenient, and their ids, each once;
    /// `None` if none does. Every result and export has to say so.
    #[must_use]
    pub fn lenient(&self) -> Option<(DeclarationEffect, Vec<Text>)> {
        let effect = declaration_effect(self.setup, self.labels.knowledge, self.assessment)?;
        let mut because: Vec<Text> = Vec::new();
        let marks = effect.whole.iter().chain(effect.units.iter().map(|(_, mark)| mark));
        for id in marks.flat_map(|mark| &mark.because) {
            if !because.contains(id) {
                because.push(id);
            }
        }
        (!because.is_empty()).then_some((effect, because))
    }

    /// Returns that the result is more lenient because of declarations of the organisation, if it is.
    #[must_use]
    pub fn declared(&self) -> Option<String> {
        let (effect, because) = self.lenient()?;
        let headline = self.text(&key("headline", effect.headline.id()));
        let values = [("ids", because.join(", ").into()), ("headline", headline.into())];
        Some(self.labels.words.with("report-declared", &values))
    }

    /// Returns what is to be said where not every combination of open answers was worked out; nothing if every one was.
    #[must_use]
    pub fn bounded(&self) -> Option<String> {
        const MOST: usize = 8;
        let words = self.labels.words;
        if self.assessment.is_exact() {
            return None;
        }
        if self.assessment.bounded.is_empty() {
            return Some(words.text("bounded-whole"));
        }
        let bounded = &self.assessment.bounded;
        let names: Vec<String> = bounded.iter().take(MOST).map(|unit| self.unit(*unit)).collect();
        let mut names = names.join("; ");
        if let Some(more @ 1..) = bounded.len().checked_sub(MOST) {
            let values = [("units", names.into()), ("count", more.to_string().into())];
            names = words.with("bounded-more", &values);
        }
        Some(words.with("bounded-units", &[("units", names.into())]))
    }

    /// Returns the name of a product family, for example "Microsoft Azure".
    fn family(&self, family: &str) -> String {
        let products = self
            .setup
            .services()
            .iter()
            .filter_map(|service| self.labels.knowledge.product(service.product));
        let group = products
            .filter(|product| product.family == Some(family))
            .map(|product| product.group)
            .next();
        self.text(&key("group", group.unwrap_or(family)))
    }

    /// Returns the name of the subject of a question.
    #[must_use]
    pub fn target(&self, target: Target) -> String {
        match target {
            Target::Organisation => self.text("ui-organisation"),
            Target::Family(family) => self.family(family),
            Target::Provider(provider) => self.labels.company(provider),
            Target::Service(id) => self.unit(UnitId::Service(id)),
            Target::Access(id) => self.unit(UnitId::Access(id)),
            Target::Flow(unit, _) | Target::UnitLaw(unit, _) => self.unit(unit),
            Target::LawItself(law) => self.law(law),
            Target::Law(company, _) => self.labels.company(company),
        }
    }

    /// Returns the name of a company: its own, or that it is behind what the user named.
    fn company(&self, target: Target) -> String {
        match (target, target.unit()) {
            (Target::Provider(company) | Target::Law(company, _), _) => self.labels.company(company),
            (_, Some(unit)) => {
                let name = self.unit(unit);
                self.labels.words.with("ui-company-behind", &[("name", name.into())])
            }
            (_, None) => self.target(target),
        }
    }

    /// Returns the law as cited.
    #[must_use]
    pub fn law(&self, fact: &str) -> String {
        match self.labels.knowledge.fact(fact).map(|fact| &fact.value) {
            Some(FactValue::AccessLaw { act, .. } | FactValue::SectorRule { act, .. }) if !act.is_empty() => {
                (*act).to_owned()
            }
            // no rule about this kind of data is known
            Some(FactValue::SectorRule {
                categories: [category], ..
            }) => {
                let option = ["q-data-categories.opt-", category].concat();
                let what = self.text(&option);
                self.labels
                    .words
                    .with("ui-law-about", &[("what", what.as_str().into())])
            }
            // without a fact about a law of the country, its code is the id
            None => match fact.parse() {
                Ok(country) => {
                    let country = self.labels.country(country);
                    self.labels.words.with("ui-laws-of", &[("country", country.into())])
                }
                Err(_) => self.text("ui-law-unnamed"),
            },
            _ => self.text("ui-law-unnamed"),
        }
    }

    fn law_country(&self, fact: &str) -> String {
        match self.labels.knowledge.fact(fact).map(|fact| &fact.value) {
            Some(FactValue::AccessLaw { country, .. }) => self.labels.country(*country),
            // no rule is known: what counts is the law of the organisation
            Some(FactValue::SectorRule { country, .. }) if *country == Country::OTHER.code() => self.own_country(),
            Some(FactValue::SectorRule { country, .. }) => self.law_country(country),
            _ => fact.parse().map_or_else(
                |_| self.text("ui-country-unnamed"),
                |country| self.labels.country(country),
            ),
        }
    }

    fn own_country(&self) -> String {
        let seat = Key {
            target: Target::Organisation,
            question: self.labels.knowledge.well_known().seat,
        };
        match self.setup.answers.get(&seat) {
            Some(Answer::Country(country)) => self.labels.country(*country),
            _ => self.text("ui-country-own"),
        }
    }

    /// Returns the text of a question, or of one of its attributes (`.why`).
    #[must_use]
    pub fn question(&self, about: Key, attribute: &str) -> String {
        let id = self
            .labels
            .knowledge
            .question(about.question)
            .map(|question| question.id);
        let name = |id: &str| key("q", id) + attribute;
        // a missing text is shown as its key
        let text = self.about(about, &name);
        text.unwrap_or_else(|| id.map_or_else(String::new, name))
    }

    /// Returns a question as a letter puts it.
    pub(crate) fn question_of_letter(&self, about: Key) -> String {
        let of_letter = |id: &str| key("letter-q", id);
        let text = self.about(about, &of_letter);
        text.unwrap_or_else(|| self.question(about, ""))
    }

    /// Returns the text of a key that depends on the question, with the names of what it is about.
    fn about(&self, about: Key, text: &dyn Fn(&str) -> String) -> Option<String> {
        let question = self.labels.knowledge.question(about.question)?;
        let text = text(question.id);
        let company = self.company(about.target);
        // a contract is concluded with a company, whatever the user calls the service
        let name = match question.scope {
            Scope::Provider => company.clone(),
            _ => self.target(about.target),
        };
        let (law, country) = match about.target {
            Target::LawItself(law) => (self.law(law), self.law_country(law)),
            Target::Law(_, law) | Target::UnitLaw(_, law) => {
                let known = self.labels.knowledge.fact(law).is_some();
                let cited = if known { self.law(law) } else { self.text("ui-law-any") };
                (cited, self.law_country(law))
            }
            _ => Default::default(),
        };
        let flow = match about.target {
            Target::Flow(unit, flow) => self.flow(unit, flow),
            _ => String::new(),
        };
        let values = [
            ("name", name.into()),
            ("law", law.into()),
            ("country", country.into()),
            ("company", company.into()),
            ("flow", flow.into()),
        ];
        self.labels.words.find(&text, &values)
    }

    /// Returns the description of a flow of a unit, in one sentence.
    #[must_use]
    pub fn flow(&self, unit: UnitId, flow: &str) -> String {
        let unit = self.assessment.units.iter().find(|result| result.unit.id == unit);
        let source = unit.map(|result| result.unit.words_of(flow));
        source.map_or_else(String::new, |source| {
            let text = self.labels.words.find(&key("flow", &[source, "-", flow].concat()), &[]);
            // a page has the texts of flows a moment later than the questions
            text.unwrap_or_else(|| self.text("ui-loading"))
        })
    }
}
