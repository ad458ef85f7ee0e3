//! What the tests need beside Rust: two browsers and their drivers, Node, and axe-core for accessibility.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace::{Workspace, apt_install, program, run};

/// The version of axe-core that the accessibility tests run.
pub const AXE_VERSION: &str = "4.14.1";

/// The version of geckodriver that is compiled where none is on the `PATH`.
pub const GECKODRIVER_VERSION: &str = "0.37.1";

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser, if there is one.
#[must_use]
pub fn browser() -> Option<PathBuf> {
    BROWSERS.iter().find_map(|name| program(name))
}

/// The browser's driver, if there is one.
#[must_use]
pub fn driver() -> Option<PathBuf> {
    program("chromedriver")
}

/// Firefox, if it is there.
#[must_use]
pub fn firefox() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].iter().find_map(|name| program(name))
}

/// Firefox's driver, if there is one: on the `PATH`, or the one that was compiled.
#[must_use]
pub fn geckodriver() -> Option<PathBuf> {
    let compiled = || tools_folder().map(|folder| geckodriver_in(&folder));
    program("geckodriver").or_else(|| compiled().filter(|path| path.is_file()))
}

/// Makes sure of Firefox.
///
/// # Errors
/// It is missing and cannot be installed without asking.
pub fn need_firefox() -> Result<()> {
    if firefox().is_none() {
        // Debian has the one, other systems the other
        apt_install(&["firefox-esr"], "Firefox")?;
    }
    if firefox().is_none() {
        bail!("Firefox is still not on the PATH; install it by hand");
    }
    Ok(())
}

/// A compilation of geckodriver that goes on beside others.
pub struct Geckodriver(Option<(Child, PathBuf)>);

/// Starts to compile geckodriver, unless there is one.
///
/// # Errors
/// There is no folder to keep it in, or Cargo cannot be started.
pub fn begin_geckodriver(workspace: &Workspace) -> Result<Geckodriver> {
    if geckodriver().is_some() {
        return Ok(Geckodriver(None));
    }
    let folder = tools_folder().context("there is no cache folder for geckodriver: set HOME or XDG_CACHE_HOME")?;
    fs::create_dir_all(&folder).with_context(|| format!("could not make the folder {}", folder.display()))?;
    let log = folder.join("geckodriver.log");
    let output = fs::File::create(&log).with_context(|| format!("could not write {}", log.display()))?;
    println!(
        "geckodriver is missing; compiling version {GECKODRIVER_VERSION} into {}",
        folder.display()
    );
    let mut cargo = workspace.cargo();
    cargo
        .args(["install", "--locked", "--debug", "geckodriver"])
        .arg(format!("--version=={GECKODRIVER_VERSION}"))
        .arg("--root")
        .arg(root_of_geckodriver(&folder))
        .arg("--target-dir")
        .arg(folder.join("build"))
        // debugging information is slow to write, and nobody debugs it
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .stdout(Stdio::null())
        .stderr(output);
    let child = cargo.spawn().context("could not start cargo to compile geckodriver")?;
    Ok(Geckodriver(Some((child, log))))
}

impl Geckodriver {
    /// Waits until it is there.
    ///
    /// # Errors
    /// It could not be compiled.
    pub fn wait(self) -> Result<()> {
        let Some((mut child, log)) = self.0 else { return Ok(()) };
        let good = child.wait().context("lost the compilation of geckodriver")?.success();
        if !good || geckodriver().is_none() {
            let told = fs::read_to_string(&log).unwrap_or_default();
            bail!(
                "geckodriver could not be compiled; install version {GECKODRIVER_VERSION} by hand, as with \
                 `cargo install --locked geckodriver`:\n{told}"
            );
        }
        if let Some(folder) = log.parent() {
            // only the program is needed from now on; what cannot be removed only takes up space
            let _ = fs::remove_dir_all(folder.join("build"));
        }
        Ok(())
    }
}

/// Where programs are kept that were compiled for the tests.
fn tools_folder() -> Option<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")))?;
    Some(cache.join("limes").join("tools"))
}

fn root_of_geckodriver(tools: &Path) -> PathBuf {
    tools.join(format!("geckodriver-{GECKODRIVER_VERSION}"))
}

fn geckodriver_in(tools: &Path) -> PathBuf {
    let program = format!("geckodriver{}", env::consts::EXE_SUFFIX);
    root_of_geckodriver(tools).join("bin").join(program)
}

/// Makes sure of a browser and its driver.
///
/// # Errors
/// They are missing and cannot be installed without asking.
pub fn need_browser() -> Result<()> {
    let there = || browser().is_some() && driver().is_some();
    if !there() {
        apt_install(
            &["chromium", "chromium-driver", "fonts-dejavu-core"],
            "Chromium with chromedriver",
        )?;
    }
    if !there() {
        bail!("Chromium or chromedriver is still not on the PATH; install chromium and chromium-driver by hand");
    }
    Ok(())
}

/// Where axe-core lies once it was fetched.
#[must_use]
pub fn axe_path(workspace: &Workspace) -> PathBuf {
    workspace.target.join("axe").join(format!("axe-{AXE_VERSION}.min.js"))
}

/// Fetches axe-core from the npm registry, once.
///
/// # Errors
/// npm is missing, or the registry cannot be reached.
pub fn need_axe(workspace: &Workspace) -> Result<PathBuf> {
    let path = axe_path(workspace);
    if path.is_file() {
        return Ok(path);
    }
    let npm = program("npm")
        .context("npm is missing, and the accessibility tests need axe-core from it; install Node with npm")?;
    let folder = workspace
        .target
        .join("axe")
        .join(format!("fetch-{}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| format!("could not make the folder {}", folder.display()))?;
    let script = unpack(&npm, &folder).context("could not fetch axe-core for the accessibility tests");
    let kept = script
        .and_then(|script| fs::rename(script, &path).with_context(|| format!("could not write {}", path.display())));
    let cleaned = fs::remove_dir_all(&folder).with_context(|| format!("could not remove {}", folder.display()));
    kept.and(cleaned)?;
    Ok(path)
}

fn unpack(npm: &Path, folder: &Path) -> Result<PathBuf> {
    let package = format!("axe-core@{AXE_VERSION}");
    run(Command::new(npm)
        .current_dir(folder)
        .args(["pack", "--silent", &package]))?;
    let archive = format!("axe-core-{AXE_VERSION}.tgz");
    run(Command::new("tar")
        .current_dir(folder)
        .args(["-xzf", &archive, "package/axe.min.js"]))?;
    Ok(folder.join("package").join("axe.min.js"))
}
