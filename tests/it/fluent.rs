//! The compiled messages give the texts of Project Fluent's own library, and mistakes in the files are reported.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use limes_compiler::messages;
use limes_messages::Words;
use unic_langid::LanguageIdentifier;

/// Values that the files decide by, and others.
const VALUES: [&str; 8] = ["X", "", "one", "other", "object", "array", "1", "answer"];

fn bundle(language: &messages::Language) -> FluentBundle<FluentResource> {
    let code: LanguageIdentifier = language.code.parse().unwrap();
    let mut bundle = FluentBundle::new(vec![code]);
    bundle.set_use_isolating(false);
    for (path, text) in &language.files {
        let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Names of the values in all files, and the words in brackets.
fn names_and_cases(language: &messages::Language) -> (BTreeSet<String>, BTreeSet<String>) {
    let word = |rest: &str| -> String {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
            .collect()
    };
    let text: String = language.files.iter().map(|(_, text)| text.as_str()).collect();
    (
        text.split('$').skip(1).map(word).collect(),
        text.split('[').skip(1).map(word).collect(),
    )
}

fn expected(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let (id, attribute) = key
        .split_once('.')
        .map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(attribute) => message.get_attribute(attribute)?.value(),
    };
    Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
}

#[test]
fn every_message_reads_as_in_fluent() {
    for language in messages::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("messages")).unwrap() {
        let (bundle, words) = (bundle(&language), Words::new(&language.code));
        let (names, cases) = names_and_cases(&language);
        let keys = words.keys();
        assert!(keys.len() > 1000, "{}", language.code);
        for key in &keys {
            for value in VALUES.into_iter().chain(cases.iter().map(String::as_str)) {
                let mut args = FluentArgs::new();
                let mut values = Vec::new();
                for name in &names {
                    args.set(name.as_str(), value);
                    values.push((name.as_str(), value.into()));
                }
                assert_eq!(
                    words.find(key, &values),
                    expected(&bundle, key, &args),
                    "{key} with {value}"
                );
            }
            let without = expected(&bundle, key, &FluentArgs::new());
            assert_eq!(words.find(key, &[]), without, "{key} without values");
            for count in [0, 1, 2, 5, 11, 21, 100, 1234] {
                let mut args = FluentArgs::new();
                args.set("count", count);
                assert_eq!(
                    Some(words.count(key, count)),
                    expected(&bundle, key, &args),
                    "{key} of {count}"
                );
            }
        }
        for missing in ["no-such-message", "ui-title.no-such-attribute", ""] {
            assert_eq!(words.find(missing, &[]), None);
        }
    }
}

fn mistakes(text: &str) -> String {
    let language = messages::Language {
        code: "en".to_owned(),
        files: vec![("messages/en/x.ftl".to_owned(), text.to_owned())],
    };
    messages::compile(&[language]).map_or_else(|error| error.to_string(), |_| String::new())
}

#[test]
fn mistakes_in_messages_are_reported() {
    for (text, expected) in [
        ("a = A\n", ""),
        ("a = A\n    .b = B { $c } { -d }\n-d = D\n", ""),
        ("a = { $n ->\n    [one] one\n   *[other] more\n }\n", ""),
        ("a = A\nb = { $c\n", "messages/en/x.ftl:3: not valid Fluent: "),
        ("a = A\na = B\n", "messages/en/x.ftl: a: used twice"),
        ("a = A\n    .b = B\n    .b = C\n", "messages/en/x.ftl: a.b: used twice"),
        ("-a = A\n-a = B\n", "messages/en/x.ftl: -a: used twice"),
        ("a = { -b }\n", "messages/en/x.ftl: a: unknown term -b"),
        ("a = { b.c }\nb = B\n", "messages/en/x.ftl: a: unknown message b"),
        (
            "a = { b }\nb = { a }\n",
            "messages/en/x.ftl: a: the reference to b is circular",
        ),
        (
            "a = { NUMBER($b) }\n",
            "messages/en/x.ftl: a: functions and terms with values are not supported",
        ),
        (
            "a = { 1 ->\n   *[other] more\n }\n",
            "messages/en/x.ftl: a: not a valid selector",
        ),
        (
            "a = { $n ->\n    [few] some\n   *[other] more\n }\n",
            "messages/en/x.ftl: a: unknown plural category few; expected one of one, other",
        ),
    ] {
        let found = mistakes(text);
        assert!(
            found.contains(expected) && found.is_empty() == expected.is_empty(),
            "{text}: {found}"
        );
    }
}
