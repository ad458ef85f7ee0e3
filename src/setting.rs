//! The organisation's settings, as its `limes.config.json` gives them.

use std::ops::Deref;
use std::rc::Rc;

use limes_assess::organisation::{Organisation, clearer, soft};
use limes_formats::palette::{DARK, LIGHT};
use limes_formats::read::{Config, config};
use limes_knowledge::Knowledge;

/// What the organisation's file says; read once.
#[derive(Clone)]
pub struct Setting {
    config: Rc<Config>,
    /// Whether the file could not be loaded, although there may be one.
    pub missing: bool,
}

impl Setting {
    /// Reads the text of the file. Without a text, or for what is wrong in it, the defaults apply.
    pub fn read(text: Option<&str>) -> Self {
        let read = text.map(|text| config(text, Knowledge::built_in()));
        Self {
            config: Rc::new(read.unwrap_or_default()),
            missing: false,
        }
    }

    /// Returns the defaults, in place of a file that could not be loaded.
    pub fn missing() -> Self {
        Self {
            missing: true,
            ..Self::read(None)
        }
    }

    /// Returns the file with its problems.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Returns the organisation's colours as custom properties of the style sheet.
    pub fn colours(&self) -> Vec<(&'static str, String)> {
        let mut colours = Vec::new();
        let [light, dark] = &self.look.accent;
        let schemes = [
            (
                light,
                LIGHT.surface,
                ["--site-light", "--site-light-soft", "--site-light-on"],
            ),
            (
                dark,
                DARK.surface,
                ["--site-dark", "--site-dark-soft", "--site-dark-on"],
            ),
        ];
        for (accent, surface, [own, below, on]) in schemes {
            if let Some(accent) = accent {
                colours.push((own, accent.clone()));
                colours.push((below, soft(accent, surface)));
                colours.push((on, clearer(accent, LIGHT.on_accent, DARK.on_accent).to_owned()));
            }
        }
        colours
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.config, &other.config)
    }
}

impl Deref for Setting {
    type Target = Organisation;

    fn deref(&self) -> &Organisation {
        &self.config.site
    }
}
