//! Paragraphs and links of the rule book.

use yew::prelude::*;

/// Returns a paragraph of a class.
pub fn text(class: &'static str, text: String) -> Html {
    html! { <p class={class}>{ text }</p> }
}

/// Returns a link to an address within the page.
pub fn link(href: String, text: String) -> Html {
    html! { <a {href}>{ text }</a> }
}
