//! The command line: arguments, files and exit code of the operating system around the library.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use limes_cli::{INTERNAL, UNREADABLE, run};

/// How many bytes of a file are read, far more than any set-up may have: the length of a file that is a little too large is
/// reported, and a file without end is not read for ever.
const MOST: u64 = 16 * 1024 * 1024;

/// The same for files of other tools.
const MOST_OF_OTHERS: u64 = 1024 * 1024 * 1024;

/// Most files of a folder.
const MOST_FILES: usize = 100_000;

fn main() -> ExitCode {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        usual(panic);
        std::process::exit(i32::from(INTERNAL));
    }));
    let words: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let others = words.first().is_some_and(|word| word == "read");
    let words = if others { with_folders(words) } else { words };
    let most = if others { MOST_OF_OTHERS } else { MOST };
    let output = run(&words, &|file| {
        let mut bytes = Vec::new();
        let read = match file {
            "-" => io::stdin().take(most).read_to_end(&mut bytes),
            _ => fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes)),
        };
        read.map(|_| bytes).map_err(|error| error.to_string())
    });
    if let Some((file, content)) = &output.file
        && let Err(error) = fs::write(file, content)
    {
        eprintln!("{file}: {error}");
        return ExitCode::from(UNREADABLE);
    }
    let written = io::stderr()
        .write_all(output.err.as_bytes())
        .and_then(|()| io::stdout().write_all(output.out.as_bytes()))
        .and_then(|()| io::stdout().flush());
    ExitCode::from(match written {
        // who has read enough may close the pipe
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => INTERNAL,
        _ => output.code,
    })
}

/// The same words with the files of a folder in place of its name. What tools keep for themselves is left out.
fn with_folders(words: Vec<String>) -> Vec<String> {
    let mut all = Vec::new();
    let mut value = false;
    for word in words {
        let folder = !value && !word.starts_with('-') && Path::new(&word).is_dir();
        value = matches!(
            word.as_str(),
            "--into" | "--fail-on" | "--as-of" | "--boundary" | "--knowledge" | "--lang"
        );
        if folder {
            let mut files = Vec::new();
            collect(Path::new(&word), 0, &mut files);
            files.sort();
            all.extend(files);
        } else {
            all.push(word);
        }
    }
    all
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.') || entry.file_name() == "node_modules";
        // a link could lead back into the folder
        let Ok(kind) = entry.file_type() else { continue };
        if hidden || depth > 30 || files.len() >= MOST_FILES {
            continue;
        }
        if kind.is_dir() {
            collect(&path, depth + 1, files);
        } else if kind.is_file() {
            files.push(path.to_string_lossy().into_owned());
        }
    }
}
