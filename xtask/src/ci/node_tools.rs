//! What the tests of the npm package need: their tools, and an application that has the package installed and built.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::bundle::site::{Site, read_file};
use crate::snippets;
use crate::workspace::{Workspace, npm, run};

/// The files that say which tools there are.
const LISTS: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Where the tools lie, once they are installed.
#[must_use]
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("node")
}

/// The built application, for the browser tests.
#[must_use]
pub fn built_app(workspace: &Workspace) -> PathBuf {
    folder(workspace).join("app").join("dist")
}

/// Installs the tools by their lock file, installs the package's archive into the application, and builds that.
///
/// # Errors
/// npm is missing or failed, or there is no package yet.
pub fn prepare(workspace: &Workspace) -> Result<()> {
    let folder = folder(workspace);
    install_tools(workspace, &folder)?;
    let app = folder.join("app");
    let mut site = Site::read(&workspace.root.join("tests/node/app"))?;
    let script = snippets::snippet(&workspace.root, "docs/javascript-api.md", "api-bundler")?;
    site.files.insert("main.js".into(), script.into_bytes());
    site.write(&app)?;
    let archive = workspace.npm_archive();
    run(npm(&app)?
        .args(["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error"])
        .arg(&archive))
    .context("could not install the npm package; is it built? see `cargo xtask package`")?;
    let vite = folder.join("node_modules/vite/bin/vite.js");
    run(Command::new("node")
        .current_dir(&app)
        .arg(vite)
        .args(["build", "--base", "./", "--logLevel", "warn"]))
}

/// Asks npm only if the lists have changed.
fn install_tools(workspace: &Workspace, folder: &Path) -> Result<()> {
    let wanted = LISTS.map(|name| workspace.root.join("tests/node").join(name));
    let mut same = folder.join("node_modules").is_dir();
    fs::create_dir_all(folder).with_context(|| format!("could not make the folder {}", folder.display()))?;
    for path in &wanted {
        let copy = folder.join(path.file_name().unwrap_or_default());
        let content = read_file(path)?;
        if fs::read(&copy).is_ok_and(|kept| kept == content) {
            continue;
        }
        same = false;
        fs::write(&copy, content).with_context(|| format!("could not write {}", copy.display()))?;
    }
    if same {
        return Ok(());
    }
    let installed = run(npm(folder)?.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]));
    if installed.is_err() {
        // so that the next run tries again
        let _ = fs::remove_file(folder.join("package-lock.json"));
    }
    installed.context("could not install what the tests of the npm package need")
}
