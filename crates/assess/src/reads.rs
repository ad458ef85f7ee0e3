//! What evaluations looked at: answers, facts and days. A change that nothing of it can notice leaves every result as it is.

use std::collections::HashSet;

use limes_model::facts::{Fact, FactValue, InstrumentKind, LegalRegime};
use limes_model::question::QuestionIndex;
use limes_model::{Country, Date, Text};
use rustc_hash::FxBuildHasher;

use crate::setup::{Answer, Key, Setup};

/// The regions that a question offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Regions {
    /// Of which provider.
    pub provider: Text,
    /// The area in which it is, where the answer names it: see [`Answer::RegionIn`].
    pub area: Option<Text>,
}

impl Regions {
    pub fn of(setup: &Setup, key: Key, provider: Option<Text>) -> Option<Self> {
        let area = match setup.answers.get(&key) {
            Some(Answer::RegionIn(area)) => Some(*area),
            _ => None,
        };
        provider.map(|provider| Self { provider, area })
    }
}

/// A set with a fast hash, which is safe because its items come from the knowledge and are few.
type Set<T> = HashSet<T, FxBuildHasher>;

/// One thing that was looked at, whether or not it was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Read {
    /// An answer.
    Answer(Key),
    /// A fact by its id.
    Fact(Text),
    /// A company by its provider id.
    Company(Text),
    /// A region by its provider and code.
    Region(Text, Text),
    /// Every region of a provider.
    AllRegions(Text),
    /// Whether a day has come.
    Day(Date),
    /// The members of areas.
    Areas,
    /// Every country: then every law and every decision was looked at, to find the values of a question that evaluations
    /// distinguish.
    EveryCountry,
    /// Those values, and of whose regions they are. They are often the same although a fact about a country is another.
    Values(QuestionIndex, Option<Regions>),
    /// The laws of a country.
    Laws(Country),
    /// The decisions of a regime about a country.
    Decision(LegalRegime, Country),
    /// Whether a regime has a list of countries at all.
    List(LegalRegime),
    /// The clauses and corporate rules of a regime.
    Instruments(LegalRegime),
    /// Whether derogations are allowed.
    Derogations,
    /// Findings about the powers of countries.
    Powers,
    /// The rules of sectors.
    SectorRules,
}

/// What was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reads(Set<Read>);

impl Reads {
    pub fn add(&mut self, read: Read) {
        self.0.insert(read);
    }

    pub fn contains(&self, read: Read) -> bool {
        self.0.contains(&read)
    }

    /// What was looked at.
    pub fn iter(&self) -> impl Iterator<Item = Read> + '_ {
        self.0.iter().copied()
    }

    /// Adds what others looked at.
    pub fn extend(&mut self, more: &Self) {
        self.0.extend(&more.0);
    }

    /// Whether it may make a difference that a fact begins or ceases to hold, or says something else.
    pub fn notice(&self, fact: &Fact) -> bool {
        self.may_notice(fact, self.contains(Read::EveryCountry))
    }

    /// The same where [`Read::Values`] are as they were: then only what was looked at for itself can be noticed.
    pub fn notice_with_same_values(&self, fact: &Fact) -> bool {
        self.may_notice(fact, false)
    }

    fn may_notice(&self, fact: &Fact, every: bool) -> bool {
        self.contains(Read::Fact(fact.id))
            || match &fact.value {
                FactValue::Area { .. } | FactValue::Member { .. } => self.contains(Read::Areas),
                FactValue::ExcessivePowers { .. } => every || self.contains(Read::Powers),
                FactValue::SectorRule { .. } => every || self.contains(Read::SectorRules),
                FactValue::AccessLaw { country, .. } => every || self.contains(Read::Laws(*country)),
                FactValue::Instrument {
                    regime,
                    kind,
                    countries,
                    ..
                } => match kind {
                    InstrumentKind::Derogation => self.contains(Read::Derogations),
                    InstrumentKind::Adequacy | InstrumentKind::AdequacyPartial => {
                        let decided = |country: &Country| self.contains(Read::Decision(*regime, *country));
                        every || self.contains(Read::List(*regime)) || countries.iter().any(decided)
                    }
                    InstrumentKind::Clauses | InstrumentKind::CorporateRules => {
                        self.contains(Read::Instruments(*regime))
                    }
                    // nothing looks at these
                    InstrumentKind::Absence | InstrumentKind::Limit => false,
                },
                FactValue::Region { provider, code, .. } => {
                    self.contains(Read::AllRegions(provider)) || self.contains(Read::Region(provider, code))
                }
                FactValue::Provider { provider, .. } => self.contains(Read::Company(provider)),
                // these are looked at by their ids
                FactValue::Service { .. }
                | FactValue::ScopeRule { .. }
                | FactValue::Control { .. }
                | FactValue::Offering { .. }
                | FactValue::Commitment { .. }
                | FactValue::Event { .. }
                | FactValue::Scheme { .. }
                | FactValue::Guidance { .. } => false,
            }
    }
}
