//! Restores the place of a link in the window and what was unfolded after returning from the rule book. Only the history stores
//! both. The place in the document would not do: what comes later, as the plan does, may change the height of what is above.

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
    let Some(link) = target.and_then(followed) else {
        return;
    };
    let stop = host
        .all(STOPS)
        .iter()
        .position(|stop| *stop == link)
        .unwrap_or_default();
    // a whole number: printing fractions would cost kilobytes
    let mut place = format!("{stop} {}", top(&link));
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
    let (Some(stop), Some(top)) = (numbers.next(), numbers.next()) else {
        return false;
    };
    unfold(host.clone(), stop, top, numbers.collect(), TRIES);
    true
}

/// Returns how far below the upper edge of the window an element begins, in pixels.
fn top(element: &Element) -> i32 {
    element.get_bounding_client_rect().top() as i32
}

/// Unfolds one element after the other, since the content of each is created only when it opens.
fn unfold(host: Host, stop: i32, from_top: i32, mut rest: Vec<i32>, tries: u8) {
    soon(move || {
        let Some(next) = rest.first().copied() else {
            arrive(&host, stop, from_top);
            return;
        };
        let details = nth(&host, UNFOLDS, next);
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
        unfold(host, stop, from_top, rest, if done { TRIES } else { tries - 1 });
    });
}

fn nth(host: &Host, selector: &str, number: i32) -> Option<Element> {
    host.all(selector).get(usize::try_from(number).ok()?).cloned()
}

fn arrive(host: &Host, stop: i32, from_top: i32) {
    let link = nth(host, STOPS, stop).and_then(|link| link.dyn_into::<HtmlElement>().ok());
    let (Some(link), Some(window)) = (link, window()) else {
        return;
    };
    let _ = link.focus();
    window.scroll_by_with_x_and_y(0.0, f64::from(top(&link) - from_top));
}
