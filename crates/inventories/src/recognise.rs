//! Which format a text has: by what is in it.

use crate::aws;
use crate::azure;
use crate::costs;
use crate::csv::{self, Table};
use crate::inventory::{Fault, Format};
use crate::microsoft365;
use crate::people;
use crate::source;
use crate::tree;

/// What a text is.
#[derive(Debug)]
pub(crate) enum Shape {
    Json(Format),
    Table(Format, Table),
    Sources,
    Other(Fault),
}

/// How much of a text is looked at where names of fields do not decide.
const HEAD: usize = 256 * 1024;

/// Returns what a text is.
pub(crate) fn shape(text: &str) -> Shape {
    let trimmed = text.trim_start();
    if trimmed.is_empty() {
        return Shape::Other(Fault::Empty);
    }
    if trimmed.starts_with(['{', '[']) {
        return match json(trimmed) {
            Format::Unknown => Shape::Other(Fault::UnknownFormat),
            format => Shape::Json(format),
        };
    }
    if let Some(table) = csv::table(text)
        && let Some(format) = of_table(&table)
    {
        return Shape::Table(format, table);
    }
    if source::is_source(text) {
        return Shape::Sources;
    }
    let head = head(text);
    let build = head.contains("resource ") && head.contains("'Microsoft.") && head.contains("@20")
        || head.contains("AWSTemplateFormatVersion:")
        || head.lines().any(|line| line.starts_with("apiVersion:"));
    Shape::Other(if build { Fault::BuildFirst } else { Fault::UnknownFormat })
}

fn of_table(table: &Table) -> Option<Format> {
    if let Some(format) = costs::format_of(table) {
        return Some(format);
    }
    if aws::is_explorer(table) {
        return Some(Format::AwsResourceExplorer);
    }
    if people::is_applications(table) {
        return Some(Format::Applications);
    }
    if azure::is_table(table) {
        return Some(Format::AzurePortal);
    }
    if microsoft365::is_geo(table) {
        return Some(Format::Microsoft365);
    }
    people::is_record(table).then_some(Format::ProcessingRecord)
}

fn head(text: &str) -> &str {
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

fn json(text: &str) -> Format {
    let (fields, _) = tree::outline(text);
    let value = |name: &str| {
        fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_deref().unwrap_or_default())
    };
    let has = |name: &str| value(name).is_some();
    let is = |name: &str, what: &str| value(name) == Some(what);
    let head = head(text);
    // names are compared as everywhere: in small letters and without underscores
    let lower: String = head
        .chars()
        .filter(|c| *c != '_')
        .flat_map(char::to_lowercase)
        .collect();
    let says = |word: &str| lower.contains(word);
    if has("encrypteddata") && (has("encryptionversion") || has("meta") || has("serial")) {
        return Format::EncryptedState;
    }
    if has("resourcechanges") || has("plannedvalues") {
        return Format::TerraformPlan;
    }
    if is("deployment", "{}") || is("checkpoint", "{}") || has("latest") && says("urn:pulumi:") {
        return Format::Pulumi;
    }
    if has("terraformversion") && (has("resources") || has("modules")) || has("lineage") && has("serial") {
        return Format::TerraformState;
    }
    if has("formatversion") || has("rootmodule") || has("childmodules") || has("terraformversion") {
        return Format::TerraformShow;
    }
    let schema = value("$schema").unwrap_or_default().to_lowercase();
    if schema.contains("deploymenttemplate") || has("contentversion") && has("resources") {
        return Format::ArmTemplate;
    }
    if has("awstemplateformatversion") || is("resources", "{}") && (says("\"aws::") || says("\"custom::")) {
        return Format::CloudFormation;
    }
    if has("configurationitems")
        || has("configsnapshotid")
        || has("baseconfigurationitems")
        || has("configurationitem")
        || has("awsregion") && has("resourcetype")
    {
        return Format::AwsConfig;
    }
    if has("resourcetagmappinglist") || has("resourcearn") {
        return Format::AwsTagging;
    }
    if has("resources") && says("\"owningaccountid\"") || has("owningaccountid") {
        return Format::AwsResourceExplorer;
    }
    if has("assettype")
        || has("asset") && says("\"assettype\"")
        || ["assets", "results", "searchresults"].iter().any(|name| has(name)) && says("\"assettype\"")
    {
        return Format::GoogleAssets;
    }
    if has("results") && says("awsregion") && says("resourcetype") {
        return Format::AwsConfig;
    }
    if is("service", "{}") && is("location", "{}") && (has("sku") || has("cost")) {
        return Format::GoogleCost;
    }
    let kind = value("kind").unwrap_or_default();
    if kind == "NodeList" || kind == "Node" || has("apiversion") && has("items") && says("\"providerid\"") {
        return Format::KubernetesNodes;
    }
    let tenant = [
        "organization",
        "subscribedskus",
        "skupartnumber",
        "countrylettercode",
        "alloweddatalocations",
        "multigeo",
    ];
    let of_tenant = tenant.iter().any(|name| has(name))
        || (has("value") && (says("\"skupartnumber\"") || says("\"countrylettercode\"")));
    if of_tenant || has("location") && has("isdefault") {
        return Format::Microsoft365;
    }
    let is_azure = says("/subscriptions/") || says("\"microsoft.");
    let list = has("data") || has("value") || has("resources") || has("results") || has("totalrecords");
    if is_azure && (list || has("type")) || has("type") && has("location") && has("id") {
        return Format::AzureResourceGraph;
    }
    let applications = has("signonmode") && has("label")
        || (has("value") || has("appid")) && says("\"appid\"") && says("\"displayname\"");
    if applications {
        return Format::Applications;
    }
    if has("resources")
        && ["\"aws", "\"azurerm", "\"google", "\"hcloud", "\"scaleway", "\"ovh"]
            .iter()
            .any(|word| says(word))
    {
        return Format::TerraformShow;
    }
    Format::Unknown
}
