//! The licences and sources of all dependencies, checked against `deny.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, LicenseReq, Licensee, ParseMode};

use crate::workspace::Workspace;

/// The file that names the licences and sources.
pub const FILE: &str = "deny.toml";

/// A package of the dependency graph, as `cargo metadata` describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The SPDX expression of its licence, if it has one.
    pub license: Option<String>,
    /// Its `Cargo.toml`.
    pub manifest_path: PathBuf,
    /// The registry it is from; none for a package of the workspace.
    pub source: Option<String>,
    /// Its authors.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The address of its repository.
    pub repository: Option<String>,
}

/// The part of `cargo metadata` that is read.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// The parts of `deny.toml` that are read.
#[derive(Debug, Clone, Deserialize)]
pub struct Policy {
    licenses: Licenses,
    sources: Sources,
}

#[derive(Debug, Clone, Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

impl Policy {
    /// Reads `deny.toml`.
    ///
    /// # Errors
    /// The file is missing or not as expected.
    pub fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("could not read {FILE}"))?;
        Self::parse(&text)
    }

    /// Parses the text of `deny.toml`.
    ///
    /// # Errors
    /// The text is not TOML, or a list is missing.
    pub fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).with_context(|| format!("could not parse {FILE}"))
    }

    /// Returns the licences under which a package is used: the fewest that its expression asks for, and the first of the
    /// allowed ones where it leaves a choice.
    ///
    /// # Errors
    /// The package has no licence, or none that is allowed.
    pub fn licences(&self, package: &Package) -> Result<Vec<LicenseReq>> {
        let Package { name, version, .. } = package;
        let text = package.license.as_deref();
        let text = text.with_context(|| format!("{name} {version} has no licence in its Cargo.toml"))?;
        let expression = Expression::parse_mode(text, ParseMode::LAX)
            .with_context(|| format!("{name} {version}: the licence {text} is not an SPDX expression"))?;
        let allowed: Result<Vec<Licensee>, _> = self.licenses.allow.iter().map(|id| Licensee::parse(id)).collect();
        let allowed = allowed.with_context(|| format!("{FILE} allows a licence that SPDX does not know"))?;
        expression
            .minimized_requirements(&allowed)
            .with_context(|| format!("{name} {version}: {FILE} does not allow the licence {text}"))
    }

    /// Checks the licence and the source of every package.
    ///
    /// # Errors
    /// A licence or a source is not allowed; the message names all of them.
    pub fn check(&self, packages: &[Package]) -> Result<()> {
        let mut problems = Vec::new();
        for package in packages {
            if let Err(error) = self.licences(package) {
                problems.push(error.to_string());
            }
            let registry = package.source.as_deref().map(|source| {
                let address = source.strip_prefix("registry+").or(source.strip_prefix("sparse+"));
                address.unwrap_or(source)
            });
            if let Some(registry) = registry
                && !self.sources.allow_registry.iter().any(|allowed| allowed == registry)
            {
                let Package { name, version, .. } = package;
                problems.push(format!("{name} {version}: {FILE} does not allow the source {registry}"));
            }
        }
        if !problems.is_empty() {
            bail!("{}", problems.join("\n"));
        }
        Ok(())
    }
}

/// Returns every package of the workspace's dependency graph, whatever it is used for.
///
/// # Errors
/// Cargo failed.
pub fn packages(workspace: &Workspace) -> Result<Vec<Package>> {
    let answer = workspace
        .cargo()
        .args(["metadata", "--format-version=1", "--all-features"])
        .output()
        .context("could not start cargo")?;
    if !answer.status.success() {
        bail!("`cargo metadata` failed: {}", String::from_utf8_lossy(&answer.stderr));
    }
    let metadata: Metadata = serde_json::from_slice(&answer.stdout).context("could not read `cargo metadata`")?;
    Ok(metadata.packages)
}

/// Checks the licences and sources of the workspace's dependency graph, and prints how many packages have which licence.
///
/// # Errors
/// One is not allowed, or Cargo failed.
pub fn check(workspace: &Workspace) -> Result<()> {
    let policy = Policy::read(&workspace.root)?;
    let packages = packages(workspace)?;
    policy.check(&packages)?;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for package in &packages {
        *counts
            .entry(package.license.as_deref().unwrap_or_default())
            .or_default() += 1;
    }
    for (licence, count) in counts {
        println!("{count:4}  {licence}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = r#"
        [licenses]
        allow = ["MIT", "Unicode-3.0", "Apache-2.0"]
        [sources]
        allow-registry = ["https://registry.example/index"]
    "#;

    fn package(license: Option<&str>) -> Package {
        Package {
            name: "a".into(),
            version: "1.2.3".into(),
            license: license.map(str::to_owned),
            source: Some("registry+https://registry.example/index".into()),
            ..Package::default()
        }
    }

    fn chosen(license: &str) -> Result<Vec<String>> {
        let licences = Policy::parse(POLICY)?.licences(&package(Some(license)))?;
        Ok(licences.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_first_allowed_licence_is_chosen() {
        assert_eq!(chosen("Apache-2.0 OR MIT").unwrap(), ["MIT"]);
        assert_eq!(chosen("Apache-2.0/MIT").unwrap(), ["MIT"]);
        assert_eq!(chosen("GPL-3.0-only OR Apache-2.0").unwrap(), ["Apache-2.0"]);
        assert_eq!(
            chosen("(MIT OR Apache-2.0) AND Unicode-3.0").unwrap(),
            ["MIT", "Unicode-3.0"]
        );
    }

    #[test]
    fn a_licence_that_is_not_allowed_is_an_error_that_names_the_package() {
        let policy = Policy::parse(POLICY).unwrap();
        for (license, expected) in [
            (
                Some("GPL-3.0-only"),
                "a 1.2.3: deny.toml does not allow the licence GPL-3.0-only",
            ),
            (
                Some("MIT AND GPL-3.0-only"),
                "a 1.2.3: deny.toml does not allow the licence",
            ),
            (Some("My own"), "a 1.2.3: the licence My own is not an SPDX expression"),
            (None, "a 1.2.3 has no licence in its Cargo.toml"),
        ] {
            let error = policy.check(&[package(license)]).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn a_source_that_is_not_allowed_is_an_error() {
        let policy = Policy::parse(POLICY).unwrap();
        let mut package = package(Some("MIT"));
        policy.check(std::slice::from_ref(&package)).unwrap();
        package.source = None;
        policy.check(std::slice::from_ref(&package)).unwrap();
        package.source = Some("git+https://forge.example/a".into());
        let error = policy.check(&[package]).unwrap_err().to_string();
        assert!(error.ends_with("the source git+https://forge.example/a"), "{error}");
    }

    #[test]
    fn the_texts_of_our_own_licences_are_the_same_everywhere() {
        let root = Workspace::find().unwrap().root;
        let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
        assert_eq!(read("LICENSE"), read("LICENSES/EUPL-1.2.txt"));
        assert_eq!(read("knowledge/LICENSE"), read("LICENSES/CC-BY-4.0.txt"));
    }

    #[test]
    fn every_dependency_is_allowed() {
        check(&Workspace::find().unwrap()).unwrap();
    }
}
