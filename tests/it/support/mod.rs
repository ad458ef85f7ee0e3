//! What several modules share: the day of the tests, an ordinary company, golden files.

pub mod golden;

use std::path::PathBuf;

use limes_model::Date;

/// The day of the built-in knowledge.
pub const TODAY: Date = Date::new(2026, 11, 22);

/// The organisation of most set-ups: a German company with personal data and no regulated sector.
pub const COMPANY: &[(&str, &str)] = &[
    ("org.seat", "DE"),
    ("org.kind", "company"),
    ("org.sector", ""),
    ("data.personal", "yes"),
    ("data.pseudonymised", "no"),
    ("data.hr", "no"),
    ("data.categories", ""),
];

/// The folder of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
