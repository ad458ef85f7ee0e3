//! Encryption, keys, pseudonyms and instruments: from the words of the facts to options of questions.

use limes_knowledge::Knowledge;
use limes_model::Date;
use limes_model::facts::{FactValue, InstrumentKind};

use crate::facts::{Facts, Said};

/// Answers as question and value.
pub type Answers = Vec<(&'static str, String)>;

/// Encryption and who holds the key.
#[must_use]
pub fn encryption(facts: &Facts) -> Answers {
    let holder = facts.text("key_holder").to_lowercase();
    let by_customer = ["exporter", "controller", "customer"]
        .iter()
        .any(|word| holder.starts_with(word));
    let by_trustee = holder.contains("trust") || holder.contains("third-party");
    let kind = match facts.text("encryption") {
        "client-side" | "end-to-end" | "double-key" | "before-upload" => "client-side",
        "external-key" | "hold-your-own-key" | "hyok" => "external-key",
        "customer-managed" | "customer-managed-key" | "byok" => "customer-managed-key",
        // a key of the customer within the provider's reach does not keep the provider out
        "at-rest" if by_trustee => "external-key",
        "at-rest" if by_customer => "customer-managed-key",
        "at-rest" if !holder.is_empty() && holder != "unknown" => "provider-key",
        "transit" | "split" | "none" => "none",
        _ => "?",
    };
    let mut answers = vec![("protection.encryption", kind.to_owned())];
    if kind != "client-side" && kind != "external-key" && kind != "?" {
        return answers;
    }
    let inside = holder.contains("eea") || holder.contains("-eu") || holder.contains("inside");
    let key = match holder.as_str() {
        _ if by_customer => "own",
        "processor" | "importer" | "provider" | "sub-processor" => "provider-group",
        _ if by_trustee && inside => "trusted-inside",
        _ if by_trustee && holder.contains("adequate") => "trusted-adequate",
        "trustee" => trustee_seat(facts),
        _ => "?",
    };
    answers.push(("protection.key-holder", key.to_owned()));
    if key == "own" {
        answers.push(("protection.key-control", control(facts).to_owned()));
    }
    if key.starts_with("trusted") {
        answers.push(("protection.trustee-independent", independent(facts).to_owned()));
        let seat = trustee(facts).and_then(|trustee| crate::facts::country(trustee.text("country")));
        let seat = seat.unwrap_or_else(|| if key == "trusted-inside" { "BE" } else { "CH" }.to_owned());
        answers.push(("protection.trustee-countries", seat));
        // a trustee that the facts call trusted is out of reach of the authorities in question
        answers.push(("protection.trustee-compellable", "no".to_owned()));
    }
    answers
}

/// Who can use a key that the exporter holds: others, if the facts say so.
fn control(facts: &Facts) -> &'static str {
    let shared = facts.find(|key| {
        let words = ["joint", "shared", "admin", "access", "copy"];
        key.contains("key") && words.iter().any(|word| key.contains(word))
    });
    match shared.map(|(_, said)| said) {
        Some(Said::Yes) => "others-outside",
        Some(Said::Unknown) => "?",
        Some(Said::No | Said::Missing) | None => "alone",
    }
}

fn trustee(facts: &Facts) -> Option<Facts> {
    let chain = facts.tables("chain").unwrap_or_default();
    chain.into_iter().find(|member| member.text("role").contains("trust"))
}

fn eea_code(text: &str) -> Option<bool> {
    let code = crate::facts::country(text)?;
    let knowledge = Knowledge::built_in();
    let areas = knowledge.areas(knowledge.date());
    Some(
        code.parse()
            .is_ok_and(|country| areas.get("EEA").is_some_and(|eea| eea.contains(country))),
    )
}

fn trustee_seat(facts: &Facts) -> &'static str {
    match trustee(facts).and_then(|trustee| eea_code(trustee.text("country"))) {
        Some(true) => "trusted-inside",
        Some(false) => "third-outside",
        None => "?",
    }
}

fn independent(facts: &Facts) -> &'static str {
    match facts.said("trustee_independent") {
        Said::Missing => match trustee(facts).and_then(|trustee| eea_code(trustee.text("parent_country"))) {
            Some(true) => "yes",
            Some(false) => "no",
            // a party that the facts call trusted does not count as a company of the provider
            None if facts.text("key_holder").to_lowercase().contains("trusted") => "yes",
            None => "?",
        },
        said => said.or("?"),
    }
}

/// Whether only the exporter can tell who is meant.
#[must_use]
pub fn pseudonymised(facts: &Facts) -> &'static str {
    match facts.said("pseudonymised") {
        Said::Yes => {
            let holder = facts.text("reidentification_held_by");
            if holder.starts_with("exporter") || holder.starts_with("controller") {
                "yes"
            } else if holder.is_empty() || holder == "unknown" {
                "?"
            } else {
                "no"
            }
        }
        Said::No | Said::Missing => "no",
        Said::Unknown => "?",
    }
}

/// The Commission adopted the clauses of 2021 on the first of these days, and they came into force on the second.
const CLAUSES_ADOPTED: (Date, Date) = (Date::new(2021, 6, 4), Date::new(2021, 6, 27));

/// Whether the facts name clauses that were adopted and not yet in force: those before them stand for them.
#[must_use]
pub fn clauses_to_come(facts: &Facts, day: Date) -> bool {
    let (adopted, in_force) = CLAUSES_ADOPTED;
    facts.text("transfer_instrument") == "scc-2021" && (adopted..in_force).contains(&day)
}

/// The contract with the importer.
#[must_use]
pub fn contract(facts: &Facts, hr: bool, day: Date) -> Answers {
    let named = facts.text("transfer_instrument");
    let mut answers = Answers::new();
    let decision = adequacy(named);
    let instrument = match named {
        "scc-2021" if clauses_to_come(facts, day) => "scc-2010",
        "scc-2021" | "bcr" | "scc-edps-eui" | "scc-2010" | "scc-2004" | "scc-2001" | "scc-2002-processor"
        | "uk-idta" | "none" => named,
        "ch-scc" => "scc-2021",
        "art49" if occasional(facts) => "art49-occasional",
        "art49" => "art49",
        other if other.starts_with("intergovernmental-agreement") || other.starts_with("international-agreement") => {
            "international-agreement"
        }
        _ if decision => "none",
        _ => "?",
    };
    answers.push(("contract.instrument", instrument.to_owned()));
    let filled_in = facts.find(|key| key.contains("annex") || key.contains("right_module"));
    let complete = match filled_in.map(|(_, said)| said) {
        Some(Said::No) => "no",
        Some(Said::Unknown) => "?",
        Some(Said::Yes | Said::Missing) | None => "yes",
    };
    answers.push(("contract.annexes", complete.to_owned()));
    let listed = facts.find(|key| key.ends_with("_listed") && key != "recipients_listed");
    let listed = match listed.map(|(_, said)| said) {
        Some(said) => said.or("?"),
        // a transfer that rests on such a decision rests on the entry of the importer
        None if decision && named.contains("us-") => "yes",
        None if decision || instrument == "?" => "?",
        None => "no",
    };
    answers.push(("contract.listed", listed.to_owned()));
    if hr {
        let covered = facts.find(|key| key.contains("hr") && (key.contains("listed") || key.contains("covered")));
        let covered = covered.map_or("?", |(_, said)| said.or("?"));
        answers.push(("contract.hr-listed", covered.to_owned()));
    }
    // a decision that is named as the basis is taken to cover the importer; those for the USA hang on the list
    let within = match decision {
        true if !named.contains("us-") => "yes",
        false if instrument != "?" => "no",
        _ => "?",
    };
    answers.push(("contract.within-decision", within.to_owned()));
    if ["scc-2001", "scc-2004", "scc-2010", "scc-2002-processor"].contains(&instrument) {
        answers.push(("contract.old-contract", "yes".to_owned()));
    }
    let excessive = facts.said("access_power_excessive");
    let assessment = match (facts.said("tia"), excessive) {
        (Said::Yes, Said::Yes) => "excessive",
        (Said::Yes, Said::Unknown) | (Said::Unknown | Said::Missing, _) => "?",
        (Said::Yes, _) => "yes",
        (Said::No, _) => "no",
    };
    answers.push(("contract.assessment", assessment.to_owned()));
    answers.push(("contract.foreign-disclosure", disclosure(facts).to_owned()));
    answers
}

/// Whether an instrument of the knowledge is an adequacy decision.
fn adequacy(id: &str) -> bool {
    let knowledge = Knowledge::built_in();
    let fact = knowledge.fact(&format!("instrument.{id}"));
    fact.is_some_and(|fact| {
        matches!(
            fact.value,
            FactValue::Instrument {
                kind: InstrumentKind::Adequacy | InstrumentKind::AdequacyPartial,
                ..
            }
        )
    })
}

fn occasional(facts: &Facts) -> bool {
    facts
        .find(|key| key.contains("occasional"))
        .is_some_and(|(_, said)| said == Said::Yes)
        || facts
            .find(|key| key.contains("standing") || key.contains("systematic"))
            .is_some_and(|(_, said)| said == Said::No)
}

/// Whether the contract lets the provider obey foreign orders.
fn disclosure(facts: &Facts) -> &'static str {
    let allows = |key: &str| {
        key.starts_with("contract")
            && ["allow", "permit", "disclos", "foreign"]
                .iter()
                .any(|word| key.contains(word))
    };
    if let Some((_, said)) = facts.find(allows) {
        return said.or("?");
    }
    match facts.said("contract_keeps_data_in_eea") {
        Said::Yes | Said::Missing => "no",
        Said::No | Said::Unknown => "?",
    }
}
