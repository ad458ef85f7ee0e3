//! Every text that a person sees, by language and key (Project Fluent's format, `messages/LANGUAGE/*.ftl`).

use std::borrow::Cow;
use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The texts of one language.
pub struct Words {
    code: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("code", &self.code).finish_non_exhaustive()
    }
}

/// A value within a text.
pub type Value<'a> = (&'a str, Cow<'a, str>);

impl Words {
    /// The texts of a language by its code; English where there is no such language.
    #[must_use]
    pub fn new(code: &str) -> Self {
        let found = LANGUAGES.iter().find(|(c, _)| *c == code).or_else(|| LANGUAGES.iter().find(|(c, _)| *c == "en"));
        let (code, files) = found.copied().unwrap_or(("en", &[]));
        let language: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // the values are countries, names and numbers of our own: marks of direction would only disturb copying
        bundle.set_use_isolating(false);
        for file in files {
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) => resource,
                // a test says that every file is whole; what could be read is used all the same
                Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { code, bundle }
    }

    /// The codes of all languages.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(code, _)| *code)
    }

    /// The code of this language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The text under a key, or under `key.attribute`. Dots in ids stand as dashes: [`key`].
    /// A missing text shows its key, so that nothing is ever blank; a test says that none is missing.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text under a key, with values.
    #[must_use]
    pub fn with(&self, key: &str, values: &[Value<'_>]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// The text under a key, with a number that decides between singular and plural.
    #[must_use]
    pub fn count(&self, key: &str, count: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("count", FluentValue::from(count));
        self.format(key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// The text under a key, if there is one.
    #[must_use]
    pub fn find(&self, key: &str, values: &[Value<'_>]) -> Option<String> {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, FluentValue::from(value.as_ref()));
        }
        self.format(key, &args)
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
    }

    /// All keys of the language, `id` and `id.attribute`, and the problems of its files, for tests.
    #[must_use]
    pub fn keys(code: &str) -> (BTreeSet<String>, Vec<String>) {
        let mut keys = BTreeSet::new();
        let mut problems = Vec::new();
        let files = LANGUAGES.iter().find(|(c, _)| *c == code).map_or(&[][..], |(_, files)| files);
        for file in files {
            if let Err((_, errors)) = FluentResource::try_new((*file).to_owned()) {
                problems.extend(errors.iter().map(|error| format!("{code}: {error}")));
            }
            let mut id = "";
            for line in file.lines() {
                if let Some((name, _)) = line.split_once('=') {
                    let name = name.trim_end();
                    if name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_key) {
                        id = name;
                        if !keys.insert(id.to_owned()) {
                            problems.push(format!("{code}: {id} stands twice"));
                        }
                    } else if let Some(attribute) = name.trim_start().strip_prefix('.')
                        && name.starts_with(' ')
                        && attribute.chars().all(is_key)
                    {
                        keys.insert(format!("{id}.{attribute}"));
                    }
                }
            }
        }
        (keys, problems)
    }
}

const fn is_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

/// The message key for an id: dots and slashes stand as dashes.
#[must_use]
pub fn key(prefix: &str, id: &str) -> String {
    let id: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("{prefix}-{id}")
}
