//! The reference evaluator: slow and obvious. It knows all answers, so everything is yes or no; it goes through the
//! facts in plain loops; and what a set-up leaves open it settles by trying every value.
//! It reads the raw data (facts, products, questions, rules) and shares no code with the evaluation that it checks.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use limes_assess::{Answer, Boundary, Key, Setup, Target, UnitId};
use limes_knowledge::rules::Term;
use limes_model::Condition;
use limes_model::catalogue::{ActorRef, ClearText, Flow, Place};
use limes_model::facts::{
    AccessKind, Fact, FactValue, InstrumentKind, LegalRegime, PersonDecides, Reaches, Requirement,
};
use limes_model::question::{AnswerKind, QuestionIndex};
use limes_model::question::{AreaRef, Test, When};
use limes_model::{Axis, Country, CountrySet, DataKind, Date, Extent, FlowKind, Slot};

use super::catalogue::{Unit, asked, commons, facts, products, question, questions, rules, units};

/// An answer that is needed and was not given.
#[derive(Clone, Copy, Debug)]
pub struct Needed {
    pub key: Key,
    /// The provider whose regions can be answered, where a region is needed.
    pub regions: &'static str,
    /// In which area the region is, if that is known.
    pub area: Option<&'static str>,
}

impl Needed {
    /// Some answer about a unit that is needed, as far as others are given.
    pub fn new(unit_regions: &'static str, key: Key, answers: &BTreeMap<Key, Answer>) -> Self {
        Self {
            key,
            regions: unit_regions,
            area: match answers.get(&key) {
                Some(Answer::RegionIn(area)) => Some(*area),
                _ => None,
            },
        }
    }
}

/// The codes of the regions that may be answered.
pub fn regions_of(world: &World, needed: Needed) -> Vec<&'static str> {
    let all = world.facts.iter().filter_map(|fact| match fact.value {
        FactValue::Region { provider, code, .. } if provider == needed.regions => Some(code),
        _ => None,
    });
    let all: Vec<&'static str> = all.collect();
    let there = all.iter().copied().filter(|code| world.may_be(needed, code));
    let there: Vec<&'static str> = there.collect();
    // an area without a region of the provider says nothing
    if there.is_empty() { all } else { there }
}

type Known<T> = Result<T, Needed>;

/// Where a flow happens.
#[derive(Clone, Copy, Debug, Default)]
struct Somewhere {
    /// In each of these.
    certain: CountrySet,
    /// In some of these.
    area: CountrySet,
    area_id: &'static str,
    /// Also in some country outside the Union and EFTA.
    outside_eu_efta: bool,
    /// Also anywhere.
    anywhere: bool,
}

impl Somewhere {
    fn in_each(certain: CountrySet) -> Self {
        let anywhere: Country = "XX".parse().unwrap();
        Self {
            anywhere: certain.contains(anywhere),
            certain: certain.iter().filter(|country| *country != anywhere).collect(),
            ..Self::default()
        }
    }

    fn unlimited(&self) -> bool {
        self.anywhere || self.outside_eu_efta
    }

    fn named(&self) -> CountrySet {
        self.certain.union(&self.area)
    }
}

/// Whose law of data protection binds the exporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exporter {
    Gdpr,
    EuInstitution,
    Swiss,
    British,
    NotBound,
}

/// The facts and what of them holds on the day.
pub struct World {
    pub facts: Vec<&'static Fact>,
    pub day: Date,
    pub boundary: CountrySet,
    areas: Vec<(&'static str, CountrySet)>,
    in_force: Vec<&'static Fact>,
    by_id: HashMap<&'static str, &'static Fact>,
    regions: HashMap<(&'static str, &'static str), &'static Fact>,
}

impl World {
    pub fn new(setup: &Setup) -> Self {
        let facts: Vec<&'static Fact> = facts().iter().collect();
        let day = setup.as_of;
        let holds =
            |fact: &Fact| fact.valid.from.is_none_or(|from| from <= day) && fact.valid.to.is_none_or(|to| day < to);
        let of_law = |fact: &Fact| {
            matches!(
                fact.value,
                FactValue::AccessLaw { .. }
                    | FactValue::Instrument { .. }
                    | FactValue::ExcessivePowers { .. }
                    | FactValue::SectorRule { .. }
                    | FactValue::Area { .. }
                    | FactValue::Member { .. }
            )
        };
        let in_force: Vec<&'static Fact> = facts.iter().copied().filter(|f| of_law(f) && holds(f)).collect();
        let by_id = facts.iter().map(|fact| (fact.id, *fact)).collect();
        let mut regions = HashMap::new();
        for fact in &facts {
            if let FactValue::Region { provider, code, .. } = fact.value {
                regions.insert((provider, code), *fact);
            }
        }
        let mut world = Self {
            facts,
            day,
            boundary: CountrySet::EMPTY,
            areas: Vec::new(),
            in_force,
            by_id,
            regions,
        };
        for fact in world.in_force.clone() {
            if let FactValue::Area { area, .. } | FactValue::Member { area, .. } = fact.value
                && !world.areas.iter().any(|(id, _)| *id == area)
            {
                let members = world.members(area, 0);
                world.areas.push((area, members));
            }
        }
        world.boundary = match &setup.boundary {
            Boundary::Eu => {
                let mut eu = world.area("EU");
                let gb = country("GB");
                if world.area("EEA").contains(gb) {
                    eu.insert(gb);
                }
                eu
            }
            Boundary::Eea => world.area("EEA"),
            Boundary::EuEfta => world.area("EEA").union(&world.area("EU")).union(&world.area("EFTA")),
            Boundary::EeaAdequate => {
                let mut set = world.area("EEA");
                for fact in &world.in_force {
                    if let FactValue::Instrument {
                        regime: LegalRegime::Eu,
                        kind: InstrumentKind::Adequacy,
                        ref countries,
                        ..
                    } = fact.value
                    {
                        countries.iter().for_each(|c| set.insert(*c));
                    }
                }
                set
            }
            Boundary::Country(one) => places(std::iter::once(*one)),
            Boundary::List(list) => places(list.iter()),
        };
        world
    }

    /// The members of an area, with those of the areas that it takes in.
    fn members(&self, id: &str, depth: usize) -> CountrySet {
        let mut set = CountrySet::EMPTY;
        if depth > 3 {
            return set;
        }
        for fact in &self.in_force {
            match fact.value {
                FactValue::Member { area, country } if area == id => set.insert(country),
                FactValue::Area { area, includes, .. } if area == id => {
                    for other in includes {
                        set = set.union(&self.members(other, depth + 1));
                    }
                }
                _ => {}
            }
        }
        set
    }

    fn area(&self, id: &str) -> CountrySet {
        self.areas
            .iter()
            .find(|(area, _)| *area == id)
            .map(|(_, set)| *set)
            .unwrap_or_default()
    }

    fn fact(&self, id: &str) -> Option<&'static Fact> {
        self.by_id.get(id).copied()
    }

    fn holds(&self, fact: &Fact) -> bool {
        fact.valid.from.is_none_or(|from| from <= self.day) && fact.valid.to.is_none_or(|to| self.day < to)
    }

    fn begins_later(&self, fact: &Fact) -> bool {
        fact.valid.from.is_some_and(|from| self.day < from)
    }

    /// Whether a region may be the one that is needed: each of its countries is in the area, or one of those that are possible.
    fn may_be(&self, needed: Needed, code: &str) -> bool {
        let in_area = |country: &Country| match needed.area {
            None | Some("any") => true,
            Some("europe") => {
                let europe = "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT \
                    JE KZ LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK";
                europe.split(' ').any(|code| code == country.code())
            }
            Some(area) if self.areas.iter().any(|(known, _)| *known == area) => self.area(area).contains(*country),
            Some(code) => country.code() == code,
        };
        if matches!(needed.area, None | Some("any")) {
            return true;
        }
        match self.region_fact(needed.regions, code).map(|fact| &fact.value) {
            Some(FactValue::Region { countries, within, .. }) => {
                let possible = within.map(|area| self.area(area)).unwrap_or_default();
                !countries.is_empty() && countries.iter().all(in_area)
                    || countries.is_empty() && possible.iter().any(|country| in_area(&country))
            }
            _ => true,
        }
    }

    fn region_fact(&self, provider: &str, code: &str) -> Option<&'static Fact> {
        self.regions.get(&(provider, code)).copied()
    }

    fn provider_fact(&self, wanted: &str) -> Option<&'static Fact> {
        let fact = self.fact(&format!("provider.{wanted}"))?;
        matches!(fact.value, FactValue::Provider { provider, .. } if provider == wanted).then_some(fact)
    }

    fn location(&self, fact: &Fact) -> Option<Somewhere> {
        let FactValue::Region {
            ref countries, within, ..
        } = fact.value
        else {
            return None;
        };
        if !countries.is_empty() {
            return Some(Somewhere::in_each(countries.iter().copied().collect()));
        }
        match within {
            None => None,
            Some("anywhere") => Some(Somewhere {
                anywhere: true,
                ..Somewhere::default()
            }),
            Some(id) => Some(Somewhere {
                area: self.area(id),
                area_id: id,
                ..Somewhere::default()
            }),
        }
    }

    /// All countries that a fact or a product names, and one that none names.
    pub fn countries(&self) -> Vec<Country> {
        let mut set: CountrySet = std::iter::once(Country::OTHER).collect();
        for fact in &self.facts {
            match fact.value {
                FactValue::Member { country, .. }
                | FactValue::AccessLaw { country, .. }
                | FactValue::ExcessivePowers { country, .. } => set.insert(country),
                FactValue::Instrument { ref countries, .. } | FactValue::Region { ref countries, .. } => {
                    countries.iter().for_each(|c| set.insert(*c));
                }
                _ => {}
            }
        }
        for list in named_lists() {
            list.iter().for_each(|c| set.insert(*c));
        }
        set.iter().collect()
    }

    /// What the definitions say about a country on the day, in words; two countries with the same words are exchanged
    /// for each other by every rule (up to which law of the same strength it is).
    fn describe(&self, c: Country) -> String {
        let mut words = vec![format!("inside {}", self.boundary.contains(c))];
        for (id, set) in &self.areas {
            if set.contains(c) {
                words.push(format!("member of {id}"));
            }
        }
        for fact in &self.in_force {
            match fact.value {
                FactValue::Instrument {
                    regime,
                    kind,
                    ref countries,
                    conditions,
                    ..
                } if countries.contains(&c) => match kind {
                    InstrumentKind::Adequacy if conditions.is_empty() => {
                        words.push(format!("adequate for {}", regime.id()));
                    }
                    InstrumentKind::Adequacy => words.push(format!("adequate for {} but for a purpose", regime.id())),
                    InstrumentKind::AdequacyPartial => words.push(format!("partly adequate for {}", regime.id())),
                    _ => {}
                },
                FactValue::ExcessivePowers { country, regime } if country == c => {
                    words.push(format!("excessive for {}", regime.map_or("all", |regime| regime.id())));
                }
                FactValue::AccessLaw {
                    country,
                    kind,
                    company,
                    through_parent,
                    through_subsidiary,
                    ..
                } if country == c && kind != AccessKind::Safeguard && company != Reaches::No => {
                    words.push(format!("law {company:?} {through_parent:?} {through_subsidiary:?}"));
                }
                FactValue::SectorRule {
                    allowed,
                    person,
                    categories,
                    ..
                } => {
                    if allowed.contains(&c.code()) {
                        words.push(format!("allowed by {}", fact.id));
                    }
                    if person.id() == "no-rule" && countries_with_rules(self, categories).contains(&c.code()) {
                        words.push(format!("with rules about {categories:?}"));
                    }
                }
                _ => {}
            }
        }
        if ["CH", "GB", "US", "EU"].contains(&c.code()) {
            words.push(c.code().to_owned());
        }
        for (index, list) in named_lists().iter().enumerate() {
            if list.contains(&c) {
                words.push(format!("in list {index}"));
            }
        }
        words.sort();
        words.dedup();
        words.join(", ")
    }
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

/// Lists of countries in the tests of products and questions.
fn named_lists() -> Vec<&'static [Country]> {
    let flows = products()
        .iter()
        .flat_map(|p| p.flows)
        .chain(commons().iter().flat_map(|c| c.flows));
    let places = flows.clone().flat_map(|flow| flow.place);
    let parts = places.filter_map(|case| match case.is {
        Place::Among(parts) => Some(parts),
        _ => None,
    });
    let mut lists: Vec<&'static [Country]> = parts
        .flatten()
        .filter_map(|part| match part {
            AreaRef::List(list) => Some(*list),
            AreaRef::Area(_) => None,
        })
        .collect();
    let whens = flows
        .flat_map(|flow| std::iter::once(flow.when).chain(flow.place.iter().map(|case| case.when)))
        .chain(questions().iter().flat_map(|q| q.derive).map(|d| d.when));
    for test in whens.flat_map(|when| when.0) {
        if let Test::In(_, AreaRef::List(list)) | Test::NotIn(_, AreaRef::List(list)) = test {
            lists.push(*list);
        }
    }
    lists
}

/// The value of a question with this id as a choice.
fn option_id(question: QuestionIndex, answer: Answer) -> &'static str {
    match answer {
        Answer::Choice(index) => asked(question).options[usize::from(index)],
        _ => "",
    }
}

/// One completion: the world and all answers so far.
pub struct Completion<'a> {
    pub world: &'a World,
    pub answers: &'a BTreeMap<Key, Answer>,
}

/// The level of each axis.
pub type LevelsOfFlow = [u8; 4];

impl Completion<'_> {
    // ---- answers

    fn value(&self, unit: &Unit, key: Key) -> Known<Answer> {
        if let Some(answer) = self.answers.get(&key)
            && answer.settles()
        {
            return Ok(*answer);
        }
        let question = asked(key.question);
        for derivation in question.derive {
            if self.when(unit, derivation.when)? && self.world.fact(derivation.fact).is_some() {
                let index = question.options.iter().position(|o| *o == derivation.value).unwrap();
                return Ok(Answer::Choice(u8::try_from(index).unwrap()));
            }
        }
        if let Target::Provider(provider) = key.target
            && key.question == super::catalogue::question("contract.listed")
        {
            let status = self.world.fact(&format!("provider.{provider}")).map(|fact| &fact.value);
            if let Some(FactValue::Provider { dpf, .. }) = status
                && dpf.id() == "not-listed"
            {
                let no = question.options.iter().position(|option| *option == "no").unwrap();
                return Ok(Answer::Choice(u8::try_from(no).unwrap()));
            }
        }
        Err(Needed::new(unit.regions, key, self.answers))
    }

    fn ask(&self, unit: &Unit, id: &str) -> Known<Answer> {
        self.value(unit, unit.key(question(id)))
    }

    fn says(&self, unit: &Unit, id: &str, options: &[&str]) -> Known<bool> {
        Ok(options.contains(&option_id(question(id), self.ask(unit, id)?)))
    }

    fn of_company(&self, unit: &Unit, target: Target, id: &str) -> Known<Answer> {
        self.value(
            unit,
            Key {
                target,
                question: question(id),
            },
        )
    }

    fn company_says(&self, unit: &Unit, target: Target, id: &str, wanted: &str) -> Known<bool> {
        Ok(option_id(question(id), self.of_company(unit, target, id)?) == wanted)
    }

    /// All tests hold. One that does not settles it whatever is not known of the others.
    fn when(&self, unit: &Unit, when: When) -> Known<bool> {
        every(when.0.iter().map(|test| self.test(unit, *test)))
    }

    fn test(&self, unit: &Unit, test: Test) -> Known<bool> {
        let asked = |index| self.value(unit, unit.key(index));
        let bits = |index, bits: u64| -> Known<bool> {
            Ok(match asked(index)? {
                Answer::Choice(chosen) => bits & (1 << chosen) != 0,
                Answer::Choices(chosen) => bits & chosen != 0,
                _ => false,
            })
        };
        Ok(match test {
            Test::OneOf(index, wanted) => bits(index, wanted)?,
            Test::NoneOf(index, wanted) => !bits(index, wanted)?,
            Test::From(index, from) => matches!(asked(index)?, Answer::Date(day) if from <= day),
            Test::Before(index, before) => matches!(asked(index)?, Answer::Date(day) if day < before),
            Test::In(index, area) => self.within(unit, asked(index)?, area),
            Test::NotIn(index, area) => !self.within(unit, asked(index)?, area),
            Test::AsOfFrom(from) => from <= self.world.day,
            Test::AsOfBefore(before) => self.world.day < before,
            Test::RegionIs(index, codes) => matches!(asked(index)?, Answer::Region(code) if codes.contains(&code)),
        })
    }

    /// Every country of the answer is in the area; a region of which the facts name no country is in none.
    fn within(&self, unit: &Unit, answer: Answer, area: AreaRef) -> bool {
        let members = match area {
            AreaRef::Area(id) => self.world.area(id),
            AreaRef::List(list) => list.iter().copied().collect(),
        };
        match answer {
            Answer::Country(one) => members.contains(one),
            Answer::Countries(several) => several.is_subset(&members),
            Answer::Region(code) => self
                .world
                .region_fact(unit.regions, code)
                .and_then(|fact| self.world.location(fact))
                .is_some_and(|place| {
                    !place.unlimited() && !place.named().is_empty() && place.named().is_subset(&members)
                }),
            _ => false,
        }
    }

    // ---- place

    fn happens(&self, unit: &Unit, flow: &Flow) -> Known<bool> {
        if flow.absent_before
            && flow
                .facts
                .iter()
                .filter_map(|id| self.world.fact(id))
                .any(|f| self.world.begins_later(f))
        {
            return Ok(false);
        }
        self.when(unit, flow.when)
    }

    /// Where it happens; `None` = nowhere.
    fn place(&self, unit: &Unit, flow: &Flow) -> Known<Option<Somewhere>> {
        for case in flow.place {
            if !self.when(unit, case.when)? {
                continue;
            }
            let all_in_force = case
                .facts
                .iter()
                .all(|id| self.world.fact(id).is_some_and(|fact| self.world.holds(fact)));
            let found = if all_in_force {
                self.place_of_case(unit, flow, case.is)?
            } else {
                Found::NotSaid
            };
            return match found {
                Found::Nowhere => Ok(None),
                Found::Here(place) => Ok(Some(place)),
                Found::NotSaid => self.named_for_flow(unit, flow),
            };
        }
        self.named_for_flow(unit, flow)
    }

    fn named_for_flow(&self, unit: &Unit, flow: &Flow) -> Known<Option<Somewhere>> {
        let target = Target::Flow(unit.id, flow.id);
        match self.of_company(unit, target, "flow.countries")? {
            Answer::Countries(countries) => Ok(Some(Somewhere::in_each(countries))),
            other => panic!("flow.countries: {other:?}"),
        }
    }

    fn place_of_case(&self, unit: &Unit, flow: &Flow, place: Place) -> Known<Found> {
        let here = |place: Option<Somewhere>| place.map_or(Found::NotSaid, Found::Here);
        let region = |code: &str| {
            self.world
                .region_fact(unit.regions, code)
                .and_then(|fact| self.world.location(fact))
        };
        Ok(match place {
            Place::Answer(index) => match self.value(unit, unit.key(index))? {
                Answer::Country(one) => Found::Here(Somewhere::in_each(std::iter::once(one).collect())),
                Answer::Countries(several) => Found::Here(Somewhere::in_each(several)),
                Answer::Region(code) => here(region(code)),
                other => panic!("{other:?} as a place"),
            },
            Place::Pair(index) => match self.value(unit, unit.key(index))? {
                Answer::Region(code) => match self.world.region_fact(unit.regions, code).map(|fact| &fact.value) {
                    Some(FactValue::Region { pair: None, .. }) => Found::Nowhere,
                    Some(FactValue::Region { pair: Some(pair), .. }) => here(region(pair)),
                    _ => Found::NotSaid,
                },
                other => panic!("{other:?} as a region"),
            },
            Place::Countries(list) => Found::Here(Somewhere::in_each(list.iter().copied().collect())),
            Place::Area(id) => {
                let area = self.world.area(id);
                if area.is_empty() {
                    Found::NotSaid
                } else {
                    Found::Here(Somewhere {
                        area,
                        area_id: id,
                        ..Somewhere::default()
                    })
                }
            }
            Place::Among(parts) => {
                let mut limit = CountrySet::EMPTY;
                for part in parts {
                    limit = limit.union(&match part {
                        AreaRef::Area(id) => self.world.area(id),
                        AreaRef::List(list) => list.iter().copied().collect(),
                    });
                }
                let said = self.named_for_flow(unit, flow)?.unwrap_or_default();
                if limit.is_empty() {
                    return Ok(Found::Here(said));
                }
                let within = said.named().intersection(&limit);
                // beyond the documents: all that they allow stays possible
                let beyond = said.unlimited() || said.named() != within;
                Found::Here(Somewhere {
                    area: if beyond { limit } else { CountrySet::EMPTY },
                    ..Somewhere::in_each(within)
                })
            }
            Place::Leaving(fact, way) => self.leaving(flow, fact, way),
            Place::RegionFact(id) => here(self.world.fact(id).and_then(|fact| self.world.location(fact))),
            Place::Anywhere => Found::Here(Somewhere {
                anywhere: true,
                ..Somewhere::default()
            }),
            Place::Ask => Found::NotSaid,
        })
    }

    fn leaving(&self, flow: &Flow, id: &str, way: &str) -> Found {
        let Some(fact) = self.world.fact(id) else {
            return Found::NotSaid;
        };
        if self.world.begins_later(fact) && flow.absent_before {
            return Found::Nowhere;
        }
        let FactValue::Service { leaving, .. } = fact.value else {
            return Found::NotSaid;
        };
        let Some(way) = leaving
            .iter()
            .find(|leaving| leaving.id == way)
            .filter(|_| self.world.holds(fact))
        else {
            return Found::NotSaid;
        };
        let mut place = Somewhere::default();
        let mut silent = false;
        for word in way.to {
            let word = &*word.to_string();
            if ["anywhere", "edge", "no-promise", "personnel", "route"].contains(&word) {
                place.anywhere = true;
            } else if ["outside-eudb", "apac"].contains(&word) {
                place.outside_eu_efta = true;
            } else if word == "third-party:US" {
                place.certain.insert(country("US"));
            } else if let Ok(one) = word.parse::<Country>() {
                place.certain.insert(one);
            } else if let Some((area, set)) = self.world.areas.iter().find(|(area, _)| **area == *word) {
                place.area = place.area.union(set);
                place.area_id = area;
            } else {
                silent = true;
            }
        }
        let nothing = place.named().is_empty() && !place.unlimited();
        // where a destination is not named, the named ones do not show that all stays inside
        if nothing || silent && !place.unlimited() && place.named().is_subset(&self.world.boundary) {
            return Found::NotSaid;
        }
        Found::Here(place)
    }
}

enum Found {
    Nowhere,
    NotSaid,
    Here(Somewhere),
}

/// All are true: one that is false settles it, whatever is needed for the others.
fn every(parts: impl Iterator<Item = Known<bool>>) -> Known<bool> {
    let mut all = Ok(true);
    for part in parts {
        match part {
            Ok(false) => return part,
            Ok(true) => {}
            Err(_) if all.is_ok() => all = part,
            Err(_) => {}
        }
    }
    all
}

/// One is true: one that is true settles it, whatever is needed for the others.
fn some(parts: impl Iterator<Item = Known<bool>>) -> Known<bool> {
    every(parts.map(|part| part.map(|truth| !truth))).map(|none| !none)
}

/// One flow of one unit in one completion.
struct OneFlow<'a, 'b> {
    all: &'a Completion<'b>,
    unit: &'a Unit,
    flow: &'a Flow,
    place: Somewhere,
}

impl OneFlow<'_, '_> {
    fn truth(&self, condition: &Condition<Term>) -> Known<bool> {
        match condition {
            Condition::Is(term) => self.term(*term),
            Condition::Not(term) => self.term(*term).map(|truth| !truth),
            Condition::All(parts) => every(parts.iter().map(|part| self.truth(part))),
            Condition::Any(parts) => some(parts.iter().map(|part| self.truth(part))),
        }
    }

    fn boundary(&self) -> CountrySet {
        self.all.world.boundary
    }

    fn is_content(&self) -> bool {
        matches!(self.flow.data, DataKind::Content | DataKind::Prompts)
    }

    fn term(&self, term: Term) -> Known<bool> {
        match term {
            Term::PlaceOutside => self.outside(),
            Term::AreaWider => Ok(!self.place.area.is_subset(&self.boundary())),
            Term::WithinContractArea => {
                let contractual = self.all.world.in_force.iter().any(|fact| {
                    matches!(fact.value, FactValue::Area { area, contractual: true, .. } if area == self.place.area_id)
                });
                Ok(contractual && self.place.certain.is_empty() && !self.place.unlimited())
            }
            Term::CarriesFullData => Ok(self.flow.extent == Extent::Full),
            Term::CompanyCompellable => self.some_company(Self::company),
            Term::ParentCompellable => self.some_company(Self::parent),
            Term::LinkCompellable => self.some_company(Self::link),
            Term::TerritoryCompellable => Ok(self.outside()? || !self.place.area.is_subset(&self.boundary())),
            Term::KeyOutOfReach => self.key_out_of_reach(),
            Term::Pseudonymised => {
                let on_screen = [FlowKind::RemoteAdministration, FlowKind::Support, FlowKind::OwnStaff];
                let content = self.is_content() || self.flow.data == DataKind::Queries;
                if !content || on_screen.contains(&self.flow.kind) || !matches!(self.unit.id, UnitId::Service(_)) {
                    return Ok(false);
                }
                every(
                    [
                        self.all.says(self.unit, "data.pseudonymised", &["yes"]),
                        self.all.says(self.unit, "protection.pseudonyms-only", &["yes"]),
                    ]
                    .into_iter(),
                )
            }
            Term::EncryptedTransit => Ok(self.flow.clear_text == ClearText::Never),
            Term::ChapterFiveApplies => {
                let named = [
                    DataKind::Account,
                    DataKind::Logs,
                    DataKind::SupportData,
                    DataKind::BillingData,
                ];
                every(
                    [
                        if named.contains(&self.flow.data) {
                            Ok(true)
                        } else {
                            self.all.says(self.unit, "data.personal", &["yes"])
                        },
                        self.exporter().map(|exporter| exporter != Exporter::NotBound),
                    ]
                    .into_iter(),
                )
            }
            Term::OrganisationCompellable => {
                let content = matches!(
                    self.flow.data,
                    DataKind::Content | DataKind::Prompts | DataKind::Queries
                );
                if !content || self.flow.kind == FlowKind::Transit {
                    return Ok(false);
                }
                some([self.own_parent(), self.own_seat(), self.own_establishments()].into_iter())
            }
            Term::InThirdCountry => Ok(self.place.unlimited() || !self.third_countries(self.place.named())?.is_empty()),
            Term::AnotherParty if self.is_party() => {
                Ok(!self.all.says(self.unit, "party.relation", &["own-entity"])?)
            }
            Term::AnotherParty => Ok(self
                .flow
                .seen_by
                .iter()
                .any(|actor| !matches!(actor, ActorRef::Customer))),
            Term::ProtectedByLaw => self.party("party.compellable", "protected-by-law"),
            Term::LineOnly => self.party("party.compellable", "line-only"),
            Term::SplitProcessing => self.party("party.split", "yes"),
            Term::GivenByPerson => every(
                [
                    self.party("party.source", "person"),
                    self.party("party.own-purposes", "yes"),
                ]
                .into_iter(),
            ),
            Term::SourceContested => self.party("party.source", "contested"),
            Term::ReturnsToController => self.party("party.relation", "instructing-controller"),
            Term::PublicAuthority => self.party("party.public-authority", "yes"),
            Term::ImporterBound => every(
                [
                    self.party("party.under-gdpr", "yes"),
                    self.exporter().map(|exporter| exporter != Exporter::British),
                ]
                .into_iter(),
            ),
            Term::DerogationClaimed => Ok(!self.every_contract(|target| {
                let chosen = self.all.of_company(self.unit, target, "contract.instrument")?;
                let chosen = option_id(question("contract.instrument"), chosen);
                Ok(!["art49-occasional", "international-agreement"].contains(&chosen))
            })?),
            Term::Adequate => self.adequate(),
            Term::InstrumentInForce => self.every_contract(|target| self.instrument(target)),
            Term::AssessmentDone => self
                .every_contract(|target| Ok(!self.all.company_says(self.unit, target, "contract.assessment", "no")?)),
            Term::ExcessivePowers => some(
                [
                    self.every_contract(|target| {
                        Ok(!self
                            .all
                            .company_says(self.unit, target, "contract.assessment", "excessive")?)
                    })
                    .map(|none| !none),
                    self.excessive_powers(),
                ]
                .into_iter(),
            ),
            Term::ContractAllowsDisclosure => Ok(!self.every_contract(|target| {
                self.all
                    .company_says(self.unit, target, "contract.foreign-disclosure", "no")
            })?),
            Term::SectorForbidsPlace => self.some_sector_rule(|rule| self.sector_forbids_place(rule)),
            Term::SectorConditionMissing => self.some_sector_rule(|rule| self.condition_missing(rule)),
            Term::SecrecyForbids => self.some_sector_rule(|rule| match rule.person.id() {
                "foreign" => every(
                    [
                        some([self.foreign_control(), self.outside()].into_iter()),
                        self.person_forbids(rule),
                    ]
                    .into_iter(),
                ),
                "elsewhere" => every([self.outside_of(rule), self.person_forbids(rule)].into_iter()),
                _ => Ok(false),
            }),
            Term::PersonForbids => self.some_sector_rule(|rule| match rule.person.id() {
                "always" => self.person_forbids(rule),
                "others" => every([self.term(Term::AnotherParty), self.person_forbids(rule)].into_iter()),
                _ => Ok(false),
            }),
            Term::UnknownRuleForbids => self.some_sector_rule(|rule| match rule.person.id() {
                "no-rule" => every(
                    [
                        some([self.term(Term::AnotherParty), self.outside()].into_iter()),
                        self.no_rule_known(rule),
                        self.person_forbids(rule),
                    ]
                    .into_iter(),
                ),
                _ => Ok(false),
            }),
        }
    }

    // ---- place

    fn outside(&self) -> Known<bool> {
        let boundary = self.boundary();
        let area = self.place.area;
        if !self.place.certain.is_subset(&boundary) || self.place.anywhere {
            return Ok(true);
        }
        if !area.is_empty() && area.without(&boundary) == area {
            return Ok(true);
        }
        if self.place.outside_eu_efta {
            let near = self.all.world.area("EU").union(&self.all.world.area("EFTA"));
            return Ok(boundary.is_subset(&near) || !self.named_by_provider()?.is_subset(&boundary));
        }
        Ok(false)
    }

    /// The countries that the provider named for flows without limit.
    fn named_by_provider(&self) -> Known<CountrySet> {
        let answer = if self.unit.provider.is_empty() {
            self.all
                .of_company(self.unit, Target::Flow(self.unit.id, self.flow.id), "flow.countries")?
        } else {
            self.all
                .of_company(self.unit, Target::Provider(self.unit.provider), "provider.countries")?
        };
        match answer {
            Answer::Countries(countries) => Ok(countries),
            other => panic!("countries: {other:?}"),
        }
    }

    // ---- companies

    fn company_id(&self, actor: ActorRef) -> (&'static str, Target) {
        match actor {
            ActorRef::Provider => (self.unit.provider, Target::Provider(self.unit.provider)),
            ActorRef::Other(id) => (id, Target::Provider(id)),
            ActorRef::Unnamed(_) => ("unnamed", self.unit.own_target()),
            ActorRef::Answer(_) => ("described", self.unit.own_target()),
            ActorRef::Customer => unreachable!("the customer is no company of the flow"),
        }
    }

    fn some_company(&self, relation: fn(&Self, ActorRef) -> Known<bool>) -> Known<bool> {
        let others = self
            .flow
            .seen_by
            .iter()
            .filter(|actor| !matches!(actor, ActorRef::Customer));
        some(others.map(|actor| relation(self, *actor)))
    }

    fn every_importer(&self, holds: impl Fn(Target) -> Known<bool>) -> Known<bool> {
        let others = self
            .flow
            .seen_by
            .iter()
            .filter(|actor| !matches!(actor, ActorRef::Customer));
        let targets: BTreeSet<Target> = others.map(|actor| self.company_id(*actor).1).collect();
        every(targets.into_iter().map(holds))
    }

    /// Of the contract through which somebody else receives the flow, if anybody does: sub-processors are bound by the
    /// contract with the provider that engages them.
    fn every_contract(&self, holds: impl Fn(Target) -> Known<bool>) -> Known<bool> {
        if self
            .flow
            .seen_by
            .iter()
            .all(|actor| matches!(actor, ActorRef::Customer))
        {
            return Ok(true);
        }
        holds(if self.unit.provider.is_empty() {
            self.unit.own_target()
        } else {
            Target::Provider(self.unit.provider)
        })
    }

    fn country_answer(&self, answer: Answer) -> Country {
        match answer {
            Answer::Country(one) => one,
            other => panic!("country: {other:?}"),
        }
    }

    fn company(&self, actor: ActorRef) -> Known<bool> {
        let (id, target) = self.company_id(actor);
        let seat = match actor {
            ActorRef::Unnamed(one) => one,
            ActorRef::Answer(index) => self.country_answer(self.all.value(self.unit, self.unit.key(index))?),
            _ => match self.all.world.provider_fact(id).map(|fact| &fact.value) {
                Some(FactValue::Provider {
                    entity_country: Some(one),
                    ..
                }) => *one,
                _ => self.country_answer(self.all.of_company(self.unit, target, "provider.country")?),
            },
        };
        self.law_reaches(id, seat, |value| match value {
            FactValue::AccessLaw { company, .. } => *company,
            _ => Reaches::No,
        })
    }

    fn parent(&self, actor: ActorRef) -> Known<bool> {
        let (id, target) = self.company_id(actor);
        let parent = match actor {
            ActorRef::Answer(_) if self.is_party() => {
                self.country_answer(self.all.ask(self.unit, "party.parent-country")?)
            }
            ActorRef::Unnamed(_) | ActorRef::Answer(_) => return Ok(false),
            _ => match self.all.world.provider_fact(id).map(|fact| &fact.value) {
                Some(FactValue::Provider {
                    parent_country: Some(one),
                    ..
                }) => *one,
                _ => self.country_answer(self.all.of_company(self.unit, target, "provider.parent-country")?),
            },
        };
        self.law_reaches(id, parent, |value| match value {
            FactValue::AccessLaw { through_parent, .. } => *through_parent,
            _ => Reaches::No,
        })
    }

    fn link(&self, actor: ActorRef) -> Known<bool> {
        if matches!(self.link_known(actor), Ok(true)) {
            return Ok(true);
        }
        // further links add nothing to what reaches the company at its seat or through its parent
        if some([self.company(actor), self.parent(actor)].into_iter())? {
            return self.link_known(actor);
        }
        some([self.link_said(actor), self.link_known(actor)].into_iter())
    }

    /// Through an establishment that the company names.
    fn link_said(&self, actor: ActorRef) -> Known<bool> {
        let (id, target) = self.company_id(actor);
        let named = match actor {
            ActorRef::Unnamed(_) => return Ok(false),
            ActorRef::Answer(_) if self.is_party() => return self.party_linked(),
            ActorRef::Answer(_) if matches!(self.unit.id, UnitId::Access(_)) => {
                self.all.ask(self.unit, "access.establishments")?
            }
            ActorRef::Answer(_) => self.all.ask(self.unit, "other.establishments")?,
            _ => self.all.of_company(self.unit, target, "provider.establishments")?,
        };
        let Answer::Countries(places) = named else {
            return Ok(false);
        };
        some(places.iter().map(|one| self.subsidiary_reached(id, one)))
    }

    /// Through an establishment of the described party, or of a company that it engages.
    fn party_linked(&self) -> Known<bool> {
        let through = |id| -> Known<bool> {
            let Answer::Countries(places) = self.all.ask(self.unit, id)? else {
                return Ok(false);
            };
            some(places.iter().map(|one| self.subsidiary_reached("described", one)))
        };
        some(
            ["party.establishments", "party.engaged-countries"]
                .into_iter()
                .map(through),
        )
    }

    fn subsidiary_reached(&self, company: &'static str, place: Country) -> Known<bool> {
        self.law_reaches(company, place, |value| match value {
            FactValue::AccessLaw { through_subsidiary, .. } => *through_subsidiary,
            _ => Reaches::No,
        })
    }

    /// Through a link that the facts name.
    fn link_known(&self, actor: ActorRef) -> Known<bool> {
        if matches!(actor, ActorRef::Unnamed(_) | ActorRef::Answer(_)) {
            return Ok(false);
        }
        let (id, _) = self.company_id(actor);
        let Some(FactValue::Provider { links, .. }) = self.all.world.provider_fact(id).map(|fact| &fact.value) else {
            return Ok(false);
        };
        some(links.iter().map(|link| {
            let reach: fn(&FactValue) -> Reaches = match link.kind.id() {
                "subsidiary" => |value| match value {
                    FactValue::AccessLaw { through_subsidiary, .. } => *through_subsidiary,
                    _ => Reaches::No,
                },
                "staff" => |value| match value {
                    FactValue::AccessLaw { through_staff, .. } => *through_staff,
                    _ => Reaches::No,
                },
                "business" => |value| match value {
                    FactValue::AccessLaw { through_business, .. } => *through_business,
                    _ => Reaches::No,
                },
                _ => return Ok(false),
            };
            self.law_reaches(id, link.country, reach)
        }))
    }

    /// A law of a country outside reaches the company: it does in all likelihood, or it is contested and a person says
    /// so. Where no law of the country is known, or none that reaches this way, a person has to say it as well.
    fn law_reaches(&self, company: &'static str, seat: Country, how: fn(&FactValue) -> Reaches) -> Known<bool> {
        if self.boundary().contains(seat) {
            return Ok(false);
        }
        let laws: Vec<_> = self
            .all
            .world
            .in_force
            .iter()
            .filter(|fact| {
                matches!(fact.value, FactValue::AccessLaw { country, kind, company, .. }
                    if country == seat && kind != AccessKind::Safeguard && company != Reaches::No)
            })
            .collect();
        if laws
            .iter()
            .any(|law| matches!(how(&law.value), Reaches::Yes | Reaches::Likely))
        {
            return Ok(true);
        }
        let mut undecided: Vec<&'static str> = laws
            .iter()
            .filter(|law| how(&law.value) == Reaches::Contested)
            .map(|law| law.id)
            .collect();
        if undecided.is_empty() {
            undecided.push(seat.static_code());
        }
        some(undecided.into_iter().map(|law| {
            let target = match company {
                "described" => Target::UnitLaw(self.unit.id, law),
                "" => Target::LawItself(law),
                _ => Target::Law(company, law),
            };
            self.all.company_says(self.unit, target, "law.reaches", "yes")
        }))
    }

    fn own_parent(&self) -> Known<bool> {
        self.all
            .company_says(self.unit, Target::Organisation, "org.kind", "company-foreign-parent")
    }

    fn own_seat(&self) -> Known<bool> {
        let seat = self.country_answer(self.all.ask(self.unit, "org.seat")?);
        if seat.code() == "EU" || self.boundary().contains(seat) {
            return Ok(false);
        }
        let compels = self.all.world.in_force.iter().any(|fact| {
            matches!(fact.value, FactValue::AccessLaw { country, kind, company, .. }
                if country == seat && kind != AccessKind::Safeguard && matches!(company, Reaches::Yes | Reaches::Likely))
        });
        if compels { Ok(true) } else { self.own_lawyer() }
    }

    fn own_establishments(&self) -> Known<bool> {
        let Answer::Countries(places) = self.all.ask(self.unit, "org.establishments")? else {
            return Ok(false);
        };
        if places.is_subset(&self.boundary()) {
            Ok(false)
        } else {
            self.own_lawyer()
        }
    }

    fn own_lawyer(&self) -> Known<bool> {
        self.all
            .company_says(self.unit, Target::Organisation, "org.compellable", "yes")
    }

    fn foreign_control(&self) -> Known<bool> {
        some(
            [Self::company, Self::parent, Self::link]
                .into_iter()
                .map(|relation| self.some_company(relation)),
        )
    }

    // ---- protection

    fn key_out_of_reach(&self) -> Known<bool> {
        if !matches!(self.unit.id, UnitId::Service(_)) {
            return Ok(false);
        }
        let helps: &[&str] = match self.flow.clear_text {
            ClearText::NotNeeded => &["client-side", "external-key"],
            ClearText::Needed => &["client-side"],
            ClearText::Always | ClearText::Never => return Ok(false),
        };
        every(
            [
                self.all.says(self.unit, "protection.encryption", helps),
                self.key_in_good_hands(),
            ]
            .into_iter(),
        )
    }

    fn key_in_good_hands(&self) -> Known<bool> {
        let free = self.term(Term::OrganisationCompellable).map(|reached| !reached);
        every([free, some([self.key_held(), self.key_entrusted()].into_iter())].into_iter())
    }

    /// The organisation holds the key, alone or with people inside who are independent of the provider.
    fn key_held(&self) -> Known<bool> {
        let shared = [
            self.all.says(self.unit, "protection.key-control", &["others-inside"]),
            self.all.says(self.unit, "protection.trustee-independent", &["yes"]),
        ];
        let hands = [
            self.all.says(self.unit, "protection.key-control", &["alone"]),
            every(shared.into_iter()),
        ];
        every(
            [
                self.all.says(self.unit, "protection.key-holder", &["own"]),
                some(hands.into_iter()),
            ]
            .into_iter(),
        )
    }

    fn key_entrusted(&self) -> Known<bool> {
        every(
            [
                self.all.says(
                    self.unit,
                    "protection.key-holder",
                    &["trusted-inside", "trusted-adequate"],
                ),
                self.all.says(self.unit, "protection.trustee-independent", &["yes"]),
                self.trustee_out_of_reach(),
            ]
            .into_iter(),
        )
    }

    fn trustee_out_of_reach(&self) -> Known<bool> {
        let Answer::Countries(places) = self.all.ask(self.unit, "protection.trustee-countries")? else {
            return Ok(false);
        };
        if places.is_subset(&self.boundary()) {
            return Ok(true);
        }
        self.all.says(self.unit, "protection.trustee-compellable", &["no"])
    }

    fn is_party(&self) -> bool {
        self.unit.source == "other-party"
    }

    fn party(&self, id: &str, option: &str) -> Known<bool> {
        if self.is_party() {
            self.all.says(self.unit, id, &[option])
        } else {
            Ok(false)
        }
    }

    // ---- Chapter V

    fn exporter(&self) -> Known<Exporter> {
        if self.all.says(self.unit, "org.kind", &["eu-institution"])? {
            return Ok(Exporter::EuInstitution);
        }
        let seat = self.country_answer(self.all.ask(self.unit, "org.seat")?);
        if self.gdpr_territory().contains(seat) || seat.code() == "EU" {
            return Ok(Exporter::Gdpr);
        }
        match seat.code() {
            "CH" => Ok(Exporter::Swiss),
            "GB" => Ok(Exporter::British),
            _ if self.all.says(self.unit, "org.under-gdpr", &["yes"])? => Ok(Exporter::Gdpr),
            _ => Ok(Exporter::NotBound),
        }
    }

    fn gdpr_territory(&self) -> CountrySet {
        let world = self.all.world;
        world
            .area("EU-GDPR-TERRITORY")
            .union(&world.area("EEA"))
            .union(&world.area("UK-BRIDGE"))
    }

    /// Of these countries the third countries, seen from the exporter.
    fn third_countries(&self, countries: CountrySet) -> Known<CountrySet> {
        let home = match self.exporter()? {
            Exporter::Swiss => std::iter::once(country("CH")).collect(),
            Exporter::British => std::iter::once(country("GB")).collect(),
            _ => self.gdpr_territory(),
        };
        Ok(countries.without(&home))
    }

    fn adequate(&self) -> Known<bool> {
        let list = match self.exporter()? {
            Exporter::Swiss => "CH",
            Exporter::British => "UK",
            _ => "EU",
        };
        let mut countries = self.place.named();
        if self.place.unlimited() {
            countries = countries.union(&self.named_by_provider()?);
        }
        every(
            self.third_countries(countries)?
                .iter()
                .map(|one| every([self.country_adequate(list, one), self.for_own_tasks()].into_iter())),
        )
    }

    /// An institution of the Union uses a decision on adequacy for its own tasks only.
    fn for_own_tasks(&self) -> Known<bool> {
        if self.exporter()? != Exporter::EuInstitution {
            return Ok(true);
        }
        self.every_contract(|target| self.all.company_says(self.unit, target, "contract.own-tasks", "yes"))
    }

    fn country_adequate(&self, list: &str, one: Country) -> Known<bool> {
        let decisions: Vec<(InstrumentKind, bool)> = self
            .all
            .world
            .in_force
            .iter()
            .filter_map(|fact| match fact.value {
                FactValue::Instrument {
                    regime,
                    kind,
                    ref countries,
                    conditions,
                    ..
                } if regime.id() == list && countries.contains(&one) => Some((kind, conditions.is_empty())),
                _ => None,
            })
            .collect();
        if decisions
            .iter()
            .any(|(kind, _)| *kind == InstrumentKind::AdequacyPartial)
        {
            if one.code() == "US" {
                let listed = self.every_importer(|target| {
                    every(
                        [
                            self.all.company_says(self.unit, target, "contract.listed", "yes"),
                            some(
                                [
                                    self.all.says(self.unit, "data.hr", &["no"]),
                                    self.all.company_says(self.unit, target, "contract.hr-listed", "yes"),
                                ]
                                .into_iter(),
                            ),
                        ]
                        .into_iter(),
                    )
                });
                let authority = self.party("party.public-authority", "yes");
                return every([authority.map(|is| !is), listed].into_iter());
            }
            return self.every_importer(|target| {
                self.all
                    .company_says(self.unit, target, "contract.within-decision", "yes")
            });
        }
        if decisions.contains(&(InstrumentKind::Adequacy, false)) {
            return self.all.says(self.unit, "data.excluded-purpose", &["no"]);
        }
        if decisions.contains(&(InstrumentKind::Adequacy, true)) {
            return Ok(true);
        }
        let any_decision = self.all.world.in_force.iter().any(|fact| {
            matches!(fact.value, FactValue::Instrument { regime, kind: InstrumentKind::Adequacy, .. } if regime.id() == list)
        });
        if list == "CH" && !any_decision {
            let target = Target::LawItself("CH");
            return self.all.company_says(self.unit, target, "law.adequate", "yes");
        }
        Ok(false)
    }

    fn instrument(&self, target: Target) -> Known<bool> {
        let regime = match self.exporter()? {
            Exporter::Gdpr | Exporter::NotBound => "EU",
            Exporter::EuInstitution => "EUI",
            Exporter::Swiss => "CH",
            Exporter::British => "UK",
        };
        let chosen = option_id(
            question("contract.instrument"),
            self.all.of_company(self.unit, target, "contract.instrument")?,
        );
        match chosen {
            "international-agreement" => return Ok(true),
            "art49-occasional" => {
                return Ok(self.all.world.in_force.iter().any(|fact| {
                    matches!(
                        fact.value,
                        FactValue::Instrument {
                            kind: InstrumentKind::Derogation,
                            ..
                        }
                    )
                }));
            }
            _ => {}
        }
        let id = match (regime, chosen) {
            ("CH", "scc-2021") => "ch-scc",
            ("CH", "bcr") => "ch-bcr",
            ("UK", "bcr") => "uk-bcr",
            ("UK", "scc-2010" | "scc-2004" | "scc-2001") => "uk-old-scc",
            ("EUI", "bcr") => "eui-bcr",
            _ => chosen,
        };
        let id = format!("instrument.{id}");
        let found = self.all.world.in_force.iter().find_map(|fact| match fact.value {
            FactValue::Instrument {
                regime: r,
                kind,
                no_new_contracts_from,
                conditions,
                ..
            } if fact.id == id && r.id() == regime => {
                Some((kind, no_new_contracts_from, conditions.contains(&"authorised")))
            }
            _ => None,
        });
        match found {
            Some((InstrumentKind::CorporateRules, ..)) if matches!(self.unit.id, UnitId::Access(_)) => {
                self.all.says(self.unit, "access.who", &["group-company"])
            }
            Some((InstrumentKind::CorporateRules, ..)) if self.is_party() => {
                self.all.says(self.unit, "party.relation", &["group-company"])
            }
            Some((InstrumentKind::Clauses, last, authorised)) => {
                let concluded_in_time = match last {
                    Some(last) if last <= self.all.world.day => {
                        self.all.company_says(self.unit, target, "contract.old-contract", "yes")
                    }
                    _ => Ok(true),
                };
                let filled_in = match target {
                    Target::Provider(_) => Ok(true),
                    _ => self.all.company_says(self.unit, target, "contract.annexes", "yes"),
                };
                let authorised = match authorised {
                    true => self.all.company_says(self.unit, target, "contract.authorised", "yes"),
                    false => Ok(true),
                };
                every([concluded_in_time, filled_in, authorised].into_iter())
            }
            Some((InstrumentKind::CorporateRules, ..)) => Ok(true),
            _ => Ok(false),
        }
    }

    fn excessive_powers(&self) -> Known<bool> {
        let findings: Vec<(Country, Option<LegalRegime>)> = self
            .all
            .world
            .in_force
            .iter()
            .filter_map(|fact| match fact.value {
                FactValue::ExcessivePowers { country, regime } => Some((country, regime)),
                _ => None,
            })
            .collect();
        if findings.is_empty() {
            return Ok(false);
        }
        let own = match self.exporter()? {
            Exporter::Gdpr | Exporter::NotBound => LegalRegime::Eu,
            Exporter::EuInstitution => LegalRegime::EuInstitutions,
            Exporter::Swiss => LegalRegime::Switzerland,
            Exporter::British => LegalRegime::UnitedKingdom,
        };
        let for_own = findings
            .iter()
            .filter(|(_, regime)| regime.is_none_or(|regime| regime == own));
        let excessive: CountrySet = for_own.map(|(country, _)| *country).collect();
        let mut countries = self.place.named();
        if self.place.unlimited() {
            countries = countries.union(&self.named_by_provider()?);
        }
        Ok(self
            .third_countries(countries)?
            .iter()
            .any(|one| excessive.contains(one)))
    }

    // ---- sector

    /// The rules of sectors in force.
    fn sector_rules(&self) -> impl Iterator<Item = SectorRule> {
        self.all.world.in_force.iter().filter_map(|fact| match fact.value {
            FactValue::SectorRule {
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
            } => Some(SectorRule {
                id: fact.id,
                sectors,
                categories,
                public_bodies,
                slots,
                allowed,
                adequate_allowed,
                unless,
                conditions,
                person,
            }),
            _ => None,
        })
    }

    fn some_sector_rule(&self, forbids: impl Fn(SectorRule) -> Known<bool>) -> Known<bool> {
        if !self.is_content() {
            return Ok(false);
        }
        some(self.sector_rules().map(|rule| {
            let in_slot = rule.slots.is_empty() || rule.slots.iter().any(|slot| self.flow.kind.slot() == Some(*slot));
            every([Ok(in_slot), self.rule_applies(rule), forbids(rule)].into_iter())
        }))
    }

    /// The rule is about this organisation and its data.
    fn rule_applies(&self, rule: SectorRule) -> Known<bool> {
        let body = if rule.public_bodies {
            self.all.says(self.unit, "org.kind", &["public-body"])
        } else {
            Ok(true)
        };
        every(
            [
                body,
                self.chose("data.categories", rule.categories),
                self.chose("org.sector", rule.sectors),
            ]
            .into_iter(),
        )
    }

    /// No rule of the country of the organisation is about the kind of data, or the organisation is in no sector.
    fn no_rule_known(&self, of: SectorRule) -> Known<bool> {
        let seat = self.country_answer(self.all.ask(self.unit, "org.seat")?);
        if !countries_with_rules(self.all.world, of.categories).contains(&seat.code()) {
            return Ok(true);
        }
        Ok(self.all.ask(self.unit, "org.sector")? == Answer::Choices(0))
    }

    fn person_forbids(&self, rule: SectorRule) -> Known<bool> {
        self.all
            .company_says(self.unit, Target::LawItself(rule.id), "sector.decided", "yes")
    }

    fn condition_missing(&self, rule: SectorRule) -> Known<bool> {
        some(rule.conditions.iter().map(|condition| {
            let needed = if condition.own {
                Ok(true)
            } else {
                self.term(Term::AnotherParty)
            };
            every([needed, self.is_met(condition).map(|met| !met)].into_iter())
        }))
    }

    fn is_met(&self, condition: &Requirement) -> Known<bool> {
        if let Some(wanted) = condition.established
            && let Some(fact) = self.all.world.provider_fact(self.unit.provider)
            && let FactValue::Provider {
                entity_country, links, ..
            } = &fact.value
        {
            let subsidiary = |link: &limes_model::facts::Link| link.kind.id() == "subsidiary" && link.country == wanted;
            if *entity_country == Some(wanted) || links.iter().any(subsidiary) {
                return Ok(true);
            }
        }
        self.all.says(self.unit, condition.question, condition.met)
    }

    /// One of the options is chosen; without options, everybody is meant.
    fn chose(&self, id: &str, wanted: &[&str]) -> Known<bool> {
        if wanted.is_empty() {
            return Ok(true);
        }
        let options = asked(question(id)).options;
        if !options.iter().any(|option| wanted.contains(option)) {
            return Ok(false);
        }
        match self.all.ask(self.unit, id)? {
            Answer::Choices(chosen) => Ok(options
                .iter()
                .enumerate()
                .any(|(i, option)| chosen & (1 << i) != 0 && wanted.contains(option))),
            other => panic!("{id}: {other:?}"),
        }
    }

    fn sector_forbids_place(&self, rule: SectorRule) -> Known<bool> {
        if rule.person.id() == "elsewhere" {
            return Ok(false);
        }
        let open = if rule.unless.is_empty() {
            Ok(false)
        } else {
            every(rule.unless.iter().map(|condition| self.is_met(condition)))
        };
        every([self.outside_of(rule), open.map(|open| !open)].into_iter())
    }

    /// Some place is not among those that the rule names.
    fn outside_of(&self, rule: SectorRule) -> Known<bool> {
        if rule.allowed.is_empty() {
            return Ok(false);
        }
        if self.place.unlimited() {
            return Ok(true);
        }
        let world = self.all.world;
        let is_allowed = |one: Country| {
            rule.allowed.iter().any(|id| {
                if world.areas.iter().any(|(area, _)| area == id) {
                    world.area(id).contains(one)
                } else {
                    one.code() == *id
                }
            })
        };
        some(self.place.named().iter().filter(|one| !is_allowed(*one)).map(|one| {
            if rule.adequate_allowed {
                self.country_adequate("EU", one).map(|adequate| !adequate)
            } else {
                Ok(true)
            }
        }))
    }
}

/// The countries of which a rule is known about one of the kinds of data.
fn countries_with_rules(world: &World, data: &[&str]) -> Vec<&'static str> {
    let known = world.in_force.iter().filter_map(|fact| match fact.value {
        FactValue::SectorRule {
            country,
            categories,
            person,
            ..
        } if person.id() != "no-rule" && categories.iter().any(|one| data.contains(one)) => Some(country),
        _ => None,
    });
    known.collect()
}

/// A rule of a sector, as its fact says.
#[derive(Clone, Copy)]
struct SectorRule {
    id: &'static str,
    sectors: &'static [&'static str],
    categories: &'static [&'static str],
    public_bodies: bool,
    slots: &'static [Slot],
    allowed: &'static [&'static str],
    adequate_allowed: bool,
    unless: &'static [Requirement],
    conditions: &'static [Requirement],
    person: PersonDecides,
}

/// The levels of one flow when all answers that it needs are there.
fn levels(all: &Completion<'_>, unit: &Unit, flow: &Flow) -> Known<LevelsOfFlow> {
    let mut levels = [0; 4];
    if !all.happens(unit, flow)? {
        return Ok(levels);
    }
    let Some(place) = all.place(unit, flow)? else {
        return Ok(levels);
    };
    let one = OneFlow { all, unit, flow, place };
    for rule in rules() {
        let day = all.world.day;
        if rule.in_force.from.is_some_and(|from| day < from) || rule.in_force.to.is_some_and(|to| to <= day) {
            continue;
        }
        let holds = every(
            std::iter::once(one.truth(&rule.when))
                .chain(rule.unless.iter().map(|e| one.truth(&e.when).map(|truth| !truth))),
        )?;
        let axis = Axis::ALL.iter().position(|axis| *axis == rule.axis).unwrap();
        if holds {
            levels[axis] = levels[axis].max(rule.level);
        }
    }
    Ok(levels)
}

/// What the flows come to in one completion, in the order of units and flows, and the answers that it took.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub assumed: BTreeMap<Key, Answer>,
    pub flows: Vec<LevelsOfFlow>,
}

/// All completions of the open answers of a set-up.
pub struct Enumeration {
    pub units: Vec<Unit>,
    pub outcomes: Vec<Outcome>,
}

/// The values to try for a needed answer.
pub trait Values {
    fn of(&mut self, world: &World, needed: Needed) -> Vec<Answer>;
}

/// Tries all completions; `None` if there are more than `most`.
pub fn enumerate(setup: &Setup, values: &mut impl Values, most: usize) -> Option<Enumeration> {
    let world = World::new(setup);
    let units = units(setup);
    let flows: Vec<(&Unit, &'static Flow)> = units
        .iter()
        .flat_map(|unit| unit.flows.iter().map(move |flow| (unit, *flow)))
        .collect();
    let mut search = Search {
        world: &world,
        known: setup.answers.iter().map(|(key, answer)| (*key, *answer)).collect(),
        assumed: BTreeMap::new(),
        domains: BTreeMap::new(),
        outcomes: Vec::new(),
        most,
        flows: &flows,
        values,
    };
    search.go(&vec![None; flows.len()])?;
    let outcomes = search.outcomes;
    Some(Enumeration { units, outcomes })
}

struct Search<'a, V> {
    world: &'a World,
    known: BTreeMap<Key, Answer>,
    assumed: BTreeMap<Key, Answer>,
    domains: BTreeMap<Key, Vec<Answer>>,
    outcomes: Vec<Outcome>,
    most: usize,
    flows: &'a [(&'a Unit, &'static Flow)],
    values: &'a mut V,
}

impl<V: Values> Search<'_, V> {
    /// `found` are the levels of flows for which the answers so far were enough; more answers do not change them.
    fn go(&mut self, found: &[Option<LevelsOfFlow>]) -> Option<()> {
        let mut found = found.to_vec();
        let mut needed = None;
        for ((unit, flow), levels_of_flow) in self.flows.iter().zip(&mut found) {
            if levels_of_flow.is_none() {
                match levels(
                    &Completion {
                        world: self.world,
                        answers: &self.known,
                    },
                    unit,
                    flow,
                ) {
                    Ok(levels) => *levels_of_flow = Some(levels),
                    Err(first) => needed = needed.or(Some(first)),
                }
            }
        }
        let Some(needed) = needed else {
            if self.outcomes.len() >= self.most {
                return None;
            }
            let flows = found.into_iter().flatten().collect();
            self.outcomes.push(Outcome {
                assumed: self.assumed.clone(),
                flows,
            });
            return Some(());
        };
        let (world, values) = (self.world, &mut *self.values);
        let tried = self
            .domains
            .entry(needed.key)
            .or_insert_with(|| values.of(world, needed))
            .clone();
        assert!(!tried.is_empty(), "no value for {needed:?}");
        let before = self.known.get(&needed.key).copied();
        for value in tried {
            self.known.insert(needed.key, value);
            self.assumed.insert(needed.key, value);
            self.go(&found)?;
        }
        self.assumed.remove(&needed.key);
        match before {
            Some(answer) => self.known.insert(needed.key, answer),
            None => self.known.remove(&needed.key),
        };
        Some(())
    }
}

/// The levels of all flows, or the first answer that is needed for them.
pub fn evaluate(world: &World, units: &[Unit], answers: &BTreeMap<Key, Answer>) -> Result<Vec<LevelsOfFlow>, Needed> {
    let completion = Completion { world, answers };
    units
        .iter()
        .flat_map(|unit| unit.flows.iter().map(move |flow| (unit, flow)))
        .map(|(u, f)| levels(&completion, u, f))
        .collect()
}

impl Enumeration {
    /// The levels that are possible for the worst of some flows on an axis.
    pub fn levels(&self, flows: impl Fn(usize) -> bool, axis: usize) -> Vec<u8> {
        let worst = |outcome: &Outcome| {
            let chosen = outcome.flows.iter().enumerate().filter(|(index, _)| flows(*index));
            chosen.map(|(_, levels)| levels[axis]).max().unwrap_or(0)
        };
        self.outcomes
            .iter()
            .map(worst)
            .collect::<BTreeSet<u8>>()
            .into_iter()
            .collect()
    }

    /// The answers of which alone it can depend what some flow comes to: there are two completions that differ in it
    /// and in nothing else, with different levels.
    pub fn relevant(&self) -> BTreeSet<Key> {
        let mut relevant = BTreeSet::new();
        for (index, a) in self.outcomes.iter().enumerate() {
            for b in &self.outcomes[..index] {
                if a.flows == b.flows {
                    continue;
                }
                let mut differing = a
                    .assumed
                    .iter()
                    .filter(|(key, value)| b.assumed.get(key).is_some_and(|other| other != *value));
                if let (Some((key, _)), None) = (differing.next(), differing.next()) {
                    relevant.insert(*key);
                }
            }
        }
        relevant
    }
}

/// One value for each class of values that the definitions tell apart, a different member of the class every time.
pub struct Classes<'r> {
    pub pick: &'r mut dyn FnMut(usize) -> usize,
}

impl Values for Classes<'_> {
    fn of(&mut self, world: &World, needed: Needed) -> Vec<Answer> {
        let question = asked(needed.key.question);
        match question.kind {
            AnswerKind::Choice => (0..question.options.len())
                .map(|i| Answer::Choice(u8::try_from(i).unwrap()))
                .collect(),
            AnswerKind::Choices => {
                // none, each alone, and two together
                let single: Vec<u64> = (0..question.options.len()).map(|i| 1 << i).collect();
                let two = (self.pick)(single.len());
                let other = (self.pick)(single.len());
                let mut sets = vec![0, single[two] | single[other]];
                sets.extend(single);
                sets.into_iter().map(Answer::Choices).collect()
            }
            AnswerKind::Country => self.countries(world).into_iter().map(Answer::Country).collect(),
            AnswerKind::Countries => {
                let singles = self.countries(world);
                let mut sets: Vec<CountrySet> = singles.iter().map(|one| std::iter::once(*one).collect()).collect();
                for _ in 0..3 {
                    let pair = [singles[(self.pick)(singles.len())], singles[(self.pick)(singles.len())]];
                    sets.push(pair.into_iter().collect());
                }
                sets.sort();
                sets.dedup();
                sets.into_iter().map(Answer::Countries).collect()
            }
            AnswerKind::Date => {
                let mut days: Vec<Date> = question.cuts.iter().flat_map(|cut| [cut.previous(), *cut]).collect();
                days.sort();
                days.dedup();
                days.into_iter().map(Answer::Date).collect()
            }
            AnswerKind::Region => self.regions(world, needed),
        }
    }
}

impl Classes<'_> {
    fn one_of_each<T: Copy>(&mut self, all: Vec<(String, T)>) -> Vec<T> {
        let mut classes: BTreeMap<String, Vec<T>> = BTreeMap::new();
        for (description, value) in all {
            classes.entry(description).or_default().push(value);
        }
        classes
            .into_values()
            .map(|class| class[(self.pick)(class.len())])
            .collect()
    }

    fn countries(&mut self, world: &World) -> Vec<Country> {
        self.one_of_each(
            world
                .countries()
                .into_iter()
                .map(|one| (world.describe(one), one))
                .collect(),
        )
    }

    fn regions(&mut self, world: &World, needed: Needed) -> Vec<Answer> {
        let offered = regions_of(world, needed);
        let place = |wanted_code: &str| match world.region_fact(needed.regions, wanted_code).map(|fact| &fact.value) {
            Some(FactValue::Region { countries, within, .. }) => {
                let words: BTreeSet<String> = countries.iter().map(|one| world.describe(*one)).collect();
                format!("{words:?} {within:?}")
            }
            _ => "unknown".to_owned(),
        };
        let mut all = Vec::new();
        for fact in &world.facts {
            if let FactValue::Region {
                provider, code, pair, ..
            } = fact.value
                && provider == needed.regions
                && offered.contains(&code)
            {
                let pair = pair.map(place).unwrap_or_default();
                all.push((
                    format!("{} / {pair} / {}", place(code), region_tests(code)),
                    Answer::Region(code),
                ));
            }
        }
        self.one_of_each(all)
    }
}

/// In which tests a region is named.
fn region_tests(code: &str) -> String {
    let flows = products()
        .iter()
        .flat_map(|p| p.flows)
        .chain(commons().iter().flat_map(|c| c.flows));
    let whens = flows.flat_map(|flow| std::iter::once(flow.when).chain(flow.place.iter().map(|case| case.when)));
    let mut found = String::new();
    for (index, test) in whens.flat_map(|when| when.0).enumerate() {
        if let Test::RegionIs(_, codes) = test
            && codes.contains(&code)
        {
            found += &format!("{index} ");
        }
    }
    found
}

/// A set-up in words, for messages.
pub fn describe(setup: &Setup) -> String {
    let mut text = format!("on {} within {:?}", setup.as_of, setup.boundary);
    for service in setup.services() {
        text += &format!("\n  service {}: {}", service.id, service.product);
    }
    for access in setup.access() {
        text += &format!("\n  access {}", access.id);
    }
    let mut about = None;
    for (key, answer) in setup.answers.iter() {
        if about != Some(key.target) {
            about = Some(key.target);
            text += &format!("\n  {:?}", key.target);
        }
        text += &format!("\n    {} = {}", asked(key.question).id, in_words(key.question, *answer));
    }
    text
}

fn in_words(question: QuestionIndex, answer: Answer) -> String {
    let options = asked(question).options.iter().enumerate();
    let codes = |set: CountrySet| {
        set.iter()
            .map(|one| one.code().to_owned())
            .collect::<Vec<_>>()
            .join(" ")
    };
    match answer {
        Answer::Choices(chosen) => {
            let chosen = options.filter(|(bit, _)| chosen & (1 << bit) != 0);
            chosen.map(|(_, option)| *option).collect::<Vec<_>>().join(" ")
        }
        Answer::Choice(_) => option_id(question, answer).to_owned(),
        Answer::Country(country) => country.code().to_owned(),
        Answer::Countries(countries) => codes(countries),
        Answer::Region(code) => code.to_owned(),
        Answer::Date(day) => day.to_string(),
        other => format!("{other:?}"),
    }
}

/// The countries without the codes that stand for no place of their own.
fn places(countries: impl Iterator<Item = Country>) -> CountrySet {
    let none = ["ZZ", "XX", "XA", "XB", "XP", "EU"];
    countries.filter(|country| !none.contains(&country.code())).collect()
}
