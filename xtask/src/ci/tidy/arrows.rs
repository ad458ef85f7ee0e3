//! Which crate may depend on which: the tiers of the workspace, as `ARCHITECTURE.md` shows them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::Value;

/// The tiers, from above to below. A crate may depend on crates of its own tier and of those below.
pub const TIERS: [&[&str]; 6] = [
    &["limes", "limes-cli", "limes-npm", "limes-cases"],
    &["limes-formats", "limes-inventories", "limes-labels"],
    &["limes-assess"],
    &["limes-knowledge"],
    &["limes-messages", "limes-diagrams", "limes-compiler"],
    &["limes-model"],
];

/// Crates that build and test the others. No crate of a tier depends on them.
pub const TOOLS: [&str; 4] = ["limes-e2e", "limes-oracle", "limes-readers", "xtask"];

/// The header of the table of tiers in `ARCHITECTURE.md`.
const HEADER: &str = "| tier | crates |";

/// Returns the dependencies of each workspace member on other members, without those of tests, from `cargo metadata`.
///
/// # Errors
/// The metadata lack what Cargo promises.
pub fn dependencies(metadata: &Value) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let packages = metadata.get("packages").and_then(Value::as_array);
    let packages = packages.context("`cargo metadata` names no packages")?;
    let name = |value: &Value| value.get("name").and_then(Value::as_str).map(str::to_owned);
    let members: BTreeSet<String> = packages.iter().filter_map(name).collect();
    let mut found = BTreeMap::new();
    for package in packages {
        let all = package.get("dependencies").and_then(Value::as_array);
        let used = all.into_iter().flatten().filter(|dependency| {
            let kind = dependency.get("kind").and_then(Value::as_str);
            kind != Some("dev")
        });
        let used = used.filter_map(name).filter(|name| members.contains(name)).collect();
        found.insert(name(package).context("`cargo metadata` names no package")?, used);
    }
    Ok(found)
}

/// Returns what is wrong with the dependencies.
#[must_use]
pub fn problems(dependencies: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let tier = |name: &str| TIERS.iter().position(|tier| tier.contains(&name));
    let mut problems = Vec::new();
    for (name, used) in dependencies {
        let Some(own) = tier(name) else {
            if !TOOLS.contains(&name.as_str()) {
                problems.push(format!(
                    "{name} is in no tier; add it to xtask/src/ci/tidy/arrows.rs and ARCHITECTURE.md"
                ));
            }
            continue;
        };
        for other in used {
            match tier(other) {
                Some(below) if below >= own => {}
                Some(_) => problems.push(format!("{name} depends on {other}, which is in a tier above it")),
                None => problems.push(format!("{name} depends on {other}, which is in no tier")),
            }
        }
    }
    let names = TIERS.iter().flat_map(|tier| tier.iter());
    for name in names.chain(&TOOLS).filter(|name| !dependencies.contains_key(**name)) {
        problems.push(format!(
            "there is no crate {name}; remove it from xtask/src/ci/tidy/arrows.rs"
        ));
    }
    problems
}

/// Returns the tiers that a document shows: the names in backticks in the second column of its table.
///
/// # Errors
/// It has no such table.
pub fn tiers(document: &str) -> Result<Vec<Vec<String>>> {
    let mut lines = document.lines().skip_while(|line| line.trim() != HEADER);
    lines
        .next()
        .with_context(|| format!("there is no table with the header `{HEADER}`"))?;
    let rows = lines.skip(1).take_while(|line| line.starts_with('|'));
    let names = |row: &str| {
        let cell = row.trim().trim_matches('|').split('|').nth(1).unwrap_or_default();
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    Ok(rows.map(names).collect())
}

/// Returns what is wrong with the tiers that `ARCHITECTURE.md` shows.
#[must_use]
pub fn document_problems(architecture: &str) -> Vec<String> {
    match tiers(architecture) {
        Ok(shown) if shown == TIERS => Vec::new(),
        Ok(_) => vec!["ARCHITECTURE.md: the table of tiers is not that of xtask/src/ci/tidy/arrows.rs".into()],
        Err(error) => vec![format!("ARCHITECTURE.md: {error}")],
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn all() -> BTreeMap<String, BTreeSet<String>> {
        let names = TIERS.iter().flat_map(|tier| tier.iter()).chain(&TOOLS);
        names.map(|name| ((*name).to_owned(), BTreeSet::new())).collect()
    }

    #[test]
    fn arrows_point_down() {
        assert!(problems(&all()).is_empty());
        let mut crates = all();
        let mut add = |from: &str, to: &str| crates.entry(from.to_owned()).or_default().insert(to.to_owned());
        add("limes", "limes-model");
        add("limes-npm", "limes-cli");
        add("limes-e2e", "xtask");
        assert!(!problems(&crates).iter().any(|_| true));
        let mut add = |from: &str, to: &str| crates.entry(from.to_owned()).or_default().insert(to.to_owned());
        add("limes-model", "limes-assess");
        add("limes-assess", "xtask");
        add("limes-new", "limes-model");
        crates.remove("limes-cases");
        let found = problems(&crates);
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found.contains(&"limes-model depends on limes-assess, which is in a tier above it".to_owned()));
    }

    #[test]
    fn dependencies_of_tests_are_free() {
        let metadata = json!({ "packages": [
            { "name": "a", "dependencies": [
                { "name": "b", "kind": null }, { "name": "c", "kind": "dev" }, { "name": "d", "kind": "build" }, { "name": "serde", "kind": null }
            ] },
            { "name": "b", "dependencies": [] }, { "name": "c", "dependencies": [] }, { "name": "d", "dependencies": [] }
        ] });
        let found = dependencies(&metadata).unwrap();
        assert_eq!(found["a"].iter().collect::<Vec<_>>(), ["b", "d"]);
        assert!(dependencies(&json!({})).is_err());
    }

    #[test]
    fn the_document_shows_the_tiers() {
        let table = "text\n\n| tier | crates |\n| --- | --- |\n| page | `a`, `b` |\n| model | `c` |\n\nmore | `d` |\n";
        assert_eq!(tiers(table).unwrap(), [vec!["a", "b"], vec!["c"]]);
        assert!(tiers("| crates |\n").is_err());
        assert_eq!(document_problems(table).len(), 1);
    }
}
