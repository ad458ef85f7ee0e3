//! Chromium: how it is started, and what it is asked over its DevTools protocol.

use std::cell::RefCell;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use crate::tunnel::Proxy;
use crate::{ColourScheme, Options, traffic};

/// A browser that talks to nobody on its own.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
];

/// Hosts that Chromium contacts regardless of its settings. Requests of the page to them are still found, in its request log.
pub const MAKER: &[&str] = &["google.com", "googleapis.com", "gstatic.com", "gvt1.com"];

pub fn capabilities(options: &Options, proxy: &Proxy) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    if is_root() {
        capabilities.set_no_sandbox()?;
    }
    // all that is asked for goes through the proxy, this machine's own servers too
    capabilities.add_arg(&format!("--proxy-server=socks5://127.0.0.1:{}", proxy.port()))?;
    capabilities.add_arg("--proxy-bypass-list=<-loopback>")?;
    capabilities.add_arg(&format!("--accept-lang={}", options.language))?;
    capabilities.add_arg(&format!("--lang={}", options.language))?;
    for log in ["browser", "performance"] {
        capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
    }
    Ok(capabilities)
}

/// Chromium refuses its sandbox to root.
fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}

/// What Chromium does and tells beyond WebDriver.
pub struct Chromium {
    web: WebDriver,
    requests: RefCell<Vec<String>>,
}

impl Chromium {
    pub fn new(web: WebDriver) -> Self {
        Self {
            web,
            requests: RefCell::default(),
        }
    }

    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        let answer = self.web.cdp().send_raw(method, parameters).await;
        answer.with_context(|| format!("the browser refused {method}"))
    }

    pub async fn viewport(&self, (width, height): (u32, u32), scale: f64) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await
            .map(drop)
    }

    pub async fn prefer(&self, colours: ColourScheme, reduced_motion: bool) -> Result<()> {
        let colours = match colours {
            ColourScheme::Light => "light",
            ColourScheme::Dark => "dark",
        };
        let motion = if reduced_motion { "reduce" } else { "no-preference" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": colours },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }))
            .await
            .map(drop)
    }

    pub async fn as_printed(&self) -> Result<()> {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await
            .map(drop)
    }

    pub async fn download_to(&self, folder: &Path) -> Result<()> {
        let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Browser.setDownloadBehavior", behaviour).await.map(drop)
    }

    pub async fn requests(&self) -> Result<Vec<String>> {
        let log = self
            .web
            .get_log("performance")
            .await
            .context("the browser keeps no log of requests")?;
        let mut requests = self.requests.borrow_mut();
        requests.extend(traffic::requested(&log));
        Ok(requests.clone())
    }

    pub async fn forget_requests(&self) -> Result<()> {
        self.requests().await?;
        self.requests.borrow_mut().clear();
        Ok(())
    }

    pub async fn console_errors(&self) -> Result<Vec<String>> {
        let log = self.web.browser_log().await.context("the browser keeps no console")?;
        Ok(traffic::errors(&log))
    }
}
