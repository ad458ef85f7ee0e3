//! From bytes to texts: gzip, ZIP, and the encodings that tools write. Everything is bounded before it is unpacked.

use std::borrow::Cow;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// How much is read at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file after it was unpacked; of an archive, of all its files together.
    pub bytes: usize,
    /// Files of an archive that are looked at.
    pub entries: usize,
    /// How many times larger than its compressed form a file may become.
    pub ratio: usize,
    /// Resources of one file that are kept until they are grouped.
    pub resources: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 512 * 1024 * 1024,
            entries: 2_000,
            ratio: 500,
            resources: 1_000_000,
        }
    }
}

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Why bytes could not be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// More than the limits allow.
    TooLarge,
    /// Not what its beginning promises.
    Damaged,
}

/// What is in a compressed file: its bytes, and whether its end is missing.
pub(crate) fn gunzip(bytes: &[u8], limits: &Limits) -> Result<(Vec<u8>, bool), Refused> {
    let flags = *bytes.get(3).ok_or(Refused::Damaged)?;
    if bytes.get(2) != Some(&8) {
        return Err(Refused::Damaged);
    }
    let mut at = 10;
    if flags & 4 != 0 {
        at += 2 + usize::from(u16_at(bytes, at).ok_or(Refused::Damaged)?);
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            let rest = bytes.get(at..).ok_or(Refused::Damaged)?;
            at += 1 + rest.iter().position(|byte| *byte == 0).ok_or(Refused::Damaged)?;
        }
    }
    if flags & 2 != 0 {
        at += 2;
    }
    let data = bytes.get(at..).ok_or(Refused::Damaged)?;
    inflate(data, limits.bytes, limits)
}

/// Unpacks raw deflate data to at most this many bytes.
fn inflate(data: &[u8], most: usize, limits: &Limits) -> Result<(Vec<u8>, bool), Refused> {
    let most = most.min(data.len().saturating_mul(limits.ratio).saturating_add(65_536));
    match decompress_to_vec_with_limit(data, most) {
        Ok(bytes) => Ok((bytes, false)),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(Refused::TooLarge),
        Err(error) if error.status == TINFLStatus::FailedCannotMakeProgress && !error.output.is_empty() => {
            Ok((error.output, true))
        }
        Err(_) => Err(Refused::Damaged),
    }
}

/// The files of a ZIP archive whose names are wanted, by its central directory.
pub(crate) fn unzip(bytes: &[u8], limits: &Limits, wanted: impl Fn(&str) -> bool) -> Result<Vec<Entry>, Refused> {
    let tail = bytes.len().saturating_sub(65_557);
    let last = bytes.get(tail..).unwrap_or_default();
    let end = last
        .windows(4)
        .rposition(|four| four == b"PK\x05\x06")
        .ok_or(Refused::Damaged)?
        + tail;
    let count = usize::from(u16_at(bytes, end + 10).ok_or(Refused::Damaged)?);
    let mut at = usize32(bytes, end + 16)?;
    let (mut left, mut entries) = (limits.bytes, Vec::new());
    if count > limits.entries {
        return Err(Refused::TooLarge);
    }
    for _ in 0..count {
        if bytes.get(at..at.saturating_add(4)) != Some(b"PK\x01\x02") {
            return Err(Refused::Damaged);
        }
        let length = |offset: usize| u16_at(bytes, at + offset).map(usize::from).ok_or(Refused::Damaged);
        let (method, name_length) = (length(10)?, length(28)?);
        let (packed, local) = (usize32(bytes, at + 20)?, usize32(bytes, at + 42)?);
        let name = bytes.get(at + 46..at + 46 + name_length).ok_or(Refused::Damaged)?;
        let name = String::from_utf8_lossy(name).into_owned();
        at = at + 46 + name_length + length(30)? + length(32)?;
        if !wanted(&name) {
            continue;
        }
        let local_length = |offset: usize| {
            u16_at(bytes, local.saturating_add(offset))
                .map(usize::from)
                .ok_or(Refused::Damaged)
        };
        let start = local.saturating_add(30 + local_length(26)? + local_length(28)?);
        let data = bytes.get(start..start.saturating_add(packed)).ok_or(Refused::Damaged)?;
        let unpacked = match method {
            0 if data.len() <= left => data.to_vec(),
            0 => return Err(Refused::TooLarge),
            8 => inflate(data, left, limits)?.0,
            _ => return Err(Refused::Damaged),
        };
        left = left.saturating_sub(unpacked.len());
        entries.push(Entry { name, bytes: unpacked });
    }
    Ok(entries)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    match bytes.get(at..at.checked_add(2)?)? {
        [low, high] => Some(u16::from_le_bytes([*low, *high])),
        _ => None,
    }
}

fn usize32(bytes: &[u8], at: usize) -> Result<usize, Refused> {
    let low = u16_at(bytes, at).ok_or(Refused::Damaged)?;
    let high = u16_at(bytes, at.saturating_add(2)).ok_or(Refused::Damaged)?;
    Ok(usize::from(high) << 16 | usize::from(low))
}

/// Returns the text of a file: UTF-8 or UTF-16, with or without a mark, else Windows-1252.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => utf16(bytes, u16::from_le_bytes),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => utf16(bytes, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'static, str> {
    let units = bytes.chunks_exact(2).filter_map(|pair| match pair {
        [one, two] => Some(unit([*one, *two])),
        _ => None,
    });
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Cow::Owned(text.collect())
}

fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        // one damaged letter does not make JSON a file of Windows
        Err(_) if matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'[')) => String::from_utf8_lossy(bytes),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
    }
}

/// The characters from 0x80 to 0x9f of Windows-1252; those that it lacks are as in Latin-1.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    let own = byte.checked_sub(0x80).and_then(|place| WINDOWS.get(usize::from(place)));
    own.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_decoded() {
        let umlaut = |bytes: &[u8]| decode(bytes).into_owned();
        assert_eq!(umlaut(b"\xef\xbb\xbfa\xc3\xbc"), "aü");
        assert_eq!(umlaut(b"\xff\xfea\0\xfc\0"), "aü");
        assert_eq!(umlaut(b"\xfe\xff\0a\0\xfc"), "aü");
        assert_eq!(umlaut(b"{\0}\0"), "{}");
        assert_eq!(umlaut(b"a\xfc\x80"), "aü€");
        assert_eq!(umlaut(b"{\"a\":\"\xfc\"}"), "{\"a\":\"\u{fffd}\"}");
        assert_eq!(umlaut(b""), "");
    }

    #[test]
    fn bombs_and_damage_are_refused() {
        let limits = Limits::default();
        assert_eq!(unzip(b"PK\x03\x04", &limits, |_| true), Err(Refused::Damaged));
        assert_eq!(gunzip(b"\x1f\x8b", &limits), Err(Refused::Damaged));
        let zeros = miniz_oxide::deflate::compress_to_vec(&vec![0; 4 << 20], 9);
        let bomb = [b"\x1f\x8b\x08\0\0\0\0\0\0\0".as_slice(), &zeros].concat();
        let small = Limits { ratio: 100, ..limits };
        assert_eq!(gunzip(&bomb, &small), Err(Refused::TooLarge));
        assert_eq!(
            gunzip(&bomb, &Limits { ratio: 5_000, ..limits }).map(|(bytes, cut)| (bytes.len(), cut)),
            Ok((4 << 20, false))
        );
    }
}
