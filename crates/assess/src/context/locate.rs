//! Where a flow happens: what the cases of its place come to.

use super::{Beyond, Cite, CountryTest, EvalContext, Located, Whereabouts};
use crate::reads::Read;
use crate::setup::{Answer, Key};
use crate::subject::Subject;
use limes_model::catalogue::Place;
use limes_model::facts::{Destination, DestinationWord, Fact, FactValue};
use limes_model::question::AreaRef;
use limes_model::{CountrySet, Text, Truth};

impl EvalContext<'_> {
    /// Returns the place of a region; `None` if the facts do not say.
    pub(super) fn region(&mut self, provider: Option<Text>, code: Text) -> Option<Whereabouts> {
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

    pub(super) fn area(&mut self, id: Text) -> Whereabouts {
        self.read(Read::Areas);
        self.cite(Cite::Area(id));
        Whereabouts {
            certain: CountrySet::EMPTY,
            area: self.snapshot.area(id),
            beyond: Beyond::Nothing,
            area_id: Some(id),
        }
    }

    /// Where a flow happens.
    pub fn locate(&mut self, subject: &Subject<'_>) -> Located {
        let mut open = false;
        self.maybe_nowhere = false;
        for case in subject.place() {
            match self.when(subject, case.when) {
                Truth::No => {}
                Truth::Yes => {
                    let place = self.case(subject, case.is, case.facts);
                    self.maybe_nowhere |= place == Located::Nowhere;
                    return if open { Located::Open } else { place };
                }
                Truth::Unknown => {
                    // note also what this case would ask, so that questions come in one order
                    open = true;
                    let cites = self.cites.take();
                    self.maybe_nowhere |= self.case(subject, case.is, case.facts) == Located::Nowhere;
                    self.cites = cites;
                }
            }
        }
        if open { Located::Open } else { self.asked(subject) }
    }

    fn case(&mut self, subject: &Subject<'_>, place: Place, facts: &[Text]) -> Located {
        for id in facts {
            match self.fact(id) {
                Some(fact) if self.holds(fact) => self.cite(Cite::Fact(fact.id)),
                Some(_) => return self.asked(subject),
                // without the fact that documents it, nothing limits the place
                None => return Located::Open,
            }
        }
        match place {
            Place::Answer(question) => match self.answer(subject, question) {
                Some(Answer::Country(country)) => {
                    Located::At(Whereabouts::countries(std::iter::once(country).collect()))
                }
                Some(Answer::Countries(countries)) if !countries.is_empty() => {
                    Located::At(Whereabouts::countries(countries))
                }
                Some(Answer::Region(code)) => self
                    .region(subject.regions(), code)
                    .map_or_else(|| self.asked(subject), Located::At),
                Some(_) => self.asked(subject),
                None => Located::Open,
            },
            Place::Pair(question) => match self.answer(subject, question) {
                Some(Answer::Region(code)) => {
                    let pair = self.region_known(subject.regions(), code).map(|fact| {
                        self.cite(Cite::Fact(fact.id));
                        match fact.value {
                            FactValue::Region { pair, .. } => pair,
                            _ => None,
                        }
                    });
                    match pair {
                        Some(None) => Located::Nowhere,
                        Some(Some(pair)) => self
                            .region(subject.regions(), pair)
                            .map_or_else(|| self.asked(subject), Located::At),
                        None => self.asked(subject),
                    }
                }
                Some(_) => self.asked(subject),
                None => {
                    self.maybe_nowhere = true;
                    Located::Open
                }
            },
            Place::Countries(countries) => Located::At(Whereabouts::countries(countries.iter().copied().collect())),
            Place::Area(id) => {
                let place = self.area(id);
                if place.area.is_empty() {
                    self.asked(subject)
                } else {
                    Located::At(place)
                }
            }
            Place::Among(areas) => self.among(subject, areas),
            Place::Leaving(fact, way) => self.leaving(subject, fact, way),
            Place::RegionFact(id) => match self.fact(id) {
                Some(fact) => self.region_fact(fact).map_or_else(|| self.asked(subject), Located::At),
                None => self.asked(subject),
            },
            Place::Anywhere => Located::At(Whereabouts::beyond(Beyond::Anywhere)),
            Place::Ask => self.asked(subject),
        }
    }

    /// The documents limit the place, and the provider says more: what it names beyond the limit does not count.
    fn among(&mut self, subject: &Subject<'_>, areas: &[AreaRef]) -> Located {
        let key = self.flow_key(subject);
        let mut limit = CountrySet::EMPTY;
        for area in areas {
            limit = limit.union(&self.members(*area));
            self.test_answer(CountryTest::In(*area), key);
        }
        if limit.is_empty() {
            return self.asked(subject);
        }
        match self.asked(subject) {
            Located::At(place) => {
                let named = place.named().intersection(&limit);
                // an answer that goes beyond the documents leaves all that they allow possible
                let fits = named == place.named() && place.beyond == Beyond::Nothing;
                Located::At(Whereabouts {
                    area: if fits { CountrySet::EMPTY } else { limit },
                    ..Whereabouts::countries(named)
                })
            }
            located => located,
        }
    }

    fn leaving(&mut self, subject: &Subject<'_>, id: Text, way: Text) -> Located {
        let Some(fact) = self.fact(id) else {
            return Located::Open;
        };
        if !self.holds(fact) {
            return if fact.valid.begins_after(self.snapshot.date) && subject.begins_with().is_some() {
                Located::Nowhere
            } else {
                self.asked(subject)
            };
        }
        self.cite(Cite::Fact(fact.id));
        let FactValue::Service { leaving, .. } = fact.value else {
            return self.asked(subject);
        };
        let Some(way) = leaving.iter().find(|leaving| leaving.id == way) else {
            return self.asked(subject);
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
            return self.asked(subject);
        }
        // a destination beside the named ones of which nothing is known can only make it worse: the named ones count,
        // and what is missing keeps the place from being called complete
        if silent && place.named().is_subset(&self.inside(&place.named())) && place.beyond == Beyond::Nothing {
            return self.asked(subject);
        }
        Located::At(place)
    }

    /// The key of the question where a flow happens.
    pub fn flow_key(&self, subject: &Subject<'_>) -> Key {
        Key {
            target: subject.flow(),
            question: self.knowledge.well_known().flow_countries,
        }
    }

    /// The facts do not say where: only what the provider said to the user counts.
    fn asked(&mut self, subject: &Subject<'_>) -> Located {
        match self.answer_to(subject, self.flow_key(subject)) {
            Some(Answer::Countries(countries)) if !countries.is_empty() => {
                Located::At(Whereabouts::countries(countries))
            }
            Some(_) => {
                self.ask(self.flow_key(subject));
                Located::Open
            }
            None => Located::Open,
        }
    }
}
