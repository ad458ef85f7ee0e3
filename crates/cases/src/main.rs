//! Prints the table of agreement for files of cases: the project's own, or those that are named. `--write` keeps it in
//! `docs/cases.md`, and the set-ups beside the cases.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use limes_cases::{Agreement, read, rows, setups_file, table};
use limes_knowledge::Knowledge;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("error: a case is judged inside, or out of reach, where it is not");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool, String> {
    let mut files: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let write = files.iter().any(|word| word.as_os_str() == "--write");
    files.retain(|word| word.as_os_str() != "--write");
    if write && !files.is_empty() {
        return Err("--write is for the project's own cases; name no file with it".to_owned());
    }
    if files.is_empty() {
        files = limes_cases::own_files().map_err(|error| error.to_string())?;
    }
    let knowledge = Knowledge::built_in();
    let mut all = Vec::new();
    for file in files {
        let named = |error: String| format!("{}: {error}", file.display());
        let text = fs::read_to_string(&file).map_err(|error| named(error.to_string()))?;
        for case in read(&text).map_err(named)? {
            let rows = rows(&case, knowledge).map_err(named)?;
            if write {
                let path = limes_cases::setups_folder().join(format!("{}.setup", case.id));
                fs::write(&path, setups_file(&rows)).map_err(|error| format!("{}: {error}", path.display()))?;
            }
            all.extend(rows);
        }
    }
    if write {
        limes_cases::write_page(&all).map_err(|error| error.to_string())?;
    }
    println!("{}", table(&all));
    Ok(all.iter().all(|row| !row.usable || row.agreement() != Agreement::Grave))
}
