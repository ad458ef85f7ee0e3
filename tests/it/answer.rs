//! The answer in a sentence: what it says for each kind of headline, in both languages, and that it never says less concern than
//! the verdict.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::steps::person;
use crate::support::golden;
use limes_assess::{Headline, Setup, assess, causes, example_setup};
use limes_knowledge::Knowledge;
use limes_labels::{Answered, Labels, Subject};
use limes_messages::Words;
use limes_model::{Axis, Reach, Stays};
use limes_oracle::reference::describe;
use limes_oracle::samples::{Answers, SetUps, check};

fn answered(setup: &Setup, language: &str) -> (Answered, Headline) {
    let knowledge = Knowledge::built_in();
    let words = &Words::new(language);
    let assessment = &assess(setup, knowledge);
    let labels = Labels { words, knowledge };
    let subject = Subject {
        labels,
        setup,
        assessment,
    };
    let answered = subject.answered(&causes(setup, knowledge, assessment));
    (answered, assessment.headline)
}

/// The set-ups of the examples on all their days, and sampled ones for the headlines that no example has.
fn one_of_each_headline() -> Vec<(String, Setup)> {
    let knowledge = Knowledge::built_in();
    let mut setups = Vec::new();
    let mut found = BTreeSet::new();
    for example in knowledge.examples() {
        for day in std::iter::once(example.as_of).chain(example.again.iter().copied()) {
            let mut setup = example_setup(example, knowledge).unwrap();
            setup.as_of = day;
            found.insert(assess(&setup, knowledge).headline);
            setups.push((format!("{} on {day}", example.id), setup));
        }
    }
    setups
}

#[test]
fn each_kind_of_headline_has_a_sentence() {
    let mut text = String::new();
    let mut kinds = BTreeSet::new();
    for (name, setup) in one_of_each_headline() {
        for language in ["en", "de"] {
            let (answered, headline) = answered(&setup, language);
            kinds.insert(headline.id());
            if language == "en" {
                writeln!(text, "## {name}: {}\n", headline.id()).unwrap();
            }
            writeln!(text, "- {} {}", answered.sentence, answered.rest).unwrap();
            for row in &answered.rows {
                writeln!(text, "  - {} {}", row.question, row.says.join(" ")).unwrap();
            }
        }
        text.push('\n');
    }
    println!("{kinds:?}");
    golden::check("tests/golden/answers.md", &text);
}

/// The sentence reassures only where the verdict is settled.
fn agrees(setup: &Setup) {
    let knowledge = Knowledge::built_in();
    let assessment = &assess(setup, knowledge);
    if assessment.headline == Headline::Empty {
        return;
    }
    for language in ["en", "de"] {
        let words = &Words::new(language);
        let labels = Labels { words, knowledge };
        let subject = Subject {
            labels,
            setup,
            assessment,
        };
        let all = causes(setup, knowledge, assessment);
        let answered = subject.answered(&all);
        let verdict = &assessment.verdict;
        for (says, holds) in [
            (
                if language == "en" {
                    "Your data stays"
                } else {
                    "Ihre Daten bleiben"
                },
                verdict.stays().settled() == Some(Stays::Inside),
            ),
            (
                if language == "en" {
                    "No authority"
                } else {
                    "Keine Behörde"
                },
                verdict.reach().settled() == Some(Reach::NobodyOutside),
            ),
            (
                if language == "en" {
                    "nothing readable"
                } else {
                    "nichts Lesbares"
                },
                verdict.reach().worst() == Reach::Unreadable,
            ),
        ] {
            assert_eq!(
                answered.sentence.contains(says),
                holds,
                "{}: {}",
                answered.sentence,
                describe(setup)
            );
        }
        assert!(
            !answered.sentence.contains(['{', '}']) && !answered.sentence.contains("answer-"),
            "{}",
            answered.sentence
        );
        let flows: usize = assessment.units.iter().map(|unit| unit.flows.len()).sum();
        for row in &answered.rows {
            assert_eq!(row.tally.iter().map(|one| one.count).sum::<usize>(), flows);
            if row.axis == Axis::Stays && verdict.stays.worst() > 0 {
                assert!(!row.says.is_empty(), "{row:?}: {}", describe(setup));
            }
            for says in &row.says {
                assert!(!says.contains(['{', '}']), "{says}");
            }
        }
        let open: usize = answered.asked.iter().map(|(_, count)| count).sum();
        assert_eq!(open, assessment.open.len());
    }
}

#[test]
fn the_sentence_reassures_only_where_the_verdict_does() {
    check(SetUps::new(Answers::Some), 150, |setup, _| agrees(setup));
    check(SetUps::new(Answers::All), 150, |setup, _| agrees(setup));
}

/// How many causes the three set-ups have that were walked through: fewer than the findings by far.
#[test]
fn a_reason_is_said_once() {
    let knowledge = Knowledge::built_in();
    for (name, most) in [("person-dpo", 21), ("person-architect", 7), ("person-hospital", 12)] {
        let setup = person(name);
        let assessment = assess(&setup, knowledge);
        let all = causes(&setup, knowledge, &assessment);
        let pairs: usize = assessment.findings.iter().map(|finding| finding.flows.len()).sum();
        println!("{name}: {} causes of {pairs} findings", all.len());
        assert!(all.len() <= most, "{name}: {} causes", all.len());
        assert!(
            all.len() * 5 < pairs,
            "{name}: {} causes of {pairs} findings",
            all.len()
        );
    }
}
