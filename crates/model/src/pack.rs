//! Packs: files of packed records. Each begins with a header that says what the file is, so that a file which is broken,
//! cut off, of another kind or of another version is refused as a whole and never read in part.
//!
//! | bytes | content |
//! | --- | --- |
//! | 8 | `LIMES`, carriage return, line feed, control-Z: a transfer as text changes them |
//! | 2 | number of the format |
//! | 4 | length of the whole pack |
//! | 4 | CRC-32 of everything after it |
//! | 1 | kind |
//! | 10 | day of the knowledge, `2026-11-22` |
//! | 1 + n | length and text of the version of the knowledge |
//! | 1 + n | length and code of the language; empty for what has none |
//! | 4 | length of the texts |
//! | | texts, then numbers ([`Unpacker`]); for an update, the packs that it consists of, one after the other |
//!
//! Numbers have their low byte first. The first three fields are the same in every format.

use std::fmt;

use crate::{Date, RecordError, RecordFault, Text, Unpacker, ids};

const MAGIC: [u8; 8] = *b"LIMES\r\n\x1a";

/// The format that this program writes, and the only one that it reads. It is raised whenever the header or the layout of a
/// record changes; a test compares the layouts with this number.
pub const FORMAT: u16 = 6;

/// Bytes before the checksum, and up to the end of it.
const CHECKED: usize = MAGIC.len() + 2 + 4;
const HEAD: usize = CHECKED + 4;

ids! {
    /// What a pack holds.
    PackKind {
        /// Facts, questions, products and examples.
        Knowledge = "knowledge",
        /// The sources of facts and rules.
        Sources = "sources",
        /// Decided cases.
        Cases = "cases",
        /// The texts of a language.
        Words = "words",
        /// Texts of a language that are read later than the others.
        MoreWords = "more-words",
        /// Packs of a newer knowledge, with its words.
        Update = "update",
    }
}

/// The knowledge to which a pack belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition<T = Text> {
    /// Version, for example `2026.11`; empty where there is none.
    pub version: T,
    /// The day on which it was put together; [`Date::MIN`] where it is not known.
    pub date: Date,
}

/// Why a file is not the pack that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// It is not a pack.
    Foreign,
    /// Its format is that of older programs.
    Older(u16),
    /// Its format is that of newer programs.
    Newer(u16),
    /// It is cut off, or something follows its end.
    Length {
        /// How many bytes it should have.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Bytes of it have changed.
    Checksum,
    /// It is whole, but does not hold the records that it should hold.
    Records(RecordError),
    /// It is another kind of pack.
    Kind(PackKind),
    /// It is in another language.
    Language(Text),
    /// It belongs to the knowledge of another day.
    Edition(Date),
    /// It is an update to a knowledge that is not newer than the one that is there.
    NotNewer(Date),
    /// There is such a pack already.
    Installed,
}

impl PackError {
    /// Returns the stable id.
    #[must_use]
    pub const fn id(self) -> Text {
        match self {
            Self::Foreign => "foreign",
            Self::Older(_) => "older",
            Self::Newer(_) => "newer",
            Self::Length { .. } | Self::Checksum | Self::Records(_) => "broken",
            Self::Kind(_) | Self::Language(_) | Self::Edition(_) | Self::Installed => "other",
            Self::NotNewer(_) => "not-newer",
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("not a pack of Limes"),
            Self::Older(format) => write!(f, "format {format} is that of older programs; expected {FORMAT}"),
            Self::Newer(format) => write!(f, "format {format} is that of newer programs; expected {FORMAT}"),
            Self::Length { expected, found } => write!(f, "{found} bytes; expected {expected}"),
            Self::Checksum => f.write_str("the checksum does not fit the content"),
            Self::Records(error) => error.fmt(f),
            Self::Kind(kind) => write!(f, "another kind of pack: {}", kind.id()),
            Self::Language(code) => write!(f, "a pack of another language: {code}"),
            Self::Edition(date) => write!(f, "a pack of another knowledge, that of {date}"),
            Self::NotNewer(date) => write!(f, "the knowledge of {date} is not newer than the one that is there"),
            Self::Installed => f.write_str("there is such a pack already"),
        }
    }
}

impl std::error::Error for PackError {}

impl From<RecordError> for PackError {
    fn from(error: RecordError) -> Self {
        Self::Records(error)
    }
}

/// A pack whose header and checksum are right.
#[derive(Clone, Copy, Debug)]
pub struct Pack {
    /// What it holds.
    pub kind: PackKind,
    /// The knowledge to which it belongs.
    pub edition: Edition,
    /// Code of its language; empty for what has none.
    pub language: Text,
    texts: Text,
    content: &'static [u8],
}

impl Pack {
    /// Reads a file that is one pack of this kind.
    ///
    /// # Errors
    /// It is not.
    pub fn read(bytes: &'static [u8], kind: PackKind) -> Result<Self, PackError> {
        let (pack, rest) = Self::first(bytes)?;
        if !rest.is_empty() {
            return Err(PackError::Length {
                expected: bytes.len() - rest.len(),
                found: bytes.len(),
            });
        }
        pack.of_kind(kind)
    }

    /// Reads packs that follow each other.
    ///
    /// # Errors
    /// One of them is broken.
    pub fn read_all(bytes: &'static [u8]) -> Result<Vec<Self>, PackError> {
        let mut packs = Vec::new();
        let mut left = bytes;
        while !left.is_empty() {
            let (pack, rest) = Self::first(left)?;
            packs.push(pack);
            left = rest;
        }
        Ok(packs)
    }

    /// Returns the pack if it is of this kind.
    ///
    /// # Errors
    /// It is of another kind.
    pub fn of_kind(self, kind: PackKind) -> Result<Self, PackError> {
        if self.kind == kind {
            Ok(self)
        } else {
            Err(PackError::Kind(self.kind))
        }
    }

    /// Reads the pack at the beginning of the bytes, and returns what follows it.
    fn first(bytes: &'static [u8]) -> Result<(Self, &'static [u8]), PackError> {
        let mut head = Bytes(bytes);
        let found = bytes.len();
        if bytes.is_empty() || !bytes.starts_with(MAGIC.get(..found.min(MAGIC.len())).unwrap_or(&MAGIC)) {
            return Err(PackError::Foreign);
        }
        let cut = PackError::Length { expected: HEAD, found };
        head.take(MAGIC.len()).ok_or(cut)?;
        match head.number(2).ok_or(cut)? {
            format if format == u32::from(FORMAT) => {}
            format => {
                let of = if format < u32::from(FORMAT) {
                    PackError::Older
                } else {
                    PackError::Newer
                };
                return Err(of(u16::try_from(format).unwrap_or_default()));
            }
        }
        let length = head
            .number(4)
            .and_then(|length| usize::try_from(length).ok())
            .ok_or(cut)?;
        let checksum = head.number(4).ok_or(cut)?;
        let cut = PackError::Length {
            expected: length.max(HEAD),
            found,
        };
        let (own, rest) = bytes.split_at_checked(length).ok_or(cut)?;
        let mut body = Bytes(own.get(HEAD..).ok_or(cut)?);
        if crc32(body.0) != checksum {
            return Err(PackError::Checksum);
        }
        // the checksum is right: what does not fit from here on was written so
        Self::body(&mut body)
            .map(|pack| (pack, rest))
            .ok_or(PackError::Records(RecordError {
                fault: RecordFault::End,
                offset: HEAD,
            }))
    }

    fn body(body: &mut Bytes) -> Option<Self> {
        let kind = *PackKind::ALL.get(usize::try_from(body.number(1)?).ok()?)?;
        let date = std::str::from_utf8(body.take(10)?).ok()?.parse().ok()?;
        let version = body.text(1)?;
        let language = body.text(1)?;
        Some(Self {
            kind,
            edition: Edition { version, date },
            language,
            texts: body.text(4)?,
            content: body.0,
        })
    }

    /// Returns the records.
    ///
    /// # Errors
    /// It does not hold them.
    pub fn records<T>(&self, read: impl FnOnce(&mut Unpacker) -> T) -> Result<T, PackError> {
        Ok(Unpacker::new(self.texts, self.content).records(read)?)
    }

    /// Returns the packs of which an update consists.
    ///
    /// # Errors
    /// One of them is broken.
    pub fn parts(&self) -> Result<Vec<Self>, PackError> {
        Self::read_all(self.content)
    }
}

/// Bytes that are read from the front.
struct Bytes(&'static [u8]);

impl Bytes {
    fn take(&mut self, count: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self, bytes: usize) -> Option<u32> {
        let taken = self.take(bytes)?.iter().rev();
        Some(taken.fold(0, |number, byte| number << 8 | u32::from(*byte)))
    }

    /// A text after its length.
    fn text(&mut self, bytes: usize) -> Option<Text> {
        let length = usize::try_from(self.number(bytes)?).ok()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}

/// Writes a pack: what [`Packer::finish`](crate::Packer::finish) returns, or no text and the packs of an update.
///
/// # Errors
/// It is too long, or its version or language is longer than 255 bytes.
pub fn write_pack(
    kind: PackKind,
    edition: Edition<&str>,
    language: &str,
    (texts, content): (&str, &[u8]),
) -> Result<Vec<u8>, std::num::TryFromIntError> {
    let mut body = vec![kind as u8];
    body.extend(edition.date.to_string().bytes());
    for text in [edition.version, language] {
        body.push(u8::try_from(text.len())?);
        body.extend(text.bytes());
    }
    body.extend(u32::try_from(texts.len())?.to_le_bytes());
    body.extend(texts.bytes());
    body.extend(content);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend(u32::try_from(HEAD + body.len())?.to_le_bytes());
    bytes.extend(crc32(&body).to_le_bytes());
    bytes.extend(body);
    Ok(bytes)
}

/// Returns the CRC-32 of bytes, as in zip and PNG files. It finds accidents, not forgeries: those are the task of the hashes
/// with which the page loads its files.
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    // four bits at a time: a table of 16 entries is small and fast enough
    const TABLE: [u32; 16] = {
        let mut table = [0; 16];
        let mut index = 0;
        while index < 16 {
            let mut value = index as u32;
            let mut bit = 0;
            while bit < 4 {
                value = if value & 1 == 1 {
                    value >> 1 ^ 0xedb8_8320
                } else {
                    value >> 1
                };
                bit += 1;
            }
            #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
            {
                table[index] = value;
            }
            index += 1;
        }
        table
    };
    let step = |crc: u32| crc >> 4 ^ TABLE.get(crc as usize & 15).copied().unwrap_or_default();
    !bytes.iter().fold(!0, |crc, byte| step(step(crc ^ u32::from(*byte))))
}
