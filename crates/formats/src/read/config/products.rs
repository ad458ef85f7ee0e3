//! Own boundaries, answers to begin with, own products.

use super::super::answers::Place;
use super::super::json::Node;
use super::super::problem::ProblemKind;
use super::super::reader::{Fields, Reader};
use super::super::setup_file::BOUNDARIES;
use super::MOST;
use limes_assess::organisation::{OwnBoundary, OwnProduct, Site};
use limes_assess::{Answer, Boundary, Target};
use limes_messages::Words;
use limes_model::Text;
use limes_model::facts::Source;
use limes_model::question::{QuestionIndex, Scope};

impl Reader<'_> {
    pub(super) fn boundaries(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let mut ids: Vec<Text> = Vec::new();
        for (place, node) in self.list(fields, "boundaries", MOST).iter().enumerate() {
            let path = format!("boundaries[{place}]");
            let own = self.whole(|reader| {
                let fields = reader.record(&path, node, &["id", "name", "countries"])?;
                let id = reader.own_id(&fields, &mut ids);
                reader.needed(&fields, "name", "text");
                let name = reader.said(&fields, "name", 80);
                let countries = reader.needed(&fields, "countries", "list")?;
                let countries = reader.countries(&fields.at("countries"), countries)?;
                reader.not_empty(&fields, "countries");
                if site.boundaries.iter().any(|other| other.countries == countries) {
                    reader.tell(&fields.at("countries"), ProblemKind::DeclaredTwice, "", "");
                }
                Some(OwnBoundary {
                    id: id?,
                    name,
                    countries,
                })
            });
            site.boundaries.extend(own);
        }
    }

    /// A boundary as in a set-up file, or one of the organisation's own.
    pub(super) fn boundary_of(&mut self, fields: &Fields<'_>, name: &str, site: &Site) -> Option<Boundary> {
        let node = fields.get(name)?;
        let path = fields.at(name);
        let Node::Object(list) = node else {
            self.wrong_type(&path, node, "object");
            return None;
        };
        if !list
            .iter()
            .any(|(name, node)| name == "kind" && *node == Node::Text("own".to_owned()))
        {
            return self.whole(|reader| reader.boundary(&path, node));
        }
        self.whole(|reader| {
            let fields = reader.record(&path, node, &["kind", "id"])?;
            let id = reader.text(&fields, "id", "own:…")?;
            let own = site.boundaries.iter().find(|own| own.id == id);
            if own.is_none() {
                let ids: Vec<Text> = site.boundaries.iter().map(|own| own.id).collect();
                let expected = if ids.is_empty() {
                    BOUNDARIES.to_owned()
                } else {
                    ids.join(", ")
                };
                reader.tell(&fields.at("id"), ProblemKind::UnknownBoundary, id, &expected);
            }
            own.map(|own| Boundary::List(own.countries))
        })
    }

    pub(super) fn defaults(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let Some(node) = fields.get("defaults") else { return };
        let Some(fields) = self.record("defaults", node, &["answers", "boundary", "language", "theme"]) else {
            return;
        };
        if let Some(table) = self.table_at(&fields, "answers") {
            let place = Place {
                target: Some(Target::Organisation),
                scopes: &[Scope::Organisation],
                regions: Some(&[]),
            };
            self.each_answer(&table, place);
            self.say_something(&table);
        }
        site.defaults.answers = self.taken();
        site.defaults.boundary = self.boundary_of(&fields, "boundary", site);
        let codes: Vec<Text> = Words::codes().collect();
        site.defaults.language = fields.get("language").and_then(|node| {
            let code = self.as_text("defaults.language", node)?;
            self.known("defaults.language", code, &codes, ProblemKind::UnknownLanguage)
        });
        site.defaults.theme = fields.get("theme").and_then(|node| {
            let theme = self.as_text("defaults.theme", node)?;
            self.one_of("defaults.theme", theme, &["light", "dark"])
        });
    }

    /// "I don't know" is nothing that an organisation could declare.
    fn say_something(&mut self, table: &Fields<'_>) {
        for (id, node) in &table.list {
            if matches!(node, Node::Object(fields) if fields.iter().any(|(name, _)| name == "unknown")) {
                self.tell(&table.entry(id), ProblemKind::InvalidAnswer, id, "");
            }
        }
    }

    fn taken(&mut self) -> Vec<(QuestionIndex, Answer)> {
        let answers = std::mem::take(&mut self.answers).into_iter();
        let said = answers.filter(|(_, answer)| *answer != Answer::Unknown);
        said.map(|(key, answer)| (key.question, answer)).collect()
    }

    pub(super) fn own_products(&mut self, fields: &Fields<'_>, site: &mut Site) {
        let publisher = super::kept(site.texts.organisation.text(""));
        let companies: Vec<Text> = site
            .facts
            .iter()
            .filter_map(|own| own.fact.as_ref().map(|fact| fact.id))
            .collect();
        let mut ids: Vec<Text> = site.facts.iter().map(|own| own.id).collect();
        for (place, node) in self.list(fields, "products", MOST).iter().enumerate() {
            let path = format!("products[{place}]");
            let own = self.whole(|reader| reader.own_product(&path, node, &mut ids, &companies));
            self.answers.clear();
            site.products.extend(own.map(|own| OwnProduct {
                source: Source {
                    publisher,
                    ..own.source
                },
                ..own
            }));
        }
    }

    fn own_product(&mut self, path: &str, node: &Node, ids: &mut Vec<Text>, companies: &[Text]) -> Option<OwnProduct> {
        let known = ["id", "name", "note", "base", "company", "answers", "source"];
        let fields = self.record(path, node, &known)?;
        let id = self.own_id(&fields, ids);
        let source = self.source(&fields, id.unwrap_or_default());
        self.needed(&fields, "name", "text");
        let (name, note) = (self.said(&fields, "name", 80), self.said(&fields, "note", 300));
        let base = self.product(&fields, "base")?;
        let company = match fields.get("company") {
            None => Some(""),
            // who provides a product of the catalogue is known
            Some(_) if !base.provider.is_empty() => {
                self.tell(
                    &fields.at("company"),
                    ProblemKind::UnknownField,
                    "company",
                    "id, name, base, answers",
                );
                None
            }
            Some(node) => {
                let path = fields.at("company");
                let text = self.as_text(&path, node);
                text.and_then(|text| self.known(&path, text, companies, ProblemKind::UnknownProvider))
            }
        };
        // without a provider there is nothing for which such answers could be given once
        let scopes: &'static [Scope] = if base.provider.is_empty() {
            &[Scope::Service]
        } else {
            &[Scope::Service, Scope::Family, Scope::Provider]
        };
        let regions: &[Text] = match base.regions {
            "" => &[],
            _ => std::slice::from_ref(&base.regions),
        };
        self.answers.clear();
        self.answers(
            &fields,
            Place {
                target: Some(Target::Service(0)),
                scopes,
                regions: Some(regions),
            },
        );
        if let Some(table) = fields
            .get("answers")
            .and_then(|node| self.object(&fields.at("answers"), node))
        {
            self.say_something(&table);
        }
        Some(OwnProduct {
            id: id?,
            name,
            note,
            base,
            company: company?,
            answers: self.taken(),
            source: source?.0,
        })
    }
}
