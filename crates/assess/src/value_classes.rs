//! Which values an open answer can take, as far as they can make a difference: one value represents all that no rule,
//! fact or product distinguishes on the day.

use std::rc::Rc;

use super::reads::{Read, Reads};
use super::setup::{Answer, Key, Setup, Target};
use super::snapshot::Snapshot;
use limes_knowledge::{CountryUse, Knowledge};
use limes_model::Text;
use limes_model::facts::{FactValue, LegalRegime};
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
        CountryTest::Inside => uses.place || uses.company || uses.establishment,
        CountryTest::Territory => uses.seat || uses.place,
        CountryTest::Is(country) => {
            uses.seat && [SWITZERLAND, UNITED_KINGDOM, EU_INSTITUTIONS].contains(&country)
                || uses.place && [SWITZERLAND, UNITED_KINGDOM, UNITED_STATES].contains(&country)
        }
        CountryTest::Laws => uses.company || uses.establishment,
        CountryTest::Decision(_) | CountryTest::Powers | CountryTest::Allowed(_) => uses.place,
        CountryTest::In(area) => uses.areas.contains(&area),
    }
}

/// What distinguishes two countries.
type Signature = Vec<u8>;

/// What is known on the day.
#[derive(Clone, Copy)]
pub(super) struct World<'w> {
    pub knowledge: &'w Knowledge,
    pub snapshot: &'w Snapshot<'w>,
}

/// One value for each class of values that the evaluation does not distinguish.
#[derive(Debug)]
pub(super) struct ValueClasses {
    lists: &'static [LegalRegime],
    countries: Vec<Country>,
    /// The question about the seat, which decides the lists.
    seat: Key,
    /// The values of the questions that were asked for, and of whose regions.
    values: Vec<(QuestionIndex, Option<Text>, Rc<[Answer]>)>,
}

impl ValueClasses {
    pub fn new(knowledge: &Knowledge, snapshot: &Snapshot<'_>, setup: &Setup) -> Self {
        // a boundary or a product may name a country of which there is no fact
        let named = knowledge
            .usage()
            .areas()
            .fold(CountrySet::EMPTY, |all, area| match area {
                AreaRef::List(list) => all.union(&list.iter().copied().collect()),
                AreaRef::Area(_) => all,
            });
        let countries = known_countries(knowledge).union(&snapshot.boundary).union(&named);
        Self {
            lists: lists(knowledge, setup),
            countries: countries.iter().collect(),
            seat: seat(knowledge),
            values: Vec::new(),
        }
    }

    /// Whether they are those of another set-up on the same day, within the same boundary.
    pub fn fit(&self, knowledge: &Knowledge, setup: &Setup) -> bool {
        self.lists == lists(knowledge, setup)
    }

    /// Returns one country of each class that the evaluation distinguishes where it reads the answer to a question.
    fn countries(&self, world: World<'_>, question: QuestionIndex) -> Vec<Country> {
        let none = CountryUse::default();
        let uses = world.knowledge.usage().countries_of(question).unwrap_or(&none);
        let mut seen = Vec::new();
        let mut countries = Vec::new();
        for country in &self.countries {
            let signature = self.signature(world.snapshot, *country, uses);
            if !seen.contains(&signature) {
                seen.push(signature);
                countries.push(*country);
            }
        }
        countries
    }

    /// Everything that the evaluation asks of a country.
    fn signature(&self, snapshot: &Snapshot<'_>, country: Country, uses: &CountryUse) -> Signature {
        let is = |other: Country| u8::from(country == other);
        let territory = snapshot.territory.contains(country);
        let mut signature: Signature = uses
            .areas
            .iter()
            .map(|area| match area {
                AreaRef::Area(id) => u8::from(snapshot.area(id).contains(country)),
                AreaRef::List(list) => u8::from(list.contains(&country)),
            })
            .collect();
        if uses.seat {
            signature.extend([
                u8::from(territory),
                is(SWITZERLAND),
                is(UNITED_KINGDOM),
                is(EU_INSTITUTIONS),
            ]);
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
            signature.extend([u8::from(territory), is(UNITED_STATES)]);
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
                    LegalRegime::Switzerland => is(SWITZERLAND),
                    LegalRegime::UnitedKingdom => is(UNITED_KINGDOM),
                    LegalRegime::Eu | LegalRegime::EuInstitutions => 0,
                });
            }
            signature.push(u8::from(snapshot.powers.iter().any(|(_, c)| *c == country)));
            for rule in snapshot.sector_rules.iter().filter(|rule| rule.names_countries) {
                signature.push(u8::from(rule.allowed.contains(country)));
            }
        }
        signature
    }

    /// The values of an open answer. `regions` is the provider whose regions a region question offers.
    pub fn values(&mut self, world: World<'_>, key: Key, regions: Option<Text>, reads: &mut Reads) -> Rc<[Answer]> {
        let Some(question) = world.knowledge.question(key.question) else {
            return [].into();
        };
        if matches!(
            question.kind,
            AnswerKind::Country | AnswerKind::Countries | AnswerKind::Region
        ) {
            reads.add(Read::EveryCountry);
            reads.add(Read::Answer(self.seat));
            if let (AnswerKind::Region, Some(provider)) = (question.kind, regions) {
                reads.add(Read::AllRegions(provider));
            }
        }
        let own = regions.filter(|_| question.kind == AnswerKind::Region);
        let mut known = self.values.iter();
        if let Some((_, _, known)) = known.find(|(question, of, _)| (*question, *of) == (key.question, own)) {
            return Rc::clone(known);
        }
        let values: Rc<[Answer]> = self.all_values(world, key, question, own).into();
        self.values.push((key.question, own, Rc::clone(&values)));
        values
    }

    fn all_values(&self, world: World<'_>, key: Key, question: &Question, regions: Option<Text>) -> Vec<Answer> {
        match question.kind {
            AnswerKind::Choice => (0..question.options.len())
                .filter_map(|i| u8::try_from(i).ok())
                .map(Answer::Choice)
                .collect(),
            AnswerKind::Choices => std::iter::once(Answer::Choices(0))
                .chain((0..question.options.len().min(63)).map(|i| Answer::Choices(1 << i)))
                .collect(),
            AnswerKind::Country => self
                .countries(world, key.question)
                .into_iter()
                .map(Answer::Country)
                .collect(),
            AnswerKind::Countries => {
                let one = |country| Answer::Countries(std::iter::once(country).collect());
                self.countries(world, key.question).into_iter().map(one).collect()
            }
            AnswerKind::Date => {
                let mut days: Vec<_> = question.cuts.iter().flat_map(|cut| [cut.previous(), *cut]).collect();
                order(&mut days);
                days.dedup();
                days.into_iter().map(Answer::Date).collect()
            }
            AnswerKind::Region => regions.map_or_else(Vec::new, |provider| self.region_values(world, provider)),
        }
    }

    fn region_values(&self, world: World<'_>, provider: Text) -> Vec<Answer> {
        let mut classes = CountryClasses::default();
        let mut seen = Vec::new();
        let mut values = Vec::new();
        for fact in world.knowledge.regions(provider) {
            let FactValue::Region { code, pair, .. } = fact.value else {
                continue;
            };
            let pair = pair.map(|pair| self.place_signature(world, &mut classes, provider, pair));
            let lists = world.knowledge.usage().region_codes.iter().enumerate();
            let asking = lists.filter(|(_, codes)| codes.contains(&code));
            let named: Vec<usize> = asking.map(|(index, _)| index).collect();
            let signature = (self.place_signature(world, &mut classes, provider, code), pair, named);
            if !seen.contains(&signature) {
                seen.push(signature);
                values.push(Answer::Region(code));
            }
        }
        values
    }

    fn place_signature(
        &self,
        world: World<'_>,
        classes: &mut CountryClasses,
        provider: &str,
        code: &str,
    ) -> (Vec<usize>, Option<Text>) {
        match world
            .knowledge
            .region_on(provider, code, world.snapshot.date)
            .map(|fact| &fact.value)
        {
            Some(FactValue::Region { countries, within, .. }) => {
                let uses = &world.knowledge.usage().regions;
                let class = |country: &Country| classes.of(*country, || self.signature(world.snapshot, *country, uses));
                let mut classes: Vec<usize> = countries.iter().map(class).collect();
                order(&mut classes);
                classes.dedup();
                (classes, *within)
            }
            _ => (Vec::new(), None),
        }
    }
}

/// The classes of countries by number; the signature of each country is made once.
#[derive(Default)]
struct CountryClasses {
    known: Vec<(Country, usize)>,
    signatures: Vec<Signature>,
}

impl CountryClasses {
    fn of(&mut self, country: Country, signature: impl FnOnce() -> Signature) -> usize {
        if let Some((_, class)) = self.known.iter().find(|(known, _)| *known == country) {
            return *class;
        }
        let signature = signature();
        let place = self.signatures.iter().position(|known| *known == signature);
        let class = place.unwrap_or_else(|| {
            self.signatures.push(signature);
            self.signatures.len() - 1
        });
        self.known.push((country, class));
        class
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
