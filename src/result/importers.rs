//! On which basis data leaves: a row for each company that receives it.

use yew::prelude::*;

use super::answer::{scale, who};
use super::causes::{each, flows_of};
use crate::components::element::{cell_label, column};
use crate::components::icon;
use crate::components::lazy_list::Batches;
use crate::components::verdict::{level_key, level_tone};
use crate::page::Page;
use limes_assess::{CauseOf, FindingCause, Open, Party, Target};
use limes_model::Axis;

pub fn view(page: &Page) -> Html {
    html! {
        <section class="basis" aria-labelledby="basis-title">
            { page.title("basis-title", "answer-basis") }
            { page.element("p", "hint", "answer-basis.says") }
            { scale(page, Axis::Basis) }
            if page.view.assessment.verdict.basis.worst() == 0 {
                { page.element("p", "empty", "basis-nothing-leaves.says") }
            }
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
    // a level is the result only where no answer can change it
    let mut levels: Vec<(u8, bool)> = Vec::new();
    for effect in &cause.effects {
        let settled = effect.certain == effect.possible;
        for level in [effect.certain, effect.possible] {
            if level > 0 && !levels.contains(&(level, settled)) {
                levels.push((level, settled));
            }
        }
    }
    let certain: Vec<u8> = levels
        .iter()
        .filter(|(_, settled)| *settled)
        .map(|(level, _)| *level)
        .collect();
    levels.retain(|(level, settled)| *settled || !certain.contains(level));
    levels.sort_unstable();
    let name_of = page.about().party(importer);
    html! {
        <tr role="row" key={name_of.clone()}>
            <th role="rowheader" scope="row">{ cell_label(page.text(name)) }{ name_of }</th>
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
    let decides = |open: &Open| open.axes.get(Axis::Basis.index()) == Some(&true) && is_about(open.key.target);
    let said = page.about().asked_among(decides);
    let said = said.into_iter().map(|(whom, count)| who(page, whom, count));
    said.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, example, read};

    /// What an open question can still make worse is not named as a result.
    #[test]
    fn a_level_that_is_not_settled_is_only_possible() {
        for code in LANGUAGES {
            let page = example(code, "microsoft-365-azure");
            let text = read(view(&page));
            let perhaps = page.text("importer-perhaps");
            let cause = page.causes().iter().find(|cause| cause.axis == Axis::Basis).unwrap();
            let open = cause.effects.iter().filter(|effect| effect.certain != effect.possible);
            let mut levels: Vec<u8> = open.flat_map(|effect| [effect.certain, effect.possible]).collect();
            levels.retain(|level| {
                let settled = |effect: &limes_assess::Effect| (effect.certain, effect.possible) == (*level, *level);
                *level > 0 && !cause.effects.iter().any(settled)
            });
            assert!(!levels.is_empty());
            for level in levels {
                let name = page.text(&level_key(Axis::Basis, level));
                assert!(text.contains(&[&name, ", ", &perhaps].concat()), "{name} in {text}");
            }
        }
    }
}
