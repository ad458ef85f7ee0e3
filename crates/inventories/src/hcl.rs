//! Terraform sources: literals, defaults of variables, variable files, providers. Everything else is open.

use std::collections::{BTreeMap, BTreeSet};

use crate::bytes::{self, Entry};
use crate::configuration;
use crate::estate::Estate;
use crate::inventory::{Cause, How};
use crate::resource::Resource;
use crate::source::{Block, DEEPEST, Value, parse};
use crate::table;
use crate::terraform;
use crate::tree::{Map, Node, SchemaId, Schemas, normal};

/// A region of a variable or provider, or the values among which it is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Region {
    One(String, How),
    /// Different files give different values.
    Several(Vec<String>),
    Open,
    /// The provider has none: it comes from the surroundings.
    Absent,
}

/// The sources of one folder, with what they say of providers and variables.
#[derive(Debug, Default)]
struct Folder {
    name: String,
    blocks: Vec<Block>,
    defaults: BTreeMap<String, Value>,
    /// By variable, all values of variable files.
    given: BTreeMap<String, BTreeSet<String>>,
    locals: BTreeMap<String, Value>,
    /// Whether it is run by itself: the caller of a module sets its variables and providers.
    is_root: bool,
}

/// The sources of several folders.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    folders: Vec<Folder>,
}

impl Sources {
    /// Reads files, each with its path.
    pub fn new(entries: &[Entry]) -> Self {
        let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
        let mut given: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for entry in entries {
            let text = bytes::decode(&entry.bytes);
            let path = entry.name.replace('\\', "/");
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let known = folders.entry(folder.to_owned()).or_insert_with(|| Folder {
                name: folder.to_owned(),
                ..Folder::default()
            });
            let root = parse(&text);
            if path.to_lowercase().ends_with(".tfvars") {
                known.is_root = true;
                for (name, value) in root.values {
                    if let Value::Text(text) = value {
                        given.entry(name).or_default().insert(text);
                    }
                }
                continue;
            }
            for block in root.blocks {
                match block.kind.as_str() {
                    "variable" => {
                        if let Some(value) = block.value("default") {
                            known.defaults.insert(block.label(0).to_owned(), value.clone());
                        }
                    }
                    "locals" => known.locals.extend(block.values.iter().cloned()),
                    kind => {
                        known.is_root |= kind == "provider"
                            || block
                                .blocks
                                .iter()
                                .any(|inner| matches!(inner.kind.as_str(), "backend" | "cloud"));
                        known.blocks.push(block);
                    }
                }
            }
        }
        let mut folders: Vec<Folder> = folders.into_values().collect();
        let called: BTreeSet<String> = folders.iter().flat_map(Folder::calls).collect();
        for folder in &mut folders {
            folder.is_root &= !called.contains(&folder.name);
            // a variable file may be anywhere
            folder.given.clone_from(&given);
        }
        Self { folders }
    }

    /// The regions of all providers of a name; nothing if one of them is open.
    fn regions(&self, name: &str) -> Option<BTreeSet<String>> {
        let mut all = BTreeSet::new();
        for folder in &self.folders {
            for block in folder.providers(name) {
                match folder.region(block) {
                    Region::One(text, _) => {
                        all.insert(text);
                    }
                    Region::Several(texts) => all.extend(texts),
                    Region::Open | Region::Absent => return None,
                }
            }
        }
        Some(all)
    }

    /// The region of the only provider of a name; nothing if there are several.
    fn only(&self, name: &str) -> Option<String> {
        let count: usize = self.folders.iter().map(|folder| folder.providers(name).count()).sum();
        let regions = self.regions(name).filter(|_| count == 1)?;
        let mut regions = regions.into_iter();
        match (regions.next(), regions.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    }
}

/// The path of a folder that another names relative to its own.
fn joined(folder: &str, relative: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let start = if folder.starts_with('/') { "/" } else { "" };
    [start, &parts.join("/")].concat()
}

impl Folder {
    /// The folders that it calls as modules.
    fn calls(&self) -> Vec<String> {
        let sources = self
            .blocks
            .iter()
            .filter(|block| block.kind == "module")
            .filter_map(|block| match block.value("source") {
                Some(Value::Text(text)) if text.starts_with('.') => Some(joined(&self.name, text)),
                _ => None,
            });
        sources.collect()
    }

    fn providers(&self, name: &str) -> impl Iterator<Item = &Block> {
        let name = name.to_owned();
        self.blocks
            .iter()
            .filter(move |block| block.kind == "provider" && block.label(0) == name)
    }

    /// The region of a block of a provider.
    fn region(&self, block: &Block) -> Region {
        block
            .value("region")
            .map_or(Region::Absent, |value| match self.resolve(value, 0) {
                Region::One(text, _) => Region::One(text, How::Inherited),
                other => other,
            })
    }

    /// The value of an expression that names a variable or a local value.
    fn resolve(&self, value: &Value, depth: usize) -> Region {
        match value {
            Value::Text(text) => Region::One(text.clone(), How::Written),
            Value::Open(text) if depth < 8 => {
                let text = text.trim().trim_start_matches("${").trim_end_matches('}');
                if let Some(name) = text.strip_prefix("var.") {
                    if !self.is_root {
                        return Region::Open;
                    }
                    let default = match self.defaults.get(name) {
                        Some(Value::Text(text)) => Some(text.clone()),
                        _ => None,
                    };
                    let mut all: BTreeSet<String> = self.given.get(name).cloned().unwrap_or_default();
                    all.extend(default);
                    let all: Vec<String> = all.into_iter().collect();
                    return match all.as_slice() {
                        [] => Region::Open,
                        [one] => Region::One(one.clone(), How::Inherited),
                        _ => Region::Several(all),
                    };
                }
                match text.strip_prefix("local.").and_then(|name| self.locals.get(name)) {
                    Some(value) => match self.resolve(value, depth + 1) {
                        Region::One(text, _) => Region::One(text, How::Inherited),
                        other => other,
                    },
                    None => Region::Open,
                }
            }
            _ => Region::Open,
        }
    }

    /// The region of a provider, by its name and alias.
    fn provider(&self, name: &str, alias: &str) -> Region {
        let mut of_alias = self.providers(name).filter(|block| match block.value("alias") {
            Some(Value::Text(text)) => text == alias,
            _ => alias.is_empty(),
        });
        of_alias.next().map_or(Region::Absent, |block| self.region(block))
    }
}

/// Which files of an archive are sources.
pub(crate) fn wanted(name: &str) -> bool {
    let name = name.to_lowercase();
    let hidden = name.contains("/.terraform/") || name.starts_with(".terraform/") || name.contains("__macosx/");
    !hidden && (name.ends_with(".tf") || name.ends_with(".tofu") || name.ends_with(".tfvars"))
}

/// Reads sources.
pub(crate) fn read(estate: &mut Estate<'_>, sources: &Sources) {
    let mut schemas = Schemas::new();
    let settings = terraform::attributes(&mut schemas);
    let mut items: Vec<(&Folder, &Block, Node, Node, usize)> = Vec::new();
    let names: BTreeSet<&str> = sources.folders.iter().map(|folder| folder.name.as_str()).collect();
    for folder in &sources.folders {
        for block in &folder.blocks {
            match block.kind.as_str() {
                "resource" => {
                    let (attributes, pending) = attributes(block, &schemas, settings, folder, 0);
                    items.push((folder, block, attributes, pending, count(block, folder)));
                }
                "module" => {
                    let source = match block.value("source") {
                        Some(Value::Text(text)) => text.as_str(),
                        _ => "",
                    };
                    let is_here = source.starts_with('.') && names.contains(joined(&folder.name, source).as_str());
                    if !is_here {
                        estate.unclear(Cause::Module, &module_name(source), 1, block.at);
                    }
                }
                _ => {}
            }
        }
        saas(estate, folder);
    }
    let mut found = Vec::new();
    for (folder, block, attributes, pending, count) in &items {
        let kind = block.label(0);
        let name = kind.split('_').next().unwrap_or_default();
        let mut resource = Resource::new("tf", kind, attributes, block.at);
        resource.pending = pending;
        resource.count = *count;
        let address = [&folder.name, "|", kind, ".", block.label(1)].concat();
        resource.named(Some(&address));
        resource.named(attributes.str("bucket"));
        resource.named(attributes.str("name"));
        for (name, value) in &block.values {
            if let Value::Open(text) = value
                && REFERENCES.contains(&name.as_str())
            {
                let parts = configuration::parts(text);
                if let [kind, name, ..] = parts.as_slice() {
                    let parent = [&folder.name, "|", kind, ".", name].concat();
                    resource.parents.push(parent.to_lowercase());
                }
            }
        }
        place(&mut resource, block, folder, sources, name);
        found.push(resource);
    }
    estate.observe(found);
}

/// Settings that name what a resource belongs to.
const REFERENCES: [&str; 5] = [
    "server_id",
    "bucket",
    "cognitive_account_id",
    "storage_account_id",
    "container_app_environment_id",
];

/// The place of a resource of a source: its own, that of its provider, or nothing.
fn place(resource: &mut Resource<'_>, block: &Block, folder: &Folder, sources: &Sources, name: &str) {
    resource.why = Cause::Surroundings;
    let mut own = Region::Absent;
    let paths = table::readings("tf", &resource.kind)
        .iter()
        .filter(|reading| reading.question == "service.region" && !reading.path.contains('.'));
    let paths: Vec<&str> = paths
        .map(|reading| reading.path)
        .chain(["region", "location", "zone", "availabilityzone"])
        .collect();
    for path in paths.iter().filter(|path| !path.ends_with("id")) {
        if let Some((_, value)) = block.values.iter().find(|(known, _)| normal(known) == *path) {
            own = folder.resolve(value, 0);
            break;
        }
    }
    if own == Region::Absent && !matches!(name, "azurerm" | "azuread") {
        let alias = match block.value("provider") {
            Some(Value::Open(text)) => text
                .split_once('.')
                .map_or(text.as_str(), |(_, alias)| alias)
                .to_owned(),
            _ => String::new(),
        };
        own = folder.provider(name, if alias == name { "" } else { &alias });
        // a module has the providers that its caller hands in
        if own == Region::Absent && !folder.is_root {
            let regions: Vec<String> = sources.regions(name).unwrap_or_default().into_iter().collect();
            match (sources.only(name), regions.as_slice()) {
                (Some(one), _) => own = Region::One(one, How::Inherited),
                (None, [_, _, ..]) => {
                    resource.candidates = regions;
                    resource.why = Cause::Candidates;
                }
                _ => {}
            }
        }
    }
    match own {
        Region::One(text, how) => resource.place(Some(&text), how),
        Region::Several(texts) => {
            resource.candidates = texts;
            resource.why = Cause::Variants;
        }
        Region::Open | Region::Absent => {}
    }
}

/// The number of resources of a block: a number, or a literal set.
fn count(block: &Block, sources: &Folder) -> usize {
    if let Some(Value::Open(text)) = block.value("count") {
        return text.trim().parse().unwrap_or(1).clamp(1, 100_000);
    }
    let each = match block.value("for_each") {
        Some(Value::Open(text)) => text.as_str(),
        _ => return 1,
    };
    let value = each
        .strip_prefix("local.")
        .and_then(|name| match sources.locals.get(name) {
            Some(Value::Open(text)) => Some(text.as_str()),
            _ => None,
        });
    let text = value.unwrap_or(each);
    let inside = text.strip_prefix("toset([").and_then(|rest| rest.strip_suffix("])"));
    inside.map_or(1, |inside| {
        inside
            .split(',')
            .filter(|part| part.trim().starts_with('"'))
            .count()
            .max(1)
    })
}

/// The white-listed attributes of a block, and those that are open.
fn attributes(block: &Block, schemas: &Schemas, at: SchemaId, sources: &Folder, depth: usize) -> (Node, Node) {
    let mut fields = Vec::new();
    let mut open = Vec::new();
    for (name, value) in &block.values {
        let Some((known, _)) = schemas.known(at, name) else {
            continue;
        };
        match node(value, sources) {
            Some(node) => fields.push((known, node)),
            None => open.push((known, Node::Bool(true))),
        }
    }
    for inner in block.blocks.iter().take(1_000) {
        let dynamic = inner.kind == "dynamic";
        let name = if dynamic { inner.label(0) } else { inner.kind.as_str() };
        let Some((known, id)) = schemas.known(at, name) else {
            continue;
        };
        if depth > DEEPEST {
            continue;
        }
        if dynamic {
            open.push((known, Node::Bool(true)));
            continue;
        }
        let (node, pending) = attributes(inner, schemas, id, sources, depth + 1);
        fields.push((known, Node::List(vec![node])));
        if pending != Node::Null {
            open.push((known, pending));
        }
    }
    let pending = if open.is_empty() {
        Node::Null
    } else {
        Node::Map(Map {
            at: block.at,
            key: None,
            fields: open,
        })
    };
    (
        Node::Map(Map {
            at: block.at,
            key: None,
            fields,
        }),
        pending,
    )
}

fn node(value: &Value, sources: &Folder) -> Option<Node> {
    match value {
        Value::Text(text) => Some(Node::Text(text.as_str().into())),
        Value::Truth(value) => Some(Node::Bool(*value)),
        Value::List(values) => values
            .iter()
            .map(|value| node(value, sources))
            .collect::<Option<Vec<_>>>()
            .map(Node::List),
        Value::Open(_) => match sources.resolve(value, 0) {
            Region::One(text, _) => Some(Node::Text(text.into())),
            _ => None,
        },
    }
}

/// Addresses of providers of services tell where these are.
fn saas(estate: &mut Estate<'_>, sources: &Folder) {
    for block in sources.blocks.iter().filter(|block| block.kind == "provider") {
        let product = match block.label(0) {
            "datadog" => "datadog",
            "okta" => "okta",
            "auth0" => "auth0",
            "newrelic" => "new-relic",
            "sentry" => "sentry",
            "pagerduty" => "pagerduty",
            _ => continue,
        };
        let texts = ["api_url", "base_url", "domain", "region", "service_region"]
            .iter()
            .filter_map(|name| block.value(name));
        let european = texts.filter_map(|value| match value {
            Value::Text(text) => Some(text.to_lowercase()),
            _ => None,
        });
        let european = european.map(|text| {
            text.contains(".eu")
                || text == "eu"
                || text.starts_with("eu.")
                || text.contains("//eu.")
                || text.contains("emea")
                || text.contains("//de.")
        });
        if european.into_iter().any(|eu| eu) {
            estate.hint(crate::inventory::HintKind::Presence, &[product, " (EU)"].concat());
        }
    }
}

/// The name of a module without what may be secret in an address.
fn module_name(source: &str) -> String {
    let bare = source.split(['?', '@']).next().unwrap_or_default();
    let fits = bare
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_'));
    if fits && bare.len() < 80 {
        bare.to_owned()
    } else {
        String::new()
    }
}

/// The regions of the providers of sources, for a state beside them: by provider; nothing where they are not sure.
pub(crate) fn regions(sources: &Sources) -> BTreeMap<String, String> {
    let blocks = sources.folders.iter().flat_map(|folder| &folder.blocks);
    let names: BTreeSet<&str> = blocks
        .filter(|block| block.kind == "provider")
        .map(|block| block.label(0))
        .collect();
    // the variables with which a plan was made are elsewhere: only a literal is sure
    let literal = |name: &str| {
        let mut blocks = sources.folders.iter().flat_map(|folder| folder.providers(name));
        match blocks.next().and_then(|block| block.value("region")) {
            Some(Value::Text(_)) => sources.only(name),
            _ => None,
        }
    };
    let region = |name: &&str| Some(((*name).to_owned(), literal(name)?));
    names.iter().filter_map(region).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_have_what_their_callers_hand_in() {
        let entry = |name: &str, text: &str| Entry {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let root = "provider \"aws\" {\n region = \"eu-central-1\"\n}\nprovider \"aws\" {\n alias = \"edge\"\n region = \"us-east-1\"\n}\n\
                    module \"m\" {\n source = \"./modules/m\"\n providers = { aws = aws.edge }\n}\nresource \"aws_sqs_queue\" \"q\" {}\n";
        let module = "variable \"r\" {\n default = \"eu-central-1\"\n}\nresource \"aws_sqs_queue\" \"a\" {}\n\
                      resource \"aws_sqs_queue\" \"b\" {\n region = var.r\n}\n";
        let sources = Sources::new(&[entry("x/main.tf", root), entry("x/modules/m/main.tf", module)]);
        let limits = crate::Limits::default();
        let knowledge = limes_knowledge::Knowledge::built_in();
        let mut estate = Estate::new(crate::Format::TerraformSources, knowledge, &limits);
        read(&mut estate, &sources);
        let inventory = estate.finished("");
        let places: Vec<_> = inventory
            .services
            .iter()
            .map(|row| (row.region.as_deref(), row.candidates.len(), row.count))
            .collect();
        assert_eq!(places, [(None, 0, 1), (None, 2, 1), (Some("eu-central-1"), 0, 1)]);
        assert!(inventory.unclear.iter().all(|unclear| unclear.cause != Cause::Module));
    }
}
