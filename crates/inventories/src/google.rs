//! Google's Cloud Asset Inventory: exports as lines or lists, and searches.

use std::collections::BTreeSet;

use crate::estate::Estate;
use crate::inventory::{Cause, Format, How, Incomplete};
use crate::resource::Resource;
use crate::table;
use crate::terraform::google_place;
use crate::tree::{Document, Node, Schemas};

/// The white list of assets.
pub(crate) fn schemas() -> Schemas {
    let mut s = Schemas::new();
    let asset = s.node();
    let data = s.path(asset, "resource.data");
    for reading in table::paths("cai") {
        s.keep(data, &[reading.path]);
    }
    s.keep(
        data,
        &[
            "location",
            "region",
            "zone",
            "locationid",
            "config",
            "enablecdn",
            "loadbalancingscheme",
            "versiontemplate.protectionlevel",
            "replication.usermanaged.replicas.location",
            "settings.backupconfiguration.location",
            "settings.backupconfiguration.enabled",
            "name",
            "bucketid",
            "autocreatesubnetworks",
        ],
    );
    let own = [
        "assettype",
        "name",
        "location",
        "displayname",
        "kmskey",
        "kmskeys",
        "state",
        "deleted",
    ];
    s.keep(asset, &own);
    s.keep(asset, &["resource.location"]);
    s.keep(0, &own);
    let resource = s.path(asset, "resource");
    s.link(0, "resource", resource);
    for name in ["assets", "results", "searchresults", "asset"] {
        s.link(0, name, asset);
    }
    s.keep(0, &["nextpagetoken", "results.asset.name"]);
    s.link(asset, "asset", asset);
    s
}

/// Reads assets.
pub(crate) fn read(estate: &mut Estate<'_>, document: &Document) {
    let mut assets: Vec<&Node> = Vec::new();
    for root in document.values.iter().flat_map(Node::objects) {
        if root.str("nextpagetoken").is_some() {
            estate.gap(Incomplete::Truncated, None, None);
        }
        let mut inside = Vec::new();
        for name in ["assets", "results", "searchresults", "asset"] {
            inside.extend(root.get(name).map(Node::objects).unwrap_or_default());
        }
        if inside.is_empty() {
            assets.push(root)
        } else {
            assets.extend(inside)
        }
    }
    let search = assets.iter().all(|asset| asset.get("resource").is_none());
    if search {
        estate.inventory.format = Format::GoogleAssetSearch;
    }
    // an export of several contents names an asset more than once
    assets.sort_by_key(|asset| asset.get("resource").is_none());
    let mut once = BTreeSet::new();
    let nothing = &Node::Null;
    let mut found = Vec::new();
    for asset in assets {
        let asset = asset
            .get("asset")
            .filter(|inner| inner.str("assettype").is_some())
            .unwrap_or(asset);
        let Some(kind) = asset.str("assettype") else { continue };
        if asset.str("name").is_some_and(|name| !once.insert((kind, name))) {
            continue;
        }
        let settings = if search {
            asset
        } else {
            asset.at("resource.data").unwrap_or(nothing)
        };
        let mut resource = Resource::new("cai", kind, settings, asset.place());
        resource.whole = !search && matches!(settings, Node::Map(_));
        for text in [
            asset.at("resource.location").and_then(Node::text),
            asset.str("location"),
        ] {
            resource.place(text, How::Written);
        }
        if !search {
            for name in ["location", "region", "zone", "locationid", "config"] {
                resource.place(settings.str(name), How::Written);
            }
        }
        let name = asset.str("name").unwrap_or_default();
        let in_name = google_place(name).map(str::to_owned);
        resource.place(in_name.as_deref(), How::Written);
        resource.why = Cause::NotInFormat;
        resource.named(Some(name));
        resource.named(name.splitn(4, '/').nth(3));
        resource.named(settings.str("name"));
        // a search names keys, and nothing else of how data is kept
        let keys = asset.get("kmskeys").or_else(|| asset.get("kmskey"));
        if search && keys.is_some_and(|keys| keys.text().is_some()) {
            let value = "customer-managed-key".to_owned();
            resource.answers.push(("protection.encryption", value, How::Written));
        }
        found.push(resource);
    }
    estate.observe(found);
}
