//! What the user chose about the page itself.

use std::str::FromStr;

/// The user's choices about the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Prefs {
    /// The code of the language; one of those that the message files know.
    pub language: &'static str,
    pub scheme: Scheme,
    /// Whether the set-up is kept in this browser.
    pub memory: Memory,
}

/// Whether the set-up is kept in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// The user did not ask for it.
    Off,
    /// It is.
    On,
    /// The user asked for it, and the browser refused: its storage is full or switched off.
    Refused,
    /// Another window has kept another set-up since; this window does not overwrite it.
    Elsewhere,
}

impl Memory {
    /// Returns whether something is kept.
    pub const fn is_on(self) -> bool {
        matches!(self, Self::On | Self::Elsewhere)
    }

    /// Returns the key of the message that says why a set-up is not kept.
    pub const fn reason(self) -> Option<&'static str> {
        match self {
            Self::Off | Self::On => None,
            Self::Refused => Some("ui-remember-refused"),
            Self::Elsewhere => Some("ui-remember-elsewhere"),
        }
    }
}

/// The colour scheme of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// The scheme of the operating system.
    #[default]
    System,
    Light,
    Dark,
}

impl Scheme {
    /// All schemes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Returns the scheme of a theme as options and files name it; empty for the system's.
    pub fn of_theme(theme: &str) -> Self {
        theme.parse().unwrap_or_default()
    }

    /// Returns the id, as used in message keys and by the style sheet.
    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The text is not the id of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownScheme;

impl FromStr for Scheme {
    type Err = UnknownScheme;

    fn from_str(text: &str) -> Result<Self, UnknownScheme> {
        let found = Self::ALL.into_iter().find(|scheme| scheme.id() == text);
        found.ok_or(UnknownScheme)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_read_from_its_id() {
        for scheme in Scheme::ALL {
            assert_eq!(scheme.id().parse(), Ok(scheme));
        }
        assert_eq!("neon".parse::<Scheme>(), Err(UnknownScheme));
        assert_eq!("".parse::<Scheme>(), Err(UnknownScheme));
    }
}
