//! Microsoft 365: organisation, licences, and the places of a tenant with several.

use std::collections::{BTreeMap, BTreeSet};

use limes_model::Country;

use crate::csv::Table;
use crate::estate::Estate;
use crate::inventory::{Cause, How, LeftOut};
use crate::resource::Resource;
use crate::table;
use crate::tree::{Document, Node, Schemas};

/// Where the objects of answers are, beside those at the top.
const LISTS: [&str; 7] = [
    "value",
    "organization",
    "organization.value",
    "subscribedskus",
    "subscribedskus.value",
    "multigeo",
    "multigeo.value",
];

/// The white list.
pub(crate) fn schemas() -> Schemas {
    let mut s = Schemas::new();
    let organisation = ["countrylettercode", "createddatetime"];
    let licence = [
        "skupartnumber",
        "consumedunits",
        "capabilitystatus",
        "prepaidunits.enabled",
        "serviceplans.serviceplanname",
        "serviceplans.provisioningstatus",
    ];
    let all = |s: &mut Schemas, at| {
        s.keep(at, &organisation);
        s.keep(at, &licence);
        s.keep(
            at,
            &[
                "location",
                "isdefault",
                "defaultdatalocation",
                "alloweddatalocations.location",
                "alloweddatalocations.isdefault",
            ],
        );
    };
    for path in [""].into_iter().chain(LISTS) {
        let at = s.path(0, path);
        all(&mut s, at);
    }
    s
}

/// Reads answers of Graph or PowerShell.
pub(crate) fn read(estate: &mut Estate<'_>, document: &Document) {
    let mut objects: Vec<&Node> = Vec::new();
    for root in document.values.iter().flat_map(Node::objects) {
        objects.push(root);
        for path in LISTS {
            objects.extend(root.at(path).map(Node::objects).unwrap_or_default());
        }
    }
    let nothing = Node::Null;
    // by product: used anywhere, bought anywhere, the plan
    let mut products: BTreeMap<&'static str, (bool, String, usize)> = BTreeMap::new();
    let mut places: Vec<(&str, usize)> = Vec::new();
    let mut licences = 0;
    let mut multi_geo = false;
    for object in objects {
        if let Some(code) = object
            .str("countrylettercode")
            .and_then(|code| code.parse::<Country>().ok())
            .filter(|country| country.is_place())
        {
            for question in ["m365.signup-country", "entra.tenant-country"] {
                let family = if question.starts_with("m365") {
                    "family:microsoft365"
                } else {
                    "family:security"
                };
                estate.share(
                    family,
                    question,
                    vec![code.code().to_owned()],
                    How::Suggested,
                    object.place(),
                );
            }
        }
        if let (Some(_), Some(day)) = (
            object
                .str("countrylettercode")
                .or_else(|| object.str("createddatetime")),
            object.str("createddatetime").and_then(|text| text.get(..10)),
        ) && day.bytes().all(|b| b.is_ascii_digit() || b == b'-')
            && object.str("skupartnumber").is_none()
        {
            estate.share(
                "family:microsoft365",
                "m365.tenant-created",
                vec![day.to_owned()],
                How::Written,
                object.place(),
            );
        }
        if let Some(sku) = object.str("skupartnumber") {
            licences += 1;
            multi_geo |= sku.to_uppercase().contains("MULTI_GEO") || sku.to_uppercase().contains("MULTIGEO");
            licence(estate, object, &mut products);
        }
        if object.str("skupartnumber").is_none() {
            let at = object.place();
            places.extend(
                object
                    .str("location")
                    .filter(|text| text.len() == 3)
                    .map(|text| (text, at)),
            );
            places.extend(
                object
                    .every("alloweddatalocations.location")
                    .iter()
                    .filter_map(|node| node.text())
                    .map(|text| (text, at)),
            );
        }
    }
    geo(estate, &places);
    if licences > 0 && multi_geo && places.is_empty() {
        estate.share(
            "family:microsoft365",
            "m365.multi-geo",
            vec!["yes".to_owned()],
            How::Suggested,
            0,
        );
    }
    let mut found = Vec::new();
    for (product, (used, plan, at)) in products {
        if let Some(missing) = product.strip_prefix('?') {
            estate.unrecognised(&plan, missing, true, 1);
            continue;
        }
        let mut resource = Resource::new("plan", &plan, &nothing, at);
        resource.product = Some(product);
        if !used {
            estate.unclear(Cause::Unused, product, 1, at);
            resource.confirm = true;
            resource.off = true;
        }
        found.push(resource);
    }
    let counted = found.len();
    estate.observe(found);
    estate.inventory.counts.resources += licences.max(counted) - counted;
}

fn licence(estate: &mut Estate<'_>, object: &Node, products: &mut BTreeMap<&'static str, (bool, String, usize)>) {
    let used = object
        .str("consumedunits")
        .and_then(|text| text.parse::<f64>().ok())
        .is_some_and(|units| units > 0.0);
    for plan in object.get("serviceplans").map(Node::objects).unwrap_or_default() {
        let Some(name) = plan.str("serviceplanname") else {
            continue;
        };
        let entry = table::entry("plan", name);
        let on = plan
            .str("provisioningstatus")
            .is_none_or(|status| !status.eq_ignore_ascii_case("Disabled"));
        match entry.map(|entry| entry.product) {
            Some(product) if product.starts_with('-') => estate.omit(name, LeftOut::Ignored, 1),
            Some(_) if !on => estate.omit(name, LeftOut::Deleted, 1),
            Some(product) => {
                let known = products
                    .entry(product)
                    .or_insert((false, name.to_owned(), object.place()));
                known.0 |= used;
            }
            None => estate.unrecognised(name, "m365-other", true, 1),
        }
    }
}

/// The places of a tenant with several, by the codes of Microsoft.
fn geo(estate: &mut Estate<'_>, places: &[(&str, usize)]) {
    let codes: BTreeSet<&str> = places.iter().map(|(code, _)| *code).collect();
    let Some((_, at)) = places.first() else { return };
    let several = codes.len() > 1;
    let value = if several { "yes" } else { "no" };
    estate.share(
        "family:microsoft365",
        "m365.multi-geo",
        vec![value.to_owned()],
        How::Written,
        *at,
    );
    let mut countries = BTreeSet::new();
    let mut open = false;
    for code in codes {
        match country(code) {
            Some(country) => {
                countries.insert(country.to_owned());
            }
            None => open = true,
        }
    }
    if open {
        estate.unclear(Cause::Area, "m365.multi-geo-countries", 1, *at);
    } else if several {
        estate.share(
            "family:microsoft365",
            "m365.multi-geo-countries",
            countries.into_iter().collect(),
            How::Written,
            *at,
        );
    }
}

fn country(code: &str) -> Option<&'static str> {
    Some(match code.to_uppercase().as_str() {
        "DEU" => "DE",
        "FRA" => "FR",
        "CHE" => "CH",
        "NOR" => "NO",
        "SWE" => "SE",
        "POL" => "PL",
        "ITA" => "IT",
        "ESP" => "ES",
        "AUT" => "AT",
        "GBR" => "GB",
        "NAM" => "US",
        "AUS" => "AU",
        "BRA" => "BR",
        "CAN" => "CA",
        "IND" => "IN",
        "JPN" => "JP",
        "KOR" => "KR",
        "ZAF" => "ZA",
        "ARE" => "AE",
        "QAT" => "QA",
        "ISR" => "IL",
        "MEX" => "MX",
        "TWN" => "TW",
        "NZL" => "NZ",
        "CHL" => "CL",
        "IDN" => "ID",
        "MYS" => "MY",
        // areas: EUR, APC and what is new
        _ => return None,
    })
}

/// Whether a table has the places of a tenant.
pub(crate) fn is_geo(table: &Table) -> bool {
    table.column(&["location", "geolocation"]).is_some()
        && table
            .column(&["isdefault", "geoallocatedstoragemb", "initialdomain"])
            .is_some()
}

/// Reads the places of a tenant from a table.
pub(crate) fn read_geo(estate: &mut Estate<'_>, table: &Table, text: &str) -> Option<usize> {
    let column = table.column(&["location", "geolocation"]);
    let mut places: Vec<(String, usize)> = Vec::new();
    let broken = table.rows(text, &mut |cells, at| {
        let cell = column
            .and_then(|place| cells.get(place))
            .map(|cell| cell.trim())
            .unwrap_or_default();
        if cell.len() == 3 {
            places.push((cell.to_owned(), at));
        }
    });
    let places: Vec<(&str, usize)> = places.iter().map(|(code, at)| (code.as_str(), *at)).collect();
    geo(estate, &places);
    broken
}
