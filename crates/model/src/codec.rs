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
pub enum RecordFault {
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

/// Packed records that cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordError {
    /// What is wrong.
    pub fault: RecordFault,
    /// How many bytes of the numbers had been read by then.
    pub offset: usize,
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.fault {
            RecordFault::End => "the bytes end within a record",
            RecordFault::Number => "a number is out of range",
            RecordFault::Text => "a text is missing",
            RecordFault::Variant => "unknown variant",
            RecordFault::Depth => "lists are nested too deeply",
            RecordFault::Rest => "bytes or texts follow the last record",
        };
        write!(f, "{what} (after {} bytes)", self.offset)
    }
}

impl std::error::Error for RecordError {}

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
    /// What was wrong first. From then on every number is 0 and every list is empty, and what is unpacked is dropped in
    /// the end: a branch in each record for each of its fields would cost the page many more bytes.
    error: Option<RecordError>,
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
    pub fn records<T>(mut self, read: impl FnOnce(&mut Self) -> T) -> Result<T, RecordError> {
        let records = read(&mut self);
        self.end();
        match self.error {
            None => Ok(records),
            Some(error) => Err(error),
        }
    }

    /// Notes what is wrong at the current position, unless something was wrong before. Nothing more is read.
    #[cold]
    #[inline(never)]
    pub fn broken(&mut self, fault: RecordFault) {
        let offset = self.length - self.numbers.len();
        self.error.get_or_insert(RecordError { fault, offset });
        self.numbers = [].iter();
    }

    /// Returns the next byte, or 0 where the bytes are broken.
    #[inline(never)]
    pub fn byte(&mut self) -> u8 {
        if let Some(byte) = self.numbers.next() {
            return *byte;
        }
        self.broken(RecordFault::End);
        0
    }

    /// Returns the next number of any size, or 0 where the bytes are broken.
    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return number;
            }
        }
        self.broken(RecordFault::Number);
        0
    }

    /// Returns the next text, or an empty one where the bytes are broken.
    #[inline(never)]
    pub fn text(&mut self) -> &'static str {
        let known = self.number().checked_sub(1);
        let text = match known {
            None => self.new.next().inspect(|text| self.known.push(text)),
            Some(position) => usize::try_from(position)
                .ok()
                .and_then(|position| self.known.get(position).copied()),
        };
        text.unwrap_or_else(|| {
            self.broken(RecordFault::Text);
            ""
        })
    }

    /// Returns the next list of records, kept for as long as the program runs; an empty one where the bytes are broken.
    pub fn list<T: Packed>(&mut self) -> &'static [T] {
        let count = self.number();
        self.depth += 1;
        if self.depth > DEEPEST {
            self.broken(RecordFault::Depth);
        }
        let mut records = Vec::new();
        for _ in 0..count {
            if self.error.is_some() {
                return &[];
            }
            records.push(T::unpack(self));
        }
        self.depth -= 1;
        records.leak()
    }

    /// Checks that every byte and every text has been read.
    fn end(&mut self) {
        // without any text, there is one empty text before the first separator
        let unread = self.new.next();
        if self.numbers.len() > 0 || unread.is_some_and(|text| !(text.is_empty() && self.known.is_empty())) {
            self.broken(RecordFault::Rest);
        }
    }
}

/// A record, or a part of one.
pub trait Packed: Sized + 'static {
    /// Packs it.
    fn pack(&self, packer: &mut Packer);
    /// Unpacks it. If the bytes that follow are not such a record, notes so ([`Unpacker::broken`]) and returns any one.
    fn unpack(from: &mut Unpacker) -> Self;

    /// Packs one that may be absent.
    fn pack_option(value: Option<&Self>, packer: &mut Packer) {
        packer.number(u64::from(value.is_some()));
        if let Some(value) = value {
            value.pack(packer);
        }
    }

    /// Unpacks one that may be absent.
    fn unpack_option(from: &mut Unpacker) -> Option<Self> {
        (from.byte() != 0).then(|| Self::unpack(from))
    }

    /// Describes how it is packed, field by field.
    fn layout(layout: &mut Layout);
}

/// A description of how records are packed, by which a test notices that old and new programs would read the same bytes
/// as different records. No program that reads or writes packs needs it.
#[derive(Debug, Default)]
pub struct Layout {
    text: String,
    known: Vec<&'static str>,
}

impl Layout {
    /// Returns the description of a type.
    #[must_use]
    pub fn of<T: Packed>() -> String {
        let mut layout = Self::default();
        T::layout(&mut layout);
        layout.text
    }

    /// Adds a word.
    pub fn word(&mut self, word: &str) {
        self.text.push_str(word);
        self.text.push(' ');
    }

    /// Describes a type by its name; `parts` adds its parts, the first time that the type is met.
    pub fn record(&mut self, name: &'static str, parts: impl FnOnce(&mut Self)) {
        self.word(name);
        if !self.known.contains(&name) {
            self.known.push(name);
            self.word("{");
            parts(self);
            self.word("}");
        }
    }

    /// Adds a field, whose type the function shows that returns it.
    pub fn field<S, T: Packed>(&mut self, name: &str, _: fn(&S) -> &T) {
        self.word(name);
        T::layout(self);
    }

    /// Adds a part of a variant, whose type the function shows that returns it.
    pub fn part<S, T: Packed>(&mut self, name: &str, _: fn(&S) -> Option<&T>) {
        self.word(name);
        T::layout(self);
    }
}

impl Packed for &'static str {
    fn pack(&self, packer: &mut Packer) {
        packer.text(self);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        from.text()
    }

    /// An absent text is packed as an empty one, which costs no byte of its own: an empty text is unpacked as absent.
    fn pack_option(value: Option<&Self>, packer: &mut Packer) {
        packer.text(value.copied().unwrap_or_default());
    }

    fn unpack_option(from: &mut Unpacker) -> Option<Self> {
        Some(from.text()).filter(|text| !text.is_empty())
    }

    fn layout(layout: &mut Layout) {
        layout.word("text");
    }
}

impl<T: Packed> Packed for &'static [T] {
    fn pack(&self, packer: &mut Packer) {
        packer.list(self);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        from.list()
    }

    fn layout(layout: &mut Layout) {
        layout.word("list");
        T::layout(layout);
    }
}

impl<T: Packed + Clone> Packed for Cow<'static, [T]> {
    fn pack(&self, packer: &mut Packer) {
        packer.list(self);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        Cow::Borrowed(from.list())
    }

    fn layout(layout: &mut Layout) {
        layout.word("list");
        T::layout(layout);
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, packer: &mut Packer) {
        T::pack_option(self.as_ref(), packer);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        T::unpack_option(from)
    }

    fn layout(layout: &mut Layout) {
        layout.word("maybe");
        T::layout(layout);
    }
}

impl Packed for bool {
    fn pack(&self, packer: &mut Packer) {
        packer.number(u64::from(*self));
    }

    fn unpack(from: &mut Unpacker) -> Self {
        from.byte() != 0
    }

    fn layout(layout: &mut Layout) {
        layout.word("bool");
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Packed for $number {
            fn pack(&self, packer: &mut Packer) {
                packer.number(u64::from(*self));
            }

            fn unpack(from: &mut Unpacker) -> Self {
                Self::try_from(from.number()).unwrap_or_else(|_| {
                    from.broken(RecordFault::Number);
                    0
                })
            }

            fn layout(layout: &mut Layout) {
                layout.word(stringify!($number));
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

            fn unpack(from: &mut $crate::Unpacker) -> Self {
                Self { $($field: $crate::Packed::unpack(from)),+ }
            }

            fn layout(layout: &mut $crate::Layout) {
                layout.record(stringify!($name), |layout| {
                    $(layout.field(stringify!($field), |record: &Self| &record.$field);)+
                });
            }
        }
    };
    (enum $name:ident { $($number:literal = $variant:ident $({ $($field:ident),* })? $(( $($part:ident),* ))?),+ $(,)? }) => {
        // broken bytes are read as zeros
        const _: () = assert!([$($number),+][0] == 0, "the first variant has the number 0");

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

            fn unpack(from: &mut $crate::Unpacker) -> Self {
                loop {
                    return match from.byte() {
                        $($number => {
                            $($(let $field = $crate::Packed::unpack(from);)*)?
                            $($(let $part = $crate::Packed::unpack(from);)*)?
                            Self::$variant $({ $($field),* })? $(( $($part),* ))?
                        })+
                        // once this is noted, the next byte is 0
                        _ => {
                            from.broken($crate::RecordFault::Variant);
                            continue;
                        }
                    };
                }
            }

            fn layout(layout: &mut $crate::Layout) {
                layout.record(stringify!($name), |layout| {
                    $(
                        layout.word(concat!($number, " ", stringify!($variant)));
                        $($(layout.part(stringify!($field), |record: &Self| match record {
                            Self::$variant { $field, .. } => Some($field),
                            #[allow(unreachable_patterns, reason = "an enum may have a single variant")]
                            _ => None,
                        });)*)?
                        $($crate::packed!(@parts layout $variant [$($part),*] []);)?
                    )+
                });
            }
        }
    };
    (@parts $layout:ident $variant:ident [] [$($before:tt)*]) => {};
    (@parts $layout:ident $variant:ident [$part:ident $(, $more:ident)*] [$($before:tt)*]) => {
        $layout.part(stringify!($part), |record: &Self| match record {
            Self::$variant($($before,)* $part, ..) => Some($part),
            #[allow(unreachable_patterns, reason = "an enum may have a single variant")]
            _ => None,
        });
        $crate::packed!(@parts $layout $variant [$($more),*] [$($before)* _]);
    };
}
