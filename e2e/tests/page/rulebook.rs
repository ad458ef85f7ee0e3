//! The rule book: search, filters and links, and the way from an explanation to an entry and back.

use anyhow::Result;
use limes_e2e::{Browser, ColourScheme, InputMethod, Key, Options, Person, both, page_test};
use limes_knowledge::Knowledge;
use limes_labels::{Labels, entries, find, texts};
use limes_messages::{Words, key};
use limes_model::Date;
use serde_json::json;

use crate::layout::{fits, unfold_all};

const FOUND: &str = "return document.querySelector('[data-testid=library-found]').innerText";
/// The place of the user: what has the focus, and what is unfolded around it.
const HERE: &str = "const e = document.activeElement; let open = 0;
    for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) open += d.open ? 1 : 0;
    const top = Math.round(e.getBoundingClientRect().top);
    return [location.hash, e.innerText, open, Math.abs(top - arguments[0]) < 40 ? 'in its place' : top].join(' | ')";

/// How far the link with the focus is below the upper edge of the window.
const TOP: &str = "return document.activeElement.getBoundingClientRect().top";

/// The expected count for a filter, as the library computes it.
fn found(language: &str, address: &str) -> String {
    let (knowledge, words) = (Knowledge::built_in(), Words::new(language));
    let all = entries(knowledge);
    let naming = Labels {
        words: &words,
        knowledge,
    };
    let query = limes_formats::url::read_search(address, knowledge);
    // no review is overdue today, whatever day that is when the test runs
    let found = find(&all, &texts(&all, naming), &query, knowledge, Date::new(2026, 11, 22));
    words.count("library-found", found.len())
}

async fn finds(page: &Browser, language: &str, address: &str) -> Result<()> {
    let what = format!("how much fits “{address}”");
    page.becomes(&what, found(language, address), async || page.see(FOUND, &[]).await)
        .await
}

async fn address(page: &Browser, wanted: &str) -> Result<()> {
    page.becomes("the address", wanted.to_owned(), async || {
        page.see("return location.hash", &[]).await
    })
    .await
}

/// Chooses from a list by keyboard: types the first letters.
async fn choose(page: &Browser, test_id: &str, name: &str) -> Result<()> {
    page.test_id(test_id).await?.send_keys(name).await?;
    let chosen = "return document.querySelector(`[data-testid=${arguments[0]}]`).selectedOptions[0].text.startsWith(arguments[1])";
    page.becomes(&format!("whether “{name}” is chosen"), true, async || {
        page.see(chosen, &[json!(test_id), json!(name)]).await
    })
    .await
}

async fn search_and_filter(page: &Browser, language: &str) -> Result<()> {
    let person = Person::new(page, language, InputMethod::Mouse);
    page.open("").await?;
    page.role("heading", &person.text("ui-start-title")).await?;
    person.go("to-rulebook", &person.text("library")).await?;
    finds(page, language, "").await?;

    let field = page.test_id("find-q").await?;
    field.send_keys("cloud ACT").await?;
    finds(page, language, "q=cloud+act").await?;
    address(page, "#/rules?q=cloud%20ACT").await?;
    choose(page, "find-kind", &person.text("library-kind-event")).await?;
    finds(page, language, "q=cloud+act&kind=event").await?;
    address(page, "#/rules?q=cloud%20ACT&kind=event").await?;
    person.day("find-on", "2018-04-01").await?;
    finds(page, language, "q=cloud+act&kind=event&on=2018-04-01").await?;
    choose(page, "find-grade", &person.text("grade-verified")).await?;
    finds(page, language, "q=cloud+act&kind=event&on=2018-04-01&grade=verified").await?;

    // what is filtered can be linked, and stays after a reload
    page.web().refresh().await?;
    finds(page, language, "q=cloud+act&kind=event&on=2018-04-01&grade=verified").await?;
    let shown = "return ['q', 'kind', 'on', 'grade'].map(n => document.getElementById(`find-${n}`).value).join()";
    page.becomes(
        "the filter after a reload",
        "cloud ACT,event,2018-04-01,verified".to_owned(),
        async || page.see(shown, &[]).await,
    )
    .await?;

    person.press("library-clear").await?;
    finds(page, language, "").await?;
    address(page, "#/rules").await?;
    page.becomes("the focus after clearing", "find-q".to_owned(), async || {
        Ok(person.focus().await?.id)
    })
    .await?;
    page.becomes("the filter after clearing", ",,,".to_owned(), async || {
        page.see(shown, &[]).await
    })
    .await?;

    person.tick("library-stale").await?;
    page.becomes("overdue reviews", person.words.count("library-found", 0), async || {
        page.see(FOUND, &[]).await
    })
    .await?;
    person.tick("library-stale").await?;
    finds(page, language, "").await?;

    // a number leads to what it counts
    page.click_role("link", &person.text("grade-recalled")).await?;
    finds(page, language, "grade=recalled").await?;
    page.web().back().await?;
    finds(page, language, "").await
}

#[test]
fn it_is_searched_and_filtered_in_english() {
    both("rulebook-find-en", Options::default(), async |page| {
        search_and_filter(page, "en").await
    });
}

#[test]
fn it_is_searched_and_filtered_in_german() {
    page_test("rulebook-find-de", options("de-DE", (1280, 900)), async |page| {
        search_and_filter(page, "de").await
    });
}

fn options(language: &str, viewport: (u32, u32)) -> Options {
    Options {
        language: language.to_owned(),
        viewport,
        ..Options::default()
    }
}

#[test]
fn fifty_facts_are_shown_and_more_on_demand() {
    page_test("rulebook-more", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Keyboard);
        page.open("#/rules?kind=region").await?;
        finds(page, "en", "kind=region").await?;
        let shown = "return document.querySelectorAll('.entries > li').length";
        page.becomes("the facts shown at first", 50, async || page.see(shown, &[]).await)
            .await?;
        // as far as the last fact, and one further
        let last = "document.querySelector('#library-facts-49 summary').focus(); return 1";
        page.see::<u8>(last, &[]).await?;
        page.press(&[Key::Tab, Key::Enter]).await?;
        page.becomes("the facts after asking for more", 100, async || {
            page.see(shown, &[]).await
        })
        .await?;
        let at = "return document.activeElement.closest('li')?.id ?? ''";
        page.becomes("the focus", "library-facts-50".to_owned(), async || {
            page.see(at, &[]).await
        })
        .await?;
        page.press(&[Key::Enter]).await?;
        page.becomes("whether the fact unfolds", true, async || {
            page.see(
                "return document.activeElement.closest('details').querySelector('dl') != null",
                &[],
            )
            .await
        })
        .await?;
        person.focus().await.map(drop)
    });
}

/// An address leads to its entry; mistakes in it break nothing.
#[test]
fn entries_and_filters_have_addresses() {
    page_test("rulebook-links", Options::default(), async |page| {
        let (english, german) = (
            Person::new(page, "en", InputMethod::Mouse),
            Person::new(page, "de", InputMethod::Mouse),
        );
        let rule = key("rule", "basis.no-instrument");
        page.open("#/rules/basis.no-instrument").await?;
        page.role("heading", &english.text(&rule)).await?;
        page.says(&english.text("rulebook-holds-if")).await?;
        page.says(&english.text("term-in-third-country")).await?;
        page.web().refresh().await?;
        page.role("heading", &english.text(&rule)).await?;
        english.press("language-de").await?;
        page.role("heading", &german.text(&rule)).await?;
        page.becomes("the title", german.text(&rule), async || {
            Ok(page.title().await?.trim_end_matches(" – Limes").to_owned())
        })
        .await?;
        page.open("#/facts/instrument.us-safe-harbour").await?;
        page.role("heading", &german.text("fact-instrument-us-safe-harbour"))
            .await?;
        page.says("2000/520/EC").await?;
        page.click_role("link", &german.text("library-all")).await?;
        page.becomes("the focus", german.text("library"), async || {
            Ok(german.focus().await?.name)
        })
        .await?;
        for (address, like) in [
            ("#/facts/nothing-of-that-name", ""),
            ("#/rules/nothing.of-that-name", ""),
            ("#/rules?kind=nonsense&grade=x&on=2020-02-31&source=none&q=", ""),
            ("#/rules?&&=&q=%C3%96STERREICH&%%%", "q=osterreich"),
        ] {
            page.open(address).await?;
            finds(page, "de", like).await?;
        }
        Ok(())
    });
}

/// From an explanation to a fact and to the rule, and back to the same place.
async fn there_and_back(page: &Browser, language: &str, input: InputMethod) -> Result<()> {
    let person = Person::new(page, language, input);
    Person::new(page, language, InputMethod::Mouse)
        .example("microsoft-365-azure")
        .await?;
    page.click_test_id("dismiss").await.ok();
    let finding = "[data-testid^=\"cause-reach-\"] > summary";
    let why = "[data-testid^=\"cause-reach-\"] .why > summary";
    person.unfold(finding, "").await?;
    person.unfold(why, &person.text("ui-why")).await?;
    for link in [
        ".proof .cites a[href^='#/facts/']",
        "[data-testid^='cause-reach-'] a[href^='#/rules/']",
    ] {
        let focus = "const link = document.querySelector(arguments[0]); link.focus(); return link.innerText";
        page.find(link, "return document.querySelector(arguments[0])", &[json!(link)])
            .await?;
        let says: String = page.see(focus, &[json!(link)]).await?;
        assert!(says.starts_with(&person.text("library-entry")), "{says}");
        let top: f64 = page.see(TOP, &[]).await?;
        let here = async || page.see::<String>(HERE, &[json!(top)]).await;
        let before = here().await?;
        page.press(&[Key::Enter]).await?;
        let arrived =
            "const e = document.activeElement; return e.tagName === 'H1' && arguments[0].endsWith(e.innerText.trim())";
        page.becomes("whether the entry is read", true, async || {
            page.see(arrived, &[json!(says.trim())]).await
        })
        .await?;
        page.says(&person.text("rulebook-sources")).await?;
        person.press("entry-back").await?;
        page.becomes("the place after going back", before.clone(), here).await?;
        // once more, with the browser's own button
        page.press(&[Key::Enter]).await?;
        page.test_id("entry").await?;
        page.web().back().await?;
        page.becomes("the place after going back", before, here).await?;
    }
    Ok(())
}

#[test]
fn an_explanation_leads_to_the_entry_and_back() {
    page_test("rulebook-back-en", Options::default(), async |page| {
        there_and_back(page, "en", InputMethod::Mouse).await
    });
}

#[test]
fn an_explanation_leads_to_the_entry_and_back_by_keyboard_on_a_phone() {
    page_test("rulebook-back-de", options("de-DE", (390, 780)), async |page| {
        there_and_back(page, "de", InputMethod::Keyboard).await
    });
}

/// axe-core finds no problem, and nothing is wider than the window.
async fn sound(page: &Browser, language: &str, name: &str) -> Result<()> {
    let person = Person::new(page, language, InputMethod::Mouse);
    page.open("#/rules").await?;
    page.role("heading", &person.text("library")).await?;
    finds(page, language, "").await?;
    fits(page, "rule book").await?;
    page.screenshot(&format!("{name}-list")).await?;
    page.assert_accessible().await?;
    for filtered in [
        "kind=access-law",
        "kind=rule",
        "kind=question",
        "kind=service&q=copilot",
    ] {
        page.open(&format!("#/rules?{filtered}")).await?;
        finds(page, language, filtered).await?;
        unfold_all(page).await?;
        fits(page, filtered).await?;
        page.assert_accessible().await?;
    }
    page.screenshot(&format!("{name}-unfolded")).await?;
    page.open("#/facts/offering.mcd").await?;
    page.test_id("entry").await?;
    fits(page, "an entry").await?;
    page.screenshot(&format!("{name}-entry")).await?;
    page.assert_accessible().await
}

#[test]
fn it_is_accessible_and_fits_in_dark_on_a_desk() {
    let dark = Options {
        colours: ColourScheme::Dark,
        ..Options::default()
    };
    page_test("rulebook-axe-en", dark, async |page| {
        sound(page, "en", "rulebook-axe-en").await
    });
}

#[test]
fn it_is_accessible_and_fits_in_german_on_a_phone() {
    page_test("rulebook-axe-de", options("de-DE", (390, 780)), async |page| {
        sound(page, "de", "rulebook-axe-de").await
    });
}

#[test]
fn nothing_of_it_sticks_out_at_320_pixels() {
    page_test("rulebook-320", options("de-DE", (320, 640)), async |page| {
        sound(page, "de", "rulebook-320").await
    });
}

/// All filtered entries are printed, unfolded, with the filter in words.
#[test]
fn print_shows_what_is_filtered() {
    both("rulebook-print", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        page.open("#/rules?kind=service&grade=verified").await?;
        finds(page, "en", "kind=service&grade=verified").await?;
        page.see::<bool>("return dispatchEvent(new Event('beforeprint'))", &[])
            .await?;
        page.as_printed().await?;
        let folded = "return document.querySelectorAll('main details:not([open])').length";
        page.becomes("how much is folded on paper", 0_usize, async || {
            page.see(folded, &[]).await
        })
        .await?;
        let all = "return `${document.querySelectorAll('.entries > li').length}`";
        page.becomes("whether all is on paper", true, async || {
            let shown: String = page.see(all, &[]).await?;
            Ok(found("en", "kind=service&grade=verified").starts_with(&shown))
        })
        .await?;
        let controls: Vec<String> = page
            .see("return [...document.querySelectorAll('button, input, select, nav, form')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))", &[])
            .await?;
        assert!(controls.is_empty(), "controls are printed: {controls:?}");
        let parts = [person.text("library-kind-service"), person.text("grade-verified")].join("; ");
        let filter = person.words.with("library-filter", &[("parts", parts.into())]);
        assert!(
            person.reads().await?.contains(&filter),
            "on paper one does not read “{filter}”"
        );
        Ok(())
    });
}
