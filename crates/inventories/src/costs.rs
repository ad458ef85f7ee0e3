//! Bills: FOCUS, the cost exports of Azure, AWS and Google. Rows are grouped while they are read; a bill proves use in a period.

use std::collections::{BTreeMap, BTreeSet};

use crate::csv::{self, Table};
use crate::estate::Estate;
use crate::inventory::{Cause, Format, Gap, HintKind, How, Incomplete, LeftOut};
use crate::resource::Resource;
use crate::table;
use crate::tree::{Document, Node, Schemas, normal};

/// Most groups of one bill.
const MOST: usize = 100_000;

/// What rows have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    vocabulary: &'static str,
    kind: String,
    place: String,
    shown: String,
    answer: Option<(&'static str, &'static str)>,
}

/// The columns that are looked at.
#[derive(Clone, Copy, Debug, Default)]
struct Columns {
    provider: Option<usize>,
    publisher: Option<usize>,
    service: Option<usize>,
    fallback: Option<usize>,
    region: Option<usize>,
    region_name: Option<usize>,
    category: Option<usize>,
    resource: Option<usize>,
    usage: Option<usize>,
    from: Option<usize>,
    to: Option<usize>,
}

/// Which bill a table is; nothing if it is none.
pub(crate) fn format_of(table: &Table) -> Option<Format> {
    let has = |names: &[&str]| names.iter().any(|name| table.column(&[name]).is_some());
    if table.has(&["servicename", "chargecategory"])
        || table.has(&["servicename", "regionid"]) && has(&["providername", "serviceprovidername", "publishername"])
    {
        return Some(Format::Focus);
    }
    if has(&["lineitem/productcode", "lineitemproductcode"]) {
        return Some(Format::AwsCost);
    }
    if has(&["metercategory", "consumedservice"])
        && has(&["resourcelocation", "meterregion", "metername", "metersubcategory"])
    {
        return Some(Format::AzureCost);
    }
    let google = has(&["service.description", "servicedescription"])
        && has(&[
            "location.region",
            "locationregion",
            "location.location",
            "sku.description",
            "skudescription",
        ]);
    google.then_some(Format::GoogleCost)
}

fn columns(table: &Table, format: Format) -> Columns {
    let at = |names: &[&str]| table.column(names);
    match format {
        Format::Focus => Columns {
            provider: at(&[
                "providername",
                "serviceprovidername",
                "hostprovidername",
                "publishername",
            ]),
            publisher: at(&["publishername", "invoiceissuername"]),
            service: at(&["servicename"]),
            fallback: at(&["xskumetercategory", "xservicecode"]),
            region: at(&["regionid"]),
            region_name: at(&["regionname"]),
            category: at(&["chargecategory"]),
            resource: at(&["resourceid"]),
            usage: None,
            from: at(&["chargeperiodstart", "billingperiodstart"]),
            to: at(&["chargeperiodend", "billingperiodend"]),
        },
        Format::AwsCost => Columns {
            service: at(&["lineitem/productcode", "lineitemproductcode"]),
            region: at(&[
                "product/regioncode",
                "productregioncode",
                "product/region",
                "productregion",
            ]),
            category: at(&["lineitem/lineitemtype", "lineitemlineitemtype"]),
            resource: at(&["lineitem/resourceid", "lineitemresourceid"]),
            usage: at(&["lineitem/usagetype", "lineitemusagetype"]),
            from: at(&[
                "lineitem/usagestartdate",
                "lineitemusagestartdate",
                "bill/billingperiodstartdate",
                "billbillingperiodstartdate",
            ]),
            to: at(&[
                "lineitem/usageenddate",
                "lineitemusageenddate",
                "bill/billingperiodenddate",
                "billbillingperiodenddate",
            ]),
            ..Columns::default()
        },
        Format::AzureCost => Columns {
            publisher: at(&["publishername"]),
            service: at(&["consumedservice"]),
            fallback: at(&["metercategory"]),
            region: at(&["resourcelocation", "resourcelocationnormalized", "location"]),
            region_name: at(&["meterregion"]),
            category: at(&["chargetype"]),
            resource: at(&["resourceid", "instanceid", "instancename"]),
            from: at(&["date", "usagedate", "usagedatetime", "billingperiodstartdate"]),
            to: at(&["date", "usagedate", "usagedatetime", "billingperiodenddate"]),
            ..Columns::default()
        },
        _ => Columns {
            service: at(&["service.description", "servicedescription"]),
            region: at(&["location.region", "locationregion"]),
            region_name: at(&["location.location", "locationlocation"]),
            category: at(&["costtype"]),
            from: at(&["usagestarttime"]),
            to: at(&["usageendtime"]),
            ..Columns::default()
        },
    }
}

/// The white list of bills of Google as JSON.
pub(crate) fn schemas() -> Schemas {
    let mut s = Schemas::new();
    s.keep(
        0,
        &[
            "service.description",
            "sku.description",
            "location.region",
            "location.location",
            "costtype",
            "usagestarttime",
            "usageendtime",
        ],
    );
    s
}

/// Reads a bill of Google as JSON.
pub(crate) fn read_json(estate: &mut Estate<'_>, document: &Document) {
    let mut bill = Bill::new(estate);
    for node in document.values.iter().flat_map(Node::objects) {
        let text = |path: &str| node.at(path).and_then(Node::text).unwrap_or_default();
        let row = Row {
            service: text("service.description"),
            region: text("location.region"),
            region_name: text("location.location"),
            category: text("costtype"),
            meter: text("sku.description").to_owned(),
            at: node.place(),
            ..Row::default()
        };
        bill.days(text("usagestarttime"), text("usageendtime"));
        bill.row(&row, Format::GoogleCost);
    }
    bill.finish();
}

/// Columns whose words tell how a service is set.
const METERS: [&str; 14] = [
    "skumeter",
    "xskumetername",
    "metername",
    "product",
    "chargedescription",
    "metersubcategory",
    "xskumetersubcategory",
    "skudescription",
    "sku.description",
    "lineitem/usagetype",
    "lineitemusagetype",
    "xusagetype",
    "skupriceid",
    "metersubcategoryname",
];

/// Reads a bill.
pub(crate) fn read(estate: &mut Estate<'_>, table: &Table, text: &str, format: Format) -> Option<usize> {
    let of = columns(table, format);
    let meters: Vec<usize> = METERS.iter().filter_map(|name| table.column(&[name])).collect();
    let mut bill = Bill::new(estate);
    let broken = table.rows(text, &mut |cells, at| {
        let cell = |place: Option<usize>| {
            let text = csv::cell(cells, place);
            if text.eq_ignore_ascii_case("null") { "" } else { text }
        };
        let row = Row {
            provider: cell(of.provider),
            publisher: cell(of.publisher),
            service: cell(of.service),
            fallback: cell(of.fallback),
            region: cell(of.region),
            region_name: cell(of.region_name),
            category: cell(of.category),
            resource: cell(of.resource),
            usage: cell(of.usage),
            meter: meters
                .iter()
                .filter_map(|place| cells.get(*place))
                .map(|cell| cell.trim())
                .collect::<Vec<_>>()
                .join(" | "),
            at,
        };
        bill.days(cell(of.from), cell(of.to));
        bill.row(&row, format);
    });
    bill.finish();
    broken
}

/// Of the deployments of models at one place, the widest counts, as for one account.
fn widest(groups: BTreeMap<Group, (usize, usize)>) -> BTreeMap<Group, (usize, usize)> {
    const WIDTHS: [&str; 6] = ["standard", "in-region", "data-zone", "geographic", "global", ""];
    let rank = |group: &Group| {
        group
            .answer
            .and_then(|(_, value)| WIDTHS.iter().position(|width| *width == value))
    };
    let of_models = |group: &Group| {
        group
            .answer
            .is_some_and(|(question, _)| matches!(question, "azure-openai.deployment" | "bedrock.profile"))
    };
    let bare = |group: &Group| Group {
        answer: None,
        ..group.clone()
    };
    let mut best: BTreeMap<Group, Group> = BTreeMap::new();
    for group in groups.keys().filter(|group| of_models(group)) {
        let known = best.entry(bare(group)).or_insert_with(|| group.clone());
        if rank(group) > rank(known) {
            known.clone_from(group);
        }
    }
    let mut joined: BTreeMap<Group, (usize, usize)> = BTreeMap::new();
    for (group, (count, at)) in groups {
        let key = if of_models(&group) {
            best.get(&bare(&group)).cloned().unwrap_or(group)
        } else {
            group
        };
        let known = joined.entry(key).or_insert((0, at));
        known.0 += count;
        known.1 = known.1.min(at);
    }
    joined
}

#[derive(Default)]
struct Row<'a> {
    provider: &'a str,
    publisher: &'a str,
    service: &'a str,
    fallback: &'a str,
    region: &'a str,
    region_name: &'a str,
    category: &'a str,
    resource: &'a str,
    usage: &'a str,
    meter: String,
    at: usize,
}

struct Bill<'e, 'k> {
    estate: &'e mut Estate<'k>,
    groups: BTreeMap<Group, (usize, usize)>,
    first: Option<String>,
    last: Option<String>,
    full: bool,
}

impl<'e, 'k> Bill<'e, 'k> {
    fn new(estate: &'e mut Estate<'k>) -> Self {
        Self {
            estate,
            groups: BTreeMap::new(),
            first: None,
            last: None,
            full: false,
        }
    }

    /// Concludes from the groups.
    fn finish(self) {
        let Bill {
            estate,
            groups,
            first,
            last,
            full,
        } = self;
        estate.inventory.period = [first, last].into_iter().flatten().collect();
        estate.hint(HintKind::UseOnly, "");
        if full {
            estate.inventory.incomplete.push(Gap {
                why: Incomplete::Limit,
                has: None,
                of: None,
            });
        }
        let groups = widest(groups);
        let nothing = Node::Null;
        let mut found = Vec::new();
        for (group, (count, at)) in &groups {
            let mut resource = Resource::new(group.vocabulary, &group.kind, &nothing, *at);
            resource.kind.clone_from(&group.kind);
            resource.count = *count;
            resource.place(
                Some(&group.place).filter(|place| !place.is_empty()).map(String::as_str),
                How::Written,
            );
            resource.why = Cause::NotInFormat;
            if let Some((question, value)) = group.answer {
                resource.answers.push((question, value.to_owned(), How::Written));
            }
            if group.vocabulary == "product" {
                resource.product = table::entry("name", &group.kind).map(|entry| entry.product);
                resource.confirm = true;
            }
            if group.vocabulary == "bill" {
                // the same service under the name that the bill has
                let entry = table::entry("bill", &group.kind);
                resource.product = entry.map(|entry| entry.product);
                resource.kind.clone_from(&group.shown);
            }
            found.push(resource);
        }
        estate.observe(found);
    }

    fn days(&mut self, from: &str, to: &str) {
        if let Some(day) = day(from)
            && self.first.as_ref().is_none_or(|first| day < *first)
        {
            self.first = Some(day);
        }
        if let Some(day) = day(to)
            && self.last.as_ref().is_none_or(|last| day > *last)
        {
            self.last = Some(day);
        }
    }

    fn row(&mut self, row: &Row<'_>, format: Format) {
        let category = row.category.to_lowercase();
        let no_use = [
            "tax",
            "credit",
            "adjustment",
            "refund",
            "roundingadjustment",
            "discount",
            "fee",
            "rifee",
            "edpdiscount",
            "savingsplanupfrontfee",
            "savingsplanrecurringfee",
            "savingsplannegation",
            "bundleddiscount",
            "rounding_error",
        ];
        let provider = provider(row, format);
        let shown = if row.service.is_empty() {
            row.fallback
        } else {
            row.service
        };
        if no_use.contains(&category.as_str()) || shown.eq_ignore_ascii_case("tax") {
            self.estate.inventory.counts.resources += 1;
            return self.estate.omit(shown, LeftOut::NoUse, 1);
        }
        // bought from somebody else through the cloud
        let foreign = !row.publisher.is_empty() && !is_own(row.publisher, provider);
        if foreign {
            return self.presence(row.publisher, row.at);
        }
        if category == "purchase" {
            let other =
                table::entry("name", &normal(row.fallback)).or_else(|| table::entry("name", &normal(row.service)));
            if other.is_some() && provider != "google" {
                return self.presence(
                    if row.fallback.is_empty() {
                        row.service
                    } else {
                        row.fallback
                    },
                    row.at,
                );
            }
            self.estate.inventory.counts.resources += 1;
            return self.estate.omit(shown, LeftOut::NoUse, 1);
        }
        let meter = row.meter.to_lowercase();
        if let Some((from, to)) = transfer(&row.meter).filter(|_| provider == "aws") {
            self.estate.hint(HintKind::Traffic, &[from, " – ", to].concat());
        }
        let place = place(row, provider);
        let (vocabulary, kind) = match arm_type(row.resource) {
            Some(kind) if provider == "microsoft" && kind.to_lowercase().starts_with("github") => {
                return self.presence("GitHub", row.at);
            }
            Some(kind)
                if provider == "microsoft" && !is_ai(row) && !kind.to_lowercase().starts_with("microsoft.capacity") =>
            {
                ("arm", kind)
            }
            _ => ("bill", by_name(row, provider)),
        };
        if vocabulary == "bill" && provider.is_empty() {
            self.estate.inventory.counts.resources += 1;
            return self.estate.unrecognised(shown, "unknown-provider", true, 1);
        }
        if vocabulary == "bill" && table::entry("bill", &kind).is_some_and(|entry| entry.product == "github") {
            return self.presence("GitHub", row.at);
        }
        let group = Group {
            vocabulary,
            answer: answer(&kind, &meter),
            kind,
            place,
            shown: shown.to_owned(),
        };
        self.put(group, row.at);
    }

    fn presence(&mut self, name: &str, at: usize) {
        let known = normal(name);
        match table::entry("name", &known) {
            Some(entry) => {
                self.estate.hint(HintKind::Presence, entry.product);
                let group = Group {
                    vocabulary: "product",
                    kind: known,
                    place: String::new(),
                    shown: name.to_owned(),
                    answer: None,
                };
                self.put(group, at);
            }
            None => {
                self.estate.inventory.counts.resources += 1;
                self.estate.unrecognised(name, "other", true, 1);
            }
        }
    }

    fn put(&mut self, group: Group, at: usize) {
        if self.groups.len() >= MOST && !self.groups.contains_key(&group) {
            self.full = true;
            return;
        }
        let known = self.groups.entry(group).or_insert((0, at));
        known.0 += 1;
    }
}

/// The provider of a row.
fn provider(row: &Row<'_>, format: Format) -> &'static str {
    match format {
        Format::AwsCost => "aws",
        Format::AzureCost => "microsoft",
        Format::GoogleCost => "google",
        _ => {
            let name = row.provider.to_lowercase();
            let known = [
                ("aws", "aws"),
                ("amazon", "aws"),
                ("microsoft", "microsoft"),
                ("azure", "microsoft"),
                ("google", "google"),
                ("gcp", "google"),
                ("oracle", "oracle"),
                ("alibaba", "alibaba"),
                ("digitalocean", "digitalocean"),
                ("ibm", "ibm"),
                ("tencent", "tencent"),
            ];
            known
                .into_iter()
                .find(|(part, _)| name.contains(part))
                .map_or("", |(_, id)| id)
        }
    }
}

/// Whether a publisher is the provider itself.
fn is_own(publisher: &str, provider: &str) -> bool {
    let name = publisher.to_lowercase();
    match provider {
        "aws" => name.contains("amazon") || name.contains("aws"),
        "microsoft" => name.contains("microsoft") || name.contains("azure"),
        other => name.contains(other) || other.is_empty(),
    }
}

/// The text of the place of a row.
fn place(row: &Row<'_>, provider: &str) -> String {
    let usable =
        |text: &&str| !text.is_empty() && !text.eq_ignore_ascii_case("external") && !text.eq_ignore_ascii_case("any");
    let mut texts = [row.region, row.region_name].into_iter().filter(usable);
    let found = match provider {
        "microsoft" => {
            // zones of a price list are no regions
            let mut real = texts.filter(|text| !text.to_lowercase().starts_with("zone "));
            real.next()
        }
        _ => texts.next(),
    };
    let of_usage = || {
        (provider == "aws")
            .then(|| prefix(row.usage))
            .flatten()
            .map(str::to_owned)
    };
    found.map(str::to_owned).or_else(of_usage).unwrap_or_default()
}

/// The region in front of a usage type.
fn prefix(usage: &str) -> Option<&'static str> {
    let code = usage.split('-').next()?;
    table::entry("alias-aws", code).map(|entry| entry.product)
}

/// Two regions in front of a usage type: data that moved from one to the other.
fn transfer(usage: &str) -> Option<(&'static str, &'static str)> {
    usage.split([' ', '|']).find_map(|word| {
        if !word.ends_with("AWS-Out-Bytes") && !word.ends_with("AWS-In-Bytes") {
            return None;
        }
        let mut parts = word.split('-');
        let (from, to) = (parts.next()?, parts.next()?);
        let region = |code: &str| table::entry("alias-aws", code).map(|entry| entry.product);
        Some((region(from)?, region(to)?)).filter(|(from, to)| from != to)
    })
}

/// The type in the id of a resource of Azure.
fn arm_type(id: &str) -> Option<String> {
    let lower = id.to_lowercase();
    let at = lower.rfind("/providers/")? + "/providers/".len();
    let parts: Vec<&str> = id.get(at..)?.split('/').collect();
    let [namespace, rest @ ..] = parts.as_slice() else {
        return None;
    };
    let types: Vec<&str> = rest.iter().step_by(2).copied().collect();
    (namespace.contains('.') && !types.is_empty() && types.len() < 6)
        .then(|| [namespace, "/", &types.join("/")].concat())
}

fn is_ai(row: &Row<'_>) -> bool {
    let words = [row.service, row.fallback, &row.meter].join(" ").to_lowercase();
    words.contains("openai")
        || words.contains("foundry models")
        || words.contains("cognitiveservices") && (words.contains("tokens") || words.contains("gpt"))
}

/// The name under which the mapping has a service of a bill.
fn by_name(row: &Row<'_>, provider: &str) -> String {
    if provider == "microsoft" && is_ai(row) {
        return "microsoft/azureopenai".to_owned();
    }
    let key = |name: &str| [provider, "/", &normal(name)].concat();
    let (own, other) = (key(row.service), key(row.fallback));
    let exact = |key: &str| table::entry("bill", key).is_some_and(|entry| entry.exact);
    if !row.fallback.is_empty() && !exact(&own) && exact(&other) || row.service.is_empty() {
        other
    } else {
        own
    }
}

/// What the meters of a row say of how a service is set; nothing where they do not.
fn answer(kind: &str, meter: &str) -> Option<(&'static str, &'static str)> {
    let lower = kind.to_lowercase();
    let words: BTreeSet<&str> = meter.split(|c: char| !c.is_alphanumeric()).collect();
    let any = |wanted: &[&str]| wanted.iter().any(|word| words.contains(word));
    let product = |vocabulary| table::entry(vocabulary, kind).map(|entry| entry.product);
    let product = if lower.starts_with("microsoft.") {
        product("arm")
    } else {
        product("bill")
    };
    match product {
        Some("azure-storage") => {
            let value = if any(&["grs", "gzrs", "ragrs", "ragzrs"]) || meter.contains("geo-replication") {
                "grs"
            } else if any(&["zrs"]) {
                "zrs"
            } else if any(&["lrs"]) {
                "lrs"
            } else {
                return None;
            };
            Some(("azure-storage.redundancy", value))
        }
        Some("azure-openai") => {
            let value = if any(&["gl", "glbl", "global"]) {
                "global"
            } else if any(&["dz", "dzone", "datazone"]) || meter.contains("data zone") || meter.contains("data-zone") {
                "data-zone"
            } else if any(&["regnl", "regn", "regional"]) {
                "standard"
            } else {
                return None;
            };
            Some(("azure-openai.deployment", value))
        }
        Some("aws-bedrock") => {
            let global =
                meter.contains("cross-region-global") || meter.contains("_global") || meter.contains("-global-");
            let geographic = !global && meter.contains("cross-region");
            if global {
                Some(("bedrock.profile", "global"))
            } else if geographic {
                Some(("bedrock.profile", "geographic"))
            } else {
                None
            }
        }
        _ => None,
    }
}

/// The day of a text: only digits and separators are kept.
fn day(text: &str) -> Option<String> {
    let text = text.get(..10).unwrap_or(text);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < 6
        || !text
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'.'))
    {
        return None;
    }
    if text.contains('-') {
        return Some(text.to_owned());
    }
    // month, day, year: as Azure writes it
    let parts: Vec<&str> = text.split(['/', '.']).collect();
    match parts.as_slice() {
        [month, day, year] if year.len() == 4 => Some([year, "-", month, "-", day].concat()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meters_tell_how_services_are_set() {
        assert_eq!(transfer("EUC1-USE1-AWS-Out-Bytes"), Some(("eu-central-1", "us-east-1")));
        assert_eq!(transfer("EUC1-AWS-Out-Bytes"), None);
        let ai = |meter: &str| answer("microsoft/azureopenai", meter).map(|(_, value)| value);
        assert_eq!(ai("5.4 inp gl 1m tokens data zone"), Some("global"));
        assert_eq!(ai("gpt 4.1 inp data zone tokens"), Some("data-zone"));
        assert_eq!(ai("gpt-4o-inp-regnl tokens"), Some("standard"));
        assert_eq!(ai("gpt 4 tokens"), None);
        assert_eq!(
            answer("Microsoft.Storage/storageAccounts", "ra-grs data stored"),
            Some(("azure-storage.redundancy", "grs"))
        );
        assert_eq!(
            arm_type("/subscriptions/1/resourceGroups/g/providers/Microsoft.Sql/servers/a/databases/b").as_deref(),
            Some("Microsoft.Sql/servers/databases")
        );
        assert_eq!(day("09/04/2026").as_deref(), Some("2026-09-04"));
    }
}
