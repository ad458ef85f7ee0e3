//! Phrases by which a foreign file of cases describes a change, and the facts that they stand for. The project's own files
//! write a change as data.

use toml::{Table, Value};

/// Names of countries and areas as these phrases write them.
const COUNTRIES: &[(&str, &str)] = &[
    ("united states", "US"),
    ("the us", "US"),
    ("the usa", "US"),
    ("switzerland", "CH"),
    ("united kingdom", "GB"),
    ("the uk", "GB"),
    ("germany", "DE"),
    ("france", "FR"),
    ("ireland", "IE"),
    ("the netherlands", "NL"),
    ("austria", "AT"),
    ("denmark", "DK"),
    ("norway", "NO"),
    ("canada", "CA"),
    ("japan", "JP"),
    ("israel", "IL"),
    ("india", "IN"),
    ("china", "CN"),
    ("russia", "RU"),
    ("korea", "KR"),
    ("the eea", "EEA"),
    ("the eu", "EEA"),
    ("europe", "EEA"),
];

/// A value of a fact.
#[derive(Clone, Copy)]
enum Fact {
    Flag(&'static str, bool),
    Text(&'static str, &'static str),
    Empty(&'static str),
}

/// Phrases that mean the same, and their facts. Of one family only the first entry that occurs counts: the negative ones
/// come first, since they contain the others.
type Family = &'static [(&'static [&'static str], &'static [Fact])];

const FAMILIES: &[Family] = &[
    &[
        (
            &[
                "not on the",
                "not listed",
                "no longer listed",
                "no longer on",
                "removed from",
                "off the list",
                "without listing",
                "unlisted",
            ],
            &[Fact::Flag("dpf_listed", false)],
        ),
        (
            &[
                "on the dpf list",
                "dpf-listed",
                "dpf listed",
                "is listed",
                "importer listed",
                "on the list",
                "certified",
            ],
            &[Fact::Flag("dpf_listed", true)],
        ),
    ],
    &[
        (
            &[
                "2021 clauses",
                "new clauses",
                "clauses of 2021",
                "scc-2021",
                "clauses 2021",
                "2021 standard",
            ],
            &[Fact::Text("transfer_instrument", "scc-2021")],
        ),
        (
            &["2010 clauses", "old clauses", "clauses of 2010", "scc-2010"],
            &[Fact::Text("transfer_instrument", "scc-2010")],
        ),
        (
            &["corporate rules", " bcr "],
            &[Fact::Text("transfer_instrument", "bcr")],
        ),
        (
            &[
                "no instrument",
                "without an instrument",
                "without clauses",
                "no clauses",
            ],
            &[Fact::Text("transfer_instrument", "none")],
        ),
    ],
    &[
        (
            &[
                "without own key",
                "no own key",
                "provider key",
                "provider's key",
                "provider holds the key",
            ],
            &[
                Fact::Text("encryption", "at-rest"),
                Fact::Text("key_holder", "processor"),
            ],
        ),
        (
            &[
                "own key",
                "double key",
                "client-side",
                "keys with the exporter",
                "key with the exporter",
                "exporter holds the key",
                "customer holds the key",
                "encrypted before",
            ],
            &[
                Fact::Text("encryption", "client-side"),
                Fact::Text("key_holder", "exporter"),
                Fact::Flag("clear_text_needed_by_importer", false),
            ],
        ),
    ],
    &[
        (
            &["without assessment", "without an assessment", "no assessment"],
            &[Fact::Flag("tia", false)],
        ),
        (
            &[
                "assessment done",
                "with an assessment",
                "with assessment",
                "after an assessment",
            ],
            &[Fact::Flag("tia", true)],
        ),
    ],
    &[(
        &[
            "no remote access",
            "without remote access",
            "no support from",
            "without support",
        ],
        &[Fact::Empty("remote_access")],
    )],
];

/// Phrases before the country of a remote access.
const ACCESS_FROM: &[&str] = &["remote access from", "support from", "access from", "looks from"];
/// Phrases before the country of the storage.
const STORED_IN: &[&str] = &["stored in", "moved to", "hosted in", "storage in", "kept in", "data in"];
/// Phrases that change the day only.
const SAME_FACTS: &[&str] = &["same set-up", "same facts", "before sending", "today"];

/// The facts that a description changes, and the parts of it that no phrase explains.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The facts, by their keys.
    pub facts: Table,
    /// Parts of the description between commas that contain no known phrase.
    pub not_understood: Vec<String>,
}

/// Returns the facts that a description changes.
#[must_use]
pub fn change(description: &str) -> Change {
    let mut change = Change::default();
    let all = padded(description);
    for family in FAMILIES {
        let found = family
            .iter()
            .find(|(phrases, _)| phrases.iter().any(|phrase| all.contains(phrase)));
        for fact in found.map_or(&[][..], |(_, facts)| facts) {
            let (key, value) = match fact {
                Fact::Flag(key, value) => (key, Value::Boolean(*value)),
                Fact::Text(key, value) => (key, Value::String((*value).to_owned())),
                Fact::Empty(key) => (key, Value::Array(Vec::new())),
            };
            change.facts.insert((*key).to_owned(), value);
        }
    }
    if !change.facts.contains_key("remote_access")
        && let Some(code) = place(&all, ACCESS_FROM)
    {
        let entry = Table::from_iter([
            ("by".to_owned(), Value::from("support")),
            ("country".to_owned(), Value::from(code)),
            ("same_legal_entity".to_owned(), Value::from(false)),
            ("purpose".to_owned(), Value::from("support")),
        ]);
        change.facts.insert("remote_access".to_owned(), vec![entry].into());
    }
    if let Some(code) = place(&all, STORED_IN) {
        change.facts.insert("stored_in".to_owned(), vec![code].into());
    }
    let parts = description
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let unknown = parts.filter(|part| !is_known(&padded(part)));
    change.not_understood = unknown.map(str::to_owned).collect();
    change
}

/// In lower case, with a space around it, so that a phrase may ask for a whole word.
fn padded(text: &str) -> String {
    format!(" {} ", text.to_lowercase())
}

fn is_known(part: &str) -> bool {
    let families = FAMILIES.iter().copied().flatten().flat_map(|(phrases, _)| *phrases);
    let others = ACCESS_FROM.iter().chain(STORED_IN).chain(SAME_FACTS);
    families.chain(others).any(|phrase| part.contains(phrase))
}

/// Returns the country or area after one of the phrases, or `unknown` if it is not a known one.
fn place(words: &str, phrases: &[&str]) -> Option<String> {
    let rest = phrases.iter().find_map(|phrase| {
        let at = words.find(phrase)?;
        words.get(at + phrase.len()..)
    })?;
    let rest = rest.trim_start();
    let found = COUNTRIES
        .iter()
        .find(|(name, _)| rest.starts_with(name) || rest.starts_with(name.trim_start_matches("the ")));
    Some(found.map_or("unknown", |(_, code)| code).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(description: &str, key: &str, value: Option<Value>) {
        assert_eq!(change(description).facts.get(key).cloned(), value, "{description}");
    }

    #[test]
    fn phrases_become_facts() {
        check("importer on the DPF list", "dpf_listed", Some(Value::Boolean(true)));
        check(
            "importer not on the DPF list",
            "dpf_listed",
            Some(Value::Boolean(false)),
        );
        check("with the 2021 clauses", "transfer_instrument", Some("scc-2021".into()));
        check(
            "own key, double key encryption",
            "encryption",
            Some("client-side".into()),
        );
        check(
            "no remote access, support from India",
            "remote_access",
            Some(Value::Array(Vec::new())),
        );
        check("data stored in Switzerland", "stored_in", Some(vec!["CH"].into()));
        check("data stored in Atlantis", "stored_in", Some(vec!["unknown"].into()));
    }

    #[test]
    fn another_day_changes_no_fact() {
        for description in [
            "same set-up one day before the decision",
            "same set-up today",
            "same set-up after the CLOUD Act",
        ] {
            assert_eq!(change(description), Change::default(), "{description}");
        }
    }

    #[test]
    fn what_no_phrase_explains_is_reported() {
        let found = change("own key, and the importer moves its seat to Malta");
        assert_eq!(found.not_understood, ["and the importer moves its seat to Malta"]);
        assert_eq!(found.facts.len(), 3);
    }
}
