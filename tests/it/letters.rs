//! Letters to those who can answer what is open.

use std::fs;

use limes_assess::{Addressee, Party, Setup, assess};
use limes_knowledge::Knowledge;
use limes_labels::{Labels, Letter, Subject, letters};
use limes_messages::Words;
use limes_model::Date;

use crate::support::{golden, root};

fn written(setup: &Setup, code: &str, until: Option<Date>) -> (Vec<Letter>, String) {
    let (words, knowledge) = (Words::new(code), Knowledge::built_in());
    let labels = Labels {
        words: &words,
        knowledge,
    };
    let assessment = assess(setup, knowledge);
    let subject = Subject {
        labels,
        setup,
        assessment: &assessment,
    };
    let all = letters(subject, until);
    let text = all.iter().map(|letter| letter.plain(labels)).collect::<Vec<_>>();
    (all, text.join("\n\n----\n\n"))
}

fn person(name: &str) -> Setup {
    let path = root().join(format!("tests/setups/{name}.json"));
    let text = fs::read_to_string(path).unwrap();
    limes_formats::read::setup(&text, Knowledge::built_in()).unwrap()
}

#[test]
fn letters_of_three_organisations_in_both_languages() {
    for name in ["person-dpo", "person-architect", "person-hospital"] {
        for code in ["de", "en"] {
            let (_, text) = written(&person(name), code, None);
            golden::check(&format!("tests/golden/letters/{name}-{code}.txt"), &text);
        }
    }
}

#[test]
fn every_open_question_is_in_one_letter_and_a_sub_processor_has_none() {
    let setup = person("person-dpo");
    let (all, _) = written(&setup, "en", None);
    let open = assess(&setup, Knowledge::built_in()).open.len();
    let keys: Vec<_> = all
        .iter()
        .flat_map(|letter| &letter.questions)
        .flat_map(|question| &question.keys)
        .collect();
    assert_eq!(keys.len(), open);
    let company = |id| Addressee::Party(Party::Company(id));
    let of = |to| all.iter().find(|letter| letter.to == to);
    assert!(of(company("openai")).is_none());
    let microsoft = of(company("microsoft")).unwrap();
    assert!(
        microsoft
            .questions
            .iter()
            .any(|question| question.text.contains("OpenAI"))
    );
    assert!(microsoft.opening.iter().any(|text| text.contains("Art. 28(3)(h) GDPR")));
    // neither the list of the organisation nor the note to the lawyer greets anybody
    for to in [Addressee::Organisation, Addressee::Lawyer] {
        let letter = of(to).unwrap();
        assert!(!letter.opening.iter().any(|text| text.starts_with("Dear")));
    }
    let (_, text) = written(&setup, "en", Some(Date::new(2026, 12, 24)));
    assert!(text.contains("Please answer by 24 December 2026."));
}

#[test]
fn the_law_named_is_that_of_the_organisation() {
    let knowledge = Knowledge::built_in();
    let letter = |seat: &str, kind: &str, product: &str, answers: &[(&str, &str)]| {
        let builder = Setup::builder(knowledge).as_of(Date::new(2026, 11, 22));
        let setup = builder
            .organisation(&[("org.seat", seat), ("org.kind", kind), ("data.personal", "yes")])
            .named_service(product, "Doctolib", answers)
            .build()
            .unwrap();
        let (all, _) = written(&setup, "en", None);
        let party = all.into_iter().find(|letter| matches!(letter.to, Addressee::Party(_)));
        party.expect("somebody is asked").opening.join(" ")
    };
    for (seat, kind, cited) in [
        ("DE", "company", "Art. 28(3)(h) GDPR"),
        ("NO", "public-body", "Art. 28(3)(h) GDPR"),
        ("GB", "company", "Art. 28(3)(h) UK GDPR"),
        ("CH", "company", "Art. 9 of the Swiss Data Protection Act"),
        ("US", "company", "on the basis of our contract"),
        ("BE", "eu-institution", "Art. 29(3)(h) of Regulation (EU) 2018/1725"),
    ] {
        assert!(letter(seat, kind, "slack", &[]).contains(cited), "{seat}");
    }
    // who decides itself about the data is no processor
    let own = letter(
        "DE",
        "company",
        "other-party",
        &[("party.access", "holds"), ("party.own-purposes", "yes")],
    );
    assert!(own.contains("Art. 44 GDPR") && !own.contains("Art. 28"), "{own}");
}

#[test]
fn names_of_the_user_stay_where_they_tell_services_apart() {
    let knowledge = Knowledge::built_in();
    let names = |services: &[(&str, &str)]| {
        let mut builder = Setup::builder(knowledge).as_of(Date::new(2026, 11, 22)).organisation(&[
            ("org.seat", "DE"),
            ("org.kind", "company"),
            ("data.personal", "yes"),
        ]);
        for (product, name) in services {
            builder = builder.named_service(product, name, &[]);
        }
        written(&builder.build().unwrap(), "en", None).1
    };
    assert!(!names(&[("slack", "Chats of the works council")]).contains("works council"));
    assert!(names(&[("slack", "Chats of the works council"), ("slack", "")]).contains("works council"));
    // no line begins where a name ends, and nothing of it is Markdown
    let (all, _) = written(
        &Setup::builder(knowledge)
            .as_of(Date::new(2026, 11, 22))
            .named_service("other-product", "a\n# b *c*", &[])
            .build()
            .unwrap(),
        "en",
        None,
    );
    let words = Words::new("en");
    let labels = Labels {
        words: &words,
        knowledge,
    };
    let text = all[0].markdown(labels);
    assert!(text.contains("a \\# b \\*c\\*") && !text.contains("\n# b"), "{text}");
}
