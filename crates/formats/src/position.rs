//! Positions in the text of a file.

/// A line and a column, both counted from one; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Position {
    /// The beginning of a text.
    pub const START: Self = Self { line: 1, column: 1 };

    /// Returns the position of a byte of a text; a byte beyond it counts as its end.
    #[must_use]
    pub fn of(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self {
            line: 1 + before.matches('\n').count(),
            column: 1 + line.chars().count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_characters_are_counted_from_one() {
        let at = |byte| {
            let Position { line, column } = Position::of("ab\r\nü😀c", byte);
            (line, column)
        };
        assert_eq!(
            [at(0), at(2), at(4), at(6), at(10)],
            [(1, 1), (1, 3), (2, 1), (2, 2), (2, 3)]
        );
        assert_eq!(at(99), (2, 4));
    }
}
