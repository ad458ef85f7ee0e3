//! The functions of the module that the page has loaded give the bytes of the golden files, as Node and Rust do.

use std::fs;

use anyhow::{Context, Result};
use limes_e2e::{Options, page_test};
use serde_json::{Value, json};

fn golden(name: &str) -> Result<String> {
    let path = format!("{}/../tests/golden/api/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).with_context(|| path)
}

/// The module is the one that the page uses: its address is looked up among what was loaded.
const CALL: &str = "const [name, text, done] = arguments;
    const script = performance.getEntriesByType('resource').map(r => r.name).find(n => /\\/limes-[^/]*\\.js$/.test(n));
    import(script).then(limes => {
        const results = text === null ? [limes[name]()] : [limes[name](text), limes[name](JSON.parse(text))];
        done(results.map(result => JSON.stringify(result, null, 1) + '\\n'));
    }).catch(e => done([`${e.name}: ${e.message}`]));";

#[test]
fn the_page_computes_the_same_bytes() {
    page_test("api-bytes", Options::default(), async |page| {
        page.open("").await?;
        page.test_id("start-begin").await?;
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
                        "{name} of {id} as {form}: the page differs from the golden file: {differs:?}"
                    );
                }
            }
        }
        let known = call("knowledge", Value::Null).await?;
        assert!(
            known == [golden("knowledge.json")?],
            "the page knows something else than the golden file"
        );
        page.test_id("start-begin").await.map(drop)
    });
}
