//! The product of a resource, and its place.

use limes_model::Text;

use crate::estate::{Estate, asks};
use crate::inventory::{Cause, How};
use crate::place::{self, Said};
use crate::resource::{Index, Resource, Seen, is_about_place};
use crate::table;
use crate::tree::Node;

impl Estate<'_> {
    /// The product of a resource and its own place.
    pub(crate) fn seen(&self, resource: &Resource<'_>) -> Seen {
        let entry = resource.product.map(|product| table::Entry { product, exact: true });
        let entry = entry.or_else(|| table::entry(resource.vocabulary, &resource.kind));
        let entry = entry.unwrap_or(table::Entry {
            product: "?unknown-provider",
            exact: false,
        });
        let mut product = self.special(resource, entry.product);
        // what Azure has below another resource is part of it, unless the mapping knows better
        if is_child(resource) && !entry.exact && product == "azure-other-regional" {
            product = "-part";
        }
        let mut seen = Seen {
            product,
            ..Seen::default()
        };
        let partition = resource
            .names
            .iter()
            .find_map(|name| place::arn(name))
            .map(|arn| arn.partition.to_owned());
        let euro = partition.as_deref() == Some("aws-eusc")
            || resource.places.iter().any(|(text, _)| text.starts_with("eusc-"));
        if product.starts_with("aws-") && euro {
            product = match product {
                "aws-ec2" => "aws-eusc-ec2",
                "aws-s3" => "aws-eusc-s3",
                "aws-rds" => "aws-eusc-rds",
                _ => "aws-eusc-other",
            };
        }
        if product.starts_with("oci-")
            && resource
                .places
                .iter()
                .any(|(text, _)| matches!(place::said(self.knowledge, "oci-eusc", text), Said::Region(_)))
        {
            product = match product {
                "oci-compute" => "oci-eusc-compute",
                "oci-object-storage" => "oci-eusc-object-storage",
                _ => "oci-eusc-other",
            };
        }
        seen.product = product;
        // what is part of something, a key or a log has a place as well, of its provider
        seen.list = self.knowledge.product(product).map_or_else(
            || list_of(resource),
            |product| product.regions.or_else(|| list_of(resource)),
        );
        let Some(list) = seen.list else { return seen };
        let mut open = None;
        for (text, how) in &resource.places {
            match place::said(self.knowledge, list, text) {
                Said::Region(code) => {
                    seen.region = Some((code, *how));
                    open = None;
                    break;
                }
                Said::Global => {
                    match product {
                        "azure-other-regional" => seen.product = "azure-other-global",
                        "aws-other-regional" => seen.product = "aws-other-global",
                        _ => open = Some(Cause::ProviderChooses),
                    }
                    break;
                }
                Said::Unknown => open = open.or(Some(Cause::UnknownPlace)),
            }
        }
        if seen.region.is_none() {
            for text in &resource.candidates {
                if let Said::Region(code) = place::said(self.knowledge, list, text)
                    && !seen.candidates.contains(&code)
                {
                    seen.candidates.push(code);
                }
            }
            match seen.candidates.as_slice() {
                [] => {}
                // all other candidates are unknown: none is chosen
                _ if resource.why == Cause::Variants => open = Some(Cause::Variants),
                _ => open = Some(Cause::Candidates),
            }
            if self.has_region(seen.product) {
                seen.open.insert(open.unwrap_or(resource.why));
            }
        }
        // a service that is everywhere has no region, whatever its provider is set to
        if self.knowledge.product(seen.product).is_some() && !self.has_region(seen.product) {
            seen.region = None;
            seen.candidates.clear();
        }
        seen
    }

    fn has_region(&self, product: &str) -> bool {
        self.knowledge
            .product(product)
            .is_some_and(|product| product.regions.is_some() && asks(self.knowledge, product, "service.region"))
    }

    /// Products that depend on more than the type.
    fn special(&self, resource: &Resource<'_>, product: &'static str) -> &'static str {
        let kind = resource.kind.to_lowercase();
        let text = |path: &str| {
            resource
                .attributes
                .at(path)
                .and_then(Node::text)
                .unwrap_or_default()
                .to_lowercase()
        };
        match kind.as_str() {
            "microsoft.cognitiveservices/accounts" | "azurerm_cognitive_account" => match text("kind").as_str() {
                // the format may lack the kind: the wider entry asks more
                "openai" | "aiservices" => "azure-openai",
                kind if kind.starts_with("bing") => "grounding-with-bing",
                _ => "azure-other-regional",
            },
            "azurerm_ai_services" | "azurerm_ai_foundry" if product == "azure-openai" => "azure-openai",
            "microsoft.cognitiveservices/accounts/deployments" | "azurerm_cognitive_deployment" => {
                let format = text("properties.model.format") + &text("model.format");
                if format == "anthropic" {
                    "azure-foundry-claude"
                } else {
                    "azure-openai"
                }
            }
            "microsoft.cdn/profiles" => match text("sku.name").as_str() {
                sku if sku.is_empty() || sku.ends_with("frontdoor") => "azure-front-door",
                _ => "azure-cdn",
            },
            "azurerm_cdn_profile" if text("sku").ends_with("frontdoor") => "azure-front-door",
            "azurerm_security_center_subscription_pricing" | "microsoft.security/pricings"
                if text("tier") == "free" || text("properties.pricingtier") == "free" =>
            {
                "-ignored"
            }
            "aws_wafv2_web_acl" | "aws::wafv2::webacl" if text("scope") == "cloudfront" => "aws-other-global",
            "google_compute_backend_service"
            | "google_compute_backend_bucket"
            | "compute.googleapis.com/backendservice"
            | "compute.googleapis.com/backendbucket" => {
                match resource.attributes.get("enablecdn").and_then(Node::truth) {
                    Some(false) => "-ignored",
                    _ => product,
                }
            }
            _ if kind.starts_with("awscc_") => table::cfn_of(&kind).unwrap_or("aws-other-regional"),
            _ => product,
        }
    }

    /// Places that come from what a resource belongs to.
    pub(crate) fn belong(&self, resources: &[Resource<'_>], seen: &mut [Seen], index: &Index) {
        let servers: Vec<usize> = resources
            .iter()
            .enumerate()
            .filter(|(_, resource)| is_server(&resource.kind))
            .map(|(place, _)| place)
            .collect();
        for (place, resource) in resources.iter().enumerate() {
            let lacks = seen
                .get(place)
                .is_some_and(|seen| seen.region.is_none() && seen.candidates.is_empty());
            if !lacks {
                continue;
            }
            let parent = resource.parents.iter().find_map(|name| index.find(name, place));
            // a database of which the server is made by the same plan belongs to it, if there is only one
            let only = || match servers.as_slice() {
                [one] if is_database(&resource.kind) && resource.parents.is_empty() => Some(*one),
                _ => None,
            };
            let Some(parent) = parent.or_else(only) else { continue };
            let Some((code, _)) = seen.get(parent).and_then(|seen| seen.region) else {
                continue;
            };
            let same_list = seen.get(parent).map(|seen| seen.list) == seen.get(place).map(|seen| seen.list);
            if let Some(own) = seen.get_mut(place)
                && same_list
            {
                own.region = Some((code, How::Inherited));
                own.open.retain(|cause| !is_about_place(*cause));
            }
        }
    }
}

fn is_server(kind: &str) -> bool {
    matches!(
        kind.to_lowercase().as_str(),
        "azurerm_mssql_server" | "azurerm_sql_server" | "microsoft.sql/servers"
    )
}

fn is_database(kind: &str) -> bool {
    matches!(
        kind.to_lowercase().as_str(),
        "azurerm_mssql_database" | "azurerm_sql_database" | "microsoft.sql/servers/databases"
    )
}

/// The list of regions of the provider of a resource, by its type.
fn list_of(resource: &Resource<'_>) -> Option<Text> {
    let kind = resource.kind.to_lowercase();
    Some(
        match (resource.vocabulary, kind.split('_').next().unwrap_or_default()) {
            ("arm" | "portal", _) | ("tf", "azurerm" | "azapi") => "azure",
            ("cfn" | "arn", _) | ("tf", "aws" | "awscc") => "aws",
            ("cai", _) | ("tf", "google") => "gcp",
            _ => return None,
        },
    )
}

/// Whether a type of Azure is one below another: `servers/databases`.
pub(crate) fn is_child(resource: &Resource<'_>) -> bool {
    resource.vocabulary == "arm" && resource.kind.matches('/').count() > 1
}
