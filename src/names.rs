//! From ids to what people read: names of services, companies, places, answers and questions.

use super::page::Page;
use limes_assess::{Answer, Beyond, Boundary, Key, Located, Target, Unit, UnitId, Whereabouts};
use limes_labels::{Labels, Subject};
use limes_messages::key;
use limes_model::Text;
use limes_model::catalogue::ActorRef;
use limes_model::question::Question;
use limes_model::{Country, CountrySet};

pub use limes_messages::fold;

/// What something is called, and the fact that says more of it.
pub struct Named {
    pub name: String,
    pub fact: Option<Text>,
}

impl Page {
    pub fn question_of(&self, key: Key) -> Option<&'static Question> {
        self.knowledge.question(key.question)
    }

    pub fn country(&self, country: Country) -> String {
        self.text(&key("country", country.code()))
    }

    /// Names of countries in the order of the language, separated by commas.
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

    pub fn product(&self, id: &str) -> String {
        self.text(&key("product", id))
    }

    /// What facts, companies and places are called.
    pub fn naming(&self) -> Labels<'_> {
        Labels {
            words: &self.language.words,
            knowledge: &self.knowledge,
        }
    }

    /// The name of a company, by provider id.
    pub fn company(&self, id: &str) -> String {
        self.naming().company(id)
    }

    /// What questions and units are called.
    fn about(&self) -> Subject<'_> {
        Subject {
            labels: self.naming(),
            setup: self.setup(),
            assessment: &self.view.assessment,
        }
    }

    pub fn unit(&self, unit: UnitId) -> String {
        self.about().unit(unit)
    }

    pub fn target(&self, target: Target) -> String {
        self.about().target(target)
    }

    /// The text of a question, or of one of its attributes (`.why`).
    pub fn question(&self, about: Key, attribute: &str) -> String {
        self.about().question(about, attribute)
    }

    pub fn option(&self, question: &Question, option: &str) -> String {
        self.text(&(key("q", question.id) + ".opt-" + option))
    }

    /// What a flow is, in one sentence.
    pub fn flow(&self, unit: &Unit, flow: &str) -> String {
        self.text(&key("flow", &format!("{}-{flow}", unit.source)))
    }

    pub fn flow_of(&self, unit: UnitId, flow: &str) -> String {
        self.about().flow(unit, flow)
    }

    /// Whose regions are offered for a question about the target.
    pub fn region_provider(&self, target: Target) -> Text {
        let mut products = self
            .setup()
            .services
            .iter()
            .filter_map(|s| self.knowledge.product(s.product).map(|product| (s.id, product)));
        let found = products.find(|(id, product)| match target {
            Target::Service(service) | Target::Flow(UnitId::Service(service), _) => *id == service,
            Target::Family(family) => product.family == family && !product.regions.is_empty(),
            Target::Provider(provider) => product.provider == provider && !product.regions.is_empty(),
            _ => false,
        });
        found.map_or("", |(_, product)| product.regions)
    }

    /// Name, place and country of a region.
    pub fn region(&self, provider: &str, code: &str) -> String {
        self.naming().region(provider, code)
    }

    pub fn area(&self, id: &str) -> String {
        self.naming().area(id)
    }

    pub fn answer(&self, about: Key, answer: Answer) -> String {
        let Some(question) = self.question_of(about) else {
            return String::new();
        };
        match answer {
            Answer::Unknown => self.text("ui-unknown"),
            Answer::Choice(index) => question
                .options
                .get(usize::from(index))
                .map(|o| self.option(question, o))
                .unwrap_or_default(),
            Answer::Choices(0) => self.text("ui-none-of-these"),
            Answer::Choices(bits) => {
                let chosen = question
                    .options
                    .iter()
                    .enumerate()
                    .filter(|(index, _)| bits >> index & 1 == 1);
                chosen
                    .map(|(_, option)| self.option(question, option))
                    .collect::<Vec<_>>()
                    .join("; ")
            }
            Answer::Country(country) => self.country(country),
            Answer::Countries(countries) => self.countries(&countries),
            Answer::Region(code) => {
                let place = self.region(self.region_provider(about.target), code);
                if place.is_empty() {
                    code.to_owned()
                } else {
                    format!("{code} ({place})")
                }
            }
            Answer::Date(day) => self.day(day),
        }
    }

    /// Where a flow happens.
    pub fn place(&self, located: &Located) -> String {
        match located {
            Located::Nowhere => self.text("ui-place-nowhere"),
            Located::Open => self.text("ui-place-open"),
            Located::At(place) => self.whereabouts(place),
        }
    }

    fn whereabouts(&self, place: &Whereabouts) -> String {
        let mut parts = Vec::new();
        if !place.certain.is_empty() {
            parts.push(self.countries(&place.certain));
        }
        if !place.area.is_empty() {
            let name = if place.area_id.is_empty() {
                self.countries(&place.area)
            } else {
                self.area(place.area_id)
            };
            parts.push(self.with("ui-place-within", "area", &name));
        }
        match place.beyond {
            Beyond::Nothing => {}
            Beyond::OutsideEuEfta => parts.push(self.text("ui-place-outside-eu-efta")),
            Beyond::Anywhere => parts.push(self.text("ui-place-anywhere")),
        }
        parts.join("; ")
    }

    /// Who handles a flow: company, country, parent.
    pub fn actor(&self, unit: &Unit, actor: ActorRef) -> String {
        match actor {
            ActorRef::Customer => self.text("ui-actor-own"),
            ActorRef::Unnamed(country) => self.with("ui-actor-unnamed", "country", &self.country(country)),
            ActorRef::Answer(index) => match self.setup().answers.get(&unit.key(index, &self.knowledge)) {
                Some(Answer::Country(country)) => self.with("ui-actor-unnamed", "country", &self.country(*country)),
                _ => self.text("ui-actor-open"),
            },
            ActorRef::Provider => self.naming().actor(unit.provider),
            ActorRef::Other(id) => self.naming().actor(id),
        }
    }

    /// The boundary in words.
    pub fn boundary(&self) -> String {
        if let Some(own) = self.site.boundary(&self.setup().boundary) {
            let name = own.name.text(self.language.words.code());
            let values = [
                ("name", name.into()),
                ("countries", self.countries(&own.countries).into()),
            ];
            return self.language.words.with("site-boundary", &values);
        }
        match self.setup().boundary {
            Boundary::Country(country) => self.with("ui-boundary-only", "country", &self.country(country)),
            Boundary::List(countries) => self.with("ui-boundary-list", "countries", &self.countries(&countries)),
            ref boundary => self.text(&key("boundary", boundary_id(boundary))),
        }
    }
}

pub const fn boundary_id(boundary: &Boundary) -> &'static str {
    boundary.kind().id()
}

/// A stable id of a question about something, for elements of the page.
pub fn element_id(page: &Page, about: Key) -> String {
    let question = page.question_of(about).map_or("", |question| question.id);
    let target = match about.target {
        Target::Organisation => String::new(),
        Target::Family(id) | Target::Provider(id) => id.to_owned(),
        Target::Service(id) => format!("s{id}"),
        Target::Access(id) => format!("a{id}"),
        Target::Flow(unit, flow) => format!("{}-{flow}", super::route::unit_id(unit)),
        Target::Law(company, law) => format!("{company}-{law}"),
        Target::UnitLaw(unit, law) => format!("{}-{law}", super::route::unit_id(unit)),
    };
    key(&key("q", question), &target)
}
