//! The page in a frame of another page, and what an address may choose.

use anyhow::{Result, ensure};
use limes_e2e::{Browser, InputMethod, Options, Person, both, page_test, snippet};
use limes_messages::Words;
use serde_json::{Value, json};
use xtask::serve::server::{self, Server};

use super::around::{around, dist, sent, valid};

const FRAME: &str = "<iframe id=\"frame\" data-limes src=\"../index.html?embed&amp;lang=en\" title=\"Limes\"></iframe>";
const STYLE: &str = "iframe { width: 100%; height: 300px; border: 0; }";

fn golden(name: &str) -> Result<Value> {
    let path = format!("{}/../tests/golden/api/{name}.setup.json", env!("CARGO_MANIFEST_DIR"));
    Ok(serde_json::from_slice(&std::fs::read(path)?)?)
}

/// How much of the page in the frame does not fit into it, in pixels, and how much room is left over.
const FITS: &str = "const f = document.querySelector('iframe'), d = f.contentDocument;
    const needed = d.querySelector('.page')?.getBoundingClientRect().height ?? -1000;
    return Math.abs(f.clientHeight - needed) < 2 && d.documentElement.scrollHeight <= f.clientHeight + 1";

#[test]
fn the_frame_is_as_high_as_what_it_shows() {
    both("embed-height", around(FRAME, STYLE).unwrap(), async |page| {
        page.open("demo/around.html").await?;
        page.becomes("whether the start fits", true, async || page.see(FITS, &[]).await)
            .await?;
        page.within_frame("iframe", async |page| page.click_test_id("start-begin").await)
            .await?;
        page.becomes("the view in the message", json!("questions/services"), async || {
            let views = sent(page, "frame", "view").await?;
            Ok(views.last().map(|view| view["view"].clone()).unwrap_or_default())
        })
        .await?;
        page.becomes("whether the questions fit", true, async || page.see(FITS, &[]).await)
            .await?;
        ensure!(sent(page, "frame", "ready").await?.len() == 1);
        let heights = sent(page, "frame", "height").await?;
        ensure!(heights.len() > 1, "the height was sent {} times", heights.len());
        let verdicts = sent(page, "frame", "verdict").await?;
        ensure!(
            verdicts.len() == 1 && verdicts[0]["headline"] == "empty",
            "{verdicts:?}"
        );
        // nobody has asked for the state
        ensure!(sent(page, "frame", "state").await?.is_empty());
        let address: String = page.see("return location.pathname + location.hash", &[]).await?;
        ensure!(address.ends_with("demo/around.html"), "{address}");
        Ok(())
    });
}

#[test]
fn a_parent_of_the_same_origin_loads_sets_and_gets() {
    both("embed-parent", around(FRAME, STYLE).unwrap(), async |page| {
        let send = async |message: Value| {
            page.see::<Option<u8>>("send(arguments[0], location.origin)", &[message])
                .await
        };
        page.open("demo/around.html").await?;
        page.becomes("whether it is ready", 1, async || {
            Ok(sent(page, "frame", "ready").await?.len())
        })
        .await?;
        let setup = golden("european-server")?;
        for message in [
            json!({ "limes": 1, "type": "load", "setup": setup, "id": "one" }),
            json!({ "limes": 1, "type": "set", "language": "de", "theme": "dark" }),
            json!({ "limes": 1, "type": "get", "id": "two" }),
        ] {
            valid(&message)?;
            send(message).await?;
        }
        page.becomes("the answer to the question", 1, async || {
            Ok(sent(page, "frame", "state").await?.len())
        })
        .await?;
        let state = sent(page, "frame", "state").await?.remove(0);
        ensure!(
            state["id"] == "two" && state["setup"]["services"] == setup["services"],
            "{state}"
        );
        let said: Value = sent(page, "frame", "verdict").await?.pop().unwrap_or_default();
        for axis in ["headline", "open", "stays", "reach", "basis", "sector"] {
            ensure!(said[axis] == state["verdict"][axis], "{axis}: {said} and {state}");
        }
        let finished = sent(page, "frame", "finished").await?.len();
        ensure!(
            finished == usize::from(said["open"] == 0),
            "finished {finished} times, {said}"
        );
        page.within_frame("iframe", async |page| {
            page.becomes("language and colours", "de dark".to_owned(), async || {
                page.see(
                    "const r = document.documentElement; return r.lang + ' ' + r.dataset.scheme",
                    &[],
                )
                .await
            })
            .await
        })
        .await?;

        for (number, wrong) in [
            json!({ "limes": 1, "type": "load", "id": "w", "setup": { "format": "other" } }),
            json!({ "limes": 1, "type": "load", "id": "w", "setup": "{" }),
            json!({ "limes": 1, "type": "set", "id": "w", "language": "fr" }),
            json!({ "limes": 2, "type": "get", "id": "w" }),
            json!({ "limes": 1, "type": "<img>", "id": "w" }),
        ]
        .into_iter()
        .enumerate()
        {
            let reason = if number < 2 { "setup" } else { "message" };
            send(wrong).await?;
            page.becomes("the errors", (number + 1, json!(reason), json!("w")), async || {
                let errors = sent(page, "frame", "error").await?;
                let last = errors.last().cloned().unwrap_or_default();
                Ok((errors.len(), last["reason"].clone(), last["id"].clone()))
            })
            .await?;
        }
        send(json!({ "limes": 1, "type": "get", "id": "three" })).await?;
        page.becomes(
            "what is left after all that",
            (2, setup["services"].clone()),
            async || {
                let states = sent(page, "frame", "state").await?;
                let last = states.last().cloned().unwrap_or_default();
                Ok((states.len(), last["setup"]["services"].clone()))
            },
        )
        .await
    });
}

const SHOW: &str = "const f = document.createElement('iframe'); f.title = 'Limes'; f.dataset.limes = '';
    f.src = arguments[0].replace('ORIGIN', location.origin); document.getElementById('place').append(f); return 1";

/// Shows Limes in a frame, once the page around is there.
async fn show(page: &Browser, address: impl AsRef<str>) -> Result<()> {
    page.becomes("whether the page around is there", true, async || {
        page.see("return !!document.getElementById('place')", &[]).await
    })
    .await?;
    page.see::<u8>(SHOW, &[json!(address.as_ref())]).await.map(drop)
}

#[test]
fn a_parent_of_another_origin_gets_nothing_and_can_do_nothing() {
    let name = "embed-hostile";
    let mut options = around("<div id=\"place\"></div>", STYLE).unwrap();
    let bare = server::Options {
        bare: true,
        ..server::Options::default()
    };
    let stranger = Server::start(options.site.take().unwrap(), bare).unwrap();
    options.address = Some(stranger.url());
    // any page may show this one, which decides itself what it sends, and to which origin
    let anybody = server::Options {
        ancestors: "*".into(),
        ..server::Options::default()
    };
    let server = Server::start(dist().unwrap(), anybody).unwrap();
    both(name, options, async |page| {
        page.allow(&server.url());
        // without the permission that the site gives at the end
        server.replace(dist()?);
        for query in [
            "?embed&lang=en",
            "?embed&lang=en&origin=ORIGIN",
            "?embed&lang=en&origin=*",
            "?embed&lang=en&origin=null",
        ] {
            page.open("demo/around.html").await?;
            show(page, format!("{}{query}", server.url())).await?;
            page.within_frame("iframe", async |page| page.test_id("start-begin").await.map(drop))
                .await?;
            for message in [
                json!({ "limes": 1, "type": "load", "setup": golden("european-server")? }),
                json!({ "limes": 1, "type": "set", "language": "de", "theme": "dark" }),
                json!({ "limes": 1, "type": "get" }),
                json!({ "limes": 1, "type": "nonsense" }),
            ] {
                page.see::<Option<u8>>("send(arguments[0], '*')", &[message]).await?;
            }
            page.within_frame("iframe", async |page| {
                // messages come before what is pressed later
                page.click_test_id("start-begin").await?;
                page.says(&Words::new("en").text("section-services.says")).await?;
                let seen: String = page
                    .see(
                        "const r = document.documentElement; return r.lang + (r.dataset.scheme ?? '')",
                        &[],
                    )
                    .await?;
                ensure!(seen == "en", "{seen}");
                page.says(&Words::new("en").text("ui-no-services")).await.map(drop)
            })
            .await?;
            let heard: Vec<Value> = page.see("return heard", &[]).await?;
            ensure!(heard.is_empty(), "{query}: a foreign page received {heard:?}");
        }
        // only the settings of the site admit the foreign page
        let origin = page.see::<String>("return location.origin", &[]).await?;
        let config = json!({ "version": 1, "embedding": { "origins": [origin] } });
        let mut site = dist()?;
        site.files
            .insert("limes.config.json".into(), config.to_string().into_bytes());
        server.replace(site);
        page.open("demo/around.html").await?;
        let query = format!("{}?embed&lang=en&origin={origin}", server.url());
        show(page, query).await?;
        page.becomes("whether it is ready", 1, async || {
            Ok(sent(page, "", "ready").await?.len())
        })
        .await?;
        let get = json!({ "limes": 1, "type": "get", "id": "now" });
        page.see::<Option<u8>>("send(arguments[0], '*')", &[get]).await?;
        page.becomes("the answer", 1, async || Ok(sent(page, "", "state").await?.len()))
            .await?;
        // Firefox logs each message that it did not deliver to the foreign page
        let errors = page.console_errors().await?;
        let others = errors.iter().filter(|line| !line.contains("postMessage")).count();
        ensure!(others == 0, "{errors:?}");
        Ok(())
    });
}

#[test]
fn an_address_chooses() {
    both("embed-options", Options::default(), async |page| {
        page.open("?lang=de&theme=dark&boundary=DE&sections=services,people&start=services&services=exchange-online")
            .await?;
        let german = Words::new("de");
        page.says(&german.text("product-exchange-online")).await?;
        let seen = "const r = document.documentElement; return [r.lang, r.dataset.scheme, location.hash,
            ...[...document.querySelectorAll('.sections a')].map(a => a.dataset.testid)].join()";
        page.becomes(
            "what is shown",
            "de,dark,#/questions/services,section-services,section-people".to_owned(),
            async || page.see(seen, &[]).await,
        )
        .await?;
        // what is not asked stays open
        page.click_test_id("to-result").await?;
        page.says(&german.text("ui-findings")).await?;
        page.becomes("boundary and headline", (true, true), async || {
            let text = page.text().await?;
            Ok((
                text.contains(&german.text("country-DE")),
                text.contains(&german.text("headline-unknown")),
            ))
        })
        .await?;
        page.click_test_id("to-questions").await?;
        page.says(&german.text("section-services.says")).await?;

        // of a hostile or mistaken address, the invalid parts are ignored
        page.open("?lang=xx&theme=%3Cimg%20src%3Dx%3E&boundary=mars&sections=a,b&start=javascript:alert(1)&services=evil&__proto__=1#/")
            .await?;
        page.says(&Words::new("en").text("ui-start-title")).await?;
        let seen = "return [document.documentElement.lang, document.documentElement.dataset.scheme ?? '', location.hash, document.images.length].join()";
        ensure!(page.see::<String>(seen, &[]).await? == "en,,#/,0");
        Ok(())
    });
}

pub const TO_LINK: &str =
    "return '#setup=' + btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(arguments[0]))))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')";

#[test]
fn a_link_brings_a_set_up_and_overwrites_nothing() {
    both("embed-link", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        person.tick("remember").await?;
        let own = person.reads().await?;
        let link: String = page.see(TO_LINK, &[golden("european-server")?]).await?;
        page.open(&link).await?;
        page.says(&person.text("ui-replaced")).await?;
        let brought = person.reads().await?;
        ensure!(brought != own, "the link brought nothing");
        let address: String = page.see("return location.hash", &[]).await?;
        ensure!(address == "#/result", "the set-up stays in the address: {address}");
        // what the browser remembers is still the person's own
        page.web().refresh().await?;
        page.becomes("the result after a reload", own.clone(), async || person.reads().await)
            .await?;
        page.open("?again").await?;
        page.open(&format!("?again{link}")).await?;
        page.says(&person.text("ui-replaced")).await?;
        page.click_test_id("undo").await?;
        page.becomes("the result after taking it back", own.clone(), async || {
            person.reads().await
        })
        .await?;

        // half a link, and no link at all
        for broken in [
            link.get(..link.len() / 2).unwrap_or_default(),
            "#setup=%3Cscript%3E",
            "#setup=",
        ] {
            page.open(&format!("?broken{broken}")).await?;
            page.test_id("problems").await?;
            let address: String = page.see("return location.hash", &[]).await?;
            ensure!(address == "#/", "{broken} stays in the address: {address}");
            page.open("?broken#/result").await?;
            page.becomes("the result after a broken link", own.clone(), async || {
                person.reads().await
            })
            .await?;
        }
        Ok(())
    });
}

#[test]
fn the_demonstration_is_accessible() {
    for (name, viewport) in [("embed-demo-desk", (1280, 900)), ("embed-demo-phone", (390, 844))] {
        let options = Options {
            viewport,
            language: "de-DE".into(),
            ..Options::default()
        };
        page_test(name, options, async |page| {
            page.open("demo/index.html").await?;
            for element in ["limes-check[label=Sozialamt]", "limes-check[label=Bauamt]"] {
                page.within_shadow(element, async |page| page.test_id("section-services").await.map(drop))
                    .await?;
            }
            page.becomes("the line above the first element", true, async || {
                let line: String = page
                    .see("return document.getElementById('stand-sozialamt').innerText", &[])
                    .await?;
                Ok(line.ends_with("offene Fragen"))
            })
            .await?;
            page.becomes("whether the frame fits", true, async || page.see(FITS, &[]).await)
                .await?;
            let wide: bool = page
                .see(
                    "return document.documentElement.scrollWidth > document.documentElement.clientWidth",
                    &[],
                )
                .await?;
            ensure!(!wide, "the page is wider than the window");
            page.screenshot(name).await?;
            page.assert_accessible().await
        });
    }
}

/// A snippet of the documentation, with the address of this Limes instead of the example address.
fn documented(id: &str, beside: &str) -> String {
    snippet("docs/embedding.md", id)
        .unwrap()
        .replace("https://limes.example/", beside)
}

#[test]
fn the_documentation_of_the_frame_holds() {
    let mut options = around(&documented("iframe-minimal", "../"), "").unwrap();
    let site = options.site.as_mut().unwrap();
    let script = documented("frame-messages", "../");
    let later = format!("addEventListener('DOMContentLoaded', () => {{ {script} }});");
    site.files.get_mut("demo/around.js").unwrap().extend(later.into_bytes());
    // this page has the policy of the documentation
    let policy = snippet("docs/embedding.md", "host-policy").unwrap();
    let policy = policy.trim().replace("https://limes.example", "'self'");
    let page = String::from_utf8(site.files["demo/around.html"].clone()).unwrap();
    let page = page.replace(
        "<head>",
        &format!("<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}; img-src data:\">"),
    );
    site.files.insert("demo/around.html".into(), page.into_bytes());
    both("embed-docs-frame", options, async |page| {
        page.open("demo/around.html").await?;
        page.becomes("the title", "0 services".to_owned(), async || page.title().await)
            .await?;
        page.becomes("whether the frame fits", true, async || page.see(FITS, &[]).await)
            .await?;
        let script = documented("setup-link", "../");
        let link: String = page
            .see(
                &format!("{script} return link('', arguments[0])"),
                &[golden("european-server")?],
            )
            .await?;
        ensure!(
            link == page.see::<String>(TO_LINK, &[golden("european-server")?]).await?,
            "{link}"
        );
        let config: Value = serde_json::from_str(&documented("config-origins", ""))?;
        let read = limes_formats::read::config(&config.to_string(), limes_knowledge::Knowledge::built_in());
        ensure!(read.problems.is_empty() && read.site.origins == ["https://intranet.example"]);
        Ok(())
    });
}

#[test]
fn the_documentation_of_the_element_holds() {
    let body = documented("element-minimal", "../");
    let mut options = around(&body, &documented("element-theme", "../")).unwrap();
    let site = options.site.as_mut().unwrap();
    let script = documented("element-program", "../");
    let later = format!("addEventListener('DOMContentLoaded', () => {{ {script} }});");
    site.files.get_mut("demo/around.js").unwrap().extend(later.into_bytes());
    both("embed-docs-element", options, async |page| {
        page.open("demo/around.html").await?;
        let seen = "const c = document.querySelector('limes-check');
            const b = c.shadowRoot.querySelector('.button.strong');
            return [c.setup?.boundary.kind, c.setup?.services.length, c.dataset.open > 0, b && getComputedStyle(b).backgroundColor].join()";
        page.becomes(
            "what it became",
            "eu-efta,2,true,rgb(19, 49, 92)".to_owned(),
            async || page.see(seen, &[]).await,
        )
        .await
    });
}
