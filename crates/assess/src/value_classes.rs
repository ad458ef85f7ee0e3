//! Which values an open answer can take, as far as they can make a difference: one value represents all that no rule,
//! fact or product distinguishes on the day.

use std::collections::BTreeMap;

use super::setup::{Answer, Key, Setup, Target};
use super::snapshot::Snapshot;
use limes_knowledge::{CountryUse, Knowledge};
use limes_model::Text;
use limes_model::facts::{FactValue, LegalRegime};
use limes_model::order;
use limes_model::question::AreaRef;
use limes_model::question::{AnswerKind, QuestionIndex};
use limes_model::{Country, CountrySet};

/// What distinguishes two countries.
type Signature = Vec<u8>;

/// One value for each class of values that the evaluation does not distinguish.
pub(super) struct ValueClasses<'a> {
    knowledge: &'a Knowledge,
    snapshot: &'a Snapshot<'a>,
    lists: &'static [LegalRegime],
    countries: Vec<Country>,
    known: BTreeMap<QuestionIndex, Vec<Country>>,
    regions: BTreeMap<Text, Vec<Answer>>,
}

impl<'a> ValueClasses<'a> {
    pub fn new(knowledge: &'a Knowledge, snapshot: &'a Snapshot<'a>, setup: &Setup) -> Self {
        // a boundary or a product may name a country of which there is no fact
        let named = knowledge
            .usage()
            .areas()
            .fold(CountrySet::EMPTY, |all, area| match area {
                AreaRef::List(list) => all.union(&list.iter().copied().collect()),
                AreaRef::Area(_) => all,
            });
        let countries = known_countries(knowledge).union(&snapshot.boundary).union(&named);
        let seat = setup.answers.get(&Key {
            target: Target::Organisation,
            question: knowledge.well_known().seat,
        });
        // whose decisions on adequacy count: those of the exporter's law, and of the Union where a sector's rule says so
        let lists: &[LegalRegime] = match seat {
            Some(Answer::Country(country)) if *country == Country::new(*b"CH") => {
                &[LegalRegime::Eu, LegalRegime::Switzerland]
            }
            Some(Answer::Country(country)) if *country == Country::new(*b"GB") => {
                &[LegalRegime::Eu, LegalRegime::UnitedKingdom]
            }
            Some(Answer::Country(_)) => &[LegalRegime::Eu],
            _ => &[LegalRegime::Eu, LegalRegime::Switzerland, LegalRegime::UnitedKingdom],
        };
        let countries = countries.iter().collect();
        Self {
            knowledge,
            snapshot,
            lists,
            countries,
            known: BTreeMap::new(),
            regions: BTreeMap::new(),
        }
    }

    /// Returns one country of each class that the evaluation distinguishes where it reads the answer to a question.
    fn countries(&mut self, question: QuestionIndex) -> Vec<Country> {
        if let Some(known) = self.known.get(&question) {
            return known.clone();
        }
        let none = CountryUse::default();
        let uses = self.knowledge.usage().countries_of(question).unwrap_or(&none);
        let mut seen = Vec::new();
        let mut countries = Vec::new();
        for country in &self.countries {
            let signature = self.signature(*country, uses);
            if !seen.contains(&signature) {
                seen.push(signature);
                countries.push(*country);
            }
        }
        self.known.insert(question, countries.clone());
        countries
    }

    /// Everything that the evaluation asks of a country.
    fn signature(&self, country: Country, uses: &CountryUse) -> Signature {
        let snapshot = self.snapshot;
        let is = |code: [u8; 2]| u8::from(country == Country::new(code));
        let territory = ["EU-GDPR-TERRITORY", "EEA", "UK-BRIDGE"]
            .iter()
            .any(|area| snapshot.area(area).contains(country));
        let mut signature: Signature = uses
            .areas
            .iter()
            .map(|area| match area {
                AreaRef::Area(id) => u8::from(snapshot.area(id).contains(country)),
                AreaRef::List(list) => u8::from(list.contains(&country)),
            })
            .collect();
        if uses.seat {
            signature.extend([u8::from(territory), is(*b"CH"), is(*b"GB"), is(*b"EU")]);
        }
        if uses.place || uses.company || uses.establishment {
            signature.push(u8::from(snapshot.boundary.contains(country)));
        }
        if uses.company {
            let laws = || snapshot.laws.iter().filter(|law| law.country == country);
            signature.push(laws().map(|law| law.company as u8 + 1).max().unwrap_or(0));
            signature.push(laws().map(|law| law.through_parent as u8 + 1).max().unwrap_or(0));
        }
        if uses.establishment {
            let laws = snapshot.laws.iter().filter(|law| law.country == country);
            signature.push(laws.map(|law| law.through_subsidiary as u8 + 1).max().unwrap_or(0));
        }
        if uses.place {
            signature.extend([u8::from(territory), is(*b"US")]);
            for regime in self.lists {
                let mut decisions = snapshot
                    .decisions
                    .iter()
                    .filter(|d| d.regime == *regime && d.countries.contains(&country));
                signature.push(match decisions.next() {
                    None => 0,
                    Some(first) if first.partial || decisions.any(|more| more.partial) => 2,
                    Some(_) => 1,
                });
                // at home for exporters there
                signature.push(match *regime {
                    LegalRegime::Switzerland => is(*b"CH"),
                    LegalRegime::UnitedKingdom => is(*b"GB"),
                    LegalRegime::Eu | LegalRegime::EuInstitutions => 0,
                });
            }
            signature.push(u8::from(snapshot.powers.iter().any(|(_, c)| *c == country)));
            for fact in &snapshot.sector_rules {
                if let FactValue::SectorRule { allowed, .. } = fact.value {
                    let inside = |id: &&str| *id == country.code() || snapshot.area(id).contains(country);
                    signature.push(u8::from(allowed.iter().any(inside)));
                }
            }
        }
        signature
    }

    /// The values of an open answer. `regions` is the provider whose regions a region question offers.
    pub fn values(&mut self, key: Key, regions: Option<Text>) -> Vec<Answer> {
        let Some(question) = self.knowledge.question(key.question) else {
            return Vec::new();
        };
        match question.kind {
            AnswerKind::Choice => (0..question.options.len())
                .filter_map(|i| u8::try_from(i).ok())
                .map(Answer::Choice)
                .collect(),
            AnswerKind::Choices => std::iter::once(Answer::Choices(0))
                .chain((0..question.options.len().min(63)).map(|i| Answer::Choices(1 << i)))
                .collect(),
            AnswerKind::Country => self.countries(key.question).into_iter().map(Answer::Country).collect(),
            AnswerKind::Countries => {
                let one = |country| Answer::Countries(std::iter::once(country).collect());
                self.countries(key.question).into_iter().map(one).collect()
            }
            AnswerKind::Date => {
                let mut days: Vec<_> = question.cuts.iter().flat_map(|cut| [cut.previous(), *cut]).collect();
                order(&mut days);
                days.dedup();
                days.into_iter().map(Answer::Date).collect()
            }
            AnswerKind::Region => regions.map_or_else(Vec::new, |provider| self.region_values(provider)),
        }
    }

    fn region_values(&mut self, provider: Text) -> Vec<Answer> {
        if let Some(values) = self.regions.get(provider) {
            return values.clone();
        }
        let mut seen = Vec::new();
        let mut values = Vec::new();
        for fact in self.knowledge.regions(provider) {
            let FactValue::Region { code, pair, .. } = fact.value else {
                continue;
            };
            let pair = pair.map(|pair| self.place_signature(provider, pair));
            let lists = self.knowledge.usage().region_codes.iter().enumerate();
            let asking = lists.filter(|(_, codes)| codes.contains(&code));
            let named: Vec<usize> = asking.map(|(index, _)| index).collect();
            let signature = (self.place_signature(provider, code), pair, named);
            if !seen.contains(&signature) {
                seen.push(signature);
                values.push(Answer::Region(code));
            }
        }
        self.regions.insert(provider, values.clone());
        values
    }

    fn place_signature(&self, provider: &str, code: &str) -> (Vec<Signature>, Option<Text>) {
        match self
            .knowledge
            .region_on(provider, code, self.snapshot.date)
            .map(|fact| &fact.value)
        {
            Some(FactValue::Region { countries, within, .. }) => {
                let mut signatures: Vec<Signature> = countries
                    .iter()
                    .map(|country| self.signature(*country, &self.knowledge.usage().regions))
                    .collect();
                order(&mut signatures);
                signatures.dedup();
                (signatures, *within)
            }
            _ => (Vec::new(), None),
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
