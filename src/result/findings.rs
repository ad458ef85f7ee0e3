//! The findings: one entry for each rule that holds, or may hold, with the services and flows concerned.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::proof;
use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::components::icon;
use crate::components::icon::Tone;
use crate::components::lazy_list::{Batches, lazy_list};
use crate::components::verdict::rule_tone;
use crate::page::Page;
use crate::route::{Sheet, unit_id};
use limes_assess::Finding;
use limes_knowledge::rules::Rule;
use limes_messages::key;
use limes_model::Truth;
use limes_model::law::LawOf;

pub fn view(page: &Page) -> Html {
    let findings = &page.view.assessment.findings;
    let (certain, open): (Vec<&Finding>, Vec<&Finding>) = findings.iter().partition(|f| f.truth == Truth::Yes);
    let count = by_rule(&certain).len() + by_rule(&open).len();
    let body = {
        let page = page.clone();
        Callback::from(move |()| lists(&page))
    };
    let summary = html! { <span class="finding-title">{ page.count("answer-rules", count) }</span> };
    html! {
        <section class="findings" aria-labelledby="findings-title">
            { page.title("findings-title", "ui-findings") }
            { page.element("p", "hint", "ui-findings.says") }
            <Disclosure class="unit-flows" testid="evidence" {summary} {body} force={page.printing} />
        </section>
    }
}

/// Shows the rules that hold, and those that may hold.
fn lists(page: &Page) -> Html {
    let findings = &page.view.assessment.findings;
    let (certain, open): (Vec<&Finding>, Vec<&Finding>) = findings.iter().partition(|f| f.truth == Truth::Yes);
    html! {
        <>
            if certain.is_empty() { { page.element("p", "empty", "ui-findings-none") } }
            { for by_rule(&certain).into_iter().map(|(rule, findings)| one(page, rule, findings, Truth::Yes)) }
            if !open.is_empty() {
                { page.element("h3", "", "ui-findings-open") }
                { page.element("p", "hint", "ui-findings-open.says") }
                { for by_rule(&open).into_iter().map(|(rule, findings)| one(page, rule, findings, Truth::Unknown)) }
            }
        </>
    }
}

/// Groups the findings by rule, in the order in which the rules first appear.
fn by_rule(findings: &[&Finding]) -> Vec<(&'static Rule, Vec<Finding>)> {
    let mut groups: Vec<(&'static Rule, Vec<Finding>)> = Vec::new();
    for finding in findings {
        match groups.iter_mut().find(|(rule, _)| rule.id == finding.rule.id) {
            Some((_, group)) => group.push((*finding).clone()),
            None => groups.push((finding.rule, vec![(*finding).clone()])),
        }
    }
    groups
}

fn one(page: &Page, rule: &'static Rule, findings: Vec<Finding>, truth: Truth) -> Html {
    let findings: Rc<[Finding]> = findings.into();
    let tone = if truth == Truth::Yes {
        rule_tone(rule.axis, rule.level)
    } else {
        Tone::Open
    };
    let flows = findings.iter().map(|finding| finding.flows.len()).sum();
    let summary = html! {
        <>
            { icon::tone(tone) }
            <span class="finding-title">
                { page.text(&key("rule", rule.id)) }{ " " }
                <span class="hint">{ page.text(&rule.axis.message_key()) }{ " · " }{ page.count("ui-flow-count", flows) }</span>
            </span>
        </>
    };
    let testid = format!("finding-{}{}", rule.id, if truth == Truth::Yes { "" } else { "-open" });
    let body = {
        let page = page.clone();
        Callback::from(move |()| {
            html! {
                <>
                    { page.element("p", "", &(key("rule", rule.id) + ".says")) }
                    { citation::to_entry(&page, "library-entry", Sheet::Rule(rule.id), &page.text(&key("rule", rule.id))) }
                    { all_concerned(&page, &findings) }
                    { citation::law(&page, page.knowledge.law(LawOf::Rule(rule.id))) }
                    { page.element("p", "label", "ui-rule-sources") }
                    { citation::sources(&page, rule.sources) }
                </>
            }
        })
    };
    html! {
        <Disclosure key={testid.clone()} class={classes!("finding", tone.class())} testid={testid.clone()} {summary} {body} force={page.printing} />
    }
}

/// How services with flows are created.
const CONCERNED: Batches = Batches {
    tag: "div",
    class: "batch",
    role: None,
    size: 20,
    whole: 40,
    height: 8,
};

fn all_concerned(page: &Page, findings: &Rc<[Finding]>) -> Html {
    let entries = {
        let (page, findings) = (page.clone(), Rc::clone(findings));
        Callback::from(move |range: Range<usize>| {
            let findings = findings.get(range).unwrap_or_default();
            findings.iter().map(|finding| concerned(&page, finding)).collect()
        })
    };
    // nothing in the list gets the focus from elsewhere
    let ids = Callback::from(|_: usize| String::new());
    lazy_list(page, &CONCERNED, findings.len(), page.printing, &ids, &entries)
}

/// Shows one service with the flows that the rule concerns, each with its explanation.
fn concerned(page: &Page, finding: &Finding) -> Html {
    let Some(unit) = page
        .view
        .assessment
        .units
        .iter()
        .find(|unit| unit.unit.id == finding.unit)
    else {
        return Html::default();
    };
    let (unit, rule) = (unit.unit, finding.rule);
    html! {
        <div class="concerned" data-testid={format!("concerned-{}", unit_id(unit.id))}>
            { element("h3", "", page.unit(finding.unit)) }
            <ul class="plain-list">
                { for finding.flows.iter().map(|flow| {
                    let (inside, flow) = (page.clone(), *flow);
                    let why = Callback::from(move |()| proof::view(&inside, unit.id, flow, rule));
                    let summary = html! { <>{ page.text("ui-why") }<span class="unseen">{ " " }{ page.flow(&unit, flow) }</span></> };
                    html! {
                        <li key={flow}>
                            { element("p", "", page.flow(&unit, flow)) }
                            <Disclosure class="why" {summary} body={why} force={page.printing} />
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{example, read};

    #[test]
    fn a_rule_is_read_with_its_axis_its_flows_and_its_sources() {
        let expected = [
            (
                "de",
                "Eine Anordnung kann über die Muttergesellschaft kommen Wer kann darauf zugreifen? · 25 Datenflüsse",
                "Microsoft Ireland Operations Limited (Irland), gehört zu Microsoft Corporation (USA)",
            ),
            (
                "en",
                "An order can go through the parent company Who can reach it? · 25 data flows",
                "Microsoft Ireland Operations Limited (Ireland), owned by Microsoft Corporation (United States)",
            ),
        ];
        for (code, title, parent) in expected {
            let page = example(code, "microsoft-365-azure");
            let findings = read(view(&page));
            assert_eq!(findings.lines().filter(|line| *line == title).count(), 1, "{findings}");
            assert!(findings.contains(parent), "{findings}");
            // the law of the rule, and that of a fact in its explanation
            assert!(findings.contains("ECLI:FR:CEORD:2020:444937.20201013"), "{findings}");
            assert!(
                findings.contains("FISA section 702 § 1881a(a), (i)(1) (50 U.S.C. § 1881a)") == (code == "en"),
                "{findings}"
            );
            for finding in &page.view.assessment.findings {
                assert!(findings.contains(&page.unit(finding.unit)), "{findings}");
            }
        }
    }
}
