//! Knowledge and words are files of their own: the page reads what it needs when it needs it, and never a part of it.

use std::sync::LazyLock;

use anyhow::{Context, Result};
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test};
use limes_messages::Words;
use limes_model::{Date, Edition, FORMAT, PackKind, write_pack};
use xtask::bundle::assemble::Compiled;
use xtask::bundle::packs::Packs;
use xtask::bundle::page::publish;
use xtask::bundle::site::{Site, read_file};
use xtask::workspace::Workspace;

use crate::offline::is_kept;

/// All packs, compiled once for all tests.
pub fn all_packs() -> Result<Packs> {
    static ALL: LazyLock<Result<Packs, String>> = LazyLock::new(|| {
        Workspace::find()
            .and_then(|at| Packs::compile(&at))
            .map_err(|error| format!("{error:#}"))
    });
    ALL.clone().map_err(anyhow::Error::msg)
}

/// The program of a built page, with packs.
pub fn compiled(dist: &Site, packs: Packs) -> Result<Compiled> {
    let file = |start: &str, end: &str| {
        let mut files = dist.files.iter();
        let found = files.find(|(name, _)| name.starts_with(start) && name.ends_with(end) && !name.contains("check"));
        found
            .map(|(_, content)| content.clone())
            .context("dist/ is not complete")
    };
    let code = dist.files.iter().filter_map(|(name, content)| {
        let name = name.strip_prefix("code-")?.strip_suffix(".limes")?;
        Some((name.rsplit_once('-')?.0.to_owned(), content.clone()))
    });
    Ok(Compiled {
        name: "limes".into(),
        module: file("limes-", "_bg.wasm")?,
        script: file("limes-", ".js")?,
        code: code.collect(),
        classic: None,
        notices: String::new(),
        packs,
    })
}

fn dist() -> Result<Site> {
    Site::read(&Workspace::find()?.dist())
}

/// The name of a file of the page, by its beginning.
fn name(site: &Site, start: &str) -> Result<String> {
    let mut names = site.files.keys();
    let found = names.find(|name| name.starts_with(start) && name.ends_with(".limes"));
    found
        .cloned()
        .with_context(|| format!("the page has no {start}*.limes"))
}

/// Waits until the files of which the names begin so have been requested.
async fn requested(page: &Browser, starts: &[&str]) -> Result<()> {
    for start in starts {
        page.becomes(&format!("a request for {start}"), true, async || {
            let all = page.host()?.requests();
            Ok(all
                .iter()
                .any(|path| path.rsplit('/').next().is_some_and(|name| name.starts_with(start))))
        })
        .await?;
    }
    Ok(())
}

#[test]
fn a_reader_of_one_language_waits_for_that_one_only() {
    page_test("packs-first", Options::default(), async |page| {
        page.open("?lang=de").await?;
        page.says(&Words::new("de").text("ui-start-title")).await?;
        requested(page, &["knowledge-", "words-de-"]).await?;
        // everything else comes when there is nothing else to do, the other language last
        requested(
            page,
            &["more-words-de-", "sources-", "cases-", "words-en-", "more-words-en-"],
        )
        .await?;
        let all = page.host()?.requests();
        let place = |start: &str| {
            all.iter()
                .position(|path| path.rsplit('/').next().is_some_and(|name| name.starts_with(start)))
        };
        assert!(
            place("words-de-") < place("sources-") && place("sources-") < place("words-en-"),
            "{all:?}"
        );
        Ok(())
    });
}

#[test]
fn the_language_changes_with_and_without_a_network() {
    both("packs-language", Options::default(), async |page| {
        let (english, german) = (
            Person::new(page, "en", InputMethod::Mouse),
            Person::new(page, "de", InputMethod::Mouse),
        );
        english.example("european-server").await?;
        english.press("language-de").await?;
        page.says(&german.text("ui-findings")).await?;
        is_kept(page).await?;
        page.host()?.stop();
        page.open("?again#/rules").await?;
        page.role("heading", &english.text("library")).await?;
        english.press("language-de").await?;
        page.role("heading", &german.text("library")).await?;
        // the settings of the site could not be fetched
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_language_that_cannot_be_loaded_leaves_the_other_one_and_says_so() {
    let mut site = dist().unwrap();
    site.files.retain(|name, _| !name.starts_with("words-de-"));
    let options = Options {
        site: Some(site),
        ..Options::default()
    };
    page_test("packs-no-language", options, async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        person.press("language-de").await?;
        page.test_id("not-loaded").await?;
        page.says("words-de").await?;
        page.says(&person.text("ui-start-title")).await?;
        page.host()?.replace(dist()?);
        person.press("load-again").await?;
        page.says(&Words::new("de").text("ui-start-title")).await?;
        // the browser says what was missing
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_view_is_shown_when_its_packs_are_here_and_not_before() {
    let mut site = dist().unwrap();
    site.files.retain(|name, _| !name.starts_with("sources-"));
    let options = Options {
        site: Some(site),
        ..Options::default()
    };
    page_test("packs-late", options, async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("#/rules").await?;
        page.test_id("not-loaded").await?;
        assert!(
            !page.text().await?.contains(&person.text("library-all")),
            "half a rule book"
        );
        page.host()?.replace(dist()?);
        person.press("load-again").await?;
        page.role("heading", &person.text("library")).await?;
        page.console_errors().await.map(drop)
    });
}

/// Opens a site in which one pack is another file, and reads what the page says.
fn refused(test: &str, start: &str, fault: &str, change: impl Fn(Vec<u8>) -> Option<Vec<u8>>) {
    // put together as the build does it: the hashes fit, and only the program can notice
    let built = || -> Result<(Site, String)> {
        let workspace = Workspace::find()?;
        let mut packs = all_packs()?;
        let pack = packs.packs.get_mut(start).context("there is no such pack")?;
        let changed = change(pack.clone());
        if let Some(changed) = &changed {
            pack.clone_from(changed);
        }
        let compiled = compiled(&dist()?, packs)?;
        let read = |path: &str| read_file(&workspace.root.join(path));
        let mut site = publish(&read, &compiled, b"{}".to_vec(), Vec::new())?.site;
        let name = name(&site, &format!("{start}-"))?;
        if changed.is_none() {
            site.files.remove(&name);
        }
        Ok((site, name))
    };
    let (site, name) = built().unwrap();
    let options = Options {
        site: Some(site),
        ..Options::default()
    };
    page_test(test, options, async |page| {
        page.open("").await?;
        for code in Words::codes() {
            let said = Words::new(code).text(&format!("document-pack-{fault}"));
            page.says(&said.replace("`FILE`", &name)).await?;
        }
        let text = page.text().await?;
        for other in ["WebAssembly", "Not legal advice"] {
            assert!(!text.contains(other), "{other} in {text}");
        }
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_missing_pack_is_named() {
    refused("pack-missing", "knowledge", "missing", |_| None);
}

#[test]
fn a_pack_of_an_older_or_newer_format_is_named() {
    for (test, format, fault) in [("pack-older", FORMAT - 1, "older"), ("pack-newer", FORMAT + 1, "newer")] {
        refused(test, "knowledge", fault, |mut pack| {
            if let Some(bytes) = pack.get_mut(8..10) {
                bytes.copy_from_slice(&format.to_le_bytes());
            }
            Some(pack)
        });
    }
}

#[test]
fn a_pack_that_is_broken_or_something_else_is_named() {
    refused("pack-cut", "words-en", "broken", |pack| {
        pack.get(..1000).map(<[u8]>::to_vec)
    });
    refused("pack-changed", "knowledge", "broken", |mut pack| {
        if let Some(byte) = pack.last_mut() {
            *byte ^= 1;
        }
        Some(pack)
    });
    refused("pack-foreign", "words-en", "foreign", |_| {
        Some(b"<!doctype html>".to_vec())
    });
    let german = all_packs().unwrap().packs["words-de"].clone();
    refused("pack-german", "words-en", "other", |_| Some(german.clone()));
    refused("pack-language", "words-en", "other", |_| {
        let edition = Edition {
            version: "",
            date: Date::MIN,
        };
        write_pack(PackKind::Words, edition, "xx", ("", &[0, 0, 0, 0])).ok()
    });
}
