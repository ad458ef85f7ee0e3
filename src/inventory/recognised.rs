//! What was recognised in files: their formats, what is missing or wrong, what is unclear, and what was left out.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::finding::{Finding, size};
use crate::components::disclosure::Disclosure;
use crate::components::element::element;
use crate::components::icon::{self, Tone};
use crate::environment::Environment;
use limes_inventories::{Cause, Fault, Found, HintKind, LeftOut};
use limes_labels::one_line;
use limes_messages::key;

/// Most names in one line.
const MOST: usize = 12;
/// Most rows of a list that is unfolded.
const MOST_ROWS: usize = 1_000;

/// Returns a text with what is between backticks as code.
pub fn with_code(text: &str) -> Html {
    let parts = text.split('`').enumerate();
    parts
        .map(|(place, part)| {
            if place % 2 == 1 {
                html! { <code>{ part }</code> }
            } else {
                html! { { part } }
            }
        })
        .collect()
}

/// Returns a name of a file in one line.
pub fn file_name(file: &str) -> String {
    one_line(file).unwrap_or_else(|| "?".to_owned())
}

/// Returns the first names, and how many more there are.
fn some(environment: &Environment, names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().take(MOST).cloned().collect();
    let more = names.len().saturating_sub(MOST);
    if more > 0 {
        shown.push(environment.count("read-page-others", more));
    }
    shown.join(", ")
}

/// Returns the name of a product, what an answer in free text says, or the id of what is neither.
fn named(environment: &Environment, about: &str) -> String {
    if let Some((question, option)) = about.split_once('=') {
        let option = [&key("q", question), ".opt-", option].concat();
        return environment
            .words()
            .find(&option, &[])
            .unwrap_or_else(|| about.to_owned());
    }
    let name = environment.words().find(&key("product", about), &[]);
    name.unwrap_or_else(|| about.to_owned())
}

/// Shows each file: its format, how much it has, and what is wrong with it.
pub fn view(environment: &Environment, finding: &Finding) -> Html {
    html! {
        <section aria-labelledby="recognised-title" data-testid="found">
            <h2 id="recognised-title" tabindex="-1">{ environment.text("read-page-recognised") }</h2>
            <ul class="breaches plain-list">
                { for finding.found.iter().enumerate().map(|(place, found)| one(environment, finding, place, found)) }
            </ul>
        </section>
    }
}

fn one(environment: &Environment, finding: &Finding, place: usize, found: &Found) -> Html {
    let inventory = &found.inventory;
    let counts = [
        ("resources", inventory.counts.resources.to_string().into()),
        ("data", inventory.counts.data.to_string().into()),
        ("services", inventory.counts.services.to_string().into()),
    ];
    let period = match (inventory.period.first(), inventory.period.last()) {
        (Some(from), Some(to)) => {
            let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
            environment.words().with("read-period", &values)
        }
        _ => String::new(),
    };
    let bytes = finding.files.iter().find(|file| file.name == found.file);
    let is_empty = inventory.services.is_empty() && inventory.shared.is_empty();
    let tone = match (inventory.is_complete(), is_empty) {
        (true, _) => Tone::Good,
        (false, false) => Tone::Partial,
        (false, true) => Tone::Bad,
    };
    html! {
        <li key={place} data-testid={format!("read-file-{place}")}>
            { icon::tone(tone) }
            <div>
                <p>
                    { element("strong", "", file_name(&found.file)) }{ " " }
                    { element("span", "hint", [environment.text(&inventory.format.message_key()), bytes.map(|file| [", ", &size(environment, file.bytes())].concat()).unwrap_or_default()].concat()) }
                </p>
                if inventory.counts.resources > 0 { { element("p", "", environment.words().with("read-counts", &counts)) } }
                if !period.is_empty() { { element("p", "hint", period) } }
                { for inventory.problems.iter().map(|problem| {
                    let says = match problem.fault {
                        Fault::UnknownFormat => environment.text("read-page-unknown-format"),
                        fault => environment.text(&fault.message_key()),
                    };
                    let at = problem.at.map(|at| {
                        let values = [("line", at.line.to_string().into()), ("column", at.column.to_string().into())];
                        environment.words().with("read-page-at", &values) + " "
                    });
                    html! { <p class="warning">{ at.unwrap_or_default() }{ with_code(&says) }</p> }
                }) }
                { for inventory.incomplete.iter().map(|gap| {
                    let says = environment.text(&gap.why.message_key());
                    let says = match (gap.has, gap.of) {
                        (Some(has), Some(of)) => {
                            let values = [("says", says.into()), ("has", has.to_string().into()), ("of", of.to_string().into())];
                            environment.words().with("read-of", &values)
                        }
                        _ => says,
                    };
                    html! { <p class="warning">{ with_code(&says) }</p> }
                }) }
            </div>
        </li>
    }
}

/// Shows what only a person can say: one question for each cause.
pub fn unclear(environment: &Environment, found: &[Found]) -> Html {
    let mut causes: BTreeMap<Cause, (Vec<String>, usize)> = BTreeMap::new();
    for unclear in found.iter().flat_map(|found| &found.inventory.unclear) {
        let (about, count) = causes.entry(unclear.cause).or_default();
        *count += unclear.count;
        for name in unclear.about.iter().map(|about| named(environment, about)) {
            if !about.contains(&name) {
                about.push(name);
            }
        }
    }
    if causes.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="unclear-title" data-testid="unclear">
            { environment.title("unclear-title", "read-page-unclear") }
            { environment.element("p", "hint", "read-page-unclear.says") }
            <ul class="breaches plain-list">
                { for causes.into_iter().map(|(cause, (about, count))| html! {
                    <li key={cause.id()}>
                        { icon::tone(Tone::Open) }
                        <div>
                            { element("p", "", environment.text(&cause.message_key())) }
                            { element("p", "hint", [some(environment, &about), " × ".to_owned(), count.to_string()].concat()) }
                        </div>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// A list that is unfolded: its title with a number, and its rows.
fn folded(environment: &Environment, id: &'static str, rows: Vec<(String, String, usize)>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let summary = html! {
        <span class="finding-title">
            { environment.text(id) }{ " " }{ element("span", "hint", environment.count("read-page-types", rows.len())) }
        </span>
    };
    let body = {
        let environment = environment.clone();
        Callback::from(move |()| {
            let more = rows.len().saturating_sub(MOST_ROWS);
            html! {
                <>
                    { environment.element("p", "hint", &[id, ".says"].concat()) }
                    <ul class="plain-list">
                        { for rows.iter().take(MOST_ROWS).map(|(name, why, count)| html! {
                            <li><code>{ name }</code>{ format!(" × {count}") }if !why.is_empty() { { ": " }{ why } }</li>
                        }) }
                        if more > 0 { { element("li", "hint", environment.count("read-page-others", more)) } }
                    </ul>
                </>
            }
        })
    };
    html! { <Disclosure class="unit-flows" testid={id} {summary} {body} /> }
}

/// Shows what is in no service: types that Limes does not know, those that it knows only roughly, and those that it left out.
pub fn others(environment: &Environment, found: &[Found]) -> Html {
    let mut missing: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut inexact: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut left_out: BTreeMap<(LeftOut, String), usize> = BTreeMap::new();
    let mut hints: BTreeMap<HintKind, Vec<String>> = BTreeMap::new();
    for inventory in found.iter().map(|found| &found.inventory) {
        for row in &inventory.unrecognised {
            if row.missing {
                *missing.entry((row.name.clone(), row.instead.clone())).or_default() += row.count;
            } else {
                let taken = environment.with("read-page-taken-as", "product", &named(environment, &row.instead));
                *inexact.entry((row.name.clone(), taken)).or_default() += row.count;
            }
        }
        for row in &inventory.omitted {
            *left_out.entry((row.why, row.name.clone())).or_default() += row.count;
        }
        for hint in &inventory.hints {
            let about = hints.entry(hint.kind).or_default();
            about.extend(hint.about.iter().map(|about| named(environment, about)));
        }
    }
    let flat = |rows: BTreeMap<(String, String), usize>| -> Vec<(String, String, usize)> {
        rows.into_iter()
            .map(|((name, why), count)| (name, why, count))
            .collect()
    };
    let left_out = left_out
        .into_iter()
        .map(|((why, name), count)| (name, environment.text(&why.message_key()), count));
    let is_empty = missing.is_empty() && inexact.is_empty() && left_out.len() == 0 && hints.is_empty();
    if is_empty {
        return Html::default();
    }
    html! {
        <section aria-labelledby="beside-title">
            { environment.title("beside-title", "read-page-beside") }
            if !hints.is_empty() {
                <ul class="plain-list">
                    { for hints.into_iter().map(|(kind, mut about)| {
                        about.sort_unstable();
                        about.dedup();
                        let says = environment.text(&kind.message_key());
                        let line = if about.is_empty() { says } else { [says, ": ".to_owned(), some(environment, &about)].concat() };
                        html! { <li key={kind.id()}>{ line }</li> }
                    }) }
                </ul>
            }
            { folded(environment, "read-page-unknown", flat(missing)) }
            { folded(environment, "read-page-inexact", flat(inexact)) }
            { folded(environment, "read-page-left-out", left_out.collect()) }
        </section>
    }
}
