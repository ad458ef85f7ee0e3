//! A control that takes files: chosen with a button, or dropped.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, FileList, HtmlInputElement};
use yew::prelude::*;

use crate::hooks::use_local_state;

#[derive(Properties, PartialEq)]
pub struct FileDropProps {
    /// The text of the button.
    pub label: String,
    /// What is written beside it.
    pub drop: String,
    /// The endings of the files that are offered, unless it is any.
    #[prop_or_default]
    pub accept: Option<&'static str>,
    /// Whether it takes several files.
    #[prop_or_default]
    pub several: bool,
    pub testid: &'static str,
    /// Called with the files, and with the entries of dropped folders.
    pub take: Callback<Array>,
    /// More buttons.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn FileDrop(props: &FileDropProps) -> Html {
    let over = use_local_state(|| false);
    let hover = |yes: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(yes);
        })
    };
    let ondrop = {
        let (take, over, several) = (props.take.clone(), over.clone(), props.several);
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let data = event.data_transfer();
            let files = data.map(|data| if several { dropped(&data) } else { listed(data.files()) });
            give(&files.unwrap_or_default(), &take);
        })
    };
    html! {
        <div class={classes!("drop", over.then_some("over"))} ondragover={hover(true)} ondragleave={hover(false)} {ondrop}>
            <label class="button plain file">
                <input type="file" accept={props.accept} multiple={props.several} onchange={chosen(&props.take)} data-testid={props.testid} />
                <span>{ &props.label }</span>
            </label>
            { props.children.clone() }{ " " }
            <span class="hint">{ &props.drop }</span>
        </div>
    }
}

/// Returns the callback of an input for files.
pub fn chosen(take: &Callback<Array>) -> Callback<Event> {
    let take = take.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        give(&listed(input.files()), &take);
        input.set_value("");
    })
}

fn give(files: &Array, take: &Callback<Array>) {
    if files.length() > 0 {
        take.emit(files.clone());
    }
}

fn listed(files: Option<FileList>) -> Array {
    files.map(|files| Array::from(&files)).unwrap_or_default()
}

/// Returns the entries of what was dropped, from which folders can be read, or else the files. They are there only during the
/// event.
fn dropped(data: &DataTransfer) -> Array {
    let items = data.items();
    let entries = Array::new();
    for place in 0..items.length() {
        let entry = items
            .get(place)
            .and_then(|item| item.webkit_get_as_entry().ok().flatten());
        if let Some(entry) = entry {
            entries.push(&entry);
        }
    }
    if entries.length() > 0 {
        entries
    } else {
        listed(data.files())
    }
}
