//! Reads a set-up file. Either all of it is right, or every problem is reported; nothing is guessed and nothing is left
//! out in silence.

use super::answers::Place;
use super::json::{self, Node, Value};
use super::reader::{Fields, Location, Reader};
use crate::format::{FORMAT, VERSION};
use crate::position::Position;
use crate::problem::{Problem, ProblemKind, Problems};
use limes_assess::{Access, Boundary, BoundaryKind, Headline, Key, Service, Setup, Target, UnitId};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::Product;
use limes_model::question::Scope;

/// Greatest length of a file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most characters of a name: a browser takes seconds to lay out a name of ten thousand.
pub const LONGEST_NAME: usize = 200;
/// Greatest number of services.
pub const MAX_SERVICES: usize = 500;
/// Greatest number of groups of people with access.
pub const MAX_ACCESS: usize = 100;
/// The most facts of an earlier assessment that are compared.
const MAX_FACTS: usize = 5_000;
/// Greatest id of a service or a group of people; leaves room for those that are added later.
const MAX_ID: u32 = 4_000_000_000;

const FIELDS: [&str; 16] = [
    "format",
    "version",
    "knowledge",
    "assessed",
    "asOf",
    "boundary",
    "answers",
    "families",
    "providers",
    "services",
    "access",
    "commons",
    "laws",
    "asked",
    "replies",
    "request",
];

pub(super) const BOUNDARIES: &str = "eu, eea, eu-efta, eea-adequate, country, list";

/// Reads the text of a set-up file.
///
/// # Errors
/// All problems, up to [`MAX_PROBLEMS`](super::MAX_PROBLEMS), in the order of the format.
pub fn setup(text: &str, knowledge: &Knowledge) -> Result<Setup, Problems> {
    setup_with_places(text, knowledge).map(|(setup, _)| setup)
}

/// Returns whether a text is the JSON of a set-up file, of whatever version.
pub(crate) fn has_format(text: &str) -> bool {
    let root = Node::read(json::without_mark(text));
    root.is_ok_and(|root| match &root.value {
        Value::Object(fields) => fields
            .iter()
            .any(|field| field.name == "format" && field.node.value == Value::Text(FORMAT.to_owned())),
        _ => false,
    })
}

/// An answer's question, the path of the answer in the file, and its position.
type Placed = (Key, String, Position);

/// Reads the text of a set-up file, and returns with it where the answers are.
///
/// # Errors
/// As for [`setup`].
pub(crate) fn setup_with_places(text: &str, knowledge: &Knowledge) -> Result<(Setup, Vec<Placed>), Problems> {
    if text.len() > MAX_BYTES {
        return Err(Problem::too_large(text.len(), MAX_BYTES).into());
    }
    let text = json::without_mark(text);
    let root = Node::read(text)?;
    let mut reader = Reader::new(text, knowledge);
    let setup = reader.file(&root);
    match (setup, Problems::of(reader.problems)) {
        (Some(setup), None) => {
            let places = reader.places.into_iter();
            let places = places.map(|(key, location)| (key, location.path, Position::of(text, location.at)));
            Ok((setup, places.collect()))
        }
        (_, Some(problems)) => Err(problems),
        // a reader that returns nothing reports why
        (None, None) => Err(Problem::of_file(ProblemKind::WrongFormat, "", FORMAT).into()),
    }
}

/// Returns the version of the knowledge that a set-up file names, shortened; `None` if it names none or is not JSON.
#[must_use]
pub fn knowledge_version(text: &str) -> Option<String> {
    let Value::Object(fields) = Node::read(json::without_mark(text)).ok()?.value else {
        return None;
    };
    fields.into_iter().find_map(|field| match field.node.value {
        Value::Text(version) if field.name == "knowledge" => Some(version.chars().take(40).collect()),
        _ => None,
    })
}

/// What a set-up file says of the assessment from which it was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedAssessment {
    /// The headline, if this version knows it.
    pub headline: Option<Headline>,
    /// Ids of the facts on which it rested, each with its digest.
    pub facts: Vec<(String, u32)>,
}

impl SavedAssessment {
    /// Compares the facts with those of a knowledge; `None` as long as that has no digests.
    #[must_use]
    pub fn changes(&self, knowledge: &Knowledge) -> Option<FactChanges> {
        if !knowledge.has_sources() {
            return None;
        }
        let mut changes = FactChanges::default();
        for (id, before) in &self.facts {
            match knowledge.fact(id).map(|fact| (fact.id, knowledge.digest(id))) {
                Some((_, Some(now))) if now == *before => {}
                Some((id, _)) => changes.changed.push(id),
                None => changes.gone.push(id.clone()),
            }
        }
        Some(changes)
    }
}

/// Facts that say something else than when a set-up was saved, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactChanges {
    /// Those that are still part of the knowledge.
    pub changed: Vec<Text>,
    /// Those that are not.
    pub gone: Vec<String>,
}

/// Returns what a set-up file says of the assessment from which it was saved; `None` if it says nothing that can be read.
#[must_use]
pub fn saved_assessment(text: &str) -> Option<SavedAssessment> {
    let field = |node: Node, name: &str| match node.value {
        Value::Object(fields) => fields
            .into_iter()
            .find_map(|field| (field.name == name).then_some(field.node)),
        _ => None,
    };
    let Value::Object(fields) = field(Node::read(json::without_mark(text)).ok()?, "assessed")?.value else {
        return None;
    };
    let mut saved = SavedAssessment::default();
    for part in fields {
        match part.node.value {
            Value::Text(headline) if part.name == "headline" => saved.headline = headline.parse().ok(),
            Value::Object(facts) if part.name == "facts" => {
                for fact in facts.into_iter().take(MAX_FACTS) {
                    if let Value::Text(digest) = fact.node.value
                        && let Ok(digest) = u32::from_str_radix(&digest, 16)
                    {
                        saved
                            .facts
                            .push((fact.name.chars().take(LONGEST_NAME).collect(), digest));
                    }
                }
            }
            _ => {}
        }
    }
    Some(saved)
}

impl Reader<'_> {
    fn file(&mut self, root: &Node) -> Option<Setup> {
        let whole = Location::whole(root);
        let head = self.object(&whole, root)?;
        if !self.format(&head) {
            return None;
        }
        // the last three came with version 3
        let known = if self.may_correspond {
            FIELDS.len()
        } else {
            FIELDS.len() - 3
        };
        let fields = self.record(&whole, root, FIELDS.get(..known).unwrap_or_default())?;
        if let Some(node) = fields.get("knowledge") {
            self.as_text(&fields.at("knowledge"), node);
        }
        if let Some(node) = fields.get("assessed")
            && let Some(assessed) = self.record(&fields.at("assessed"), node, &["headline", "facts"])
        {
            if let Some(node) = assessed.get("headline") {
                self.as_text(&assessed.at("headline"), node);
            }
            let facts = assessed.get("facts");
            for fact in facts
                .and_then(|node| self.object(&assessed.at("facts"), node))
                .iter()
                .flat_map(|facts| &facts.list)
            {
                self.as_text(&assessed.at("facts"), fact.node);
            }
        }
        let as_of = self
            .needed(&fields, "asOf", "2026-11-22")
            .and_then(|node| self.day(&fields.at("asOf"), node));
        let boundary = self
            .needed(&fields, "boundary", BOUNDARIES)
            .and_then(|node| self.boundary(&fields.at("boundary"), node));
        let organisation = Place {
            target: Some(Target::Organisation),
            scopes: &[Scope::Organisation],
            regions: Some(&[]),
        };
        self.answers(&fields, organisation);
        self.families(&fields);
        self.providers(&fields);
        let services = self.services(&fields);
        let access = self.access(&fields);
        let services_at = services.iter().map(|(at, service)| (at, service.id));
        self.ids(services_at.chain(access.iter().map(|(at, group)| (at, group.id))));
        self.commons(&fields);
        let there = services.iter().map(|(_, service)| UnitId::Service(service.id));
        let there = there
            .chain(access.iter().map(|(_, group)| UnitId::Access(group.id)))
            .collect();
        let correspondence = self.correspondence(&fields, &services, &access);
        self.laws(&fields, there);
        let mut setup = Setup::new(as_of?);
        setup.boundary = boundary?;
        setup.answers = std::mem::take(&mut self.answers);
        setup.declared = std::mem::take(&mut self.declared);
        setup.correspondence = correspondence;
        // a number that is used twice was reported
        for (_, service) in services {
            setup.insert_service(usize::MAX, service).ok()?;
        }
        for (_, group) in access {
            setup.insert_access(usize::MAX, group).ok()?;
        }
        Some(setup)
    }

    /// Returns whether this is a set-up file of a version that can be read; if not, nothing else is reported.
    fn format(&mut self, head: &Fields<'_>) -> bool {
        let format = head.get("format");
        if !format.is_some_and(|node| matches!(&node.value, Value::Text(format) if format == FORMAT)) {
            let shown = format.map_or_else(String::new, Node::shown);
            self.report(&head.at("format"), ProblemKind::WrongFormat, &shown, FORMAT);
            return false;
        }
        let expected = VERSION.to_string();
        let Some(node) = self.needed(head, "version", &expected) else {
            return false;
        };
        let at = head.at("version");
        match &node.value {
            Value::Whole(version) if (1..=u64::from(VERSION)).contains(version) => {
                // version 1 has no declared answers
                self.may_declare = *version > 1;
                self.may_correspond = *version > 2;
                return true;
            }
            Value::Whole(version) if *version > u64::from(VERSION) => {
                self.report(&at, ProblemKind::NewerVersion, &version.to_string(), &expected);
            }
            Value::Whole(_) | Value::Number(_) => {
                self.report(&at, ProblemKind::InvalidNumber, &node.shown(), &expected);
            }
            _ => self.wrong_type(&at, node, "whole-number"),
        }
        false
    }

    pub(super) fn boundary(&mut self, location: &Location, node: &Node) -> Option<Boundary> {
        let head = self.object(location, node)?;
        let kind = self.text(&head, "kind", BOUNDARIES)?;
        let Ok(kind) = kind.parse::<BoundaryKind>() else {
            self.report(&head.at("kind"), ProblemKind::UnknownBoundary, kind, BOUNDARIES);
            return None;
        };
        let known: &[Text] = match kind {
            BoundaryKind::Country => &["kind", "country"],
            BoundaryKind::List => &["kind", "countries"],
            _ => &["kind"],
        };
        let fields = self.record(location, node, known)?;
        match kind {
            BoundaryKind::Country => {
                let code = self.text(&fields, "country", "DE")?;
                self.place(&fields.at("country"), code).map(Boundary::Country)
            }
            BoundaryKind::List => {
                let node = self.needed(&fields, "countries", "list")?;
                self.places(&fields.at("countries"), node).map(Boundary::List)
            }
            area => area.boundary(),
        }
    }

    fn families(&mut self, fields: &Fields<'_>) {
        let Some(table) = self.table_at(fields, "families") else {
            return;
        };
        for entry in &table.list {
            let family = self.known(
                &table.at_key(entry),
                entry.name,
                &self.names.families(),
                ProblemKind::UnknownFamily,
            );
            let regions = family.map(|family| self.names.region_lists_of_family(family));
            let target = family.map(Target::Family);
            self.answer_table(
                &table.at_entry(entry),
                entry.node,
                Place {
                    target,
                    scopes: &[Scope::Family],
                    regions: regions.as_deref(),
                },
            );
        }
    }

    fn providers(&mut self, fields: &Fields<'_>) {
        let Some(table) = self.table_at(fields, "providers") else {
            return;
        };
        let known = self.names.providers();
        for entry in &table.list {
            let provider = self.known(&table.at_key(entry), entry.name, &known, ProblemKind::UnknownProvider);
            let regions = provider.map(|provider| self.names.region_lists_of_provider(provider));
            let target = provider.map(Target::Provider);
            let scopes = &[Scope::Provider, Scope::Family, Scope::Service];
            self.answer_table(
                &table.at_entry(entry),
                entry.node,
                Place {
                    target,
                    scopes,
                    regions: regions.as_deref(),
                },
            );
        }
    }

    /// Reads the services, each with the place of its number.
    fn services(&mut self, fields: &Fields<'_>) -> Vec<(Location, Service)> {
        let items = self.list(fields, "services", MAX_SERVICES);
        items
            .filter_map(|(location, node)| self.service(&location, node))
            .collect()
    }

    fn service(&mut self, location: &Location, node: &Node) -> Option<(Location, Service)> {
        let fields = self.record(location, node, &["id", "name", "product", "answers", "flows"])?;
        let id = self.id(&fields, "id");
        let name = self.name(&fields);
        let product = self.product(&fields, "product");
        let regions: Option<&[Text]> = product.map(|p| p.regions.as_slice());
        let scopes = &[Scope::Service, Scope::Family, Scope::Provider];
        self.answers(
            &fields,
            Place {
                target: id.map(Target::Service),
                scopes,
                regions,
            },
        );
        self.flows(&fields, id.map(UnitId::Service), product.map(|p| p.flows));
        let service = Service {
            id: id?,
            name: name?.to_owned(),
            product: product?.id,
        };
        Some((fields.at("id"), service))
    }

    /// Reads the groups of people with access, each with the place of its number.
    fn access(&mut self, fields: &Fields<'_>) -> Vec<(Location, Access)> {
        let items = self.list(fields, "access", MAX_ACCESS);
        items
            .filter_map(|(location, node)| self.group(&location, node))
            .collect()
    }

    fn group(&mut self, location: &Location, node: &Node) -> Option<(Location, Access)> {
        let fields = self.record(location, node, &["id", "name", "answers", "flows"])?;
        let id = self.id(&fields, "id");
        let name = self.name(&fields);
        let scopes = &[Scope::Access, Scope::Service, Scope::Family, Scope::Provider];
        self.answers(
            &fields,
            Place {
                target: id.map(Target::Access),
                scopes,
                regions: Some(&[]),
            },
        );
        self.flows(&fields, id.map(UnitId::Access), Some(self.names.access_flows()));
        let group = Access {
            id: id?,
            name: name?.to_owned(),
        };
        Some((fields.at("id"), group))
    }

    pub(super) fn product(&mut self, fields: &Fields<'_>, name: &str) -> Option<&'static Product> {
        let id = self.text(fields, name, "exchange-online")?;
        let known = self.names.product(id);
        if known.is_none() {
            let expected = self.nearest(&self.names.products(), id);
            self.report(&fields.at(name), ProblemKind::UnknownProduct, id, &expected);
        }
        known
    }

    fn name<'n>(&mut self, fields: &Fields<'n>) -> Option<&'n str> {
        let Some(node) = fields.get("name") else {
            return Some("");
        };
        let at = fields.at("name");
        let name = self.as_text(&at, node)?;
        let length = name.chars().count();
        if length > LONGEST_NAME {
            self.report(
                &at,
                ProblemKind::InvalidLength,
                &length.to_string(),
                &format!("0–{LONGEST_NAME}"),
            );
            return None;
        }
        Some(name)
    }

    pub(super) fn id(&mut self, fields: &Fields<'_>, name: &str) -> Option<u32> {
        let node = self.needed(fields, name, "whole-number")?;
        let location = fields.at(name);
        let expected = format!("1–{MAX_ID}");
        match &node.value {
            Value::Whole(id) => {
                let number = u32::try_from(*id).ok().filter(|id| (1..=MAX_ID).contains(id));
                if number.is_none() {
                    self.report(&location, ProblemKind::InvalidNumber, &id.to_string(), &expected);
                }
                number
            }
            Value::Number(_) => {
                self.report(&location, ProblemKind::InvalidNumber, &node.shown(), &expected);
                None
            }
            _ => {
                self.wrong_type(&location, node, "whole-number");
                None
            }
        }
    }

    /// Reports numbers that are used twice: services and groups of people share one sequence.
    fn ids<'a>(&mut self, ids: impl Iterator<Item = (&'a Location, u32)>) {
        let mut seen = Vec::new();
        for (location, id) in ids {
            if seen.contains(&id) {
                self.report(location, ProblemKind::DuplicateId, &id.to_string(), "");
            }
            seen.push(id);
        }
    }

    fn commons(&mut self, fields: &Fields<'_>) {
        let Some(table) = self.table_at(fields, "commons") else {
            return;
        };
        for entry in &table.list {
            let common = self.names.common(entry.name);
            if common.is_none() {
                let expected = self.nearest(&self.names.commons(), entry.name);
                self.report(&table.at_key(entry), ProblemKind::UnknownCommon, entry.name, &expected);
            }
            let id = common.map(|common| UnitId::Common(common.id));
            let flows = common.map(|common| common.flows);
            self.flow_table(&table.at_entry(entry), entry.node, id, flows);
        }
    }

    fn laws(&mut self, fields: &Fields<'_>, there: Vec<UnitId>) {
        // as many as there are laws and companies, and more than any set-up needs
        let mut items = self.list(fields, "laws", MAX_BYTES).peekable();
        if items.peek().is_none() {
            return;
        }
        let (companies, laws) = (self.names.companies(), self.names.laws());
        for (location, node) in items {
            let Some(fields) = self.record(
                &location,
                node,
                &["company", "service", "access", "law", "question", "answer"],
            ) else {
                continue;
            };
            // the company: by its id, or by the service or the group of people for which the user describes it
            let unit = ["service", "access"]
                .into_iter()
                .find(|name| fields.get(name).is_some());
            let about = match unit {
                Some(name) => self.id(&fields, name).and_then(|id| {
                    let unit = if name == "service" {
                        UnitId::Service(id)
                    } else {
                        UnitId::Access(id)
                    };
                    if !there.contains(&unit) {
                        self.report(&fields.at(name), ProblemKind::UnknownUnit, &id.to_string(), "");
                        return None;
                    }
                    Some(About::Unit(unit))
                }),
                None => {
                    let company = self.text(&fields, "company", "microsoft");
                    company
                        .and_then(|name| {
                            self.known(&fields.at("company"), name, &companies, ProblemKind::UnknownProvider)
                        })
                        .map(About::Company)
                }
            };
            let law = self.text(&fields, "law", "access-law.us-sca-cloud-act");
            let law = law.and_then(|name| self.known(&fields.at("law"), name, &laws, ProblemKind::UnknownLaw));
            let question = self.text(&fields, "question", "law.reaches");
            let answer = self.needed(&fields, "answer", "no, yes");
            let (Some(question), Some(answer)) = (question, answer) else {
                continue;
            };
            let target = about.zip(law).map(|(about, law)| match about {
                // in a file, an empty text is no company
                About::Company(company) => Target::law(Some(company).filter(|id| !id.is_empty()), law),
                About::Unit(unit) => Target::UnitLaw(unit, law),
            });
            let place = Place {
                target,
                scopes: &[Scope::Law],
                regions: Some(&[]),
            };
            self.answer(
                (&fields.at("question"), question),
                (&fields.at("answer"), answer),
                place,
            );
        }
    }
}

/// The company about which a person says whether a law reaches it.
enum About {
    Company(Text),
    Unit(UnitId),
}
