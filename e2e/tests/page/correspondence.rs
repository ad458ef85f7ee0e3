//! Questions to others: the file with questions, its addressee who answers it, the reply that comes back, and the comparison with
//! the set-up as it was before.

use anyhow::{Context, Result};
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test};
use serde_json::json;

use crate::files::{folder, open, saved};
use crate::layout::fits;

/// A new page, as somebody else opens it.
async fn afresh(page: &Browser, person: &Person<'_>) -> Result<()> {
    page.open("#/").await?;
    page.web().refresh().await?;
    page.role("heading", &person.text("ui-start-title")).await?;
    Ok(())
}

/// Presses a button that saves a file, and returns the file.
async fn save(page: &Browser, person: &Person<'_>, button: &str, name: &str) -> Result<std::path::PathBuf> {
    let downloads = folder(&format!("{name}-{}", page.kind()))?;
    page.download_to(&downloads).await?;
    person.press(button).await?;
    saved(&downloads).await
}

/// Chooses the first option of the first question, and returns how many questions there are.
const ANSWER: &str = "const all = document.querySelectorAll('.request .question');
    const input = document.querySelector('.request .question input[type=radio], .request .question input[type=checkbox]');
    if (!input) return 0;
    input.scrollIntoView({ block: 'center' });
    input.click();
    return all.length";

async fn round_trip(page: &Browser, language: &str, input: InputMethod) -> Result<()> {
    let person = Person::new(page, language, input);
    Person::new(page, language, InputMethod::Mouse)
        .example("microsoft-365-azure")
        .await?;
    person.unfold("[data-testid=letter-0] > summary", "").await?;
    let request = save(page, &person, "letter-file-0", "letter-request").await?;
    page.test_id("letter-not-sent-0").await?;
    let own = save(page, &person, "export", "letter-own").await?;

    // the addressee
    afresh(page, &person).await?;
    open(page, &request).await?;
    page.test_id("request-questions").await?;
    page.screenshot(&format!("request-{language}")).await?;
    fits(page, "a request").await?;
    page.assert_accessible().await?;
    let questions: u64 = page.see(ANSWER, &[]).await?;
    anyhow::ensure!(questions > 0, "the request has no question");
    page.becomes("whether the answer counts", true, async || {
        page.see(
            "return document.querySelectorAll('.request .question.is-given').length > 0",
            &[],
        )
        .await
    })
    .await?;
    let reply = save(page, &person, "export", "letter-reply").await?;

    // the reply
    afresh(page, &person).await?;
    open(page, &own).await?;
    page.test_id("do-first").await?;
    page.open("#/").await?;
    open(page, &reply).await?;
    page.test_id("merged").await?;
    page.screenshot(&format!("merged-{language}")).await?;
    page.assert_accessible().await?;

    // the set-up as it was
    page.test_id("compare-file")
        .await?
        .send_keys(own.display().to_string())
        .await
        .context("the file to compare with")?;
    page.test_id("compared").await?;
    let compared: String = page
        .see(
            "return document.querySelector('[data-testid=compared]').innerText",
            &[json!(null)],
        )
        .await?;
    assert!(compared.contains(&person.text("compare-answers")), "{compared}");
    page.screenshot(&format!("compared-{language}")).await?;

    // the reply is taken back as one step
    page.open("#/result").await?;
    person.press("undo").await?;
    page.becomes("whether the reply is gone", true, async || {
        page.see("return !document.querySelector('[data-testid=merged]')", &[])
            .await
    })
    .await
}

#[test]
fn a_supplier_answers_and_the_reply_comes_back() {
    both("letters-round", Options::default(), async |page| {
        round_trip(page, "en", InputMethod::Mouse).await
    });
}

#[test]
fn a_supplier_answers_in_german_on_a_phone() {
    let options = Options {
        language: "de-DE".into(),
        viewport: (390, 780),
        ..Options::default()
    };
    page_test("letters-round-de", options, async |page| {
        round_trip(page, "de", InputMethod::Keyboard).await
    });
}
