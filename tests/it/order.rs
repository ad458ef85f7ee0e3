//! The order of the knowledge: ids that are unique, sources that exist, questions that come after those they depend on.

use std::collections::BTreeSet;

use limes_knowledge::Knowledge;
use limes_model::question::Test;

#[test]
fn rules_have_ids_of_their_own_and_sources_that_exist() {
    let knowledge = Knowledge::built_in();
    let mut seen = BTreeSet::new();
    for rule in knowledge.rules() {
        assert!(seen.insert(rule.id), "{} exists twice", rule.id);
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
    for (index, question) in Knowledge::built_in().questions().iter().enumerate() {
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
