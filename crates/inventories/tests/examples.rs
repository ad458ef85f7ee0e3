//! What a correct reading of each example yields. The examples are synthetic; they keep the shape and the traps of real files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::fs;
use std::path::PathBuf;

use limes_inventories::{Inventory, Limits, Service, read};
use limes_knowledge::Knowledge;

/// A file, its format, its services, and everything else that has to be said of it.
const EXPECTED: &[(&str, &str, &[&str], &[&str])] = &[
    (
        "01-tf-plan-aws-two-regions.json",
        "terraform-plan",
        &[
            "aws-other-regional eu-west-2 x1; protection.encryption=provider-key",
            "aws-other-regional eu-west-3 x1; protection.encryption=provider-key",
            "aws-s3 eu-west-2 x1; aws-s3.location-set=yes",
        ],
        &[
            "left out: aws_vpc_peering_connection ignored x1",
            "left out: aws_iam_access_key common x1",
            "hint: traffic eu-west-2 – eu-west-3",
            "hint: control-plane aws_iam_access_key",
        ],
    ),
    (
        "02-tf-plan-azure-silent-defaults.json",
        "terraform-plan",
        &[
            "azure-communication-services ? x1; open area",
            "azure-cosmos-db germanywestcentral x1; azure-cosmos.further-countries=US; azure-cosmos.further-regions=yes; copies eastus; backup geo",
            "azure-front-door ? x1",
            "azure-openai swedencentral x1; azure-openai.deployment=global",
            "azure-other-regional germanywestcentral x1; backup geo",
            "azure-other-regional germanywestcentral x1; backup no-geo",
            "azure-sql germanywestcentral x1; azure-sql.backup-redundancy=geo; protection.encryption=provider-key; inherited",
            "azure-storage germanywestcentral x1; azure-storage.redundancy=zrs; protection.encryption=provider-key",
            "azure-storage westeurope x1; azure-storage.redundancy=grs; pair northeurope",
        ],
        &[
            "left out: azurerm_key_vault_secret ignored x1",
            "left out: azurerm_cognitive_deployment part x2",
            "left out: azurerm_mssql_server part x1",
            "left out: azurerm_resource_group common x1",
            "hint: control-plane azurerm_resource_group",
        ],
    ),
    (
        "03-tf-plan-no-region.json",
        "terraform-plan",
        &[
            "aws-ec2 ? x1; open surroundings",
            "aws-rds eu-central-1 x1; protection.encryption=provider-key",
        ],
        &[],
    ),
    (
        "04-tf-plan-ambiguous-modules.json",
        "terraform-plan",
        &["aws-s3 ? x2; either eu-west-1 or us-east-1; open candidates"],
        &["left out: aws_acm_certificate ignored x2"],
    ),
    (
        "05-tfstate-v4-google.tfstate",
        "terraform-state",
        &[
            "gcp-bigquery EU x1; bigquery.location-set=yes",
            "gcp-cloud-build ? x1; cloud-build.region-set=no",
            "gcp-cloud-sql europe-west3 x1; cloudsql.backup=chosen; service.second-region=US; copies US",
            "gcp-cloud-sql europe-west3 x1; cloudsql.backup=default (default)",
            "gcp-other ? x1; open provider-chooses",
            "gcp-pubsub ? x1; pubsub.storage-policy=no",
            "gcp-spanner eur6 x1",
            "gcp-storage EU x1; protection.encryption=provider-key",
            "gcp-storage EUR4 x1; protection.encryption=external-key (inherited); open key-holder",
        ],
        &[
            "provider:gcp gcp.log-region=europe-west3 (written)",
            "not known: google_compute_backend_service gcp-cloud-cdn x1",
            "left out: google_logging_project_bucket_config part x1",
            "left out: google_kms_crypto_key key x1",
            "left out: google_client_config reference x1",
        ],
    ),
    (
        "06-tfstate-v3.tfstate",
        "terraform-state",
        &[
            "aws-dynamodb eu-central-1 x1; cloud.replica=yes; copies eu-west-1,us-east-2; open several-copies",
            "aws-s3 eu-central-1 x1; aws-s3.location-set=yes; cloud.replica=yes; service.second-region=us-east-1; copies us-east-1",
            "aws-s3 us-east-1 x1; aws-s3.location-set=yes",
        ],
        &[
            "left out: aws_iam_access_key common x1",
            "hint: control-plane aws_iam_access_key",
        ],
    ),
    (
        "07-tf-plan-utf16.json",
        "terraform-plan",
        &[
            "aws-ec2 eu-central-1 x1; inherited",
            "aws-rds eu-central-1 x1; protection.encryption=provider-key",
        ],
        &[],
    ),
    (
        "08-tfplan-binary",
        "terraform-binary-plan",
        &[
            "aws-other-regional eu-north-1 x1; protection.encryption=provider-key",
            "aws-s3 eu-north-1 x1; aws-s3.location-set=yes; inherited",
        ],
        &["incomplete creates", "hint: past"],
    ),
    (
        "09-terraform-folder.zip",
        "terraform-sources",
        &[
            "aws-cloudfront ? x1",
            "aws-dynamodb ? x1; either eu-central-1 or eu-west-1; open variants,perhaps-copies",
            "aws-s3 ? x2; either eu-central-1 or eu-west-1; open variants",
            "datadog ? x1",
        ],
        &[
            "left out: aws_acm_certificate ignored x1",
            "hint: presence datadog (EU)",
        ],
    ),
    (
        "10-arm-from-bicep.json",
        "arm-template",
        &[
            "azure-cosmos-db ? x1; azure-cosmos.further-countries=IE; azure-cosmos.further-regions=yes; copies northeurope; open deployed",
            "azure-openai swedencentral x1; azure-openai.deployment=global; open conditional; confirm",
            "azure-storage ? x2; azure-storage.redundancy=grs; open deployed",
        ],
        &[
            "left out: Microsoft.CognitiveServices/accounts/deployments part x1",
            "left out: Microsoft.Resources/deployments deleted x1",
            "left out: Microsoft.OperationalInsights/workspaces reference x1",
        ],
    ),
    (
        "11-arm-portal-export.json",
        "arm-template",
        &[
            "azure-front-door ? x1",
            "azure-monitor westeurope x1",
            "azure-sql westeurope x1; azure-sql.backup-redundancy=local",
            "azure-storage westeurope x1; azure-storage.redundancy=grs; protection.encryption=customer-managed-key; pair northeurope",
        ],
        &["left out: Microsoft.Sql/servers part x1"],
    ),
    (
        "12-resource-graph-table.json",
        "azure-resource-graph",
        &[
            "azure-cosmos-db germanywestcentral x1; azure-cosmos.further-countries=IE; azure-cosmos.further-regions=yes; copies northeurope; backup continuous",
            "azure-front-door ? x1",
            "azure-openai swedencentral x1; open deployments",
            "azure-storage germanywestcentral x1; azure-storage.redundancy=grs; pair germanynorth",
        ],
        &["incomplete truncated 4 of 1834"],
    ),
    (
        "13-azure-portal-english.csv",
        "azure-portal",
        &[
            "azure-front-door ? x1",
            "azure-storage westeurope x1; open redundancy",
            "azure-vm westeurope x3",
        ],
        &["left out: Microsoft.Network/networkWatchers ignored x1"],
    ),
    (
        "14-azure-portal-german-excel.csv",
        "azure-portal",
        &[
            "azure-sql germanywestcentral x1; open redundancy",
            "azure-storage germanywestcentral x1; open redundancy",
            "azure-vm westeurope x1",
        ],
        &["left out: Microsoft.Sql/servers part x1"],
    ),
    (
        "15-az-resource-list.json",
        "azure-resource-list",
        &[
            "azure-other-regional francecentral x1",
            "azure-sql francecentral x1; open redundancy",
        ],
        &["left out: Microsoft.Compute/virtualMachineScaleSets part x1"],
    ),
    (
        "16-aws-config-snapshot.json.gz",
        "aws-config",
        &[
            "aws-rds eu-west-2 x1; cloud.replica=yes; protection.encryption=customer-managed-key; service.second-region=us-east-1; copies us-east-1",
            "aws-s3 eu-north-1 x1; aws-s3.location-set=yes; cloud.replica=yes; open copy-elsewhere",
        ],
        &[
            "left out: AWS::EC2::VPC ignored x1",
            "left out: AWS::IAM::Role common x1",
            "left out: AWS::EC2::Instance deleted x1",
            "hint: control-plane AWS::IAM::Role",
        ],
    ),
    (
        "17-aws-tagging-get-resources.json",
        "aws-tagging",
        &[
            "aws-bedrock eu-central-1 x1; open deployments",
            "aws-cloudfront ? x1",
            "aws-eusc-other eusc-de-east-1 x1",
            "aws-lambda eu-central-1 x1",
            "aws-s3 ? x1; open not-in-format",
        ],
        &["incomplete truncated"],
    ),
    (
        "18-aws-resource-explorer.csv",
        "aws-resource-explorer",
        &[
            "aws-cloudfront ? x1",
            "aws-ec2 eu-central-1 x1",
            "aws-rds eu-central-1 x1",
            "aws-s3 ? x1; open not-in-format",
        ],
        &[],
    ),
    (
        "19-cai-export.ndjson",
        "google-assets",
        &[
            "gcp-bigquery US x1; bigquery.location-set=yes",
            "gcp-cloud-sql europe-west3 x1; cloudsql.backup=default (default)",
            "gcp-compute europe-west6 x1",
            "gcp-storage europe-west3 x1",
        ],
        &[
            "left out: cloudresourcemanager.googleapis.com/Project ignored x1",
            "left out: compute.googleapis.com/Subnetwork ignored x1",
        ],
    ),
    (
        "20-cai-search.json",
        "google-asset-search",
        &[
            "gcp-other ? x1; open provider-chooses",
            "gcp-other europe-north1 x1",
            "gcp-vertex-ai europe-west4 x1; vertex.endpoint=regional",
        ],
        &["left out: cloudkms.googleapis.com/KeyRing key x1"],
    ),
    (
        "21-focus.csv",
        "focus",
        &[
            "aws-bedrock eu-central-1 x1; bedrock.profile=global",
            "aws-cloudfront ? x1",
            "aws-ec2 eu-central-1 x1",
            "aws-s3 eu-central-1 x1; aws-s3.location-set=yes",
            "azure-openai swedencentral x2; azure-openai.deployment=global",
            "azure-storage westeurope x1; azure-storage.redundancy=grs; pair northeurope",
            "datadog ? x1; confirm",
            "gcp-cloud-sql europe-west3 x1; open redundancy",
            "oci-compute eu-frankfurt-1 x1",
        ],
        &[
            "left out: Amazon Simple Storage Service no-use x1",
            "hint: traffic eu-central-1 – us-east-1",
            "hint: presence datadog",
            "hint: use-only",
        ],
    ),
    (
        "22-azure-cost.csv",
        "azure-cost",
        &[
            "azure-front-door ? x1",
            "azure-storage westeurope x1; azure-storage.redundancy=grs; pair northeurope",
            "github ? x1; confirm",
        ],
        &[
            "left out: Microsoft.Capacity no-use x1",
            "hint: presence github",
            "hint: use-only",
        ],
    ),
    (
        "23-m365-tenant.json",
        "microsoft-365",
        &[
            "defender-xdr ? x1",
            "entra-id ? x1",
            "exchange-online ? x1",
            "m365-copilot ? x1; confirm; off",
            "power-platform ? x1",
            "sharepoint-onedrive ? x1",
            "teams ? x1",
        ],
        &[
            "family:microsoft365 m365.signup-country=DE (suggested)",
            "family:microsoft365 m365.tenant-created=2026-04-02 (written)",
            "family:security entra.tenant-country=DE (suggested)",
            "left out: YAMMER_ENTERPRISE deleted x1",
        ],
    ),
    (
        "24-entra-enterprise-apps.csv",
        "applications",
        &[
            "github ? x1; confirm; off",
            "salesforce ? x1; open not-in-format; confirm",
            "zoom ? x1; confirm",
        ],
        &["not known: application other x1", "hint: presence"],
    ),
    (
        "25-cdk-synth.template.json",
        "cloudformation",
        &[
            "aws-bedrock ? x1; bedrock.profile=geographic; open deployed",
            "aws-dynamodb eu-central-1 x1; cloud.replica=yes; copies eu-west-1,us-east-1; open several-copies",
            "aws-lambda ? x1; open deployed",
        ],
        &["left out: AWS::CDK::Metadata ignored x1"],
    ),
    (
        "26-pulumi-stack-export.json",
        "pulumi",
        &[
            "aws-s3 eu-west-3 x1; aws-s3.location-set=yes; inherited",
            "azure-storage westeurope x1; azure-storage.redundancy=lrs",
        ],
        &[],
    ),
    (
        "27-kubectl-get-nodes.json",
        "kubernetes-nodes",
        &["aws-ec2 eu-central-1 x1", "hetzner-server nbg1 x1"],
        &["not known: Node own-data-centre x1"],
    ),
    (
        "28-verarbeitungsverzeichnis-excel.csv",
        "processing-record",
        &[
            "other-party ? x1; party.countries=DE (suggested); company datev; confirm",
            "other-party ? x1; party.countries=DE (suggested); company personio; confirm",
            "other-party ? x1; party.countries=US (suggested); company mailchimp; confirm",
            "own-data-centre ? x1; service.countries=DE (suggested); confirm",
            "zoom ? x1; confirm",
        ],
        &[],
    ),
];

fn examples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/examples")
}

fn shown(service: &Service) -> String {
    let mut parts = vec![format!(
        "{} {} x{}",
        service.product,
        service.region.as_deref().unwrap_or("?"),
        service.count
    )];
    for (question, value) in &service.answers {
        let how = value.how.id();
        match (*question, how) {
            ("service.region", "written") => {}
            ("service.region", how) => parts.push(how.to_owned()),
            (question, "written") => parts.push(format!("{question}={}", value.values.join(","))),
            (question, how) => parts.push(format!("{question}={} ({how})", value.values.join(","))),
        }
    }
    if !service.candidates.is_empty() {
        parts.push(format!("either {}", service.candidates.join(" or ")));
    }
    if !service.further.is_empty() {
        parts.push(format!("copies {}", service.further.join(",")));
    }
    parts.extend(service.notes.iter().map(|(name, value)| format!("{name} {value}")));
    if !service.open.is_empty() {
        let open: Vec<&str> = service.open.iter().map(|cause| cause.id()).collect();
        parts.push(format!("open {}", open.join(",")));
    }
    parts.extend(service.company.map(|company| format!("company {company}")));
    parts.extend(service.confirm.then(|| "confirm".to_owned()));
    parts.extend(service.off.then(|| "off".to_owned()));
    parts.join("; ")
}

fn others(inventory: &Inventory) -> Vec<String> {
    let mut lines = Vec::new();
    for gap in &inventory.incomplete {
        lines.push(match (gap.has, gap.of) {
            (Some(has), Some(of)) => format!("incomplete {} {has} of {of}", gap.why.id()),
            _ => format!("incomplete {}", gap.why.id()),
        });
    }
    for (subject, answers) in &inventory.shared {
        for (question, value) in answers {
            lines.push(format!(
                "{subject} {question}={} ({})",
                value.values.join(","),
                value.how.id()
            ));
        }
    }
    for row in &inventory.unrecognised {
        let start = if row.missing { "not known: " } else { "taken as: " };
        lines.push(format!("{start}{} {} x{}", row.name, row.instead, row.count));
    }
    for row in &inventory.omitted {
        lines.push(format!("left out: {} {} x{}", row.name, row.why.id(), row.count));
    }
    for hint in &inventory.hints {
        let about = hint.about.join(", ");
        lines.push(format!("hint: {} {about}", hint.kind.id()).trim_end().to_owned());
    }
    for problem in &inventory.problems {
        lines.push(format!("problem: {}", problem.fault.id()));
    }
    lines
}

#[test]
fn each_example_yields_what_a_correct_reading_yields() {
    let files = fs::read_dir(examples()).unwrap().count();
    assert_eq!(files, EXPECTED.len());
    let mut wrong = Vec::new();
    for (file, format, services, rest) in EXPECTED {
        let bytes = fs::read(examples().join(file)).unwrap();
        let inventory = read(&bytes, Knowledge::built_in(), &Limits::default());
        let found: Vec<String> = inventory.services.iter().map(shown).collect();
        if inventory.format.id() != *format || found != *services || others(&inventory) != *rest {
            wrong.push(format!(
                "{file}: {}\n{found:#?}\n{:#?}",
                inventory.format.id(),
                others(&inventory)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
