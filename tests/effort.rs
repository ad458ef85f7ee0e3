//! How many answers a typical set-up takes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

use limes_assess::{Answer, Setup, assess};
use limes_knowledge::Knowledge;
use limes_model::question::AnswerKind;
use limes_model::{Country, Date, WhoKnows};

/// What a German company with Microsoft 365 and Azure answers.
fn typical(question: &str) -> Option<Answer> {
    let choice = |id: &str, option: &str| {
        let question = Knowledge::built_in().questions().iter().find(|q| q.id == id)?;
        let index = question.options.iter().position(|o| *o == option)?;
        Some(Answer::Choice(u8::try_from(index).ok()?))
    };
    let germany = Country::new(*b"DE");
    match question {
        "org.seat" | "m365.signup-country" | "m365.data-location" | "d365.billing-country" => {
            Some(Answer::Country(germany))
        }
        "org.sector" | "data.categories" => Some(Answer::Choices(0)),
        "org.kind" => choice(question, "company"),
        "data.personal" => choice(question, "yes"),
        "data.pseudonymised" | "data.hr" | "m365.multi-geo" | "microsoft.previews" | "contract.foreign-disclosure" => {
            choice(question, "no")
        }
        "m365.location-shown" => choice(question, "country"),
        "m365.tenant-created" => Some(Answer::Date(Date::new(2021, 3, 1))),
        "copilot.flex-routing"
        | "copilot.web-search"
        | "copilot.anthropic"
        | "copilot.openai-operated"
        | "copilot.other-models" => choice(question, "off"),
        "service.region" => Some(Answer::Region("germanywestcentral")),
        "azure-storage.redundancy" => choice(question, "zrs"),
        "azure.arm-boundary" => choice(question, "global"),
        "contract.listed" | "contract.assessment" => choice(question, "yes"),
        "contract.instrument" => choice(question, "scc-2021"),
        "protection.own-keys" => choice(question, "no"),
        _ => None,
    }
}

#[test]
fn microsoft_365_and_azure_take_no_more_than_25_answers() {
    let knowledge = Knowledge::built_in();
    let mut setup = Setup::new(Date::new(2026, 11, 22));
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
        let answer = typical(question.id).unwrap_or(Answer::Unknown);
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
