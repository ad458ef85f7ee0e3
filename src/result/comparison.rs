//! The set-up beside another one that was saved: what differs in the answer, its causes, the flows and the answers.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::background::use_computed;
use crate::components::element::element;
use crate::components::problems;
use crate::hooks::use_local_state;
use crate::host::browser;
use crate::packs::{self, Part};
use crate::page::Page;
use crate::session::persistence::read_setup;
use limes_assess::{Assessed, Assessment, Setup, assess_async, compare};
use limes_formats::Problem;
use limes_labels::{Subject, compared_parts};

/// What came of the file that was chosen.
#[derive(Clone, PartialEq)]
enum Chosen {
    Nothing,
    Refused(Vec<Problem>),
    Other(Rc<Setup>),
}

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    pub page: Page,
}

#[component]
pub fn ComparisonView(props: &ComparisonProps) -> Html {
    let page = &props.page;
    let chosen = use_local_state(|| Chosen::Nothing);
    let other = match &*chosen {
        Chosen::Other(other) => Some(Rc::clone(other)),
        _ => None,
    };
    let assessed = {
        let knowledge = page.knowledge.clone();
        use_computed(other.clone(), move |other| {
            let other = other.clone();
            Box::pin(async move {
                match other {
                    Some(other) => Some(assess_async(&other, &knowledge).await),
                    None => None,
                }
            })
        })
    };
    let choose = {
        let (page, chosen) = (page.clone(), chosen.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            else {
                return;
            };
            let Some(file) = input.files().and_then(|files| files.get(0)) else {
                return;
            };
            let (page, chosen) = (page.clone(), chosen.clone());
            browser::read_file(&file, move |text| {
                packs::load_all(Part::reading(page.words().code()), move |missing| {
                    // the view says what is missing
                    if missing.is_none() {
                        chosen.set(match read_setup(&text, &page.knowledge) {
                            Ok(other) => Chosen::Other(Rc::new(other)),
                            Err(problems) => Chosen::Refused(problems.into()),
                        });
                    }
                });
            });
            input.set_value("");
        })
    };
    let close = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| chosen.set(Chosen::Nothing))
    };
    html! {
        <section class="compared" aria-labelledby="compare-title" data-testid="comparison">
            { page.title("compare-title", "compare-title") }
            { page.element("p", "hint", "compare-title.says") }
            <p class="row">
                <label class="button plain file">
                    <input type="file" accept=".json,application/json" onchange={choose} data-testid="compare-file" />
                    <span>{ page.text("compare-choose") }</span>
                </label>
                if other.is_some() {
                    <button type="button" class="button bare" onclick={close.clone()} data-testid="compare-close">{ page.text("compare-close") }</button>
                }
            </p>
            if let Chosen::Refused(found) = &*chosen { { problems::list(page.words(), found, close) } }
            <div role="status">
                { match (&other, assessed.as_deref()) {
                    (Some(other), Some(Some(assessment))) => differences(page, other, assessment),
                    (Some(_), _) => page.element("p", "hint", "ui-if-wait"),
                    _ => Html::default(),
                } }
            </div>
        </section>
    }
}

/// Shows what differs: before, the other set-up; after, that of the page.
fn differences(page: &Page, other: &Setup, assessment: &Assessment) -> Html {
    let now = page.about();
    let before = Subject {
        setup: other,
        assessment,
        ..now
    };
    let is = Assessed {
        setup: page.setup(),
        knowledge: &page.knowledge,
        assessment: &page.view.assessment,
    };
    let was = Assessed {
        setup: other,
        assessment,
        ..is
    };
    let parts = compared_parts(&before, &now, &compare(was, is));
    let mut marks: Vec<String> = [before, now].iter().filter_map(Subject::declared).collect();
    marks.dedup();
    html! {
        <div data-testid="compared">
            if parts.is_empty() { { page.element("p", "empty", "compare-same") } }
            { for parts.into_iter().map(|part| html! {
                <>
                    { element("h3", "", part.title) }
                    <ul>{ for part.changes.into_iter().map(|change| element("li", "", change)) }</ul>
                </>
            }) }
            { for marks.into_iter().map(|mark| element("p", "hint", mark)) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, example, read};
    use limes_assess::assess;

    #[test]
    fn the_same_set_up_does_not_differ_and_one_without_a_service_does() {
        for code in LANGUAGES {
            let page = example(code, "microsoft-365-azure");
            let same = read(differences(&page, page.setup(), &page.view.assessment));
            assert!(same.contains(&page.text("compare-same")), "{same}");
            let mut other = page.setup().clone();
            let first = other.services().first().unwrap().id;
            other.retain_services(|service| service.id != first);
            let assessment = assess(&other, &page.knowledge);
            let text = read(differences(&page, &other, &assessment));
            assert!(text.contains(&page.text("compare-flows")), "{text}");
            assert!(!text.contains(&page.text("compare-same")), "{text}");
        }
    }
}
