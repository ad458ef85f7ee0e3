//! Very large set-ups: they are assessed in parts, long lists are created in parts, and nothing that is pressed meanwhile is
//! lost.

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Options, Person, page_test};
use serde_json::json;

use super::files;

/// Notes every text of the note that the result is being worked out.
const NOTE: &str = "window.noted = [];
    new MutationObserver(() => window.noted.push(document.querySelector('[data-testid=assessing]')?.textContent ?? ''))
        .observe(document.body, {subtree: true, childList: true});
    return true";

/// Opens a file with so many services of a product about which nothing is answered.
async fn open(page: &Browser, name: &str, product: &str, count: u32) -> Result<()> {
    let services: Vec<_> = (1..=count)
        .map(|id| json!({ "id": id, "name": "", "product": product, "answers": {}, "flows": {} }))
        .collect();
    let setup = json!({ "format": "limes-setup", "version": 1, "asOf": "2026-11-22",
        "boundary": { "kind": "eea" }, "services": services });
    let path = files::folder(name)?.join("large.json");
    std::fs::write(&path, setup.to_string())?;
    files::open(page, &path).await
}

async fn is_done(page: &Browser) -> Result<()> {
    let done = "return !!document.querySelector('[data-testid=headline]') && !document.querySelector('.assessing')";
    page.becomes("whether the result is there", true, async || page.see(done, &[]).await)
        .await
}

async fn is_there(page: &Browser, what: &str, selector: &str) -> Result<()> {
    let script = "return !!document.querySelector(arguments[0])";
    page.becomes(what, true, async || page.see(script, &[json!(selector)]).await)
        .await
}

#[test]
fn five_hundred_services_are_shown_in_parts() {
    page_test("large-shown", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("").await?;
        page.test_id("import").await?;
        assert!(page.see::<bool>(NOTE, &[]).await?);
        open(page, "large-shown", "other-party", 500).await?;
        is_done(page).await?;
        let noted: Vec<String> = page.see("return window.noted", &[]).await?;
        assert!(noted.contains(&person.text("ui-assessing")), "{noted:?}");
        assert_eq!(noted.last().map(String::as_str), Some(""), "the note remains");
        let elements: usize = page.see("return document.querySelectorAll('*').length", &[]).await?;
        assert!(elements < 8_000, "{elements} elements");
        page.assert_accessible().await?;
        page.screenshot("large-result").await?;

        // an address leads to a part that is not there yet
        let unfold = "location.hash = '#/result/s400'; return true";
        assert!(page.see::<bool>(unfold, &[]).await?);
        is_there(page, "the flows of the service", "#unit-s400[open]").await?;
        let focused = "return !!document.activeElement.closest('#unit-s400')";
        page.becomes("whether it has the focus", true, async || page.see(focused, &[]).await)
            .await?;

        // what is scrolled into view is created
        let questions = "location.hash = '#/questions/services'; return true";
        assert!(page.see::<bool>(questions, &[]).await?);
        is_there(page, "the first service", "[data-testid=service-1]").await?;
        is_there(page, "the place of a later one", "[data-holds~=title-s300]").await?;
        let scroll = "document.querySelector('[data-holds~=title-s300]').scrollIntoView(); return true";
        assert!(page.see::<bool>(scroll, &[]).await?);
        is_there(page, "a later service", "[data-testid=service-300]").await
    });
}

#[test]
fn what_is_pressed_meanwhile_counts() {
    page_test("large-pressed", Options::default(), async |page| {
        page.open("").await?;
        open(page, "large-pressed", "m365-copilot", 300).await?;
        is_done(page).await?;
        let questions = "location.hash = '#/questions/services'; return true";
        assert!(page.see::<bool>(questions, &[]).await?);
        is_there(page, "the first service", "[data-testid=service-1]").await?;
        // one after the other, before the page can show anything
        let press =
            "for (let i = 0; i < 3; i++) document.querySelector('[data-testid=duplicate-s1]').click(); return true";
        assert!(page.see::<bool>(press, &[]).await?);
        for id in [301, 302, 303] {
            is_there(page, "a copy", &format!("[data-testid=service-{id}]")).await?;
        }
        let focused = "return document.activeElement.id";
        page.becomes("the focus", "title-s303".to_owned(), async || {
            page.see(focused, &[]).await
        })
        .await
    });
}
