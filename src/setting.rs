//! The organisation's settings, as its `limes.config.json` gives them.

use std::ops::Deref;
use std::rc::Rc;

use crate::chunks::{Chunk, late};
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
        match text {
            Some(text) if Self::needs_reader(text) => {
                if Chunk::Site.is_here() {
                    read_now(text)
                } else {
                    Self::missing()
                }
            }
            _ => Self {
                config: Rc::default(),
                missing: false,
            },
        }
    }

    /// Whether it takes the reader of settings to read the text: not for one without any key, which comes with the page.
    pub fn needs_reader(text: &str) -> bool {
        text.trim() != "{}"
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

    /// Returns the knowledge with what the organisation declares.
    pub fn knowledge(&self, built_in: &Knowledge) -> Knowledge {
        if self.declares() {
            knowledge_now(self, built_in)
        } else {
            built_in.clone()
        }
    }

    /// Returns the organisation's colours as custom properties of the style sheet.
    pub fn colours(&self) -> Vec<(&'static str, String)> {
        if self.look.accent.iter().any(Option::is_some) {
            colours_now(self)
        } else {
            Vec::new()
        }
    }
}

late! {
    site => fn read_now(text: &str) -> Setting = of_text;
    site => fn knowledge_now(site: &Organisation, built_in: &Knowledge) -> Knowledge = Organisation::knowledge;
    site => fn colours_now(site: &Organisation) -> Vec<(&'static str, String)> = colours;
}

/// Reads the text of a file.
fn of_text(text: &str) -> Setting {
    Setting {
        config: Rc::new(config(text, Knowledge::built_in())),
        missing: false,
    }
}

/// Returns an organisation's colours as custom properties of the style sheet.
fn colours(site: &Organisation) -> Vec<(&'static str, String)> {
    let mut colours = Vec::new();
    let [light, dark] = &site.look.accent;
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
