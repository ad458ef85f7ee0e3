//! A field with a list that narrows while the user types (the ARIA pattern "combobox with list autocomplete").

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::environment::Environment;
use crate::hooks::{LocalState, use_effect_on, use_local_state};
use limes_messages::{fold, has_words};

/// An item of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ComboboxItem {
    pub id: AttrValue,
    pub label: AttrValue,
    /// A note in smaller type.
    pub note: AttrValue,
    /// The text that the search matches, folded.
    pub search: String,
}

#[derive(Properties, PartialEq)]
pub struct ComboboxProps {
    pub environment: Environment,
    pub id: String,
    /// The id of the label.
    pub label: String,
    pub choices: Rc<Vec<ComboboxItem>>,
    /// The text of the chosen item; empty if there is none.
    pub selected: String,
    pub hint: String,
    /// The message if nothing matches.
    pub none: String,
    pub choose: Callback<AttrValue>,
}

#[component]
pub fn Combobox(props: &ComboboxProps) -> Html {
    let environment = &props.environment;
    // None: the list is closed and the field shows the chosen item; otherwise what was typed, and the place in the list
    let typed = use_local_state(|| None::<String>);
    let place = use_local_state(|| None::<usize>);
    let needle = typed.as_deref().map(fold).unwrap_or_default();
    let fits = |choice: &&ComboboxItem| has_words(&choice.search, &needle);
    let begins = |choice: &&ComboboxItem| choice.search.starts_with(&needle);
    let mut found: Vec<ComboboxItem> = Vec::new();
    if typed.is_some() {
        found.extend(props.choices.iter().filter(fits).filter(begins).cloned());
        found.extend(
            props
                .choices
                .iter()
                .filter(fits)
                .filter(|choice| !begins(choice))
                .cloned(),
        );
    }
    let list = format!("{}-list", props.id);
    let entry = |index: usize| format!("{list}-{index}");
    let active = place.filter(|index| *index < found.len()).map(entry);
    {
        let (active, host) = (active.clone(), environment.host.clone());
        use_effect_on(active, move |active| {
            if let Some(active) = active {
                host.reveal(active);
            }
        });
    }
    {
        // a list that opens at the lower edge of the window scrolls into view
        let (list, host) = (list.clone(), environment.host.clone());
        use_effect_on(typed.is_some(), move |open| {
            if *open {
                host.reveal(&list);
            }
        });
    }
    let pick = {
        let (choose, typed, place) = (props.choose.clone(), typed.clone(), place.clone());
        Callback::from(move |id: AttrValue| {
            typed.set(None);
            place.set(None);
            choose.emit(id);
        })
    };
    let oninput = {
        let (typed, place) = (typed.clone(), place.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                let text = input.value();
                place.set((!text.is_empty()).then_some(0));
                typed.set(Some(text));
            }
        })
    };
    let show = {
        let typed = typed.clone();
        Callback::from(move |_: MouseEvent| {
            if typed.is_none() {
                typed.set(Some(String::new()));
            }
        })
    };
    let onblur = {
        let (typed, place) = (typed.clone(), place.clone());
        Callback::from(move |_: FocusEvent| {
            typed.set(None);
            place.set(None);
        })
    };
    let onkeydown = keys(&typed, &place, &found, &pick);
    let shown = typed.is_some();
    let value = (*typed).clone().unwrap_or_else(|| props.selected.clone());
    html! {
        <div class="combobox">
            <input class="input" type="text" role="combobox" id={props.id.clone()} autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-expanded={shown.to_string()} aria-controls={list.clone()} aria-autocomplete="list"
                aria-activedescendant={active} placeholder={props.hint.clone()} {value} {oninput} onclick={show} {onblur} {onkeydown} />
            <ul class="list" id={list.clone()} role="listbox" aria-labelledby={props.label.clone()} hidden={!shown || found.is_empty()}>
                { for found.iter().enumerate().map(|(index, choice)| row(choice, entry(index), *place == Some(index), &pick)) }
            </ul>
            <p class="hint" role="status">{ if shown && found.is_empty() { props.none.as_str() } else { "" } }</p>
        </div>
    }
}

fn row(choice: &ComboboxItem, id: String, active: bool, pick: &Callback<AttrValue>) -> Html {
    let (pick, chosen) = (pick.clone(), choice.id.clone());
    // pressing the mouse would take the focus from the field and close the list
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <li role="option" key={choice.id.to_string()} {id} aria-selected={active.to_string()} onmousedown={keep}
            onclick={Callback::from(move |_| pick.emit(chosen.clone()))} data-value={choice.id.clone()}>
            <span>{ &choice.label }</span>
            if !choice.note.is_empty() { { " " }<span class="note">{ &choice.note }</span> }
        </li>
    }
}

fn keys(
    typed: &LocalState<Option<String>>,
    place: &LocalState<Option<usize>>,
    found: &[ComboboxItem],
    pick: &Callback<AttrValue>,
) -> Callback<KeyboardEvent> {
    let (typed, place, pick) = (typed.clone(), place.clone(), pick.clone());
    let ids: Vec<AttrValue> = found.iter().map(|choice| choice.id.clone()).collect();
    Callback::from(move |event: KeyboardEvent| {
        let last = ids.len().saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if typed.is_none() => {
                typed.set(Some(String::new()));
                place.set(Some(0));
            }
            "ArrowDown" => place.set(Some(place.map_or(0, |p| if p >= last { 0 } else { p + 1 }))),
            "ArrowUp" => place.set(Some(place.map_or(last, |p| if p == 0 { last } else { p - 1 }))),
            "Enter" => match place.and_then(|p| ids.get(p)) {
                Some(id) => pick.emit(id.clone()),
                None => return,
            },
            "Escape" if typed.is_some() => {
                typed.set(None);
                place.set(None);
            }
            _ => return,
        }
        event.prevent_default();
    })
}
