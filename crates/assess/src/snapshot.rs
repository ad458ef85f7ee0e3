//! What holds on the day of the assessment, read once from the knowledge.

use super::setup::{Answer, Setup};
use limes_knowledge::Knowledge;
use limes_model::facts::{
    AccessKind, Fact, FactValue, InstrumentKind, LegalRegime, PersonDecides, Reaches, Requirement,
};
use limes_model::question::QuestionIndex;
use limes_model::{Country, CountrySet, Date, Slot, SortedMap, Text};

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
    /// Whether it excludes data by its purpose.
    pub excludes: bool,
}

/// A rule of a sector in force.
pub(super) struct SectorRule {
    pub id: Text,
    pub sectors: Applies,
    pub categories: Applies,
    pub public_bodies: bool,
    /// To which part of the handling it applies; empty = all.
    pub slots: &'static [Slot],
    /// Whether it names allowed countries.
    pub names_countries: bool,
    pub allowed: CountrySet,
    /// The areas that it names.
    pub areas: Vec<Text>,
    pub adequate_allowed: bool,
    pub unless: Vec<Condition>,
    pub conditions: Vec<Condition>,
    pub person: PersonDecides,
    country: Option<Country>,
    /// In place of rules that are not known: the countries of which a rule about one of its kinds of data is known.
    pub with_rules: CountrySet,
}

/// To which options of a question about the organisation a rule applies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Applies {
    /// To all.
    Always,
    /// To these, as bits.
    To(u64),
    /// The knowledge lacks the question: nobody can be asked.
    Unasked,
}

/// A condition of a rule.
pub(super) struct Condition {
    /// The question, and the options by which it is met, as bits; absent if the knowledge lacks the question.
    pub asked: Option<(QuestionIndex, u64)>,
    pub own: bool,
    pub established: Option<Country>,
}

/// What holds on the day.
pub(super) struct Snapshot<'k> {
    pub date: Date,
    pub boundary: CountrySet,
    areas: SortedMap<Text, CountrySet>,
    pub laws: Vec<Law<'k>>,
    pub decisions: Vec<Decision<'k>>,
    pub powers: Vec<(&'k Fact, Country, Option<LegalRegime>)>,
    pub sector_rules: Vec<SectorRule>,
    /// Countries to which giving data is no transfer to a third country in the sense of the GDPR.
    pub territory: CountrySet,
}

/// The areas that make up the territory of the GDPR, or did.
pub(super) const TERRITORY: [Text; 3] = ["EU-GDPR-TERRITORY", "EEA", "UK-BRIDGE"];

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
                conditions,
                ..
            } if matches!(kind, InstrumentKind::Adequacy | InstrumentKind::AdequacyPartial) => Some(Decision {
                fact,
                regime,
                countries,
                partial: kind == InstrumentKind::AdequacyPartial,
                excludes: !conditions.is_empty(),
            }),
            _ => None,
        });
        let territory = TERRITORY
            .iter()
            .filter_map(|area| areas.get(area))
            .fold(CountrySet::EMPTY, |all, area| all.union(area));
        Self {
            date,
            boundary: setup.boundary.countries(&areas, knowledge, date),
            laws: laws.collect(),
            decisions: decisions.collect(),
            powers: knowledge.excessive_powers(date).collect(),
            sector_rules: SectorRule::all(knowledge, date, &areas),
            territory,
            areas,
        }
    }

    pub fn area(&self, id: &str) -> CountrySet {
        self.areas.get(id).copied().unwrap_or_default()
    }

    /// The countries of an area in which a region may be, see [`Answer::RegionIn`]; absent if nothing limits it.
    pub fn members_of(&self, name: &str) -> Option<CountrySet> {
        let country = || {
            name.parse::<Country>()
                .ok()
                .map(|country| std::iter::once(country).collect())
        };
        let special = || Answer::special_countries(name);
        self.areas.get(name).copied().or_else(special).or_else(country)
    }

    /// The Union and the states of EFTA: a place outside Microsoft's boundary is outside of these.
    pub fn eu_and_efta(&self) -> CountrySet {
        self.area("EU").union(&self.area("EFTA"))
    }
}

impl SectorRule {
    fn all(knowledge: &Knowledge, date: Date, areas: &SortedMap<Text, CountrySet>) -> Vec<Self> {
        let rules = knowledge.sector_rules(date);
        let mut rules: Vec<Self> = rules.filter_map(|fact| Self::new(fact, knowledge, areas)).collect();
        let known: Vec<(Applies, Country)> = rules
            .iter()
            .filter(|rule| rule.person != PersonDecides::NoRule)
            .filter_map(|rule| Some((rule.categories, rule.country?)))
            .collect();
        for rule in &mut rules {
            if let (PersonDecides::NoRule, Applies::To(data)) = (rule.person, rule.categories) {
                let about = known
                    .iter()
                    .filter(|(of, _)| matches!(of, Applies::To(of) if of & data != 0));
                rule.with_rules = about.map(|(_, country)| *country).collect();
            }
        }
        rules
    }

    fn new(fact: &Fact, knowledge: &Knowledge, areas: &SortedMap<Text, CountrySet>) -> Option<Self> {
        let FactValue::SectorRule {
            country,
            sectors,
            categories,
            public_bodies,
            slots,
            allowed,
            adequate_allowed,
            unless,
            conditions,
            person,
            ..
        } = fact.value
        else {
            return None;
        };
        let known = knowledge.well_known();
        let applies = |question, wanted: &[Text]| match options(knowledge, question, wanted) {
            _ if wanted.is_empty() => Applies::Always,
            Some(bits) => Applies::To(bits),
            None => Applies::Unasked,
        };
        let all = |conditions: &[Requirement]| {
            let condition = |condition: &Requirement| Condition {
                asked: knowledge.question_index(condition.question).and_then(|question| {
                    let bits = options(knowledge, question, condition.met)?;
                    Some((question, bits))
                }),
                own: condition.own,
                established: condition.established,
            };
            conditions.iter().map(condition).collect()
        };
        let mut set = CountrySet::EMPTY;
        let mut named = Vec::new();
        for id in allowed {
            match (areas.get_key_value(id), id.parse::<Country>()) {
                (Some((area, members)), _) => {
                    named.push(*area);
                    set = set.union(members);
                }
                (None, Ok(country)) => set.insert(country),
                (None, Err(_)) => {}
            }
        }
        Some(Self {
            id: fact.id,
            sectors: applies(known.sector, sectors),
            categories: applies(known.categories, categories),
            public_bodies,
            slots,
            names_countries: !allowed.is_empty(),
            allowed: set,
            areas: named,
            adequate_allowed,
            unless: all(unless),
            conditions: all(conditions),
            person,
            country: country.parse().ok(),
            with_rules: CountrySet::EMPTY,
        })
    }
}

/// The options of a question, as bits; `None` if the knowledge lacks it.
fn options(knowledge: &Knowledge, question: QuestionIndex, wanted: &[Text]) -> Option<u64> {
    let options = knowledge.question(question)?.options.iter().enumerate();
    let wanted = options.filter(|(_, option)| wanted.contains(option));
    Some(wanted.fold(0_u64, |bits, (index, _)| bits | 1 << index.min(63)))
}
