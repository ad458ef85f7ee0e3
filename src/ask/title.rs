//! The name of a service or a group of people, and the field that edits it.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::icon;
use crate::environment::Environment;
use crate::hooks::use_local_state;
use crate::route::unit_id;
use crate::state::Edit;
use limes_assess::UnitId;

#[derive(Properties, PartialEq)]
pub struct TitleProps {
    pub environment: Environment,
    pub unit: UnitId,
    /// The name of the unit.
    pub name: String,
    /// The placeholder of a name that is not given.
    pub fallback: String,
}

#[component]
pub fn Title(props: &TitleProps) -> Html {
    let environment = &props.environment;
    let editing = use_local_state(|| false);
    let id = unit_id(props.unit);
    let name = props.name.clone();
    let begin = {
        let (editing, host, field) = (editing.clone(), environment.host.clone(), format!("name-{id}"));
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
                    { icon::pen() }{ environment.text("ui-rename") }<span class="unseen">{ " " }{ &name }</span>
                </button>
            </div>
        };
    }
    let done = {
        let (editing, act, unit) = (editing.clone(), environment.act.clone(), props.unit);
        let (host, back) = (environment.host.clone(), format!("rename-{id}"));
        move |name: Option<String>| {
            if let Some(name) = name {
                act.emit(Edit::Rename(unit, name.trim().chars().take(80).collect()).into());
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
        let (act, unit) = (environment.act.clone(), props.unit);
        Callback::from(move |event: Event| {
            if let Some(input) = field(&event) {
                act.emit(Edit::Rename(unit, input.value().trim().chars().take(80).collect()).into());
            }
        })
    };
    html! {
        <div class="title">
            <label class="unseen" for={format!("name-{id}")}>{ environment.text("ui-name") }</label>
            <input class="input" id={format!("name-{id}")} maxlength="80" value={name} placeholder={props.fallback.clone()} {onkeydown} {onchange} />
            <button type="button" class="button plain" onclick={Callback::from(move |_| done(None))}>{ environment.text("ui-ready") }</button>
        </div>
    }
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target().and_then(|target| target.dyn_into().ok())
}
