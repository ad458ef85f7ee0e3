//! A person at the page: answers what is asked, by mouse or by keyboard alone, and reads what is said.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use limes_messages::{Words, key};
use serde::Deserialize;
use serde_json::json;

use crate::{Browser, Element, Key};

/// How a user operates the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputMethod {
    /// Clicks what is visible.
    Mouse,
    /// Never clicks and never jumps: moves from control to control.
    Keyboard,
}

/// The element with the focus, as a screen reader announces it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Focus {
    /// Its `data-testid`.
    pub testid: String,
    /// Its id.
    pub id: String,
    /// What it says.
    pub name: String,
    /// Id of the question in which it stands.
    pub question: String,
    /// Heading of the card in which it stands.
    pub card: String,
    /// Whether some of it is seen: in the window, and under nothing else.
    pub seen: bool,
    /// Whether it is marked as having the focus.
    pub marked: bool,
}

/// More stops than any view has.
const STOPS: usize = 250;

const TIDY: &str = "const tidy = s => (s ?? '').replace(/\\s+/g, ' ').trim();";

const QUESTION: &str = "const [id, about] = arguments;
const found = [...document.querySelectorAll(`[data-testid=\"question-${id}\"]`)].find(q =>
    q.checkVisibility() && (!about || tidy(q.closest('.card')?.querySelector('h2')?.innerText) === about));";

const FOCUS: &str = "const e = document.activeElement ?? document.body;
if (arguments[0] && !(document.ownerDocument ?? document).hasFocus()) return null;
// past the last stop
if (e === document.body) return { testid: '', id: '', name: '', question: '', card: '', seen: true, marked: true };
const says = e.labels?.length ? [...e.labels].map(l => l.innerText).join(' ') : e.getAttribute('aria-label') ?? e.innerText;
const question = e.closest('[data-testid^=\"question-\"]'), whole = e.closest('label.file') ?? e, box = whole.getBoundingClientRect();
const [x, y] = [box.left + box.width / 2, Math.max(1, Math.min(box.top + box.height / 2, innerHeight - 1))];
const top = document.elementFromPoint(x, y), style = getComputedStyle(whole);
const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
return { testid: e.dataset?.testid ?? '', id: e.id ?? '', name: tidy(says), question: question?.dataset.testid.slice(9) ?? '',
    card: tidy(e.closest('.card')?.querySelector('h2')?.innerText), seen: inside && (whole.contains(top) || top?.contains(whole) === true),
    // within a day, the browser itself marks the part that has the focus
    marked: e.type === 'date' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 };";

/// Somebody who reads one language and uses mouse or keyboard.
pub struct Person<'a> {
    /// The browser in front of them.
    pub page: &'a Browser,
    /// What the page should say.
    pub words: Words,
    input: InputMethod,
}

impl<'a> Person<'a> {
    /// Somebody at the page; `language` as in `de-DE`.
    #[must_use]
    pub fn new(page: &'a Browser, language: &str, input: InputMethod) -> Self {
        let words = Words::new(language.split('-').next().unwrap_or_default());
        Self { page, words, input }
    }

    /// The text under a key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// What has the focus.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn focus(&self) -> Result<Focus> {
        let script = format!("{TIDY}{FOCUS}");
        let focus = async |strict: bool| self.page.see::<Option<Focus>>(&script, &[json!(strict)]).await;
        if let Some(focus) = focus(true).await? {
            return Ok(focus);
        }
        // past the last stop Firefox goes on to its own buttons, where no test goes
        self.page.focus_the_page().await?;
        focus(false).await?.context("nothing has the focus")
    }

    /// Goes on, stop by stop, until the focus is where it should be. Every stop on the way has to be seen and marked.
    ///
    /// # Errors
    /// The way does not lead there.
    pub async fn tab_to(&self, what: &str, is: impl Fn(&Focus) -> bool) -> Result<Focus> {
        let mut way = Vec::new();
        for _ in 0..STOPS {
            self.page.press(&[Key::Tab]).await?;
            let focus = self.focus().await?;
            let name = format!("{} {}", focus.testid, focus.name);
            ensure!(
                focus.seen,
                "with Tab one comes to something that is not seen: {focus:?}"
            );
            ensure!(
                focus.marked,
                "with Tab one comes to something that does not show the focus: {focus:?}"
            );
            if is(&focus) {
                return Ok(focus);
            }
            way.push(name);
        }
        way.truncate(60);
        bail!("Tab never comes to {what}; it came to: {}", way.join(" > "))
    }

    async fn tab_to_test_id(&self, id: &str) -> Result<Focus> {
        if self.focus().await?.testid == id {
            return self.focus().await;
        }
        self.tab_to(id, |focus| focus.testid == id).await
    }

    /// Presses a button or follows a link.
    ///
    /// # Errors
    /// It is not there, or cannot be reached.
    pub async fn press(&self, test_id: &str) -> Result<()> {
        match self.input {
            InputMethod::Mouse => self.page.click_test_id(test_id).await,
            InputMethod::Keyboard => {
                self.page.test_id(test_id).await?;
                self.tab_to_test_id(test_id).await?;
                self.page.press(&[Key::Enter]).await
            }
        }
    }

    /// Switches a box on or off, or chooses a radio button that stands first.
    ///
    /// # Errors
    /// It is not there, or cannot be reached.
    pub async fn tick(&self, test_id: &str) -> Result<()> {
        match self.input {
            InputMethod::Mouse => self.page.click_test_id(test_id).await,
            InputMethod::Keyboard => {
                self.page.test_id(test_id).await?;
                self.tab_to_test_id(test_id).await?;
                self.page.press(&[Key::Space]).await
            }
        }
    }

    /// Goes to a view and makes sure that it says so, and that the focus came along.
    ///
    /// # Errors
    /// It is another view, or the focus is elsewhere.
    pub async fn go(&self, test_id: &str, heading: &str) -> Result<()> {
        self.press(test_id).await?;
        self.page
            .becomes(
                "the focus after going to another view",
                heading.to_owned(),
                async || Ok(self.focus().await?.name),
            )
            .await
    }

    /// Goes from the questions to the result and makes sure that the focus came along.
    ///
    /// # Errors
    /// It is not the result, or the focus is elsewhere.
    pub async fn to_result(&self) -> Result<()> {
        self.press("to-result").await?;
        let arrived = "return [location.hash, document.activeElement.id].join()";
        let wanted = "#/result,heading".to_owned();
        self.page
            .becomes("view and focus", wanted, async || self.page.see(arrived, &[]).await)
            .await
    }

    /// Chooses one of the answers of a question; `about`: heading of the card, where the question is asked several times.
    ///
    /// # Errors
    /// The question or the answer is not there, or the answer is not taken.
    pub async fn answer(&self, question: &str, about: &str, option: &str) -> Result<()> {
        let says = match option {
            "unknown" => self.text("ui-unknown"),
            "none" => self.text("ui-none-of-these"),
            _ => self.text(&format!("{}.opt-{option}", key("q", question))),
        };
        let field = self.question(question, about).await?;
        match self.input {
            InputMethod::Mouse => {
                let script = format!(
                    "{TIDY}return [...arguments[0].querySelectorAll('label')].find(l => tidy(l.innerText) === arguments[1]) ?? null"
                );
                let label = self
                    .page
                    .find(
                        &format!("{question}: {says}"),
                        &script,
                        &[field.to_json()?, json!(says)],
                    )
                    .await?;
                self.page.click_element(&label).await?;
            }
            InputMethod::Keyboard => self.answer_by_keys(question, about, &says).await?,
        }
        let chosen = format!(
            "{TIDY}{QUESTION}return [...(found?.querySelectorAll('input:checked') ?? [])].map(i => tidy(i.labels[0].innerText))"
        );
        let what = format!("the answer to {question} {about}");
        self.page
            .becomes(&what, vec![says], async || {
                self.page.see(&chosen, &[json!(question), json!(about)]).await
            })
            .await
    }

    /// Answers what is asked in a section, as long as there is an answer to it: pairs of question and option, or question
    /// and country. What is asked once more for another service gets the same answer.
    ///
    /// # Errors
    /// An answer is not taken.
    pub async fn answer_all(&self, answers: &[(&str, &str)]) -> Result<()> {
        let script = "return [...document.querySelectorAll('.question.is-open')].filter(q => q.checkVisibility())
            .map(q => [q.dataset.testid.slice(9), tidy(q.closest('.card')?.querySelector('h2')?.innerText), !!q.querySelector('[role=combobox]')])";
        for _ in 0..100 {
            let asked: Vec<(String, String, bool)> = self.page.see(&format!("{TIDY}{script}"), &[]).await?;
            let known = |(id, card, list): &(String, String, bool)| {
                let answer = answers.iter().find(|(question, _)| question == id);
                answer.map(|(_, answer)| (id.clone(), card.clone(), *list, *answer))
            };
            let Some((id, card, list, answer)) = asked.iter().find_map(known) else {
                return Ok(());
            };
            if list {
                let name = if answer.len() == 2 {
                    self.text(&key("country", answer))
                } else {
                    answer.to_owned()
                };
                self.pick(&id, &card, &name, &name).await?;
            } else {
                self.answer(&id, &card, answer).await?;
            }
        }
        bail!("the questions never end")
    }

    async fn answer_by_keys(&self, question: &str, about: &str, says: &str) -> Result<()> {
        let here = |focus: &Focus| focus.question == question && (about.is_empty() || focus.card == about);
        let mut focus = self
            .tab_to(&format!("{question} {about}"), |focus| {
                here(focus) && focus.id.is_empty()
            })
            .await?;
        let kind = "return document.activeElement.type ?? ''";
        let radio = self.page.see::<String>(kind, &[]).await? == "radio";
        if radio && focus.name == says {
            return self.page.press(&[Key::Space]).await;
        }
        for _ in 0..40 {
            if focus.name == says {
                return if radio {
                    Ok(())
                } else {
                    self.page.press(&[Key::Space]).await
                };
            }
            self.page.press(&[if radio { Key::Down } else { Key::Tab }]).await?;
            focus = self.focus().await?;
            ensure!(
                here(&focus),
                "in {question} {about} the keys lead away before “{says}”: {focus:?}"
            );
        }
        bail!("in {question} {about} the keys never come to “{says}”")
    }

    /// Searches in the list of a question and takes what is found.
    ///
    /// # Errors
    /// There is no such question, or nothing of that name is found.
    pub async fn pick(&self, question: &str, about: &str, typed: &str, wanted: &str) -> Result<()> {
        let field = self.question(question, about).await?;
        let option = format!(
            "{TIDY}return [...document.querySelectorAll('[role=option]')].find(o => o.checkVisibility() && tidy(o.firstElementChild.innerText) === arguments[0]) ?? null"
        );
        match self.input {
            InputMethod::Mouse => {
                let script = "return arguments[0].querySelector('[role=combobox]')";
                let input = self.page.find(question, script, &[field.to_json()?]).await?;
                self.page.click_element(&input).await?;
                input.send_keys(typed).await?;
                self.page
                    .find(
                        &format!("“{wanted}” among what is found for “{typed}”"),
                        &option,
                        &[json!(wanted)],
                    )
                    .await?
                    .click()
                    .await?;
            }
            InputMethod::Keyboard => {
                let here = |focus: &Focus| {
                    focus.question == question
                        && (about.is_empty() || focus.card == about)
                        && focus.id.ends_with("-input")
                };
                self.tab_to(&format!("{question} {about}"), here).await?;
                self.page.web().action_chain().send_keys(typed).perform().await?;
                self.page
                    .find(
                        &format!("“{wanted}” among what is found for “{typed}”"),
                        &option,
                        &[json!(wanted)],
                    )
                    .await?;
                let active = format!(
                    "{TIDY}return tidy(document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.firstElementChild?.innerText)"
                );
                let mut found = String::new();
                for _ in 0..20 {
                    found = self.page.see(&active, &[]).await?;
                    if found == wanted {
                        break;
                    }
                    self.page.press(&[Key::Down]).await?;
                }
                ensure!(found == wanted, "arrow keys come to “{found}”, not to “{wanted}”");
                self.page.press(&[Key::Enter]).await?;
            }
        }
        let shown = format!(
            "{TIDY}{QUESTION}return found && [found.querySelector('[role=combobox]').value, ...[...found.querySelectorAll('.tag')].map(t => tidy(t.innerText))].some(t => t.includes(arguments[2]))"
        );
        let what = format!("whether {question} {about} shows “{wanted}”");
        self.page
            .becomes(&what, true, async || {
                self.page
                    .see(&shown, &[json!(question), json!(about), json!(wanted)])
                    .await
            })
            .await
    }

    /// Adds a service from the list of products.
    ///
    /// # Errors
    /// It is not found there.
    pub async fn add_service(&self, typed: &str, product: &str) -> Result<()> {
        let count = "return document.querySelectorAll('[data-testid^=\"service-\"]').length";
        let before: usize = self.page.see(count, &[]).await?;
        let item = format!("picker-item-{product}");
        let search = self.page.test_id("picker-search").await?;
        match self.input {
            InputMethod::Mouse => {
                search.clear().await?;
                search.send_keys(typed).await?;
            }
            InputMethod::Keyboard => {
                self.tab_back_to("picker-search").await?;
                let all = self
                    .page
                    .web()
                    .action_chain()
                    .key_down(Key::Control)
                    .send_keys("a")
                    .key_up(Key::Control);
                all.send_keys(typed).perform().await?;
            }
        }
        self.press(&item).await?;
        self.page
            .becomes("the number of services", before + 1, async || {
                self.page.see(count, &[]).await
            })
            .await?;
        self.page
            .says(
                &self
                    .words
                    .with("ui-added", &[("name", self.text(&key("product", product)).into())]),
            )
            .await?;
        Ok(())
    }

    /// Goes back, or on, until the focus is there.
    async fn tab_back_to(&self, test_id: &str) -> Result<()> {
        if self.focus().await?.testid == test_id {
            return Ok(());
        }
        for _ in 0..STOPS {
            self.page.press_with(Key::Shift, Key::Tab).await?;
            let focus = self.focus().await?;
            ensure!(
                focus.seen,
                "with Shift and Tab one comes to something that is not seen: {focus:?}"
            );
            if focus.testid == test_id {
                return Ok(());
            }
            if focus.id.is_empty() && focus.name.is_empty() {
                // before the first stop; not every browser continues at the last one
                return self.tab_to(test_id, |focus| focus.testid == test_id).await.map(drop);
            }
        }
        bail!("Shift and Tab never come to {test_id}")
    }

    /// Goes to the first part of a field for a day.
    ///
    /// # Errors
    /// The field cannot be reached.
    pub async fn begin_day(&self, test_id: &str) -> Result<()> {
        match self.input {
            InputMethod::Mouse => {
                let field = self.page.test_id(test_id).await?;
                self.page.click_element(&field).await?;
            }
            InputMethod::Keyboard => drop(self.tab_to_test_id(test_id).await?),
        }
        self.page.press(&[Key::Left, Key::Left]).await
    }

    /// Writes a day into a field.
    ///
    /// # Errors
    /// The field does not take it.
    pub async fn day(&self, test_id: &str, day: &str) -> Result<()> {
        let field = self.page.test_id(test_id).await?;
        let value = async || anyhow::Ok(field.value().await?.unwrap_or_default());
        if value().await? == day {
            return Ok(());
        }
        let mut parts = day.split('-');
        let (year, month, date) = (parts.next(), parts.next(), parts.next());
        let (year, month, date) = year
            .zip(month)
            .zip(date)
            .map(|((y, m), d)| (y, m, d))
            .context("not a day")?;
        // the order of the parts follows the language of the machine
        for typed in [format!("{date}{month}{year}"), format!("{month}{date}{year}")] {
            self.begin_day(test_id).await?;
            self.page
                .web()
                .action_chain()
                .send_keys(typed.as_str())
                .perform()
                .await?;
            // a busy browser shows what was typed a little later
            for _ in 0..10 {
                if value().await? == day {
                    return Ok(());
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        bail!("“{day}” was typed, and the field shows {}", value().await?)
    }

    /// Opens the first view and loads an example, which leads to its result.
    ///
    /// # Errors
    /// There is no such example, or no result.
    pub async fn example(&self, id: &str) -> Result<()> {
        self.page.open("").await?;
        self.page.role("heading", &self.text("ui-start-title")).await?;
        self.press(&format!("example-{id}")).await?;
        self.page.says(&self.text("ui-findings")).await?;
        self.planned().await
    }

    /// Unfolds the rules that hold, below the result.
    ///
    /// # Errors
    /// There are none.
    pub async fn evidence(&self) -> Result<()> {
        self.unfold("[data-testid=evidence] > summary", "").await
    }

    /// Waits until the page has found out what to change.
    ///
    /// # Errors
    /// It never does.
    pub async fn planned(&self) -> Result<()> {
        let looking = "return !document.querySelector('[data-testid=repair-found]')
            || !!document.querySelector('[data-testid=repair-wait], [data-testid=steps-wait]')";
        self.page
            .becomes("the search for ways", false, async || self.page.see(looking, &[]).await)
            .await
    }

    /// All that can be read in the content, in one line.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn reads(&self) -> Result<String> {
        // the plans and the time line come a moment later than the rest
        let drawing = "return document.querySelector('[data-testid=time-line-drawing], [data-testid=loading-part], [data-testid=steps-wait], [data-testid=repair-wait]') !== null";
        self.page
            .becomes("whether something is still being computed", false, async || {
                self.page.see(drawing, &[]).await
            })
            .await?;
        self.page
            .see(
                &format!("{TIDY}return tidy(document.querySelector('main').innerText)"),
                &[],
            )
            .await
    }

    /// Chooses what counts as inside.
    ///
    /// # Errors
    /// It cannot be chosen.
    pub async fn boundary(&self, kind: &str) -> Result<()> {
        let there = "return !!document.querySelector('[data-testid^=boundary-]')";
        if !self.page.see::<bool>(there, &[]).await? {
            self.press("section-organisation").await?;
        }
        let test_id = format!("boundary-{kind}");
        match self.input {
            InputMethod::Mouse => self.page.click_test_id(&test_id).await?,
            InputMethod::Keyboard => {
                self.tab_to("the boundaries", |focus| focus.testid.starts_with("boundary-"))
                    .await?;
                for _ in 0..8 {
                    if self.focus().await?.testid == test_id {
                        break;
                    }
                    self.page.press(&[Key::Down]).await?;
                }
            }
        }
        let chosen = "return document.querySelector('[name=boundary]:checked').dataset.testid";
        self.page
            .becomes("the boundary", test_id, async || self.page.see(chosen, &[]).await)
            .await
    }

    /// Unfolds something by its summary.
    ///
    /// # Errors
    /// It is not there, says something else, or does not unfold.
    pub async fn unfold(&self, selector: &str, says: &str) -> Result<()> {
        let script = "return document.querySelector(arguments[0])";
        let summary = self.page.find(&format!("“{says}”"), script, &[json!(selector)]).await?;
        let text = summary.text().await?;
        ensure!(text.contains(says), "a person reads “{text}”, not “{says}”");
        match self.input {
            InputMethod::Mouse => self.page.click_element(&summary).await?,
            InputMethod::Keyboard => {
                let script = "return document.activeElement === document.querySelector(arguments[0])";
                for stop in 0..=STOPS {
                    if self.page.see(script, &[json!(selector)]).await? {
                        break;
                    }
                    ensure!(stop < STOPS, "Tab never comes to “{says}”");
                    self.page.press(&[Key::Tab]).await?;
                }
                self.page.press(&[Key::Enter]).await?;
            }
        }
        // what is inside may be made when it is unfolded
        let open = "const all = document.querySelector(arguments[0]).parentElement;
            return all.open && [...all.children].some(c => c.tagName !== 'SUMMARY' && c.innerText.trim() !== '')";
        self.page
            .becomes(&format!("whether “{says}” is unfolded"), true, async || {
                self.page.see(open, &[json!(selector)]).await
            })
            .await
    }

    async fn question(&self, question: &str, about: &str) -> Result<Element> {
        let what = format!("the question {question} {about}");
        self.page
            .find(
                &what,
                &format!("{TIDY}{QUESTION}return found ?? null"),
                &[json!(question), json!(about)],
            )
            .await
    }

    /// The headline, beside the questions or over the result.
    ///
    /// # Errors
    /// There is none.
    pub async fn headline(&self) -> Result<String> {
        // over a result of which something is open, what is settled stands first
        let script = "const h = document.querySelector('[data-testid=headline]');
            if (h.dataset.headline) return 'headline-' + h.dataset.headline;
            return tidy((h.querySelector('.rest') ?? h).innerText).replace(/\\.$/, '')";
        let headline: String = self.page.see(&format!("{TIDY}{script}"), &[]).await?;
        // over a result there is a sentence instead of the word
        Ok(if headline.starts_with("headline-") {
            self.text(&headline)
        } else {
            headline
        })
    }

    /// Returns the levels beside one of the three questions, as a user reads them.
    ///
    /// # Errors
    /// There is no answer.
    pub async fn says_of(&self, axis: &str) -> Result<String> {
        let script = "const a = document.querySelector(`[data-testid=answer-${arguments[0]}]`);
            return tidy((a.querySelector('.gauge-answer') ?? a.querySelector('dd > span')).innerText)";
        self.page.see(&format!("{TIDY}{script}"), &[json!(axis)]).await
    }

    /// A row of the table of services, as read, without the name.
    ///
    /// # Errors
    /// There is no row of that name.
    pub async fn row(&self, name: &str) -> Result<Vec<String>> {
        let script = "const row = [...document.querySelectorAll('table tbody tr')].find(r => r.querySelector('th a') && tidy(r.querySelector('th a').innerText) === arguments[0]);
            return [...row.querySelectorAll('td .cell')].map(c => tidy(c.innerText))";
        self.page
            .see(&format!("{TIDY}{script}"), &[json!(name)])
            .await
            .with_context(|| format!("no service “{name}” in the table"))
    }
}
