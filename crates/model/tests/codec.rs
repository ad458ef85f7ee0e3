//! The codec gives every record back, and reports broken bytes as an error.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

use std::fmt::Debug;

use limes_model::catalogue::{ActorRef, ClearText, Flow, Place, PlaceCase, Product};
use limes_model::facts::{
    AccessKind, Destination, DestinationWord, Fact, FactValue, InstrumentKind, Leaving, LegalRegime, Reaches, Source,
};
use limes_model::question::{AnswerKind, AreaRef, Derivation, Question, Scope, Section, Test, When};
use limes_model::{
    Control, Country, DataKind, Date, Extent, FlowKind, Grade, Packed, Packer, Period, RecordError, RecordFault, Slot,
    Unpacker, WhoKnows,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

type Text = &'static str;

fn text() -> impl Strategy<Value = Text> {
    prop_oneof![
        3 => select(vec!["", "a", "de", "Straße", "azure"]),
        1 => "[ -~ä-ü]{0,9}".prop_map(|text| &*text.leak()),
    ]
}

/// A text that may be absent: an empty one is packed as none.
fn maybe() -> impl Strategy<Value = Option<Text>> {
    text().prop_map(|text| Some(text).filter(|text| !text.is_empty()))
}

fn list<T: Debug + Clone + 'static>(items: impl Strategy<Value = T>) -> impl Strategy<Value = &'static [T]> {
    vec(items, 0..4).prop_map(|items| &*items.leak())
}

fn country() -> impl Strategy<Value = Country> {
    (b'A'..=b'Z', b'A'..=b'Z').prop_map(|(a, b)| Country::new([a, b]))
}

fn day() -> impl Strategy<Value = Date> {
    (1900_u32..2200, 1_u32..13, 1_u32..29).prop_map(|(year, month, day)| Date::new(year, month, day))
}

fn period() -> impl Strategy<Value = Period> {
    (option::of(day()), option::of(day())).prop_map(|(from, to)| Period { from, to })
}

fn source() -> impl Strategy<Value = Source> {
    (text(), text(), maybe(), any::<bool>()).prop_map(|(id, title, url, primary)| Source {
        id,
        title,
        url,
        publisher: url,
        date: title,
        primary,
        extent: url,
    })
}

fn destination() -> impl Strategy<Value = Destination> {
    prop_oneof![
        country().prop_map(Destination::Country),
        option::of(country()).prop_map(Destination::ThirdParty),
        select(&DestinationWord::ALL[..]).prop_map(Destination::Word),
    ]
}

fn way() -> impl Strategy<Value = Leaving> {
    let control = select(&Control::ALL[..]);
    (text(), list(destination()), control).prop_map(|(id, to, control)| Leaving { id, to, control })
}

fn value() -> impl Strategy<Value = FactValue> {
    let countries = || list(country());
    let reaches = || select(&Reaches::ALL[..]);
    prop_oneof![
        (text(), list(text()), any::<bool>()).prop_map(|(area, includes, contractual)| FactValue::Area {
            area,
            includes,
            contractual
        }),
        (text(), country()).prop_map(|(area, country)| FactValue::Member { area, country }),
        (
            select(&InstrumentKind::ALL[..]),
            countries(),
            list(text()),
            option::of(day())
        )
            .prop_map(
                |(kind, countries, conditions, no_new_contracts_from)| FactValue::Instrument {
                    regime: LegalRegime::Eu,
                    kind,
                    countries: countries.into(),
                    conditions,
                    act: "Act",
                    no_new_contracts_from,
                    warnings: conditions.into(),
                }
            ),
        (
            country(),
            select(&AccessKind::ALL[..]),
            [reaches(), reaches(), reaches()],
            list(text())
        )
            .prop_map(|(country, kind, [a, b, c], warnings)| FactValue::AccessLaw {
                country,
                kind,
                company: a,
                through_parent: b,
                through_subsidiary: c,
                through_business: a,
                on_territory: b,
                through_staff: c,
                act: "Act",
                warnings: warnings.into(),
            }),
        (text(), maybe(), countries(), any::<bool>()).prop_map(|(provider, pair, countries, restricted)| {
            FactValue::Region {
                provider,
                code: provider,
                name: pair,
                location: pair,
                countries: countries.into(),
                within: None,
                kind: "region",
                pair,
                restricted,
            }
        }),
        (text(), list(way())).prop_map(|(provider, leaving)| FactValue::Service {
            provider,
            name: "Mail",
            family: None,
            boundary: Some("in"),
            leaving,
        }),
        text().prop_map(|name| FactValue::Guidance { name }),
    ]
}

fn fact() -> impl Strategy<Value = Fact> {
    (text(), period(), select(&Grade::ALL[..]), (day(), day()), value()).prop_map(
        |(id, valid, grade, (checked, review_by), value)| Fact {
            // an empty id is that of a region, by its provider and code
            id: if id.is_empty() { "event.x" } else { id },
            valid,
            grade,
            own_sources: Vec::new(),
            checked,
            review_by,
            value,
        },
    )
}

fn when() -> impl Strategy<Value = When> {
    let test = prop_oneof![
        (any::<u16>(), any::<u64>()).prop_map(|(question, options)| Test::OneOf(question, options)),
        (any::<u16>(), any::<u64>()).prop_map(|(question, options)| Test::NoneOf(question, options)),
        (any::<u16>(), day()).prop_map(|(question, day)| Test::From(question, day)),
        (any::<u16>(), day()).prop_map(|(question, day)| Test::Before(question, day)),
        (any::<u16>(), text()).prop_map(|(question, area)| Test::In(question, AreaRef::Area(area))),
        (any::<u16>(), list(country())).prop_map(|(question, list)| Test::NotIn(question, AreaRef::List(list))),
        day().prop_map(Test::AsOfFrom),
        day().prop_map(Test::AsOfBefore),
        (any::<u16>(), list(text())).prop_map(|(question, codes)| Test::RegionIs(question, codes)),
    ];
    list(test).prop_map(When)
}

fn question() -> impl Strategy<Value = Question> {
    let derivation = (text(), when(), text()).prop_map(|(value, when, fact)| Derivation { value, when, fact });
    (
        (
            text(),
            select(&Section::ALL[..]),
            select(&Scope::ALL[..]),
            select(&AnswerKind::ALL[..]),
        ),
        (list(text()), list(day()), select(&WhoKnows::ALL[..]), list(any::<u8>())),
        list(derivation),
        option::of(any::<u16>()),
    )
        .prop_map(
            |((id, section, scope, kind), (options, cuts, who, effort), derive, follows)| Question {
                id,
                section,
                scope,
                kind,
                options,
                cuts,
                who,
                effort,
                acts: who,
                derive,
                follows,
            },
        )
}

fn area_ref() -> impl Strategy<Value = AreaRef> {
    prop_oneof![text().prop_map(AreaRef::Area), list(country()).prop_map(AreaRef::List)]
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        any::<u16>().prop_map(Place::Answer),
        any::<u16>().prop_map(Place::Pair),
        list(country()).prop_map(Place::Countries),
        text().prop_map(Place::Area),
        list(area_ref()).prop_map(Place::Among),
        (text(), text()).prop_map(|(fact, way)| Place::Leaving(fact, way)),
        text().prop_map(Place::RegionFact),
        Just(Place::Anywhere),
        Just(Place::Ask),
    ]
}

fn product() -> impl Strategy<Value = Product> {
    let actor = prop_oneof![
        Just(ActorRef::Provider),
        text().prop_map(ActorRef::Other),
        country().prop_map(ActorRef::Unnamed),
        any::<u16>().prop_map(ActorRef::Answer),
        Just(ActorRef::Customer),
    ];
    let case = (when(), place(), list(text())).prop_map(|(when, is, facts)| PlaceCase { when, is, facts });
    let kinds = (
        select(&FlowKind::ALL[..]),
        select(&DataKind::ALL[..]),
        select(&Extent::ALL[..]),
        select(&ClearText::ALL[..]),
        select(&Control::ALL[..]),
    );
    let flow = (
        text(),
        kinds,
        when(),
        list(case),
        list(actor),
        option::of(any::<u16>()),
        (any::<bool>(), list(select(&Slot::ALL[..]))),
    )
        .prop_map(
            |(id, (kind, data, extent, clear_text, control), when, place, seen_by, switch, (absent_before, covers))| {
                Flow {
                    id,
                    kind,
                    data,
                    extent,
                    when,
                    place,
                    seen_by,
                    clear_text,
                    control,
                    switch,
                    facts: &["a"],
                    absent_before,
                    covers,
                    template: None,
                }
            },
        );
    (text(), maybe(), list(text()), list(flow)).prop_map(|(id, provider, serves, flows)| Product {
        id,
        provider,
        family: provider,
        group: id,
        serves,
        regions: provider,
        offering: None,
        facts: serves,
        flows,
    })
}

fn pack<T: Packed>(records: &[T]) -> (Text, &'static [u8]) {
    let mut packer = Packer::default();
    packer.list(records);
    let (texts, numbers) = packer.finish();
    (texts.leak(), numbers.leak())
}

fn unpack<T: Packed>(texts: Text, numbers: &'static [u8]) -> Result<&'static [T], RecordError> {
    Unpacker::new(texts, numbers).records(Unpacker::list)
}

/// Checks that the records come back, and that no part of their bytes and no change of one byte causes a panic.
fn check<T: Packed + Debug>(records: &[T], end: usize, changed: u8) -> Result<(), TestCaseError> {
    let (texts, numbers) = pack(records);
    let again = unpack::<T>(texts, numbers);
    prop_assert_eq!(again.map(|again| format!("{again:?}")), Ok(format!("{records:?}")));

    let end = end % numbers.len();
    let error = unpack::<T>(texts, &numbers[..end]).err();
    prop_assert!(error.is_some_and(|error| error.offset <= end), "{:?} at {}", error, end);
    let mut broken = numbers.to_vec();
    broken[end] = changed;
    if let Err(error) = unpack::<T>(texts, broken.leak()) {
        prop_assert!(error.offset <= numbers.len());
    }
    Ok(())
}

proptest! {
    #[test]
    fn destinations_are_read_as_they_are_written(destination in destination()) {
        prop_assert_eq!(destination.to_string().parse(), Ok(destination));
    }

    #[test]
    fn sources_come_back(records in vec(source(), 0..6), end: usize, changed: u8) {
        check(&records, end, changed)?;
    }

    #[test]
    fn facts_come_back(records in vec(fact(), 0..6), end: usize, changed: u8) {
        check(&records, end, changed)?;
    }

    #[test]
    fn questions_come_back(records in vec(question(), 0..4), end: usize, changed: u8) {
        check(&records, end, changed)?;
    }

    #[test]
    fn products_come_back(records in vec(product(), 0..4), end: usize, changed: u8) {
        check(&records, end, changed)?;
    }

    #[test]
    fn any_bytes_give_records_or_an_error(numbers in vec(prop_oneof![0_u8..8, any::<u8>()], 0..60)) {
        let numbers: &'static [u8] = numbers.leak();
        for error in [
            unpack::<Fact>("a\u{1f}b", numbers).err(),
            unpack::<Question>("a\u{1f}b", numbers).err(),
            unpack::<Product>("a\u{1f}b", numbers).err(),
        ].into_iter().flatten() {
            prop_assert!(error.offset <= numbers.len());
        }
    }
}

#[test]
fn errors_name_the_fault_and_the_offset() {
    for (numbers, fault, offset) in [
        (&[][..], RecordFault::End, 0),
        (&[1, 9], RecordFault::Variant, 2),
        (&[1, 5, 200], RecordFault::End, 3),
        (&[255; 20], RecordFault::Number, 10),
        (&[1, 2, 2], RecordFault::End, 3),
        (&[1, 6, 1, 7], RecordFault::Rest, 2),
    ] {
        let found = unpack::<Place>("", numbers).map(<[Place]>::len);
        assert_eq!(found, Err(RecordError { fault, offset }), "{numbers:?}");
    }
    let (texts, numbers) = pack(&["a", "b", "a"]);
    assert_eq!(unpack::<Text>(texts, numbers), Ok(&["a", "b", "a"][..]));
    let fault = |texts, numbers| unpack::<Text>(texts, numbers).unwrap_err();
    assert_eq!(fault("a", &[2, 0, 0]).to_string(), "a text is missing (after 3 bytes)");
    assert_eq!(fault("a", &[1, 7]).fault, RecordFault::Text);
    assert_eq!(fault("a\u{1f}b", &[1, 0]).fault, RecordFault::Rest);
    assert_eq!(unpack::<u8>("", &[1, 128, 2]).unwrap_err().fault, RecordFault::Number);
    assert_eq!(unpack::<Date>("", &[1, 13]).unwrap_err().fault, RecordFault::Number);
    assert_eq!(
        unpack::<Country>("", &[1, b'd', b'e']).unwrap_err().fault,
        RecordFault::Number
    );
}

#[test]
fn lists_are_not_nested_without_end() {
    use limes_model::message::Piece;
    // a choice with one case, whose pattern has one piece, which is a choice …
    let mut numbers = Vec::new();
    for _ in 0..100_000 {
        numbers.extend([1, 2, 1, 1, 1]);
    }
    numbers[2] = 0;
    numbers[4] = 1;
    let error = unpack::<Piece>("x", numbers.leak()).unwrap_err();
    assert_eq!(error.fault, RecordFault::Depth);
}

#[test]
fn an_absent_text_takes_no_byte_of_its_own() {
    let (texts, numbers) = pack(&[Some("a"), None, Some("a")]);
    assert_eq!((texts, numbers.len()), ("a\u{1f}", 4));
    assert_eq!(
        unpack::<Option<Text>>(texts, numbers),
        Ok(&[Some("a"), None, Some("a")][..])
    );
}
