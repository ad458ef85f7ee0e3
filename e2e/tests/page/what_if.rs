//! What if: a user switches it on, reads it beside the answer, and switches it off again without a trace.

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Options, Person, page_test};
use serde_json::json;

fn options(language: &str, viewport: (u32, u32)) -> Options {
    Options {
        language: language.into(),
        viewport,
        ..Options::default()
    }
}

/// The text of the thought, in one line; empty while none is chosen.
async fn says(page: &Browser) -> Result<String> {
    let script = "return document.querySelector('[data-testid=what-if-answer]').innerText.replace(/\\s+/g, ' ').trim()";
    page.see(script, &[]).await
}

async fn comes_to_say(page: &Browser, parts: &[String]) -> Result<()> {
    page.becomes("what is missing in the thought", Vec::<String>::new(), async || {
        let said = says(page).await?;
        let missing = parts.iter().filter(|part| !said.contains(*part));
        Ok(missing.map(|part| format!("“{part}” in “{said}”")).collect())
    })
    .await
}

async fn a_sale(page: &Browser, language: &str, input: InputMethod) -> Result<()> {
    let person = Person::new(page, language, input);
    person.example("european-server").await?;
    let before = person.headline().await?;
    assert_eq!(before, person.text("headline-inside"));
    assert_eq!(says(page).await?, "");
    person.tick("if-bought-hetzner").await?;
    let parts = [
        "ui-if-badge",
        "reach-nobody-outside",
        "reach-reachable",
        "rule-reach-parent",
        "ui-if-first",
    ];
    comes_to_say(page, &parts.map(|key| person.text(key))).await?;
    assert_eq!(person.headline().await?, before, "a thought changed the answer");
    page.assert_accessible().await?;
    page.screenshot(&format!("what-if-{language}-{input:?}")).await?;
    person.press("what-if-off").await?;
    page.becomes("what is left of the thought", String::new(), async || says(page).await)
        .await?;
    assert_eq!(person.headline().await?, before);
    Ok(())
}

#[test]
fn a_sale_by_mouse_in_english() {
    page_test("what-if-mouse", options("en-GB", (1280, 900)), async |page| {
        a_sale(page, "en", InputMethod::Mouse).await
    });
}

#[test]
fn a_sale_by_keyboard_in_german() {
    page_test("what-if-keyboard", options("de-DE", (1280, 900)), async |page| {
        a_sale(page, "de", InputMethod::Keyboard).await
    });
}

#[test]
fn a_sale_on_a_phone() {
    page_test("what-if-phone", options("de-DE", (390, 780)), async |page| {
        a_sale(page, "de", InputMethod::Mouse).await
    });
}

#[test]
fn several_thoughts_at_once() {
    page_test("what-if-several", options("en-GB", (1280, 900)), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        let before = person.headline().await?;
        person.tick("if-area.EU-DATA-BOUNDARY").await?;
        comes_to_say(page, &[person.text("stays-leaves"), person.text("rule-place-outside")]).await?;
        person.tick("if-framework").await?;
        comes_to_say(
            page,
            &[
                person.text("headline-out-unlawful"),
                person.text("basis-no-valid-basis"),
            ],
        )
        .await?;
        // by a company of another country
        person.tick("if-bought-microsoft").await?;
        let buyer =
            "const select = document.querySelector('[data-testid=if-buyer-microsoft]'); return select?.value ?? ''";
        page.becomes("the buyer's country", "CN".to_owned(), async || {
            page.see(buyer, &[]).await
        })
        .await?;
        let option = "return document.querySelector(`[data-testid=if-buyer-microsoft] option[value=${arguments[0]}]`)";
        let option = page.find("India in the list", option, &[json!("IN")]).await?;
        option.click().await?;
        page.becomes("the buyer's country", "IN".to_owned(), async || {
            page.see(buyer, &[]).await
        })
        .await?;
        comes_to_say(page, &[person.text("rule-reach-link")]).await?;
        page.assert_accessible().await?;
        assert_eq!(person.headline().await?, before, "a thought changed the answer");
        // nothing of it is in the address or kept
        page.open("#/questions/services").await?;
        page.role("heading", &person.text("section-services")).await?;
        page.open("#/result").await?;
        page.test_id("what-if").await?;
        assert_eq!(says(page).await?, "");
        Ok(())
    });
}
