//! The set-up file: what the user described, as JSON; `docs/setup-file.md` says what stands where.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::assess::{Answer, Boundary, Key, Setup, Target, UnitId};
use crate::facts::{KNOWLEDGE_VERSION, Text};
use crate::questionnaire::{QUESTIONS, QuestionIndex};
use crate::vocab::CountrySet;

use super::{FORMAT, VERSION, json};

type Answers = BTreeMap<Text, Value>;
type Flows = BTreeMap<Text, Value>;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    format: Text,
    version: u32,
    knowledge: Text,
    as_of: String,
    boundary: Edge,
    answers: Answers,
    families: BTreeMap<Text, Answers>,
    providers: BTreeMap<Text, Answers>,
    services: Vec<Service<'a>>,
    access: Vec<Access<'a>>,
    commons: BTreeMap<Text, Flows>,
    laws: Vec<Law>,
}

#[derive(Serialize)]
struct Edge {
    kind: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    countries: Option<Vec<String>>,
}

#[derive(Serialize)]
struct Service<'a> {
    id: u32,
    name: &'a str,
    product: Text,
    answers: Answers,
    flows: Flows,
}

#[derive(Serialize)]
struct Access<'a> {
    id: u32,
    name: &'a str,
    answers: Answers,
    flows: Flows,
}

#[derive(Serialize)]
struct Law {
    company: Text,
    law: Text,
    question: Text,
    answer: Value,
}

/// An answer as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// "I don't know".
    Unknown {
        /// Always true.
        unknown: bool,
    },
    /// An option, a country, a region or a day.
    One(String),
    /// Options or countries.
    Many(Vec<String>),
}

/// The set-up as the text of a file: the same set-up gives the same bytes. Answers about services and people that are no
/// longer part of the set-up are left out: what was removed must not travel with the file.
#[must_use]
pub fn setup_json(setup: &Setup) -> String {
    let mut file = File {
        format: FORMAT,
        version: VERSION,
        knowledge: KNOWLEDGE_VERSION,
        as_of: setup.as_of.to_string(),
        boundary: edge(&setup.boundary),
        answers: Answers::new(),
        families: BTreeMap::new(),
        providers: BTreeMap::new(),
        services: setup
            .services
            .iter()
            .map(|s| Service {
                id: s.id,
                name: &s.name,
                product: s.product,
                answers: Answers::new(),
                flows: Flows::new(),
            })
            .collect(),
        access: setup
            .access
            .iter()
            .map(|a| Access {
                id: a.id,
                name: &a.name,
                answers: Answers::new(),
                flows: Flows::new(),
            })
            .collect(),
        commons: BTreeMap::new(),
        laws: Vec::new(),
    };
    for (key, answer) in &setup.answers {
        if let (Some(question), Some(value)) = (id(key.question), value(key.question, *answer)) {
            file.put(key, question, value);
        }
    }
    let mut text = json(&file);
    text.push('\n');
    text
}

impl File<'_> {
    fn put(&mut self, key: &Key, question: Text, value: Value) {
        match key.target {
            Target::Organisation => {
                self.answers.insert(question, value);
            }
            Target::Family(family) => {
                self.families.entry(family).or_default().insert(question, value);
            }
            Target::Provider(provider) => {
                self.providers.entry(provider).or_default().insert(question, value);
            }
            Target::Service(id) => {
                if let Some(service) = self.services.iter_mut().find(|s| s.id == id) {
                    service.answers.insert(question, value);
                }
            }
            Target::Access(id) => {
                if let Some(access) = self.access.iter_mut().find(|a| a.id == id) {
                    access.answers.insert(question, value);
                }
            }
            Target::Flow(UnitId::Service(id), flow) => {
                if let Some(service) = self.services.iter_mut().find(|s| s.id == id) {
                    service.flows.insert(flow, value);
                }
            }
            Target::Flow(UnitId::Access(id), flow) => {
                if let Some(access) = self.access.iter_mut().find(|a| a.id == id) {
                    access.flows.insert(flow, value);
                }
            }
            Target::Flow(UnitId::Common(common), flow) => {
                self.commons.entry(common).or_default().insert(flow, value);
            }
            Target::Law(company, law) => self.laws.push(Law {
                company,
                law,
                question,
                answer: value,
            }),
        }
    }
}

fn id(question: QuestionIndex) -> Option<Text> {
    QUESTIONS.get(usize::from(question)).map(|question| question.id)
}

fn edge(boundary: &Boundary) -> Edge {
    let plain = |kind| Edge {
        kind,
        country: None,
        countries: None,
    };
    match boundary {
        Boundary::Eu => plain("eu"),
        Boundary::Eea => plain("eea"),
        Boundary::EuEfta => plain("eu-efta"),
        Boundary::EeaAdequate => plain("eea-adequate"),
        Boundary::Country(country) => Edge {
            country: Some(country.to_string()),
            ..plain("country")
        },
        Boundary::List(countries) => Edge {
            countries: Some(codes(countries)),
            ..plain("list")
        },
    }
}

fn codes(countries: &CountrySet) -> Vec<String> {
    countries.iter().map(|country| country.to_string()).collect()
}

/// An answer as text; nothing for a place beyond the options of the question.
pub(super) fn value(question: QuestionIndex, answer: Answer) -> Option<Value> {
    let options = QUESTIONS
        .get(usize::from(question))
        .map_or(&[][..], |question| question.options);
    Some(match answer {
        Answer::Unknown => Value::Unknown { unknown: true },
        Answer::Choice(place) => Value::One((*options.get(usize::from(place))?).to_owned()),
        Answer::Choices(bits) => {
            let chosen = options
                .iter()
                .take(64)
                .enumerate()
                .filter(|(place, _)| bits >> place & 1 == 1);
            Value::Many(chosen.map(|(_, option)| (*option).to_owned()).collect())
        }
        Answer::Country(country) => Value::One(country.to_string()),
        Answer::Countries(countries) => Value::Many(codes(&countries)),
        Answer::Region(code) => Value::One(code.to_owned()),
        Answer::Date(day) => Value::One(day.to_string()),
    })
}
