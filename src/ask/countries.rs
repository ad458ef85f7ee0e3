//! The choice of one country, or of several as a list.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::combobox::{Combobox, ComboboxItem};
use crate::components::icon;
use crate::environment::Environment;
use limes_messages::fold;
use limes_model::{Country, CountrySet};

pub fn country_choices(environment: &Environment) -> Rc<Vec<ComboboxItem>> {
    let choice = |(country, name): &(Country, String)| ComboboxItem {
        id: country.code().to_owned().into(),
        search: fold(&format!("{name} {}", country.code())),
        label: name.clone().into(),
        note: if *country == Country::OTHER {
            AttrValue::default()
        } else {
            country.code().to_owned().into()
        },
    };
    Rc::new(environment.language.countries.iter().map(choice).collect())
}

/// The countries that can be part of a boundary.
pub fn place_choices(environment: &Environment) -> Rc<Vec<ComboboxItem>> {
    let mut choices = country_choices(environment);
    Rc::make_mut(&mut choices).retain(|choice| choice.id.parse().is_ok_and(Country::is_place));
    choices
}

/// Shows the chosen countries, each with a button that removes it, and a field that adds one. `change` gets the country, and
/// whether it is added.
pub fn tags(
    environment: &Environment,
    mut choices: Rc<Vec<ComboboxItem>>,
    id: &str,
    chosen: &CountrySet,
    change: &Callback<(Country, bool)>,
) -> Html {
    // in the order of their names
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
        let change = change.clone();
        Callback::from(move |code: AttrValue| {
            if let Ok(country) = code.parse() {
                change.emit((country, true));
            }
        })
    };
    let input = format!("{id}-input");
    html! {
        <div class="tags-field">
            if !chosen.is_empty() {
                <ul class="tags">{ for named.into_iter().map(|country| tag(environment, &input, country, change)) }</ul>
            }
            <Combobox environment={environment.clone()} id={input.clone()} label={format!("{id}-label")} {choices} selected={String::new()}
                hint={environment.text("ui-country-add")} none={environment.text("ui-no-match")} {choose} />
        </div>
    }
}

fn tag(environment: &Environment, input: &str, country: Country, change: &Callback<(Country, bool)>) -> Html {
    let (host, change, input) = (environment.host.clone(), change.clone(), input.to_owned());
    let remove = Callback::from(move |_| {
        change.emit((country, false));
        host.focus(&input);
    });
    let name = environment.country(country);
    html! {
        <li key={country.code().to_owned()} class="tag">
            { &name }
            <button type="button" onclick={remove} aria-label={environment.with("ui-remove-name", "name", &name)}>{ icon::cross() }</button>
        </li>
    }
}
