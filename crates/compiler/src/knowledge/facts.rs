//! Sources and facts.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Place, Problems, Row, Word, keep, keep_list, keep_words};
use super::values::{access_law, check_destination, check_id, expect_id, instrument, provider, sector_rule};
use limes_model::facts::{Fact, FactValue, Leaving, Source};
use limes_model::{Control, Country, Grade, Period};

/// All sources and facts of the files read so far.
#[derive(Default)]
pub struct Facts {
    sources: BTreeMap<String, Source>,
    facts: BTreeMap<String, Entry>,
    regions: BTreeSet<(String, String)>,
    members: Vec<(String, Country, Period, Place)>,
    areas: BTreeSet<String>,
    sources_cited: Vec<Word>,
    areas_cited: Vec<Word>,
    pairs: Vec<(String, Word)>,
    providers_cited: Vec<Word>,
    facts_cited: Vec<Word>,
}

struct Entry {
    kind: String,
    leaving: BTreeSet<String>,
    origin: String,
    /// Nothing where the value is missing.
    record: Option<Fact>,
}

impl Facts {
    /// Reads the sources and facts of one file.
    pub fn read(&mut self, file: &Row<'_>, problems: &Problems) {
        for row in file.rows("source") {
            self.source(&row, problems);
        }
        for row in file.rows("fact") {
            self.fact(&row, problems);
        }
    }

    fn source(&mut self, row: &Row<'_>, problems: &Problems) {
        let id = row.text("id");
        row.call(format!("source \"{id}\""));
        if !id.contains('.') || !id.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_".contains(&b)) {
            row.wrong(
                "id",
                "is no id of a source; it must be PREFIX.key of ASCII letters, digits, -, _ and dots",
            );
        }
        let record = Source {
            id: keep(id.as_str()),
            title: row.kept("title"),
            url: row.kept("url"),
            publisher: row.optional_kept("publisher"),
            date: row.kept("date"),
            primary: row.one_of("kind", &["primary", "secondary"]) == "primary",
            extent: if row.has("extent") {
                keep(row.one_of("extent", &["full", "part", "opening", "excerpt"]))
            } else {
                row.optional_kept("extent")
            },
        };
        row.finish();
        if self.sources.insert(id, record).is_some() {
            problems.add(
                &row.place_of("id"),
                "is used twice; every source needs an id of its own",
            );
        }
    }

    fn fact(&mut self, row: &Row<'_>, problems: &Problems) {
        let id = row.text("id");
        row.call(format!("fact \"{id}\""));
        let kind = id.split('.').next().unwrap_or_default().to_owned();
        check_id(row, &id, &kind);
        let valid = Period {
            from: row.date("valid_from"),
            to: row.date("valid_to"),
        };
        if let (Some(from), Some(to)) = (valid.from, valid.to)
            && to <= from
        {
            row.wrong(
                "valid_to",
                format!(
                    "{to} is not after valid_from {from}; it must be the first day on which the fact no longer holds"
                ),
            );
        }
        let grades = [Grade::Verified, Grade::Recalled, Grade::NeedsCheck].map(|grade| (grade.id(), grade));
        let grade = row.choose("grade", &grades);
        let sources = row.required_words("sources");
        if sources.is_empty() && grade != Grade::Recalled {
            row.wrong("sources", "is empty; name a source, or set grade = \"recalled\"");
        }
        let (checked, review_by) = (row.required_date("checked"), row.required_date("review_by"));
        if review_by <= checked && row.has("review_by") {
            row.wrong(
                "review_by",
                format!("{review_by} is not after checked {checked}; it must be a later day"),
            );
        }
        let origin = row.optional_text("origin");
        let mut leaving = BTreeSet::new();
        let record = row.table("value", "value.").and_then(|value| {
            let record = self.value(&kind, &id, &value, valid, &mut leaving);
            value.finish();
            record
        });
        let record = record.map(|value| Fact {
            id: keep(id.as_str()),
            valid,
            grade,
            sources: keep_words(&sources).into(),
            checked,
            review_by,
            value,
        });
        self.sources_cited.extend(sources);
        row.finish();
        let entry = Entry {
            kind,
            leaving,
            origin,
            record,
        };
        if self.facts.insert(id, entry).is_some() {
            problems.add(&row.place_of("id"), "is used twice; every fact needs an id of its own");
        }
    }

    fn value(
        &mut self,
        kind: &str,
        id: &str,
        row: &Row<'_>,
        valid: Period,
        leaving: &mut BTreeSet<String>,
    ) -> Option<FactValue> {
        if ["scope-rule", "control", "offering", "commitment"].contains(&kind) {
            self.providers_cited.push(row.word("provider"));
        }
        Some(match kind {
            "area" => self.area(id, row),
            "member" => self.member(id, row, valid),
            "instrument" => instrument(row),
            "access-law" => access_law(row),
            "excessive-powers" => FactValue::ExcessivePowers {
                country: row.country("country"),
            },
            "provider" => provider(id, row),
            "region" => self.region(id, row),
            "service" => self.service(id, row, leaving),
            "scope-rule" => FactValue::ScopeRule {
                provider: row.kept("provider"),
                family: row.kept("family"),
                result: keep(row.one_of("result", &["in", "excluded", "configurable", "partial"])),
            },
            "control" => FactValue::Control {
                provider: row.kept("provider"),
                name: row.kept("name"),
                status: keep(row.one_of("status", &["available", "preview"])),
                keys: keep(row.one_of(
                    "keys",
                    &[
                        "none",
                        "provider",
                        "customer-in-provider",
                        "customer-outside",
                        "depends",
                    ],
                )),
            },
            "offering" => FactValue::Offering {
                provider: row.kept("provider"),
                name: row.kept("name"),
                operator: row.kept("operator"),
                owner: row.kept("owner"),
                announced: row.date("announced"),
                closed_to_new: row.date("closed_to_new"),
                status: keep(row.one_of(
                    "status",
                    &["available", "in-qualification", "under-review", "preview", "closed"],
                )),
            },
            "commitment" => FactValue::Commitment {
                provider: row.kept("provider"),
                name: row.kept("name"),
            },
            "event" => {
                self.facts_cited.push(row.word("about"));
                FactValue::Event {
                    about: row.kept("about"),
                }
            }
            "sector-rule" => sector_rule(row),
            "scheme" => FactValue::Scheme {
                name: row.kept("name"),
                issuer: row.kept("issuer"),
                binding: row.required_flag("binding"),
            },
            "guidance" => FactValue::Guidance { name: row.kept("name") },
            _ => return None,
        })
    }

    fn area(&mut self, id: &str, row: &Row<'_>) -> FactValue {
        let area = row.text("area");
        expect_id(row, "area", id, &format!("area.{area}"));
        let includes = row.words("includes");
        let value = FactValue::Area {
            area: keep(area.as_str()),
            includes: keep_words(&includes),
            contractual: row.flag("contractual"),
        };
        self.areas.insert(area);
        self.areas_cited.extend(includes);
        value
    }

    fn member(&mut self, id: &str, row: &Row<'_>, valid: Period) -> FactValue {
        let (area, country) = (row.word("area"), row.country("country"));
        expect_id(row, "country", id, &format!("member.{}.{country}", area.text));
        let value = FactValue::Member {
            area: keep(area.text.as_str()),
            country,
        };
        self.members
            .push((area.text.clone(), country, valid, row.place_of("country")));
        self.areas_cited.push(area);
        value
    }

    fn region(&mut self, id: &str, row: &Row<'_>) -> FactValue {
        let (provider, code) = (row.word("provider"), row.text("code"));
        if !id.starts_with(&format!("region.{}.", provider.text)) {
            row.wrong(
                "provider",
                format!(
                    "\"{}\" does not stand in the id; the id must begin with region.{0}.",
                    provider.text
                ),
            );
        }
        if row.has("pair") {
            self.pairs.push((provider.text.clone(), row.word("pair")));
        }
        let within = row.optional_text("within");
        if !within.is_empty() && within != "anywhere" {
            self.areas_cited.push(row.word("within"));
        }
        if !self.regions.insert((provider.text.clone(), code.clone())) {
            row.wrong(
                "code",
                format!("\"{code}\" is used twice; a provider has every code once"),
            );
        }
        let value = FactValue::Region {
            provider: keep(provider.text.as_str()),
            code: keep(code),
            name: row.optional_kept("name"),
            location: row.optional_kept("location"),
            countries: keep_list(row.countries("countries")).into(),
            within: keep(within),
            kind: row.kept("kind"),
            pair: row.optional_kept("pair"),
            restricted: row.flag("restricted"),
        };
        if provider.text != "azure" {
            self.providers_cited.push(provider);
        }
        value
    }

    fn service(&mut self, id: &str, row: &Row<'_>, leaving: &mut BTreeSet<String>) -> FactValue {
        let provider = row.word("provider");
        if !id.starts_with(&format!("service.{}.", provider.text)) {
            row.wrong(
                "provider",
                format!(
                    "\"{}\" does not stand in the id; the id must begin with service.{0}.",
                    provider.text
                ),
            );
        }
        self.providers_cited.push(provider);
        let controls: Vec<&str> = Control::ALL.iter().map(|control| control.id()).collect();
        let ways: Vec<Leaving> = row
            .rows("leaving")
            .iter()
            .map(|way| {
                let way_id = way.text("id");
                let to = way.required_words("to");
                if to.is_empty() && way.has("to") {
                    way.wrong("to", "is empty; name a country or not-seen");
                }
                for word in &to {
                    check_destination(way, &word.text);
                }
                let record = Leaving {
                    id: keep(way_id.as_str()),
                    to: keep_words(&to),
                    control: keep(way.one_of("control", &controls)),
                };
                way.finish();
                if !leaving.insert(way_id.clone()) {
                    way.wrong(
                        "id",
                        format!("\"{way_id}\" is used twice; every way of leaving needs an id of its own"),
                    );
                }
                record
            })
            .collect();
        let boundary = if row.has("boundary") {
            keep(row.one_of(
                "boundary",
                &["in", "partial", "configurable", "excluded", "unknown", ""],
            ))
        } else {
            row.optional_kept("boundary")
        };
        FactValue::Service {
            provider: row.kept("provider"),
            name: row.kept("name"),
            family: row.optional_kept("family"),
            boundary,
            leaving: keep_list(ways),
        }
    }

    /// Checks that need all files.
    pub fn check(&self, problems: &Problems) {
        for word in &self.sources_cited {
            self.check_source(word, problems);
        }
        for word in &self.areas_cited {
            self.check_area(word, problems);
        }
        for word in &self.facts_cited {
            if !word.text.is_empty() {
                self.check_fact(word, None, problems);
            }
        }
        for word in &self.providers_cited {
            if !word.text.is_empty() {
                self.check_provider(word, problems);
            }
        }
        for (provider, code) in &self.pairs {
            if !self.regions.contains(&(provider.clone(), code.text.clone())) {
                problems.add(
                    &code.place,
                    format!(
                        "{provider} has no region \"{}\"; the pair must be the code of a region fact of {provider}",
                        code.text
                    ),
                );
            }
        }
        let mut members: Vec<_> = self.members.iter().collect();
        members.sort_by_key(|(area, country, period, _)| (area, *country, period.from));
        for pair in members.windows(2) {
            if let [(area, country, first, _), (next_area, next_country, second, place)] = pair
                && (area, country) == (next_area, next_country)
                && first.to.is_none_or(|end| second.from.is_none_or(|from| from < end))
            {
                problems.add(
                    place,
                    format!("{country} is in {area} twice on the same day; the periods must not overlap"),
                );
            }
        }
    }

    /// Notes a mistake where the source does not exist.
    pub fn check_source(&self, word: &Word, problems: &Problems) {
        if !self.sources.contains_key(&word.text) {
            problems.add(
                &word.place,
                format!(
                    "there is no source \"{}\"; it must be the id of a [[source]]",
                    word.text
                ),
            );
        }
    }

    /// Notes a mistake where the area does not exist.
    pub fn check_area(&self, word: &Word, problems: &Problems) {
        if !self.areas.contains(&word.text) {
            let known: Vec<&str> = self.areas.iter().map(String::as_str).collect();
            problems.add(
                &word.place,
                format!(
                    "there is no area \"{}\"; it must be one of {}",
                    word.text,
                    known.join(", ")
                ),
            );
        }
    }

    /// Notes a mistake where the provider does not exist.
    pub fn check_provider(&self, word: &Word, problems: &Problems) {
        if !self.facts.contains_key(&format!("provider.{}", word.text)) {
            problems.add(
                &word.place,
                format!(
                    "there is no provider \"{}\"; it must have a fact provider.{0}",
                    word.text
                ),
            );
        }
    }

    /// Notes a mistake where no region belongs to the provider.
    pub fn check_region_list(&self, word: &Word, problems: &Problems) {
        if !self.regions.iter().any(|(provider, _)| *provider == word.text) {
            problems.add(
                &word.place,
                format!(
                    "\"{}\" has no regions; it must be the provider of region facts",
                    word.text
                ),
            );
        }
    }

    /// Notes a mistake where no region has this code.
    pub fn check_region_code(&self, code: &str, place: &Place, problems: &Problems) {
        if !self.regions.iter().any(|(_, known)| known == code) {
            problems.add(
                place,
                format!("no region has the code \"{code}\"; it must be the code of a region fact"),
            );
        }
    }

    /// Notes a mistake where the fact does not exist or is of another kind.
    pub fn check_fact(&self, word: &Word, kind: Option<&str>, problems: &Problems) {
        match (self.facts.get(&word.text), kind) {
            (None, _) => problems.add(
                &word.place,
                format!("there is no fact \"{}\"; it must be the id of a [[fact]]", word.text),
            ),
            (Some(fact), Some(kind)) if fact.kind != kind => {
                problems.add(
                    &word.place,
                    format!("\"{}\" is no {kind} fact; its id must begin with {kind}.", word.text),
                );
            }
            _ => {}
        }
    }

    /// Notes a mistake where the service fact has no such way of leaving.
    pub fn check_leaving(&self, fact: &str, way: &str, place: &Place, problems: &Problems) {
        let word = Word {
            text: fact.to_owned(),
            place: place.clone(),
        };
        self.check_fact(&word, Some("service"), problems);
        if let Some(known) = self.facts.get(fact)
            && known.kind == "service"
            && !known.leaving.contains(way)
        {
            let list: Vec<&str> = known.leaving.iter().map(String::as_str).collect();
            problems.add(
                place,
                format!(
                    "{fact} has no way of leaving \"{way}\"; it has {}",
                    if list.is_empty() {
                        "none".to_owned()
                    } else {
                        list.join(", ")
                    }
                ),
            );
        }
    }

    /// The sources that neither a fact nor one of these questions' sources cites.
    pub fn uncited<'a>(&'a self, by_questions: impl Iterator<Item = &'a str>) -> Vec<String> {
        let cited: BTreeSet<&str> = self
            .sources_cited
            .iter()
            .map(|word| word.text.as_str())
            .chain(by_questions)
            .collect();
        self.sources
            .keys()
            .filter(|id| !cited.contains(id.as_str()))
            .cloned()
            .collect()
    }

    /// All sources, by id.
    pub fn sources(&self) -> Vec<Source> {
        self.sources.values().copied().collect()
    }

    /// All facts, by id.
    pub fn facts(&self) -> Vec<Fact> {
        self.facts.values().filter_map(|entry| entry.record.clone()).collect()
    }

    /// From which row of the researched material a fact was taken over, by id of the fact; derived facts are left out.
    pub fn origins(&self) -> BTreeMap<String, String> {
        let taken = self.facts.iter().filter(|(_, entry)| !entry.origin.is_empty());
        taken.map(|(id, entry)| (id.clone(), entry.origin.clone())).collect()
    }
}
