//! Plural rules of Unicode (CLDR), computed at build time, so that a language needs no code of its own.

use std::collections::BTreeSet;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use limes_model::message::Plural;
use unic_langid::LanguageIdentifier;

/// Numbers up to this one are compared with the rule.
const CHECKED: usize = 20_000;

/// The rule of one language.
pub struct Rule {
    /// The categories of numbers, as the messages need them.
    pub plural: Plural,
    /// The names of all categories that the language has for whole numbers.
    pub categories: BTreeSet<&'static str>,
}

/// Returns the rule of a language by its code, or `None` if CLDR has none or it cannot be written as a table.
///
/// A table consists of the categories of the first numbers, and of the categories that repeat after them. The rule of
/// every official language of the European Union has this form up to a million: it looks at the number itself if it is
/// small, and at its last digits.
pub fn rule(code: &str) -> Option<Rule> {
    let rules = PluralRules::create(code.parse::<LanguageIdentifier>().ok()?, PluralRuleType::CARDINAL).ok()?;
    let category = |number: usize| rules.select(number).map_or("other", name);
    let categories: Vec<&'static str> = (0..=CHECKED).map(category).collect();
    let table = [1, 10, 100, 1000].into_iter().find_map(|period| {
        let repeats =
            |start: &usize| (*start..CHECKED - period).all(|at| categories.get(at) == categories.get(at + period));
        let start = (0..=1000).find(repeats)?;
        Some((categories.get(..start)?, categories.get(start..start + period)?))
    });
    let (first, then) = table?;
    let plural = Plural {
        first: first.to_vec().leak(),
        then: then.to_vec().leak(),
    };
    // a million and the like have a category of their own in some languages; no count of the program is that high
    let large = [1_000_000, 2_000_000, 10_000_000].map(category);
    Some(Rule {
        plural,
        categories: categories.into_iter().chain(large).collect(),
    })
}

const fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_and_english_have_two_categories() {
        for code in ["de", "en"] {
            let rule = rule(code).unwrap();
            assert_eq!(
                (rule.plural.first, rule.plural.then),
                (&["other", "one"][..], &["other"][..])
            );
        }
    }

    #[test]
    fn tables_are_the_rules() {
        for code in [
            "ar", "bg", "cs", "cy", "da", "el", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv",
        ] {
            let rules =
                PluralRules::create(code.parse::<LanguageIdentifier>().unwrap(), PluralRuleType::CARDINAL).unwrap();
            let plural = rule(code).unwrap_or_else(|| panic!("{code}")).plural;
            for number in (0..3000).chain([99_999, 123_456, 999_999]) {
                assert_eq!(
                    plural.category(number),
                    Some(name(rules.select(number).unwrap())),
                    "{number} in {code}"
                );
            }
        }
        assert!(rule("xx").is_none() && rule("no code").is_none());
    }
}
