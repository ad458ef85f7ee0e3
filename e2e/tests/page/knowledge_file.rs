//! An administrator replaces the knowledge of a running installation with one file.

use anyhow::Result;
use limes_compiler::{knowledge, messages, packs};
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test};
use limes_formats::{knowledge_fault, write};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::{Date, FORMAT};
use xtask::bundle::site::Site;
use xtask::workspace::Workspace;

use crate::files::folder;
use crate::offline::is_kept;

/// The knowledge of this day, in which a product has another name.
fn file(date: Date, version: &'static str) -> Result<Vec<u8>> {
    let root = Workspace::find()?.root;
    let mut records = knowledge::compile(&knowledge::Files::load(&root)?)?;
    (records.version, records.date) = (Some(version), date);
    let mut languages = messages::load(&root.join("messages"))?;
    for (_, text) in languages.iter_mut().flat_map(|language| &mut language.files) {
        *text = text.replace("example-european-server = ", "example-european-server = New: ");
    }
    Ok(packs::update_of(&records, &messages::compile(&languages)?)?)
}

fn with(bytes: Vec<u8>) -> Result<Site> {
    let mut site = Site::read(&Workspace::find()?.dist())?;
    site.files.insert("knowledge.limes".into(), bytes);
    Ok(site)
}

/// Waits until the page names this version of the knowledge.
async fn stamped(page: &Browser, version: &str) -> Result<()> {
    page.becomes("the knowledge that it names", true, async || {
        page.see(
            "return document.querySelector('footer')?.innerText.includes(arguments[0])",
            &[version.into()],
        )
        .await
    })
    .await
}

#[test]
fn a_newer_file_is_the_knowledge_with_and_without_a_network() {
    let built = Knowledge::built_in().version().unwrap_or_default();
    both("knowledge-newer", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        stamped(page, built).await?;
        is_kept(page).await?;
        // the administrator replaces one file
        page.host()?.replace(with(file(Date::new(2099, 1, 15), "2099.01")?)?);
        page.open("?again").await?;
        stamped(page, "2099.01").await?;
        page.says(&format!("New: {}", person.text("example-european-server")))
            .await?;
        page.open("?about#/about").await?;
        page.says("2099.01").await?;
        page.host()?.stop();
        page.open("?offline").await?;
        stamped(page, "2099.01").await?;
        page.console_errors().await?;
        // and takes it back
        page.host()?.restart()?;
        page.host()?.replace(with(Vec::new())?);
        page.open("?back").await?;
        stamped(page, built).await?;
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_file_that_is_not_newer_or_not_whole_is_refused_with_words() {
    let whole = file(Date::new(2099, 1, 15), "2099.01").unwrap();
    let of_format = |format: u16| {
        let mut other = whole.clone();
        if let Some(bytes) = other.get_mut(8..10) {
            bytes.copy_from_slice(&format.to_le_bytes());
        }
        other
    };
    let files = [
        ("not-newer", file(Date::new(2020, 1, 1), "2020.01").unwrap()),
        ("older", of_format(FORMAT - 1)),
        ("newer", of_format(FORMAT + 1)),
        ("broken", whole.get(..5000).unwrap_or_default().to_vec()),
        ("foreign", b"PK".to_vec()),
    ];
    let built = Knowledge::built_in().version().unwrap_or_default();
    page_test("knowledge-refused", Options::default(), async |page| {
        for (fault, bytes) in files.clone() {
            page.host()?.replace(with(bytes)?);
            for code in ["en", "de"] {
                // embedded, so that no service worker answers
                page.open(&format!("?embed&{fault}&lang={code}")).await?;
                page.test_id("knowledge-refused").await?;
                page.says(&knowledge_fault(&Words::new(code), fault)).await?;
                stamped(page, built).await?;
            }
        }
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_file_that_was_saved_with_another_knowledge_says_so() {
    page_test("knowledge-earlier", Options::default(), async |page| {
        let workspace = Workspace::find()?;
        let saved = std::fs::read_to_string(workspace.root.join("tests/golden/api/european-server.setup.json"))?;
        let built = Knowledge::built_in().version().unwrap_or_default();
        let place = folder("knowledge-earlier")?;
        let file = |name: &str, text: &str| -> Result<String> {
            std::fs::write(place.join(name), text)?;
            Ok(place.join(name).display().to_string())
        };
        let same = file("same.json", &saved)?;
        let other = file("other.json", &saved.replace(&format!("\"{built}\""), "\"2025.03\""))?;
        page.open("").await?;
        page.test_id("import").await?.send_keys(other).await?;
        page.test_id("earlier-knowledge").await?;
        page.says("2025.03").await?;

        // a file says on which facts its answer rested
        let knowledge = Knowledge::built_in();
        let setup = limes_formats::read::setup(&saved, knowledge).map_err(|_| anyhow::anyhow!("the golden file"))?;
        let text = write::setup_json_assessed(&setup, knowledge, &limes_assess::assess(&setup, knowledge));
        let facts = limes_assess::premises(&setup, knowledge).facts;
        let first = facts.iter().next().copied().unwrap_or_default();
        let digest = format!("\"{:07x}\"", knowledge.digest(first).unwrap_or_default());
        let words = Words::new("en");
        let none = text.replace(&format!("\"{built}\""), "\"2025.03\"");
        page.open("?none").await?;
        page.test_id("import")
            .await?
            .send_keys(file("none.json", &none)?)
            .await?;
        page.says(&words.count("knowledge-earlier-changed", 0)).await?;
        let one = none.replace(&format!("\"{first}\": {digest}"), &format!("\"{first}\": \"0000001\""));
        assert_ne!(one, none, "{none}");
        page.open("?one").await?;
        page.test_id("import").await?.send_keys(file("one.json", &one)?).await?;
        page.says(&words.count("knowledge-earlier-changed", 1)).await?;
        let linked = "return [...document.querySelectorAll('[data-testid=earlier-knowledge] a')].map(a => a.hash)";
        let links: Vec<String> = page.see(linked, &[]).await?;
        assert_eq!(links, [format!("#/facts/{first}")]);
        page.screenshot("knowledge-earlier").await?;
        page.open("?again").await?;
        page.test_id("import").await?.send_keys(same).await?;
        page.becomes("the view", "#/result".to_owned(), async || {
            page.see("return location.hash", &[]).await
        })
        .await?;
        let said = "return document.querySelectorAll('[data-testid=earlier-knowledge]').length";
        assert_eq!(page.see::<u8>(said, &[]).await?, 0);
        Ok(())
    });
}
