//! Calendar days and half-open periods. There is no clock in this module: every date is an input.

use std::fmt;
use std::str::FromStr;

use crate::{Layout, Packed, Packer, RecordFault, Unpacker};

/// A calendar day, ordered, printed and read as `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(u32);

impl Date {
    /// The earliest day that the tool can be asked about.
    pub const MIN: Self = Self::new(1900, 1, 1);
    /// The latest day that the tool can be asked about.
    pub const MAX: Self = Self::new(2199, 12, 31);

    /// Returns the day of these parts. The parts are not checked: use it for literals only, and [`FromStr`] for input.
    #[must_use]
    pub const fn new(year: u32, month: u32, day: u32) -> Self {
        Self(year * 10_000 + month * 100 + day)
    }

    /// Returns whether there is such a day, and it is neither before [`Self::MIN`] nor after [`Self::MAX`].
    const fn exists(self) -> bool {
        let (month, day) = (self.month(), self.day());
        Self::MIN.0 <= self.0
            && self.0 <= Self::MAX.0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= days_in_month(self.year(), month)
    }

    /// Returns the year, for example 2026.
    #[must_use]
    pub const fn year(self) -> u32 {
        self.0 / 10_000
    }

    /// Returns the month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u32 {
        self.0 / 100 % 100
    }

    /// Returns the day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u32 {
        self.0 % 100
    }

    /// Returns the day before this one.
    #[must_use]
    pub const fn previous(self) -> Self {
        let (year, month, day) = (self.year(), self.month(), self.day());
        if day > 1 {
            Self(self.0 - 1)
        } else if month > 1 {
            Self::new(year, month - 1, days_in_month(year, month - 1))
        } else {
            Self::new(year - 1, 12, 31)
        }
    }

    /// Returns the day after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        let (year, month, day) = (self.year(), self.month(), self.day());
        if day < days_in_month(year, month) {
            Self(self.0 + 1)
        } else if month < 12 {
            Self::new(year, month + 1, 1)
        } else {
            Self::new(year + 1, 1, 1)
        }
    }
}

const fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A text that is not a day: it does not have the form `YYYY-MM-DD`, or there is no such day between 1900 and 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a valid date between 1900-01-01 and 2199-12-31, as in 2026-11-22")
    }
}

impl std::error::Error for DateError {}

impl Packed for Date {
    fn pack(&self, packer: &mut Packer) {
        packer.number(self.0.into());
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let day = u32::try_from(from.number()).ok().map(Self);
        day.filter(|day| day.exists()).unwrap_or_else(|| {
            from.broken(RecordFault::Number);
            Self::MIN
        })
    }

    fn layout(layout: &mut Layout) {
        layout.word("day");
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
            return Err(DateError);
        }
        let part = |range: std::ops::Range<usize>| -> Result<u32, DateError> {
            let digits = text.get(range).ok_or(DateError)?;
            if digits.bytes().all(|b| b.is_ascii_digit()) {
                digits.parse().map_err(|_| DateError)
            } else {
                Err(DateError)
            }
        };
        let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
        let day = Self::new(year, month, day);
        if day.exists() { Ok(day) } else { Err(DateError) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A period from the first day (inclusive) to the first day on which it no longer holds (exclusive); either end may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// First day, or open.
    pub from: Option<Date>,
    /// First day after the end, or open.
    pub to: Option<Date>,
}

crate::packed!(struct Period { from, to });

impl Period {
    /// The period without beginning and end.
    pub const ALWAYS: Self = Self { from: None, to: None };

    /// Returns the period from a day on, without end.
    #[must_use]
    pub const fn since(year: u32, month: u32, day: u32) -> Self {
        Self {
            from: Some(Date::new(year, month, day)),
            to: None,
        }
    }

    /// Returns whether the day is in the period.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }

    /// Returns whether the period begins after the day.
    #[must_use]
    pub fn begins_after(&self, day: Date) -> bool {
        self.from.is_some_and(|from| day < from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_prints_days() {
        for text in ["2000-02-29", "2026-11-22", "1995-01-01"] {
            assert_eq!(text.parse::<Date>().map(|d| d.to_string()), Ok(text.to_owned()));
        }
        for text in [
            "2001-02-29",
            "2026-13-01",
            "2026-1-01",
            "22.11.2026",
            "",
            "2026-11-2x",
            "+026-11-22",
        ] {
            assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
        }
    }

    #[test]
    fn a_period_ends_before_its_last_mark() {
        let period = Period {
            from: Some(Date::new(2000, 7, 26)),
            to: Some(Date::new(2015, 10, 6)),
        };
        assert!(period.contains(Date::new(2015, 10, 5)));
        assert!(!period.contains(Date::new(2015, 10, 6)));
    }
}
