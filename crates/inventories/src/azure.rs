//! Lists of Azure: Resource Graph in its three shapes, `az resource list`, and the table of the portal.

use crate::arm;
use crate::csv::{self, Table};
use crate::estate::Estate;
use crate::inventory::{Cause, Fault, Format, How, Incomplete, LeftOut};
use crate::resource::Resource;
use crate::table;
use crate::tree::{Document, Map, Node, SchemaId, Schemas, normal};

/// Columns that are kept, in the form in which names are compared.
const COLUMNS: &[&str] = &[
    "id",
    "name",
    "type",
    "location",
    "kind",
    "sku",
    "properties",
    "resourcegroup",
    "subscriptionid",
    "region",
    "resourceid",
    "resourcetype",
    "provisioningstate",
    "createdtime",
];

fn item(schemas: &mut Schemas) -> SchemaId {
    let item = schemas.node();
    arm::settings(schemas, item);
    schemas.keep(item, COLUMNS);
    item
}

/// The white list of lists of Azure.
pub(crate) fn schemas() -> Schemas {
    let mut s = Schemas::new();
    let item = item(&mut s);
    s.keep(0, COLUMNS);
    s.keep(
        0,
        &[
            "totalrecords",
            "count",
            "resulttruncated",
            "skiptoken",
            "$skiptoken",
            "nextlink",
            "@odata.nextlink",
        ],
    );
    for name in ["value", "resources", "results"] {
        s.link(0, name, item);
    }
    // an item at the top, as lines and lists have it
    arm::settings(&mut s, 0);
    let data = s.path(0, "data");
    arm::settings(&mut s, data);
    s.keep(data, COLUMNS);
    s.keep(data, &["columns.name"]);
    // a cell may be anything that an item has
    let cell = s.path(data, "rows");
    s.keep(cell, &["", "name", "tier"]);
    for path in table::paths("arm")
        .map(|reading| reading.path)
        .chain(SETTINGS.iter().copied())
    {
        let bare = path.strip_prefix("properties.").or_else(|| path.strip_prefix("sku."));
        s.keep(cell, &[bare.unwrap_or(path)]);
    }
    s.inner(cell);
    s
}

/// Settings that [`arm::settings`] has beyond the mapping.
const SETTINGS: &[&str] = &[
    "properties.encryption.keysource",
    "properties.encryption.keyvaultproperties.keyvaulturi",
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
    "properties.datalocation",
    "properties.dataencryption.type",
    "properties.managedenvironmentid",
];

/// Reads a list.
pub(crate) fn read(estate: &mut Estate<'_>, document: &Document) {
    let mut rows: Vec<Node> = Vec::new();
    let mut settings = false;
    for root in &document.values {
        for root in root.objects() {
            truncated(estate, root);
            let data = root.get("data");
            let list = match data.filter(|data| data.get("rows").is_some()) {
                Some(data) => of_table(data),
                None => {
                    let nested = data
                        .or_else(|| root.get("value"))
                        .or_else(|| root.get("resources"))
                        .or_else(|| root.get("results"));
                    nested.map_or_else(
                        || vec![root.clone()],
                        |nested| nested.objects().into_iter().cloned().collect(),
                    )
                }
            };
            rows.extend(
                list.into_iter()
                    .filter(|row| row.str("type").or_else(|| row.str("resourcetype")).is_some()),
            );
        }
    }
    for row in &rows {
        settings |= row.get("properties").is_some_and(|node| matches!(node, Node::Map(_)));
    }
    let is_list = rows
        .iter()
        .any(|row| row.get("createdtime").is_some() || row.get("provisioningstate").is_some());
    if estate.inventory.format == Format::AzureResourceGraph && !settings && is_list {
        estate.inventory.format = Format::AzureResourceList;
    }
    // pages of the usual size may not be the last
    if estate.inventory.incomplete.is_empty()
        && matches!(rows.len(), 100 | 1_000)
        && estate.inventory.format == Format::AzureResourceGraph
    {
        estate.gap(Incomplete::Truncated, u64::try_from(rows.len()).ok(), None);
    }
    let clusters = rows.iter().any(|row| {
        row.str("type")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("Microsoft.ContainerService/managedClusters"))
    });
    let mut found = Vec::new();
    for row in &rows {
        let kind = row.str("type").or_else(|| row.str("resourcetype")).unwrap_or_default();
        let id = row
            .str("id")
            .or_else(|| row.str("resourceid"))
            .unwrap_or_default()
            .to_lowercase();
        let group = row.str("resourcegroup").unwrap_or_default().to_lowercase();
        let of_cluster = group.starts_with("mc_") || id.contains("/resourcegroups/mc_");
        if of_cluster && clusters && !kind.to_lowercase().starts_with("microsoft.containerservice/") {
            estate.inventory.counts.resources += 1;
            estate.omit(kind, LeftOut::Part, 1);
            continue;
        }
        let mut resource = Resource::new("arm", kind, row, row.place());
        resource.whole = row.get("properties").is_some_and(|node| matches!(node, Node::Map(_)));
        resource.place(row.str("location").or_else(|| row.str("region")), How::Written);
        identified(&mut resource, &id, kind, row.str("name").unwrap_or_default());
        found.push(resource);
    }
    estate.observe(found);
}

/// By which ids a resource is known, and to what it belongs.
pub(crate) fn identified(resource: &mut Resource<'_>, id: &str, kind: &str, name: &str) {
    if !id.is_empty() {
        resource.names.push(id.to_owned());
        // `…/servers/a/databases/b` belongs to `…/servers/a`
        let parts: Vec<&str> = id.split('/').collect();
        if let Some(parent) = parts.len().checked_sub(2).and_then(|end| parts.get(..end))
            && kind.matches('/').count() > 1
        {
            resource.parents.push(parent.join("/"));
        }
    }
    arm::related(resource, kind, name);
}

fn truncated(estate: &mut Estate<'_>, root: &Node) {
    let number = |name: &str| root.str(name).and_then(|text| text.parse::<u64>().ok());
    let (has, of) = (number("count"), number("totalrecords"));
    let fewer = matches!((has, of), (Some(has), Some(of)) if has < of);
    let more = ["skiptoken", "$skiptoken", "nextlink", "@odata.nextlink"]
        .iter()
        .any(|name| root.str(name).is_some());
    let said = root.get("resulttruncated").and_then(Node::truth) == Some(true);
    if fewer || more || said {
        estate.gap(Incomplete::Truncated, has, of);
    }
}

/// The rows of a table as objects.
fn of_table(data: &Node) -> Vec<Node> {
    let names: Vec<Option<&'static str>> = data
        .every("columns.name")
        .iter()
        .map(|node| {
            let name = normal(node.text().unwrap_or_default());
            COLUMNS.iter().copied().find(|column| *column == name)
        })
        .collect();
    let Some(Node::List(rows)) = data.get("rows") else {
        return Vec::new();
    };
    let row = |row: &Node| match row {
        Node::List(cells) => {
            let fields = names
                .iter()
                .zip(cells)
                .filter_map(|(name, cell)| Some(((*name)?, cell.clone())));
            let at = cells.iter().map(Node::place).find(|at| *at > 0).unwrap_or(data.place());
            Some(Node::Map(Map {
                at,
                key: None,
                fields: fields.collect(),
            }))
        }
        _ => None,
    };
    rows.iter().filter_map(row).collect()
}

/// The columns of a table of the portal, or of a Resource Graph query as a table.
const TYPE: &[&str] = &[
    "type",
    "typ",
    "resourcetype",
    "ressourcentyp",
    "tipo",
    "typederessource",
];
const LOCATION: &[&str] = &["location", "standort", "region", "ort", "emplacement"];

/// Whether a table is one of the portal.
pub(crate) fn is_table(table: &Table) -> bool {
    // lists of other tools that have such columns as well
    let others = [
        "identifier",
        "awsaccount",
        "billingaccountid",
        "checkid",
        "resourceuid",
        "accountuid",
    ];
    table.column(TYPE).is_some() && table.column(LOCATION).is_some() && table.column(&others).is_none()
}

/// Reads a table.
pub(crate) fn read_table(estate: &mut Estate<'_>, table: &Table, text: &str) -> Option<usize> {
    let column = |names: &[&str]| table.column(names);
    let (kind, location) = (column(TYPE), column(LOCATION));
    let (name, group) = (column(&["name"]), column(&["resourcegroup", "ressourcengruppe"]));
    let (id, sku, properties) = (
        column(&["id", "resourceid", "ressourcenid"]),
        column(&["sku"]),
        column(&["properties"]),
    );
    let kind_of_account = column(&["kind"]);
    let mut rows: Vec<(String, String, String, Node, usize, bool)> = Vec::new();
    let (mut names, mut counted) = (false, 0);
    let schemas = cells();
    let broken = table.rows(text, &mut |cells, at| {
        counted += 1;
        let cell = |place: Option<usize>| csv::cell(cells, place);
        let shown = cell(kind);
        let is_type = shown.contains('/');
        names |= is_type;
        let arm = if is_type {
            Some(shown.to_owned())
        } else {
            table::entry("portal", &normal(shown)).map(|entry| entry.product.to_owned())
        };
        let of_cluster = cell(group).to_lowercase().starts_with("mc_");
        let mut fields = Vec::new();
        for (field, place) in [("sku", sku), ("properties", properties)] {
            let text = cell(place);
            if text.starts_with('{')
                && let Some(node) = crate::tree::read(text, &schemas, 2_000).values.into_iter().next()
            {
                fields.push((field, node));
            }
        }
        let of_kind = cell(kind_of_account);
        if !of_kind.is_empty() && of_kind.len() < 60 {
            fields.push(("kind", Node::Text(of_kind.into())));
        }
        let node = Node::Map(Map { at, key: None, fields });
        let full = [cell(id).to_lowercase(), cell(name).to_owned()].join("\n");
        rows.push((
            arm.unwrap_or_else(|| format!("\n{shown}")),
            cell(location).to_owned(),
            full,
            node,
            at,
            of_cluster,
        ));
    });
    if names {
        estate.inventory.format = Format::AzureResourceGraph;
    }
    let clusters = rows
        .iter()
        .any(|row| row.0.eq_ignore_ascii_case("Microsoft.ContainerService/managedClusters"));
    if names && matches!(counted, 100 | 1_000) {
        estate.gap(Incomplete::Truncated, u64::try_from(counted).ok(), None);
    }
    // no type that Azure has: the table is of another tool
    if !rows.is_empty() && rows.iter().all(|row| row.0.starts_with('\n')) {
        estate.inventory.format = Format::Unknown;
        estate.fault(Fault::UnknownFormat, None);
        return None;
    }
    let mut found = Vec::new();
    for (kind, location, full, node, at, of_cluster) in &rows {
        if let Some(shown) = kind.strip_prefix('\n') {
            estate.inventory.counts.resources += 1;
            estate.unrecognised(shown, "unknown-type", true, 1);
            continue;
        }
        if *of_cluster && clusters && !kind.to_lowercase().starts_with("microsoft.containerservice/") {
            estate.inventory.counts.resources += 1;
            estate.omit(kind, LeftOut::Part, 1);
            continue;
        }
        let mut resource = Resource::new("arm", kind, node, *at);
        match kind.as_str() {
            // the names of the portal tell more than the type
            "Microsoft.CognitiveServices/openai" => resource.product = Some("azure-openai"),
            "Microsoft.CognitiveServices/other" => {
                resource.product = Some("azure-other-regional");
                resource.confirm = true;
            }
            _ => {}
        }
        resource.whole = node.get("properties").is_some();
        resource.place(Some(location), How::Written);
        let (id, name) = full.split_once('\n').unwrap_or(("", full));
        identified(&mut resource, id, kind, name);
        resource.why = Cause::NotInFormat;
        found.push(resource);
    }
    estate.observe(found);
    broken
}

fn cells() -> Schemas {
    let mut s = Schemas::new();
    s.keep(0, &["name", "tier"]);
    for path in table::paths("arm")
        .map(|reading| reading.path)
        .chain(SETTINGS.iter().copied())
    {
        let bare = path.strip_prefix("properties.").or_else(|| path.strip_prefix("sku."));
        s.keep(0, &[bare.unwrap_or(path)]);
    }
    s
}
