//! What a site brings along: where it stands on every view.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::names::Named;
use super::page::Page;
use limes_assess::organisation::{DEFAULTS, Site, clearer, soft};
use limes_formats::Position;
use limes_formats::palette::{DARK, LIGHT};
use limes_formats::read::{Config, config};
use limes_knowledge::Knowledge;
use limes_model::Text;

/// What the site's file says, read once.
#[derive(Clone)]
pub struct Setting(Rc<Config>);

impl Setting {
    /// From the text of the file, if there is one.
    pub fn read(text: Option<&str>) -> Self {
        let read = text.map(|text| config(text, Knowledge::built_in()));
        Self(Rc::new(read.unwrap_or_default()))
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Setting {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.0.site
    }
}

/// Says what is wrong with the file, for whoever runs the page.
pub fn notice(page: &Page, read: &UseStateHandle<bool>) -> Html {
    let problems = &page.site.0.problems;
    if problems.is_empty() || **read {
        return Html::default();
    }
    let close = {
        let read = read.clone();
        Callback::from(move |_: MouseEvent| read.set(true))
    };
    html! {
        <section class="problems of-site" role="status" data-testid="site-problems">
            <h2>{ page.text("site-problems") }</h2>
            <p>{ page.text("site-problems.says") }</p>
            <ul>{ for problems.iter().map(|problem| {
                let at = problem.position.unwrap_or(Position::START);
                let values = [
                    ("line", at.line.to_string().into()),
                    ("column", at.column.to_string().into()),
                    ("problem", problem.text(&page.language.words).into()),
                ];
                html! { <li>{ page.language.words.with("site-problem", &values) }</li> }
            }) }</ul>
            <button type="button" class="button plain" onclick={close}>{ page.text("ui-close") }</button>
        </section>
    }
}

/// The organisation's logo, or its name, in the head.
pub fn brand(page: &Page, scheme: &str) -> Html {
    let name = page.organisation();
    let [light, dark] = &page.site.look.logo;
    if light.is_empty() {
        let said = page.site.texts.organisation.text(page.language.words.code());
        return if said.is_empty() {
            Html::default()
        } else {
            html! { <span class="of-site brand-of-site" data-testid="site-name">{ said.to_owned() }</span> }
        };
    }
    let own = if scheme == "dark" { dark } else { light };
    html! {
        <picture class="of-site brand-of-site">
            if scheme.is_empty() && dark != light {
                <source media="(prefers-color-scheme: dark)" srcset={dark.clone()} />
            }
            <img src={own.clone()} alt={name} data-testid="site-logo" />
        </picture>
    }
}

/// The organisation's introduction on the first view.
pub fn introduction(page: &Page) -> Html {
    let texts = &page.site.texts;
    let code = page.language.words.code();
    let (said, help) = (texts.introduction.text(code), help(page));
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <section class="of-site introduction" data-testid="site-introduction">
            <p class="eyebrow">{ page.organisation() }</p>
            <p>{ said.to_owned() }</p>
            if let Some(help) = help { <p>{ help }</p> }
        </section>
    }
}

fn help(page: &Page) -> Option<Html> {
    let texts = &page.site.texts;
    let said = texts.help.text(page.language.words.code()).to_owned();
    if said.is_empty() {
        return None;
    }
    Some(if texts.help_link.is_empty() {
        html! { said }
    } else {
        link(&texts.help_link, said)
    })
}

fn link(address: &str, said: String) -> Html {
    html! { <a href={address.to_owned()} rel="noreferrer noopener">{ said }</a> }
}

/// The organisation's part of the foot.
pub fn foot(page: &Page) -> Html {
    let texts = &page.site.texts;
    let note = texts.note.text(page.language.words.code()).to_owned();
    let links = [("site-imprint", &texts.imprint), ("site-privacy", &texts.privacy)];
    let links = links.into_iter().filter(|(_, address)| !address.is_empty());
    let links: Vec<Html> = links
        .map(|(key, address)| link(address, page.text(key)))
        .chain(help(page))
        .collect();
    html! {
        <>
            if !note.is_empty() { <p data-testid="site-note">{ note }</p> }
            if !links.is_empty() {
                <p class="links" data-testid="site-links">{ for links.into_iter().map(|link| html! { <span>{ link }</span> }) }</p>
            }
        </>
    }
}

impl Page {
    /// What the organisation is called.
    pub fn organisation(&self) -> String {
        match self.site.texts.organisation.text(self.language.words.code()) {
            "" => self.text("site-organisation"),
            name => name.to_owned(),
        }
    }

    /// Version and day of the knowledge, and that it is extended where it is.
    pub fn stamp(&self) -> String {
        let values = [
            ("version", self.knowledge.version().into()),
            ("day", self.day(self.knowledge.date()).into()),
        ];
        let stamp = self.language.words.with("ui-knowledge", &values);
        match self.knowledge.stamp() {
            "" => stamp,
            hash => [&stamp, ", ", &self.with("site-extended", "hash", hash)].concat(),
        }
    }

    /// What a declaration of the organisation says, by its id; the name that the organisation gave, where there is one.
    pub fn declaration(&self, id: Text) -> Named {
        let plain = |name: String| Named { name, fact: None };
        if id == DEFAULTS {
            return plain(self.text("site-defaults"));
        }
        if let Some(own) = self.site.product(id) {
            return plain(own.name.text(self.language.words.code()).to_owned());
        }
        let declared = self.knowledge.declared().iter().find(|declared| declared.id == id);
        match declared.map(|declared| {
            (
                declared,
                self.knowledge.fact(declared.fact).or(declared.built_in.as_deref()),
            )
        }) {
            Some((declared, Some(fact))) if declared.withdrawn => {
                plain(self.with("site-withdrawn", "fact", &self.naming().sentence(fact)))
            }
            Some((_, Some(fact))) => Named {
                name: self.naming().sentence(fact),
                fact: Some(fact.id),
            },
            _ => plain(id.to_owned()),
        }
    }

    /// The colours of the site, as custom properties of the style sheet.
    pub fn colours(&self) -> Vec<(&'static str, String)> {
        let mut colours = Vec::new();
        let [light, dark] = &self.site.look.accent;
        let schemes = [
            (
                light,
                LIGHT.surface,
                ["--site-light", "--site-light-soft", "--site-light-on"],
            ),
            (
                dark,
                DARK.surface,
                ["--site-dark", "--site-dark-soft", "--site-dark-on"],
            ),
        ];
        for (accent, surface, [own, below, on]) in schemes {
            if !accent.is_empty() {
                colours.push((own, accent.clone()));
                colours.push((below, soft(accent, surface)));
                colours.push((on, clearer(accent, LIGHT.on_accent, DARK.on_accent).to_owned()));
            }
        }
        colours
    }
}
