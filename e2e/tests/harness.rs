//! The harness itself: if it does not see what it reports, every other page test is worthless.

use limes_e2e::{ColourScheme, Host, Key, Kind, Options, attempt, both};
use xtask::bundle::site::Site;
use xtask::serve::server::{self, Server};

const PAGE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title><link rel="icon" href="data:,"></head><body><main>
<h1>Fixture</h1>
<form><label for="n">Your name</label><input id="n"><label><input type="checkbox" id="c"> Agree</label></form>
<button data-testid="go" onclick="setTimeout(()=>{document.getElementById('o').textContent='Hello '+document.getElementById('n').value},300)">Greet <b>me</b></button>
<button aria-label="Close">x</button>
<p id="o"></p><p hidden>Secret text</p></main></body></html>"#;

const BOTH: [Kind; 2] = [Kind::Chromium, Kind::Firefox];

fn site(body: &str) -> Site {
    let mut site = Site::default();
    site.files.insert("index.html".into(), body.as_bytes().to_vec());
    site
}

fn fixture(body: &str) -> Options {
    Options {
        site: Some(site(body)),
        bare: true,
        ..Options::default()
    }
}

/// The message of a test that must fail, in one of the browsers.
fn failure(browser: Kind, name: &str, options: &Options) -> String {
    let options = Options {
        browser,
        ..options.clone()
    };
    let careless = attempt(name, options, async |page| page.open("").await);
    careless.err().map_or_else(String::new, |error| format!("{error:#}"))
}

#[test]
fn elements_are_found_as_people_find_them() {
    both("harness-find", fixture(PAGE), async |page| {
        page.open("").await?;
        page.type_into("textbox", "Your name", "Ada").await?;
        page.click_role("button", "Greet me").await?;
        page.says("Hello Ada").await?;
        page.role("button", "Close").await?;
        page.click_role("checkbox", "Agree").await?;
        assert!(page.role("checkbox", "Agree").await?.is_selected().await?);
        page.click_test_id("go").await?;
        page.click_text("Greet").await?;
        assert!(!page.text().await?.contains("Secret"));
        Ok(())
    });
}

#[test]
fn keys_move_the_focus() {
    both("harness-keys", fixture(PAGE), async |page| {
        page.open("").await?;
        page.press(&[Key::Tab, Key::Tab]).await?;
        assert_eq!(page.focused().await?, "Agree");
        page.press(&[Key::Space]).await?;
        assert!(page.role("checkbox", "Agree").await?.is_selected().await?);
        page.press_with(Key::Shift, Key::Tab).await?;
        assert_eq!(page.focused().await?, "Your name");
        Ok(())
    });
}

#[test]
fn the_reader_has_preferences() {
    let options = Options {
        viewport: (640, 400),
        scale: 2.0,
        colours: ColourScheme::Dark,
        reduced_motion: true,
        language: "de-DE".into(),
        ..fixture(PAGE)
    };
    both("harness-preferences", options, async |page| {
        page.open("").await?;
        let seen = "const m = q => matchMedia(q).matches;
            return [innerWidth, innerHeight, devicePixelRatio, m('(prefers-color-scheme: dark)'),
            m('(prefers-reduced-motion: reduce)'), navigator.language, m('print')].join()";
        let seen = async || page.web().execute(seen, Vec::new()).await?.convert::<String>();
        assert_eq!(seen().await?, "640,400,2,true,true,de-DE,false");
        page.as_printed().await?;
        assert!(seen().await?.ends_with("true"));
        Ok(())
    });
}

#[test]
fn axe_sees_a_field_without_a_label() {
    both("harness-axe", fixture(PAGE), async |page| {
        page.open("").await?;
        page.assert_accessible().await?;
        page.web()
            .execute("document.querySelector('label').remove()", Vec::new())
            .await?;
        let violations = page.accessibility().await?;
        let rules: Vec<&str> = violations.iter().map(|violation| violation.rule.as_str()).collect();
        assert_eq!(rules, ["label"]);
        assert!(page.assert_accessible().await.is_err());
        Ok(())
    });
}

#[test]
fn a_request_elsewhere_is_seen_even_if_it_fails() {
    let leak = PAGE.replace("</main>", r#"<img alt="" src="http://127.0.0.1:4/pixel"></main>"#);
    both("harness-leak", fixture(&leak), async |page| {
        page.open("").await?;
        assert_eq!(page.requests_elsewhere().await?, ["http://127.0.0.1:4/pixel"]);
        page.forget_requests().await?;
        assert!(!page.console_errors().await?.is_empty());
        Ok(())
    });
    for browser in BOTH {
        let message = failure(browser, "harness-leak-unseen", &fixture(&leak));
        assert!(
            message.contains("outside its origin: http://127.0.0.1:4/pixel"),
            "{message}"
        );
    }
}

#[test]
fn a_request_that_the_policy_keeps_back_is_seen() {
    let policy = r#"<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">"#;
    let leak = r#"<img alt="" src="http://127.0.0.1:4/pixel"></main>"#;
    let leak = PAGE
        .replace(r#"<meta charset="utf-8">"#, policy)
        .replace("</main>", leak);
    both("harness-policy", fixture(&leak), async |page| {
        page.open("").await?;
        let errors = page.console_errors().await?.join("\n");
        assert!(errors.contains("img-src"), "{errors}");
        page.forget_requests().await
    });
}

#[test]
fn a_request_of_a_worker_is_seen() {
    let worker = "fetch('http://127.0.0.1:4/worker').catch(() => {}).then(() => postMessage('asked'))";
    let script =
        "const w = new Worker('worker.js'); w.onmessage = e => document.querySelector('h1').textContent = e.data";
    let mut site = site(&PAGE.replace("</main>", &format!("</main><script>{script}</script>")));
    site.files.insert("worker.js".into(), worker.as_bytes().to_vec());
    let options = Options {
        site: Some(site),
        bare: true,
        ..Options::default()
    };
    both("harness-worker", options, async |page| {
        page.open("").await?;
        page.role("heading", "asked").await?;
        let foreign = page.requests_elsewhere().await?.join(" ");
        assert!(foreign.contains("127.0.0.1:4"), "{foreign}");
        page.console_errors().await?;
        page.forget_requests().await
    });
}

#[test]
fn an_error_in_the_page_fails_the_test() {
    let broken = PAGE.replace("</main>", "</main><script>throw new Error('broken')</script>");
    let noisy = PAGE.replace("</main>", "</main><script>console.error('broken')</script>");
    let missing = PAGE.replace("</main>", r#"<img alt="" src="broken.png"></main>"#);
    for browser in BOTH {
        for page in [&broken, &noisy, &missing] {
            let message = failure(browser, "harness-broken", &fixture(page));
            assert!(
                message.contains("the console holds errors") && message.contains("broken"),
                "{message}"
            );
        }
    }
}

#[test]
fn a_frame_and_a_shadow_are_looked_into() {
    let script = "const s = document.getElementById('host').attachShadow({ mode: 'open' });
        s.innerHTML = '<h2>Inside</h2><label>Word <input data-testid=word></label><p data-testid=out></p><iframe src=inner.html title=Inner></iframe>';
        s.querySelector('input').oninput = e => s.querySelector('p').textContent = 'Read ' + e.target.value";
    let page = PAGE.replace(
        "</main>",
        &format!("<div id=host></div></main><script>{script}</script>"),
    );
    let mut site = site(&page);
    site.files.insert("inner.html".into(), PAGE.as_bytes().to_vec());
    let options = Options {
        site: Some(site),
        bare: true,
        ..Options::default()
    };
    both("harness-inside", options, async |page| {
        page.open("").await?;
        page.within_shadow("#host", async |page| {
            page.role("heading", "Inside").await?;
            page.type_into("textbox", "Word", "deep").await?;
            page.says("Read deep").await?;
            assert_eq!(page.test_id("out").await?.text().await?, "Read deep");
            assert_eq!(page.focused().await?, "Word");
            assert!(!page.text().await?.contains("Greet"));
            page.within_frame("iframe", async |page| {
                page.type_into("textbox", "Your name", "Ada").await?;
                page.click_role("button", "Greet me").await?;
                page.says("Hello Ada").await.map(drop)
            })
            .await?;
            page.role("heading", "Inside").await.map(drop)
        })
        .await?;
        assert!(!page.text().await?.contains("Hello Ada"));
        page.role("heading", "Fixture").await.map(drop)
    });
}

#[test]
fn a_server_goes_and_comes_back() {
    both("harness-offline", fixture(PAGE), async |page| {
        page.open("").await?;
        page.host()?.stop();
        let reach = "const done = arguments[0]; fetch('').then(a => a.text()).then(t => done(t.includes('Fixture')), () => done(false))";
        let reach = async || anyhow::Ok(page.web().execute_async(reach, Vec::new()).await?.convert::<bool>()?);
        assert!(!reach().await?);
        page.host()?.restart()?;
        assert!(reach().await?);
        page.host()?.replace(site(&PAGE.replace("Fixture", "Other")));
        assert!(!reach().await?);
        page.web().refresh().await?;
        page.role("heading", "Other").await?;
        // while it was away, the console reported that
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_second_origin_is_a_stranger_until_it_is_allowed() {
    let other = Host::bare(site("<h1>Other</h1>"), "").unwrap();
    let page = PAGE.replace(
        "</main>",
        &format!("<iframe title=Other src=\"{}\"></iframe></main>", other.url()),
    );
    both("harness-origins", fixture(&page), async |page| {
        page.open("").await?;
        page.within_frame("iframe", async |page| page.role("heading", "Other").await.map(drop))
            .await?;
        assert_eq!(page.requests_elsewhere().await?.first(), Some(&other.url()));
        page.allow(&other.url());
        page.console_errors().await.map(drop)
    });
}

#[test]
fn a_file_is_opened_without_a_server() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("harness.html");
    std::fs::write(&path, PAGE).unwrap();
    let options = Options {
        address: Some(format!("file://{}", path.display())),
        ..Options::default()
    };
    both("harness-file", options, async |page| {
        page.open("#somewhere").await?;
        page.click_role("checkbox", "Agree").await
    });
}

#[test]
fn what_is_saved_lands_in_a_folder() {
    let page = PAGE.replace(
        "</main>",
        "<a href=\"data:text/plain,hello\" download=hello.txt>Save</a></main>",
    );
    both("harness-save", fixture(&page), async |page| {
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("harness-save-{}", page.kind()));
        std::fs::create_dir_all(&folder)?;
        page.download_to(&folder).await?;
        page.open("").await?;
        page.click_role("link", "Save").await?;
        let saved = async || Ok(std::fs::read_to_string(folder.join("hello.txt")).unwrap_or_default());
        page.becomes("the saved file", "hello".to_owned(), saved).await?;
        std::fs::remove_dir_all(&folder)?;
        Ok(())
    });
}

/// `cargo xtask serve` hands out the page like this, under the same policy as the finished one.
#[test]
fn an_open_page_reloads_after_an_edit() {
    let fresh = |heading: &str| {
        let page = format!(
            r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; script-src 'self'; img-src data:; connect-src 'self'"><title>Fixture</title>
            <link rel="icon" href="data:,"></head><body><h1>{heading}</h1></body></html>"#
        );
        site(&page)
    };
    let server = Server::start(
        fresh("Before"),
        server::Options {
            reload: true,
            ..server::Options::default()
        },
    )
    .unwrap();
    both("harness-reload", fixture(PAGE), async |page| {
        page.web().goto(server.url()).await?;
        page.role("heading", "Before").await?;
        server.replace(fresh("After"));
        page.role("heading", "After").await?;
        server.replace(fresh("Before"));
        page.role("heading", "Before").await?;
        page.forget_requests().await
    });
}
