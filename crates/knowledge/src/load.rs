//! Loads the tables that the build script packs.

use std::sync::LazyLock;

use limes_model::catalogue::{Common, Product};
use limes_model::decided_case::Case;
use limes_model::facts::{Fact, Source};
use limes_model::question::Question;
use limes_model::{Table, Unpacker};

struct Loaded {
    sources: &'static [Source],
    facts: &'static [Fact],
    questions: &'static [Question],
    products: &'static [Product],
    commons: &'static [Common],
}

static LOADED: LazyLock<Loaded> = LazyLock::new(|| {
    let mut from = Unpacker::new(
        include_str!(concat!(env!("OUT_DIR"), "/knowledge.txt")),
        include_bytes!(concat!(env!("OUT_DIR"), "/knowledge.bin")),
    );
    // a test says that everything is there
    Loaded {
        sources: from.list().unwrap_or_default(),
        facts: from.list().unwrap_or_default(),
        questions: from.list().unwrap_or_default(),
        products: from.list().unwrap_or_default(),
        commons: from.list().unwrap_or_default(),
    }
});

static SOURCE_TABLE: Table<Source> = Table::new(|| LOADED.sources);
static FACT_TABLE: Table<Fact> = Table::new(|| LOADED.facts);
static QUESTION_TABLE: Table<Question> = Table::new(|| LOADED.questions);
static PRODUCT_TABLE: Table<Product> = Table::new(|| LOADED.products);
static COMMON_TABLE: Table<Common> = Table::new(|| LOADED.commons);
static CASE_TABLE: Table<Case> = Table::new(|| {
    let mut from = Unpacker::new(
        include_str!(concat!(env!("OUT_DIR"), "/cases.txt")),
        include_bytes!(concat!(env!("OUT_DIR"), "/cases.bin")),
    );
    // a test says that everything is there
    from.list().unwrap_or_default()
});

/// All sources, by id.
pub static SOURCES: &Table<Source> = &SOURCE_TABLE;
/// All facts, by id.
pub static FACTS: &Table<Fact> = &FACT_TABLE;
/// All questions, in the order of the author.
pub static QUESTIONS: &Table<Question> = &QUESTION_TABLE;
/// All products, in the order of the author.
pub static PRODUCTS: &Table<Product> = &PRODUCT_TABLE;
/// Flows that come once for several products.
pub static COMMONS: &Table<Common> = &COMMON_TABLE;
/// All decided cases, the newest first.
pub static CASES: &Table<Case> = &CASE_TABLE;
