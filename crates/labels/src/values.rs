//! What is in a set-up, and what came of it, in words: answers, places, levels, the boundary.

use limes_assess::{Answer, Beyond, Boundary, Key, Levels, Located, Target, UnitId};
use limes_messages::key;
use limes_model::{Axis, Country, CountrySet, Text};

use super::{Labels, Subject};

impl Labels<'_> {
    /// Returns the names of a set of countries in the order of the language, separated by commas.
    #[must_use]
    pub fn country_names(&self, countries: &CountrySet) -> String {
        let countries: Vec<Country> = countries.iter().collect();
        self.countries(&countries)
    }

    /// Returns where a flow happens.
    #[must_use]
    pub fn whereabouts(&self, located: &Located) -> String {
        let place = match located {
            Located::Nowhere => return self.words.text("ui-place-nowhere"),
            Located::Open => return self.words.text("ui-place-open"),
            Located::At(place) => place,
        };
        let mut parts = Vec::new();
        if !place.certain.is_empty() {
            parts.push(self.country_names(&place.certain));
        }
        if !place.area.is_empty() {
            let area = match place.area_id {
                Some(id) => self.area(id),
                None => self.country_names(&place.area),
            };
            parts.push(self.words.with("ui-place-within", &[("area", area.into())]));
        }
        match place.beyond {
            Beyond::Nothing => {}
            Beyond::OutsideEuEfta => parts.push(self.words.text("ui-place-outside-eu-efta")),
            Beyond::Anywhere => parts.push(self.words.text("ui-place-anywhere")),
        }
        parts.join("; ")
    }

    /// Returns the levels that are possible on an axis: one, two, or from the least to the most concern.
    #[must_use]
    pub fn range(&self, axis: Axis, levels: &Levels) -> String {
        let name = |level: u8| self.words.text(&axis.level_key(level));
        let between = match levels.all().len() {
            0 | 1 => return name(levels.worst()),
            2 => "ui-or",
            _ => "ui-up-to",
        };
        [
            &name(levels.best()),
            " ",
            &self.words.text(between),
            " ",
            &name(levels.worst()),
        ]
        .concat()
    }
}

impl Subject<'_> {
    /// Returns the id of the provider whose regions are offered for a question about the target.
    #[must_use]
    pub fn region_provider(&self, target: Target) -> Option<Text> {
        let services = self.setup.services().iter();
        let mut products = services.filter_map(|service| {
            let product = self.labels.knowledge.product(service.product)?;
            Some((service.id, product))
        });
        let found = products.find(|(id, product)| match target {
            Target::Service(service) | Target::Flow(UnitId::Service(service), _) => *id == service,
            Target::Family(family) => product.family == Some(family) && product.regions.is_some(),
            Target::Provider(provider) => product.provider == Some(provider) && product.regions.is_some(),
            _ => false,
        });
        found.and_then(|(_, product)| product.regions)
    }

    /// Returns an answer.
    #[must_use]
    pub fn answer(&self, about: Key, answer: Answer) -> String {
        let (labels, words) = (self.labels, self.labels.words);
        let Some(question) = labels.knowledge.question(about.question) else {
            return String::new();
        };
        let option = |option: &Text| words.text(&(key("q", question.id) + ".opt-" + option));
        match answer {
            Answer::Unknown => words.text("ui-unknown"),
            Answer::Choice(place) => question.options.get(usize::from(place)).map(option).unwrap_or_default(),
            Answer::Choices(0) => words.text("ui-none-of-these"),
            Answer::Choices(bits) => {
                let all = question.options.iter().enumerate();
                let chosen = all.filter(|(place, _)| bits >> place & 1 == 1);
                chosen.map(|(_, one)| option(one)).collect::<Vec<_>>().join("; ")
            }
            Answer::Country(country) => labels.country(country),
            Answer::Countries(countries) if countries.is_empty() => words.text("ui-unknown"),
            Answer::Countries(countries) => labels.country_names(&countries),
            Answer::RegionIn(area) => labels.region_in(area),
            Answer::Region(code) => {
                let provider = self.region_provider(about.target);
                let place = provider.map(|provider| labels.region(provider, code));
                match place.filter(|place| !place.is_empty()) {
                    None => code.to_owned(),
                    Some(place) => [code, " (", &place, ")"].concat(),
                }
            }
            Answer::Date(day) => labels.day(day),
        }
    }

    /// Returns what counts as inside.
    #[must_use]
    pub fn boundary_name(&self) -> String {
        let (labels, words) = (self.labels, self.labels.words);
        match &self.setup.boundary {
            Boundary::Country(country) => {
                words.with("ui-boundary-only", &[("country", labels.country(*country).into())])
            }
            Boundary::List(countries) if !countries.is_empty() => {
                let names = labels.country_names(countries);
                words.with("ui-boundary-list", &[("countries", names.into())])
            }
            area => words.text(&area.kind().message_key()),
        }
    }
}
