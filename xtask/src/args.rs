//! The command line of `cargo xtask`.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::bundle::packs::UPDATE;
use crate::bundle::page::Wanted;

/// Text of `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--no-open]  build the page, serve it on 127.0.0.1, rebuild and reload after every edit
  build [--single-file] [--config FILE]
                                the page for the web in dist/ (--single-file: also dist/limes.html, the page in one file;
                                --config: with the settings of an organisation)
  package                       the npm package in pkg/: JavaScript API for browsers and Node
  knowledge [FILE]              the knowledge with its words in one file (usually knowledge.limes), which replaces that of a page
  test [--fast] [--soak MINUTES]
                                all tests: native, in the browser, in Node (--fast: native only; --soak: the property tests alone,
                                with random seeds, until the time is over)
  cases [--write] [FILE]        compare Limes with decided cases: the project's own, or those of a file (--write: keep table and
                                set-ups)
  check [--fast] [--phrases]    formatting, lints, rules of the project (--fast: without lints; --phrases: list the English to be
                                reworded)
  fuzz [TARGET] [--seconds N]   random input for every reader, or for one, for so many seconds each (60); needs nightly Rust or
                                RUSTC_BOOTSTRAP=1
  mutants [--shard K/N] [-- ...]
                                small changes of the assessing crates, each of which a test must notice (--shard: one part of
                                them; what follows `--` is for cargo-mutants)
  bench                         benchmarks
  help                          this text";

/// One command, with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Print the commands.
    Help,
    /// Build, serve, watch.
    Serve {
        /// The requested port; `None`: the default one, or a free one if that is taken.
        port: Option<u16>,
        /// Whether to open the browser.
        open: bool,
    },
    /// Release page.
    Build(Wanted),
    /// The npm package.
    Package,
    /// A file that replaces the knowledge of an installation.
    Knowledge(PathBuf),
    /// All tests.
    Test {
        /// Native tests only.
        fast: bool,
        /// The property tests alone, for so many minutes.
        soak: Option<u32>,
    },
    /// Decided cases, with the arguments for `limes-cases`.
    Cases(Vec<String>),
    /// Random input for the readers.
    Fuzz {
        /// The one target; absent: each of them in turn.
        target: Option<String>,
        /// How long each target runs.
        seconds: u32,
    },
    /// Mutation tests, with the arguments for cargo-mutants.
    Mutants(Vec<String>),
    /// Benchmarks.
    Bench,
    /// Formatting, lints and the rules of the project.
    Check {
        /// Whether to leave out what compiles.
        fast: bool,
        /// Whether to list the phrases with a better wording, and nothing else.
        phrases: bool,
    },
}

/// Parses the words after `cargo xtask`.
///
/// # Errors
/// An unknown command or option, or an invalid port.
pub fn parse(words: &[String]) -> Result<Command> {
    let mut words = words.iter().map(String::as_str);
    let mut command = match words.next() {
        None | Some("help" | "--help" | "-h") => return Ok(Command::Help),
        Some("serve") => Command::Serve { port: None, open: true },
        Some("build") => Command::Build(Wanted::default()),
        Some("package") => Command::Package,
        Some("knowledge") => Command::Knowledge(UPDATE.into()),
        Some("test") => Command::Test {
            fast: false,
            soak: None,
        },
        Some("cases") => Command::Cases(Vec::new()),
        Some("fuzz") => Command::Fuzz {
            target: None,
            seconds: 60,
        },
        Some("mutants") => Command::Mutants(Vec::new()),
        Some("bench") => Command::Bench,
        Some("check") => Command::Check {
            fast: false,
            phrases: false,
        },
        Some(other) => bail!("there is no command `{other}`"),
    };
    while let Some(word) = words.next() {
        match (&mut command, word) {
            (Command::Mutants(rest), "--") => rest.extend(words.by_ref().map(str::to_owned)),
            (_, "--help" | "-h") => return Ok(Command::Help),
            (Command::Serve { open, .. }, "--no-open") => *open = false,
            (Command::Serve { port, .. }, "--port") => {
                *port = Some(port_number(
                    words.next().context("`--port` needs a number, as in `--port 8081`")?,
                )?);
            }
            (Command::Serve { port, .. }, word) if word.starts_with("--port=") => {
                *port = Some(port_number(word.trim_start_matches("--port="))?);
            }
            (Command::Build(wanted), "--single-file") => wanted.single_file = true,
            (Command::Build(wanted), "--config") => {
                wanted.config = Some(words.next().context("`--config` needs a file")?.into());
            }
            (Command::Knowledge(file), word) if !word.starts_with('-') => *file = word.into(),
            (Command::Test { fast, .. }, "--fast") => *fast = true,
            (Command::Test { soak, .. }, "--soak") => {
                let minutes = words
                    .next()
                    .context("`--soak` needs a number of minutes, as in `--soak 30`")?;
                let minutes = minutes.parse().ok().filter(|minutes| *minutes > 0);
                *soak = Some(minutes.context("`--soak` needs a number of minutes from 1 on")?);
            }
            (Command::Fuzz { seconds, .. }, "--seconds") => {
                let number = words
                    .next()
                    .and_then(|word| word.parse().ok())
                    .filter(|number| *number > 0);
                *seconds = number.context("`--seconds` needs a number from 1 on, as in `--seconds 60`")?;
            }
            (Command::Fuzz { target, .. }, word) if target.is_none() && !word.starts_with('-') => {
                *target = Some(word.to_owned());
            }
            (Command::Mutants(rest), "--shard") => {
                let shard = words.next().filter(|word| is_shard(word));
                let shard = shard.context("`--shard` needs a part of all, as in `--shard 0/8`")?;
                rest.extend(["--shard".to_owned(), shard.to_owned()]);
            }
            (Command::Check { phrases, .. }, "--phrases") => *phrases = true,
            (Command::Check { fast, .. }, "--fast") => *fast = true,
            (Command::Cases(words), word) if word == "--write" || !word.starts_with('-') => words.push(word.to_owned()),
            (_, other) => bail!("this command has no option `{other}`"),
        }
    }
    Ok(command)
}

/// Whether a text is one of so many parts, which are counted from 0.
fn is_shard(text: &str) -> bool {
    let parts = text.split_once('/').map(|(part, all)| (part.parse(), all.parse()));
    matches!(parts, Some((Ok::<u32, _>(part), Ok::<u32, _>(all))) if part < all)
}

fn port_number(text: &str) -> Result<u16> {
    text.parse()
        .with_context(|| format!("`{text}` is not a valid port; use a number from 0 (any free port) to 65535"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<Command>) {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        assert_eq!(parse(&words).ok(), expected, "{line}");
    }

    #[test]
    fn commands_and_options() {
        check("", Some(Command::Help));
        check("help", Some(Command::Help));
        check("build", Some(Command::Build(Wanted::default())));
        check(
            "build --single-file --config a/b.json",
            Some(Command::Build(Wanted {
                single_file: true,
                config: Some("a/b.json".into()),
            })),
        );
        check("build --help", Some(Command::Help));
        check("package", Some(Command::Package));
        check("knowledge", Some(Command::Knowledge("knowledge.limes".into())));
        check("knowledge a/b.limes", Some(Command::Knowledge("a/b.limes".into())));
        check("serve", Some(Command::Serve { port: None, open: true }));
        check(
            "serve --port 81 --no-open",
            Some(Command::Serve {
                port: Some(81),
                open: false,
            }),
        );
        check(
            "serve --port=0",
            Some(Command::Serve {
                port: Some(0),
                open: true,
            }),
        );
        for (line, fast, soak) in [
            ("test", false, None),
            ("test --fast", true, None),
            ("test --soak 30", false, Some(30)),
        ] {
            check(line, Some(Command::Test { fast, soak }));
        }
        check("cases", Some(Command::Cases(Vec::new())));
        check("cases --write", Some(Command::Cases(vec!["--write".into()])));
        check("cases a.toml", Some(Command::Cases(vec!["a.toml".into()])));
        check("bench", Some(Command::Bench));
        for (line, target, seconds) in [
            ("fuzz", None, 60),
            ("fuzz url", Some("url"), 60),
            ("fuzz --seconds 5 url", Some("url"), 5),
        ] {
            let target = target.map(str::to_owned);
            check(line, Some(Command::Fuzz { target, seconds }));
        }
        for (line, rest) in [
            ("mutants", &[][..]),
            ("mutants --shard 1/8", &["--shard", "1/8"]),
            ("mutants -- --list --help", &["--list", "--help"]),
        ] {
            let rest = rest.iter().map(|word| (*word).to_owned()).collect();
            check(line, Some(Command::Mutants(rest)));
        }
        for (line, fast, phrases) in [
            ("check", false, false),
            ("check --fast", true, false),
            ("check --phrases", false, true),
        ] {
            check(line, Some(Command::Check { fast, phrases }));
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        check("dist", None);
        check("build --fast", None);
        check("build --config", None);
        check("package --fast", None);
        check("serve --port", None);
        check("serve --port 70000", None);
        check("test fast", None);
        check("test --soak", None);
        check("test --soak 0", None);
        check("test --soak long", None);
        check("cases --fast", None);
        check("fuzz --seconds 0", None);
        check("fuzz --seconds", None);
        check("fuzz url json", None);
        check("mutants --shard 8/8", None);
        check("mutants --shard 1", None);
        check("mutants --list", None);
    }

    #[test]
    fn help_names_every_command() {
        for name in [
            "serve",
            "build",
            "package",
            "knowledge",
            "test",
            "cases",
            "check",
            "fuzz",
            "mutants",
            "bench",
            "help",
        ] {
            assert!(HELP.contains(&format!("\n  {name} ")), "{name}");
        }
    }
}
