//! The letters that a search treats as equal, computed at build time from the decompositions of Unicode.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that a search treats as one spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The spelling: small letters without accents.
    pub base: String,
    /// The letters.
    pub letters: String,
}

/// Returns what letters become when case and accents do not count: all letters of the texts beyond ASCII, and those that
/// the keyboards of Western Europe have.
pub fn folds<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Fold> {
    let keyboard = ('\u{c0}'..='\u{ff}').chain(['Œ', 'œ', 'Ÿ']);
    let own = texts.flat_map(str::chars).filter(|letter| !letter.is_ascii());
    let letters = keyboard.chain(own).filter(|letter| letter.is_alphabetic());
    let both_cases = letters.flat_map(|letter| letter.to_lowercase().chain(letter.to_uppercase()).chain([letter]));
    let mut by_base: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for letter in both_cases.filter(|letter| !letter.is_ascii()) {
        let base = base(letter);
        if !base.chars().eq([letter]) {
            by_base.entry(base).or_default().insert(letter);
        }
    }
    let fold = |(base, letters): (String, BTreeSet<char>)| Fold {
        base,
        letters: letters.into_iter().collect(),
    };
    by_base.into_iter().map(fold).collect()
}

/// Returns the letter in lower case without its marks.
fn base(letter: char) -> String {
    let marked = letter.nfkd().flat_map(char::to_lowercase);
    let plain = marked.filter(|part| !is_combining_mark(*part));
    plain
        .map(|part| strokes(part).map_or_else(|| part.to_string(), str::to_owned))
        .collect()
}

/// Returns the spelling of letters that Unicode does not decompose.
const fn strokes(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_plain() {
        let folds = folds(["Žilina, ΑΒ, ½"].into_iter());
        let found = |letter: char| {
            folds
                .iter()
                .find(|fold| fold.letters.contains(letter))
                .map(|fold| fold.base.as_str())
        };
        for (letter, expected) in [
            ('ä', "a"),
            ('Å', "a"),
            ('É', "e"),
            ('ø', "o"),
            ('ß', "ss"),
            ('Ž', "z"),
            ('ž', "z"),
            ('Α', "α"),
            ('œ', "oe"),
        ] {
            assert_eq!(found(letter), Some(expected), "{letter}");
        }
        for letter in ['a', 'Z', 'α', '½', 'š'] {
            assert_eq!(found(letter), None, "{letter}");
        }
    }
}
