//! Repair: the user chooses a target, and the page shows the ways to reach it, or why there is none.

mod card;
mod obstacles;

use std::rc::Rc;

use yew::prelude::*;

pub use self::card::effort_of_one;
use self::obstacles::Others;
use super::declared;
use crate::background::use_computed;
use crate::components::element::element;
use crate::hooks::{LocalState, use_local_state};
use crate::page::Page;
use crate::state::{Session, Undo};
use limes_assess::Setup;
use limes_assess::repair::{Goal, Plan, plan_async, replacements_async};

#[derive(Properties, PartialEq)]
pub struct RepairProps {
    pub page: Page,
}

#[component]
pub fn Repair(props: &RepairProps) -> Html {
    let page = &props.page;
    let chosen = use_local_state(|| None::<Goal>);
    let last = use_mut_ref(|| first_missed(page));
    // the chosen target; otherwise the first that is missed, which remains while the user tries a change
    let goal = match *chosen {
        Some(goal) => goal,
        None if matches!(page.state.undo.last(), Some(Undo::Trial(_))) => *last.borrow(),
        None => first_missed(page),
    };
    *last.borrow_mut() = goal;
    let setup = page.state.setup.clone();
    let plan = {
        let (knowledge, view) = (page.knowledge.clone(), page.view.clone());
        use_computed((setup.clone(), goal), move |(setup, goal)| {
            let (setup, goal) = (setup.clone(), *goal);
            Box::pin(async move { plan_async(&setup, &knowledge, goal, &view.assessment).await })
        })
    };
    // ways with other products are looked for when the user requests them
    let asked = use_local_state(|| None::<(Rc<Setup>, Goal)>);
    let is_asked = (*asked).as_ref() == Some(&(setup.clone(), goal));
    let others = {
        let (knowledge, plan) = (page.knowledge.clone(), plan.clone().filter(|_| is_asked));
        use_computed((setup.clone(), goal, plan.is_some()), move |(setup, ..)| {
            let setup = setup.clone();
            Box::pin(async move {
                let plan = plan?;
                Some(replacements_async(&setup, &knowledge, &plan).await)
            })
        })
    };
    let others = match others.as_deref() {
        _ if !is_asked => Others::NotAsked(Callback::from(move |_: MouseEvent| {
            asked.set(Some((setup.clone(), goal)))
        })),
        Some(Some(found)) => Others::Found(found.clone()),
        _ => Others::Sought,
    };
    html! {
        <section class="repair" aria-labelledby="repair-title" data-testid="repair">
            <h2 id="repair-title" tabindex="-1">{ page.text("ui-repair") }</h2>
            { page.element("p", "hint", "ui-repair-says") }
            { declared::also(page) }
            { trial(page) }
            { chooser(page, goal, &chosen) }
            <div class="repair-found" aria-live="polite" data-testid="repair-found">
                { match &plan {
                    None => obstacles::wait(page),
                    Some(plan) => shown(page, plan, &others),
                } }
            </div>
        </section>
    }
}

/// Returns the first of the three targets that is not reached, to begin with.
fn first_missed(page: &Page) -> Goal {
    let verdict = &page.view.assessment.verdict;
    let missed = |goal: &&Goal| !goal.limits().allow(verdict);
    Goal::ALL.iter().find(missed).copied().unwrap_or(Goal::All)
}

const fn goal_key(goal: Goal) -> &'static str {
    match goal {
        Goal::Stays => "ui-goal-stays",
        Goal::Reach => "ui-goal-reach",
        Goal::Basis => "ui-goal-basis",
        Goal::All => "ui-goal-all",
    }
}

fn chooser(page: &Page, current: Goal, chosen: &LocalState<Option<Goal>>) -> Html {
    html! {
        <fieldset class="goals">
            { page.element("legend", "", "ui-goal") }
            { for Goal::ALL.into_iter().map(|goal| {
                let pick = {
                    let chosen = chosen.clone();
                    Callback::from(move |_: Event| chosen.set(Some(goal)))
                };
                let id = format!("goal-{}", goal.id());
                html! {
                    <label key={goal.id()} class="goal" for={id.clone()}>
                        <input type="radio" name="goal" {id} checked={current == goal} onchange={pick} data-testid={format!("goal-{}", goal.id())} />
                        { page.element("span", "", goal_key(goal)) }
                    </label>
                }
            }) }
        </fieldset>
    }
}

/// Shows, while the user tries a change, how to keep it or undo it.
fn trial(page: &Page) -> Html {
    if !matches!(page.state.undo.last(), Some(Undo::Trial(_))) {
        return Html::default();
    }
    let back = {
        let (act, host) = (page.act.clone(), page.host.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Session::Undo.into());
            host.focus("repair-title");
        })
    };
    let keep = {
        let (act, host) = (page.act.clone(), page.host.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Session::Dismiss.into());
            host.focus("repair-title");
        })
    };
    html! {
        <div class="trial" role="status" data-testid="trial">
            <p>{ page.element("strong", "", "ui-trial") }{ " " }{ page.text("ui-trial-says") }</p>
            <p class="row">
                <button type="button" class="button strong" onclick={back} data-testid="trial-undo">{ page.text("ui-trial-undo") }</button>
                <button type="button" class="button plain" onclick={keep} data-testid="trial-keep">{ page.text("ui-trial-keep") }</button>
            </p>
        </div>
    }
}

fn shown(page: &Page, plan: &Plan, others: &Others) -> Html {
    if plan.reached {
        return html! { <p class="empty" data-testid="repair-reached">{ page.text("ui-repair-reached") }</p> };
    }
    if plan.alternatives.is_empty() {
        return obstacles::view(page, plan, others);
    }
    let certain = plan
        .alternatives
        .iter()
        .all(|alternative| alternative.provided.is_empty());
    html! {
        <>
            { element("p", "", page.count(if certain { "ui-repair-ways" } else { "ui-repair-depends" }, plan.alternatives.len())) }
            { card::all(page, &plan.alternatives) }
        </>
    }
}
