//! Set-ups in the notation of [`limes_model::notation`]: examples, decided cases, tests and documentation.

use std::error::Error;
use std::fmt;

use limes_knowledge::Knowledge;
use limes_model::block::{Block, FLOW, LAW, Subject};
use limes_model::decided_case::{Again, Case};
use limes_model::example::Example;
use limes_model::notation::{AnswerText, BlockText, NotationError, SetupText, SubjectText, parse};
use limes_model::{Country, CountrySet, Date, Text};

use crate::setup_builder::countries;
use crate::{
    Answer, Boundary, Key, Setup, SetupBuilder, SetupError, SetupMistake, Target, UNNAMED_COMPANY, UnitId, units,
};

/// Why a text does not describe a set-up.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetupTextError {
    /// A line is not in the notation.
    Notation(NotationError),
    /// The text describes more than one set-up.
    Several,
    /// The boundary is not the id of an area, a country or a list.
    Boundary(String),
    /// The knowledge does not have what the text names.
    Unknown(SetupError),
}

impl fmt::Display for SetupTextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Notation(error) => error.fmt(f),
            Self::Several => f.write_str("the text describes more than one set-up"),
            Self::Boundary(text) => write!(
                f,
                "unknown boundary {text:?}; expected eu, eea, eu-efta, eea-adequate, a country code, or `list` and country codes"
            ),
            Self::Unknown(error) => error.fmt(f),
        }
    }
}

impl Error for SetupTextError {}

/// Returns the set-up that a text describes.
///
/// # Errors
/// Returns the first line that is not in the notation, or everything that the knowledge does not have.
pub fn read_setup(text: &str, knowledge: &Knowledge) -> Result<Setup, SetupTextError> {
    let mut setups = parse(text).map_err(SetupTextError::Notation)?;
    match (setups.pop(), setups.is_empty()) {
        (Some(setup), true) => setup_of(&setup, knowledge),
        _ => Err(SetupTextError::Several),
    }
}

/// Returns the set-up for what was written.
///
/// # Errors
/// Returns everything that the knowledge does not have.
pub fn setup_of(written: &SetupText, knowledge: &Knowledge) -> Result<Setup, SetupTextError> {
    let mut draft = begin(knowledge, written.as_of, &written.boundary)?;
    for block in &written.blocks {
        let answers: Vec<(&str, &str)> = block.answers.iter().map(|a| (&*a.question, &*a.value)).collect();
        add(&mut draft, knowledge, subject_of(&block.subject), &answers);
    }
    draft.build().map_err(SetupTextError::Unknown)
}

/// Returns the set-up of an example.
///
/// # Errors
/// Returns everything that the knowledge does not have; a test holds that the built-in knowledge has everything.
pub fn example_setup(example: &Example, knowledge: &Knowledge) -> Result<Setup, SetupTextError> {
    setup_of_blocks(knowledge, example.as_of, example.boundary, example.blocks)
}

/// Returns the facts of a decided case as a set-up.
///
/// # Errors
/// As for [`example_setup`].
pub fn case_setup(case: &Case, knowledge: &Knowledge) -> Result<Setup, SetupTextError> {
    setup_of_blocks(knowledge, case.expected.day, case.boundary, case.blocks)
}

/// Returns the facts of a decided case as a set-up on the day of a re-run, with what changed.
///
/// # Errors
/// As for [`example_setup`].
pub fn case_setup_again(case: &Case, again: &Again, knowledge: &Knowledge) -> Result<Setup, SetupTextError> {
    let blocks = if again.blocks.is_empty() {
        case.blocks
    } else {
        again.blocks
    };
    setup_of_blocks(knowledge, again.day, case.boundary, blocks)
}

fn setup_of_blocks(
    knowledge: &Knowledge,
    day: Date,
    boundary: &str,
    blocks: &[Block],
) -> Result<Setup, SetupTextError> {
    let mut draft = begin(knowledge, day, boundary)?;
    for block in blocks {
        let answers: Vec<(&str, &str)> = block.answers.iter().map(|a| (a.question, a.value)).collect();
        add(&mut draft, knowledge, block.subject, &answers);
    }
    draft.build().map_err(SetupTextError::Unknown)
}

fn subject_of(written: &SubjectText) -> Subject<&str> {
    match written {
        SubjectText::Organisation => Subject::Organisation,
        SubjectText::Provider(id) => Subject::Provider(id),
        SubjectText::Service { product, name } => Subject::Service(product, name.as_deref()),
        SubjectText::Access(name) => Subject::Access(name.as_deref()),
        SubjectText::Common(id) => Subject::Common(id),
        SubjectText::Law { company, law } => Subject::Law(company, law),
    }
}

fn begin<'k>(knowledge: &'k Knowledge, day: Date, boundary: &str) -> Result<SetupBuilder<'k>, SetupTextError> {
    let found = boundary_of(boundary).ok_or_else(|| SetupTextError::Boundary(boundary.to_owned()))?;
    Ok(SetupBuilder::new(knowledge, day, found))
}

/// Returns the boundary with this text: the id of an area in small or capital letters, the code of a country, or `list` and
/// codes of countries.
#[must_use]
pub fn boundary_of(text: &str) -> Option<Boundary> {
    let list = text.strip_prefix("list");
    if let Some(codes) = list.filter(|codes| codes.is_empty() || codes.starts_with(char::is_whitespace)) {
        return countries(codes).map(Boundary::List);
    }
    // the files of decided cases write areas in capital letters
    text.parse().or_else(|_| text.to_ascii_lowercase().parse()).ok()
}

fn boundary_text(boundary: &Boundary) -> String {
    match boundary {
        Boundary::Country(country) => country.to_string(),
        Boundary::List(countries) => {
            let codes = countries.iter().map(|country| format!(" {country}"));
            format!("list{}", codes.collect::<String>())
        }
        area => area.kind().id().to_owned(),
    }
}

/// In place of a company where a rule of a sector is meant.
const NO_COMPANY: &str = "-";

fn add(draft: &mut SetupBuilder<'_>, knowledge: &Knowledge, subject: Subject<&str>, answers: &[(&str, &str)]) {
    let is_law = |question: &str| question.starts_with(LAW);
    let own: Vec<(&str, &str)> = answers
        .iter()
        .copied()
        .filter(|(question, _)| !is_law(question))
        .collect();
    match subject {
        Subject::Organisation => draft.add_organisation(&own),
        Subject::Provider(id) => match provider(knowledge, id) {
            Some(provider) => draft.add_provider(provider, &own),
            None => draft.mistake(unknown("provider", id)),
        },
        Subject::Service(product, name) => draft.add_service(product, name.unwrap_or_default(), &own),
        Subject::Access(name) => draft.add_access(name.unwrap_or_default(), &own),
        Subject::Common(id) => {
            let common = knowledge.common(id);
            for (question, value) in own {
                let flow = question.strip_prefix(FLOW);
                let found = common.and_then(|common| common.flows.iter().find(|known| Some(known.id) == flow));
                match (common, found) {
                    (Some(common), Some(flow)) => draft.add_common(common.id, flow.id, value),
                    (Some(_), None) => draft.mistake(unknown("common flow", question)),
                    (None, _) => draft.mistake(unknown("common flows", id)),
                }
            }
        }
        Subject::Law(company_id, law_id) => {
            let (company, law) = (company(knowledge, company_id), law(knowledge, law_id));
            for (question, value) in own {
                match (company, law) {
                    (Some(company), Some(law)) => draft.add_law(company, law, question, value),
                    (None, _) => draft.mistake(unknown("company", company_id)),
                    (_, None) => draft.mistake(unknown("law", law_id)),
                }
            }
        }
    }
    for (question, value) in answers {
        let Some(id) = question.strip_prefix(LAW) else { continue };
        match law(knowledge, id) {
            Some(law) => draft.add_law_here(law, value),
            None => draft.mistake(unknown("law", id)),
        }
    }
}

fn unknown(kind: &'static str, id: &str) -> SetupMistake {
    SetupMistake::UnknownSubject {
        kind,
        id: id.to_owned(),
    }
}

fn provider(knowledge: &Knowledge, id: &str) -> Option<Text> {
    let products = knowledge.products().iter().filter_map(|product| product.provider);
    let commons = knowledge.commons().iter().map(|common| common.provider);
    products
        .chain(commons)
        .chain(actors(knowledge))
        .find(|known| *known == id)
}

/// Companies that the catalogue names beside the providers.
fn actors(knowledge: &Knowledge) -> impl Iterator<Item = Text> {
    use limes_model::catalogue::ActorRef;
    let products = knowledge.products().iter().flat_map(|product| product.flows);
    let commons = knowledge.commons().iter().flat_map(|common| common.flows);
    let seen = products.chain(commons).flat_map(|flow| flow.seen_by);
    seen.filter_map(|actor| match actor {
        ActorRef::Other(id) => Some(*id),
        _ => None,
    })
}

/// The company with this id; the inner `None` is no company.
fn company(knowledge: &Knowledge, id: &str) -> Option<Option<Text>> {
    if id == NO_COMPANY {
        return Some(None);
    }
    (id == UNNAMED_COMPANY)
        .then_some(UNNAMED_COMPANY)
        .or_else(|| provider(knowledge, id))
        .map(Some)
}

/// The id of a law, or the code of a country of which no law is known.
fn law(knowledge: &Knowledge, id: &str) -> Option<Text> {
    let fact = knowledge.fact(id).map(|fact| fact.id);
    fact.or_else(|| id.parse().ok().map(Country::static_code))
}

/// Returns a set-up as text; answers about services that are no longer there are left out.
#[must_use]
pub fn write_setup(setup: &Setup, knowledge: &Knowledge) -> SetupText {
    let mut blocks: Vec<BlockText> = Vec::new();
    let mut written: Vec<Key> = Vec::new();
    let mut block = |subject: SubjectText, answers: Vec<(Key, String)>| {
        let answers = answers.into_iter().filter_map(|(key, question)| {
            let answer = setup.answers.get(&key).filter(|_| !written.contains(&key))?;
            written.push(key);
            Some(AnswerText {
                line: 0,
                question,
                value: value(*answer, key, knowledge),
            })
        });
        let answers: Vec<AnswerText> = answers.collect();
        let stays = matches!(subject, SubjectText::Service { .. } | SubjectText::Access(_));
        if stays || !answers.is_empty() {
            blocks.push(BlockText {
                line: 0,
                subject,
                answers,
            });
        }
    };
    let of = |wanted: &dyn Fn(Target) -> bool| -> Vec<(Key, String)> {
        let keys = setup.answers.keys().filter(|key| wanted(key.target));
        keys.map(|key| (*key, question_text(*key, knowledge))).collect()
    };
    let one = |target: Target| of(&move |known| known == target);
    block(SubjectText::Organisation, one(Target::Organisation));
    let mut providers: Vec<Text> = Vec::new();
    for key in setup.answers.keys() {
        if let Target::Provider(id) = key.target
            && !providers.contains(&id)
        {
            providers.push(id);
            block(SubjectText::Provider(id.to_owned()), one(key.target));
        }
    }
    // in the order in which they were added: their numbers depend on it
    let all = units(setup, knowledge);
    let mut added: Vec<(u32, SubjectText, UnitId)> = Vec::new();
    for service in setup.services() {
        let subject = SubjectText::Service {
            product: service.product.to_owned(),
            name: Some(service.name.clone()).filter(|name| !name.is_empty()),
        };
        added.push((service.id, subject, UnitId::Service(service.id)));
    }
    for access in setup.access() {
        let subject = SubjectText::Access(Some(access.name.clone()).filter(|name| !name.is_empty()));
        added.push((access.id, subject, UnitId::Access(access.id)));
    }
    limes_model::order_by_key(&mut added, |(id, ..)| *id);
    for (id, subject, unit) in added {
        let family = all.iter().find(|known| known.id == unit).and_then(|unit| unit.family);
        let answers = of(&|target| match target {
            Target::Family(known) => family == Some(known),
            Target::Service(known) | Target::Access(known) => known == id,
            Target::Flow(known, _) | Target::UnitLaw(known, _) => known == unit,
            _ => false,
        });
        block(subject, answers);
    }
    for common in knowledge.commons() {
        let answers = of(&|target| matches!(target, Target::Flow(UnitId::Common(id), _) if id == common.id));
        block(SubjectText::Common(common.id.to_owned()), answers);
    }
    for key in setup.answers.keys() {
        let (company, law) = match key.target {
            Target::Law(company, law) => (company, law),
            Target::LawItself(law) => (NO_COMPANY, law),
            _ => continue,
        };
        let subject = SubjectText::Law {
            company: company.to_owned(),
            law: law.to_owned(),
        };
        block(subject, one(key.target));
    }
    SetupText {
        as_of: setup.as_of,
        boundary: boundary_text(&setup.boundary),
        blocks,
    }
}

fn question_text(key: Key, knowledge: &Knowledge) -> String {
    match key.target {
        Target::Flow(_, flow) => [FLOW, flow].concat(),
        Target::UnitLaw(_, law) => [LAW, law].concat(),
        _ => knowledge
            .question(key.question)
            .map_or("", |question| question.id)
            .to_owned(),
    }
}

fn value(answer: Answer, key: Key, knowledge: &Knowledge) -> String {
    let question = knowledge.question(key.question);
    let options = question.map_or(&[][..], |question| question.options);
    let listed = |countries: CountrySet| {
        let codes: Vec<String> = countries.iter().map(|country| country.to_string()).collect();
        codes.join(" ")
    };
    match answer {
        Answer::Unknown => "?".to_owned(),
        Answer::Choice(place) => options.get(usize::from(place)).copied().unwrap_or_default().to_owned(),
        Answer::Choices(chosen) => {
            let options = options.iter().enumerate().filter(|(place, _)| chosen >> place & 1 == 1);
            options.map(|(_, option)| *option).collect::<Vec<_>>().join(" ")
        }
        Answer::Country(country) => country.to_string(),
        Answer::Countries(countries) => listed(countries),
        Answer::Region(code) => code.to_owned(),
        Answer::RegionIn(area) => Answer::region_in_text(area),
        Answer::Date(day) => day.to_string(),
    }
}
