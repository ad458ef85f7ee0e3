//! Parts of a URL: queries, and text in base64url.

use data_encoding::BASE64URL_NOPAD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use limes_knowledge::Knowledge;
use limes_labels::Query;

/// Characters that a value of a query escapes: all but letters, digits and `-._~`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Returns the names of a query, without its `?`, with their decoded values.
pub(crate) fn pairs(query: &str) -> impl Iterator<Item = (&str, String)> {
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts.map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (name, decoded(value))
    })
}

/// Returns a value without its escapes. A percent sign that begins no escape is kept; bytes that are not UTF-8 give an
/// empty text.
fn decoded(value: &str) -> String {
    let value = value.replace('+', " ");
    let text = percent_decode_str(&value).decode_utf8();
    text.map(|text| text.into_owned()).unwrap_or_default()
}

/// Reads what a user searches for in the rule book from the query of an address, without its `?`. Parts that are
/// not understood are left out.
#[must_use]
pub fn read_search(query: &str, knowledge: &Knowledge) -> Query {
    let mut search = Query::default();
    for (name, value) in pairs(query) {
        search.set(name, &value, knowledge);
    }
    search
}

/// Writes what a user searches for as the query of an address, with its `?`; empty if the user searches for nothing.
#[must_use]
pub fn write_search(search: &Query) -> String {
    let mut query = String::new();
    for (name, value) in search.fields() {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.extend(utf8_percent_encode(&value, ESCAPED));
    }
    query
}

/// Returns the text of base64url, with or without padding, as in the link to a set-up; nothing if it is not UTF-8.
#[must_use]
pub fn from_base64url(text: &str) -> Option<String> {
    let bytes = BASE64URL_NOPAD.decode(text.trim_end_matches('=').as_bytes()).ok()?;
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_decoded() {
        for (value, text) in [
            ("a%20b+c", "a b c"),
            ("%C3%BC%c3%bc", "üü"),
            ("100%", "100%"),
            ("%2", "%2"),
            ("%zz%2", "%zz%2"),
            ("%ff", ""),
            ("%2B", "+"),
            ("ä", "ä"),
        ] {
            assert_eq!(decoded(value), text, "{value}");
        }
        let names: Vec<_> = pairs("a=1&&b&c=x=y&=z").collect();
        let wanted = [("a", "1"), ("b", ""), ("c", "x=y"), ("", "z")];
        assert_eq!(names, wanted.map(|(name, value)| (name, value.to_owned())));
    }

    #[test]
    fn base64url_is_read_with_and_without_padding() {
        assert_eq!(from_base64url("w5xiZXI").as_deref(), Some("Über"));
        assert_eq!(from_base64url("w5xiZXI=").as_deref(), Some("Über"));
        assert_eq!(from_base64url("Pz8_Pj4-").as_deref(), Some("???>>>"));
        assert_eq!(from_base64url("").as_deref(), Some(""));
        for wrong in ["a b", "+/+/", "_w", "w5xiZXI\"", "ä"] {
            assert_eq!(from_base64url(wrong), None, "{wrong}");
        }
    }
}
