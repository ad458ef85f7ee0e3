//! A binary codec: the build script packs the knowledge into bytes, and the program unpacks it when it starts.
//!
//! There are two streams: every text once, and numbers in which a text is 0 (the next new one) or its position + 1 (an
//! earlier one). Pointers of Rust literals would cost twice as many bytes in the page and hardly compress.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// Separates the texts; a text that contains it is packed with a space instead.
const BETWEEN: char = '\u{1f}';

/// Lists within lists are at most this deep, so that broken bytes cannot exhaust the stack.
const DEEPEST: u8 = 64;

/// What is wrong with packed bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// They end within a record.
    End,
    /// A number is out of range.
    Number,
    /// A text is missing, or its number is that of no text.
    Text,
    /// A number is that of no variant.
    Variant,
    /// Lists are nested too deeply.
    Depth,
    /// Something follows the last record.
    Rest,
}

/// Packed bytes that cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackError {
    /// What is wrong.
    pub fault: PackFault,
    /// How many bytes of the numbers had been read by then.
    pub offset: usize,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.fault {
            PackFault::End => "the bytes end within a record",
            PackFault::Number => "a number is out of range",
            PackFault::Text => "a text is missing",
            PackFault::Variant => "unknown variant",
            PackFault::Depth => "lists are nested too deeply",
            PackFault::Rest => "bytes or texts follow the last record",
        };
        write!(f, "{what} (after {} bytes)", self.offset)
    }
}

impl std::error::Error for PackError {}

/// Unpacking failed: [`Unpacker::records`] returns what is wrong, and where. Without a value of its own it costs the page
/// fewer bytes than an error that every record passes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// Packs records, in the build script.
#[derive(Debug, Default)]
pub struct Packer {
    known: BTreeMap<String, u64>,
    texts: Vec<String>,
    numbers: Vec<u8>,
}

impl Packer {
    /// Packs a number of any size: seven bits a byte, the low ones first.
    pub fn number(&mut self, mut number: u64) {
        loop {
            let low = u8::try_from(number & 127).unwrap_or(0);
            number >>= 7;
            self.numbers.push(if number == 0 { low } else { low | 128 });
            if number == 0 {
                return;
            }
        }
    }

    /// Packs a text.
    pub fn text(&mut self, text: &str) {
        if let Some(place) = self.known.get(text) {
            self.number(place + 1);
        } else {
            self.known.insert(text.to_owned(), self.texts.len() as u64);
            self.texts.push(text.replace(BETWEEN, " "));
            self.number(0);
        }
    }

    /// Packs a list of records.
    pub fn list<T: Packed>(&mut self, records: &[T]) {
        self.number(records.len() as u64);
        for record in records {
            record.pack(self);
        }
    }

    /// Returns the texts and the numbers.
    #[must_use]
    pub fn finish(self) -> (String, Vec<u8>) {
        (self.texts.join(&BETWEEN.to_string()), self.numbers)
    }
}

/// Unpacks records, from the front to the back. A clone continues at the same position.
#[derive(Clone, Debug)]
pub struct Unpacker {
    new: std::str::Split<'static, char>,
    known: Vec<&'static str>,
    numbers: std::slice::Iter<'static, u8>,
    length: usize,
    depth: u8,
    error: Option<PackError>,
}

impl Unpacker {
    /// Begins at the front of the two streams.
    #[must_use]
    pub fn new(texts: &'static str, numbers: &'static [u8]) -> Self {
        Self {
            new: texts.split(BETWEEN),
            known: Vec::new(),
            numbers: numbers.iter(),
            length: numbers.len(),
            depth: 0,
            error: None,
        }
    }

    /// Returns what `read` unpacks, if it reads every byte and every text.
    ///
    /// # Errors
    /// The bytes are not such records, or something follows them.
    pub fn records<T>(mut self, read: impl FnOnce(&mut Self) -> Result<T, Broken>) -> Result<T, PackError> {
        let records = read(&mut self).and_then(|records| self.end().map(|()| records));
        records.map_err(|Broken| {
            let offset = self.length - self.numbers.len();
            let fault = PackFault::End;
            self.error.unwrap_or(PackError { fault, offset })
        })
    }

    /// Notes what is wrong at the current position.
    #[cold]
    #[inline(never)]
    pub fn broken(&mut self, fault: PackFault) -> Broken {
        let offset = self.length - self.numbers.len();
        self.error.get_or_insert(PackError { fault, offset });
        Broken
    }

    /// Returns the next byte.
    ///
    /// # Errors
    /// The bytes end here.
    pub fn byte(&mut self) -> Result<u8, Broken> {
        match self.numbers.next() {
            Some(byte) => Ok(*byte),
            None => Err(self.broken(PackFault::End)),
        }
    }

    /// Returns the next number of any size.
    ///
    /// # Errors
    /// The bytes end here, or the number has more than 64 bits.
    pub fn number(&mut self) -> Result<u64, Broken> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        Err(self.broken(PackFault::Number))
    }

    /// Returns the next text.
    ///
    /// # Errors
    /// The bytes end here, or there is no such text.
    pub fn text(&mut self) -> Result<&'static str, Broken> {
        let known = self.number()?.checked_sub(1);
        let text = match known {
            None => self.new.next().inspect(|text| self.known.push(text)),
            Some(position) => usize::try_from(position)
                .ok()
                .and_then(|position| self.known.get(position).copied()),
        };
        text.ok_or_else(|| self.broken(PackFault::Text))
    }

    /// Returns the next list of records, kept for as long as the program runs.
    ///
    /// # Errors
    /// What follows is not such a list.
    pub fn list<T: Packed>(&mut self) -> Result<&'static [T], Broken> {
        let count = self.number()?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.broken(PackFault::Depth));
        }
        let mut records = Vec::new();
        for _ in 0..count {
            records.push(T::unpack(self)?);
        }
        self.depth -= 1;
        Ok(records.leak())
    }

    /// Checks that every byte and every text has been read.
    fn end(&mut self) -> Result<(), Broken> {
        // without any text, there is one empty text before the first separator
        let unread = self.new.next();
        if self.numbers.len() > 0 || unread.is_some_and(|text| !(text.is_empty() && self.known.is_empty())) {
            return Err(self.broken(PackFault::Rest));
        }
        Ok(())
    }
}

/// A record, or a part of one.
pub trait Packed: Sized + 'static {
    /// Packs it.
    fn pack(&self, packer: &mut Packer);
    /// Unpacks it.
    ///
    /// # Errors
    /// The bytes that follow are not such a record.
    fn unpack(from: &mut Unpacker) -> Result<Self, Broken>;

    /// Packs one that may be absent.
    fn pack_option(value: Option<&Self>, packer: &mut Packer) {
        packer.number(u64::from(value.is_some()));
        if let Some(value) = value {
            value.pack(packer);
        }
    }

    /// Unpacks one that may be absent.
    ///
    /// # Errors
    /// The bytes that follow are not such a record.
    fn unpack_option(from: &mut Unpacker) -> Result<Option<Self>, Broken> {
        match from.byte()? {
            0 => Ok(None),
            _ => Self::unpack(from).map(Some),
        }
    }
}

impl Packed for &'static str {
    fn pack(&self, packer: &mut Packer) {
        packer.text(self);
    }

    fn unpack(from: &mut Unpacker) -> Result<Self, Broken> {
        from.text()
    }

    /// An absent text is packed as an empty one, which costs no byte of its own: an empty text is unpacked as absent.
    fn pack_option(value: Option<&Self>, packer: &mut Packer) {
        packer.text(value.copied().unwrap_or_default());
    }

    fn unpack_option(from: &mut Unpacker) -> Result<Option<Self>, Broken> {
        from.text().map(|text| Some(text).filter(|text| !text.is_empty()))
    }
}

impl<T: Packed> Packed for &'static [T] {
    fn pack(&self, packer: &mut Packer) {
        packer.list(self);
    }

    fn unpack(from: &mut Unpacker) -> Result<Self, Broken> {
        from.list()
    }
}

impl<T: Packed + Clone> Packed for Cow<'static, [T]> {
    fn pack(&self, packer: &mut Packer) {
        packer.list(self);
    }

    fn unpack(from: &mut Unpacker) -> Result<Self, Broken> {
        from.list().map(Cow::Borrowed)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, packer: &mut Packer) {
        T::pack_option(self.as_ref(), packer);
    }

    fn unpack(from: &mut Unpacker) -> Result<Self, Broken> {
        T::unpack_option(from)
    }
}

impl Packed for bool {
    fn pack(&self, packer: &mut Packer) {
        packer.number(u64::from(*self));
    }

    fn unpack(from: &mut Unpacker) -> Result<Self, Broken> {
        from.byte().map(|byte| byte != 0)
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Packed for $number {
            fn pack(&self, packer: &mut Packer) {
                packer.number(u64::from(*self));
            }

            fn unpack(from: &mut Unpacker) -> Result<Self, Broken> {
                let number = from.number()?;
                Self::try_from(number).map_err(|_| from.broken(PackFault::Number))
            }
        }
    )+};
}

numbers!(u8, u16, u64);

/// Implements [`Packed`] for a struct field by field, or for an enum by the number of its variant and then field by field.
#[macro_export]
macro_rules! packed {
    (struct $name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::Packed for $name {
            fn pack(&self, packer: &mut $crate::Packer) {
                $(self.$field.pack(packer);)+
            }

            fn unpack(from: &mut $crate::Unpacker) -> Result<Self, $crate::Broken> {
                Ok(Self { $($field: $crate::Packed::unpack(from)?),+ })
            }
        }
    };
    (enum $name:ident { $($number:literal = $variant:ident $({ $($field:ident),* })? $(( $($part:ident),* ))?),+ $(,)? }) => {
        impl $crate::Packed for $name {
            fn pack(&self, packer: &mut $crate::Packer) {
                match self {
                    $(Self::$variant $({ $($field),* })? $(( $($part),* ))? => {
                        packer.number($number);
                        $($($field.pack(packer);)*)?
                        $($($part.pack(packer);)*)?
                    })+
                }
            }

            fn unpack(from: &mut $crate::Unpacker) -> Result<Self, $crate::Broken> {
                Ok(match from.byte()? {
                    $($number => {
                        $($(let $field = $crate::Packed::unpack(from)?;)*)?
                        $($(let $part = $crate::Packed::unpack(from)?;)*)?
                        Self::$variant $({ $($field),* })? $(( $($part),* ))?
                    })+
                    _ => return Err(from.broken($crate::PackFault::Variant)),
                })
            }
        }
    };
}
