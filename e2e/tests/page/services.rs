//! Services: a user removes one and brings it back, copies and renames it.

use std::time::{Duration, Instant};

use anyhow::Result;
use limes_e2e::{InputMethod, Key, Options, Person, page_test};
use serde_json::json;

/// The headings of the cards of services.
async fn names(person: &Person<'_>) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('.unit .title h2')].map(h => h.innerText)";
    person.page.see(script, &[]).await
}

/// The answers about a service: the chosen options and the values of the fields.
async fn answers(person: &Person<'_>, service: u32) -> Result<Vec<String>> {
    let script = "const card = document.querySelector(`[data-testid=service-${arguments[0]}]`);
        return [...card.querySelectorAll('input')].filter(i => i.type === 'radio' || i.type === 'checkbox' ? i.checked : i.value)
            .map(i => i.dataset.testid ?? i.value)";
    person.page.see(script, &[json!(service)]).await
}

async fn keep_and_change(person: &Person<'_>) -> Result<()> {
    let page = person.page;
    let storage = person.text("product-azure-storage");
    person.example("microsoft-365-azure").await?;
    person.go("to-questions", &person.text("section-services")).await?;
    let before = names(person).await?;
    assert_eq!(before.last(), Some(&storage), "the services of the example");
    let answered = answers(person, 5).await?;
    assert!(
        answered.contains(&"option-azure-storage.redundancy-grs".to_owned()),
        "answers about the storage: {answered:?}"
    );

    person.press("remove-s5").await?;
    page.becomes("the services after a removal", before[..4].to_vec(), async || {
        names(person).await
    })
    .await?;
    let removed = person.words.with("ui-removed", &[("name", storage.as_str().into())]);
    let toast = "return document.querySelector('[data-testid=toast] p')?.innerText ?? ''";
    page.becomes("the note about the removal", removed, async || {
        page.see(toast, &[]).await
    })
    .await?;
    let note = "return !!document.querySelector('[data-testid=toast]').closest('[role=status]')";
    assert!(page.see::<bool>(note, &[]).await?, "the note is not read out");
    page.becomes("the focus after a removal", "undo".to_owned(), async || {
        Ok(person.focus().await?.testid)
    })
    .await?;
    page.screenshot("services-removed").await?;

    person.press("undo").await?;
    page.becomes(
        "the services after taking the removal back",
        before.clone(),
        async || names(person).await,
    )
    .await?;
    assert_eq!(
        answers(person, 5).await?,
        answered,
        "the answers after taking the removal back"
    );
    page.becomes("the focus after taking the removal back", storage.clone(), async || {
        Ok(person.focus().await?.name)
    })
    .await?;

    person.press("duplicate-s5").await?;
    let copy = person.words.with("ui-copy-of", &[("name", storage.as_str().into())]);
    let with_copy: Vec<String> = before.iter().cloned().chain([copy.clone()]).collect();
    page.becomes("the services after copying one", with_copy.clone(), async || {
        names(person).await
    })
    .await?;
    page.becomes("the focus after copying", copy, async || Ok(person.focus().await?.name))
        .await?;
    assert_eq!(answers(person, 6).await?, answered, "the answers of the copy");

    person.press("rename-s6").await?;
    page.becomes("the focus for a new name", "name-s6".to_owned(), async || {
        Ok(person.focus().await?.id)
    })
    .await?;
    let all = page
        .web()
        .action_chain()
        .key_down(Key::Control)
        .send_keys("a")
        .key_up(Key::Control);
    all.send_keys("Archiv Größe <b>").perform().await?;
    page.press(&[Key::Enter]).await?;
    let mut renamed = before.clone();
    renamed.push("Archiv Größe <b>".to_owned());
    page.becomes("the services after a new name", renamed, async || names(person).await)
        .await?;
    page.becomes("the focus after a new name", "rename-s6".to_owned(), async || {
        Ok(person.focus().await?.id)
    })
    .await?;

    person.press("remove-s6").await?;
    page.becomes("the services after removing the copy", before.clone(), async || {
        names(person).await
    })
    .await?;
    person.press("dismiss").await?;
    page.becomes("the note after it was dismissed", String::new(), async || {
        page.see(toast, &[]).await
    })
    .await?;
    assert_eq!(names(person).await?, before, "dismissing the note brings nothing back");
    Ok(())
}

#[test]
fn services_are_removed_brought_back_copied_and_renamed_by_mouse() {
    page_test("services-mouse", Options::default(), async |page| {
        keep_and_change(&Person::new(page, "en", InputMethod::Mouse)).await
    });
}

#[test]
fn services_are_removed_brought_back_copied_and_renamed_by_keyboard() {
    let options = Options {
        language: "de-DE".into(),
        ..Options::default()
    };
    page_test("services-keys", options, async |page| {
        keep_and_change(&Person::new(page, "de", InputMethod::Keyboard)).await
    });
}

#[test]
fn an_example_in_place_of_a_set_up_can_be_taken_back() {
    page_test("services-replaced", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        let note = person.text("ui-not-saved");
        let reads = async || anyhow::Ok(person.reads().await?.replace(&format!("{note} "), ""));
        let before = reads().await?;
        page.web().back().await?;
        person.press("example-european-server").await?;
        page.becomes(
            "the headline of the second example",
            person.text("headline-inside"),
            async || person.headline().await,
        )
        .await?;
        page.says(&person.text("ui-replaced")).await?;
        person.press("undo").await?;
        person.planned().await?;
        page.becomes("the result after taking the second example back", before, reads)
            .await
    });
}

/// At the beginning nearly everything is open, and the page must still react quickly.
#[test]
fn with_nothing_answered_the_page_does_not_freeze() {
    page_test("services-open", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("#/questions/services").await?;
        for (typed, product) in [
            ("hetzner", "hetzner-server"),
            ("copilot", "m365-copilot"),
            ("s3", "aws-s3"),
        ] {
            let start = Instant::now();
            person.add_service(typed, product).await?;
            let waited = start.elapsed();
            assert!(waited < Duration::from_secs(10), "adding {product} took {waited:?}");
        }
        page.open("#/questions/people").await?;
        let start = Instant::now();
        person.press("add-access").await?;
        page.test_id("question-access.who").await?;
        let waited = start.elapsed();
        assert!(waited < Duration::from_secs(10), "adding people took {waited:?}");
        Ok(())
    });
}
