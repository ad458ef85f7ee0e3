//! Lists and templates of AWS: Config, the tagging API, Resource Explorer, CloudFormation and the CDK.

use std::collections::{BTreeMap, BTreeSet};

use crate::csv::{self, Table};
use crate::estate::Estate;
use crate::inventory::{Cause, How, Incomplete, LeftOut};
use crate::place;
use crate::resource::Resource;
use crate::table;
use crate::tree::{self, Document, Map, Node, SchemaId, Schemas};

fn settings(schemas: &mut Schemas, at: SchemaId) {
    for reading in table::paths("cfn") {
        schemas.keep(at, &[reading.path]);
    }
    schemas.keep(
        at,
        &[
            "peerregion",
            "scope",
            "endpointconfiguration.types",
            "isdefault",
            "kmskeyid",
            "storageencrypted",
            "globaltablearn",
            "replicas.regionname",
            "readreplicadbinstanceidentifiers",
            "serversideencryptionconfiguration.rules.applyserversideencryptionbydefault.kmsmasterkeyid",
        ],
    );
}

/// The white list of items of AWS Config.
pub(crate) fn config_schemas() -> Schemas {
    let mut s = Schemas::new();
    let item = s.node();
    let configuration = s.path(item, "configuration");
    settings(&mut s, configuration);
    s.inner(configuration);
    s.keep(
        item,
        &[
            "resourcetype", "resourceid", "resourcename", "awsregion", "region", "availabilityzone", "arn", "configurationitemstatus",
            "supplementaryconfiguration.bucketreplicationconfiguration.rules.*.destinationconfig.bucketarn",
            "supplementaryconfiguration.bucketreplicationconfiguration.rules.*.status",
            "supplementaryconfiguration.bucketreplicationconfiguration.rules.destinationconfig.bucketarn",
            "supplementaryconfiguration.serversideencryptionconfiguration.rules.applyserversideencryptionbydefault.kmsmasterkeyid",
        ],
    );
    let supplement = s.path(item, "supplementaryconfiguration");
    s.inner(supplement);
    for name in ["bucketreplicationconfiguration", "serversideencryptionconfiguration"] {
        let at = s.path(supplement, name);
        s.inner(at);
    }
    s.keep(0, &["fileversion", "configsnapshotid", "nexttoken"]);
    for name in [
        "configurationitems",
        "baseconfigurationitems",
        "results",
        "configurationitem",
    ] {
        s.link(0, name, item);
    }
    s.inner(item);
    // items without anything around them
    let own = [
        "resourcetype",
        "resourceid",
        "resourcename",
        "awsregion",
        "availabilityzone",
        "arn",
        "configurationitemstatus",
    ];
    s.keep(0, &own);
    s.link(0, "configuration", configuration);
    s.link(0, "supplementaryconfiguration", supplement);
    s
}

/// Reads items of AWS Config.
pub(crate) fn config(estate: &mut Estate<'_>, document: &Document) {
    let mut items: Vec<&Node> = Vec::new();
    for root in document.values.iter().flat_map(Node::objects) {
        if root.str("nexttoken").is_some() {
            estate.gap(Incomplete::Truncated, None, None);
        }
        let mut inside = Vec::new();
        for name in [
            "configurationitems",
            "baseconfigurationitems",
            "results",
            "configurationitem",
        ] {
            inside.extend(root.get(name).map(Node::objects).unwrap_or_default());
        }
        if inside.is_empty() {
            items.push(root)
        } else {
            items.extend(inside)
        }
    }
    let mut once = BTreeSet::new();
    let mut found = Vec::new();
    for item in items {
        let Some(kind) = item.str("resourcetype") else { continue };
        let status = item.str("configurationitemstatus").unwrap_or_default();
        if status.starts_with("ResourceDeleted") || status == "ResourceNotRecorded" {
            estate.inventory.counts.resources += 1;
            estate.omit(kind, LeftOut::Deleted, 1);
            continue;
        }
        let arn = item.str("arn").unwrap_or_default();
        let region = item.str("awsregion").unwrap_or_default();
        // what is global is recorded in every region
        let id = if arn.is_empty() {
            [kind, region, item.str("resourceid").unwrap_or_default()].join("|")
        } else {
            arn.to_owned()
        };
        if !once.insert(id) {
            continue;
        }
        let settings = item
            .get("configuration")
            .filter(|node| matches!(node, Node::Map(_)))
            .unwrap_or(item);
        let mut resource = Resource::new("cfn", kind, settings, item.place());
        resource.place(Some(region), How::Written);
        let of_arn = place::arn(arn).map(|arn| arn.region.to_owned());
        resource.place(of_arn.as_deref(), How::Written);
        for name in ["arn", "resourceid", "resourcename"] {
            resource.named(item.str(name));
        }
        for path in [
            "supplementaryconfiguration.bucketreplicationconfiguration.rules.*.destinationconfig.bucketarn",
            "supplementaryconfiguration.bucketreplicationconfiguration.rules.destinationconfig.bucketarn",
        ] {
            resource.further.extend(
                item.every(path)
                    .iter()
                    .filter_map(|node| node.text())
                    .map(str::to_owned),
            );
        }
        let key = item.every("supplementaryconfiguration.serversideencryptionconfiguration.rules.applyserversideencryptionbydefault.kmsmasterkeyid");
        if let Some(text) = key.iter().find_map(|node| node.text()) {
            let value = if text.contains("alias/aws/") {
                "provider-key"
            } else {
                "customer-managed-key"
            };
            resource
                .answers
                .push(("protection.encryption", value.to_owned(), How::Written));
        }
        resource.further.extend(
            settings
                .every("replicas.regionname")
                .iter()
                .filter_map(|node| node.text())
                .map(str::to_owned),
        );
        found.push(resource);
    }
    estate.observe(found);
}

/// The white list of answers of the tagging API.
pub(crate) fn tagging_schemas() -> Schemas {
    let mut s = Schemas::new();
    s.keep(
        0,
        &[
            "paginationtoken",
            "resourcetagmappinglist.resourcearn",
            "resourcearn",
            "resources.arn",
            "resources.region",
            "resources.resourcetype",
            "arn",
            "nexttoken",
        ],
    );
    s
}

/// Reads an answer of the tagging API, or of Resource Explorer as JSON.
pub(crate) fn tagging(estate: &mut Estate<'_>, document: &Document) {
    let mut found = Vec::new();
    for root in document.values.iter().flat_map(Node::objects) {
        if root.str("paginationtoken").is_some() || root.str("nexttoken").is_some() {
            estate.gap(Incomplete::Truncated, None, None);
        }
        let mut items: Vec<&Node> = Vec::new();
        for name in ["resourcetagmappinglist", "resources"] {
            items.extend(root.get(name).map(Node::objects).unwrap_or_default());
        }
        if items.is_empty() {
            items.push(root);
        }
        for item in items {
            if let Some(arn) = item.str("resourcearn").or_else(|| item.str("arn")) {
                found.extend(by_arn(arn, item, item.str("region")));
            }
        }
    }
    estate.observe(found);
}

/// The type in an ARN, as lists write it.
fn arn_type(arn: &place::Arn<'_>) -> String {
    let rest = arn.rest.split(['/', ':']).next().unwrap_or_default();
    match arn.service {
        "s3" => "s3".to_owned(),
        service => [service, ":", rest].concat(),
    }
}

/// A resource of which the ARN is all that is known.
fn by_arn<'a>(text: &str, node: &'a Node, region: Option<&str>) -> Option<Resource<'a>> {
    let arn = place::arn(text)?;
    let kind = arn_type(&arn);
    let mut resource = Resource::new("arn", &kind, node, node.place());
    resource.place(Some(arn.region), How::Written);
    resource.place(region.filter(|region| *region != "global"), How::Written);
    resource.named(Some(text));
    resource.why = Cause::NotInFormat;
    Some(resource)
}

/// Whether a table is one of Resource Explorer.
pub(crate) fn is_explorer(table: &Table) -> bool {
    table.column(&["resourcetype", "type"]).is_some()
        && table.column(&["region"]).is_some()
        && table
            .column(&["identifier", "arn", "awsaccount", "resourcearn"])
            .is_some()
}

/// Reads a table of Resource Explorer.
pub(crate) fn explorer(estate: &mut Estate<'_>, table: &Table, text: &str) -> Option<usize> {
    let (kind, region, arn) = (
        table.column(&["resourcetype", "type"]),
        table.column(&["region"]),
        table.column(&["arn", "resourcearn"]),
    );
    let nothing = Node::Null;
    let mut found = Vec::new();
    let broken = table.rows(text, &mut |cells, at| {
        let cell = |place: Option<usize>| csv::cell(cells, place);
        let shown = cell(kind);
        // a list that names types in words has ARNs as well
        let by_arn = place::arn(cell(arn)).filter(|_| !shown.contains(':'));
        let by_arn = by_arn.map(|arn| arn_type(&arn));
        let name = match by_arn.as_deref().unwrap_or(shown) {
            "s3:bucket" => "s3".to_owned(),
            other if other.contains("::") => String::new(),
            other => other.to_owned(),
        };
        let mut resource = if name.is_empty() {
            Resource::new("cfn", shown, &nothing, at)
        } else {
            Resource::new("arn", &name, &nothing, at)
        };
        let of_arn = place::arn(cell(arn)).map(|arn| arn.region.to_owned());
        resource.place(of_arn.as_deref(), How::Written);
        resource.place(Some(cell(region)).filter(|region| *region != "global"), How::Written);
        resource.named(Some(cell(arn)));
        found.push(resource);
    });
    estate.observe(found);
    broken
}

/// The white list of templates of CloudFormation.
fn template_schemas() -> Schemas {
    let mut s = Schemas::new();
    let properties = s.node();
    settings(&mut s, properties);
    let resource = s.path(0, "resources.*");
    s.keep(resource, &["type", "condition"]);
    s.link(resource, "properties", properties);
    // values that are expressions: a parameter, or something that is known only in the stack
    for reading in table::paths("cfn") {
        let end = s.path(properties, reading.path);
        s.keep(end, &["ref", "fn::getatt", "fn::sub"]);
    }
    let parameters = s.path(0, "parameters");
    s.filter(parameters);
    s.keep(parameters, &["*.default", "*.type", "*.noecho"]);
    s
}

/// Reads a template of CloudFormation.
pub(crate) fn template(estate: &mut Estate<'_>, text: &str, most: usize) -> Option<usize> {
    let schemas = template_schemas();
    let mut document = tree::read(text, &schemas, most);
    let mut wanted = BTreeSet::new();
    document.values.iter().for_each(|node| references(node, &mut wanted, 0));
    document = tree::read_wanted(text, &schemas, most, &wanted);
    let nothing = Node::Null;
    let mut defaults: BTreeMap<String, String> = BTreeMap::new();
    for root in &document.values {
        for parameter in root.get("parameters").map(Node::objects).unwrap_or_default() {
            let secret = parameter.get("noecho").and_then(Node::truth) == Some(true);
            if let (Some(name), Some(value), false) = (parameter.key(), parameter.str("default"), secret) {
                defaults.insert(name.to_owned(), value.to_owned());
            }
        }
    }
    let mut items: Vec<(String, String, Node, usize, bool)> = Vec::new();
    for root in &document.values {
        for resource in root.get("resources").map(Node::objects).unwrap_or_default() {
            let Some(kind) = resource.str("type") else { continue };
            let settings = resource.get("properties").unwrap_or(&nothing);
            let conditional = resource.str("condition").is_some();
            items.push((
                kind.to_owned(),
                resource.key().unwrap_or_default().to_owned(),
                resolved(settings, &defaults, 0),
                resource.place(),
                conditional,
            ));
        }
    }
    let mut found = Vec::new();
    for (kind, name, settings, at, conditional) in &items {
        let mut resource = Resource::new("cfn", kind, settings, *at);
        resource.named(Some(name));
        resource.conditional = *conditional;
        resource.why = Cause::Deployed;
        // a table in several regions has a copy where the stack is, and that is one of them
        if kind == "AWS::DynamoDB::GlobalTable" {
            let replicas: Vec<&str> = settings
                .every("replicas.region")
                .iter()
                .filter_map(|node| node.text())
                .filter(|text| !text.starts_with('$'))
                .collect();
            if let [first, ..] = replicas.as_slice() {
                resource.place(Some(first), How::Written);
            }
        }
        found.push(resource);
    }
    estate.observe(found);
    document.broken
}

/// The names of parameters to which settings refer.
fn references(node: &Node, found: &mut BTreeSet<String>, depth: usize) {
    match node {
        Node::Map(map) if depth < 120 => {
            for (name, node) in &map.fields {
                if *name == "ref"
                    && let Some(text) = node.text()
                {
                    found.insert(text.to_lowercase());
                }
                references(node, found, depth + 1);
            }
        }
        Node::List(list) if depth < 120 => list.iter().for_each(|node| references(node, found, depth + 1)),
        _ => {}
    }
}

/// The same settings with references to parameters replaced by their defaults; what is open begins with `$`.
fn resolved(node: &Node, defaults: &BTreeMap<String, String>, depth: usize) -> Node {
    match node {
        Node::Map(map) if depth < 120 => {
            if let Some(text) = map
                .fields
                .iter()
                .find(|(name, _)| *name == "ref")
                .and_then(|(_, node)| node.text())
            {
                return defaults.get(text).map_or_else(
                    || Node::Text(["$", text].concat().into()),
                    |value| Node::Text(value.as_str().into()),
                );
            }
            if map
                .fields
                .iter()
                .any(|(name, _)| matches!(*name, "fn::getatt" | "fn::sub"))
            {
                return Node::Text("$expression".into());
            }
            let fields = map
                .fields
                .iter()
                .map(|(name, node)| (*name, resolved(node, defaults, depth + 1)));
            Node::Map(Map {
                at: map.at,
                key: map.key.clone(),
                fields: fields.collect(),
            })
        }
        Node::List(list) if depth < 120 => {
            Node::List(list.iter().map(|node| resolved(node, defaults, depth + 1)).collect())
        }
        other => other.clone(),
    }
}
