//! Options of an instance of the page: names with values, as in the query of its address.
//!
//! Anybody can write a link. What is not understood is left out and reported, and an option does nothing but choose.

use limes_assess::{Boundary, Setup};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Text;
use limes_model::question::Section;

use super::setup_file::MAX_SERVICES;
use crate::url;

/// The options of an instance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether it is part of another page.
    pub embed: bool,
    /// Code of the language.
    pub language: Option<Text>,
    /// `light`, `dark`, or empty for the colours of the system.
    pub theme: Option<Text>,
    /// The boundary at first.
    pub boundary: Option<Boundary>,
    /// The sections that are shown; all of them if empty.
    pub sections: Vec<Section>,
    /// The address within the page at first, with its `#`.
    pub start: String,
    /// The products at first.
    pub services: Vec<Text>,
    /// The name under which the browser remembers the set-up.
    pub id: String,
    /// The name of the instance for users.
    pub label: String,
    /// The origin that receives messages.
    pub origin: String,
}

/// An option that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The name.
    pub name: String,
    /// The value, or the wrong part of it.
    pub value: String,
}

/// Greatest length of the name of an instance.
const LONGEST: usize = 64;

impl Options {
    /// Reads the query of an address. Returns the options, and what was not understood.
    #[must_use]
    pub fn read(query: &str, knowledge: &Knowledge) -> (Self, Vec<Ignored>) {
        let (mut options, mut ignored) = (Self::default(), Vec::new());
        let query = query.trim_start_matches('?');
        for (name, value) in url::pairs(query) {
            let wrong = options.set(name, &value, knowledge);
            ignored.extend(wrong.into_iter().map(|value| Ignored {
                name: cut(name),
                value: cut(value),
            }));
        }
        (options, ignored)
    }

    /// Sets one option. Returns the parts of the value that were not understood.
    pub(super) fn set<'a>(&mut self, name: &str, value: &'a str, knowledge: &Knowledge) -> Vec<&'a str> {
        let mut wrong = Vec::new();
        match name {
            "embed" => self.embed = true,
            "lang" => {
                let short = value.split('-').next().unwrap_or_default();
                self.language = Words::codes().find(|code| *code == short);
                wrong.extend(self.language.is_none().then_some(value));
            }
            "theme" => {
                self.theme = match value {
                    "auto" => Some(""),
                    "light" => Some("light"),
                    "dark" => Some("dark"),
                    _ => None,
                };
                wrong.extend(self.theme.is_none().then_some(value));
            }
            "boundary" => {
                self.boundary = super::boundary::boundary(value, knowledge).ok();
                wrong.extend(self.boundary.is_none().then_some(value));
            }
            "sections" => {
                for name in list(value) {
                    match Section::ALL.into_iter().find(|section| section.id() == name) {
                        Some(section) if !self.sections.contains(&section) => self.sections.push(section),
                        Some(_) => {}
                        None => wrong.push(name),
                    }
                }
            }
            "start" => match start(value) {
                Some(start) => self.start = start,
                None => wrong.push(value),
            },
            "services" => {
                for name in list(value) {
                    match knowledge.product(name) {
                        Some(product) if self.services.len() < MAX_SERVICES => self.services.push(product.id),
                        _ => wrong.push(name),
                    }
                }
            }
            "id" if name_fits(value) => value.clone_into(&mut self.id),
            "label" => self.label = label(value),
            "origin" => value.clone_into(&mut self.origin),
            _ => wrong.push(value),
        }
        wrong
    }

    /// Returns whether a section is shown.
    #[must_use]
    pub fn shows(&self, section: Section) -> bool {
        self.sections.is_empty() || self.sections.contains(&section)
    }

    /// Returns the section, or the first one that is shown if this one is not.
    #[must_use]
    pub fn shown(&self, section: Section) -> Section {
        let first = || Section::ALL.into_iter().find(|one| self.shows(*one));
        if self.shows(section) {
            section
        } else {
            first().unwrap_or(section)
        }
    }

    /// Returns the set-up at first, from an empty one.
    #[must_use]
    pub fn begin(&self, mut setup: Setup) -> Setup {
        if let Some(boundary) = &self.boundary {
            setup.boundary = boundary.clone();
        }
        for product in &self.services {
            setup.add_service(product, "");
        }
        setup
    }
}

fn list(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|name| !name.is_empty())
}

fn start(value: &str) -> Option<String> {
    if Section::ALL.iter().any(|section| section.id() == value) {
        return Some(["#/questions/", value].concat());
    }
    match value {
        "start" => Some("#/".to_owned()),
        "result" | "rules" | "cases" | "about" => Some(["#/", value].concat()),
        _ => None,
    }
}

fn name_fits(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !name.is_empty() && name.len() <= LONGEST && name.bytes().all(fits)
}

/// Returns a name that begins and ends with a visible character, so that it is read again as the same.
fn label(text: &str) -> String {
    let name = text.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    cut(name).trim_end().to_owned()
}

fn cut(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

/// Returns the origin to which an instance may send messages: its own, or one that the organisation allows.
#[must_use]
pub fn message_origin(own: &str, allowed: &[String], wanted: &str) -> Option<String> {
    let begins = |origin: &str, with: &[&str]| with.iter().any(|with| origin.starts_with(with));
    let origin = if wanted.is_empty() { own } else { wanted };
    let may = if origin == own {
        begins(origin, &["https://", "http://"])
    } else {
        // an attacker who can change an unencrypted page could send requests in its name
        allowed.iter().any(|one| one == origin) && begins(origin, &["https://", "http://127.0.0.1", "http://localhost"])
    };
    may.then(|| origin.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use limes_model::Country;

    fn read(query: &str) -> (Options, Vec<String>) {
        let (options, ignored) = Options::read(query, Knowledge::built_in());
        let ignored = ignored.into_iter().map(|one| [one.name, one.value].join("=")).collect();
        (options, ignored)
    }

    #[test]
    fn every_option_is_read() {
        let (options, ignored) = read(
            "?embed&lang=de&theme=dark&boundary=eea&sections=services,people&start=services\
             &services=exchange-online,%20azure-storage&id=team-1&label=Team%20%C3%9C&origin=https%3A%2F%2Fa.example",
        );
        assert_eq!(ignored, Vec::<String>::new());
        let wanted = Options {
            embed: true,
            language: Some("de"),
            theme: Some("dark"),
            boundary: Some(Boundary::Eea),
            sections: vec![Section::Services, Section::People],
            start: "#/questions/services".to_owned(),
            services: vec!["exchange-online", "azure-storage"],
            id: "team-1".to_owned(),
            label: "Team Ü".to_owned(),
            origin: "https://a.example".to_owned(),
        };
        assert_eq!(options, wanted);
        assert!(options.shows(Section::People) && !options.shows(Section::Data));
        assert_eq!(options.shown(Section::Data), Section::Services);
        let setup = options.begin(Setup::new(limes_model::Date::new(2026, 11, 22)));
        assert_eq!((setup.services().len(), setup.boundary), (2, Boundary::Eea));
    }

    #[test]
    fn unknown_options_are_left_out_and_named() {
        let (options, ignored) =
            read("lang=fr&theme=neon&boundary=mars&sections=x,data&start=y&services=z&id=a%20b&what=1&q");
        let known = Options {
            sections: vec![Section::Data],
            ..Options::default()
        };
        assert_eq!(options, known);
        let named = [
            "lang=fr",
            "theme=neon",
            "boundary=mars",
            "sections=x",
            "start=y",
            "services=z",
            "id=a b",
            "what=1",
            "q=",
        ];
        assert_eq!(ignored, named);
        assert!(Options::read("", Knowledge::built_in()).1.is_empty());
    }

    #[test]
    fn hostile_values_stay_small_and_harmless() {
        let long = "x".repeat(10_000);
        let (_, ignored) = read(&format!(
            "{long}={long}&label=%00%0Ab&id={long}&services={}",
            "exchange-online,".repeat(900)
        ));
        assert!(ignored.iter().all(|one| one.len() <= 2 * LONGEST + 1));
        let (options, _) = Options::read(
            &format!("label=%00%0Ab&services={}", "exchange-online,".repeat(900)),
            Knowledge::built_in(),
        );
        assert_eq!((options.label.as_str(), options.services.len()), ("b", MAX_SERVICES));
        for label in ["%00+a", "+%01+a%02+", &format!("a{}", "+b".repeat(90))] {
            let (options, _) = Options::read(&format!("label={label}"), Knowledge::built_in());
            let again = Options::read(&format!("label={}", options.label), Knowledge::built_in());
            assert!(
                options.label.starts_with('a') && again.0 == options,
                "{label}: {options:?}"
            );
        }
    }

    #[test]
    fn a_boundary_is_a_name_a_country_or_a_list() {
        let country = |code: &str| code.parse::<Country>().unwrap();
        let boundary = |text: &str| text.parse().ok();
        assert_eq!(boundary("DE"), Some(Boundary::Country(country("DE"))));
        let two = [country("AT"), country("DE")].into_iter().collect();
        assert_eq!(boundary("AT,DE"), Some(Boundary::List(two)));
        assert_eq!((boundary("de"), boundary("AT,mars"), boundary("")), (None, None, None));
    }

    #[test]
    fn only_an_allowed_origin_receives_messages() {
        let allowed = ["https://intranet.example", "http://intranet.example", "*", "null"].map(str::to_owned);
        let told = |own: &str, wanted: &str| message_origin(own, &allowed, wanted);
        assert_eq!(told("https://a.example", "").as_deref(), Some("https://a.example"));
        assert_eq!(
            told("https://a.example", "https://a.example").as_deref(),
            Some("https://a.example")
        );
        assert_eq!(
            told("https://a.example", "https://intranet.example").as_deref(),
            Some("https://intranet.example")
        );
        for wrong in [
            "https://evil.example",
            "*",
            "null",
            "https://intranet.example/",
            "https://INTRANET.example",
            "http://intranet.example",
        ] {
            assert_eq!(told("https://a.example", wrong), None, "{wrong}");
        }
        // a file, or a frame that is kept apart
        assert_eq!(told("null", ""), None);
        assert_eq!(told("null", "null"), None);
    }
}
