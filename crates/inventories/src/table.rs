//! The mapping of `knowledge/inventories`: the product of a type, and which values at which paths answer questions.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The mapping as the build wrote it, checked against the knowledge.
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/table.tsv"));

/// A value at a path that answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub question: &'static str,
    /// Names with dots between them; `-` where the type alone answers.
    pub path: &'static str,
    /// How: see `READINGS` in `limes_compiler::inventories`.
    pub how: &'static str,
}

/// The product of a type, or its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The id of a product; `-CLASS` for what is not a service of its own, `?NAME` for a product that the catalogue lacks.
    pub product: &'static str,
    /// Whether the table has this very type, and not only a pattern.
    pub exact: bool,
}

#[derive(Debug, Default)]
struct Vocabulary {
    exact: HashMap<&'static str, &'static str>,
    /// Beginning and end around a `*`, in the order in which they are tried.
    patterns: Vec<(&'static str, &'static str, &'static str)>,
    readings: HashMap<&'static str, Vec<Reading>>,
}

static TABLE: LazyLock<HashMap<&'static str, Vocabulary>> = LazyLock::new(|| {
    let mut table: HashMap<&'static str, Vocabulary> = HashMap::new();
    for line in TEXT.lines() {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let (kind, vocabulary, name) = (next(), next(), next());
        let known = table.entry(vocabulary).or_default();
        if kind == "T" {
            match name.split_once('*') {
                Some((start, end)) => known.patterns.push((start, end, next())),
                None => {
                    known.exact.insert(name, next());
                }
            }
        } else {
            let reading = Reading {
                question: next(),
                path: next(),
                how: next(),
            };
            known.readings.entry(name).or_default().push(reading);
        }
    }
    table
});

/// Returns the product of a name of a vocabulary; names are compared in lower case.
pub(crate) fn entry(vocabulary: &str, name: &str) -> Option<Entry> {
    let table = TABLE.get(vocabulary)?;
    let name = name.to_lowercase();
    if let Some(product) = table.exact.get(name.as_str()) {
        return Some(Entry { product, exact: true });
    }
    let fits = |(start, end, _): &&(&str, &str, &str)| {
        let rest = name.strip_prefix(start);
        rest.is_some_and(|rest| match end.split_once('*') {
            None => rest.ends_with(end),
            Some((middle, end)) => rest
                .find(middle)
                .is_some_and(|at| rest.get(at + middle.len()..).is_some_and(|rest| rest.ends_with(end))),
        })
    };
    let (start, _, product) = table.patterns.iter().find(fits)?;
    // services of lists and bills have patterns of their own
    let own = matches!(vocabulary, "arn" | "bill" | "plan" | "name");
    let exact = own && !start.is_empty() && !start.ends_with('/');
    Some(Entry { product, exact })
}

/// Returns the readings of a type.
pub(crate) fn readings(vocabulary: &str, name: &str) -> &'static [Reading] {
    let readings = TABLE
        .get(vocabulary)
        .and_then(|table| table.readings.get(name.to_lowercase().as_str()));
    readings.map_or(&[], Vec::as_slice)
}

/// Returns all paths of a vocabulary.
pub(crate) fn paths(vocabulary: &str) -> impl Iterator<Item = Reading> {
    let readings = TABLE.get(vocabulary).map(|table| table.readings.values());
    readings
        .into_iter()
        .flatten()
        .flatten()
        .copied()
        .filter(|reading| reading.path != "-")
}

/// Returns the product of a resource of the `awscc` provider: its type is that of CloudFormation, in other letters.
pub(crate) fn cfn_of(kind: &str) -> Option<&'static str> {
    let wanted: String = kind.strip_prefix("awscc_")?.chars().filter(|c| *c != '_').collect();
    let known = TABLE.get("cfn")?.exact.iter().find(|(name, _)| {
        let name: String = name.chars().filter(|c| *c != ':').collect();
        name.strip_prefix("aws") == Some(wanted.as_str())
    });
    known.map(|(_, product)| *product)
}

/// Returns the type of Azure Resource Manager of a class of a package: `storage` and `StorageAccount`.
pub(crate) fn arm_of(namespace: &str, class: &str) -> Option<String> {
    let class = class.to_lowercase();
    let wanted = ["microsoft.", namespace, "/"].concat();
    let fits = |name: &&&str| {
        let last = name.rsplit('/').next().unwrap_or_default();
        name.starts_with(&wanted)
            && (last == class
                || last.strip_suffix('s') == Some(class.as_str())
                || last
                    .strip_suffix("ies")
                    .is_some_and(|last| class.strip_suffix('y') == Some(last)))
    };
    let mut names: Vec<&&str> = TABLE.get("arm")?.exact.keys().filter(fits).collect();
    names.sort_by_key(|name| (name.len(), **name));
    names.first().map(|name| (**name).to_owned())
}

/// Returns the type of Terraform that a package names in another way, where the mapping has exactly one that fits.
pub(crate) fn terraform_of(prefix: &str, service: &str, name: &str) -> Option<String> {
    let renamed = match (prefix, service, name) {
        ("aws", "rds", "instance") => "aws_db_instance",
        ("aws", "rds", "cluster") => "aws_rds_cluster",
        ("aws", "ebs", "volume") => "aws_ebs_volume",
        ("aws", "docdb", "cluster") => "aws_docdb_cluster",
        ("azurerm", "mssql", "database") => "azurerm_mssql_database",
        ("azurerm", "appservice", name) => return Some(["azurerm_", name].concat()),
        ("azurerm", "compute", name) | ("azurerm", "core", name) | ("azurerm", "network", name) => {
            return Some(["azurerm_", name].concat());
        }
        _ => return None,
    };
    Some(renamed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_types_come_before_patterns() {
        let product = |vocabulary, name| entry(vocabulary, name).map(|entry| (entry.product, entry.exact));
        assert_eq!(product("tf", "aws_s3_bucket"), Some(("aws-s3", true)));
        assert_eq!(product("tf", "aws_s3_bucket_acl"), Some(("-part", false)));
        assert_eq!(product("tf", "aws_quantum_ledger"), Some(("aws-other-regional", false)));
        assert_eq!(
            product("arm", "microsoft.storage/STORAGEACCOUNTS"),
            Some(("azure-storage", true))
        );
        assert_eq!(product("tf", "nobody_knows"), Some(("?unknown-provider", false)));
        assert_eq!(
            product("arm", "Datadog.Datadog/monitors"),
            Some(("?azure-partner", false))
        );
        assert_eq!(product("cai", "redis.googleapis.com/Other"), Some(("gcp-other", false)));
        assert_eq!(product("other", "x"), None);
        assert!(
            readings("arm", "Microsoft.Storage/storageAccounts")
                .iter()
                .any(|reading| reading.path == "sku.name")
        );
    }
}
