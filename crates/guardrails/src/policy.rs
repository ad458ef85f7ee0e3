//! The policies.

use limes_model::ids;
use serde::{Serialize, Serializer};

ids! {
    /// A policy that Limes writes.
    Policy, key "guardrail" {
        /// Azure Policy: resources and resource groups in allowed regions only.
        AzureLocations = "azure-locations",
        /// Azure Policy: the regions of Cosmos DB accounts.
        AzureCosmos = "azure-cosmos",
        /// Azure Policy: no storage accounts with copies in the paired region.
        AzureStorageCopies = "azure-storage-copies",
        /// Azure Policy: no SQL backups in the paired region.
        AzureSqlBackups = "azure-sql-backups",
        /// Azure Policy: no services that answer from everywhere.
        AzureWorldwide = "azure-worldwide",
        /// Azure Policy: how models are deployed.
        AzureModels = "azure-models",
        /// AWS: nothing in regions outside.
        AwsRegions = "aws-regions",
        /// AWS: no inference in regions outside.
        AwsInference = "aws-inference",
        /// Google Cloud: locations of resources.
        GoogleLocations = "google-locations",
        /// Google Cloud: no global endpoints.
        GoogleEndpoints = "google-endpoints",
        /// Terraform: values of variables.
        TerraformRegions = "terraform-regions",
        /// Open Policy Agent: rules over plans of Terraform.
        PlanRules = "plan-rules",
    }
}

ids! {
    /// Why a policy denies a resource, or why nobody can say whether it does.
    Why, key "guardrail-why" {
        /// It is in a region that is outside, or not known to be inside.
        Outside = "outside",
        /// A copy of it is in such a region.
        Copy = "copy",
        /// A setting lets its data go to the paired region, which is outside.
        Pair = "pair",
        /// A setting lets its models run outside, or anywhere.
        Models = "models",
        /// It answers from everywhere.
        Worldwide = "worldwide",
        /// The files do not say where it is.
        PlaceOpen = "place-open",
        /// Copies of it are in such a region, and the policy does not see them.
        CopyUnseen = "copy-unseen",
        /// The files do not say where copies of it are.
        CopyOpen = "copy-open",
        /// The files do not say how it is set.
        SettingOpen = "setting-open",
        /// It exists under a condition only, or a person has to confirm it.
        PerhapsThere = "perhaps-there",
    }
}

macro_rules! as_text {
    ($($name:ident),+) => {
        $(impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        })+
    };
}

as_text!(Policy, Why);
