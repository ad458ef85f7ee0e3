//! Compiles the data of `knowledge/guardrails` into the library, after they were checked against the knowledge.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use limes_compiler::{guardrails, knowledge};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR")?).join("table.tsv");
    println!("cargo::rerun-if-changed={}", root.join("knowledge").display());
    let text = guardrails::load(&root)?;
    let compiled =
        knowledge::compile(&knowledge::Files::load(&root)?).and_then(|records| guardrails::compile(&text, &records));
    match compiled {
        Ok(table) => fs::write(out, table)?,
        Err(error) => {
            for problem in error.problems() {
                println!("cargo::error={problem}");
            }
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}
