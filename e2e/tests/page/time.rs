//! The day decides: the three episodes and the fall of Safe Harbour, as the page shows them.

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Options, Person, page_test};

/// Levels on the three scales, as message keys; and parts of the text that must, or must not, be on the page.
async fn says(person: &Person<'_>, what: &str, headline: &str, levels: [&str; 3]) -> Result<()> {
    let page = person.page;
    page.becomes(&format!("{what}: the headline"), person.text(headline), async || {
        person.headline().await
    })
    .await?;
    for (axis, level) in ["stays", "reach", "basis"].into_iter().zip(levels) {
        let wanted: Vec<String> = level
            .split('|')
            .map(|level| person.text(&format!("{axis}-{level}")))
            .collect();
        let wanted = wanted.join(&format!(" {} ", person.text("ui-or")));
        page.becomes(&format!("{what}: {axis}"), wanted, async || person.says_of(axis).await)
            .await?;
    }
    Ok(())
}

/// Loads an example for another of its days.
async fn again(person: &Person<'_>, id: &str) -> Result<()> {
    person.page.open("#/").await?;
    person.page.role("heading", &person.text("ui-start-title")).await?;
    person.press(&format!("example-{id}")).await?;
    person.press("dismiss").await?;
    person.page.says(&person.text("ui-findings")).await.map(drop)
}

/// Unfolds what had happened by the day.
async fn events(person: &Person<'_>) -> Result<String> {
    person
        .unfold("[data-testid=events] > summary", &person.text("ui-events"))
        .await?;
    person
        .page
        .see("return document.querySelector('[data-testid=events]').innerText", &[])
        .await
}

#[test]
fn one_day_later_the_basis_is_gone() {
    page_test("time-safe-harbour", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("safe-harbour").await?;
        says(
            &person,
            "on 5 October 2015",
            "headline-out-adequate",
            ["leaves", "reachable", "adequate-country"],
        )
        .await?;
        page.says("As of 5 October 2015").await?;
        person.go("to-questions", &person.text("section-services")).await?;
        person
            .go("section-organisation", &person.text("section-organisation"))
            .await?;
        person.day("as-of", "2015-10-06").await?;
        page.becomes(
            "the headline beside the questions",
            person.text("headline-out-unlawful"),
            async || person.headline().await,
        )
        .await?;
        person.press("to-result").await?;
        says(
            &person,
            "on 6 October 2015",
            "headline-out-unlawful",
            ["leaves", "reachable", "no-valid-basis"],
        )
        .await?;
        page.says("As of 6 October 2015").await?;
        page.screenshot("time-safe-harbour").await.map(drop)
    });
}

async fn mailbox(page: &Browser, language: &str) -> Result<()> {
    let person = Person::new(page, language, InputMethod::Mouse);
    let inside = ["inside", "reachable", "nothing-leaves"];
    person.example("mailbox-ireland").await?;
    says(&person, "2014-12-16", "headline-inside-exposed", inside).await?;
    let text = events(&person).await?;
    let upheld = person.text("fact-event-ireland-district");
    assert!(text.contains(&upheld), "2014: “{upheld}” is not in: {text}");

    again(&person, "mailbox-ireland-2016-07-15").await?;
    says(&person, "2016-07-15", "headline-inside-exposed", inside).await?;
    let text = events(&person).await?;
    let reversed = person.text("fact-event-ireland-2nd-circuit");
    assert!(text.contains(&reversed), "2016: “{reversed}” is not in: {text}");

    again(&person, "mailbox-ireland-2018-03-24").await?;
    says(&person, "2018-03-24", "headline-inside-exposed", inside).await?;
    person.unfold("[data-testid^=\"cause-reach-\"] > summary", "").await?;
    person
        .unfold("[data-testid^=\"cause-reach-\"] .why > summary", &person.text("ui-why"))
        .await?;
    let law = person.text("fact-access-law-us-sca-cloud-act");
    let law = if law.starts_with("fact-") {
        "CLOUD Act".to_owned()
    } else {
        law
    };
    let proof: String = page
        .see("return document.querySelector('.proof').innerText", &[])
        .await?;
    assert!(
        proof.contains(&law),
        "2018: the explanation does not name “{law}”: {proof}"
    );
    page.screenshot(&format!("time-mailbox-{language}")).await.map(drop)
}

#[test]
fn a_mailbox_in_ireland_in_english() {
    page_test("time-mailbox-en", Options::default(), async |page| {
        mailbox(page, "en").await
    });
}

#[test]
fn a_mailbox_in_ireland_in_german() {
    let options = Options {
        language: "de-DE".into(),
        ..Options::default()
    };
    page_test("time-mailbox-de", options, async |page| mailbox(page, "de").await);
}

#[test]
fn a_data_trustee_is_announced_then_open_then_closed() {
    page_test("time-trustee", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let reach = "nobody-outside|reachable";
        person.example("data-trustee").await?;
        page.becomes(
            "2015: the headline",
            person.text("headline-not-available"),
            async || person.headline().await,
        )
        .await?;
        page.says(&person.text("ui-not-available")).await?;

        again(&person, "data-trustee-2017-01-02").await?;
        says(
            &person,
            "2017-01-02",
            "headline-lawyer",
            ["inside", reach, "nothing-leaves"],
        )
        .await?;
        person.evidence().await?;
        let findings: Vec<String> = page
            .see(
                "return [...document.querySelectorAll('.finding')].map(f => f.dataset.testid)",
                &[],
            )
            .await?;
        assert!(
            !findings.iter().any(|id| id.starts_with("finding-reach.parent")),
            "a finding names a way through Microsoft: {findings:?}"
        );
        let whom: Vec<String> = page
            .see(
                "return [...document.querySelectorAll('[data-testid=unknown] .card h3')].map(h => h.innerText)",
                &[],
            )
            .await?;
        assert_eq!(whom, [person.text("who-lawyer")], "whom to ask");
        page.screenshot("time-trustee").await?;

        again(&person, "data-trustee-2021-10-30").await?;
        page.becomes(
            "2021: the headline",
            person.text("headline-not-available"),
            async || person.headline().await,
        )
        .await
    });
}

#[test]
fn the_eu_data_boundary_is_announced_before_it_is_in_force() {
    page_test("time-boundary", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let within = "return !!document.querySelector('[data-testid=\"finding-place.within-contract-area\"]')";
        let row = async |product: &str| person.row(&person.text(&format!("product-{product}"))).await;
        person.example("boundary-announced").await?;
        person.evidence().await?;
        assert!(
            !page.see::<bool>(within, &[]).await?,
            "for 2021 the page says that the boundary is in force"
        );
        assert_eq!(
            row("exchange-online").await?[1],
            person.text("reach-reachable"),
            "2021: who can reach the mail"
        );
        assert_eq!(
            row("sharepoint-onedrive").await?[1],
            person.text("reach-unreadable"),
            "2021: who can reach the files"
        );
        page.says(&person.text("rule-basis-excessive-powers")).await?;

        again(&person, "boundary-announced-2020-07-15").await?;
        let basis = person.says_of("basis").await?;
        for fallen in ["basis-no-valid-basis", "basis-safeguards-case-by-case"] {
            assert!(
                !basis.contains(&person.text(fallen)),
                "the day before Privacy Shield fell, a person reads “{basis}”"
            );
        }
        again(&person, "boundary-announced-2023-01-01").await?;
        if !page
            .see::<bool>("return !!document.querySelector('[data-testid=evidence][open]')", &[])
            .await?
        {
            person.evidence().await?;
        }
        assert!(
            page.see::<bool>(within, &[]).await?,
            "for 2023 the page does not say that the boundary is in force"
        );
        Ok(())
    });
}
