//! The organisation's own parts of every view: brand, introduction, footer, and the problems of its file.

use yew::prelude::*;

use crate::chunks::{Chunk, late};
use crate::components::element::element;
use crate::environment::Environment;
use crate::hooks::LocalState;
use crate::prefs::Scheme;
use limes_formats::Position;

/// Lists the problems of the file, for the operator of the page, or says that the file could not be loaded.
pub fn notice(environment: &Environment, read: &LocalState<bool>) -> Html {
    let (problems, missing) = (&environment.setting.config().problems, environment.setting.missing);
    if (problems.is_empty() && !missing) || **read {
        return Html::default();
    }
    let close = {
        let read = read.clone();
        Callback::from(move |_: MouseEvent| read.set(true))
    };
    html! {
        <section class="problems of-site" role="status" data-testid="site-problems">
            { environment.element("h2", "", if missing { "site-missing" } else { "site-problems" }) }
            { environment.element("p", "", if missing { "site-missing.says" } else { "site-problems.says" }) }
            if !missing { { problems_now(environment) } }
            <button type="button" class="button plain" onclick={close}>{ environment.text("ui-close") }</button>
        </section>
    }
}

/// Lists the problems of the file.
fn problems(environment: &Environment) -> Html {
    let problems = &environment.setting.config().problems;
    html! {
        <ul>{ for problems.iter().map(|problem| {
            let at = problem.position.unwrap_or(Position::START);
            let values = [
                ("line", at.line.to_string().into()),
                ("column", at.column.to_string().into()),
                ("problem", problem.text(environment.words()).into()),
            ];
            element("li", "", environment.words().with("site-problem", &values))
        }) }</ul>
    }
}

late! {
    site => fn problems_now(environment: &Environment) -> Html = problems;
    site => fn brand_now(environment: &Environment, scheme: Scheme) -> Html = own_brand;
    site => fn introduction_now(environment: &Environment) -> Html = own_introduction;
    site => fn foot_now(environment: &Environment) -> Html = own_foot;
}

/// Shows a part of the page that is the organisation's: without the code for it no settings have been read.
fn own(part: impl FnOnce() -> Html) -> Html {
    if Chunk::Site.is_here() { part() } else { Html::default() }
}

/// Shows the organisation's logo, or its name, in the header.
pub fn brand(environment: &Environment, scheme: Scheme) -> Html {
    own(|| brand_now(environment, scheme))
}

fn own_brand(environment: &Environment, scheme: Scheme) -> Html {
    let name = environment.organisation();
    let [light, dark] = &environment.setting.look.logo;
    if light.is_none() {
        let said = environment.setting.texts.organisation.text(environment.words().code());
        return said.map_or_else(Html::default, |said| {
            html! { <span class="of-site brand-of-site" data-testid="site-name">{ said.to_owned() }</span> }
        });
    }
    let own = if scheme == Scheme::Dark { dark } else { light };
    html! {
        <picture class="of-site brand-of-site">
            if scheme == Scheme::System && dark != light {
                <source media="(prefers-color-scheme: dark)" srcset={dark.clone()} />
            }
            <img src={own.clone()} alt={name} data-testid="site-logo" />
        </picture>
    }
}

/// Shows the organisation's introduction on the first view.
pub fn introduction(environment: &Environment) -> Html {
    own(|| introduction_now(environment))
}

fn own_introduction(environment: &Environment) -> Html {
    let texts = &environment.setting.texts;
    let code = environment.words().code();
    let (said, help) = (texts.introduction.text(code), help(environment));
    let Some(said) = said else {
        return Html::default();
    };
    html! {
        <section class="of-site introduction" data-testid="site-introduction">
            { element("p", "eyebrow", environment.organisation()) }
            <p>{ said.to_owned() }</p>
            if let Some(help) = help { <p>{ help }</p> }
        </section>
    }
}

fn help(environment: &Environment) -> Option<Html> {
    let texts = &environment.setting.texts;
    let said = texts.help.text(environment.words().code())?.to_owned();
    Some(match &texts.help_link {
        None => html! { said },
        Some(address) => link(address, said),
    })
}

fn link(address: &str, said: String) -> Html {
    html! { <a href={address.to_owned()} rel="noreferrer noopener">{ said }</a> }
}

/// Shows the organisation's part of the footer.
pub fn foot(environment: &Environment) -> Html {
    own(|| foot_now(environment))
}

fn own_foot(environment: &Environment) -> Html {
    let texts = &environment.setting.texts;
    let note = texts.note.text(environment.words().code()).map(str::to_owned);
    let links = [("site-imprint", &texts.imprint), ("site-privacy", &texts.privacy)];
    let links: Vec<Html> = links
        .into_iter()
        .filter_map(|(key, address)| Some(link(address.as_deref()?, environment.text(key))))
        .chain(help(environment))
        .collect();
    html! {
        <>
            if let Some(note) = note { <p data-testid="site-note">{ note }</p> }
            if !links.is_empty() {
                <p class="links" data-testid="site-links">{ for links.into_iter().map(|link| html! { <span>{ link }</span> }) }</p>
            }
        </>
    }
}
