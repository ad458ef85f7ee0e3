//! Writes packs: `limes-compiler packs FOLDER` all that a page needs, `limes-compiler update FILE` an update of the knowledge.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use limes_compiler::packs::{packs, update};

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["packs", folder] => write_packs(Path::new(folder)),
        ["update", file] => update(&root()).and_then(|pack| Ok(fs::write(file, pack)?)),
        _ => {
            eprintln!("limes-compiler packs FOLDER\nlimes-compiler update FILE");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn write_packs(folder: &Path) -> Result<(), Box<dyn Error>> {
    let packs = packs(&root())?;
    // nothing of an earlier project stays
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for (name, content) in packs {
        fs::write(folder.join(name), content)?;
    }
    Ok(())
}
