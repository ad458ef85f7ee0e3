//! Finds elements as people do: by what they are and what they say.

use std::sync::Arc;

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{WebDriver, WebElement};

/// The elements that have an implicit role; others need `role="…"`.
const IMPLICIT: [(&str, &str); 15] = [
    (
        "button",
        "button, summary, input[type=button], input[type=submit], input[type=reset]",
    ),
    ("link", "a[href]"),
    ("radio", "input[type=radio]"),
    ("checkbox", "input[type=checkbox]"),
    (
        "textbox",
        "textarea, input:not([type]), input[type=text], input[type=email], input[type=url]",
    ),
    ("searchbox", "input[type=search]:not([list])"),
    ("combobox", "select:not([multiple]):not([size]), input[list]"),
    ("listbox", "select[multiple], select[size], datalist"),
    ("heading", "h1, h2, h3, h4, h5, h6"),
    ("group", "fieldset, details"),
    ("dialog", "dialog"),
    ("table", "table"),
    ("navigation", "nav"),
    ("main", "main"),
    ("progressbar", "progress"),
];

/// The innermost visible elements that say a text; one that says nothing else comes first.
pub const BY_TEXT: &str = r"
const wanted = arguments[0], tidy = s => (s ?? '').replace(/\s+/g, ' ').trim();
const says = new Set([...document.querySelectorAll('*')].filter(e => e.checkVisibility() && tidy(e.innerText).includes(wanted)));
const inner = [...says].filter(e => ![...e.children].some(c => says.has(c)));
return inner.find(e => tidy(e.innerText) === wanted) ?? inner[0] ?? null;";

pub fn selector(role: &str) -> String {
    let told = format!("[role=\"{role}\"]");
    match IMPLICIT.iter().find(|(name, _)| *name == role) {
        Some((_, implicit)) => {
            let implicit: Vec<String> = implicit.split(", ").map(|one| format!("{one}:not([role])")).collect();
            format!("{told}, {}", implicit.join(", "))
        }
        None => told,
    }
}

/// The visible elements that could have a name: each of its words stands somewhere in or about them.
pub const COULD_BE: &str = r"
const [selector, name] = arguments;
const words = name.split(/\s+/).filter(Boolean);
const all = e => [e.textContent, e.title, e.value, e.alt, e.placeholder, e.getAttribute('aria-label'),
    ...[...e.querySelectorAll('[aria-label], [alt], [title]')].flatMap(c => [c.getAttribute('aria-label'), c.alt, c.title]),
    ...(e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent),
    ...[...(e.labels ?? [])].map(l => l.textContent), e.querySelector?.(':scope > legend')?.textContent].join(' ');
return [...document.querySelectorAll(selector)].filter(e => e.checkVisibility() && words.every(w => all(e).includes(w)));";

/// Those whose accessible name is `name`, as the browser computes it.
pub async fn named(web: &WebDriver, could_be: Vec<WebElement>, name: &str) -> Result<Vec<WebElement>> {
    let mut found = Vec::new();
    for element in could_be {
        if accessible_name(web, &element).await? == name {
            found.push(element);
        }
    }
    Ok(found)
}

/// The accessible name as the browser computes it, without white space around it, which Firefox 140 keeps.
pub async fn accessible_name(web: &WebDriver, element: &WebElement) -> Result<String> {
    let command = Command::ExtensionCommand(Box::new(ComputedLabel(element.element_id().to_string())));
    let name: String = web
        .handle()
        .cmd(command)
        .await?
        .value()
        .context("the browser computed no name")?;
    Ok(name.trim().to_owned())
}

/// WebDriver's "Get Computed Label", which thirtyfour does not have.
#[derive(Debug)]
struct ComputedLabel(String);

impl ExtensionCommand for ComputedLabel {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> http::Method {
        http::Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computedlabel", self.0).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_is_told_wins_over_the_implicit_one() {
        assert_eq!(selector("link"), "[role=\"link\"], a[href]:not([role])");
        assert_eq!(selector("tab"), "[role=\"tab\"]");
    }
}
