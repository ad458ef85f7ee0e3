//! The own calendar agrees with `jiff` on every day that the program can be asked about.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is the message")]

use jiff::ToSpan;
use jiff::civil;
use limes_model::Date;

#[test]
fn every_day_is_that_of_jiff() {
    let mut day = Date::MIN;
    let mut expected = civil::date(1900, 1, 1);
    let mut count = 0;
    loop {
        assert_eq!(day.to_string(), expected.to_string());
        assert_eq!(expected.to_string().parse(), Ok(day));
        let parts = (day.year(), day.month(), day.day());
        let wanted = (
            u32::try_from(expected.year()).unwrap(),
            u32::try_from(expected.month()).unwrap(),
            u32::try_from(expected.day()).unwrap(),
        );
        assert_eq!(parts, wanted);
        count += 1;
        if day == Date::MAX {
            break;
        }
        assert_eq!(day.next().previous(), day);
        assert!(day.next() > day);
        day = day.next();
        expected = expected.checked_add(1.day()).unwrap();
    }
    assert_eq!((expected, count), (civil::date(2199, 12, 31), 109_573));
}

#[test]
fn texts_that_jiff_refuses_are_refused() {
    for year in [1899, 1900, 2000, 2023, 2024, 2100, 2199, 2200] {
        for month in 0..=13 {
            for day in 0..=32 {
                let text = format!("{year:04}-{month:02}-{day:02}");
                let is_day = text.parse::<civil::Date>().is_ok() && (1900..2200).contains(&year);
                assert_eq!(text.parse::<Date>().is_ok(), is_day, "{text}");
            }
        }
    }
}
