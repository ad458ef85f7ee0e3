//! The built page opens, and keeps to itself.

use limes_e2e::{Options, page_test};

#[test]
fn the_page_opens_and_keeps_to_itself() {
    page_test("smoke", Options::default(), async |page| {
        page.open("").await?;
        let title = page.title().await?;
        assert!(title.starts_with("Limes"), "the title is {title}");
        page.says("Limes").await?;
        let requests = page.requests().await?;
        assert!(
            requests.iter().any(|address| address.ends_with("_bg.wasm")),
            "{requests:?}"
        );
        let policy = "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
        let policy: String = page.web().execute(policy, Vec::new()).await?.convert()?;
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        page.screenshot("smoke").await?;
        Ok(())
    });
}
