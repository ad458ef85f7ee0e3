//! From inventories to a set-up: what files say of services becomes services and answers; what a person answered stays.

use std::collections::{BTreeMap, BTreeSet};

use limes_assess::{Answer, Key, Setup, Target};
use limes_knowledge::{Knowledge, interned};
use limes_model::catalogue::Product;
use limes_model::question::{AnswerKind, Scope};
use limes_model::{Country, CountrySet, Text};
use serde::Serialize;

use crate::inventory::{How, Inventory, Service, Value};

/// Most services of a set-up.
const MOST: usize = 500;

/// What a file adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Id of the product.
    pub product: String,
    /// The number of the service in the set-up.
    pub service: u32,
    /// Whether it is new.
    pub new: bool,
}

/// An answer of a person that a file contradicts; the person's stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Disagreement {
    /// The number of the service; absent for answers about several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<u32>,
    /// Id of the product, family or provider.
    pub about: String,
    /// The question.
    pub question: String,
    /// What the set-up has, and keeps.
    pub kept: Vec<String>,
    /// What the file has.
    pub file: Vec<String>,
}

/// What came of putting inventories into a set-up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Services that were added or found again.
    pub changes: Vec<Change>,
    /// Answers that a person gave otherwise.
    pub disagreements: Vec<Disagreement>,
    /// Services that only a person can add: to be confirmed, switched off, or beyond what a set-up may have.
    pub left: usize,
}

/// Joins the services of several inventories: the same product at the same place with the same answers becomes one row.
#[must_use]
pub fn group(inventories: &[Inventory]) -> Vec<Service> {
    let mut rows: Vec<Service> = Vec::new();
    for service in inventories.iter().flat_map(|inventory| &inventory.services) {
        let values = |service: &Service| -> Vec<(Text, Vec<String>)> {
            service
                .answers
                .iter()
                .map(|(question, value)| (*question, value.values.clone()))
                .collect()
        };
        let same = |row: &&mut Service| {
            row.product == service.product
                && row.region == service.region
                && row.candidates == service.candidates
                && row.further == service.further
                && row.notes == service.notes
                && row.open == service.open
                && row.confirm == service.confirm
                && row.off == service.off
                && row.company == service.company
                && (row.company.is_some() || !row.confirm)
                && values(row) == values(service)
        };
        match rows.iter_mut().find(same) {
            Some(row) => {
                row.count += service.count;
                row.types.extend(service.types.iter().cloned());
                for (question, value) in &service.answers {
                    if let Some(known) = row.answers.get_mut(question) {
                        // two files that say the same: the better knowledge counts
                        known.how = known.how.min(value.how);
                    }
                }
            }
            None => rows.push(service.clone()),
        }
    }
    rows
}

/// Puts services and answers of inventories into a set-up. An answer that the set-up has stays, and a disagreement says so.
/// Suggestions, and services that are to be confirmed, are left to a person.
pub fn into_setup(inventories: &[Inventory], setup: &mut Setup, knowledge: &Knowledge) -> Report {
    let mut report = Report::default();
    let mut taken = BTreeSet::new();
    let mut rows: Vec<(Service, &'static Product, Option<u32>)> = Vec::new();
    for service in group(inventories) {
        match knowledge.product(service.product) {
            Some(product) if !service.confirm && !service.off => {
                rows.extend(copies(&service, product).into_iter().map(|copy| (copy, product, None)));
                rows.push((service, product, None));
            }
            _ => report.left += 1,
        }
    }
    // what says most comes first, so that what says less can be part of it
    rows.sort_by_key(|(service, _, _)| std::cmp::Reverse(service.answers.len()));
    for fit in [Fit::Agrees, Fit::Differs] {
        for (service, product, id) in rows.iter_mut().filter(|(_, _, id)| id.is_none()) {
            *id = find(setup, knowledge, product, service, &taken, fit);
            taken.extend(*id);
        }
    }
    for (service, product, known) in rows {
        let new = known.is_none();
        if new && part_of(setup, knowledge, product, &service, &taken) {
            continue;
        }
        if new && setup.services().len() >= MOST {
            report.left += 1;
            continue;
        }
        // a person's answer stays, and what the file has beyond it is a service of its own
        let known = match known {
            Some(id) if exceeds(setup, knowledge, product, &service, id) => {
                for (question, value) in &service.answers {
                    put(setup, knowledge, question, value, Of::Service(id, product), &mut report);
                }
                None
            }
            known => known,
        };
        let new = known.is_none();
        let id = known.unwrap_or_else(|| setup.add_service(product.id, ""));
        taken.insert(id);
        report.changes.push(Change {
            product: product.id.to_owned(),
            service: id,
            new,
        });
        for (question, value) in &service.answers {
            put(setup, knowledge, question, value, Of::Service(id, product), &mut report);
        }
    }
    let mut shared: BTreeMap<(&str, Text), BTreeSet<&Value>> = BTreeMap::new();
    for (subject, question, value) in inventories
        .iter()
        .flat_map(|inventory| &inventory.shared)
        .flat_map(|(subject, answers)| answers.iter().map(move |(question, value)| (subject, question, value)))
    {
        shared.entry((subject, question)).or_default().insert(value);
    }
    for ((subject, question), values) in shared {
        // two files that contradict each other give no answer
        let Some(value) = values
            .first()
            .filter(|first| values.iter().all(|value| value.values == first.values))
        else {
            continue;
        };
        let of = match subject.split_once(':') {
            Some(("family", id)) => Of::Family(interned(id)),
            Some((_, id)) => Of::Provider(interned(id)),
            None => continue,
        };
        put(setup, knowledge, question, value, of, &mut report);
    }
    report
}

/// What an answer of a file is about.
#[derive(Clone, Copy)]
enum Of {
    Service(u32, &'static Product),
    Family(Text),
    Provider(Text),
}

/// Copies in further regions that no question of the product holds, as services where they are.
fn copies(service: &Service, product: &'static Product) -> Vec<Service> {
    let held = [
        "cloud.replica",
        "azure-sql.replica",
        "azure-cosmos.further-regions",
        "cloudsql.backup",
    ];
    let held = held.iter().any(|question| service.answers.contains_key(question)) && service.further.len() == 1;
    if held || service.answers.contains_key("azure-cosmos.further-countries") {
        return Vec::new();
    }
    let copy = |code: &String| {
        let value = Value {
            values: vec![code.clone()],
            how: How::Written,
            document: None,
            at: service.at,
        };
        Service {
            product: product.id,
            region: Some(code.clone()),
            count: service.count,
            answers: [("service.region", value)].into(),
            at: service.at,
            ..Service::default()
        }
    };
    service.further.iter().map(copy).collect()
}

/// Whether a service of a file says something of more concern than the set-up.
fn exceeds(setup: &Setup, knowledge: &Knowledge, product: &'static Product, service: &Service, id: u32) -> bool {
    service.answers.iter().any(|(question, value)| {
        let Some((index, asked)) = knowledge
            .question_index(question)
            .and_then(|index| Some((index, knowledge.question(index)?)))
        else {
            return false;
        };
        let key = Key {
            target: Target::Service(id),
            question: index,
        };
        match (
            setup.answers.get(&key),
            parsed(knowledge, asked.kind, asked.options, value, product.regions),
        ) {
            // options are in the order of concern
            (Some(Answer::Choice(kept)), Some(Answer::Choice(file))) => file > *kept,
            (Some(kept), Some(file)) if kept.says_something() => *kept != file,
            _ => false,
        }
    })
}

/// How a service of the set-up goes with one of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// No answer differs.
    Agrees,
    /// The same product at the same place, with another answer.
    Differs,
}

/// A service of the set-up that may be the one of the file: the same product, and no answer about its place that differs.
fn find(
    setup: &Setup,
    knowledge: &Knowledge,
    product: &'static Product,
    service: &Service,
    taken: &BTreeSet<u32>,
    fit: Fit,
) -> Option<u32> {
    let region = knowledge.question_index("service.region")?;
    let same_place = |id: u32| {
        let key = Key {
            target: Target::Service(id),
            question: region,
        };
        match (setup.answers.get(&key), &service.region) {
            (Some(Answer::Region(code)), Some(wanted)) => code == wanted,
            (None | Some(Answer::Unknown), None) => true,
            _ => false,
        }
    };
    let mut candidates = setup
        .services()
        .iter()
        .filter(|known| known.product == product.id && !taken.contains(&known.id));
    let fits = |id: u32| same_place(id) && (fit == Fit::Differs || compared(setup, knowledge, product, service, id).0);
    candidates.find(|known| fits(known.id)).map(|known| known.id)
}

/// Whether no answer of a service of a file differs from those of one in the set-up, and whether it has all of them.
fn compared(
    setup: &Setup,
    knowledge: &Knowledge,
    product: &'static Product,
    service: &Service,
    id: u32,
) -> (bool, bool) {
    let (mut agrees, mut has_all) = (true, true);
    for (question, value) in &service.answers {
        let Some((index, asked)) = knowledge
            .question_index(question)
            .and_then(|index| Some((index, knowledge.question(index)?)))
        else {
            continue;
        };
        let key = Key {
            target: Target::Service(id),
            question: index,
        };
        let answer = parsed(knowledge, asked.kind, asked.options, value, product.regions);
        match (setup.answers.get(&key), answer) {
            (Some(known), Some(answer)) if known.says_something() => agrees &= *known == answer,
            _ => has_all = false,
        }
    }
    (agrees, agrees && has_all)
}

/// Whether a row says nothing that another file did not say of a service already. What is open in it may be something else.
fn part_of(
    setup: &Setup,
    knowledge: &Knowledge,
    product: &'static Product,
    service: &Service,
    taken: &BTreeSet<u32>,
) -> bool {
    let known = setup
        .services()
        .iter()
        .filter(|known| known.product == product.id && taken.contains(&known.id));
    let mut known = known.map(|known| compared(setup, knowledge, product, service, known.id).1);
    service.open.is_empty() && service.region.is_some() && service.further.is_empty() && known.any(|has_all| has_all)
}

fn put(setup: &mut Setup, knowledge: &Knowledge, question: &str, value: &Value, of: Of, report: &mut Report) {
    if value.how == How::Suggested {
        return;
    }
    let Some((index, asked)) = knowledge
        .question_index(question)
        .and_then(|index| Some((index, knowledge.question(index)?)))
    else {
        return;
    };
    let (target, list, about, service) = match (of, asked.scope) {
        (Of::Service(id, product), Scope::Service) => (Target::Service(id), product.regions, product.id, Some(id)),
        (Of::Service(_, product), Scope::Family) => match product.family {
            Some(family) => (Target::Family(family), None, family, None),
            None => return,
        },
        (Of::Family(id), Scope::Family) => (Target::Family(id), None, id, None),
        // questions about a family that name it by their scope of one service each are not for a file
        (Of::Provider(id), Scope::Provider) => (Target::Provider(id), Some(id), id, None),
        _ => return,
    };
    let Some(answer) = parsed(knowledge, asked.kind, asked.options, value, list) else {
        return;
    };
    let key = Key {
        target,
        question: index,
    };
    match setup.answers.get(&key) {
        Some(known) if known.says_something() => {
            if *known != answer {
                report.disagreements.push(Disagreement {
                    service,
                    about: about.to_owned(),
                    question: question.to_owned(),
                    kept: shown(*known, asked.options),
                    file: value.values.clone(),
                });
            }
        }
        _ => {
            setup.answers.insert(key, answer);
        }
    }
}

fn parsed(
    knowledge: &Knowledge,
    kind: AnswerKind,
    options: &[Text],
    value: &Value,
    list: Option<Text>,
) -> Option<Answer> {
    let first = value.values.first()?;
    match kind {
        AnswerKind::Choice => {
            let place = options.iter().position(|option| option == first)?;
            Some(Answer::Choice(u8::try_from(place).ok()?))
        }
        AnswerKind::Choices => None,
        AnswerKind::Country => first.parse::<Country>().ok().map(Answer::Country),
        AnswerKind::Countries => {
            let countries: Option<CountrySet> = value.values.iter().map(|code| code.parse::<Country>().ok()).collect();
            countries
                .filter(|countries| !countries.is_empty())
                .map(Answer::Countries)
        }
        AnswerKind::Region => {
            let code = knowledge.region(list?, first).and_then(|fact| match fact.value {
                limes_model::facts::FactValue::Region { code, .. } => Some(code),
                _ => None,
            })?;
            Some(Answer::Region(code))
        }
        AnswerKind::Date => first.parse().ok().map(Answer::Date),
    }
}

fn shown(answer: Answer, options: &[Text]) -> Vec<String> {
    match answer {
        Answer::Choice(place) => options
            .get(usize::from(place))
            .map(|option| (*option).to_owned())
            .into_iter()
            .collect(),
        Answer::Country(country) => vec![country.code().to_owned()],
        Answer::Countries(countries) => countries.iter().map(|country| country.code().to_owned()).collect(),
        Answer::Region(code) => vec![code.to_owned()],
        Answer::RegionIn(area) => vec![Answer::region_in_text(area)],
        Answer::Date(day) => vec![day.to_string()],
        Answer::Unknown | Answer::Choices(_) => Vec::new(),
    }
}
