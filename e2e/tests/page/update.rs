//! A new version of the page is put on the server while people work with the old one.

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Options, Person, both};
use xtask::bundle::page::publish;
use xtask::bundle::site::{Site, read_file};
use xtask::workspace::Workspace;

use crate::offline::{caches, is_kept, worker_is};
use crate::packs::{all_packs, compiled};

/// dist/ with another style sheet, put together as the build does it.
fn next_version() -> Result<(Site, String)> {
    let workspace = Workspace::find()?;
    let dist = Site::read(&workspace.dist())?;
    let compiled = compiled(&dist, all_packs()?)?;
    let read = |path: &str| {
        let mut content = read_file(&workspace.root.join(path))?;
        if path == "static/limes.css" {
            content.extend_from_slice(b"\n.next { color: red }\n");
        }
        Ok(content)
    };
    let next = publish(&read, &compiled, b"{}".to_vec(), Vec::new())?;
    Ok((next.site, next.build))
}

/// Which build a person reads at the foot of the page.
async fn build(page: &Browser) -> Result<String> {
    let foot = "return document.querySelector('footer')?.innerText.match(/\\(([0-9a-f]{8})\\)/)?.[1] ?? ''";
    page.see(foot, &[]).await
}

#[test]
fn a_new_version_is_taken_over_and_nothing_is_lost() {
    both("update", Options::default(), async |page| {
        let (person, german) = (
            Person::new(page, "en", InputMethod::Mouse),
            Person::new(page, "de", InputMethod::Mouse),
        );
        person.example("microsoft-365-azure").await?;
        person.press("language-de").await?;
        german.press("scheme-dark").await?;
        page.says(&german.text("ui-findings")).await?;
        is_kept(page).await?;
        let old = build(page).await?;
        assert_eq!(caches(page).await?, old);
        let before = german.reads().await?;

        let (site, new) = next_version()?;
        assert_ne!(new, old);
        page.host()?.replace(site);
        // a second visit still gets the old version, but both pages learn of the new one
        let first = page.web().window().await?;
        let second = page.web().new_tab().await?;
        page.web().switch_to_window(second.clone()).await?;
        person.example("european-server").await?;
        assert_eq!(build(page).await?, old);
        worker_is(page, "r?.waiting").await?;
        page.test_id("update").await?;
        let other = person.reads().await?;

        page.web().switch_to_window(first).await?;
        page.says(&german.text("ui-update")).await?;
        assert_eq!(german.reads().await?, before, "the result beside the note");
        german.press("update-take").await?;
        page.becomes("the build after going over", new.clone(), async || build(page).await)
            .await?;
        page.becomes("the result after going over", before.clone(), async || {
            german.reads().await
        })
        .await?;
        let root = "const r = document.documentElement; return [r.lang, r.dataset.scheme].join()";
        assert_eq!(page.see::<String>(root, &[]).await?, "de,dark");
        assert_eq!(caches(page).await?, new, "what is kept of the old version");
        // it is handed over only once
        assert_eq!(page.see::<String>("return window.name", &[]).await?, "");

        // the second page stays as it is until its user switches
        page.web().switch_to_window(second).await?;
        assert_eq!(build(page).await?, old);
        assert_eq!(person.reads().await?, other);
        person.press("update-take").await?;
        page.becomes("the build of the second one", new.clone(), async || build(page).await)
            .await?;
        page.becomes("the result of the second one", other.clone(), async || {
            person.reads().await
        })
        .await?;
        assert_eq!(caches(page).await?, new);
        Ok(())
    });
}

#[test]
fn what_another_page_leaves_is_not_taken() {
    both("update-foreign", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        page.test_id("start-begin").await?;
        // another page can open this one, and can have its own reload redirected here; it cannot leave a mark in the storage
        for reloads in [false, true] {
            let name = "window.name = `limes-handed-over:${'x'.repeat(36)}de\\ndark\\nsaved\\n{}`; return 1";
            page.see::<u8>(name, &[]).await?;
            if reloads {
                page.web().refresh().await?;
            } else {
                page.open("?again").await?;
            }
            page.role("heading", &person.text("ui-start-title")).await?;
            assert_eq!(page.see::<String>("return window.name", &[]).await?, "");
            assert_eq!(
                page.see::<String>("return document.documentElement.lang", &[]).await?,
                "en"
            );
        }
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_is_not_lost() {
    both("update-unread", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        page.test_id("start-begin").await?;
        let name = "const mark = crypto.randomUUID(); sessionStorage.setItem('limes-reload', mark);
            window.name = `limes-handed-over:${mark}en\\n\\n\\n{\"format\": \"of tomorrow\"}`; return 1";
        page.see::<u8>(name, &[]).await?;
        page.web().refresh().await?;
        page.says(&person.text("ui-update-unread")).await?;
        let downloads = crate::files::folder(&format!("update-unread-{}", page.kind()))?;
        page.download_to(&downloads).await?;
        page.click_text(&person.text("ui-update-keep")).await?;
        let file = crate::files::saved(&downloads).await?;
        assert_eq!(std::fs::read_to_string(file)?, "{\"format\": \"of tomorrow\"}");
        page.becomes("whether the note is there", false, async || {
            Ok(page.text().await?.contains(&person.text("ui-update-unread")))
        })
        .await
    });
}
