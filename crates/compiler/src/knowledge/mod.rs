//! The compiler of the knowledge: reads `knowledge/**/*.toml`, checks it, and packs it.

mod blocks;
mod cases;
mod catalogue;
mod examples;
mod facts;
mod law;
mod names;
mod place;
mod questions;
mod read;
mod references;
mod values;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::num::TryFromIntError;
use std::path::Path;

pub use cases::CASE_FACTS;
pub use place::File;

use crate::CompileError;

use limes_model::catalogue::{Alias, Bundle, Common, Product};
use limes_model::decided_case::Case;
use limes_model::example::Example;
use limes_model::facts::{Fact, Source};
use limes_model::law::{Act, Law};
use limes_model::question::Question;
use limes_model::{Date, Edition, PackKind, Packer, Text, crc32, write_pack};

/// The records of the knowledge.
#[derive(Debug)]
pub struct Records {
    /// Version of the knowledge; absent where no file names one.
    pub version: Option<Text>,
    /// The day on which the material was put together; [`Date::MIN`] where no file names it.
    pub date: Date,
    /// Sources, by id.
    pub sources: Vec<Source>,
    /// Facts, by id.
    pub facts: Vec<Fact>,
    /// Acts, by id.
    pub acts: Vec<Act>,
    /// On which provisions rules, exceptions, facts and decided cases rest.
    pub laws: Vec<Law>,
    /// Questions, in the order of the author.
    pub questions: Vec<Question>,
    /// The ids of the sources of each question.
    pub question_sources: Vec<&'static [Text]>,
    /// Products, in the order of the author.
    pub products: Vec<Product>,
    /// Common flows.
    pub commons: Vec<Common>,
    /// What people type in place of the names of products.
    pub aliases: Vec<Alias>,
    /// Plans and usual starts.
    pub bundles: Vec<Bundle>,
    /// Examples, in the order of the author.
    pub examples: Vec<Example>,
    /// Decided cases, the newest first.
    pub cases: Vec<Case>,
    /// From which row of the researched material a fact was taken over, by id of the fact.
    pub origins: BTreeMap<String, String>,
    /// Sources that nothing in the files cites.
    pub uncited: Vec<String>,
}

impl Records {
    /// The knowledge of which they are the records.
    #[must_use]
    pub fn edition(&self) -> Edition<&str> {
        Edition {
            version: self.version.unwrap_or_default(),
            date: self.date,
        }
    }

    /// The pack from which the library reads them: everything apart from sources and decided cases, which the page reads
    /// later.
    ///
    /// # Errors
    /// The pack is too long.
    pub fn pack(&self) -> Result<Vec<u8>, TryFromIntError> {
        let mut packer = Packer::default();
        let bare = self.facts.iter().map(|fact| Fact {
            value: fact.value.split_shown().0,
            ..fact.clone()
        });
        packer.list(&bare.collect::<Vec<_>>());
        packer.list(&self.questions);
        packer.list(&self.products);
        packer.list(&self.commons);
        packer.list(&self.examples);
        self.written(PackKind::Knowledge, packer)
    }

    /// The pack of the sources, of the digests of the facts, of what facts and questions cite, of the texts of facts that are
    /// only shown, of the acts and provisions, and of what people type in place of the names of products.
    ///
    /// # Errors
    /// The pack is too long.
    pub fn pack_sources(&self) -> Result<Vec<u8>, TryFromIntError> {
        let mut packer = Packer::default();
        packer.list(&self.sources);
        for fact in &self.facts {
            packer.number(u64::from(digest(fact)));
            packer.list(&fact.own_sources);
            packer.list(&fact.value.split_shown().1);
        }
        for sources in &self.question_sources {
            packer.list(sources);
        }
        packer.list(&self.acts);
        packer.list(&self.laws);
        packer.list(&self.aliases);
        packer.list(&self.bundles);
        self.written(PackKind::Sources, packer)
    }

    /// The pack of the decided cases.
    ///
    /// # Errors
    /// The pack is too long.
    pub fn pack_cases(&self) -> Result<Vec<u8>, TryFromIntError> {
        let mut packer = Packer::default();
        packer.list(&self.cases);
        self.written(PackKind::Cases, packer)
    }

    fn written(&self, kind: PackKind, packer: Packer) -> Result<Vec<u8>, TryFromIntError> {
        let (texts, numbers) = packer.finish();
        write_pack(kind, self.edition(), "", (&texts, &numbers))
    }
}

/// A number that is another one if a fact says something else, if its grade or its sources are others, and not because it
/// was checked again.
fn digest(fact: &Fact) -> u32 {
    let same_day = Fact {
        checked: Date::MIN,
        review_by: Date::MIN,
        ..fact.clone()
    };
    let mut packer = Packer::default();
    packer.list(&[same_day]);
    packer.list(&fact.own_sources);
    let (texts, mut bytes) = packer.finish();
    bytes.extend(texts.into_bytes());
    // four bytes in a pack
    crc32(&bytes) & 0x0FFF_FFFF
}

/// The files of the folders of the knowledge.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// `knowledge/knowledge.toml`: the version and the date of the knowledge
    pub edition: Option<File>,
    /// `knowledge/facts`
    pub facts: Vec<File>,
    /// `knowledge/questions`
    pub questions: Vec<File>,
    /// `knowledge/catalogue`
    pub catalogue: Vec<File>,
    /// `knowledge/examples`
    pub examples: Vec<File>,
    /// `knowledge/cases`
    pub cases: Vec<File>,
    /// `knowledge/cases/setups`: the set-ups made of their facts, written by `cargo xtask cases --write`
    pub setups: Vec<File>,
}

impl Files {
    /// Reads the folders below the root of the project; a folder that does not exist has no files.
    ///
    /// # Errors
    /// A file or folder cannot be read.
    pub fn load(root: &Path) -> io::Result<Self> {
        Ok(Self {
            edition: load(root, "knowledge", ".toml")?.pop(),
            facts: load(root, "knowledge/facts", ".toml")?,
            questions: load(root, "knowledge/questions", ".toml")?,
            catalogue: load(root, "knowledge/catalogue", ".toml")?,
            examples: load(root, "knowledge/examples", ".toml")?,
            cases: load(root, "knowledge/cases", ".toml")?,
            setups: load(root, "knowledge/cases/setups", ".setup")?,
        })
    }
}

/// The files of a folder with this ending: the general one first, the others by name.
fn load(root: &Path, folder: &str, ending: &str) -> io::Result<Vec<File>> {
    let path = root.join(folder);
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(&path)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(ending) {
            names.push(name);
        }
    }
    names.sort_by_key(|name| (name != "general.toml", name.clone()));
    names
        .iter()
        .map(|name| {
            Ok(File {
                path: format!("{folder}/{name}"),
                text: fs::read_to_string(path.join(name))?,
            })
        })
        .collect()
}

/// Compiles the files.
///
/// # Errors
/// Something is wrong with the files; the error lists every mistake.
///
/// ```
/// use limes_compiler::knowledge::{File, Files, compile};
///
/// let source = |date: &str| File {
///     path: "knowledge/facts/mine.toml".to_owned(),
///     text: format!(
///         "[[source]]\nid = \"law.gdpr\"\ntitle = \"GDPR\"\nurl = \"https://example.org\"\nkind = \"primary\"\n{date}"
///     ),
/// };
/// let files = |date| Files { facts: vec![source(date)], ..Files::default() };
/// assert_eq!(compile(&files("date = \"2016\"")).unwrap().sources.len(), 1);
/// let error = compile(&files("")).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "knowledge/facts/mine.toml:1: source \"law.gdpr\": date: missing; expected a text in quotes"
/// );
/// ```
pub fn compile(files: &Files) -> Result<Records, CompileError> {
    let problems = place::Problems::default();
    let (mut version, mut date) = (None, Date::MIN);
    if let Some(file) = &files.edition {
        read::read_file(file, &problems, |row| {
            version = row.kept_or_empty("version");
            date = row.required_date("date");
        });
    }
    let mut facts = facts::Facts::default();
    let mut laws = law::Laws::default();
    for file in files.facts.iter().filter(|file| !is_bookkeeping(file)) {
        read::read_file(file, &problems, |row| {
            facts.read(row, &mut laws, &problems);
            laws.read(row, &problems);
        });
    }
    facts.check(&problems);
    let mut questions = questions::Questions::default();
    for file in &files.questions {
        read::read_file(file, &problems, |row| questions.read(row, &problems));
    }
    let question_records = questions.records(&facts, &problems);
    let mut catalogue = catalogue::Catalogue::default();
    let mut product_names = names::Names::default();
    let context = catalogue::Context {
        facts: &facts,
        questions: &questions,
        problems: &problems,
    };
    for file in &files.catalogue {
        read::read_file(file, &problems, |row| {
            catalogue.read(row, &context);
            product_names.read(row);
        });
    }
    let (products, commons) = catalogue.records(&problems);
    let mut cases = cases::Cases::default();
    for file in &files.cases {
        read::read_file(file, &problems, |row| cases.read(row, &mut laws, &problems));
    }
    laws.check(&problems);
    let names = blocks::Names {
        product: &|id| products.iter().any(|product| product.id == id),
        question: &|id| question_records.iter().any(|question| question.id == id),
    };
    for file in &files.setups {
        cases.set_up(file, &names, &problems);
    }
    let source_records = facts.sources();
    let source = |id: &str| source_records.iter().any(|source| source.id == id);
    product_names.check(names.product, &source, &problems);
    let mut examples = Vec::new();
    for file in &files.examples {
        read::read_file(file, &problems, |row| {
            examples.extend(examples::read(row, &names, &source, &problems));
        });
    }
    let uncited = facts.uncited(questions.cited().chain(product_names.cited()));
    let (aliases, bundles) = product_names.records();
    let records = Records {
        version,
        date,
        cases: cases.records(),
        examples,
        sources: source_records,
        facts: facts.facts(),
        acts: laws.acts(),
        laws: laws.laws(),
        questions: question_records,
        question_sources: questions.sources(),
        products,
        commons,
        origins: facts.origins(),
        uncited,
        aliases,
        bundles,
    };
    problems.check()?;
    Ok(records)
}

/// Files beside the facts that hold no facts: what was taken over, and what Rust rules cite.
fn is_bookkeeping(file: &File) -> bool {
    file.path.ends_with("/ledger.toml") || file.path.ends_with("/cited-by-rules.toml")
}
