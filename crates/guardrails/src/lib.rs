//! Policies that keep a cloud set-up inside its boundary: for Azure, AWS and Google Cloud, for Terraform and for Open Policy Agent, and
//! a dry run that says what they would deny.
//!
//! A [`Scope`] is derived from a set-up and the knowledge: the regions inside the boundary on the day of the set-up, and what the set-up
//! has chosen. [`files`] writes the policies, [`dry_run`] runs them over inventories of `limes-inventories`. A region that Limes does
//! not know is never allowed; where a file does not say enough, the dry run says that it cannot judge.
//!
//! Ids of built-in definitions, exempt actions and types of deployments are data, `knowledge/guardrails`, each with a grade and sources.
//! This crate knows no browser, no file system and no clock.
//!
//! ```
//! use limes_assess::{Boundary, Setup};
//! use limes_guardrails::{Scope, dry_run, files};
//! use limes_inventories::{Limits, read};
//! use limes_knowledge::Knowledge;
//! use limes_messages::Words;
//!
//! let knowledge = Knowledge::built_in();
//! let setup = Setup::builder(knowledge)
//!     .as_of("2026-11-22".parse()?)
//!     .boundary(Boundary::Eu)
//!     .service("azure-storage", &[("service.region", "westeurope")])
//!     .build()?;
//! let list = br#"[{"id":"/subscriptions/1/x","name":"st","type":"Microsoft.Storage/storageAccounts",
//!     "location":"eastus","sku":{"name":"Standard_LRS"},"properties":null}]"#;
//! let inventories = [read(list, knowledge, &Limits::default())];
//!
//! let scope = Scope::new(&setup, &inventories, knowledge);
//! assert!(scope.allows("azure", "westeurope") && !scope.allows("azure", "eastus"));
//! let names: Vec<_> = files(&scope, &Words::new("en"), knowledge).iter().map(|file| file.name.path()).collect();
//! assert!(names.contains(&"azure/data-residency.initiative.json"));
//! assert!(dry_run(&scope, &inventories, knowledge).denies());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod aws;
mod azure;
mod dry_run;
mod file;
mod google;
mod header;
mod json;
mod policy;
mod readme;
mod rego;
mod scope;
mod table;
mod terraform;
mod types;

pub use dry_run::{Contrary, DryRun, Judged, Resources, dry_run};
pub use file::{File, Name};
pub use policy::{Policy, Why};
pub use scope::{AllowedRegion, Change, Outlet, Scope};
pub use table::{ContraryCheck, contrary_checks};

use limes_knowledge::Knowledge;
use limes_messages::Words;

/// Writes the policies of a scope, and a file that says what they are; no file if the set-up has no service of a provider that has
/// regions in the knowledge. The same scope, knowledge and language give the same bytes.
#[must_use]
pub fn files(scope: &Scope, words: &Words, knowledge: &Knowledge) -> Vec<File> {
    let mut files = Vec::new();
    let mut add = |name: Name, policies: &[Policy], text: String| {
        files.push(File::new(name, policies.to_vec(), text));
    };
    if scope.regions.contains_key("azure") {
        let policies = readme::of_initiative(scope);
        add(
            Name::AzureInitiative,
            &policies,
            azure::initiative(scope, words, knowledge),
        );
        add(
            Name::AzureModels,
            &[Policy::AzureModels],
            azure::models(scope, words, knowledge),
        );
    }
    if scope.regions.contains_key("aws") {
        add(Name::AwsRegions, &[Policy::AwsRegions], aws::deny_regions(scope));
        add(Name::AwsInference, &[Policy::AwsInference], aws::deny_inference(scope));
    }
    if scope.regions.contains_key("gcp") {
        add(
            Name::GoogleLocations,
            &[Policy::GoogleLocations],
            google::resource_locations(scope, words, knowledge),
        );
        add(
            Name::GoogleEndpoints,
            &[Policy::GoogleEndpoints],
            google::endpoints(scope, words, knowledge),
        );
    }
    if let Some(text) = terraform::module(scope, words, knowledge) {
        add(Name::Terraform, &[Policy::TerraformRegions], text);
    }
    if let Some(text) = rego::write(scope, words, knowledge) {
        add(Name::Rego, &[Policy::PlanRules], text);
    }
    if !files.is_empty() {
        let text = readme::write(scope, &files, words, knowledge);
        files.insert(0, File::new(Name::Readme, Vec::new(), text));
    }
    files
}
