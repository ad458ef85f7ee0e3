//! A long list in batches. The first one is there at once; each of the others is created when it comes near the part of the
//! page that is seen, when something in it is to get the focus, or for the printer. So the page stays fast however many
//! services a set-up has.

use std::ops::Range;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

use crate::environment::Environment;
use crate::hooks::{use_effect_on, use_local_state};
use crate::host::{FILL, browser};

/// How far from the part that is seen a batch is created.
const NEAR: &str = "1000px 0px";

/// The batches of a list.
#[derive(Clone, PartialEq)]
pub struct Batches {
    /// The element around each batch.
    pub tag: &'static str,
    /// Its class and its role.
    pub class: &'static str,
    pub role: Option<&'static str>,
    /// How many entries a batch has.
    pub size: usize,
    /// Up to how many entries the list is there as a whole.
    pub whole: usize,
    /// The approximate height of an entry, in rem.
    pub height: usize,
}

/// Shows a list of so many entries. `entries` creates those from one place to another; `ids` returns the ids of an entry's
/// elements, with blanks in between.
pub fn lazy_list(
    environment: &Environment,
    batches: &Batches,
    count: usize,
    printing: bool,
    ids: &Callback<usize, String>,
    entries: &Callback<Range<usize>, Html>,
) -> Html {
    let batch = |start: usize| {
        html! {
            <Batch key={start} environment={environment.clone()} batches={batches.clone()} {start} end={(start + batches.size).min(count)} {count}
                force={printing || count <= batches.whole || start == 0} ids={ids.clone()} entries={entries.clone()} />
        }
    };
    (0..count).step_by(batches.size.max(1)).map(batch).collect()
}

/// Shows a list in which nothing gets the focus from elsewhere.
pub fn lazy_list_without_ids(
    environment: &Environment,
    batches: &Batches,
    count: usize,
    printing: bool,
    entries: &Callback<Range<usize>, Html>,
) -> Html {
    let ids = Callback::from(|_: usize| String::new());
    lazy_list(environment, batches, count, printing, &ids, entries)
}

#[derive(Properties, PartialEq)]
struct BatchProps {
    environment: Environment,
    batches: Batches,
    start: usize,
    end: usize,
    count: usize,
    /// Whether it is there in any case.
    force: bool,
    ids: Callback<usize, String>,
    entries: Callback<Range<usize>, Html>,
}

#[component]
fn Batch(props: &BatchProps) -> Html {
    let BatchProps {
        environment,
        batches,
        start,
        end,
        count,
        ..
    } = props;
    let node = use_node_ref();
    let seen = use_local_state(|| false);
    let shown = *seen || props.force;
    {
        let (node, seen) = (node.clone(), seen.clone());
        let height = format!("{}rem", (end - start) * batches.height);
        use_effect_on(shown, move |shown| {
            let element = node.cast::<HtmlElement>().filter(|_| !shown);
            let watch = element.map(|element| {
                // the security policy forbids the attribute
                let _ = element.style().set_property("min-height", &height);
                watch(element, move || seen.set(true))
            });
            move || drop(watch)
        });
    }
    if shown {
        return html! {
            <@{batches.tag} ref={node} class={batches.class} role={batches.role}>{ props.entries.emit(*start..*end) }</@>
        };
    }
    let fill = {
        let (seen, node) = (seen.clone(), node.clone());
        Callback::from(move |_: MouseEvent| {
            seen.set(true);
            // the button goes, and its focus with it
            let node = node.clone();
            browser::soon(move || {
                let element = node.cast::<Element>();
                let first = element.and_then(|e| e.query_selector("a, button, input, summary").ok().flatten());
                if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
                    let _ = first.focus();
                }
            });
        })
    };
    let holds: Vec<String> = (*start..*end).map(|entry| props.ids.emit(entry)).collect();
    let number = |place: usize| place.to_string().into();
    let values = [
        ("from", number(start + 1)),
        ("to", number(*end)),
        ("count", number(*count)),
    ];
    let button = html! {
        <button type="button" class="button plain" onclick={fill}>{ environment.words().with("ui-show-entries", &values) }</button>
    };
    let inside = match batches.tag {
        "tbody" => html! { <tr role="row"><td role="cell" colspan="9">{ button }</td></tr> },
        "ul" => html! { <li>{ button }</li> },
        _ => button,
    };
    html! {
        <@{batches.tag} ref={node} class={classes!(batches.class, "to-come")} role={batches.role} data-holds={holds.join(" ")}>{ inside }</@>
    }
}

/// Listens until it is dropped.
struct Watch {
    element: HtmlElement,
    observer: Option<IntersectionObserver>,
    _fill: browser::Listener,
    _seen: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.element.style().remove_property("min-height");
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Calls a function when an element comes near the part of the page that is seen, or is to be filled for another reason.
fn watch(element: HtmlElement, fill: impl Fn() + Clone + 'static) -> Watch {
    let near = fill.clone();
    let seen = Closure::<dyn FnMut(JsValue)>::new(move |entries: JsValue| {
        let entries = js_sys::Array::from(&entries);
        let mut entries = entries
            .iter()
            .filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
        if entries.any(|entry| entry.is_intersecting()) {
            near();
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok();
    match &observer {
        Some(observer) => observer.observe(&element),
        // without one, everything is there
        None => fill(),
    }
    Watch {
        element: element.clone(),
        observer,
        _fill: browser::listen(element.into(), FILL, move |_| fill()),
        _seen: seen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LANGUAGES, environment, render};

    const NAMES: Batches = Batches {
        tag: "div",
        class: "batch",
        role: None,
        size: 10,
        whole: 20,
        height: 2,
    };

    fn names(code: &str, count: usize, printing: bool) -> String {
        let ids = Callback::from(|place: usize| format!("title-{place}"));
        let entries =
            Callback::from(|range: Range<usize>| range.map(|place| html! { <p>{ "name " }{ place }</p> }).collect());
        render(lazy_list(
            &environment(code, None),
            &NAMES,
            count,
            printing,
            &ids,
            &entries,
        ))
    }

    #[test]
    fn a_short_list_and_a_printed_one_are_whole() {
        for (count, printing) in [(0, false), (20, false), (95, true)] {
            let html = names("en", count, printing);
            assert_eq!(html.matches("<p>").count(), count, "{html}");
            assert!(!html.contains("<button"), "{html}");
        }
    }

    #[test]
    fn the_rest_of_a_long_list_is_a_button_and_says_what_it_holds() {
        for code in LANGUAGES {
            let html = names(code, 95, false);
            assert_eq!(html.matches("<p>").count(), 10, "{html}");
            let values = [("from", "91".into()), ("to", "95".into()), ("count", "95".into())];
            let last = environment(code, None).words().with("ui-show-entries", &values);
            assert!(html.contains(&last), "{html}");
            assert!(html.contains("data-holds=\"title-10 title-11"), "{html}");
        }
    }
}
