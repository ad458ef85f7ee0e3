//! Compiles the message files of every language (Project Fluent's format), so that a language is added by adding a folder.
//!
//! ```
//! use limes_compiler::messages::{Language, compile};
//!
//! let language = |text: &str| Language {
//!     code: "en".to_owned(),
//!     files: vec![("messages/en/ui.ftl".to_owned(), text.to_owned())],
//! };
//! assert!(compile(&[language("hello = Hello { $name }\n")]).is_ok());
//! let error = compile(&[language("hello = { -brand }\n")]).unwrap_err();
//! assert_eq!(error.to_string(), "messages/en/ui.ftl: hello: unknown term -brand");
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, Identifier, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use limes_model::message::{Case, Message, Pattern, Piece, Plural};
use limes_model::{Edition, PackKind, Packed as _, Packer, write_pack};

pub use crate::letters::Fold;
use crate::letters::folds;
use crate::plural;
use crate::problem::{CompileError, Problem};

/// Messages and terms may refer to others, nested at most this deep.
const DEPTH: usize = 8;

/// The categories of plural rules that are not the one for all other numbers.
const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];

type Ast = fluent_syntax::ast::Pattern<String>;

/// The files of one language.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Code, the name of the folder.
    pub code: String,
    /// Path, for mistakes, and text of each file.
    pub files: Vec<(String, String)>,
}

/// Reads the files of all languages below a folder; a folder that does not exist has none.
///
/// # Errors
/// A file or folder cannot be read.
pub fn load(folder: &Path) -> io::Result<Vec<Language>> {
    let mut languages = Vec::new();
    for path in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
        let code = name(&path);
        let mut files = Vec::new();
        for file in entries(&path)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                files.push((format!("messages/{code}/{}", name(&file)), fs::read_to_string(&file)?));
            }
        }
        languages.push(Language { code, files });
    }
    Ok(languages)
}

fn name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// The file whose texts the page shows before and without its program; they are in no pack.
const OF_THE_DOCUMENT: &str = "document";

/// The texts of the start view that the document shows until the program runs.
const SHOWN_AT_ONCE: [&str; 14] = [
    "axis-basis",
    "axis-reach",
    "axis-stays",
    "library",
    "ui-axis-basis",
    "ui-axis-reach",
    "ui-axis-stays",
    "ui-cases",
    "ui-promise-local",
    "ui-promise-sources",
    "ui-promise-unknown",
    "ui-start-begin",
    "ui-start-promise",
    "ui-start-title",
];

/// The files that only the command line needs.
const OF_THE_COMMAND_LINE: &str = "cli";

/// The files that the page does not need before the first verdict. A file that is not listed is in the first pack.
const LATER: [&str; 15] = [
    "about",
    "answer",
    "bundles",
    "cases",
    "cases-view",
    "compare",
    "facts",
    "law",
    "letters",
    "library",
    "picker",
    "repair",
    "report",
    "rules",
    "time",
];

/// Those of the later files that other programs need as well: the answer with its causes, what the report says, names of plans,
/// comparisons and letters.
const OF_PROGRAMS: [&str; 8] = [
    "answer", "bundles", "compare", "facts", "letters", "library", "repair", "report",
];

/// The file that the page needs once a file was read that has mistakes; other programs read files at once.
const OF_READ_FILES: &str = "import";

/// The file about what was read from files of other tools: for programs, and for the page once it reads such a file.
const OF_INVENTORIES: &str = "read";

/// The attributes of texts of products and questions that the page shows only once a part is unfolded, or with the result.
const LATER_ATTRIBUTES: [&str; 2] = ["control", "why"];

/// How the texts of flows begin. The page shows them with the result, and in questions about places once they are here.
const FLOW: &str = "flow-";

/// How the files begin whose texts belong to the knowledge, not to the program: an update of the knowledge contains them.
const OF_THE_KNOWLEDGE: [&str; 8] = [
    "bundles",
    "cases",
    "catalogue-",
    "countries",
    "examples",
    "facts",
    "law",
    "questions-",
];

/// A selection of the messages of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// What programs on this machine need: everything.
    Everything,
    /// What the npm package needs: the texts of the command line, but not those of views.
    Programs,
    /// What the page needs first.
    First,
    /// What the page needs later.
    More,
    /// What belongs to the knowledge.
    Knowledge,
}

impl Selection {
    /// Whether a text of a file belongs to it; `name` is that of the file without its ending, `id` that of the message, whose text
    /// itself has no attribute.
    fn takes(self, name: &str, id: &str, attribute: &str) -> bool {
        let later = LATER.contains(&name);
        let of_part = ["catalogue-", "questions-"].iter().any(|start| name.starts_with(start))
            && (LATER_ATTRIBUTES.contains(&attribute) || id.starts_with(FLOW));
        match self {
            Self::Everything => true,
            Self::Programs => {
                let later = later && !OF_PROGRAMS.contains(&name);
                name != OF_THE_DOCUMENT && !later && name != "examples"
            }
            Self::First => {
                ![OF_THE_DOCUMENT, OF_THE_COMMAND_LINE, OF_READ_FILES, OF_INVENTORIES].contains(&name)
                    && !later
                    && !of_part
            }
            Self::More => later || of_part || [OF_READ_FILES, OF_INVENTORIES].contains(&name),
            Self::Knowledge => name != "cases-view" && OF_THE_KNOWLEDGE.iter().any(|start| name.starts_with(start)),
        }
    }
}

/// The languages, compiled.
#[derive(Debug)]
pub struct Compiled {
    /// By code.
    pub languages: Vec<CompiledLanguage>,
    /// Letters that a search treats as equal.
    pub folds: Vec<Fold>,
}

/// A language, compiled.
#[derive(Debug)]
pub struct CompiledLanguage {
    /// Its code.
    pub code: String,
    plural: Plural,
    messages: BTreeMap<String, Patterns>,
}

/// A message with its attributes, and the name of its file.
#[derive(Debug)]
struct Patterns {
    file: String,
    patterns: Attributes,
}

impl CompiledLanguage {
    /// Its name in itself: the message `language-name`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self
            .messages
            .get("language-name")
            .and_then(|message| message.patterns.first())
        {
            Some((_, [Piece::Text(name)])) => name,
            _ => &self.code,
        }
    }

    /// The texts that the page shows before and without its program, by id; such a text has no values.
    pub fn document(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_shown = |id: &str, file: &str| file == OF_THE_DOCUMENT || SHOWN_AT_ONCE.contains(&id);
        let own = self
            .messages
            .iter()
            .filter(move |(id, message)| is_shown(id, &message.file));
        own.filter_map(|(id, message)| match message.patterns.first()? {
            (_, [Piece::Text(text)]) => Some((id.as_str(), *text)),
            _ => None,
        })
    }

    /// Packs a selection: the plural rule, the ids, and the patterns in the same order.
    ///
    /// # Errors
    /// The pack is too long.
    pub fn pack(&self, edition: Edition<&str>, selection: Selection) -> Result<Vec<u8>, std::num::TryFromIntError> {
        let selected = || {
            self.messages.iter().filter_map(|(id, message)| {
                let all = message.patterns.iter();
                let taken: Vec<_> = all
                    .filter(|(name, _)| selection.takes(&message.file, id, name))
                    .collect();
                (!taken.is_empty()).then_some((id, taken))
            })
        };
        let mut packer = Packer::default();
        self.plural.pack(&mut packer);
        let mut before = "";
        let messages = selected().map(|(id, taken)| {
            let shared = shared(before, id);
            before = id;
            let named = taken.iter().filter(|(name, _)| !name.is_empty());
            Message {
                shared: u16::try_from(shared).unwrap_or(0),
                rest: keep(id.get(shared..).unwrap_or_default()),
                attributes: keep_list(named.map(|(name, _)| keep(name)).collect()),
            }
        });
        packer.list(&messages.collect::<Vec<_>>());
        let patterns = selected().flat_map(|(_, taken)| {
            // a message without a text of its own has an empty pattern
            let own = taken.iter().find(|(name, _)| name.is_empty());
            let own = own.map_or(&[][..], |(_, pattern)| *pattern);
            let named = taken.into_iter().filter(|(name, _)| !name.is_empty());
            std::iter::once(own).chain(named.map(|(_, pattern)| *pattern))
        });
        packer.list(&patterns.collect::<Vec<Pattern>>());
        let kind = match selection {
            Selection::More => PackKind::MoreWords,
            _ => PackKind::Words,
        };
        let (texts, numbers) = packer.finish();
        write_pack(kind, edition, &self.code, (&texts, &numbers))
    }
}

/// Compiles the languages.
///
/// # Errors
/// Something is wrong with the files; the error lists every mistake.
pub fn compile(languages: &[Language]) -> Result<Compiled, CompileError> {
    let mut problems = Vec::new();
    let mut compiled = Vec::new();
    for language in languages {
        let rule = plural::rule(&language.code);
        compiled.push(CompiledLanguage {
            code: language.code.clone(),
            messages: Compiler::new(&language.code, rule.as_ref()).language(language, &mut problems),
            plural: rule.map_or(Plural::NONE, |rule| rule.plural),
        });
    }
    CompileError::check(problems)?;
    let files = languages.iter().flat_map(|language| &language.files);
    Ok(Compiled {
        languages: compiled,
        folds: folds(files.map(|(_, text)| text.as_str())),
    })
}

/// Returns the name of a file without its folder and its ending.
fn file_name(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".ftl").unwrap_or(name)
}

/// Returns how many bytes both begin with, up to a dash: the rest of an id then occurs in other ids as well.
fn shared(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    other
        .get(..same)
        .and_then(|start| start.rfind('-'))
        .map_or(0, |dash| dash + 1)
}

fn keep(text: &str) -> &'static str {
    text.to_owned().leak()
}

fn keep_list<T>(items: Vec<T>) -> &'static [T] {
    items.leak()
}

/// Patterns by attribute; the message's own has no name.
type Attributes = Vec<(String, Pattern)>;

/// The text of a message, and its attributes.
type Parts = (Option<Ast>, Vec<(String, Ast)>);

/// A message with the path of its file.
#[derive(Clone)]
struct Source {
    path: String,
    parts: Parts,
}

/// Compiles one language.
struct Compiler<'a> {
    code: &'a str,
    /// The categories of its plural rule; none without a rule.
    categories: BTreeSet<&'static str>,
    terms: BTreeMap<String, Ast>,
    messages: BTreeMap<String, Source>,
    /// The path of the file at work, and the key.
    at: (String, String),
    problems: Vec<Problem>,
}

impl<'a> Compiler<'a> {
    fn new(code: &'a str, rule: Option<&plural::Rule>) -> Self {
        Self {
            code,
            categories: rule.map(|rule| rule.categories.clone()).unwrap_or_default(),
            terms: BTreeMap::new(),
            messages: BTreeMap::new(),
            at: Default::default(),
            problems: Vec::new(),
        }
    }

    fn language(mut self, language: &Language, problems: &mut Vec<Problem>) -> BTreeMap<String, Patterns> {
        for (path, text) in &language.files {
            self.read(path, text);
        }
        let mut compiled = BTreeMap::new();
        for (id, Source { path, parts }) in self.messages.clone() {
            let (value, attributes) = parts;
            let mut patterns = Attributes::new();
            let named = attributes.iter().map(|(name, pattern)| (name.as_str(), pattern));
            for (name, pattern) in value.iter().map(|pattern| ("", pattern)).chain(named) {
                let key = if name.is_empty() {
                    id.clone()
                } else {
                    format!("{id}.{name}")
                };
                self.at = (path.clone(), key);
                let pattern = self.pattern(pattern, DEPTH);
                patterns.push((name.to_owned(), pattern));
            }
            let file = file_name(&path).to_owned();
            compiled.insert(id, Patterns { file, patterns });
        }
        problems.append(&mut self.problems);
        compiled
    }

    fn read(&mut self, path: &str, text: &str) {
        let resource = parser::parse(text.to_owned()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = text.get(..error.pos.start).unwrap_or(text).matches('\n').count() + 1;
                self.problems.push(Problem {
                    path: path.to_owned(),
                    line: Some(line),
                    what: format!("not valid Fluent: {error}"),
                });
            }
            resource
        });
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let mut attributes: Vec<(String, Ast)> = Vec::new();
                    for attribute in message.attributes {
                        if attributes.iter().any(|(known, _)| *known == attribute.id.name) {
                            self.twice(path, &format!("{id}.{}", attribute.id.name));
                        }
                        attributes.push((attribute.id.name, attribute.value));
                    }
                    let source = Source {
                        path: path.to_owned(),
                        parts: (message.value, attributes),
                    };
                    if self.messages.insert(id.clone(), source).is_some() {
                        self.twice(path, &id);
                    }
                }
                Entry::Term(term) => {
                    let id = term.id.name;
                    if self.terms.insert(id.clone(), term.value).is_some() {
                        self.twice(path, &format!("-{id}"));
                    }
                }
                _ => {}
            }
        }
    }

    fn twice(&mut self, path: &str, key: &str) {
        self.problems.push(Problem {
            path: path.to_owned(),
            line: None,
            what: format!("{key}: used twice; expected every message, attribute and term once per language"),
        });
    }

    fn wrong(&mut self, what: &str) {
        let (path, key) = &self.at;
        self.problems.push(Problem {
            path: path.clone(),
            line: None,
            what: format!("{key}: {what}"),
        });
    }

    fn pattern(&mut self, pattern: &Ast, depth: usize) -> Pattern {
        let mut pieces = Pieces::default();
        self.add(pattern, &mut pieces, depth);
        pieces.finish()
    }

    fn add(&mut self, pattern: &Ast, pieces: &mut Pieces, depth: usize) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => pieces.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression, pieces, depth),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>, pieces: &mut Pieces, depth: usize) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline, pieces, depth),
            Expression::Select { selector, variants } => (selector, variants),
        };
        let InlineExpression::VariableReference { id } = selector else {
            self.wrong("not a valid selector; expected a value, as in { $name -> … }");
            return;
        };
        let mut cases = Vec::new();
        let mut usual = None;
        for variant in variants {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
            if CATEGORIES.contains(&key.as_str()) && !self.categories.contains(key.as_str()) {
                self.no_category(key);
            }
            let case = Case {
                key: keep(key),
                pattern: self.pattern(&variant.value, depth),
            };
            if variant.default {
                usual = Some(case);
            } else {
                cases.push(case);
            }
        }
        cases.extend(usual);
        pieces.push(Piece::Choice(keep(&id.name), keep_list(cases)));
    }

    fn no_category(&mut self, key: &str) {
        let known: Vec<&str> = self.categories.iter().copied().collect();
        let what = if known.is_empty() {
            format!(
                "plural category {key}, but there is no plural rule for the language \"{}\"",
                self.code
            )
        } else {
            format!("unknown plural category {key}; expected one of {}", known.join(", "))
        };
        self.wrong(&what);
    }

    fn inline(&mut self, inline: &InlineExpression<String>, pieces: &mut Pieces, depth: usize) {
        match inline {
            InlineExpression::StringLiteral { value } => pieces.text.push_str(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => pieces.text.push_str(value),
            InlineExpression::VariableReference { id } => pieces.push(Piece::Value(keep(&id.name))),
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => {
                let term = self.terms.get(&id.name).cloned();
                self.insert(term, &format!("-{}", id.name), pieces, depth);
            }
            InlineExpression::MessageReference { id, attribute } => {
                let message = self.messages.get(&id.name).map(|source| source.parts.clone());
                let pattern = message.and_then(|(value, attributes)| match attribute {
                    None => value,
                    Some(Identifier { name }) => attributes
                        .into_iter()
                        .find(|(known, _)| known == name)
                        .map(|(_, pattern)| pattern),
                });
                self.insert(pattern, &id.name, pieces, depth);
            }
            InlineExpression::Placeable { expression } => self.expression(expression, pieces, depth),
            _ => self.wrong("functions and terms with values are not supported"),
        }
    }

    /// Inserts another pattern.
    fn insert(&mut self, pattern: Option<Ast>, name: &str, pieces: &mut Pieces, depth: usize) {
        match pattern {
            None if name.starts_with('-') => self.wrong(&format!("unknown term {name}")),
            None => self.wrong(&format!("unknown message {name}")),
            Some(_) if depth == 0 => self.wrong(&format!("the reference to {name} is circular or nested too deeply")),
            Some(pattern) => self.add(&pattern, pieces, depth - 1),
        }
    }
}

/// Pieces, with texts that follow each other joined.
#[derive(Default)]
struct Pieces {
    text: String,
    done: Vec<Piece>,
}

impl Pieces {
    fn push(&mut self, piece: Piece) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.done.push(Piece::Text(text.leak()));
        }
        self.done.push(piece);
    }

    fn finish(mut self) -> Pattern {
        if !self.text.is_empty() || self.done.is_empty() {
            self.done.push(Piece::Text(self.text.leak()));
        }
        keep_list(self.done)
    }
}
