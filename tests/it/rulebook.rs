//! The printed rule book is a golden file: its diff is what a lawyer approves.

use limes_knowledge::Knowledge;
use limes_labels::rulebook;
use limes_messages::Words;

use crate::support::golden;

fn check(language: &str) {
    golden::check(
        &format!("docs/rulebook/rulebook.{language}.md"),
        &rulebook(&Words::new(language), Knowledge::built_in()),
    );
}

#[test]
fn the_english_rule_book_is_the_approved_one() {
    check("en");
}

#[test]
fn the_german_rule_book_is_the_approved_one() {
    check("de");
}

#[test]
fn every_rule_is_in_the_book_once() {
    let book = rulebook(&Words::new("en"), Knowledge::built_in());
    for rule in Knowledge::built_in().rules() {
        assert_eq!(book.matches(&format!("`{}`\n", rule.id)).count(), 1, "{}", rule.id);
    }
}

#[test]
fn every_source_of_a_rule_is_in_the_knowledge() {
    let knowledge = Knowledge::built_in();
    for rule in Knowledge::built_in().rules() {
        assert!(!rule.sources.is_empty(), "{} has no source", rule.id);
        for exception in rule.unless {
            assert!(
                !exception.sources.is_empty(),
                "{} unless {} has no source",
                rule.id,
                exception.id
            );
        }
        for id in rule
            .sources
            .iter()
            .chain(rule.unless.iter().flat_map(|exception| exception.sources))
        {
            assert!(knowledge.source(id).is_some(), "{}: there is no source {id}", rule.id);
        }
    }
}

#[test]
fn rule_and_exception_ids_are_kebab_case_and_used_once() {
    let kebab = |id: &str| {
        !id.is_empty()
            && id
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    for (index, rule) in Knowledge::built_in().rules().iter().enumerate() {
        assert!(
            rule.id
                .split_once('.')
                .is_some_and(|(topic, finding)| kebab(topic) && kebab(finding)),
            "{}",
            rule.id
        );
        assert!(
            Knowledge::built_in()
                .rules()
                .iter()
                .skip(index + 1)
                .all(|other| other.id != rule.id),
            "{} is used twice",
            rule.id
        );
        for (index, exception) in rule.unless.iter().enumerate() {
            assert!(kebab(exception.id), "{} unless {}", rule.id, exception.id);
            assert!(
                rule.unless.iter().skip(index + 1).all(|other| other.id != exception.id),
                "{} is used twice",
                exception.id
            );
        }
    }
}

#[test]
fn the_law_of_every_rule_and_exception_is_in_the_book() {
    let words = Words::new("en");
    let book = rulebook(&words, Knowledge::built_in());
    let heading = format!("- {}:", words.text("rulebook-law"));
    let shown = book
        .lines()
        .filter(|line| line.trim_start().starts_with(&heading))
        .count();
    let rules = Knowledge::built_in().rules().iter();
    assert_eq!(shown, rules.map(|rule| 1 + rule.unless.len()).sum::<usize>());
    assert!(book.contains("(CELEX 32016R0679)"), "a provision has its identifier");
}
