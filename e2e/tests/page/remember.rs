//! What the browser keeps: nothing, unless the user asks for it.

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test};
use serde_json::json;
use xtask::bundle::site::Site;
use xtask::workspace::Workspace;

const NOTHING: &str = "local 0, session 0, databases 0, caches 0, cookies ";

/// What is kept in the browser, anywhere, but for the page's own files.
async fn kept(page: &Browser) -> Result<String> {
    let files = Site::read(&Workspace::find()?.dist())?;
    let own: Vec<String> = files.files.into_keys().chain([String::new()]).collect();
    let script = "const [address, own, done] = arguments, open = async () => {
            const all = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()));
            return all.flat().map(request => request.url).filter(url => !own.some(name => url === address + name));
        };
        Promise.all([indexedDB.databases(), open()]).then(([d, c]) => done(
        `local ${localStorage.length}, session ${sessionStorage.length}, databases ${d.length}, caches ${c.length}, cookies ${document.cookie}`));";
    let arguments = vec![json!(page.address()), json!(own)];
    Ok(page.web().execute_async(script, arguments).await?.convert()?)
}

/// The text of the set-up that the browser remembers, or nothing.
async fn remembered(page: &Browser) -> Result<String> {
    page.see("return localStorage.getItem('limes-setup') ?? ''", &[]).await
}

/// Whether the user sees that the set-up is remembered.
async fn is_ticked(page: &Browser) -> Result<bool> {
    page.see("return document.querySelector('[data-testid=remember]').checked", &[])
        .await
}

#[test]
fn nothing_is_kept_and_a_reload_forgets() {
    page_test("remember-off", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        person.press("scheme-dark").await?;
        person.press("language-de").await?;
        page.says(&Person::new(page, "de", InputMethod::Mouse).text("ui-findings"))
            .await?;
        assert_eq!(kept(page).await?, NOTHING, "what is kept though nobody asked for it");
        page.web().refresh().await?;
        page.becomes("the result after a reload", true, async || {
            Ok(person.reads().await?.contains(&person.text("ui-result-empty")))
        })
        .await?;
        assert_eq!(kept(page).await?, NOTHING, "what is kept after a reload");
        Ok(())
    });
}

#[test]
fn everything_is_there_after_a_reload_if_it_is_to_be_remembered() {
    both("remember-on", Options::default(), async |page| {
        let (person, german) = (
            Person::new(page, "en", InputMethod::Mouse),
            Person::new(page, "de", InputMethod::Mouse),
        );
        person.example("microsoft-365-azure").await?;
        person.press("language-de").await?;
        person.press("scheme-dark").await?;
        german.go("to-questions", &german.text("section-services")).await?;
        german
            .answer("azure-storage.redundancy", &german.text("product-azure-storage"), "lrs")
            .await?;
        german
            .go("section-organisation", &german.text("section-organisation"))
            .await?;
        german.boundary("eu-efta").await?;
        german.press("to-result").await?;
        german.tick("remember").await?;
        page.says(&german.text("ui-findings")).await?;
        let before = german.reads().await?;

        page.web().refresh().await?;
        page.becomes("the result after a reload", before, async || german.reads().await)
            .await?;
        let root = "const r = document.documentElement; return [r.lang, r.dataset.scheme, document.querySelector('[data-testid=remember]').checked].join()";
        assert_eq!(
            page.see::<String>(root, &[]).await?,
            "de,dark,true",
            "language, colours and the box after a reload"
        );

        german.tick("remember").await?;
        page.becomes("what is kept after switching it off", NOTHING.to_owned(), async || {
            kept(page).await
        })
        .await?;
        page.web().refresh().await?;
        page.becomes("whether the result is empty after a reload", true, async || {
            Ok(person.reads().await?.contains(&person.text("ui-result-empty")))
        })
        .await
    });
}

/// A set-up with a product that this version does not have.
const OF_TOMORROW: &str = r#"{"format":"limes-setup","version":1,"asOf":"2026-11-22","boundary":{"kind":"eea"},
    "services":[{"id":1,"product":"of-tomorrow","answers":{}}]}"#;

#[test]
fn a_remembered_set_up_that_cannot_be_read_is_not_lost() {
    both("remember-unread", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        page.test_id("start-begin").await?;
        let put = "localStorage.setItem('limes-setup', arguments[0]); return 1";
        page.see::<u8>(put, &[json!(OF_TOMORROW)]).await?;
        // even if the user ignores the note for a while and works on
        for _ in 0..2 {
            page.see::<u8>("location.hash = '#/'; return 1", &[]).await?;
            page.web().refresh().await?;
            page.says(&person.text("ui-update-unread")).await?;
            person.press("start-begin").await?;
            person.boundary("eu").await?;
        }
        let downloads = crate::files::folder(&format!("remember-unread-{}", page.kind()))?;
        page.download_to(&downloads).await?;
        page.click_text(&person.text("ui-update-keep")).await?;
        let file = crate::files::saved(&downloads).await?;
        assert_eq!(std::fs::read_to_string(file)?, OF_TOMORROW);
        page.web().refresh().await?;
        page.becomes("whether the note is there", false, async || {
            Ok(page.text().await?.contains(&person.text("ui-update-unread")))
        })
        .await
    });
}

#[test]
fn a_browser_that_stores_nothing_is_reported() {
    both("remember-refused", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("european-server").await?;
        let full = "const keep = 'x'.repeat(1024 * 1024);
            try { for (let i = 0; ; i++) localStorage.setItem(`other-${i}`, keep); } catch {}
            try { for (let i = 0; ; i++) localStorage.setItem(`small-${i}`, 'x'.repeat(100)); } catch {} return 1";
        page.see::<u8>(full, &[]).await?;
        person.tick("remember").await?;
        page.says(&person.text("ui-remember-refused")).await?;
        page.becomes("the box", false, async || is_ticked(page).await).await?;
        page.see::<u8>("localStorage.clear(); return 1", &[]).await?;
        person.tick("remember").await?;
        page.becomes("the box", true, async || is_ticked(page).await).await
    });
}

/// The page in another window, as far as this one notices it.
#[test]
fn another_window_is_not_overwritten() {
    both("remember-windows", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("european-server").await?;
        person.tick("remember").await?;
        page.becomes("whether something is kept", true, async || {
            Ok(!remembered(page).await?.is_empty())
        })
        .await?;
        // a frame of the same origin is another window to the storage
        let other = "const [text, done] = arguments, frame = document.createElement('iframe'); frame.src = 'about:blank';
            frame.onload = () => { const kept = frame.contentWindow.localStorage;
                if (text) kept.setItem('limes-setup', text); else kept.removeItem('limes-setup'); frame.remove(); done(1); };
            document.body.append(frame)";
        page.web()
            .execute_async(other, vec![json!(OF_TOMORROW)])
            .await?
            .convert::<u8>()?;
        page.says(&person.text("ui-remember-elsewhere")).await?;
        person.press("to-questions").await?;
        person.boundary("eu").await?;
        assert_eq!(remembered(page).await?, OF_TOMORROW);
        // switched off and on again, this window keeps its own
        person.press("to-result").await?;
        person.tick("remember").await?;
        person.tick("remember").await?;
        page.becomes("whether the own set-up is kept", true, async || {
            Ok(remembered(page).await?.contains("\"kind\": \"eu\""))
        })
        .await?;
        page.web()
            .execute_async(other, vec![json!("")])
            .await?
            .convert::<u8>()?;
        page.becomes("the box", false, async || is_ticked(page).await).await?;
        assert_eq!(remembered(page).await?, "");
        Ok(())
    });
}

#[test]
fn a_window_that_keeps_nothing_deletes_nothing() {
    both("remember-other-window", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("european-server").await?;
        let first = page.web().window().await?;
        let second = page.web().new_tab().await?;
        page.web().switch_to_window(second).await?;
        person.example("microsoft-365-azure").await?;
        person.tick("remember").await?;
        page.becomes("whether something is kept", true, async || {
            Ok(remembered(page).await?.contains("exchange-online"))
        })
        .await?;
        page.web().switch_to_window(first).await?;
        person.press("to-questions").await?;
        person.boundary("eu").await?;
        page.says(&person.text("boundary-eu")).await?;
        assert!(remembered(page).await?.contains("exchange-online"));
        Ok(())
    });
}

/// An extension or a translation changes the page under the program, which then fails.
#[test]
fn a_page_that_has_stopped_shows_no_verdict() {
    page_test("remember-stopped", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        assert_eq!(
            page.see::<String>("return document.documentElement.translate + ''", &[])
                .await?,
            "false"
        );
        let broken = "for (const name of ['insertBefore', 'appendChild', 'removeChild']) Node.prototype[name] = () => { throw new Error(name); }; return 1";
        page.see::<u8>(broken, &[]).await?;
        // the click itself fails
        let _ = person.press("to-questions").await;
        page.says("Limes has stopped").await?;
        page.becomes("whether the verdict is there", false, async || {
            Ok(page.text().await?.contains(&person.text("ui-findings")))
        })
        .await?;
        let saved =
            "return decodeURIComponent(document.getElementById('stopped-save').href.split(',').slice(1).join(','))";
        let saved: String = page.see(saved, &[]).await?;
        assert!(saved.contains("exchange-online"), "{saved}");
        page.console_errors().await.map(drop)
    });
}
