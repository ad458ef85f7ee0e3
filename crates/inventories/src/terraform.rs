//! Terraform and OpenTofu: states of version 3 and 4, `show -json`, plans.

use std::collections::{BTreeMap, BTreeSet};

use crate::configuration::{Configuration, parts, without_indices};
use crate::estate::Estate;
use crate::inventory::{Cause, Fault, Format, HintKind, How, Incomplete, LeftOut};
use crate::place;
use crate::resource::Resource;
use crate::table;
use crate::tree::{Document, Node, SchemaId, Schemas};

/// Names that resources of Terraform have beyond the paths of the mapping: places, ids, and what belongs to what.
const NAMES: &[&str] = &[
    "region",
    "location",
    "zone",
    "availabilityzone",
    "datacenter",
    "arn",
    "id",
    "selflink",
    "name",
    "bucket",
    "bucketid",
    "kind",
    "sku",
    "sku.name",
    "skuname",
    "tier",
    "scope",
    "enablecdn",
    "serverid",
    "cognitiveaccountid",
    "accountid",
    "storageaccountid",
    "sourcestorageaccountid",
    "containerappenvironmentid",
    "datacenterid",
    "versiontemplate.protectionlevel",
    "customkeystoretype",
    "primarylocation",
    "secondarylocation",
    "geolocation.location",
    "geolocation.failoverpriority",
    "backup.type",
    "backup.storageredundancy",
    "georedundantbackupenabled",
    "storagemodetype",
    "redundancy",
    "endpointconfiguration.types",
    "peerregion",
    "model.format",
    "replication.usermanaged.replicas.location",
    "settings.backupconfiguration.location",
    "settings.backupconfiguration.enabled",
    "config",
    "locationid",
    "datalocation",
    "instance",
    "tablename",
    "cluster",
    "replicationgroupid",
    "sourcedbinstancearn",
    "publicnetworkaccess",
    "default",
    "nodes.region",
    "regionname",
    "regionlocation",
];

/// The schema of the attributes of a resource.
pub(crate) fn attributes(schemas: &mut Schemas) -> SchemaId {
    let node = schemas.node();
    schemas.keep(node, NAMES);
    for reading in table::paths("tf") {
        schemas.keep(node, &[reading.path]);
    }
    // a provider that takes resources of Azure Resource Manager as they are
    let body = schemas.path(node, "body");
    crate::arm::settings(schemas, body);
    schemas.inner(body);
    schemas.keep(node, &["type", "parentid"]);
    node
}

/// The white list of all files of Terraform.
pub(crate) fn schemas() -> Schemas {
    let mut s = Schemas::new();
    let settings = attributes(&mut s);
    let flat = s.flat_copy(settings);
    let resource = s.node();
    s.keep(
        resource,
        &[
            "address",
            "mode",
            "type",
            "name",
            "provider",
            "providername",
            "module",
            "index",
        ],
    );
    s.link(resource, "values", settings);
    let instance = s.path(resource, "instances");
    s.keep(instance, &["deposed", "indexkey"]);
    s.link(instance, "attributes", settings);
    s.link(instance, "attributesflat", flat);
    let primary = s.path(resource, "primary");
    s.keep(primary, &["id"]);
    s.link(primary, "attributes", flat);
    let resources = s.node();
    s.collection(resources, resource);
    let module = s.node();
    s.keep(module, &["address", "path"]);
    s.link(module, "resources", resources);
    s.link(module, "childmodules", module);
    s.keep(0, &["formatversion", "terraformversion", "version", "lineage"]);
    for name in [
        "plannedvalues.rootmodule",
        "values.rootmodule",
        "rootmodule",
        "childmodules",
        "modules",
    ] {
        let (start, end) = name.rsplit_once('.').unwrap_or(("", name));
        let at = s.path(0, start);
        s.link(at, end, module);
    }
    s.link(0, "resources", resources);
    let change = s.path(0, "resourcechanges");
    s.keep(
        change,
        &[
            "address",
            "mode",
            "type",
            "name",
            "providername",
            "deposed",
            "change.actions",
        ],
    );
    let inside = s.path(change, "change");
    for name in ["before", "after", "afterunknown"] {
        s.link(inside, name, settings);
    }
    let provider = s.path(0, "configuration.providerconfig.*");
    s.keep(provider, &["name", "alias", "moduleaddress", "fullname"]);
    for name in [
        "region",
        "zone",
        "location",
        "apiurl",
        "baseurl",
        "domain",
        "serviceregion",
    ] {
        let expression = s.path(
            provider,
            [
                "expressions.region",
                "expressions.zone",
                "expressions.location",
                "expressions.apiurl",
                "expressions.baseurl",
                "expressions.domain",
                "expressions.serviceregion",
            ]
            .into_iter()
            .find(|path| path.ends_with(name))
            .unwrap_or("expressions.region"),
        );
        s.keep(expression, &["constantvalue", "references"]);
    }
    let configured = s.node();
    s.keep(configured, &["address", "mode", "type", "name", "providerconfigkey"]);
    s.keep(
        configured,
        &[
            "expressions.serverid.references",
            "expressions.cognitiveaccountid.references",
            "expressions.bucket.references",
            "expressions.storageaccountid.references",
            "expressions.containerappenvironmentid.references",
            "expressions.datacenterid.references",
        ],
    );
    let inner = s.node();
    s.link(inner, "resources", configured);
    let call = s.path(inner, "modulecalls.*");
    s.keep(call, &["source"]);
    s.link(call, "module", inner);
    let root = s.path(0, "configuration");
    s.link(root, "rootmodule", inner);
    s
}

/// Reads a plan or a state.
pub(crate) fn read(estate: &mut Estate<'_>, document: &Document, text: &str, beside: BTreeMap<String, String>) {
    let nothing = Node::Null;
    let root = document.values.first().unwrap_or(&nothing);
    let mut configuration = Configuration::new(root, text);
    configuration.beside = beside;
    let mut found: Vec<Resource<'_>> = Vec::new();
    let mut seen = BTreeSet::new();
    let is_plan = root.get("resourcechanges").is_some() || root.get("plannedvalues").is_some();
    for change in root.get("resourcechanges").map(Node::objects).unwrap_or_default() {
        changed(estate, change, &configuration, &mut seen, &mut found);
    }
    let mut modules: Vec<&Node> = Vec::new();
    for path in [
        "plannedvalues.rootmodule",
        "values.rootmodule",
        "rootmodule",
        "childmodules",
    ] {
        modules.extend(root.at(path).map(Node::objects).unwrap_or_default());
    }
    // a tree of which only the resources are left
    modules.push(root);
    let mut depth = 0;
    while !modules.is_empty() && depth < 60 {
        let mut inner = Vec::new();
        for module in &modules {
            for resource in module.get("resources").map(Node::objects).unwrap_or_default() {
                planned(estate, resource, &configuration, is_plan, &mut seen, &mut found);
            }
            if !std::ptr::eq(*module, root) {
                inner.extend(module.get("childmodules").map(Node::objects).unwrap_or_default());
            }
        }
        modules = inner;
        depth += 1;
    }
    for module in root.get("modules").map(Node::objects).unwrap_or_default() {
        for resource in module.get("resources").map(Node::objects).unwrap_or_default() {
            old(estate, resource, &mut found);
        }
    }
    if estate.inventory.format == Format::TerraformBinaryPlan {
        estate.gap(Incomplete::Creates, None, None);
        estate.hint(HintKind::Past, "");
    }
    estate.observe(found);
}

/// A resource of which a plan says how it changes.
fn changed<'a>(
    estate: &mut Estate<'_>,
    change: &'a Node,
    configuration: &Configuration,
    seen: &mut BTreeSet<String>,
    found: &mut Vec<Resource<'a>>,
) {
    let kind = change.str("type").unwrap_or_default();
    let address = change.str("address").unwrap_or_default();
    let actions: Vec<&str> = change
        .every("change.actions")
        .iter()
        .filter_map(|node| node.text())
        .collect();
    if change.str("mode") == Some("data") {
        seen.insert(address.to_owned());
        return estate.omit(kind, LeftOut::Reference, 1);
    }
    if actions == ["delete"] || actions == ["forget"] {
        seen.insert(address.to_owned());
        return estate.omit(kind, LeftOut::Deleted, 1);
    }
    if change.str("deposed").is_some() {
        return;
    }
    let inside = change.get("change").unwrap_or(&Node::Null);
    let Some(after) = inside.get("after").filter(|after| matches!(after, Node::Map(_))) else {
        return;
    };
    let mut resource = resource(kind, address, change.str("name"), after, change.place());
    resource.pending = inside.get("afterunknown").unwrap_or(&Node::Null);
    placed(&mut resource, address, change.str("providername"), configuration, true);
    seen.insert(address.to_owned());
    found.push(resource);
}

/// A resource of a tree of values, or of a state of version 4.
fn planned<'a>(
    estate: &mut Estate<'_>,
    node: &'a Node,
    configuration: &Configuration,
    plan: bool,
    seen: &mut BTreeSet<String>,
    found: &mut Vec<Resource<'a>>,
) {
    let key = node.key().unwrap_or_default();
    let kind = node
        .str("type")
        .or_else(|| parts(key).into_iter().rev().nth(1))
        .unwrap_or_default();
    if kind.is_empty() {
        return;
    }
    let own = [kind, ".", node.str("name").unwrap_or_default()].concat();
    let address = node.str("address").map_or_else(
        || match (key, node.str("module")) {
            ("", Some(module)) => [module, ".", &own].concat(),
            ("", None) => own.clone(),
            (key, _) => key.to_owned(),
        },
        str::to_owned,
    );
    if node.str("mode") == Some("data") || address.split('.').any(|part| part == "data") && node.str("mode").is_none() {
        return estate.omit(kind, LeftOut::Reference, 1);
    }
    if plan && seen.contains(&address) {
        return;
    }
    let provider = node.str("providername").or_else(|| node.str("provider"));
    let mut add = |attributes: &'a Node, at: usize| {
        let mut resource = resource(kind, &address, node.str("name"), attributes, at);
        placed(&mut resource, &address, provider, configuration, plan);
        found.push(resource);
    };
    match node.get("instances") {
        Some(instances) => {
            for instance in instances
                .objects()
                .into_iter()
                .filter(|instance| instance.str("deposed").is_none())
            {
                let attributes = instance.get("attributes").filter(|node| matches!(node, Node::Map(_)));
                if let Some(attributes) = attributes.or_else(|| instance.get("attributesflat")) {
                    add(attributes, node.place());
                }
            }
        }
        None => add(node.get("values").unwrap_or(&Node::Null), node.place()),
    }
    if plan {
        seen.insert(address.clone());
    }
}

/// A resource of a state of version 3.
fn old<'a>(estate: &mut Estate<'_>, node: &'a Node, found: &mut Vec<Resource<'a>>) {
    let key = node.key().unwrap_or_default();
    let kind = node.str("type").unwrap_or_default();
    if key.starts_with("data.") {
        return estate.omit(kind, LeftOut::Reference, 1);
    }
    let attributes = node.at("primary.attributes").unwrap_or(&Node::Null);
    let mut resource = resource(kind, key, None, attributes, node.place());
    resource.named(node.at("primary.id").and_then(Node::text));
    placed(
        &mut resource,
        key,
        node.str("provider"),
        &Configuration::default(),
        false,
    );
    found.push(resource);
}

fn resource<'a>(kind: &str, address: &str, name: Option<&str>, attributes: &'a Node, at: usize) -> Resource<'a> {
    // resources of Azure Resource Manager, as they are
    if kind.starts_with("azapi_")
        && let Some(arm) = attributes.str("type").and_then(|text| text.split('@').next())
    {
        let settings = attributes
            .get("body")
            .filter(|node| matches!(node, Node::Map(_)))
            .unwrap_or(attributes);
        let mut resource = Resource::new("arm", arm, settings, at);
        resource.place(
            attributes.str("location").or_else(|| settings.str("location")),
            How::Written,
        );
        for name in ["id", "name"] {
            resource.named(attributes.str(name));
        }
        resource.named(Some(address));
        if let Some(parent) = attributes.str("parentid") {
            resource.parents.push(parent.to_lowercase());
        }
        resource.whole = true;
        return resource;
    }
    let mut resource = Resource::new("tf", kind, attributes, at);
    resource.whole = true;
    resource.named(Some(address));
    resource.named(Some(&without_indices(address)));
    for field in ["id", "arn", "selflink", "bucket"] {
        resource.named(attributes.str(field));
    }
    if let Some(name) = attributes.str("name").or(name) {
        resource.named(Some(&[kind, "/", name].concat()));
        resource.named(Some(name));
    }
    for parent in [
        "serverid",
        "cognitiveaccountid",
        "accountid",
        "storageaccountid",
        "sourcestorageaccountid",
        "containerappenvironmentid",
        "datacenterid",
        "sourcedbinstancearn",
    ] {
        if let Some(text) = attributes.str(parent) {
            resource.parents.push(text.to_lowercase());
        }
    }
    if kind.starts_with("aws_s3_bucket_")
        && let Some(bucket) = attributes.str("bucket")
    {
        resource.parents.push(bucket.to_lowercase());
        resource.names.retain(|name| *name != bucket.to_lowercase());
    }
    if let Some(table) = attributes.str("tablename") {
        resource.parents.push(table.to_lowercase());
    }
    resource
}

/// The texts that name the place of a resource, the best first.
fn placed(
    resource: &mut Resource<'_>,
    address: &str,
    provider: Option<&str>,
    configuration: &Configuration,
    plan: bool,
) {
    if resource.vocabulary != "tf" {
        return;
    }
    let kind = resource.kind.clone();
    let attributes = resource.attributes;
    let mut paths: Vec<&'static str> = Vec::new();
    for reading in table::readings("tf", &kind)
        .iter()
        .filter(|reading| reading.how == "region" && reading.question == "service.region")
    {
        paths.push(reading.path);
    }
    let is_aws = kind.starts_with("aws_") || kind.starts_with("awscc_");
    let is_google = kind.starts_with("google_");
    let skip = |path: &str| {
        // ids and references are read below, and a name of a place of files is none
        path.ends_with("id") && path != "locationid" || path == "arn" || path.ends_with("name") && path != "regionname"
    };
    for path in paths.iter().filter(|path| !skip(path)) {
        for text in attributes.every(path).iter().filter_map(|node| node.text()) {
            resource.place(Some(text), How::Written);
        }
    }
    for name in ["region", "location", "zone", "datacenter"] {
        let foreign = is_aws && name != "region" || kind == "google_storage_transfer_job";
        if !foreign {
            resource.place(attributes.str(name), How::Written);
        }
    }
    if kind == "digitalocean_spaces_bucket" && attributes.get("region").is_none() {
        resource.place(Some("nyc3"), How::Default);
    }
    let arns = ["arn", "id"].iter().filter_map(|name| attributes.str(name));
    let regions: Vec<String> = arns.filter_map(place::arn).map(|arn| arn.region.to_owned()).collect();
    regions
        .iter()
        .for_each(|region| resource.place(Some(region), How::Written));
    if !kind.starts_with("azurerm_") {
        resource.place(attributes.str("availabilityzone"), How::Written);
    }
    if is_google {
        for text in ["selflink", "id"].iter().filter_map(|name| attributes.str(name)) {
            let in_path = google_place(text).map(str::to_owned);
            resource.place(in_path.as_deref(), How::Written);
        }
    }
    // the parts of an id by which some providers name the place
    for (start, separator, part) in [("oci_", '.', 3), ("stackit_", ',', 1)] {
        if kind.starts_with(start) {
            let id = attributes.str("id").and_then(|id| id.split(separator).nth(part));
            let place = id.map(str::to_owned);
            resource.place(place.as_deref(), How::Written);
        }
    }
    // a region that is known only after the plan was carried out must not be that of the provider
    let pending = ["region", "location", "zone"]
        .iter()
        .any(|name| resource.pending.get(name).and_then(Node::truth) == Some(true));
    let azure = kind.starts_with("azurerm_");
    if pending && !is_aws {
        resource.why = Cause::Surroundings;
    } else if plan && !azure {
        configuration.region(resource, address, provider);
    } else {
        resource.why = Cause::NotInFormat;
        // a resource without an alias has the provider of its name
        let own = provider.map_or_else(|| kind.split('_').next().unwrap_or_default().to_owned(), named_provider);
        if !azure {
            resource.place(configuration.beside.get(&own).map(String::as_str), How::Inherited);
        }
    }
    for parent in configuration.parents(address) {
        resource.parents.push(parent);
    }
}

/// The name of a provider of a state, without its address; with its alias, so that it is no other.
fn named_provider(text: &str) -> String {
    let last = text.rsplit('/').next().unwrap_or(text);
    let bare = last.strip_prefix("provider.").unwrap_or(last);
    bare.chars().filter(|c| !matches!(c, '"' | ']' | '[')).collect()
}

/// The place in the path of a resource of Google.
pub(crate) fn google_place(text: &str) -> Option<&str> {
    let mut parts = text.split('/');
    while let Some(part) = parts.next() {
        if matches!(part, "locations" | "regions" | "zones") {
            return parts.next();
        }
    }
    None
}

/// An encrypted state is named as such.
pub(crate) fn encrypted(estate: &mut Estate<'_>) {
    estate.gap(Incomplete::Encrypted, None, None);
    estate.fault(Fault::Encrypted, None);
}
