//! Pages around Limes, for the tests of embedding, and a check that the messages to them have the form of the schema.

use anyhow::{Context, Result, bail};
use limes_e2e::{Browser, Options};
use serde_json::Value;
use xtask::bundle::site::Site;
use xtask::workspace::Workspace;

/// Records every message and every event, and sends messages to the frame.
const RECORDER: &str = "window.sent = [];
for (const kind of ['ready', 'height', 'view', 'verdict', 'finished', 'state', 'error']) {
  document.addEventListener('limes-' + kind, event => sent.push({ from: event.target.id, event: event.type, detail: event.detail }));
}
window.heard = [];
addEventListener('message', event => heard.push(event.data));
window.send = (message, to) => document.querySelector('iframe').contentWindow.postMessage(message, to);";

/// The built page.
pub fn dist() -> Result<Site> {
    Site::read(&Workspace::find()?.dist()).context("there is no page yet; run `cargo xtask build`")
}

/// The files of a page around Limes, by name. Limes is at the address `limes`.
pub fn page(limes: &str, body: &str, style: &str) -> [(&'static str, String); 3] {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Around</title><link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"around.css\"><script src=\"around.js\"></script><script src=\"{limes}limes-frame.js\"></script>\
         <script type=\"module\" src=\"{limes}limes-check.js\"></script></head><body><main>{body}</main></body></html>"
    );
    [
        ("around.html", page),
        ("around.css", style.to_owned()),
        ("around.js", RECORDER.to_owned()),
    ]
}

/// The built page with a page around it at `demo/around.html`, whose style sheet is `style`.
pub fn around(body: &str, style: &str) -> Result<Options> {
    let mut site = dist()?;
    for (name, text) in page("../", body, style) {
        site.files.insert(format!("demo/{name}"), text.into());
    }
    Ok(Options {
        site: Some(site),
        ..Options::default()
    })
}

/// Fails unless a message has the form that the schema describes.
pub fn valid(message: &Value) -> Result<()> {
    let path = Workspace::find()?.root.join("schemas/limes-message-1.schema.json");
    let schema: Value = serde_json::from_slice(&std::fs::read(&path)?)?;
    let validator = jsonschema::validator_for(&schema)?;
    let wrong: Vec<String> = validator.iter_errors(message).map(|error| error.to_string()).collect();
    if !wrong.is_empty() {
        bail!("the schema does not allow {message}: {}", wrong.join("; "));
    }
    Ok(())
}

/// The details of all events of a kind so far, each of which has the form of the schema.
pub async fn sent(page: &Browser, from: &str, kind: &str) -> Result<Vec<Value>> {
    let script =
        "return sent.filter(t => t.from === arguments[0] && t.event === 'limes-' + arguments[1]).map(t => t.detail)";
    let sent: Vec<Value> = page.see(script, &[from.into(), kind.into()]).await?;
    for message in &sent {
        valid(message)?;
    }
    Ok(sent)
}
