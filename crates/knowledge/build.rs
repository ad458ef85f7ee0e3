//! Compiles the knowledge into the library, unless it is read from packs when the program starts.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use limes_compiler::knowledge::{Files, compile};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", root.join("knowledge").display());
    if env::var_os("CARGO_FEATURE_EMBED").is_none() {
        return Ok(ExitCode::SUCCESS);
    }
    match compile(&Files::load(&root)?) {
        Ok(records) => {
            fs::write(out.join("knowledge.limes"), records.pack()?)?;
            fs::write(out.join("sources.limes"), records.pack_sources()?)?;
            fs::write(out.join("cases.limes"), records.pack_cases()?)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            for problem in error.problems() {
                println!("cargo::error={problem}");
            }
            Ok(ExitCode::FAILURE)
        }
    }
}
