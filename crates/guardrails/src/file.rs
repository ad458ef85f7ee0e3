//! The files.

use limes_model::ids;

use crate::policy::Policy;

ids! {
    /// A file.
    Name, key "guardrail-apply" {
        /// What the other files are.
        Readme = "readme",
        /// The initiative of Azure Policy.
        AzureInitiative = "azure-initiative",
        /// The definition of Azure Policy for deployments of models.
        AzureModels = "azure-models",
        /// The service control policy on regions.
        AwsRegions = "aws-regions",
        /// The service control policy on inference.
        AwsInference = "aws-inference",
        /// The organisation policy on locations.
        GoogleLocations = "google-locations",
        /// The organisation policy on endpoints.
        GoogleEndpoints = "google-endpoints",
        /// The module for Terraform.
        Terraform = "terraform",
        /// The rules for Open Policy Agent.
        Rego = "rego",
    }
}

impl Name {
    /// Returns the path of the file, with `/` between folders.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Readme => "README.md",
            Self::AzureInitiative => "azure/data-residency.initiative.json",
            Self::AzureModels => "azure/model-deployments.policy.json",
            Self::AwsRegions => "aws/deny-regions.scp.json",
            Self::AwsInference => "aws/deny-inference.scp.json",
            Self::GoogleLocations => "google/gcp.resourceLocations.yaml",
            Self::GoogleEndpoints => "google/gcp.restrictEndpointUsage.yaml",
            Self::Terraform => "terraform/main.tf",
            Self::Rego => "rego/limes.rego",
        }
    }

    /// Returns the media type of the file.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Readme => "text/markdown",
            Self::AzureInitiative | Self::AzureModels | Self::AwsRegions | Self::AwsInference => "application/json",
            Self::GoogleLocations | Self::GoogleEndpoints => "application/yaml",
            Self::Terraform | Self::Rego => "text/plain",
        }
    }
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Which.
    pub name: Name,
    /// The policies in it, in their order; none in the file that says what the others are.
    pub policies: Vec<Policy>,
    /// Its content.
    pub text: String,
}

impl File {
    pub(crate) fn new(name: Name, policies: Vec<Policy>, text: String) -> Self {
        Self { name, policies, text }
    }
}
