//! Services and groups of people with access: each is a card with its questions.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::picker::Picker;
use super::question;
use super::title::Title;
use crate::components::element::element;
use crate::components::icon;
use crate::components::lazy_list::{Batches, lazy_list};
use crate::page::Page;
use crate::route::unit_id;
use crate::state::Edit;
use limes_assess::Item;
use limes_assess::{Target, UnitId};
use limes_model::SortedMap;
use limes_model::question::Section;

pub fn services(page: &Page) -> Html {
    let services = page.setup().services();
    html! {
        <>
            <Picker page={page.clone()} />
            <div class="none-yet">if services.is_empty() { { page.element("p", "empty", "ui-no-services") } }</div>
            { shared(page, |target| matches!(target, Target::Family(_))) }
            { cards(page, Section::Services, services.iter().map(|service| UnitId::Service(service.id)).collect()) }
            { shared(page, |target| !matches!(target, Target::Family(_) | Target::Service(_) | Target::Flow(UnitId::Service(_), _))) }
        </>
    }
}

pub fn people(page: &Page) -> Html {
    let access = page.setup().access();
    let add = {
        let (act, host, name, newest) = (
            page.act.clone(),
            page.host.clone(),
            page.count("ui-people-name", access.len() + 1),
            page.newest.clone(),
        );
        Callback::from(move |_| {
            let id = newest.get().next();
            act.emit(Edit::AddAccess(name.clone()).into());
            host.focus(&format!("title-a{id}"));
        })
    };
    html! {
        <>
            <p>
                <button type="button" class="button plain" onclick={add} data-testid="add-access" id="add-access">{ icon::plus() }{ page.text("ui-add-people") }</button>
            </p>
            <div class="none-yet">if access.is_empty() { { page.element("p", "empty", "ui-no-people") } }</div>
            { cards(page, Section::People, access.iter().map(|access| UnitId::Access(access.id)).collect()) }
        </>
    }
}

/// Shows the questions of the section that concern several services.
fn shared(page: &Page, which: fn(Target) -> bool) -> Html {
    let items = page
        .view
        .items
        .iter()
        .filter(|item| item.question.section == Section::Services && which(item.key.target));
    grouped(page, items.copied().collect(), shared_card)
}

/// Shows a card for each group of items about the same.
pub fn grouped(page: &Page, items: Vec<Item>, card: fn(&Page, &[Item]) -> Html) -> Html {
    // several services may have one name
    let same = |a: &Item, b: &Item| {
        let (a, b) = (a.key.target, b.key.target);
        a == b || (a.unit() == b.unit() && page.target(a) == page.target(b))
    };
    let groups: Rc<[Vec<Item>]> = items.chunk_by(same).map(<[Item]>::to_vec).collect();
    let count = groups.len();
    let ids = {
        let (page, groups) = (page.clone(), Rc::clone(&groups));
        Callback::from(move |place: usize| element_ids(&page, groups.get(place).map_or(&[][..], Vec::as_slice)))
    };
    let entries = {
        let page = page.clone();
        Callback::from(move |range: Range<usize>| {
            let groups = groups.get(range).unwrap_or_default();
            groups.iter().map(|group| card(&page, group)).collect()
        })
    };
    html! { <div class="cards">{ lazy_list(page, &CARDS, count, page.printing, &ids, &entries) }</div> }
}

/// Returns the ids of the elements that show items.
fn element_ids(page: &Page, items: &[Item]) -> String {
    let ids: Vec<String> = items.iter().map(|item| page.element_id(item.key)).collect();
    ids.join(" ")
}

/// How cards are created.
const CARDS: Batches = Batches {
    tag: "div",
    class: "cards",
    role: None,
    size: 6,
    whole: 24,
    height: 20,
};

/// Shows services or groups of people, in their order.
fn cards(page: &Page, section: Section, units: Vec<UnitId>) -> Html {
    let mut items: SortedMap<UnitId, Vec<Item>> = SortedMap::new();
    for item in page.view.items.iter().filter(|item| item.question.section == section) {
        let Some(unit) = item.key.target.unit() else {
            continue;
        };
        match items.get_mut(&unit) {
            Some(items) => items.push(*item),
            None => _ = items.insert(unit, vec![*item]),
        }
    }
    let count = units.len();
    let shared = Rc::new((units, items));
    let ids = {
        let (page, shared) = (page.clone(), Rc::clone(&shared));
        Callback::from(move |place: usize| {
            let (units, items) = &*shared;
            let Some(unit) = units.get(place) else {
                return String::new();
            };
            let items = items.get(unit).map_or(&[][..], Vec::as_slice);
            format!("title-{} {}", unit_id(*unit), element_ids(&page, items))
        })
    };
    let entries = {
        let page = page.clone();
        Callback::from(move |range: Range<usize>| {
            let (units, items) = &*shared;
            let units = units.get(range).unwrap_or_default();
            units
                .iter()
                .map(|unit| card(&page, *unit, items.get(unit).map_or(&[][..], Vec::as_slice)))
                .collect()
        })
    };
    html! { <div class="cards">{ lazy_list(page, &CARDS, count, page.printing, &ids, &entries) }</div> }
}

fn shared_card(page: &Page, items: &[Item]) -> Html {
    let Some(first) = items.first() else {
        return Html::default();
    };
    let title = page.target(first.key.target);
    let eyebrow = match first.key.target {
        Target::Flow(..) => "ui-once",
        _ => "ui-shared",
    };
    html! {
        <section class="card shared" key={format!("shared-{title}")}>
            { page.element("p", "eyebrow", eyebrow) }
            <h2>{ &title }</h2>
            { question::list(page, items) }
        </section>
    }
}

/// Shows one service or group of people.
fn card(page: &Page, unit: UnitId, items: &[Item]) -> Html {
    let id = unit_id(unit);
    let name = page.unit(unit);
    let service = page
        .setup()
        .services()
        .iter()
        .find(|service| unit == UnitId::Service(service.id));
    let (about, fallback) = match service {
        Some(service) => {
            let product = page.product(service.product);
            let is_named = !service.name.is_empty() && service.name != product;
            (if is_named { product.clone() } else { String::new() }, product)
        }
        None => (String::new(), page.text("ui-people-unnamed")),
    };
    let testid = match unit {
        UnitId::Service(number) => format!("service-{number}"),
        _ => format!("access-{}", id.trim_start_matches('a')),
    };
    let duplicate = {
        let (act, host, copy, newest) = (
            page.act.clone(),
            page.host.clone(),
            page.with("ui-copy-of", "name", &name),
            page.newest.clone(),
        );
        let letter = id.get(..1).unwrap_or("s").to_owned();
        Callback::from(move |_| {
            let id = newest.get().next();
            act.emit(Edit::Duplicate(unit, copy.clone()).into());
            host.focus(&format!("title-{letter}{id}"));
        })
    };
    let remove = {
        let (act, host) = (page.act.clone(), page.host.clone());
        Callback::from(move |_| {
            act.emit(Edit::Remove(unit).into());
            host.focus("undo");
        })
    };
    html! {
        <section class="card unit" key={id.clone()} aria-labelledby={format!("title-{id}")} data-testid={testid}>
            <div class="card-head">
                <Title environment={page.environment.clone()} {unit} name={name.clone()} {fallback} />
                <div class="tools">
                    <button type="button" class="button bare" onclick={duplicate} data-testid={format!("duplicate-{id}")}>
                        { icon::copy() }{ page.text("ui-duplicate") }<span class="unseen">{ " " }{ &name }</span>
                    </button>
                    <button type="button" class="button bare" onclick={remove} data-testid={format!("remove-{id}")}>
                        { icon::bin() }{ page.text("ui-remove") }<span class="unseen">{ " " }{ &name }</span>
                    </button>
                </div>
            </div>
            if !about.is_empty() { { element("p", "about", about) } }
            if items.is_empty() { { page.element("p", "empty", "ui-unit-nothing-asked") } }
            { question::list(page, items) }
        </section>
    }
}
