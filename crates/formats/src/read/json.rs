//! JSON as it stands in the file: in its order, with fields that stand twice.
//!
//! Read here and not by `serde_json`, which brings 7 kB (compressed) of floating-point numbers into the page: a set-up
//! has none. A test says that both take the same texts.

use super::problem::{Problem, ProblemKind, shortened};

/// Lists and objects within each other.
const DEEPEST: usize = 127;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Null,
    Truth(bool),
    Whole(u64),
    /// Any other number, as it is written.
    Number(String),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Node {
    /// The tree of a text.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reading = Reading::new(text);
        reading.whole().ok_or_else(|| Problem {
            path: String::new(),
            kind: ProblemKind::NotJson,
            value: reading.position(),
            expected: String::new(),
        })
    }

    /// The value, shortened, for a message.
    pub fn shown(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Truth(value) => value.to_string(),
            Self::Whole(value) => value.to_string(),
            Self::Number(text) | Self::Text(text) => shortened(text),
            Self::List(items) if items.is_empty() => "[]".to_owned(),
            Self::List(_) => "[…]".to_owned(),
            Self::Object(fields) if fields.is_empty() => "{}".to_owned(),
            Self::Object(_) => "{…}".to_owned(),
        }
    }
}

/// A text and how far it was read; on `None`, the byte there is wrong or missing.
pub(super) struct Reading<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reading<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// How far it was read.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Where a text is no JSON; its end if it is.
    pub fn stops_at(mut self) -> usize {
        let _ = self.whole();
        self.at
    }

    /// `LINE:COLUMN` of the byte that is wrong.
    fn position(&self) -> String {
        let end = self.text.len().min(self.at + 1);
        let before = self.text.as_bytes().get(..self.at.min(end)).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |place| place + 1);
        format!("{line}:{}", end - start)
    }

    pub fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Passes over the byte if it is this one.
    fn is(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    /// The byte must be this one.
    pub fn need(&mut self, byte: u8) -> Option<()> {
        self.is(byte).then_some(())
    }

    fn skip(&mut self, skipped: fn(&u8) -> bool) {
        while self.peek().is_some_and(|byte| skipped(&byte)) {
            self.at += 1;
        }
    }

    pub fn space(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
    }

    fn whole(&mut self) -> Option<Node> {
        let node = self.value()?;
        self.space();
        self.peek().is_none().then_some(node)
    }

    pub fn value(&mut self) -> Option<Node> {
        self.space();
        match self.peek()? {
            b'n' => self.word("null", Node::Null),
            b't' => self.word("true", Node::Truth(true)),
            b'f' => self.word("false", Node::Truth(false)),
            b'"' => self.string().map(Node::Text),
            b'[' => {
                let mut items = Vec::new();
                self.items(b']', |reading| {
                    items.push(reading.value()?);
                    Some(())
                })?;
                Some(Node::List(items))
            }
            b'{' => {
                let mut fields = Vec::new();
                self.items(b'}', |reading| {
                    reading.space();
                    let name = reading.string()?;
                    reading.space();
                    reading.need(b':')?;
                    fields.push((name, reading.value()?));
                    Some(())
                })?;
                Some(Node::Object(fields))
            }
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, node: Node) -> Option<Node> {
        for byte in word.bytes() {
            self.need(byte)?;
        }
        Some(node)
    }

    /// What stands between the brackets of a list or an object, with commas between.
    pub fn items(&mut self, end: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
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

    fn number(&mut self) -> Option<Node> {
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
        Some(number.map_or_else(|| Node::Number(text.to_owned()), Node::Whole))
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        self.skip(u8::is_ascii_digit);
        (self.at > start).then_some(())
    }

    pub fn string(&mut self) -> Option<String> {
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

    /// A character by its number, or by the two numbers that stand for one; ends on the last digit.
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

    /// Four digits behind the byte at hand.
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
    use serde_json::Value;

    fn same(node: &Node, value: &Value) -> bool {
        match (node, value) {
            (Node::Null, Value::Null) => true,
            (Node::Truth(a), Value::Bool(b)) => a == b,
            (Node::Whole(a), Value::Number(b)) => b.as_u64() == Some(*a),
            (Node::Number(a), Value::Number(b)) => b.as_u64().is_none() && a.parse() == Ok(b.as_f64().unwrap_or(0.5)),
            (Node::Text(a), Value::String(b)) => a == b,
            (Node::List(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            (Node::Object(a), Value::Object(b)) => {
                // of fields that stand twice, serde_json keeps the last
                let names: std::collections::BTreeSet<&String> = a.iter().map(|(name, _)| name).collect();
                let last = |name: &String| a.iter().rfind(|(known, _)| known == name).map(|(_, node)| node);
                names.len() == b.len()
                    && b.iter()
                        .all(|(name, value)| last(name).is_some_and(|node| same(node, value)))
            }
            _ => false,
        }
    }

    fn check(text: &str) {
        match (Node::read(text), serde_json::from_str::<Value>(text)) {
            (Ok(node), Ok(value)) => assert!(same(&node, &value), "{text}: {node:?}, {value:?}"),
            (Err(_), Err(_)) => {}
            // a number that no computer can hold is told where it stands
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
        assert_eq!(Node::read("\u{feff}1").ok(), Some(Node::Whole(1)));
    }

    #[test]
    fn tells_where_it_stopped() {
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
