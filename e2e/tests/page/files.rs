//! Saving a set-up as a file and opening it again; files that are broken.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use limes_assess::assess;
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test};
use limes_formats::{read, write};
use limes_knowledge::Knowledge;
use serde_json::{Value, json};

/// A new, empty folder.
pub fn folder(name: &str) -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    Ok(folder)
}

/// Waits for the one file that the browser saves in a folder.
pub async fn saved(folder: &Path) -> Result<PathBuf> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(10) {
        let files: Vec<PathBuf> = fs::read_dir(folder)?
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .collect();
        if let Some(file) = files
            .into_iter()
            .find(|file| file.extension().is_some_and(|e| e == "json"))
        {
            return Ok(file);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("pressing “save” saved nothing")
}

/// Chooses a file in the first view.
pub async fn open(page: &Browser, path: &Path) -> Result<()> {
    // this is how WebDriver chooses a file
    page.test_id("import")
        .await?
        .send_keys(path.display().to_string())
        .await
        .map_err(Into::into)
}

#[test]
fn a_saved_file_opens_with_the_same_result() {
    both("files-round", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let downloads = folder("files-round")?;
        page.download_to(&downloads).await?;
        person.example("microsoft-365-azure").await?;
        let before = person.reads().await?;
        person.press("export").await?;
        let file = saved(&downloads).await?;
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
        assert_eq!(
            name.as_deref(),
            Some("limes-2026-11-22.json"),
            "the name of the saved file"
        );
        let golden = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../tests/golden/api/microsoft-365-azure.setup.json"
        );
        let knowledge = Knowledge::built_in();
        let setup = read::setup(&fs::read_to_string(golden)?, knowledge).map_err(|_| anyhow!("the golden file"))?;
        let expected = write::setup_json_assessed(&setup, knowledge, &assess(&setup, knowledge));
        assert_eq!(fs::read_to_string(&file)?, expected, "the saved file");

        page.open("#/").await?;
        page.web().refresh().await?;
        page.role("heading", &person.text("ui-start-title")).await?;
        open(page, &file).await?;
        page.says(&person.text("ui-findings")).await?;
        let note = person.text("ui-not-saved");
        assert_eq!(
            person.reads().await?.replace(&note, ""),
            before.replace(&note, ""),
            "the result of the opened file"
        );
        Ok(())
    });
}

/// A file that cannot be opened: its name, its content, and the expected message with its values.
type Broken = (&'static str, String, &'static str, Vec<(&'static str, &'static str)>);

fn broken() -> Vec<Broken> {
    let head = json!({ "format": "limes-setup", "version": 1, "asOf": "2026-11-22", "boundary": { "kind": "eea" } });
    let with = |key: &str, value: Value| {
        let mut file = head.clone();
        file[key] = value;
        file.to_string()
    };
    let large = format!("{}{}", head, " ".repeat(1024 * 1024));
    let size = large.len().to_string();
    vec![
        (
            "not-json",
            "{\n \"format\": ".to_owned(),
            "problem-not-json",
            vec![("value", "2:12")],
        ),
        (
            "picture",
            "\u{fffd}PNG\r\n".to_owned(),
            "problem-not-json",
            vec![("value", "1:1")],
        ),
        ("empty", String::new(), "problem-not-json", vec![("value", "1:0")]),
        (
            "version",
            with("version", json!(4)),
            "problem-newer-version",
            vec![("value", "4"), ("expected", "3")],
        ),
        (
            "other",
            json!({ "hello": 1 }).to_string(),
            "problem-wrong-format",
            vec![("expected", "limes-setup")],
        ),
        (
            "product",
            with(
                "services",
                json!([{ "id": 1, "product": "exchange-onlin", "answers": {} }]),
            ),
            "problem-unknown-product",
            vec![("path", "services[0].product"), ("value", "exchange-onlin")],
        ),
        (
            "large",
            large,
            "problem-too-large",
            vec![("value", Box::leak(size.into_boxed_str())), ("expected", "1048576")],
        ),
    ]
}

async fn refuses(page: &Browser, language: &str) -> Result<()> {
    let person = Person::new(page, language, InputMethod::Mouse);
    let place = folder(&format!("files-broken-{language}"))?;
    person.example("european-server").await?;
    let before = person.reads().await?;
    page.open("#/").await?;
    page.role("heading", &person.text("ui-start-title")).await?;
    for (name, content, key, values) in broken() {
        let file = place.join(format!("{name}.json"));
        fs::write(&file, content)?;
        open(page, &file).await?;
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        let wanted = person.words.with(key, &values);
        // what is similar is said after that
        let wanted: String = wanted.split(['{', ':']).next().unwrap_or_default().trim().to_owned();
        let list = "const p = document.querySelector('[data-testid=problems]'); return p ? [...p.querySelectorAll('li')].map(l => l.innerText) : []";
        page.becomes(
            &format!("whether “{wanted}” is said about {name}"),
            true,
            async || {
                let said: Vec<String> = page.see(list, &[]).await?;
                Ok(said.len() == 1 && said[0].contains(&wanted) && !said[0].contains("problem-"))
            },
        )
        .await?;
        page.becomes(
            "the focus, which is on the list of problems",
            "problems".to_owned(),
            async || Ok(person.focus().await?.id),
        )
        .await?;
        if name == "product" {
            let said: Vec<String> = page.see(list, &[]).await?;
            assert!(
                said[0].contains("exchange-online") && said[0].contains("services[0].product"),
                "what is said: {said:?}"
            );
            page.screenshot(&format!("files-problems-{language}")).await?;
        }
        page.click_role("button", &person.text("ui-close")).await?;
    }
    person.press("start-begin").await?;
    person.press("to-result").await?;
    page.becomes("the result after opening broken files", before, async || {
        person.reads().await
    })
    .await
}

#[test]
fn a_broken_file_is_reported_and_loses_nothing_in_english() {
    page_test("files-broken-en", Options::default(), async |page| {
        refuses(page, "en").await
    });
}

#[test]
fn a_broken_file_is_reported_and_loses_nothing_in_german() {
    let options = Options {
        language: "de-DE".into(),
        ..Options::default()
    };
    page_test("files-broken-de", options, async |page| refuses(page, "de").await);
}

#[test]
fn all_problems_of_a_file_are_shown_at_once() {
    page_test("files-many", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let file = folder("files-many")?.join("many.json");
        let services: Vec<Value> = (0..30)
            .map(|id| json!({ "id": id, "product": "no-such-thing" }))
            .collect();
        let content = json!({ "format": "limes-setup", "version": 1, "asOf": "2026-02-30", "boundary": { "kind": "moon" }, "services": services });
        fs::write(&file, content.to_string())?;
        page.open("").await?;
        page.role("heading", &person.text("ui-start-title")).await?;
        open(page, &file).await?;
        let count = "return document.querySelectorAll('[data-testid=problems] li').length > 25";
        page.becomes("whether all problems are shown", true, async || {
            page.see(count, &[]).await
        })
        .await?;
        page.screenshot("files-many").await.map(drop)
    });
}
