//! What several modules share: the day of the tests, an ordinary company, golden files.

pub mod golden;

use std::path::PathBuf;

use limes_assess::{Setup, SetupTextError, read_setup};
use limes_knowledge::Knowledge;
use limes_model::Date;

/// The day of the built-in knowledge.
pub const TODAY: Date = Date::new(2026, 11, 22);

/// The organisation of most set-ups: a German company with personal data and no regulated sector.
pub const COMPANY: &[(&str, &str)] = &[
    ("org.seat", "DE"),
    ("org.kind", "company"),
    ("org.sector", ""),
    ("org.establishments", "DE"),
    ("data.personal", "yes"),
    ("data.pseudonymised", "no"),
    ("data.hr", "no"),
    ("data.categories", ""),
];

/// What Hetzner answers about its links abroad, its copies and its support, and a lawyer about the laws there.
pub const HETZNER: &str = "
    provider hetzner
      provider.copy-countries = DE
      provider.establishments = DE
    common company-hetzner
      flow:open = DE
    law hetzner access-law.us-sca-cloud-act
      law.reaches = no
    law hetzner access-law.us-fisa-702
      law.reaches = no
    law hetzner SG
      law.reaches = no
";

/// Reads a set-up in the notation (docs/setup-notation.md) that leaves out what most have in common. Without a line `as of`,
/// it is assessed today with the EEA as boundary. The organisation is [`COMPANY`], except for what the text answers itself.
pub fn company_setup(text: &str) -> Result<Setup, SetupTextError> {
    let today = format!("as of {TODAY}, boundary eea");
    let (first, rest) = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("as of ") => (first, rest),
        _ => (today.as_str(), text),
    };
    let company = COMPANY
        .iter()
        .map(|(question, value)| format!("{question} = {value}\n"));
    let company: String = company.collect();
    read_setup(
        &format!("{first}\norganisation\n{company}{rest}"),
        Knowledge::built_in(),
    )
}

/// The folder of the project.
pub fn root() -> PathBuf {
    // the tests of the engine are compiled in a second package, which is further down
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = own.ancestors().find(|folder| folder.join("ARCHITECTURE.md").is_file());
    found.expect("the tests are below the folder of the project").to_owned()
}
