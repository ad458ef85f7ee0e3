//! Golden files: texts that a reviewer approved, compared byte for byte. `UPDATE_GOLDEN=1 cargo test --test it` writes
//! those that differ and prints what changed.

use std::fmt::Write as _;
use std::{env, fs};

use super::root;

/// Compares a text with the golden file at a path below the project, or updates that file.
pub fn check(path: &str, text: &str) {
    let file = root().join(path);
    let kept = fs::read_to_string(&file).ok();
    if kept.as_deref() == Some(text) {
        return;
    }
    let difference = difference(kept.as_deref().unwrap_or_default(), text);
    assert!(
        env::var_os("UPDATE_GOLDEN").is_some(),
        "{path} is stale; review the difference, then run with UPDATE_GOLDEN=1\n{difference}"
    );
    fs::write(&file, text).unwrap_or_else(|error| panic!("{path}: {error}"));
    eprintln!("{path} is updated\n{difference}");
}

/// Fails if the folder has a golden file that no test compares.
pub fn no_orphans(folder: &str, is_used: impl Fn(&str) -> bool) {
    let entries = fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let orphans: Vec<String> = names.filter(|name| !is_used(name)).collect();
    assert!(orphans.is_empty(), "{folder}: no test compares {orphans:?}");
}

/// The lines between the first and the last that differ, removed ones before added ones.
fn difference(before: &str, after: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let same = |(a, b): &(&&str, &&str)| a == b;
    let start = before.iter().zip(&after).take_while(same).count();
    let rest = before[start..].iter().rev().zip(after[start..].iter().rev());
    let end = rest.take_while(same).count();
    let mut text = format!("line {}:\n", start + 1);
    for (sign, lines) in [('-', before), ('+', after)] {
        for line in lines[start..lines.len() - end].iter().take(60) {
            let _ = writeln!(text, "{sign}{line}");
        }
    }
    text
}

#[test]
fn the_difference_shows_only_the_changed_lines() {
    assert_eq!(difference("a\nb\nc\n", "a\nx\ny\nc\n"), "line 2:\n-b\n+x\n+y\n");
    assert_eq!(difference("a\n", "a\nb\n"), "line 2:\n+b\n");
    assert_eq!(difference("a", "a\n"), "line 2:\n");
}
