//! What people type in place of the names of products, and plans that consist of several.

use std::collections::BTreeSet;

use limes_model::Grade;
use limes_model::catalogue::{Alias, Bundle};

use super::place::{Place, Problems, Word};
use super::read::{Row, keep, keep_words};

/// All aliases and bundles of the files read so far, in their order.
#[derive(Default)]
pub struct Names {
    aliases: Vec<Alias>,
    bundles: Vec<Bundle>,
    ids: BTreeSet<String>,
    products: Vec<Word>,
    sources: Vec<Word>,
}

impl Names {
    /// Reads the aliases and bundles of one file.
    pub fn read(&mut self, file: &Row<'_>) {
        for row in file.rows("alias") {
            let product = row.word("product");
            row.call(format!("alias of \"{}\"", product.text));
            self.aliases.push(Alias {
                product: keep(product.text.as_str()),
                is_service: row.flag("is_service"),
                words: words(&row),
            });
            self.products.push(product);
            row.finish();
        }
        for row in file.rows("bundle") {
            self.bundle(&row);
        }
    }

    fn bundle(&mut self, row: &Row<'_>) {
        let id = row.text("id");
        row.call(format!("bundle \"{id}\""));
        if !self.ids.insert(id.clone()) {
            row.wrong("id", "used twice; expected a different id for every bundle");
        }
        let products = row.required_words("products");
        if row.has("products") && products.len() < 2 {
            row.wrong(
                "products",
                "fewer than two products; expected an [[alias]] for one product",
            );
        }
        let sources = row.words("sources");
        let is_start = row.flag("start");
        let (grade, checked) = if is_start {
            (None, None)
        } else {
            let grades = [Grade::Verified, Grade::Recalled, Grade::NeedsCheck];
            (
                Some(row.choose("grade", grades, Grade::id)),
                Some(row.required_date("checked")),
            )
        };
        match (sources.is_empty(), grade) {
            (true, Some(Grade::Verified | Grade::NeedsCheck)) => {
                row.wrong("sources", "empty; expected a source, or grade = \"recalled\"");
            }
            (false, None) => row.wrong("sources", "a start is not a plan that is sold; expected no source"),
            _ => {}
        }
        self.bundles.push(Bundle {
            id: keep(id),
            words: words(row),
            products: keep_words(&products),
            grade,
            sources: keep_words(&sources),
            checked,
        });
        self.products.extend(products);
        self.sources.extend(sources);
        row.finish();
    }

    /// Adds a mistake for each product and source that does not exist.
    pub fn check(&self, product: &dyn Fn(&str) -> bool, source: &dyn Fn(&str) -> bool, problems: &Problems) {
        let unknown = |place: &Place, what: &str, text: &str| {
            problems.add(
                place,
                format!("unknown {what} \"{text}\"; expected the id of a [[{what}]]"),
            );
        };
        for word in self.products.iter().filter(|word| !product(&word.text)) {
            unknown(&word.place, "product", &word.text);
        }
        for word in self.sources.iter().filter(|word| !source(&word.text)) {
            unknown(&word.place, "source", &word.text);
        }
    }

    /// The sources that the bundles cite.
    pub fn cited(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().map(|word| word.text.as_str())
    }

    /// The aliases and the bundles, in the order of the author.
    pub fn records(self) -> (Vec<Alias>, Vec<Bundle>) {
        (self.aliases, self.bundles)
    }
}

fn words(row: &Row<'_>) -> &'static [&'static str] {
    let words = row.words("words");
    if words.iter().any(|word| word.text.trim().is_empty()) {
        row.wrong("words", "an empty text in the list; expected what people type");
    }
    keep_words(&words)
}
