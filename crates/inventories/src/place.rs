//! Places as files write them, to codes of regions that the knowledge has. A code is never judged by how it begins.

use limes_knowledge::Knowledge;
use limes_model::facts::FactValue;

use crate::table;

/// What a text says of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// A region of the knowledge, by its code.
    Region(&'static str),
    /// No region: everywhere, or nowhere in particular.
    Global,
    /// Nothing that the knowledge has.
    Unknown,
}

/// Returns what a text says of a place of a provider, by the id of its list of regions.
pub(crate) fn said(knowledge: &Knowledge, list: &str, text: &str) -> Said {
    let text = text.trim().trim_matches('"');
    let last = text.rsplit('/').next().unwrap_or(text);
    let squeezed: String = last
        .chars()
        .filter(|c| !matches!(c, ' ' | '_'))
        .flat_map(char::to_lowercase)
        .collect();
    if matches!(
        squeezed.as_str(),
        "global" | "globalexceptchina" | "unassigned" | "worldwide"
    ) {
        return Said::Global;
    }
    let code = |code: &str| region(knowledge, list, code);
    let found = match list {
        "azure" => code(&squeezed).or_else(|| {
            let bare: String = squeezed.chars().filter(|c| *c != '-').collect();
            code(&bare).or_else(|| table::entry("alias-azure", &bare).and_then(|entry| code(entry.product)))
        }),
        "gcp" => google(&code, last),
        "ionos" => code(text).or_else(|| code(last)).or_else(|| code(&text.to_lowercase())),
        "ovh" => code(last).or_else(|| {
            let bare = last.trim_end_matches(|c: char| c.is_ascii_digit()).to_uppercase();
            code(&bare).or_else(|| code(&last.to_uppercase()))
        }),
        "oci" | "oci-eusc" => oracle(&code, last),
        _ => {
            let lower = last.to_lowercase();
            code(last)
                .or_else(|| code(&lower))
                .or_else(|| zone(&code, &lower, false))
        }
    };
    found.map_or(Said::Unknown, Said::Region)
}

fn region(knowledge: &Knowledge, list: &str, code: &str) -> Option<&'static str> {
    match knowledge.region(list, code)?.value {
        FactValue::Region { code, .. } if code != "aws-global" => Some(code),
        _ => None,
    }
}

/// The region of a zone: `eu-central-1a`, `fr-par-1`, `eu-de-01`, `fsn1-dc14`.
fn zone(code: &dyn Fn(&str) -> Option<&'static str>, zone: &str, letters: bool) -> Option<&'static str> {
    let without_letter = || {
        let bare = zone.strip_suffix(|c: char| c.is_ascii_lowercase())?;
        bare.ends_with(|c: char| c.is_ascii_digit())
            .then(|| code(bare))
            .flatten()
    };
    let without_end = || {
        let (bare, end) = zone.rsplit_once('-')?;
        let is_zone = !end.is_empty()
            && end.len() <= 4
            && (end.bytes().all(|b| b.is_ascii_digit()) || letters && end.len() == 1 || end.starts_with("dc"));
        is_zone.then(|| code(bare)).flatten()
    };
    without_letter().or_else(without_end)
}

fn google(code: &dyn Fn(&str) -> Option<&'static str>, text: &str) -> Option<&'static str> {
    let bare = text.strip_prefix("regional-").unwrap_or(text);
    let lower = bare.to_lowercase();
    // `EU` and `eu` are different places: capitals decide where both exist
    code(bare)
        .or_else(|| code(&lower))
        .or_else(|| code(&bare.to_uppercase()))
        .or_else(|| zone(code, &lower, true))
}

fn oracle(code: &dyn Fn(&str) -> Option<&'static str>, text: &str) -> Option<&'static str> {
    let text = text.rsplit(':').next().unwrap_or(text).to_lowercase();
    let bare = text.split_once("-ad-").map_or(text.as_str(), |(bare, _)| bare);
    let short = match bare {
        "fra" => "eu-frankfurt-1",
        "phx" => "us-phoenix-1",
        "iad" => "us-ashburn-1",
        "lhr" => "uk-london-1",
        other => other,
    };
    code(short)
}

/// Returns whether two places of a provider are in the same countries, so that a copy makes no difference.
pub(crate) fn pair(knowledge: &Knowledge, list: &str, code: &str) -> Option<&'static str> {
    match knowledge.region(list, code)?.value {
        FactValue::Region { pair, .. } => pair,
        _ => None,
    }
}

/// Returns the codes of the countries of a region.
pub(crate) fn countries(knowledge: &Knowledge, list: &str, code: &str) -> Vec<String> {
    match knowledge.region(list, code).map(|fact| &fact.value) {
        Some(FactValue::Region { countries, .. }) => {
            countries.iter().map(|country| country.code().to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

/// What an ARN says: partition, service, region and the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arn<'a> {
    pub partition: &'a str,
    pub service: &'a str,
    pub region: &'a str,
    pub rest: &'a str,
}

/// Reads an ARN.
pub(crate) fn arn(text: &str) -> Option<Arn<'_>> {
    let mut parts = text.trim().splitn(6, ':');
    if parts.next() != Some("arn") {
        return None;
    }
    let (partition, service, region) = (parts.next()?, parts.next()?, parts.next()?);
    let (_account, rest) = (parts.next()?, parts.next()?);
    Some(Arn {
        partition,
        service,
        region,
        rest,
    })
}

/// Returns the code in its form for a message: only what looks like the code of a region.
pub(crate) fn printable(text: &str) -> Option<String> {
    let text = text.trim();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let fits = text
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    (fits && letters >= 2 && text.len() <= 24 && text.bytes().filter(u8::is_ascii_digit).count() <= 2)
        .then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_knowledge() {
        let knowledge = Knowledge::built_in();
        let at = |list, text| said(knowledge, list, text);
        for (list, text, code) in [
            ("azure", "West Europe", "westeurope"),
            ("azure", "EU West", "westeurope"),
            ("azure", "DE West Central", "germanywestcentral"),
            ("aws", "eu-central-1a", "eu-central-1"),
            ("aws", "eu-west-2", "eu-west-2"),
            ("gcp", "projects/p/zones/europe-west6-a", "europe-west6"),
            ("gcp", "EUROPE-WEST3", "europe-west3"),
            ("gcp", "projects/p1/instanceConfigs/eur6", "eur6"),
            ("gcp", "EUR4", "EUR4"),
            ("hetzner", "fsn1-dc14", "fsn1"),
            ("scaleway", "fr-par-1", "fr-par"),
            ("ovh", "GRA9", "GRA"),
            ("ionos", "de/fra", "de/fra"),
            ("otc", "eu-de-01", "eu-de"),
            ("stackit", "eu01-1", "eu01"),
            ("oci", "xYzA:EU-FRANKFURT-1-AD-1", "eu-frankfurt-1"),
            ("upcloud", "de-fra1", "de-fra1"),
        ] {
            assert_eq!(at(list, text), Said::Region(code), "{list} {text}");
        }
        for (list, text) in [
            ("azure", "europe"),
            ("azure", "fr"),
            ("aws", "eu-central-1-waw-1a-x"),
            ("aws", "eu"),
            ("gcp", "europe-west99"),
        ] {
            assert_eq!(at(list, text), Said::Unknown, "{list} {text}");
        }
        assert_eq!(at("azure", "Global"), Said::Global);
        assert_eq!(at("aws", "aws-global"), Said::Unknown);
        let found = arn("arn:aws-eusc:dynamodb:eusc-de-east-1:1:table/t").unwrap();
        assert_eq!(
            (found.partition, found.region, found.rest),
            ("aws-eusc", "eusc-de-east-1", "table/t")
        );
        assert_eq!(
            (printable("eu-west-9"), printable("EXAMPLE-SECRET")),
            (Some("eu-west-9".to_owned()), None)
        );
    }
}
