//! Checks of references from other records to sources and facts.

use super::facts::Facts;
use super::place::{Place, Problems, Word};
use limes_model::facts::FactKind;

impl Facts {
    /// Adds a mistake if the source does not exist.
    pub fn check_source(&self, word: &Word, problems: &Problems) {
        if !self.sources.contains_key(&word.text) {
            problems.add(
                &word.place,
                format!("unknown source \"{}\"; expected the id of a [[source]]", word.text),
            );
        }
    }

    /// Adds a mistake if the area does not exist.
    pub fn check_area(&self, word: &Word, problems: &Problems) {
        if !self.areas.contains(&word.text) {
            let known: Vec<&str> = self.areas.iter().map(String::as_str).collect();
            problems.add(
                &word.place,
                format!("unknown area \"{}\"; expected one of {}", word.text, known.join(", ")),
            );
        }
    }

    /// Adds a mistake if the provider does not exist.
    pub fn check_provider(&self, word: &Word, problems: &Problems) {
        if !self.facts.contains_key(&format!("provider.{}", word.text)) {
            problems.add(
                &word.place,
                format!(
                    "unknown provider \"{}\"; expected one with a fact provider.{0}",
                    word.text
                ),
            );
        }
    }

    /// Adds a mistake if no region belongs to the provider.
    pub fn check_region_list(&self, word: &Word, problems: &Problems) {
        if !self.regions.iter().any(|(provider, _)| *provider == word.text) {
            problems.add(
                &word.place,
                format!("\"{}\" has no regions; expected a provider of region facts", word.text),
            );
        }
    }

    /// Adds a mistake if no region has this code.
    pub fn check_region_code(&self, code: &str, place: &Place, problems: &Problems) {
        if !self.regions.iter().any(|(_, known)| known == code) {
            problems.add(
                place,
                format!("unknown region \"{code}\"; expected the code of a region fact"),
            );
        }
    }

    /// Adds a mistake if the fact does not exist or is of another kind.
    pub fn check_fact(&self, word: &Word, kind: Option<FactKind>, problems: &Problems) {
        match (self.facts.get(&word.text), kind) {
            (None, _) => problems.add(
                &word.place,
                format!("unknown fact \"{}\"; expected the id of a [[fact]]", word.text),
            ),
            (Some(fact), Some(kind)) if fact.kind != Some(kind) => problems.add(
                &word.place,
                format!(
                    "\"{}\" is of another kind; expected the id of a fact that begins with {}.",
                    word.text,
                    kind.id()
                ),
            ),
            _ => {}
        }
    }

    /// Adds a mistake if the service fact has no such way of leaving.
    pub fn check_leaving(&self, fact: &str, way: &str, place: &Place, problems: &Problems) {
        let word = Word {
            text: fact.to_owned(),
            place: place.clone(),
        };
        self.check_fact(&word, Some(FactKind::Service), problems);
        if let Some(known) = self.facts.get(fact)
            && known.kind == Some(FactKind::Service)
            && !known.leaving.contains(way)
        {
            let list: Vec<&str> = known.leaving.iter().map(String::as_str).collect();
            problems.add(
                place,
                format!(
                    "unknown way of leaving \"{way}\" of {fact}; expected one of {}",
                    if list.is_empty() {
                        "none".to_owned()
                    } else {
                        list.join(", ")
                    }
                ),
            );
        }
    }
}
