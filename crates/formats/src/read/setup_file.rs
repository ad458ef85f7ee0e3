//! Reads a set-up file. Either all of it is right, or every problem is told; nothing is guessed and nothing left out in
//! silence.

use super::answers::Place;
use super::json::Node;
use super::problem::{Problem, ProblemKind};
use super::reader::{Fields, Reader};
use crate::write::{FORMAT, VERSION};
use limes_assess::{Access, Boundary, Service, Setup, Target, UnitId};
use limes_knowledge::Knowledge;
use limes_model::Text;
use limes_model::catalogue::Product;
use limes_model::question::Scope;

/// Longest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Most services.
pub const MAX_SERVICES: usize = 500;
/// Most groups of people with access.
pub const MAX_ACCESS: usize = 100;
/// Most problems that are told at once.
pub const MAX_PROBLEMS: usize = 50;
/// Greatest number of a service or a group of people; leaves room for those that are added later.
const MAX_ID: u32 = 4_000_000_000;

pub(super) const BOUNDARIES: &str = "eu, eea, eu-efta, eea-adequate, country, list";

/// The set-up in the text of a file, or what is wrong with it.
///
/// # Errors
/// All problems, up to [`MAX_PROBLEMS`], in the order of the file's form.
pub fn setup(text: &str, knowledge: &Knowledge) -> Result<Setup, Vec<Problem>> {
    if text.len() > MAX_BYTES {
        let value = text.len().to_string();
        return Err(vec![Problem {
            path: String::new(),
            kind: ProblemKind::TooLarge,
            value,
            expected: MAX_BYTES.to_string(),
        }]);
    }
    let root = Node::read(text).map_err(|problem| vec![problem])?;
    let mut reader = Reader::new(knowledge);
    let setup = reader.file(&root);
    match setup {
        Some(setup) if reader.problems.is_empty() => Ok(setup),
        _ => Err(reader.problems),
    }
}

impl Reader<'_> {
    fn file(&mut self, root: &Node) -> Option<Setup> {
        let head = self.object("", root)?;
        if !self.format(&head) {
            return None;
        }
        let fields = self.record(
            "",
            root,
            &[
                "format",
                "version",
                "knowledge",
                "asOf",
                "boundary",
                "answers",
                "families",
                "providers",
                "services",
                "access",
                "commons",
                "laws",
            ],
        )?;
        if let Some(node) = fields.get("knowledge") {
            self.as_text("knowledge", node);
        }
        let as_of = self
            .needed(&fields, "asOf", "2026-11-22")
            .and_then(|node| self.day("asOf", node));
        let boundary = self
            .needed(&fields, "boundary", BOUNDARIES)
            .and_then(|node| self.boundary("boundary", node));
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
        self.ids(&services, &access);
        self.commons(&fields);
        let there = services.iter().flatten().map(|s| UnitId::Service(s.id));
        let there = there
            .chain(access.iter().flatten().map(|a| UnitId::Access(a.id)))
            .collect();
        self.laws(&fields, there);
        Some(Setup {
            as_of: as_of?,
            boundary: boundary?,
            services: services.into_iter().flatten().collect(),
            access: access.into_iter().flatten().collect(),
            answers: std::mem::take(&mut self.answers),
            declared: std::mem::take(&mut self.declared),
        })
    }

    /// Whether it is a set-up file of a version that can be read; otherwise nothing else is worth a word.
    fn format(&mut self, head: &Fields<'_>) -> bool {
        match head.get("format") {
            Some(Node::Text(format)) if format == FORMAT => {}
            other => {
                let shown = other.map_or_else(String::new, Node::shown);
                self.tell("format", ProblemKind::WrongFormat, &shown, FORMAT);
                return false;
            }
        }
        let expected = VERSION.to_string();
        match head.get("version") {
            Some(Node::Whole(version)) if (1..=u64::from(VERSION)).contains(version) => {
                // only the second version says what an organisation declared
                self.may_declare = *version > 1;
                true
            }
            Some(Node::Whole(version)) if *version > u64::from(VERSION) => {
                self.tell("version", ProblemKind::NewerVersion, &version.to_string(), &expected);
                false
            }
            Some(node @ (Node::Whole(_) | Node::Number(_))) => {
                self.tell("version", ProblemKind::InvalidNumber, &node.shown(), &expected);
                false
            }
            Some(node) => {
                self.wrong_type("version", node, "whole-number");
                false
            }
            None => {
                self.tell("version", ProblemKind::Missing, "", &expected);
                false
            }
        }
    }

    pub(super) fn boundary(&mut self, path: &str, node: &Node) -> Option<Boundary> {
        let head = self.object(path, node)?;
        let kind = self.text(&head, "kind", BOUNDARIES)?;
        let known: &[Text] = match kind {
            "country" => &["kind", "country"],
            "list" => &["kind", "countries"],
            _ => &["kind"],
        };
        let plain = match kind {
            "eu" => Some(Boundary::Eu),
            "eea" => Some(Boundary::Eea),
            "eu-efta" => Some(Boundary::EuEfta),
            "eea-adequate" => Some(Boundary::EeaAdequate),
            "country" | "list" => None,
            _ => {
                self.tell(&head.at("kind"), ProblemKind::UnknownBoundary, kind, BOUNDARIES);
                return None;
            }
        };
        let fields = self.record(path, node, known)?;
        match kind {
            "country" => {
                let code = self.text(&fields, "country", "DE")?;
                self.country(&fields.at("country"), code).map(Boundary::Country)
            }
            "list" => {
                let node = self.needed(&fields, "countries", "list")?;
                self.countries(&fields.at("countries"), node).map(Boundary::List)
            }
            _ => plain,
        }
    }

    fn families(&mut self, fields: &Fields<'_>) {
        let Some(table) = self.table_at(fields, "families") else {
            return;
        };
        for (name, node) in &table.list {
            let path = table.entry(name);
            let family = self.known(&path, name, &self.names.families(), ProblemKind::UnknownFamily);
            let regions = family.map(|family| self.names.region_lists_of_family(family));
            let target = family.map(Target::Family);
            self.answer_table(
                &path,
                node,
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
        for (name, node) in &table.list {
            let path = table.entry(name);
            let provider = self.known(&path, name, &known, ProblemKind::UnknownProvider);
            let regions = provider.map(|provider| self.names.region_lists_of_provider(provider));
            let target = provider.map(Target::Provider);
            let scopes = &[Scope::Provider, Scope::Family, Scope::Service];
            self.answer_table(
                &path,
                node,
                Place {
                    target,
                    scopes,
                    regions: regions.as_deref(),
                },
            );
        }
    }

    fn services(&mut self, fields: &Fields<'_>) -> Vec<Option<Service>> {
        let items = self.list(fields, "services", MAX_SERVICES);
        items
            .iter()
            .enumerate()
            .map(|(place, node)| self.service(&format!("services[{place}]"), node))
            .collect()
    }

    fn service(&mut self, path: &str, node: &Node) -> Option<Service> {
        let fields = self.record(path, node, &["id", "name", "product", "answers", "flows"])?;
        let id = self.id(&fields, "id");
        let name = self.name(&fields);
        let product = self.product(&fields, "product");
        let regions: Option<&[Text]> = product.map(|p| match p.regions {
            "" => &[][..],
            _ => std::slice::from_ref(&p.regions),
        });
        let scopes = &[Scope::Service, Scope::Family, Scope::Provider];
        self.answers(
            &fields,
            Place {
                target: id.map(Target::Service),
                scopes,
                regions,
            },
        );
        self.flows(&fields, "flows", id.map(UnitId::Service), product.map(|p| p.flows));
        Some(Service {
            id: id?,
            name: name?.to_owned(),
            product: product?.id,
        })
    }

    fn access(&mut self, fields: &Fields<'_>) -> Vec<Option<Access>> {
        let items = self.list(fields, "access", MAX_ACCESS);
        items
            .iter()
            .enumerate()
            .map(|(place, node)| self.group(&format!("access[{place}]"), node))
            .collect()
    }

    fn group(&mut self, path: &str, node: &Node) -> Option<Access> {
        let fields = self.record(path, node, &["id", "name", "answers", "flows"])?;
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
        self.flows(
            &fields,
            "flows",
            id.map(UnitId::Access),
            Some(self.names.access_flows()),
        );
        Some(Access {
            id: id?,
            name: name?.to_owned(),
        })
    }

    pub(super) fn product(&mut self, fields: &Fields<'_>, name: &str) -> Option<&'static Product> {
        let id = self.text(fields, name, "exchange-online")?;
        let known = self.names.product(id);
        if known.is_none() {
            let expected = self.nearest(&self.names.products(), id);
            self.tell(&fields.at(name), ProblemKind::UnknownProduct, id, &expected);
        }
        known
    }

    fn name<'n>(&mut self, fields: &Fields<'n>) -> Option<&'n str> {
        match fields.get("name") {
            None => Some(""),
            Some(node) => self.as_text(&fields.at("name"), node),
        }
    }

    fn id(&mut self, fields: &Fields<'_>, name: &str) -> Option<u32> {
        let node = self.needed(fields, name, "whole-number")?;
        let path = fields.at(name);
        match node {
            Node::Whole(id) => {
                let number = u32::try_from(*id).ok().filter(|id| (1..=MAX_ID).contains(id));
                if number.is_none() {
                    self.tell(
                        &path,
                        ProblemKind::InvalidNumber,
                        &id.to_string(),
                        &format!("1–{MAX_ID}"),
                    );
                }
                number
            }
            Node::Number(_) => {
                self.tell(&path, ProblemKind::InvalidNumber, &node.shown(), &format!("1–{MAX_ID}"));
                None
            }
            _ => {
                self.wrong_type(&path, node, "whole-number");
                None
            }
        }
    }

    /// Services and people share one row of numbers.
    fn ids(&mut self, services: &[Option<Service>], access: &[Option<Access>]) {
        let services = services
            .iter()
            .enumerate()
            .map(|(i, s)| ("services", i, s.as_ref().map(|s| s.id)));
        let access = access
            .iter()
            .enumerate()
            .map(|(i, a)| ("access", i, a.as_ref().map(|a| a.id)));
        let mut seen = Vec::new();
        for (list, place, id) in services.chain(access) {
            let Some(id) = id else { continue };
            if seen.contains(&id) {
                self.tell(
                    &format!("{list}[{place}].id"),
                    ProblemKind::DuplicateId,
                    &id.to_string(),
                    "",
                );
            }
            seen.push(id);
        }
    }

    fn commons(&mut self, fields: &Fields<'_>) {
        let Some(table) = self.table_at(fields, "commons") else {
            return;
        };
        for (name, _) in &table.list {
            let common = self.names.common(name);
            if common.is_none() {
                let expected = self.nearest(&self.names.commons(), name);
                self.tell(&table.entry(name), ProblemKind::UnknownCommon, name, &expected);
            }
            let id = common.map(|common| UnitId::Common(common.id));
            self.flows(&table, name, id, common.map(|common| common.flows));
        }
    }

    fn laws(&mut self, fields: &Fields<'_>, there: Vec<UnitId>) {
        // as many as there are laws and companies, and more than any set-up needs
        let items = self.list(fields, "laws", MAX_BYTES);
        if items.is_empty() {
            return;
        }
        let (companies, laws) = (self.names.companies(), self.names.laws());
        for (place, node) in items.iter().enumerate() {
            let path = format!("laws[{place}]");
            let Some(fields) = self.record(
                &path,
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
                        self.tell(&fields.at(name), ProblemKind::UnknownUnit, &id.to_string(), "");
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
                About::Company(company) => Target::Law(company, law),
                About::Unit(unit) => Target::UnitLaw(unit, law),
            });
            let place = Place {
                target,
                scopes: &[Scope::Law],
                regions: Some(&[]),
            };
            self.answer(&fields.at("question"), question, &fields.at("answer"), answer, place);
        }
    }
}

/// Of whom a person says whether a law reaches it.
enum About {
    Company(Text),
    Unit(UnitId),
}
