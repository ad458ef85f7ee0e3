//! Choosing countries: one, or several as a list that can be taken apart again.

use std::rc::Rc;

use yew::prelude::*;

use super::combobox::{Choice, Combobox};
use crate::icon;
use crate::names::fold;
use crate::page::Page;
use limes_model::{Country, CountrySet};

pub fn country_choices(page: &Page) -> Rc<Vec<Choice>> {
    let choice = |(country, name): &(Country, String)| Choice {
        id: country.code().to_owned().into(),
        search: fold(&format!("{name} {}", country.code())),
        label: name.clone().into(),
        note: if *country == Country::OTHER {
            AttrValue::default()
        } else {
            country.code().to_owned().into()
        },
    };
    Rc::new(page.language.countries.iter().map(choice).collect())
}

/// The chosen countries, each with a button that takes it away, and a field that adds one.
pub fn tags(page: &Page, id: &str, chosen: &CountrySet, change: &Callback<CountrySet>) -> Html {
    let mut choices = country_choices(page);
    // in the order of their names, as they are offered
    let mut named: Vec<Country> = choices.iter().filter_map(|choice| choice.id.parse().ok()).collect();
    named.retain(|country| chosen.contains(*country));
    let unnamed = chosen.without(&named.iter().copied().collect());
    named.extend(unnamed.iter());
    Rc::make_mut(&mut choices).retain(|choice| {
        choice
            .id
            .parse()
            .is_ok_and(|country: Country| !chosen.contains(country))
    });
    let choose = {
        let (chosen, change) = (*chosen, change.clone());
        Callback::from(move |code: AttrValue| {
            if let Ok(country) = code.parse() {
                let mut more = chosen;
                more.insert(country);
                change.emit(more);
            }
        })
    };
    let input = format!("{id}-input");
    html! {
        <div class="tags-field">
            if !chosen.is_empty() {
                <ul class="tags">{ for named.into_iter().map(|country| tag(page, &input, country, chosen, change)) }</ul>
            }
            <Combobox host={page.host.clone()} id={input.clone()} label={format!("{id}-label")} {choices} selected={String::new()}
                hint={page.text("ui-country-add")} none={page.text("ui-no-match")} {choose} />
        </div>
    }
}

fn tag(page: &Page, input: &str, country: Country, chosen: &CountrySet, change: &Callback<CountrySet>) -> Html {
    let (host, less, change, input) = (
        page.host.clone(),
        chosen.without(&std::iter::once(country).collect()),
        change.clone(),
        input.to_owned(),
    );
    let remove = Callback::from(move |_| {
        change.emit(less);
        host.focus(&input);
    });
    let name = page.country(country);
    html! {
        <li key={country.code().to_owned()} class="tag">
            { &name }
            <button type="button" onclick={remove} aria-label={page.with("ui-remove-name", "name", &name)}>{ icon::cross() }</button>
        </li>
    }
}
