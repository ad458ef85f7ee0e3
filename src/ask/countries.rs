//! The choice of one country, or of several as a list.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::combobox::{Combobox, ComboboxItem};
use crate::components::icon;
use crate::environment::Environment;
use crate::page::Page;
use limes_messages::fold;
use limes_model::{Country, CountrySet, Text};

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

/// Several countries by one name, as a portal shows them.
#[derive(Clone, PartialEq)]
pub struct Group {
    id: Text,
    name: String,
    countries: CountrySet,
}

/// The names that portals show for several countries, on the day of the set-up. Where something happens, nothing may limit the
/// countries; `unlimited` is the text for that.
pub fn groups(page: &Page, unlimited: Option<Text>) -> Vec<Group> {
    let areas = page.knowledge.areas(page.setup().as_of);
    let of = |area: &str| areas.get(area).copied().unwrap_or_default();
    let mut named = vec![
        (
            "+europe",
            of("EEA-CH").union(&std::iter::once(Country::new(*b"GB")).collect()),
        ),
        ("+eea", of("EEA")),
        ("+eu", of("EU")),
    ];
    named.retain(|(_, countries)| !countries.is_empty());
    let mut groups: Vec<Group> = named
        .into_iter()
        .zip(["ui-places-europe", "ui-places-eea", "ui-places-eu"])
        .map(|((id, countries), text)| Group {
            id,
            name: page.text(text),
            countries,
        })
        .collect();
    groups.extend(unlimited.map(|text| Group {
        id: "+anywhere",
        name: page.text(text),
        countries: std::iter::once(Country::ANYWHERE).collect(),
    }));
    groups
}

/// The countries of a choice: of a group, or one.
fn chosen_countries(groups: &[Group], choice: &str) -> Option<CountrySet> {
    let group = groups.iter().find(|group| group.id == choice);
    let one = || {
        choice
            .parse()
            .ok()
            .map(|country: Country| std::iter::once(country).collect())
    };
    group.map(|group| group.countries).or_else(one)
}

/// Shows the chosen countries, each or as a group with a button that removes it, and a field that adds one. `change` gets the
/// countries, and whether they are added.
pub fn tags(
    environment: &Environment,
    choices: &[ComboboxItem],
    groups: Vec<Group>,
    id: &str,
    chosen: &CountrySet,
    change: &Callback<(CountrySet, bool)>,
) -> Html {
    let mut left = *chosen;
    let mut named: Vec<(String, CountrySet)> = Vec::new();
    for group in &groups {
        if !group.countries.is_empty() && group.countries.is_subset(&left) {
            left = left.without(&group.countries);
            named.push((group.name.clone(), group.countries));
        }
    }
    // in the order of their names
    let offered = choices.iter().filter_map(|choice| choice.id.parse::<Country>().ok());
    let offered: Vec<Country> = offered.filter(|country| left.contains(*country)).collect();
    let unnamed = left.without(&offered.iter().copied().collect());
    let single = offered.into_iter().chain(unnamed.iter());
    named.extend(single.map(|country| (environment.country(country), std::iter::once(country).collect())));
    let mut items: Vec<ComboboxItem> = choices.to_vec();
    items.extend(groups.iter().map(|group| ComboboxItem {
        id: group.id.into(),
        search: fold(&group.name),
        label: group.name.clone().into(),
        note: AttrValue::default(),
    }));
    items.retain(|choice| {
        let countries = chosen_countries(&groups, &choice.id);
        countries.is_some_and(|countries| !countries.is_subset(chosen))
    });
    let choose = {
        let change = change.clone();
        Callback::from(move |choice: AttrValue| {
            if let Some(countries) = chosen_countries(&groups, &choice) {
                change.emit((countries, true));
            }
        })
    };
    let input = format!("{id}-input");
    html! {
        <div class="tags-field">
            if !named.is_empty() {
                <ul class="tags">{ for named.into_iter().map(|(name, countries)| tag(environment, &input, name, countries, change)) }</ul>
            }
            <Combobox environment={environment.clone()} id={input.clone()} label={format!("{id}-label")} choices={Rc::new(items)} selected={String::new()}
                hint={environment.text("ui-country-add")} none={environment.text("ui-no-match")} {choose} />
        </div>
    }
}

fn tag(
    environment: &Environment,
    input: &str,
    name: String,
    countries: CountrySet,
    change: &Callback<(CountrySet, bool)>,
) -> Html {
    let (host, change, input) = (environment.host.clone(), change.clone(), input.to_owned());
    let remove = Callback::from(move |_| {
        change.emit((countries, false));
        host.focus(&input);
    });
    html! {
        <li key={name.clone()} class="tag">
            { &name }
            <button type="button" onclick={remove} aria-label={environment.with("ui-remove-name", "name", &name)}>{ icon::cross() }</button>
        </li>
    }
}
