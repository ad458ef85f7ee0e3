//! The table of all services and groups of people.

use std::ops::Range;

use yew::prelude::*;

use super::declared;
use crate::components::element::{cell_label, column, element};
use crate::components::icon;
use crate::components::icon::Tone;
use crate::components::lazy_list::{Batches, lazy_list_without_ids};
use crate::components::verdict::{levels_text, shown_axes, supposed_tone};
use crate::page::Page;
use crate::route::Route;
use limes_assess::{UnitId, UnitResult};
use limes_model::{Axis, Truth};

pub fn view(page: &Page) -> Html {
    let assessment = &page.view.assessment;
    let axes: Vec<Axis> = shown_axes(&assessment.verdict).collect();
    html! {
        <section class="overview" aria-labelledby="overview-title">
            { page.title("overview-title", "ui-services") }
            // explicit roles: narrow screens show the rows as cards, and some browsers drop the semantics of the table then
            <table role="table" aria-labelledby="overview-title">
                <thead role="rowgroup">
                    <tr role="row">
                        { column(page.text("ui-service")) }
                        { for axes.iter().map(|axis| html! {
                            { column(page.text(&axis.message_key())) }
                        }) }
                    </tr>
                </thead>
                { rows(page, axes) }
            </table>
        </section>
    }
}

/// How rows are created.
const ROWS: Batches = Batches {
    tag: "tbody",
    class: "",
    role: Some("rowgroup"),
    size: 25,
    whole: 50,
    height: 4,
};

fn rows(page: &Page, axes: Vec<Axis>) -> Html {
    let count = page.view.assessment.units.len();
    let entries = {
        let page = page.clone();
        Callback::from(move |range: Range<usize>| {
            let units = page.view.assessment.units.get(range).unwrap_or_default();
            units.iter().map(|unit| row(&page, unit, &axes)).collect()
        })
    };
    lazy_list_without_ids(page, &ROWS, count, page.printing, &entries)
}

fn row(page: &Page, result: &UnitResult, axes: &[Axis]) -> Html {
    let id = result.unit.id;
    let name = page.unit(id);
    let more = match id {
        UnitId::Service(_) => page.product(result.unit.source),
        UnitId::Access(_) => page.text("ui-people"),
        UnitId::Common(_) => page.text("ui-once"),
    };
    html! {
        <tr role="row" key={crate::route::unit_id(id)}>
            <th role="rowheader" scope="row">
                <a href={Route::Result(Some(id)).href()}>{ &name }</a>
                if more != name { { " " }{ element("span", "hint", more) } }
                { available(page, result) }
                { declared::unit(page, id) }
            </th>
            { for axes.iter().map(|axis| {
                let levels = result.verdict.axis(*axis);
                html! {
                    <td role="cell">
                        { cell_label(page.text(&axis.message_key())) }
                        <span class="cell">{ icon::tone(supposed_tone(result.available != Truth::No, *axis, levels)) }{ levels_text(page.words(), *axis, levels) }</span>
                    </td>
                }
            }) }
        </tr>
    }
}

/// Shows that the product is not available on the day, or that this is not known.
pub fn available(page: &Page, result: &UnitResult) -> Html {
    let (key, tone) = match result.available {
        Truth::Yes => return Html::default(),
        Truth::No => ("ui-not-available", Tone::Bad),
        Truth::Unknown => ("ui-maybe-available", Tone::Open),
    };
    html! { <span class="cell note">{ icon::tone(tone) }{ page.text(key) }</span> }
}
