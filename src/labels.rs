//! Display names: from ids to what people read, and the ids of elements of the page.

use crate::environment::Environment;
use crate::page::Page;
use crate::route::unit_id;
use limes_assess::organisation::DEFAULTS;
use limes_assess::{Answer, Key, Located, Target, Unit, UnitId};
use limes_labels::{Labels, Subject};
use limes_messages::key;
use limes_model::catalogue::ActorRef;
use limes_model::facts::FactKind;
use limes_model::question::Question;
use limes_model::{Country, CountrySet, Date, Text};

/// The name of something, and the fact that says more about it.
pub struct Named {
    pub name: String,
    pub fact: Option<Text>,
}

impl Environment {
    /// Returns the name of a country, or its code if the messages do not name it.
    pub fn country(&self, country: Country) -> String {
        self.naming().country(country)
    }

    /// Returns the names of countries in the order of the language, separated by commas.
    pub fn countries(&self, countries: &CountrySet) -> String {
        let offered = &self.language.countries;
        let mut names: Vec<String> = offered
            .iter()
            .filter(|(country, _)| countries.contains(*country))
            .map(|(_, name)| name.clone())
            .collect();
        // those that are not offered, for example from official examples
        let others = countries
            .iter()
            .filter(|country| !offered.iter().any(|(listed, _)| listed == country));
        names.extend(others.map(|country| self.country(country)));
        names.join(", ")
    }

    /// Returns the name of a product.
    pub fn product(&self, id: &str) -> String {
        self.text(&key("product", id))
    }

    /// Returns the names of facts, companies and places.
    pub fn naming(&self) -> Labels<'_> {
        Labels {
            words: self.words(),
            knowledge: &self.knowledge,
        }
    }

    /// Returns the name of a company, by the id of the provider.
    pub fn company(&self, id: &str) -> String {
        self.naming().company(id)
    }

    /// Returns the text of an option of a question.
    pub fn option(&self, question: &Question, option: &str) -> String {
        self.text(&(key("q", question.id) + ".opt-" + option))
    }

    /// Returns one sentence that describes a flow.
    pub fn flow(&self, unit: &Unit, flow: &str) -> String {
        self.text(&key("flow", &format!("{}-{flow}", unit.words_of(flow))))
    }

    /// Returns the name, place and country of a region.
    pub fn region(&self, provider: &str, code: &str) -> String {
        self.naming().region(provider, code)
    }

    /// Returns the name of an area.
    pub fn area(&self, id: &str) -> String {
        self.naming().area(id)
    }

    /// Returns a day as people write it in the language.
    pub fn day(&self, day: Date) -> String {
        self.naming().day(day)
    }

    /// Returns the question of a key.
    pub fn asked(&self, about: Key) -> Option<&'static Question> {
        self.knowledge.question(about.question)
    }

    /// Returns a stable id of a question about something, for elements of the page.
    pub fn element_id(&self, about: Key) -> String {
        let question = self.asked(about).map_or("", |question| question.id);
        let target = match about.target {
            Target::Organisation => String::new(),
            Target::Family(id) | Target::Provider(id) => id.to_owned(),
            Target::Service(id) => format!("s{id}"),
            Target::Access(id) => format!("a{id}"),
            Target::Flow(unit, flow) => format!("{}-{flow}", unit_id(unit)),
            Target::LawItself(law) => format!("-{law}"),
            Target::Law(company, law) => format!("{company}-{law}"),
            Target::UnitLaw(unit, law) => format!("{}-{law}", unit_id(unit)),
        };
        key(&key("q", question), &target)
    }

    /// Returns the name of the organisation.
    pub fn organisation(&self) -> String {
        match self.setting.texts.organisation.text(self.words().code()) {
            None => self.text("site-organisation"),
            Some(name) => name.to_owned(),
        }
    }

    /// Returns the version and the day of the knowledge, and whether the organisation extends it.
    pub fn stamp(&self) -> String {
        let values = [
            ("version", self.knowledge.version().unwrap_or_default().into()),
            ("day", self.day(self.knowledge.date()).into()),
        ];
        let stamp = self.words().with("ui-knowledge", &values);
        match self.knowledge.stamp() {
            None if self.setting.missing => [&stamp, ", ", &self.text("site-missing.stamp")].concat(),
            None => stamp,
            Some(hash) => [&stamp, ", ", &self.with("site-extended", "hash", hash)].concat(),
        }
    }

    /// Returns what a declaration of the organisation says, by its id, or the name that the organisation gave it.
    pub fn declaration(&self, id: Text) -> Named {
        let plain = |name: String| Named { name, fact: None };
        if id == DEFAULTS {
            return plain(self.text("site-defaults"));
        }
        if let Some(own) = self.setting.product(id) {
            return plain(own.name.text(self.words().code()).unwrap_or_default().to_owned());
        }
        let declared = self.knowledge.declared().iter().find(|declared| declared.id == id);
        match declared.map(|declared| {
            (
                declared,
                self.knowledge.fact(declared.fact).or(declared.built_in.as_deref()),
            )
        }) {
            Some((declared, Some(fact))) if declared.withdrawn => {
                plain(self.with("site-withdrawn", "fact", &self.naming().sentence(fact)))
            }
            Some((_, Some(fact))) => Named {
                name: self.naming().sentence(fact),
                fact: Some(fact.id),
            },
            _ => plain(id.to_owned()),
        }
    }
}

impl Page {
    /// Returns the names of questions and units.
    pub fn about(&self) -> Subject<'_> {
        Subject {
            labels: self.naming(),
            setup: self.setup(),
            assessment: &self.view.assessment,
        }
    }

    /// Returns the name of a service, a group of people or a shared part.
    pub fn unit(&self, unit: UnitId) -> String {
        self.about().unit(unit)
    }

    /// Returns the name of what a question is about.
    pub fn target(&self, target: Target) -> String {
        self.about().target(target)
    }

    /// Returns the text of a question, or of one of its attributes (`.why`).
    pub fn question(&self, about: Key, attribute: &str) -> String {
        self.about().question(about, attribute)
    }

    /// Returns one sentence that describes a flow of a unit.
    pub fn flow_of(&self, unit: UnitId, flow: &str) -> String {
        self.about().flow(unit, flow)
    }

    /// Returns the id of the provider whose regions are offered for a question about the target.
    pub fn region_provider(&self, target: Target) -> Option<Text> {
        self.about().region_provider(target)
    }

    /// Returns an answer in words.
    pub fn answer(&self, about: Key, answer: Answer) -> String {
        self.about().answer(about, answer)
    }

    /// Returns some region in an area in words.
    pub fn region_in(&self, area: &str) -> String {
        self.naming().region_in(area)
    }

    /// Returns what an answer is called that the user did not give: guidance draws a conclusion from other answers, any other fact
    /// is about a default of the provider.
    pub fn origin(&self, fact: &str) -> &'static str {
        match self.knowledge.fact(fact).map(|fact| fact.value.kind()) {
            Some(FactKind::Guidance) => "ui-fixed",
            _ => "ui-assumed",
        }
    }

    /// Returns where a flow happens, in words.
    pub fn place(&self, located: &Located) -> String {
        self.naming().whereabouts(located)
    }

    /// Returns who handles a flow: company, country, parent.
    pub fn actor(&self, unit: &Unit, actor: ActorRef) -> String {
        match actor {
            ActorRef::Customer => self.text("ui-actor-own"),
            ActorRef::Unnamed(country) => self.with("ui-actor-unnamed", "country", &self.country(country)),
            ActorRef::Answer(index) => match self.setup().answers.get(&unit.key(index, &self.knowledge)) {
                Some(Answer::Country(country)) => self.with("ui-actor-unnamed", "country", &self.country(*country)),
                _ => self.text("ui-actor-open"),
            },
            ActorRef::Provider => match unit.provider {
                Some(id) => self.naming().actor(id),
                None => self.text("ui-actor-open"),
            },
            ActorRef::Other(id) => self.naming().actor(id),
        }
    }

    /// Returns the boundary in words.
    pub fn boundary(&self) -> String {
        if let Some(own) = self.setting.boundary(&self.setup().boundary) {
            let name = own.name.text(self.words().code()).unwrap_or_default();
            let values = [
                ("name", name.into()),
                ("countries", self.countries(&own.countries).into()),
            ];
            return self.words().with("site-boundary", &values);
        }
        self.about().boundary_name()
    }
}
