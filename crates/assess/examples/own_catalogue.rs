//! Compiles a catalogue of one product and assesses a set-up with it and nothing else: `cargo run -p limes-assess
//! --example own_catalogue`. The catalogue asks for no more than a country, so whatever rests on other questions is open.

use std::error::Error;

use limes_assess::{Setup, assess};
use limes_compiler::knowledge::{File, Files, compile};
use limes_knowledge::Knowledge;

const FACTS: &str = r#"
[[source]]
id = "law.treaty"
title = "Agreement on the European Economic Area"
url = "https://example.org/a"
date = "1994"
kind = "primary"

[[fact]]
id = "area.EEA"
grade = "verified"
sources = ["law.treaty"]
checked = 2026-11-22
review_by = 2027-05-22
value = { area = "EEA" }

[[fact]]
id = "member.EEA.DE"
grade = "verified"
sources = ["law.treaty"]
checked = 2026-11-22
review_by = 2027-05-22
value = { area = "EEA", country = "DE" }

[[fact]]
id = "provider.acme"
grade = "verified"
sources = ["law.treaty"]
checked = 2026-11-22
review_by = 2027-05-22
value = { provider = "acme", name = "Acme", entity = "Acme", entity_country = "DE", parent = "Acme", parent_country = "DE", dpf = "unknown" }
"#;

const QUESTIONS: &str = r#"
[[question]]
id = "mail.country"
section = "services"
scope = "service"
kind = "country"
who = "customer"
"#;

const CATALOGUE: &str = r#"
[[product]]
id = "mail"
provider = "acme"
group = "acme"
[[product.flow]]
id = "at-rest"
kind = "at-rest"
data = "content"
extent = "full"
place = "answer:mail.country"
seen_by = ["provider"]
clear_text = "needed"
control = "inherent"
covers = ["processing", "copies", "support", "administration", "usage", "account"]
"#;

fn file(path: &str, text: &str) -> Vec<File> {
    vec![File {
        path: path.to_owned(),
        text: text.to_owned(),
    }]
}

fn main() -> Result<(), Box<dyn Error>> {
    let files = Files {
        facts: file("facts.toml", FACTS),
        questions: file("questions.toml", QUESTIONS),
        catalogue: file("catalogue.toml", CATALOGUE),
        ..Files::default()
    };
    let knowledge = Knowledge::read(compile(&files)?.pack()?.leak())?;
    for country in ["DE", "US"] {
        let setup = Setup::builder(&knowledge)
            .as_of("2026-11-22".parse()?)
            .service("mail", &[("mail.country", country)])
            .build()?;
        let assessment = assess(&setup, &knowledge);
        println!("{country}: {:?}", assessment.verdict().stays().worst());
    }
    Ok(())
}
