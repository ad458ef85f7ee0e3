//! Texts that live as long as the program although a file, not the pack, holds them.

use std::sync::{Mutex, PoisonError};

use limes_model::{SortedSet, Text};

/// The same text for as long as the program runs. Each text is kept once. Only texts of the files that a user or an
/// organisation provides come here (names and ids of a configuration, codes of regions in a set-up file), so what is kept
/// is at most as long as these files; nothing that an evaluation computes does.
#[must_use]
pub fn interned(text: &str) -> Text {
    static TEXTS: Mutex<SortedSet<Text>> = Mutex::new(SortedSet::new());
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    match texts.get(text) {
        Some(known) => known,
        None => {
            let text: Text = text.to_owned().leak();
            texts.insert(text);
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once() {
        let one = interned("a");
        assert!(std::ptr::eq(one, interned(&String::from("a"))));
        assert_ne!(one, interned("b"));
    }
}
