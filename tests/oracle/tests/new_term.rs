//! A new term of the rules needs seven files, and none of them can be forgotten in silence.
//!
//! The test adds a term, a rule that uses it, its law, its words and its scenarios to a copy of the project, builds what judges
//! set-ups there, and runs the tests that concern rules. A second test leaves out each file in turn; it takes minutes, so it
//! runs by name: `cargo test -p limes-oracle --test new_term -- --ignored`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "in a test, a panic is the message"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// What becomes of one file.
enum Edit {
    /// A text comes after another.
    After(&'static str, &'static str),
    /// A text comes at the end.
    End(&'static str),
    /// The file is new.
    New(&'static str),
}

/// One of the files in which a new term is written.
struct Place {
    file: &'static str,
    edits: &'static [Edit],
    /// What the build or a test says where this file is left out.
    missing: &'static str,
}

const PLACES: [Place; 7] = [
    Place {
        // the term, and a rule that uses it
        file: "crates/knowledge/src/rules/place.rs",
        edits: &[
            Edit::After(
                "            CarriesFullData = \"carries-full-data\",\n",
                "            /// The flow carries content that is personal data.\n\
                 \x20           PersonalContent = \"personal-content\",\n",
            ),
            Edit::After("pub const RULES: &[&Rule] = &[", "&PERSONAL_OUTSIDE, "),
            Edit::End(
                r#"
/// Personal content outside means that a part leaves.
static PERSONAL_OUTSIDE: Rule = Rule {
    id: "place.personal-outside",
    axis: Axis::Stays,
    level: Stays::LeavesInPart.level(),
    when: all(&[is(PlaceOutside), is(PersonalContent)]),
    unless: &[],
    sources: &[EDPB_05_2021],
    in_force: Period::ALWAYS,
};
"#,
            ),
        ],
        missing: "no variant",
    },
    Place {
        // on which law the rule rests, or why on none
        file: "knowledge/facts/law-of-rules.toml",
        edits: &[Edit::End(
            "\n[[rule]]\nid = \"place.personal-outside\"\nno_provision = \"own-method\"\n",
        )],
        missing: "evaluation panicked: place.personal-outside",
    },
    Place {
        // how it is evaluated: what it reads is recorded by the context and the subject
        file: "crates/assess/src/eval/mod.rs",
        edits: &[Edit::After(
            "            Term::PlaceOutside => self.place_outside(),\n",
            r#"            Term::PersonalContent => {
                if !self.carries_content() {
                    return Truth::No;
                }
                let key = self.key(self.known.personal);
                self.context.option(self.subject, key, &["yes"])
            }
"#,
        )],
        missing: "--> crates/assess/src/eval/mod.rs",
    },
    Place {
        file: "messages/en/rules.ftl",
        edits: &[Edit::End(
            "rule-place-personal-outside = Personal content leaves the boundary\n    .says = Content that is personal data is outside.\n\
             term-personal-content = The flow carries content that is personal data.\n    .not = The flow carries no personal content.\n",
        )],
        missing: "personal-content",
    },
    Place {
        file: "messages/de/rules.ftl",
        edits: &[Edit::End(
            "rule-place-personal-outside = Personenbezogene Inhalte verlassen die Grenze\n    .says = Inhalte mit Personenbezug liegen außerhalb.\n\
             term-personal-content = Es sind Inhalte mit Personenbezug.\n    .not = Es sind keine Inhalte mit Personenbezug.\n",
        )],
        missing: "personal-content",
    },
    Place {
        file: "tests/rules/place.personal-outside.md",
        edits: &[Edit::New(
            "# place.personal-outside\n\n\
             ## fires: personal content is stored in the United States\n\n\
             ```setup\nservice other-product\n  other.countries = US\n```\n\n\
             Expect: other-product at-rest = yes\n\n\
             ## does not fire: it is stored in Germany\n\n\
             ```setup\nservice other-product\n  other.countries = DE\n```\n\n\
             Expect: other-product at-rest = no\n\n\
             ## unknown: where it is stored is not known\n\n\
             ```setup\nservice other-product\n  other.countries = ?\n```\n\n\
             Expect: other-product at-rest = unknown, asks other.countries\n",
        )],
        missing: "every_rule_has_its_scenarios",
    },
    Place {
        // the second, slow evaluation with which the first is compared
        file: "tests/oracle/src/reference.rs",
        edits: &[Edit::After(
            "            Term::PlaceOutside => self.outside(),\n",
            r#"            Term::PersonalContent if self.is_content() || self.flow.data == DataKind::Queries => {
                self.all.says(self.unit, "data.personal", &["yes"])
            }
            Term::PersonalContent => Ok(false),
"#,
        )],
        missing: "--> tests/oracle/src/reference.rs",
    },
];

/// The tests that concern a new term.
const TESTS: [&str; 6] = ["rules::", "words::", "oracle::", "laws::", "order::", "twins::"];

/// The copy of the project, with a folder of its own for what is built: what the copy compiles has the names of what the
/// project compiles.
struct Copy {
    folder: PathBuf,
    target: PathBuf,
}

impl Copy {
    fn new(name: &str) -> Self {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = own.ancestors().find(|folder| folder.join("ARCHITECTURE.md").is_file());
        let built = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let copy = Self {
            folder: built.join(name),
            target: built.join([name, "-built"].concat()),
        };
        mirror(root.unwrap(), &copy.folder).unwrap();
        copy
    }

    fn write(&self, place: &Place) {
        let path = self.folder.join(place.file);
        let mut text = fs::read_to_string(&path).unwrap_or_default();
        for edit in place.edits {
            match edit {
                Edit::After(before, more) => {
                    assert_eq!(text.matches(before).count(), 1, "{}: {before}", place.file);
                    text = text.replace(before, &[before, *more].concat());
                }
                Edit::End(more) => text.push_str(more),
                Edit::New(whole) => {
                    assert!(text.is_empty(), "{} is not new", place.file);
                    text.push_str(whole);
                }
            }
        }
        fs::write(path, text).unwrap();
    }

    /// Builds what judges, and runs the tests that concern rules; returns whether they pass, and what they print.
    fn test(&self) -> (bool, String) {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .current_dir(&self.folder)
            .args(["test", "--package", "limes-oracle", "--test", "engine"])
            .args(["--profile", "mutants", "--"])
            .args(TESTS)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("LIMES_SAMPLES", "5");
        // the test that runs describes its own package
        for (key, _) in env::vars() {
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
                .iter()
                .any(|own| key.starts_with(own))
            {
                cargo.env_remove(key);
            }
        }
        let output = cargo.output().expect("cargo starts");
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&text).into_owned())
    }
}

/// Makes a folder like another. Files that are the same already keep their times, so that they are not built again.
fn mirror(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    let mut names = Vec::new();
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name();
        let hidden = name.to_string_lossy().starts_with('.') && name != ".cargo";
        if hidden
            || ["target", "node_modules", "dist", "pkg", "artifacts", "corpus"]
                .iter()
                .any(|one| name == *one)
        {
            continue;
        }
        let (source, copy) = (from.join(&name), to.join(&name));
        if source.is_dir() {
            mirror(&source, &copy)?;
        } else {
            let bytes = fs::read(&source)?;
            if !fs::read(&copy).is_ok_and(|there| there == bytes) {
                fs::write(&copy, bytes)?;
            }
        }
        names.push(name);
    }
    for entry in fs::read_dir(to)? {
        let entry = entry?;
        if !names.contains(&entry.file_name()) {
            if entry.path().is_dir() {
                fs::remove_dir_all(entry.path())?;
            } else {
                fs::remove_file(entry.path())?;
            }
        }
    }
    Ok(())
}

#[test]
fn a_new_term_needs_seven_files() {
    let copy = Copy::new("new-term");
    for place in &PLACES {
        copy.write(place);
    }
    let (passed, text) = copy.test();
    assert!(passed, "{text}");
    for part in ["rules::every_scenario_comes_out_as_written", "words::", "oracle::"] {
        assert!(text.contains(part), "{part} did not run: {text}");
    }
}

#[test]
#[ignore = "takes minutes: the project is built once for each file"]
fn no_file_can_be_left_out_in_silence() {
    for left_out in &PLACES {
        let copy = Copy::new("new-term");
        for place in PLACES.iter().filter(|place| place.file != left_out.file) {
            copy.write(place);
        }
        let (passed, text) = copy.test();
        let place = left_out.file;
        assert!(!passed, "{place} can be left out in silence: {text}");
        assert!(text.contains(left_out.missing), "without {place}: {text}");
        println!("without {place}: {}", first_error(&text));
    }
}

/// The first line that says what is wrong.
fn first_error(text: &str) -> &str {
    let is_error = |line: &&str| line.starts_with("error") || line.contains("panicked") || line.ends_with("FAILED");
    text.lines().find(is_error).unwrap_or_default()
}
