//! How many answers a typical set-up takes.

use limes_assess::{Answer, Setup, assess};
use limes_knowledge::Knowledge;
use limes_model::WhoKnows;
use limes_model::question::{AnswerKind, Question};

use crate::support::{COMPANY, TODAY};

/// What the company answers about Microsoft 365 and Azure.
const CLOUD: &[(&str, &str)] = &[
    ("m365.signup-country", "DE"),
    ("m365.data-location", "DE"),
    ("m365.location-shown", "country"),
    ("m365.multi-geo", "no"),
    ("m365.tenant-created", "2021-03-01"),
    ("d365.billing-country", "DE"),
    ("microsoft.previews", "no"),
    ("copilot.flex-routing", "off"),
    ("copilot.web-search", "off"),
    ("copilot.anthropic", "off"),
    ("copilot.openai-operated", "off"),
    ("copilot.other-models", "off"),
    ("service.region", "germanywestcentral"),
    ("azure-storage.redundancy", "zrs"),
    ("azure.arm-boundary", "global"),
    ("contract.listed", "yes"),
    ("contract.instrument", "scc-2021"),
    ("contract.assessment", "yes"),
    ("contract.foreign-disclosure", "no"),
    ("protection.own-keys", "no"),
];

/// What the company answers to a question, or `None` where it does not know.
fn typical(question: &Question) -> Option<Answer> {
    let (_, value) = COMPANY.iter().chain(CLOUD).find(|(id, _)| *id == question.id)?;
    Some(match question.kind {
        AnswerKind::Choice => {
            let index = question.options.iter().position(|option| option == value).unwrap();
            Answer::Choice(u8::try_from(index).unwrap())
        }
        AnswerKind::Choices if value.is_empty() => Answer::Choices(0),
        AnswerKind::Country => Answer::Country(value.parse().unwrap()),
        AnswerKind::Date => Answer::Date(value.parse().unwrap()),
        AnswerKind::Region => Answer::Region(value),
        kind => panic!("{}: {kind:?}", question.id),
    })
}

#[test]
fn microsoft_365_and_azure_take_no_more_than_25_answers() {
    let knowledge = Knowledge::built_in();
    let mut setup = Setup::new(TODAY);
    for id in [
        "exchange-online",
        "sharepoint-onedrive",
        "teams",
        "m365-copilot",
        "azure-vm",
        "azure-storage",
    ] {
        setup.add_service(id, "");
    }
    let (mut given, mut passed_on) = (Vec::new(), Vec::new());
    while let Some(open) = assess(&setup, knowledge).open.into_iter().find(|open| !open.asked) {
        let question = &Knowledge::built_in().questions()[usize::from(open.key.question)];
        let answer = typical(question).unwrap_or(Answer::Unknown);
        assert!(question.kind != AnswerKind::Region || answer != Answer::Unknown);
        setup.answers.insert(open.key, answer);
        // what only the provider can say is passed on to it; whether it is on the public list, everybody can look up
        let own = open.who == WhoKnows::Customer || question.id == "contract.listed";
        let list = if own { &mut given } else { &mut passed_on };
        list.push(format!("{} of {:?}", question.id, open.key.target));
        assert!(list.len() <= 60, "{}", list.join("\n"));
    }
    println!(
        "{} answers:\n{}\npassed on:\n{}",
        given.len(),
        given.join("\n"),
        passed_on.join("\n")
    );
    assert!(given.len() <= 25);
}
