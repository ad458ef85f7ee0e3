//! The knowledge as a whole, and what of it holds on a day.

use std::collections::BTreeMap;

use super::intern::lasting;
use super::load::{FACTS, SOURCES};
use limes_model::Text;
use limes_model::facts::{Fact, FactValue, InstrumentKind, Source};
use limes_model::{Country, CountrySet, Date, Grade};
use limes_model::{order, order_by_key};

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
    /// What an organisation declared.
    declared: Vec<Declared>,
    /// Documents that an organisation names.
    sources: Vec<&'static Source>,
    /// Short hash of the file with the declarations, or empty.
    stamp: Text,
}

/// What an organisation says about one fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Declared {
    /// The organisation's own id for it.
    pub id: Text,
    /// The fact that it adds, changes or withdraws.
    pub fact: Text,
    /// That fact as it was built in; absent where it is new.
    pub built_in: Option<&'static Fact>,
    /// Whether the fact is no longer trusted.
    pub withdrawn: bool,
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
        self.only(|fact| fact.id != id)
    }

    /// The same knowledge with what an organisation declares: each with the organisation's own id. A fact under an id
    /// that there is takes the place of the one that is there; a fact that is withdrawn is as if nobody knew it.
    #[must_use]
    pub fn with_declared(&self, facts: &[(Text, Fact)], withdrawn: &[(Text, Text)], sources: &[Source]) -> Self {
        let mut all = self.facts.clone();
        let mut declared = self.declared.clone();
        for (id, fact) in facts {
            declared.push(Declared {
                id,
                fact: fact.id,
                built_in: self.fact(fact.id),
                withdrawn: false,
            });
            all.retain(|known| known.id != fact.id);
            all.push(lasting(*fact));
        }
        for (id, fact) in withdrawn {
            let Some(known) = self.fact(fact) else { continue };
            declared.push(Declared {
                id,
                fact: known.id,
                built_in: Some(known),
                withdrawn: true,
            });
            all.retain(|other| other.id != known.id);
        }
        let mut extended = Self::new(all);
        extended.declared = declared;
        extended.stamp = self.stamp;
        extended.sources = sources.iter().map(|source| lasting(*source)).collect();
        extended
    }

    /// The same knowledge, known to be extended by a file with this short hash.
    #[must_use]
    pub fn stamped(mut self, hash: &str) -> Self {
        self.stamp = lasting(hash.to_owned()).as_str();
        self
    }

    /// Short hash of the file by which it is extended; empty for the knowledge that is compiled in.
    #[must_use]
    pub const fn stamp(&self) -> Text {
        self.stamp
    }

    /// What an organisation declared.
    #[must_use]
    pub fn declared(&self) -> &[Declared] {
        &self.declared
    }

    /// The same knowledge without anything that an organisation declared.
    #[must_use]
    pub fn undeclared(&self) -> Self {
        let ours = |fact: &Fact| self.declared.iter().any(|declared| declared.fact == fact.id);
        let mut facts: Vec<&'static Fact> = self.facts.iter().copied().filter(|fact| !ours(fact)).collect();
        facts.extend(self.declared.iter().filter_map(|declared| declared.built_in));
        Self::new(facts)
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
        let mut kept = Self::new(self.facts.iter().copied().filter(|fact| keep(fact)).collect());
        kept.declared.clone_from(&self.declared);
        kept.sources.clone_from(&self.sources);
        kept.stamp = self.stamp;
        kept
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
            declared: Vec::new(),
            sources: Vec::new(),
            stamp: "",
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
        let own = || self.sources.iter().copied().find(|source| source.id == id);
        SOURCES
            .binary_search_by(|source| source.id.cmp(id))
            .ok()
            .and_then(|index| SOURCES.get(index))
            .or_else(own)
    }

    /// Documents that an organisation names for what it declares.
    pub fn own_sources(&self) -> impl Iterator<Item = &'static Source> + '_ {
        self.sources.iter().copied()
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

    /// The company behind a provider id, as far as the day allows: what an organisation declares holds within its period only.
    #[must_use]
    pub fn provider_on(&self, id: &str, day: Date) -> Option<&'static Fact> {
        self.provider(id).filter(|fact| in_its_time(fact, day))
    }

    /// A region by its provider and code, as far as the day allows.
    #[must_use]
    pub fn region_on(&self, provider: &str, code: &str, day: Date) -> Option<&'static Fact> {
        self.region(provider, code).filter(|fact| in_its_time(fact, day))
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

/// Companies and regions of the built-in knowledge count on every day; a declaration only as long as it is said to hold.
fn in_its_time(fact: &Fact, day: Date) -> bool {
    fact.grade != Grade::Declared || fact.valid.contains(day)
}
