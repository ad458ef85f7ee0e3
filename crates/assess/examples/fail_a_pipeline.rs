//! Fails if a set-up can leave the boundary, as a step of a pipeline would: `cargo run -p limes-assess --example
//! fail_a_pipeline`.

use std::error::Error;
use std::process::ExitCode;

use limes_assess::repair::Goal;
use limes_assess::{Setup, assess};
use limes_knowledge::Knowledge;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let knowledge = Knowledge::built_in();
    let setup = Setup::builder(knowledge)
        .organisation(&[("org.seat", "FR"), ("org.kind", "company")])
        .service("hetzner-server", &[])
        .build()?;
    let assessment = assess(&setup, knowledge);
    if Goal::Stays.limits().allow(assessment.verdict()) {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("the data can leave: {:?}", assessment.verdict().stays().worst());
    for finding in &assessment.findings {
        eprintln!("{}: {}", finding.rule.id, finding.flows.join(", "));
    }
    Ok(ExitCode::FAILURE)
}
