//! The syntax of Terraform sources, as far as literals, lists and blocks go. Everything else is kept as an open expression.

/// A value of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Truth(bool),
    List(Vec<Value>),
    /// A reference, or anything that is no literal, as it is written; shortened.
    Open(String),
}

/// A block: its kind, its labels, its values and blocks, and where it begins.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pub kind: String,
    pub labels: Vec<String>,
    pub values: Vec<(String, Value)>,
    pub blocks: Vec<Block>,
    pub at: usize,
}

/// Greatest depth of blocks and lists.
pub(crate) const DEEPEST: usize = 40;

/// A text and how far it was read.
struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, newlines: bool) {
        loop {
            let rest = self.rest();
            let spaces = rest.len()
                - rest
                    .trim_start_matches(|c: char| c.is_whitespace() && (newlines || c != '\n'))
                    .len();
            self.at += spaces;
            let rest = self.rest();
            let length = if rest.starts_with('#') || rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                0
            };
            self.at += length;
            if spaces + length == 0 {
                return;
            }
        }
    }

    fn word(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-')
            .unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).filter(|word| !word.is_empty())
    }

    /// A text in quotation marks: what it says, and whether it is literal.
    fn quoted(&mut self) -> Option<(String, bool)> {
        if self.peek() != Some('"') {
            return None;
        }
        self.at += 1;
        let (mut said, mut literal, mut depth) = (String::new(), true, 0);
        let mut letters = self.rest().char_indices();
        while let Some((place, c)) = letters.next() {
            match c {
                '"' if depth == 0 => {
                    self.at += place + 1;
                    return Some((said, literal));
                }
                '\\' => {
                    letters.next();
                    literal = false;
                }
                '$' | '%' if self.rest().get(place + 1..).is_some_and(|rest| rest.starts_with('{')) => {
                    literal = false;
                    depth += 1;
                    letters.next();
                    said.push_str("${");
                }
                '{' if depth > 0 => depth += 1,
                '}' if depth > 0 => {
                    depth -= 1;
                    said.push('}');
                }
                c => said.push(c),
            }
            if said.len() > 600 {
                literal = false;
                said.truncate(said.char_indices().nth(500).map_or(0, |(at, _)| at));
            }
        }
        self.at = self.text.len();
        None
    }

    /// The values and blocks of a body up to its closing brace.
    fn body(&mut self, block: &mut Block, depth: usize) {
        loop {
            self.skip(true);
            match self.peek() {
                None => return,
                Some('}') => {
                    self.at += 1;
                    return;
                }
                Some(_) => {}
            }
            let begin = self.at;
            let name = match self.quoted() {
                Some((name, _)) => Some(name),
                None => self.word().map(str::to_owned),
            };
            let Some(name) = name else {
                // nothing that begins a line of a body
                self.at += self.peek().map_or(1, char::len_utf8);
                continue;
            };
            self.skip(false);
            if (self.rest().starts_with('=') || self.rest().starts_with(':')) && !self.rest().starts_with("==") {
                self.at += 1;
                self.skip(false);
                let value = self.value(depth);
                if block.values.len() < 10_000 {
                    block.values.push((name, value));
                }
                continue;
            }
            let mut inner = Block {
                kind: name,
                at: begin,
                ..Block::default()
            };
            loop {
                self.skip(false);
                if let Some((label, _)) = self.quoted() {
                    inner.labels.push(label);
                } else if self.peek() == Some('{') {
                    self.at += 1;
                    if depth < DEEPEST {
                        self.body(&mut inner, depth + 1);
                    } else {
                        self.at = self.text.len();
                    }
                    break;
                } else if self.word().is_none() {
                    break;
                }
            }
            if block.blocks.len() < 100_000 {
                block.blocks.push(inner);
            }
        }
    }

    fn value(&mut self, depth: usize) -> Value {
        if self.rest().starts_with("<<") {
            return self.heredoc();
        }
        let begin = self.at;
        let simple = match self.peek() {
            Some('"') => self
                .quoted()
                .map(|(text, literal)| if literal { Value::Text(text) } else { Value::Open(text) }),
            Some('[') if depth < DEEPEST => Some(self.list(depth)),
            _ => None,
        };
        let after = self.at;
        if let Some(value) = simple {
            self.skip(false);
            if self.peek().is_none_or(|c| matches!(c, '\n' | '\r' | '}' | ',' | ']')) {
                return value;
            }
            self.at = after;
        }
        self.expression(begin)
    }

    fn list(&mut self, depth: usize) -> Value {
        self.at += 1;
        let mut values = Vec::new();
        loop {
            self.skip(true);
            match self.peek() {
                None => return Value::List(values),
                Some(']') => {
                    self.at += 1;
                    return Value::List(values);
                }
                Some(',') => self.at += 1,
                Some(_) => {
                    let before = self.at;
                    let value = self.value(depth + 1);
                    if values.len() < 10_000 {
                        values.push(value);
                    }
                    if self.at == before {
                        self.at += self.peek().map_or(1, char::len_utf8);
                    }
                }
            }
        }
    }

    /// Anything else, up to the end of its line; brackets may go on over lines.
    fn expression(&mut self, begin: usize) -> Value {
        self.at = begin;
        let mut depth = 0_i32;
        loop {
            match self.peek() {
                None => break,
                Some('"') => {
                    self.quoted();
                    continue;
                }
                Some('(' | '[' | '{') => depth += 1,
                Some(')' | ']' | '}') if depth == 0 => break,
                Some(')' | ']' | '}') => depth -= 1,
                Some('\n' | ',') if depth == 0 => break,
                Some('#') if depth == 0 => break,
                Some('/') if depth == 0 && (self.rest().starts_with("//") || self.rest().starts_with("/*")) => break,
                Some('#') => {
                    let end = self.rest().find('\n').unwrap_or(self.rest().len());
                    self.at += end;
                    continue;
                }
                Some(_) => {}
            }
            self.at += self.peek().map_or(1, char::len_utf8);
        }
        let text = self.text.get(begin..self.at).unwrap_or_default().trim();
        match text {
            "true" => Value::Truth(true),
            "false" => Value::Truth(false),
            "null" => Value::List(Vec::new()),
            _ => Value::Open(text.chars().take(300).collect()),
        }
    }

    fn heredoc(&mut self) -> Value {
        let rest = self.rest();
        let line = rest.find('\n').unwrap_or(rest.len());
        let mark = rest
            .get(2..line)
            .unwrap_or_default()
            .trim_start_matches('-')
            .trim()
            .to_owned();
        self.at += line;
        for line in self.rest().split_inclusive('\n') {
            self.at += line.len();
            if line.trim() == mark {
                // the line break belongs to what follows
                self.at -= line.len() - line.trim_end_matches(['\n', '\r']).len();
                break;
            }
        }
        Value::Open(String::new())
    }
}

impl Block {
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    pub fn label(&self, place: usize) -> &str {
        self.labels.get(place).map_or("", String::as_str)
    }
}

/// Reads a text as far as it is one.
pub(crate) fn parse(text: &str) -> Block {
    let mut root = Block::default();
    let mut parser = Parser { text, at: 0 };
    while parser.at < text.len() {
        let before = parser.at;
        parser.body(&mut root, 0);
        if parser.at == before {
            break;
        }
    }
    root
}

/// Whether a text may be a source of Terraform.
pub(crate) fn is_source(text: &str) -> bool {
    text.lines().take(2_000).any(|line| {
        let line = line.trim_start();
        ["resource \"", "provider \"", "terraform {", "module \"", "variable \""]
            .iter()
            .any(|start| line.starts_with(start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_and_variables_are_read() {
        let text = "provider \"aws\" {\n region = var.r # c\n}\nresource \"aws_s3_bucket\" \"b\" {\n bucket = \"x-${var.n}\"\n tags = { a = \"}\" }\n lifecycle { prevent_destroy = true }\n}\n/* z */ x = <<EOT\n a = {\nEOT\ny = [1, \"two\"]\n";
        let root = parse(text);
        assert_eq!(root.blocks.len(), 2);
        assert_eq!(root.blocks[0].value("region"), Some(&Value::Open("var.r".to_owned())));
        assert_eq!(root.blocks[1].blocks.len(), 1);
        assert!(matches!(root.value("y"), Some(Value::List(list)) if list.len() == 2));
        for broken in ["{", "a = [", "a = \"", "a \"b\" {", "}}}}", "a = <<X", "\"", "a = {{{{"] {
            parse(broken);
        }
        parse(&"a {".repeat(10_000));
        parse(&"[".repeat(10_000));
    }
}
