//! Reads `limes.config.json`: what is right holds, whatever is wrong is told with its place and left out.

mod facts;
mod look;
mod policy;
mod products;

use super::answers::own_name;
use super::json::Node;
use super::names;
use super::position::{Position, position};
use super::problem::{Problem, ProblemKind};
use super::reader::{Fields, Reader};
use limes_assess::organisation::{DEFAULTS, Said, Site};
use limes_knowledge::{Knowledge, interned};
use limes_messages::Words;
use limes_model::Text;
use limes_model::order_by_key;

/// Longest file, in bytes.
pub const MAX_CONFIG_BYTES: usize = 256 * 1024;
/// Version of the form of the file.
const VERSION: u64 = 1;
/// Most entries of one list.
const MOST: usize = 200;

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Where.
    pub position: Position,
    /// What.
    pub problem: Problem,
}

/// What a file says, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// What is right.
    pub site: Site,
    /// What was left out, in the order of the text.
    pub problems: Vec<Located>,
}

/// What the text of a file says. Every part that is wrong is left out: the built-in stays in force there.
#[must_use]
pub fn config(text: &str, built_in: &Knowledge) -> Config {
    let mut site = Site::default();
    let mut problems = Vec::new();
    if text.len() > MAX_CONFIG_BYTES {
        problems.push(Problem {
            path: String::new(),
            kind: ProblemKind::TooLarge,
            value: text.len().to_string(),
            expected: MAX_CONFIG_BYTES.to_string(),
        });
    } else {
        match Node::read(text) {
            Err(problem) => problems.push(problem),
            Ok(root) => {
                // own facts first: their regions and companies may be named by everything else
                let mut reader = Reader::new(built_in);
                if let Some(fields) = reader.head(&root) {
                    reader.texts(&fields, &mut site);
                    reader.own_facts(&fields, &mut site);
                    let knowledge = site.knowledge(built_in);
                    let mut rest = Reader::new(&knowledge);
                    rest.sections(&fields, &mut site);
                    problems.append(&mut rest.problems);
                }
                problems.append(&mut reader.problems);
            }
        }
    }
    if site.declares() || !site.policy.is_empty() || !site.boundaries.is_empty() {
        site.stamp = stamp(text);
    }
    let mut problems: Vec<Located> = problems
        .into_iter()
        .map(|problem| Located {
            position: position(text, &problem),
            problem,
        })
        .collect();
    order_by_key(&mut problems, |located| located.position);
    Config { site, problems }
}

/// A short hash of a text (FNV-1a, folded to eight digits): to tell versions of a file apart, not to protect it.
fn stamp(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let folded = (hash >> 32) ^ (hash & 0xffff_ffff);
    format!("{folded:08x}")
}

impl Reader<'_> {
    /// The sections of the file, if its version can be read.
    fn head<'n>(&mut self, root: &'n Node) -> Option<Fields<'n>> {
        let head = self.object("", root)?;
        // an empty file stands for none
        if !head.list.is_empty() {
            let expected = VERSION.to_string();
            match head.get("version") {
                Some(Node::Whole(VERSION)) => {}
                Some(Node::Whole(version)) if *version > VERSION => {
                    self.tell("version", ProblemKind::NewerVersion, &version.to_string(), &expected);
                    return None;
                }
                Some(node) => {
                    self.tell("version", ProblemKind::InvalidNumber, &node.shown(), &expected);
                    return None;
                }
                None => {
                    self.tell("version", ProblemKind::Missing, "", &expected);
                    return None;
                }
            }
        }
        self.record(
            "",
            root,
            &[
                "$schema",
                "version",
                "defaults",
                "boundaries",
                "policy",
                "products",
                "facts",
                "texts",
                "logo",
                "colours",
                "embedding",
            ],
        )
    }

    fn sections(&mut self, fields: &Fields<'_>, site: &mut Site) {
        self.boundaries(fields, site);
        self.defaults(fields, site);
        self.policy(fields, site);
        self.own_products(fields, site);
        self.logo(fields, site);
        self.colours(fields, site);
        self.origins(fields, site);
    }

    // ---- what several sections have

    /// Reads a part, and forgets it if anything in it is wrong.
    fn whole<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.count;
        let part = read(self);
        part.filter(|_| self.count == before)
    }

    /// An id of the organisation's own.
    fn own_id(&mut self, fields: &Fields<'_>, taken: &mut Vec<Text>) -> Option<Text> {
        let text = self.text(fields, "id", "own:…")?;
        let path = fields.at("id");
        let Some(id) = own_name(text).filter(|id| *id != DEFAULTS) else {
            self.tell(&path, ProblemKind::InvalidId, text, "own:example-1");
            return None;
        };
        if taken.contains(&id) {
            self.tell(&path, ProblemKind::DeclaredTwice, text, "");
            return None;
        }
        taken.push(id);
        Some(id)
    }

    /// A text for all languages, or one for each.
    fn said(&mut self, fields: &Fields<'_>, name: &str, longest: usize) -> Said {
        let path = fields.at(name);
        let mut said = Said::default();
        match fields.get(name) {
            None => {}
            Some(Node::Object(_)) => {
                let codes: Vec<Text> = Words::codes().collect();
                let table = fields.get(name).and_then(|node| self.table(&path, node));
                for (code, node) in table.iter().flat_map(|table| &table.list) {
                    let path = format!("{path}[\"{}\"]", super::problem::shortened(code));
                    let code = self.known(&path, code, &codes, ProblemKind::UnknownLanguage);
                    let text = self.plain(&path, node, longest);
                    said.0.extend(code.zip(text));
                }
            }
            Some(node) => said.0.extend(self.plain(&path, node, longest).map(|text| ("", text))),
        }
        said
    }

    /// A text as a person reads it: without characters that turn or hide others.
    fn plain(&mut self, path: &str, node: &Node, longest: usize) -> Option<String> {
        let text = self.as_text(path, node)?;
        let hidden = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        let shown: String = text
            .chars()
            .filter(|c| !hidden(*c))
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let shown = shown.trim();
        let length = shown.chars().count();
        if length == 0 || length > longest {
            self.tell(
                path,
                ProblemKind::InvalidLength,
                &length.to_string(),
                &format!("1–{longest}"),
            );
            return None;
        }
        Some(shown.to_owned())
    }

    /// A link to a page, by https only; empty where there is none.
    fn link(&mut self, fields: &Fields<'_>, name: &str) -> String {
        const LONGEST: usize = 400;
        let path = fields.at(name);
        let Some(text) = fields.get(name).and_then(|node| self.as_text(&path, node)) else {
            return String::new();
        };
        let rest = text.strip_prefix("https://").unwrap_or_default();
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let strange = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\\' | '"' | '<' | '>' | '`');
        if text.len() > LONGEST || !is_host(host) || text.chars().any(strange) {
            self.tell(&path, ProblemKind::InvalidLink, text, "https://intranet.example/limes");
            return String::new();
        }
        text.to_owned()
    }

    /// A list with nothing in it says nothing.
    fn not_empty(&mut self, fields: &Fields<'_>, name: &str) {
        if matches!(fields.get(name), Some(Node::List(items)) if items.is_empty()) {
            self.tell(&fields.at(name), ProblemKind::Missing, "", "DE");
        }
    }

    /// One of some words.
    fn one_of(&mut self, path: &str, text: &str, words: &[Text]) -> Option<Text> {
        let found = names::find(words, text);
        if found.is_none() {
            self.tell(path, ProblemKind::UnknownValue, text, &words.join(", "));
        }
        found
    }
}

/// A host, with a port or without.
fn is_host(text: &str) -> bool {
    let (host, port) = text.split_once(':').unwrap_or((text, "1"));
    let part = |part: &str| {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !part.is_empty() && part.chars().all(allowed) && !part.starts_with('-') && !part.ends_with('-')
    };
    let port_fits = port.chars().all(|c| c.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0);
    host.split('.').all(part) && port_fits
}

/// The text, for as long as the program runs.
fn kept(text: &str) -> Text {
    interned(text)
}
