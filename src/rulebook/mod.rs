//! The rule book: every rule, every fact and every question to a person, with search, filters and entries.

mod entry;
mod filter;
mod link;
mod list;

use yew::prelude::*;

use crate::chunks::late;
use crate::page::Page;
use crate::route::Sheet;
use limes_labels::Entry;

late! {
    rulebook => pub fn late_view(page: &Page, sheet: Option<Sheet>) -> Html = view;
    /// Returns the title of the view.
    rulebook => pub fn late_title(page: &Page, sheet: Option<Sheet>) -> String = title;
}

pub fn view(page: &Page, sheet: Option<Sheet>) -> Html {
    match found(page, sheet) {
        Some(entry) => entry::view(page, &entry),
        None => html! { <list::List page={page.clone()} /> },
    }
}

fn title(page: &Page, sheet: Option<Sheet>) -> String {
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
