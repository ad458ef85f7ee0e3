//! The custom element: several on one page, independent of each other, under any style of the page around.

use std::sync::Mutex;

use anyhow::{Result, ensure};
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test};
use limes_messages::Words;
use serde_json::{Value, json};
use xtask::bundle::site::Site;
use xtask::serve::server::{self, Server};

use super::around::{self, around, dist, sent};

const TWO: &str = "<p id=\"before\">Before</p>
    <limes-check id=\"a\" label=\"A\" lang=\"en\" start=\"services\"></limes-check>
    <limes-check id=\"b\" label=\"B\" lang=\"en\" start=\"services\"></limes-check>";

async fn ready(page: &Browser, id: &str) -> Result<()> {
    page.becomes("whether the element is ready", true, async || {
        Ok(!sent(page, id, "ready").await?.is_empty())
    })
    .await
}

/// The heading of the view that an element shows.
async fn heading(page: &Browser, element: &str) -> Result<String> {
    page.see(
        "return document.querySelector(arguments[0])?.shadowRoot.querySelector('h1')?.innerText ?? ''",
        &[json!(element)],
    )
    .await
}

#[test]
fn two_elements_do_not_touch_each_other() {
    both("element-two", around(TWO, "").unwrap(), async |page| {
        let words = Words::new("en");
        page.open("demo/around.html").await?;
        ready(page, "a").await?;
        ready(page, "b").await?;
        let place = "return [location.href, history.length].join()";
        let before: String = page.see(place, &[]).await?;
        page.within_shadow("#a", async |page| {
            page.click_test_id("picker-item-exchange-online").await?;
            page.test_id("service-1").await.map(drop)
        })
        .await?;
        page.becomes("the verdicts of the first", true, async || {
            let sent = sent(page, "a", "verdict").await?;
            Ok(sent.last().is_some_and(|verdict| verdict["headline"] != "empty"))
        })
        .await?;
        let focus: String = page
            .see("return document.activeElement.id + ' ' + document.activeElement.shadowRoot.activeElement.dataset.testid", &[])
            .await?;
        ensure!(focus == "a picker-item-exchange-online", "{focus}");
        // another view here, the same view there
        page.within_shadow("#a", async |page| page.click_test_id("section-people").await)
            .await?;
        page.becomes("the first", words.text("section-people"), async || {
            heading(page, "#a").await
        })
        .await?;
        page.becomes("where the focus is", "a heading".to_owned(), async || {
            page.see(
                "const a = document.activeElement; return a.id + ' ' + (a.shadowRoot?.activeElement?.id ?? '')",
                &[],
            )
            .await
        })
        .await?;
        ensure!(heading(page, "#b").await? == words.text("section-services"));
        let second: Value = page.see("return document.getElementById('b').setup", &[]).await?;
        ensure!(second["services"] == json!([]), "{second}");
        ensure!(sent(page, "b", "verdict").await?.len() == 1);
        // removing there and taking it back there
        page.within_shadow("#b", async |page| {
            page.click_test_id("picker-item-azure-storage").await?;
            page.click_test_id("remove-s1").await?;
            page.click_test_id("undo").await?;
            page.test_id("service-1").await.map(drop)
        })
        .await?;
        let ids = "return ['a', 'b'].map(i => document.getElementById(i).setup.services.map(s => s.product).join('+')).join()";
        page.becomes("both set-ups", "exchange-online,azure-storage".to_owned(), async || {
            page.see(ids, &[]).await
        })
        .await?;
        // the rule book and back, by the element's own steps
        page.within_shadow("#a", async |page| {
            page.click_test_id("to-rulebook").await?;
            page.test_id("figures").await.map(drop)
        })
        .await?;
        ensure!(
            page.see::<String>(place, &[]).await? == before,
            "the address of the page changed"
        );
        Ok(())
    });
}

#[test]
fn neither_style_leaks() {
    let hostile = "* { color: red !important; font-size: 40px; letter-spacing: 3px; text-transform: uppercase; }
        html { font-size: 62.5%; } h1, .button { display: none !important; } body { line-height: 4; text-align: right; direction: ltr; }";
    let seen = "const s = document.getElementById('a').shadowRoot, h = s.querySelector('h1'), p = s.querySelector('.lead'), b = s.querySelector('#add-service');
        return [h, p, b].map(e => { const c = getComputedStyle(e); return [c.color, c.fontSize, c.display, c.letterSpacing, c.textTransform, c.lineHeight, c.textAlign].join(' ') }).join(', ')";
    let outside = "const c = getComputedStyle(document.getElementById('before')); return [c.color, c.fontSize, c.fontFamily, c.margin, c.backgroundColor].join()";
    let read = |name: &str, style: &str, body: &str, script: &str| {
        let found = Mutex::new(Vec::new());
        both(name, around(body, style).unwrap(), async |page| {
            page.open("demo/around.html").await?;
            if body == TWO {
                ready(page, "a").await?;
                page.within_shadow("#a", async |page| page.test_id("add-service").await.map(drop))
                    .await?;
            }
            let one: String = page.see(script, &[]).await?;
            found.lock().unwrap().push(one);
            Ok(())
        });
        found.into_inner().unwrap()
    };
    let plain = read("element-plain", "", TWO, seen);
    let within = read("element-hostile", hostile, TWO, seen);
    assert_eq!(plain, within, "the style of the page around comes in");
    let alone = read("element-none", "", "<p id=\"before\">Before</p>", outside);
    let beside = read("element-beside", "", TWO, outside);
    assert_eq!(alone, beside, "the style of the element gets out");
}

#[test]
fn it_takes_the_colours_and_the_size_of_the_page_around() {
    let style = "#a { --limes-accent: rgb(120, 0, 60); --limes-font-size: 20px; } #b { width: 340px; }";
    both("element-theme", around(TWO, style).unwrap(), async |page| {
        page.open("demo/around.html").await?;
        ready(page, "a").await?;
        ready(page, "b").await?;
        let seen = "const of = id => document.getElementById(id).shadowRoot;
            const a = getComputedStyle(of('a').querySelector('.turn .button.strong')), b = getComputedStyle(of('b').querySelector('.turn .button.strong'));
            return [a.backgroundColor, a.fontSize, b.backgroundColor === a.backgroundColor, b.fontSize,
                of('b').querySelector('.page').scrollWidth <= 340, getComputedStyle(of('b').querySelector('.verdict')).position].join()";
        page.becomes(
            "colours and sizes",
            "rgb(120, 0, 60),20px,false,16px,true,sticky".to_owned(),
            async || page.see(seen, &[]).await,
        )
        .await?;
        // attributes count at once
        let set = "document.getElementById('b').setAttribute(arguments[0], arguments[1]); return 1";
        page.see::<u8>(set, &[json!("lang"), json!("de")]).await?;
        page.see::<u8>(set, &[json!("theme"), json!("dark")]).await?;
        page.see::<u8>(set, &[json!("sections"), json!("services,people")])
            .await?;
        page.see::<u8>(set, &[json!("boundary"), json!("eu-efta")]).await?;
        let german = Words::new("de").text("section-services");
        page.becomes("the heading", german, async || heading(page, "#b").await)
            .await?;
        let seen = "const b = document.getElementById('b'), i = b.shadowRoot.querySelector('.instance');
            return [i.lang, i.dataset.scheme, b.shadowRoot.querySelectorAll('.sections a').length, b.setup.boundary.kind].join()";
        page.becomes("what else was chosen", "de,dark,2,eu-efta".to_owned(), async || {
            page.see(seen, &[]).await
        })
        .await?;
        // and the page around is as it was
        let around =
            "const r = document.documentElement; return [r.lang, r.dataset.scheme ?? '', document.title].join()";
        ensure!(page.see::<String>(around, &[]).await? == "en,,Around");
        Ok(())
    });
}

#[test]
fn it_is_removed_and_put_back() {
    both("element-back", around(TWO, "").unwrap(), async |page| {
        page.open("demo/around.html").await?;
        ready(page, "a").await?;
        page.within_shadow("#a", async |page| {
            page.click_test_id("picker-item-exchange-online").await?;
            page.test_id("service-1").await.map(drop)
        })
        .await?;
        // moved within the page: it keeps its state
        page.see::<u8>(
            "document.querySelector('main').append(document.getElementById('a')); return 1",
            &[],
        )
        .await?;
        page.within_shadow("#a", async |page| page.test_id("service-1").await.map(drop))
            .await?;
        page.see::<u8>(
            "window.kept = document.getElementById('a'); kept.remove(); return 1",
            &[],
        )
        .await?;
        page.becomes("what is left of it", 0, async || {
            page.see("return kept.shadowRoot.querySelectorAll(':not(slot)').length", &[])
                .await
        })
        .await?;
        ensure!(
            sent(page, "a", "ready").await?.len() == 1,
            "it restarted although it was only moved"
        );
        page.see::<u8>("document.querySelector('main').prepend(kept); return 1", &[])
            .await?;
        page.within_shadow("#a", async |page| page.test_id("service-1").await.map(drop))
            .await?;
        ensure!(sent(page, "a", "ready").await?.len() == 2);
        // removed before it was ready
        page.see::<u8>(
            "const e = document.createElement('limes-check'); document.body.append(e); e.remove(); return 1",
            &[],
        )
        .await?;
        page.within_shadow("#a", async |page| page.click_test_id("remove-s1").await)
            .await?;
        page.within_shadow("#a", async |page| page.test_id("undo").await.map(drop))
            .await
    });
}

#[test]
fn a_program_sets_and_reads_the_set_up() {
    let path = format!(
        "{}/../tests/golden/api/european-server.setup.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let setup: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    both("element-setup", around(TWO, "").unwrap(), async |page| {
        page.open("demo/around.html").await?;
        ready(page, "a").await?;
        page.see::<u8>(
            "document.getElementById('a').setup = arguments[0]; return 1",
            std::slice::from_ref(&setup),
        )
        .await?;
        page.becomes("what it holds", setup["services"].clone(), async || {
            page.see("return document.getElementById('a').setup.services", &[])
                .await
        })
        .await?;
        page.becomes("verdict and property", true, async || {
            let said = sent(page, "a", "verdict").await?.pop().unwrap_or_default();
            Ok(said["headline"] != "empty"
                && page
                    .see::<Value>("return document.getElementById('a').verdict", &[])
                    .await?
                    == said)
        })
        .await?;
        page.see::<u8>("document.getElementById('a').setup = '{'; return 1", &[])
            .await?;
        page.becomes("the errors", 1, async || Ok(sent(page, "a", "error").await?.len()))
            .await?;
        let circular = "const own = {}; own.own = own; document.getElementById('a').setup = own; return 1";
        page.see::<u8>(circular, &[]).await?;
        page.becomes("the errors", 2, async || Ok(sent(page, "a", "error").await?.len()))
            .await?;
        let still: Value = page
            .see("return document.getElementById('a').setup.services", &[])
            .await?;
        ensure!(still == setup["services"], "{still}");
        ensure!(
            sent(page, "b", "verdict").await?.len() == 1,
            "the other element sent another verdict"
        );
        let direction = "document.documentElement.dir = 'rtl';
            return getComputedStyle(document.getElementById('a').shadowRoot.querySelector('h1')).direction";
        ensure!(
            page.see::<String>(direction, &[]).await? == "ltr",
            "the direction of the page around"
        );
        Ok(())
    });
}

#[test]
fn only_an_element_with_an_id_offers_to_remember() {
    let body = "<limes-check id=\"a\" lang=\"en\" start=\"organisation\"></limes-check><limes-check class=\"other\" lang=\"en\" start=\"organisation\"></limes-check>";
    both("element-remember", around(body, "").unwrap(), async |page| {
        page.open("demo/around.html").await?;
        ready(page, "a").await?;
        ready(page, "").await?;
        page.within_shadow("#a", async |page| {
            let person = Person::new(page, "en", InputMethod::Mouse);
            person.tick("remember").await
        })
        .await?;
        page.becomes("what is kept", "limes-setup:a".to_owned(), async || {
            page.see("return Object.keys(localStorage).sort().join()", &[]).await
        })
        .await?;
        let offered: bool = page
            .see(
                "return !!document.querySelector('.other').shadowRoot.querySelector('[data-testid=remember]')",
                &[],
            )
            .await?;
        ensure!(!offered, "an element without an id offers to remember");
        Ok(())
    });
}

#[test]
fn an_element_of_another_origin_works_where_that_server_allows_it() {
    let bare = server::Options {
        bare: true,
        ..server::Options::default()
    };
    let intranet = Server::start(Site::default(), bare).unwrap();
    let origin = intranet.url().trim_end_matches('/').to_owned();
    let allowing = server::Options {
        allow_origin: Some(origin),
        ..server::Options::default()
    };
    let limes = Server::start(dist().unwrap(), allowing).unwrap();
    let mut site = Site::default();
    let one = "<limes-check id=\"a\" lang=\"en\" start=\"services\">Please wait.</limes-check>";
    for (name, text) in around::page(&limes.url(), one, "") {
        // a page of another site may not load a plain script; docs/embedding.md describes the remedy
        let text = text.replace(&format!("<script src=\"{}limes-frame.js\"></script>", limes.url()), "");
        site.files.insert(name.to_owned(), text.into());
    }
    intranet.replace(site);
    let options = Options {
        address: Some(intranet.url()),
        ..Options::default()
    };
    both("element-other-origin", options, async |page| {
        page.allow(&limes.url());
        page.open("around.html").await?;
        ready(page, "a").await?;
        page.within_shadow("#a", async |page| {
            page.click_test_id("picker-item-exchange-online").await?;
            page.test_id("service-1").await.map(drop)
        })
        .await?;
        let waiting: bool = page
            .see("return document.body.innerText.includes('Please wait.')", &[])
            .await?;
        ensure!(!waiting, "the original content of the element is still visible");
        Ok(())
    });
}

/// Something changes the page under the program, which then fails.
#[test]
fn an_element_that_has_stopped_shows_no_verdict() {
    page_test("element-stopped", around(TWO, "").unwrap(), async |page| {
        page.open("demo/around.html").await?;
        ready(page, "a").await?;
        ready(page, "b").await?;
        let broken = "for (const name of ['insertBefore', 'appendChild']) Node.prototype[name] = () => { throw new Error(name); };
            document.getElementById('a').shadowRoot.querySelector('[data-testid=section-people]').click(); return 1";
        page.see::<u8>(broken, &[]).await?;
        for id in ["a", "b"] {
            page.becomes("the reason", json!("internal"), async || {
                let error = sent(page, id, "error").await?.pop().unwrap_or_default();
                Ok(error["reason"].clone())
            })
            .await?;
            let seen = "const e = document.getElementById(arguments[0]);
                return [!e.shadowRoot.querySelector('h1'), e.verdict === null].join()";
            page.becomes("what is left", "true,true".to_owned(), async || {
                page.see(seen, &[json!(id)]).await
            })
            .await?;
        }
        page.console_errors().await.map(drop)
    });
}

#[test]
fn an_element_that_cannot_be_loaded_says_so() {
    let two = "<limes-check id=\"a\" lang=\"de\"></limes-check><limes-check id=\"b\">Own words.</limes-check>";
    let mut options = around(two, "").unwrap();
    let files = &mut options.site.as_mut().unwrap().files;
    files.retain(|name, _| !name.contains(".wasm"));
    both("element-not-loaded", options, async |page| {
        page.open("demo/around.html").await?;
        for id in ["a", "b"] {
            page.becomes("the number of errors", 1, async || {
                Ok(sent(page, id, "error").await?.len())
            })
            .await?;
        }
        let seen = "const slot = id => document.querySelector(id).shadowRoot.querySelector('slot');
            return [slot('#a').innerText, String(slot('#b').assignedNodes().length)]";
        let seen: Vec<String> = page.see(seen, &[]).await?;
        ensure!(
            seen[0].starts_with("Limes konnte nicht geladen werden.") && seen[1] == "1",
            "{seen:?}"
        );
        let text = page.text().await?;
        ensure!(text.contains("Own words."), "{text}");
        page.console_errors().await.map(drop)
    });
}
