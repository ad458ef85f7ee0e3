//! One entry of the rule book: a rule with its condition in words, a fact field by field, or a question to a person.

use yew::prelude::*;

use super::link::{link, text};
use crate::components::citation;
use crate::components::element::{element, heading};
use crate::environment::Environment;
use crate::page::Page;
use crate::route::{Route, Sheet};
use limes_knowledge::rules::Rule;
use limes_labels::{Clause, Entry, What, clause, concluded};
use limes_messages::key;
use limes_model::Text;
use limes_model::facts::{Fact, FactValue};

/// Shows an entry as a view of its own.
pub fn view(page: &Page, entry: &Entry) -> Html {
    let back = {
        let host = page.host.clone();
        Callback::from(move |_: MouseEvent| host.back())
    };
    html! {
        <article class="sheet" data-testid="entry">
            { text("eyebrow", page.text(&key("library-kind", entry.kind))) }
            { heading(entry.title(page.naming())) }
            { body(page, entry, false) }
            <p class="take">
                if page.host.came() {
                    <button type="button" class="button plain" onclick={back} data-testid="entry-back">{ page.text("library-back") }</button>
                }
                { link(Route::Rulebook(None).href(), page.text("library-all")) }
            </p>
        </article>
    }
}

/// Shows the parts of an entry; in the list also a link to it.
pub fn body(page: &Page, entry: &Entry, listed: bool) -> Html {
    let naming = page.naming();
    let mut parts = Vec::new();
    let mut fields = Vec::new();
    let mut sheet = None;
    match &entry.what {
        What::Rule(rule) => {
            sheet = Some(Sheet::Rule(rule.id));
            conditions(page, rule, &mut parts);
            fields.push((page.text("rulebook-level"), html! { concludes(page, rule) }));
        }
        What::Fact(fact) => {
            sheet = Some(Sheet::Fact(fact.id));
            let warnings = citation::warnings(fact).iter();
            parts.extend(warnings.map(|warning| text("warning", page.text(&key("warning", warning)))));
            let said = naming.fields(fact).into_iter();
            fields.extend(said.map(|(label, value)| (label, html! { value })));
            if let FactValue::Event { about } = fact.value {
                let about = page.knowledge.fact(about).map(|about| to_fact(page, about));
                fields.push((page.text("library-about"), about.unwrap_or_default()));
            }
        }
        What::Question(question) => parts.push(text("", naming.question(question, ".why"))),
    }
    let period = naming.period(entry.valid());
    let period = if period.is_empty() {
        page.text("rulebook-always")
    } else {
        period
    };
    let mut add = |label: &str, value: Html| fields.push((page.text(label), value));
    if !matches!(entry.what, What::Question(_)) {
        add("library-period", html! { period });
    }
    if let What::Fact(fact) = &entry.what {
        add("library-grade", html! { page.text(&key("grade", fact.grade.id())) });
        add("library-checked", html! { page.day(fact.checked) });
        let stale = citation::doubts(page, " ", None, entry.stale(page.setup().as_of));
        add("library-review", html! { <>{ page.day(fact.review_by) }{ stale }</> });
    }
    add("library-id", html! { <code>{ entry.id }</code> });
    if let What::Fact(fact) = &entry.what {
        for own in page
            .setting
            .facts
            .iter()
            .filter(|own| own.fact.as_ref().is_some_and(|own| own.id == fact.id))
        {
            add("site-declared-id", html! { <code>{ own.id }</code> });
            if let Some(remark) = own.note.text(page.words().code()) {
                add("site-remark", html! { remark });
            }
        }
    }
    parts.push(html! {
        <dl class="facts">{ for fields.into_iter().map(|(label, value)| html! { <div>{ element("dt", "", label) }<dd>{ value }</dd></div> }) }</dl>
    });
    if let What::Fact(fact) = &entry.what {
        events(page, fact, &mut parts);
    }
    let own: Vec<Text> = match &entry.what {
        // the sources of an exception are shown with the exception
        What::Rule(rule) => rule.sources.to_vec(),
        _ => entry.sources(&page.knowledge).collect(),
    };
    parts.push(citation::law(page, entry.law(&page.knowledge)));
    documents(page, &own, &mut parts);
    if let (Some(sheet), true) = (sheet, listed) {
        parts.push(citation::to_entry(page, "library-link", sheet, entry.id));
    }
    parts.into_iter().collect()
}

/// Returns what a rule concludes at least, and about which axis.
pub fn concludes(environment: &Environment, rule: &Rule) -> String {
    let axis = environment.text(&key("axis", rule.axis.id()));
    [axis, concluded(environment.words(), rule)].join(" ")
}

/// Adds the condition of a rule and its exceptions.
fn conditions(environment: &Environment, rule: &Rule, parts: &mut Vec<Html>) {
    let words = environment.words();
    let title = key("rule", rule.id);
    parts.push(text("", environment.text(&(title.clone() + ".says"))));
    parts.push(text("label", environment.text("rulebook-holds-if")));
    parts.push(clauses(vec![clause(words, &rule.when)]));
    for exception in rule.unless {
        parts.push(text("label", environment.text("rulebook-unless")));
        parts.push(text("", environment.text(&[&title, ".unless-", exception.id].concat())));
        parts.push(clauses(vec![clause(words, &exception.when)]));
        parts.push(citation::law(
            environment,
            environment.knowledge.law_of_exception(rule, exception),
        ));
        documents(environment, exception.sources, parts);
    }
}

fn clauses(list: Vec<Clause>) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="clauses">{ for list.into_iter().map(|clause| html! { <li>{ clause.text }{ clauses(clause.parts) }</li> }) }</ul>
    }
}

fn to_fact(environment: &Environment, fact: &Fact) -> Html {
    link(
        Route::Rulebook(Some(Sheet::Fact(fact.id))).href(),
        environment.naming().sentence(fact),
    )
}

/// Adds the events that concern a fact.
fn events(environment: &Environment, fact: &Fact, parts: &mut Vec<Html>) {
    let about = |event: &&Fact| matches!(event.value, FactValue::Event { about } if about == fact.id);
    let events = environment.knowledge.facts().filter(about);
    let events: Vec<Html> = events
        .map(|event| html! { <li>{ to_fact(environment, event) }</li> })
        .collect();
    if !events.is_empty() {
        parts.push(text("label", environment.text("library-events")));
        parts.push(html! { <ul class="sources">{ events }</ul> });
    }
}

/// Adds the documents.
fn documents(environment: &Environment, ids: &[Text], parts: &mut Vec<Html>) {
    if ids.is_empty() {
        parts.push(text("hint", environment.text("library-no-source")));
        return;
    }
    parts.push(text("label", environment.text("rulebook-sources")));
    parts.push(citation::sources(environment, ids));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{OWN_REGION, TODAY, environment, page, read, render};
    use limes_assess::Setup;

    fn entry(code: &str, id: &str) -> (String, String) {
        let page = page(environment(code, Some(OWN_REGION)), Setup::new(TODAY));
        let rule = page.knowledge.rule(id).map(Entry::from);
        let found = rule
            .or_else(|| page.knowledge.shared_fact(id).map(Entry::from))
            .unwrap();
        (read(view(&page, &found)), render(body(&page, &found, true)))
    }

    #[test]
    fn a_rule_is_read_with_its_condition_and_its_conclusion() {
        let expected = [
            (
                "de",
                "Eine Anordnung kann über die Muttergesellschaft kommen",
                "Wer kann darauf zugreifen? Im Klartext erreichbar",
            ),
            (
                "en",
                "An order can go through the parent company",
                "Who can reach it? Reachable in clear text",
            ),
        ];
        for (code, title, conclusion) in expected {
            let (text, _) = entry(code, "reach.parent");
            let words = limes_messages::Words::new(code);
            let parts = [
                title.to_owned(),
                words.text("rulebook-holds-if"),
                words.text("rulebook-unless"),
                conclusion.to_owned(),
                "reach.parent".to_owned(),
            ];
            // in this order
            let mut rest = text.as_str();
            for part in parts {
                let place = rest
                    .find(&part)
                    .unwrap_or_else(|| panic!("{part} is missing in {text}"));
                rest = &rest[place..];
            }
        }
    }

    #[test]
    fn the_law_is_shown_before_the_documents_and_links_to_its_official_address() {
        let expected = [
            (
                "de",
                "DSGVO Art. 44, 45(1), 46 (CELEX 32016R0679)",
                "Diese Vorschriften erfassen",
            ),
            (
                "en",
                "GDPR Art. 44, 45(1), 46 (CELEX 32016R0679)",
                "These provisions cover",
            ),
        ];
        for (code, provision, remark) in expected {
            let words = limes_messages::Words::new(code);
            let (text, html) = entry(code, "basis.third-country");
            let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} is missing in {text}"));
            assert!(place(provision) < place(remark), "{text}");
            assert!(place(remark) < place(&words.text("rulebook-sources")), "{text}");
            assert!(
                html.contains("href=\"https://eur-lex.europa.eu/eli/reg/2016/679/oj\""),
                "{html}"
            );
            let (fact, _) = entry(code, "access-law.us-sca-cloud-act");
            assert!(fact.contains("CLOUD Act § 2713 (18 U.S.C. § 2713)"), "{fact}");
            let (place, _) = entry(code, "place.outside");
            assert!(place.contains(&words.text("law-none-own-method")), "{place}");
            let (own, _) = entry(code, "own:frankfurt-2");
            assert!(!own.contains(&words.text("rulebook-law")), "{own}");
        }
    }

    #[test]
    fn an_own_fact_is_read_field_by_field_and_linked() {
        for (code, grade, day) in [
            ("de", "Angabe Ihrer Organisation", "1. April 2027"),
            ("en", "stated by your organisation", "1 April 2027"),
        ] {
            let (text, html) = entry(code, "own:frankfurt-2");
            for part in [grade, day, "Frankfurt 2", "own:frankfurt-2", "Letter of the provider"] {
                assert!(text.contains(part), "{part} is missing in {text}");
            }
            assert!(html.contains("href=\"#/facts/own:frankfurt-2\""), "{html}");
        }
    }
}
