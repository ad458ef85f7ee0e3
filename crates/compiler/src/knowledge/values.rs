//! The values of facts that need no other fact: their keys and words.

use super::place::Word;
use super::read::{Row, keep_list, keep_words};
use limes_model::facts::{
    AccessKind, Destination, DestinationError, DestinationWord, DpfStatus, FactKind, FactValue, InstrumentKind,
    LegalRegime, Link, LinkKind, PersonDecides, Reaches, Requirement,
};
use limes_model::{Country, Slot};

/// Returns the kind of a fact by its id; adds a mistake if the form or the kind of the id is wrong.
pub fn check_id(row: &Row<'_>, id: &str) -> Option<FactKind> {
    let first = id.split('.').next().unwrap_or_default();
    let Ok(kind) = first.parse::<FactKind>() else {
        row.wrong(
            "id",
            format!(
                "unknown kind of fact \"{first}\"; expected a first part that is one of {}",
                FactKind::IDS.join(", ")
            ),
        );
        return None;
    };
    let capitals = matches!(kind, FactKind::Area | FactKind::Member);
    let part_is_right = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|b| {
                b.is_ascii_digit() || b == b'-' || b.is_ascii_lowercase() || capitals && b.is_ascii_uppercase()
            })
    };
    if !id.contains('.') || !id.split('.').all(part_is_right) {
        row.wrong(
            "id",
            "not a valid id; expected kebab-case parts with dots, as in instrument.us-dpf",
        );
    }
    Some(kind)
}

/// Adds a mistake if an id does not match the values.
pub fn expect_id(row: &Row<'_>, key: &'static str, id: &str, wanted: &str) {
    if id != wanted && !id.starts_with(&format!("{wanted}.")) {
        row.wrong(key, format!("does not match the id; expected the id {wanted}"));
    }
}

/// Returns the destination of a word; adds a mistake if it is none.
pub fn destination(row: &Row<'_>, word: &str) -> Option<Destination> {
    let found = word.parse();
    if let Err(DestinationError) = found {
        row.wrong(
            "to",
            format!(
                "unknown destination \"{word}\"; expected a country code or one of {}, third-party, third-party:COUNTRY",
                DestinationWord::IDS.join(", ")
            ),
        );
    }
    found.ok()
}

fn reach(row: &Row<'_>, key: &'static str) -> Reaches {
    row.choose(key, Reaches::ALL, Reaches::id)
}

/// A transfer instrument.
pub fn instrument(row: &Row<'_>) -> FactValue {
    FactValue::Instrument {
        regime: row.choose("regime", LegalRegime::ALL, LegalRegime::id),
        kind: row.choose("kind", InstrumentKind::ALL, InstrumentKind::id),
        countries: keep_list(row.countries("countries")).into(),
        conditions: row.kept_words("conditions"),
        act: row.kept("act"),
        no_new_contracts_from: row.date("no_new_contracts_from"),
        warnings: row.kept_words("warnings").into(),
    }
}

/// An access law.
pub fn access_law(row: &Row<'_>) -> FactValue {
    FactValue::AccessLaw {
        country: row.country("country"),
        kind: row.choose("kind", AccessKind::ALL, AccessKind::id),
        company: reach(row, "company"),
        through_parent: reach(row, "through_parent"),
        through_subsidiary: reach(row, "through_subsidiary"),
        through_business: reach(row, "through_business"),
        on_territory: reach(row, "on_territory"),
        through_staff: reach(row, "through_staff"),
        act: row.kept("act"),
        warnings: row.kept_words("warnings").into(),
    }
}

/// The links that a file can name.
const LINKS: [LinkKind; 4] = [
    LinkKind::Subsidiary,
    LinkKind::Business,
    LinkKind::Staff,
    LinkKind::Technology,
];

/// A provider.
pub fn provider(id: &str, row: &Row<'_>) -> FactValue {
    let provider = row.kept("provider");
    expect_id(row, "provider", id, &format!("provider.{provider}"));
    let links = row.rows("links");
    let links = links.iter().map(|link| {
        let record = Link {
            country: link.country("country"),
            kind: link.choose("kind", LINKS, LinkKind::id),
        };
        link.finish();
        record
    });
    FactValue::Provider {
        provider,
        name: row.kept("name"),
        entity: row.kept_or_empty("entity"),
        entity_country: row.optional_country("entity_country"),
        parent: row.kept_or_empty("parent"),
        parent_country: row.optional_country("parent_country"),
        links: keep_list(links).into(),
        dpf: row.choose("dpf", DpfStatus::ALL, DpfStatus::id),
        available_from: row.date("available_from"),
    }
}

/// A rule of a sector.
pub fn sector_rule(row: &Row<'_>) -> FactValue {
    let country = row.kept("country");
    if row.has("country") && country.parse::<Country>().is_err() {
        row.wrong(
            "country",
            format!("\"{country}\" is not a country code; expected two capital letters, EU for the Union"),
        );
    }
    let person = if row.has("person") {
        row.choose("person", PersonDecides::ALL, PersonDecides::id)
    } else {
        PersonDecides::Never
    };
    FactValue::SectorRule {
        country,
        sectors: row.kept_words("sectors"),
        categories: row.kept_words("categories"),
        public_bodies: row.flag("public_bodies"),
        slots: keep_list(slots(row)),
        allowed: row.kept_words("allowed"),
        adequate_allowed: row.flag("adequate_allowed"),
        unless: requirements(row, "unless"),
        conditions: requirements(row, "conditions"),
        person,
        act: row.kept_or_empty("act").unwrap_or_default(),
    }
}

/// The parts of the handling to which a rule applies.
fn slots(row: &Row<'_>) -> Vec<Slot> {
    let word = |word: &Word| {
        let slot = word.text.parse().ok();
        if slot.is_none() {
            row.wrong(
                "slots",
                format!(
                    "unknown slot \"{}\"; expected one of {}",
                    word.text,
                    Slot::IDS.join(", ")
                ),
            );
        }
        slot
    };
    row.words("slots").iter().filter_map(word).collect()
}

/// Conditions, each with the question that is about it.
fn requirements(row: &Row<'_>, key: &'static str) -> &'static [Requirement] {
    let rows = row.rows(key);
    let requirement = |row: &Row<'_>| {
        let record = Requirement {
            question: row.kept("question"),
            met: keep_words(&row.required_words("met")),
            own: row.flag("own"),
            established: row.optional_country("established"),
        };
        row.finish();
        record
    };
    keep_list(rows.iter().map(requirement))
}
