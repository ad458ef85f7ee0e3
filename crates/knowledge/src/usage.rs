//! What the products and questions of a pack do with the answer to each question.

use limes_model::catalogue::{ActorRef, Common, Flow, Place, Product};
use limes_model::question::{AnswerKind, AreaRef, Question, QuestionIndex, Test};
use limes_model::{Date, Text, order};

use crate::well_known::WellKnownQuestions;

/// The questions and flows of a pack.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue {
    pub questions: &'static [Question],
    pub products: &'static [Product],
    pub commons: &'static [Common],
    pub access_flows: &'static [Flow],
    pub well_known: WellKnownQuestions,
}

/// What the evaluation does with the countries of an answer.
#[derive(Clone, Debug, Default)]
pub struct CountryUse {
    /// Something happens there.
    pub place: bool,
    /// A company sits there.
    pub company: bool,
    /// A company has a subsidiary or a branch there.
    pub establishment: bool,
    /// The exporter sits there: whose law is it, and does a law there compel it?
    pub seat: bool,
    /// Nothing but whether it is inside.
    pub inside: bool,
    /// Products ask whether it belongs to these areas or lists.
    pub areas: Vec<AreaRef>,
}

impl CountryUse {
    /// Whether it makes a difference that a country is inside.
    #[must_use]
    pub const fn whether_inside(&self) -> bool {
        self.place || self.company || self.establishment || self.seat || self.inside
    }
}

/// How the answers to the questions of a pack are used.
#[derive(Clone, Debug)]
pub struct Usage {
    countries: Vec<CountryUse>,
    /// What is done with the countries of a region, whichever question names it.
    pub regions: CountryUse,
    /// The codes of regions for which products ask, one list for each time.
    pub region_codes: Vec<&'static [Text]>,
    days: Vec<Date>,
}

impl Usage {
    pub(crate) fn of(tables: &Catalogue) -> Self {
        let known = tables.well_known;
        let mut countries = vec![CountryUse::default(); tables.questions.len()];
        let mut at = |question: QuestionIndex, note: &dyn Fn(&mut CountryUse)| {
            if let Some(uses) = countries.get_mut(usize::from(question)) {
                note(uses);
            }
        };
        for flow in product_flows(tables).chain(tables.access_flows) {
            for case in flow.place {
                if let Place::Answer(question) | Place::Pair(question) = case.is {
                    at(question, &|uses| uses.place = true);
                }
                if let Place::Among(areas) = case.is {
                    at(known.flow_countries, &|uses| uses.areas.extend(areas));
                }
            }
            for actor in flow.seen_by {
                if let ActorRef::Answer(question) = actor {
                    at(*question, &|uses| uses.company = true);
                }
            }
        }
        for question in [known.flow_countries, known.provider_countries] {
            at(question, &|uses| uses.place = true);
        }
        for question in [known.provider_country, known.provider_parent, known.party_parent] {
            at(question, &|uses| uses.company = true);
        }
        for question in [
            known.provider_establishments,
            known.party_establishments,
            known.party_engaged,
            known.other_establishments,
            known.access_establishments,
        ] {
            at(question, &|uses| uses.establishment = true);
        }
        for question in [known.organisation_establishments, known.trustee_countries] {
            at(question, &|uses| uses.inside = true);
        }
        at(known.seat, &|uses| uses.seat = true);
        let mut region_codes = Vec::new();
        for test in tests(tables) {
            match test {
                Test::In(question, area) | Test::NotIn(question, area) => {
                    at(*question, &|uses| uses.areas.push(*area));
                }
                Test::RegionIs(_, codes) => region_codes.push(*codes),
                _ => {}
            }
        }
        let of_regions = tables.questions.iter().zip(&countries);
        let of_regions = of_regions.filter(|(question, _)| question.kind == AnswerKind::Region);
        let regions = CountryUse {
            place: true,
            areas: of_regions.flat_map(|(_, uses)| uses.areas.clone()).collect(),
            ..CountryUse::default()
        };
        let mut days: Vec<Date> = tests(tables)
            .filter_map(|test| match test {
                Test::AsOfFrom(day) | Test::AsOfBefore(day) => Some(*day),
                _ => None,
            })
            .collect();
        order(&mut days);
        days.dedup();
        Self {
            countries,
            regions,
            region_codes,
            days,
        }
    }

    /// What is done with the countries of the answer to a question.
    #[must_use]
    pub fn countries_of(&self, question: QuestionIndex) -> Option<&CountryUse> {
        self.countries.get(usize::from(question))
    }

    /// Every area or list of countries for which products ask.
    pub fn areas(&self) -> impl Iterator<Item = &AreaRef> {
        self.countries.iter().flat_map(|uses| &uses.areas)
    }

    /// The days for which products or derived answers ask.
    #[must_use]
    pub fn days(&self) -> &[Date] {
        &self.days
    }
}

fn product_flows(tables: &Catalogue) -> impl Iterator<Item = &'static Flow> + use<> {
    let products = tables.products.iter().flat_map(|product| product.flows);
    products.chain(tables.commons.iter().flat_map(|common| common.flows))
}

fn tests(tables: &Catalogue) -> impl Iterator<Item = &'static Test> + use<> {
    let of_flow = |flow: &'static Flow| flow.when.0.iter().chain(flow.place.iter().flat_map(|case| case.when.0));
    let of_questions = tables
        .questions
        .iter()
        .flat_map(|question| question.derive)
        .flat_map(|derivation| derivation.when.0);
    product_flows(tables).flat_map(of_flow).chain(of_questions)
}
