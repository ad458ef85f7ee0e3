//! JSON as it is in the file: fields in their order, repeated fields included, each value with the byte where it begins.
//!
//! Read here and not by `serde_json`, which adds 7 kB (compressed) of floating-point code to the page: a set-up has no
//! such numbers. A test compares both on the same texts.

use super::super::position::Position;
use super::super::problem::{Problem, ProblemKind, shortened};

/// Greatest depth of lists and objects within each other.
const DEEPEST: usize = 127;

/// One value, and the byte of the text where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub at: usize,
    pub value: Value,
}

/// The value itself.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Truth(bool),
    Whole(u64),
    /// Any other number, as it is written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<Field>),
}

/// One field of an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Field {
    pub name: String,
    /// The byte where the name begins.
    pub at: usize,
    pub node: Node,
}

/// The text without the mark that some editors put before it.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

impl Node {
    /// Parses a text without a mark.
    ///
    /// # Errors
    /// The problem that it is not JSON, with the place of the first wrong byte.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let mut parser = Parser { text, at: 0, depth: 0 };
        parser.whole().ok_or_else(|| Problem {
            path: String::new(),
            kind: ProblemKind::NotJson,
            value: parser.line_and_column(),
            expected: String::new(),
            position: Some(Position::of(text, parser.at)),
        })
    }

    /// Returns the value, shortened, for a message.
    pub fn shown(&self) -> String {
        match &self.value {
            Value::Null => "null".to_owned(),
            Value::Truth(value) => value.to_string(),
            Value::Whole(value) => value.to_string(),
            Value::Number(text) | Value::Text(text) => shortened(text),
            Value::List(items) if items.is_empty() => "[]".to_owned(),
            Value::List(_) => "[…]".to_owned(),
            Value::Object(fields) if fields.is_empty() => "{}".to_owned(),
            Value::Object(_) => "{…}".to_owned(),
        }
    }

    /// Returns whether this is an object with a field of the name.
    pub fn has_field(&self, name: &str) -> bool {
        matches!(&self.value, Value::Object(fields) if fields.iter().any(|field| field.name == name))
    }
}

/// A text and how much of it was read; on `None`, the byte there is wrong or missing.
struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    /// Returns `LINE:COLUMN` of the wrong byte.
    fn line_and_column(&self) -> String {
        let end = self.text.len().min(self.at + 1);
        let before = self.text.as_bytes().get(..self.at.min(end)).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |place| place + 1);
        format!("{line}:{}", end - start)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips the byte if it is this one, and returns whether it was.
    fn is(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    /// Skips the byte, which must be this one.
    fn need(&mut self, byte: u8) -> Option<()> {
        self.is(byte).then_some(())
    }

    fn skip(&mut self, skipped: fn(&u8) -> bool) {
        while self.peek().is_some_and(|byte| skipped(&byte)) {
            self.at += 1;
        }
    }

    fn space(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
    }

    fn whole(&mut self) -> Option<Node> {
        let node = self.value()?;
        self.space();
        self.peek().is_none().then_some(node)
    }

    fn value(&mut self) -> Option<Node> {
        self.space();
        let at = self.at;
        let value = match self.peek()? {
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Truth(true)),
            b'f' => self.word("false", Value::Truth(false)),
            b'"' => self.string().map(Value::Text),
            b'[' => {
                let mut items = Vec::new();
                self.items(b']', |parser| {
                    items.push(parser.value()?);
                    Some(())
                })?;
                Some(Value::List(items))
            }
            b'{' => {
                let mut fields = Vec::new();
                self.items(b'}', |parser| {
                    parser.space();
                    let at = parser.at;
                    let name = parser.string()?;
                    parser.space();
                    parser.need(b':')?;
                    let node = parser.value()?;
                    fields.push(Field { name, at, node });
                    Some(())
                })?;
                Some(Value::Object(fields))
            }
            _ => self.number(),
        }?;
        Some(Node { at, value })
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        for byte in word.bytes() {
            self.need(byte)?;
        }
        Some(value)
    }

    /// Reads the items between the brackets of a list or an object, with commas between.
    fn items(&mut self, end: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        if self.depth == DEEPEST {
            return None;
        }
        self.depth += 1;
        self.at += 1;
        self.space();
        if !self.is(end) {
            loop {
                item(self)?;
                self.space();
                if self.is(end) {
                    break;
                }
                self.need(b',')?;
            }
        }
        self.depth -= 1;
        Some(())
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        let mut whole = !self.is(b'-');
        if !self.is(b'0') {
            self.digits()?;
        }
        if self.is(b'.') {
            whole = false;
            self.digits()?;
        }
        if self.is(b'e') || self.is(b'E') {
            whole = false;
            let _ = self.is(b'+') || self.is(b'-');
            self.digits()?;
        }
        let text = self.text.get(start..self.at)?;
        let number = if whole { text.parse().ok() } else { None };
        Some(number.map_or_else(|| Value::Number(text.to_owned()), Value::Whole))
    }

    /// Reads one digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        self.skip(u8::is_ascii_digit);
        (self.at > start).then_some(())
    }

    fn string(&mut self) -> Option<String> {
        self.need(b'"')?;
        let mut string = String::new();
        loop {
            let start = self.at;
            self.skip(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f));
            string.push_str(self.text.get(start..self.at)?);
            if self.is(b'"') {
                return Some(string);
            }
            self.need(b'\\')?;
            let escaped = match self.peek()? {
                byte @ (b'"' | b'\\' | b'/') => char::from(byte),
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'n' => '\n',
                b'r' => '\r',
                b't' => '\t',
                b'u' => self.unit()?,
                _ => return None,
            };
            self.at += 1;
            string.push(escaped);
        }
    }

    /// Reads a character by its number, or by a pair of surrogates; ends on the last digit.
    fn unit(&mut self) -> Option<char> {
        let first = self.hexadecimal()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.at += 1;
        self.need(b'\\')?;
        if self.peek()? != b'u' {
            return None;
        }
        let second = self.hexadecimal()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
    }

    /// Reads the four digits behind the current byte.
    fn hexadecimal(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            self.at += 1;
            number = number * 16 + char::from(self.peek()?).to_digit(16)?;
        }
        Some(number)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "the same text gives the same number")]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value as Json;

    fn same(node: &Node, value: &Json) -> bool {
        match (&node.value, value) {
            (Value::Null, Json::Null) => true,
            (Value::Truth(a), Json::Bool(b)) => a == b,
            (Value::Whole(a), Json::Number(b)) => b.as_u64() == Some(*a),
            (Value::Number(a), Json::Number(b)) => b.as_u64().is_none() && a.parse() == Ok(b.as_f64().unwrap_or(0.5)),
            (Value::Text(a), Json::String(b)) => a == b,
            (Value::List(a), Json::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            (Value::Object(a), Json::Object(b)) => {
                // of repeated fields, serde_json keeps the last
                let names: std::collections::BTreeSet<&String> = a.iter().map(|field| &field.name).collect();
                let last = |name: &String| a.iter().rfind(|field| field.name == *name).map(|field| &field.node);
                names.len() == b.len()
                    && b.iter()
                        .all(|(name, value)| last(name).is_some_and(|node| same(node, value)))
            }
            _ => false,
        }
    }

    /// Every value and every name begins where the tree says.
    fn places(node: &Node, text: &str) {
        let begins = |at: usize, with: char| text[at..].starts_with(with);
        match &node.value {
            Value::Text(_) => assert!(begins(node.at, '"'), "{text}: {node:?}"),
            Value::List(items) => {
                assert!(begins(node.at, '['), "{text}: {node:?}");
                items.iter().for_each(|item| places(item, text));
            }
            Value::Object(fields) => {
                assert!(begins(node.at, '{'), "{text}: {node:?}");
                for field in fields {
                    assert!(begins(field.at, '"') && field.at < field.node.at, "{text}: {field:?}");
                    places(&field.node, text);
                }
            }
            _ => assert!(text[node.at..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')),
        }
    }

    fn check(text: &str) {
        match (Node::read(text), serde_json::from_str::<Json>(text)) {
            (Ok(node), Ok(value)) => {
                assert!(same(&node, &value), "{text}: {node:?}, {value:?}");
                places(&node, text);
            }
            (Err(_), Err(_)) => {}
            // a number that is out of range is reported by the reader
            (Ok(_), Err(error)) if error.to_string().starts_with("number out of range") => {}
            (node, value) => panic!("{text}: {node:?}, {value:?}"),
        }
    }

    #[test]
    fn takes_what_serde_json_takes() {
        for text in [
            "",
            " ",
            "null",
            "nul",
            "nulll",
            "true",
            "false",
            "tru e",
            "[]",
            "[ ]",
            "[1,]",
            "[,]",
            "[1 2]",
            "{}",
            "{,}",
            r#"{"a":1,"a":2}"#,
            r#"{"a" : [ {} , [] ] }"#,
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{a:1}"#,
            r#"{"a":1,}"#,
            "[",
            "{",
            "]",
            "0",
            "-0",
            "-",
            "00",
            "01",
            "1.",
            ".5",
            "1.5",
            "-1.5e3",
            "1e",
            "1e+",
            "1E-2",
            "1e400",
            "+1",
            "0x1",
            "1a",
            "- 1",
            "18446744073709551615",
            "18446744073709551616",
            "-1",
            "0.1e1",
            "0e0",
            "NaN",
            r#""""#,
            r#"""#,
            r#""\"#,
            r#""\"""#,
            r#""\/\\\b\f\n\r\t""#,
            r#""\x""#,
            r#""\u00e4\u0000""#,
            r#""\u12""#,
            r#""\ud83d\ude00""#,
            r#""\ud83d""#,
            r#""\ud83dx""#,
            r#""\ud83d\n""#,
            r#""\ud83d\u0041""#,
            r#""\ude00""#,
            r#""\uD83D\uDE00 ä 😀""#,
            "\"\n\"",
            "\"\u{7f}\"",
            "\u{a0}1",
            "1 \r\n\t",
            "// 1",
            "'a'",
        ] {
            check(text);
        }
        for depth in [1, 126, 127, 128, 200] {
            check(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
            check(&format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth)));
        }
        assert_eq!(without_mark("\u{feff}1"), "1");
    }

    #[test]
    fn names_the_place_where_it_stopped() {
        for (text, position) in [
            ("", "1:0"),
            ("[1,\n 2 x]", "2:4"),
            ("[1,\n", "2:0"),
            ("[tru]", "1:5"),
            ("\"ab", "1:3"),
        ] {
            assert_eq!(
                Node::read(text).err().map(|problem| problem.value).as_deref(),
                Some(position),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn takes_what_serde_json_takes_of_anything(text in r#"([\[\]{}:,"\\ntu0-9eE.+\-]|null|true|"a"|\\u[dD][89cC]00|[ \n]|ä){0,24}"#) {
            check(&text);
        }

        #[test]
        fn reads_what_is_whole(text in r#"\{("[a-c\\]{0,3}":(-?[0-9]{1,3}(\.[0-9])?|"x"|\[1,2\]),){0,4}"z":null\}"#) {
            check(&text);
        }
    }
}
