//! Parts of a URL: queries, and text in base64url.

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
///
/// A library for encodings of every kind, with its tables and messages, costs the page more than these lines.
#[must_use]
pub fn from_base64url(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    // bits that do not fill a byte yet, and how many they are
    let (mut held, mut count) = (0_u32, 0_u32);
    for character in text.trim_end_matches('=').bytes() {
        let six = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        held = held << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.extend(u8::try_from(held >> count));
            held &= (1 << count) - 1;
        }
    }
    // the last character has at most four bits to spare, and they are 0
    let whole = count < 6 && held == 0;
    whole.then(|| String::from_utf8(bytes).ok())?
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
