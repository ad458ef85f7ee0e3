//! Assesses one service and prints the verdict and the questions that are open: `cargo run -p limes-assess --example
//! assess`.

use std::error::Error;

use limes_assess::{Boundary, Setup, assess};
use limes_knowledge::Knowledge;

fn main() -> Result<(), Box<dyn Error>> {
    let knowledge = Knowledge::built_in();
    let setup = Setup::builder(knowledge)
        .as_of("2026-11-22".parse()?)
        .boundary(Boundary::Eea)
        .organisation(&[("org.seat", "DE"), ("org.kind", "company")])
        .service("exchange-online", &[("m365.data-location", "DE")])
        .build()?;
    let assessment = assess(&setup, knowledge);
    let verdict = assessment.verdict();
    println!("{}", assessment.headline.id());
    println!("stays: {:?}", verdict.stays().all().collect::<Vec<_>>());
    println!("reach: {:?}", verdict.reach().all().collect::<Vec<_>>());
    println!("basis: {:?}", verdict.basis().all().collect::<Vec<_>>());
    for open in assessment.open_questions() {
        println!("open: {}: ask the {}", open.question().id, open.asked_of().id());
    }
    Ok(())
}
