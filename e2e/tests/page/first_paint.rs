//! What the page shows before its program runs.

use anyhow::Result;
use limes_e2e::{Browser, ColourScheme, Options, page_test};
use limes_messages::Words;

/// Which heading there is, where it is, how large, and which colour the page has.
const SEEN: &str = "const heading = document.querySelector('#limes > :not([hidden]) h1'), place = heading?.getBoundingClientRect();
    return heading ? [heading.textContent, Math.round(place.x), Math.round(place.y), Math.round(place.width), Math.round(place.height),
        getComputedStyle(document.body).backgroundColor].join('|') : ''";

/// Keeps what is seen at the first moment at which the start view is there, before the program runs.
const WATCH: &str = "new MutationObserver(() => {
    const first = document.querySelector('#limes > [lang]:not([hidden])');
    if (first && !window.firstSeen) requestAnimationFrame(() => { window.firstSeen = (() => { SEEN })(); });
}).observe(document, { subtree: true, childList: true, attributes: true });";

async fn compare(page: &Browser, address: &str, code: &str) -> Result<()> {
    let watch = WATCH.replace("SEEN", SEEN);
    page.asks(
        "Page.addScriptToEvaluateOnNewDocument",
        serde_json::json!({ "source": watch }),
    )
    .await?;
    page.open(address).await?;
    page.test_id("start-begin").await?;
    let before: String = page.see("return window.firstSeen ?? ''", &[]).await?;
    let after: String = page.see(SEEN, &[]).await?;
    assert!(before.starts_with(&Words::new(code).text("ui-start-title")), "{before}");
    assert_eq!(before, after, "{address}");
    Ok(())
}

#[test]
fn the_heading_is_there_at_once_and_stays_where_it_is() {
    for (viewport, colours) in [((1280, 900), ColourScheme::Light), ((390, 800), ColourScheme::Dark)] {
        let options = Options {
            viewport,
            colours,
            ..Options::default()
        };
        page_test("first-paint", options, async |page| {
            compare(page, "", "en").await?;
            compare(page, "?lang=de&theme=dark", "de").await?;
            compare(page, "?lang=de&theme=light", "de").await?;
            Ok(())
        });
    }
}

#[test]
fn nothing_is_shown_too_early_in_a_frame_or_in_another_view() {
    page_test("first-paint-elsewhere", Options::default(), async |page| {
        let watch = WATCH.replace("SEEN", SEEN);
        page.asks(
            "Page.addScriptToEvaluateOnNewDocument",
            serde_json::json!({ "source": watch }),
        )
        .await?;
        for address in ["?embed", "?other#/rules", "?start=questions"] {
            page.open(address).await?;
            page.becomes("whether the program runs", true, async || {
                page.see(
                    "return document.querySelector('#limes > .page:not([inert])') !== null",
                    &[],
                )
                .await
            })
            .await?;
            assert_eq!(
                page.see::<String>("return window.firstSeen ?? ''", &[]).await?,
                "",
                "{address}"
            );
        }
        Ok(())
    });
}
