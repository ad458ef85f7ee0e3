//! Looking things up for one flow: answers, derived answers, facts. Every look says what it used and what it missed.

mod locate;

use std::cell::{Cell, RefCell};

use super::eval::part::Part;
use super::reads::{Read, Reads};
use super::setup::{Answer, Boundary, Key, Setup, Target};
use super::snapshot::{Decision, Law, SectorRule, Snapshot, TERRITORY};
use super::subject::Subject;
use super::unit::Unit;
use super::value_classes::{CountryTest, is_distinguished};
use limes_knowledge::{Knowledge, WellKnownQuestions};
use limes_model::facts::{DpfStatus, Fact, FactValue, InstrumentKind, LegalRegime};
use limes_model::question::{AreaRef, Question, QuestionIndex, Test, When};
use limes_model::{Country, CountrySet, Date, Period, Text, Truth};

/// What a conclusion rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cite {
    /// An answer of the user.
    Answer(Key),
    /// An answer that the set-up fixes, with the fact behind it.
    Derived(Key, Text),
    /// A fact.
    Fact(Text),
    /// The members of an area on the day.
    Area(Text),
}

/// The boundless part of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Beyond {
    /// There is none: the countries are named.
    Nothing,
    /// Some country outside the Union and EFTA.
    OutsideEuEfta,
    /// Nothing limits the place.
    Anywhere,
}

/// Where a flow happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Whereabouts {
    /// Countries in each of which it happens, or a copy is kept.
    pub certain: CountrySet,
    /// Countries of an area in some of which it happens.
    pub area: CountrySet,
    /// What goes beyond named countries.
    pub beyond: Beyond,
    /// Id of the area; absent where the countries are named or nothing limits the place.
    pub area_id: Option<Text>,
}

impl Whereabouts {
    fn countries(certain: CountrySet) -> Self {
        let anywhere = std::iter::once(Country::ANYWHERE).collect();
        Self {
            certain: certain.without(&anywhere),
            area: CountrySet::EMPTY,
            beyond: if certain.contains(Country::ANYWHERE) {
                Beyond::Anywhere
            } else {
                Beyond::Nothing
            },
            area_id: None,
        }
    }

    pub(super) const fn beyond(beyond: Beyond) -> Self {
        Self {
            certain: CountrySet::EMPTY,
            area: CountrySet::EMPTY,
            beyond,
            area_id: None,
        }
    }

    /// All named countries.
    #[must_use]
    pub fn named(&self) -> CountrySet {
        self.certain.union(&self.area)
    }
}

/// The place of a flow as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Located {
    /// Nowhere: it does not happen, for example because the region has no pair.
    Nowhere,
    /// It is open; the open questions were noted.
    Open,
    /// Known.
    At(Whereabouts),
}

/// An adequacy decision about a country, by the id of its fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decided {
    /// For everybody there.
    Wholly(Text),
    /// For everybody there, but not for data that serves a purpose which it excludes.
    Mostly(Text),
    /// Under conditions.
    Partly(Text),
}

/// What a look missed that is decided later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Missed {
    /// The first part of a term.
    pub part: Option<Part>,
    pub place: bool,
    pub regime: bool,
}

/// A look at answers and facts, under assumed answers. It is the only way in which an evaluation learns anything, and it
/// records what was looked at.
pub(super) struct EvalContext<'a> {
    knowledge: &'a Knowledge,
    snapshot: &'a Snapshot<'a>,
    setup: &'a Setup,
    assumed: &'a [(Key, Answer)],
    /// Open questions that were missed.
    pub asks: Vec<Key>,
    /// What else was missed.
    pub missed: Missed,
    /// What was used, where it is to be recorded.
    pub cites: Option<Vec<Cite>>,
    /// Whether the place that was looked for last may turn out to be nowhere.
    pub maybe_nowhere: bool,
    reads: Option<&'a RefCell<Reads>>,
    /// Countries of companies that facts or products name: a test of one of them need not be about an answer.
    named: Cell<CountrySet>,
}

impl<'a> EvalContext<'a> {
    pub const fn new(
        knowledge: &'a Knowledge,
        snapshot: &'a Snapshot<'a>,
        setup: &'a Setup,
        assumed: &'a [(Key, Answer)],
    ) -> Self {
        Self {
            knowledge,
            snapshot,
            setup,
            assumed,
            asks: Vec::new(),
            missed: Missed {
                part: None,
                place: false,
                regime: false,
            },
            cites: None,
            maybe_nowhere: false,
            reads: None,
            named: Cell::new(CountrySet::EMPTY),
        }
    }

    /// The same, recording in a list that several looks share.
    pub fn recording(self, reads: &'a RefCell<Reads>) -> Self {
        Self {
            reads: Some(reads),
            ..self
        }
    }

    fn read(&self, read: Read) {
        if let Some(reads) = self.reads
            && let Ok(mut reads) = reads.try_borrow_mut()
        {
            reads.add(read);
        }
    }

    pub fn cite(&mut self, cite: Cite) {
        if let Some(cites) = &mut self.cites
            && !cites.contains(&cite)
        {
            cites.push(cite);
        }
    }

    pub fn ask(&mut self, key: Key) {
        if !self.asks.contains(&key) {
            self.asks.push(key);
        }
    }

    // ---- the catalogue: it is the same on every day

    pub fn well_known(&self) -> &'static WellKnownQuestions {
        self.knowledge.well_known()
    }

    pub fn question(&self, question: QuestionIndex) -> Option<&'static Question> {
        self.knowledge.question(question)
    }

    /// What the answer to a question is about, seen from the unit.
    pub fn key(&self, subject: &Subject<'_>, question: QuestionIndex) -> Key {
        subject.key(question, self.knowledge)
    }

    // ---- facts

    /// The fact with this id, whether or not it is in force.
    fn fact(&self, id: Text) -> Option<&'a Fact> {
        self.read(Read::Fact(id));
        self.knowledge.fact(id)
    }

    /// Whether there is a fact with this id.
    pub fn has_fact(&self, id: Text) -> bool {
        self.fact(id).is_some()
    }

    fn holds(&self, fact: &Fact) -> bool {
        fact.valid.contains(self.snapshot.date)
    }

    /// Whether a day has come.
    pub fn has_begun(&self, day: Date) -> bool {
        day <= self.snapshot.date
    }

    /// Whether a rule counts on the day.
    pub fn is_in_force(&self, period: Period) -> bool {
        period.contains(self.snapshot.date)
    }

    /// The company behind a provider id.
    pub fn company(&self, id: Text) -> Option<&'a Fact> {
        self.read(Read::Company(id));
        let fact = self.knowledge.provider_on(id, self.snapshot.date);
        if let Some(fact) = fact.filter(|_| cfg!(debug_assertions)) {
            fact.value.linked_countries().for_each(|country| self.name(country));
        }
        fact
    }

    /// Notes that a fact, a product or a given answer names a country.
    pub fn name(&self, country: Country) {
        let mut named = self.named.get();
        named.insert(country);
        self.named.set(named);
    }

    fn region_known(&self, provider: Option<Text>, code: Text) -> Option<&'a Fact> {
        let provider = provider?;
        self.read(Read::Region(provider, code));
        let fact = self.knowledge.region_on(provider, code, self.snapshot.date);
        if cfg!(debug_assertions)
            && let Some(FactValue::Region { countries, .. }) = fact.map(|fact| &fact.value)
        {
            countries.iter().for_each(|country| self.name(*country));
        }
        fact
    }

    /// Whether the contract of a provider names the area.
    pub fn is_contractual(&self, area: Text) -> bool {
        self.read(Read::Areas);
        let mut facts = self.knowledge.facts_of_area(area);
        facts.any(|fact| matches!(fact.value, FactValue::Area { contractual: true, .. }) && self.holds(fact))
    }

    /// The instrument of a regime with this id, if it is one for which the parties have to agree on something.
    pub fn instrument(&self, of: LegalRegime, id: &str) -> Option<&'a Fact> {
        self.read(Read::Instruments(of));
        self.knowledge.instruments(self.snapshot.date).find(|fact| {
            fact.id.strip_prefix("instrument.") == Some(id)
                && matches!(fact.value, FactValue::Instrument { regime, kind, .. }
                    if regime == of && matches!(kind, InstrumentKind::Clauses | InstrumentKind::CorporateRules))
        })
    }

    /// A fact by which derogations are allowed.
    pub fn derogation(&self) -> Option<Text> {
        self.read(Read::Derogations);
        let is = |fact: &&Fact| {
            let FactValue::Instrument { kind, .. } = fact.value else {
                return false;
            };
            kind == InstrumentKind::Derogation
        };
        let mut found = self.knowledge.instruments(self.snapshot.date).filter(is);
        found.next().map(|fact| fact.id)
    }

    // ---- countries: two that come out alike in every test are one value of an open answer

    /// In debug builds, makes sure that a test of the countries of an assumed answer distinguishes its values. See
    /// [`CountryTest`].
    fn test_countries(&self, test: CountryTest, countries: &CountrySet) {
        debug_assert!(
            {
                let countries = countries.without(&self.named.get());
                let tested = |answer: &Answer| match answer {
                    Answer::Country(country) => countries.contains(*country),
                    Answer::Countries(more) => !more.intersection(&countries).is_empty(),
                    _ => false,
                };
                let mut assumed = self.assumed.iter().filter(|(_, answer)| tested(answer)).peekable();
                assumed.peek().is_none() || assumed.any(|(key, _)| is_distinguished(self.knowledge, key.question, test))
            },
            "{test:?} of an open answer: the classes of its values do not know it"
        );
    }

    /// The same for the answer to one question.
    fn test_answer(&self, test: CountryTest, key: Key) {
        debug_assert!(
            self.assumed.iter().all(|(known, _)| *known != key) || is_distinguished(self.knowledge, key.question, test),
            "{test:?} of the open answer to {key:?}: the classes of its values do not know it"
        );
    }

    /// Those of the countries that are inside.
    pub fn inside(&self, of: &CountrySet) -> CountrySet {
        self.read(Read::Areas);
        if self.setup.boundary == Boundary::EeaAdequate {
            self.read(Read::List(LegalRegime::Eu));
        }
        self.test_countries(CountryTest::Inside, of);
        self.snapshot.boundary.intersection(of)
    }

    /// Whether everything inside belongs to the Union or EFTA: a place outside Microsoft's boundary is outside of these.
    pub fn is_within_eu_and_efta(&self) -> bool {
        self.read(Read::Areas);
        self.snapshot.boundary.is_subset(&self.snapshot.eu_and_efta())
    }

    /// The laws in force by which a country can compel somebody.
    pub fn laws_of(&self, country: Country) -> impl Iterator<Item = &'a Law<'a>> + use<'a> {
        self.read(Read::Laws(country));
        self.test_countries(CountryTest::Laws, &std::iter::once(country).collect());
        let snapshot = self.snapshot;
        snapshot.laws.iter().filter(move |law| law.country == country)
    }

    /// Those of the countries that belong to the territory of the GDPR.
    pub fn gdpr_territory(&mut self, of: &CountrySet) -> CountrySet {
        self.read(Read::Areas);
        self.test_countries(CountryTest::Territory, of);
        for area in TERRITORY {
            self.cite(Cite::Area(area));
        }
        self.snapshot.territory.intersection(of)
    }

    /// Whether a country is this one.
    pub fn is(&self, country: Country, code: [u8; 2]) -> bool {
        let alone = std::iter::once(country).collect();
        !self.same(&alone, code).is_empty()
    }

    /// Those of the countries that are this one.
    pub fn same(&self, of: &CountrySet, code: [u8; 2]) -> CountrySet {
        let country = Country::new(code);
        self.test_countries(CountryTest::Is(country), of);
        of.intersection(&std::iter::once(country).collect())
    }

    /// What a regime decided about a country. A decision under conditions narrows a general entry for the same country.
    pub fn decision(&self, regime: LegalRegime, country: Country) -> Option<Decided> {
        self.read(Read::Decision(regime, country));
        self.test_countries(CountryTest::Decision(regime), &std::iter::once(country).collect());
        let about = |decision: &&Decision<'_>| decision.regime == regime && decision.countries.contains(&country);
        let decisions = || self.snapshot.decisions.iter().filter(about);
        if let Some(decision) = decisions().find(|decision| decision.partial) {
            return Some(Decided::Partly(decision.fact.id));
        }
        if let Some(decision) = decisions().find(|decision| decision.excludes) {
            return Some(Decided::Mostly(decision.fact.id));
        }
        decisions().next().map(|decision| Decided::Wholly(decision.fact.id))
    }

    /// Some decision of a regime for everybody in a country: whether it has a list of countries at all.
    pub fn first_decision(&self, regime: LegalRegime) -> Option<Text> {
        self.read(Read::List(regime));
        let mut decisions = self.snapshot.decisions.iter();
        let whole = decisions.find(|decision| decision.regime == regime && !decision.partial);
        whole.map(|decision| decision.fact.id)
    }

    /// Whether the powers of any country were found to go beyond what is necessary.
    pub fn some_powers_are_excessive(&self) -> bool {
        self.read(Read::Powers);
        !self.snapshot.powers.is_empty()
    }

    /// The finding about the powers of one of the countries, for exporters under a law.
    pub fn excessive_powers(&self, countries: &CountrySet, by: LegalRegime) -> Option<Text> {
        self.read(Read::Powers);
        self.test_countries(CountryTest::Powers, countries);
        let mut powers = self.snapshot.powers.iter();
        let found = powers
            .find(|(_, country, regime)| countries.contains(*country) && regime.is_none_or(|regime| regime == by));
        found.map(|(fact, ..)| fact.id)
    }

    /// The rules of sectors.
    pub fn sector_rules(&self) -> &'a [SectorRule] {
        self.read(Read::SectorRules);
        &self.snapshot.sector_rules
    }

    /// Those of the countries that a rule of a sector allows.
    pub fn allowed(&self, rule: &SectorRule, of: &CountrySet) -> CountrySet {
        self.read(Read::Areas);
        self.test_countries(CountryTest::Allowed(rule.id), of);
        rule.allowed.intersection(of)
    }

    /// Whether a rule about the kind of data of another, which is in place of those that are not known, is one of a country.
    pub fn has_rules(&self, rule: &SectorRule, country: Country) -> bool {
        self.test_countries(CountryTest::Rules(rule.id), &std::iter::once(country).collect());
        rule.with_rules.contains(country)
    }

    // ---- answers

    /// The given answer, as far as there is one that says something.
    fn given(&self, key: Key) -> Option<Answer> {
        let assumed = self.assumed.iter().find(|(k, _)| *k == key).map(|(_, answer)| *answer);
        assumed
            .or_else(|| {
                self.read(Read::Answer(key));
                let given = self.setup.answers.get(&key).copied();
                // what is given may be asked for anything, also where an open answer could be the same country
                if cfg!(debug_assertions) {
                    match given {
                        Some(Answer::Country(country)) => self.name(country),
                        Some(Answer::Countries(countries)) => countries.iter().for_each(|country| self.name(country)),
                        _ => {}
                    }
                }
                given
            })
            .filter(Answer::settles)
    }

    /// The answer to a question as the unit sees it: given, or derived; otherwise the open question is noted.
    pub fn answer(&mut self, subject: &Subject<'_>, question: QuestionIndex) -> Option<Answer> {
        let key = self.key(subject, question);
        self.answer_to(subject, key)
    }

    pub fn answer_to(&mut self, subject: &Subject<'_>, key: Key) -> Option<Answer> {
        if let Some(answer) = self.given(key) {
            self.cite(Cite::Answer(key));
            return Some(answer);
        }
        let question = self.question(key.question)?;
        for derivation in question.derive {
            match self.when(subject, derivation.when) {
                Truth::No => {}
                // what it depends on is open and was noted; the question itself comes after it
                Truth::Unknown => return None,
                Truth::Yes => {
                    let Some(fact) = self.fact(derivation.fact) else {
                        continue;
                    };
                    let option = question.options.iter().position(|option| *option == derivation.value);
                    if let Some(option) = option.and_then(|i| u8::try_from(i).ok()) {
                        self.cite(Cite::Derived(key, fact.id));
                        return Some(Answer::Choice(option));
                    }
                }
            }
        }
        if let Some(not_listed) = self.not_listed(key, question) {
            return Some(not_listed);
        }
        // which region it is stays open, within the area
        if let Some(Answer::RegionIn(_)) = self.setup.answers.get(&key) {
            self.cite(Cite::Answer(key));
        }
        self.ask(key);
        None
    }

    /// A company that was not on the list on the day of its fact is taken not to be on it: an answer says otherwise. That it was
    /// on the list is asked, as it may have left it.
    fn not_listed(&mut self, key: Key, question: &Question) -> Option<Answer> {
        let Target::Provider(provider) = key.target else {
            return None;
        };
        if key.question != self.knowledge.well_known().listed {
            return None;
        }
        let fact = self.company(provider)?;
        let FactValue::Provider {
            dpf: DpfStatus::NotListed,
            ..
        } = fact.value
        else {
            return None;
        };
        let no = question.options.iter().position(|option| *option == "no")?;
        self.cite(Cite::Derived(key, fact.id));
        u8::try_from(no).ok().map(Answer::Choice)
    }

    /// Whether the answer is this option.
    pub fn option(&mut self, subject: &Subject<'_>, key: Key, options: &[&str]) -> Truth {
        match self.answer_to(subject, key) {
            Some(Answer::Choice(index)) => {
                let chosen = self
                    .question(key.question)
                    .and_then(|q| q.options.get(usize::from(index)))
                    .copied();
                chosen.is_some_and(|chosen| options.contains(&chosen)).into()
            }
            Some(_) => Truth::No,
            None => Truth::Unknown,
        }
    }

    /// Whether all tests hold.
    pub fn when(&mut self, subject: &Subject<'_>, when: When) -> Truth {
        let mut truth = Truth::Yes;
        for test in when.0 {
            truth = truth.and(self.test(subject, *test));
            if truth == Truth::No {
                break;
            }
        }
        truth
    }

    fn test(&mut self, subject: &Subject<'_>, test: Test) -> Truth {
        match test {
            Test::AsOfFrom(day) => {
                self.read(Read::Day(day));
                self.has_begun(day).into()
            }
            Test::AsOfBefore(day) => {
                self.read(Read::Day(day));
                (!self.has_begun(day)).into()
            }
            Test::OneOf(question, bits) => self.in_bits(subject, question, bits),
            Test::NoneOf(question, bits) => !self.in_bits(subject, question, bits),
            Test::From(question, day) => match self.answer(subject, question) {
                Some(Answer::Date(answered)) => (day <= answered).into(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            },
            Test::Before(question, day) => match self.answer(subject, question) {
                Some(Answer::Date(answered)) => (answered < day).into(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            },
            Test::In(question, area) => self.in_area(subject, question, area),
            Test::NotIn(question, area) => !self.in_area(subject, question, area),
            Test::RegionIs(question, codes) => match self.answer(subject, question) {
                Some(Answer::Region(code)) => codes.contains(&code).into(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            },
        }
    }

    fn in_bits(&mut self, subject: &Subject<'_>, question: QuestionIndex, bits: u64) -> Truth {
        match self.answer(subject, question) {
            Some(Answer::Choice(index)) => (bits >> u32::from(index).min(63) & 1 == 1).into(),
            Some(Answer::Choices(chosen)) => (chosen & bits != 0).into(),
            Some(_) => Truth::No,
            None => Truth::Unknown,
        }
    }

    fn members(&mut self, area: AreaRef) -> CountrySet {
        match area {
            AreaRef::Area(id) => {
                self.read(Read::Areas);
                self.cite(Cite::Area(id));
                self.snapshot.area(id)
            }
            AreaRef::List(countries) => countries.iter().copied().collect(),
        }
    }

    fn in_area(&mut self, subject: &Subject<'_>, question: QuestionIndex, area: AreaRef) -> Truth {
        let members = self.members(area);
        self.test_answer(CountryTest::In(area), self.key(subject, question));
        match self.answer(subject, question) {
            Some(Answer::Country(country)) => members.contains(country).into(),
            Some(Answer::Countries(countries)) => countries.is_subset(&members).into(),
            Some(Answer::Region(code)) => match self.region(subject.regions(), code) {
                Some(place) if place.beyond == Beyond::Nothing && !place.named().is_empty() => {
                    place.named().is_subset(&members).into()
                }
                Some(_) => Truth::No,
                None => {
                    self.ask(self.key(subject, question));
                    Truth::No
                }
            },
            Some(_) => Truth::No,
            None => Truth::Unknown,
        }
    }

    /// Whether a flow happens at all, without regard to its place.
    pub fn happens(&mut self, subject: &Subject<'_>) -> Truth {
        let begins_later = |id: &Text| {
            let fact = self.fact(id);
            fact.is_some_and(|fact| fact.valid.begins_after(self.snapshot.date))
        };
        if subject.begins_with().unwrap_or_default().iter().any(begins_later) {
            return Truth::No;
        }
        self.when(subject, subject.when())
    }

    /// Whether a service may be used on the day: its offering, if it has one, is in force.
    pub fn available(&self, unit: &Unit) -> Truth {
        let Some(offering) = unit.offering else {
            return Truth::Yes;
        };
        self.fact(offering)
            .map_or(Truth::Unknown, |fact| self.holds(fact).into())
    }
}
