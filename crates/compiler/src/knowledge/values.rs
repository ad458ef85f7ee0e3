//! The values of facts that need no other fact: their keys and words.

use super::read::{Row, keep, keep_list};
use limes_model::Country;
use limes_model::facts::{AccessKind, FactValue, InstrumentKind, Link, Reaches};

/// Words that say where data goes without naming a country.
const DESTINATIONS: [&str; 11] = [
    "anywhere",
    "edge",
    "outside-eudb",
    "no-promise",
    "not-seen",
    "third-party",
    "customer-choice",
    "route",
    "personnel",
    "apac",
    "defender-region",
];

const KINDS: [&str; 17] = [
    "area",
    "member",
    "instrument",
    "access-law",
    "excessive-powers",
    "provider",
    "region",
    "service",
    "scope-rule",
    "control",
    "offering",
    "commitment",
    "event",
    "sector-rule",
    "scheme",
    "guidance",
    "",
];

/// Refuses an id whose form or kind is wrong.
pub fn check_id(row: &Row<'_>, id: &str, kind: &str) {
    if kind.is_empty() || !KINDS.contains(&kind) {
        row.wrong(
            "id",
            format!(
                "\"{kind}\" is no kind of fact; the first part must be one of {}",
                KINDS.join(", ").trim_end_matches(", ")
            ),
        );
        return;
    }
    let capitals = matches!(kind, "area" | "member");
    let part_is_right = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|b| {
                b.is_ascii_digit() || b == b'-' || b.is_ascii_lowercase() || capitals && b.is_ascii_uppercase()
            })
    };
    if !id.contains('.') || !id.split('.').all(part_is_right) {
        row.wrong(
            "id",
            "is no id; it must be kebab-case parts with dots, as in instrument.us-dpf",
        );
    }
}

/// Refuses an id that does not fit the values.
pub fn expect_id(row: &Row<'_>, key: &'static str, id: &str, wanted: &str) {
    if id != wanted && !id.starts_with(&format!("{wanted}.")) {
        row.wrong(key, format!("does not fit the id; the id must be {wanted}"));
    }
}

/// Refuses a destination that is neither a country nor a known word.
pub fn check_destination(row: &Row<'_>, word: &str) {
    let country = word.strip_prefix("third-party:").unwrap_or(word);
    if !DESTINATIONS.contains(&word) && country.parse::<Country>().is_err() {
        row.wrong(
            "to",
            format!(
                "\"{word}\" is no destination; it must be a country code or one of {}",
                DESTINATIONS.join(", ")
            ),
        );
    }
}

fn reach(row: &Row<'_>, key: &'static str) -> Reaches {
    let words = [
        ("no", Reaches::No),
        ("contested", Reaches::Contested),
        ("likely", Reaches::Likely),
        ("yes", Reaches::Yes),
    ];
    row.choose(key, &words)
}

/// A transfer instrument.
pub fn instrument(row: &Row<'_>) -> FactValue {
    let kinds = [
        ("adequacy", InstrumentKind::Adequacy),
        ("adequacy-partial", InstrumentKind::AdequacyPartial),
        ("clauses", InstrumentKind::Clauses),
        ("corporate-rules", InstrumentKind::CorporateRules),
        ("derogation", InstrumentKind::Derogation),
        ("limit", InstrumentKind::Limit),
        ("absence", InstrumentKind::Absence),
    ];
    FactValue::Instrument {
        regime: keep(row.one_of("regime", &["EU", "EUI", "CH", "UK"])),
        kind: row.choose("kind", &kinds),
        countries: keep_list(row.countries("countries")).into(),
        conditions: row.kept_words("conditions"),
        act: row.kept("act"),
        no_new_contracts_from: row.date("no_new_contracts_from"),
        warnings: row.kept_words("warnings").into(),
    }
}

/// An access law.
pub fn access_law(row: &Row<'_>) -> FactValue {
    let kinds = [
        ("criminal", AccessKind::Criminal),
        ("intelligence", AccessKind::Intelligence),
        ("both", AccessKind::Both),
        ("safeguard", AccessKind::Safeguard),
    ];
    FactValue::AccessLaw {
        country: row.country("country"),
        kind: row.choose("kind", &kinds),
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

/// A provider.
pub fn provider(id: &str, row: &Row<'_>) -> FactValue {
    let provider = row.kept("provider");
    expect_id(row, "provider", id, &format!("provider.{provider}"));
    let links = row.rows("links");
    let links = links.iter().map(|link| {
        let record = Link {
            country: link.country("country"),
            kind: keep(link.one_of("kind", &["subsidiary", "business", "staff", "technology"])),
        };
        link.finish();
        record
    });
    FactValue::Provider {
        provider,
        name: row.kept("name"),
        entity: row.kept("entity"),
        entity_country: row.optional_country("entity_country"),
        parent: row.kept("parent"),
        parent_country: row.optional_country("parent_country"),
        links: keep_list(links).into(),
        dpf: keep(row.one_of("dpf", &["certified", "unknown", "not-applicable"])),
        available_from: row.date("available_from"),
    }
}

/// A rule of a sector.
pub fn sector_rule(row: &Row<'_>) -> FactValue {
    let country = row.kept("country");
    if row.has("country") && country.parse::<Country>().is_err() {
        row.wrong(
            "country",
            format!("\"{country}\" is no country code; it must be two capital letters, EU for the Union"),
        );
    }
    FactValue::SectorRule {
        country,
        sectors: row.kept_words("sectors"),
        categories: row.kept_words("categories"),
        allowed: row.kept_words("allowed"),
        adequate_allowed: row.required_flag("adequate_allowed"),
        foreign_owner_excluded: row.required_flag("foreign_owner_excluded"),
        person_decides: row.required_flag("person_decides"),
        act: row.kept("act"),
    }
}
