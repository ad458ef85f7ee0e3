//! Page tests: what a person presses, in a real browser, and what a person reads.
//!
//! `page_test` serves dist/ under a folder of a free port, starts a browser, runs the test and cleans up; `both` does so in
//! Chromium and in Firefox. Whatever the test does, it also fails if the page asked for anything outside its own origin or
//! left an error in the console.

mod bidi;
mod browser;
mod chromium;
mod driver;
mod firefox;
mod host;
mod locate;
mod person;
mod traffic;
mod tunnel;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
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
pub use person::{Focus, Hands, Person};
pub use thirtyfour::Key;

/// An element of the page, for what `Browser` has no word for.
pub type Element = WebElement;

/// The folder under which the page is served, so that an absolute path in it would be seen.
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

/// Colours that the reader's system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourScheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What kind of browser opens the page.
#[derive(Debug, Clone)]
pub struct Options {
    /// Which browser; `both` sets it.
    pub browser: Kind,
    /// Width and height of the page's area.
    pub viewport: (u32, u32),
    /// Device pixels per pixel: 2.0 with half the viewport is what 200 % zoom does.
    pub scale: f64,
    /// Preferred colours.
    pub colours: ColourScheme,
    /// Whether the reader asks for less motion.
    pub reduced_motion: bool,
    /// The reader's language, as `de-DE`.
    pub language: String,
    /// Another site than dist/.
    pub site: Option<Site>,
    /// Whether the recommended headers are left out, as a page of others would.
    pub bare: bool,
    /// The page's address, if something else serves it: another server, or nobody (`file://`).
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
/// As `page_test` does.
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
/// # Panics
/// The test failed twice, which leaves `artifacts/<name>-failed.png`, or the page misbehaved.
///
/// A machine that is short of time now and then makes a browser miss a step. So a test that fails is run once more, in a new
/// browser, and says so; what fails twice is an error.
#[allow(clippy::panic, reason = "a test fails by panicking")]
pub fn page_test(name: &str, options: Options, test: impl AsyncFn(&Browser) -> Result<()>) {
    let what = match options.browser {
        Kind::Chromium => name.to_owned(),
        Kind::Firefox => format!("{name} in Firefox"),
    };
    let first = catch_unwind(AssertUnwindSafe(|| attempt(name, options.clone(), &test)));
    match first {
        Ok(Ok(())) => return,
        Ok(Err(error)) => eprintln!("{what}: failed at first, and is run once more: {error:#}"),
        Err(_) => eprintln!("{what}: failed at first, as told above, and is run once more"),
    }
    if let Err(error) = attempt(name, options, &test) {
        panic!("{what}: {error:#}");
    }
}

/// Runs one test in a browser of its own, once.
///
/// # Errors
/// It failed, which leaves a screenshot, or the page misbehaved.
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

/// The test, then what holds for every page; a failure leaves a screenshot.
async fn watched(name: &str, browser: Browser, test: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    let outcome = AssertUnwindSafe(async {
        test(&browser).await?;
        good_manners(&browser).await
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

async fn good_manners(browser: &Browser) -> Result<()> {
    let strangers = browser.requests_elsewhere().await?;
    if !strangers.is_empty() {
        bail!(
            "the page asked for something outside its origin: {}",
            strangers.join(", ")
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

/// A snippet of the documentation, by page (as seen from the project's folder) and name.
///
/// # Errors
/// There is no such page or snippet.
pub fn snippet(page: &str, id: &str) -> Result<String> {
    xtask::snippets::snippet(&Workspace::find()?.root, page, id)
}

/// Where screenshots and the like are kept.
fn artifacts(workspace: &Workspace) -> PathBuf {
    workspace.root.join("artifacts")
}
