//! The page in one file, opened by its path: everything works, and it requests nothing else.

use std::fs;

use anyhow::{Context, Result};
use limes_e2e::{Browser, InputMethod, Options, Person, both, snippet};
use serde_json::{Value, json};
use xtask::bundle::integrity::integrity;
use xtask::bundle::{logo, single};
use xtask::workspace::Workspace;

use crate::files::{folder, open, saved};

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>";

/// The address of the file, under a name with a space and brackets.
fn address(name: &str) -> Result<String> {
    let built = Workspace::find()?.dist().join("limes.html");
    let file = folder(name)?.join("Limes (Kopie).html");
    fs::copy(&built, &file).context("there is no single file yet; run `cargo xtask build --single-file`")?;
    Ok(format!("file://{}", file.display()).replace(' ', "%20"))
}

fn options(name: &str) -> Options {
    Options {
        address: Some(address(name).unwrap()),
        ..Options::default()
    }
}

/// Every request is for the file itself or for something that it created.
async fn keeps_to_itself(page: &Browser) -> Result<()> {
    let asked = page.requests().await?;
    let others = asked.iter().filter(|request| {
        !["data:", "blob:", "about:", "file:"]
            .iter()
            .any(|own| request.starts_with(own))
    });
    let others: Vec<&String> = others.collect();
    assert!(others.is_empty(), "the file asked for {others:?}");
    Ok(())
}

#[test]
fn the_file_works_from_its_folder() {
    both("single-file", options("single-file"), async |page| {
        let (person, german) = (
            Person::new(page, "en", InputMethod::Mouse),
            Person::new(page, "de", InputMethod::Mouse),
        );
        let downloads = folder("single-file-saved")?;
        page.download_to(&downloads).await?;
        person.example("microsoft-365-azure").await?;
        let before = person.reads().await?;
        person.press("export").await?;
        let file = saved(&downloads).await?;
        let text: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
        assert_eq!(text["format"], json!("limes-setup"));

        // a reload starts from the beginning, and the saved file restores the set-up
        page.open("#/").await?;
        page.web().refresh().await?;
        page.role("heading", &person.text("ui-start-title")).await?;
        open(page, &file).await?;
        page.says(&person.text("ui-findings")).await?;
        let note = person.text("ui-not-saved");
        page.becomes("the result of the opened file", before.replace(&note, ""), async || {
            Ok(person.reads().await?.replace(&note, ""))
        })
        .await?;

        person.press("language-de").await?;
        page.says(&german.text("ui-findings")).await?;
        german.press("to-rulebook").await?;
        page.role("heading", &german.text("library")).await?;
        page.open("#/about").await?;
        page.role("heading", &german.text("ui-about")).await?;
        // the third-party notices are within the file
        german.press("notices").await?;
        let notices = "const text = document.querySelector('.notices');
            return text.checkVisibility() && text.innerText.includes('Permission is hereby granted')";
        page.becomes("the third-party notices", true, async || page.see(notices, &[]).await)
            .await?;
        keeps_to_itself(page).await
    });
}

#[test]
fn the_file_remembers_if_it_is_to() {
    both(
        "single-file-remembers",
        options("single-file-remembers"),
        async |page| {
            let person = Person::new(page, "en", InputMethod::Mouse);
            person.example("european-server").await?;
            person.tick("remember").await?;
            let before = person.reads().await?;
            page.web().refresh().await?;
            page.becomes("the result after a reload", before, async || person.reads().await)
                .await?;
            keeps_to_itself(page).await
        },
    );
}

/// The page in one file says that it cannot start once its text was changed.
fn cannot_start(name: &str, change: impl FnOnce(&str) -> String) {
    let whole = options(name);
    let address = whole.address.as_deref().unwrap();
    let path = address.replace("file://", "").replace("%20", " ");
    let text = fs::read_to_string(&path).unwrap();
    let changed = change(&text);
    assert_ne!(integrity(changed.as_bytes()), integrity(text.as_bytes()));
    fs::write(&path, changed).unwrap();
    both(name, whole, async |page| {
        page.open("").await?;
        page.says("Limes could not start.").await?;
        page.says("Limes konnte nicht starten.").await?;
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_file_that_was_cut_says_that_it_cannot_start() {
    cannot_start("single-file-cut", |text| text[..text.len() / 2].to_owned());
}

#[test]
fn a_changed_file_says_that_it_cannot_start() {
    cannot_start("single-file-changed", |text| {
        // one letter of the module
        let at = text.find("limes-module\">").unwrap() + 60_000;
        let letter = if text.as_bytes()[at] == b'A' { "B" } else { "A" };
        [&text[..at], letter, &text[at + 1..]].concat()
    });
}

#[test]
fn the_settings_built_in_take_effect() {
    let options = options("single-file-config");
    let address = options.address.clone().unwrap();
    let path = address.replace("file://", "").replace("%20", " ");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("id=\"limes-config\">").unwrap();
    let (_, after) = rest.split_once("</script>").unwrap();
    // as `--config` puts them there; and a text that would end their block
    let config = snippet("docs/configuration.md", "config-first").unwrap();
    let config = config.replace(
        "before you buy a service.",
        "before you buy.</script><script>document.title = 'bad'</script>",
    );
    let logo = [("logo.svg".to_owned(), LOGO.as_bytes().to_vec())];
    let config = single::config(logo::inside(&config, &logo).as_bytes()).unwrap();
    fs::write(&path, format!("{before}id=\"limes-config\">{config}</script>{after}")).unwrap();
    both("single-file-config", options, async |page| {
        let person = Person::new(page, "de", InputMethod::Mouse);
        page.open("").await?;
        page.says("Vor jeder Beschaffung einmal ausfüllen.").await?;
        person.press("language-en").await?;
        page.says("before you buy.</script><script>document.title = 'bad'</script>")
            .await?;
        let accent = "return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()";
        let logo = "const i = document.querySelector('[data-testid=site-logo]'); return !!i && i.complete && i.naturalWidth > 0";
        page.becomes("whether the logo is seen", true, async || page.see(logo, &[]).await)
            .await?;
        page.becomes("the accent", "#8a1538".to_owned(), async || page.see(accent, &[]).await)
            .await?;
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.press("start-begin").await?;
        person.go("section-services", &person.text("section-services")).await?;
        person.press("picker-item-own:data-centre").await?;
        person.press("to-result").await?;
        page.test_id("declared").await?;
        keeps_to_itself(page).await
    });
}
