//! Which values an open answer can take, as far as they can make a difference: one value stands for all that no rule,
//! fact or product tells apart on the day.

use std::collections::BTreeMap;

use super::day::Day;
use super::setup::{Answer, Key};
use crate::catalogue::{AreaRef, COMMONS, Flow, PRODUCTS, Test};
use crate::engine::order;
use crate::facts::{FactValue, Knowledge, Text};
use crate::questionnaire::{AnswerKind, QUESTIONS};
use crate::vocab::{Country, CountrySet};

/// What tells two countries apart.
type Mark = Vec<u8>;

/// Values that stand for all others.
pub(super) struct Domains<'a> {
    knowledge: &'a Knowledge,
    countries: Vec<Country>,
    marks: BTreeMap<Country, Mark>,
    regions: BTreeMap<Text, Vec<Answer>>,
}

impl<'a> Domains<'a> {
    pub fn new(knowledge: &'a Knowledge, day: &Day) -> Self {
        // a boundary or a product may name a country of which there is no fact
        let named = listed_countries().iter().copied().flatten().copied().collect();
        let countries = known_countries(knowledge).union(&day.boundary).union(&named);
        let mut marks = BTreeMap::new();
        marks.extend(countries.iter().map(|country| (country, mark(country, day))));
        let mut seen = Vec::new();
        let mut countries = Vec::new();
        for (country, mark) in &marks {
            if !seen.contains(mark) {
                seen.push(mark.clone());
                countries.push(*country);
            }
        }
        Self { knowledge, countries, marks, regions: BTreeMap::new() }
    }

    /// The values of an open answer. `regions` is the provider whose regions a region question offers.
    pub fn values(&mut self, key: Key, regions: Text) -> Vec<Answer> {
        let Some(question) = QUESTIONS.get(usize::from(key.question)) else { return Vec::new() };
        match question.kind {
            AnswerKind::Choice => {
                (0..question.options.len()).filter_map(|i| u8::try_from(i).ok()).map(Answer::Choice).collect()
            }
            AnswerKind::Choices => std::iter::once(Answer::Choices(0))
                .chain((0..question.options.len().min(63)).map(|i| Answer::Choices(1 << i)))
                .collect(),
            AnswerKind::Country => self.countries.iter().map(|c| Answer::Country(*c)).collect(),
            AnswerKind::Countries => {
                self.countries.iter().map(|c| Answer::Countries(std::iter::once(*c).collect())).collect()
            }
            AnswerKind::Date => {
                let mut days: Vec<_> = question.cuts.iter().flat_map(|cut| [cut.previous(), *cut]).collect();
                order(&mut days);
                days.dedup();
                days.into_iter().map(Answer::Date).collect()
            }
            AnswerKind::Region => self.region_values(regions),
        }
    }

    fn region_values(&mut self, provider: Text) -> Vec<Answer> {
        if let Some(values) = self.regions.get(provider) {
            return values.clone();
        }
        let mut seen = Vec::new();
        let mut values = Vec::new();
        for fact in self.knowledge.regions(provider) {
            let FactValue::Region { code, pair, .. } = fact.value else { continue };
            let pair = if pair.is_empty() { None } else { Some(self.place_mark(provider, pair)) };
            let named = named_in_tests(code);
            let mark = (self.place_mark(provider, code), pair, named);
            if !seen.contains(&mark) {
                seen.push(mark);
                values.push(Answer::Region(code));
            }
        }
        self.regions.insert(provider, values.clone());
        values
    }

    fn place_mark(&self, provider: &str, code: &str) -> (Vec<Mark>, Text) {
        match self.knowledge.region(provider, code).map(|fact| fact.value) {
            Some(FactValue::Region { countries, within, .. }) => {
                let mut marks: Vec<Mark> =
                    countries.iter().filter_map(|country| self.marks.get(country)).cloned().collect();
                order(&mut marks);
                marks.dedup();
                (marks, within)
            }
            _ => (Vec::new(), ""),
        }
    }
}

/// Every country that a fact names, and one that none does.
pub fn known_countries(knowledge: &Knowledge) -> CountrySet {
    let mut countries: CountrySet = std::iter::once(Country::OTHER).collect();
    for fact in knowledge.facts() {
        let more: &[Country] = match &fact.value {
            FactValue::Member { country, .. }
            | FactValue::AccessLaw { country, .. }
            | FactValue::ExcessivePowers { country } => std::slice::from_ref(country),
            FactValue::Instrument { countries, .. } | FactValue::Region { countries, .. } => countries,
            _ => &[],
        };
        for country in more {
            countries.insert(*country);
        }
    }
    countries
}

/// Everything that the evaluation asks of a country.
fn mark(country: Country, day: &Day) -> Mark {
    let mut mark = vec![u8::from(day.boundary.contains(country))];
    mark.extend(day.areas.values().map(|area| u8::from(area.contains(country))));
    for regime in ["EU", "CH", "UK"] {
        let mut decisions = day.decisions.iter().filter(|d| d.regime == regime && d.countries.contains(&country));
        mark.push(match decisions.next() {
            None => 0,
            Some(first) if first.partial || decisions.any(|more| more.partial) => 2,
            Some(_) => 1,
        });
    }
    mark.push(u8::from(day.powers.iter().any(|(_, c)| *c == country)));
    let laws = || day.laws.iter().filter(|law| law.country == country);
    mark.push(laws().map(|law| law.company as u8 + 1).max().unwrap_or(0));
    mark.push(laws().map(|law| law.through_parent as u8 + 1).max().unwrap_or(0));
    // countries that the evaluation treats by name: Swiss and British exporters, the list of US importers
    mark.extend([*b"CH", *b"GB", *b"US", *b"EU"].map(|code| u8::from(country == Country::new(code))));
    mark.extend(listed_countries().iter().map(|list| u8::from(list.contains(&country))));
    for fact in &day.sector_rules {
        if let FactValue::SectorRule { allowed, .. } = fact.value {
            mark.push(u8::from(allowed.contains(&country.code())));
        }
    }
    mark
}

fn tests() -> impl Iterator<Item = &'static Test> {
    let flows = PRODUCTS.iter().flat_map(|p| p.flows).chain(COMMONS.iter().flat_map(|c| c.flows));
    let of_flow = |flow: &'static Flow| flow.when.0.iter().chain(flow.place.iter().flat_map(|case| case.when.0));
    let of_questions = QUESTIONS.iter().flat_map(|q| q.derive).flat_map(|derivation| derivation.when.0);
    flows.flat_map(of_flow).chain(of_questions)
}

fn listed_countries() -> &'static [&'static [Country]] {
    static LISTS: std::sync::LazyLock<Vec<&'static [Country]>> = std::sync::LazyLock::new(|| {
        tests()
            .filter_map(|test| match test {
                Test::In(_, AreaRef::List(list)) | Test::NotIn(_, AreaRef::List(list)) => Some(*list),
                _ => None,
            })
            .collect()
    });
    &LISTS
}

fn named_in_tests(code: &str) -> Vec<usize> {
    static CODES: std::sync::LazyLock<Vec<&'static [Text]>> = std::sync::LazyLock::new(|| {
        tests()
            .filter_map(|test| match test {
                Test::RegionIs(_, codes) => Some(*codes),
                _ => None,
            })
            .collect()
    });
    CODES.iter().enumerate().filter(|(_, codes)| codes.contains(&code)).map(|(index, _)| index).collect()
}
