//! The shell of the page: header, footer, notices.

pub mod organisation;
pub mod toast;

use yew::prelude::*;

use crate::components::element::element;
use crate::components::icon;
use crate::components::landmark::landmark;
use crate::hooks::LocalState;
use crate::page::Page;
use crate::prefs::{Prefs, Scheme};
use crate::route::Route;
use crate::session::update;
use limes_messages::Words;

/// Shows the header: brand, views, language and colour scheme.
pub fn header(page: &Page, prefs: &LocalState<Prefs>) -> Html {
    let host = page.host.clone();
    let skip = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        host.focus("main");
    });
    html! {
        <@{landmark(&page.host, "header")} class="head">
            <a class="skip" href="#main" onclick={skip}>{ page.text("ui-skip") }</a>
            if !page.embedded() {
                <a class="brand" href={Route::Start.href()} aria-label={page.text("ui-home")}>
                    { icon::mark() }<span>{ "Limes" }</span>
                </a>
                { organisation::brand(page, prefs.scheme) }
            }
            <nav class="views" aria-label={page.label("library-views")}>
                if page.embedded() {
                    <a href={Route::Start.href()} aria-current={(page.route == Route::Start).then_some("page")}
                        data-testid="to-start">{ page.text("embed-start") }</a>
                }
                <a href={Route::Rulebook(None).href()} aria-current={matches!(page.route, Route::Rulebook(None)).then_some("page")}
                    data-testid="to-rulebook">{ page.text("library") }</a>
                <a href={Route::Cases.href()} aria-current={matches!(page.route, Route::Cases).then_some("page")}
                    data-testid="nav-cases">{ page.text("ui-cases") }</a>
            </nav>
            <div class="settings">
                { languages(page.words(), prefs) }
                if !page.embedded() { { schemes(page.words(), prefs) } }
            </div>
        </@>
    }
}

fn languages(words: &Words, prefs: &LocalState<Prefs>) -> Html {
    html! {
        <div class="switch" role="group" aria-label={words.text("ui-language")} data-testid="language">
            { for Words::codes().map(|code| {
                let prefs = prefs.clone();
                let chosen = prefs.language == code;
                let choose = Callback::from(move |_| prefs.set(Prefs { language: code, ..(*prefs).clone() }));
                html! {
                    <button type="button" key={code} lang={code} aria-pressed={chosen.to_string()} onclick={choose}
                        data-testid={format!("language-{code}")}>
                        <span aria-hidden="true">{ code.to_ascii_uppercase() }</span>
                        { element("span", "unseen", Words::own_name(code).to_owned()) }
                    </button>
                }
            }) }
        </div>
    }
}

fn schemes(words: &Words, prefs: &LocalState<Prefs>) -> Html {
    html! {
        <div class="switch" role="group" aria-label={words.text("ui-scheme")} data-testid="scheme">
            { for Scheme::ALL.map(|scheme| {
                let (prefs, name) = (prefs.clone(), scheme.id());
                let chosen = prefs.scheme == scheme;
                let choose = Callback::from(move |_| prefs.set(Prefs { scheme, ..(*prefs).clone() }));
                html! {
                    <button type="button" key={name} aria-pressed={chosen.to_string()} onclick={choose}
                        data-testid={format!("scheme-{name}")} title={words.text(&format!("ui-scheme-{name}"))}>
                        { icon::scheme(scheme) }
                        { element("span", "unseen", words.text(&format!("ui-scheme-{name}"))) }
                    </button>
                }
            }) }
        </div>
    }
}

/// Shows the footer: the organisation's part, versions and the disclaimer.
pub fn footer(page: &Page) -> Html {
    html! {
        <@{landmark(&page.host, "footer")} class="foot">
            { organisation::foot(page) }
            { element("p", "", page.with("ui-version", "version", &update::version())) }
            { element("p", "", page.stamp()) }
            { page.element("p", "", "ui-no-legal-advice") }
            <p><a href={Route::About.href()}>{ page.text("ui-about") }</a></p>
        </@>
    }
}
