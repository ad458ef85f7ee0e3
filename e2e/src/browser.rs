//! One browser with the page in it, and what a user does with it.

use std::cell::RefCell;
use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{Key, WebDriver, WebElement};
use xtask::ci::browser_tools;
use xtask::workspace::Workspace;

use crate::chromium::{self, Chromium};
use crate::firefox::{self, Firefox};
use crate::host::Host;
use crate::tunnel::Proxy;
use crate::{ColourScheme, Kind, Options, artifacts, locate, traffic};

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(10);
const LOOK_EVERY: Duration = Duration::from_millis(100);

static FETCH: Mutex<()> = Mutex::new(());

const RUN_AXE: &str = "const done = arguments[arguments.length - 1];
axe.run(document).then(r => done({violations: r.violations}), e => done({error: String(e)}));";

/// A browser with the page in it.
pub struct Browser {
    web: WebDriver,
    engine: Engine,
    proxy: Proxy,
    address: String,
    host: Option<Host>,
    workspace: Workspace,
    /// Origins that the page may request.
    own: RefCell<Vec<String>>,
    /// Elements in whose shadow the page is looked at, from the outermost on, as CSS selectors.
    shadows: RefCell<Vec<String>>,
}

/// What differs between the two browsers.
pub enum Engine {
    Chromium(Chromium),
    Firefox(Firefox),
}

/// Calls the same method on either engine.
macro_rules! engine {
    ($engine:expr, $it:ident => $call:expr) => {
        match $engine {
            Engine::Chromium($it) => $call,
            Engine::Firefox($it) => $call,
        }
    };
}

/// A violation that axe-core reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// axe-core's id of the rule.
    pub rule: String,
    /// How bad it is: minor, moderate, serious, critical.
    pub impact: String,
    /// How to fix it.
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
    pub(crate) async fn new(
        web: WebDriver,
        (engine, proxy): (Engine, Proxy),
        (address, host): (String, Option<Host>),
        workspace: Workspace,
        options: &Options,
    ) -> Result<Self> {
        let browser = Self {
            own: RefCell::new(vec![traffic::origin(&address)]),
            web,
            engine,
            proxy,
            address,
            host,
            workspace,
            shadows: RefCell::default(),
        };
        browser.web.set_script_timeout(Duration::from_secs(60)).await?;
        browser.viewport(options.viewport, options.scale).await?;
        browser.prefer(options.colours, options.reduced_motion).await?;
        Ok(browser)
    }

    /// Which browser it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.engine {
            Engine::Chromium(_) => Kind::Chromium,
            Engine::Firefox(_) => Kind::Firefox,
        }
    }

    /// The server of the page, which can be stopped and started again.
    ///
    /// # Errors
    /// The test uses an address of its own.
    pub fn host(&self) -> Result<&Host> {
        self.host.as_ref().context("the page has a server of its own")
    }

    /// Counts an address's origin as the page's own, so that it may be asked for something.
    pub fn allow(&self, address: &str) {
        self.own.borrow_mut().push(traffic::origin(address));
    }

    /// The driver itself, for what this type has no method for.
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
    pub async fn viewport(&self, size: (u32, u32), scale: f64) -> Result<()> {
        engine!(&self.engine, engine => engine.viewport(size, scale).await)
    }

    /// Sets the preferences of the user's system.
    ///
    /// # Errors
    /// The browser refused.
    pub async fn prefer(&self, colours: ColourScheme, reduced_motion: bool) -> Result<()> {
        engine!(&self.engine, engine => engine.prefer(colours, reduced_motion).await)
    }

    /// Shows the page as it is printed. Chromium then forgets the preferred colours.
    ///
    /// # Errors
    /// The browser refused.
    pub async fn as_printed(&self) -> Result<()> {
        engine!(&self.engine, engine => engine.as_printed().await)
    }

    /// Saves files in a folder, without asking.
    ///
    /// # Errors
    /// The browser refused.
    pub async fn download_to(&self, folder: &Path) -> Result<()> {
        engine!(&self.engine, engine => engine.download_to(folder).await)
    }

    /// Takes the focus back to the page from the browser's own buttons, which Firefox has behind the last stop.
    ///
    /// # Errors
    /// The browser refused.
    pub async fn focus_the_page(&self) -> Result<()> {
        match &self.engine {
            Engine::Chromium(_) => Ok(()),
            Engine::Firefox(firefox) => firefox.focus_the_page().await,
        }
    }

    /// Sends Chromium a command of its DevTools protocol.
    ///
    /// # Errors
    /// The browser refused, or it is Firefox.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<()> {
        self.asks(method, parameters).await.map(drop)
    }

    /// Sends such a command and returns its answer.
    ///
    /// # Errors
    /// The browser refused, or it is Firefox.
    pub async fn asks(&self, method: &str, parameters: Value) -> Result<Value> {
        match &self.engine {
            Engine::Chromium(chromium) => chromium.devtools(method, parameters).await,
            Engine::Firefox(_) => bail!("Firefox has no {method}; such a test runs in Chromium only"),
        }
    }

    /// Runs `then` inside a frame.
    ///
    /// # Errors
    /// There is no such frame, or `then` failed.
    pub async fn within_frame<T>(&self, css: &str, then: impl AsyncFnOnce(&Self) -> Result<T>) -> Result<T> {
        let script = "return document.querySelector(arguments[0])";
        let frame = self.find(&format!("the frame {css}"), script, &[json!(css)]).await?;
        frame.enter_frame().await.with_context(|| format!("the frame {css}"))?;
        let outside = self.shadows.take();
        let outcome = then(self).await;
        self.shadows.replace(outside);
        self.web.enter_parent_frame().await?;
        outcome
    }

    /// Looks into the open shadow of an element: in `then`, roles, texts and test ids are found there, and in scripts
    /// `document` is the shadow's root.
    ///
    /// # Errors
    /// There is no such shadow, or `then` failed.
    pub async fn within_shadow<T>(&self, css: &str, then: impl AsyncFnOnce(&Self) -> Result<T>) -> Result<T> {
        let script =
            "return document.querySelector(arguments[0])?.shadowRoot ? document.querySelector(arguments[0]) : null";
        self.find(&format!("the shadow of {css}"), script, &[json!(css)])
            .await?;
        self.shadows.borrow_mut().push(css.to_owned());
        let outcome = then(self).await;
        self.shadows.borrow_mut().pop();
        outcome
    }

    /// A script that sees the page as the test does.
    fn script(&self, script: &str) -> String {
        let shadows = self.shadows.borrow();
        if shadows.is_empty() {
            return script.to_owned();
        }
        format!(
            "let root = document;
            for (const css of {}) root = root?.querySelector(css)?.shadowRoot;
            return root ? (document => function () {{ {script} }})(root).apply(null, arguments) : null",
            json!(*shadows)
        )
    }

    async fn execute(&self, script: &str, arguments: &[Value]) -> Result<ScriptRet> {
        Ok(self.web.execute(self.script(script), arguments.to_vec()).await?)
    }

    /// Runs a script in the page, which looks and touches nothing, and gives what it returns.
    ///
    /// # Errors
    /// The script failed, or returned something else.
    pub async fn see<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        Ok(self.execute(script, arguments).await?.convert()?)
    }

    /// Waits until a user reads what is expected.
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
                        .with_context(|| format!("{what}: timed out waiting for {wanted:?}"));
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
            let found = self.execute(script, arguments).await?;
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
        let script =
            "return document.body?.innerText ?? [...document.children].map(e => e.innerText ?? '').join('\\n')";
        self.see(script, &[]).await
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

    /// Replaces the text of the field with a role (`textbox`, `combobox` …) and an accessible name.
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
        let element = self.execute("return document.activeElement", &[]).await?.element()?;
        locate::accessible_name(&self.web, &element).await
    }

    /// Keeps a picture of the page in `artifacts/<name>.png`, in Firefox in `<name>-firefox.png`.
    ///
    /// # Errors
    /// It could not be taken or written.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let folder = artifacts(&self.workspace);
        fs::create_dir_all(&folder).with_context(|| format!("could not make the folder {}", folder.display()))?;
        let suffix = match self.kind() {
            Kind::Chromium => "",
            Kind::Firefox => "-firefox",
        };
        let path = folder.join(format!("{name}{suffix}.png"));
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

    /// Every address that the page has asked for so far, and as `tcp://host:port` what was asked for without the page (by a
    /// worker, say). What the browser itself wants from its maker is left out; it does not get it.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let mut requests = engine!(&self.engine, engine => engine.requests().await?);
        let own = self.own.borrow();
        let known = requests.iter().chain(own.iter());
        let known: Vec<String> = known.filter_map(|address| traffic::host_and_port(address)).collect();
        let maker = match self.kind() {
            Kind::Chromium => chromium::MAKER,
            Kind::Firefox => firefox::MAKER,
        };
        let mut hidden = self.proxy.asked();
        hidden.retain(|asked| !known.contains(asked) && !traffic::is_below(asked, maker));
        let hidden = hidden.into_iter();
        requests.extend(hidden.map(|asked| format!("tcp://{asked}")));
        Ok(requests)
    }

    /// The requests that left, or tried to leave, the page's origin.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn requests_elsewhere(&self) -> Result<Vec<String>> {
        let mut requests = self.requests().await?;
        let own = self.own.borrow();
        requests.retain(|address| own.iter().all(|own| traffic::is_elsewhere(address, own)));
        // Firefox may try a refused connection again
        requests.dedup();
        Ok(requests)
    }

    /// Errors in the console since the last call; a test that provokes some reads them away.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        engine!(&self.engine, engine => engine.console_errors().await)
    }

    /// Forgets the requests so far, for a test that provokes some.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn forget_requests(&self) -> Result<()> {
        engine!(&self.engine, engine => engine.forget_requests().await?);
        self.proxy.forget();
        Ok(())
    }

    async fn look(&self, wanted: Wanted<'_>) -> Result<WebElement> {
        let found = match wanted {
            Wanted::Role(role, name) => {
                let could_be = [json!(locate::selector(role)), json!(name)];
                let could_be = self.execute(locate::COULD_BE, &could_be).await?.elements()?;
                let mut found = locate::named(&self.web, could_be, name).await?;
                if found.len() > 1 {
                    bail!("there are {} of them", found.len());
                }
                found.pop()
            }
            Wanted::Text(text) => self.first(locate::BY_TEXT, text).await?,
            Wanted::TestId(id) => {
                let script = "return document.querySelector(`[data-testid=\"${arguments[0]}\"]`)";
                self.first(script, id).await?
            }
        };
        found.context("it is not there")
    }

    async fn first(&self, script: &str, argument: &str) -> Result<Option<WebElement>> {
        let found = self.execute(script, &[json!(argument)]).await?;
        Ok(match found.json() {
            Value::Null => None,
            _ => Some(found.element()?),
        })
    }

    /// Looks until it is there; a page that is just being redrawn is looked at again.
    async fn wait(&self, wanted: Wanted<'_>) -> Result<WebElement> {
        let start = Instant::now();
        loop {
            match self.look(wanted).await {
                Ok(element) => return Ok(element),
                Err(error) if start.elapsed() > PATIENCE => {
                    return Err(error).with_context(|| format!("timed out waiting for {wanted:?}"));
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
