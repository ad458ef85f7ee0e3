//! Writes Rust literals.

use crate::vocab::{Country, Date};

/// A text literal.
pub fn text(text: &str) -> String {
    format!("{text:?}")
}

/// A list of text literals.
pub fn texts<S: AsRef<str>>(items: &[S]) -> String {
    list(items.iter().map(|item| text(item.as_ref())))
}

/// A list of literals.
pub fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("&[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// A day.
pub fn date(day: Date) -> String {
    format!("Date::new({}, {}, {})", day.year(), day.month(), day.day())
}

/// A day or nothing.
pub fn optional_date(day: Option<Date>) -> String {
    option(day.map(date))
}

/// A literal or nothing.
pub fn option(literal: Option<String>) -> String {
    literal.map_or_else(|| "None".to_owned(), |literal| format!("Some({literal})"))
}

/// A country.
pub fn country(country: Country) -> String {
    format!("Country::new(*b\"{country}\")")
}

/// A list of countries.
pub fn countries(countries: &[Country]) -> String {
    list(countries.iter().map(|one| country(*one)))
}

/// The name of an enum's value from its id: `at-rest` becomes `AtRest`.
pub fn variant(id: &str) -> String {
    id.split('-')
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| {
                format!("{}{}", first.to_ascii_uppercase(), letters.as_str())
            })
        })
        .collect()
}
