//! Restores the scroll position and what was unfolded after returning from the rule book. Only the history stores both.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};
use yew::MouseEvent;

use crate::host::Host;
use crate::host::browser::{soon, window};

/// What is shown once the plan is there is left out: it may come later than the rest.
const UNFOLDS: &str = "#main details:not(.repair *, .todo *)";
const STOPS: &str = "#main :is(a, button, input, select, summary):not(.repair *, .todo *, .do-first *, .exports *)";
/// The number of attempts to unfold one element.
const TRIES: u8 = 100;

/// Notes what is unfolded, the link and the scroll position when the user follows a link into the rule book.
pub fn note(host: &Host, event: &MouseEvent) {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let followed = |target: Element| target.closest("a[href^='#/rules'], a[href^='#/facts']").ok().flatten();
    let (Some(link), Some(window)) = (target.and_then(followed), window()) else {
        return;
    };
    let stop = host
        .all(STOPS)
        .iter()
        .position(|stop| *stop == link)
        .unwrap_or_default();
    let scrolled = window.scroll_y().unwrap_or_default();
    // a whole number: printing fractions would cost kilobytes
    let mut place = format!("{stop} {}", scrolled as u32);
    for (index, unfold) in host.all(UNFOLDS).iter().enumerate() {
        if unfold.has_attribute("open") {
            place.push_str(&format!(" {index}"));
        }
    }
    host.note(&place);
}

/// Restores what the history notes; returns whether it notes anything.
pub fn return_there(host: &Host) -> bool {
    let Some(place) = host.noted() else {
        return false;
    };
    let mut numbers = place.split(' ').filter_map(|number| number.parse().ok());
    let (Some(stop), Some(scrolled)) = (numbers.next(), numbers.next()) else {
        return false;
    };
    unfold(host.clone(), stop, scrolled, numbers.collect(), TRIES);
    true
}

/// Unfolds one element after the other, since the content of each is created only when it opens.
fn unfold(host: Host, stop: usize, scrolled: usize, mut rest: Vec<usize>, tries: u8) {
    soon(move || {
        let Some(next) = rest.first().copied() else {
            arrive(&host, stop, scrolled);
            return;
        };
        let details = host.all(UNFOLDS).get(next).cloned();
        let details = details.and_then(|details| details.dyn_into::<HtmlDetailsElement>().ok());
        let made = details
            .as_ref()
            .is_some_and(|details| details.child_element_count() > 1);
        if let Some(details) = details {
            details.set_open(true);
        }
        let done = made || tries == 0;
        if done {
            rest.remove(0);
        }
        unfold(host, stop, scrolled, rest, if done { TRIES } else { tries - 1 });
    });
}

fn arrive(host: &Host, stop: usize, scrolled: usize) {
    let link = host.all(STOPS).get(stop).cloned();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.focus();
    }
    if let Some(window) = window() {
        #[allow(clippy::cast_precision_loss, reason = "no page is that long")]
        window.scroll_to_with_x_and_y(0.0, scrolled as f64);
    }
}
