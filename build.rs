//! Compiles the knowledge into the library.

#[path = "src/report/case.rs"]
mod case;
#[path = "src/catalogue/types.rs"]
mod catalogue;
#[path = "src/facts/types.rs"]
mod facts;
#[path = "build/mod.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod knowledge;
#[path = "src/words/message.rs"]
mod message;
#[path = "build/messages.rs"]
mod messages;
#[path = "src/questionnaire/types.rs"]
mod questionnaire;
#[path = "src/vocab/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the library uses more of it")]
mod vocab;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let types = [
        "src/vocab",
        "src/facts/types.rs",
        "src/catalogue/types.rs",
        "src/questionnaire/types.rs",
        "src/words/message.rs",
        "src/report/case.rs",
    ];
    for path in ["build.rs", "build", "knowledge", "messages"].into_iter().chain(types) {
        println!("cargo::rerun-if-changed={path}");
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut problems = Vec::new();
    let mut languages = messages::load(&root.join("messages"))?;
    let left_out = left_out();
    for language in &mut languages {
        language.files.retain(|(path, _)| {
            let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".ftl"));
            name.is_none_or(|name| !left_out.contains(&name))
        });
    }
    match messages::compile(&languages) {
        Ok((texts, numbers)) => {
            write(&out, "messages.txt", texts)?;
            write(&out, "messages.bin", numbers)?;
        }
        Err(wrong) => problems.extend(wrong),
    }
    match knowledge::compile(&knowledge::Files::load(&root)?) {
        Ok(records) => {
            let (texts, numbers) = records.pack();
            write(&out, "knowledge.txt", texts)?;
            write(&out, "knowledge.bin", numbers)?;
            let (texts, numbers) = records.pack_cases();
            write(&out, "cases.txt", texts)?;
            write(&out, "cases.bin", numbers)?;
        }
        Err(wrong) => problems.extend(wrong.iter().map(ToString::to_string)),
    }
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    Ok(if problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Texts that nobody reads in a module, whose every byte is loaded by somebody: the page has no command line, and the
/// functions for programs have little else.
fn left_out() -> &'static [&'static str] {
    let has = |feature| env::var_os(feature).is_some();
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_none_or(|arch| arch != "wasm32") {
        return &[];
    }
    match (has("CARGO_FEATURE_APP"), has("CARGO_FEATURE_API")) {
        (true, false) => &["cli"],
        (false, true) => &[
            "cases-view",
            "cases",
            "examples",
            "facts",
            "library",
            "repair",
            "rules",
            "time",
        ],
        _ => &[],
    }
}

fn write(out: &Path, name: &str, content: impl AsRef<[u8]>) -> Result<(), Box<dyn Error>> {
    Ok(fs::write(out.join(name), content)?)
}
