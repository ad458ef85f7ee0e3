//! One browser with the page in it, and what a person does with it.

use std::cell::RefCell;
use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Key, WebDriver, WebElement};
use xtask::browser_tools;
use xtask::server::Server;
use xtask::workspace::Workspace;

use crate::{ColourScheme, Options, artifacts, locate, traffic};

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(10);
const LOOK_EVERY: Duration = Duration::from_millis(100);

static FETCH: Mutex<()> = Mutex::new(());

const RUN_AXE: &str = "const done = arguments[arguments.length - 1];
axe.run(document).then(r => done({violations: r.violations}), e => done({error: String(e)}));";

/// A browser with the page in it.
pub struct Browser {
    web: WebDriver,
    address: String,
    workspace: Workspace,
    requests: RefCell<Vec<String>>,
}

/// Something that axe-core objects to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// axe-core's id of the rule.
    pub rule: String,
    /// How bad it is: minor, moderate, serious, critical.
    pub impact: String,
    /// What would be right.
    pub help: String,
    /// Where it is, as CSS selectors.
    pub places: Vec<String>,
}

/// How to find an element.
#[derive(Debug, Clone, Copy)]
enum Wanted<'a> {
    Role(&'a str, &'a str),
    Text(&'a str),
    TestId(&'a str),
}

impl Browser {
    pub(crate) async fn new(web: WebDriver, server: &Server, workspace: Workspace, options: &Options) -> Result<Self> {
        let browser = Self {
            web,
            address: server.url(),
            workspace,
            requests: RefCell::default(),
        };
        browser.web.set_script_timeout(Duration::from_secs(60)).await?;
        browser.viewport(options.viewport, options.scale).await?;
        browser.prefer(options.colours, options.reduced_motion).await?;
        Ok(browser)
    }

    /// The driver itself, for what this type has no word for.
    #[must_use]
    pub fn web(&self) -> &WebDriver {
        &self.web
    }

    /// The address of the page's folder.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Opens a path below the page's folder: empty, `?embed`, `#/result` …
    ///
    /// # Errors
    /// The browser could not open it.
    pub async fn open(&self, path: &str) -> Result<()> {
        let address = format!("{}{path}", self.address);
        self.web
            .goto(address.as_str())
            .await
            .with_context(|| format!("could not open {address}"))
    }

    /// Sets the page's area; a scale of 2.0 with half the size is what 200 % zoom does.
    ///
    /// # Errors
    /// The browser refused.
    pub async fn viewport(&self, (width, height): (u32, u32), scale: f64) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await
    }

    /// Sets what the reader's system prefers.
    ///
    /// # Errors
    /// The browser refused.
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
    }

    /// Shows the page as it is printed. The preferred colours are gone after that.
    ///
    /// # Errors
    /// The browser refused.
    pub async fn as_printed(&self) -> Result<()> {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await
    }

    /// Asks the browser for something over its DevTools protocol.
    ///
    /// # Errors
    /// The browser refused.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<()> {
        self.web
            .cdp()
            .send_raw(method, parameters)
            .await
            .with_context(|| format!("the browser refused {method}"))?;
        Ok(())
    }

    /// Runs a script in the page, which looks and touches nothing, and gives what it returns.
    ///
    /// # Errors
    /// The script failed, or returned something else.
    pub async fn see<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        Ok(self.web.execute(script, arguments.to_vec()).await?.convert()?)
    }

    /// Waits until what a person reads is as wanted.
    ///
    /// # Errors
    /// It is not in time; the message says what is read instead.
    pub async fn becomes<T: PartialEq + Debug>(
        &self,
        what: &str,
        wanted: T,
        read: impl AsyncFn() -> Result<T>,
    ) -> Result<()> {
        let start = Instant::now();
        loop {
            let found = read().await;
            match &found {
                Ok(found) if *found == wanted => return Ok(()),
                Ok(found) if start.elapsed() > PATIENCE => bail!("{what}: a person sees {found:?}, not {wanted:?}"),
                Err(_) if start.elapsed() > PATIENCE => {
                    return found
                        .map(drop)
                        .with_context(|| format!("{what}: waited in vain for {wanted:?}"));
                }
                _ => tokio::time::sleep(LOOK_EVERY).await,
            }
        }
    }

    /// Waits until a script, which looks and touches nothing, finds an element.
    ///
    /// # Errors
    /// It does not in time.
    pub async fn find(&self, what: &str, script: &str, arguments: &[Value]) -> Result<WebElement> {
        let start = Instant::now();
        loop {
            let found = self.web.execute(script, arguments.to_vec()).await?;
            if !found.json().is_null() {
                return Ok(found.element()?);
            }
            if start.elapsed() > PATIENCE {
                let text = self.text().await?.split_whitespace().collect::<Vec<_>>().join(" ");
                bail!(
                    "{what}: it is not there; a person reads: {}",
                    text.chars().take(2000).collect::<String>()
                );
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// The page's title.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn title(&self) -> Result<String> {
        Ok(self.web.title().await?)
    }

    /// All that can be read in the page.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn text(&self) -> Result<String> {
        Ok(self
            .web
            .execute("return document.body.innerText", Vec::new())
            .await?
            .convert()?)
    }

    /// Waits for an element of a role with an accessible name.
    ///
    /// # Errors
    /// It did not appear in time.
    pub async fn role(&self, role: &str, name: &str) -> Result<WebElement> {
        self.wait(Wanted::Role(role, name)).await
    }

    /// Waits for the innermost visible element that says a text.
    ///
    /// # Errors
    /// It did not appear in time.
    pub async fn says(&self, text: &str) -> Result<WebElement> {
        self.wait(Wanted::Text(text)).await
    }

    /// Waits for the element with a `data-testid`.
    ///
    /// # Errors
    /// It did not appear in time.
    pub async fn test_id(&self, id: &str) -> Result<WebElement> {
        self.wait(Wanted::TestId(id)).await
    }

    /// Clicks the element of a role with an accessible name.
    ///
    /// # Errors
    /// It did not appear in time, or could not be clicked.
    pub async fn click_role(&self, role: &str, name: &str) -> Result<()> {
        self.click(Wanted::Role(role, name)).await
    }

    /// Clicks what says a text.
    ///
    /// # Errors
    /// It did not appear in time, or could not be clicked.
    pub async fn click_text(&self, text: &str) -> Result<()> {
        self.click(Wanted::Text(text)).await
    }

    /// Clicks the element with a `data-testid`.
    ///
    /// # Errors
    /// It did not appear in time, or could not be clicked.
    pub async fn click_test_id(&self, id: &str) -> Result<()> {
        self.click(Wanted::TestId(id)).await
    }

    /// Clicks an element; if something that stays in view covers it, scrolls on first, as a person does.
    ///
    /// # Errors
    /// It could not be clicked.
    pub async fn click_element(&self, element: &WebElement) -> Result<()> {
        if element.click().await.is_ok() {
            return Ok(());
        }
        let centre = "arguments[0].scrollIntoView({ block: 'center' }); return 1";
        self.see::<u8>(centre, &[element.to_json()?]).await?;
        Ok(element.click().await?)
    }

    /// Replaces what stands in the field of a role (`textbox`, `combobox` …) with an accessible name.
    ///
    /// # Errors
    /// There is no such field, or it takes no text.
    pub async fn type_into(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let field = self.role(role, name).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Presses keys, one after the other, on whatever has the focus.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        for key in keys {
            self.web
                .action_chain()
                .key_down(key.clone())
                .key_up(key.clone())
                .perform()
                .await?;
        }
        Ok(())
    }

    /// Presses a key while another one is held down.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn press_with(&self, held: Key, key: Key) -> Result<()> {
        let chain = self.web.action_chain().key_down(held.clone()).key_down(key.clone());
        Ok(chain.key_up(key).key_up(held).perform().await?)
    }

    /// The accessible name of what has the focus.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn focused(&self) -> Result<String> {
        let element = self.web.active_element().await?;
        locate::accessible_name(&self.web, &element).await
    }

    /// Keeps a picture of the page in `artifacts/<name>.png`.
    ///
    /// # Errors
    /// It could not be taken or written.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let folder = artifacts(&self.workspace);
        fs::create_dir_all(&folder).with_context(|| format!("could not make the folder {}", folder.display()))?;
        let path = folder.join(format!("{name}.png"));
        let picture = self.web.screenshot_as_png().await?;
        fs::write(&path, picture).with_context(|| format!("could not write {}", path.display()))?;
        Ok(path)
    }

    /// What axe-core objects to in the page as it is now; axe-core is fetched from npm once.
    ///
    /// # Errors
    /// axe-core is not there and npm cannot fetch it, or it did not run.
    pub async fn accessibility(&self) -> Result<Vec<Violation>> {
        let path = {
            // two tests at once would fetch it twice, into the same place
            let _one = FETCH.lock().unwrap_or_else(PoisonError::into_inner);
            browser_tools::need_axe(&self.workspace)?
        };
        let script = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        self.web
            .execute(script, Vec::new())
            .await
            .context("axe-core could not be loaded")?;
        let answer = self
            .web
            .execute_async(RUN_AXE, Vec::new())
            .await
            .context("axe-core did not run")?;
        let violations = answer.json().get("violations").and_then(Value::as_array);
        let violations = violations.ok_or_else(|| anyhow!("axe-core failed: {}", answer.json()))?;
        Ok(violations.iter().map(Violation::read).collect())
    }

    /// Fails if axe-core objects to anything.
    ///
    /// # Errors
    /// It does; the message says to what and where.
    pub async fn assert_accessible(&self) -> Result<()> {
        let violations = self.accessibility().await?;
        if !violations.is_empty() {
            let list: Vec<String> = violations.iter().map(Violation::to_string).collect();
            bail!("axe-core objects:\n{}", list.join("\n"));
        }
        Ok(())
    }

    /// Every address that the page has asked for so far.
    ///
    /// # Errors
    /// The browser is gone.
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

    /// The requests that left, or tried to leave, the page's origin.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn requests_elsewhere(&self) -> Result<Vec<String>> {
        let origin = self.address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let mut requests = self.requests().await?;
        requests.retain(|address| traffic::is_elsewhere(address, &origin));
        Ok(requests)
    }

    /// Errors in the console since the last call; a test that provokes some reads them away.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        Ok(traffic::errors(
            &self.web.browser_log().await.context("the browser keeps no console")?,
        ))
    }

    /// Forgets the requests so far, for a test that provokes some.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn forget_requests(&self) -> Result<()> {
        self.requests().await?;
        self.requests.borrow_mut().clear();
        Ok(())
    }

    async fn look(&self, wanted: Wanted<'_>) -> Result<WebElement> {
        let found = match wanted {
            Wanted::Role(role, name) => {
                let mut found = locate::by_role(&self.web, role, name).await?;
                if found.len() > 1 {
                    bail!("there are {} of them", found.len());
                }
                found.pop()
            }
            Wanted::Text(text) => locate::by_text(&self.web, text).await?,
            Wanted::TestId(id) => self.web.find_all(thirtyfour::By::Testid(id)).await?.into_iter().next(),
        };
        found.context("it is not there")
    }

    /// Looks until it is there; a page that is just being redrawn is looked at again.
    async fn wait(&self, wanted: Wanted<'_>) -> Result<WebElement> {
        let start = Instant::now();
        loop {
            match self.look(wanted).await {
                Ok(element) => return Ok(element),
                Err(error) if start.elapsed() > PATIENCE => {
                    return Err(error).with_context(|| format!("waited in vain for {wanted:?}"));
                }
                Err(_) => tokio::time::sleep(LOOK_EVERY).await,
            }
        }
    }

    async fn click(&self, wanted: Wanted<'_>) -> Result<()> {
        let start = Instant::now();
        loop {
            let element = self.wait(wanted).await?;
            match self.click_element(&element).await {
                Ok(()) => return Ok(()),
                Err(error) if start.elapsed() > PATIENCE => {
                    return Err(error).with_context(|| format!("could not click {wanted:?}"));
                }
                Err(_) => tokio::time::sleep(LOOK_EVERY).await,
            }
        }
    }
}

impl Violation {
    fn read(value: &Value) -> Self {
        let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let nodes = value
            .get("nodes")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let places = nodes
            .iter()
            .filter_map(|node| node.get("target"))
            .map(Value::to_string)
            .collect();
        Self {
            rule: text("id"),
            impact: text("impact"),
            help: text("help"),
            places,
        }
    }
}

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} ({}): {}; at {}",
            self.rule,
            self.impact,
            self.help,
            self.places.join(", ")
        )
    }
}
