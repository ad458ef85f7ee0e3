//! Files of other tools: chosen or dropped, read in a worker, looked at, taken over in one step.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use limes_e2e::{Browser, ColourScheme, InputMethod, Kind, Options, Person, both, page_test};
use limes_knowledge::Knowledge;
use serde_json::{Value, json};

use crate::files::{folder, saved};
use crate::offline::is_kept;

/// Texts of the examples that no page, memory or file may ever have.
const SECRETS: [&str; 6] = [
    "EXAMPLE-SECRET",
    "Musterhausen",
    "startup-script",
    "111122223333",
    "vm-app-01",
    "sql-main",
];

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../crates/inventories/tests/examples")
        .join(name)
}

/// Chooses files, as WebDriver does.
async fn choose(page: &Browser, files: &[PathBuf]) -> Result<()> {
    let paths: Vec<String> = files
        .iter()
        .map(|file| file.canonicalize().unwrap().display().to_string())
        .collect();
    page.test_id("read-files")
        .await?
        .send_keys(paths.join("\n"))
        .await
        .map_err(Into::into)
}

/// Drops a file with this content.
async fn drop(page: &Browser, name: &str, content: &str) -> Result<()> {
    let script = "const data = new DataTransfer();
        data.items.add(new File([arguments[1]], arguments[0]));
        const place = document.querySelector('.drop:has([data-testid=read-files])');
        place.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        return 1";
    page.see::<u8>(script, &[json!(name), json!(content)])
        .await
        .map(drop_value)
}

fn drop_value(_: u8) {}

/// Nothing that a file keeps secret is in the page or in the memory of the browser.
async fn keeps_secrets(page: &Browser) -> Result<()> {
    let seen: String = page
        .see(
            "return document.documentElement.outerHTML + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + name + location",
            &[],
        )
        .await?;
    for secret in SECRETS {
        assert!(!seen.contains(secret), "{secret} is in the page");
    }
    Ok(())
}

/// Whether the reader ran in a worker: what it says meanwhile would tell otherwise.
async fn found(page: &Browser) -> Result<()> {
    page.test_id("found").await.map(std::mem::drop)
}

/// From two files to answers with their origin, and back.
async fn the_whole_way(page: &Browser, person: &Person<'_>, downloads: &Path) -> Result<()> {
    choose(
        page,
        &[
            example("12-resource-graph-table.json"),
            example("02-tf-plan-azure-silent-defaults.json"),
        ],
    )
    .await?;
    found(page).await?;
    page.role("heading", &person.text("read-page-recognised")).await?;
    page.says(&person.text("read-format-azure-resource-graph")).await?;
    page.test_id("read-rows").await?;
    page.test_id("unclear").await?;
    keeps_secrets(page).await?;
    // before anything is confirmed, nothing has changed
    let boxes = "return document.querySelectorAll('[data-testid^=take-]:checked').length";
    let before: usize = page.see(boxes, &[]).await?;
    assert!(before > 5, "{before} rows are taken");
    person.tick("take-0").await?;
    page.becomes("the number of rows", before - 1, async || page.see(boxes, &[]).await)
        .await?;
    person.tick("take-0").await?;
    page.becomes("the number of rows", before, async || page.see(boxes, &[]).await)
        .await?;
    person.press("read-confirm").await?;
    page.role("heading", &person.text("section-services")).await?;
    page.test_id("toast").await?;
    let cards = "return document.querySelectorAll('[data-testid^=service-]').length";
    page.becomes("whether there are services", true, async || {
        Ok(page.see::<usize>(cards, &[]).await? > 5)
    })
    .await?;
    let from = person.text("ui-read-from");
    let from = from.split('{').next().unwrap_or_default().trim().to_owned();
    page.becomes("an answer with the name of its file", true, async || {
        let text = page.text().await?;
        Ok(text.contains(&from) && text.contains("12-resource-graph-table.json"))
    })
    .await?;
    keeps_secrets(page).await?;
    person.press("export").await?;
    let file = saved(downloads).await?;
    let text = fs::read_to_string(file)?;
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret} was saved");
    }
    let setup = limes_formats::read::setup(&text, Knowledge::built_in());
    let setup = setup.ok().context("what was saved cannot be read")?;
    assert_eq!(setup.inputs.files().len(), 2);
    // one step back
    person.press("undo").await?;
    page.becomes("the number of services", 0, async || {
        page.see::<usize>(cards, &[]).await
    })
    .await
}

#[test]
fn files_are_chosen_read_looked_at_and_taken_over_in_one_step() {
    both("inventories", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let downloads = folder("inventories")?;
        page.download_to(&downloads).await?;
        page.open("").await?;
        page.test_id("read-files").await?;
        the_whole_way(page, &person, &downloads).await
    });
}

#[test]
fn the_page_in_one_file_reads_them_too() {
    let options = crate::single_file::options("inventories-single");
    both("inventories-single", options, async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let downloads = folder("inventories-single-saved")?;
        page.download_to(&downloads).await?;
        page.open("").await?;
        page.test_id("read-files").await?;
        the_whole_way(page, &person, &downloads).await?;
        crate::single_file::keeps_to_itself(page).await
    });
}

#[test]
fn files_are_read_without_a_network() {
    both("inventories-offline", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let downloads = folder("inventories-offline")?;
        page.download_to(&downloads).await?;
        page.open("").await?;
        page.test_id("start-begin").await?;
        is_kept(page).await?;
        page.host()?.stop();
        the_whole_way(page, &person, &downloads).await?;
        page.console_errors().await.map(std::mem::drop)
    });
}

#[test]
fn a_dropped_file_is_read_in_the_services_section_too() {
    both("inventories-drop", Options::default(), async |page| {
        let person = Person::new(page, "de", InputMethod::Mouse);
        page.open("?lang=de#/questions/services").await?;
        page.test_id("read-files").await?;
        drop(
            page,
            "liste.json",
            &fs::read_to_string(example("15-az-resource-list.json"))?,
        )
        .await?;
        found(page).await?;
        page.says("liste.json").await?;
        person.press("read-discard").await?;
        page.role("heading", &person.text("ui-read")).await.map(std::mem::drop)
    });
}

#[test]
fn what_cannot_be_read_is_named_and_nothing_is_lost() {
    both("inventories-broken", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("#/questions/services").await?;
        person.add_service("hetzner", "hetzner-server").await?;
        page.open("#/read").await?;
        page.test_id("read-files").await?;
        // damaged in the middle, and of no format
        drop(page, "cut.json", "[{\"type\":\"Microsoft.Storage/storageAccounts\",\"id\":\"/subscriptions/1/x\",\n\"location\":\"westeurope\",\"sku\":{\"name\":\"Standard_LRS\"}},\n{\"ty").await?;
        found(page).await?;
        let text = page.text().await?;
        assert!(
            text.contains("cut.json") && text.contains("Line 3") && text.contains("Out-File"),
            "{text}"
        );
        person.press("read-discard").await?;
        drop(page, "photo.xyz", "nothing that is known").await?;
        page.says("photo.xyz").await?;
        let unknown = person.text("read-page-unknown-format");
        page.says(&unknown).await?;
        let disabled = "return document.querySelector('[data-testid=read-confirm]').ariaDisabled === 'true'";
        assert!(page.see::<bool>(disabled, &[]).await?, "there is nothing to take over");
        page.open("#/questions/services").await?;
        page.test_id("service-1").await.map(std::mem::drop)
    });
}

#[test]
fn reading_is_cancelled_and_a_large_file_is_asked_about() {
    both("inventories-cancel", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("#/read").await?;
        page.test_id("read-files").await?;
        // 60 MB, made in the page
        let script = "const row = JSON.stringify({ id: '/subscriptions/1/x', type: 'Microsoft.Storage/storageAccounts', location: 'westeurope', tags: { a: 'b'.repeat(900) } });
            const data = new DataTransfer();
            data.items.add(new File(['[', `${row},`.repeat(60_000), row, ']'], 'large.json'));
            document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            return 1";
        page.see::<u8>(script, &[]).await?;
        // its size is said before it is read
        page.test_id("read-asked").await?;
        page.says("large.json").await?;
        // as soon as there is something to stop
        let stop = "new MutationObserver((_, observer) => {
                const running = document.querySelector('[data-testid=read-running] [data-testid=read-stop]');
                if (!running) return;
                observer.disconnect();
                window.stopped = true;
                running.click();
            }).observe(document.body, { subtree: true, childList: true });
            document.querySelector('[data-testid=read-now]').click();
            return 1";
        page.see::<u8>(stop, &[]).await?;
        let gone = "return window.stopped === true && !document.querySelector('[data-testid=read-running], [data-testid=found]')";
        page.becomes("whether it has stopped", true, async || page.see(gone, &[]).await)
            .await?;
        // and again, to the end
        page.see::<u8>(script, &[]).await?;
        person.press("read-now").await?;
        found(page).await?;
        page.becomes("the number of resources", true, async || {
            Ok(page.text().await?.contains("60001"))
        })
        .await
    });
}

#[test]
fn a_later_reading_says_what_is_new_gone_and_changed() {
    page_test("inventories-again", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let item = |region: &str, sku: &str| json!({ "type": "Microsoft.Storage/storageAccounts", "id": "/subscriptions/1/x", "location": region, "sku": { "name": sku } });
        let first = json!([item("westeurope", "Standard_LRS"), item("northeurope", "Standard_LRS")]);
        let second = json!([item("westeurope", "Standard_GRS"), item("uksouth", "Standard_LRS")]);
        page.open("#/read").await?;
        page.test_id("read-files").await?;
        drop(page, "list.json", &first.to_string()).await?;
        found(page).await?;
        person.press("read-confirm").await?;
        page.test_id("service-2").await?;
        page.open("#/read").await?;
        page.test_id("read-files").await?;
        drop(page, "list.json", &second.to_string()).await?;
        found(page).await?;
        let table: Value = page
            .see(
                "return [...document.querySelectorAll('[data-testid=read-rows] tbody tr')].map(row => row.innerText)",
                &[],
            )
            .await?;
        let table = table.to_string();
        assert!(table.contains(&person.text("read-page-state-changed")), "{table}");
        assert!(table.contains(&person.text("read-page-state-new")), "{table}");
        page.test_id("gone").await?;
        person.tick("gone-1").await?;
        person.press("read-confirm").await?;
        page.test_id("service-3").await?;
        let gone = "return !document.querySelector('[data-testid=service-1]')";
        page.becomes("whether what is gone was removed", true, async || {
            page.see(gone, &[]).await
        })
        .await
    });
}

#[test]
fn it_works_with_the_keyboard_alone() {
    page_test("inventories-keyboard", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Keyboard);
        page.open("").await?;
        person.press("read-how").await?;
        page.role("heading", &person.text("ui-read")).await?;
        // the button that opens the dialog of the system can be reached
        person
            .tab_to("the button for files", |focus| focus.testid == "read-files")
            .await?;
        person
            .tab_to("the button for folders", |focus| focus.testid == "read-folder")
            .await?;
        drop(
            page,
            "list.json",
            &fs::read_to_string(example("15-az-resource-list.json"))?,
        )
        .await?;
        found(page).await?;
        person.tick("take-0").await?;
        person.tick("take-0").await?;
        person.press("read-confirm").await?;
        page.test_id("service-1").await?;
        person.press("undo").await?;
        let none = "return !document.querySelector('[data-testid=service-1]')";
        page.becomes("whether it was undone", true, async || page.see(none, &[]).await)
            .await
    });
}

#[test]
fn every_state_is_accessible_and_fits() {
    for (name, language, viewport, colours) in [
        ("desktop", "en", (1280, 900), ColourScheme::Light),
        ("dark", "en", (1280, 900), ColourScheme::Dark),
        ("phone", "de", (390, 844), ColourScheme::Light),
    ] {
        let options = Options {
            viewport,
            colours,
            browser: Kind::Chromium,
            ..Options::default()
        };
        page_test(&format!("inventories-{name}"), options, async |page| {
            let person = Person::new(page, language, InputMethod::Mouse);
            let shot = async |state: &str| {
                page.screenshot(&format!("inventories-{name}-{state}"))
                    .await
                    .map(std::mem::drop)
            };
            let fits = async |state: &str| {
                let wide = "return document.documentElement.scrollWidth <= innerWidth";
                assert!(page.see::<bool>(wide, &[]).await?, "{state} is wider than the screen");
                page.assert_accessible().await.with_context(|| state.to_owned())
            };
            page.open(&format!("?lang={language}")).await?;
            page.test_id("read-files").await?;
            shot("start").await?;
            fits("start").await?;
            page.open(&format!("?lang={language}#/read")).await?;
            page.test_id("read-folder").await?;
            page.see::<u8>(
                "document.querySelectorAll('[data-testid^=role-] > summary').forEach(one => one.click()); return 1",
                &[],
            )
            .await?;
            page.becomes("the commands", true, async || {
                Ok(page.text().await?.contains("terraform plan"))
            })
            .await?;
            shot("roles").await?;
            fits("roles").await?;
            choose(
                page,
                &[
                    example("02-tf-plan-azure-silent-defaults.json"),
                    example("04-tf-plan-ambiguous-modules.json"),
                    example("28-verarbeitungsverzeichnis-excel.csv"),
                    example("05-tfstate-v4-google.tfstate"),
                ],
            )
            .await?;
            found(page).await?;
            page.see::<u8>(
                "document.querySelectorAll('[data-testid^=read-page-] > summary').forEach(one => one.click()); return 1",
                &[],
            )
            .await?;
            shot("found").await?;
            fits("found").await?;
            person.press("read-confirm").await?;
            page.test_id("toast").await?;
            shot("questions").await?;
            fits("questions").await
        });
    }
}
