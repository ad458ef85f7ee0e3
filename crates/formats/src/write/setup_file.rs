//! Writes the set-up file: what the user described, as JSON; `docs/setup-file.md` describes the format.

use serde::{Serialize, Serializer};

use limes_assess::{Addressee, Answer, Assessment, Boundary, Key, Party, Setup, Target, UnitId};
use limes_knowledge::Knowledge;
use limes_model::CountrySet;
use limes_model::Text;
use limes_model::question::QuestionIndex;

use super::json;
use crate::format::{FORMAT, VERSION, WITH_DECLARED};

/// An object of the file, in the order of the ids.
struct ById<T>(Vec<(Text, T)>);

impl<T: Default> ById<T> {
    /// Returns the value of an id; an empty one if there is none yet.
    fn at(&mut self, id: Text) -> Option<&mut T> {
        let place = match self.0.binary_search_by(|(known, _)| (*known).cmp(id)) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (id, T::default()));
                place
            }
        };
        self.0.get_mut(place).map(|(_, value)| value)
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

type Answers = ById<Option<Value>>;
type Flows = ById<Option<Value>>;

/// What came of a set-up, and on which facts that rested.
#[derive(Serialize)]
struct Assessed {
    headline: Text,
    /// The digests of the facts, in hexadecimal digits.
    facts: ById<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct File<'a> {
    format: Text,
    version: u32,
    knowledge: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessed: Option<Assessed>,
    as_of: String,
    boundary: Edge,
    answers: Answers,
    families: ById<Answers>,
    providers: ById<Answers>,
    services: Vec<Service<'a>>,
    access: Vec<Access<'a>>,
    commons: ById<Flows>,
    laws: Vec<Law>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    asked: Vec<Asked>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    replies: Vec<Reply>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<Asked>,
}

/// Questions that were put to somebody.
#[derive(Serialize)]
struct Asked {
    to: String,
    day: String,
    questions: Vec<Asks>,
}

/// What somebody answered.
#[derive(Serialize)]
struct Reply {
    from: String,
    day: String,
    answers: Vec<Said>,
}

/// A question and what it is about; about the organisation if nothing else is named.
#[derive(Default, Serialize)]
struct Asks {
    question: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    provider: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    common: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flow: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    law: Option<Text>,
}

/// An answer to a question.
#[derive(Serialize)]
struct Said {
    #[serde(flatten)]
    to: Asks,
    answer: Value,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access: Option<u32>,
    law: Text,
    question: Text,
    answer: Value,
}

/// An answer, as in the file.
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
    /// An answer that an organisation declared.
    Declared {
        /// The answer.
        declared: Box<Value>,
        /// Id of the declaration.
        by: Text,
    },
}

/// Returns the set-up as the text of a file: the same set-up gives the same bytes. Answers about services and people that
/// are no longer part of the set-up are left out: what was removed must not travel with the file.
#[must_use]
pub fn setup_json(setup: &Setup, knowledge: &Knowledge) -> String {
    written(setup, knowledge, knowledge.version().unwrap_or_default().to_owned())
}

/// Returns the same, with the stamp of the knowledge that an organisation extended.
#[must_use]
pub fn setup_json_under(setup: &Setup, knowledge: &Knowledge) -> String {
    written(setup, knowledge, stamp(knowledge))
}

/// Returns the same, with what came of the set-up and the facts on which that rested: under another knowledge, a
/// page says what changed since.
#[must_use]
pub fn setup_json_assessed(setup: &Setup, knowledge: &Knowledge, assessment: &Assessment) -> String {
    let mut file = stamped(setup, knowledge, stamp(knowledge));
    let mut facts = ById::default();
    for id in assessment.premises().facts.iter() {
        if let Some(digest) = knowledge.digest(id) {
            facts.0.push((*id, format!("{digest:07x}")));
        }
    }
    if !facts.0.is_empty() {
        let headline = assessment.headline.id();
        file.assessed = Some(Assessed { headline, facts });
    }
    let mut text = json(&file);
    text.push('\n');
    text
}

fn written(setup: &Setup, knowledge: &Knowledge, stamp: String) -> String {
    let mut text = json(&stamped(setup, knowledge, stamp));
    text.push('\n');
    text
}

/// Returns the content of the file, with the stamp of the knowledge.
pub(crate) fn file<'a>(setup: &'a Setup, knowledge: &Knowledge) -> File<'a> {
    stamped(setup, knowledge, stamp(knowledge))
}

/// Returns the version of the knowledge as files name it: with a short hash if an organisation extended it.
#[must_use]
pub fn knowledge_version(knowledge: &Knowledge) -> String {
    stamp(knowledge)
}

fn stamp(knowledge: &Knowledge) -> String {
    let version = knowledge.version().unwrap_or_default();
    match knowledge.stamp() {
        None => version.to_owned(),
        Some(hash) => [version, "+", hash].concat(),
    }
}

fn stamped<'a>(setup: &'a Setup, knowledge: &Knowledge, stamp: String) -> File<'a> {
    let mut file = File {
        format: FORMAT,
        version: if !setup.correspondence.is_empty() {
            VERSION
        } else if setup.answers.keys().any(|key| setup.declared.contains(key)) {
            WITH_DECLARED
        } else {
            1
        },
        knowledge: stamp,
        assessed: None,
        as_of: setup.as_of.to_string(),
        boundary: edge(&setup.boundary),
        answers: Answers::default(),
        families: ById::default(),
        providers: ById::default(),
        services: setup
            .services()
            .iter()
            .map(|s| Service {
                id: s.id,
                name: &s.name,
                product: s.product,
                answers: Answers::default(),
                flows: Flows::default(),
            })
            .collect(),
        access: setup
            .access()
            .iter()
            .map(|a| Access {
                id: a.id,
                name: &a.name,
                answers: Answers::default(),
                flows: Flows::default(),
            })
            .collect(),
        commons: ById::default(),
        laws: Vec::new(),
        asked: Vec::new(),
        replies: Vec::new(),
        request: None,
    };
    for (key, answer) in setup.answers.iter() {
        if let (Some(question), Some(value)) = (id(key.question, knowledge), value(key.question, *answer, knowledge)) {
            let value = match setup.declared.get(key) {
                Some(by) => Value::Declared {
                    declared: Box::new(value),
                    by,
                },
                None => value,
            };
            file.put(key, question, value);
        }
    }
    file.correspond(setup, knowledge);
    file
}

/// Returns the id of somebody who can be asked: `organisation`, `lawyer`, the id of a provider after `provider:`, or the number of
/// what the user describes after `service:` or `access:`, or the code of a country after `country:`.
#[must_use]
pub fn addressee_id(addressee: Addressee) -> String {
    let with = |kind: &str, id: &str| [kind, ":", id].concat();
    match addressee {
        Addressee::Organisation | Addressee::Party(Party::Organisation) => "organisation".to_owned(),
        Addressee::Lawyer => "lawyer".to_owned(),
        Addressee::Party(Party::Company(company)) => with("provider", company),
        Addressee::Party(Party::Described(UnitId::Service(id))) => with("service", &id.to_string()),
        Addressee::Party(Party::Described(UnitId::Access(id))) => with("access", &id.to_string()),
        Addressee::Party(Party::Described(UnitId::Common(id))) => with("common", id),
        Addressee::Party(Party::Unnamed(country)) => with("country", country.code()),
    }
}

impl File<'_> {
    fn put(&mut self, key: &Key, question: Text, value: Value) {
        let mut services = self.services.iter_mut();
        let mut access = self.access.iter_mut();
        let (list, id) = match key.target {
            Target::Organisation => (Some(&mut self.answers), question),
            Target::Family(family) => (self.families.at(family), question),
            Target::Provider(provider) => (self.providers.at(provider), question),
            Target::Service(id) => (services.find(|s| s.id == id).map(|s| &mut s.answers), question),
            Target::Access(id) => (access.find(|a| a.id == id).map(|a| &mut a.answers), question),
            Target::Flow(UnitId::Service(id), flow) => (services.find(|s| s.id == id).map(|s| &mut s.flows), flow),
            Target::Flow(UnitId::Access(id), flow) => (access.find(|a| a.id == id).map(|a| &mut a.flows), flow),
            Target::Flow(UnitId::Common(common), flow) => (self.commons.at(common), flow),
            Target::LawItself(law) => {
                self.law(Some(""), None, law, question, value);
                return;
            }
            Target::Law(company, law) => {
                self.law(Some(company), None, law, question, value);
                return;
            }
            Target::UnitLaw(unit, law) => {
                self.law(None, Some(unit), law, question, value);
                return;
            }
        };
        if let Some(place) = list.and_then(|list| list.at(id)) {
            *place = Some(value);
        }
    }
}

impl File<'_> {
    /// Adds who was asked and who answered. What is about something that was removed is left out, as all its answers are.
    fn correspond(&mut self, setup: &Setup, knowledge: &Knowledge) {
        let asked = |asked: &limes_assess::Asked| {
            let questions = asked.questions.iter();
            let questions: Vec<Asks> = questions.filter_map(|key| asks(setup, knowledge, key)).collect();
            let is_there = is_there(setup, asked.to) && !questions.is_empty();
            is_there.then(|| Asked {
                to: addressee_id(asked.to),
                day: asked.day.to_string(),
                questions,
            })
        };
        let letters = &setup.correspondence;
        self.asked = letters.asked.iter().filter_map(asked).collect();
        self.request = letters.request.as_ref().and_then(asked);
        for reply in letters.replies.iter().filter(|reply| is_there(setup, reply.from)) {
            let answers = reply.answers.iter().filter_map(|(key, answer)| {
                let answer = value(key.question, *answer, knowledge)?;
                Some(Said {
                    to: asks(setup, knowledge, key)?,
                    answer,
                })
            });
            let answers: Vec<Said> = answers.collect();
            if !answers.is_empty() {
                self.replies.push(Reply {
                    from: addressee_id(reply.from),
                    day: reply.day.to_string(),
                    answers,
                });
            }
        }
    }

    fn law(&mut self, company: Option<Text>, unit: Option<UnitId>, law: Text, question: Text, answer: Value) {
        let (service, access) = match unit {
            Some(UnitId::Service(id)) => (Some(id), None),
            Some(UnitId::Access(id)) => (None, Some(id)),
            _ => (None, None),
        };
        // an answer about a removed service is left out, as all its answers are
        let there = |id: Option<u32>, mut ids: &mut dyn Iterator<Item = u32>| {
            id.is_none_or(|id| (&mut ids).any(|other| other == id))
        };
        if !there(service, &mut self.services.iter().map(|s| s.id))
            || !there(access, &mut self.access.iter().map(|a| a.id))
        {
            return;
        }
        self.laws.push(Law {
            company,
            service,
            access,
            law,
            question,
            answer,
        });
    }
}

/// Whether somebody is still part of a set-up.
fn is_there(setup: &Setup, addressee: Addressee) -> bool {
    match addressee {
        Addressee::Party(Party::Described(unit)) => is_part(setup, unit),
        _ => true,
    }
}

fn is_part(setup: &Setup, unit: UnitId) -> bool {
    match unit {
        UnitId::Service(id) => setup.services().iter().any(|service| service.id == id),
        UnitId::Access(id) => setup.access().iter().any(|group| group.id == id),
        UnitId::Common(_) => true,
    }
}

fn asks(setup: &Setup, knowledge: &Knowledge, key: &Key) -> Option<Asks> {
    if key.target.unit().is_some_and(|unit| !is_part(setup, unit)) {
        return None;
    }
    let mut asks = Asks {
        question: id(key.question, knowledge)?,
        ..Asks::default()
    };
    match key.target {
        Target::Organisation => {}
        Target::Family(family) => asks.family = Some(family),
        Target::Provider(provider) => asks.provider = Some(provider),
        Target::LawItself(law) => asks.law = Some(law),
        Target::Law(company, law) => (asks.provider, asks.law) = (Some(company), Some(law)),
        Target::UnitLaw(_, law) => asks.law = Some(law),
        Target::Flow(_, flow) => asks.flow = Some(flow),
        Target::Service(_) | Target::Access(_) => {}
    }
    match key.target.unit() {
        Some(UnitId::Service(id)) => asks.service = Some(id),
        Some(UnitId::Access(id)) => asks.access = Some(id),
        Some(UnitId::Common(common)) => asks.common = Some(common),
        None => {}
    }
    Some(asks)
}

fn id(question: QuestionIndex, knowledge: &Knowledge) -> Option<Text> {
    knowledge.question(question).map(|question| question.id)
}

fn edge(boundary: &Boundary) -> Edge {
    let (country, countries) = match boundary {
        Boundary::Country(country) => (Some(country.to_string()), None),
        Boundary::List(countries) => (None, Some(codes(countries))),
        _ => (None, None),
    };
    Edge {
        kind: boundary.kind().id(),
        country,
        countries,
    }
}

fn codes(countries: &CountrySet) -> Vec<String> {
    countries.iter().map(|country| country.to_string()).collect()
}

/// Returns an answer as in the file; nothing for a place beyond the options of the question.
pub(crate) fn value(question: QuestionIndex, answer: Answer, knowledge: &Knowledge) -> Option<Value> {
    let options = knowledge
        .question(question)
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
        Answer::RegionIn(area) => Value::One(Answer::region_in_text(area)),
        Answer::Date(day) => Value::One(day.to_string()),
    })
}
