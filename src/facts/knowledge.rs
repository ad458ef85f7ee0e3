//! The knowledge as a whole, and what of it holds on a day.

use std::collections::BTreeMap;

use super::generated::{FACTS, SOURCES};
use super::thought::lasting;
use super::{Fact, FactValue, InstrumentKind, Source, Text};
use crate::engine::{order, order_by_key};
use crate::vocab::{Country, CountrySet, Date};

/// Version of the built-in knowledge. The date is the day on which the material was put together.
pub const KNOWLEDGE_VERSION: &str = "2026.11";
/// Day of the built-in knowledge.
pub const KNOWLEDGE_DATE: Date = Date::new(2026, 11, 22);

/// A set of facts with the look-ups that the rules need.
#[derive(Clone, Debug)]
pub struct Knowledge {
    facts: Vec<&'static Fact>,
    members: Vec<usize>,
    laws: Vec<usize>,
    instruments: Vec<usize>,
    powers: Vec<usize>,
    sector_rules: Vec<usize>,
    /// By id.
    providers: Vec<(Text, usize)>,
    /// By provider and code.
    regions: Vec<(Text, Text, usize)>,
}

impl Knowledge {
    /// The knowledge that is compiled in.
    #[must_use]
    pub fn built_in() -> Self {
        Self::new(FACTS.iter().collect())
    }

    /// The same knowledge without one fact.
    #[must_use]
    pub fn without(&self, id: &str) -> Self {
        Self::new(self.facts.iter().copied().filter(|fact| fact.id != id).collect())
    }

    /// The same knowledge with another statement under an id that it has, of the same kind and about the same; without
    /// such a fact nothing changes.
    #[must_use]
    pub fn with(&self, fact: Fact) -> Self {
        let mut knowledge = self.clone();
        let place = self.facts.binary_search_by(|known| known.id.cmp(fact.id));
        if let Some(known) = place.ok().and_then(|place| knowledge.facts.get_mut(place)) {
            *known = lasting(fact);
        }
        knowledge
    }

    /// Only those facts for which `keep` says yes.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&Fact) -> bool) -> Self {
        Self::new(self.facts.iter().copied().filter(|fact| keep(fact)).collect())
    }

    fn new(mut facts: Vec<&'static Fact>) -> Self {
        order_by_key(&mut facts, |fact| fact.id);
        let mut knowledge = Self {
            facts: Vec::new(),
            members: Vec::new(),
            laws: Vec::new(),
            instruments: Vec::new(),
            powers: Vec::new(),
            sector_rules: Vec::new(),
            providers: Vec::new(),
            regions: Vec::new(),
        };
        for (index, fact) in facts.iter().enumerate() {
            match fact.value {
                FactValue::Area { .. } | FactValue::Member { .. } => knowledge.members.push(index),
                FactValue::AccessLaw { .. } => knowledge.laws.push(index),
                FactValue::Instrument { .. } => knowledge.instruments.push(index),
                FactValue::ExcessivePowers { .. } => knowledge.powers.push(index),
                FactValue::SectorRule { .. } => knowledge.sector_rules.push(index),
                FactValue::Provider { provider, .. } => knowledge.providers.push((provider, index)),
                FactValue::Region { provider, code, .. } => knowledge.regions.push((provider, code, index)),
                _ => {}
            }
        }
        order(&mut knowledge.providers);
        order(&mut knowledge.regions);
        knowledge.facts = facts;
        knowledge
    }

    fn at(&self, indices: &[usize]) -> impl Iterator<Item = &'static Fact> {
        indices.iter().filter_map(|index| self.facts.get(*index).copied())
    }

    /// All facts, by id.
    pub fn facts(&self) -> impl Iterator<Item = &'static Fact> + '_ {
        self.facts.iter().copied()
    }

    /// The fact with this id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&'static Fact> {
        self.facts
            .binary_search_by(|fact| fact.id.cmp(id))
            .ok()
            .and_then(|index| self.facts.get(index).copied())
    }

    /// The document with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&'static Source> {
        SOURCES
            .binary_search_by(|source| source.id.cmp(id))
            .ok()
            .and_then(|index| SOURCES.get(index))
    }

    /// The company behind a provider id.
    #[must_use]
    pub fn provider(&self, id: &str) -> Option<&'static Fact> {
        let place = self
            .providers
            .binary_search_by(|(provider, _)| (*provider).cmp(id))
            .ok()?;
        self.providers
            .get(place)
            .and_then(|(_, index)| self.facts.get(*index).copied())
    }

    /// A region by its provider and code.
    #[must_use]
    pub fn region(&self, provider: &str, code: &str) -> Option<&'static Fact> {
        let place = self
            .regions
            .binary_search_by(|(p, c, _)| (*p, *c).cmp(&(provider, code)))
            .ok()?;
        self.regions
            .get(place)
            .and_then(|(_, _, index)| self.facts.get(*index).copied())
    }

    /// All regions of a provider, by code.
    pub fn regions(&self, provider: &str) -> impl Iterator<Item = &'static Fact> + '_ {
        let provider = provider.to_owned();
        let regions = self.regions.iter().filter(move |(p, _, _)| *p == provider);
        regions.filter_map(|(_, _, index)| self.facts.get(*index).copied())
    }

    /// The members of all areas on a day, with inclusion of areas in areas.
    #[must_use]
    pub fn areas(&self, day: Date) -> BTreeMap<Text, CountrySet> {
        let mut areas: BTreeMap<Text, CountrySet> = BTreeMap::new();
        for fact in self.at(&self.members).filter(|fact| fact.valid.contains(day)) {
            if let FactValue::Member { area, country } = fact.value {
                areas.entry(area).or_default().insert(country);
            }
        }
        // inclusions are at most two deep (the European Economic Area takes in the Union, a provider's boundary both)
        for _ in 0..2 {
            for fact in self.at(&self.members).filter(|fact| fact.valid.contains(day)) {
                if let FactValue::Area { area, includes, .. } = fact.value {
                    let more: CountrySet = includes
                        .iter()
                        .filter_map(|other| areas.get(other))
                        .fold(CountrySet::EMPTY, |a, b| a.union(b));
                    let members = areas.entry(area).or_default();
                    *members = members.union(&more);
                }
            }
        }
        areas
    }

    /// Facts about areas and memberships that hold on a day.
    pub fn memberships(&self, day: Date) -> impl Iterator<Item = &'static Fact> + '_ {
        self.at(&self.members).filter(move |fact| fact.valid.contains(day))
    }

    /// The facts that say what an area is, without its members.
    pub fn facts_of_area(&self, id: &str) -> impl Iterator<Item = &'static Fact> + '_ {
        let id = id.to_owned();
        self.at(&self.members)
            .filter(move |fact| matches!(fact.value, FactValue::Area { area, .. } if area == id))
    }

    /// Access laws in force on a day.
    pub fn access_laws(&self, day: Date) -> impl Iterator<Item = &'static Fact> + '_ {
        self.at(&self.laws).filter(move |fact| fact.valid.contains(day))
    }

    /// Transfer instruments in force on a day.
    pub fn instruments(&self, day: Date) -> impl Iterator<Item = &'static Fact> + '_ {
        self.at(&self.instruments).filter(move |fact| fact.valid.contains(day))
    }

    /// Adequacy decisions (whole or under conditions) of a regime in force on a day that name the country.
    pub fn adequacy(&self, regime: &str, country: Country, day: Date) -> impl Iterator<Item = &'static Fact> + '_ {
        let regime = regime.to_owned();
        self.instruments(day).filter(move |fact| {
            matches!(fact.value, FactValue::Instrument { regime: r, kind, countries, .. }
                if r == regime && matches!(kind, InstrumentKind::Adequacy | InstrumentKind::AdequacyPartial) && countries.contains(&country))
        })
    }

    /// Countries whose access powers were found to go beyond what is necessary, on a day.
    pub fn excessive_powers(&self, day: Date) -> impl Iterator<Item = (&'static Fact, Country)> + '_ {
        self.at(&self.powers)
            .filter(move |fact| fact.valid.contains(day))
            .filter_map(|fact| match fact.value {
                FactValue::ExcessivePowers { country } => Some((fact, country)),
                _ => None,
            })
    }

    /// Sector rules in force on a day.
    pub fn sector_rules(&self, day: Date) -> impl Iterator<Item = &'static Fact> + '_ {
        self.at(&self.sector_rules).filter(move |fact| fact.valid.contains(day))
    }
}
