//! In the browser, the module of the npm package returns the bytes of the golden files, as it does in Node and in Rust.

use std::fs;

use anyhow::{Context, Result};
use limes_e2e::{Browser, Options, both, snippet};
use serde_json::{Value, json};
use xtask::bundle::site::Site;
use xtask::ci::node_tools::built_app;
use xtask::workspace::Workspace;

fn golden(name: &str) -> Result<String> {
    let path = format!("{}/../tests/golden/api/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).with_context(|| path)
}

const CALL: &str = "const [name, text, done] = arguments;
    import(new URL('pkg/browser.js', document.baseURI)).then(async limes => {
        await limes.init();
        const results = text === null ? [limes[name]()] : [limes[name](text), limes[name](JSON.parse(text))];
        done(results.map(result => JSON.stringify(result, null, 1) + '\\n'));
    }).catch(e => done([`${e.name}: ${e.message}`]));";

/// The page with the npm package beside it, so that the package runs under the policy of the page.
fn site() -> Result<Site> {
    let workspace = Workspace::find()?;
    let mut site = Site::read(&workspace.dist()).context("there is no page yet; run `cargo xtask build`")?;
    site.read_below(&workspace.pkg(), "pkg/")
        .context("there is no package yet; run `cargo xtask package`")?;
    Ok(site)
}

#[test]
fn the_browser_computes_the_same_bytes() {
    let options = Options {
        site: Some(site().unwrap()),
        ..Options::default()
    };
    both("api-bytes", options, async |page| {
        page.open("").await?;
        let call = async |name: &str, text: Value| -> Result<Vec<String>> {
            Ok(page
                .web()
                .execute_async(CALL, vec![json!(name), text])
                .await?
                .convert()?)
        };
        for id in ["microsoft-365-azure", "european-server", "mailbox-ireland"] {
            let setup = golden(&format!("{id}.setup.json"))?;
            for name in ["assess", "questions"] {
                let wanted = golden(&format!("{id}.{name}.json"))?;
                for (form, result) in ["text", "object"].into_iter().zip(call(name, json!(setup)).await?) {
                    let differs = wanted.lines().zip(result.lines()).find(|(a, b)| a != b);
                    assert!(
                        result == wanted,
                        "{name} of {id} as {form}: the browser differs from the golden file: {differs:?}"
                    );
                }
            }
        }
        let known = call("knowledge", Value::Null).await?;
        assert!(
            known == [golden("knowledge.json")?],
            "the knowledge in the browser differs from the golden file"
        );
        Ok(())
    });
}

/// The bundle that an application makes of the package, served unchanged.
#[test]
fn a_bundled_application_gives_its_answer() {
    let folder = built_app(&Workspace::find().unwrap());
    let options = Options {
        site: Some(Site::read(&folder).expect("the application is built by `cargo xtask test`")),
        ..Options::default()
    };
    both("api-bundle", options, async |page| {
        page.open("").await?;
        page.becomes("the answer", "inside".to_owned(), async || answer(page).await)
            .await
    });
}

/// A plain page beside the folder of the package.
#[test]
fn a_page_without_bundler_gives_its_answer() {
    let mut site = Site::default();
    for (name, id) in [("index.html", "api-page"), ("check.js", "api-browser")] {
        let text = snippet("docs/javascript-api.md", id).unwrap();
        site.files.insert(name.into(), text.into_bytes());
    }
    let package = Workspace::find().unwrap().pkg();
    site.read_below(&package, "limes/")
        .expect("the package is built by `cargo xtask package`");
    let options = Options {
        site: Some(site),
        ..Options::default()
    };
    both("api-plain", options, async |page| {
        page.open("").await?;
        page.becomes("whether something is open", true, async || {
            Ok(answer(page).await?.ends_with(" open"))
        })
        .await
    });
}

async fn answer(page: &Browser) -> Result<String> {
    Ok(page
        .web()
        .execute("return document.querySelector('#answer').textContent", Vec::new())
        .await?
        .convert()?)
}
