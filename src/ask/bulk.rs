//! Questions that several chosen services share, answered once; what differs is listed and stays, unless the user wants otherwise.

use yew::prelude::*;

use super::controls;
use crate::components::element::element;
use crate::hooks::use_local_state;
use crate::page::Page;
use crate::state::{Action, Edit};
use limes_assess::{Answer, Item, Key, State, Target, UnitId};
use limes_messages::key;
use limes_model::Text;
use limes_model::question::{AnswerKind, Question};

/// Greatest number of services that are named; the rest is counted.
const MOST: usize = 5;

/// Shows the questions that the chosen services share.
pub fn view(page: &Page, units: &[UnitId], items: &[Item]) -> Html {
    let shared = shared(page, items);
    html! {
        <section class="card bulk" aria-labelledby="bulk-title" data-testid="bulk">
            <h2 id="bulk-title">{ page.count("bulk", units.len()) }</h2>
            if shared.is_empty() {
                { page.element("p", "empty", "bulk-none") }
            } else {
                { page.element("p", "hint", "bulk.says") }
                <div class="asked">
                    { for shared.iter().map(|one| html! { <Ask key={one.id()} page={page.clone()} all={units.len()} one={one.clone()} /> }) }
                </div>
            }
        </section>
    }
}

/// A question about several services.
#[derive(Clone, PartialEq)]
struct Shared {
    question: &'static str,
    /// The provider whose regions are the answers.
    regions: Option<Text>,
    /// The question about the first service.
    first: Key,
    /// Those without an answer.
    open: Vec<Key>,
    /// Those with an answer.
    given: Vec<(Key, Answer)>,
}

impl Shared {
    fn id(&self) -> String {
        ["bulk-", self.question, "-", self.regions.unwrap_or_default()].concat()
    }

    fn count(&self) -> usize {
        self.open.len() + self.given.len()
    }

    /// Returns the answer of all, if all have the same.
    fn common(&self) -> Option<Answer> {
        let (_, first) = self.given.first()?;
        (self.open.is_empty() && self.given.iter().all(|(_, answer)| answer == first)).then_some(*first)
    }
}

/// Returns the questions that at least two of the services have. Answers that consist of several parts are given one by one, and
/// so are those about a flow or a law, which differ from service to service.
fn shared(page: &Page, items: &[Item]) -> Vec<Shared> {
    let mut all: Vec<Shared> = Vec::new();
    let is_single = |question: &Question| !matches!(question.kind, AnswerKind::Choices | AnswerKind::Countries);
    let is_of_service = |item: &&Item| matches!(item.key.target, Target::Service(_)) && is_single(item.question);
    for item in items.iter().filter(is_of_service) {
        let regions = match item.question.kind {
            AnswerKind::Region => page.region_provider(item.key.target),
            _ => None,
        };
        let place = all
            .iter()
            .position(|one| one.question == item.question.id && one.regions == regions);
        let place = place.unwrap_or_else(|| {
            all.push(Shared {
                question: item.question.id,
                regions,
                first: item.key,
                open: Vec::new(),
                given: Vec::new(),
            });
            all.len() - 1
        });
        let Some(one) = all.get_mut(place) else { continue };
        match item.state {
            State::Open | State::NotKnown => one.open.push(item.key),
            State::Given(answer) => one.given.push((item.key, answer)),
            State::Derived(..) | State::Idle(_) => {}
        }
    }
    all.retain(|one| one.count() > 1);
    all
}

#[derive(Properties, PartialEq)]
struct AskProps {
    page: Page,
    /// How many services are chosen.
    all: usize,
    one: Shared,
}

#[component]
fn Ask(props: &AskProps) -> Html {
    let AskProps { page, all, one } = props;
    let replace = use_local_state(|| false);
    let Some(item) = page.view.items.iter().find(|item| item.key == one.first) else {
        return Html::default();
    };
    let id = one.id();
    let mut keys = one.open.clone();
    if *replace || one.open.is_empty() {
        keys.extend(one.given.iter().map(|(key, _)| *key));
    }
    let count = keys.len();
    // one answer is given to all of them
    let act = {
        let act = page.act.clone();
        Callback::from(move |action: Action| match action {
            Action::Edit(Edit::Answer(_, answer)) => act.emit(Edit::AnswerAll(keys.clone(), answer).into()),
            Action::Edit(Edit::Clear(_)) => {}
            other => act.emit(other),
        })
    };
    let asking = Page {
        environment: page.environment.acting(act),
        ..page.clone()
    };
    let toggle = {
        let replace = replace.clone();
        Callback::from(move |_: Event| replace.set(!*replace))
    };
    let values = [("count", count.to_string().into()), ("all", all.to_string().into())];
    let grouped = item.question.kind == AnswerKind::Choice;
    let name = page.target(one.first.target);
    let values_of_name = [("name", name.into()), ("count", (one.count() - 1).to_string().into())];
    let name = page.words().with("bulk-and-more", &values_of_name);
    let about = [("name", name.clone().into()), ("company", name.into())];
    let text = page.words().with(&key("q", one.question), &about);
    let control = controls::control(&asking, item, &id, one.common());
    html! {
        <div class="question" id={id.clone()} data-testid={["bulk-", one.question].concat()}>
            if grouped {
                <fieldset><legend>{ text }</legend>{ control }</fieldset>
            } else {
                <div role="group" aria-labelledby={format!("{id}-label")}>
                    <label class="legend" id={format!("{id}-label")} for={format!("{id}-input")}>{ text }</label>
                    { control }
                </div>
            }
            { element("p", "hint", page.words().with("bulk-applies", &values)) }
            if !one.given.is_empty() && !one.open.is_empty() {
                { element("p", "hint", differ(page, one)) }
                <label class="tick">
                    <input type="checkbox" checked={*replace} onchange={toggle} data-testid={["replace-", one.question].concat()} />
                    { page.element("span", "", "bulk-replace") }
                </label>
            }
        </div>
    }
}

/// Returns which services have an answer already, and which one.
fn differ(page: &Page, one: &Shared) -> String {
    let named = one.given.iter().take(MOST).map(|(key, answer)| {
        let values = [
            ("name", page.target(key.target).into()),
            ("answer", page.answer(*key, *answer).into()),
        ];
        page.words().with("bulk-one", &values)
    });
    let named: Vec<String> = named.collect();
    let mut text = page.with("bulk-differ", "services", &named.join("; "));
    if let Some(more @ 1..) = one.given.len().checked_sub(MOST) {
        text.push(' ');
        text.push_str(&page.count("bulk-more", more));
    }
    text
}
