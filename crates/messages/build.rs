//! Lists the languages for the library, and compiles their messages into it, unless they are read from packs when the program
//! starts.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use limes_compiler::messages::{Compiled, Selection, compile, load};
use limes_model::{Date, Edition};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../messages");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", folder.display());
    match compile(&load(&folder)?) {
        Ok(compiled) => {
            write(&compiled, &out)?;
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

/// Writes what the library includes: codes and own names of the languages, letters that a search treats as equal, and packs.
fn write(compiled: &Compiled, out: &Path) -> Result<(), Box<dyn Error>> {
    let (mut languages, mut packs) = (String::new(), String::new());
    for language in &compiled.languages {
        writeln!(languages, "    ({:?}, {:?}),", language.code, language.name())?;
        if has("EMBED") {
            let none = Edition {
                version: "",
                date: Date::MIN,
            };
            let file = out.join(format!("words-{}.limes", language.code));
            fs::write(&file, language.pack(none, selection())?)?;
            writeln!(packs, "    include_bytes!({file:?}),")?;
        }
    }
    let mut folds = String::new();
    for fold in &compiled.folds {
        writeln!(folds, "    ({:?}, {:?}),", fold.base, fold.letters)?;
    }
    let code = format!(
        "/// Code and own name of each language.\npub const LANGUAGES: [(&str, &str); {}] = [\n{languages}];\n\n\
         /// Spellings without case and accents, and the letters that a search treats as them.\n\
         pub const FOLDS: [(&str, &str); {}] = [\n{folds}];\n\n\
         /// The packs that are compiled in, in the order of the languages; none without the feature `embed`.\n\
         pub const EMBEDDED: &[&[u8]] = &[\n{packs}];\n",
        compiled.languages.len(),
        compiled.folds.len(),
    );
    Ok(fs::write(out.join("languages.rs"), code)?)
}

/// Returns which texts are compiled in: in a module for programs, where every byte is loaded, those that its programs can
/// show.
fn selection() -> Selection {
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && has("PROGRAMS") {
        Selection::Programs
    } else {
        Selection::Everything
    }
}

fn has(feature: &str) -> bool {
    env::var_os(format!("CARGO_FEATURE_{feature}")).is_some()
}
