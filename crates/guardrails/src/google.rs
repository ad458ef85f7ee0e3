//! Organisation policies of Google Cloud.

use limes_knowledge::Knowledge;
use limes_messages::Words;

use crate::header::Header;
use crate::policy::Policy;
use crate::scope::{AllowedRegion, Scope};
use crate::table;

/// The values that the policy on locations allows: the value group of each region, which takes its zones in, and multi-regions and
/// dual-regions by their codes.
pub(crate) fn locations(scope: &Scope) -> Vec<String> {
    let value = |region: &AllowedRegion| match region.kind {
        "region" => Some(table::values("google.value-group").join(region.code)),
        "multi-region" | "dual-region" => Some(region.code.to_owned()),
        _ => None,
    };
    scope.of("gcp").iter().filter_map(value).collect()
}

/// The policy on locations.
pub(crate) fn resource_locations(scope: &Scope, words: &Words, knowledge: &Knowledge) -> String {
    let values = locations(scope);
    let rule = if values.is_empty() {
        "    - denyAll: true\n".to_owned()
    } else {
        list("allowedValues", &values)
    };
    let header = Header::new(scope, knowledge, words).comments(Policy::GoogleLocations, words);
    [header, policy("gcp.resourceLocations"), rule].concat()
}

/// The policy on global endpoints.
pub(crate) fn endpoints(scope: &Scope, words: &Words, knowledge: &Knowledge) -> String {
    let header = Header::new(scope, knowledge, words).comments(Policy::GoogleEndpoints, words);
    let rule = list("deniedValues", table::values("google.global-endpoints"));
    [header, policy("gcp.restrictEndpointUsage"), rule].concat()
}

fn policy(name: &str) -> String {
    ["name: organizations/ORG_ID/policies/", name, "\nspec:\n  rules:\n"].concat()
}

fn list<T: AsRef<str>>(name: &str, values: &[T]) -> String {
    let mut text = ["    - values:\n        ", name, ":\n"].concat();
    for value in values {
        text.push_str(&["          - \"", value.as_ref(), "\"\n"].concat());
    }
    text
}
