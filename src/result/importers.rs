//! On which basis data leaves: a row for each company that receives it.

use yew::prelude::*;

use super::answer::scale;
use super::causes::{each, flows_of};
use crate::components::element::{cell_label, column};
use crate::components::icon;
use crate::components::lazy_list::Batches;
use crate::components::verdict::{level_key, level_tone};
use crate::page::Page;
use limes_assess::{Addressee, CauseOf, FindingCause, Party, Target};
use limes_model::Axis;

pub fn view(page: &Page) -> Html {
    html! {
        <section class="basis" aria-labelledby="basis-title">
            { page.title("basis-title", "answer-basis") }
            { page.element("p", "hint", "answer-basis.says") }
            { scale(page, Axis::Basis) }
            if page.causes().iter().any(|cause| cause.axis == Axis::Basis) {
                <table role="table" aria-labelledby="basis-title" data-testid="importers">
                    <thead role="rowgroup">
                        <tr role="row">
                            { for COLUMNS.into_iter().map(|name| column(page.text(name))) }
                        </tr>
                    </thead>
                    { each(page, Axis::Basis, &ROWS, row) }
                </table>
                { each(page, Axis::Basis, &FLOWS, |page, place, cause| flows_of(page, place, cause, &receives(page, cause))) }
            }
        </section>
    }
}

/// Returns the name of the company that receives data.
fn receives(page: &Page, cause: &FindingCause) -> String {
    match cause.of {
        CauseOf::Basis { importer } => page.about().party(importer),
        _ => String::new(),
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

/// How lists of flows are created.
const FLOWS: Batches = Batches {
    tag: "div",
    class: "",
    role: None,
    size: 40,
    whole: 80,
    height: 2,
};

const COLUMNS: [&str; 4] = ["importer-name", "importer-flows", "importer-result", "importer-open"];

fn row(page: &Page, _: usize, cause: &FindingCause) -> Html {
    let CauseOf::Basis { importer } = cause.of else {
        return Html::default();
    };
    let [name, flows, result, open] = COLUMNS;
    let mut levels: Vec<(u8, bool)> = Vec::new();
    for effect in &cause.effects {
        for level in [
            (effect.certain, true),
            (effect.possible, effect.certain == effect.possible),
        ] {
            let known = levels.contains(&level) || levels.contains(&(level.0, true));
            if level.0 > 0 && !known {
                levels.push(level);
            }
        }
    }
    levels.sort_unstable();
    html! {
        <tr role="row" key={page.about().party(importer)}>
            <th role="rowheader" scope="row">{ cell_label(page.text(name)) }{ page.about().party(importer) }</th>
            <td role="cell">{ cell_label(page.text(flows)) }{ cause.effects.len() }</td>
            <td role="cell">
                { cell_label(page.text(result)) }
                { for levels.into_iter().map(|(level, certain)| html! {
                    <p class="cell">
                        { icon::tone(if certain { level_tone(Axis::Basis, level) } else { icon::Tone::Open }) }
                        <span>
                            { page.text(&level_key(Axis::Basis, level)) }
                            if !certain { { ", " }{ page.text("importer-perhaps") } }
                        </span>
                    </p>
                }) }
            </td>
            <td role="cell">{ cell_label(page.text(open)) }{ asked(page, importer) }</td>
        </tr>
    }
}

/// Returns how many questions about a company are open that can change the answer, and who can answer them.
fn asked(page: &Page, importer: Party) -> String {
    let is_about = |target: Target| match (target, importer) {
        (Target::Provider(id) | Target::Law(id, _), Party::Company(company)) => id == company,
        (target, Party::Described(unit)) => target.unit() == Some(unit),
        _ => false,
    };
    let about = page.about();
    let open = page.view.assessment.open.iter();
    let decides = open.filter(|open| open.axes.get(Axis::Basis.index()) == Some(&true) && is_about(open.key.target));
    let mut counts: Vec<(Addressee, usize)> = Vec::new();
    for open in decides {
        let whom = limes_assess::addressee(page.setup(), &page.knowledge, open);
        match counts.iter_mut().find(|(known, _)| *known == whom) {
            Some((_, count)) => *count += 1,
            None => counts.push((whom, 1)),
        }
    }
    let said = counts.into_iter().map(|(whom, count)| {
        let values = [
            ("name", about.addressee(whom).into()),
            ("questions", page.count("answer-questions", count).into()),
        ];
        page.words().with("answer-ask-company", &values)
    });
    said.collect::<Vec<_>>().join("; ")
}
