//! The whole way from the first view to the result, for two set-ups, in two languages, by mouse and by keyboard alone.

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Key, Options, Person, both, page_test};
use limes_messages::key;

/// The day for which the answers below are right.
pub const DAY: &str = "2026-11-22";

fn options(language: &str) -> Options {
    Options {
        language: language.to_owned(),
        ..Options::default()
    }
}

/// From the first view to the first section.
async fn begin(person: &Person<'_>) -> Result<()> {
    person.page.open("").await?;
    person.page.role("heading", &person.text("ui-start-title")).await?;
    person.go("start-begin", &person.text("section-services")).await?;
    person
        .go("section-organisation", &person.text("section-organisation"))
        .await?;
    person.day("as-of", DAY).await
}

/// Answers what is asked in each section but that of people.
async fn answer_sections(person: &Person<'_>, answers: &[(&str, &str)]) -> Result<()> {
    for section in ["organisation", "data", "services", "contracts", "protection"] {
        let id = format!("section-{section}");
        person.go(&id, &person.text(&id)).await?;
        person.answer_all(answers).await?;
    }
    Ok(())
}

async fn swedish_server(page: &Browser, language: &str, input: InputMethod) -> Result<()> {
    let person = Person::new(page, language, input);
    let country = person.text("country-DE");
    begin(&person).await?;

    person.go("section-services", &person.text("section-services")).await?;
    person.add_service("cleura", "cleura").await?;
    person.press("add-service").await?;

    person.go("section-people", &person.text("section-people")).await?;
    person.press("add-access").await?;
    person.answer("access.who", "", "own-staff").await?;
    person.pick("access.countries", "", &country, &country).await?;
    person.answer("access.extent", "", "everything").await?;

    answer_sections(&person, &[ANSWERS, SERVER].concat()).await?;
    page.becomes(
        "the headline beside the questions",
        person.text("headline-inside"),
        async || person.headline().await,
    )
    .await?;
    page.becomes("what is open", person.words.count("ui-open-count", 0), async || {
        page.see("return document.querySelector('.open-count').innerText", &[])
            .await
    })
    .await?;

    person.to_result().await?;
    for (axis, level) in [
        ("stays", "inside"),
        ("reach", "nobody-outside"),
        ("basis", "nothing-leaves"),
    ] {
        let wanted = person.text(&format!("{axis}-{level}"));
        page.becomes(&person.text(&format!("axis-{axis}")), wanted, async || {
            person.says_of(axis).await
        })
        .await?;
    }
    page.says(&person.text("ui-nothing-unknown")).await?;
    person.evidence().await?;
    page.says(&person.text("ui-findings-none")).await?;
    let inside = ["stays-inside", "reach-nobody-outside", "basis-nothing-leaves"]
        .map(|key| person.text(key))
        .to_vec();
    assert_eq!(
        person.row(&person.text("product-cleura")).await?,
        inside,
        "the row of the server"
    );
    Ok(())
}

/// What the provider of the server says, and who runs it.
const SERVER: &[(&str, &str)] = &[
    ("cloud.operation", "self"),
    ("provider.copy-countries", "SE"),
    ("provider.establishments", "SE"),
    ("flow.countries", "SE"),
];

/// The answers to all questions of this set-up.
const ANSWERS: &[(&str, &str)] = &[
    ("org.seat", "DE"),
    ("org.kind", "company"),
    ("org.sector", "none"),
    ("org.establishments", "DE"),
    ("data.personal", "yes"),
    ("data.pseudonymised", "no"),
    ("data.hr", "no"),
    ("data.categories", "none"),
    ("m365.signup-country", "DE"),
    ("m365.multi-geo", "no"),
    ("m365.location-shown", "country"),
    ("m365.data-location", "DE"),
    ("azure.arm-boundary", "global"),
    ("service.region", "northeurope"),
    ("azure-storage.redundancy", "grs"),
    ("microsoft.previews", "no"),
    ("contract.listed", "yes"),
    ("contract.hr-listed", "yes"),
    ("contract.instrument", "scc-2021"),
    ("contract.assessment", "yes"),
    ("contract.foreign-disclosure", "no"),
    ("protection.own-keys", "no"),
    ("protection.encryption", "provider-key"),
];

async fn microsoft(page: &Browser, language: &str, input: InputMethod) -> Result<()> {
    let person = Person::new(page, language, input);
    begin(&person).await?;
    person.boundary("eu-efta").await?;

    person.go("section-services", &person.text("section-services")).await?;
    for (typed, product) in [
        ("exchange", "exchange-online"),
        ("sharepoint", "sharepoint-onedrive"),
        ("azure storage", "azure-storage"),
    ] {
        let typed = if language.starts_with("de") && product == "azure-storage" {
            "azure speicherkonto"
        } else {
            typed
        };
        person.add_service(typed, product).await?;
    }
    person.press("add-service").await?;
    answer_sections(&person, ANSWERS).await?;

    let leaves_in_part = person.text("stays-leaves-in-part");
    page.becomes(
        "where the data stays, beside the questions",
        leaves_in_part.clone(),
        async || person.says_of("stays").await,
    )
    .await?;
    let headline = person.headline().await?;
    person.to_result().await?;
    page.becomes("the headline of the result", headline, async || person.headline().await)
        .await?;
    page.becomes("where the data stays", leaves_in_part.clone(), async || {
        person.says_of("stays").await
    })
    .await?;
    page.becomes("who can reach it", person.text("reach-reachable"), async || {
        person.says_of("reach").await
    })
    .await?;
    for product in ["exchange-online", "sharepoint-onedrive", "azure-storage"] {
        let row = person.row(&person.text(&key("product", product))).await?;
        assert_eq!(
            row[..2],
            [person.text("stays-inside"), person.text("reach-reachable")],
            "the row of {product}"
        );
    }
    let row = person.row(&person.text("common-microsoft-all")).await?;
    assert_eq!(
        row[..2],
        [leaves_in_part, person.text("reach-reachable")],
        "the row of what all Microsoft services share"
    );
    why(&person).await
}

/// A finding unfolds to its rule, and *why?* to answers, facts and sources.
async fn why(person: &Person<'_>) -> Result<()> {
    let page = person.page;
    let rule = key("rule", "reach.parent");
    let finding = "finding-reach.parent";
    let chain = "[data-testid^=\"cause-reach-\"]";
    person.unfold(&format!("{chain} > summary"), "").await?;
    person
        .unfold(
            &format!("{chain} [data-testid=concerned-s1] .why > summary"),
            &person.text("ui-why"),
        )
        .await?;
    person.evidence().await?;
    person
        .unfold(&format!("[data-testid=\"{finding}\"] > summary"), &person.text(&rule))
        .await?;
    page.says(&person.text(&(rule + ".says"))).await?;
    page.says(&person.text("ui-rule-sources")).await?;
    let proof = "return document.querySelector('.proof')?.innerText ?? ''";
    let proof: String = page.see(proof, &[]).await?;
    for part in ["ui-proof-flow", "ui-cite-answer", "ui-cite-fact"] {
        let part = person.text(part);
        assert!(
            proof.contains(&part),
            "the explanation does not say “{part}”; it says: {proof}"
        );
    }
    let answer = person.text("q-data-pseudonymised.opt-no");
    assert!(
        proof.contains(&answer),
        "the explanation does not name the answer “{answer}”: {proof}"
    );
    let sources: Vec<String> = page
        .see(
            "return [...document.querySelectorAll('.proof .sources a')].map(a => a.href)",
            &[],
        )
        .await?;
    assert!(
        !sources.is_empty() && sources.iter().all(|s| s.starts_with("https://")),
        "sources of the explanation: {sources:?}"
    );
    Ok(())
}

#[test]
fn a_swedish_server_is_inside_by_mouse_in_english() {
    both("way-server-mouse-en", options("en-GB"), async |page| {
        swedish_server(page, "en-GB", InputMethod::Mouse).await?;
        page.screenshot("way-server-en").await.map(drop)
    });
}

#[test]
fn a_swedish_server_is_inside_by_mouse_in_german() {
    page_test("way-server-mouse-de", options("de-DE"), async |page| {
        swedish_server(page, "de-DE", InputMethod::Mouse).await
    });
}

#[test]
fn a_swedish_server_is_inside_by_keyboard_in_english() {
    page_test("way-server-keys-en", options("en-GB"), async |page| {
        swedish_server(page, "en-GB", InputMethod::Keyboard).await
    });
}

#[test]
fn a_swedish_server_is_inside_by_keyboard_in_german() {
    page_test("way-server-keys-de", options("de-DE"), async |page| {
        swedish_server(page, "de-DE", InputMethod::Keyboard).await
    });
}

#[test]
fn microsoft_leaves_in_part_by_mouse_in_english() {
    page_test("way-microsoft-mouse-en", options("en-GB"), async |page| {
        microsoft(page, "en-GB", InputMethod::Mouse).await?;
        page.screenshot("way-microsoft-en").await.map(drop)
    });
}

#[test]
fn microsoft_leaves_in_part_by_mouse_in_german() {
    page_test("way-microsoft-mouse-de", options("de-DE"), async |page| {
        microsoft(page, "de-DE", InputMethod::Mouse).await
    });
}

#[test]
fn microsoft_leaves_in_part_by_keyboard_in_english() {
    page_test("way-microsoft-keys-en", options("en-GB"), async |page| {
        microsoft(page, "en-GB", InputMethod::Keyboard).await
    });
}

#[test]
fn microsoft_leaves_in_part_by_keyboard_in_german() {
    both("way-microsoft-keys-de", options("de-DE"), async |page| {
        microsoft(page, "de-DE", InputMethod::Keyboard).await
    });
}

#[test]
fn the_first_stop_leads_past_the_head() {
    page_test("skip-link", options("en-GB"), async |page| {
        let person = Person::new(page, "en", InputMethod::Keyboard);
        page.open("").await?;
        page.role("heading", &person.text("ui-start-title")).await?;
        // the title is there before the program runs
        page.becomes("whether the program runs", true, async || {
            page.see(
                "return document.querySelector('#limes > .page:not([inert])') !== null",
                &[],
            )
            .await
        })
        .await?;
        let first = person.tab_to("the skip link", |_| true).await?;
        assert_eq!(first.name, person.text("ui-skip"), "the first stop");
        page.press(&[Key::Enter]).await?;
        // the focus moves once the page has been drawn
        page.becomes("where the skip link leads", "main".to_owned(), async || {
            Ok(person.focus().await?.id)
        })
        .await?;
        let next = person.tab_to("the first control of the content", |_| true).await?;
        assert_eq!(next.testid, "start-begin", "the first stop of the content: {next:?}");
        Ok(())
    });
}

/// The chosen countries of a question, as they are shown.
const TAGS: &str = "return [...document.querySelectorAll('.tags .tag')].map(tag => tag.firstChild.textContent.trim())";

#[test]
fn several_countries_have_one_name() {
    both("way-countries", options("en-GB"), async |page| {
        let person = Person::new(page, "en-GB", InputMethod::Mouse);
        begin(&person).await?;
        person.go("section-services", &person.text("section-services")).await?;
        person.add_service("other", "other-product").await?;
        person.press("add-service").await?;
        let [europe, eea, anywhere] =
            ["ui-places-europe", "ui-places-eea", "ui-places-anywhere"].map(|key| person.text(key));
        person.pick("other.countries", "", "eea", &eea).await?;
        page.becomes("the chosen countries", vec![eea.clone()], async || {
            page.see(TAGS, &[]).await
        })
        .await?;
        // more than the EEA
        person.pick("other.countries", "", "europe", &europe).await?;
        page.becomes("the chosen countries", vec![europe.clone()], async || {
            page.see(TAGS, &[]).await
        })
        .await?;
        page.screenshot("way-countries").await?;
        let remove = person.words.with("ui-remove-name", &[("name", europe.into())]);
        page.click_role("button", &remove).await?;
        page.becomes("no country", Vec::<String>::new(), async || page.see(TAGS, &[]).await)
            .await?;
        person.pick("other.countries", "", "anywhere", &anywhere).await?;
        page.becomes("where the data goes", vec![anywhere], async || {
            page.see(TAGS, &[]).await
        })
        .await
    });
}
