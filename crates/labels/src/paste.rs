//! A pasted list of services: names one a line, or columns for name, product, region and tag.

use limes_messages::fold;
use limes_model::Text;
use limes_model::facts::FactValue;

use super::product_search::TYPING_ERROR;
use super::{Labels, Match, Matched, ProductSearch, one_line};

/// The most rows that are read: as many services as a set-up can have.
const MAX_ROWS: usize = 500;
/// The most hits of a row.
const MAX_HITS: usize = 5;
/// The highest rank of a hit that is meant although others fit as well: a name of one or two more words.
const SURE: u32 = 2;
/// The most characters of a field, as of a name in a set-up.
const LONGEST: usize = 200;

/// What a pasted list contains.
#[derive(Clone, Debug, Default)]
pub struct Pasted {
    /// The rows, in their order.
    pub rows: Vec<PastedRow>,
    /// How many rows were left out because there are too many.
    pub left_out: usize,
}

/// One row of a pasted list.
#[derive(Clone, Debug)]
pub struct PastedRow {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The user's own name of the service; empty where it is the name of the product.
    pub name: String,
    /// What names the product.
    pub wanted: String,
    /// What fits, the best first.
    pub found: Vec<Match>,
    /// Whether the first hit is meant: it fits well and no other one as well.
    pub is_sure: bool,
    /// The code of the region, as the provider of the first hit writes it.
    pub region: Option<Text>,
    /// The region as it was written, where the provider of the first hit does not have it.
    pub unknown_region: Option<String>,
    /// The tag; empty where there is none.
    pub tag: String,
}

impl PastedRow {
    /// Whether nothing fits: the service can then be described by hand.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        self.found.is_empty()
    }
}

/// Reads a pasted list: names one a line, or rows of `name;product;region;tag`, separated by semicolons or tabs, as Excel and
/// LibreOffice copy and save them. A first row with the names of the columns decides their order. Nothing is added: the rows say what
/// fits, and what was not recognised.
#[must_use]
pub fn paste(labels: Labels<'_>, text: &str) -> Pasted {
    let search = ProductSearch::new(labels);
    let mut rows = records(text).into_iter().peekable();
    let mut columns = [Some(0), Some(1), Some(2), Some(3)];
    if let Some(named) = rows.peek().and_then(|(_, fields)| header(fields)) {
        columns = named;
        rows.next();
    }
    let mut pasted = Pasted::default();
    for (line, fields) in rows {
        if pasted.rows.len() >= MAX_ROWS {
            pasted.left_out += 1;
            continue;
        }
        let [name, product, region, tag] = columns.map(|column| {
            let field = column.and_then(|column| fields.get(column));
            field.cloned().unwrap_or_default()
        });
        pasted
            .rows
            .push(row(labels, &search, line, [name, product, region, tag]));
    }
    pasted
}

fn row(
    labels: Labels<'_>,
    search: &ProductSearch,
    line: usize,
    [name, product, region, tag]: [String; 4],
) -> PastedRow {
    let wanted = if product.is_empty() { name.clone() } else { product };
    let by_id = labels.knowledge.product(&wanted).map(|product| Match {
        what: Matched::Product(product),
        name: labels.words.text(&limes_messages::key("product", product.id)),
        rank: 0,
    });
    let mut found = by_id.map_or_else(|| search.find(&wanted), |hit| vec![hit]);
    let is_sure = match found.as_slice() {
        [] => false,
        [only] => only.rank < TYPING_ERROR,
        [first, second, ..] => first.rank <= SURE && first.rank < second.rank,
    };
    found.truncate(MAX_HITS);
    let code = found.first().and_then(|hit| region_of(labels, hit, &region));
    // a name that is the product's needs no repeating
    let is_own = name != wanted && found.first().is_none_or(|hit| fold(&hit.name) != fold(&name));
    PastedRow {
        line,
        name: if is_own { name } else { String::new() },
        wanted,
        unknown_region: (!region.is_empty() && code.is_none()).then_some(region),
        found,
        is_sure,
        region: code,
        tag,
    }
}

/// Returns the code of a region, written in small or capital letters.
fn region_of(labels: Labels<'_>, hit: &Match, region: &str) -> Option<Text> {
    let product = match hit.what {
        Matched::Product(product) | Matched::Service(product) => product,
        Matched::Bundle(_) => return None,
    };
    let wanted = fold(region);
    let mut regions = labels.knowledge.regions(product.regions?);
    regions.find_map(|fact| match fact.value {
        FactValue::Region { code, .. } if fold(code) == wanted => Some(code),
        _ => None,
    })
}

/// The columns in their order (name, product, region, tag) of a row that names at least two of them.
fn header(fields: &[String]) -> Option<[Option<usize>; 4]> {
    const NAMES: [&[&str]; 4] = [
        &["name", "bezeichnung"],
        &["product", "produkt", "service", "dienst"],
        &["region", "location", "standort"],
        &["tag", "tags", "schlagwort", "gruppe"],
    ];
    let place = |names: &[&str]| fields.iter().position(|field| names.contains(&fold(field).as_str()));
    let columns = NAMES.map(place);
    (columns.iter().flatten().count() > 1).then_some(columns)
}

/// The rows of a text with their lines; rows without any text are left out. A field in quotes can hold separators and line breaks.
fn records(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut all = Vec::new();
    let (mut fields, mut field): (Vec<String>, String) = Default::default();
    let (mut quoted, mut line, mut begin) = (false, 1, 1);
    let mut letters = text.strip_prefix('\u{feff}').unwrap_or(text).chars().peekable();
    loop {
        let letter = letters.next();
        match letter {
            Some('"') if quoted && letters.peek() == Some(&'"') => {
                field.push('"');
                letters.next();
            }
            Some('"') if quoted || field.trim().is_empty() => quoted = !quoted,
            Some(';' | '\t') if !quoted => fields.push(cleaned(&std::mem::take(&mut field))),
            Some('\n') | None if !quoted || letter.is_none() => {
                fields.push(cleaned(&std::mem::take(&mut field)));
                let fields = std::mem::take(&mut fields);
                if fields.iter().any(|field| !field.is_empty()) {
                    all.push((begin, fields));
                }
                line += 1;
                begin = line;
                if letter.is_none() {
                    return all;
                }
            }
            Some(letter) => {
                if letter == '\n' {
                    line += 1;
                }
                field.push(letter);
            }
            None => return all,
        }
    }
}

fn cleaned(field: &str) -> String {
    let shown = one_line(field).unwrap_or_default();
    shown.chars().take(LONGEST).collect()
}
