//! Elements of which most of the page consists: a name, a class and a text.
//!
//! `html!` writes out the code that fills in all fields of an element at each place where there is one, about 150 bytes of
//! the module; a call takes a fifth of that.

use yew::prelude::*;

use crate::environment::Environment;

/// Returns `<name class={class}>{ text }</name>`; without a class if it is empty.
pub fn element(name: &'static str, class: &'static str, text: String) -> Html {
    let class = Some(class).filter(|class| !class.is_empty());
    html! { <@{name} {class}>{ text }</@> }
}

/// Returns the heading of a view, to which the focus goes when the view is opened.
pub fn heading(text: String) -> Html {
    html! { <h1 id="heading" tabindex="-1">{ text }</h1> }
}

/// Returns the head of a column of a table.
pub fn column(text: String) -> Html {
    html! { <th role="columnheader" scope="col">{ text }</th> }
}

/// Returns what names the column of a cell where a narrow screen shows no heads.
pub fn cell_label(text: String) -> Html {
    html! { <span class="cell-label" aria-hidden="true">{ text }</span> }
}

impl Environment {
    /// Returns an element with the text under a key; see [`element`].
    pub fn element(&self, name: &'static str, class: &'static str, key: &str) -> Html {
        element(name, class, self.text(key))
    }

    /// Returns the title of a section, by which the section is named.
    pub fn title(&self, id: &'static str, key: &str) -> Html {
        html! { <h2 {id}>{ self.text(key) }</h2> }
    }
}
