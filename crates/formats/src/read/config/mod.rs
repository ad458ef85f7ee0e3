//! Reads `limes.config.json`: what is right applies; what is wrong is reported with its place and left out.

mod facts;
mod look;
mod policy;
mod products;

use super::answers::own_name;
use super::json::{self, Node, Value};
use super::reader::{Fields, Location, Reader};
use super::resolve;
use crate::problem::{Problem, ProblemKind};
use limes_assess::organisation::{DEFAULTS, Organisation, Said};
use limes_knowledge::{Knowledge, interned};
use limes_messages::Words;
use limes_model::Text;
use limes_model::order_by_key;

/// Greatest length of a file, in bytes.
pub const MAX_CONFIG_BYTES: usize = 256 * 1024;
/// Version of the format.
const VERSION: u64 = 1;
/// Greatest number of entries of one list.
const MOST: usize = 200;

/// The configuration of a file, and its problems.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The parts without a problem.
    pub site: Organisation,
    /// The problems of the parts that were left out, in the order of the text.
    pub problems: Vec<Problem>,
}

/// Reads the text of a configuration. Each part with a problem is left out: the built-in stays in force there.
#[must_use]
pub fn config(text: &str, built_in: &Knowledge) -> Config {
    let mut site = Organisation::default();
    let mut problems = Vec::new();
    if text.len() > MAX_CONFIG_BYTES {
        problems.push(Problem::too_large(text.len(), MAX_CONFIG_BYTES));
    } else {
        let tree = json::without_mark(text);
        match Node::read(tree) {
            Err(problem) => problems.push(problem),
            Ok(root) => {
                // own facts first: their regions and companies may be named by everything else
                let mut reader = Reader::new(tree, built_in);
                if let Some(fields) = reader.head(&root) {
                    reader.texts(&fields, &mut site);
                    reader.own_facts(&fields, &mut site);
                    let knowledge = site.knowledge(built_in);
                    let mut rest = Reader::new(tree, &knowledge);
                    rest.sections(&fields, &mut site);
                    problems.append(&mut rest.problems);
                }
                problems.append(&mut reader.problems);
            }
        }
    }
    if site.declares() || !site.policy.is_empty() || !site.boundaries.is_empty() {
        site.stamp = Some(stamp(text));
    }
    order_by_key(&mut problems, |problem| problem.position);
    Config { site, problems }
}

/// Returns a short hash of a text (FNV-1a, folded to eight digits): it identifies a version of a file and does not
/// protect it.
fn stamp(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let folded = (hash >> 32) ^ (hash & 0xffff_ffff);
    format!("{folded:08x}")
}

impl Reader<'_> {
    /// Reads the sections of the file, if its version can be read.
    fn head<'n>(&mut self, root: &'n Node) -> Option<Fields<'n>> {
        let whole = Location::whole(root);
        let head = self.object(&whole, root)?;
        // an empty file has the same effect as none
        if !head.list.is_empty() {
            let expected = VERSION.to_string();
            let node = self.needed(&head, "version", &expected)?;
            let kind = match node.value {
                Value::Whole(VERSION) => None,
                Value::Whole(version) if version > VERSION => Some(ProblemKind::NewerVersion),
                _ => Some(ProblemKind::InvalidNumber),
            };
            if let Some(kind) = kind {
                self.report(&head.at("version"), kind, &node.shown(), &expected);
                return None;
            }
        }
        self.record(
            &whole,
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

    fn sections(&mut self, fields: &Fields<'_>, site: &mut Organisation) {
        self.boundaries(fields, site);
        self.defaults(fields, site);
        self.policy(fields, site);
        self.own_products(fields, site);
        self.logo(fields, site);
        self.colours(fields, site);
        self.origins(fields, site);
    }

    // ---- parts of several sections

    /// Reads a part, and forgets it if anything in it is wrong.
    fn whole<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.count;
        let part = read(self);
        part.filter(|_| self.count == before)
    }

    /// Reads an id of the organisation's own.
    fn own_id(&mut self, fields: &Fields<'_>, taken: &mut Vec<Text>) -> Option<Text> {
        let text = self.text(fields, "id", "own:…")?;
        let location = fields.at("id");
        let Some(id) = own_name(text).filter(|id| *id != DEFAULTS) else {
            self.report(&location, ProblemKind::InvalidId, text, "own:example-1");
            return None;
        };
        if taken.contains(&id) {
            self.report(&location, ProblemKind::DeclaredTwice, text, "");
            return None;
        }
        taken.push(id);
        Some(id)
    }

    /// Reads a text for all languages, or one for each.
    fn said(&mut self, fields: &Fields<'_>, name: &str, longest: usize) -> Said {
        let location = fields.at(name);
        let mut said = Said::default();
        let Some(node) = fields.get(name) else { return said };
        if !matches!(node.value, Value::Object(_)) {
            said.0
                .extend(self.plain(&location, node, longest).map(|text| (None, text)));
            return said;
        }
        let Some(table) = self.table(&location, node) else {
            return said;
        };
        let codes: Vec<Text> = Words::codes().collect();
        for entry in &table.list {
            let code = self.known(&table.at_key(entry), entry.name, &codes, ProblemKind::UnknownLanguage);
            let text = self.plain(&table.at_entry(entry), entry.node, longest);
            said.0.extend(code.zip(text).map(|(code, text)| (Some(code), text)));
        }
        said
    }

    /// Reads a text without characters that hide others or change their direction.
    fn plain(&mut self, location: &Location, node: &Node, longest: usize) -> Option<String> {
        let text = self.as_text(location, node)?;
        let hidden = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        let shown: String = text
            .chars()
            .filter(|c| !hidden(*c))
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let shown = shown.trim();
        let length = shown.chars().count();
        if length == 0 || length > longest {
            self.report(
                location,
                ProblemKind::InvalidLength,
                &length.to_string(),
                &format!("1–{longest}"),
            );
            return None;
        }
        Some(shown.to_owned())
    }

    /// Reads a link to a page, by https only.
    fn link(&mut self, fields: &Fields<'_>, name: &str) -> Option<String> {
        const LONGEST: usize = 400;
        let location = fields.at(name);
        let text = self.as_text(&location, fields.get(name)?)?;
        let rest = text.strip_prefix("https://").unwrap_or_default();
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let strange = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\\' | '"' | '<' | '>' | '`');
        if text.len() > LONGEST || !is_host(host) || text.chars().any(strange) {
            self.report(
                &location,
                ProblemKind::InvalidLink,
                text,
                "https://intranet.example/limes",
            );
            return None;
        }
        Some(text.to_owned())
    }

    /// Reports a list without an item as missing.
    fn not_empty(&mut self, fields: &Fields<'_>, name: &str) {
        if fields
            .get(name)
            .is_some_and(|node| node.value == Value::List(Vec::new()))
        {
            self.report(&fields.at(name), ProblemKind::Missing, "", "DE");
        }
    }

    /// Reads one of these words.
    fn one_of(&mut self, location: &Location, text: &str, words: &[Text]) -> Option<Text> {
        let found = resolve::find(words, text);
        if found.is_none() {
            self.report(location, ProblemKind::UnknownValue, text, &words.join(", "));
        }
        found
    }
}

/// Returns whether a text is a host, with or without a port.
fn is_host(text: &str) -> bool {
    let (host, port) = text.split_once(':').unwrap_or((text, "1"));
    let part = |part: &str| {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !part.is_empty() && part.chars().all(allowed) && !part.starts_with('-') && !part.ends_with('-')
    };
    let port_fits = port.chars().all(|c| c.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0);
    host.split('.').all(part) && port_fits
}

/// Returns the text; it is kept for as long as the program runs.
fn kept(text: &str) -> Text {
    interned(text)
}
