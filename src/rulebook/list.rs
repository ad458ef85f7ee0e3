//! The rule book as a list: the entries that match the filter, folded, fifty at a time.

use yew::prelude::*;

use super::entry;
use super::filter::{self, Lists};
use super::link::{link, text};
use crate::components::citation;
use crate::components::disclosure::Disclosure;
use crate::components::element::heading;
use crate::hooks::{LocalState, use_effect_on, use_local_state};
use crate::host::Host;
use crate::page::Page;
use crate::route::Route;
use limes_formats::url;
use limes_labels::{Entry, Query, What, entries, find, numbers, texts};
use limes_messages::key;
use limes_model::Grade;

/// The number of entries that are shown at first and added by every step.
const STEP: usize = 50;

#[derive(Properties, PartialEq)]
pub struct ListProps {
    pub page: Page,
}

/// What is computed once for each language.
struct Made {
    code: &'static str,
    entries: Vec<Entry>,
    lists: Lists,
    /// The texts that the search matches; computed by the first search.
    texts: Vec<String>,
}

fn made(page: &Page) -> Made {
    let entries = entries(&page.knowledge);
    Made {
        code: page.words().code(),
        lists: filter::lists(page, &entries),
        entries,
        texts: Vec::new(),
    }
}

/// Returns the query in the address.
fn asked(host: &Host) -> String {
    host.hash()
        .split_once('?')
        .map(|(_, query)| query.to_owned())
        .unwrap_or_default()
}

#[component]
pub fn List(props: &ListProps) -> Html {
    let page = &props.page;
    let address = use_local_state(|| asked(&page.host));
    let steps = use_local_state(|| 1_usize);
    let kept = use_mut_ref(|| made(page));
    let query = url::read_search(&address, &page.knowledge);
    {
        let (address, steps, host) = (address.clone(), steps.clone(), page.host.clone());
        use_effect_on((), move |()| {
            let now = host.clone();
            let listener = host.on_move(move || {
                address.set(asked(&now));
                steps.set(1);
            });
            move || drop(listener)
        });
    }
    {
        let host = page.host.clone();
        use_effect_on(query.clone(), move |query| filter::show(&host, query));
    }
    let set = {
        let (knowledge, query, address, steps) = (page.knowledge.clone(), query.clone(), address, steps.clone());
        let host = page.host.clone();
        Callback::from(move |(name, value): (&'static str, String)| {
            let mut query = if name.is_empty() {
                Query::default()
            } else {
                query.clone()
            };
            query.set(name, &value, &knowledge);
            host.replace_hash(&(Route::Rulebook(None).href() + &url::write_search(&query)));
            address.set(asked(&host));
            steps.set(1);
        })
    };
    let mut kept = kept.borrow_mut();
    if kept.code != page.words().code() {
        *kept = made(page);
    }
    if kept.texts.is_empty() && !query.text.is_empty() {
        kept.texts = texts(&kept.entries, page.naming());
    }
    let found = find(&kept.entries, &kept.texts, &query, &page.knowledge, page.setup().as_of);
    let all = if page.printing { usize::MAX } else { STEP * *steps };
    html! {
        <article class="rulebook">
            <header>
                { heading(page.text("library")) }
                { text("lead", page.with("library.says", "day", &page.day(page.setup().as_of))) }
                { figures(page, &kept.entries) }
            </header>
            { filter::view(page, &query, &kept.lists, &set) }
            <div class="shelf">
                <p class="found" role="status" data-testid="library-found">{ page.count("library-found", found.len()) }</p>
                if !query.is_empty() { { text("on-paper", filter::in_words(page, &query)) } }
                { section(page, "library-rules", &found, &|what| matches!(what, What::Rule(_)), all, &steps) }
                { section(page, "library-facts", &found, &|what| matches!(what, What::Fact(_)), all, &steps) }
                { section(page, "library-questions", &found, &|what| matches!(what, What::Question(_)), all, &steps) }
            </div>
        </article>
    }
}

/// Shows the size of the rule book; each number of doubtful facts links to those facts.
fn figures(page: &Page, entries: &[Entry]) -> Html {
    let numbers = numbers(entries, &page.knowledge, page.setup().as_of);
    let to = |query: Query, count: usize, label: String| {
        let href = Route::Rulebook(None).href() + &url::write_search(&query);
        (
            if count > 0 {
                link(href, label)
            } else {
                html! { label }
            },
            count,
        )
    };
    let mut rows = vec![
        (html! { page.text("library-rules") }, numbers.rules),
        (html! { page.text("library-facts") }, numbers.facts),
    ];
    let graded = Grade::ALL.iter().zip(numbers.grades);
    for (grade, count) in graded.filter(|(grade, count)| **grade != Grade::Declared || *count > 0) {
        let query = Query {
            grade: Some(*grade),
            ..Query::default()
        };
        rows.push(to(query, count, page.text(&key("grade", grade.id()))));
    }
    let stale = Query {
        stale: true,
        ..Query::default()
    };
    rows.push(to(stale, numbers.stale, page.text("library-stale")));
    rows.push((html! { page.text("library-sources") }, numbers.sources));
    let values = [
        ("version", page.knowledge.version().unwrap_or_default().into()),
        ("day", page.day(page.knowledge.date()).into()),
    ];
    html! {
        <>
            <dl class="figures" data-testid="figures">
                { for rows.into_iter().map(|(label, count)| html! { <div><dt>{ label }</dt><dd>{ count }</dd></div> }) }
            </dl>
            { text("hint", page.words().with("ui-knowledge", &values)) }
        </>
    }
}

/// Shows the entries of one kind below their heading, at most `most` of them.
fn section(
    page: &Page,
    title: &'static str,
    found: &[Entry],
    is: &dyn Fn(&What) -> bool,
    most: usize,
    steps: &LocalState<usize>,
) -> Html {
    let entries: Vec<Entry> = found.iter().filter(|entry| is(&entry.what)).cloned().collect();
    let count = entries.len();
    if count == 0 {
        return Html::default();
    }
    let rest = count.saturating_sub(most).min(STEP);
    let more = {
        let (steps, host) = (steps.clone(), page.host.clone());
        Callback::from(move |_: MouseEvent| {
            steps.set(*steps + 1);
            host.focus_within(&format!("{title}-{most}"));
        })
    };
    let says = page.words().find(&[title, ".says"].concat(), &[]);
    html! {
        <section aria-labelledby={title} data-testid={title}>
            <h2 id={title}>{ page.text(title) }{ " " }<span class="quiet">{ count }</span></h2>
            { says }
            <ul class="entries">
                { for entries.into_iter().take(most).enumerate().map(|(index, entry)| html! {
                    <li key={entry.id} id={format!("{title}-{index}")}>{ one(page, entry) }</li>
                }) }
            </ul>
            if rest > 0 {
                <button type="button" class="button plain" onclick={more} data-testid="library-more">{ page.count("library-more", rest) }</button>
            }
        </section>
    }
}

fn one(page: &Page, entry: Entry) -> Html {
    let mut hint = match entry.what {
        What::Rule(rule) => entry::concludes(page, rule),
        _ => page.text(&key("library-kind", entry.kind)),
    };
    let period = page.naming().period(entry.valid());
    if !period.is_empty() {
        hint.push_str(" · ");
        hint.push_str(&period);
    }
    let summary = html! {
        <span class="finding-title">
            { entry.title(page.naming()) }{ " " }
            <span class="hint">{ hint }{ citation::doubts(page, " · ", entry.grade(), entry.stale(page.setup().as_of)) }</span>
        </span>
    };
    let page = page.clone();
    let force = page.printing;
    let testid = format!("entry-{}", entry.id);
    let body = Callback::from(move |()| entry::body(&page, &entry, true));
    html! { <Disclosure class="unit-flows" {testid} {summary} {body} {force} /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{OWN_REGION, TODAY, environment, page, read};
    use limes_assess::Setup;

    #[test]
    fn the_period_and_the_grade_of_an_own_fact_do_not_run_together() {
        let expected = [
            (
                "de",
                "Region · 1. Oktober 2026 bis 30. September 2027 · Angabe Ihrer Organisation",
            ),
            (
                "en",
                "Region · 1 October 2026 to 30 September 2027 · stated by your organisation",
            ),
        ];
        for (code, hint) in expected {
            let page = page(environment(code, Some(OWN_REGION)), Setup::new(TODAY));
            let entry = page.knowledge.shared_fact("own:frankfurt-2").map(Entry::from).unwrap();
            let text = read(one(&page, entry));
            assert!(text.ends_with(hint), "{text}");
        }
    }

    #[test]
    fn the_list_reads_what_it_found_and_offers_more() {
        for code in crate::testing::LANGUAGES {
            let page = page(environment(code, None), Setup::new(TODAY));
            let text = read(html! { <List page={page.clone()} /> });
            let all = entries(&page.knowledge);
            assert!(text.contains(&page.count("library-found", all.len())), "{text}");
            assert!(text.contains(&page.count("library-more", STEP)), "{text}");
            for entry in all
                .iter()
                .filter(|entry| matches!(entry.what, What::Rule(_)))
                .take(STEP)
            {
                assert!(text.contains(&entry.title(page.naming())), "{}", entry.id);
            }
        }
    }
}
