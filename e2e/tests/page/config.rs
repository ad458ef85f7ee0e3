//! The limes.config.json of a site: its look, its products with their mark, its policy, and the notice about a bad file.

use std::sync::Mutex;

use anyhow::Result;
use limes_e2e::{Browser, ColourScheme, InputMethod, Options, Person, page_test, snippet};
use serde_json::json;
use xtask::bundle::site::Site;
use xtask::workspace::Workspace;

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32"><rect width="120" height="32" fill="#8a1538"/></svg>"##;

/// The built page with this file beside it.
fn with(config: &str) -> Options {
    let mut site = Site::read(&Workspace::find().unwrap().dist()).unwrap();
    for name in ["limes.config.json.br", "limes.config.json.gz"] {
        site.files.remove(name);
    }
    site.files.insert("limes.config.json".into(), config.into());
    site.files.insert("logo.svg".into(), LOGO.into());
    Options {
        site: Some(site),
        ..Options::default()
    }
}

fn first() -> String {
    snippet("docs/configuration.md", "config-first").unwrap()
}

/// The accent of the page.
async fn accent(page: &Browser) -> Result<String> {
    page.see(
        "return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()",
        &[],
    )
    .await
}

/// Adds the organisation's data centre.
async fn add_own(page: &Browser, person: &Person<'_>) -> Result<()> {
    person.press("start-begin").await?;
    person.go("section-services", &person.text("section-services")).await?;
    person.press("picker-item-own:data-centre").await?;
    page.test_id("service-1").await?;
    Ok(())
}

#[test]
fn the_page_looks_like_the_organisation() {
    page_test("config-look", with(&first()), async |page| {
        page.open("").await?;
        let person = Person::new(page, "de", InputMethod::Mouse);
        page.says("Vor jeder Beschaffung einmal ausfüllen.").await?;
        page.says(&person.text("site-imprint")).await?;
        page.says(&person.text("site-privacy")).await?;
        page.becomes("the logo", true, async || {
            page.see(
                "const i = document.querySelector('[data-testid=site-logo]'); return !!i && i.complete && i.naturalWidth > 0 && i.alt === 'Stadt Musterhausen'",
                &[],
            )
            .await
        })
        .await?;
        page.becomes("the accent", "#8a1538".to_owned(), async || accent(page).await)
            .await?;
        page.assert_accessible().await?;
        person.press("scheme-dark").await?;
        page.becomes("the accent in the dark", "#ffb3c7".to_owned(), async || {
            accent(page).await
        })
        .await?;
        page.assert_accessible().await?;
        person.press("language-en").await?;
        page.says("Fill this in before you buy a service.").await?;
        Ok(())
    });
}

#[test]
fn a_milder_answer_names_the_declarations_behind_it() {
    page_test("config-mark", with(&first()), async |page| {
        page.open("").await?;
        let person = Person::new(page, "de", InputMethod::Mouse);
        add_own(page, &person).await?;
        // the answer is marked as one of the organisation
        page.says(&person.text("site-declared")).await?;
        person.press("to-result").await?;
        page.says(&person.text("site-note")).await?;
        page.test_id("declared").await?;
        page.test_id("declared-s1").await?;
        page.says("own:data-centre").await?;
        // sections about other days and other set-ups have a note instead
        page.becomes("the sections that say so", 3, async || {
            page.see(
                "return document.querySelectorAll('[data-testid=declared-also]').length",
                &[],
            )
            .await
        })
        .await?;
        page.says(&person.text("site-also")).await?;
        // nothing here breaks the policy
        page.says(&person.text("site-policy.kept")).await?;
        page.assert_accessible().await?;
        // in print as well
        page.as_printed().await?;
        page.becomes("the mark in print", true, async || {
            page.see(
                "return ['declared', 'declared-s1'].every(id => document.querySelector(`[data-testid=${id}]`).checkVisibility())",
                &[],
            )
            .await
        })
        .await?;
        Ok(())
    });
}

#[test]
fn a_person_can_answer_otherwise_and_the_mark_goes() {
    page_test("config-own-answer", with(&first()), async |page| {
        page.open("").await?;
        let person = Person::new(page, "de", InputMethod::Mouse);
        add_own(page, &person).await?;
        person.press("clear-service.countries").await?;
        person.press("to-result").await?;
        page.becomes("no mark at the service", false, async || {
            page.see("return !!document.querySelector('[data-testid=declared-s1]')", &[])
                .await
        })
        .await?;
        Ok(())
    });
}

#[test]
fn what_is_not_allowed_is_named() {
    page_test("config-policy", with(&first()), async |page| {
        let person = Person::new(page, "de", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        page.test_id("policy").await?;
        page.says(&person.text("site-not-allowed")).await?;
        page.becomes("the findings", true, async || {
            let text: String = page
                .see("return document.querySelector('[data-testid=policy]').innerText", &[])
                .await?;
            Ok(text.contains("Microsoft"))
        })
        .await?;
        page.assert_accessible().await?;
        Ok(())
    });
}

#[test]
fn a_bad_file_is_reported_and_the_rest_applies() {
    let config = first()
        .replace("\"base\": \"own-data-centre\"", "\"base\": \"own-data-center\"")
        .replace("\"#8a1538\"", "\"#ffe0e0\"");
    let line = 1 + config
        .lines()
        .position(|line| line.contains("own-data-center\""))
        .unwrap();
    page_test("config-bad", with(&config), async |page| {
        page.open("").await?;
        let person = Person::new(page, "de", InputMethod::Mouse);
        page.says(&person.text("site-problems")).await?;
        page.says(&format!("Zeile {line}, Spalte 15: ")).await?;
        page.becomes("the built-in accent", "#00656a".to_owned(), async || accent(page).await)
            .await?;
        // the correct parts apply
        page.says("Vor jeder Beschaffung einmal ausfüllen.").await?;
        page.assert_accessible().await?;
        page.click_text(&person.text("ui-close")).await?;
        page.becomes("the notice", false, async || {
            page.see("return !!document.querySelector('[data-testid=site-problems]')", &[])
                .await
        })
        .await?;
        Ok(())
    });
}

#[test]
fn an_empty_or_broken_file_leaves_the_page_as_it_is() {
    for (name, config) in [("config-none", "{}"), ("config-broken", "{ \"version\": 1,")] {
        page_test(name, with(config), async |page| {
            let person = Person::new(page, "en", InputMethod::Mouse);
            person.example("european-server").await?;
            page.says(&person.text("ui-findings")).await?;
            for id in ["declared", "policy", "site-logo", "site-name"] {
                let there: bool = page
                    .see(&format!("return !!document.querySelector('[data-testid={id}]')"), &[])
                    .await?;
                assert!(!there, "{id}");
            }
            let reported: bool = page
                .see("return !!document.querySelector('[data-testid=site-problems]')", &[])
                .await?;
            assert_eq!(reported, name == "config-broken");
            Ok(())
        });
    }
}

#[test]
fn a_narrow_dark_screen_also_shows_it() {
    let options = Options {
        viewport: (320, 640),
        colours: ColourScheme::Dark,
        ..with(&first())
    };
    page_test("config-narrow", options, async |page| {
        page.open("").await?;
        page.says("Vor jeder Beschaffung einmal ausfüllen.").await?;
        page.becomes("no scrolling sideways", true, async || {
            page.see("return document.documentElement.scrollWidth <= innerWidth", &[])
                .await
        })
        .await?;
        Ok(())
    });
}

/// Declarations do not change the results of decided cases.
#[test]
fn decided_cases_are_judged_without_declarations() {
    let gallery = async |page: &Browser| -> Result<String> {
        page.open("?lang=en#/cases").await?;
        page.test_id("cases-count").await?;
        page.see("return document.querySelector('main').innerText", &[]).await
    };
    let before = Mutex::new(String::new());
    page_test("config-cases-without", Options::default(), async |page| {
        *before.lock().unwrap() = gallery(page).await?;
        Ok(())
    });
    let withdrawn = r#"{ "version": 1, "facts": { "withdrawn": [
        { "id": "own:no-safe-harbour", "fact": "instrument.us-safe-harbour", "source": { "title": "Opinion", "date": "2026-09-30" } },
        { "id": "own:no-shield", "fact": "instrument.us-privacy-shield", "source": { "title": "Opinion", "date": "2026-09-30" } } ] } }"#;
    page_test("config-cases", with(withdrawn), async |page| {
        let after = gallery(page).await?;
        assert_eq!(after, *before.lock().unwrap());
        // elsewhere they do count
        page.open("?lang=en#/").await?;
        Person::new(page, "en", InputMethod::Mouse)
            .example("safe-harbour")
            .await?;
        page.test_id("declared-used").await?;
        page.says("own:no-safe-harbour").await.map(drop)
    });
}

/// On a phone the answer so far is one line at the bottom, which also has the mark.
#[test]
fn the_answer_so_far_is_marked_on_a_phone() {
    let options = Options {
        viewport: (390, 780),
        ..with(&first())
    };
    page_test("config-mark-phone", options, async |page| {
        page.open("").await?;
        let person = Person::new(page, "de", InputMethod::Mouse);
        add_own(page, &person).await?;
        page.becomes("whether the mark is seen", true, async || {
            let seen =
                "const m = document.querySelector('.verdict [data-testid=declared]'), r = m?.getBoundingClientRect();
                return !!m && m.checkVisibility() && r.bottom <= innerHeight && r.top >= 0";
            page.see(seen, &[]).await
        })
        .await?;
        page.screenshot("config-mark-phone").await?;
        page.assert_accessible().await
    });
}

/// The link to a fact of the organisation leads to its entry, not to the list of rules.
#[test]
fn the_link_to_an_own_fact_leads_to_its_entry() {
    let own = r#"{ "version": 1, "facts": { "regions": [ {
        "id": "own:frankfurt-2", "provider": "aws", "name": "Frankfurt 2", "countries": ["DE"],
        "source": { "title": "Letter of the provider", "date": "2026-09-30" }, "validFrom": "2026-10-01" } ] } }"#;
    page_test("config-own-entry", with(own), async |page| {
        page.open("?lang=en#/rules?q=Frankfurt%202").await?;
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.becomes("the link", true, async || {
            page.see(
                "const entry = document.querySelector('[data-testid=\"entry-own:frankfurt-2\"]');
                 if (!entry) return false;
                 entry.open = true;
                 const link = entry.querySelector('.to-entry a');
                 if (link) link.click();
                 return !!link",
                &[],
            )
            .await
        })
        .await?;
        page.test_id("entry").await?;
        let heading: String = page
            .see("return document.querySelector('#heading').innerText", &[])
            .await?;
        assert!(heading.contains("Frankfurt 2"), "{heading}");
        page.says(&person.text("grade-declared")).await?;
        // the address alone leads there as well
        page.open("?lang=en#/facts/own:frankfurt-2").await?;
        page.test_id("entry").await?;
        page.says("Letter of the provider").await.map(drop)
    });
}

/// What is said of settings that did not arrive.
async fn says_that_they_are_missing(page: &Browser) -> Result<()> {
    let person = Person::new(page, "en", InputMethod::Mouse);
    page.open("").await?;
    page.says(&person.text("site-missing")).await?;
    page.assert_accessible().await?;
    person.example("microsoft-365-azure").await?;
    page.becomes("the stamp", true, async || {
        Ok(page.text().await?.contains(&person.text("site-missing.stamp")))
    })
    .await?;
    page.console_errors().await.map(drop)
}

#[test]
fn settings_that_cannot_be_loaded_are_missed_in_words() {
    page_test("config-missing", with(&first()), async |page| {
        page.devtools("Network.enable", json!({})).await?;
        let blocked = json!({ "urls": ["*limes.config.json"] });
        page.devtools("Network.setBlockedURLs", blocked).await?;
        says_that_they_are_missing(page).await
    });
}

/// A session has ended, and the server answers with its page for passwords.
#[test]
fn a_page_in_place_of_the_settings_is_none() {
    let login = "<!doctype html><title>Sign in</title>";
    page_test("config-login", with(login), async |page| {
        says_that_they_are_missing(page).await
    });
}
