//! What the products and questions of a pack do with the answer to each question.

use limes_model::Text;
use limes_model::catalogue::{ActorRef, Common, Flow, Place, Product};
use limes_model::question::{AnswerKind, AreaRef, Question, QuestionIndex, Test};

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
    /// The exporter sits there.
    pub seat: bool,
    /// Products ask whether it belongs to these areas or lists.
    pub areas: Vec<AreaRef>,
}

/// How the answers to the questions of a pack are used.
#[derive(Clone, Debug)]
pub struct Usage {
    countries: Vec<CountryUse>,
    /// What is done with the countries of a region, whichever question names it.
    pub regions: CountryUse,
    /// The codes of regions for which products ask, one list for each time.
    pub region_codes: Vec<&'static [Text]>,
    asked_by_products: Vec<bool>,
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
        at(known.party_establishments, &|uses| uses.establishment = true);
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
        let mut asked_by_products = vec![false; tables.questions.len()];
        let products = tables.products.iter().map(|product| product.flows);
        for flows in products.chain(tables.commons.iter().map(|common| common.flows)) {
            for (all, one) in asked_by_products.iter_mut().zip(asked_by(flows, tables.questions)) {
                *all |= one;
            }
        }
        Self {
            countries,
            regions,
            region_codes,
            asked_by_products,
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

    /// Whether products ask for a question, also by way of what derives its answer.
    #[must_use]
    pub fn is_asked_by_products(&self, question: usize) -> bool {
        self.asked_by_products.get(question).copied().unwrap_or(false)
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

/// Whether flows ask for a question, by its index, also by way of what derives its answer.
#[must_use]
pub fn asked_by(flows: &[Flow], questions: &[Question]) -> Vec<bool> {
    let mut asked = vec![false; questions.len()];
    let mut add = |question: QuestionIndex| {
        if let Some(asked) = asked.get_mut(usize::from(question)) {
            *asked = true;
        }
    };
    for flow in flows {
        let tests = flow.when.0.iter().chain(flow.place.iter().flat_map(|case| case.when.0));
        tests.filter_map(question_of).for_each(&mut add);
        for case in flow.place {
            if let Place::Answer(question) | Place::Pair(question) = case.is {
                add(question);
            }
        }
        for actor in flow.seen_by {
            if let ActorRef::Answer(question) = actor {
                add(*question);
            }
        }
    }
    // a question comes after those from which its answer is derived
    for (place, question) in questions.iter().enumerate().rev() {
        if asked.get(place) == Some(&true) {
            let tests = question.derive.iter().flat_map(|derivation| derivation.when.0);
            for before in tests.filter_map(question_of) {
                if let Some(asked) = asked.get_mut(usize::from(before)) {
                    *asked = true;
                }
            }
        }
    }
    asked
}

/// The question whose answer a test reads.
const fn question_of(test: &Test) -> Option<QuestionIndex> {
    match test {
        Test::OneOf(question, _)
        | Test::NoneOf(question, _)
        | Test::From(question, _)
        | Test::Before(question, _)
        | Test::In(question, _)
        | Test::NotIn(question, _)
        | Test::RegionIs(question, _) => Some(*question),
        Test::AsOfFrom(_) | Test::AsOfBefore(_) => None,
    }
}
