//! The time line: read, and used to go to another day and back.

use std::time::Duration;

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Key, Options, Person, both, page_test};
use serde_json::json;

const PHONE: (u32, u32) = (390, 780);

fn options(language: &str, viewport: (u32, u32)) -> Options {
    Options {
        language: language.into(),
        viewport,
        ..Options::default()
    }
}

/// The text of a stretch, in one line.
async fn stretch(page: &Browser, from: &str) -> Result<String> {
    page.test_id(&format!("stretch-{from}")).await?;
    let script = "return document.querySelector(arguments[0]).innerText.replace(/\\s+/g, ' ')";
    page.see(script, &[json!(format!("[data-testid=\"stretch-{from}\"]"))])
        .await
}

/// Waits until the answer holds for a day: date field, stretch and headline say so.
async fn holds_for(person: &Person<'_>, day: &str, from: &str, headline: &str) -> Result<()> {
    let script = "return [document.querySelector('[data-testid=time-line-day]')?.value ?? '',
        document.querySelector('.course-list > [aria-current]')?.dataset.testid ?? '']";
    let wanted = vec![day.to_owned(), format!("stretch-{from}")];
    person
        .page
        .becomes("the day and its stretch", wanted, async || {
            person.page.see(script, &[]).await
        })
        .await?;
    person
        .page
        .becomes("the headline", person.text(headline), async || person.headline().await)
        .await
}

async fn there_and_back(page: &Browser, language: &str, input: InputMethod) -> Result<()> {
    let person = Person::new(page, language, input);
    person.example("safe-harbour").await?;
    let fallen = stretch(page, "2015-10-06").await?;
    for key in [
        "headline-out-unlawful",
        "basis-no-valid-basis",
        "basis-adequate-country",
    ] {
        assert!(
            fallen.contains(&person.text(key)),
            "“{}” is not read in {fallen}",
            person.text(key)
        );
    }
    let fact = person.text("fact-instrument-us-safe-harbour");
    let ends = person.words.with("ui-time-ends", &[("what", fact.into())]);
    assert!(fallen.contains(&ends), "“{ends}” is not read in {fallen}");
    holds_for(&person, "2015-10-05", "2000-11-01", "headline-out-adequate").await?;

    person.press("next-change").await?;
    holds_for(&person, "2015-10-06", "2015-10-06", "headline-out-unlawful").await?;
    person.press("undo").await?;
    holds_for(&person, "2015-10-05", "2000-11-01", "headline-out-adequate").await?;
    person.press("judge-2020-07-16").await?;
    holds_for(&person, "2020-07-16", "2020-07-16", "headline-out-unlawful").await?;
    person.press("previous-change").await?;
    holds_for(&person, "2018-05-25", "2018-05-25", "headline-unknown").await?;
    person.press("previous-change").await?;
    holds_for(&person, "2016-08-01", "2016-08-01", "headline-out-adequate").await?;
    person.day("time-line-day", "2015-12-24").await?;
    holds_for(&person, "2015-12-24", "2015-10-06", "headline-out-unlawful").await
}

#[test]
fn by_mouse_in_english() {
    page_test("time-line-mouse", options("en-GB", (1280, 900)), async |page| {
        there_and_back(page, "en", InputMethod::Mouse).await?;
        page.assert_accessible().await?;
        page.screenshot("time-line-mouse").await.map(drop)
    });
}

#[test]
fn by_keyboard_in_german() {
    both("time-line-keyboard", options("de-DE", (1280, 900)), async |page| {
        there_and_back(page, "de", InputMethod::Keyboard).await
    });
}

#[test]
fn on_a_phone_the_list_suffices() {
    page_test("time-line-phone", options("de-DE", PHONE), async |page| {
        there_and_back(page, "de", InputMethod::Mouse).await?;
        let bar = "return document.querySelector('.course-bar').checkVisibility()";
        assert!(!page.see::<bool>(bar, &[]).await?, "the bar is shown on a phone");
        page.assert_accessible().await
    });
}

#[test]
fn a_change_says_from_where_it_is_known() {
    page_test("time-line-sources", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        let change = stretch(page, "2023-01-01").await?;
        assert!(change.contains(&person.text("area-EU-DATA-BOUNDARY")), "{change}");
        let summary = "[data-testid=\"stretch-2023-01-01\"] .why > summary";
        person.unfold(summary, &person.text("ui-sources")).await?;
        let links =
            "return document.querySelectorAll('[data-testid=\"stretch-2023-01-01\"] .sources a[href]').length > 0";
        page.becomes("whether sources are linked", true, async || page.see(links, &[]).await)
            .await
    });
}

/// The page is redrawn while a user types: at once for each day that the field passes through, and again when the line is
/// ready. The typed text stays.
#[test]
fn a_day_typed_at_any_pace_is_not_written_over() {
    page_test("time-line-pace", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        for (pause, year) in [(20, "2014"), (60, "2016"), (200, "2018"), (450, "2022")] {
            person.begin_day("time-line-day").await?;
            // US order, as the browser is started
            for digit in "1224".chars().chain(year.chars()) {
                page.web().action_chain().send_keys(digit).perform().await?;
                tokio::time::sleep(Duration::from_millis(pause)).await;
            }
            let field = page.test_id("time-line-day").await?;
            let value = async || Ok(field.value().await?.unwrap_or_default());
            page.becomes("the day", format!("{year}-12-24"), value).await?;
        }
        // an incomplete day is not valid: after leaving the field, the user sees the day in force
        person.begin_day("time-line-day").await?;
        // the parts and the calendar's button are stops
        page.press(&[Key::Backspace, Key::Tab, Key::Tab, Key::Tab, Key::Tab])
            .await?;
        let field = page.test_id("time-line-day").await?;
        let value = async || Ok(field.value().await?.unwrap_or_default());
        page.becomes("the day in force", "2022-12-24".to_owned(), value).await
    });
}
