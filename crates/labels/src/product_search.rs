//! The search over products and plans by what people type: names, other words for them, plans, and notes.

use limes_messages::{fold, key};
use limes_model::Text;
use limes_model::catalogue::{Bundle, Product};
use limes_model::order_by_key;
use strsim::generic_levenshtein;

use super::Labels;

/// A product or a plan that fits what was typed.
#[derive(Clone, Debug)]
pub struct Match {
    /// What it is.
    pub what: Matched,
    /// Its name.
    pub name: String,
    /// How well it fits: 0 is best.
    pub rank: u32,
}

/// What fits.
#[derive(Clone, Copy, Debug)]
pub enum Matched {
    /// A product.
    Product(&'static Product),
    /// A service by its own name, for which the product is the general entry.
    Service(&'static Product),
    /// Several products.
    Bundle(&'static Bundle),
}

impl Matched {
    /// Returns the ids of the products that it adds.
    #[must_use]
    pub fn products(&self) -> &[Text] {
        match self {
            Self::Product(product) | Self::Service(product) => std::slice::from_ref(&product.id),
            Self::Bundle(bundle) => bundle.products,
        }
    }
}

/// How a word fits another, the best first; the numbers add up over the words that were typed.
const WHOLE: u32 = 0;
const START: u32 = 2;
pub(crate) const TYPING_ERROR: u32 = 8;
/// What is added where the name itself does not have the words.
const IN_GROUP: u32 = 3;
const IN_NOTE: u32 = 12;
/// What is added for each word more than was typed, and for how many at most.
const LONGER: u32 = 1;
const MOST_LONGER: usize = 4;
/// What is added for another name of which only a part was typed.
const OF_OTHER_NAME: u32 = 1;

/// Returns what fits the words, the best first; everything in the order of the knowledge if no word is typed.
///
/// Each word has to be a word of the name, of another name, of the group or company, or of the note, or the beginning of one, or
/// differ from it by a typing error. Letters within a word do not count. Where something fits without a typing error, nothing else is
/// returned.
#[must_use]
pub fn search_products(labels: Labels<'_>, typed: &str) -> Vec<Match> {
    ProductSearch::new(labels).find(typed)
}

/// The names of all products and plans, put together once for several searches.
#[derive(Debug)]
pub struct ProductSearch(Vec<Candidate>);

impl ProductSearch {
    /// Returns the search in the language of these labels.
    #[must_use]
    pub fn new(labels: Labels<'_>) -> Self {
        Self(candidates(labels))
    }

    /// Returns what fits the words, as [`search_products`].
    #[must_use]
    pub fn find(&self, typed: &str) -> Vec<Match> {
        let typed = words(typed);
        let mut all = Vec::new();
        for allow_errors in [false, true] {
            for candidate in &self.0 {
                if let Some(rank) = candidate.rank(&typed, allow_errors) {
                    all.push(Match {
                        what: candidate.what,
                        name: candidate.name.clone(),
                        rank,
                    });
                }
            }
            if !all.is_empty() || typed.is_empty() {
                break;
            }
        }
        // a stable order: equals stay in that of the knowledge
        let mut placed: Vec<(usize, Match)> = all.into_iter().enumerate().collect();
        order_by_key(&mut placed, |(place, found)| (found.rank, *place));
        placed.into_iter().map(|(_, found)| found).collect()
    }
}

#[derive(Debug)]
struct Candidate {
    what: Matched,
    name: String,
    /// Its name and other names, each in words.
    names: Vec<Vec<String>>,
    /// Words of its group, company and id.
    around: Vec<String>,
    note: Vec<String>,
}

fn candidates(labels: Labels<'_>) -> Vec<Candidate> {
    let (text, knowledge) = (|key: &str| labels.words.text(key), labels.knowledge);
    let mut all = Vec::new();
    for bundle in knowledge.bundles() {
        let name = text(&key("bundle", bundle.id));
        all.push(Candidate {
            what: Matched::Bundle(bundle),
            names: spellings(&name, bundle.words),
            name,
            around: Vec::new(),
            note: Vec::new(),
        });
    }
    for product in knowledge.products() {
        let name = text(&key("product", product.id));
        let company = product.provider.map(|provider| labels.company(provider));
        let around = [
            &*text(&key("group", product.group)),
            product.id,
            &*company.unwrap_or_default(),
        ];
        let around = words(&around.join(" "));
        let aliases = knowledge.aliases().iter().filter(|alias| alias.product == product.id);
        let (mut other, mut services): (Vec<Text>, Vec<Text>) = Default::default();
        for alias in aliases {
            if alias.is_service {
                services.extend_from_slice(alias.words);
            } else {
                other.extend_from_slice(alias.words);
            }
        }
        let note = labels.words.find(&(key("product", product.id) + ".note"), &[]);
        all.push(Candidate {
            what: Matched::Product(product),
            names: spellings(&name, &other),
            name,
            around: around.clone(),
            note: words(&note.unwrap_or_default()),
        });
        for service in services {
            let name = service.split(',').next().unwrap_or_default().trim().to_owned();
            all.push(Candidate {
                what: Matched::Service(product),
                names: spellings(service, &[]),
                name,
                around: around.clone(),
                note: Vec::new(),
            });
        }
    }
    all
}

/// A name and other words, each in words; commas separate spellings.
fn spellings(name: &str, others: &[Text]) -> Vec<Vec<String>> {
    let all = std::iter::once(name).chain(others.iter().copied());
    all.flat_map(|text| text.split([',', '(', ')']))
        .map(words)
        .filter(|words| !words.is_empty())
        .collect()
}

/// The words of a text, in small letters without accents.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

impl Candidate {
    fn rank(&self, typed: &[String], allow_errors: bool) -> Option<u32> {
        if typed.is_empty() {
            return (!matches!(self.what, Matched::Service(_))).then_some(0);
        }
        let names = self.names.iter().enumerate();
        let of_names = names.filter_map(|(place, name)| {
            let rank = self.of_name(name, typed, allow_errors)?;
            let is_part = rank != WHOLE && place > 0;
            Some(rank + if is_part { OF_OTHER_NAME } else { 0 })
        });
        let of_note = (!allow_errors && !self.note.is_empty())
            .then(|| sum(typed, |word| best(&self.note, word, false).map(|rank| rank + IN_NOTE)))
            .flatten();
        of_names.chain(of_note).min()
    }

    fn of_name(&self, name: &[String], typed: &[String], allow_errors: bool) -> Option<u32> {
        let joined = typed.concat();
        if joined == name.concat() {
            return Some(WHOLE);
        }
        self.by_words(name, typed, allow_errors).or_else(|| {
            // "sharepoint" is "share point", "CloudWatch" is "cloud watch"
            let mut ends = (0..name.len()).filter_map(|place| name.get(place..));
            let fits = joined.len() > 2 && ends.any(|end| end.concat().starts_with(&joined));
            fits.then_some(START + LONGER)
        })
    }

    fn by_words(&self, name: &[String], typed: &[String], allow_errors: bool) -> Option<u32> {
        let mut of_itself = false;
        let rank = sum(typed, |word| {
            let own = best(name, word, allow_errors);
            of_itself |= own.is_some();
            own.or_else(|| best(&self.around, word, false).map(|rank| rank + IN_GROUP))
        })?;
        // a service of another name is not meant by the name of its company alone
        let is_fit = of_itself || !matches!(self.what, Matched::Service(_));
        let more = name.len().saturating_sub(typed.len()).min(MOST_LONGER);
        is_fit.then_some(rank + u32::try_from(more).unwrap_or_default() * LONGER)
    }
}

/// The sum of the ranks of all words; nothing if one does not fit.
fn sum(typed: &[String], mut rank: impl FnMut(&str) -> Option<u32>) -> Option<u32> {
    typed.iter().try_fold(0, |sum, word| rank(word).map(|rank| sum + rank))
}

/// How well a word fits one of several.
fn best(words: &[String], typed: &str, allow_errors: bool) -> Option<u32> {
    words.iter().filter_map(|word| fit(word, typed, allow_errors)).min()
}

fn fit(word: &str, typed: &str, allow_errors: bool) -> Option<u32> {
    if word == typed {
        return Some(WHOLE);
    }
    // one letter begins too many words
    if typed.len() > 1 && word.starts_with(typed) {
        return Some(START);
    }
    if !allow_errors || typed.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let allowed = match typed.chars().count() {
        0..=3 => 0,
        4..=8 => 1,
        9..=24 => 2,
        _ => 0,
    };
    let long = word.len().abs_diff(typed.len()) <= allowed;
    let errors = (allowed > 0 && long).then(|| {
        let swapped = swapped(word, typed);
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        if swapped {
            1
        } else {
            generic_levenshtein(&letters(word), &letters(typed))
        }
    })?;
    let errors = u32::try_from(errors)
        .ok()
        .filter(|errors| (1..=2).contains(errors) && *errors as usize <= allowed)?;
    Some(TYPING_ERROR * errors)
}

/// Whether both differ by two neighbouring letters that are in each other's place.
fn swapped(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let first = one.iter().zip(other).position(|(a, b)| a != b);
    let Some(first) = first.filter(|_| one.len() == other.len()) else {
        return false;
    };
    let at = |text: &[u8], place: usize| text.get(place).copied();
    at(one, first) == at(other, first + 1)
        && at(one, first + 1) == at(other, first)
        && one.get(first + 2..) == other.get(first + 2..)
}
