//! The choice of products: a search over all of them, in groups.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::found::{self, Picked};
use crate::chunks::{Chunk, late};
use crate::components::element::element;
use crate::components::icon;
use crate::hooks::use_local_state;
use crate::page::Page;
use crate::state::Edit;
use limes_assess::organisation::OwnProduct;
use limes_labels::Match;
use limes_messages::{fold, has_words, key};
use limes_model::catalogue::Product;

late! {
    open => fn search_now(page: &Page, typed: &str) -> Vec<Match> = found::search;
    open => fn results_now(page: &Page, typed: &str, hits: &[Match], pick: &Callback<Picked>) -> Html = found::results;
    open => fn only_now(page: &Page, hits: &[Match]) -> Option<Picked> = found::only;
}

#[derive(Properties, PartialEq)]
pub struct PickerProps {
    pub page: Page,
}

#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let page = &props.page;
    let open = use_local_state(|| page.setup().services().is_empty());
    let typed = use_local_state(String::new);
    let added = use_local_state(String::new);
    let toggle = {
        let (open, typed, added, host) = (open.clone(), typed.clone(), added.clone(), page.host.clone());
        Callback::from(move |_| {
            open.set(!*open);
            typed.set(String::new());
            added.set(String::new());
            host.focus(if *open { "add-service" } else { "picker-search" });
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                typed.set(input.value());
            }
        })
    };
    let pick = {
        let (act, added) = (page.act.clone(), added.clone());
        Callback::from(move |(id, text): (&'static str, String)| {
            act.emit(Edit::AddService(id).into());
            added.set(text);
        })
    };
    let pick_found = {
        let (act, added) = (page.act.clone(), added.clone());
        Callback::from(move |picked: Picked| {
            act.emit(Edit::AddServices(picked.services).into());
            added.set(picked.text);
        })
    };
    let pick_own = {
        let (act, added, knowledge) = (page.act.clone(), added.clone(), Rc::clone(&page.knowledge));
        Callback::from(move |(own, name, text): (OwnProduct, String, String)| {
            act.emit(Edit::AddDeclared(Box::new(own), name, Rc::clone(&knowledge)).into());
            added.set(text);
        })
    };
    // until the code for it is here, the names alone are searched
    let hits = (Chunk::Open.is_here() && !typed.trim().is_empty()).then(|| search_now(page, &typed));
    let found = if hits.is_none() {
        found(page, &typed)
    } else {
        Vec::new()
    };
    let own = own_fit(page, &typed).len();
    let count: usize = found.iter().map(|(_, products)| products.len()).sum();
    let count = count + own + hits.as_ref().map_or(0, Vec::len);
    let onkeydown = {
        let only = hits.as_ref().filter(|_| own == 0).and_then(|hits| only_now(page, hits));
        let pick = pick_found.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(only) = only.clone().filter(|_| event.key() == "Enter") {
                event.prevent_default();
                pick.emit(only);
            }
        })
    };
    html! {
        <div class={classes!("picker", open.then_some("open"))}>
            <button type="button" class="button plain" onclick={toggle} aria-expanded={open.to_string()} aria-controls="picker" id="add-service"
                data-testid="add-service">
                { if *open { icon::check() } else { icon::plus() } }{ page.text(if *open { "ui-add-done" } else { "ui-add-service" }) }
            </button>
            <div id="picker" hidden={!*open}>
                if *open {
                    <label class="legend" for="picker-search">{ page.text("ui-picker-search") }</label>
                    <input class="input" type="search" id="picker-search" value={(*typed).clone()} {oninput} {onkeydown} autocomplete="off"
                        placeholder={page.text("ui-picker-hint")} data-testid="picker-search" />
                    <p class="hint" role="status">
                        { if added.is_empty() { page.count("ui-picker-count", count) } else { (*added).clone() } }
                    </p>
                    <div class="picker-groups" tabindex="0" role="group" aria-label={page.text("ui-picker-list")}>
                        { own_group(page, &typed, &pick_own) }
                        if let Some(hits) = hits {
                            { results_now(page, &typed, &hits, &pick_found) }
                        }
                        { for found.iter().map(|(group, products)| one_group(page, group, products, &pick)) }
                    </div>
                }
            </div>
        </div>
    }
}

type Group = (&'static str, Vec<(&'static Product, String)>);

/// Returns the products that match, by group.
fn found(page: &Page, typed: &str) -> Vec<Group> {
    let needle = fold(typed);
    let mut groups: Vec<Group> = Vec::new();
    for product in page.knowledge.products() {
        let name = page.product(product.id);
        let group = page.text(&key("group", product.group));
        let text = fold(&format!(
            "{name} {group} {} {}",
            product.id,
            product
                .provider
                .map(|provider| page.company(provider))
                .unwrap_or_default()
        ));
        if !has_words(&text, &needle) {
            continue;
        }
        match groups.iter_mut().find(|(id, _)| *id == product.group) {
            Some((_, products)) => products.push((product, name)),
            None => groups.push((product.group, vec![(product, name)])),
        }
    }
    groups
}

/// Returns the organisation's own products that match.
fn own_fit<'p>(page: &'p Page, typed: &str) -> Vec<&'p OwnProduct> {
    let (needle, code) = (fold(typed), page.words().code());
    let fits = |own: &&OwnProduct| {
        let text = fold(
            &[
                own.name.text(code).unwrap_or_default(),
                " ",
                &page.product(own.base.id),
                " ",
                own.id,
            ]
            .concat(),
        );
        has_words(&text, &needle)
    };
    page.setting.products.iter().filter(fits).collect()
}

fn own_group(page: &Page, typed: &str, pick: &Callback<(OwnProduct, String, String)>) -> Html {
    let (fit, code) = (own_fit(page, typed), page.words().code());
    if fit.is_empty() {
        return Html::default();
    }
    html! {
        <section key="own:" class="of-site">
            { element("h2", "", page.organisation()) }
            <ul>
                { for fit.into_iter().map(|own| {
                    let name = own.name.text(code).unwrap_or_default().to_owned();
                    let (pick, chosen, text) = (pick.clone(), own.clone(), page.with("ui-added", "name", &name));
                    let note = own.note.text(code).map(str::to_owned);
                    let onclick = {
                        let name = name.clone();
                        Callback::from(move |_: MouseEvent| pick.emit((chosen.clone(), name.clone(), text.clone())))
                    };
                    html! {
                        <li key={own.id}>
                            <button type="button" {onclick} data-testid={format!("picker-item-{}", own.id)}>
                                <span>{ name }</span>
                                if let Some(note) = note { { " " }{ element("span", "note", note) } }
                                { page.element("span", "note", "site-declared") }
                            </button>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

fn one_group(
    page: &Page,
    group: &str,
    products: &[(&'static Product, String)],
    pick: &Callback<(&'static str, String)>,
) -> Html {
    html! {
        <section key={group.to_owned()}>
            { page.element("h2", "", &key("group", group)) }
            <ul>
                { for products.iter().map(|(product, name)| {
                    let (pick, id, text) = (pick.clone(), product.id, page.with("ui-added", "name", name));
                    let note = page.words().find(&(key("product", id) + ".note"), &[]);
                    let times = page.setup().services().iter().filter(|service| service.product == id).count();
                    html! {
                        <li key={id}>
                            <button type="button" onclick={Callback::from(move |_| pick.emit((id, text.clone())))}
                                data-testid={format!("picker-item-{id}")}>
                                <span>{ name }if times > 0 { { " " }{ element("span", "times", page.count("ui-times", times)) } }</span>
                                if let Some(note) = note { { " " }{ element("span", "note", note) } }
                            </button>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
