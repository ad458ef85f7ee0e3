//! Names that users gave, as parts of a line.

/// Returns a name that a user gave as part of a line: line breaks and control characters become spaces, and characters that
/// nobody sees or that change the direction of what follows are left out. Such a name can neither begin a line of its own
/// nor reorder the words around it. `None` if nothing of it can be seen.
#[must_use]
pub fn one_line(name: &str) -> Option<String> {
    let seen = name.chars().filter(|letter| !is_hidden(*letter));
    let breaks = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    let shown: String = seen.map(|letter| if breaks(letter) { ' ' } else { letter }).collect();
    Some(shown.trim().to_owned()).filter(|shown| !shown.is_empty())
}

/// The joiners U+200C and U+200D are kept: some scripts cannot be written without them.
const fn is_hidden(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_without_hidden_characters() {
        for (name, shown) in [
            ("Mail", "Mail"),
            ("Ablage für Akten (Köln)", "Ablage für Akten (Köln)"),
            ("Mail\nStays inside.", "Mail Stays inside."),
            ("a\r\n\u{85}\u{2028}\u{2029}b", "a     b"),
            ("\u{1b}[2J", "[2J"),
            ("Mail \u{202e}detpyrcne", "Mail detpyrcne"),
            ("\u{2066}a\u{2069}\u{200b}\u{ad}\u{61c}\u{e0041}", "a"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ] {
            assert_eq!(one_line(name).as_deref(), Some(shown), "{name:?}");
        }
        for nothing in ["", " ", "\u{200b}", "\u{ad}\n\u{2060}"] {
            assert_eq!(one_line(nothing), None, "{nothing:?}");
        }
    }
}
