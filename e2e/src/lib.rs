//! Browser tests: they press what a user presses in a real browser, and check what a user reads.
//!
//! `page_test` serves dist/ below a folder on a free port, starts a browser, runs the test and cleans up; `both` does the same
//! in Chromium and in Firefox. Every test also fails if the page requested anything outside its own origin, or if the console
//! contains an error.

mod bidi;
mod browser;
mod chromium;
mod driver;
mod firefox;
mod host;
mod locate;
mod person;
mod retry;
mod traffic;
mod tunnel;

use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};
use futures_util::FutureExt as _;
use thirtyfour::testing::{BrowserTestError, run_browser_test};
use thirtyfour::{Capabilities, WebDriver, WebElement};
use xtask::bundle::site::Site;
use xtask::workspace::Workspace;

use crate::browser::Engine;
use crate::chromium::Chromium;
use crate::firefox::Firefox;
use crate::tunnel::Proxy;

pub use browser::{Browser, Violation};
pub use host::Host;
pub use person::{Focus, InputMethod, Person};
pub use thirtyfour::Key;

/// An element of the page, for what `Browser` has no method for.
pub type Element = WebElement;

/// The folder below which the page is served, so that absolute paths in it fail.
const FOLDER: &str = "some/folder/";

/// The browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
        })
    }
}

/// The colour scheme that the system of the user prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourScheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How the browser opens the page.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which browser; `both` sets it.
    pub browser: Kind,
    /// Width and height of the viewport.
    pub viewport: (u32, u32),
    /// Device pixels per pixel: 2.0 with half the viewport is what 200 % zoom does.
    pub scale: f64,
    /// Preferred colours.
    pub colours: ColourScheme,
    /// Whether the user prefers reduced motion.
    pub reduced_motion: bool,
    /// The language of the user, as `de-DE`.
    pub language: String,
    /// The site to serve instead of dist/.
    pub site: Option<Site>,
    /// Whether the server leaves out the recommended headers, as other sites may.
    pub bare: bool,
    /// The address of the page, if another server serves it, or none (`file://`).
    pub address: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            browser: Kind::Chromium,
            viewport: (1280, 900),
            scale: 1.0,
            colours: ColourScheme::Light,
            reduced_motion: false,
            language: "en-GB".into(),
            site: None,
            bare: false,
            address: None,
        }
    }
}

/// Runs one test in Chromium, and then in Firefox.
///
/// # Panics
/// As `page_test`.
#[track_caller]
pub fn both(name: &str, options: Options, test: impl AsyncFn(&Browser) -> Result<()>) {
    for browser in [Kind::Chromium, Kind::Firefox] {
        let options = Options {
            browser,
            ..options.clone()
        };
        page_test(name, options, &test);
    }
}

/// Runs one test in a browser of its own; `name` names its screenshots.
///
/// Under load a browser occasionally misses a step. So a run of all tests has one retry: the first test that fails runs again in
/// a new browser, unless it is a security test. `cargo xtask test` prints which one that was.
///
/// # Panics
/// The test failed, which leaves `artifacts/<name>-failed.png`, or the page broke a rule that holds for every page.
#[allow(clippy::panic, reason = "a test fails by panicking")]
#[track_caller]
pub fn page_test(name: &str, options: Options, test: impl AsyncFn(&Browser) -> Result<()>) {
    let source = Location::caller().file();
    let what = match options.browser {
        Kind::Chromium => name.to_owned(),
        Kind::Firefox => format!("{name} in Firefox"),
    };
    let first = catch_unwind(AssertUnwindSafe(|| attempt(name, options.clone(), &test)));
    let reason = match &first {
        Ok(Ok(())) => return,
        Ok(Err(error)) => format!("{error:#}"),
        Err(_) => "it panicked".into(),
    };
    match retry::may_retry(&what, source, &reason) {
        Ok(true) => {}
        // the failure itself, with its own message
        Ok(false) => match first {
            Err(panic) => resume_unwind(panic),
            _ => panic!("{what}: {reason}"),
        },
        Err(error) => panic!("{what}: {reason}; {error:#}"),
    }
    eprintln!("{what}: failed and runs once more: {reason}");
    if let Err(error) = attempt(name, options, &test) {
        panic!("{what}: {error:#}");
    }
}

/// Runs one test in a browser of its own, once.
///
/// # Errors
/// The test failed, which leaves a screenshot, or the page broke a rule that holds for every page.
pub fn attempt(name: &str, mut options: Options, test: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    let workspace = Workspace::find()?;
    let place = match (options.address.take(), options.site.take()) {
        (Some(address), _) => (address, None),
        (None, site) => {
            let dist = || Site::read(&workspace.dist()).context("there is no page yet; run `cargo xtask build`");
            let host = (if options.bare { Host::bare } else { Host::start })(site.map_or_else(dist, Ok)?, FOLDER)?;
            (host.url(), Some(host))
        }
    };
    let driver = driver::Driver::start(options.browser)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("no async runtime")?;
    let outcome = runtime.block_on(async {
        let proxy = Proxy::start()?;
        let capabilities: Capabilities = match options.browser {
            Kind::Chromium => chromium::capabilities(&options, &proxy)?.into(),
            Kind::Firefox => firefox::capabilities(&options, &proxy)?.into(),
        };
        let session = WebDriver::new(driver.url(), capabilities);
        let body = async |web: WebDriver| {
            let engine = match options.browser {
                Kind::Chromium => Engine::Chromium(Chromium::new(web.clone())),
                Kind::Firefox => Engine::Firefox(Firefox::new(web.clone()).await?),
            };
            let browser = Browser::new(web, (engine, proxy), place, workspace, &options).await?;
            watched(name, browser, test).await
        };
        run_browser_test(session, body).await.map_err(readable)
    });
    drop(driver);
    outcome
}

/// Runs the test, then checks what holds for every page; a failure leaves a screenshot.
async fn watched(name: &str, browser: Browser, test: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    let outcome = AssertUnwindSafe(async {
        test(&browser).await?;
        check_requests_and_console(&browser).await
    });
    let outcome = outcome.catch_unwind().await;
    if !matches!(outcome, Ok(Ok(()))) {
        match browser.screenshot(&format!("{name}-failed")).await {
            Ok(path) => eprintln!("{name}: see {}", path.display()),
            Err(error) => eprintln!("{name}: no screenshot: {error:#}"),
        }
    }
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Fails if the page requested anything outside its origin, or if the console contains an error.
async fn check_requests_and_console(browser: &Browser) -> Result<()> {
    let foreign = browser.requests_elsewhere().await?;
    if !foreign.is_empty() {
        bail!(
            "the page requested something outside its origin: {}",
            foreign.join(", ")
        );
    }
    let errors = browser.console_errors().await?;
    if !errors.is_empty() {
        bail!("the console holds errors: {}", errors.join("; "));
    }
    Ok(())
}

fn readable(error: BrowserTestError<anyhow::Error>) -> anyhow::Error {
    match error {
        BrowserTestError::Body(body) => body,
        BrowserTestError::Setup(error) => anyhow!(error).context("the browser did not start"),
        other => anyhow!("{other}"),
    }
}

/// Returns a code block of the documentation, by page (as a path from the root of the project) and name.
///
/// # Errors
/// There is no such page or snippet.
pub fn snippet(page: &str, id: &str) -> Result<String> {
    xtask::snippets::snippet(&Workspace::find()?.root, page, id)
}

/// Returns the folder of screenshots and other results.
fn artifacts(workspace: &Workspace) -> PathBuf {
    workspace.root.join("artifacts")
}
