//! Services and groups of people with access: each is a card with its questions.

use yew::prelude::*;

use super::picker::Picker;
use super::question;
use super::title::Title;
use crate::components::element::element;
use crate::components::icon;
use crate::page::Page;
use crate::route::unit_id;
use crate::state::{Edit, belongs};
use limes_assess::Item;
use limes_assess::{Target, UnitId};
use limes_model::question::Section;

pub fn services(page: &Page) -> Html {
    let services = page.setup().services();
    html! {
        <>
            <Picker page={page.clone()} />
            <div class="none-yet">if services.is_empty() { { page.element("p", "empty", "ui-no-services") } }</div>
            { shared(page, |target| matches!(target, Target::Family(_))) }
            <div class="cards">
                { for services.iter().map(|service| {
                    let product = page.product(service.product);
                    let about = if service.name.is_empty() || service.name == product { String::new() } else { product.clone() };
                    card(page, UnitId::Service(service.id), Section::Services, about, product)
                }) }
            </div>
            { shared(page, |target| !matches!(target, Target::Family(_) | Target::Service(_) | Target::Flow(UnitId::Service(_), _))) }
        </>
    }
}

pub fn people(page: &Page) -> Html {
    let access = page.setup().access();
    let add = {
        let (act, host, name, focus) = (
            page.act.clone(),
            page.host.clone(),
            page.count("ui-people-name", access.len() + 1),
            page.state.next(),
        );
        Callback::from(move |_| {
            act.emit(Edit::AddAccess(name.clone()).into());
            host.focus(&format!("title-a{focus}"));
        })
    };
    html! {
        <>
            <p>
                <button type="button" class="button plain" onclick={add} data-testid="add-access" id="add-access">{ icon::plus() }{ page.text("ui-add-people") }</button>
            </p>
            <div class="none-yet">if access.is_empty() { { page.element("p", "empty", "ui-no-people") } }</div>
            <div class="cards">
                { for access.iter().map(|access| {
                    card(page, UnitId::Access(access.id), Section::People, String::new(), page.text("ui-people-unnamed"))
                }) }
            </div>
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
    let items: Vec<Item> = items.copied().collect();
    html! {
        <div class="cards">
            { for items.chunk_by(|a, b| page.target(a.key.target) == page.target(b.key.target)).map(|group| shared_card(page, group)) }
        </div>
    }
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
fn card(page: &Page, unit: UnitId, section: Section, about: String, fallback: String) -> Html {
    let id = unit_id(unit);
    let name = page.unit(unit);
    let items = page
        .view
        .items
        .iter()
        .filter(|item| item.question.section == section && belongs(item.key.target, unit));
    let items: Vec<Item> = items.copied().collect();
    let testid = match unit {
        UnitId::Service(number) => format!("service-{number}"),
        _ => format!("access-{}", id.trim_start_matches('a')),
    };
    let duplicate = {
        let (act, host, copy, focus) = (
            page.act.clone(),
            page.host.clone(),
            page.with("ui-copy-of", "name", &name),
            page.state.next(),
        );
        let letter = id.get(..1).unwrap_or("s").to_owned();
        Callback::from(move |_| {
            act.emit(Edit::Duplicate(unit, copy.clone()).into());
            host.focus(&format!("title-{letter}{focus}"));
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
            { question::list(page, &items) }
        </section>
    }
}
