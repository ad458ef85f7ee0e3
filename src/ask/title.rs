//! The name of a service or a group of people, and the field that changes it.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::icon;
use crate::page::Page;
use crate::route::unit_id;
use crate::state::Action;
use limes_assess::UnitId;

#[derive(Properties, PartialEq)]
pub struct TitleProps {
    pub page: Page,
    pub unit: UnitId,
    /// What stands there when no name is given.
    pub fallback: String,
}

#[component]
pub fn Title(props: &TitleProps) -> Html {
    let page = &props.page;
    let editing = use_state_eq(|| false);
    let id = unit_id(props.unit);
    let name = page.unit(props.unit);
    let begin = {
        let (editing, host, field) = (editing.clone(), page.host.clone(), format!("name-{id}"));
        Callback::from(move |_| {
            editing.set(true);
            host.focus(&field);
        })
    };
    if !*editing {
        return html! {
            <div class="title">
                <h2 id={format!("title-{id}")} tabindex="-1">{ &name }</h2>
                <button type="button" class="button bare" onclick={begin} data-testid={format!("rename-{id}")} id={format!("rename-{id}")}>
                    { icon::pen() }{ page.text("ui-rename") }<span class="unseen">{ " " }{ &name }</span>
                </button>
            </div>
        };
    }
    let done = {
        let (editing, act, unit) = (editing.clone(), page.act.clone(), props.unit);
        let (host, back) = (page.host.clone(), format!("rename-{id}"));
        move |name: Option<String>| {
            if let Some(name) = name {
                act.emit(Action::Rename(unit, name.trim().chars().take(80).collect()));
            }
            editing.set(false);
            host.focus(&back);
        }
    };
    let onkeydown = {
        let done = done.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => done(field(&event).map(|input| input.value())),
            "Escape" => done(None),
            _ => {}
        })
    };
    let onchange = {
        let (act, unit) = (page.act.clone(), props.unit);
        Callback::from(move |event: Event| {
            if let Some(input) = field(&event) {
                act.emit(Action::Rename(unit, input.value().trim().chars().take(80).collect()));
            }
        })
    };
    html! {
        <div class="title">
            <label class="unseen" for={format!("name-{id}")}>{ page.text("ui-name") }</label>
            <input class="input" id={format!("name-{id}")} maxlength="80" value={name} placeholder={props.fallback.clone()} {onkeydown} {onchange} />
            <button type="button" class="button plain" onclick={Callback::from(move |_| done(None))}>{ page.text("ui-ready") }</button>
        </div>
    }
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target().and_then(|target| target.dyn_into().ok())
}
