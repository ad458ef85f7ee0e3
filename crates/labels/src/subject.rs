//! What questions, units and laws are called, as they stand in one set-up.

use super::Naming;
use limes_assess::{Assessment, Key, Setup, Target, UnitId};
use limes_messages::key;
use limes_model::facts::FactValue;

/// A set-up and its assessment, to be named.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// Words and knowledge.
    pub naming: Naming<'a>,
    /// The set-up.
    pub setup: &'a Setup,
    /// What came out.
    pub assessment: &'a Assessment,
}

impl About<'_> {
    fn text(&self, key: &str) -> String {
        self.naming.words.text(key)
    }

    /// The user's own name of a unit, or that of its product.
    #[must_use]
    pub fn unit(&self, unit: UnitId) -> String {
        match unit {
            UnitId::Common(id) => self.text(&key("common", id)),
            UnitId::Service(id) => match self.setup.services.iter().find(|s| s.id == id) {
                Some(service) if !service.name.is_empty() => service.name.clone(),
                Some(service) => self.text(&key("product", service.product)),
                None => String::new(),
            },
            UnitId::Access(id) => match self.setup.access.iter().find(|a| a.id == id) {
                Some(access) if !access.name.is_empty() => access.name.clone(),
                _ => self.text("ui-people-unnamed"),
            },
        }
    }

    /// What answers that hold for a whole family are about, for example "Microsoft Azure".
    fn family(&self, family: &str) -> String {
        let products = self
            .setup
            .services
            .iter()
            .filter_map(|service| self.naming.knowledge.product(service.product));
        let group = products
            .filter(|product| product.family == family)
            .map(|product| product.group)
            .next();
        self.text(&key("group", group.unwrap_or(family)))
    }

    /// What a question is about.
    #[must_use]
    pub fn target(&self, target: Target) -> String {
        match target {
            Target::Organisation => self.text("ui-organisation"),
            Target::Family(family) => self.family(family),
            Target::Provider(provider) => self.naming.company(provider),
            Target::Service(id) => self.unit(UnitId::Service(id)),
            Target::Access(id) => self.unit(UnitId::Access(id)),
            Target::Flow(unit, _) | Target::UnitLaw(unit, _) => self.unit(unit),
            Target::Law("", law) => self.law(law),
            Target::Law(company, _) => self.naming.company(company),
        }
    }

    /// The law as cited.
    fn law(&self, fact: &str) -> String {
        match self.naming.knowledge.fact(fact).map(|fact| &fact.value) {
            Some(FactValue::AccessLaw { act, .. } | FactValue::SectorRule { act, .. }) if !act.is_empty() => {
                (*act).to_owned()
            }
            // no fact names a law of the country, whose code stands in its place
            None => match fact.parse() {
                Ok(country) => {
                    let country = self.naming.country(country);
                    self.naming.words.with("ui-laws-of", &[("country", country.into())])
                }
                Err(_) => self.text("ui-law-unnamed"),
            },
            _ => self.text("ui-law-unnamed"),
        }
    }

    fn law_country(&self, fact: &str) -> String {
        match self.naming.knowledge.fact(fact).map(|fact| &fact.value) {
            Some(FactValue::AccessLaw { country, .. }) => self.naming.country(*country),
            _ => fact.parse().map_or_else(
                |_| self.text("ui-country-unnamed"),
                |country| self.naming.country(country),
            ),
        }
    }

    /// The text of a question, or of one of its attributes (`.why`).
    #[must_use]
    pub fn question(&self, about: Key, attribute: &str) -> String {
        let Some(question) = self.naming.knowledge.question(about.question) else {
            return String::new();
        };
        let text = key("q", question.id) + attribute;
        let name = self.target(about.target);
        let (law, country, company, flow) = match about.target {
            Target::Law(company, law) => {
                let company = self.naming.company(company);
                (self.law(law), self.law_country(law), company, String::new())
            }
            Target::UnitLaw(unit, law) => (self.law(law), self.law_country(law), self.unit(unit), String::new()),
            Target::Flow(unit, flow) => (String::new(), String::new(), String::new(), self.flow(unit, flow)),
            _ => (String::new(), String::new(), name.clone(), String::new()),
        };
        let values = [
            ("name", name.into()),
            ("law", law.into()),
            ("country", country.into()),
            ("company", company.into()),
            ("flow", flow.into()),
        ];
        self.naming.words.with(&text, &values)
    }

    /// What a flow of a unit is, in one sentence.
    #[must_use]
    pub fn flow(&self, unit: UnitId, flow: &str) -> String {
        let unit = self.assessment.units.iter().find(|result| result.unit.id == unit);
        let source = unit.map(|result| result.unit.source);
        source.map_or_else(String::new, |source| {
            self.text(&key("flow", &[source, "-", flow].concat()))
        })
    }
}
