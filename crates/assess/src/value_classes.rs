//! Which values an open answer can take, as far as they can make a difference: one value represents all that no rule,
//! fact or product distinguishes on the day.

use std::rc::Rc;

use super::reads::{Read, Reads, Regions};
use super::setup::{Answer, Key, Setup, Target};
use super::snapshot::Snapshot;
use limes_knowledge::{CountryUse, Knowledge};
use limes_model::Text;
use limes_model::facts::{FactValue, LegalRegime, Reaches};
use limes_model::order;
use limes_model::question::AreaRef;
use limes_model::question::{AnswerKind, Question, QuestionIndex};
use limes_model::{Country, CountrySet};

/// What an evaluation asks of a country. The classes of an open answer distinguish two countries that differ in one of
/// the tests of their use. An evaluation that asks something else of an open answer panics in debug builds, see
/// `EvalContext::test_countries`; all sampled set-ups of the reference are evaluated in this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CountryTest {
    /// Is it inside?
    Inside,
    /// Does it belong to the territory of the GDPR?
    Territory,
    /// Is it this one?
    Is(Country),
    /// Which of its laws can compel somebody?
    Laws,
    /// Which decision on adequacy is there about it?
    Decision(LegalRegime),
    /// Were its powers found to go beyond what is necessary?
    Powers,
    /// Does a rule of a sector, by its id, allow it?
    Allowed(Text),
    /// Is a rule of it known about the kind of data of another rule, by the id of that?
    Rules(Text),
    /// Is it in an area or a list for which products ask?
    In(AreaRef),
}

const SWITZERLAND: Country = Country::new(*b"CH");
const UNITED_KINGDOM: Country = Country::new(*b"GB");
const UNITED_STATES: Country = Country::new(*b"US");
const EU_INSTITUTIONS: Country = Country::new(*b"EU");

/// Whether the values of the open answer to a question are distinguished by a test.
pub(super) fn is_distinguished(knowledge: &Knowledge, question: QuestionIndex, test: CountryTest) -> bool {
    let Some(uses) = knowledge.usage().countries_of(question) else {
        return false;
    };
    match test {
        CountryTest::Inside => uses.whether_inside(),
        CountryTest::Territory => uses.seat || uses.place,
        CountryTest::Is(country) => {
            uses.seat && [SWITZERLAND, UNITED_KINGDOM, EU_INSTITUTIONS].contains(&country)
                || uses.place && [SWITZERLAND, UNITED_KINGDOM, UNITED_STATES].contains(&country)
        }
        CountryTest::Laws => uses.company || uses.establishment || uses.seat,
        CountryTest::Decision(_) | CountryTest::Powers | CountryTest::Allowed(_) => uses.place,
        CountryTest::Rules(_) => uses.seat,
        CountryTest::In(area) => uses.areas.contains(&area),
    }
}

/// What is known on the day.
#[derive(Clone, Copy)]
pub(super) struct World<'w> {
    pub knowledge: &'w Knowledge,
    pub snapshot: &'w Snapshot<'w>,
}

/// What the tests say of a country on the day. Countries about which they all say the same have one row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    inside: bool,
    territory: bool,
    /// Which of the countries it is that are asked for by name.
    named: Option<Country>,
    /// How far its laws reach a company, through a parent, and through a subsidiary.
    laws: [u8; 3],
    /// Of each regime whose decisions count: none, one for everybody there, one that excludes a purpose, or a partial one.
    decisions: [u8; 3],
    /// For exporters under which laws its powers were found to go too far, as bits; the first is for all.
    powers: u8,
    /// Of each rule of a sector that names countries.
    allowed: Bits,
    /// Of each kind of data about which a rule of some country is known.
    rules: Bits,
    /// Of each area or list for which products ask.
    areas: Bits,
}

impl Row {
    /// Whether a law there compels a company that is established there.
    fn compels(&self) -> bool {
        self.laws
            .first()
            .is_some_and(|company| *company > Reaches::Likely as u8)
    }
}

/// Answers to a list of questions. Few take no memory of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Bits {
    first: u64,
    more: Vec<bool>,
}

impl Bits {
    fn set(&mut self, place: usize, bit: bool) {
        if place < 64 {
            self.first |= u64::from(bit) << place;
        } else {
            self.more.push(bit);
        }
    }

    fn get(&self, place: usize) -> bool {
        if place < 64 {
            self.first >> place & 1 == 1
        } else {
            self.more.get(place - 64).copied().unwrap_or_default()
        }
    }
}

/// The answers in their order.
fn bits(answers: impl Iterator<Item = bool>) -> Bits {
    let mut bits = Bits::default();
    for (place, answer) in answers.enumerate() {
        bits.set(place, answer);
    }
    bits
}

/// One value for each class of values that the evaluation does not distinguish.
#[derive(Debug)]
pub(super) struct ValueClasses {
    lists: &'static [LegalRegime],
    /// All countries, in the order of their codes, each with the place of its row.
    countries: Vec<(Country, usize)>,
    /// The rows, each with the first country that has it.
    rows: Vec<(Country, Row)>,
    areas: Vec<AreaRef>,
    /// The question about the seat, which decides the lists.
    seat: Key,
    /// The values of the questions that were asked for, and of whose regions.
    values: Vec<(QuestionIndex, Option<Regions>, Rc<[Answer]>)>,
}

impl ValueClasses {
    pub fn new(knowledge: &Knowledge, snapshot: &Snapshot<'_>, setup: &Setup) -> Self {
        let mut areas: Vec<AreaRef> = Vec::new();
        for area in knowledge.usage().areas() {
            if !areas.contains(area) {
                areas.push(*area);
            }
        }
        // a boundary or a product may name a country of which there is no fact
        let named = areas.iter().fold(CountrySet::EMPTY, |all, area| match area {
            AreaRef::List(list) => all.union(&list.iter().copied().collect()),
            AreaRef::Area(_) => all,
        });
        let countries = known_countries(knowledge).union(&snapshot.boundary).union(&named);
        let mut classes = Self {
            lists: lists(knowledge, setup),
            countries: countries.iter().map(|country| (country, 0)).collect(),
            rows: Vec::new(),
            areas,
            seat: seat(knowledge),
            values: Vec::new(),
        };
        classes.fill(snapshot);
        classes
    }

    /// Makes the rows.
    fn fill(&mut self, snapshot: &Snapshot<'_>) {
        let members: Vec<CountrySet> = self
            .areas
            .iter()
            .map(|area| match area {
                AreaRef::Area(id) => snapshot.area(id),
                AreaRef::List(list) => list.iter().copied().collect(),
            })
            .collect();
        let row = |(country, _): &(Country, usize)| Row {
            inside: snapshot.boundary.contains(*country),
            territory: snapshot.territory.contains(*country),
            named: [SWITZERLAND, UNITED_KINGDOM, UNITED_STATES, EU_INSTITUTIONS]
                .into_iter()
                .find(|named| named == country),
            laws: [0; 3],
            decisions: [0; 3],
            powers: 0,
            allowed: {
                let rules = snapshot.sector_rules.iter().filter(|rule| rule.names_countries);
                bits(rules.map(|rule| rule.allowed.contains(*country)))
            },
            rules: {
                let rules = snapshot.sector_rules.iter().filter(|rule| !rule.with_rules.is_empty());
                bits(rules.map(|rule| rule.with_rules.contains(*country)))
            },
            areas: bits(members.iter().map(|area| area.contains(*country))),
        };
        let mut all: Vec<Row> = self.countries.iter().map(row).collect();
        // by fact and not by country: a fact names few countries
        for law in &snapshot.laws {
            if let Some(row) = self.place(law.country).and_then(|place| all.get_mut(place)) {
                let reaches = [law.company, law.through_parent, law.through_subsidiary];
                for (most, reach) in row.laws.iter_mut().zip(reaches) {
                    *most = (reach as u8 + 1).max(*most);
                }
            }
        }
        for decision in &snapshot.decisions {
            let Some(list) = self.lists.iter().position(|regime| *regime == decision.regime) else {
                continue;
            };
            for country in decision.countries {
                let row = self.place(*country).and_then(|place| all.get_mut(place));
                if let Some(decided) = row.and_then(|row| row.decisions.get_mut(list)) {
                    let limits = if decision.partial {
                        2
                    } else {
                        u8::from(decision.excludes)
                    };
                    *decided = (1 + limits).max(*decided);
                }
            }
        }
        for (_, country, regime) in &snapshot.powers {
            if let Some(row) = self.place(*country).and_then(|place| all.get_mut(place)) {
                row.powers |= regime.map_or(1, |regime| 2 << regime as u8);
            }
        }
        for ((country, place), row) in self.countries.iter_mut().zip(all) {
            *place = self
                .rows
                .iter()
                .position(|(_, known)| *known == row)
                .unwrap_or_else(|| {
                    self.rows.push((*country, row));
                    self.rows.len() - 1
                });
        }
    }

    /// Where in the list of countries one is.
    fn place(&self, country: Country) -> Option<usize> {
        self.countries.binary_search_by_key(&country, |(known, _)| *known).ok()
    }

    /// Whether they are those of another set-up on the same day, within the same boundary.
    pub fn fit(&self, knowledge: &Knowledge, setup: &Setup) -> bool {
        self.lists == lists(knowledge, setup)
    }

    /// Returns one country of each class that the evaluation distinguishes where it reads the answer to a question.
    fn countries(&self, world: World<'_>, question: QuestionIndex) -> Vec<Country> {
        let none = CountryUse::default();
        let uses = world.knowledge.usage().countries_of(question).unwrap_or(&none);
        let first = |(place, _): &(usize, &(Country, Row))| self.class(uses, *place) == *place;
        let rows = self.rows.iter().enumerate().filter(first);
        rows.map(|(_, (country, _))| *country).collect()
    }

    /// The first row that the evaluation does not distinguish from another, where countries are used in some way.
    fn class(&self, uses: &CountryUse, place: usize) -> usize {
        let Some((_, row)) = self.rows.get(place) else {
            return place;
        };
        let mut rows = self.rows.iter().take(place);
        rows.position(|(_, other)| !self.distinguishes(uses, row, other))
            .unwrap_or(place)
    }

    /// Whether one of the tests that are made of the countries of an answer differs. See [`CountryTest`].
    fn distinguishes(&self, uses: &CountryUse, one: &Row, other: &Row) -> bool {
        let is = |country: Country| (one.named == Some(country)) != (other.named == Some(country));
        let mut areas = self.areas.iter().enumerate();
        let differs = |place: usize| one.areas.get(place) != other.areas.get(place);
        one.areas != other.areas && areas.any(|(place, area)| differs(place) && uses.areas.contains(area))
            || uses.seat
                && (one.territory != other.territory
                    || one.compels() != other.compels()
                    || one.rules != other.rules
                    || is(SWITZERLAND)
                    || is(UNITED_KINGDOM)
                    || is(EU_INSTITUTIONS))
            || uses.whether_inside() && one.inside != other.inside
            || uses.company && one.laws.iter().take(2).ne(other.laws.iter().take(2))
            || uses.establishment && one.laws.last() != other.laws.last()
            || uses.place
                && (one.territory != other.territory
                    || is(UNITED_STATES)
                    || one.decisions != other.decisions
                    // at home for exporters there
                    || is(SWITZERLAND) && self.lists.contains(&LegalRegime::Switzerland)
                    || is(UNITED_KINGDOM) && self.lists.contains(&LegalRegime::UnitedKingdom)
                    || one.powers != other.powers
                    || one.allowed != other.allowed)
    }

    /// The values of an open answer. `regions` are those that a region question offers.
    pub fn values(&mut self, world: World<'_>, key: Key, regions: Option<Regions>, reads: &mut Reads) -> Rc<[Answer]> {
        let Some(question) = world.knowledge.question(key.question) else {
            return [].into();
        };
        if matches!(
            question.kind,
            AnswerKind::Country | AnswerKind::Countries | AnswerKind::Region
        ) {
            reads.add(Read::EveryCountry);
            reads.add(Read::Answer(self.seat));
            if let (AnswerKind::Region, Some(regions)) = (question.kind, regions) {
                reads.add(Read::AllRegions(regions.provider));
                reads.add(Read::Areas);
            }
            reads.add(Read::Values(key.question, regions));
        }
        self.values_of(world, key.question, regions)
    }

    /// The same, without a record.
    pub fn values_of(&mut self, world: World<'_>, index: QuestionIndex, regions: Option<Regions>) -> Rc<[Answer]> {
        let Some(question) = world.knowledge.question(index) else {
            return [].into();
        };
        let own = regions.filter(|_| question.kind == AnswerKind::Region);
        let mut known = self.values.iter();
        if let Some((_, _, known)) = known.find(|(question, of, _)| (*question, *of) == (index, own)) {
            return Rc::clone(known);
        }
        let values: Rc<[Answer]> = self.all_values(world, index, question, own).into();
        self.values.push((index, own, Rc::clone(&values)));
        values
    }

    fn all_values(
        &self,
        world: World<'_>,
        index: QuestionIndex,
        question: &Question,
        regions: Option<Regions>,
    ) -> Vec<Answer> {
        match question.kind {
            AnswerKind::Choice => (0..question.options.len())
                .filter_map(|i| u8::try_from(i).ok())
                .map(Answer::Choice)
                .collect(),
            AnswerKind::Choices => std::iter::once(Answer::Choices(0))
                .chain((0..question.options.len().min(63)).map(|i| Answer::Choices(1 << i)))
                .collect(),
            AnswerKind::Country => self.countries(world, index).into_iter().map(Answer::Country).collect(),
            AnswerKind::Countries => {
                let one = |country| Answer::Countries(std::iter::once(country).collect());
                self.countries(world, index).into_iter().map(one).collect()
            }
            AnswerKind::Date => {
                let mut days: Vec<_> = question.cuts.iter().flat_map(|cut| [cut.previous(), *cut]).collect();
                order(&mut days);
                days.dedup();
                days.into_iter().map(Answer::Date).collect()
            }
            AnswerKind::Region => regions.map_or_else(Vec::new, |regions| self.region_values(world, regions)),
        }
    }

    fn region_values(&self, world: World<'_>, regions: Regions) -> Vec<Answer> {
        let provider = regions.provider;
        let members = regions.area.and_then(|area| world.snapshot.members_of(area));
        let within = |code| members.is_none_or(|members| self.may_be_in(world, provider, code, &members));
        let values = self.different_regions(world, provider, &within);
        if values.is_empty() {
            // the list has no such region: any of it may be the one
            return self.different_regions(world, provider, &|_| true);
        }
        values
    }

    /// Whether a region may be in an area: all countries in which it is are, or some in one of which it is.
    fn may_be_in(&self, world: World<'_>, provider: Text, code: Text, members: &CountrySet) -> bool {
        let fact = world.knowledge.region_on(provider, code, world.snapshot.date);
        match fact.map(|fact| &fact.value) {
            Some(FactValue::Region { countries, within, .. }) => {
                let named: CountrySet = countries.iter().copied().collect();
                let possible = within.map(|area| world.snapshot.area(area)).unwrap_or_default();
                if named.is_empty() {
                    !possible.intersection(members).is_empty()
                } else {
                    named.is_subset(members)
                }
            }
            // nothing is known about its place
            _ => true,
        }
    }

    /// A region of each class, of those that are offered.
    fn different_regions(&self, world: World<'_>, provider: Text, is_offered: &dyn Fn(Text) -> bool) -> Vec<Answer> {
        let mut seen = Vec::new();
        let mut values = Vec::new();
        for fact in world.knowledge.regions(provider) {
            let FactValue::Region { code, pair, .. } = fact.value else {
                continue;
            };
            if !is_offered(code) {
                continue;
            }
            let pair = pair.map(|pair| self.place_signature(world, provider, pair));
            let lists = world.knowledge.usage().region_codes.iter().enumerate();
            let asking = lists.filter(|(_, codes)| codes.contains(&code));
            let named: Vec<usize> = asking.map(|(index, _)| index).collect();
            let signature = (self.place_signature(world, provider, code), pair, named);
            if !seen.contains(&signature) {
                seen.push(signature);
                values.push(Answer::Region(code));
            }
        }
        values
    }

    /// The classes of the countries of a region, and the area within which it is.
    fn place_signature(&self, world: World<'_>, provider: &str, code: &str) -> (Vec<usize>, Option<Text>) {
        match world
            .knowledge
            .region_on(provider, code, world.snapshot.date)
            .map(|fact| &fact.value)
        {
            Some(FactValue::Region { countries, within, .. }) => {
                let uses = &world.knowledge.usage().regions;
                let row = |country: &Country| self.countries.get(self.place(*country)?).map(|(_, row)| *row);
                let rows = countries.iter().filter_map(row);
                let mut classes: Vec<usize> = rows.map(|row| self.class(uses, row)).collect();
                order(&mut classes);
                classes.dedup();
                (classes, *within)
            }
            _ => (Vec::new(), None),
        }
    }
}

/// The question about the seat, which decides whose lists of countries count.
fn seat(knowledge: &Knowledge) -> Key {
    Key {
        target: Target::Organisation,
        question: knowledge.well_known().seat,
    }
}

/// Whose decisions on adequacy count: those of the exporter's law, and of the Union where a sector's rule says so.
fn lists(knowledge: &Knowledge, setup: &Setup) -> &'static [LegalRegime] {
    match setup.answers.get(&seat(knowledge)) {
        Some(Answer::Country(country)) if *country == SWITZERLAND => &[LegalRegime::Eu, LegalRegime::Switzerland],
        Some(Answer::Country(country)) if *country == UNITED_KINGDOM => &[LegalRegime::Eu, LegalRegime::UnitedKingdom],
        Some(Answer::Country(_)) => &[LegalRegime::Eu],
        _ => &[LegalRegime::Eu, LegalRegime::Switzerland, LegalRegime::UnitedKingdom],
    }
}

/// Every country that a fact names, and one that none does.
pub fn known_countries(knowledge: &Knowledge) -> CountrySet {
    let mut countries: CountrySet = std::iter::once(Country::OTHER).collect();
    for fact in knowledge.facts() {
        let more: &[Country] = match &fact.value {
            FactValue::Member { country, .. }
            | FactValue::AccessLaw { country, .. }
            | FactValue::ExcessivePowers { country, .. } => std::slice::from_ref(country),
            FactValue::Instrument { countries, .. } | FactValue::Region { countries, .. } => countries,
            _ => &[],
        };
        for country in more {
            countries.insert(*country);
        }
    }
    countries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_answers_than_a_word_has_bits_are_kept() {
        let answers = |place: usize| place.is_multiple_of(3);
        let kept = bits((0..150).map(answers));
        assert!((0..150).all(|place| kept.get(place) == answers(place)));
        assert_eq!(kept, bits((0..150).map(answers)));
        assert_ne!(kept, bits((0..150).map(|place| answers(place) || place == 149)));
    }
}
