//! The files of other tools: where they are dropped, what was read in them, and what of it enters the set-up.

mod commands;
mod files;
mod finding;
mod reading;
mod recognised;
mod rows;

use std::rc::Rc;

use js_sys::Array;
use yew::prelude::*;

use self::files::Chosen;
use self::finding::{Finding, Trial, size};
use self::reading::{Reading, Said};
use crate::chunks::late;
use crate::components::element::{element, heading};
use crate::components::file_drop::{FileDrop, chosen};
use crate::components::icon;
use crate::environment::Environment;
use crate::hooks::{LocalState, use_effect_on, use_local_state};
use crate::page::Page;
use crate::route::Route;
use crate::state::Session;
use limes_assess::Setup;
use limes_inventories::{Found, Report, Row, group, into_setup};
use limes_model::question::Section;

late! {
    read => pub fn late_view(page: &Page) -> Html = view;
}

/// Shows where files are dropped, with the way to the view that reads them.
pub fn drop(page: &Page) -> Html {
    let take = {
        let host = page.host.clone();
        Callback::from(move |given: Array| {
            host.carry(Some(Rc::new(given)));
            host.set_hash(&Route::Read.href());
        })
    };
    html! {
        <FileDrop label={page.text("ui-read-choose")} drop={page.text("ui-read-drop")} several={true} testid="read-files" {take}>
            <a href={Route::Read.href()} data-testid="read-how">{ page.text("ui-read-how") }</a>
        </FileDrop>
    }
}

/// From so many bytes on a person decides whether they are read.
const LARGE: f64 = 20e6;

/// How far it is.
#[derive(Clone)]
enum Stage {
    /// Nothing was chosen, or what was chosen has no files.
    Begin,
    /// Large files were chosen, and are read once a person says so.
    Asked(Rc<[Chosen]>),
    Reading(Rc<[Chosen]>, Rc<Reading>),
    Found(Finding),
    /// The reader has stopped, at the file with this name.
    Failed(Rc<[Chosen]>, Option<String>, String),
}

impl PartialEq for Stage {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Begin, Self::Begin) => true,
            (Self::Asked(a), Self::Asked(b)) => a == b,
            (Self::Reading(_, a), Self::Reading(_, b)) => Rc::ptr_eq(a, b),
            (Self::Found(a), Self::Found(b)) => a == b,
            (Self::Failed(_, a, why), Self::Failed(_, b, other)) => a == b && why == other,
            _ => false,
        }
    }
}

/// How much has been read: the place of the file, its bytes, and whether the page itself reads.
#[derive(Clone, Copy, Default, PartialEq)]
struct Progress {
    place: usize,
    bytes: f64,
    in_page: bool,
}

fn view(page: &Page) -> Html {
    html! { <Inventories page={page.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct InventoriesProps {
    page: Page,
}

#[component]
fn Inventories(props: &InventoriesProps) -> Html {
    let page = &props.page;
    let stage = use_local_state(|| Stage::Begin);
    let progress = use_local_state(Progress::default);
    let take = {
        let (page, stage, progress) = (page.clone(), stage.clone(), progress.clone());
        Callback::from(move |given: Array| {
            let (page, stage, progress) = (page.clone(), stage.clone(), progress.clone());
            files::gather(&given, move |files| {
                let files: Rc<[Chosen]> = files.into();
                if files.is_empty() {
                    stage.set(Stage::Begin);
                } else if bytes_of(&files) > LARGE {
                    stage.set(Stage::Asked(files));
                    page.host.focus("read-now");
                } else {
                    begin(&page, files, &stage, &progress);
                }
            });
        })
    };
    {
        // what was dropped in another view, or was read before
        let (host, take, stage) = (page.host.clone(), take.clone(), stage.clone());
        use_effect_on((), move |()| {
            let carried = host.carried();
            if let Some(given) = carried.as_ref().and_then(|carried| carried.downcast_ref::<Array>()) {
                host.carry(None);
                take.emit(given.clone());
            } else if let Some(finding) = carried.as_ref().and_then(|carried| carried.downcast_ref::<Finding>()) {
                stage.set(Stage::Found(finding.clone()));
            }
        });
    }
    let stop = {
        let (host, stage) = (page.host.clone(), stage.clone());
        Callback::from(move |_: MouseEvent| {
            host.carry(None);
            stage.set(Stage::Begin);
            host.focus("heading");
        })
    };
    let body = match &*stage {
        Stage::Begin => Html::default(),
        Stage::Asked(files) => {
            let read = {
                let (page, files, stage, progress) = (page.clone(), Rc::clone(files), stage.clone(), progress.clone());
                Callback::from(move |_: MouseEvent| begin(&page, Rc::clone(&files), &stage, &progress))
            };
            html! {
                <section class="card" data-testid="read-asked">
                    { page.element("h2", "", "read-page-chosen") }
                    { sizes(page, files) }
                    <p class="actions">
                        <button type="button" class="button strong" id="read-now" onclick={read} data-testid="read-now">
                            { page.with("read-page-now", "size", &size(page, bytes_of(files))) }
                        </button>
                        <button type="button" class="button plain" onclick={stop} data-testid="read-stop">{ page.text("read-page-stop") }</button>
                    </p>
                </section>
            }
        }
        Stage::Reading(files, _) => running(page, files, *progress, &stop),
        Stage::Failed(files, file, why) => failed(page, files, file.as_deref(), why, &stage, &progress),
        Stage::Found(finding) => result(page, finding, &stage, &stop),
    };
    let idle = matches!(*stage, Stage::Begin | Stage::Failed(..) | Stage::Found(_));
    html! {
        <div class="result">
            <div class="scene">
                { heading(page.text("ui-read")) }
                { page.element("p", "lead", "read-page-lead") }
            </div>
            if idle {
                <FileDrop label={page.text("ui-read-choose")} drop={page.text("read-page-drop")} several={true} testid="read-files" take={take.clone()}>
                    <label class="button plain file">
                        <input type="file" webkitdirectory={true} multiple={true} onchange={chosen(&take)} data-testid="read-folder" />
                        <span>{ page.text("read-page-folder") }</span>
                    </label>
                </FileDrop>
            }
            { body }
            { commands::view(page) }
        </div>
    }
}

/// Reads files.
fn begin(page: &Page, files: Rc<[Chosen]>, stage: &LocalState<Stage>, progress: &LocalState<Progress>) {
    progress.set(Progress::default());
    let said = {
        let (page, files, stage, progress) = (page.clone(), Rc::clone(&files), stage.clone(), progress.clone());
        let in_page = std::cell::Cell::new(false);
        Rc::new(move |said: Said| match said {
            Said::InPage => {
                in_page.set(true);
                progress.set(Progress {
                    in_page: true,
                    ..Progress::default()
                });
            }
            Said::Read(place, bytes) => progress.set(Progress {
                place,
                bytes,
                in_page: in_page.get(),
            }),
            Said::Failed(place, why) => {
                let file = place.and_then(|place| files.get(place));
                stage.set(Stage::Failed(
                    Rc::clone(&files),
                    file.map(|file| file.name.clone()),
                    why,
                ));
                page.host.focus("read-failed");
            }
            Said::Found(found) => {
                let finding = Finding {
                    rows: Rc::new(named(&page, group(&found))),
                    found: found.into(),
                    removed: Rc::default(),
                    files: Rc::clone(&files),
                };
                page.host.carry(Some(Rc::new(finding.clone())));
                stage.set(Stage::Found(finding));
                page.host.focus("recognised-title");
            }
        })
    };
    let reading = reading::read(Rc::clone(&files), said);
    stage.set(Stage::Reading(files, reading));
    page.host.focus("read-stop");
}

/// Names what is about a company by that, and tells services of one product apart by their regions, or by numbers.
fn named(environment: &Environment, mut rows: Vec<Row>) -> Vec<Row> {
    let mut names: Vec<String> = Vec::new();
    let products: Vec<_> = rows.iter().map(|row| row.service.product).collect();
    for row in &mut rows {
        let service = &row.service;
        if let Some(company) = service.company {
            row.name = environment.product(company);
        } else if products.iter().filter(|product| **product == service.product).count() > 1 {
            let place = service.region.as_ref().map(|region| [", ", region].concat());
            row.name = environment.product(service.product) + &place.unwrap_or_default();
        }
        let same = names.iter().filter(|name| **name == row.name).count();
        names.push(row.name.clone());
        if same > 0 && !row.name.is_empty() {
            row.name = format!("{} ({})", row.name, same + 1);
        }
    }
    rows
}

fn bytes_of(files: &[Chosen]) -> f64 {
    files.iter().map(Chosen::bytes).sum()
}

/// Most files that are listed by name.
const LISTED: usize = 12;

fn sizes(environment: &Environment, files: &[Chosen]) -> Html {
    let more = files.len().saturating_sub(LISTED);
    html! {
        <ul class="plain-list">
            { for files.iter().take(LISTED).map(|file| html! {
                <li key={file.name.clone()}><span>{ &file.name }</span>{ " " }{ element("span", "hint", size(environment, file.bytes())) }</li>
            }) }
            if more > 0 { { element("li", "hint", environment.count("read-page-more", more)) } }
        </ul>
    }
}

fn running(page: &Page, files: &[Chosen], progress: Progress, stop: &Callback<MouseEvent>) -> Html {
    let before: f64 = files.iter().take(progress.place).map(Chosen::bytes).sum();
    let (all, done) = (bytes_of(files), before + progress.bytes);
    let name = files
        .get(progress.place)
        .map(|file| file.name.clone())
        .unwrap_or_default();
    let values = [
        ("file", name.into()),
        ("done", size(page, done).into()),
        ("all", size(page, all).into()),
    ];
    let says = page.words().with("read-page-running", &values);
    html! {
        <section class="card" aria-labelledby="reading-title" data-testid="read-running">
            <h2 id="reading-title">{ page.count("read-page-reading", files.len()) }</h2>
            <progress max={all.to_string()} value={done.to_string()} aria-labelledby="reading-title" />
            { element("p", "hint", says) }
            if progress.in_page { { page.element("p", "hint", "read-page-in-page") } }
            <p><button type="button" class="button plain" id="read-stop" onclick={stop} data-testid="read-stop">{ page.text("read-page-stop") }</button></p>
        </section>
    }
}

fn failed(
    page: &Page,
    files: &Rc<[Chosen]>,
    file: Option<&str>,
    why: &str,
    stage: &LocalState<Stage>,
    progress: &LocalState<Progress>,
) -> Html {
    let says = match file {
        Some(file) => page.with("read-page-stopped", "file", file),
        None => page.text("read-page-not-started"),
    };
    let again = {
        let (page, files, stage, progress) = (page.clone(), Rc::clone(files), stage.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| begin(&page, Rc::clone(&files), &stage, &progress))
    };
    html! {
        <div class="problems" role="alert" id="read-failed" tabindex="-1" data-testid="read-failed">
            { element("p", "", says) }
            if !why.is_empty() { { element("p", "hint", why.chars().take(200).collect()) } }
            { page.element("p", "", "read-page-nothing-lost") }
            <button type="button" class="button plain" onclick={again}>{ page.text("read-page-again") }</button>
        </div>
    }
}

fn trial(page: &Page, finding: &Finding) -> Trial {
    let mut setup = (*page.newest.get().setup).clone();
    let report = into_setup(&finding.found, &finding.rows, page.today, &mut setup, &page.knowledge);
    Trial { setup, report }
}

fn result(page: &Page, finding: &Finding, stage: &LocalState<Stage>, stop: &Callback<MouseEvent>) -> Html {
    let trial = trial(page, finding);
    let change = {
        let (host, finding, stage) = (page.host.clone(), finding.clone(), stage.clone());
        Callback::from(move |rows: Vec<Row>| {
            let finding = Finding {
                rows: Rc::new(rows),
                ..finding.clone()
            };
            host.carry(Some(Rc::new(finding.clone())));
            stage.set(Stage::Found(finding));
        })
    };
    let remove = {
        let (host, finding, stage) = (page.host.clone(), finding.clone(), stage.clone());
        Callback::from(move |id: u32| {
            let mut removed = (*finding.removed).clone();
            if removed.contains(&id) {
                removed.retain(|other| *other != id);
            } else {
                removed.push(id);
            }
            let finding = Finding {
                removed: Rc::new(removed),
                ..finding.clone()
            };
            host.carry(Some(Rc::new(finding.clone())));
            stage.set(Stage::Found(finding));
        })
    };
    let nothing = trial.setup == *page.newest.get().setup && finding.removed.is_empty();
    let confirm = {
        let (page, finding) = (page.clone(), finding.clone());
        Callback::from(move |_: MouseEvent| {
            if nothing {
                return;
            }
            // the set-up as it is now
            let setup = self::trial(&page, &finding).setup;
            let gone = finding.removed.to_vec();
            page.host.carry(None);
            page.act.emit(Session::Read(Box::new(setup), gone).into());
            page.host
                .set_hash(&Route::Questions(page.options.shown(Section::Services)).href());
        })
    };
    let new = trial.report.changes.iter().filter(|change| change.new).count();
    let values = [
        ("services", new.to_string().into()),
        ("answers", trial.report.answers.to_string().into()),
    ];
    html! {
        <>
            { recognised::view(page, finding) }
            { recognised::unclear(page, &finding.found) }
            { rows::view(page, &finding.rows, &trial, &change) }
            { rows::gone(page, &trial, &finding.removed, &remove) }
            { rows::disagreements(page, &trial) }
            { recognised::others(page, &finding.found) }
            <section class="card" aria-labelledby="confirm-title">
                { page.title("confirm-title", "read-page-confirm") }
                <p role="status" data-testid="confirm-says">
                    { if nothing { page.text("read-page-nothing-new") } else { page.words().with("read-page-adds", &values) } }
                </p>
                { page.element("p", "hint", "read-page-confirm.says") }
                <p class="actions">
                    <button type="button" class="button strong" onclick={confirm} aria-disabled={nothing.to_string()} data-testid="read-confirm">
                        { page.text("read-page-take") }{ icon::arrow() }
                    </button>
                    <button type="button" class="button plain" onclick={stop} data-testid="read-discard">{ page.text("read-page-discard") }</button>
                </p>
            </section>
        </>
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::testing::{LANGUAGES, TODAY, environment, page, read};
    use limes_assess::{Answer, Key, Target};
    use limes_inventories::{Limits, Reading};
    use limes_knowledge::Knowledge;

    /// Texts of the examples that nothing may show.
    const SECRETS: [&str; 4] = ["EXAMPLE", "Musterhausen", "111122223333", "sql-main"];

    fn finding(names: &[&str]) -> Finding {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/inventories/tests/examples");
        let mut reading = Reading::new(Knowledge::built_in(), Limits::default());
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if names.is_empty() || names.contains(&name.as_str()) {
                reading.add(&name, fs::read(&path).unwrap());
            }
        }
        let found = reading.finish();
        Finding {
            rows: Rc::new(group(&found)),
            found: found.into(),
            removed: Rc::default(),
            files: Rc::default(),
        }
    }

    fn shown(page: &Page, finding: &Finding) -> String {
        let trial = trial(page, finding);
        read(html! {
            <>
                { recognised::view(page, finding) }
                { recognised::unclear(page, &finding.found) }
                { rows::view(page, &finding.rows, &trial, &Callback::noop()) }
                { rows::gone(page, &trial, &finding.removed, &Callback::noop()) }
                { rows::disagreements(page, &trial) }
                { recognised::others(page, &finding.found) }
                { commands::view(page) }
            </>
        })
    }

    #[test]
    fn every_example_is_shown_in_words_and_without_what_is_secret() {
        for code in LANGUAGES {
            let page = Page {
                printing: true,
                ..page(environment(code, None), Setup::new(TODAY))
            };
            let finding = finding(&[]);
            let text = shown(&page, &finding);
            for secret in SECRETS {
                assert!(!text.contains(secret), "{code}: {secret}");
            }
            // a text that is not there would be its key
            for key in ["read-", "product-", "ui-", "q-", "region-"] {
                let named = |word: &&str| word.starts_with(key) && !word.contains('.') && word.matches('-').count() > 1;
                let keys: Vec<&str> = text.split_whitespace().filter(named).collect();
                assert_eq!(keys, Vec::<&str>::new(), "{code}");
            }
            for row in finding.rows.iter() {
                assert!(
                    text.contains(&page.product(row.service.product)),
                    "{code}: {}",
                    row.service.product
                );
            }
        }
    }

    #[test]
    fn a_contradiction_shows_both_values_and_whose_stays() {
        for code in LANGUAGES {
            let finding = finding(&["12-resource-graph-table.json"]);
            let empty = page(environment(code, None), Setup::new(TODAY));
            let mut setup = trial(&empty, &finding).setup;
            let question = empty.knowledge.question_index("azure-storage.redundancy").unwrap();
            let key = setup.answers.keys().copied().find(|key| key.question == question);
            let key = key.unwrap_or(Key {
                target: Target::Organisation,
                question,
            });
            let before = setup.answers.get(&key).copied().unwrap();
            let own = if before == Answer::Choice(0) { 1 } else { 0 };
            setup.answers.insert(key, Answer::Choice(own));
            setup.inputs.remove(&key);
            let page = page(environment(code, None), setup.clone());
            page.newest.act(Session::Load(Box::new(setup)).into());
            let text = shown(&page, &finding);
            assert!(text.contains(&page.text("read-page-contradictions")), "{text}");
            for answer in [before, Answer::Choice(own)] {
                assert!(text.contains(&page.answer(key, answer)), "{text}");
            }
        }
    }

    #[test]
    fn sizes_are_said_as_people_write_them() {
        let [german, english] = LANGUAGES.map(|code| environment(code, None));
        assert_eq!(size(&english, 12_340_000.0), "12.3 MB");
        assert_eq!(size(&german, 12_340_000.0), "12,3 MB");
        assert_eq!(size(&english, 1.0), "1 kB");
    }
}
