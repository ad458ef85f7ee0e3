//! What this is, what it does not look at, and what happens to the answers.

use yew::prelude::*;

use super::host::Notices;
use super::page::Page;
use super::update;

pub fn view(page: &Page) -> Html {
    let values = [
        ("version", page.knowledge.version().into()),
        ("day", page.day(page.knowledge.date()).into()),
        ("facts", page.knowledge.facts().count().to_string().into()),
    ];
    let part = |name: &str| {
        html! {
            <section>
                <h2>{ page.text(&format!("ui-about-{name}")) }</h2>
                <p>{ page.text(&format!("ui-about-{name}.says")) }</p>
            </section>
        }
    };
    html! {
        <article class="prose">
            <h1 id="heading" tabindex="-1">{ page.text("ui-about") }</h1>
            <p class="lead">{ page.text("ui-about-what") }</p>
            { part("how") }
            { part("privacy") }
            { part("advice") }
            <section>
                <h2>{ page.text("ui-not-looked-at") }</h2>
                { not_looked_at(page) }
            </section>
            <section>
                <h2>{ page.text("ui-about-knowledge") }</h2>
                <p>{ page.language.words.with("ui-about-knowledge.says", &values) }</p>
                <p>{ page.with("ui-about-version", "version", &update::version()) }</p>
            </section>
            <section>
                <h2>{ page.text("ui-about-notices") }</h2>
                <p>{ page.text("ui-about-notices.says") }</p>
                { notices(page) }
            </section>
        </article>
    }
}

/// The third-party notices: within the document, or a link to the file beside the page.
fn notices(page: &Page) -> Html {
    let label = page.text("ui-about-notices.file");
    match page.host.notices() {
        Notices::Text(text) => html! {
            <details>
                <summary data-testid="notices">{ label }</summary>
                <pre class="notices">{ text }</pre>
            </details>
        },
        Notices::Address(address) => html! { <p><a href={address} data-testid="notices">{ label }</a></p> },
    }
}

/// What the tool leaves out, as a list.
pub fn not_looked_at(page: &Page) -> Html {
    html! {
        <ul>
            { for (1..=6).map(|number| html! { <li>{ page.text(&format!("ui-not-looked-at-{number}")) }</li> }) }
        </ul>
    }
}
