//! Templates of Azure Resource Manager: exports of the portal, what Bicep builds, templates within templates.

use std::collections::{BTreeMap, BTreeSet};

use crate::estate::Estate;
use crate::inventory::{Cause, How, LeftOut};
use crate::resource::Resource;
use crate::table;
use crate::tree::{self, ALONE, Map, Node, SchemaId, Schemas};

/// What is kept of a resource beyond the paths of the mapping.
const NAMES: &[&str] = &[
    "kind",
    "sku.name",
    "properties.encryption.keysource",
    "properties.encryption.keyvaultproperties.keyvaulturi",
    "properties.encryption.status",
    "properties.dataencryption.type",
    "properties.encryption.cmk.key",
    "properties.primarylocation",
    "properties.secondarylocation",
    "properties.currentbackupstorageredundancy",
    "properties.backup.georedundantbackup",
    "properties.redundancysettings.standardtierstorageredundancy",
    "properties.storagesettings.type",
    "properties.backuppolicy.type",
    "properties.backuppolicy.periodicmodeproperties.backupstorageredundancy",
    "properties.locations.locationname",
    "properties.locations.failoverpriority",
    "properties.model.format",
    "properties.pricingtier",
    "properties.sku.name",
    "properties.datalocation",
    "properties.managedenvironmentid",
    "properties.encryption.entities.managedservices.keysource",
    "properties.serverfarmid",
    "properties.location",
    "location",
];

/// Adds what is kept of the settings of a resource.
pub(crate) fn settings(schemas: &mut Schemas, at: SchemaId) {
    schemas.keep(at, NAMES);
    for reading in table::paths("arm") {
        schemas.keep(at, &[reading.path]);
    }
    // settings as a text of JSON, as tables have them
    for name in ["properties", "sku"] {
        let inner = schemas.path(at, name);
        schemas.inner(inner);
    }
}

/// The white list of templates.
pub(crate) fn schemas() -> Schemas {
    let mut s = Schemas::new();
    let template = 0;
    // a template may be a variable, which is named instead of it
    s.keep(template, &[""]);
    s.keep(template, &["$schema", "languageversion", "contentversion"]);
    for name in ["parameters", "variables"] {
        let at = s.path(template, name);
        s.filter(at);
    }
    s.keep(
        template,
        &[
            "parameters.*.defaultvalue",
            "parameters.*.value",
            "parameters.*.type",
            "variables.*",
        ],
    );
    let resource = s.node();
    settings(&mut s, resource);
    s.keep(
        resource,
        &[
            "type",
            "name",
            "existing",
            "condition",
            "copy.count",
            "copy.name",
            "location",
            "dependson",
        ],
    );
    let resources = s.node();
    s.collection(resources, resource);
    s.link(template, "resources", resources);
    let variable = s.path(template, "variables.*");
    s.link(variable, "resources", resources);
    for name in ["parameters", "variables"] {
        let own = s.path(template, name);
        s.link(variable, name, own);
    }
    s.link(resource, "resources", resources);
    s.keep(
        resource,
        &[
            "properties.expressionevaluationoptions.scope",
            "properties.parameters.*.value",
        ],
    );
    let handed = s.path(resource, "properties.parameters");
    s.filter(handed);
    let properties = s.path(resource, "properties");
    s.link(properties, "template", template);
    s
}

/// A resource of a template, with its expressions resolved.
struct Item {
    kind: String,
    name: String,
    settings: Node,
    place: Found,
    literal: bool,
    count: usize,
    conditional: bool,
    at: usize,
}

/// What an expression comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    Text(String),
    Number(usize),
    /// Where the template is deployed.
    Deployed,
    Open,
    Absent,
}

/// The parameters and variables of a template.
#[derive(Clone, Default)]
struct Scope<'a> {
    values: BTreeMap<String, Found>,
    /// Templates that are variables, by name.
    templates: BTreeMap<String, &'a Node>,
}

/// Reads a template.
pub(crate) fn read(estate: &mut Estate<'_>, text: &str, most: usize) -> Option<usize> {
    let schemas = schemas();
    let mut wanted = BTreeSet::new();
    let mut document = tree::read_wanted(text, &schemas, most, &wanted);
    // parameters and variables are read only if something that is kept names them
    for _ in 0..6 {
        let mut named = wanted.clone();
        document.values.iter().for_each(|node| names(node, &mut named, 0));
        if named == wanted || named.len() > 2_000 {
            break;
        }
        wanted = named;
        document = tree::read_wanted(text, &schemas, most, &wanted);
    }
    let mut items = Vec::new();
    for root in &document.values {
        template(estate, root, &Scope::default(), false, &mut items, 0);
    }
    let mut found = Vec::new();
    for item in &items {
        let mut resource = Resource::new("arm", &item.kind, &item.settings, item.at);
        resource.whole = true;
        resource.count = item.count;
        resource.conditional = item.conditional;
        related(&mut resource, &item.kind, &item.name);
        let how = if item.literal { How::Written } else { How::Inherited };
        match &item.place {
            Found::Text(text) => resource.place(Some(text), how),
            Found::Deployed | Found::Number(_) => resource.why = Cause::Deployed,
            Found::Open => resource.why = Cause::Deployed,
            Found::Absent => resource.why = Cause::NotInFormat,
        }
        found.push(resource);
    }
    estate.observe(found);
    document.broken
}

/// By which names a resource is known, and to what it belongs: `servers/databases` of `a/b` belongs to `servers` of `a`.
pub(crate) fn related(resource: &mut Resource<'_>, kind: &str, name: &str) {
    let (kind, name) = (kind.to_lowercase(), name.to_lowercase());
    resource.names.push([&kind, "|", &name].concat());
    if let (Some((kind, _)), Some((name, _))) = (
        kind.rsplit_once('/').filter(|(kind, _)| kind.contains('/')),
        name.rsplit_once('/'),
    ) {
        resource.parents.push([kind, "|", name].concat());
    }
}

/// The names of parameters and variables in the texts of a tree.
fn names(node: &Node, found: &mut BTreeSet<String>, depth: usize) {
    match node {
        Node::Text(text) if text.starts_with('[') => {
            for call in ["parameters('", "variables('"] {
                let mut rest: &str = text;
                while let Some((_, after)) = rest.split_once(call) {
                    let name = after.split('\'').next().unwrap_or_default();
                    found.insert(name.to_lowercase());
                    rest = after;
                }
            }
        }
        Node::List(list) if depth < 200 => list.iter().for_each(|node| names(node, found, depth + 1)),
        Node::Map(map) if depth < 200 => map.fields.iter().for_each(|(_, node)| names(node, found, depth + 1)),
        _ => {}
    }
}

fn template(
    estate: &mut Estate<'_>,
    root: &Node,
    handed: &Scope<'_>,
    conditional: bool,
    items: &mut Vec<Item>,
    depth: usize,
) {
    if depth > 30 {
        return;
    }
    let mut scope = Scope::default();
    for variable in root.get("variables").map(named).unwrap_or_default() {
        if variable.1.get("resources").is_some() {
            scope.templates.insert(variable.0.clone(), variable.1);
        }
        scope.values.insert(["v:", &variable.0].concat(), value(variable.1));
    }
    for (name, parameter) in root.get("parameters").map(named).unwrap_or_default() {
        let secure = parameter
            .str("type")
            .is_some_and(|kind| kind.to_lowercase().starts_with("secure"));
        let given = handed.values.get(&["p:", &name].concat()).cloned();
        let own = || {
            parameter
                .get("value")
                .or_else(|| parameter.get("defaultvalue"))
                .map_or(Found::Open, value)
        };
        let found = if secure { Found::Open } else { given.unwrap_or_else(own) };
        scope.values.insert(["p:", &name].concat(), found);
    }
    resources(estate, root, &scope, "", "", conditional, items, depth);
}

#[allow(clippy::too_many_arguments, reason = "what a child has from its parent")]
fn resources(
    estate: &mut Estate<'_>,
    parent: &Node,
    scope: &Scope<'_>,
    parent_kind: &str,
    parent_name: &str,
    conditional: bool,
    items: &mut Vec<Item>,
    depth: usize,
) {
    for node in parent.get("resources").map(Node::objects).unwrap_or_default() {
        let kind = node.str("type").unwrap_or_default();
        if kind.is_empty() {
            continue;
        }
        let name = match scope.text(node.str("name").unwrap_or_default()) {
            Found::Text(text) => text,
            _ => node.str("name").unwrap_or_default().to_owned(),
        };
        let (kind, name) = if parent_kind.is_empty() || kind.contains('.') {
            (kind.to_owned(), name)
        } else {
            ([parent_kind, "/", kind].concat(), [parent_name, "/", &name].concat())
        };
        if node.get("existing").and_then(Node::truth) == Some(true) {
            estate.omit(&kind, LeftOut::Reference, 1);
            continue;
        }
        let condition = node.get("condition");
        if condition.and_then(Node::truth) == Some(false) {
            estate.omit(&kind, LeftOut::Deleted, 1);
            continue;
        }
        let conditional = conditional || condition.is_some_and(|node| node.truth() != Some(true));
        if kind.eq_ignore_ascii_case("Microsoft.Resources/deployments") {
            nested(estate, node, scope, conditional, items, depth);
            continue;
        }
        let place = node.str("location").map_or(Found::Absent, |text| scope.text(text));
        let count = match node.at("copy.count") {
            None => 1,
            Some(count) => match count.text().map(|text| scope.text(text)) {
                Some(Found::Number(number)) => number,
                Some(Found::Text(text)) => text.parse().unwrap_or(1),
                _ => 1,
            },
        };
        items.push(Item {
            settings: resolved(node, scope, 0),
            literal: node.str("location").is_some_and(|text| !text.starts_with('[')),
            place,
            count: count.min(100_000),
            conditional,
            at: node.place(),
            name: name.clone(),
            kind: kind.clone(),
        });
        if items.len() > 1_000_000 || depth > 30 {
            return;
        }
        resources(estate, node, scope, &kind, &name, conditional, items, depth + 1);
    }
}

fn nested(
    estate: &mut Estate<'_>,
    node: &Node,
    scope: &Scope<'_>,
    conditional: bool,
    items: &mut Vec<Item>,
    depth: usize,
) {
    let named_by = |text: &str| {
        let name = text.strip_prefix("[variables('")?.strip_suffix("')]")?;
        scope.templates.get(&name.to_lowercase()).copied()
    };
    let inner = match node.at("properties.template") {
        Some(Node::Text(text)) => named_by(text),
        Some(Node::Map(_)) => node.at("properties.template"),
        _ => None,
    };
    let Some(inner) = inner else {
        // a template at an address is not in this file
        estate.unclear(Cause::Module, "Microsoft.Resources/deployments", 1, node.place());
        return;
    };
    let own = node
        .at("properties.expressionevaluationoptions.scope")
        .and_then(Node::text);
    if !own.is_some_and(|scope| scope.eq_ignore_ascii_case("inner")) && inner.get("parameters").is_none() {
        return resources(estate, inner, scope, "", "", conditional, items, depth + 1);
    }
    let mut handed = Scope::default();
    for (name, parameter) in node.at("properties.parameters").map(named).unwrap_or_default() {
        let found = match parameter.get("value") {
            Some(Node::Text(text)) => scope.text(text),
            Some(node) => value(node),
            None => Found::Open,
        };
        handed.values.insert(["p:", &name].concat(), found);
    }
    template(estate, inner, &handed, conditional, items, depth + 1);
}

/// The values of an object of any names, by name in small letters.
fn named(node: &Node) -> Vec<(String, &Node)> {
    match node {
        Node::Map(map) => map
            .fields
            .iter()
            .filter_map(|(_, node)| Some((node.key()?.to_lowercase(), node)))
            .collect(),
        _ => Vec::new(),
    }
}

/// A value of a parameter or variable.
fn value(node: &Node) -> Found {
    match node {
        Node::Text(text) => Found::Text(text.to_string()),
        Node::Bool(value) => Found::Text(value.to_string()),
        Node::List(list) => Found::Number(list.len()),
        Node::Map(_) => node.get(ALONE).map_or(Found::Open, value),
        Node::Null => Found::Open,
    }
}

/// The same settings with expressions resolved; what is open stays an expression.
fn resolved(node: &Node, scope: &Scope<'_>, depth: usize) -> Node {
    match node {
        Node::Text(text) if text.starts_with('[') => match scope.text(text) {
            Found::Text(text) => Node::Text(text.into()),
            _ => node.clone(),
        },
        Node::List(list) if depth < 100 => {
            Node::List(list.iter().map(|node| resolved(node, scope, depth + 1)).collect())
        }
        Node::Map(map) if depth < 100 => {
            let keep = |name: &str| !matches!(name, "resources" | "template" | "parameters");
            let fields = map.fields.iter().filter(|(name, _)| keep(name));
            Node::Map(Map {
                at: map.at,
                key: map.key.clone(),
                fields: fields
                    .map(|(name, node)| (*name, resolved(node, scope, depth + 1)))
                    .collect(),
            })
        }
        other => other.clone(),
    }
}

impl Scope<'_> {
    /// What a text comes to: itself, or the value of its expression.
    fn text(&self, text: &str) -> Found {
        match text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(expression) if !expression.starts_with('[') => self.expression(expression.trim(), 0),
            _ => Found::Text(text.to_owned()),
        }
    }

    fn expression(&self, text: &str, depth: usize) -> Found {
        if depth > 12 {
            return Found::Open;
        }
        let lower = text.to_lowercase();
        let again = |text: &str| match text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(expression) if !expression.starts_with('[') => self.expression(expression.trim(), depth + 1),
            _ => Found::Text(text.to_owned()),
        };
        if matches!(lower.as_str(), "resourcegroup().location" | "deployment().location") {
            return Found::Deployed;
        }
        if let Some(literal) = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''))
            && !literal.contains('\'')
        {
            return Found::Text(literal.to_owned());
        }
        let Some((call, rest)) = lower.split_once('(') else {
            return Found::Open;
        };
        let Some(inside) = rest.strip_suffix(')') else {
            return Found::Open;
        };
        let arguments = arguments(text.get(call.len() + 1..text.len() - 1).unwrap_or_default());
        let variable = |kind: &str| {
            let name = inside.trim().trim_matches('\'');
            match self.values.get(&[kind, name].concat()) {
                Some(Found::Text(text)) => again(text),
                Some(other) => other.clone(),
                None => Found::Open,
            }
        };
        match (call, arguments.as_slice()) {
            ("parameters", [_]) => variable("p:"),
            ("variables", [_]) => variable("v:"),
            ("tolower" | "string" | "tostring", [one]) => self.expression(one.trim(), depth + 1),
            ("length", [one]) => match self.expression(one.trim(), depth + 1) {
                Found::Number(number) => Found::Number(number),
                _ => Found::Open,
            },
            ("if", [condition, yes, no]) => {
                let truth = match condition.trim().to_lowercase().as_str() {
                    "true" | "true()" => Some(true),
                    "false" | "false()" => Some(false),
                    _ => match self.expression(condition.trim(), depth + 1) {
                        Found::Text(text) if text.eq_ignore_ascii_case("true") => Some(true),
                        Found::Text(text) if text.eq_ignore_ascii_case("false") => Some(false),
                        _ => None,
                    },
                };
                match truth {
                    Some(true) => self.expression(yes.trim(), depth + 1),
                    Some(false) => self.expression(no.trim(), depth + 1),
                    None => Found::Open,
                }
            }
            ("concat", parts) => {
                let texts: Option<Vec<String>> = parts
                    .iter()
                    .map(|part| match self.expression(part.trim(), depth + 1) {
                        Found::Text(text) => Some(text),
                        _ => None,
                    })
                    .collect();
                texts.map_or(Found::Open, |texts| Found::Text(texts.concat()))
            }
            _ => Found::Open,
        }
    }
}

/// The arguments of a call, divided at commas that are in no other call and no text.
fn arguments(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut quoted) = (Vec::new(), 0, 0_i32, false);
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'\'' => quoted = !quoted,
            b'(' | b'[' if !quoted => depth += 1,
            b')' | b']' if !quoted => depth -= 1,
            b',' if depth == 0 && !quoted => {
                parts.push(text.get(start..place).unwrap_or_default());
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_come_to_values_or_stay_open() {
        let mut scope = Scope::default();
        scope.values.insert(
            "p:where".to_owned(),
            Found::Text("[resourceGroup().location]".to_owned()),
        );
        scope
            .values
            .insert("p:second".to_owned(), Found::Text("northeurope".to_owned()));
        scope.values.insert("v:names".to_owned(), Found::Number(2));
        for (text, found) in [
            ("westeurope", Found::Text("westeurope".to_owned())),
            ("[parameters('where')]", Found::Deployed),
            ("[parameters('Second')]", Found::Text("northeurope".to_owned())),
            ("[length(variables('names'))]", Found::Number(2)),
            (
                "[if(true(), parameters('second'), 'eastus')]",
                Found::Text("northeurope".to_owned()),
            ),
            ("[if(equals(1, 2), 'westeurope', 'eastus')]", Found::Open),
            (
                "[concat('a', '/', parameters('second'))]",
                Found::Text("a/northeurope".to_owned()),
            ),
            ("[parameters('nowhere')]", Found::Open),
            ("[format('st{0}', 1)]", Found::Open),
        ] {
            assert_eq!(scope.text(text), found, "{text}");
        }
    }
}
