//! The products of `knowledge/catalogue`, packed by the build script.

use std::sync::LazyLock;

use super::types::{Common, Product};
use crate::questionnaire::behind_the_questions;
use crate::vocab::Table;

static UNPACKED: LazyLock<(&'static [Product], &'static [Common])> = LazyLock::new(|| {
    let mut from = behind_the_questions();
    (from.list().unwrap_or_default(), from.list().unwrap_or_default())
});

static PRODUCT_TABLE: Table<Product> = Table::new(|| UNPACKED.0);
static COMMON_TABLE: Table<Common> = Table::new(|| UNPACKED.1);

/// All products, in the order of the author.
pub static PRODUCTS: &Table<Product> = &PRODUCT_TABLE;
/// Flows that come once for several products.
pub static COMMONS: &Table<Common> = &COMMON_TABLE;
