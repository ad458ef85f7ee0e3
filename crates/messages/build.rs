//! Compiles the messages into the library.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use limes_compiler::messages::{compile, load};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../messages");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut languages = load(&folder)?;
    let left_out = left_out();
    for language in &mut languages {
        language.files.retain(|(path, _)| {
            let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".ftl"));
            name.is_none_or(|name| !left_out.contains(&name))
        });
    }
    match compile(&languages) {
        Ok((texts, numbers)) => {
            fs::write(out.join("messages.txt"), texts)?;
            fs::write(out.join("messages.bin"), numbers)?;
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

/// Returns the files whose texts nobody reads in a module, where every byte is loaded: the page has no command line, and
/// the module for programs has little else.
fn left_out() -> &'static [&'static str] {
    let has = |feature| env::var_os(feature).is_some();
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_none_or(|arch| arch != "wasm32") {
        return &[];
    }
    match (has("CARGO_FEATURE_PAGE"), has("CARGO_FEATURE_PROGRAMS")) {
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
