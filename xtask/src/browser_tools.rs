//! What the tests need beside Rust: a browser and its driver, Node, and axe-core for accessibility.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::{Workspace, apt_install, program, run};

/// The version of axe-core that the accessibility tests run.
pub const AXE_VERSION: &str = "4.14.1";

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
