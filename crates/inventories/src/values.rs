//! What single values of settings mean.

use limes_model::Text;

use crate::inventory::How;
use crate::resource::Seen;
use crate::tree::Node;

/// Whether a value is known only after the plan was carried out.
pub(crate) fn is_pending(pending: &Node, path: &str) -> bool {
    let mut node = pending;
    for name in path.split('.') {
        if node.truth() == Some(true) {
            return true;
        }
        match node.get(name) {
            Some(next) => node = next,
            None => return false,
        }
    }
    node.truth() == Some(true)
}

/// Whether a value is known to be empty: the path leads to null, or to an empty list on its way.
pub(crate) fn known_null(node: &Node, path: &str) -> bool {
    let mut node = node;
    for name in path.split('.') {
        match node.get(name) {
            Some(next) => node = next,
            None => return false,
        }
        if node.is_empty() {
            return true;
        }
    }
    false
}

pub(crate) fn parent_of(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(parent, _)| parent)
}

/// The value of a key setting of Azure: a key, or where keys come from.
pub(crate) fn azure_key(node: &Node, path: &str) -> Option<&'static str> {
    let of_text = |text: &str| {
        let text = text.to_lowercase();
        // an expression that could not be resolved
        if text.starts_with('[') {
            return "";
        }
        match text.as_str() {
            "microsoft.storage" | "microsoft.batch" | "microsoft.purview" | "systemmanaged" | "platformmanaged"
            | "servicemanaged" | "disabled" | "default" => "provider-key",
            _ if text.contains("managedhsm.azure.net") => "managed-hsm",
            _ => "customer-managed-key",
        }
    };
    let sure = |text: &str| Some(of_text(text)).filter(|value| !value.is_empty());
    if let Some(text) = node.text() {
        return sure(text);
    }
    let source = node
        .str("keysource")
        .or_else(|| node.str("type"))
        .or_else(|| node.str("status"));
    let uri = node
        .every("keyvaultproperties.keyvaulturi")
        .iter()
        .chain(&node.every("keyvaulturi"))
        .find_map(|node| node.text())
        .map(str::to_owned);
    if let Some(uri) = uri.filter(|uri| uri.contains("managedhsm.azure.net")) {
        return sure(&uri);
    }
    let last = path.rsplit('.').next().unwrap_or_default();
    match source {
        Some(source) => sure(source),
        None if matches!(
            last,
            "keyvaultproperties" | "cmk" | "customermanagedkey" | "managedservices"
        ) && matches!(node, Node::Map(_) | Node::List(_)) =>
        {
            Some("customer-managed-key")
        }
        None => None,
    }
}

/// The value of a pair list for a text; `*END` is the end of a text.
pub(crate) fn mapped<'p>(pairs: &'p str, text: &str) -> Option<&'p str> {
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '_' | '-'))
        .flat_map(char::to_lowercase)
        .collect();
    pairs
        .split(';')
        .filter_map(|pair| pair.split_once('='))
        .find_map(|(from, to)| {
            let from = from.to_lowercase();
            let fits = from.strip_prefix('*').map_or(from == text, |end| text.ends_with(end));
            fits.then_some(to)
        })
}

/// Of two values, the one of more concern counts.
pub(crate) fn wider(own: &mut Seen, question: &'static str, value: &str, options: &[Text]) {
    let rank = |value: &str| options.iter().position(|option| *option == value);
    let known = own
        .answers
        .get(question)
        .and_then(|(values, _, _)| values.first())
        .and_then(|value| rank(value));
    if known.is_none_or(|known| rank(value).is_some_and(|new| new > known)) {
        own.answers
            .insert(question, (vec![value.to_owned()], How::Written, None));
    }
}

/// Which inference profile a model of Bedrock names; nothing where an alias or a name of one's own hides it.
pub(crate) fn bedrock(text: &str) -> Option<&'static str> {
    let name = text.rsplit('/').next().unwrap_or(text);
    let prefix = name.split('.').next().unwrap_or_default();
    match (text.contains(":application-inference-profile/"), prefix) {
        (true, _) => None,
        (_, "global") => Some("global"),
        (_, "eu" | "us" | "apac" | "jp" | "au" | "ca" | "us-gov" | "sa") => Some("geographic"),
        _ if text.contains(":inference-profile/") => None,
        _ if text.contains(":foundation-model/") || name.contains('.') && !text.contains('$') => Some("in-region"),
        _ => None,
    }
}

pub(crate) fn redundancy(mode: &str) -> &'static str {
    if mode.starts_with("geo") {
        "geo"
    } else if mode.starts_with("zone") {
        "zone"
    } else if mode.starts_with("loc") {
        "local"
    } else {
        "other"
    }
}

/// Google writes the areas of backups in small letters.
pub(crate) fn google_area(text: &str) -> String {
    match text.to_lowercase().as_str() {
        "us" | "eu" | "asia" => text.to_uppercase(),
        other => other.to_owned(),
    }
}

/// The country of a data location of Communication Services; nothing for an area.
pub(crate) fn country(text: &str) -> Option<&'static str> {
    Some(match text.to_lowercase().as_str() {
        "germany" => "DE",
        "france" => "FR",
        "norway" => "NO",
        "switzerland" => "CH",
        "uk" | "united kingdom" => "GB",
        "united states" | "unitedstates" => "US",
        "canada" => "CA",
        "australia" => "AU",
        "japan" => "JP",
        "korea" => "KR",
        "india" => "IN",
        "brazil" => "BR",
        "uae" => "AE",
        _ => return None,
    })
}
