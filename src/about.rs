//! The description of Limes: purpose, limits, privacy and knowledge.

use yew::prelude::*;

use crate::environment::Environment;
use crate::host::Notices;
use crate::session::update;

pub fn view(environment: &Environment) -> Html {
    let values = [
        ("version", environment.knowledge.version().unwrap_or_default().into()),
        ("day", environment.day(environment.knowledge.date()).into()),
        ("facts", environment.knowledge.facts().count().to_string().into()),
    ];
    let part = |name: &str| {
        html! {
            <section>
                <h2>{ environment.text(&format!("ui-about-{name}")) }</h2>
                <p>{ environment.text(&format!("ui-about-{name}.says")) }</p>
            </section>
        }
    };
    html! {
        <article class="prose">
            <h1 id="heading" tabindex="-1">{ environment.text("ui-about") }</h1>
            <p class="lead">{ environment.text("ui-about-what") }</p>
            { part("how") }
            { part("privacy") }
            { part("advice") }
            <section>
                <h2>{ environment.text("ui-not-looked-at") }</h2>
                { not_looked_at(environment) }
            </section>
            <section>
                <h2>{ environment.text("ui-about-knowledge") }</h2>
                <p>{ environment.words().with("ui-about-knowledge.says", &values) }</p>
                <p>{ environment.with("ui-about-version", "version", &update::version()) }</p>
            </section>
            <section>
                <h2>{ environment.text("ui-about-notices") }</h2>
                <p>{ environment.text("ui-about-notices.says") }</p>
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
            { for (1..=6).map(|number| html! { <li>{ environment.text(&format!("ui-not-looked-at-{number}")) }</li> }) }
        </ul>
    }
}
