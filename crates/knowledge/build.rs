//! Compiles the knowledge into the library, unless it is read from packs when the program starts.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use limes_compiler::knowledge::{Files, Records, compile};
use limes_model::law::LawOf;

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
            fs::write(out.join("with_law.rs"), with_law(&records))?;
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

/// The ids of the rules and exceptions for which the files say on which law they rest: the rules are compared with them when
/// they are compiled.
fn with_law(records: &Records) -> String {
    let list = |name: &str, id: fn(LawOf) -> Option<&'static str>| {
        let ids: Vec<&str> = records.laws.iter().filter_map(|law| id(law.of)).collect();
        format!("const {name}: &[&str] = &{ids:?};\n")
    };
    list("RULES_WITH_LAW", |of| match of {
        LawOf::Rule(id) => Some(id),
        _ => None,
    }) + &list("EXCEPTIONS_WITH_LAW", |of| match of {
        LawOf::Exception(id) => Some(id),
        _ => None,
    })
}
