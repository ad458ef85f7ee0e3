//! `cargo xtask <command>`: see `cargo xtask help`.

use std::process::ExitCode;

use anyhow::Result;
use xtask::args::{self, Command};
use xtask::bundle::{package, packs, page};
use xtask::workspace::Workspace;
use xtask::{ci, serve};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let command = match args::parse(&words) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("{error}\n\n{}", args::HELP);
            return ExitCode::from(2);
        }
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    match command {
        Command::Help => {
            println!("{}", args::HELP);
            Ok(())
        }
        Command::Serve { port, open } => serve::serve(&Workspace::find()?, *port, *open),
        Command::Build(wanted) => page::build_release(&Workspace::find()?, wanted),
        Command::Package => package::build_release(&Workspace::find()?),
        Command::Knowledge(file) => packs::write_update(&Workspace::find()?, file),
        Command::Test {
            soak: Some(minutes), ..
        } => ci::soak::soak(&Workspace::find()?, *minutes),
        Command::Test { fast, soak: None } => ci::test(&Workspace::find()?, *fast),
        Command::Cases(words) => ci::cases(&Workspace::find()?, words),
        Command::Fuzz { target, seconds } => ci::fuzz::fuzz(&Workspace::find()?, target.as_deref(), *seconds),
        Command::Mutants(words) => ci::mutants::mutants(&Workspace::find()?, words),
        Command::Bench => ci::bench(&Workspace::find()?),
        Command::Check { phrases: true, .. } => ci::phrases::list(&Workspace::find()?),
        Command::Check { fast, .. } => ci::check(&Workspace::find()?, *fast),
    }
}
