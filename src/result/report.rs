//! The report for filing: what the browser prints in place of the result, and its files.

use std::rc::Rc;

use yew::prelude::*;

use crate::chunks::Chunk;
use crate::components::element::element;
use crate::host::browser;
use crate::page::Page;
use crate::session::persistence;
use limes_assess::repair::StepwisePlan;
use limes_labels::report::{
    Block, Document, Material, Table, actions, flows, report, transfers, write_csv, write_markdown,
};

/// Returns what a report is built from, and calls a function with it.
fn with_material<T>(page: &Page, plan: &StepwisePlan, build: impl FnOnce(&Material<'_>) -> T) -> T {
    let file = if Chunk::Open.is_here() {
        persistence::file(page, page.setup())
    } else {
        String::new()
    };
    build(&Material {
        subject: page.about(),
        causes: page.causes(),
        plan,
        file: &file,
    })
}

/// Shows the report as it is printed.
pub fn view(page: &Page, plan: &StepwisePlan) -> Html {
    let document = with_material(page, plan, report);
    html! {
        <article class="report" data-testid="report">
            { element("p", "report-head", document.head.clone()) }
            { element("h1", "", document.title.clone()) }
            { for document.draft.iter().map(|draft| element("p", "report-draft", draft.clone())) }
            { for document.blocks.iter().map(block) }
        </article>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(level, text) => element(if *level > 2 { "h3" } else { "h2" }, "", text.clone()),
        Block::Paragraph(text) => element("p", "", text.clone()),
        Block::Note(text) => element("p", "report-note", text.clone()),
        Block::List(items) => html! { <ul>{ for items.iter().map(|item| element("li", "", item.clone())) }</ul> },
        Block::Table(found) => table(found),
        Block::SignOff(lines) => html! {
            <dl class="sign-off">
                { for lines.iter().map(|line| html! { <div>{ element("dt", "", line.clone()) }<dd /></div> }) }
            </dl>
        },
    }
}

fn table(table: &Table) -> Html {
    html! {
        // a table with many columns has to break words
        <table class={(table.header.len() > 7).then_some("wide")}>
            { element("caption", "", table.caption.clone()) }
            <thead><tr>{ for table.header.iter().map(|name| html! { <th scope="col">{ name.clone() }</th> }) }</tr></thead>
            <tbody>
                { for table.rows.iter().map(|row| html! {
                    <tr>{ for row.iter().map(|cell| element("td", "", cell.clone())) }</tr>
                }) }
            </tbody>
        </table>
    }
}

/// Shows the buttons that write the report as files. A file is offered only if it reads back as what was written.
pub fn exports(page: &Page, plan: &Rc<StepwisePlan>) -> Html {
    let csv = |of: fn(&Material<'_>) -> Table| {
        move |page: &Page, material: &Material<'_>| write_csv(&of(material), page.words().code())
    };
    let day = page.setup().as_of;
    html! {
        <div class="take exports" role="group" aria-label={page.text("export-title")} data-testid="exports">
            if !page.host.is_guest() {
                <button type="button" class="button strong" onclick={Callback::from(|_: MouseEvent| browser::print())} data-testid="print">{ page.text("export-print") }</button>
            }
            { button(page, plan, "markdown", format!("limes-{day}.md"), "text/markdown", |_: &Page, material: &Material<'_>| {
                let document: Document = report(material);
                write_markdown(&document)
            }) }
            { button(page, plan, "transfers", format!("limes-{day}-transfers.csv"), "text/csv", csv(transfers)) }
            { button(page, plan, "flows", format!("limes-{day}-flows.csv"), "text/csv", csv(flows)) }
            { button(page, plan, "actions", format!("limes-{day}-actions.csv"), "text/csv", csv(actions)) }
        </div>
    }
}

fn button(
    page: &Page,
    plan: &Rc<StepwisePlan>,
    id: &'static str,
    name: String,
    kind: &'static str,
    write: impl Fn(&Page, &Material<'_>) -> Option<String> + 'static,
) -> Html {
    let (inside, plan) = (page.clone(), Rc::clone(plan));
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(text) = with_material(&inside, &plan, |material| write(&inside, material)) {
            browser::download(&name, kind, &text);
        }
    });
    html! { <button type="button" class="button plain" {onclick} data-testid={format!("export-{id}")}>{ page.text(&format!("export-{id}")) }</button> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, example, read};
    use limes_assess::repair::steps;

    #[test]
    fn the_report_has_nine_parts_and_a_place_to_sign() {
        for code in LANGUAGES {
            let page = example(code, "microsoft-365-azure");
            let plan = steps(page.setup(), &page.knowledge, &page.view.assessment);
            let text = read(view(&page, &plan));
            for part in [
                "summary",
                "setup",
                "places",
                "transfers",
                "reach",
                "plan",
                "open",
                "sources",
                "method",
            ] {
                let title = page.text(&format!("report-part-{part}"));
                assert!(text.contains(&title), "“{title}” is missing in {text}");
            }
            assert!(text.contains(&page.text("report-sign-opinion")), "{text}");
            assert!(text.contains("Microsoft"), "{text}");
        }
    }
}
