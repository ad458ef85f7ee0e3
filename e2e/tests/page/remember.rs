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
        german.press("to-questions").await?;
        german.go("section-services", &german.text("section-services")).await?;
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
