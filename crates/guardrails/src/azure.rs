//! Policies of Azure: an initiative of built-in definitions, and a definition of our own for models.

use limes_formats::write::json;
use limes_knowledge::Knowledge;
use limes_messages::Words;
use limes_model::Text;

use crate::header::Header;
use crate::json::Json;
use crate::policy::Policy;
use crate::scope::Scope;
use crate::table;

/// The policies that are definitions of the initiative, in their order.
pub(crate) const BUILT_IN: [Policy; 5] = [
    Policy::AzureLocations,
    Policy::AzureCosmos,
    Policy::AzureStorageCopies,
    Policy::AzureSqlBackups,
    Policy::AzureWorldwide,
];

/// The regions that the policies of Azure name.
pub(crate) fn locations(scope: &Scope) -> Vec<Text> {
    let regions = scope.of("azure").iter().filter(|region| region.kind == "region");
    regions.map(|region| region.code).collect()
}

fn metadata(scope: &Scope, knowledge: &Knowledge, header: &Header<'_>, policy: Policy, words: &Words) -> Json {
    let mut limits = header.limits(Some(policy), words);
    limits.extend(header.limits(None, words));
    Json::object([
        ("category", "Data residency".into()),
        ("madeBy", "Limes".into()),
        ("knowledge", limes_formats::write::knowledge_version(knowledge).into()),
        ("knowledgeDate", knowledge.date().to_string().into()),
        ("day", scope.day.to_string().into()),
        ("boundary", scope.boundary.kind().id().into()),
        (
            "countries",
            Json::texts(scope.inside.iter().map(|country| country.static_code())),
        ),
        ("notCovered", Json::texts(limits)),
        ("changes", Json::texts(header.changes(words))),
    ])
}

/// The initiative.
pub(crate) fn initiative(scope: &Scope, words: &Words, knowledge: &Knowledge) -> String {
    let header = Header::new(scope, knowledge, words);
    let mut definitions = Vec::new();
    for policy in BUILT_IN.into_iter().filter(|policy| scope.policies.contains(policy)) {
        for definition in table::definitions(policy.id()) {
            let mut parameters = Vec::new();
            if let Some((name, takes)) = definition.parameter {
                let value = match takes {
                    "locations" => Json::texts(locations(scope)),
                    list => Json::texts(table::values(list)),
                };
                parameters.push((name.to_owned(), Json::object([("value", value)])));
            }
            if let Some(effect) = definition.effect {
                parameters.push(("effect".to_owned(), Json::object([("value", effect.into())])));
            }
            let id = ["/providers/Microsoft.Authorization/policyDefinitions/", definition.id].concat();
            definitions.push(Json::object([
                ("policyDefinitionReferenceId", definition.reference.into()),
                ("policyDefinitionId", id.into()),
                ("parameters", Json::Object(parameters)),
            ]));
        }
    }
    let properties = Json::object([
        ("displayName", words.text("guardrail-initiative").into()),
        ("policyType", "Custom".into()),
        ("description", short(&header, Policy::AzureLocations, words).into()),
        (
            "metadata",
            metadata(scope, knowledge, &header, Policy::AzureLocations, words),
        ),
        ("parameters", Json::object([])),
        ("policyDefinitions", Json::List(definitions)),
    ]);
    json(&Json::object([("properties", properties)])) + "\n"
}

/// The types of deployments that are allowed.
pub(crate) fn deployments(scope: &Scope) -> Vec<&'static str> {
    let mut types = table::values("azure.deployments-in-region").to_vec();
    if scope.data_zone {
        types.extend(table::values("azure.deployments-in-data-zone"));
    }
    types
}

/// The definition for deployments of models. With another mode than `All`, it would be saved and never apply.
pub(crate) fn models(scope: &Scope, words: &Words, knowledge: &Knowledge) -> String {
    let header = Header::new(scope, knowledge, words);
    let kind = "Microsoft.CognitiveServices/accounts/deployments";
    let is_deployment = Json::object([("field", "type".into()), ("equals", kind.into())]);
    let is_refused = Json::object([
        ("field", [kind, "/sku.name"].concat().into()),
        ("notIn", "[parameters('allowedDeploymentTypes')]".into()),
    ]);
    let parameter = Json::object([
        ("type", "Array".into()),
        (
            "metadata",
            Json::object([("displayName", words.text("guardrail-deployment-types").into())]),
        ),
        ("defaultValue", Json::texts(deployments(scope))),
    ]);
    let rule = Json::object([
        (
            "if",
            Json::object([("allOf", Json::List(vec![is_deployment, is_refused]))]),
        ),
        ("then", Json::object([("effect", "deny".into())])),
    ]);
    let properties = Json::object([
        ("displayName", words.text(&Policy::AzureModels.message_key()).into()),
        ("policyType", "Custom".into()),
        ("mode", "All".into()),
        ("description", short(&header, Policy::AzureModels, words).into()),
        (
            "metadata",
            metadata(scope, knowledge, &header, Policy::AzureModels, words),
        ),
        ("parameters", Json::object([("allowedDeploymentTypes", parameter)])),
        ("policyRule", rule),
    ]);
    json(&Json::object([("properties", properties)])) + "\n"
}

/// The most characters of a description in Azure.
const LONGEST: usize = 512;

/// A description that is short enough; everything else is in the metadata.
fn short(header: &Header<'_>, policy: Policy, words: &Words) -> String {
    let text = [words.text(&policy.message_key()), header.made(words)].join(". ");
    text.chars().take(LONGEST).collect()
}
