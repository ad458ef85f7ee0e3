//! What holds on the day of the assessment, read once from the knowledge.

use std::collections::BTreeMap;

use super::setup::Setup;
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::facts::{AccessKind, Fact, FactValue, InstrumentKind, LegalRegime, Reaches};
use limes_model::{Country, CountrySet, Date};

/// An access law in force.
#[derive(Clone, Copy)]
pub(super) struct Law<'k> {
    pub fact: &'k Fact,
    pub country: Country,
    pub company: Reaches,
    pub through_parent: Reaches,
    pub through_subsidiary: Reaches,
    pub through_business: Reaches,
    pub through_staff: Reaches,
}

/// An adequacy decision in force.
#[derive(Clone, Copy)]
pub(super) struct Decision<'k> {
    pub fact: &'k Fact,
    pub regime: LegalRegime,
    pub countries: &'k [Country],
    pub partial: bool,
}

/// What holds on the day.
pub(super) struct Snapshot<'k> {
    pub date: Date,
    pub boundary: CountrySet,
    pub areas: BTreeMap<Text, CountrySet>,
    pub laws: Vec<Law<'k>>,
    pub decisions: Vec<Decision<'k>>,
    pub powers: Vec<(&'k Fact, Country)>,
    pub sector_rules: Vec<&'k Fact>,
}

impl<'k> Snapshot<'k> {
    pub fn new(setup: &Setup, knowledge: &'k Knowledge) -> Self {
        let date = setup.as_of;
        let areas = knowledge.areas(date);
        let laws = knowledge.access_laws(date).filter_map(|fact| match fact.value {
            FactValue::AccessLaw {
                country,
                kind,
                company,
                through_parent,
                through_subsidiary,
                through_business,
                through_staff,
                ..
            } if kind != AccessKind::Safeguard && company != Reaches::No => Some(Law {
                fact,
                country,
                company,
                through_parent,
                through_subsidiary,
                through_business,
                through_staff,
            }),
            _ => None,
        });
        let decisions = knowledge.instruments(date).filter_map(|fact| match fact.value {
            FactValue::Instrument {
                regime,
                kind,
                ref countries,
                ..
            } => match kind {
                InstrumentKind::Adequacy => Some(Decision {
                    fact,
                    regime,
                    countries,
                    partial: false,
                }),
                InstrumentKind::AdequacyPartial => Some(Decision {
                    fact,
                    regime,
                    countries,
                    partial: true,
                }),
                _ => None,
            },
            _ => None,
        });
        Self {
            date,
            boundary: setup.boundary.countries(&areas, knowledge, date),
            laws: laws.collect(),
            decisions: decisions.collect(),
            powers: knowledge.excessive_powers(date).collect(),
            sector_rules: knowledge.sector_rules(date).collect(),
            areas,
        }
    }

    pub fn area(&self, id: &str) -> CountrySet {
        self.areas.get(id).copied().unwrap_or_default()
    }

    /// The Union and the states of EFTA: a place outside Microsoft's boundary is outside of these.
    pub fn eu_and_efta(&self) -> CountrySet {
        self.area("EU").union(&self.area("EFTA"))
    }
}
