//! From inventories to a set-up: what files say of services becomes services and answers; what a person answered stays.

use std::collections::{BTreeMap, BTreeSet};

use limes_assess::{Answer, Input, Key, Setup, Target};
use limes_knowledge::{Knowledge, interned};
use limes_model::catalogue::Product;
use limes_model::question::{AnswerKind, Scope};
use limes_model::{Country, CountrySet, Date, Text};
use serde::Serialize;

use crate::inventory::{How, Service, Value};
use crate::reading::Found;

/// Most services of a set-up.
const MOST: usize = 500;

/// Longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 200;

/// Services of one product at one place with the same answers, from one or several files, before they enter a set-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the files say.
    pub service: Service,
    /// The first file that says so, by its place.
    pub source: usize,
    /// Whether it is to enter the set-up. At first it is, unless a person has to confirm it, or it is switched off.
    pub taken: bool,
    /// The region that a person chose, where the files leave it open.
    pub region: Option<Text>,
    /// A name for the service; empty = that of its product.
    pub name: String,
}

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
    /// The place of its row.
    #[serde(skip)]
    pub row: usize,
    /// The answers that an earlier reading of the same file, or the organisation, gave otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub renewed: Vec<Renewed>,
}

/// An answer in place of another one: of an earlier reading of the same file, or of the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Renewed {
    /// The question.
    pub question: String,
    /// What it was.
    pub before: Vec<String>,
    /// What it is now.
    pub now: Vec<String>,
}

/// An answer of a person, or of another file, that a file contradicts; it stays.
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
    /// Answers that a person, or another file, gave otherwise.
    pub disagreements: Vec<Disagreement>,
    /// Services that an earlier reading of the same files gave, and that are not in them any longer. They stay.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<u32>,
    /// Services that only a person can add: to be confirmed, switched off, or beyond what a set-up may have.
    pub left: usize,
    /// How many answers of the set-up are those of the files.
    #[serde(skip)]
    pub answers: usize,
}

/// Joins the services of several files: the same product at the same place with the same answers becomes one row.
#[must_use]
pub fn group(found: &[Found]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let services = found
        .iter()
        .enumerate()
        .flat_map(|(source, found)| found.inventory.services.iter().map(move |service| (source, service)));
    for (source, service) in services {
        let values = |service: &Service| -> Vec<(Text, Vec<String>)> {
            service
                .answers
                .iter()
                .map(|(question, value)| (*question, value.values.clone()))
                .collect()
        };
        let same = |Row { service: row, .. }: &&mut Row| {
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
            Some(Row { service: row, .. }) => {
                row.count += service.count;
                row.types.extend(service.types.iter().cloned());
                for (question, value) in &service.answers {
                    if let Some(known) = row.answers.get_mut(question) {
                        // two files that say the same: the better knowledge counts
                        known.how = known.how.min(value.how);
                    }
                }
            }
            None => rows.push(Row {
                service: service.clone(),
                source,
                taken: !service.confirm && !service.off,
                region: None,
                name: String::new(),
            }),
        }
    }
    rows
}

/// A row, or a copy of it in another region, on its way into a set-up.
struct Entry {
    service: Service,
    product: &'static Product,
    /// The places of its row and of its file.
    row: usize,
    source: usize,
    /// The region is a person's choice.
    chosen: bool,
    known: Option<u32>,
}

/// Puts rows of files into a set-up, as read on a day.
///
/// An answer of a person stays, and a disagreement says so. One from an earlier reading of the same file, or of the organisation,
/// is replaced. What
/// an answer comes from is noted in [`Setup::inputs`]. Suggestions enter only with a row that a person took. Services that are
/// not in the files any longer are named, and stay.
pub fn into_setup(found: &[Found], rows: &[Row], day: Date, setup: &mut Setup, knowledge: &Knowledge) -> Report {
    let mut into = Intake {
        found,
        day,
        fresh: BTreeSet::new(),
        setup,
        knowledge,
        numbers: BTreeMap::new(),
        report: Report::default(),
    };
    let (mut taken, mut entries, mut others) = (BTreeSet::new(), Vec::new(), Vec::new());
    for (place, row) in rows.iter().enumerate() {
        let Some(product) = knowledge.product(row.service.product) else {
            into.report.left += 1;
            continue;
        };
        let mut service = row.service.clone();
        let entry = |service: Service, chosen| Entry {
            service,
            product,
            row: place,
            source: row.source,
            chosen,
            known: None,
        };
        if !row.taken {
            into.report.left += 1;
            others.push(entry(service, false));
            continue;
        }
        entries.extend(copies(&service, product).into_iter().map(|copy| entry(copy, false)));
        if let Some(region) = row.region {
            let value = Value {
                values: vec![region.to_owned()],
                how: How::Written,
                document: None,
                at: service.at,
            };
            service.answers.insert("service.region", value);
            service.region = Some(region.to_owned());
        }
        entries.push(entry(service, row.region.is_some()));
    }
    // what says most comes first, so that what says less can be part of it
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.service.answers.len()));
    for fit in [Fit::Agrees, Fit::Differs] {
        for entry in entries.iter_mut().filter(|entry| entry.known.is_none()) {
            entry.known = find(into.setup, knowledge, entry.product, &entry.service, &taken, fit);
            taken.extend(entry.known);
        }
    }
    for entry in entries {
        let name = rows.get(entry.row).map_or("", |row| row.name.as_str());
        into.enter(entry, name, &mut taken);
    }
    into.shared();
    // what nobody took now is not gone
    for entry in others {
        taken.extend(find(
            into.setup,
            knowledge,
            entry.product,
            &entry.service,
            &taken,
            Fit::Differs,
        ));
    }
    let is_gone = |id: &u32| {
        let input = into.setup.inputs.of_service(*id);
        !taken.contains(id) && input.is_some_and(|input| found.iter().any(|found| is_of(input, found)))
    };
    into.report.gone = into
        .setup
        .services()
        .iter()
        .map(|service| service.id)
        .filter(is_gone)
        .collect();
    into.setup.inputs.tidy();
    into.report
}

/// The name of a file as it is kept.
fn kept_name(file: &str) -> String {
    file.chars().take(LONGEST_NAME).collect()
}

/// Whether a file is an earlier reading of another.
fn is_of(input: &Input, found: &Found) -> bool {
    input.format == found.inventory.format.id() && input.file == kept_name(&found.file)
}

/// A set-up into which files are put.
struct Intake<'a> {
    found: &'a [Found],
    day: Date,
    /// The answers that were read now.
    fresh: BTreeSet<Key>,
    setup: &'a mut Setup,
    knowledge: &'a Knowledge,
    /// The numbers of the files in the set-up, by their places.
    numbers: BTreeMap<usize, u32>,
    report: Report,
}

impl Intake<'_> {
    /// The number of a file in the set-up.
    fn number(&mut self, source: usize) -> u32 {
        if let Some(id) = self.numbers.get(&source) {
            return *id;
        }
        let mut id = self.setup.inputs.next_id();
        if let Some(found) = self.found.get(source) {
            // read again on the same day, it is the same file
            let mut known = self.setup.inputs.files().iter();
            if let Some(known) = known.find(|input| is_of(input, found) && input.day == self.day) {
                id = known.id;
            }
            let input = Input {
                id,
                file: kept_name(&found.file),
                format: found.inventory.format.id(),
                day: self.day,
            };
            self.setup.inputs.insert(input);
        }
        self.numbers.insert(source, id);
        id
    }

    /// Whether the answer of the set-up gives way to the file: it is that of an earlier reading, or the organisation declared it.
    fn gives_way(&self, key: &Key, source: usize) -> bool {
        if self.setup.declared.contains(key) {
            return true;
        }
        let input = self.setup.inputs.of_answer(key).filter(|_| !self.fresh.contains(key));
        input.is_some_and(|input| self.found.get(source).is_some_and(|found| is_of(input, found)))
    }

    fn enter(&mut self, entry: Entry, name: &str, taken: &mut BTreeSet<u32>) {
        let Entry {
            service,
            product,
            source,
            ..
        } = &entry;
        let (product, source) = (*product, *source);
        let mut known = entry.known;
        if known.is_none() && part_of(self.setup, self.knowledge, product, service, taken) {
            return;
        }
        if known.is_none() && self.setup.services().len() >= MOST {
            self.report.left += 1;
            return;
        }
        // a person's answer stays, and what the file has beyond it is a service of its own
        if let Some(id) = known.filter(|id| self.exceeds(product, service, *id, source)) {
            self.answers(&entry, id);
            known = None;
        }
        let new = known.is_none();
        let id = known.unwrap_or_else(|| self.setup.add_service(product.id, name));
        taken.insert(id);
        // a service that a person described stays that person's
        if new || self.setup.inputs.of_service(id).is_some() {
            let input = self.number(source);
            self.setup.inputs.put_service(id, input);
        }
        let renewed = self.answers(&entry, id);
        self.report.changes.push(Change {
            product: product.id.to_owned(),
            service: id,
            new,
            row: entry.row,
            renewed,
        });
    }

    /// Puts the answers of a row, and returns those that an earlier reading gave otherwise.
    fn answers(&mut self, entry: &Entry, id: u32) -> Vec<Renewed> {
        let mut renewed = Vec::new();
        for (question, value) in &entry.service.answers {
            // a person who takes a row with suggestions has confirmed them
            if value.how == How::Suggested && !entry.service.confirm {
                continue;
            }
            let own = entry.chosen && *question == "service.region";
            let source = (!own).then_some(entry.source);
            renewed.extend(self.put(question, value, Of::Service(id, entry.product), source));
        }
        renewed
    }

    /// Puts the answers about families and providers, unless two files contradict each other.
    fn shared(&mut self) {
        let mut shared: BTreeMap<(&str, Text), Vec<(usize, &Value)>> = BTreeMap::new();
        for (source, found) in self.found.iter().enumerate() {
            for (subject, answers) in &found.inventory.shared {
                for (question, value) in answers {
                    shared.entry((subject, question)).or_default().push((source, value));
                }
            }
        }
        for ((subject, question), values) in shared {
            let Some((source, value)) = values
                .first()
                .filter(|(_, first)| values.iter().all(|(_, value)| value.values == first.values))
            else {
                continue;
            };
            let of = match subject.split_once(':') {
                Some(("family", id)) => Of::Family(interned(id)),
                Some((_, id)) => Of::Provider(interned(id)),
                None => continue,
            };
            if value.how != How::Suggested {
                self.put(question, value, of, Some(*source));
            }
        }
    }

    /// Whether a service of a file says something of more concern than the set-up, other than an earlier reading of it did.
    fn exceeds(&self, product: &'static Product, service: &Service, id: u32, source: usize) -> bool {
        service.answers.iter().any(|(question, value)| {
            let Some((index, asked)) = self
                .knowledge
                .question_index(question)
                .and_then(|index| Some((index, self.knowledge.question(index)?)))
            else {
                return false;
            };
            let key = Key {
                target: Target::Service(id),
                question: index,
            };
            if self.gives_way(&key, source) {
                return false;
            }
            match (
                self.setup.answers.get(&key),
                parsed(self.knowledge, asked.kind, asked.options, value, product.regions),
            ) {
                // options are in the order of concern
                (Some(Answer::Choice(kept)), Some(Answer::Choice(file))) => file > *kept,
                (Some(kept), Some(file)) if kept.says_something() => *kept != file,
                _ => false,
            }
        })
    }

    /// Puts an answer of a file into the set-up; without a file, it is a person's. Returns what it renews.
    fn put(&mut self, question: &str, value: &Value, of: Of, source: Option<usize>) -> Option<Renewed> {
        let index = self.knowledge.question_index(question)?;
        let asked = self.knowledge.question(index)?;
        let (target, list, about, service) = match (of, asked.scope) {
            (Of::Service(id, product), Scope::Service) => (Target::Service(id), product.regions, product.id, Some(id)),
            (Of::Service(_, product), Scope::Family) => {
                let family = product.family?;
                (Target::Family(family), None, family, None)
            }
            (Of::Family(id), Scope::Family) => (Target::Family(id), None, id, None),
            // questions about a family that name it by their scope of one service each are not for a file
            (Of::Provider(id), Scope::Provider) => (Target::Provider(id), Some(id), id, None),
            _ => return None,
        };
        let answer = parsed(self.knowledge, asked.kind, asked.options, value, list)?;
        let key = Key {
            target,
            question: index,
        };
        let known = self.setup.answers.get(&key).copied().filter(Answer::says_something);
        let is_own = !self.setup.declared.contains(&key) && self.setup.inputs.of_answer(&key).is_none();
        let gives_way = source.is_some_and(|source| self.gives_way(&key, source));
        match known {
            Some(known) if known != answer && !gives_way => {
                self.report.disagreements.push(Disagreement {
                    service,
                    about: about.to_owned(),
                    question: question.to_owned(),
                    kept: shown(known, asked.options),
                    file: value.values.clone(),
                });
                return None;
            }
            // what a person answered stays that person's
            Some(known) if known == answer && is_own => return None,
            _ => {}
        }
        self.setup.answers.insert(key, answer);
        self.setup.declared.remove(&key);
        match source {
            Some(source) => {
                let input = self.number(source);
                self.setup.inputs.put_answer(key, input);
                self.fresh.insert(key);
                self.report.answers += 1;
            }
            None => self.setup.inputs.remove(&key),
        }
        let before = known.filter(|known| *known != answer)?;
        Some(Renewed {
            question: question.to_owned(),
            before: shown(before, asked.options),
            now: value.values.clone(),
        })
    }
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
