//! After the first visit, the page opens without a network; the operator of a site can switch that off.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test, snippet};
use serde_json::json;
use xtask::bundle::site::Site;
use xtask::workspace::Workspace;

use crate::files::folder;

/// Waits until the page's files are kept, and it is served from them.
pub async fn is_kept(page: &Browser) -> Result<()> {
    worker_is(page, "navigator.serviceWorker.controller?.state === 'activated'").await
}

/// Waits until something holds of the service worker's registration `r`. A busy machine takes its time to write files.
pub async fn worker_is(page: &Browser, so: &str) -> Result<()> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
        navigator.serviceWorker.getRegistration().then(r => done(({so}) ? 'so'
            : `${{location.href}}: ${{['installing', 'waiting', 'active'].map(k => `${{k}} ${{r?.[k]?.state}}`)}}`), e => done(String(e)))"
    );
    let mut state = String::new();
    for _ in 0..240 {
        state = page.web().execute_async(script.as_str(), Vec::new()).await?.convert()?;
        if state == "so" {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    bail!("timed out waiting for {so}: {state}")
}

/// The names of what is kept, without the address.
pub async fn caches(page: &Browser) -> Result<String> {
    let script = "const done = arguments[arguments.length - 1];
        caches.keys().then(names => done(names.map(name => name.split(' ').at(-1)).sort().join()))";
    Ok(page.web().execute_async(script, Vec::new()).await?.convert()?)
}

#[test]
fn it_opens_without_a_network() {
    both("offline", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("european-server").await?;
        is_kept(page).await?;
        page.host()?.stop();

        // like F5: the refresh of geckodriver bypasses the cache
        page.see::<u8>("window.before = 1; location.reload(); return 1", &[])
            .await?;
        page.becomes("whether it was loaded again", true, async || {
            page.see("return !window.before && document.readyState === 'complete'", &[])
                .await
        })
        .await?;
        page.role("heading", &person.text("ui-result")).await?;
        // from an address with a query, and straight into another view
        page.open("index.html?from=elsewhere#/rules").await?;
        page.role("heading", &person.text("library")).await?;
        page.open("?again").await?;
        person.example("european-server").await?;
        let away = person.reads().await?;
        // the console may report that the settings of the site could not be fetched
        page.console_errors().await?;

        page.host()?.restart()?;
        page.open("?back").await?;
        person.example("european-server").await?;
        assert_eq!(person.reads().await?, away, "the result with a network");
        page.console_errors().await.map(drop)
    });
}

#[test]
fn the_settings_of_the_site_are_those_of_today_and_last_without_a_network() {
    let mut site = Site::read(&Workspace::find().unwrap().dist()).unwrap();
    let mut put = |text: &str| {
        site.files.insert("limes.config.json".into(), text.as_bytes().to_vec());
        site.clone()
    };
    let (first, second) = (put("{}"), put("{ }"));
    let options = Options {
        site: Some(first),
        ..Options::default()
    };
    let read = "const done = arguments[arguments.length - 1];
        fetch('./limes.config.json').then(answer => answer.text()).then(done)";
    page_test("offline-settings", options, async |page| {
        let now = async || -> Result<String> { Ok(page.web().execute_async(read, Vec::new()).await?.convert()?) };
        page.open("").await?;
        is_kept(page).await?;
        assert_eq!(now().await?, "{}");
        page.host()?.replace(second.clone());
        assert_eq!(now().await?, "{ }");
        page.host()?.stop();
        assert_eq!(now().await?, "{ }");
        page.console_errors().await.map(drop)
    });
}

#[test]
fn it_is_not_kept_where_others_show_it() {
    both("offline-embed", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("?embed").await?;
        person.press("start-begin").await?;
        page.becomes("the view", "#/questions".to_owned(), async || {
            page.see("return location.hash.slice(0, 11)", &[]).await
        })
        .await?;
        assert_eq!(caches(page).await?, "");
        assert!(!page.host()?.requests().iter().any(|path| path.contains("sw.js")));
        Ok(())
    });
}

#[test]
fn it_can_be_switched_off() {
    both("offline-off", Options::default(), async |page| {
        page.open("").await?;
        is_kept(page).await?;
        let served = folder(&format!("offline-off-{}", page.kind()))?;
        Site::read(&Workspace::find()?.dist())?.write(&served)?;
        let recipe = snippet("docs/offline.md", "worker-off")?;
        let done = Command::new("sh")
            .arg("-ec")
            .arg(recipe)
            .current_dir(&served)
            .status()?;
        assert!(done.success());
        page.host()?.replace(Site::read(&served)?);
        page.open("?again").await?;
        page.test_id("start-begin").await?;
        let left = "const done = arguments[arguments.length - 1];
            Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).then(([r, c]) => done([r.length, c.length]))";
        page.becomes("what is left of it", vec![0, 0], async || {
            Ok(page.web().execute_async(left, vec![json!(null)]).await?.convert()?)
        })
        .await
    });
}

#[test]
fn browsers_offer_to_install_it() {
    page_test("installable", Options::default(), async |page| {
        page.open("").await?;
        is_kept(page).await?;
        let answer = page.asks("Page.getInstallabilityErrors", json!({})).await?;
        assert_eq!(answer["installabilityErrors"], json!([]));
        let manifest = page.asks("Page.getAppManifest", json!({})).await?;
        assert_eq!(manifest["errors"], json!([]));
        Ok(())
    });
}
