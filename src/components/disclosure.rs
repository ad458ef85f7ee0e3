//! A disclosure. Its content is created only when it opens, or for the printer.

use yew::prelude::*;

use crate::hooks::{use_effect_on, use_local_state};

#[derive(Properties, PartialEq)]
pub struct DisclosureProps {
    pub summary: Html,
    /// Creates the content.
    pub body: Callback<(), Html>,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub id: AttrValue,
    #[prop_or_default]
    pub testid: AttrValue,
    /// Whether it is open at first.
    #[prop_or_default]
    pub open: bool,
    /// Whether it is always open.
    #[prop_or_default]
    pub force: bool,
}

#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let open = use_local_state(|| props.open);
    let node = use_node_ref();
    {
        let open = open.clone();
        use_effect_on(props.open, move |wanted| {
            if *wanted {
                open.set(true);
            }
        });
    }
    let shown = *open || props.force;
    let ontoggle = {
        let (open, force, node) = (open.clone(), props.force, node.clone());
        Callback::from(move |_: Event| {
            // read the element itself, since the event may come from one inside it; a forced one never changes
            if let (Some(details), false) = (node.cast::<web_sys::HtmlDetailsElement>(), force) {
                open.set(details.open());
            }
        })
    };
    html! {
        <details ref={node} class={props.class.clone()} open={shown} {ontoggle} id={(!props.id.is_empty()).then(|| props.id.clone())}
            data-testid={(!props.testid.is_empty()).then(|| props.testid.clone())}>
            <summary>{ props.summary.clone() }</summary>
            if shown {
                <div class="unfolded">{ props.body.emit(()) }</div>
            }
        </details>
    }
}
