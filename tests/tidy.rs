//! The order of the knowledge: ids that are unique, sources that exist, questions that come after those they depend on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

use limes_knowledge::Knowledge;
use std::collections::BTreeSet;

#[test]
fn rules_have_ids_of_their_own_and_sources_that_exist() {
    let knowledge = limes_knowledge::Knowledge::built_in();
    let mut seen = BTreeSet::new();
    for rule in Knowledge::built_in().rules() {
        assert!(seen.insert(rule.id), "{} stands twice", rule.id);
        assert!(!rule.sources.is_empty(), "{} has no source", rule.id);
        let exceptions = rule.unless.iter().flat_map(|exception| exception.sources);
        for source in rule.sources.iter().chain(exceptions) {
            assert!(
                knowledge.source(source).is_some(),
                "{}: there is no source {source}",
                rule.id
            );
        }
    }
}

#[test]
fn a_question_comes_after_those_on_which_its_answer_depends() {
    use limes_model::question::Test;
    for (index, question) in limes_knowledge::Knowledge::built_in().questions().iter().enumerate() {
        for test in question.derive.iter().flat_map(|derivation| derivation.when.0) {
            let on = match test {
                Test::OneOf(q, _) | Test::NoneOf(q, _) | Test::From(q, _) | Test::Before(q, _) => Some(*q),
                Test::In(q, _) | Test::NotIn(q, _) | Test::RegionIs(q, _) => Some(*q),
                Test::AsOfFrom(_) | Test::AsOfBefore(_) => None,
            };
            if let Some(on) = on {
                assert!(
                    usize::from(on) < index,
                    "{} is derived from a later question",
                    question.id
                );
            }
        }
    }
}
