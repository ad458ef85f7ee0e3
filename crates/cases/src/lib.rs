//! Compares Limes with decided cases: facts in a fixed form become a set-up, and its result is shown beside the decision.
//! Nothing here reads the id, title or name of a case.

mod adapter;
mod facts;
mod outcome;
mod phrases;
mod read;
mod setups;
mod table;

pub use adapter::{Adapted, adapt};
pub use facts::{Facts, Said};
pub use outcome::{Agreement, Outcome, Row, rows};
pub use phrases::{Change, change};
pub use read::{Case, Expected, Rerun, read};
pub use setups::file as setups_file;
pub use table::{summary, table};

/// The project's own files of cases.
///
/// # Errors
/// The folder cannot be read.
pub fn own_files() -> std::io::Result<Vec<std::path::PathBuf>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../knowledge/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    Ok(files)
}

/// Where the set-ups of the cases stand.
#[must_use]
pub fn setups_folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../knowledge/cases/setups")
}

/// The page that keeps the table.
#[must_use]
pub fn page_path() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/cases.md")
}

/// Below this line of the page stands the table.
const BELOW: &str = "<!-- written by `cargo xtask cases --write` -->";

/// The page with the table of these rows.
///
/// # Errors
/// The page cannot be read, or has no place for the table.
pub fn page(rows: &[Row]) -> std::io::Result<String> {
    let text = std::fs::read_to_string(page_path())?;
    let (head, _) = text
        .split_once(BELOW)
        .ok_or_else(|| std::io::Error::other(format!("docs/cases.md lacks the line {BELOW}")))?;
    Ok(format!("{head}{BELOW}\n\n{}", table(rows)))
}

/// Writes the table into the page.
///
/// # Errors
/// The page cannot be read or written.
pub fn write_page(rows: &[Row]) -> std::io::Result<()> {
    std::fs::write(page_path(), page(rows)?)
}
