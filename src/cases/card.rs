//! One decided case: what was decided, what Limes says, where it can be read, and the way to load it.

use std::rc::Rc;

use yew::prelude::*;

use crate::icon;
use crate::page::Page;
use crate::route::Route;
use crate::state::Action;
use crate::unfold::Unfold;
use crate::verdict::{headline_tone, levels_text, levels_tone};
use limes_assess::Assessment;
use limes_assess::{Transfer, case_setup, case_setup_again};
use limes_messages::key;
use limes_model::Axis;
use limes_model::decided_case::{Again, Case, CaseSource};

pub fn view(page: &Page, case: &'static Case, found: &Rc<Assessment>) -> Html {
    let id = key("case", case.id);
    let part = |name: &str| page.language.words.find(&format!("{id}.{name}"), &[]);
    let agrees = case.expected.verdict == found.headline.id() || case.expected.also.contains(&found.headline.id());
    let verdict = if !case.usable {
        "lesson"
    } else if agrees {
        "agrees"
    } else {
        "differs"
    };
    let body = {
        let (page, found) = (page.clone(), found.clone());
        Callback::from(move |()| compare(&page, case, &found))
    };
    let title = page.text(&id);
    html! {
        <>
            <div class="case-text">
                <p class="eyebrow">{ page.text(&key("authority", case.kind)) }{ " · " }{ page.day(case.decided) }</p>
                <h2 id={format!("title-{}", case.id)}>{ &title }</h2>
                <p>{ part("says") }</p>
                if let Some(later) = part("later") { <p class="hint">{ later }</p> }
            </div>
            <div class="case-side">
                <p class="cell">{ icon::tone(headline_tone(found.headline)) }<strong>{ page.text(&key("headline", found.headline.id())) }</strong></p>
                <p class="case-line">
                    <span class={classes!("badge", (verdict == "differs").then_some("warn"))}>{ page.text(&format!("ui-cases-{verdict}")) }</span>
                    <span class="badge quiet">{ page.text(&key("status", case.status)) }</span>
                </p>
                <button type="button" class="button plain" onclick={load(page, case, None)} data-testid={format!("load-{}", case.id)}>
                    { page.text("ui-cases-load") }<span class="unseen">{ ": " }{ &title }</span>
                </button>
                { for case.again.iter().map(|again| html! {
                    <button type="button" key={again.day.to_string()} class="button bare" data-testid={format!("load-{}-{}", case.id, again.day)}
                        onclick={load(page, case, Some(again))}>
                        <span class="unseen">{ &title }{ ". " }{ page.text("ui-cases-again") }{ " " }</span>
                        { page.day(again.day) }{ ", " }{ part(&format!("again-{}", again.day)) }
                    </button>
                }) }
            </div>
            <Unfold class="why" summary={html! { <>{ page.text("ui-cases-compare") }<span class="unseen">{ ": " }{ &title }</span></> }}
                testid={format!("compare-{}", case.id)} {body} force={page.printing} />
        </>
    }
}

fn load(page: &Page, case: &'static Case, again: Option<&'static Again>) -> Callback<MouseEvent> {
    let (act, knowledge, host) = (page.act.clone(), page.knowledge.clone(), page.host.clone());
    Callback::from(move |_| {
        let setup = again.map_or_else(
            || case_setup(case, &knowledge),
            |again| case_setup_again(case, again, &knowledge),
        );
        act.emit(Action::Load(Box::new(setup)));
        host.set_hash(&Route::Result(None).href());
    })
}

/// What was decided beside what Limes says, marks and sources.
fn compare(page: &Page, case: &'static Case, found: &Assessment) -> Html {
    let expected = &case.expected;
    let said = |prefix: &str, id: &str| {
        if id == "unknown" {
            page.text("ui-cases-unknown")
        } else {
            page.text(&key(prefix, id))
        }
    };
    let leaves = match expected.leaves {
        "no" => "inside",
        "partly" => "leaves-in-part",
        "yes" => "leaves",
        _ => "unknown",
    };
    let axis = |axis: Axis| {
        let levels = found.verdict.axis(axis);
        html! { <>{ icon::tone(levels_tone(axis, levels)) }{ levels_text(page, axis, levels) }</> }
    };
    let also: Vec<String> = expected.also.iter().map(|id| page.text(&key("headline", id))).collect();
    let level = html! {
        <span>
            { page.text(&key("headline", expected.verdict)) }
            if !also.is_empty() { <span class="hint">{ page.with("ui-cases-also", "levels", &also.join("; ")) }</span> }
        </span>
    };
    let rows = [
        ("axis-stays", said("stays", leaves).into(), axis(Axis::Stays)),
        (
            "ui-cases-transfer",
            page.text(&key("transfer", expected.transfer)).into(),
            page.text(&key("transfer", Transfer::of(found).id())).into(),
        ),
        ("axis-reach", said("reach", expected.reach).into(), axis(Axis::Reach)),
        ("axis-basis", said("basis", expected.basis).into(), axis(Axis::Basis)),
        (
            "ui-cases-level",
            level,
            html! { <>{ icon::tone(headline_tone(found.headline)) }<span>{ page.text(&key("headline", found.headline.id())) }</span></> },
        ),
    ];
    let columns = [page.text("ui-cases-law"), "Limes".to_owned()];
    html! {
        <>
            <p>{ page.with("ui-cases-day", "day", &page.day(expected.day)) }</p>
            <table role="table" aria-labelledby={format!("title-{}", case.id)}>
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell" />
                        { for columns.iter().map(|column| html! { <th role="columnheader" scope="col">{ column }</th> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for rows.into_iter().map(|(row, law, limes): (&str, Html, Html)| html! {
                        <tr role="row" key={row}>
                            <th role="rowheader" scope="row">{ page.text(row) }</th>
                            { for columns.iter().zip([law, limes]).map(|(column, value)| html! {
                                <td role="cell"><span class="cell-label" aria-hidden="true">{ column }</span><span class="cell">{ value }</span></td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
            <p>{ page.with("ui-cases-lawful", "lawful", &page.text(&key("lawful", expected.lawful))) }</p>
            if !case.said.is_empty() {
                <p>{ page.with("ui-cases-said", "said", &own_words(page, case)) }</p>
            }
            if case.recalled { <p class="hint">{ page.text("ui-cases-recalled") }</p> }
            if case.filled_in { <p class="hint">{ page.text("ui-cases-filled") }</p> }
            <ul class="sources">{ for case.sources.iter().map(|read| source(page, read)) }</ul>
        </>
    }
}

/// What the authority itself said, where the comparison follows another.
fn own_words(page: &Page, case: &Case) -> String {
    let said = case.said.iter();
    let words: Vec<String> = said
        .map(|said| {
            page.text(&key(said.question, said.value))
                .trim_end_matches('.')
                .to_owned()
        })
        .collect();
    words.join("; ")
}

fn source(page: &Page, source: &'static CaseSource) -> Html {
    let title = html! { <cite>{ source.title }</cite> };
    let date = if source.date == "undated" {
        page.text("ui-undated")
    } else {
        source.date.to_owned()
    };
    html! {
        <li key={source.title}>
            if source.url.is_empty() { { title } } else { <a href={source.url} rel="noreferrer noopener">{ title }</a> }
            <span class="quiet">{ ", " }{ date }</span>
        </li>
    }
}
