//! The glossary: the terms that the page uses, in one sentence each.

use yew::prelude::*;

use crate::chunks::late;
use crate::components::element::{element, heading};
use crate::environment::Environment;

late! {
    result => pub fn late_view(environment: &Environment) -> Html = view;
}

/// The terms, in the order in which a reader of the result meets them.
const TERMS: [&str; 23] = [
    "flow",
    "extent",
    "as-of",
    "boundary",
    "eea",
    "third-country",
    "transfer",
    "importer",
    "adequacy",
    "dpf",
    "scc",
    "tia",
    "measure",
    "derogation",
    "sub-processor",
    "cloud-act",
    "fisa",
    "readable",
    "customer-key",
    "own-key",
    "data-boundary",
    "telemetry",
    "grade",
];

fn view(environment: &Environment) -> Html {
    html! {
        <article class="prose">
            { heading(environment.text("ui-glossary")) }
            { environment.element("p", "lead", "glossary-says") }
            <dl class="glossary">
                { for TERMS.iter().map(|id| term(environment, id)) }
            </dl>
        </article>
    }
}

fn term(environment: &Environment, id: &str) -> Html {
    let key = ["term-", id].concat();
    let law = environment.words().find(&[&key, ".law"].concat(), &[]);
    html! {
        <div key={id.to_owned()}>
            { environment.element("dt", "", &key) }
            <dd>
                { environment.text(&[&key, ".says"].concat()) }
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
                for key in [format!("term-{id}"), format!("term-{id}.says")] {
                    let wanted = environment.text(&key);
                    assert!(wanted != key && text.contains(&wanted), "{key} in {text}");
                }
            }
        }
    }
}
