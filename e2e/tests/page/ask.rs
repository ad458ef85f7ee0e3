//! The questionnaire: states of tasks, the answer so far, the table of companies, many services, and a pasted list.

use anyhow::Result;
use limes_e2e::{Browser, ColourScheme, InputMethod, Key, Options, Person, page_test};
use serde_json::{Value, json};

use super::files;

/// Opens a file with these services.
async fn open(page: &Browser, name: &str, services: Vec<Value>) -> Result<()> {
    page.open("").await?;
    page.test_id("import").await?;
    let setup = json!({ "format": "limes-setup", "version": 1, "asOf": "2026-11-22", "boundary": { "kind": "eea" },
        "answers": { "org.seat": "DE" }, "services": services });
    let path = files::folder(name)?.join("set-up.json");
    std::fs::write(&path, setup.to_string())?;
    files::open(page, &path).await?;
    page.test_id("to-questions").await.map(drop)
}

fn service(id: u32, name: &str, product: &str, answers: &Value) -> Value {
    json!({ "id": id, "name": name, "product": product, "answers": answers, "flows": {} })
}

fn companies() -> Vec<Value> {
    let products = ["slack", "zoom", "salesforce"];
    (1..)
        .zip(products)
        .map(|(id, product)| service(id, "", product, &json!({})))
        .collect()
}

/// The state of a section, by the class of its mark.
async fn state_of(page: &Browser, section: &str) -> Result<String> {
    let script = "return document.querySelector(`[data-testid=section-${arguments[0]}] .task`)?.className ?? ''";
    page.see(script, &[json!(section)]).await
}

async fn section(person: &Person<'_>, section: &str) -> Result<()> {
    person.page.open(&format!("#/questions/{section}")).await?;
    let heading = person.text(&format!("section-{section}"));
    person.page.role("heading", &heading).await.map(drop)
}

#[test]
fn what_is_not_known_waits_and_is_not_done() {
    page_test("ask-waits", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        person.example("microsoft-365-azure").await?;
        section(&person, "contracts").await?;
        assert_eq!(state_of(page, "contracts").await?, "task to-do");
        let open = "return [...document.querySelectorAll('.question.is-open')].map(q => q.dataset.testid.slice(9))";
        for _ in 0..20 {
            let open: Vec<String> = page.see(open, &[]).await?;
            let Some(question) = open.first() else { break };
            person.tick(&format!("option-{question}-unknown")).await?;
            let is_open = "return !!document.querySelector(`[data-testid=\"question-${arguments[0]}\"].is-open`)";
            page.becomes("whether it is open", false, async || {
                page.see(is_open, &[json!(question)]).await
            })
            .await?;
        }
        page.becomes("the state of the section", "task waiting".to_owned(), async || {
            state_of(page, "contracts").await
        })
        .await?;
        // one can stop, since the other answers are settled
        let left = "return document.querySelector('.turn [data-testid=left]')?.innerText ?? ''";
        page.becomes("whether it says that one can stop", true, async || {
            Ok(page
                .see::<String>(left, &[])
                .await?
                .contains("can only change answer 3"))
        })
        .await?;
        page.assert_accessible().await?;
        page.screenshot("ask-waits").await.map(drop)
    });
}

/// The answer so far is one line, unfolds, and has the sentence of the result.
async fn on_a_phone(page: &Browser, language: &str) -> Result<()> {
    let person = Person::new(page, language, InputMethod::Mouse);
    person.example("microsoft-365-azure").await?;
    let sentence: String = page
        .see("return document.querySelector('#heading').innerText", &[])
        .await?;
    section(&person, "services").await?;
    let said = "return document.querySelector('[data-testid=verdict] .headline > :last-child').innerText";
    page.becomes("the sentence", sentence, async || page.see(said, &[]).await)
        .await?;
    let height = "return document.querySelector('[data-testid=verdict]').getBoundingClientRect().height";
    let folded: f64 = page.see(height, &[]).await?;
    assert!(folded <= 60.0, "the answer so far is {folded} pixels high");
    page.screenshot(&format!("ask-phone-{language}")).await?;
    person.press("verdict-toggle").await?;
    page.becomes("whether the answers are there", true, async || {
        page.see("return document.querySelector('.answers').checkVisibility()", &[])
            .await
    })
    .await?;
    page.assert_accessible().await?;
    page.screenshot(&format!("ask-phone-{language}-open")).await.map(drop)
}

#[test]
fn the_answer_so_far_is_one_line_on_a_phone() {
    for (language, code) in [("en-GB", "en"), ("de-DE", "de")] {
        let options = Options {
            viewport: (360, 780),
            language: language.into(),
            ..Options::default()
        };
        page_test(&format!("ask-phone-{code}"), options, async |page| {
            on_a_phone(page, code).await
        });
    }
}

async fn table(page: &Browser, language: &str, input: InputMethod) -> Result<()> {
    let person = Person::new(page, language, input);
    let name = format!("ask-companies-{language}");
    open(page, &name, companies()).await?;
    section(&person, "contracts").await?;
    page.test_id("companies").await?;
    page.assert_accessible().await?;
    page.screenshot(&name).await?;
    let values =
        "return [...document.querySelectorAll('select[data-testid^=\"cell-contract.listed-\"]')].map(s => s.value)";
    let before: Vec<String> = page.see(values, &[]).await?;
    assert!(before.len() > 2 && before.iter().all(String::is_empty), "{before:?}");
    // what differs stays
    person
        .choose("cell-contract.listed-zoom", &person.text("q-contract-listed.opt-no"))
        .await?;
    let count = |wanted: &'static str| async move {
        let now: Vec<String> = page.see(values, &[]).await?;
        Ok(now.iter().filter(|value| *value == wanted).count())
    };
    page.becomes("the answer of one company", 1, async || count("no").await)
        .await?;
    person
        .choose("all-contract.listed", &person.text("q-contract-listed.opt-yes"))
        .await?;
    page.becomes("the answers of the others", before.len() - 1, async || {
        count("yes").await
    })
    .await?;
    assert_eq!(count("no").await?, 1, "what differs");
    page.screenshot(&format!("{name}-answered")).await?;
    page.assert_accessible().await?;
    person.press("undo").await?;
    page.becomes("the answers after taking them back", 0, async || count("yes").await)
        .await
}

#[test]
fn companies_are_answered_in_a_table() {
    page_test("ask-companies", Options::default(), async |page| {
        table(page, "en", InputMethod::Keyboard).await
    });
}

#[test]
fn companies_are_cards_on_a_phone_in_german() {
    let options = Options {
        viewport: (390, 780),
        language: "de-DE".into(),
        colours: ColourScheme::Dark,
        ..Options::default()
    };
    page_test("ask-companies-phone", options, async |page| {
        table(page, "de", InputMethod::Mouse).await
    });
}

async fn many(page: &Browser, language: &str) -> Result<()> {
    let person = Person::new(page, language, InputMethod::Mouse);
    let name = format!("ask-many-{language}");
    let products = ["aws-s3", "aws-rds", "azure-storage", "slack", "zoom"];
    let services = (1..=200_u32).map(|id| {
        let product = products[id as usize % products.len()];
        let answers = if id == 5 {
            json!({ "service.region": "eu-west-1" })
        } else {
            json!({})
        };
        service(id, &format!("System {id}"), product, &answers)
    });
    open(page, &name, services.collect()).await?;
    section(&person, "services").await?;
    page.test_id("many").await?;
    let elements: usize = page.see("return document.querySelectorAll('*').length", &[]).await?;
    assert!(elements < 3_000, "{elements} elements");
    page.assert_accessible().await?;
    page.screenshot(&name).await?;
    // all of one provider
    person.choose("many-provider", "Amazon").await?;
    person.press("choose-all").await?;
    page.test_id("bulk-service.region").await?;
    let applies = person
        .words
        .with("bulk-applies", &[("count", "79".into()), ("all", "80".into())]);
    page.says(&applies).await?;
    page.assert_accessible().await?;
    page.screenshot(&format!("{name}-bulk")).await?;
    let input = page
        .find(
            "the regions",
            "return document.querySelector('[data-testid=\"bulk-service.region\"] [role=combobox]')",
            &[],
        )
        .await?;
    page.click_element(&input).await?;
    input.send_keys("eu-central-1").await?;
    page.press(&[Key::Down, Key::Enter]).await?;
    let toast = "return document.querySelector('[data-testid=toast] p')?.innerText ?? ''";
    page.becomes(
        "what was answered",
        person.words.count("ui-answered-alike", 79),
        async || page.see(toast, &[]).await,
    )
    .await?;
    // a service is opened, and something in it gets the focus from elsewhere
    person.press("open-s6").await?;
    page.test_id("service-6").await?;
    page.screenshot(&format!("{name}-open")).await.map(drop)
}

#[test]
fn many_services_are_answered_at_once() {
    page_test("ask-many", Options::default(), async |page| many(page, "en").await);
}

#[test]
fn many_services_are_answered_at_once_on_a_phone() {
    let options = Options {
        viewport: (390, 780),
        language: "de-DE".into(),
        ..Options::default()
    };
    page_test("ask-many-phone", options, async |page| many(page, "de").await);
}

#[test]
fn a_pasted_list_says_what_was_not_recognised() {
    page_test("ask-paste", Options::default(), async |page| {
        let person = Person::new(page, "en", InputMethod::Mouse);
        section(&person, "services").await?;
        page.test_id("paste").await?;
        person.unfold("[data-testid=paste]", &person.text("paste")).await?;
        let text = page.test_id("paste-text").await?;
        text.send_keys("Shop images;Amazon S3;eu-central-1\nSlack\nDoctolib\n")
            .await?;
        person.press("paste-read").await?;
        page.says(&person.words.count("paste-found", 2)).await?;
        page.says(&person.words.count("paste-unknown", 1)).await?;
        page.assert_accessible().await?;
        page.screenshot("ask-paste").await?;
        person.press("paste-add").await?;
        let names = "return [...document.querySelectorAll('.unit .title h2')].map(h => h.innerText)";
        let wanted = ["Shop images", "Slack", "Doctolib"].map(str::to_owned).to_vec();
        page.becomes("the services", wanted, async || page.see(names, &[]).await)
            .await
    });
}
