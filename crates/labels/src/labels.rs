//! Display names of facts, companies and places in one language.

use limes_assess::{ANY_REGION, EUROPE};
use limes_knowledge::Knowledge;
use limes_messages::{Words, contains, fold, key};
use limes_model::Text;
use limes_model::catalogue::COMPANY;
use limes_model::facts::{Destination, Fact, FactValue, Leaving, PersonDecides, Requirement};
use limes_model::order;
use limes_model::question::Question;
use limes_model::{Country, Date, Grade, Period};

/// Display names of what the knowledge has, in one language.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    /// The language.
    pub words: &'a Words,
    /// The knowledge.
    pub knowledge: &'a Knowledge,
}

/// A field of a fact, as label and value.
pub type Field = (String, String);

impl Labels<'_> {
    fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// Returns the name of a country, or its code if the messages do not name it.
    #[must_use]
    pub fn country(&self, country: Country) -> String {
        let name = self.words.find(&key("country", country.code()), &[]);
        name.unwrap_or_else(|| country.code().to_owned())
    }

    /// Returns names of countries in the order of the language, separated by commas.
    #[must_use]
    pub fn countries(&self, countries: &[Country]) -> String {
        let mut names: Vec<(String, String)> = countries
            .iter()
            .map(|country| self.country(*country))
            .map(|name| (fold(&name), name))
            .collect();
        order(&mut names);
        let names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
        names.join(", ")
    }

    /// Returns some region in an area, a country, Europe or the whole list of a provider, in words.
    #[must_use]
    pub fn region_in(&self, area: &str) -> String {
        let name = match area {
            ANY_REGION => return self.text("ui-region-any"),
            EUROPE => self.text("ui-region-europe"),
            country if country.len() == 2 && self.knowledge.facts_of_area(country).next().is_none() => country
                .parse()
                .map_or_else(|_| area.to_owned(), |country| self.country(country)),
            area => self.area(area),
        };
        self.words.with("ui-region-in", &[("area", name.into())])
    }

    /// Returns the name of an area.
    #[must_use]
    pub fn area(&self, id: &str) -> String {
        let text = key("area", id);
        self.words.find(&text, &[]).unwrap_or_else(|| id.to_owned())
    }

    /// Returns the name of a company, by the id of the provider.
    #[must_use]
    pub fn company(&self, id: &str) -> String {
        match (id, self.knowledge.provider(id).map(|fact| &fact.value)) {
            ("unnamed", _) => self.text("ui-company-unnamed"),
            (_, Some(FactValue::Provider { name, .. })) => (*name).to_owned(),
            _ => id.to_owned(),
        }
    }

    /// Returns the name of flows that come once with a provider, by their id.
    #[must_use]
    pub fn common(&self, id: &str) -> String {
        let common = self.knowledge.commons().iter().find(|common| common.id == id);
        let of_company = common.filter(|common| common.source() == COMPANY);
        of_company.map_or_else(
            || self.text(&key("common", id)),
            |common| {
                let name = self.company(common.provider);
                self.words.with("common-company", &[("name", name.into())])
            },
        )
    }

    /// Returns the company of a list of regions: Azure is a product of Microsoft.
    fn owner(&self, regions: &str) -> String {
        self.company(if regions == "azure" { "microsoft" } else { regions })
    }

    /// Returns entity, country and parent of a provider.
    #[must_use]
    pub fn actor(&self, id: &str) -> String {
        let Some(FactValue::Provider {
            name,
            entity,
            entity_country,
            parent,
            parent_country,
            ..
        }) = self.knowledge.provider(id).map(|fact| self.knowledge.said(fact))
        else {
            return self.company(id);
        };
        let entity = self.seat(entity.unwrap_or(name), *entity_country);
        let Some(parent) = parent.filter(|parent| parent_country.is_some() || parent != name) else {
            return entity;
        };
        let values = [
            ("entity", entity.into()),
            ("parent", self.seat(parent, *parent_country).into()),
        ];
        self.words.with("ui-actor-with-parent", &values)
    }

    fn seat(&self, company: &str, country: Option<Country>) -> String {
        let country = country.map_or_else(|| self.text("ui-country-unknown"), |country| self.country(country));
        [company, " (", &country, ")"].concat()
    }

    /// Name, place and country of a region.
    #[must_use]
    pub fn region(&self, provider: &str, code: &str) -> String {
        let Some(FactValue::Region {
            name,
            location,
            countries,
            within,
            ..
        }) = self
            .knowledge
            .region(provider, code)
            .map(|fact| self.knowledge.said(fact))
        else {
            return String::new();
        };
        let mut parts: Vec<String> = Vec::new();
        for part in [*name, *location].into_iter().flatten() {
            if part != code && !parts.iter().any(|other| contains(other, part)) {
                parts.push(part.to_owned());
            }
        }
        parts.extend(self.place(countries, *within).filter(|place| !parts.contains(place)));
        parts.join(", ")
    }

    fn place(&self, countries: &[Country], within: Option<&str>) -> Option<String> {
        if !countries.is_empty() {
            return Some(self.countries(countries));
        }
        within.map(|within| match within {
            "anywhere" => self.text("ui-place-anywhere"),
            area => self.area(area),
        })
    }

    /// A day as people write it in the language.
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        let values = [
            ("day", day.day().to_string().into()),
            ("month", self.text(&format!("ui-month-{}", day.month())).into()),
            ("year", day.year().to_string().into()),
        ];
        self.words.with("ui-day", &values)
    }

    /// Returns a period; empty if it has no limits.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let last = |to: Date| self.day(to.previous()).into();
        match (period.from, period.to) {
            (None, None) => String::new(),
            (Some(from), None) => self.words.with("ui-valid-from", &[("from", self.day(from).into())]),
            (None, Some(to)) => self.words.with("ui-valid-to", &[("to", last(to))]),
            (Some(from), Some(to)) => {
                let values = [("from", self.day(from).into()), ("to", last(to))];
                self.words.with("ui-valid-from-to", &values)
            }
        }
    }

    /// A fact in one sentence.
    #[must_use]
    pub fn sentence(&self, fact: &Fact) -> String {
        let words = self.words;
        // what an organisation says in place of ours is not said in our words
        let ours = fact.grade != Grade::Declared;
        if let Some(text) = words.find(&key("fact", fact.id), &[]).filter(|_| ours) {
            return text;
        }
        match *self.knowledge.said(fact) {
            FactValue::Region { provider, code, .. } => {
                let place = self.region(provider, code);
                let known = !place.is_empty();
                let place = if known { place } else { self.text("ui-country-unknown") };
                let values = [
                    ("provider", self.owner(provider).into()),
                    ("code", code.into()),
                    ("place", place.into()),
                ];
                words.with("ui-fact-region", &values)
            }
            FactValue::Member { area, country } => words.with(
                "ui-fact-member",
                &[
                    ("area", self.area(area).into()),
                    ("country", self.country(country).into()),
                ],
            ),
            FactValue::Area { area, .. } => self.area(area),
            FactValue::Provider { provider, .. } => words.with(
                "ui-fact-provider",
                &[
                    ("name", self.company(provider).into()),
                    ("seat", self.actor(provider).into()),
                ],
            ),
            FactValue::Service {
                provider,
                name,
                boundary,
                ..
            } => words.with(
                "ui-fact-service",
                &[
                    ("provider", self.company(provider).into()),
                    ("name", name.into()),
                    ("position", self.position(boundary.unwrap_or("unknown")).into()),
                ],
            ),
            FactValue::ExcessivePowers { country, .. } => {
                words.with("ui-fact-powers", &[("country", self.country(country).into())])
            }
            FactValue::AccessLaw { act, .. }
            | FactValue::Instrument { act, .. }
            | FactValue::SectorRule { act, .. } => act.to_owned(),
            FactValue::Control { name, .. }
            | FactValue::Offering { name, .. }
            | FactValue::Commitment { name, .. }
            | FactValue::Scheme { name, .. }
            | FactValue::Guidance { name } => name.to_owned(),
            FactValue::ScopeRule { .. } | FactValue::Event { .. } => fact.id.to_owned(),
        }
    }

    /// A question, or one of its attributes (`.why`), about nothing in particular.
    #[must_use]
    pub fn question(&self, question: &Question, attribute: &str) -> String {
        let values = ["name", "law", "country", "company", "flow"]
            .map(|name| (name, self.text(&key("library-any", name)).into()));
        self.words.with(&(key("q", question.id) + attribute), &values)
    }

    fn position(&self, boundary: &str) -> String {
        self.text(&key("ui-position", boundary))
    }

    /// Returns the content of a fact, field by field; unknown fields are left out.
    #[must_use]
    pub fn fields(&self, fact: &Fact) -> Vec<Field> {
        let mut fields = Fields {
            labels: self,
            list: Vec::new(),
        };
        fields.all(self.knowledge.said(fact));
        fields.list
    }
}

struct Fields<'a> {
    labels: &'a Labels<'a>,
    list: Vec<Field>,
}

impl Fields<'_> {
    /// A field with a value that needs no words.
    fn add(&mut self, label: &str, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.list.push((self.labels.text(&key("field", label)), value));
        }
    }

    fn maybe(&mut self, label: &str, value: Option<impl Into<String>>) {
        if let Some(value) = value {
            self.add(label, value);
        }
    }

    /// Adds a field with an id; its text has the key `value-LABEL-ID`.
    fn id(&mut self, label: &str, id: &str) {
        if !id.is_empty() {
            let value = self.labels.text(&key("value", &[label, "-", id].concat()));
            self.add(label, value);
        }
    }

    fn ids(&mut self, label: &str, ids: &[Text], name: impl Fn(&str) -> String) {
        let names: Vec<String> = ids.iter().map(|id| name(id)).collect();
        self.add(label, names.join("; "));
    }

    fn day(&mut self, label: &str, day: Option<Date>) {
        if let Some(day) = day {
            self.add(label, self.labels.day(day));
        }
    }

    fn yes(&mut self, label: &str, yes: bool) {
        self.add(label, self.labels.text(if yes { "value-yes" } else { "value-no" }));
    }

    fn country(&mut self, label: &str, country: Option<Country>) {
        if let Some(country) = country {
            self.add(label, self.labels.country(country));
        }
    }

    fn all(&mut self, value: &FactValue) {
        let labels = self.labels;
        match *value {
            FactValue::Area {
                includes, contractual, ..
            } => {
                self.ids("includes", includes, |area| labels.area(area));
                self.yes("contractual", contractual);
            }
            FactValue::Member { area, country } => {
                self.add("area", labels.area(area));
                self.add("country", labels.country(country));
            }
            FactValue::Instrument {
                regime,
                kind,
                ref countries,
                conditions,
                act,
                no_new_contracts_from,
                ..
            } => {
                self.id("instrument", kind.id());
                self.id("regime", regime.id());
                self.add("countries", labels.countries(countries));
                self.ids("condition", conditions, |id| labels.text(&key("value-condition", id)));
                self.add("act", act);
                self.day("no-new-contracts", no_new_contracts_from);
            }
            FactValue::AccessLaw {
                country,
                kind,
                company,
                through_parent,
                through_subsidiary,
                through_business,
                on_territory,
                through_staff,
                act,
                ..
            } => {
                self.add("country", labels.country(country));
                self.id("access", kind.id());
                self.add("act", act);
                let ways = [
                    ("company", company),
                    ("through-parent", through_parent),
                    ("through-subsidiary", through_subsidiary),
                    ("through-business", through_business),
                    ("on-territory", on_territory),
                    ("through-staff", through_staff),
                ];
                for (label, reaches) in ways {
                    self.add(label, labels.text(&reaches.message_key()));
                }
            }
            FactValue::ExcessivePowers { country, regime } => {
                self.add("country", labels.country(country));
                if let Some(regime) = regime {
                    self.id("regime", regime.id());
                }
            }
            FactValue::Provider {
                name,
                entity,
                entity_country,
                parent,
                parent_country,
                ref links,
                dpf,
                available_from,
                ..
            } => {
                self.add("name", name);
                self.maybe("entity", entity);
                self.country("entity-country", entity_country);
                self.maybe("parent", parent);
                self.country("parent-country", parent_country);
                for link in links.iter() {
                    let kind = labels.text(&link.kind.message_key());
                    self.add("link", [&kind, ": ", &labels.country(link.country)].concat());
                }
                self.id("dpf", dpf.id());
                self.day("available-from", available_from);
            }
            FactValue::Region {
                provider,
                code,
                name,
                location,
                ref countries,
                within,
                kind,
                pair,
                restricted,
            } => {
                self.add("provider", labels.owner(provider));
                self.add("code", code);
                self.id("region", kind);
                self.maybe("name", name);
                self.maybe("location", location);
                self.maybe("countries", labels.place(countries, within));
                self.maybe("pair", pair);
                if restricted {
                    self.yes("restricted", true);
                }
            }
            FactValue::Service {
                provider,
                name,
                boundary,
                leaving,
                ..
            } => {
                self.add("provider", labels.company(provider));
                self.add("name", name);
                self.maybe("position", boundary.map(|boundary| labels.position(boundary)));
                for way in leaving {
                    self.add("leaving", labels.way(way));
                }
            }
            FactValue::ScopeRule { provider, result, .. } => {
                self.add("provider", labels.company(provider));
                self.add("position", labels.position(result));
            }
            FactValue::Control {
                provider,
                name,
                status,
                keys,
            } => {
                self.add("provider", labels.company(provider));
                self.add("name", name);
                self.id("status", status.id());
                self.id("keys", keys.id());
            }
            FactValue::Offering {
                provider,
                name,
                operator,
                owner,
                announced,
                closed_to_new,
                status,
            } => {
                self.add("provider", labels.company(provider));
                self.add("name", name);
                self.add("operator", operator);
                self.add("owner", owner);
                self.day("announced", announced);
                self.day("closed-to-new", closed_to_new);
                self.id("status", status.id());
            }
            FactValue::Commitment { provider, name } => {
                self.add("provider", labels.company(provider));
                self.add("name", name);
            }
            FactValue::Event { .. } => {}
            FactValue::SectorRule {
                country,
                sectors,
                categories,
                public_bodies,
                slots,
                allowed,
                adequate_allowed,
                unless,
                conditions,
                person,
                act,
            } => {
                self.add("country", labels.text(&key("country", country)));
                self.ids("sector", sectors, |id| labels.option("org-sector", "sector", id));
                self.ids("category", categories, |id| {
                    labels.option("data-categories", "category", id)
                });
                if public_bodies {
                    self.yes("public-bodies", true);
                }
                let slots: Vec<Text> = slots.iter().map(|slot| slot.id()).collect();
                self.ids("slot", &slots, |id| labels.text(&key("value-slot", id)));
                if !allowed.is_empty() {
                    self.ids("allowed", allowed, |id| labels.territory(id));
                    self.yes("adequate-allowed", adequate_allowed);
                }
                for (field, conditions) in [("unless", unless), ("requires", conditions)] {
                    for condition in conditions {
                        self.add(field, labels.condition(condition));
                    }
                }
                if person != PersonDecides::Never {
                    self.id("person-decides", person.id());
                }
                self.add("act", act);
            }
            FactValue::Scheme { name, issuer, binding } => {
                self.add("name", name);
                self.add("issuer", issuer);
                self.yes("binding", binding);
            }
            FactValue::Guidance { name } => self.add("name", name),
        }
    }
}

impl Labels<'_> {
    /// An option of a question, or of what no question offers.
    fn option(&self, question: &str, label: &str, id: &str) -> String {
        let option = ["q-", question, ".opt-", id].concat();
        let other = || self.text(&key("value", &[label, "-", id].concat()));
        self.words.find(&option, &[]).unwrap_or_else(other)
    }

    /// A condition: its question, and the answers by which it is met.
    fn condition(&self, condition: &Requirement) -> String {
        let question = self.knowledge.question_index(condition.question);
        let Some(question) = question.and_then(|index| self.knowledge.question(index)) else {
            return String::new();
        };
        let text = key("q", question.id);
        let met: Vec<String> = condition
            .met
            .iter()
            .map(|id| self.text(&[&text, ".opt-", id].concat()))
            .collect();
        [&self.question(question, ""), " ", &met.join("; ")].concat()
    }

    /// A way in which data leaves: where to, and what the customer can do.
    fn way(&self, way: &Leaving) -> String {
        let to: Vec<String> = way.to.iter().map(|to| self.destination(*to)).collect();
        [to.join(", "), self.text(&way.control.message_key())].join(" · ")
    }

    /// The name of an area or a country.
    fn territory(&self, id: &str) -> String {
        let country = || id.parse().ok().map(|country| self.country(country));
        let area = self.words.find(&key("area", id), &[]);
        area.or_else(country).unwrap_or_else(|| id.to_owned())
    }

    /// A country, or a word for what is not named.
    fn destination(&self, destination: Destination) -> String {
        match destination {
            Destination::Country(country) => self.country(country),
            Destination::ThirdParty(country) => {
                let name = self.text("value-to-third-party");
                match country {
                    Some(_) => self.seat(&name, country),
                    None => name,
                }
            }
            Destination::Word(word) => self.text(&word.message_key()),
        }
    }
}
