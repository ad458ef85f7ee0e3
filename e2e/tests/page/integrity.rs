//! One byte of a file is another one than was built: the browser refuses it, and a person reads that, in both languages.

use anyhow::{Context, Result};
use limes_e2e::{Options, both};
use xtask::site::Site;
use xtask::workspace::Workspace;

/// dist/, with one byte of a file changed to another harmless one.
fn tampered(start: &str, end: &str) -> Result<Site> {
    let mut site = Site::read(&Workspace::find()?.dist())?;
    let html = String::from_utf8_lossy(&site.files["index.html"]).into_owned();
    let name = site
        .files
        .keys()
        .find(|name| name.starts_with(start) && name.ends_with(end) && html.contains(name.as_str()))
        .with_context(|| format!("the page loads no {start}*{end}"))?
        .clone();
    let content = site.files.get_mut(&name).context("it has gone")?;
    match content.last_mut() {
        Some(byte) if *byte == b'\n' => *byte = b' ',
        Some(byte) => *byte ^= 1,
        None => {}
    }
    Ok(site)
}

fn is_refused(name: &str, start: &str, end: &str) {
    let options = Options {
        site: Some(tampered(start, end).unwrap()),
        ..Options::default()
    };
    both(name, options, async |page| {
        page.open("").await?;
        page.says("Limes could not start.").await?;
        page.says("Limes konnte nicht starten.").await?;
        assert!(!page.text().await?.contains("Not legal advice"), "the page has started");
        // the browser says what it refused
        let said = page.console_errors().await?;
        assert!(
            said.iter()
                .any(|line| line.contains("ntegrity") || line.contains("digest")),
            "{said:?}"
        );
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_changed_module_is_refused() {
    is_refused("changed-module", "limes-", "_bg.wasm");
}

#[test]
fn a_changed_script_is_refused() {
    is_refused("changed-script", "limes-", ".js");
}

#[test]
fn a_changed_start_script_is_refused() {
    is_refused("changed-start", "boot-", ".js");
}

#[test]
fn a_changed_style_sheet_is_refused() {
    is_refused("changed-style", "limes-", ".css");
}
