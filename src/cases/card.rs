//! One decided case: the decision, the assessment by Limes, the law, the sources, and a button that loads the facts.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::components::icon;
use crate::components::verdict::{headline_tone, levels_text, levels_tone};
use crate::environment::Environment;
use crate::route::Route;
use crate::state::Session;
use limes_assess::{Assessment, Setup, Transfer, case_setup, case_setup_again};
use limes_knowledge::Knowledge;
use limes_messages::key;
use limes_model::Axis;
use limes_model::decided_case::{Again, Case, CaseSource};
use limes_model::law::LawOf;

/// Shows a decided case; `found` is the assessment of its facts.
pub fn view(environment: &Environment, case: &'static Case, found: &Rc<Assessment>, printing: bool) -> Html {
    let id = key("case", case.id);
    let part = |name: &str| environment.words().find(&format!("{id}.{name}"), &[]);
    let agrees = case.expected.verdict == found.headline.id() || case.expected.also.contains(&found.headline.id());
    let verdict = if !case.usable {
        "lesson"
    } else if agrees {
        "agrees"
    } else {
        "differs"
    };
    let body = {
        let (environment, found) = (environment.clone(), found.clone());
        Callback::from(move |()| compare(&environment, case, &found))
    };
    let title = environment.text(&id);
    html! {
        <>
            <div class="case-text">
                <p class="eyebrow">{ environment.text(&key("authority", case.kind)) }{ " · " }{ environment.day(case.decided) }</p>
                <h2 id={format!("title-{}", case.id)}>{ &title }</h2>
                <p>{ part("says") }</p>
                if let Some(later) = part("later") { { element("p", "hint", later) } }
            </div>
            <div class="case-side">
                <p class="cell">{ icon::tone(headline_tone(found.headline)) }{ environment.element("strong", "", &key("headline", found.headline.id())) }</p>
                <p class="case-line">
                    <span class={classes!("badge", (verdict == "differs").then_some("warn"))}>{ environment.text(&format!("ui-cases-{verdict}")) }</span>{ " " }
                    { environment.element("span", "badge quiet", &key("status", case.status)) }
                </p>
                <button type="button" class="button plain" onclick={load(environment, case, None)} data-testid={format!("load-{}", case.id)}>
                    { environment.text("ui-cases-load") }<span class="unseen">{ ": " }{ &title }</span>
                </button>
                { for case.again.iter().map(|again| html! {
                    <button type="button" key={again.day.to_string()} class="button bare" data-testid={format!("load-{}-{}", case.id, again.day)}
                        onclick={load(environment, case, Some(again))}>
                        <span class="unseen">{ &title }{ ". " }{ environment.text("ui-cases-again") }{ " " }</span>
                        { environment.day(again.day) }{ ", " }{ part(&format!("again-{}", again.day)) }
                    </button>
                }) }
            </div>
            <Disclosure class="why" summary={html! { <>{ environment.text("ui-cases-compare") }<span class="unseen">{ ": " }{ &title }</span></> }}
                testid={format!("compare-{}", case.id)} {body} force={printing} />
        </>
    }
}

/// Returns the facts of a case, or of one of its re-runs, as a set-up; a test holds that the knowledge has everything that
/// a case needs.
pub fn setup(case: &Case, again: Option<&Again>, knowledge: &Knowledge) -> Setup {
    let setup = again.map_or_else(
        || case_setup(case, knowledge),
        |again| case_setup_again(case, again, knowledge),
    );
    setup.unwrap_or_else(|_| Setup::new(case.expected.day))
}

fn load(environment: &Environment, case: &'static Case, again: Option<&'static Again>) -> Callback<MouseEvent> {
    let (act, knowledge, host) = (
        environment.act.clone(),
        environment.knowledge.clone(),
        environment.host.clone(),
    );
    Callback::from(move |_| {
        let setup = setup(case, again, &knowledge);
        act.emit(Session::Load(Box::new(setup)).into());
        host.set_hash(&Route::Result(None).href());
    })
}

/// Compares the decision with the assessment by Limes.
fn compare(environment: &Environment, case: &'static Case, found: &Assessment) -> Html {
    let expected = &case.expected;
    let said = |prefix: &str, id: &str| {
        if id == "unknown" {
            environment.text("ui-cases-unknown")
        } else {
            environment.text(&key(prefix, id))
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
        html! { <>{ icon::tone(levels_tone(axis, levels)) }{ levels_text(environment.words(), axis, levels) }</> }
    };
    let also: Vec<String> = expected
        .also
        .iter()
        .map(|id| environment.text(&key("headline", id)))
        .collect();
    let level = html! {
        <span>
            { environment.text(&key("headline", expected.verdict)) }
            if !also.is_empty() { { " " }{ element("span", "hint", environment.with("ui-cases-also", "levels", &also.join("; "))) } }
        </span>
    };
    let rows = [
        ("axis-stays", said("stays", leaves).into(), axis(Axis::Stays)),
        (
            "ui-cases-transfer",
            environment.text(&key("transfer", expected.transfer)).into(),
            environment.text(&key("transfer", Transfer::of(found).id())).into(),
        ),
        ("axis-reach", said("reach", expected.reach).into(), axis(Axis::Reach)),
        ("axis-basis", said("basis", expected.basis).into(), axis(Axis::Basis)),
        (
            "ui-cases-level",
            level,
            html! { <>{ icon::tone(headline_tone(found.headline)) }{ environment.element("span", "", &key("headline", found.headline.id())) }</> },
        ),
    ];
    let columns = [environment.text("ui-cases-law"), "Limes".to_owned()];
    html! {
        <>
            { element("p", "", environment.with("ui-cases-day", "day", &environment.day(expected.day))) }
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
                            <th role="rowheader" scope="row">{ environment.text(row) }</th>
                            { for columns.iter().zip([law, limes]).map(|(column, value)| html! {
                                <td role="cell"><span class="cell-label" aria-hidden="true">{ column }</span><span class="cell">{ value }</span></td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
            { element("p", "", environment.with("ui-cases-lawful", "lawful", &environment.text(&key("lawful", expected.lawful)))) }
            if !case.said.is_empty() {
                { element("p", "", environment.with("ui-cases-said", "said", &own_words(environment, case))) }
            }
            if case.recalled { { environment.element("p", "hint", "ui-cases-recalled") } }
            if case.filled_in { { environment.element("p", "hint", "ui-cases-filled") } }
            { citation::law(environment, environment.knowledge.law(LawOf::Case(case.id))) }
            { environment.element("p", "label", "rulebook-sources") }
            <ul class="sources">{ for case.sources.iter().map(|read| source(environment, read)) }</ul>
        </>
    }
}

/// Returns the authority's own answer, if the comparison follows another one.
fn own_words(environment: &Environment, case: &Case) -> String {
    let said = case.said.iter();
    let words: Vec<String> = said
        .map(|said| {
            environment
                .text(&key(said.question, said.value))
                .trim_end_matches('.')
                .to_owned()
        })
        .collect();
    words.join("; ")
}

fn source(environment: &Environment, source: &'static CaseSource) -> Html {
    let title = html! { <cite>{ source.title }</cite> };
    let date = if source.date == "undated" {
        environment.text("ui-undated")
    } else {
        source.date.to_owned()
    };
    html! {
        <li key={source.title}>
            if let Some(url) = source.url { <a href={url} rel="noreferrer noopener">{ title }</a> } else { { title } }
            <span class="quiet">{ ", " }{ date }</span>
        </li>
    }
}
