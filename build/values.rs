//! The values of facts that need no other fact: their keys and words.

use super::read::Row;
use super::write;
use crate::vocab::Country;

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

fn reach(row: &Row<'_>, key: &'static str) -> String {
    format!(
        "Reaches::{}",
        write::variant(&row.one_of(key, &["no", "contested", "likely", "yes"]))
    )
}

fn texts(row: &Row<'_>, key: &'static str) -> String {
    write::texts(&row.words(key).iter().map(|word| &word.text).collect::<Vec<_>>())
}

/// A transfer instrument.
pub fn instrument(row: &Row<'_>) -> String {
    let kinds = [
        "adequacy",
        "adequacy-partial",
        "clauses",
        "corporate-rules",
        "derogation",
        "limit",
        "absence",
    ];
    format!(
        "FactValue::Instrument {{ regime: {}, kind: InstrumentKind::{}, countries: {}, conditions: {}, act: {}, no_new_contracts_from: {}, warnings: {} }}",
        write::text(&row.one_of("regime", &["EU", "EUI", "CH", "UK"])),
        write::variant(&row.one_of("kind", &kinds)),
        write::countries(&row.countries("countries")),
        texts(row, "conditions"),
        write::text(&row.text("act")),
        write::optional_date(row.date("no_new_contracts_from")),
        texts(row, "warnings"),
    )
}

/// An access law.
pub fn access_law(row: &Row<'_>) -> String {
    format!(
        "FactValue::AccessLaw {{ country: {}, kind: AccessKind::{}, company: {}, through_parent: {}, through_subsidiary: {}, through_business: {}, on_territory: {}, through_staff: {}, act: {}, warnings: {} }}",
        write::country(row.country("country")),
        write::variant(&row.one_of("kind", &["criminal", "intelligence", "both", "safeguard"])),
        reach(row, "company"),
        reach(row, "through_parent"),
        reach(row, "through_subsidiary"),
        reach(row, "through_business"),
        reach(row, "on_territory"),
        reach(row, "through_staff"),
        write::text(&row.text("act")),
        texts(row, "warnings"),
    )
}

/// A provider.
pub fn provider(id: &str, row: &Row<'_>) -> String {
    let provider = row.text("provider");
    expect_id(row, "provider", id, &format!("provider.{provider}"));
    let links: Vec<String> = row
        .rows("links")
        .iter()
        .map(|link| {
            let literal = format!(
                "Link {{ country: {}, kind: {} }}",
                write::country(link.country("country")),
                write::text(&link.one_of("kind", &["subsidiary", "business", "staff", "technology"])),
            );
            link.finish();
            literal
        })
        .collect();
    let country = |key| write::option(row.optional_country(key).map(write::country));
    format!(
        "FactValue::Provider {{ provider: {}, name: {}, entity: {}, entity_country: {}, parent: {}, parent_country: {}, links: {}, dpf: {}, available_from: {} }}",
        write::text(&provider),
        write::text(&row.text("name")),
        write::text(&row.text("entity")),
        country("entity_country"),
        write::text(&row.text("parent")),
        country("parent_country"),
        write::list(links),
        write::text(&row.one_of("dpf", &["certified", "unknown", "not-applicable"])),
        write::optional_date(row.date("available_from")),
    )
}

/// A rule of a sector.
pub fn sector_rule(row: &Row<'_>) -> String {
    let country = row.text("country");
    if row.has("country") && country.parse::<Country>().is_err() {
        row.wrong(
            "country",
            format!("\"{country}\" is no country code; it must be two capital letters, EU for the Union"),
        );
    }
    format!(
        "FactValue::SectorRule {{ country: {}, sectors: {}, categories: {}, allowed: {}, adequate_allowed: {}, foreign_owner_excluded: {}, person_decides: {}, act: {} }}",
        write::text(&country),
        texts(row, "sectors"),
        texts(row, "categories"),
        texts(row, "allowed"),
        row.required_flag("adequate_allowed"),
        row.required_flag("foreign_owner_excluded"),
        row.required_flag("person_decides"),
        write::text(&row.text("act")),
    )
}
