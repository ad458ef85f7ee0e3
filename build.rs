//! Compiles the knowledge into the library.

#[path = "build/mod.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod knowledge;
#[path = "build/messages.rs"]
mod messages;
#[path = "src/vocab/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the library uses more of it")]
mod vocab;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    for path in ["build.rs", "build", "knowledge", "messages", "src/vocab"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    write(&PathBuf::from(env::var("OUT_DIR")?), "messages.rs", &messages::compile(&root.join("messages"))?)?;
    let files = knowledge::Files::load(&root)?;
    match knowledge::compile(&files) {
        Ok(generated) => {
            let out = PathBuf::from(env::var("OUT_DIR")?);
            write(&out, "facts.rs", &generated.facts)?;
            write(&out, "questions.rs", &generated.questions)?;
            write(&out, "catalogue.rs", &generated.catalogue)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            Ok(ExitCode::FAILURE)
        }
    }
}

fn write(out: &Path, name: &str, text: &str) -> Result<(), Box<dyn Error>> {
    Ok(fs::write(out.join(name), text)?)
}
