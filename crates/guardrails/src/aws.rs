//! Service control policies of AWS.

use limes_formats::write::json;
use limes_model::Text;

use crate::json::Json;
use crate::scope::Scope;
use crate::table;

/// The regions that the policies of AWS name.
pub(crate) fn regions(scope: &Scope) -> Vec<Text> {
    let regions = scope.of("aws").iter().filter(|region| region.kind == "region");
    regions.map(|region| region.code).collect()
}

fn document(statements: Vec<Json>) -> String {
    let document = Json::object([("Version", "2012-10-17".into()), ("Statement", Json::List(statements))]);
    json(&document) + "\n"
}

/// That the requested region is none of the allowed ones. Without an allowed region nothing limits the statement: it denies
/// everywhere.
fn outside(scope: &Scope) -> Vec<(String, Json)> {
    let regions = regions(scope);
    if regions.is_empty() {
        return Vec::new();
    }
    let key = Json::object([("aws:RequestedRegion", Json::texts(regions))]);
    vec![("StringNotEquals".to_owned(), key)]
}

fn statement(sid: &str, (field, actions): (&str, Json), condition: Vec<(String, Json)>) -> Json {
    let mut pairs = vec![
        ("Sid".to_owned(), sid.into()),
        ("Effect".to_owned(), "Deny".into()),
        (field.to_owned(), actions),
        ("Resource".to_owned(), "*".into()),
    ];
    if !condition.is_empty() {
        pairs.push(("Condition".to_owned(), Json::Object(condition)));
    }
    Json::Object(pairs)
}

/// Denies everything in other regions but actions of global services; inference has a policy of its own.
pub(crate) fn deny_regions(scope: &Scope) -> String {
    let mut exempt: Vec<&str> = [
        "aws.exempt-actions",
        "aws.further-exempt-actions",
        "aws.inference-actions",
    ]
    .iter()
    .flat_map(|list| table::values(list))
    .copied()
    .collect();
    exempt.sort_unstable();
    exempt.dedup();
    let actions = ("NotAction", Json::texts(exempt));
    document(vec![statement("DenyOutsideAllowedRegions", actions, outside(scope))])
}

fn profiles(list: &str) -> Json {
    let profiles = table::values(list).iter();
    Json::texts(profiles.map(|start| ["arn:aws:bedrock:*:*:inference-profile/", start, "*"].concat()))
}

/// Denies inference in other regions, and inference through a global profile, of which the region is `unspecified`.
pub(crate) fn deny_inference(scope: &Scope) -> String {
    let mut condition = outside(scope);
    if scope.geographic_profile && !condition.is_empty() {
        let key = Json::object([("bedrock:InferenceProfileArn", profiles("aws.geographic-profiles"))]);
        condition.push(("ArnNotLike".to_owned(), key));
    }
    let actions = ("Action", Json::texts(table::values("aws.inference-actions")));
    let global = vec![
        (
            "StringEquals".to_owned(),
            Json::object([("aws:RequestedRegion", "unspecified".into())]),
        ),
        (
            "ArnLike".to_owned(),
            Json::object([("bedrock:InferenceProfileArn", profiles("aws.global-profiles"))]),
        ),
    ];
    document(vec![
        statement("DenyInferenceOutsideAllowedRegions", actions, condition),
        statement("DenyGlobalInference", ("Action", "bedrock:*".into()), global),
    ])
}
