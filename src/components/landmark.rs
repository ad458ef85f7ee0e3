//! Landmarks of the page.

use crate::host::Host;

/// Returns the name of the element for a landmark: `name` itself, or `div` in a document of others, which has a header,
/// a main part and a footer of its own.
pub fn landmark(host: &Host, name: &'static str) -> String {
    if host.is_guest() { "div" } else { name }.to_owned()
}
