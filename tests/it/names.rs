//! What questions and facts call companies, laws and countries.

use limes_assess::{Key, Setup, Target, UnitId, assess};
use limes_knowledge::Knowledge;
use limes_labels::{Labels, Subject};
use limes_messages::Words;
use limes_model::question::Scope;

use crate::support::company_setup;

const NAME: &str = "Assistant";

fn setup() -> Setup {
    company_setup(
        "
        service other-product \"Assistant\"
        service other-party \"Assistant\"
        access \"Assistant\"
        ",
    )
    .unwrap()
}

#[test]
fn no_question_calls_a_company_by_the_name_of_a_service() {
    let knowledge = Knowledge::built_in();
    let setup = setup();
    let assessment = assess(&setup, knowledge);
    for language in Words::codes() {
        let words = Words::new(language);
        let labels = Labels {
            words: &words,
            knowledge,
        };
        let subject = Subject {
            labels,
            setup: &setup,
            assessment: &assessment,
        };
        let behind = words.with("ui-company-behind", &[("name", NAME.into())]);
        for (index, question) in knowledge.questions().iter().enumerate() {
            let question_index = u16::try_from(index).unwrap();
            let units = [UnitId::Service(1), UnitId::Service(2), UnitId::Access(1)];
            let targets = units.into_iter().flat_map(|unit| match question.scope {
                Scope::Provider => vec![match unit {
                    UnitId::Access(id) => Target::Access(id),
                    UnitId::Service(id) => Target::Service(id),
                    UnitId::Common(_) => unreachable!("no such unit"),
                }],
                Scope::Law => ["CN", "access-law.us-sca-cloud-act"]
                    .map(|law| Target::UnitLaw(unit, law))
                    .to_vec(),
                _ => Vec::new(),
            });
            for target in targets {
                let key = Key {
                    target,
                    question: question_index,
                };
                for attribute in ["", ".why"] {
                    let text = subject.question(key, attribute);
                    let rest = text.replace(&behind, "");
                    assert!(!rest.contains(NAME), "{language}: {}: {text}", question.id);
                }
            }
        }
    }
}

#[test]
fn a_question_about_a_law_names_the_country_and_the_law() {
    let knowledge = Knowledge::built_in();
    let setup = setup();
    let assessment = assess(&setup, knowledge);
    let reaches = knowledge.question_index("law.reaches").unwrap();
    let words = Words::new("en");
    let subject = Subject {
        labels: Labels {
            words: &words,
            knowledge,
        },
        setup: &setup,
        assessment: &assessment,
    };
    let asked = |target| {
        let about = Key {
            target,
            question: reaches,
        };
        subject.question(about, "")
    };
    assert_eq!(
        asked(Target::UnitLaw(UnitId::Service(1), "access-law.us-fisa-702")),
        "Does this law reach the company behind “Assistant”: United States, 50 U.S.C. 1881a (FISA section 702)?"
    );
    assert_eq!(
        asked(Target::Law("hetzner", "SG")),
        "Does this law reach Hetzner: Singapore, any law there?"
    );
}

#[test]
fn no_sentence_has_an_empty_list() {
    let knowledge = Knowledge::built_in();
    for language in Words::codes() {
        let words = Words::new(language);
        let labels = Labels {
            words: &words,
            knowledge,
        };
        for fact in knowledge.facts() {
            let text = labels.sentence(fact);
            let gap = [": .", ":.", "()", "( )", ": ;", ", ,", "„“", "“”"];
            let gap = gap.iter().find(|gap| text.contains(**gap));
            assert_eq!(gap, None, "{language}: {}: {text}", fact.id);
            assert!(!text.trim_end().ends_with(':'), "{language}: {}: {text}", fact.id);
        }
    }
}

#[test]
fn without_own_keys_nothing_is_said_to_be_unencrypted() {
    let knowledge = Knowledge::built_in();
    let question = knowledge.question_index("protection.encryption").unwrap();
    let question = knowledge.question(question).unwrap();
    let derived = question.derive.first().unwrap();
    assert_eq!(derived.value, "none");
    for (language, says) in [
        ("en", "Without a key of ours, or not at all"),
        ("de", "Ohne eigenen Schlüssel oder gar nicht"),
    ] {
        assert_eq!(Words::new(language).text("q-protection-encryption.opt-none"), says);
    }
}
