//! Head and foot of the page.

use yew::prelude::*;

use super::app::Prefs;
use super::page::Page;
use super::route::Route;
use super::{icon, site, update};
use limes_messages::Words;

pub fn header(page: &Page, prefs: &UseStateHandle<Prefs>) -> Html {
    let host = page.host.clone();
    let skip = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        host.focus("main");
    });
    html! {
        <@{part(page, "header")} class="head">
            <a class="skip" href="#main" onclick={skip}>{ page.text("ui-skip") }</a>
            if !page.embedded() {
                <a class="brand" href={Route::Start.href()} aria-label={page.text("ui-home")}>
                    { icon::mark() }<span>{ "Limes" }</span>
                </a>
                { site::brand(page, prefs.scheme) }
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
                { languages(page, prefs) }
                if !page.embedded() { { schemes(page, prefs) } }
            </div>
        </@>
    }
}

/// The name of a part of the page; within a document of others, it is no head, main part or foot of that document.
pub fn part(page: &Page, name: &'static str) -> String {
    if page.host.is_guest() { "div" } else { name }.to_owned()
}

fn languages(page: &Page, prefs: &UseStateHandle<Prefs>) -> Html {
    html! {
        <div class="switch" role="group" aria-label={page.text("ui-language")} data-testid="language">
            { for Words::codes().map(|code| {
                let prefs = prefs.clone();
                let chosen = prefs.language == code;
                let choose = Callback::from(move |_| prefs.set(Prefs { language: code, ..(*prefs).clone() }));
                html! {
                    <button type="button" key={code} lang={code} aria-pressed={chosen.to_string()} onclick={choose}
                        data-testid={format!("language-{code}")}>
                        <span aria-hidden="true">{ code.to_ascii_uppercase() }</span>
                        <span class="unseen">{ Words::new(code).text("language-name") }</span>
                    </button>
                }
            }) }
        </div>
    }
}

fn schemes(page: &Page, prefs: &UseStateHandle<Prefs>) -> Html {
    html! {
        <div class="switch" role="group" aria-label={page.text("ui-scheme")} data-testid="scheme">
            { for [("", "system"), ("light", "light"), ("dark", "dark")].map(|(scheme, name)| {
                let prefs = prefs.clone();
                let chosen = prefs.scheme == scheme;
                let choose = Callback::from(move |_| prefs.set(Prefs { scheme, ..(*prefs).clone() }));
                html! {
                    <button type="button" key={name} aria-pressed={chosen.to_string()} onclick={choose}
                        data-testid={format!("scheme-{name}")} title={page.text(&format!("ui-scheme-{name}"))}>
                        { icon::scheme(name) }
                        <span class="unseen">{ page.text(&format!("ui-scheme-{name}")) }</span>
                    </button>
                }
            }) }
        </div>
    }
}

pub fn footer(page: &Page) -> Html {
    html! {
        <@{part(page, "footer")} class="foot">
            { site::foot(page) }
            <p>{ page.with("ui-version", "version", &update::version()) }</p>
            <p>{ page.stamp() }</p>
            <p>{ page.text("ui-no-legal-advice") }</p>
            <p><a href={Route::About.href()}>{ page.text("ui-about") }</a></p>
        </@>
    }
}
