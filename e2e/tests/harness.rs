//! The harness itself: it must see what it says it sees, or every other page test is worth nothing.

use std::panic::catch_unwind;

use limes_e2e::{ColourScheme, Key, Options, page_test};
use xtask::server::{self, Server};
use xtask::site::Site;

const PAGE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title><link rel="icon" href="data:,"></head><body><main>
<h1>Fixture</h1>
<form><label for="n">Your name</label><input id="n"><label><input type="checkbox" id="c"> Agree</label></form>
<button data-testid="go" onclick="setTimeout(()=>{document.getElementById('o').textContent='Hello '+document.getElementById('n').value},300)">Greet <b>me</b></button>
<button aria-label="Close">x</button>
<p id="o"></p><p hidden>Secret text</p></main></body></html>"#;

fn fixture(body: &str) -> Options {
    let mut site = Site::default();
    site.files.insert("index.html".into(), body.as_bytes().to_vec());
    Options {
        site: Some(site),
        ..Options::default()
    }
}

#[test]
fn elements_are_found_as_people_find_them() {
    page_test("harness-find", fixture(PAGE), async |page| {
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
    page_test("harness-keys", fixture(PAGE), async |page| {
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
    page_test("harness-preferences", options, async |page| {
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
    page_test("harness-axe", fixture(PAGE), async |page| {
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
    let leak = PAGE.replace("</main>", r#"<img alt="" src="http://127.0.0.1:9/pixel"></main>"#);
    page_test("harness-leak", fixture(&leak), async |page| {
        page.open("").await?;
        assert_eq!(page.requests_elsewhere().await?, ["http://127.0.0.1:9/pixel"]);
        page.forget_requests().await?;
        assert!(!page.console_errors().await?.is_empty());
        Ok(())
    });
    let careless = catch_unwind(|| page_test("harness-leak-unseen", fixture(&leak), async |page| page.open("").await));
    let message = careless.unwrap_err().downcast::<String>().unwrap();
    assert!(
        message.contains("outside its origin: http://127.0.0.1:9/pixel"),
        "{message}"
    );
}

#[test]
fn an_error_in_the_page_fails_the_test() {
    let broken = PAGE.replace("</main>", "</main><script>throw new Error('broken')</script>");
    let careless = catch_unwind(|| page_test("harness-broken", fixture(&broken), async |page| page.open("").await));
    let message = careless.unwrap_err().downcast::<String>().unwrap();
    assert!(message.contains("broken"), "{message}");
}

/// `cargo xtask serve` hands out the page like this, under the same policy as the finished one.
#[test]
fn an_open_page_reloads_after_an_edit() {
    let site = |heading: &str| {
        let page = format!(
            r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; script-src 'self'; img-src data:; connect-src 'self'"><title>Fixture</title>
            <link rel="icon" href="data:,"></head><body><h1>{heading}</h1></body></html>"#
        );
        let mut site = Site::default();
        site.files.insert("index.html".into(), page.into_bytes());
        site
    };
    let server = Server::start(
        site("Before"),
        server::Options {
            reload: true,
            ..server::Options::default()
        },
    )
    .unwrap();
    page_test("harness-reload", fixture(PAGE), async |page| {
        page.web().goto(server.url()).await?;
        page.role("heading", "Before").await?;
        server.replace(site("After"));
        page.role("heading", "After").await?;
        page.forget_requests().await
    });
}
