//! A choice of one from a list that folds up.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::hooks::use_effect_on;

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The name of the field, for screen readers; empty where a label is around it.
    #[prop_or_default]
    pub label: AttrValue,
    /// The values with their texts.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The chosen value.
    pub value: AttrValue,
    pub choose: Callback<String>,
    /// Whether it begins again after each choice.
    #[prop_or_default]
    pub again: bool,
    pub testid: AttrValue,
}

#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_on((props.value.clone(), props.options.clone()), move |(value, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let onchange = {
        let (choose, again) = (props.choose.clone(), props.again);
        Callback::from(move |event: Event| {
            if let Some(select) = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()) {
                choose.emit(select.value());
                if again {
                    select.set_value("");
                }
            }
        })
    };
    html! {
        <select ref={node} class="input" aria-label={(!props.label.is_empty()).then(|| props.label.clone())} {onchange} data-testid={&props.testid}>
            { for props.options.iter().map(|(value, text)| html! {
                <option key={value.to_string()} {value} selected={*value == props.value}>{ text }</option>
            }) }
        </select>
    }
}
