//! Sources and facts.

use std::collections::{BTreeMap, BTreeSet};

use super::law::Laws;
use super::place::{Place, Problems, Word};
use super::read::{Row, keep, keep_list, keep_words};
use super::values::{access_law, check_id, destination, expect_id, instrument, provider, sector_rule};
use limes_model::facts::{
    ControlStatus, Fact, FactKind, FactValue, KeyHolder, Leaving, LegalRegime, OfferingStatus, Source,
};
use limes_model::law::LawOf;
use limes_model::{Control, Country, Grade, Period};

/// What no reader can look up.
const UNFIT: [&str; 4] = [
    "index id",
    "stored copy",
    "repository name not shown",
    "public repository document",
];

/// All sources and facts of the files read so far.
#[derive(Default)]
pub struct Facts {
    pub(super) sources: BTreeMap<String, Source>,
    pub(super) facts: BTreeMap<String, Entry>,
    pub(super) regions: BTreeSet<(String, String)>,
    members: Vec<(String, Country, Period, Place)>,
    pub(super) areas: BTreeSet<String>,
    sources_cited: Vec<Word>,
    areas_cited: Vec<Word>,
    pairs: Vec<(String, Word)>,
    providers_cited: Vec<Word>,
    facts_cited: Vec<Word>,
}

pub(super) struct Entry {
    /// Nothing if it is wrong.
    pub(super) kind: Option<FactKind>,
    pub(super) leaving: BTreeSet<String>,
    origin: Option<String>,
    /// Nothing where the value is missing.
    record: Option<Fact>,
}

impl Facts {
    /// Reads the sources and facts of one file, and on which provisions the facts rest.
    pub fn read(&mut self, file: &Row<'_>, laws: &mut Laws, problems: &Problems) {
        for row in file.rows("source") {
            self.source(&row, problems);
        }
        for row in file.rows("fact") {
            self.fact(&row, laws, problems);
        }
    }

    fn source(&mut self, row: &Row<'_>, problems: &Problems) {
        let id = row.text("id");
        row.call(format!("source \"{id}\""));
        if !id.contains('.') || !id.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_".contains(&b)) {
            row.wrong(
                "id",
                "not a valid id of a source; expected PREFIX.key of ASCII letters, digits, -, _ and dots",
            );
        }
        let url = row.text("url");
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let host = host
            .and_then(|rest| rest.split('/').next())
            .filter(|host| host.contains('.'));
        if host.is_none() {
            row.wrong(
                "url",
                "no usable address; expected one that begins with https://, or leave the source out",
            );
        }
        let title = row.text("title");
        let lower = title.to_ascii_lowercase();
        if let Some(words) = UNFIT.iter().find(|words| lower.contains(*words)) {
            row.wrong(
                "title",
                format!("names \"{words}\"; expected what a reader can find: title and publisher"),
            );
        }
        let record = Source {
            id: keep(id.as_str()),
            title: keep(title),
            url: Some(keep(url.as_str())),
            // where no publisher is named, the site is
            publisher: row.optional_kept("publisher").or_else(|| host.map(keep)),
            date: row.kept("date"),
            primary: row.one_of("kind", &["primary", "secondary"]) == "primary",
            extent: row.optional_one_of("extent", &["full", "part", "opening", "excerpt"]),
        };
        row.finish();
        if self.sources.insert(id, record).is_some() {
            problems.add(
                &row.place_of("id"),
                "used twice; expected a different id for every source",
            );
        }
    }

    fn fact(&mut self, row: &Row<'_>, laws: &mut Laws, problems: &Problems) {
        let id = row.text("id");
        row.call(format!("fact \"{id}\""));
        let kind = check_id(row, &id);
        laws.of(row, LawOf::Fact(keep(id.as_str())), kind.is_some_and(is_law), problems);
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
                    "{to} is not after valid_from {from}; expected the first day on which the fact no longer holds"
                ),
            );
        }
        let grades = [Grade::Verified, Grade::Recalled, Grade::NeedsCheck];
        let grade = row.choose("grade", grades, Grade::id);
        let sources = row.required_words("sources");
        if sources.is_empty() && grade != Grade::Recalled {
            row.wrong("sources", "empty; expected a source, or grade = \"recalled\"");
        }
        let (checked, review_by) = (row.required_date("checked"), row.required_date("review_by"));
        if review_by <= checked && row.has("review_by") {
            row.wrong(
                "review_by",
                format!("{review_by} is not after checked {checked}; expected a later day"),
            );
        }
        let origin = row.optional_text("origin");
        let mut leaving = BTreeSet::new();
        let record = row.table("value", "value.").and_then(|value| {
            let record = kind.map(|kind| self.value(kind, &id, &value, valid, &mut leaving));
            value.finish();
            record
        });
        let record = record.map(|value| Fact {
            id: keep(id.as_str()),
            valid,
            grade,
            own_sources: keep_words(&sources).to_vec(),
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
            problems.add(
                &row.place_of("id"),
                "used twice; expected a different id for every fact",
            );
        }
    }

    fn value(
        &mut self,
        kind: FactKind,
        id: &str,
        row: &Row<'_>,
        valid: Period,
        leaving: &mut BTreeSet<String>,
    ) -> FactValue {
        if let FactKind::ScopeRule | FactKind::Control | FactKind::Offering | FactKind::Commitment = kind {
            self.providers_cited.push(row.word("provider"));
        }
        match kind {
            FactKind::Area => self.area(id, row),
            FactKind::Member => self.member(id, row, valid),
            FactKind::Instrument => instrument(row),
            FactKind::AccessLaw => access_law(row),
            FactKind::ExcessivePowers => FactValue::ExcessivePowers {
                country: row.country("country"),
                regime: row
                    .optional_one_of("regime", &LegalRegime::IDS)
                    .and_then(|id| id.parse().ok()),
            },
            FactKind::Provider => provider(id, row),
            FactKind::Region => self.region(id, row),
            FactKind::Service => self.service(id, row, leaving),
            FactKind::ScopeRule => FactValue::ScopeRule {
                provider: row.kept("provider"),
                family: row.kept("family"),
                result: keep(row.one_of("result", &["in", "excluded", "configurable", "partial"])),
            },
            FactKind::Control => FactValue::Control {
                provider: row.kept("provider"),
                name: row.kept("name"),
                status: row.choose("status", ControlStatus::ALL, ControlStatus::id),
                keys: row.choose("keys", KeyHolder::ALL, KeyHolder::id),
            },
            FactKind::Offering => FactValue::Offering {
                provider: row.kept("provider"),
                name: row.kept("name"),
                operator: row.kept("operator"),
                owner: row.kept("owner"),
                announced: row.date("announced"),
                closed_to_new: row.date("closed_to_new"),
                status: row.choose("status", OfferingStatus::ALL, OfferingStatus::id),
            },
            FactKind::Commitment => FactValue::Commitment {
                provider: row.kept("provider"),
                name: row.kept("name"),
            },
            FactKind::Event => {
                self.facts_cited.push(row.word("about"));
                FactValue::Event {
                    about: row.kept("about"),
                }
            }
            FactKind::SectorRule => sector_rule(row),
            FactKind::Scheme => FactValue::Scheme {
                name: row.kept("name"),
                issuer: row.kept("issuer"),
                binding: row.required_flag("binding"),
            },
            FactKind::Guidance => FactValue::Guidance { name: row.kept("name") },
        }
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
                    "\"{}\" does not match the id; expected an id that begins with region.{0}.",
                    provider.text
                ),
            );
        }
        if row.has("pair") {
            self.pairs.push((provider.text.clone(), row.word("pair")));
        }
        let within = row.optional_kept("within");
        if within.is_some_and(|within| within != "anywhere") {
            self.areas_cited.push(row.word("within"));
        }
        if !self.regions.insert((provider.text.clone(), code.clone())) {
            row.wrong(
                "code",
                format!("\"{code}\" is used twice; expected every code of a provider once"),
            );
        }
        let value = FactValue::Region {
            provider: keep(provider.text.as_str()),
            code: keep(code),
            name: row.optional_kept("name"),
            location: row.optional_kept("location"),
            countries: keep_list(row.countries("countries")).into(),
            within,
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
                    "\"{}\" does not match the id; expected an id that begins with service.{0}.",
                    provider.text
                ),
            );
        }
        self.providers_cited.push(provider);
        let ways: Vec<Leaving> = row
            .rows("leaving")
            .iter()
            .map(|way| {
                let way_id = way.text("id");
                let to = way.required_words("to");
                if to.is_empty() && way.has("to") {
                    way.wrong("to", "empty; expected a country code or not-seen");
                }
                let to = to.iter().filter_map(|word| destination(way, &word.text));
                let record = Leaving {
                    id: keep(way_id.as_str()),
                    to: keep_list(to),
                    control: way.choose("control", Control::ALL, Control::id),
                };
                way.finish();
                if !leaving.insert(way_id.clone()) {
                    way.wrong(
                        "id",
                        format!("\"{way_id}\" is used twice; expected a different id for every way of leaving"),
                    );
                }
                record
            })
            .collect();
        FactValue::Service {
            provider: row.kept("provider"),
            name: row.kept("name"),
            family: row.optional_kept("family"),
            boundary: row.optional_one_of(
                "boundary",
                &["in", "partial", "configurable", "excluded", "unknown", ""],
            ),
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
                        "unknown region \"{}\" of {provider}; expected the code of a region fact of {provider}",
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
                    format!("{country} is in {area} twice on the same day; expected periods that do not overlap"),
                );
            }
        }
    }

    /// Returns the sources that neither a fact nor one of these sources of questions cites.
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
        let taken = |(id, entry): (&String, &Entry)| Some((id.clone(), entry.origin.clone()?));
        self.facts.iter().filter_map(taken).collect()
    }
}

/// Whether a fact of this kind is a statement about law, which rests on a provision.
fn is_law(kind: FactKind) -> bool {
    matches!(
        kind,
        FactKind::Instrument | FactKind::AccessLaw | FactKind::ExcessivePowers | FactKind::SectorRule
    )
}
