//! Lists that people keep: enterprise applications, records of processing. Names only, and each to be confirmed.

use limes_model::Country;

use crate::csv::{self, Table};
use crate::estate::Estate;
use crate::inventory::{Cause, HintKind, How};
use crate::resource::Resource;
use crate::table;
use crate::tree::{Document, Node, Schemas, normal};

/// Whether a table is a list of applications.
pub(crate) fn is_applications(table: &Table) -> bool {
    table.column(&["appid", "applicationid", "clientid"]).is_some() && table.column(&["displayname", "name"]).is_some()
}

/// Reads a list of applications.
pub(crate) fn applications(estate: &mut Estate<'_>, table: &Table, text: &str) -> Option<usize> {
    let (name, on) = (
        table.column(&["displayname", "name"]),
        table.column(&["accountenabled", "enabled"]),
    );
    let mut apps: Vec<(String, bool, usize)> = Vec::new();
    let broken = table.rows(text, &mut |cells, at| {
        let cell = |place: Option<usize>| csv::cell(cells, place);
        apps.push((normal(cell(name)), !cell(on).eq_ignore_ascii_case("false"), at));
    });
    listed(estate, &apps);
    broken
}

/// The white list of applications of Okta.
pub(crate) fn okta_schemas() -> Schemas {
    let mut s = Schemas::new();
    s.keep(
        0,
        &[
            "label",
            "name",
            "status",
            "signonmode",
            "value.displayname",
            "value.appid",
            "value.accountenabled",
            "displayname",
            "appid",
            "accountenabled",
        ],
    );
    s
}

/// Reads applications of Okta or Graph.
pub(crate) fn okta(estate: &mut Estate<'_>, document: &Document) {
    let mut apps = Vec::new();
    for root in document.values.iter().flat_map(Node::objects) {
        let items = root.get("value").map_or_else(|| vec![root], Node::objects);
        for app in items {
            let name = app
                .str("label")
                .or_else(|| app.str("displayname"))
                .or_else(|| app.str("name"));
            let on = app
                .str("status")
                .is_none_or(|status| status.eq_ignore_ascii_case("active"))
                && app.get("accountenabled").and_then(Node::truth) != Some(false);
            if let Some(name) = name {
                apps.push((normal(name), on, app.place()));
            }
        }
    }
    listed(estate, &apps);
}

fn listed(estate: &mut Estate<'_>, apps: &[(String, bool, usize)]) {
    let nothing = Node::Null;
    let mut found = Vec::new();
    for (name, on, at) in apps {
        let Some(entry) = table::entry("name", name) else {
            estate.inventory.counts.resources += 1;
            estate.unrecognised("application", "other", true, 1);
            continue;
        };
        let mut resource = Resource::new("name", entry.product, &nothing, *at);
        resource.product = Some(entry.product);
        resource.confirm = true;
        resource.off = !on;
        found.push(resource);
    }
    if !found.is_empty() {
        estate.hint(HintKind::Presence, "");
    }
    estate.observe(found);
}

/// Columns of records of processing, in German, English and French.
const RECIPIENT: &[&str] = &[
    "auftragsverarbeiter/empfänger",
    "auftragsverarbeiter",
    "empfänger",
    "empfängerkategorien",
    "dienstleister",
    "subunternehmer",
    "unterauftragsverarbeiter",
    "recipient",
    "recipients",
    "processor",
    "processors",
    "subprocessor",
    "subprocessors",
    "processor/recipient",
    "vendor",
    "thirdparty",
    "entity",
    "entityname",
    "company",
    "supplier",
    "destinataire",
    "destinataires",
    "soustraitant",
    "soustraitants",
    "prestataire",
];
const COUNTRY: &[&str] = &[
    "land",
    "sitz",
    "country",
    "countries",
    "location",
    "entitycountry",
    "locationofprocessing",
    "countryofprocessing",
    "thirdcountry",
    "pays",
    "drittland",
    "standort",
];
const SAFEGUARD: &[&str] = &[
    "garantien",
    "geeignetegarantien",
    "safeguards",
    "safeguard",
    "transfermechanism",
    "transfertool",
    "rechtsgrundlagetransfer",
    "garanties",
    "transfermechanisms",
];

/// Whether a table is a record of processing or a list of processors.
pub(crate) fn is_record(table: &Table) -> bool {
    table.column(RECIPIENT).is_some() && table.column(COUNTRY).is_some()
}

/// A row: product, company, country, whether it names clauses and the list, and where it begins.
type Row = (&'static str, Option<&'static str>, Option<Country>, bool, bool, usize);

/// Reads a record of processing. Everything of it is a suggestion.
pub(crate) fn record(estate: &mut Estate<'_>, table: &Table, text: &str) -> Option<usize> {
    let (recipient, country, safeguard) = (table.column(RECIPIENT), table.column(COUNTRY), table.column(SAFEGUARD));
    let mut rows: Vec<Row> = Vec::new();
    let broken = table.rows(text, &mut |cells, at| {
        let cell = |place: Option<usize>| csv::cell(cells, place);
        let name = normal(cell(recipient));
        if name.is_empty() {
            return;
        }
        let own = [
            "eigenerbetrieb",
            "eigenebetriebe",
            "intern",
            "inhouse",
            "own",
            "onpremises",
            "onpremise",
            "selbst",
            "eigene",
            "interne",
            "internal",
        ];
        let known = table::entry("name", &name).map(|entry| entry.product);
        let product = match known {
            _ if own.iter().any(|word| name.starts_with(word)) => "own-data-centre",
            // a company that somebody wrote down is a party, unless Limes knows exactly this service
            Some("zoom") => "zoom",
            _ => "other-party",
        };
        let words = cell(safeguard).to_lowercase();
        let clauses = words.contains("scc")
            || words.contains("standardvertragsklausel")
            || words.contains("standard contractual")
            || words.contains("clauses contractuelles");
        let listed = words.split(|c: char| !c.is_alphanumeric()).any(|word| word == "dpf")
            || words.contains("privacy framework");
        let company = known.filter(|_| product == "other-party");
        rows.push((product, company, country_of(cell(country)), clauses, listed, at));
    });
    let nothing = Node::Null;
    let mut found = Vec::new();
    for (product, company, country, clauses, listed, at) in rows {
        let mut resource = Resource::new("name", product, &nothing, at);
        resource.product = Some(product);
        resource.confirm = true;
        resource.company = company;
        resource.alone = true;
        let question = if product == "other-party" {
            "party.countries"
        } else {
            "service.countries"
        };
        match country {
            Some(country) => resource
                .answers
                .push((question, country.code().to_owned(), How::Suggested)),
            None => estate.unclear(Cause::FreeText, product, 1, at),
        }
        for (found, about) in [
            (clauses, "contract.instrument=scc-2021"),
            (listed, "contract.listed=yes"),
        ] {
            if found {
                estate.unclear(Cause::FreeText, about, 1, at);
            }
        }
        found.push(resource);
    }
    estate.observe(found);
    broken
}

/// The country of a name or code; nothing for areas and anything else.
fn country_of(text: &str) -> Option<Country> {
    let known: Option<Country> = text
        .to_uppercase()
        .parse()
        .ok()
        .filter(|country: &Country| country.is_place());
    let name = normal(text);
    let code = || {
        NAMES
            .iter()
            .find(|(names, _)| names.split('|').any(|known| known == name))
            .and_then(|(_, code)| code.parse().ok())
    };
    known.filter(|_| text.len() == 2).or_else(code)
}

/// Names of countries in German, English and French.
const NAMES: &[(&str, &str)] = &[
    ("deutschland|germany|allemagne", "DE"),
    ("österreich|austria|autriche", "AT"),
    ("schweiz|switzerland|suisse", "CH"),
    ("frankreich|france", "FR"),
    ("niederlande|netherlands|thenetherlands|paysbas", "NL"),
    ("belgien|belgium|belgique", "BE"),
    ("luxemburg|luxembourg", "LU"),
    ("irland|ireland|irlande", "IE"),
    ("spanien|spain|espagne", "ES"),
    ("portugal", "PT"),
    ("italien|italy|italie", "IT"),
    ("polen|poland|pologne", "PL"),
    ("tschechien|czechia|czechrepublic|tchéquie", "CZ"),
    ("dänemark|denmark|danemark", "DK"),
    ("schweden|sweden|suède", "SE"),
    ("finnland|finland|finlande", "FI"),
    ("norwegen|norway|norvège", "NO"),
    ("estland|estonia|estonie", "EE"),
    ("lettland|latvia|lettonie", "LV"),
    ("litauen|lithuania|lituanie", "LT"),
    ("ungarn|hungary|hongrie", "HU"),
    ("rumänien|romania|roumanie", "RO"),
    ("bulgarien|bulgaria|bulgarie", "BG"),
    ("kroatien|croatia|croatie", "HR"),
    ("griechenland|greece|grèce", "GR"),
    (
        "usa|us|u.s.a.|unitedstates|unitedstatesofamerica|vereinigtestaaten|étatsunis|etatsunis|us(a)",
        "US",
    ),
    (
        "vereinigteskönigreich|grossbritannien|großbritannien|unitedkingdom|uk|greatbritain|royaumeuni",
        "GB",
    ),
    ("kanada|canada", "CA"),
    ("indien|india|inde", "IN"),
    ("china|chine", "CN"),
    ("japan|japon", "JP"),
    ("israel|israël", "IL"),
    ("australien|australia|australie", "AU"),
    ("singapur|singapore|singapour", "SG"),
    ("brasilien|brazil|brésil", "BR"),
    ("türkei|turkey|turquie|türkiye", "TR"),
    ("ukraine", "UA"),
    ("russland|russia|russie", "RU"),
];
