//! What evaluations looked at: answers, facts and days. A change that nothing of it can notice leaves every result as it is.

use std::collections::HashSet;

use limes_model::facts::{Fact, FactValue, InstrumentKind, LegalRegime};
use limes_model::{Country, CountrySet, Date, Text};
use rustc_hash::FxBuildHasher;

use crate::setup::Key;

/// A set with a fast hash, which is safe because its items come from the knowledge and are few.
type Set<T> = HashSet<T, FxBuildHasher>;

/// What was looked at, whether or not it was there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reads {
    answers: Set<Key>,
    /// Facts by id.
    facts: Set<Text>,
    /// Companies by provider id.
    companies: Set<Text>,
    /// Regions by provider and code.
    regions: Set<(Text, Text)>,
    /// Providers of which every region was looked at.
    all_regions: Set<Text>,
    /// Whether every country was tried: then every law and every decision was looked at.
    every_country: bool,
    /// Countries whose laws were looked at.
    laws: CountrySet,
    /// Countries and regimes of whose decisions was looked for.
    decisions: Vec<(LegalRegime, CountrySet)>,
    /// Regimes of which was asked whether they have a list of countries at all.
    lists: Vec<LegalRegime>,
    /// Regimes of whose clauses and corporate rules one was looked for.
    instruments: Vec<LegalRegime>,
    days: Set<Date>,
    areas: bool,
    powers: bool,
    sector_rules: bool,
    derogations: bool,
}

impl Reads {
    pub fn answer(&mut self, key: Key) {
        self.answers.insert(key);
    }

    pub fn fact(&mut self, id: Text) {
        self.facts.insert(id);
    }

    pub fn company(&mut self, provider: Text) {
        self.companies.insert(provider);
    }

    pub fn region(&mut self, provider: Text, code: Text) {
        self.regions.insert((provider, code));
    }

    pub fn all_regions(&mut self, provider: Text) {
        self.all_regions.insert(provider);
    }

    pub const fn every_country(&mut self) {
        self.every_country = true;
    }

    pub fn laws(&mut self, country: Country) {
        self.laws.insert(country);
    }

    pub fn decisions(&mut self, regime: LegalRegime, country: Country) {
        match self.decisions.iter_mut().find(|(known, _)| *known == regime) {
            Some((_, countries)) => countries.insert(country),
            None => self.decisions.push((regime, std::iter::once(country).collect())),
        }
    }

    pub fn list_of(&mut self, regime: LegalRegime) {
        if !self.lists.contains(&regime) {
            self.lists.push(regime);
        }
    }

    pub fn instruments(&mut self, regime: LegalRegime) {
        if !self.instruments.contains(&regime) {
            self.instruments.push(regime);
        }
    }

    pub fn day(&mut self, day: Date) {
        self.days.insert(day);
    }

    pub const fn areas(&mut self) {
        self.areas = true;
    }

    pub const fn powers(&mut self) {
        self.powers = true;
    }

    pub const fn sector_rules(&mut self) {
        self.sector_rules = true;
    }

    pub const fn derogations(&mut self) {
        self.derogations = true;
    }

    /// Whether an answer was looked for.
    pub fn has_answer(&self, key: &Key) -> bool {
        self.answers.contains(key)
    }

    /// Whether products or derived answers asked for a day.
    pub fn has_day(&self, day: Date) -> bool {
        self.days.contains(&day)
    }

    /// Whether it makes a difference that a fact begins or ceases to hold, or says something else.
    pub fn notice(&self, fact: &Fact) -> bool {
        self.facts.contains(fact.id)
            || match &fact.value {
                FactValue::Area { .. } | FactValue::Member { .. } => self.areas,
                FactValue::ExcessivePowers { .. } => self.powers || self.every_country,
                FactValue::SectorRule { .. } => self.sector_rules || self.every_country,
                FactValue::AccessLaw { country, .. } => self.every_country || self.laws.contains(*country),
                FactValue::Instrument {
                    regime,
                    kind,
                    countries,
                    ..
                } => match kind {
                    InstrumentKind::Derogation => self.derogations,
                    InstrumentKind::Adequacy | InstrumentKind::AdequacyPartial => {
                        let about = |of: &CountrySet| countries.iter().any(|country| of.contains(*country));
                        self.every_country
                            || self.lists.contains(regime)
                            || self.decisions.iter().any(|(known, of)| known == regime && about(of))
                    }
                    InstrumentKind::Clauses | InstrumentKind::CorporateRules => self.instruments.contains(regime),
                    // nothing looks at these
                    InstrumentKind::Absence | InstrumentKind::Limit => false,
                },
                FactValue::Region { provider, code, .. } => {
                    self.all_regions.contains(provider) || self.regions.contains(&(*provider, *code))
                }
                FactValue::Provider { provider, .. } => self.companies.contains(provider),
                // these are looked at by their ids
                FactValue::Service { .. } | FactValue::Offering { .. } | FactValue::Event { .. } => false,
                _ => false,
            }
    }

    /// Adds what others looked at.
    pub fn extend(&mut self, more: &Self) {
        self.answers.extend(&more.answers);
        self.facts.extend(&more.facts);
        self.companies.extend(&more.companies);
        self.regions.extend(&more.regions);
        self.all_regions.extend(&more.all_regions);
        self.every_country |= more.every_country;
        self.laws = self.laws.union(&more.laws);
        for (regime, countries) in &more.decisions {
            match self.decisions.iter_mut().find(|(known, _)| known == regime) {
                Some((_, known)) => *known = known.union(countries),
                None => self.decisions.push((*regime, *countries)),
            }
        }
        for regime in &more.lists {
            self.list_of(*regime);
        }
        for regime in &more.instruments {
            self.instruments(*regime);
        }
        self.days.extend(&more.days);
        self.areas |= more.areas;
        self.powers |= more.powers;
        self.sector_rules |= more.sector_rules;
        self.derogations |= more.derogations;
    }
}
