//! Firefox: how it is started, and what it tells over WebDriver BiDi (decision 13).

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{
    BrowserCapabilitiesHelper as _, CapabilitiesHelper as _, DesiredCapabilities, FirefoxCapabilities, WebDriver,
};
use xtask::ci::browser_tools;

use crate::bidi::Bidi;
use crate::tunnel::Proxy;
use crate::{ColourScheme, Options};

const EVENTS: [&str; 5] = [
    "network.beforeRequestSent",
    "network.responseCompleted",
    "network.fetchError",
    "log.entryAdded",
    "script.message",
];

/// What the policy of a page keeps back never becomes a request, so the page itself has to tell.
const POLICY: &str = "tell => document.addEventListener('securitypolicyviolation', event =>
    tell([event.blockedURI, `${event.effectiveDirective}: ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber}`]))";

/// Where Firefox might call, although all that is known to do so is switched off.
pub const MAKER: &[&str] = &["mozilla.com", "mozilla.org", "mozilla.net", "firefox.com"];

/// What Firefox 140 reports of its own code when a page goes away while it is being looked at; an error of the page names
/// its place.
const OWN_ERROR: &str = "Error: Permission denied to access property \"length\"";

/// How Firefox reports a request that a page gave up while its service worker was answering. A worker that fails is reported in
/// other words: that its promise was rejected, or that it answered with an error.
const GIVEN_UP: &str = "A ServiceWorker intercepted the request and encountered an unexpected error.";

pub fn capabilities(options: &Options, proxy: &Proxy) -> Result<FirefoxCapabilities> {
    let mut capabilities = DesiredCapabilities::firefox();
    let firefox = browser_tools::firefox().context("Firefox is missing")?;
    capabilities.set_firefox_binary(&firefox.to_string_lossy())?;
    capabilities.set_headless()?;
    capabilities.enable_bidi()?;
    let language = options.language.split('-').next().unwrap_or_default();
    let preferences = json!({
        "intl.accept_languages": format!("{}, {language}", options.language),
        // all that is asked for goes through the proxy, this machine's own servers too
        "network.proxy.type": 1,
        "network.proxy.socks": "127.0.0.1",
        "network.proxy.socks_port": proxy.port(),
        "network.proxy.socks_version": 5,
        "network.proxy.socks_remote_dns": true,
        "network.proxy.socks5_remote_dns": true,
        "network.proxy.no_proxies_on": "",
        "network.proxy.allow_hijacking_localhost": true,
        "network.proxy.testing_localhost_is_secure_when_hijacked": true,
        "network.proxy.failover_direct": false,
        // a browser that talks to nobody on its own
        "app.normandy.enabled": false,
        "app.update.auto": false,
        "browser.newtabpage.enabled": false,
        "browser.region.network.url": "",
        "browser.search.update": false,
        "browser.startup.homepage": "about:blank",
        "browser.topsites.contile.enabled": false,
        "captivedetect.canonicalURL": "",
        "datareporting.policy.dataSubmissionEnabled": false,
        "dom.push.connection.enabled": false,
        "extensions.systemAddon.update.enabled": false,
        "geo.provider.network.url": "",
        "media.gmp-manager.updateEnabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.dns.disablePrefetch": true,
        "network.http.speculative-parallel-limit": 0,
        "network.predictor.enabled": false,
        "network.prefetch-next": false,
        "network.trr.mode": 5,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        // saved files do not open a panel that takes the focus
        "browser.download.alwaysOpenPanel": false,
    });
    capabilities.set_browser_option("prefs", preferences)?;
    Ok(capabilities)
}

/// What Firefox does and tells beyond WebDriver.
pub struct Firefox {
    web: WebDriver,
    bidi: Bidi,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Debug, Default)]
struct Seen {
    requests: Vec<String>,
    errors: Vec<String>,
}

impl Seen {
    fn note(&mut self, event: &str, told: &Value) {
        let text = |path: &str| told.pointer(path).and_then(Value::as_str).unwrap_or_default();
        let address = text("/request/url");
        match event {
            "network.beforeRequestSent" => self.requests.push(address.to_owned()),
            "network.responseCompleted" => {
                let status = told.pointer("/response/status").and_then(Value::as_u64);
                if let Some(status @ 400..) = status {
                    self.errors.push(format!("{address}: answered with {status}"));
                }
            }
            // a page that is left gives up what it asked for
            "network.fetchError" if text("/errorText") != "NS_BINDING_ABORTED" => {
                self.errors.push(format!("{address}: {}", text("/errorText")));
            }
            "log.entryAdded" if text("/level") == "error" => {
                let at = told.pointer("/stackTrace/callFrames/0");
                if at.is_none() && (text("/text") == OWN_ERROR || text("/text").ends_with(GIVEN_UP)) {
                    return;
                }
                let at = at.map(|frame| format!(" ({}:{})", frame["url"], frame["lineNumber"]));
                self.errors.push(format!("{}{}", text("/text"), at.unwrap_or_default()));
            }
            "script.message" => {
                let blocked = text("/data/value/0/value");
                // others are words: inline, eval …
                if blocked.contains("://") {
                    self.requests.push(blocked.to_owned());
                }
                self.errors
                    .push(format!("against the policy: {}", text("/data/value/1/value")));
            }
            _ => {}
        }
    }
}

impl Firefox {
    pub async fn new(web: WebDriver) -> Result<Self> {
        let seen = Arc::<Mutex<Seen>>::default();
        let notes = Arc::clone(&seen);
        let capabilities = web.handle().capabilities();
        let address = capabilities.get("webSocketUrl").and_then(Value::as_str);
        let address = address.context("Firefox offers no WebDriver BiDi")?;
        let bidi = Bidi::connect(address, move |event, told| {
            notes.lock().unwrap_or_else(PoisonError::into_inner).note(event, told);
        })
        .await?;
        let firefox = Self { web, bidi, seen };
        firefox
            .bidi
            .ask("session.subscribe", json!({ "events": EVENTS }))
            .await?;
        let channel = json!([{ "type": "channel", "value": { "channel": "policy" } }]);
        let script = json!({ "functionDeclaration": POLICY, "arguments": channel });
        firefox.bidi.ask("script.addPreloadScript", script).await?;
        Ok(firefox)
    }

    /// Runs a script where the browser's own code runs.
    async fn inside(&self, script: &str) -> Result<()> {
        let context = async |context: &str| {
            let command = MozContext(json!({ "context": context }));
            self.web
                .handle()
                .cmd(Command::ExtensionCommand(Box::new(command)))
                .await
        };
        context("chrome").await.context("Firefox lets nobody in")?;
        let outcome = self.web.execute(script, Vec::new()).await;
        context("content").await.context("Firefox lets nobody out")?;
        outcome.with_context(|| format!("Firefox refused {script}"))?;
        Ok(())
    }

    pub async fn viewport(&self, (width, height): (u32, u32), scale: f64) -> Result<()> {
        let window = self.web.window().await?;
        let size = json!({
            "context": window.to_string(),
            "viewport": { "width": width, "height": height },
            "devicePixelRatio": scale,
        });
        self.bidi.ask("browsingContext.setViewport", size).await.map(drop)
    }

    pub async fn prefer(&self, colours: ColourScheme, reduced_motion: bool) -> Result<()> {
        let colours = match colours {
            ColourScheme::Dark => 0,
            ColourScheme::Light => 1,
        };
        let motion = u8::from(reduced_motion);
        self.inside(&format!(
            "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {colours});
            Services.prefs.setIntPref('ui.prefersReducedMotion', {motion})"
        ))
        .await
    }

    pub async fn as_printed(&self) -> Result<()> {
        self.inside("gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'")
            .await
    }

    pub async fn focus_the_page(&self) -> Result<()> {
        self.inside("gBrowser.selectedBrowser.focus()").await
    }

    /// By preferences: `browser.setDownloadBehavior` is missing before Firefox 143.
    pub async fn download_to(&self, folder: &Path) -> Result<()> {
        let folder = serde_json::to_string(folder).context("the folder has no name in Unicode")?;
        self.inside(&format!(
            "Services.prefs.setIntPref('browser.download.folderList', 2);
            Services.prefs.setStringPref('browser.download.dir', {folder})"
        ))
        .await
    }

    /// Returns once all earlier events have been recorded.
    async fn seen(&self) -> Result<MutexGuard<'_, Seen>> {
        self.bidi.ask("session.status", json!({})).await?;
        Ok(self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub async fn requests(&self) -> Result<Vec<String>> {
        Ok(self.seen().await?.requests.clone())
    }

    pub async fn forget_requests(&self) -> Result<()> {
        self.seen().await?.requests.clear();
        Ok(())
    }

    pub async fn console_errors(&self) -> Result<Vec<String>> {
        Ok(std::mem::take(&mut self.seen().await?.errors))
    }
}

/// geckodriver's way between the page and the browser around it.
#[derive(Debug)]
struct MozContext(Value);

impl ExtensionCommand for MozContext {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.0.clone())
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}
