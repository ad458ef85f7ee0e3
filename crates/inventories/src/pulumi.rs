//! Stacks of Pulumi: resources with the types of its own packages, most of which are those of Terraform in other letters.

use std::collections::BTreeMap;

use crate::arm;
use crate::estate::Estate;
use crate::inventory::{Cause, How, LeftOut};
use crate::place;
use crate::resource::Resource;
use crate::table;
use crate::terraform;
use crate::tree::{Document, Node, Schemas};

/// The white list.
pub(crate) fn schemas() -> Schemas {
    let mut s = Schemas::new();
    let settings = terraform::attributes(&mut s);
    arm::settings(&mut s, settings);
    for reading in table::paths("arm") {
        let bare = reading.path.strip_prefix("properties.").unwrap_or(reading.path);
        s.keep(settings, &[bare]);
    }
    let resource = s.node();
    s.keep(
        resource,
        &[
            "urn", "type", "custom", "id", "provider", "parent", "delete", "external",
        ],
    );
    s.link(resource, "inputs", settings);
    s.link(resource, "outputs", settings);
    for path in ["deployment", "checkpoint.latest", "latest", ""] {
        let at = s.path(0, path);
        s.link(at, "resources", resource);
    }
    s
}

/// Reads a stack.
pub(crate) fn read(estate: &mut Estate<'_>, document: &Document) {
    let nothing = Node::Null;
    let root = document.values.first().unwrap_or(&nothing);
    let lists = [
        "deployment.resources",
        "checkpoint.latest.resources",
        "latest.resources",
        "resources",
    ];
    let resources: Vec<&Node> = lists
        .iter()
        .find_map(|path| root.at(path))
        .map(Node::objects)
        .unwrap_or_default();
    let mut providers: BTreeMap<String, (String, Option<String>)> = BTreeMap::new();
    for resource in &resources {
        if let Some(name) = resource
            .str("type")
            .and_then(|kind| kind.strip_prefix("pulumi:providers:"))
        {
            let settings = [resource.get("inputs"), resource.get("outputs")];
            let region = settings.iter().flatten().find_map(|node| {
                node.str("region")
                    .or_else(|| node.str("location"))
                    .or_else(|| node.str("zone"))
            });
            let urn = resource.str("urn").unwrap_or_default().to_owned();
            providers.insert(urn, (name.to_owned(), region.map(str::to_owned)));
        }
    }
    let mut found = Vec::new();
    for node in resources {
        let Some(kind) = node.str("type") else { continue };
        if kind.starts_with("pulumi:") || node.get("custom").and_then(Node::truth) == Some(false) {
            continue;
        }
        if node.get("external").and_then(Node::truth) == Some(true) {
            estate.omit(kind, LeftOut::Reference, 1);
            continue;
        }
        let settings = [node.get("outputs"), node.get("inputs")]
            .into_iter()
            .flatten()
            .find(|node| matches!(node, Node::Map(map) if !map.fields.is_empty()));
        let settings = settings.or_else(|| node.get("outputs")).unwrap_or(&nothing);
        let (vocabulary, name) = named(kind);
        let mut resource = Resource::new(vocabulary, &name, settings, node.place());
        resource.whole = vocabulary == "tf";
        for field in ["location", "region", "zone"] {
            resource.place(settings.str(field), How::Written);
        }
        let of_arn = settings
            .str("arn")
            .and_then(place::arn)
            .map(|arn| arn.region.to_owned());
        resource.place(of_arn.as_deref(), How::Written);
        resource.place(settings.str("availabilityzone"), How::Written);
        for field in ["id", "arn", "name", "bucket"] {
            resource.named(settings.str(field));
        }
        resource.named(node.str("id"));
        for parent in ["serverid", "cognitiveaccountid", "storageaccountid", "accountid"] {
            if let Some(text) = settings.str(parent) {
                resource.parents.push(text.to_lowercase());
            }
        }
        resource.why = Cause::Surroundings;
        // a provider is named by its urn and its id
        let provider = node
            .str("provider")
            .and_then(|text| text.rsplit_once("::"))
            .map(|(urn, _)| urn);
        match provider.and_then(|urn| providers.get(urn)) {
            Some((_, Some(region))) => resource.place(Some(region), How::Inherited),
            Some(_) => {}
            None => {
                let package = kind.split(':').next().unwrap_or_default();
                let regions: Vec<String> = providers
                    .values()
                    .filter(|(name, _)| name == package)
                    .filter_map(|(_, region)| region.clone())
                    .collect();
                match regions.as_slice() {
                    [] => {}
                    [one] => resource.place(Some(one), How::Inherited),
                    several => {
                        resource.candidates = several.to_vec();
                        resource.why = Cause::Candidates;
                    }
                }
            }
        }
        found.push(resource);
    }
    estate.observe(found);
}

/// The vocabulary and the name of a type: `aws:s3/bucketV2:BucketV2` is `aws_s3_bucket`.
fn named(kind: &str) -> (&'static str, String) {
    let mut parts = kind.splitn(3, ':');
    let (package, module, last) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let service = module.split('/').next().unwrap_or_default();
    match package {
        "azure-native" => {
            let lower = service.to_lowercase();
            let namespace = lower.split('/').next().unwrap_or_default();
            let arm = table::arm_of(namespace, last);
            (
                "arm",
                arm.unwrap_or_else(|| ["Microsoft.", service, "/", last].concat()),
            )
        }
        "aws-native" => ("cfn", ["AWS::", &upper_first(service), "::", last].concat()),
        _ => {
            let prefix = match package {
                "gcp" => "google",
                "azure" => "azurerm",
                other => other,
            };
            let own = snake(last)
                .trim_end_matches("_v2")
                .trim_end_matches("v2")
                .trim_end_matches('_')
                .to_owned();
            let full = [prefix, "_", service, "_", &own].concat();
            let short = [prefix, "_", &own].concat();
            let exact = |name: &str| table::entry("tf", name).is_some_and(|entry| entry.exact);
            let known = Some(&full).filter(|name| exact(name)).cloned();
            let known = known.or_else(|| table::terraform_of(prefix, service, &own));
            let known = known.or_else(|| Some(&short).filter(|name| exact(name)).cloned());
            ("tf", known.unwrap_or(full))
        }
    }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `BucketObject` is `bucket_object`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut before = false;
    for c in name.chars() {
        if c.is_uppercase() && before {
            snake.push('_');
        }
        before = c.is_lowercase() || c.is_ascii_digit();
        snake.extend(c.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_those_of_the_mapping() {
        for (kind, name) in [
            ("aws:s3/bucketV2:BucketV2", "aws_s3_bucket"),
            ("aws:s3/bucket:Bucket", "aws_s3_bucket"),
            ("aws:dynamodb/table:Table", "aws_dynamodb_table"),
            ("gcp:storage/bucket:Bucket", "google_storage_bucket"),
            (
                "gcp:sql/databaseInstance:DatabaseInstance",
                "google_sql_database_instance",
            ),
            ("azure:storage/account:Account", "azurerm_storage_account"),
            ("aws:rds/instance:Instance", "aws_db_instance"),
            ("aws:ec2/instance:Instance", "aws_instance"),
        ] {
            assert_eq!(named(kind), ("tf", name.to_owned()), "{kind}");
        }
        assert_eq!(
            named("azure-native:storage:StorageAccount"),
            ("arm", "microsoft.storage/storageaccounts".to_owned())
        );
    }
}
