//! The glossary: the terms that the page uses, in one sentence each.

use yew::prelude::*;

use crate::chunks::late;
use crate::components::element::{element, heading};
use crate::environment::Environment;

late! {
    result => pub fn late_view(environment: &Environment) -> Html = view;
}

/// The keys of the terms, in the order in which a reader of the result meets them.
const TERMS: [&str; 23] = [
    "glossary-flow",
    "glossary-extent",
    "glossary-as-of",
    "glossary-boundary",
    "glossary-eea",
    "glossary-third-country",
    "glossary-transfer",
    "glossary-importer",
    "glossary-adequacy",
    "glossary-dpf",
    "glossary-scc",
    "glossary-tia",
    "glossary-measure",
    "glossary-derogation",
    "glossary-sub-processor",
    "glossary-cloud-act",
    "glossary-fisa",
    "glossary-readable",
    "glossary-customer-key",
    "glossary-own-key",
    "glossary-data-boundary",
    "glossary-telemetry",
    "glossary-grade",
];

fn view(environment: &Environment) -> Html {
    html! {
        <article class="prose">
            { heading(environment.text("ui-glossary")) }
            { environment.element("p", "lead", "glossary-says") }
            <dl class="glossary">
                { for TERMS.iter().map(|key| term(environment, key)) }
            </dl>
        </article>
    }
}

fn term(environment: &Environment, key: &str) -> Html {
    let law = environment.words().find(&[key, ".law"].concat(), &[]);
    html! {
        <div key={key.to_owned()}>
            { environment.element("dt", "", key) }
            <dd>
                { environment.text(&[key, ".says"].concat()) }
                { for law.map(|law| html! { <>{ " " }{ element("span", "hint", law) }</> }) }
            </dd>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, environment, read};

    #[test]
    fn every_term_is_explained_in_every_language() {
        for code in LANGUAGES {
            let environment = environment(code, None);
            let text = read(view(&environment));
            for id in TERMS {
                for key in [id.to_owned(), format!("{id}.says")] {
                    let wanted = environment.text(&key);
                    assert!(wanted != key && text.contains(&wanted), "{key} in {text}");
                }
            }
        }
    }
}
