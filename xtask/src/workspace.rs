//! The folders of the project, and how other programs are run.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The target the page is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The project's folders.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the user has put it.
    pub target: PathBuf,
}

impl Workspace {
    /// Asks Cargo.
    ///
    /// # Errors
    /// Cargo cannot be run, or the workspace cannot be read.
    pub fn find() -> Result<Self> {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .context("the folder of xtask has no parent")?
            .to_owned();
        let answer = cargo(&root)
            .args(["metadata", "--format-version=1", "--no-deps"])
            .stderr(Stdio::inherit())
            .output()
            .context("could not start cargo; is Rust installed? see https://rustup.rs")?;
        if !answer.status.success() {
            bail!("`cargo metadata` failed; fix the problem that it prints above");
        }
        let answer: Value = serde_json::from_slice(&answer.stdout).context("`cargo metadata` printed no JSON")?;
        let text = |key: &str| {
            let value = answer.get(key).and_then(Value::as_str);
            value
                .map(PathBuf::from)
                .with_context(|| format!("`cargo metadata` names no {key}"))
        };
        Ok(Self {
            root: text("workspace_root")?,
            target: text("target_directory")?,
        })
    }

    /// `cargo`, in the project's folder.
    #[must_use]
    pub fn cargo(&self) -> Command {
        cargo(&self.root)
    }

    /// The finished page.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The npm package.
    #[must_use]
    pub fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// The archive of the npm package, as `npm install` takes it.
    #[must_use]
    pub fn npm_archive(&self) -> PathBuf {
        self.pkg().join(concat!("limes-", env!("CARGO_PKG_VERSION"), ".tgz"))
    }
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root).stdin(Stdio::null());
    // an outer `cargo run` or `cargo test` describes its own package; a build script must not take it for its own
    for (key, _) in env::vars_os() {
        if key
            .to_str()
            .is_some_and(|key| key.starts_with("CARGO_PKG_") || key.starts_with("CARGO_MANIFEST_"))
        {
            command.env_remove(key);
        }
    }
    command
}

/// A command as a person would type it.
#[must_use]
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let arguments = command.get_args().map(OsStr::to_string_lossy);
    std::iter::once(program.into())
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a command to its end; its output goes to the terminal.
///
/// # Errors
/// It could not be started, or it failed.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("could not start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed", line(command));
    }
    Ok(())
}

/// Runs a command, shows each line of its standard output and hands it to `see`; returns whether it succeeded.
///
/// # Errors
/// It could not be started, or its output could not be read.
pub fn run_and_see(command: &mut Command, mut see: impl FnMut(&str)) -> Result<bool> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let mut child = child.with_context(|| format!("could not start `{}`", line(command)))?;
    if let Some(output) = child.stdout.take() {
        let mut terminal = std::io::stdout();
        for text in BufReader::new(output).split(b'\n') {
            let text = text.context("could not read the output of a test")?;
            let text = String::from_utf8_lossy(&text);
            writeln!(terminal, "{text}").context("could not write to the terminal")?;
            see(&text);
        }
    }
    Ok(child.wait().context("lost a child process")?.success())
}

/// Returns the path of a program, if it is on the `PATH`.
#[must_use]
pub fn program(name: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&paths)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// Sets up the WebAssembly target if the compiler lacks it.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn need_wasm_target() -> Result<()> {
    let answer = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM_TARGET])
        .stdin(Stdio::null())
        .output();
    let answer = answer.context("could not start rustc; is Rust installed? see https://rustup.rs")?;
    if answer.status.success() && Path::new(String::from_utf8_lossy(&answer.stdout).trim()).is_dir() {
        return Ok(());
    }
    if program("rustup").is_none() {
        bail!(
            "Rust's target {WASM_TARGET} is missing; install it with your package manager, or install Rust through https://rustup.rs"
        );
    }
    eprintln!("Rust's target {WASM_TARGET} is missing; installing it with rustup");
    run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("install it by hand: `rustup target add {WASM_TARGET}`"))
}

/// Installs Debian packages, if this is a machine on which that can be done without asking.
///
/// # Errors
/// It is not (no apt-get, or not root), or apt-get failed; the message says what to install.
pub fn apt_install(packages: &[&str], what_for: &str) -> Result<()> {
    let list = packages.join(" ");
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|answer| answer.stdout.trim_ascii() == b"0");
    if !root || program("apt-get").is_none() {
        bail!("{what_for} is missing; install it (on Debian: `apt-get install {list}`)");
    }
    eprintln!("{what_for} is missing; installing {list} with apt-get");
    let apt = |arguments: &[&str]| {
        run(Command::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-qq", "-o=Dpkg::Use-Pty=0"])
            .args(arguments))
    };
    // a list of packages that cannot be refreshed may still be good enough
    if let Err(error) = apt(&["update"]) {
        eprintln!("{error}; trying with the list of packages that is there");
    }
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
        .with_context(|| format!("{what_for} is missing and could not be installed; install it by hand: {list}"))
}

/// Makes sure of a command of Cargo, as in `cargo fuzz`.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn need_cargo_command(name: &str) -> Result<()> {
    if program(name).is_some() {
        return Ok(());
    }
    eprintln!("{name} is missing; installing it with `cargo install --locked {name}`");
    run(Command::new("cargo").args(["install", "--locked", name]))
        .with_context(|| format!("install it by hand: `cargo install --locked {name}`"))
}

/// Makes sure of Node and npm.
///
/// # Errors
/// They are missing and cannot be installed without asking.
pub fn need_node() -> Result<()> {
    let there = || program("node").is_some() && program("npm").is_some();
    if !there() {
        apt_install(&["nodejs", "npm"], "Node with npm")?;
    }
    if !there() {
        bail!("node or npm is still not on the PATH; install Node 18 or newer by hand, see https://nodejs.org");
    }
    Ok(())
}

/// npm as a command, in a folder.
///
/// # Errors
/// It is missing.
pub fn npm(folder: &Path) -> Result<Command> {
    need_node()?;
    let mut npm = Command::new(program("npm").context("npm is missing; install Node with npm")?);
    npm.current_dir(folder);
    Ok(npm)
}

/// Returns the files below a folder that have one of these endings (without the dot), as paths from `root` with `/`, sorted.
/// Hidden folders and those of Cargo and npm are left out.
///
/// # Errors
/// The folder cannot be read.
pub fn files_below(root: &Path, folder: &str, endings: &[&str]) -> Result<Vec<String>> {
    let read = || format!("could not read the folder {}", root.join(folder).display());
    let mut found = Vec::new();
    for entry in fs::read_dir(root.join(folder)).with_context(read)? {
        let entry = entry.with_context(read)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() {
            name.clone()
        } else {
            format!("{folder}/{name}")
        };
        if entry.path().is_dir() {
            if !name.starts_with('.') && !["target", "node_modules"].contains(&name.as_str()) {
                found.extend(files_below(root, &path, endings)?);
            }
        } else if name
            .rsplit_once('.')
            .is_some_and(|(_, ending)| endings.contains(&ending))
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_reads_as_it_is_typed() {
        assert_eq!(
            line(Command::new("/usr/bin/cargo").args(["test", "--workspace"])),
            "cargo test --workspace"
        );
    }

    #[test]
    fn the_workspace_is_the_folder_above() {
        let workspace = Workspace::find().unwrap();
        assert!(workspace.root.join("xtask/Cargo.toml").is_file());
        assert!(workspace.target.is_absolute());
    }

    #[test]
    fn files_are_found_by_their_ending() {
        let root = Workspace::find().unwrap().root;
        let found = files_below(&root, "xtask", &["toml", "js"]).unwrap();
        assert!(
            found.contains(&"xtask/Cargo.toml".to_owned()) && found.contains(&"xtask/src/serve/reload.js".to_owned())
        );
        assert!(
            found
                .iter()
                .all(|path| path.ends_with(".toml") || path.ends_with(".js"))
        );
        assert!(files_below(&root, "no-such-folder", &["rs"]).is_err());
    }

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        assert_eq!(program("no-such-program-anywhere"), None);
        assert!(program("cargo").is_some());
    }
}
