//! Compiles the knowledge into the library.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use limes_compiler::knowledge::{Files, compile};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", root.join("knowledge").display());
    match compile(&Files::load(&root)?) {
        Ok(records) => {
            let (texts, numbers) = records.pack();
            write(&out, "knowledge.txt", texts)?;
            write(&out, "knowledge.bin", numbers)?;
            let (texts, numbers) = records.pack_cases();
            write(&out, "cases.txt", texts)?;
            write(&out, "cases.bin", numbers)?;
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

fn write(out: &Path, name: &str, content: impl AsRef<[u8]>) -> Result<(), Box<dyn Error>> {
    Ok(fs::write(out.join(name), content)?)
}
