//! Ready examples.

use limes_model::example::Example;

use super::blocks::{self, Names, Written};
use super::place::Problems;
use super::read::{Row, keep, keep_list};

/// Returns the examples of a file, in its order.
pub fn read(file: &Row<'_>, names: &Names<'_>, source: &dyn Fn(&str) -> bool, problems: &Problems) -> Vec<Example> {
    file.rows("example")
        .iter()
        .filter_map(|row| example(row, names, source, problems))
        .collect()
}

fn example(row: &Row<'_>, names: &Names<'_>, source: &dyn Fn(&str) -> bool, problems: &Problems) -> Option<Example> {
    let id = row.text("id");
    row.call(format!("example \"{id}\""));
    let again = keep_list(row.dates("again"));
    for word in row.required_words("sources").iter().filter(|word| !source(&word.text)) {
        problems.add(
            &word.place,
            format!("unknown source \"{}\"; expected the id of a [[source]]", word.text),
        );
    }
    let text = row.text("setup");
    let place = row.place_of("setup");
    // the text begins on the line below the key
    let written = Written {
        path: &place.path,
        line: place.line + 1,
        text: &text,
    };
    let mut setups = blocks::read(&written, names, problems);
    if setups.len() > 1 {
        row.wrong("setup", "contains more than one set-up");
    }
    row.finish();
    let setup = setups.pop()?;
    Some(Example {
        id: keep(id),
        as_of: setup.written.as_of,
        boundary: keep(setup.written.boundary),
        blocks: setup.blocks,
        again,
    })
}
