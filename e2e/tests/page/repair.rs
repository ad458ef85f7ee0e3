//! What to change: a user chooses a target, tries a way and takes it back.

use anyhow::Result;
use limes_e2e::{InputMethod, Key, Options, Person, both, page_test};
use serde_json::json;

use super::embed::TO_LINK;

/// The number of ways on the page.
async fn ways(person: &Person<'_>) -> Result<usize> {
    let script = "return document.querySelectorAll('[data-testid=way]').length";
    person.page.see(script, &[]).await
}

async fn is_there(person: &Person<'_>, test_id: &str) -> Result<bool> {
    let script = "return !!document.querySelector(`[data-testid=${arguments[0]}]`)";
    person.page.see(script, &[test_id.into()]).await
}

/// Nothing is wider than the window.
async fn fits(person: &Person<'_>) -> Result<bool> {
    let script = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    person.page.see(script, &[]).await
}

async fn try_and_take_back(person: &Person<'_>, name: &str) -> Result<()> {
    let page = person.page;
    // an American company stores the data and does not work on it
    let setup = json!({
        "format": "limes-setup", "version": 1, "asOf": "2026-11-22", "boundary": { "kind": "eea" },
        "answers": {
            "org.seat": "DE", "org.kind": "company", "org.sector": [], "org.establishments": ["DE"],
            "data.personal": "yes", "data.pseudonymised": "no", "data.hr": "no", "data.categories": [],
        },
        "services": [{ "id": 1, "name": "", "product": "other-party", "answers": {
            "party.access": "holds", "party.extent": "full", "party.countries": ["DE"], "party.further-countries": ["DE"],
            "party.company-country": "US", "party.parent-country": "US", "party.relation": "other-company",
            "party.clear-text": "no", "party.compellable": "yes", "party.split": "no",
            "protection.encryption": "provider-key",
        } }],
    });
    page.open("").await?;
    let link: String = page.see(TO_LINK, &[setup]).await?;
    page.open(&format!("?link{link}")).await?;
    page.becomes("the ways", 3, async || ways(person).await).await?;
    // what is proposed, and who must act
    let step = person.text("q-party-access.opt-no-access");
    let steps = "return [...document.querySelectorAll('[data-testid=step] strong')].map(s => s.innerText)";
    let proposed: Vec<String> = page.see(steps, &[]).await?;
    assert_eq!(proposed.first(), Some(&step), "the first step: {proposed:?}");
    assert!(person.reads().await?.contains(&person.text("ui-acts-customer")));
    assert!(fits(person).await?, "something is wider than the window");
    page.assert_accessible().await?;
    page.screenshot(&format!("{name}-ways")).await?;

    let before = person.says_of("reach").await?;
    person.press("try-1").await?;
    page.becomes("the note about the trial", true, async || {
        is_there(person, "trial").await
    })
    .await?;
    page.becomes("the target while it is tried", true, async || {
        is_there(person, "repair-reached").await
    })
    .await?;
    page.becomes("the focus after trying", "repair-title".to_owned(), async || {
        Ok(person.focus().await?.id)
    })
    .await?;
    let nobody = person.text("reach-nobody-outside");
    page.becomes("the answer while it is tried", true, async || {
        Ok(person.says_of("reach").await?.contains(&nobody))
    })
    .await?;
    page.assert_accessible().await?;
    page.screenshot(&format!("{name}-trial")).await?;

    person.press("trial-undo").await?;
    page.becomes("the note about the trial", false, async || {
        is_there(person, "trial").await
    })
    .await?;
    page.becomes("the ways after taking it back", 3, async || ways(person).await)
        .await?;
    page.becomes("the answer after taking it back", before, async || {
        person.says_of("reach").await
    })
    .await?;

    // tried again and kept
    person.press("try-1").await?;
    page.becomes("the note about the second trial", true, async || {
        is_there(person, "trial").await
    })
    .await?;
    person.press("trial-keep").await?;
    page.becomes("the note about what was kept", false, async || {
        is_there(person, "trial").await
    })
    .await?;
    page.becomes("the target once it was kept", true, async || {
        is_there(person, "repair-reached").await
    })
    .await
}

#[test]
fn a_way_is_tried_and_taken_back_by_mouse() {
    both("repair-mouse", Options::default(), async |page| {
        try_and_take_back(&Person::new(page, "en", InputMethod::Mouse), "repair-mouse").await
    });
}

#[test]
fn a_way_is_tried_and_taken_back_by_keyboard_on_a_phone() {
    let options = Options {
        language: "de-DE".into(),
        viewport: (390, 844),
        ..Options::default()
    };
    both("repair-keys", options, async |page| {
        try_and_take_back(&Person::new(page, "de", InputMethod::Keyboard), "repair-keys").await
    });
}

#[test]
fn an_unreachable_target_is_explained() {
    page_test("repair-hindered", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        page.becomes("whether the obstacles are shown", true, async || {
            is_there(&person, "hindered").await
        })
        .await?;
        page.says(&person.text("ui-hindered")).await?;
        person.unfold("[data-testid=obstacles] > summary", "prevent it").await?;
        let nobody = person.text("ui-acts-nobody");
        page.becomes("that nobody can act", true, async || {
            Ok(person.reads().await?.contains(&nobody))
        })
        .await?;
        page.assert_accessible().await?;
        // the next target, with the arrow keys
        page.test_id("goal-stays").await?.focus().await?;
        page.press(&[Key::Down]).await?;
        let chosen = "return document.querySelector('[name=goal]:checked').dataset.testid";
        page.becomes("the chosen target", "goal-reach".to_owned(), async || {
            page.see(chosen, &[]).await
        })
        .await?;
        person.planned().await?;
        page.says(&person.text("ui-hindered")).await?;
        page.as_printed().await?;
        assert!(!page.text().await?.contains(&person.text("ui-other-products")));
        Ok(())
    });
}
