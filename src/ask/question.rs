//! One question: the control, why it is asked, and what the set-up fixes already.

use yew::prelude::*;

use super::controls;
use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::page::Page;
use crate::state::Edit;
use limes_assess::organisation::DEFAULTS;
use limes_assess::{Answer, Key};
use limes_assess::{Item, State};
use limes_model::Text;
use limes_model::WhoKnows;
use limes_model::question::AnswerKind;

/// Lists questions in order; those whose answer makes no difference now are folded away.
pub fn list(page: &Page, items: &[Item]) -> Html {
    let idle = |item: &&Item| matches!(item.state, State::Idle(_)) && !page.state.recent.contains(&item.key);
    let resting: Vec<Item> = items.iter().filter(idle).copied().collect();
    html! {
        <>
            // in an element of their own: so all of them have keys, and keep their state when others come and go
            <div class="asked">{ for items.iter().filter(|item| !idle(item)).map(|item| one(page, item)) }</div>
            if !resting.is_empty() {
                <Disclosure class="resting" summary={html! { page.count("ui-idle", resting.len()) }} body={
                    let page = page.clone();
                    Callback::from(move |()| html! { <div class="asked">{ for resting.iter().map(|item| one(&page, item)) }</div> })
                } />
            }
        </>
    }
}

fn one(page: &Page, item: &Item) -> Html {
    let id = page.element_id(item.key);
    let body = match item.state {
        State::Derived(answer, fact) => fixed(page, item, &id, answer, fact),
        State::Open => ask(page, item, &id, None),
        State::NotKnown => ask(page, item, &id, Some(Answer::Unknown)),
        State::Given(answer) | State::Idle(answer) => ask(page, item, &id, Some(answer)),
    };
    let state = match item.state {
        State::Open => "is-open",
        State::NotKnown => "is-not-known",
        State::Derived(..) => "is-derived",
        State::Given(_) | State::Idle(_) => "is-given",
    };
    html! {
        <div class={classes!("question", state)} key={id.clone()} id={id.clone()} data-testid={format!("question-{}", item.question.id)}>
            { body }
        </div>
    }
}

/// Shows that the organisation gave the answer.
fn declared(page: &Page, item: &Item) -> Html {
    match page.setup().declared.get(&item.key) {
        None => Html::default(),
        Some(by) => {
            let text = if by == DEFAULTS { "site-preset" } else { "site-declared" };
            html! { <p class="who">{ page.element("span", "badge open", text) }</p> }
        }
    }
}

/// Shows the question with its control. A group of controls is in a fieldset; a single one has a label.
fn ask(page: &Page, item: &Item, id: &str, answer: Option<Answer>) -> Html {
    let text = page.question(item.key, "");
    let grouped = matches!(item.question.kind, AnswerKind::Choice | AnswerKind::Choices);
    let control = controls::control(page, item, id, answer);
    let asked = if grouped {
        html! { <fieldset aria-describedby={format!("{id}-about")}><legend>{ text }</legend>{ who(page, item, id) }{ declared(page, item) }{ control }</fieldset> }
    } else {
        html! {
            <div role="group" aria-labelledby={format!("{id}-label")}>
                <label class="legend" id={format!("{id}-label")} for={format!("{id}-input")}>{ text }</label>
                { who(page, item, id) }
                { declared(page, item) }
                { control }
            </div>
        }
    };
    html! {
        <>
            { asked }
            <div class="under">
                { why(page, item) }
                { for answer.map(|answer| alike(page, item, answer)) }
                if answer.is_some() {
                    <button type="button" class="button bare" onclick={clear(page, item.key, id)} data-testid={format!("clear-{}", item.question.id)}>
                        { page.text("ui-clear") }<span class="unseen">{ ": " }{ page.question(item.key, "") }</span>
                    </button>
                }
            </div>
        </>
    }
}

/// Returns the other open questions that are the same about something else, and how many of them have another answer.
fn others(page: &Page, item: &Item, answer: Answer) -> (Vec<Key>, usize) {
    let regions = |key: Key| (item.question.kind == AnswerKind::Region).then(|| page.region_provider(key.target));
    let same = |other: &&Item| {
        other.question.id == item.question.id && other.key != item.key && regions(other.key) == regions(item.key)
    };
    let (mut open, mut differ) = (Vec::new(), 0);
    for other in page.view.items.iter().filter(same) {
        match other.state {
            State::Open | State::NotKnown if answer != Answer::Unknown => open.push(other.key),
            State::Open => open.push(other.key),
            State::Given(given) if given != answer => differ += 1,
            _ => {}
        }
    }
    (open, differ)
}

/// Shows the button that gives an answer to all other open questions like it.
fn alike(page: &Page, item: &Item, answer: Answer) -> Html {
    let (open, differ) = others(page, item, answer);
    if open.is_empty() {
        return Html::default();
    }
    let count = open.len();
    let onclick = page.on(Edit::AnswerAll(open, answer));
    html! {
        <button type="button" class="button bare" {onclick} data-testid={format!("alike-{}", item.question.id)}>
            { page.count("ui-answer-alike", count) }
            if differ > 0 { { " " }{ element("span", "quiet", page.count("ui-answer-differ", differ)) } }
        </button>
    }
}

fn clear(page: &Page, key: Key, id: &str) -> Callback<MouseEvent> {
    let (act, host, id) = (page.act.clone(), page.host.clone(), id.to_owned());
    Callback::from(move |_| {
        act.emit(Edit::Clear(key).into());
        host.focus_within(&id);
    })
}

/// Shows who can answer, unless it is the user's own organisation.
fn who(page: &Page, item: &Item, id: &str) -> Html {
    let key = match item.question.who {
        WhoKnows::Customer => return html! { <span id={format!("{id}-about")} /> },
        WhoKnows::Provider => "ui-ask-provider",
        WhoKnows::Lawyer => "ui-ask-lawyer",
    };
    html! { <p class="who" id={format!("{id}-about")}>{ page.element("span", "badge", key) }</p> }
}

/// Shows why the question is asked, and the sources.
fn why(page: &Page, item: &Item) -> Html {
    let (page_inside, item_inside) = (page.clone(), *item);
    let body = Callback::from(move |()| {
        let (page, item) = (&page_inside, &item_inside);
        if !page.whole {
            return citation::not_yet(page);
        }
        let sources = page.knowledge.sources_of_question(item.question.id);
        html! {
            <>
                { element("p", "", page.question(item.key, ".why")) }
                if !sources.is_empty() {
                    { page.element("p", "label", "ui-sources") }
                    { citation::late_sources(page, sources) }
                }
            </>
        }
    });
    let summary =
        html! { <>{ page.text("ui-why-asked") }<span class="unseen">{ " " }{ page.question(item.key, "") }</span></> };
    html! { <Disclosure class="why" {summary} {body} /> }
}

/// Shows an answer that follows from the rest of the set-up, or that is assumed.
fn fixed(page: &Page, item: &Item, id: &str, answer: Answer, fact: Text) -> Html {
    let (page_inside, key) = (page.clone(), item.key);
    let (act, host) = (page.act.clone(), page.host.clone());
    let focus = id.to_owned();
    let change = Callback::from(move |_| {
        act.emit(Edit::Answer(key, answer).into());
        host.focus_within(&focus);
    });
    html! {
        <>
            { element("p", "legend", page.question(item.key, "")) }
            <p class="fixed">
                { page.element("span", "badge", page.origin(fact)) }{ " " }
                { element("strong", "", page.answer(item.key, answer)) }
            </p>
            <div class="under">
                <Disclosure class="why" summary={html! { page.text("ui-fixed-why") }} body={
                    Callback::from(move |()| if page_inside.whole {
                        html! {
                            <>{ element("p", "", page_inside.question(key, ".why")) }{ citation::late_fact(&page_inside, fact) }</>
                        }
                    } else {
                        citation::not_yet(&page_inside)
                    })
                } />
                <button type="button" class="button bare" onclick={change}>{ page.text("ui-change") }</button>
            </div>
        </>
    }
}
