//! The causes of the answer on one axis, each once, with the data flows to which it applies and the proof of each.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::proof;
use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::{cell_label, column, element};
use crate::components::icon;
use crate::components::lazy_list::{Batches, lazy_list_without_ids};
use crate::components::verdict::{levels_text, levels_tone, rule_tone};
use crate::page::Page;
use crate::route::{Sheet, unit_id};
use limes_assess::{Effect, FindingCause, FlowResult, UnitResult};
use limes_knowledge::rules::Rule;
use limes_messages::key;
use limes_model::{Axis, Truth};

pub fn view(page: &Page, axis: Axis) -> Html {
    each(page, axis, &CAUSES, one)
}

/// How causes are created.
const CAUSES: Batches = Batches {
    tag: "div",
    class: "causes",
    role: None,
    size: 25,
    whole: 50,
    height: 4,
};

/// Shows each cause on an axis in its way.
pub fn each(page: &Page, axis: Axis, batches: &Batches, show: fn(&Page, usize, &FindingCause) -> Html) -> Html {
    let causes = page.causes().iter().enumerate();
    let places: Vec<usize> = causes
        .filter(|(_, cause)| cause.axis == axis)
        .map(|(place, _)| place)
        .collect();
    let count = places.len();
    let entries = {
        let page = page.clone();
        Callback::from(move |range: Range<usize>| {
            let places = places.get(range).unwrap_or_default().iter();
            let one = |place: &usize| page.causes().get(*place).map(|cause| show(&page, *place, cause));
            places.filter_map(one).collect()
        })
    };
    lazy_list_without_ids(page, batches, count, page.printing, &entries)
}

fn one(page: &Page, place: usize, cause: &FindingCause) -> Html {
    let (certain, axis) = (cause.is_certain(), cause.axis);
    let tone = if certain {
        rule_tone(axis, cause.certain())
    } else {
        icon::Tone::Open
    };
    let mut note = page.count("ui-flow-count", cause.effects.len());
    if !certain {
        note = [page.text("ui-may-happen"), note].join(" · ");
    }
    let unverified = cause.unverified(page.setup(), &page.knowledge).len();
    if unverified > 0 {
        note = [note, page.count("answer-unverified", unverified)].join(" · ");
    }
    let summary = html! {
        <>
            { icon::tone(tone) }
            <span class="finding-title">{ page.about().cause(cause) }{ " " }{ element("span", "hint", note) }</span>
        </>
    };
    let body = body(page, cause);
    let id = testid(axis, place);
    html! {
        <Disclosure key={id.clone()} class={classes!("finding", tone.class())} testid={id.clone()} {summary} {body} force={page.printing} />
    }
}

fn testid(axis: Axis, place: usize) -> String {
    format!("cause-{}-{place}", axis.id())
}

fn body(page: &Page, cause: &FindingCause) -> Callback<(), Html> {
    let (page, axis, effects): (_, _, Rc<[Effect]>) = (page.clone(), cause.axis, cause.effects.clone().into());
    Callback::from(move |()| flows(&page, axis, &effects))
}

/// Returns the data flows of a cause that is shown already, folded; `name` is that of the cause.
pub fn flows_of(page: &Page, place: usize, cause: &FindingCause, name: &str) -> Html {
    let id = testid(cause.axis, place);
    let count = page.count("ui-flow-count", cause.effects.len());
    let summary = html! { <>{ name }{ ": " }{ count }</> };
    html! { <Disclosure key={id.clone()} class="why of-chain" testid={id.clone()} {summary} body={body(page, cause)} force={page.printing} /> }
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

fn flows(page: &Page, axis: Axis, effects: &Rc<[Effect]>) -> Html {
    let entries = {
        let (page, effects) = (page.clone(), Rc::clone(effects));
        Callback::from(move |range: Range<usize>| {
            let effects = effects.get(range).unwrap_or_default();
            effects.iter().map(|effect| row(&page, axis, effect)).collect()
        })
    };
    html! {
        <table role="table" class="of-cause">
            <thead role="rowgroup">
                <tr role="row">
                    { column(page.text("ui-service")) }
                    { column(page.text("answer-flow")) }
                    { column(page.text("ui-where")) }
                    { column(page.text(&axis.message_key())) }
                    { column(page.text("ui-control")) }
                </tr>
            </thead>
            { lazy_list_without_ids(page, &ROWS, effects.len(), page.printing, &entries) }
        </table>
    }
}

/// Returns the flow to which a cause applies.
fn found<'p>(page: &'p Page, effect: &Effect) -> Option<(&'p UnitResult, &'p FlowResult)> {
    let mut units = page.view.assessment.units.iter();
    let unit = units.find(|unit| unit.unit.id == effect.unit)?;
    let flow = unit.flows.iter().find(|flow| flow.flow.id == effect.flow)?;
    Some((unit, flow))
}

fn row(page: &Page, axis: Axis, effect: &Effect) -> Html {
    let Some((unit, flow)) = found(page, effect) else {
        return Html::default();
    };
    let levels = flow.verdict.axis(axis);
    let (id, says) = (unit.unit.id, page.flow(&unit.unit, flow.flow.id));
    let why = {
        let (page, flow) = (page.clone(), flow.flow.id);
        Callback::from(move |()| proofs(&page, axis, id, flow))
    };
    let summary = html! { <>{ page.text("ui-why") }<span class="unseen">{ " " }{ &says }</span></> };
    html! {
        <tr role="row" key={format!("{}-{}", unit_id(id), flow.flow.id)} data-testid={format!("concerned-{}", unit_id(id))}>
            <th role="rowheader" scope="row">{ page.unit(id) }</th>
            <td role="cell">
                { cell_label(page.text("answer-flow")) }
                <p>{ says }if flow.happens == Truth::Unknown { { " " }{ element("span", "hint", page.text("ui-may-happen")) } }</p>
                <Disclosure class="why" {summary} body={why} force={page.printing} />
            </td>
            <td role="cell">{ cell_label(page.text("ui-where")) }{ page.place(&flow.located) }</td>
            <td role="cell">
                { cell_label(page.text(&axis.message_key())) }
                <span class="cell">{ icon::tone(levels_tone(axis, levels)) }{ levels_text(page.words(), axis, levels) }</span>
            </td>
            <td role="cell">{ cell_label(page.text("ui-control")) }{ page.text(&key("control", flow.flow.control.id())) }</td>
        </tr>
    }
}

/// Shows the rules of an axis that hold, or may hold, for a flow, each with its proof.
fn proofs(page: &Page, axis: Axis, unit: limes_assess::UnitId, flow: &'static str) -> Html {
    let findings = page.view.assessment.findings.iter();
    let of_flow = findings.filter(|finding| finding.unit == unit && finding.flows.contains(&flow));
    let mut rules: Vec<&'static Rule> = of_flow
        .map(|finding| finding.rule)
        .filter(|rule| rule.axis == axis && rule.level > 0)
        .collect();
    rules.dedup_by_key(|rule| rule.id);
    html! {
        <>
            { for rules.into_iter().map(|rule| html! {
                <div class="proof-of-rule" key={rule.id}>
                    { page.element("p", "label", &key("rule", rule.id)) }
                    { citation::to_entry(page, "library-entry", Sheet::Rule(rule.id), &page.text(&key("rule", rule.id))) }
                    { proof::view(page, unit, flow, rule) }
                </div>
            }) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{example, read};

    #[test]
    fn a_cause_is_read_with_its_flows_and_their_proof() {
        for code in crate::testing::LANGUAGES {
            let page = example(code, "microsoft-365-azure");
            let causes: Vec<&FindingCause> = page.causes().iter().filter(|cause| cause.axis == Axis::Stays).collect();
            assert!(!causes.is_empty());
            let text = read(view(&page, Axis::Stays));
            for cause in causes {
                let title = page.about().cause(cause);
                assert!(text.contains(&title), "{title} in {text}");
                for effect in &cause.effects {
                    let (unit, flow) = found(&page, effect).unwrap();
                    let says = page.flow(&unit.unit, flow.flow.id);
                    assert!(text.contains(&says), "{says} in {text}");
                }
            }
            // a step of its proof
            assert!(text.contains(&page.text("ui-proof-flow")), "{text}");
        }
    }

    #[test]
    fn the_proof_names_the_company_its_parent_and_the_provision() {
        let expected = [
            (
                "de",
                "Microsoft Ireland Operations Limited (Irland), gehört zu Microsoft Corporation (USA)",
            ),
            (
                "en",
                "Microsoft Ireland Operations Limited (Ireland), owned by Microsoft Corporation (United States)",
            ),
        ];
        for (code, parent) in expected {
            let page = example(code, "microsoft-365-azure");
            let text = read(view(&page, Axis::Reach));
            assert!(text.contains(parent), "{text}");
            assert!(
                text.contains("FISA section 702 § 1881a(a), (i)(1) (50 U.S.C. § 1881a)") == (code == "en"),
                "{text}"
            );
        }
    }
}
