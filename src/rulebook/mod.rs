//! The rule book in the page: every rule, every fact and every question to a person, searched, filtered and read.

mod entry;
mod filter;
mod list;

use yew::prelude::*;

use super::page::Page;
use super::route::Sheet;
use limes_labels::Entry;

pub fn view(page: &Page, sheet: Option<Sheet>) -> Html {
    match found(page, sheet) {
        Some(entry) => entry::view(page, &entry),
        None => html! { <list::List page={page.clone()} /> },
    }
}

/// What the view is called.
pub fn title(page: &Page, sheet: Option<Sheet>) -> String {
    match found(page, sheet) {
        Some(entry) => entry.title(page.naming()),
        None => page.text("library"),
    }
}

fn found(page: &Page, sheet: Option<Sheet>) -> Option<Entry> {
    match sheet? {
        Sheet::Rule(id) => page.knowledge.rule(id).map(Entry::from),
        Sheet::Fact(id) => page.knowledge.shared_fact(id).map(Entry::from),
    }
}

fn text(class: &'static str, text: String) -> Html {
    html! { <p class={class}>{ text }</p> }
}

fn link(href: String, text: String) -> Html {
    html! { <a {href}>{ text }</a> }
}
