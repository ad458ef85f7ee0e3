//! `THIRD-PARTY.txt`: the notices of everything by others that is compiled into a module.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::licences::{Package, Policy, packages};
use crate::workspace::{WASM_TARGET, Workspace};

/// The name of the file.
pub const FILE: &str = "THIRD-PARTY.txt";

/// The parts of the Rust standard library that a module for the web can contain: name, licence and copyright notice, taken
/// from `COPYRIGHT-library.html` of the Rust distribution. The licence texts are those of the crates.
const STANDARD_LIBRARY: &[(&str, &str, &str)] = &[
    (
        "Rust standard library (core, alloc, std)",
        "MIT OR Apache-2.0",
        "Copyright The Rust Project Developers (see https://thanks.rust-lang.org)",
    ),
    (
        "Rust standard library (core/src/unicode/unicode_data.rs)",
        "Unicode-3.0",
        "Copyright 1991-2024 Unicode, Inc",
    ),
    (
        "Rust standard library (cfg-if, dlmalloc, rustc-demangle)",
        "MIT OR Apache-2.0",
        "Copyright (c) 2014 Alex Crichton",
    ),
    (
        "Rust standard library (hashbrown)",
        "MIT OR Apache-2.0",
        "Copyright (c) 2016 Amanieu d'Antras",
    ),
];

/// A phrase of each licence by which its text is recognised, and the phrase before which its copyright notices are, if the
/// text has such a place.
const PHRASES: &[(&str, &str, Option<&str>)] = &[
    (
        "MIT",
        "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated",
        Some("Permission is hereby granted"),
    ),
    ("BSL-1.0", "Boost Software License - Version 1.0", None),
    (
        "Zlib",
        "This software is provided 'as-is', without any express or implied warranty",
        None,
    ),
    ("BSD-3-Clause", "Neither the name of", None),
    ("CC0-1.0", "CC0 1.0 Universal", None),
    ("Unicode-3.0", "UNICODE LICENSE V3", None),
    ("Apache-2.0", "Apache License Version 2.0, January 2004", None),
];

/// A work by others: its name with its version, the licence that its authors offer, and what it says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// Name and version.
    pub name: String,
    /// SPDX expression.
    pub offered: String,
    /// Each licence under which it is used, with the text.
    pub texts: Vec<Text>,
    /// The texts of its `NOTICE` files.
    pub notices: Vec<String>,
}

/// The text of a licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// SPDX identifier.
    pub licence: String,
    /// The copyright notice, where it can be separated from the rest.
    pub copyright: String,
    /// The rest; empty if the work holds no text.
    pub body: String,
}

/// Returns the notices of everything by others that is compiled into a module made from a package.
///
/// # Errors
/// Cargo failed, a licence is not allowed, or a crate has no licence text and none can be found for it.
pub fn notices(workspace: &Workspace, package: &str) -> Result<String> {
    let policy = Policy::read(&workspace.root)?;
    let all = packages(workspace)?;
    let names = compiled_in(workspace, package)?;
    let mut works = Vec::new();
    for (name, version) in &names {
        let found = all.iter().find(|p| p.name == *name && p.version == *version);
        let package = found.with_context(|| format!("`cargo metadata` does not know {name} {version}"))?;
        if package.source.is_some() {
            works.push(work(package, &all, &policy)?);
        }
    }
    for (name, offered, copyright) in STANDARD_LIBRARY {
        let described = Package {
            name: (*name).into(),
            license: Some((*offered).into()),
            ..Package::default()
        };
        let licences = policy.licences(&described)?;
        let texts = licences.iter().map(|licence| Text {
            licence: licence.to_string(),
            copyright: (*copyright).into(),
            body: String::new(),
        });
        works.push(Work {
            name: (*name).into(),
            offered: (*offered).into(),
            texts: texts.collect(),
            notices: Vec::new(),
        });
    }
    write(works)
}

/// Returns name and version of every package that is compiled into the module, with the features that it is built with.
///
/// Procedural macros and their dependencies are among them, because what they write is compiled in.
///
/// # Errors
/// Cargo failed.
fn compiled_in(workspace: &Workspace, package: &str) -> Result<BTreeSet<(String, String)>> {
    let mut cargo = workspace.cargo();
    cargo.args(["tree", "--package", package, "--all-features", "--target", WASM_TARGET]);
    cargo.args(["--edges", "normal", "--prefix", "none", "--format", "{p}"]);
    let answer = cargo.output().context("could not start cargo")?;
    if !answer.status.success() {
        bail!("`cargo tree` failed: {}", String::from_utf8_lossy(&answer.stderr));
    }
    let text = String::from_utf8(answer.stdout).context("`cargo tree` printed something else than UTF-8")?;
    let names = text.lines().map(|line| {
        let mut words = line.split(' ');
        let name = words.next();
        let version = words.next().and_then(|word| word.strip_prefix('v'));
        let pair = name.map(str::to_owned).zip(version.map(str::to_owned));
        pair.with_context(|| format!("could not read this line of `cargo tree`: {line}"))
    });
    let names: BTreeSet<(String, String)> = names.collect::<Result<_>>()?;
    if !names.iter().any(|(name, _)| name == "wasm-bindgen") {
        bail!("`cargo tree` names no wasm-bindgen among the dependencies of {package}");
    }
    Ok(names)
}

/// Returns what a package says about itself. A package without a licence text has that of another one from its repository,
/// or else its authors as copyright notice.
fn work(package: &Package, all: &[Package], policy: &Policy) -> Result<Work> {
    let mut work = Work {
        name: format!("{} {}", package.name, package.version),
        offered: package.license.clone().unwrap_or_default(),
        texts: Vec::new(),
        notices: files(package, &["notice"])?,
    };
    for licence in policy.licences(package)? {
        let licence = licence.to_string();
        let mut text = own_text(package, &licence)?;
        if text.is_none() {
            for sibling in all.iter().filter(|other| same_repository(package, other)) {
                text = own_text(sibling, &licence)?;
                if text.is_some() {
                    break;
                }
            }
        }
        work.texts.push(match text {
            Some(text) => text,
            None if package.authors.is_empty() => {
                bail!("{} has no text of the licence {licence} and no authors", work.name)
            }
            None => Text {
                licence,
                copyright: format!("Authors: {}", package.authors.join(", ")),
                body: String::new(),
            },
        });
    }
    Ok(work)
}

/// Whether two packages are from one repository; a folder within it makes no difference.
fn same_repository(one: &Package, other: &Package) -> bool {
    let root = |package: &Package| {
        let address = package.repository.clone()?;
        let root = address.split_once("/tree/").map_or(address.as_str(), |(root, _)| root);
        Some(root.trim_end_matches('/').trim_end_matches(".git").to_lowercase())
    };
    root(one).is_some() && root(one) == root(other)
}

/// Returns the text of a licence that a package itself holds.
fn own_text(package: &Package, licence: &str) -> Result<Option<Text>> {
    let (_, phrase, end) = PHRASES
        .iter()
        .find(|(id, _, _)| *id == licence)
        .with_context(|| format!("xtask/src/notices.rs does not recognise the text of the licence {licence}"))?;
    let texts = files(package, &["licence", "license", "copying", "copyright", "unlicense"])?;
    let Some(text) = texts.iter().find(|text| words(text).contains(phrase)) else {
        return Ok(None);
    };
    let at = end.and_then(|end| text.find(end)).unwrap_or_default();
    let (head, body) = text.split_at_checked(at).unwrap_or(("", text));
    let title = |line: &str| {
        matches!(
            line,
            "" | "MIT License" | "The MIT License" | "The MIT License (MIT)" | "# The MIT License (MIT)"
        )
    };
    let copyright: Vec<&str> = head.lines().map(str::trim).filter(|line| !title(line)).collect();
    Ok(Some(Text {
        licence: licence.to_owned(),
        copyright: copyright.join("\n"),
        body: body.trim().to_owned(),
    }))
}

/// Returns the files of a package, in the order of their names, that begin like this in any case.
fn files(package: &Package, beginnings: &[&str]) -> Result<Vec<String>> {
    let folder = package.manifest_path.parent().unwrap_or(Path::new(""));
    let could_not = || format!("could not read {}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(could_not)? {
        let entry = entry.with_context(could_not)?;
        let name = entry.file_name().to_string_lossy().to_lowercase();
        if beginnings.iter().any(|beginning| name.starts_with(beginning)) && entry.path().is_file() {
            paths.push(entry.path());
        }
    }
    paths.sort();
    let text = |path| {
        fs::read_to_string(path)
            .with_context(could_not)
            .map(|text| text.replace('\r', ""))
    };
    paths.iter().map(text).collect()
}

/// A text without its line breaks and indentation, for comparisons.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Writes the file: each text of a licence once, below the works that it covers.
fn write(works: Vec<Work>) -> Result<String> {
    // by licence and words: the text itself, and what it covers by copyright notice
    type Covered = BTreeMap<String, Vec<String>>;
    let mut sections: BTreeMap<(String, String), (String, Covered)> = BTreeMap::new();
    let mut bare = Vec::new();
    for work in &works {
        let line = format!("  {}: {}", work.name, work.offered);
        for text in &work.texts {
            if text.body.is_empty() {
                bare.push((text, line.clone()));
                continue;
            }
            let key = (text.licence.clone(), words(&text.body).to_lowercase());
            let section = sections
                .entry(key)
                .or_insert_with(|| (text.body.clone(), Covered::new()));
            section.1.entry(text.copyright.clone()).or_default().push(line.clone());
        }
    }
    // a work without a text gets the text that most works under its licence have
    for (text, line) in bare {
        let same = sections.iter_mut().filter(|((licence, _), _)| *licence == text.licence);
        let most = same.max_by_key(|(_, (_, covered))| covered.values().map(Vec::len).sum::<usize>());
        let (_, (_, covered)) =
            most.with_context(|| format!("there is no text of the licence {} for {}", text.licence, line.trim()))?;
        covered.entry(text.copyright.clone()).or_default().push(line);
    }
    let mut out = String::from(
        "Third-party notices\n\nLimes contains parts of the works below. Each section names the works, with the licence that \
         their authors\noffer, and ends with the text of the licence under which Limes contains them.\n",
    );
    let rule = "-".repeat(72);
    for ((licence, _), (body, covered)) in &sections {
        let _ = writeln!(out, "\n{rule}\n{licence}\n");
        for (copyright, lines) in covered {
            if !copyright.is_empty() {
                let _ = writeln!(out, "{copyright}");
            }
            let _ = writeln!(out, "{}\n", lines.join("\n"));
        }
        let _ = writeln!(out, "{body}");
    }
    for work in works.iter().filter(|work| !work.notices.is_empty()) {
        let _ = writeln!(
            out,
            "\n{rule}\nNotice of {}\n\n{}",
            work.name,
            work.notices.join("\n").trim()
        );
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    const POLICY: &str = r#"
        [licenses]
        allow = ["MIT", "Unicode-3.0", "Apache-2.0"]
        [sources]
        allow-registry = []
    "#;
    const MIT: &str = "Permission is hereby granted, free of charge, to any person obtaining a copy\nof this software and \
                       associated documentation files, and so on.";

    /// Crates in a folder of their own, which is removed with the value.
    struct Crates {
        folder: PathBuf,
        packages: Vec<Package>,
    }

    impl Crates {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("limes-notices-{name}-{}", std::process::id()));
            Self {
                folder,
                packages: Vec::new(),
            }
        }

        fn add(&mut self, name: &str, license: &str, repository: &str, author: &str, files: &[(&str, &str)]) {
            let folder = self.folder.join(name);
            fs::create_dir_all(&folder).unwrap();
            for (file, text) in files {
                fs::write(folder.join(file), text).unwrap();
            }
            self.packages.push(Package {
                name: name.into(),
                version: "1.0.0".into(),
                license: Some(license.into()),
                manifest_path: folder.join("Cargo.toml"),
                source: Some("registry".into()),
                authors: [author]
                    .iter()
                    .filter(|a| !a.is_empty())
                    .map(ToString::to_string)
                    .collect(),
                repository: Some(repository.into()).filter(|r: &String| !r.is_empty()),
            });
        }

        fn write(&self) -> Result<String> {
            let policy = Policy::parse(POLICY)?;
            let works = self
                .packages
                .iter()
                .map(|package| work(package, &self.packages, &policy));
            write(works.collect::<Result<_>>()?)
        }
    }

    impl Drop for Crates {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }

    #[test]
    fn each_text_is_there_once_below_the_works_that_it_covers() {
        let mut crates = Crates::new("once");
        let one = format!("MIT License\n\nCopyright (c) 2014 One\n\n{MIT}\n");
        let two = format!("Copyright (c) 2015 Two\n\n{}", MIT.replace('\n', " \n  "));
        let apache = "Apache License\n  Version 2.0, January 2004\nand so on.";
        crates.add(
            "a",
            "MIT OR Apache-2.0",
            "",
            "",
            &[("LICENSE-APACHE", apache), ("LICENSE-MIT", &one)],
        );
        crates.add("b", "MIT", "", "", &[("license.md", &two)]);
        crates.add(
            "c",
            "Apache-2.0",
            "",
            "",
            &[("LICENSE", apache), ("NOTICE", "c contains d.")],
        );
        let text = crates.write().unwrap();
        let rule = "-".repeat(72);
        let (_, sections) = text.split_once(&rule).unwrap();
        assert_eq!(
            sections,
            format!(
                "\nApache-2.0\n\n  c 1.0.0: Apache-2.0\n\n{apache}\n\n{rule}\nMIT\n\n\
                 Copyright (c) 2014 One\n  a 1.0.0: MIT OR Apache-2.0\n\n\
                 Copyright (c) 2015 Two\n  b 1.0.0: MIT\n\n{MIT}\n\n\
                 {rule}\nNotice of c 1.0.0\n\nc contains d.\n"
            )
        );
    }

    #[test]
    fn a_crate_without_a_text_has_that_of_its_repository_or_names_its_authors() {
        let mut crates = Crates::new("without");
        let text = format!("Copyright (c) 2014 One\n\n{MIT}");
        crates.add("a", "MIT", "https://forge.example/a", "", &[("LICENSE", &text)]);
        crates.add(
            "a-part",
            "MIT",
            "https://forge.example/A.git/tree/main/part",
            "Two",
            &[],
        );
        crates.add("b", "MIT", "https://forge.example/b", "Three", &[]);
        let written = crates.write().unwrap();
        assert!(
            written.contains("Copyright (c) 2014 One\n  a 1.0.0: MIT\n  a-part 1.0.0: MIT\n"),
            "{written}"
        );
        assert!(written.contains("Authors: Three\n  b 1.0.0: MIT\n"), "{written}");
        assert_eq!(written.matches("Permission").count(), 1);

        // nobody to name
        crates.add("c", "MIT", "", "", &[]);
        let error = crates.write().unwrap_err().to_string();
        assert_eq!(error, "c 1.0.0 has no text of the licence MIT and no authors");
        crates.packages.pop();
        // no text anywhere
        crates.add("d", "Unicode-3.0", "", "Four", &[]);
        let error = crates.write().unwrap_err().to_string();
        assert_eq!(
            error,
            "there is no text of the licence Unicode-3.0 for d 1.0.0: Unicode-3.0"
        );
    }

    #[test]
    fn both_modules_name_everything_that_is_compiled_in() {
        let workspace = Workspace::find().unwrap();
        for (module, expected) in [("limes", "yew "), ("limes-npm", "serde-wasm-bindgen ")] {
            let text = notices(&workspace, module).unwrap();
            assert!(text.contains(&format!("\n  {expected}")), "{expected}");
            for (name, version) in compiled_in(&workspace, module).unwrap() {
                let own = name.starts_with("limes");
                assert_ne!(text.contains(&format!("\n  {name} {version}: ")), own, "{name}");
            }
            for (name, _, copyright) in STANDARD_LIBRARY {
                assert!(
                    text.contains(&format!("\n  {name}: ")) && text.contains(copyright),
                    "{name}"
                );
            }
            let text = words(&text);
            for phrase in [
                "this permission notice shall be included in all copies",
                "UNICODE LICENSE V3",
            ] {
                assert_eq!(text.matches(phrase).count(), 1, "{phrase}");
            }
        }
    }
}
