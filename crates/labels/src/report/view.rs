//! What the tables of a report have in common: answers in words, places, lists of names, and the numbers of sources.

use super::Material;
use limes_assess::{Answer, Beyond, FlowResult, Key, Located, Origin, Party, Premises, Target, UnitId, UnitResult};
use limes_messages::{Value, key};
use limes_model::facts::Fact;
use limes_model::question::{Question, QuestionIndex};
use limes_model::{Axis, Country, CountrySet, Grade, Text, order_by_key};

/// A report while it is made.
pub struct View<'a> {
    pub material: &'a Material<'a>,
    pub premises: Premises,
    /// The facts on which the result rests, those that nobody has verified or whose review is overdue first.
    pub facts: Vec<&'a Fact>,
    /// The sources of these facts in the same order, each once.
    pub sources: Vec<Text>,
}

impl<'a> View<'a> {
    pub fn new(material: &'a Material<'a>) -> Self {
        let knowledge = material.subject.labels.knowledge;
        let premises = material.subject.assessment.premises();
        let mut ids: Vec<Text> = premises.facts.iter().copied().collect();
        for id in material.causes.iter().flat_map(|cause| &cause.facts) {
            if !ids.contains(id) {
                ids.push(id);
            }
        }
        let mut facts: Vec<&Fact> = ids.iter().filter_map(|id| knowledge.fact(id)).collect();
        order_by_key(&mut facts, |fact| (!is_doubtful(material, fact), fact.id));
        let mut sources: Vec<Text> = Vec::new();
        for id in facts.iter().flat_map(|fact| knowledge.sources_of(fact)) {
            if !sources.contains(id) {
                sources.push(id);
            }
        }
        Self {
            material,
            premises,
            facts,
            sources,
        }
    }

    pub fn text(&self, key: &str) -> String {
        self.material.subject.labels.words.text(key)
    }

    pub fn with(&self, key: &str, values: &[Value<'_>]) -> String {
        self.material.subject.labels.words.with(key, values)
    }

    pub fn count(&self, key: &str, count: usize) -> String {
        self.material.subject.labels.words.count(key, count)
    }

    pub fn is_doubtful(&self, fact: &Fact) -> bool {
        is_doubtful(self.material, fact)
    }

    /// The names of columns.
    pub fn header(&self, columns: &[&str]) -> Vec<String> {
        columns
            .iter()
            .map(|column| self.text(&key("report-column", column)))
            .collect()
    }

    /// The numbers of the sources of facts, in brackets.
    pub fn numbers(&self, facts: &[Text]) -> String {
        let knowledge = self.material.subject.labels.knowledge;
        let facts = facts.iter().filter_map(|id| knowledge.fact(id));
        let mut numbers: Vec<usize> = Vec::new();
        for source in facts.flat_map(|fact| knowledge.sources_of(fact)) {
            if let Some(place) = self.sources.iter().position(|known| known == source)
                && !numbers.contains(&(place + 1))
            {
                numbers.push(place + 1);
            }
        }
        numbers.sort_unstable();
        let numbers: Vec<String> = numbers
            .iter()
            .map(|number| ["[", &number.to_string(), "]"].concat())
            .collect();
        numbers.join(" ")
    }

    /// Names without repetition, and how often each comes.
    pub fn names(&self, names: impl Iterator<Item = String>) -> String {
        let mut counted: Vec<(String, usize)> = Vec::new();
        for name in names.filter(|name| !name.is_empty()) {
            match counted.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += 1,
                None => counted.push((name, 1)),
            }
        }
        let shown = counted.into_iter().map(|(name, count)| match count {
            1 => name,
            _ => self.with(
                "report-times",
                &[("name", name.into()), ("count", count.to_string().into())],
            ),
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    /// Names without repetition.
    pub fn distinct(names: impl Iterator<Item = String>) -> String {
        let mut all: Vec<String> = Vec::new();
        for name in names.filter(|name| !name.is_empty()) {
            if !all.contains(&name) {
                all.push(name);
            }
        }
        all.join(", ")
    }

    /// The name of the provider of a unit, or of the unit.
    pub fn provider(&self, unit: &UnitResult) -> String {
        let labels = self.material.subject.labels;
        match unit.unit.provider {
            Some(id) => labels.company(id),
            None => self.material.subject.unit(unit.unit.id),
        }
    }

    pub fn unit(&self, id: UnitId) -> Option<&'a UnitResult> {
        let units = &self.material.subject.assessment.units;
        units.iter().find(|unit| unit.unit.id == id)
    }

    pub fn flow(&self, id: UnitId, flow: &str) -> Option<&'a FlowResult> {
        self.unit(id)?.flows.iter().find(|result| result.flow.id == flow)
    }

    /// The answer to a question about something, given or fixed by the set-up; `None` where it is open.
    pub fn answer(&self, question: QuestionIndex, target: Target) -> Option<Answer> {
        let key = Key { target, question };
        let given = self.material.subject.setup.answers.get(&key).copied();
        let derived = || match self.premises.answers.get(&key) {
            Some(Origin::Derived(answer, _)) => Some(*answer),
            _ => None,
        };
        given.filter(Answer::says_something).or_else(derived)
    }

    /// An answer in words, or that it is not known.
    pub fn said(&self, about: Key) -> String {
        let knowledge = self.material.subject.labels.knowledge;
        match (
            self.answer(about.question, about.target),
            knowledge.question(about.question),
        ) {
            (Some(answer), Some(question)) => self.in_words(question, about.target, answer),
            _ => self.text("report-not-known"),
        }
    }

    /// An answer to a question in words.
    pub fn in_words(&self, question: &Question, target: Target, answer: Answer) -> String {
        let labels = self.material.subject.labels;
        let option = |index: usize| {
            let option = question.options.get(index).copied().unwrap_or_default();
            self.text(&[&key("q", question.id), ".opt-", option].concat())
        };
        match answer {
            Answer::Unknown => self.text("report-not-known"),
            Answer::Choice(index) => option(usize::from(index)),
            Answer::Choices(0) => self.text("ui-none-of-these"),
            Answer::Choices(bits) => {
                let places = (0..question.options.len()).filter(|place| bits >> place & 1 == 1);
                places.map(option).collect::<Vec<_>>().join("; ")
            }
            Answer::Country(country) => labels.country(country),
            Answer::Countries(countries) => self.countries(countries),
            Answer::RegionIn(area) => labels.region_in(area),
            Answer::Region(code) => {
                let unit = target.unit().and_then(|id| self.unit(id));
                let place = unit
                    .and_then(|unit| unit.unit.regions)
                    .map(|regions| labels.region(regions, code))
                    .unwrap_or_default();
                if place.is_empty() {
                    code.to_owned()
                } else {
                    [code, " (", &place, ")"].concat()
                }
            }
            Answer::Date(day) => labels.day(day),
        }
    }

    pub fn countries(&self, countries: CountrySet) -> String {
        let countries: Vec<Country> = countries.iter().collect();
        self.material.subject.labels.countries(&countries)
    }

    /// Where a flow happens.
    pub fn place(&self, located: Located) -> String {
        let labels = self.material.subject.labels;
        let Located::At(place) = located else {
            return self.text(if located == Located::Nowhere {
                "ui-place-nowhere"
            } else {
                "ui-place-open"
            });
        };
        let mut parts = Vec::new();
        if !place.certain.is_empty() {
            parts.push(self.countries(place.certain));
        }
        match place.beyond {
            Beyond::Nothing => {}
            Beyond::OutsideEuEfta => parts.push(self.text("ui-place-outside-eu-efta")),
            Beyond::Anywhere => parts.push(self.text("ui-place-anywhere")),
        }
        if !place.area.is_empty() {
            let area = match place.area_id {
                Some(id) => labels.area(id),
                None => self.countries(place.area),
            };
            parts.push(self.with("ui-place-within", &[("area", area.into())]));
        }
        parts.join("; ")
    }

    /// The levels that are possible, least concern first.
    pub fn levels(&self, axis: Axis, levels: &[u8]) -> String {
        let name = |level: &u8| self.text(&axis.level_key(*level));
        match levels {
            [] => String::new(),
            [level] => name(level),
            [first, .., last] => {
                let between = if levels.len() == 2 { "ui-or" } else { "ui-up-to" };
                [&name(first), " ", &self.text(between), " ", &name(last)].concat()
            }
        }
    }

    pub fn party(&self, party: Party) -> String {
        let words = self.material.subject.labels.words;
        match party {
            Party::Organisation => words.text("ui-organisation"),
            Party::Company(id) => self.material.subject.labels.company(id),
            Party::Described(unit) => {
                let name = self.material.subject.unit(unit);
                words.with("report-described", &[("name", name.into())])
            }
            Party::Unnamed(country) => {
                let country = self.material.subject.labels.country(country);
                words.with("report-unnamed", &[("country", country.into())])
            }
        }
    }
}

fn is_doubtful(material: &Material<'_>, fact: &Fact) -> bool {
    fact.grade != Grade::Verified || fact.review_by < material.subject.setup.as_of
}
