//! Reads own facts: regions, companies, and facts that are no longer trusted.

use std::borrow::Cow;

use super::super::json::Node;
use super::super::reader::{Fields, Location, Reader};
use super::{MOST, kept};
use crate::problem::ProblemKind;
use limes_assess::organisation::{Organisation, OwnFact};
use limes_model::Text;
use limes_model::facts::{DpfStatus, Fact, FactValue, Source};
use limes_model::{Country, Date, Grade, Period};

const SOURCE: &str = "{\"title\": …, \"date\": …}";

/// The fields that all own facts have.
struct Record {
    id: Text,
    source: Source,
    valid: Period,
    review_by: Date,
    checked: Date,
}

impl<'k> Reader<'k> {
    pub(super) fn own_facts(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        let Some(node) = fields.get("facts") else { return };
        let Some(fields) = self.record(&fields.at("facts"), node, &["regions", "companies", "withdrawn"]) else {
            return;
        };
        let publisher = site.texts.organisation.text("").map(kept);
        let (mut ids, mut about) = (Vec::new(), Vec::new());
        for (name, what) in [("regions", 0), ("companies", 1), ("withdrawn", 2)] {
            for (location, node) in self.list(&fields, name, MOST) {
                let own = self.whole(|reader| {
                    let own = match what {
                        0 => reader.own_region(&location, node, &mut ids),
                        1 => reader.own_company(&location, node, &mut ids),
                        _ => reader.withdrawal(&location, node, &mut ids),
                    }?;
                    let fact = own.fact.as_ref().map(|fact| fact.id).or(own.withdraws)?;
                    if about.contains(&fact) {
                        reader.report(&location, ProblemKind::DeclaredTwice, fact, "");
                    }
                    about.push(fact);
                    Some(own)
                });
                site.facts.extend(own.map(|own| OwnFact {
                    source: Source {
                        publisher,
                        ..own.source
                    },
                    ..own
                }));
            }
        }
    }

    /// Reads title, link and day of a document.
    pub(super) fn source(&mut self, fields: &Fields<'_>, id: Text) -> Option<(Source, Date)> {
        let node = self.needed(fields, "source", SOURCE)?;
        let fields = self.record(&fields.at("source"), node, &["title", "link", "date"])?;
        let title = self.needed(&fields, "title", "text");
        let title = title.and_then(|node| self.plain(&fields.at("title"), node, 200));
        let url = self.link(&fields, "link");
        let date = self.needed(&fields, "date", "2026-11-22");
        let date = date.and_then(|node| self.day(&fields.at("date"), node))?;
        let source = Source {
            id,
            title: kept(&title?),
            url: url.as_deref().map(kept),
            publisher: None,
            date: kept(&date.to_string()),
            primary: false,
            extent: None,
        };
        Some((source, date))
    }

    fn own_record(&mut self, fields: &Fields<'_>, ids: &mut Vec<Text>) -> Option<Record> {
        let id = self.own_id(fields, ids);
        let source = self.source(fields, id.unwrap_or_default());
        let from = self.needed(fields, "validFrom", "2026-11-22");
        let from = from.and_then(|node| self.day(&fields.at("validFrom"), node));
        let optional = |reader: &mut Self, name: &str| {
            let node = fields.get(name)?;
            reader.day(&fields.at(name), node)
        };
        let to = optional(self, "validTo");
        let review = optional(self, "reviewBy");
        if from.zip(to).is_some_and(|(from, to)| to <= from) {
            self.report(&fields.at("validTo"), ProblemKind::InvalidPeriod, "", "");
        }
        let (source, checked) = source?;
        Some(Record {
            id: id?,
            source,
            valid: Period { from: Some(from?), to },
            review_by: review.unwrap_or_else(|| year_after(checked)),
            checked,
        })
    }

    fn own_region(&mut self, location: &Location, node: &Node, ids: &mut Vec<Text>) -> Option<OwnFact> {
        let known = [
            "id",
            "replaces",
            "provider",
            "name",
            "countries",
            "source",
            "validFrom",
            "validTo",
            "reviewBy",
            "note",
        ];
        let fields = self.record(location, node, &known)?;
        let record = self.own_record(&fields, ids);
        let name = self.name_of(&fields);
        let countries = self.needed(&fields, "countries", "list");
        let countries = countries.and_then(|node| self.countries(&fields.at("countries"), node));
        self.not_empty(&fields, "countries");
        let note = self.said(&fields, "note", 300);
        let replaced = self.replaced(&fields, |value| matches!(value, FactValue::Region { .. }));
        let lists = self.names.region_lists_of_all();
        let provider = match fields.get("provider") {
            Some(node) if fields.get("replaces").is_none() => {
                let location = fields.at("provider");
                let text = self.as_text(&location, node);
                text.and_then(|text| self.known(&location, text, &lists, ProblemKind::UnknownProvider))
            }
            Some(_) => {
                self.report(
                    &fields.at_name("provider"),
                    ProblemKind::UnknownField,
                    "provider",
                    "replaces",
                );
                None
            }
            None if fields.get("replaces").is_none() => {
                self.report(&fields.at("provider"), ProblemKind::Missing, "", "aws");
                None
            }
            None => None,
        };
        let (record, all) = record.zip(countries)?;
        let countries: Cow<'static, [Country]> = all.iter().collect();
        let mut value = match replaced {
            Some(fact) => fact.value.clone(),
            None => FactValue::Region {
                provider: provider?,
                code: record.id,
                name: None,
                location: None,
                countries: countries.clone(),
                within: None,
                kind: "region",
                pair: None,
                restricted: false,
            },
        };
        if let FactValue::Region {
            countries: old,
            name: known,
            within,
            ..
        } = &mut value
        {
            *old = countries;
            *within = None;
            *known = name.or(*known);
        }
        Some(self.own(record, replaced, value, note))
    }

    fn own_company(&mut self, location: &Location, node: &Node, ids: &mut Vec<Text>) -> Option<OwnFact> {
        let known = [
            "id",
            "replaces",
            "name",
            "country",
            "parent",
            "parentCountry",
            "source",
            "validFrom",
            "validTo",
            "reviewBy",
            "note",
        ];
        let fields = self.record(location, node, &known)?;
        let record = self.own_record(&fields, ids);
        let name = self.name_of(&fields);
        let one = |reader: &mut Self, name: &str| {
            let node = fields.get(name)?;
            let location = fields.at(name);
            let code = reader.as_text(&location, node)?;
            reader.country(&location, code)
        };
        let (country, parent_country) = (one(self, "country"), one(self, "parentCountry"));
        let parent = fields
            .get("parent")
            .and_then(|node| self.plain(&fields.at("parent"), node, 80));
        let note = self.said(&fields, "note", 300);
        let replaced = self.replaced(&fields, |value| matches!(value, FactValue::Provider { .. }));
        let is_new = fields.get("replaces").is_none();
        if is_new && fields.get("country").is_none() {
            self.report(&fields.at("country"), ProblemKind::Missing, "", "DE");
        }
        if is_new && fields.get("name").is_none() {
            self.report(&fields.at("name"), ProblemKind::Missing, "", "text");
        }
        let record = record?;
        let mut value = match replaced {
            Some(fact) => fact.value.clone(),
            None => FactValue::Provider {
                provider: record.id,
                name: name?,
                entity: None,
                entity_country: None,
                parent: None,
                parent_country: None,
                links: Cow::Borrowed(&[]),
                dpf: DpfStatus::Unknown,
                available_from: None,
            },
        };
        if let FactValue::Provider {
            name: old_name,
            entity_country,
            parent: old_parent,
            parent_country: old_parent_country,
            ..
        } = &mut value
        {
            *old_name = name.unwrap_or(old_name);
            *entity_country = country.or(*entity_country);
            *old_parent_country = parent_country.or(*old_parent_country);
            if let Some(parent) = parent {
                *old_parent = Some(kept(&parent));
            }
        }
        Some(self.own(record, replaced, value, note))
    }

    fn withdrawal(&mut self, location: &Location, node: &Node, ids: &mut Vec<Text>) -> Option<OwnFact> {
        let fields = self.record(location, node, &["id", "fact", "source", "note"])?;
        let id = self.own_id(&fields, ids);
        let source = self.source(&fields, id.unwrap_or_default());
        let note = self.said(&fields, "note", 300);
        let text = self.text(&fields, "fact", "region.aws.eu-central-1")?;
        let fact = self.fact(&fields.at("fact"), text);
        Some(OwnFact {
            id: id?,
            fact: None,
            withdraws: Some(fact?.id),
            source: source?.0,
            note,
        })
    }

    fn name_of(&mut self, fields: &Fields<'_>) -> Option<Text> {
        let node = fields.get("name")?;
        let name = self.plain(&fields.at("name"), node, 80)?;
        Some(kept(&name))
    }

    /// Reads the built-in fact whose value is replaced, if it is of the right kind.
    fn replaced(&mut self, fields: &Fields<'_>, fits: fn(&FactValue) -> bool) -> Option<&'k Fact> {
        let node = fields.get("replaces")?;
        let location = fields.at("replaces");
        let text = self.as_text(&location, node)?;
        let fact = self.fact(&location, text)?;
        if !fits(&fact.value) {
            self.report(&location, ProblemKind::OtherFact, text, "");
            return None;
        }
        Some(fact)
    }

    fn fact(&mut self, location: &Location, id: &str) -> Option<&'k Fact> {
        let fact = self.names.fact(id);
        if fact.is_none() {
            let ids = self.names.facts();
            let expected = self.nearest(&ids, id);
            self.report(location, ProblemKind::UnknownFact, id, &expected);
        }
        fact
    }

    fn own(
        &self,
        record: Record,
        replaced: Option<&'k Fact>,
        value: FactValue,
        note: limes_assess::organisation::Said,
    ) -> OwnFact {
        OwnFact {
            id: record.id,
            fact: Some(Fact {
                id: replaced.map_or(record.id, |fact| fact.id),
                valid: record.valid,
                grade: Grade::Declared,
                own_sources: vec![record.id],
                checked: record.checked,
                review_by: record.review_by,
                value,
            }),
            withdraws: None,
            source: record.source,
            note,
        }
    }
}

/// Returns the day a year later: a declaration that nobody reviewed for a year is shown as stale.
fn year_after(day: Date) -> Date {
    let leap_day = day.month() == 2 && day.day() == 29;
    Date::new(day.year() + 1, day.month(), if leap_day { 28 } else { day.day() }).min(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_later_is_a_day() {
        assert_eq!(year_after(Date::new(2024, 2, 29)), Date::new(2025, 2, 28));
        assert_eq!(year_after(Date::new(2026, 11, 22)), Date::new(2027, 11, 22));
        assert_eq!(year_after(Date::MAX), Date::MAX);
    }
}
