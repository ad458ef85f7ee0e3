//! Reads own boundaries, answers to begin with, and own products.

use super::super::answers::Place;
use super::super::json::{Node, Value};
use super::super::reader::{Fields, Location, Reader};
use super::super::setup_file::BOUNDARIES;
use super::MOST;
use crate::problem::ProblemKind;
use limes_assess::organisation::{Organisation, OwnBoundary, OwnProduct};
use limes_assess::{Answer, Boundary, Target};
use limes_messages::Words;
use limes_model::Text;
use limes_model::facts::Source;
use limes_model::question::{QuestionIndex, Scope};

impl Reader<'_> {
    pub(super) fn boundaries(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let mut ids: Vec<Text> = Vec::new();
        for (location, node) in self.list(fields, "boundaries", MOST) {
            let own = self.whole(|reader| {
                let fields = reader.record(&location, node, &["id", "name", "countries"])?;
                let id = reader.own_id(&fields, &mut ids);
                reader.needed(&fields, "name", "text");
                let name = reader.said(&fields, "name", 80);
                let countries = reader.needed(&fields, "countries", "list")?;
                let countries = reader.places(&fields.at("countries"), countries)?;
                reader.not_empty(&fields, "countries");
                if site.boundaries.iter().any(|other| other.countries == countries) {
                    reader.report(&fields.at("countries"), ProblemKind::DeclaredTwice, "", "");
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

    /// Reads a boundary as in a set-up file, or one of the organisation's own.
    pub(super) fn boundary_of(&mut self, fields: &Fields<'_>, name: &str, site: &Organisation) -> Option<Boundary> {
        let node = fields.get(name)?;
        let location = fields.at(name);
        let Value::Object(list) = &node.value else {
            self.wrong_type(&location, node, "object");
            return None;
        };
        if !list
            .iter()
            .any(|field| field.name == "kind" && field.node.value == Value::Text("own".to_owned()))
        {
            return self.whole(|reader| reader.boundary(&location, node));
        }
        self.whole(|reader| {
            let fields = reader.record(&location, node, &["kind", "id"])?;
            let id = reader.text(&fields, "id", "own:…")?;
            let own = site.boundaries.iter().find(|own| own.id == id);
            if own.is_none() {
                let ids: Vec<Text> = site.boundaries.iter().map(|own| own.id).collect();
                let expected = if ids.is_empty() {
                    BOUNDARIES.to_owned()
                } else {
                    ids.join(", ")
                };
                reader.report(&fields.at("id"), ProblemKind::UnknownBoundary, id, &expected);
            }
            own.map(|own| Boundary::List(own.countries))
        })
    }

    pub(super) fn defaults(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let Some(node) = fields.get("defaults") else { return };
        let Some(fields) = self.record(
            &fields.at("defaults"),
            node,
            &["answers", "boundary", "language", "theme"],
        ) else {
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
            let location = fields.at("language");
            let code = self.as_text(&location, node)?;
            self.known(&location, code, &codes, ProblemKind::UnknownLanguage)
        });
        site.defaults.theme = fields.get("theme").and_then(|node| {
            let location = fields.at("theme");
            let theme = self.as_text(&location, node)?;
            self.one_of(&location, theme, &["light", "dark"])
        });
    }

    /// Reports answers that declare nothing: an organisation cannot declare "I don't know".
    fn say_something(&mut self, table: &Fields<'_>) {
        for entry in &table.list {
            if entry.node.has_field("unknown") {
                self.report(&table.at_entry(entry), ProblemKind::InvalidAnswer, entry.name, "");
            }
        }
    }

    fn taken(&mut self) -> Vec<(QuestionIndex, Answer)> {
        let answers = std::mem::take(&mut self.answers).into_iter();
        let said = answers.filter(|(_, answer)| *answer != Answer::Unknown);
        said.map(|(key, answer)| (key.question, answer)).collect()
    }

    pub(super) fn own_products(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let publisher = site.texts.organisation.text("").map(super::kept);
        let companies: Vec<Text> = site
            .facts
            .iter()
            .filter_map(|own| own.fact.as_ref().map(|fact| fact.id))
            .collect();
        let mut ids: Vec<Text> = site.facts.iter().map(|own| own.id).collect();
        for (location, node) in self.list(fields, "products", MOST) {
            let own = self.whole(|reader| reader.own_product(&location, node, &mut ids, &companies));
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

    fn own_product(
        &mut self,
        location: &Location,
        node: &Node,
        ids: &mut Vec<Text>,
        companies: &[Text],
    ) -> Option<OwnProduct> {
        let known = ["id", "name", "note", "base", "company", "answers", "source"];
        let fields = self.record(location, node, &known)?;
        let id = self.own_id(&fields, ids);
        let source = self.source(&fields, id.unwrap_or_default());
        self.needed(&fields, "name", "text");
        let (name, note) = (self.said(&fields, "name", 80), self.said(&fields, "note", 300));
        let base = self.product(&fields, "base")?;
        let company = match fields.get("company") {
            None => Some(None),
            // the provider of a product of the catalogue is known
            Some(_) if base.provider.is_some() => {
                self.report(
                    &fields.at_name("company"),
                    ProblemKind::UnknownField,
                    "company",
                    "id, name, base, answers",
                );
                None
            }
            Some(node) => {
                let location = fields.at("company");
                let text = self.as_text(&location, node);
                text.and_then(|text| self.known(&location, text, companies, ProblemKind::UnknownProvider))
                    .map(Some)
            }
        };
        // without a provider there are no answers that several of its products share
        let scopes: &'static [Scope] = if base.provider.is_none() {
            &[Scope::Service]
        } else {
            &[Scope::Service, Scope::Family, Scope::Provider]
        };
        self.answers.clear();
        self.answers(
            &fields,
            Place {
                target: Some(Target::Service(0)),
                scopes,
                regions: Some(base.regions.as_slice()),
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
