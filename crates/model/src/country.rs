//! Countries by their two-letter code, and sets of them.

use std::fmt;
use std::str::FromStr;

use crate::{Layout, Packed, Packer, RecordFault, Unpacker};

/// A country by its ISO 3166-1 alpha-2 code. Codes from the user-assigned range are used for what has no code:
/// `XP` the European Patent Organisation, `XA` and `XB` any third country without adequacy decision whose access
/// powers go beyond what is necessary (for official examples), `ZZ` any other country,
/// `XX` any country at all: nothing limits where something happens.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Any country at all, in an answer about a place: nothing limits it.
    pub const ANYWHERE: Self = Self(*b"XX");
    /// Any country that the knowledge does not name.
    pub const OTHER: Self = Self(*b"ZZ");

    /// Returns the country of a code of two capital letters, which is not checked: use it for literals only.
    #[must_use]
    pub const fn new(code: [u8; 2]) -> Self {
        Self(code)
    }

    /// Returns the code, two capital letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("ZZ")
    }

    /// Returns the code as a text that lives as long as the program.
    #[must_use]
    pub fn static_code(self) -> &'static str {
        CODES
            .get(self.bit())
            .and_then(|code| std::str::from_utf8(code).ok())
            .unwrap_or("ZZ")
    }

    /// Returns whether the code is that of one place. `ZZ`, `XX`, `XA` and `XB` can be any country, `XP` and `EU` are
    /// organisations: as a boundary, they would take in places that nobody named.
    #[must_use]
    pub const fn is_place(self) -> bool {
        !matches!(&self.0, b"ZZ" | b"XX" | b"XA" | b"XB" | b"XP" | b"EU")
    }

    fn bit(self) -> usize {
        let [a, b] = self.0;
        (usize::from(a.saturating_sub(b'A')) * 26 + usize::from(b.saturating_sub(b'A'))).min(26 * 26 - 1)
    }
}

impl Packed for Country {
    fn pack(&self, packer: &mut Packer) {
        for letter in self.0 {
            packer.number(letter.into());
        }
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let code = [from.byte(), from.byte()];
        if !code.iter().all(u8::is_ascii_uppercase) {
            from.broken(RecordFault::Number);
        }
        Self(code)
    }

    fn layout(layout: &mut Layout) {
        layout.word("country");
    }
}

#[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
static CODES: [[u8; 2]; 26 * 26] = {
    let mut codes = [[b'A'; 2]; 26 * 26];
    let mut index = 0;
    while index < codes.len() {
        codes[index] = [b'A' + (index / 26) as u8, b'A' + (index % 26) as u8];
        index += 1;
    }
    codes
};

/// A text that is not a country code: it is not two capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountryError;

impl fmt::Display for CountryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a country code; expected two capital letters, as in DE")
    }
}

impl std::error::Error for CountryError {}

impl FromStr for Country {
    type Err = CountryError;

    fn from_str(text: &str) -> Result<Self, CountryError> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([*a, *b])),
            _ => Err(CountryError),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

const WORDS: usize = (26 * 26usize).div_ceil(64);

/// A set of countries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct CountrySet([u64; WORDS]);

impl CountrySet {
    /// The empty set.
    pub const EMPTY: Self = Self([0; WORDS]);

    /// Adds one country.
    pub fn insert(&mut self, country: Country) {
        let bit = country.bit();
        if let Some(word) = self.0.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    /// Returns whether the country is in it.
    #[must_use]
    pub fn contains(&self, country: Country) -> bool {
        let bit = country.bit();
        self.0.get(bit / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }

    /// Returns whether the set is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Returns the countries of either set.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let mut words = self.0;
        for (word, more) in words.iter_mut().zip(other.0) {
            *word |= more;
        }
        Self(words)
    }

    /// Returns the countries of this set that are not in the other.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut words = self.0;
        for (word, less) in words.iter_mut().zip(other.0) {
            *word &= !less;
        }
        Self(words)
    }

    /// Returns the countries of both sets.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let mut words = self.0;
        for (word, more) in words.iter_mut().zip(other.0) {
            *word &= more;
        }
        Self(words)
    }

    /// Returns whether every country of this set is in the other.
    #[must_use]
    pub fn is_subset(&self, other: &Self) -> bool {
        self.without(other).is_empty()
    }

    /// Returns the countries in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = Country> + use<> {
        Countries { rest: *self, word: 0 }
    }

    /// Returns how many countries are in it.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }
}

/// An iterator over the countries of a set.
struct Countries {
    rest: CountrySet,
    word: usize,
}

impl Iterator for Countries {
    type Item = Country;

    fn next(&mut self) -> Option<Country> {
        loop {
            let word = self.rest.0.get_mut(self.word)?;
            if *word == 0 {
                self.word += 1;
                continue;
            }
            // the lowest bit is the next country
            let bit = self.word * 64 + word.trailing_zeros() as usize;
            *word &= *word - 1;
            let letter = |n: usize| b'A' + u8::try_from(n).unwrap_or(0);
            return Some(Country([letter(bit / 26), letter(bit % 26)]));
        }
    }
}

impl FromIterator<Country> for CountrySet {
    fn from_iter<I: IntoIterator<Item = Country>>(countries: I) -> Self {
        let mut set = Self::EMPTY;
        for country in countries {
            set.insert(country);
        }
        set
    }
}

impl fmt::Debug for CountrySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
