//! Later parts of the program are files of their own: a view waits for its part, and refuses any other file.

use anyhow::{Context, Result};
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test};
use limes_messages::Words;
use serde_json::json;
use xtask::bundle::site::Site;
use xtask::workspace::Workspace;

use crate::offline::is_kept;

/// Each late view, with the key of its heading.
const VIEWS: [(&str, &str); 4] = [
    ("#/rules", "library"),
    ("#/cases", "ui-cases"),
    ("#/about", "ui-about"),
    ("#/result", "ui-result"),
];

/// dist/ without a service worker, so that each visit asks the server.
fn plain() -> Result<Site> {
    let mut site = Site::read(&Workspace::find()?.dist())?;
    site.files.remove("sw.js");
    Ok(site)
}

/// The name of the file of a part of the program.
fn file_of(site: &Site, part: &str) -> Result<String> {
    let start = format!("code-{part}-");
    let mut names = site.files.keys();
    let found = names.find(|name| name.starts_with(&start) && name.ends_with(".limes"));
    found.cloned().with_context(|| format!("the page has no {start}*"))
}

/// The same without the file of a part.
fn without(part: &str) -> Result<Site> {
    let mut site = plain()?;
    let name = file_of(&site, part)?;
    site.files.retain(|other, _| !other.starts_with(&name));
    Ok(site)
}

/// The same with one byte of the file of a part changed.
fn changed(part: &str) -> Result<Site> {
    let mut site = plain()?;
    let name = file_of(&site, part)?;
    site.files
        .retain(|other, _| *other == name || !other.starts_with(&name));
    let byte = site.files.get_mut(&name).and_then(|content| content.last_mut());
    *byte.context("it is empty")? ^= 1;
    Ok(site)
}

fn options(site: Result<Site>) -> Options {
    Options {
        site: Some(site.unwrap()),
        ..Options::default()
    }
}

#[test]
fn each_late_view_opens_by_a_link() {
    both("chunks-link", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        for (place, (link, heading)) in VIEWS.into_iter().enumerate() {
            page.open(&format!("?visit={place}{link}")).await?;
            page.role("heading", &person.text(heading)).await?;
        }
        Ok(())
    });
}

#[test]
fn each_late_view_opens_by_a_click() {
    both("chunks-click", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        person.press("to-rulebook").await?;
        page.role("heading", &person.text("library")).await?;
        person.press("nav-cases").await?;
        page.role("heading", &person.text("ui-cases")).await?;
        page.click_role("link", &person.text("ui-about")).await?;
        page.role("heading", &person.text("ui-about")).await?;
        person.example("microsoft-365-azure").await?;
        page.role("heading", &person.text("ui-findings")).await?;
        // the parts of the result that have a file of their own
        person.planned().await?;
        page.role("heading", &person.text("ui-time")).await?;
        Ok(())
    });
}

#[test]
fn each_late_view_opens_without_a_network_after_the_first_visit() {
    page_test("chunks-offline", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        page.test_id("start-begin").await?;
        is_kept(page).await?;
        page.host()?.stop();
        for (place, (link, heading)) in VIEWS.into_iter().enumerate() {
            page.open(&format!("?visit={place}{link}")).await?;
            page.role("heading", &person.text(heading)).await?;
        }
        page.open("?example").await?;
        person.example("european-server").await?;
        person.planned().await?;
        // the settings of the site could not be fetched
        page.console_errors().await.map(drop)
    });
}

/// Opens the rule book, of which the file is not right, and returns to the result, which has not changed.
async fn rule_book_fails(page: &Browser) -> Result<()> {
    let person = Person::new(page, "en", InputMethod::Mouse);
    person.example("european-server").await?;
    let before = person.headline().await?;
    person.press("to-rulebook").await?;
    page.test_id("not-loaded").await?;
    page.says("code-rulebook").await?;
    page.see::<u8>("history.back(); return 1", &[]).await?;
    page.role("heading", &person.text("ui-findings")).await?;
    assert_eq!(person.headline().await?, before);
    page.host()?.replace(plain()?);
    person.press("to-rulebook").await?;
    // it is tried again as soon as the view is opened again
    page.role("heading", &person.text("library")).await?;
    page.see::<u8>("history.back(); return 1", &[]).await?;
    page.role("heading", &person.text("ui-findings")).await?;
    assert_eq!(person.headline().await?, before);
    Ok(())
}

#[test]
fn a_missing_part_is_named_and_the_set_up_stays() {
    page_test("chunks-missing", options(without("rulebook")), async |page| {
        rule_book_fails(page).await?;
        // the browser says what was missing
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_changed_part_is_refused_and_the_set_up_stays() {
    both("chunks-changed", options(changed("rulebook")), async |page| {
        rule_book_fails(page).await?;
        let said = page.console_errors().await?;
        assert!(
            said.iter()
                .any(|line| line.contains("ntegrity") || line.contains("digest")),
            "{said:?}"
        );
        Ok(())
    });
}

#[test]
fn without_the_part_that_reads_set_ups_questions_can_be_answered() {
    page_test("chunks-open", options(without("open")), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        page.test_id("not-loaded").await?;
        page.says("code-open").await?;
        person.press("start-begin").await?;
        person.add_service("Exchange", "exchange-online").await?;
        page.host()?.replace(plain()?);
        person.press("load-again").await?;
        page.becomes("whether something is missing", false, async || {
            page.see(
                "return document.querySelector('[data-testid=not-loaded]') !== null",
                &[],
            )
            .await
        })
        .await?;
        person.to_result().await?;
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_remembered_set_up_waits_for_the_part_that_reads_it() {
    page_test("chunks-remembered", options(plain()), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("european-server").await?;
        person.tick("remember").await?;
        let kept = "return localStorage.getItem('limes-setup') ?? ''";
        page.becomes("whether it is kept", true, async || {
            Ok(!page.see::<String>(kept, &[]).await?.is_empty())
        })
        .await?;
        let before: String = page.see(kept, &[]).await?;
        let (headline, site) = (person.headline().await?, without("open")?);
        page.host()?.replace(site);
        page.devtools("Network.clearBrowserCache", json!({})).await?;
        page.open("?again").await?;
        let name = file_of(&plain()?, "open")?;
        let said = Words::new("en").text("document-pack-missing");
        page.says(&said.replace("`FILE`", &name)).await?;
        assert_eq!(page.see::<String>(kept, &[]).await?, before);
        page.host()?.replace(plain()?);
        page.open("?back#/result").await?;
        page.role("heading", &person.text("ui-findings")).await?;
        assert_eq!(person.headline().await?, headline);
        // the browser says what was missing
        page.console_errors().await.map(drop)
    });
}

#[test]
fn settings_that_no_part_can_read_are_missed_in_words() {
    let mut site = without("site").unwrap();
    site.files.insert(
        "limes.config.json".into(),
        br#"{ "version": 1, "texts": { "organisation": "Example" } }"#.to_vec(),
    );
    page_test("chunks-site", options(Ok(site)), async |page| {
        page.open("").await?;
        page.test_id("site-problems").await?;
        page.says(&Words::new("en").text("site-missing")).await?;
        page.console_errors().await.map(drop)
    });
}

#[test]
fn no_file_is_requested_twice() {
    let site = plain().unwrap();
    // what is wanted by nobody here is not loaded ahead
    let mut wanted: Vec<String> = site.files.keys().cloned().collect();
    wanted.retain(|name| name.ends_with(".limes"));
    wanted.retain(|name| {
        !["code-site-", "code-embed-"]
            .iter()
            .any(|start| name.starts_with(start))
    });
    assert!(wanted.len() > 8, "{wanted:?}");
    both("chunks-once", options(Ok(site)), async |page| {
        for address in ["", "?link#/result"] {
            page.open(address).await?;
            // a page that is left gives up the files that it is still loading, and the next page requests them again
            page.becomes("whether the page is complete", true, async || {
                page.see(
                    "const names = performance.getEntriesByType('resource').map(one => one.name.split('/').pop());
                    return document.querySelector('#limes > .page:not([inert])') !== null
                        && arguments[0].every(name => names.includes(name))",
                    &[json!(wanted)],
                )
                .await
            })
            .await?;
        }
        let mut all = page.host()?.requests();
        // files with a hash in their names are kept by the browser, also for the second visit
        all.retain(|path| [".css", ".js", ".wasm", ".limes"].iter().any(|end| path.ends_with(end)));
        all.retain(|path| !path.ends_with("sw.js") && !path.ends_with("/knowledge.limes"));
        assert!(all.len() > 8, "{all:?}");
        all.sort();
        let before = all.clone();
        all.dedup();
        assert_eq!(all, before);
        // there is no service worker
        page.console_errors().await.map(drop)
    });
}
