//! The description of Limes: purpose, limits, privacy and knowledge.

use yew::prelude::*;

use crate::chunks::late;
use crate::components::element::{element, heading};
use crate::environment::Environment;
use crate::host::Notices;
use crate::session::update;

late! {
    result => pub fn late_view(environment: &Environment) -> Html = view;
}

fn view(environment: &Environment) -> Html {
    let values = [
        ("version", environment.knowledge.version().unwrap_or_default().into()),
        ("day", environment.day(environment.knowledge.date()).into()),
        ("facts", environment.knowledge.facts().count().to_string().into()),
    ];
    let part = |name: &str| {
        html! {
            <section>
                { environment.element("h2", "", &format!("ui-about-{name}")) }
                { environment.element("p", "", &format!("ui-about-{name}.says")) }
            </section>
        }
    };
    html! {
        <article class="prose">
            { heading(environment.text("ui-about")) }
            { environment.element("p", "lead", "ui-about-what") }
            { part("how") }
            { part("privacy") }
            { part("advice") }
            <section>
                { environment.element("h2", "", "ui-not-looked-at") }
                { not_looked_at(environment) }
            </section>
            <section>
                { environment.element("h2", "", "ui-about-knowledge") }
                { element("p", "", environment.words().with("ui-about-knowledge.says", &values)) }
                { element("p", "", environment.with("ui-about-version", "version", &update::version())) }
            </section>
            <section>
                { environment.element("h2", "", "ui-about-notices") }
                { environment.element("p", "", "ui-about-notices.says") }
                { notices(environment) }
            </section>
        </article>
    }
}

/// Shows the third-party notices: within the document, or a link to the file beside the page.
fn notices(environment: &Environment) -> Html {
    let label = environment.text("ui-about-notices.file");
    match environment.host.notices() {
        Notices::Text(text) => html! {
            <details>
                <summary data-testid="notices">{ label }</summary>
                <pre class="notices">{ text }</pre>
            </details>
        },
        Notices::Address(address) => html! { <p><a href={address} data-testid="notices">{ label }</a></p> },
    }
}

/// Lists what Limes does not examine.
pub fn not_looked_at(environment: &Environment) -> Html {
    html! {
        <ul>
            { for (1..=6).map(|number| environment.element("li", "", &format!("ui-not-looked-at-{number}"))) }
        </ul>
    }
}
