//! Decided cases: a user finds them, compares them with the results of Limes, loads them and takes that back.

use anyhow::{Context, Result};
use limes_e2e::{Browser, ColourScheme, InputMethod, Options, Person, page_test};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use serde_json::json;

/// The ids of the visible cases.
async fn shown(page: &Browser) -> Result<Vec<String>> {
    page.see(
        "return [...document.querySelectorAll('.case-list > li')].map(li => li.dataset.testid.replace('case-', ''))",
        &[],
    )
    .await
}

/// Chooses in a list, by the text of the option.
async fn choose(page: &Browser, list: &str, text: &str) -> Result<()> {
    let option = "return [...document.querySelectorAll(`[data-testid=${arguments[0]}] option`)].find(o => o.text === arguments[1]) ?? null";
    let option = page.find(text, option, &[json!(list), json!(text)]).await?;
    page.click_element(&option).await
}

/// A row of the comparison of a case, by its head: what was decided, what Limes says.
async fn row(page: &Browser, case: &str, head: &str) -> Result<Vec<String>> {
    let script = "const all = [...document.querySelectorAll(`[data-testid=case-${arguments[0]}] tbody tr`)];
        const row = all.find(r => r.querySelector('th').innerText.trim() === arguments[1]);
        return row ? [...row.querySelectorAll('td .cell')].map(c => c.innerText.replace(/\\s+/g, ' ').trim()) : []";
    page.see(script, &[json!(case), json!(head)]).await
}

async fn gallery(person: &Person<'_>) -> Result<()> {
    let page = person.page;
    person.example("european-server").await?;
    let before = person.headline().await?;
    person.press("nav-cases").await?;
    page.role("heading", &person.text("ui-cases")).await?;
    page.says(
        &person
            .words
            .count("ui-cases-count", Knowledge::built_in().cases().len()),
    )
    .await?;
    page.assert_accessible().await.context("all cases")?;

    // narrowed by text, by the kind of authority, by the result
    let search = person.text("ui-cases-search");
    page.type_into("searchbox", &search, "karlsruhe aws").await?;
    page.becomes("cases found", vec!["olg-karlsruhe-2022".to_owned()], async || {
        shown(page).await
    })
    .await?;
    page.type_into("searchbox", &search, "no such case").await?;
    page.says(&person.text("ui-cases-none")).await?;
    page.type_into("searchbox", &search, "google").await?;
    choose(page, "cases-kind", &person.text("authority-court")).await?;
    page.becomes(
        "decisions of courts",
        vec!["lg-koeln-telekom-2023".to_owned()],
        async || shown(page).await,
    )
    .await?;
    choose(page, "cases-level", &person.text("headline-inside-exposed")).await?;
    page.says(&person.text("ui-cases-none")).await?;
    choose(page, "cases-level", &person.text("ui-cases-any")).await?;
    choose(page, "cases-kind", &person.text("authority-dpa")).await?;
    page.becomes("decisions of authorities", true, async || {
        Ok(shown(page).await?.contains(&"dsb-ga-2021".to_owned()))
    })
    .await?;

    // what was decided beside what Limes says
    let fold = "[data-testid=compare-dsb-ga-2021] > summary";
    person.unfold(fold, &person.text("ui-cases-compare")).await?;
    for (head, value) in [
        ("axis-stays", "stays-leaves"),
        ("ui-cases-transfer", "transfer-yes"),
        ("axis-reach", "reach-reachable"),
        ("axis-basis", "basis-no-valid-basis"),
        ("ui-cases-level", "headline-out-unlawful"),
    ] {
        let value = person.text(value);
        let head = person.text(head);
        page.becomes(&head, vec![value.clone(), value.clone()], async || {
            row(page, "dsb-ga-2021", &head).await
        })
        .await?;
    }
    page.assert_accessible().await.context("a case unfolded")?;

    // loaded, and taken back
    person.press("load-dsb-ga-2021").await?;
    page.says(&person.text("ui-replaced")).await?;
    page.becomes("the headline", person.text("headline-out-unlawful"), async || {
        person.headline().await
    })
    .await?;
    person.press("undo").await?;
    page.becomes("the headline as it was", before, async || person.headline().await)
        .await?;
    page.says(&person.text("product-hetzner-server")).await?;

    // the same on another day, with what changed
    person.press("nav-cases").await?;
    page.role("heading", &person.text("ui-cases")).await?;
    person.press("load-dsb-ga-2021-2023-07-11").await?;
    page.becomes("the headline", person.text("headline-out-adequate"), async || {
        person.headline().await
    })
    .await
}

#[test]
fn cases_are_found_read_and_loaded() {
    page_test("cases-en", Options::default(), async |page| {
        gallery(&Person::new(page, "en", InputMethod::Mouse)).await
    });
}

#[test]
fn cases_in_german_in_the_dark_on_a_phone() {
    let options = Options {
        language: "de-DE".to_owned(),
        colours: ColourScheme::Dark,
        viewport: (390, 780),
        ..Options::default()
    };
    page_test("cases-de", options, async |page| {
        gallery(&Person::new(page, "de", InputMethod::Mouse)).await
    });
}

#[test]
fn cases_fit_320_pixels_and_answer_the_keyboard() {
    let options = Options {
        viewport: (320, 640),
        ..Options::default()
    };
    page_test("cases-320", options, async |page| {
        let person = Person::new(page, "en", InputMethod::Keyboard);
        page.open("#/cases").await?;
        page.says(&Words::new("en").count("ui-cases-count", Knowledge::built_in().cases().len()))
            .await?;
        let fold = "[data-testid=compare-hbdi-m365-2025] > summary";
        person.unfold(fold, &person.text("ui-cases-compare")).await?;
        let wide = "return document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";
        page.becomes("how far the page scrolls sideways", 0, async || {
            page.see::<i64>(wide, &[]).await
        })
        .await?;
        person.press("load-hbdi-m365-2025").await?;
        page.becomes("the headline", person.text("headline-out-adequate"), async || {
            person.headline().await
        })
        .await
    });
}
