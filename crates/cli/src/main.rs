//! The command line: arguments, files and exit code of the operating system around the library.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use limes_cli::{INTERNAL, UNREADABLE, run};

/// How many bytes of a file are read, far more than any set-up may have: the length of a file that is a little too large is
/// reported, and a file without end is not read for ever.
const MOST: u64 = 16 * 1024 * 1024;

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
    let output = run(&words, &|file| {
        let mut bytes = Vec::new();
        let read = match file {
            "-" => io::stdin().take(MOST).read_to_end(&mut bytes),
            _ => fs::File::open(file).and_then(|file| file.take(MOST).read_to_end(&mut bytes)),
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
