//! What to do: the plan in steps, what to find out, and what nobody can change.

use std::rc::Rc;

use yew::prelude::*;

use super::contents::link;
use super::repair::{Repair, effort_of_one};
use crate::background::use_computed;
use crate::components::element::element;
use crate::page::Page;
use crate::state::Session;
use limes_assess::repair::{Lookup, Measure, PlannedStep, Remains, Step, StepwisePlan, carry_out, steps_async};
use limes_assess::{Addressee, UnitId};
use limes_labels::report::{Outlook, measure, outlook};
use limes_model::WhoKnows;

/// Greatest number of steps beside the answer.
const FIRST: usize = 3;
/// Greatest number of names in the title of a step.
const MOST_SUBJECTS: usize = 3;

/// The parts of the plan, each in its place.
pub struct Planned {
    /// The first steps, beside the answer.
    pub first: Html,
    /// All of it.
    pub all: Html,
    /// The buttons that write the report, of which it is a part.
    pub exports: Html,
}

impl Planned {
    /// Returns what is shown until the plan is there.
    pub fn waiting(page: &Page) -> Self {
        let wait =
            |testid: &'static str| html! { <p class="hint" data-testid={testid}>{ page.text("ui-repair-wait") }</p> };
        Self {
            first: frame(page, wait("steps-wait")),
            all: wait("loading-part"),
            exports: Html::default(),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct TodoProps {
    pub page: Page,
    /// Renders the result around the parts of the plan.
    pub around: Callback<Rc<Planned>, Html>,
}

/// Computes the plan once for all its parts.
#[component]
pub fn Todo(props: &TodoProps) -> Html {
    let page = &props.page;
    let plan = {
        let (knowledge, view) = (page.knowledge.clone(), page.view.clone());
        use_computed(page.state.setup.clone(), move |setup| {
            let setup = setup.clone();
            Box::pin(async move { steps_async(&setup, &knowledge, &view.assessment).await })
        })
    };
    let planned = match &plan {
        None => Planned {
            all: html! { <>{ section(page, page.element("p", "hint", "ui-repair-wait")) }<Repair page={page.clone()} /></> },
            ..Planned::waiting(page)
        },
        Some(plan) if page.printing => return super::report::view(page, plan),
        Some(plan) => Planned {
            exports: super::report::exports(page, plan),
            first: first(page, plan),
            all: html! { <>{ section(page, all(page, plan)) }<Repair page={page.clone()} /></> },
        },
    };
    props.around.emit(Rc::new(planned))
}

fn frame(page: &Page, inside: Html) -> Html {
    html! {
        <aside class="answer-side do-first" aria-labelledby="first-title" data-testid="do-first">
            { page.title("first-title", "todo-first") }
            { inside }
        </aside>
    }
}

fn section(page: &Page, inside: Html) -> Html {
    html! {
        <section class="todo" aria-labelledby="todo-title" data-testid="todo">
            { page.title("todo-title", "todo") }
            { inside }
        </section>
    }
}

/// Shows the first steps; where there is none, what to find out first, or that nothing is to be done.
fn first(page: &Page, plan: &StepwisePlan) -> Html {
    let steps = plan.steps.iter().take(FIRST).map(|step| {
        html! { <li>{ element("strong", "", subjects(page, &step.changes)) }{ ": " }{ brief(page, &step.changes) }{ element("span", "hint", effect(page, &step.before, &step.after)) }</li> }
    });
    let found = plan.lookups.iter().take(FIRST.saturating_sub(plan.steps.len()));
    let found = found.map(|lookup| html! { <li>{ lookup_title(page, lookup) }</li> });
    let inside = html! {
        <>
            if plan.steps.is_empty() && plan.lookups.is_empty() {
                { page.element("p", "", if plan.residual.is_empty() { "todo-nothing" } else { "todo-residual-only" }) }
            } else {
                <ol class="first-steps">{ for steps }{ for found }</ol>
            }
            { link(page, "todo-title", page.count("todo-all", plan.steps.len())) }
        </>
    };
    frame(page, inside)
}

fn all(page: &Page, plan: &StepwisePlan) -> Html {
    html! {
        <>
            if plan.steps.is_empty() {
                { page.element("p", "empty", if plan.residual.is_empty() && plan.lookups.is_empty() { "todo-nothing" } else { "todo-no-step" }) }
            } else {
                { element("p", "hint", total(page, &plan.before, &plan.after)) }
                <ol class="ways steps-of-plan">
                    { for plan.steps.iter().enumerate().map(|(place, one)| step(page, place + 1, one)) }
                </ol>
                { try_all(page, plan) }
            }
            if !plan.exhaustive { { page.element("p", "hint", "todo-not-all-tried") } }
            { lookups(page, plan) }
            { residual(page, plan) }
        </>
    }
}

/// Returns what several changes are about.
fn subjects(page: &Page, changes: &[Step]) -> String {
    let mut names: Vec<String> = Vec::new();
    for change in changes {
        let name = match *change {
            Step::Change { key, .. } => page.target(key.target),
            Step::Replace { service, .. } => page.unit(UnitId::Service(service)),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(MOST_SUBJECTS);
    names.truncate(MOST_SUBJECTS);
    let named = names.join(", ");
    if more == 0 {
        return named;
    }
    let values = [("names", named.into()), ("count", more.to_string().into())];
    page.words().with("answer-more", &values)
}

/// Returns the first of several changes as the question and how it is to be answered, and how many more there are.
fn brief(page: &Page, changes: &[Step]) -> String {
    let mut said: Vec<String> = Vec::new();
    for change in changes {
        let (question, end) = match *change {
            Step::Change { key, to, .. } => (page.question(key, ""), page.answer(key, to)),
            Step::Replace { to, .. } => (page.text("ui-replace"), page.product(to)),
        };
        let one = format!("{question} → {end}");
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let more = said.len().saturating_sub(1);
    let first = said.into_iter().next().unwrap_or_default();
    if more == 0 {
        return first;
    }
    [first, page.count("todo-and-more", more)].join(". ")
}

/// Returns which numbers change, and from what to what.
fn effect(page: &Page, before: &Measure, after: &Measure) -> String {
    measure(page.words(), before, after)
}

/// Returns what all steps together come to.
fn total(page: &Page, before: &Measure, after: &Measure) -> String {
    page.with("todo-total", "effect", &effect(page, before, after))
}

fn step(page: &Page, number: usize, one: &PlannedStep) -> Html {
    // the same change to several services is said once
    let mut said: Vec<(String, String, String)> = Vec::new();
    for change in &one.changes {
        let (question, from, to) = match *change {
            Step::Change { key, from, to, .. } => (
                page.question(key, ""),
                from.map(|from| page.answer(key, from)).unwrap_or_default(),
                page.answer(key, to),
            ),
            Step::Replace { from, to, .. } => (page.text("ui-replace"), page.product(from), page.product(to)),
        };
        let one = (question, from, to);
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let acts = if one.acts == WhoKnows::Provider {
        "ui-acts-provider"
    } else {
        "ui-acts-customer"
    };
    let changes = one.changes.clone();
    html! {
        <li class="card way" key={number} data-testid="planned-step">
            <div class="way-head">
                { element("h3", "", format!("{number}. {}", subjects(page, &one.changes))) }
                { page.element("span", "effort", effort_of_one(one.effort)) }
            </div>
            { for said.into_iter().map(|(question, from, to)| html! {
                <div class="planned-change">
                    { element("p", "", question) }
                    <p class="change">
                        if !from.is_empty() {
                            <span class="from">{ from }</span><span class="unseen">{ " " }{ page.text("ui-becomes") }{ " " }</span><span class="to-arrow" aria-hidden="true">{ "→" }</span>
                        }
                        { element("strong", "", to) }
                    </p>
                </div>
            }) }
            { element("p", "hint", [page.text(acts), effect(page, &one.before, &one.after)].join(" · ")) }
            { try_it(page, changes, page.text("ui-try"), format!("try-step-{number}")) }
        </li>
    }
}

fn try_all(page: &Page, plan: &StepwisePlan) -> Html {
    let changes: Vec<Step> = plan.steps.iter().flat_map(|step| step.changes.clone()).collect();
    try_it(page, changes, page.text("todo-try-all"), "try-all-steps".to_owned())
}

fn try_it(page: &Page, changes: Vec<Step>, text: String, testid: String) -> Html {
    let (act, newest, host) = (page.act.clone(), page.newest.clone(), page.host.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let mut setup = (*newest.get().setup).clone();
        for change in &changes {
            carry_out(&mut setup, change);
        }
        act.emit(Session::Try(Box::new(setup)).into());
        host.focus("repair-title");
    });
    html! { <p class="row"><button type="button" class="button plain try" {onclick} data-testid={testid}>{ text }</button></p> }
}

/// Returns what to find out, and from whom.
fn lookup_title(page: &Page, lookup: &Lookup) -> String {
    let count = page.count("answer-questions", lookup.keys.len());
    if lookup.public {
        return page.with("todo-look-up", "questions", &count);
    }
    let message = match lookup.addressee {
        Addressee::Organisation => "todo-answer",
        Addressee::Lawyer => "todo-decide",
        Addressee::Party(_) => "todo-ask",
    };
    let values = [
        ("name", page.about().addressee(lookup.addressee).into()),
        ("questions", count.into()),
    ];
    page.words().with(message, &values)
}

fn lookups(page: &Page, plan: &StepwisePlan) -> Html {
    if plan.lookups.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { page.element("h3", "", "todo-find-out") }
            { page.element("p", "hint", "todo-find-out.says") }
            <ul class="plain-list" data-testid="lookups">
                { for plan.lookups.iter().map(|lookup| {
                    let mut asked: Vec<String> = lookup.keys.iter().map(|key| page.question(*key, "")).collect();
                    asked.dedup();
                    let more = asked.len().saturating_sub(1);
                    let question = asked.into_iter().next().unwrap_or_default();
                    html! {
                        <li>
                            { element("strong", "", lookup_title(page, lookup)) }{ " " }
                            { element("span", "", question) }
                            if more > 0 { { " " }{ page.count("todo-and-more", more) } }
                            if let Some(Outlook { best, worst }) = outlook(page.words(), &plan.after, lookup) {
                                { " " }
                                { element("span", "hint", page.words().with("todo-outcome", &[("best", best.into()), ("worst", worst.into())])) }
                            }
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}

fn residual(page: &Page, plan: &StepwisePlan) -> Html {
    let reasons = Remains::ALL.into_iter().filter(|reason| *reason != Remains::Open);
    let mut parts = Vec::new();
    for reason in reasons {
        let flows = || plan.residual.iter().filter(move |one| one.reason == reason);
        let mut units: Vec<UnitId> = flows().map(|one| one.unit).collect();
        units.dedup();
        if units.is_empty() {
            continue;
        }
        let names: Vec<String> = units.iter().take(8).map(|unit| page.unit(*unit)).collect();
        parts.push(html! {
            <li>
                { element("strong", "", page.count(&format!("todo-remains-{}", reason.id()), flows().count())) }{ " " }
                { element("span", "hint", names.join(", ")) }
            </li>
        });
    }
    if parts.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { page.element("h3", "", "todo-remains") }
            <ul class="plain-list" data-testid="residual">{ for parts }</ul>
        </>
    }
}
