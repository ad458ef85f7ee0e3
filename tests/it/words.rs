//! Every text that a person reads exists in every language, and none is unused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use limes_assess::Transfer;
use limes_assess::{Headline, Setup, known_countries, units};
use limes_inventories::{Cause, Fault, Format, HintKind, How, Incomplete, LeftOut};
use limes_knowledge::Knowledge;
use limes_knowledge::rules::Term;
use limes_messages::{Words, key};
use limes_model::catalogue::{ActorRef, Flow, Place};
use limes_model::facts::{Destination, FactKind, FactValue};
use limes_model::law::{NoProvision, Seen, Support};
use limes_model::question::AreaRef;
use limes_model::{Basis, Control, Country, DataKind, Extent, FlowKind, Grade, Reach, Sector, Stays, WhoKnows};

use crate::support::{TODAY, root};

const HEADLINES: [Headline; 13] = [
    Headline::Empty,
    Headline::Inside,
    Headline::InsideShielded,
    Headline::InsideExposed,
    Headline::OutsideScope,
    Headline::OutNoTransfer,
    Headline::OutAdequate,
    Headline::OutSafeguarded,
    Headline::Lawyer,
    Headline::Unknown,
    Headline::OutUnlawful,
    Headline::SectorForbidden,
    Headline::NotAvailable,
];

/// Kinds of facts whose text the page makes from their fields.
const WITHOUT_TEXT: [&str; 5] = ["area", "member", "region", "service", "provider"];

fn languages() -> Vec<&'static str> {
    Words::codes().collect()
}

// ---------------------------------------------------------------- which texts must exist

#[derive(Default)]
struct Wanted {
    /// Keys that must exist.
    needed: BTreeSet<String>,
    /// Keys that may exist: notes, and what the customer can do.
    allowed: BTreeSet<String>,
}

impl Wanted {
    fn need(&mut self, prefix: &str, id: &str, attributes: &[&str]) {
        let id = key(prefix, id);
        self.needed
            .extend(attributes.iter().map(|attribute| format!("{id}.{attribute}")));
        self.needed.insert(id);
    }

    fn need_all<'a>(&mut self, prefix: &str, ids: impl IntoIterator<Item = &'a str>, attributes: &[&str]) {
        for id in ids {
            self.need(prefix, id, attributes);
        }
    }

    fn flows(&mut self, owner: &str, flows: &[Flow]) {
        for flow in flows {
            let id = format!("{}-{}", flow.template.unwrap_or(owner), flow.id);
            self.need("flow", &id, &[]);
            self.allowed.insert(key("flow", &id) + ".control");
            for actor in flow.seen_by {
                if let ActorRef::Unnamed(country) = actor {
                    self.need("country", country.code(), &[]);
                }
            }
            for case in flow.place {
                match case.is {
                    Place::Countries(countries) => self.need_all("country", countries.iter().map(Country::code), &[]),
                    Place::Area(area) => self.need("area", area, &[]),
                    Place::Among(parts) => {
                        for part in parts {
                            match part {
                                AreaRef::Area(area) => self.need("area", area, &[]),
                                AreaRef::List(list) => self.need_all("country", list.iter().map(Country::code), &[]),
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn facts(&mut self) {
        for fact in Knowledge::built_in().facts() {
            let kind = fact.id.split('.').next().unwrap_or_default();
            if !WITHOUT_TEXT.contains(&kind) {
                self.need("fact", fact.id, &[]);
            }
            match fact.value {
                // those about offerings come from their dates and states
                FactValue::Offering { .. } => self.need_all("warning", ["announced-only", "preview"], &[]),
                FactValue::Instrument { ref warnings, .. } | FactValue::AccessLaw { ref warnings, .. } => {
                    self.need_all("warning", warnings.iter().copied(), &[]);
                }
                FactValue::Area { area, .. } | FactValue::Member { area, .. } => self.need("area", area, &[]),
                FactValue::Provider {
                    entity_country,
                    parent_country,
                    ref links,
                    ..
                } => {
                    let linked = links.iter().map(|link| link.country);
                    for country in entity_country.into_iter().chain(parent_country).chain(linked) {
                        self.need("country", country.code(), &[]);
                    }
                }
                FactValue::Service { leaving, .. } => {
                    for to in leaving.iter().flat_map(|way| way.to) {
                        if let Destination::Country(country) | Destination::ThirdParty(Some(country)) = to {
                            self.need("country", country.code(), &[]);
                        }
                    }
                }
                _ => {}
            }
        }
        for country in known_countries(Knowledge::built_in()).iter() {
            self.need("country", country.code(), &[]);
        }
    }

    fn vocabulary(&mut self) {
        self.need_all("headline", HEADLINES.map(Headline::id), &["says"]);
        self.need_all("transfer", Transfer::ALL.iter().map(|value| value.id()), &[]);
        self.need_all("stays", Stays::ALL.iter().map(|value| value.id()), &["says"]);
        self.need_all("reach", Reach::ALL.iter().map(|value| value.id()), &["says"]);
        self.need_all("basis", Basis::ALL.iter().map(|value| value.id()), &["says"]);
        self.need_all("sector", Sector::ALL.iter().map(|value| value.id()), &["says"]);
        self.need_all("axis", ["stays", "reach", "basis", "sector"], &[]);
        self.need_all("kind", FlowKind::ALL.iter().map(|value| value.id()), &[]);
        self.need_all("data", DataKind::ALL.iter().map(|value| value.id()), &[]);
        self.need_all("extent", Extent::ALL.iter().map(|value| value.id()), &[]);
        self.need_all("control", Control::ALL.iter().map(|value| value.id()), &[]);
        self.need_all("act", Knowledge::built_in().acts().iter().map(|act| act.id), &[]);
        self.need_all("act-seen", Seen::IDS, &[]);
        self.need_all("law-support", Support::IDS, &[]);
        self.need_all("law-none", NoProvision::IDS, &[]);
        self.need_all("grade", Grade::ALL.iter().map(|value| value.id()), &[]);
        self.need_all("who", WhoKnows::ALL.iter().map(|value| value.id()), &[]);
        self.need_all(
            "library-kind",
            ["rule", "question"].into_iter().chain(FactKind::IDS),
            &[],
        );
        self.need_all("read-format", Format::IDS, &[]);
        self.need_all("read-how", How::IDS, &[]);
        self.need_all("read-incomplete", Incomplete::IDS, &[]);
        self.need_all("read-unclear", Cause::IDS, &[]);
        self.need_all("read-hint", HintKind::IDS, &[]);
        self.need_all("read-left-out", LeftOut::IDS, &[]);
        self.need_all("read-fault", Fault::IDS, &[]);
        self.need_all("reaches", ["no", "contested", "likely", "yes"], &[]);
        self.need_all(
            "boundary",
            ["eu", "eea", "eu-efta", "eea-adequate", "country", "list"],
            &["says"],
        );
        let sections = ["organisation", "data", "services", "people", "contracts", "protection"];
        self.need_all("section", sections, &["says"]);
    }
}

/// What the data needs.
fn wanted() -> Wanted {
    let mut wanted = Wanted::default();
    for rule in Knowledge::built_in().rules() {
        let exceptions: Vec<_> = rule
            .unless
            .iter()
            .map(|exception| format!("unless-{}", exception.id))
            .collect();
        wanted.need("rule", rule.id, &["says"]);
        wanted.need(
            "rule",
            rule.id,
            &exceptions.iter().map(String::as_str).collect::<Vec<_>>(),
        );
    }
    wanted.need_all("term", Term::ALL.iter().map(|term| term.id()), &["not"]);
    for question in Knowledge::built_in().questions() {
        let options: Vec<_> = question.options.iter().map(|option| format!("opt-{option}")).collect();
        wanted.need("q", question.id, &["why"]);
        wanted.need(
            "q",
            question.id,
            &options.iter().map(String::as_str).collect::<Vec<_>>(),
        );
    }
    for product in Knowledge::built_in().products() {
        wanted.need("product", product.id, &[]);
        wanted.allowed.insert(key("product", product.id) + ".note");
        wanted.need("group", product.group, &[]);
        wanted.flows(product.id, product.flows);
    }
    for bundle in Knowledge::built_in().bundles() {
        wanted.need("bundle", bundle.id, &[]);
    }
    for common in Knowledge::built_in().commons() {
        let source = common.source();
        wanted.need("common", source, &[]);
        wanted.allowed.insert(key("common", source) + ".note");
        wanted.flows(source, common.flows);
    }
    let mut setup = Setup::new(TODAY);
    setup.add_access("");
    for unit in units(&setup, Knowledge::built_in()) {
        wanted.flows(unit.source, unit.flows);
    }
    wanted.facts();
    wanted.vocabulary();
    for case in Knowledge::built_in().cases() {
        let again: Vec<_> = case.again.iter().map(|again| format!("again-{}", again.day)).collect();
        wanted.need("case", case.id, &["says"]);
        wanted.need("case", case.id, &again.iter().map(String::as_str).collect::<Vec<_>>());
        wanted.allowed.insert(key("case", case.id) + ".later");
        wanted.need("authority", case.kind, &[]);
        wanted.need("status", case.status, &[]);
        wanted.need("transfer", case.expected.transfer, &[]);
        wanted.need("lawful", case.expected.lawful, &[]);
        wanted.need_all("headline", case.expected.also.iter().copied(), &[]);
        wanted.need("headline", case.expected.verdict, &[]);
    }
    wanted.need_all(
        "lawful",
        [
            "yes",
            "conditional-yes",
            "conditional",
            "no",
            "contested",
            "not-decided",
            "not-applicable",
        ],
        &[],
    );
    wanted.need_all(
        "example",
        Knowledge::built_in().examples().iter().map(|example| example.id),
        &["says"],
    );
    wanted
}

#[test]
fn every_id_has_its_text_in_every_language() {
    let needed = wanted().needed;
    for language in languages() {
        let keys = Words::new(language).keys();
        let missing: Vec<_> = needed.difference(&keys).collect();
        assert!(
            missing.is_empty(),
            "{language} lacks {} texts: {missing:#?}",
            missing.len()
        );
    }
}

#[test]
fn every_language_has_the_same_keys() {
    let first = Words::new("en").keys();
    for language in languages() {
        let keys = Words::new(language).keys();
        let differ: Vec<_> = first.symmetric_difference(&keys).collect();
        assert!(differ.is_empty(), "en and {language} differ in {differ:#?}");
    }
}

// ---------------------------------------------------------------- what the program asks for

fn source_text(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source_text(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// Whether the program names the key, or builds it: from `key("prefix", …)`, or from a text that begins with `prefix-`.
fn named(source: &str, id: &str) -> bool {
    source.contains(&format!("\"{id}\""))
        || source.contains(&format!("\"{id}."))
        || id.match_indices('-').any(|(at, _)| {
            let prefix = id.get(..at).unwrap_or_default();
            source.contains(&format!("key(\"{prefix}\"")) || source.contains(&format!("\"{prefix}-{{"))
        })
}

#[test]
fn no_text_is_unused() {
    let wanted = wanted();
    let mut source = String::new();
    source_text(&root().join("src"), &mut source);
    source_text(&root().join("crates"), &mut source);
    source_text(&root().join("xtask/src/bundle"), &mut source);
    let data = [
        "act",
        "area",
        "authority",
        "axis",
        "basis",
        "boundary",
        "case",
        "common",
        "control",
        "data",
        "example",
        "extent",
        "fact",
        "flow",
        "grade",
        "group",
        "headline",
        "kind",
        "lawful",
        "product",
        "q",
        "reach",
        "reaches",
        "rule",
        "section",
        "sector",
        "stays",
        "status",
        "term",
        "transfer",
        "warning",
        "who",
    ];
    let mut left = Vec::new();
    let keys = Words::new("en").keys();
    for whole in &keys {
        if wanted.needed.contains(whole) || wanted.allowed.contains(whole) {
            continue;
        }
        let (id, attribute) = whole.split_once('.').unwrap_or((whole, ""));
        let prefix = id.split('-').next().unwrap_or_default();
        // the picker offers every European state, also those that no fact names
        let country = prefix == "country"
            && id
                .strip_prefix("country-")
                .is_some_and(|code| code.parse::<Country>().is_ok());
        let used = !data.contains(&prefix)
            && named(&source, id)
            && (attribute.is_empty() || source.contains(&format!(".{attribute}")) || attribute.starts_with("says"));
        if !country && !used {
            left.push(whole.clone());
        }
    }
    assert!(left.is_empty(), "nothing uses {} texts: {left:#?}", left.len());
}

#[test]
fn every_text_that_the_program_names_exists() {
    let mut source = String::new();
    source_text(&root().join("src"), &mut source);
    source_text(&root().join("crates"), &mut source);
    let keys = Words::new("en").keys();
    let mut missing = BTreeSet::new();
    for literal in source.split('"').filter(|literal| {
        ["ui-", "rulebook-", "library-"]
            .iter()
            .any(|prefix| literal.starts_with(prefix))
    }) {
        let whole = literal
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
            && !literal.ends_with('-');
        let built = keys.iter().any(|key| key.starts_with(&format!("{literal}-")));
        if whole && !keys.contains(literal) && !built {
            missing.insert(literal);
        }
    }
    assert!(
        missing.is_empty(),
        "the program names texts that are not there: {missing:#?}"
    );
}

// ---------------------------------------------------------------- what the texts say

/// The raw text under every key.
fn raw(language: &str) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut paths: Vec<_> = fs::read_dir(root().join("messages").join(language))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        let (mut id, mut whole) = (String::new(), String::new());
        for line in fs::read_to_string(&path)
            .unwrap()
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            let (name, text) = line.split_once('=').unwrap_or(("", line));
            let name = name.trim_end();
            let is_key = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            if !line.starts_with(' ') && is_key(name) {
                id = name.to_owned();
                whole = id.clone();
                texts.insert(whole.clone(), text.trim().to_owned());
            } else if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|name| is_key(name)) {
                whole = format!("{id}.{attribute}");
                texts.insert(whole.clone(), text.trim().to_owned());
            } else if let Some(begun) = texts.get_mut(&whole) {
                begun.push('\n');
                begun.push_str(line.trim());
            }
        }
    }
    texts
}

fn variables(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
                .collect()
        })
        .collect()
}

#[test]
fn every_language_uses_the_same_values() {
    let first = raw("en");
    for language in languages() {
        let texts = raw(language);
        for (key, text) in &first {
            let other = texts.get(key).map(|text| variables(text)).unwrap_or_default();
            assert_eq!(variables(text), other, "{key} in {language}");
        }
    }
}

/// The values that the page gives to every question.
const QUESTION_VALUES: [&str; 5] = ["name", "law", "country", "company", "flow"];

#[test]
fn questions_use_only_values_that_the_page_gives() {
    for (key, text) in raw("en").iter().filter(|(key, _)| key.starts_with("q-")) {
        for variable in variables(text) {
            assert!(QUESTION_VALUES.contains(&variable.as_str()), "{key}: ${variable}");
            assert!(
                !key.contains(".opt-"),
                "{key}: options get no values, but ${variable} is used"
            );
        }
    }
}

#[test]
fn every_text_can_be_formatted() {
    for language in languages() {
        let words = Words::new(language);
        for (key, text) in raw(language) {
            if key.starts_with('-') || text.is_empty() || text.contains("{\"") {
                continue;
            }
            let names = variables(&text);
            let values: Vec<_> = names.iter().map(|name| (name.as_str(), "X".into())).collect();
            let said = words.find(&key, &values);
            let said = said.unwrap_or_else(|| panic!("{language}: {key} has no text"));
            assert!(!said.trim().is_empty(), "{language}: {key} is empty");
            // what cannot be resolved stays in braces
            assert!(!said.contains(['{', '}']), "{language}: {key} = {said}");
        }
    }
}

#[test]
fn no_text_promises_what_is_never_true() {
    let never = [
        (
            "en",
            &[
                "nobody can be compelled",
                "no one can be compelled",
                "cannot be compelled",
                "100 %",
                "100%",
            ][..],
        ),
        (
            "de",
            &[
                "niemand kann gezwungen",
                "niemand kann verpflichtet",
                "niemand kann zur herausgabe",
                "100 %",
            ],
        ),
    ];
    for (language, phrases) in never {
        for (key, text) in raw(language) {
            for phrase in phrases {
                assert!(
                    !text.to_lowercase().contains(phrase),
                    "{language}: {key} says \"{phrase}\""
                );
            }
        }
    }
}

#[test]
fn german_says_sie_and_has_its_letters() {
    let transcribed = [
        "fuer",
        "ueber",
        "koenn",
        "muess",
        "moegl",
        "uebermitt",
        "schluessel",
        "laend",
        "gewaehr",
    ];
    let informal = [" du ", " dein", " euch ", " euer "];
    for (key, text) in raw("de") {
        let text = format!(" {} ", text.to_lowercase());
        for wrong in transcribed.iter().chain(&informal) {
            assert!(!text.contains(wrong), "{key} has \"{wrong}\"");
        }
    }
}
