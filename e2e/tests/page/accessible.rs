//! axe-core has nothing to object to, in any view and state.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use limes_e2e::{Browser, ColourScheme, InputMethod, Options, Person, both, page_test};
use serde_json::json;

use crate::layout::unfold_all;

async fn look(page: &Browser, state: &str) -> Result<()> {
    page.assert_accessible()
        .await
        .with_context(|| format!("in the state “{state}”"))
}

/// All views and states, in one browser.
async fn everywhere(page: &Browser, name: &str, language: &str) -> Result<()> {
    let person = Person::new(page, language, InputMethod::Mouse);
    let shot = async |state: &str| page.screenshot(&format!("{name}-{state}")).await.map(drop);
    page.open("").await?;
    page.role("heading", &person.text("ui-start-title")).await?;
    look(page, "start").await?;
    shot("start").await?;
    let broken = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    fs::write(
        &broken,
        json!({ "format": "limes-setup", "version": 1, "asOf": "no", "services": [{ "id": 1, "product": "x" }] })
            .to_string(),
    )?;
    page.test_id("import")
        .await?
        .send_keys(broken.display().to_string())
        .await?;
    page.test_id("problems").await?;
    look(page, "a file that could not be opened").await?;
    shot("problems").await?;

    page.open("#/questions/services").await?;
    page.test_id("picker-search").await?;
    look(page, "the list of products").await?;
    shot("picker").await?;
    page.open("#/questions/data").await?;
    page.says(&person.text("ui-nothing-yet")).await?;
    look(page, "nothing asked yet").await?;
    page.open("#/result").await?;
    page.says(&person.text("ui-result-empty")).await?;
    look(page, "no result yet").await?;

    page.open("#/questions/services").await?;
    person.add_service("hetzner", "hetzner-server").await?;
    person.add_service("exchange", "exchange-online").await?;
    page.open("#/questions/people").await?;
    person.press("add-access").await?;
    for section in ["organisation", "data", "services", "people", "contracts", "protection"] {
        page.open(&format!("#/questions/{section}")).await?;
        page.role("heading", &person.text(&format!("section-{section}")))
            .await?;
        look(page, &format!("section {section}, all open")).await?;
        shot(section).await?;
    }
    page.open("#/questions/organisation").await?;
    person.press("boundary-list").await?;
    let input = page
        .find(
            "the list of countries",
            "return document.getElementById('org-seat-input') ?? document.querySelector('.questions [role=combobox]')",
            &[],
        )
        .await?;
    page.click_element(&input).await?;
    page.find(
        "what is found",
        "return document.querySelector('[role=listbox]:not([hidden])')",
        &[],
    )
    .await?;
    look(page, "own list of countries, with the list open").await?;
    shot("combobox").await?;
    page.open("#/questions/services").await?;
    person.press("remove-s1").await?;
    page.test_id("toast").await?;
    look(page, "the note about a removal").await?;
    shot("toast").await?;
    person.press("dismiss").await?;
    page.open("#/result").await?;
    person.evidence().await?;
    page.says(&person.text("ui-findings-open")).await?;
    look(page, "a result with much open").await?;
    shot("result-open-questions").await?;

    page.open("#/").await?;
    person.press("example-microsoft-365-azure").await?;
    page.says(&person.text("ui-replaced")).await?;
    person.press("dismiss").await?;
    look(page, "result").await?;
    shot("result").await?;
    unfold_all(page).await?;
    look(page, "result, all unfolded").await?;
    shot("result-unfolded").await?;
    page.open("#/questions/services").await?;
    page.role("heading", &person.text("section-services")).await?;
    unfold_all(page).await?;
    look(page, "services, answered and unfolded").await?;
    shot("services-answered").await?;
    page.open("#/about").await?;
    page.role("heading", &person.text("ui-about")).await?;
    look(page, "about").await?;
    shot("about").await
}

fn options(language: &str, colours: ColourScheme, viewport: (u32, u32)) -> Options {
    Options {
        language: language.to_owned(),
        colours,
        viewport,
        ..Options::default()
    }
}

const DESK: (u32, u32) = (1280, 900);
const PHONE: (u32, u32) = (390, 780);

#[test]
fn english_light_desk() {
    page_test(
        "axe-en-light-desk",
        options("en-GB", ColourScheme::Light, DESK),
        async |page| everywhere(page, "axe-en-light-desk", "en").await,
    );
}

#[test]
fn german_dark_desk() {
    page_test(
        "axe-de-dark-desk",
        options("de-DE", ColourScheme::Dark, DESK),
        async |page| everywhere(page, "axe-de-dark-desk", "de").await,
    );
}

#[test]
fn german_light_phone() {
    page_test(
        "axe-de-light-phone",
        options("de-DE", ColourScheme::Light, PHONE),
        async |page| everywhere(page, "axe-de-light-phone", "de").await,
    );
}

#[test]
fn english_dark_phone() {
    both(
        "axe-en-dark-phone",
        options("en-GB", ColourScheme::Dark, PHONE),
        async |page| everywhere(page, "axe-en-dark-phone", "en").await,
    );
}
