//! Where in the text of a file a problem stands: its path is looked for in the text once more.

use super::json::Reading;
use super::problem::{Problem, ProblemKind, shortened};

/// Line and column, both counted from one; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

/// Where a problem stands: what is missing stands where the object begins in which it is missing.
#[must_use]
pub fn position(text: &str, problem: &Problem) -> Position {
    let skipped = usize::from(text.starts_with('\u{feff}')) * '\u{feff}'.len_utf8();
    let text = text.get(skipped..).unwrap_or_default();
    let mut search = Search {
        path: &problem.path,
        named: names_itself(problem),
        last: problem.kind == ProblemKind::DuplicateField,
        found: None,
        nearest: (0, 0),
    };
    let mut reading = Reading::new(text);
    if problem.kind == ProblemKind::NotJson {
        let stopped = reading.stops_at();
        return at(text, stopped);
    }
    reading.space();
    search.nearest.1 = reading.at();
    if problem.path.is_empty() {
        search.found = Some(reading.at());
    } else {
        search.value(&mut reading, "");
    }
    at(text, search.found.unwrap_or(search.nearest.1))
}

/// Whether the name is what is wrong, and not the value.
fn names_itself(problem: &Problem) -> bool {
    match problem.kind {
        ProblemKind::UnknownField | ProblemKind::DuplicateField => true,
        ProblemKind::UnknownQuestion
        | ProblemKind::MisplacedQuestion
        | ProblemKind::UnknownFamily
        | ProblemKind::UnknownProvider
        | ProblemKind::UnknownCommon
        | ProblemKind::UnknownLanguage
        | ProblemKind::UnknownFlow => problem.path.ends_with("\"]"),
        _ => false,
    }
}

struct Search<'a> {
    path: &'a str,
    named: bool,
    last: bool,
    found: Option<usize>,
    /// How long the path is of the innermost value around it, and where that begins.
    nearest: (usize, usize),
}

impl Search<'_> {
    /// Passes over a value, and looks into it if the path may lead there.
    fn value(&mut self, reading: &mut Reading<'_>, here: &str) -> Option<()> {
        reading.space();
        let begins = reading.at();
        let inside = here.is_empty() || (self.path.len() > here.len() && self.path.starts_with(here));
        if inside && here.len() >= self.nearest.0 && self.found.is_none() {
            self.nearest = (here.len(), begins);
        }
        match reading.peek()? {
            b'{' if inside => reading.items(b'}', |reading| {
                reading.space();
                let name_at = reading.at();
                let name = reading.string()?;
                reading.space();
                reading.need(b':')?;
                reading.space();
                let name = shortened(&name);
                let field = if here.is_empty() {
                    name.clone()
                } else {
                    [here, ".", &name].concat()
                };
                let entry = [here, "[\"", &name, "\"]"].concat();
                let value_at = reading.at();
                let mut below = None;
                for path in [field, entry] {
                    if path == self.path && (self.last || self.found.is_none()) {
                        self.found = Some(if self.named { name_at } else { value_at });
                    } else if self.path.starts_with(&path) {
                        below = Some(path);
                    }
                }
                match below {
                    Some(path) if self.found.is_none() => self.value(reading, &path),
                    _ => reading.value().map(|_| ()),
                }
            }),
            b'[' if inside => {
                let mut place = 0;
                reading.items(b']', |reading| {
                    reading.space();
                    let path = format!("{here}[{place}]");
                    place += 1;
                    if path == self.path && self.found.is_none() {
                        self.found = Some(reading.at());
                    }
                    self.value(reading, &path)
                })
            }
            _ => reading.value().map(|_| ()),
        }
    }
}

fn at(text: &str, byte: usize) -> Position {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    Position {
        line: 1 + before.matches('\n').count(),
        column: 1 + line.chars().count(),
    }
}
