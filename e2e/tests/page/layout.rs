//! What is in view: nothing sticks out on narrow or enlarged pages, the answer stays in view, print shows everything.

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test};
use limes_messages::Words;
use serde_json::json;

/// What makes the page wider than its window.
const STICKS_OUT: &str = "const root = document.scrollingElement, wide = root.clientWidth;
    if (root.scrollWidth <= wide) return [];
    return [`the page is ${root.scrollWidth} wide in ${wide}`, ...[...document.querySelectorAll('main *, header *, footer *, aside *')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > wide + 1).slice(0, 8)
        .map(e => `${e.tagName}.${e.className} to ${Math.round(e.getBoundingClientRect().right)}: ${e.innerText?.slice(0, 60)}`)]";

pub async fn fits(page: &Browser, view: &str) -> Result<()> {
    let out: Vec<String> = page.see(STICKS_OUT, &[]).await?;
    assert!(out.is_empty(), "{view}: the page scrolls sideways: {out:#?}");
    Ok(())
}

async fn all_views(page: &Browser, language: &str, name: &str) -> Result<()> {
    let person = Person::new(page, language, InputMethod::Mouse);
    page.open("").await?;
    page.role("heading", &person.text("ui-start-title")).await?;
    fits(page, "start").await?;
    page.screenshot(&format!("{name}-start")).await?;
    person.press("example-microsoft-365-azure").await?;
    page.says(&person.text("ui-findings")).await?;
    fits(page, "result").await?;
    page.screenshot(&format!("{name}-result")).await?;
    unfold_all(page).await?;
    fits(page, "result, unfolded").await?;
    for section in ["organisation", "data", "services", "people", "contracts", "protection"] {
        page.open(&format!("#/questions/{section}")).await?;
        page.role("heading", &person.text(&format!("section-{section}")))
            .await?;
        fits(page, section).await?;
        if section == "services" {
            page.screenshot(&format!("{name}-services")).await?;
            person.press("add-service").await?;
            page.test_id("picker-search").await?;
            fits(page, "services with the list of products").await?;
            page.screenshot(&format!("{name}-picker")).await?;
        }
    }
    page.open("#/about").await?;
    page.role("heading", &person.text("ui-about")).await?;
    fits(page, "about").await
}

/// Opens every part that can be unfolded, and those within.
pub async fn unfold_all(page: &Browser) -> Result<()> {
    let next = "const closed = [...document.querySelectorAll('main details:not([open]) > summary')].filter(s => s.checkVisibility());
        closed.forEach(s => s.click()); return closed.length";
    page.becomes("how much is still folded", 0_usize, async || page.see(next, &[]).await)
        .await
}

#[test]
fn nothing_sticks_out_at_320_pixels() {
    let options = Options {
        viewport: (320, 640),
        ..Options::default()
    };
    both("layout-320", options, async |page| {
        all_views(page, "en", "layout-320").await
    });
}

#[test]
fn nothing_sticks_out_at_320_pixels_in_german() {
    let options = Options {
        viewport: (320, 640),
        language: "de-DE".into(),
        ..Options::default()
    };
    page_test("layout-320-de", options, async |page| {
        all_views(page, "de", "layout-320-de").await
    });
}

#[test]
fn nothing_sticks_out_at_twice_the_size() {
    let options = Options {
        viewport: (640, 450),
        scale: 2.0,
        language: "de-DE".into(),
        ..Options::default()
    };
    page_test("layout-200", options, async |page| {
        all_views(page, "de", "layout-200").await
    });
}

/// The verdict is visible while a user answers, is read out when it changes, and hides no control.
async fn verdict_in_view(page: &Browser, name: &str) -> Result<()> {
    let person = Person::new(page, "en", InputMethod::Mouse);
    let seen = "const h = document.querySelector('[data-testid=verdict] [data-testid=headline]'), b = h.getBoundingClientRect();
        const top = document.elementFromPoint(b.left + 10, b.top + b.height / 2);
        return b.top >= 0 && b.bottom <= innerHeight && h.closest('[data-testid=verdict]').contains(top)";
    page.open("#/questions/services").await?;
    person.add_service("hetzner", "hetzner-server").await?;
    person.press("add-service").await?;
    for section in ["organisation", "data", "services", "contracts", "protection"] {
        page.open(&format!("#/questions/{section}")).await?;
        page.role("heading", &person.text(&format!("section-{section}")))
            .await?;
        for part in ["0", "0.5", "1"] {
            let scroll =
                format!("scrollTo(0, {part} * (document.scrollingElement.scrollHeight - innerHeight)); return 1");
            page.see::<u8>(&scroll, &[]).await?;
            assert!(
                page.see::<bool>(seen, &[]).await?,
                "{section}, scrolled to {part}: the answer so far is not in view"
            );
        }
    }
    let live = "return document.querySelector('[data-testid=verdict] [data-testid=headline]').ariaLive";
    assert_eq!(
        page.see::<String>(live, &[]).await?,
        "polite",
        "whether the headline is read out"
    );
    page.screenshot(&format!("{name}-verdict")).await?;

    // the element stays the same one, or its change may not be read out
    let mark = "document.querySelector('[data-testid=headline]').mark = 1; return 1";
    page.see::<u8>(mark, &[]).await?;
    let before = person.headline().await?;
    page.open("#/questions/services").await?;
    person.press("remove-s1").await?;
    page.becomes(
        "the headline after the only service is gone",
        person.text("headline-empty"),
        async || person.headline().await,
    )
    .await?;
    assert_ne!(before, person.headline().await?);
    let same = "return document.querySelector('[data-testid=headline]').mark === 1";
    assert!(
        page.see::<bool>(same, &[]).await?,
        "the headline was replaced, so a screen reader may not read it out"
    );
    Ok(())
}

#[test]
fn the_verdict_stays_in_view_beside_the_questions() {
    page_test("layout-verdict", Options::default(), async |page| {
        verdict_in_view(page, "layout").await
    });
}

#[test]
fn the_verdict_stays_in_view_on_a_phone() {
    let options = Options {
        viewport: (390, 780),
        ..Options::default()
    };
    page_test("layout-verdict-phone", options, async |page| {
        verdict_in_view(page, "layout-phone").await
    });
}

#[test]
fn focus_title_and_language_follow() {
    page_test("layout-arrival", Options::default(), async |page| {
        let (person, german) = (
            Person::new(page, "en", InputMethod::Mouse),
            Person::new(page, "de", InputMethod::Mouse),
        );
        let document = async || {
            page.see::<(String, String)>("return [document.documentElement.lang, document.title]", &[])
                .await
        };
        let titled = |words: &Words, view: &str| words.with("ui-title-of", &[("view", words.text(view).into())]);
        page.open("").await?;
        page.becomes(
            "language and title",
            ("en".to_owned(), person.text("ui-title-start")),
            document,
        )
        .await?;
        person.go("start-begin", &person.text("section-services")).await?;
        person
            .go("section-organisation", &person.text("section-organisation"))
            .await?;
        page.becomes(
            "language and title",
            ("en".to_owned(), titled(&person.words, "section-organisation")),
            document,
        )
        .await?;
        person.press("language-de").await?;
        page.becomes(
            "language and title",
            ("de".to_owned(), titled(&german.words, "section-organisation")),
            document,
        )
        .await?;
        assert_eq!(
            person.focus().await?.testid,
            "language-de",
            "the focus stays on the chosen language"
        );
        page.says(&german.text("ui-as-of")).await?;
        page.click_role("link", &german.text("ui-about")).await?;
        page.becomes("the focus after a link", german.text("ui-about"), async || {
            Ok(person.focus().await?.name)
        })
        .await?;
        page.web().back().await?;
        page.becomes(
            "the focus after going back",
            german.text("section-organisation"),
            async || Ok(person.focus().await?.name),
        )
        .await
    });
}

/// On paper there is the report, without controls.
#[test]
fn print_shows_the_report_and_no_controls() {
    both("layout-print", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        page.see::<bool>("return dispatchEvent(new Event('beforeprint'))", &[])
            .await?;
        page.test_id("report").await?;
        page.as_printed().await?;
        let controls: Vec<String> = page
            .see("return [...document.querySelectorAll('button, input, select, nav, .verdict')].filter(e => e.checkVisibility()).map(e => e.innerText || e.outerHTML.slice(0, 80))", &[])
            .await?;
        assert!(controls.is_empty(), "controls are printed: {controls:?}");
        let text = person.reads().await?;
        for part in [
            "summary",
            "setup",
            "places",
            "transfers",
            "reach",
            "plan",
            "open",
            "sources",
            "method",
        ] {
            let part = person.text(&format!("report-part-{part}"));
            assert!(text.contains(&part), "“{part}” is not printed");
        }
        page.screenshot("layout-print").await?;
        page.see::<bool>("return dispatchEvent(new Event('afterprint'))", &[])
            .await?;
        page.role("heading", &person.text("ui-findings")).await.map(drop)
    });
}

/// The report of a file has at most eight pages and one more for fifteen services.
#[test]
fn the_report_is_short() {
    page_test("layout-report", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        page.see::<bool>("return dispatchEvent(new Event('beforeprint'))", &[])
            .await?;
        page.test_id("report").await?;
        let printed = page
            .asks("Page.printToPDF", json!({ "preferCSSPageSize": true }))
            .await?;
        let pages = pages_of(printed["data"].as_str().unwrap_or_default());
        assert!((1..=9).contains(&pages), "{pages} pages");
        Ok(())
    });
}

/// The number of pages of a PDF in base64: the greatest count of its page trees.
fn pages_of(base64: &str) -> usize {
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for letter in base64.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    let text = String::from_utf8_lossy(&bytes);
    let counts = text.split("/Count ").skip(1);
    let numbers = counts.filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok());
    numbers.max().unwrap_or_default()
}

/// The area to drop a file is beside its heading and ends at the right edge of the examples below.
#[test]
fn the_start_has_no_hole_on_a_desk() {
    page_test("layout-start", Options::default(), async |page| {
        let edges = "const box = s => document.querySelector(s).getBoundingClientRect();
            const [drop, title, all] = [box('.drop'), box('#open-title'), box('.examples')];
            return [drop.left > title.right - 1 || drop.left > innerWidth / 2, Math.abs(drop.right - all.right) < 2].join()";
        page.open("").await?;
        page.becomes(
            "whether it is beside and to the edge",
            "true,true".to_owned(),
            async || page.see(edges, &[]).await,
        )
        .await
    });
}

/// The summary beside the questions has the levels of the result.
#[test]
fn the_summary_beside_the_questions_has_the_words_of_the_result() {
    page_test("layout-same-headline", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        for example in ["microsoft-365-azure", "safe-harbour"] {
            person.example(example).await?;
            let mut levels = Vec::new();
            for axis in ["stays", "reach", "basis"] {
                levels.push((axis, person.says_of(axis).await?));
            }
            person.press("to-questions").await?;
            page.test_id("verdict").await?;
            for (axis, level) in levels {
                page.becomes("whether the level is beside the questions", true, async || {
                    Ok(person.says_of(axis).await?.starts_with(&level))
                })
                .await?;
            }
        }
        Ok(())
    });
}
