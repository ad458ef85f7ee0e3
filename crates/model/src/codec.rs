//! How the knowledge is packed into bytes by the build script and unpacked on first use.
//!
//! Two streams: every text once, and numbers in which a text is 0 (the next new one) or its place + 1 (an earlier one).
//! Pointers of Rust literals would cost twice as many bytes in the page, and hardly compress.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Between the texts; the build refuses texts that hold it.
const BETWEEN: char = '\u{1f}';

/// Packs records, in the build script.
#[derive(Debug, Default)]
pub struct Packer {
    known: BTreeMap<String, u64>,
    texts: Vec<String>,
    numbers: Vec<u8>,
}

impl Packer {
    /// A number of any size: seven bits a byte, the low ones first.
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

    /// A text.
    pub fn text(&mut self, text: &str) {
        if let Some(place) = self.known.get(text) {
            self.number(place + 1);
        } else {
            self.known.insert(text.to_owned(), self.texts.len() as u64);
            self.texts.push(text.replace(BETWEEN, " "));
            self.number(0);
        }
    }

    /// A list of records.
    pub fn list<T: Packed>(&mut self, records: &[T]) {
        self.number(records.len() as u64);
        for record in records {
            record.pack(self);
        }
    }

    /// The texts and the numbers.
    #[must_use]
    pub fn finish(self) -> (String, Vec<u8>) {
        (self.texts.join(&BETWEEN.to_string()), self.numbers)
    }
}

/// Unpacks records, from the front to the back; a copy goes on from the same place. What does not fit gives `None`: a test says that the page holds exactly what the files say.
#[derive(Clone, Debug)]
pub struct Unpacker {
    new: std::str::Split<'static, char>,
    known: Vec<&'static str>,
    numbers: std::slice::Iter<'static, u8>,
}

impl Unpacker {
    /// From the two streams.
    #[must_use]
    pub fn new(texts: &'static str, numbers: &'static [u8]) -> Self {
        Self {
            new: texts.split(BETWEEN),
            known: Vec::new(),
            numbers: numbers.iter(),
        }
    }

    /// The next byte.
    pub fn byte(&mut self) -> Option<u8> {
        self.numbers.next().copied()
    }

    /// A number of any size.
    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }

    /// A text.
    pub fn text(&mut self) -> Option<&'static str> {
        match self.number()?.checked_sub(1) {
            None => {
                let text = self.new.next()?;
                self.known.push(text);
                Some(text)
            }
            Some(place) => self.known.get(usize::try_from(place).ok()?).copied(),
        }
    }

    /// A list of records, kept for as long as the program runs.
    pub fn list<T: Packed>(&mut self) -> Option<&'static [T]> {
        let count = self.number()?;
        let mut records = Vec::new();
        for _ in 0..count {
            records.push(T::unpack(self)?);
        }
        Some(records.leak())
    }
}

/// A record, or a part of one.
pub trait Packed: Sized + 'static {
    /// Packs it.
    fn pack(&self, packer: &mut Packer);
    /// Unpacks it, or nothing where the bytes are not such a record.
    fn unpack(from: &mut Unpacker) -> Option<Self>;
}

impl Packed for &'static str {
    fn pack(&self, packer: &mut Packer) {
        packer.text(self);
    }

    fn unpack(from: &mut Unpacker) -> Option<Self> {
        from.text()
    }
}

impl<T: Packed> Packed for &'static [T] {
    fn pack(&self, packer: &mut Packer) {
        packer.list(self);
    }

    fn unpack(from: &mut Unpacker) -> Option<Self> {
        from.list()
    }
}

impl<T: Packed + Clone> Packed for Cow<'static, [T]> {
    fn pack(&self, packer: &mut Packer) {
        packer.list(self);
    }

    fn unpack(from: &mut Unpacker) -> Option<Self> {
        from.list().map(Cow::Borrowed)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, packer: &mut Packer) {
        packer.number(u64::from(self.is_some()));
        if let Some(value) = self {
            value.pack(packer);
        }
    }

    fn unpack(from: &mut Unpacker) -> Option<Self> {
        match from.byte()? {
            0 => Some(None),
            _ => T::unpack(from).map(Some),
        }
    }
}

impl Packed for bool {
    fn pack(&self, packer: &mut Packer) {
        packer.number(u64::from(*self));
    }

    fn unpack(from: &mut Unpacker) -> Option<Self> {
        from.byte().map(|byte| byte != 0)
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Packed for $number {
            fn pack(&self, packer: &mut Packer) {
                packer.number(u64::from(*self));
            }

            fn unpack(from: &mut Unpacker) -> Option<Self> {
                Self::try_from(from.number()?).ok()
            }
        }
    )+};
}

numbers!(u8, u16, u64);

/// Packs a struct field by field, or an enum by the number of its variant and then field by field.
#[macro_export]
macro_rules! packed {
    (struct $name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::Packed for $name {
            fn pack(&self, packer: &mut $crate::Packer) {
                $(self.$field.pack(packer);)+
            }

            fn unpack(from: &mut $crate::Unpacker) -> Option<Self> {
                Some(Self { $($field: $crate::Packed::unpack(from)?),+ })
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

            fn unpack(from: &mut $crate::Unpacker) -> Option<Self> {
                Some(match from.byte()? {
                    $($number => {
                        $($(let $field = $crate::Packed::unpack(from)?;)*)?
                        $($(let $part = $crate::Packed::unpack(from)?;)*)?
                        Self::$variant $({ $($field),* })? $(( $($part),* ))?
                    })+
                    _ => return None,
                })
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Shape {
        Dot,
        Named { name: &'static str, sizes: &'static [u16] },
        Maybe(Option<u64>, bool),
    }

    packed!(enum Shape { 0 = Dot, 1 = Named { name, sizes }, 2 = Maybe(size, sure) });

    fn streams(shapes: &[Shape]) -> (&'static str, &'static [u8]) {
        let mut packer = Packer::default();
        packer.list(shapes);
        let (texts, numbers) = packer.finish();
        (texts.leak(), numbers.leak())
    }

    const SHAPES: [Shape; 6] = [
        Shape::Dot,
        Shape::Named {
            name: "",
            sizes: &[0, 127, 128, u16::MAX],
        },
        Shape::Named { name: "ä", sizes: &[] },
        Shape::Named { name: "", sizes: &[1] },
        Shape::Maybe(Some(u64::MAX), true),
        Shape::Maybe(None, false),
    ];

    #[test]
    fn what_was_packed_comes_out_again() {
        let (texts, numbers) = streams(&SHAPES);
        assert_eq!(Unpacker::new(texts, numbers).list::<Shape>(), Some(&SHAPES[..]));
    }

    #[test]
    fn broken_bytes_give_nothing_and_never_panic() {
        let (texts, numbers) = streams(&SHAPES);
        for end in 0..numbers.len() {
            assert_eq!(Unpacker::new(texts, &numbers[..end]).list::<Shape>(), None, "{end}");
        }
        for wrong in [
            &[1, 9][..],
            &[1, 1, 200, 1],
            &[255; 20],
            &[1, 1, 0, 1, 255, 255, 255, 0],
        ] {
            assert_eq!(
                Unpacker::new("", wrong.to_vec().leak()).list::<Shape>(),
                None,
                "{wrong:?}"
            );
        }
    }
}
