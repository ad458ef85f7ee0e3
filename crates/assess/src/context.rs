//! Looking things up for one flow: answers, derived answers, facts. Every look says what it used and what it missed.

use super::setup::{Answer, Key, Setup, Target, UnitId};
use super::snapshot::Snapshot;
use super::unit::Unit;
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::{Flow, Place};
use limes_model::facts::{Destination, DestinationWord, Fact, FactValue};
use limes_model::question::QuestionIndex;
use limes_model::question::{AreaRef, Test, When};
use limes_model::{CountrySet, Truth};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beyond {
    /// There is none: the countries are named.
    Nothing,
    /// Some country outside the Union and EFTA.
    OutsideEuEfta,
    /// Nothing limits the place.
    Anywhere,
}

/// Where a flow happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    const fn countries(certain: CountrySet) -> Self {
        Self {
            certain,
            area: CountrySet::EMPTY,
            beyond: Beyond::Nothing,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Located {
    /// Nowhere: it does not happen, for example because the region has no pair.
    Nowhere,
    /// It is open; the open questions were noted.
    Open,
    /// Known.
    At(Whereabouts),
}

/// A look at answers and facts, under assumed answers.
pub(super) struct EvalContext<'a> {
    pub knowledge: &'a Knowledge,
    pub snapshot: &'a Snapshot<'a>,
    pub setup: &'a Setup,
    pub assumed: &'a [(Key, Answer)],
    /// Open questions that were missed.
    pub asks: Vec<Key>,
    /// What was used, where it is to be recorded.
    pub cites: Option<Vec<Cite>>,
    /// Whether the place that was looked for last may turn out to be nowhere.
    pub maybe_nowhere: bool,
}

impl<'a> EvalContext<'a> {
    pub fn new(
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
            cites: None,
            maybe_nowhere: false,
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

    /// The given answer, as far as there is one that says something.
    fn given(&self, key: Key) -> Option<Answer> {
        let assumed = self.assumed.iter().find(|(k, _)| *k == key).map(|(_, answer)| *answer);
        assumed
            .or_else(|| self.setup.answers.get(&key).copied())
            .filter(|answer| *answer != Answer::Unknown)
    }

    /// The answer to a question as the unit sees it: given, or derived; otherwise the open question is noted.
    pub fn answer(&mut self, unit: &Unit, question: QuestionIndex) -> Option<Answer> {
        let key = unit.key(question, self.knowledge);
        self.answer_to(unit, key)
    }

    pub fn answer_to(&mut self, unit: &Unit, key: Key) -> Option<Answer> {
        if let Some(answer) = self.given(key) {
            self.cite(Cite::Answer(key));
            return Some(answer);
        }
        let question = self.knowledge.question(key.question)?;
        for derivation in question.derive {
            match self.when(unit, derivation.when) {
                Truth::No => {}
                // what it depends on is open and was noted; the question itself comes after it
                Truth::Unknown => return None,
                Truth::Yes => {
                    let Some(fact) = self.knowledge.fact(derivation.fact) else {
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
        self.ask(key);
        None
    }

    /// Whether the answer is this option.
    pub fn option(&mut self, unit: &Unit, key: Key, options: &[&str]) -> Truth {
        match self.answer_to(unit, key) {
            Some(Answer::Choice(index)) => {
                let chosen = self
                    .knowledge
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
    pub fn when(&mut self, unit: &Unit, when: When) -> Truth {
        let mut truth = Truth::Yes;
        for test in when.0 {
            truth = truth.and(self.test(unit, *test));
            if truth == Truth::No {
                break;
            }
        }
        truth
    }

    fn test(&mut self, unit: &Unit, test: Test) -> Truth {
        let date = self.snapshot.date;
        match test {
            Test::AsOfFrom(day) => (day <= date).into(),
            Test::AsOfBefore(day) => (date < day).into(),
            Test::OneOf(question, bits) => self.in_bits(unit, question, bits),
            Test::NoneOf(question, bits) => !self.in_bits(unit, question, bits),
            Test::From(question, day) => match self.answer(unit, question) {
                Some(Answer::Date(answered)) => (day <= answered).into(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            },
            Test::Before(question, day) => match self.answer(unit, question) {
                Some(Answer::Date(answered)) => (answered < day).into(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            },
            Test::In(question, area) => self.in_area(unit, question, area),
            Test::NotIn(question, area) => !self.in_area(unit, question, area),
            Test::RegionIs(question, codes) => match self.answer(unit, question) {
                Some(Answer::Region(code)) => codes.contains(&code).into(),
                Some(_) => Truth::No,
                None => Truth::Unknown,
            },
        }
    }

    fn in_bits(&mut self, unit: &Unit, question: QuestionIndex, bits: u64) -> Truth {
        match self.answer(unit, question) {
            Some(Answer::Choice(index)) => (bits >> u32::from(index).min(63) & 1 == 1).into(),
            Some(Answer::Choices(chosen)) => (chosen & bits != 0).into(),
            Some(_) => Truth::No,
            None => Truth::Unknown,
        }
    }

    fn in_area(&mut self, unit: &Unit, question: QuestionIndex, area: AreaRef) -> Truth {
        let members = match area {
            AreaRef::Area(id) => {
                self.cite(Cite::Area(id));
                self.snapshot.area(id)
            }
            AreaRef::List(countries) => countries.iter().copied().collect(),
        };
        match self.answer(unit, question) {
            Some(Answer::Country(country)) => members.contains(country).into(),
            Some(Answer::Countries(countries)) => countries.is_subset(&members).into(),
            Some(Answer::Region(code)) => match self.region(unit.regions, code) {
                Some(place) if place.beyond == Beyond::Nothing && !place.named().is_empty() => {
                    place.named().is_subset(&members).into()
                }
                Some(_) => Truth::No,
                None => {
                    self.ask(unit.key(question, self.knowledge));
                    Truth::No
                }
            },
            Some(_) => Truth::No,
            None => Truth::Unknown,
        }
    }

    /// The company behind a provider id.
    pub fn company(&self, id: &str) -> Option<&'a Fact> {
        self.knowledge.provider_on(id, self.snapshot.date)
    }

    fn region_known(&self, provider: Option<&str>, code: &str) -> Option<&'a Fact> {
        self.knowledge.region_on(provider?, code, self.snapshot.date)
    }

    /// Returns the place of a region; `None` if the facts do not say.
    fn region(&mut self, provider: Option<&str>, code: &str) -> Option<Whereabouts> {
        let fact = self.region_known(provider, code)?;
        self.region_fact(fact)
    }

    fn region_fact(&mut self, fact: &Fact) -> Option<Whereabouts> {
        self.cite(Cite::Fact(fact.id));
        let FactValue::Region { countries, within, .. } = &fact.value else {
            return None;
        };
        if !countries.is_empty() {
            return Some(Whereabouts::countries(countries.iter().copied().collect()));
        }
        within.map(|within| match within {
            "anywhere" => Whereabouts::beyond(Beyond::Anywhere),
            area => self.area(area),
        })
    }

    fn area(&mut self, id: Text) -> Whereabouts {
        self.cite(Cite::Area(id));
        Whereabouts {
            certain: CountrySet::EMPTY,
            area: self.snapshot.area(id),
            beyond: Beyond::Nothing,
            area_id: Some(id),
        }
    }

    /// Where a flow happens.
    pub fn locate(&mut self, unit: &Unit, flow: &Flow) -> Located {
        let mut open = false;
        self.maybe_nowhere = false;
        for case in flow.place {
            match self.when(unit, case.when) {
                Truth::No => {}
                Truth::Yes => {
                    let place = self.case(unit, flow, case.is, case.facts);
                    self.maybe_nowhere |= place == Located::Nowhere;
                    return if open { Located::Open } else { place };
                }
                Truth::Unknown => {
                    // note also what this case would ask, so that questions come in one order
                    open = true;
                    let cites = self.cites.take();
                    self.maybe_nowhere |= self.case(unit, flow, case.is, case.facts) == Located::Nowhere;
                    self.cites = cites;
                }
            }
        }
        if open { Located::Open } else { self.asked(unit, flow) }
    }

    fn case(&mut self, unit: &Unit, flow: &Flow, place: Place, facts: &[Text]) -> Located {
        for id in facts {
            match self.knowledge.fact(id) {
                Some(fact) if fact.valid.contains(self.snapshot.date) => self.cite(Cite::Fact(fact.id)),
                Some(_) => return self.asked(unit, flow),
                // without the fact that documents it, nothing limits the place
                None => return Located::Open,
            }
        }
        match place {
            Place::Answer(question) => match self.answer(unit, question) {
                Some(Answer::Country(country)) => {
                    Located::At(Whereabouts::countries(std::iter::once(country).collect()))
                }
                Some(Answer::Countries(countries)) if !countries.is_empty() => {
                    Located::At(Whereabouts::countries(countries))
                }
                Some(Answer::Region(code)) => self
                    .region(unit.regions, code)
                    .map_or_else(|| self.asked(unit, flow), Located::At),
                Some(_) => self.asked(unit, flow),
                None => Located::Open,
            },
            Place::Pair(question) => match self.answer(unit, question) {
                Some(Answer::Region(code)) => {
                    let pair = self.region_known(unit.regions, code).map(|fact| {
                        self.cite(Cite::Fact(fact.id));
                        match fact.value {
                            FactValue::Region { pair, .. } => pair,
                            _ => None,
                        }
                    });
                    match pair {
                        Some(None) => Located::Nowhere,
                        Some(Some(pair)) => self
                            .region(unit.regions, pair)
                            .map_or_else(|| self.asked(unit, flow), Located::At),
                        None => self.asked(unit, flow),
                    }
                }
                Some(_) => self.asked(unit, flow),
                None => {
                    self.maybe_nowhere = true;
                    Located::Open
                }
            },
            Place::Countries(countries) => Located::At(Whereabouts::countries(countries.iter().copied().collect())),
            Place::Area(id) => {
                let place = self.area(id);
                if place.area.is_empty() {
                    self.asked(unit, flow)
                } else {
                    Located::At(place)
                }
            }
            Place::Leaving(fact, way) => self.leaving(unit, flow, fact, way),
            Place::RegionFact(id) => match self.knowledge.fact(id) {
                Some(fact) => self
                    .region_fact(fact)
                    .map_or_else(|| self.asked(unit, flow), Located::At),
                None => self.asked(unit, flow),
            },
            Place::Anywhere => Located::At(Whereabouts::beyond(Beyond::Anywhere)),
            Place::Ask => self.asked(unit, flow),
        }
    }

    fn leaving(&mut self, unit: &Unit, flow: &Flow, id: Text, way: Text) -> Located {
        let Some(fact) = self.knowledge.fact(id) else {
            return Located::Open;
        };
        if !fact.valid.contains(self.snapshot.date) {
            return if fact.valid.begins_after(self.snapshot.date) && flow.absent_before {
                Located::Nowhere
            } else {
                self.asked(unit, flow)
            };
        }
        self.cite(Cite::Fact(fact.id));
        let FactValue::Service { leaving, .. } = fact.value else {
            return self.asked(unit, flow);
        };
        let Some(way) = leaving.iter().find(|leaving| leaving.id == way) else {
            return self.asked(unit, flow);
        };
        let mut place = Whereabouts::countries(CountrySet::EMPTY);
        let mut silent = false;
        for destination in way.to {
            match destination {
                Destination::Country(country) | Destination::ThirdParty(Some(country)) => {
                    place.certain.insert(*country)
                }
                Destination::ThirdParty(None) => silent = true,
                Destination::Word(word) => match word {
                    DestinationWord::Anywhere
                    | DestinationWord::Edge
                    | DestinationWord::NoPromise
                    | DestinationWord::Personnel
                    | DestinationWord::Route => place.beyond = Beyond::Anywhere,
                    DestinationWord::OutsideEudb | DestinationWord::Apac => {
                        if place.beyond == Beyond::Nothing {
                            place.beyond = Beyond::OutsideEuEfta;
                        }
                    }
                    DestinationWord::NotSeen | DestinationWord::CustomerChoice | DestinationWord::DefenderRegion => {
                        silent = true;
                    }
                },
            }
        }
        if place.named().is_empty() && place.beyond == Beyond::Nothing {
            return self.asked(unit, flow);
        }
        // a destination beside the named ones of which nothing is known can only make it worse: the named ones count,
        // and what is missing keeps the place from being called complete
        if silent && place.named().is_subset(&self.snapshot.boundary) && place.beyond == Beyond::Nothing {
            return self.asked(unit, flow);
        }
        Located::At(place)
    }

    /// The key of the question where a flow happens.
    pub fn flow_key(&self, unit: &Unit, flow: &Flow) -> Key {
        Key {
            target: Target::Flow(unit.id, flow.id),
            question: self.knowledge.well_known().flow_countries,
        }
    }

    /// The facts do not say where: only what the provider said to the user counts.
    fn asked(&mut self, unit: &Unit, flow: &Flow) -> Located {
        match self.answer_to(unit, self.flow_key(unit, flow)) {
            Some(Answer::Countries(countries)) if !countries.is_empty() => {
                Located::At(Whereabouts::countries(countries))
            }
            Some(_) => {
                self.ask(self.flow_key(unit, flow));
                Located::Open
            }
            None => Located::Open,
        }
    }

    /// Whether a flow happens at all, without regard to its place.
    pub fn happens(&mut self, unit: &Unit, flow: &Flow) -> Truth {
        if flow.absent_before {
            let later = flow
                .facts
                .iter()
                .filter_map(|id| self.knowledge.fact(id))
                .any(|fact| fact.valid.begins_after(self.snapshot.date));
            if later {
                return Truth::No;
            }
        }
        self.when(unit, flow.when)
    }

    /// Whether a service may be used on the day: its offering, if it has one, is in force.
    pub fn available(&self, unit: &Unit) -> Truth {
        let Some(offering) = unit.offering else {
            return Truth::Yes;
        };
        self.knowledge
            .fact(offering)
            .map_or(Truth::Unknown, |fact| fact.valid.contains(self.snapshot.date).into())
    }

    /// Whether the customer's protection questions count for the unit: only a service has them.
    pub const fn has_protection(unit: &Unit) -> bool {
        matches!(unit.id, UnitId::Service(_))
    }
}
