//! Lists the message files of every language, so that a language is added by adding a folder.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// Rust source of the list of languages, each with the text of its files. Comments are left out.
pub fn compile(folder: &Path) -> io::Result<String> {
    let mut languages = entries(folder)?;
    languages.retain(|path| path.is_dir());
    let mut out = String::from("/// Languages by their code, each with its message files.\npub static LANGUAGES: &[(&str, &[&str])] = &[\n");
    for language in languages {
        let code = language.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let _ = writeln!(out, "    ({code:?}, &[");
        for file in entries(&language)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let text = fs::read_to_string(&file)?;
                let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).map(str::trim_end).collect();
                let _ = writeln!(out, "        {:?},", lines.join("\n"));
            }
        }
        out.push_str("    ]),\n");
    }
    out.push_str("];\n");
    Ok(out)
}

fn entries(folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
