//! The table of what files say, before any of it enters the set-up, and what it means for the set-up.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::finding::Trial;
use super::recognised::file_name;
use crate::components::element::{cell_label, column, element};
use crate::components::icon::{self, Tone};
use crate::components::lazy_list::{Batches, lazy_list_without_ids};
use crate::environment::Environment;
use crate::page::Page;
use limes_assess::UnitId;
use limes_inventories::{Change, How, Renewed, Row, Value};
use limes_knowledge::interned;
use limes_messages::key;
use limes_model::Country;
use limes_model::question::AnswerKind;

/// How rows are created.
const ROWS: Batches = Batches {
    tag: "tbody",
    class: "",
    role: Some("rowgroup"),
    size: 25,
    whole: 50,
    height: 5,
};

/// The values that questions may name; those of files are about a service or a provider.
const QUESTION_VALUES: [&str; 5] = ["name", "law", "country", "company", "flow"];

type Edited = Callback<Vec<Row>>;

/// Shows the services of the files, each with a box to take it.
pub fn view(page: &Page, rows: &Rc<Vec<Row>>, trial: &Trial, change: &Edited) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let changes: Rc<Vec<Change>> = Rc::new(trial.report.changes.clone());
    let entries = {
        let (page, rows, change) = (page.clone(), Rc::clone(rows), change.clone());
        Callback::from(move |range: Range<usize>| {
            let places = range.filter_map(|place| rows.get(place).map(|row| (place, row)));
            places
                .map(|(place, row)| one(&page, &rows, (place, row), &changes, &change))
                .collect()
        })
    };
    let all = |taken: bool| {
        let (rows, change) = (Rc::clone(rows), change.clone());
        Callback::from(move |_: MouseEvent| {
            let mut rows = (*rows).clone();
            rows.iter_mut()
                .for_each(|row| row.taken = taken && !row.service.confirm && !row.service.off);
            change.emit(rows);
        })
    };
    html! {
        <section class="overview" aria-labelledby="rows-title">
            { page.title("rows-title", "read-page-services") }
            { page.element("p", "hint", "read-page-services.says") }
            <p class="row">
                <button type="button" class="button bare" onclick={all(true)} data-testid="take-all">{ page.text("read-page-all") }</button>
                <button type="button" class="button bare" onclick={all(false)} data-testid="take-none">{ page.text("read-page-none") }</button>
            </p>
            // explicit roles: narrow screens show the rows as cards
            <table role="table" aria-labelledby="rows-title" data-testid="read-rows">
                <thead role="rowgroup">
                    <tr role="row">
                        { for COLUMNS.iter().map(|name| column(page.text(name))) }
                    </tr>
                </thead>
                { lazy_list_without_ids(page, &ROWS, rows.len(), page.printing, &entries) }
            </table>
        </section>
    }
}

const COLUMNS: [&str; 4] = [
    "read-page-column-service",
    "read-page-column-place",
    "read-page-column-says",
    "read-page-column-state",
];

fn one(page: &Page, rows: &Rc<Vec<Row>>, (place, row): (usize, &Row), changes: &[Change], change: &Edited) -> Html {
    let service = &row.service;
    let edit = |edit: fn(&mut Row)| {
        let (rows, change) = (Rc::clone(rows), change.clone());
        Callback::from(move |_: Event| {
            let mut rows = (*rows).clone();
            if let Some(row) = rows.get_mut(place) {
                edit(row);
            }
            change.emit(rows);
        })
    };
    let [_, at, says, state] = COLUMNS.map(|name| cell_label(page.text(name)));
    let product = page.product(service.product);
    let company = service.company.map(|company| page.product(company));
    html! {
        <tr role="row" key={place} class={(!row.taken).then_some("quiet")} data-testid={format!("row-{place}")}>
            <th role="rowheader" scope="row">
                <label class="tick">
                    <input type="checkbox" checked={row.taken} onchange={edit(|row| row.taken = !row.taken)} data-testid={format!("take-{place}")} />
                    <span>
                        { company.as_ref().unwrap_or(&product) }{ " " }
                        { element("span", "hint", if company.is_some() { product.clone() } else { page.count("read-page-count", service.count) }) }
                    </span>
                </label>
                if service.confirm { { " " }{ element("span", "badge open", page.text("read-confirm")) } }
                if service.off { { " " }{ element("span", "badge open", page.text("read-off")) } }
            </th>
            <td role="cell">{ at }{ whereabouts(page, rows, (place, row), change) }</td>
            <td role="cell">{ says }{ answers(page, row) }</td>
            <td role="cell">{ state }{ standing(page, row, place, changes) }</td>
        </tr>
    }
}

/// Shows the region, or those that are possible, of which a person may choose one.
fn whereabouts(page: &Page, rows: &Rc<Vec<Row>>, (place, row): (usize, &Row), change: &Edited) -> Html {
    let service = &row.service;
    let list = page
        .knowledge
        .product(service.product)
        .and_then(|product| product.regions);
    let named = |code: &str| {
        let more = list.map(|list| page.region(list, code)).unwrap_or_default();
        html! { <>{ code }{ " " }{ element("span", "hint", more) }</> }
    };
    if let Some(region) = &service.region {
        let how = service.answers.get("service.region").map(|value| known(page, value));
        return html! { <>{ named(region) }{ " " }{ for how }</> };
    }
    if service.candidates.is_empty() {
        let asked = list.is_some() || !service.open.is_empty();
        let text = if asked {
            "read-page-place-open"
        } else {
            "read-page-place-none"
        };
        return page.element("span", "hint", text);
    }
    let group = format!("region-{place}");
    let choose = |code: Option<&str>| {
        let (rows, change, code) = (Rc::clone(rows), change.clone(), code.map(interned));
        let onchange = Callback::from(move |_: Event| {
            let mut rows = (*rows).clone();
            if let Some(row) = rows.get_mut(place) {
                row.region = code;
            }
            change.emit(rows);
        });
        html! { <input type="radio" name={group.clone()} checked={row.region == code} {onchange} /> }
    };
    html! {
        <fieldset>
            <legend>{ page.text("read-page-either") }</legend>
            { for service.candidates.iter().map(|code| html! {
                <label class="tick" key={code.clone()}>{ choose(Some(code)) }<span>{ named(code) }</span></label>
            }) }
            <label class="tick unknown">{ choose(None) }{ page.element("span", "", "ui-unknown") }</label>
        </fieldset>
    }
}

/// How a value is known, and where in the file it is.
fn known(environment: &Environment, value: &Value) -> Html {
    let how = environment.text(&value.how.message_key());
    let text = if value.how == How::Default || value.at.line == 0 {
        how
    } else {
        let values = [("how", how.into()), ("line", value.at.line.to_string().into())];
        environment.words().with("read-page-how", &values)
    };
    element("span", "hint", text)
}

/// Returns the values of a question in words.
pub fn in_words(environment: &Environment, product: &str, question: &str, values: &[String]) -> String {
    let asked = environment.knowledge.question_index(question);
    let Some(asked) = asked.and_then(|index| environment.knowledge.question(index)) else {
        return values.join(", ");
    };
    let list = environment
        .knowledge
        .product(product)
        .and_then(|product| product.regions);
    let one = |value: &String| match asked.kind {
        AnswerKind::Choice | AnswerKind::Choices if asked.options.contains(&value.as_str()) => {
            environment.option(asked, value)
        }
        AnswerKind::Country | AnswerKind::Countries => {
            let country = value.parse::<Country>();
            country.map_or_else(|_| value.clone(), |country| environment.country(country))
        }
        AnswerKind::Region => match list.map(|list| environment.region(list, value)).unwrap_or_default() {
            name if name.is_empty() => value.clone(),
            name => [value, " (", &name, ")"].concat(),
        },
        AnswerKind::Date => value.parse().map_or_else(|_| value.clone(), |day| environment.day(day)),
        _ => value.clone(),
    };
    values.iter().map(one).collect::<Vec<String>>().join(", ")
}

/// Returns the text of a question about something with this name.
fn question(environment: &Environment, id: &str, name: &str) -> String {
    let values = QUESTION_VALUES.map(|value| (value, name.into()));
    environment.words().with(&key("q", id), &values)
}

fn answers(page: &Page, row: &Row) -> Html {
    let service = &row.service;
    let product = page.product(service.product);
    let shown = service
        .answers
        .iter()
        .filter(|(question, _)| **question != "service.region");
    let notes = service
        .notes
        .iter()
        .map(|(name, value)| page.with(&key("read-note", name), "value", value));
    let further =
        (!service.further.is_empty()).then(|| page.with("read-further", "regions", &service.further.join(", ")));
    html! {
        <>
            <dl class="facts">
                { for shown.map(|(id, value)| html! {
                    <div key={*id}>
                        <dt>{ question(page, id, &product) }</dt>
                        <dd>{ in_words(page, service.product, id, &value.values) }{ " " }{ known(page, value) }</dd>
                    </div>
                }) }
            </dl>
            { for further.into_iter().chain(notes).map(|line| element("p", "hint", line)) }
            { for service.open.iter().map(|cause| html! {
                <span key={cause.id()} class="cell note">{ icon::tone(Tone::Open) }{ page.text(&cause.message_key()) }</span>
            }) }
        </>
    }
}

/// Shows what a row means for the set-up.
fn standing(page: &Page, row: &Row, place: usize, changes: &[Change]) -> Html {
    if !row.taken {
        return page.element("span", "hint", "read-page-state-left");
    }
    let own: Vec<&Change> = changes.iter().filter(|change| change.row == place).collect();
    let renewed: Vec<&Renewed> = own.iter().flat_map(|change| &change.renewed).collect();
    let text = if own.iter().any(|change| change.new) {
        "read-page-state-new"
    } else if own.is_empty() {
        "read-page-state-part"
    } else if !renewed.is_empty() {
        "read-page-state-changed"
    } else {
        "read-page-state-known"
    };
    html! {
        <>
            { page.element("span", "badge", text) }
            { for renewed.into_iter().map(|renewed| {
                let words = |values: &[String]| in_words(page, row.service.product, &renewed.question, values);
                let values = [("before", words(&renewed.before).into()), ("now", words(&renewed.now).into())];
                html! { <p class="hint">{ question(page, &renewed.question, &page.product(row.service.product)) }{ " " }{ page.words().with("read-page-renewed", &values) }</p> }
            }) }
        </>
    }
}

/// Shows the services that are no longer in a file that was read before.
pub fn gone(page: &Page, trial: &Trial, removed: &[u32], remove: &Callback<u32>) -> Html {
    let setup = &trial.setup;
    let gone = setup
        .services()
        .iter()
        .filter(|service| trial.report.gone.contains(&service.id));
    let gone: Vec<_> = gone.collect();
    if gone.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="gone-title" data-testid="gone">
            { page.title("gone-title", "read-page-gone") }
            { page.element("p", "hint", "read-page-gone.says") }
            <div class="ticks">
                { for gone.into_iter().map(|service| {
                    let (id, remove) = (service.id, remove.clone());
                    let onchange = Callback::from(move |_: Event| remove.emit(id));
                    let from = setup.inputs.of_service(id).map(|input| {
                        let values = [("file", file_name(&input.file).into()), ("day", page.day(input.day).into())];
                        page.words().with("ui-read-from", &values)
                    });
                    html! {
                        <label class="tick" key={id}>
                            <input type="checkbox" checked={removed.contains(&id)} {onchange} data-testid={format!("gone-{id}")} />
                            <span>
                                { page.with("read-page-remove", "name", &page.unit(UnitId::Service(id))) }{ " " }
                                { element("span", "hint", from.unwrap_or_default()) }
                            </span>
                        </label>
                    }
                }) }
            </div>
        </section>
    }
}

/// Shows where files contradict what the set-up has: that stays.
pub fn disagreements(page: &Page, trial: &Trial) -> Html {
    let all = &trial.report.disagreements;
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="contradictions-title" data-testid="contradictions">
            { page.title("contradictions-title", "read-page-contradictions") }
            { page.element("p", "hint", "read-page-contradictions.says") }
            <ul class="breaches plain-list">
                { for all.iter().map(|one| {
                    let about = match one.service {
                        Some(id) => page.unit(UnitId::Service(id)),
                        None => page.company(&one.about),
                    };
                    let words = |values: &[String]| in_words(page, &one.about, &one.question, values);
                    let values = [("kept", words(&one.kept).into()), ("file", words(&one.file).into())];
                    html! {
                        <li>
                            { icon::tone(Tone::Partial) }
                            <div>
                                <p>{ question(page, &one.question, &about) }{ " " }{ element("strong", "", about) }</p>
                                { element("p", "hint", page.words().with("read-page-kept", &values)) }
                            </div>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
