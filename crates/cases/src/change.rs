//! A re-run names in words what changed; here the words become facts.

use toml::{Table, Value};

use crate::facts::Facts;

/// Names of countries and areas as such words write them.
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

/// The facts with what the words change; facts on another day only are as they were.
#[must_use]
pub fn changed(facts: &Facts, change: &str) -> Facts {
    let mut facts = facts.clone();
    let words = format!(" {} ", change.to_lowercase());
    let says = |any: &[&str]| any.iter().any(|word| words.contains(word));
    let mut set = |key: &str, value: Value| {
        facts.0.insert(key.to_owned(), value);
    };
    let text = |value: &str| Value::String(value.to_owned());
    if says(&[
        "not on the",
        "not listed",
        "no longer listed",
        "no longer on",
        "removed from",
        "off the list",
        "without listing",
        "unlisted",
    ]) {
        set("dpf_listed", Value::Boolean(false));
    } else if says(&[
        "on the dpf list",
        "dpf-listed",
        "dpf listed",
        "is listed",
        "importer listed",
        "on the list",
        "certified",
    ]) {
        set("dpf_listed", Value::Boolean(true));
    }
    if says(&[
        "2021 clauses",
        "new clauses",
        "clauses of 2021",
        "scc-2021",
        "clauses 2021",
        "2021 standard",
    ]) {
        set("transfer_instrument", text("scc-2021"));
    } else if says(&["2010 clauses", "old clauses", "clauses of 2010", "scc-2010"]) {
        set("transfer_instrument", text("scc-2010"));
    } else if says(&["corporate rules", " bcr "]) {
        set("transfer_instrument", text("bcr"));
    } else if says(&[
        "no instrument",
        "without an instrument",
        "without clauses",
        "no clauses",
    ]) {
        set("transfer_instrument", text("none"));
    }
    if says(&[
        "without own key",
        "no own key",
        "provider key",
        "provider's key",
        "provider holds the key",
    ]) {
        set("encryption", text("at-rest"));
        set("key_holder", text("processor"));
    } else if says(&[
        "own key",
        "double key",
        "client-side",
        "keys with the exporter",
        "key with the exporter",
        "exporter holds the key",
        "customer holds the key",
        "encrypted before",
    ]) {
        set("encryption", text("client-side"));
        set("key_holder", text("exporter"));
        set("clear_text_needed_by_importer", Value::Boolean(false));
    }
    if says(&["without assessment", "without an assessment", "no assessment"]) {
        set("tia", Value::Boolean(false));
    } else if says(&[
        "assessment done",
        "with an assessment",
        "with assessment",
        "after an assessment",
    ]) {
        set("tia", Value::Boolean(true));
    }
    if says(&[
        "no remote access",
        "without remote access",
        "no support from",
        "without support",
    ]) {
        set("remote_access", Value::Array(Vec::new()));
    } else if let Some(code) = place(
        &words,
        &["remote access from", "support from", "access from", "looks from"],
    ) {
        let entry = Table::from_iter([
            ("by".to_owned(), text("support")),
            ("country".to_owned(), text(&code)),
            ("same_legal_entity".to_owned(), Value::Boolean(false)),
            ("purpose".to_owned(), text("support")),
        ]);
        set("remote_access", Value::Array(vec![Value::Table(entry)]));
    }
    if let Some(code) = place(
        &words,
        &["stored in", "moved to", "hosted in", "storage in", "kept in", "data in"],
    ) {
        set("stored_in", Value::Array(vec![Value::String(code)]));
    }
    facts
}

/// The country or area behind one of the phrases; `unknown` where it is none that is known.
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

    fn check(change: &str, key: &str, value: Option<Value>) {
        let facts = Facts(Table::new());
        assert_eq!(changed(&facts, change).0.get(key).cloned(), value, "{change}");
    }

    #[test]
    fn words_become_facts() {
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
        check("data stored in Switzerland", "stored_in", Some(vec!["CH"].into()));
        check("data stored in Atlantis", "stored_in", Some(vec!["unknown"].into()));
    }

    #[test]
    fn another_day_changes_no_fact() {
        for change in [
            "same set-up one day before the decision",
            "same set-up today",
            "same set-up after the CLOUD Act",
        ] {
            assert_eq!(changed(&Facts(Table::new()), change), Facts(Table::new()), "{change}");
        }
    }
}
