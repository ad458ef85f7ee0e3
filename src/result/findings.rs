//! The evidence: each rule that holds, or may hold, with its law and its sources. What it says of a flow is with the causes.

use yew::prelude::*;

use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::icon;
use crate::components::icon::Tone;
use crate::components::verdict::rule_tone;
use crate::page::Page;
use crate::route::Sheet;
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
            { for by_rule(&certain).into_iter().map(|(rule, flows)| one(page, rule, flows, Truth::Yes)) }
            if !open.is_empty() {
                { page.element("h3", "", "ui-findings-open") }
                { page.element("p", "hint", "ui-findings-open.says") }
                { for by_rule(&open).into_iter().map(|(rule, flows)| one(page, rule, flows, Truth::Unknown)) }
            }
        </>
    }
}

/// Groups the findings by rule, in the order in which the rules first appear.
fn by_rule(findings: &[&Finding]) -> Vec<(&'static Rule, usize)> {
    let mut groups: Vec<(&'static Rule, usize)> = Vec::new();
    for finding in findings {
        match groups.iter_mut().find(|(rule, _)| rule.id == finding.rule.id) {
            Some((_, flows)) => *flows += finding.flows.len(),
            None => groups.push((finding.rule, finding.flows.len())),
        }
    }
    groups
}

fn one(page: &Page, rule: &'static Rule, flows: usize, truth: Truth) -> Html {
    let tone = if truth == Truth::Yes {
        rule_tone(rule.axis, rule.level)
    } else {
        Tone::Open
    };
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
            ),
            (
                "en",
                "An order can go through the parent company Who can reach it? · 25 data flows",
            ),
        ];
        for (code, title) in expected {
            let page = example(code, "microsoft-365-azure");
            let findings = read(view(&page));
            assert_eq!(findings.lines().filter(|line| *line == title).count(), 1, "{findings}");
            // the law of the rule
            assert!(findings.contains("ECLI:FR:CEORD:2020:444937.20201013"), "{findings}");
        }
    }
}
