//! Addresses: options, searches, links to set-ups, and the origins that receive messages.

use std::fmt::Write as _;

use limes_assess::{Boundary, Setup};
use limes_formats::read::{MAX_SERVICES, Options, message_origin};
use limes_formats::url::{from_base64url, read_search, write_search};
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Date;

use crate::setup_file;

pub(crate) fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let knowledge = Knowledge::built_in();
    options(text, knowledge);
    let search = read_search(text, knowledge);
    let written = write_search(&search);
    let mut again = read_search(written.trim_start_matches('?'), knowledge);
    if search.text.trim().is_empty() {
        again.text.clone_from(&search.text);
    }
    assert_eq!(again, search, "{written}");
    link(text);
    origins(text);
}

fn options(text: &str, knowledge: &Knowledge) {
    let (options, ignored) = Options::read(text, knowledge);
    for one in &ignored {
        for part in [&one.name, &one.value] {
            assert!(
                part.chars().count() <= 64 && !part.contains(char::is_control),
                "{one:?}"
            );
        }
    }
    assert!(options.label.chars().count() <= 64 && !options.label.contains(char::is_control));
    assert!(
        options.id.len() <= 64
            && options
                .id
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
    );
    assert!(options.services.len() <= MAX_SERVICES);
    assert!(options.start.is_empty() || options.start.starts_with("#/"));
    assert!(
        options
            .language
            .is_none_or(|code| Words::codes().any(|known| known == code))
    );
    let setup = options.begin(Setup::new(Date::new(2026, 11, 22)));
    setup_file::survives(&setup, knowledge);
    // what was understood, written as an address, is understood as the same
    let (again, ignored) = Options::read(&address(&options), knowledge);
    assert_eq!((again, ignored), (options, Vec::new()));
}

/// Writes options as an address.
fn address(options: &Options) -> String {
    let mut address = String::from("?");
    let mut add = |name: &str, value: &str| {
        let _ = write!(address, "{name}=");
        for byte in value.bytes() {
            let _ = write!(address, "%{byte:02x}");
        }
        address.push('&');
    };
    if options.embed {
        add("embed", "");
    }
    if let Some(language) = options.language {
        add("lang", language);
    }
    if let Some(theme) = options.theme {
        add("theme", if theme.is_empty() { "auto" } else { theme });
    }
    match &options.boundary {
        None => {}
        Some(Boundary::List(countries)) => {
            let codes: Vec<String> = countries.iter().map(|country| country.to_string()).collect();
            // the comma makes it a list, even of one country
            add("boundary", &format!("{},", codes.join(",")));
        }
        Some(Boundary::Country(country)) => add("boundary", &country.to_string()),
        Some(area) => add("boundary", area.kind().id()),
    }
    let sections: Vec<&str> = options.sections.iter().map(|section| section.id()).collect();
    add("sections", &sections.join(","));
    if !options.start.is_empty() {
        let start = options.start.trim_start_matches("#/").trim_start_matches("questions/");
        add("start", if start.is_empty() { "start" } else { start });
    }
    add("services", &options.services.join(","));
    if !options.id.is_empty() {
        add("id", &options.id);
    }
    add("label", &options.label);
    add("origin", &options.origin);
    address
}

/// A link is read as what was put into it, and nothing is read that would not be written so.
fn link(text: &str) {
    assert_eq!(from_base64url(&base64url(text.as_bytes())).as_deref(), Some(text));
    if let Some(read) = from_base64url(text) {
        assert_eq!(base64url(read.as_bytes()), text.trim_end_matches('='));
    }
}

fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let held = three.iter().fold(0_usize, |held, byte| held << 8 | usize::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            text.push(char::from(LETTERS[held >> (18 - 6 * place) & 63]));
        }
    }
    text
}

/// The lines are the own origin, the wanted one, and those that are allowed.
fn origins(text: &str) {
    let mut lines = text.lines();
    let (own, wanted) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let allowed: Vec<String> = lines.map(str::to_owned).collect();
    if let Some(origin) = message_origin(own, &allowed, wanted) {
        assert!(origin == own || allowed.contains(&origin));
        assert!(origin.starts_with("https://") || origin.starts_with("http://"));
        assert!(origin == wanted || wanted.is_empty());
    }
}
