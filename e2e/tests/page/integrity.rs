//! If one byte of a file differs from the build, the browser refuses the file, and the page says so in both languages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use limes_e2e::{Options, both, snippet};
use xtask::bundle::site::Site;
use xtask::workspace::Workspace;

use crate::files::folder;

/// dist/, with one byte of a file replaced by a harmless one.
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

#[test]
fn the_page_leads_to_the_third_party_notices() {
    both("notices", Options::default(), async |page| {
        page.open("#/about").await?;
        // read where the link leads: a page of plain text would ask the server for an icon
        let notices = "const link = document.querySelector('a[href$=\"THIRD-PARTY.txt\"]');
            if (!link) return false;
            const request = new XMLHttpRequest();
            request.open('GET', link.href, false);
            request.send();
            return request.responseText.includes('Permission is hereby granted')";
        page.becomes("the third-party notices", true, async || page.see(notices, &[]).await)
            .await
    });
}

/// What the administrators' check says about a folder, and whether it is content.
fn checked(folder: &Path) -> Result<(String, bool)> {
    let list = Workspace::find()?.dist().join("integrity.json");
    let mut python = Command::new("python3");
    python.arg("-c").arg(snippet("docs/offline.md", "check-files")?);
    let said = python.arg(list).arg(folder).output().context("python3 is missing")?;
    Ok((String::from_utf8(said.stdout)?, said.status.success()))
}

#[test]
fn administrators_find_each_changed_file() {
    let copy = folder("integrity-check").unwrap();
    let site = Site::read(&Workspace::find().unwrap().dist()).unwrap();
    site.write(&copy).unwrap();
    // a site's own settings are its own
    fs::write(copy.join("limes.config.json"), "{ }").unwrap();
    let good = ("all files are as they were built\n".to_owned(), true);
    assert_eq!(checked(&copy).unwrap(), good);
    let mut page = site.files["index.html"].clone();
    page.push(b' ');
    fs::write(copy.join("index.html"), page).unwrap();
    fs::remove_file(copy.join("limes.webmanifest")).unwrap();
    assert_eq!(
        checked(&copy).unwrap(),
        ("index.html\nlimes.webmanifest\n".to_owned(), false)
    );
}
