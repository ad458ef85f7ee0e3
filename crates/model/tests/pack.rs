//! A file that is not exactly the pack that is wanted is refused, with the reason.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the message"
)]

use limes_model::catalogue::{Alias, Bundle, Common, Product};
use limes_model::decided_case::Case;
use limes_model::example::Example;
use limes_model::facts::{Fact, Source};
use limes_model::law::{Act, Law};
use limes_model::message::{Message, Piece, Plural};
use limes_model::question::Question;
use limes_model::{Date, Edition, FORMAT, Layout, Pack, PackError, PackKind, Packer, crc32, write_pack};
use proptest::prelude::*;

const EDITION: Edition<&str> = Edition {
    version: "2026.11",
    date: Date::new(2026, 11, 22),
};

fn sources() -> Vec<u8> {
    let source = |id| Source {
        id,
        title: "Title",
        url: None,
        publisher: None,
        date: "2026",
        primary: true,
        extent: None,
    };
    let mut packer = Packer::default();
    packer.list(&[source("law.a"), source("law.b")]);
    let (texts, numbers) = packer.finish();
    write_pack(PackKind::Sources, EDITION, "", (&texts, &numbers)).unwrap()
}

fn read(bytes: &[u8]) -> Result<usize, PackError> {
    let pack = Pack::read(bytes.to_vec().leak(), PackKind::Sources)?;
    assert_eq!((pack.edition, pack.language), (EDITION, ""));
    Ok(pack.records(|from| from.list::<Source>())?.len())
}

#[test]
fn a_pack_is_read_as_it_was_written() {
    assert_eq!(read(&sources()), Ok(2));
    // the test vector of every description of this checksum
    assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
}

#[test]
fn a_pack_that_is_cut_off_or_too_long_is_refused() {
    let whole = sources();
    assert_eq!(read(&[]), Err(PackError::Foreign));
    for end in 1..whole.len() {
        assert!(matches!(read(&whole[..end]), Err(PackError::Length { .. })), "{end}");
    }
    let longer = [&whole[..], &[0]].concat();
    assert!(matches!(
        read(&longer),
        Err(PackError::Length { .. } | PackError::Foreign)
    ));
    assert!(matches!(
        read(&[&whole[..], &whole[..]].concat()),
        Err(PackError::Length { .. })
    ));
}

#[test]
fn every_changed_byte_is_found() {
    let whole = sources();
    for place in 0..whole.len() {
        for bit in 0..8 {
            let mut changed = whole.clone();
            changed[place] ^= 1 << bit;
            assert!(read(&changed).is_err(), "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn another_file_format_and_kind_are_named() {
    let whole = sources();
    assert_eq!(read(b"<!doctype html><title>Sign in</title>"), Err(PackError::Foreign));
    assert_eq!(read(b"{}"), Err(PackError::Foreign));
    let of_format = |format: u16| {
        let mut other = whole.clone();
        other[8..10].copy_from_slice(&format.to_le_bytes());
        read(&other)
    };
    assert_eq!(of_format(FORMAT - 1), Err(PackError::Older(FORMAT - 1)));
    assert_eq!(of_format(FORMAT + 1), Err(PackError::Newer(FORMAT + 1)));
    let words = write_pack(PackKind::Words, EDITION, "de", ("", &[])).unwrap();
    assert_eq!(read(&words), Err(PackError::Kind(PackKind::Words)));
    // a right checksum does not make records of other bytes
    let no_records = write_pack(PackKind::Sources, EDITION, "", ("", &[9])).unwrap();
    assert!(matches!(read(&no_records), Err(PackError::Records(_))));
}

#[test]
fn packs_follow_each_other_in_an_update() {
    let words = write_pack(PackKind::Words, EDITION, "de", ("", &[])).unwrap();
    let parts = [sources(), words].concat();
    let update = write_pack(PackKind::Update, EDITION, "", ("", &parts)).unwrap();
    let read = Pack::read(update.leak(), PackKind::Update).unwrap().parts().unwrap();
    let kinds: Vec<(PackKind, &str)> = read.iter().map(|part| (part.kind, part.language)).collect();
    assert_eq!(kinds, [(PackKind::Sources, ""), (PackKind::Words, "de")]);
    let cut = parts[..parts.len() - 1].to_vec();
    assert!(matches!(Pack::read_all(cut.leak()), Err(PackError::Length { .. })));
}

#[test]
fn what_is_longer_than_its_length_can_say_is_not_written() {
    let version = "2".repeat(256);
    let edition = Edition {
        version: version.as_str(),
        ..EDITION
    };
    assert!(write_pack(PackKind::Knowledge, edition, "", ("", &[])).is_err());
}

proptest! {
    #[test]
    fn any_bytes_are_a_pack_or_an_error(start in prop_oneof![Just(b"LIMES\r\n\x1a\x05\x00".to_vec()), Just(Vec::new())], bytes: Vec<u8>) {
        prop_assert!(read(&[start, bytes].concat()).is_err());
    }
}

/// The layout of the records of each kind of pack, as a checksum. If this test fails, old and new programs would read the same
/// bytes as different records: raise [`FORMAT`], and put the new numbers here.
#[test]
fn a_changed_layout_has_another_format() {
    let layouts = [
        Layout::of::<&[Fact]>(),
        Layout::of::<&[Question]>(),
        Layout::of::<&[Product]>(),
        Layout::of::<&[Common]>(),
        Layout::of::<&[Example]>(),
        Layout::of::<&[Source]>(),
        Layout::of::<&[Act]>(),
        Layout::of::<&[Law]>(),
        Layout::of::<&[Alias]>(),
        Layout::of::<&[Bundle]>(),
        Layout::of::<&[Case]>(),
        Layout::of::<Plural>(),
        Layout::of::<&[Message]>(),
        Layout::of::<&[&[Piece]]>(),
    ];
    for part in [
        "closed_to_new maybe day",
        "Grade { verified",
        "ThirdParty country maybe country",
    ] {
        assert!(layouts[0].contains(part), "{part} is not in {}", layouts[0]);
    }
    assert_eq!((FORMAT, crc32(layouts.concat().as_bytes())), (6, 0x59132fad));
}
